//! What the keys of the Changes tab do to what is kept: taking a snapshot, and confirming what changed. And what is kept without
//! a key: what is seen.

use super::App;
use super::compare::{NotSeen, SnapshotRequest};
use super::comparison::ComparisonState;
use super::input::{Effect, Task};
use super::keymap::Action;
use super::overlay::Order;
use super::overlay::confirmation::Confirmation;
use super::overlay::prompt::{Answered, Prompt};
use super::tabs::changes;
use crate::desk::agenda::Handle;
use crate::desk::notebook::{Edit, LARGEST, Snapshot};
use crate::lang::{AppLabel, OverlayLabel, Phrase, Reader, TabLabel, TabText};
use crate::text::Clean;

impl App {
    /// Keeps what is seen, once, when notes and data are there; other data is other data to be seen.
    pub(super) fn see(&mut self) -> Option<Task> {
        let hash = &self.world.data.loaded.hash;
        if !self.knows_notes() || !self.world.data.is_read() || !self.snapshots.is_new(hash) {
            return None;
        }
        let snapshot = self.ledger.mint();
        let before = self.snapshots.see(hash.clone(), snapshot.clone());
        self.world.desk.unseen = None;
        Some(Task::See(self.world.sighting(snapshot, before)))
    }

    /// What is seen is not kept: where that was to be expected, the Changes tab alone says so.
    pub(super) fn not_seen(&mut self, why: NotSeen) {
        match why {
            NotSeen::Another | NotSeen::Told => {}
            NotSeen::TooLarge => {
                let most = format!("{} MB", LARGEST / (1024 * 1024));
                self.world.desk.unseen = Some(TabText::TooLargeToSee { most }.into());
            }
            NotSeen::Refused(why) => {
                let why = Phrase::new(|reader| TabText::NotSeen { why: why.read_by(reader).to_owned() });
                self.world.desk.unseen = Some(why.clone());
                if self.snapshots.tell() {
                    self.say(why);
                }
            }
        }
    }

    /// What changed has been seen: asks whether changes are to be told since now.
    pub(super) fn confirm(&mut self) -> Vec<Effect> {
        if !self.tabs.is_at(changes::TAB.id) {
            self.say(TabLabel::ConfirmInChanges);
            return Vec::new();
        }
        // What is not on the screen yet cannot have been seen.
        match self.world.told() {
            ComparisonState::Awaited(_) => self.say(TabLabel::Comparing),
            ComparisonState::NoBaseline if !self.world.data.is_read() => self.say(AppLabel::Loading),
            ComparisonState::Known(baseline, _) if baseline.hash == self.world.data.loaded.hash => {
                self.say(TabLabel::NothingToConfirm);
            }
            ComparisonState::NoBaseline | ComparisonState::Failed(..) | ComparisonState::Known(..) => {
                let question = self.whether_to_confirm();
                self.lay_over(question);
            }
        }
        Vec::new()
    }

    /// Whether what is shown counts as seen: what the baseline is now, and what it becomes.
    fn whether_to_confirm(&self) -> Confirmation {
        let world = &self.world;
        let now = world.baseline();
        let now = now.map(|now| {
            Phrase::new(|reader| TabText::BaselineNow { snapshot: now.quoted(reader.audience, reader.lang) })
        });
        let then = match self.same_snapshot() {
            Some(same) => {
                Phrase::new(|reader| TabText::BaselineIs { snapshot: same.quoted(reader.audience, reader.lang) })
            }
            None => Phrase::new(|reader| TabText::BaselineThen {
                date: world.dataset().as_of.display(reader.lang),
                name: reader.privately(world.desk.proposed_name()),
            }),
        };
        let (changes, undo) = (world.changes_told(), world.key_of(Action::Undo));
        let seen = (changes > 0).then(|| TabText::WillBeConfirmed { changes, undo }.into());
        let comes = now.into_iter().chain([then]).chain(seen).collect();
        let order = Order::BeginAnew { hash: world.data.loaded.hash.clone() };
        Confirmation::new(OverlayLabel::ConfirmTitle, comes, vec![order])
    }

    /// Makes a snapshot of the data that is shown the baseline: one that there is, else a new one. Nobody has agreed to data of
    /// another content.
    pub(super) fn begin_anew(&mut self, hash: &str) -> Vec<Effect> {
        if self.world.data.loaded.hash != hash {
            self.say(TabLabel::ChangedMeanwhile);
            return Vec::new();
        }
        let there = self.same_snapshot().map(|snapshot| snapshot.id.clone());
        if let Some(id) = there {
            self.say(TabLabel::Confirmed);
            return self.edit(vec![self.since(id)]);
        }
        let name = Clean::line(&self.world.desk.proposed_name());
        self.shoot(name, true)
    }

    /// Sends for the bytes of the data that is shown, to be kept as a snapshot; once, until the answer comes.
    pub(super) fn shoot(&mut self, name: Clean, confirms: bool) -> Vec<Effect> {
        self.say(TabLabel::TakingSnapshot);
        if self.snapshots.is_busy() {
            return Vec::new();
        }
        let shot = self.world.shot(name, confirms);
        self.snapshots.begin(shot.clone());
        vec![Effect::Task(Task::Shoot(shot))]
    }

    /// The latest snapshot of the data that is shown, as it is now.
    fn same_snapshot(&self) -> Option<&Snapshot> {
        self.snapshot_of(&self.world.data.loaded.hash)
    }

    /// The latest one that somebody took of data of this content.
    fn snapshot_of(&self, hash: &str) -> Option<&Snapshot> {
        let named = self.world.desk.notebook.named_of(&self.world.desk.portfolio).rev();
        named.into_iter().find(|snapshot| snapshot.hash == hash)
    }

    /// Deletes a snapshot for good.
    pub(super) fn forget_snapshot(&mut self, id: &Handle) -> Vec<Effect> {
        let Some(snapshot) = self.world.desk.snapshots().find(|snapshot| snapshot.id == *id) else { return Vec::new() };
        let forget = Edit::ForgetSnapshot { snapshot: snapshot.id.clone(), hash: snapshot.hash.clone() };
        let said = Phrase::new(|reader| TabText::SnapshotForgotten {
            snapshot: snapshot.quoted(reader.audience, reader.lang),
        });
        let effects = self.edit_for_good(vec![forget]);
        self.say(said);
        effects
    }

    fn since(&self, snapshot: Handle) -> Edit {
        Edit::Since { portfolio: self.world.desk.portfolio.clone(), snapshot: Some(snapshot) }
    }

    /// Asks what a snapshot is to be called. What there is one of already needs no other.
    pub(super) fn name_snapshot(&mut self) -> Vec<Effect> {
        if !self.world.data.is_read() {
            self.say(AppLabel::Loading);
            return Vec::new();
        }
        let Some(same) = self.same_snapshot() else {
            let proposal = self.world.desk.proposed_name();
            self.lay_over(Prompt::new(OverlayLabel::ShotTitle, &proposal, named).with_help(OverlayLabel::ShotHelp));
            return Vec::new();
        };
        let id = same.id.clone();
        let said = Phrase::new(|reader| TabText::AsInSnapshot { snapshot: same.quoted(reader.audience, reader.lang) });
        self.say(said);
        if self.is_begun() { Vec::new() } else { self.edit(vec![self.since(id)]) }
    }

    /// Whether a snapshot takes nothing from the screen by becoming no baseline: one was chosen, or changes are told that nobody
    /// has confirmed.
    fn is_begun(&self) -> bool {
        self.world.desk.chosen_baseline().is_some() || self.world.changes_told() > 0
    }

    /// Enters a snapshot whose bytes are kept, unless there is one of them. It becomes the baseline where it confirms, or where
    /// none was chosen and no change is told.
    pub(super) fn enter_snapshot(&mut self, shot: SnapshotRequest, taken: String) -> Vec<Effect> {
        self.snapshots.finish();
        let becomes_baseline = shot.confirms || !self.is_begun();
        if shot.confirms {
            self.say(TabLabel::Confirmed);
        } else {
            let name = |reader: Reader| (!reader.audience.is_room()).then(|| shot.name.to_string());
            self.say(Phrase::new(|reader| TabText::SnapshotTaken { name: name(reader) }));
        }
        if let Some(id) = self.snapshot_of(&shot.hash).map(|snapshot| snapshot.id.clone()) {
            return if becomes_baseline { self.edit(vec![self.since(id)]) } else { Vec::new() };
        }
        let id = self.ledger.mint();
        let snapshot = Box::new(self.world.desk.entry(id.clone(), shot, taken));
        let mut edits = vec![Edit::Snapshot { snapshot }];
        if becomes_baseline {
            edits.push(self.since(id));
        }
        self.edit(edits)
    }
}

/// Reads what a snapshot is to be called.
fn named(answer: &str) -> Answered {
    let name = Clean::line(answer.trim());
    if name.is_empty() { Err(OverlayLabel::NoName.into()) } else { Ok(vec![Order::Shoot { name }]) }
}
