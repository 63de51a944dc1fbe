//! What the keys of the Changes tab do to what is kept: taking a snapshot, and confirming what changed.

use super::input::{Effect, Errand};
use super::overlay::Order;
use super::overlay::prompt::{Answered, Prompt};
use super::since::{Shot, Told};
use super::{App, tabs, words};
use crate::desk::agenda::Handle;
use crate::desk::notebook::Edit;
use crate::lang::{OverlayLabel, Phrase};
use crate::text::Clean;

impl App {
    /// What changed has been seen: from now on changes are told since now.
    pub(super) fn confirm(&mut self) -> Vec<Effect> {
        if self.tabs.at() != tabs::CHANGES {
            self.say(words::CONFIRM_THERE);
            return Vec::new();
        }
        // What is not on the screen yet cannot have been seen.
        match self.world.told() {
            Told::Awaited(_) => self.say(words::COMPARING),
            Told::NoBaseline if !self.world.is_read() => self.say(words::AWAITED),
            Told::Known(baseline, _) if baseline.hash == self.world.data.hash => self.say(words::NOTHING_TO_CONFIRM),
            Told::NoBaseline | Told::Failed(..) | Told::Known(..) => return self.begin_anew(),
        }
        Vec::new()
    }

    /// Makes a snapshot of the data that is shown the baseline: one that there is, else a new one.
    fn begin_anew(&mut self) -> Vec<Effect> {
        let there = self.same_snapshot().map(|(id, _)| id);
        if let Some(id) = there {
            self.say(words::CONFIRMED);
            return self.edit(vec![self.since(id)]);
        }
        let name = Clean::line(&self.world.proposed_name());
        self.shoot(name, true)
    }

    /// Sends for the bytes of the data that is shown, to be kept as a snapshot; once, until the answer comes.
    pub(super) fn shoot(&mut self, name: Clean, confirms: bool) -> Vec<Effect> {
        self.say(words::SHOOTING);
        if self.shooting.is_some() {
            return Vec::new();
        }
        let shot = self.world.shot(name, confirms);
        self.shooting = Some(shot.clone());
        vec![Effect::Errand(Errand::Shoot(shot))]
    }

    /// The latest snapshot of the data that is shown, as it is now, and what it is called.
    fn same_snapshot(&self) -> Option<(Handle, (String, String))> {
        self.snapshot_of(&self.world.data.hash)
    }

    fn snapshot_of(&self, hash: &str) -> Option<(Handle, (String, String))> {
        let same = self.world.snapshots().find(|snapshot| snapshot.hash == hash)?;
        Some((same.id.clone(), same.quoted(self.world.audience())))
    }

    fn since(&self, snapshot: Handle) -> Edit {
        Edit::Since { portfolio: self.world.portfolio.clone(), snapshot: Some(snapshot) }
    }

    /// Asks what a snapshot is to be called. What there is one of already needs no other.
    pub(super) fn name_snapshot(&mut self) -> Vec<Effect> {
        if !self.world.is_read() {
            self.say(words::AWAITED);
            return Vec::new();
        }
        let Some((id, (vi, en))) = self.same_snapshot() else {
            let proposal = self.world.proposed_name();
            self.lay_over(Prompt::new(OverlayLabel::ShotTitle, &proposal, named).with_help(OverlayLabel::ShotHelp));
            return Vec::new();
        };
        self.say((
            format!("Dữ liệu vẫn đúng như {vi}: không cần chụp nữa."),
            format!("The data is still as it is in the {en}: no other is needed."),
        ));
        if self.world.baseline().is_some() { Vec::new() } else { self.edit(vec![self.since(id)]) }
    }

    /// Enters a snapshot whose bytes are kept, unless there is one of them. It becomes the baseline where it confirms, or where
    /// there is none.
    pub(super) fn enter_snapshot(&mut self, shot: Shot, taken: String) -> Vec<Effect> {
        self.shooting = None;
        let becomes_baseline = shot.confirms || self.world.baseline().is_none();
        if shot.confirms {
            self.say(words::CONFIRMED);
        } else {
            let name = format!("“{}”", shot.name);
            let (vi, en) = (format!("Đã chụp {name}."), format!("Snapshot {name} taken."));
            let said = Phrase::private((vi, en), ("Đã chụp.".to_owned(), "Snapshot taken.".to_owned()));
            self.say(said.clone());
        }
        if let Some((id, _)) = self.snapshot_of(&shot.hash) {
            return if becomes_baseline { self.edit(vec![self.since(id)]) } else { Vec::new() };
        }
        let id = self.minter.mint();
        let snapshot = Box::new(self.world.entry(id.clone(), shot, taken));
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
