//! What the keys of the Changes tab do to what is kept: taking a snapshot, and confirming what changed.

use super::App;
use super::compare::SnapshotRequest;
use super::comparison::ComparisonState;
use super::input::{Effect, Task};
use super::overlay::Order;
use super::overlay::prompt::{Answered, Prompt};
use super::tabs::changes;
use crate::desk::agenda::Handle;
use crate::desk::notebook::{Edit, Snapshot};
use crate::lang::{AppLabel, OverlayLabel, Phrase, Reader, TabLabel, TabText};
use crate::text::Clean;

impl App {
    /// What changed has been seen: from now on changes are told since now.
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
                return self.begin_anew();
            }
        }
        Vec::new()
    }

    /// Makes a snapshot of the data that is shown the baseline: one that there is, else a new one.
    fn begin_anew(&mut self) -> Vec<Effect> {
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

    fn snapshot_of(&self, hash: &str) -> Option<&Snapshot> {
        self.world.desk.snapshots().find(|snapshot| snapshot.hash == hash)
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
        if self.world.desk.baseline().is_some() { Vec::new() } else { self.edit(vec![self.since(id)]) }
    }

    /// Enters a snapshot whose bytes are kept, unless there is one of them. It becomes the baseline where it confirms, or where
    /// there is none.
    pub(super) fn enter_snapshot(&mut self, shot: SnapshotRequest, taken: String) -> Vec<Effect> {
        self.snapshots.finish();
        let becomes_baseline = shot.confirms || self.world.desk.baseline().is_none();
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
