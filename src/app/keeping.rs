//! What is kept beside the dataset: changed at once on the screen, written down behind the frames, taken back by one key.

use super::input::{Effect, Errand, News};
use super::overlay::Outcome;
use super::{App, Leaving, told, words};
use crate::desk::notebook::Edit;

impl App {
    /// Takes in what came of an errand; says what is asked for next.
    pub fn hear(&mut self, news: News) -> Vec<Effect> {
        let mut effects = self.pass_on(&news);
        match news {
            News::Kept(notebook, notices) => {
                self.unheard.pop_front();
                // Another instance may use another agenda: this one goes on with its own.
                let in_use = self.world.notebook.current.take().filter(|id| notebook.agenda(id).is_some());
                self.world.notebook = *notebook;
                self.world.notebook.current = in_use.or_else(|| self.world.notebook.current.take());
                for edit in self.unheard.iter().flatten() {
                    self.world.notebook.apply(edit);
                }
                self.world.not_kept = None;
                self.notice(notices);
            }
            News::NotKept(hindrance, notices) => {
                self.unheard.pop_front();
                self.world.not_kept = Some(hindrance);
                self.notice(notices);
            }
            News::Written { .. } => {}
            News::TakenOver(agenda) => effects.extend(self.take_over(agenda)),
            News::Compared(question, comparison) => {
                self.world.answered(&question, comparison);
                self.detail.renew();
            }
            News::Shot(shot, taken) => effects.extend(self.enter_snapshot(shot, taken)),
            News::NotShot(why) => {
                self.shooting = None;
                self.say(why);
            }
            News::NotTakenOver(why) => self.say(why),
        }
        self.refresh();
        self.settle();
        effects
    }

    /// The program ends, in whatever way: what must not be lost is still written down.
    pub fn end(&mut self) -> Vec<Effect> {
        let orders = self.overlay.as_mut().map(|overlay| overlay.leave()).unwrap_or_default();
        self.follow(Outcome { closes: true, orders })
    }

    /// Changes what is kept: at once on the screen, and behind the frames on the disk. It can be taken back.
    pub(super) fn edit(&mut self, edits: Vec<Edit>) -> Vec<Effect> {
        let mut back: Vec<Vec<Edit>> = Vec::new();
        for edit in &edits {
            back.push(self.world.notebook.inverse(edit));
            self.world.notebook.apply(edit);
        }
        let back: Vec<Edit> = back.into_iter().rev().flatten().collect();
        if back.is_empty() {
            return Vec::new();
        }
        self.undo.push(back);
        self.write_down(edits)
    }

    /// Goes on with what was changed last: it is taken back together with that.
    pub(super) fn amend(&mut self, edits: Vec<Edit>) -> Vec<Effect> {
        for edit in &edits {
            self.world.notebook.apply(edit);
            let Edit::Minute { pin, .. } = edit else { continue };
            let now = self.world.notebook.minute(pin).cloned();
            // Something else may have been done meanwhile.
            let of_pin = |back: &&mut Edit| matches!(back, Edit::Minute { pin: of, .. } if of == pin);
            let back = self.undo.iter_mut().rev().flatten().find(of_pin);
            if let (Some(Edit::Minute { was, .. }), Some(now)) = (back, now) {
                *was = now;
            }
        }
        self.write_down(edits)
    }

    pub(super) fn write_down(&mut self, edits: Vec<Edit>) -> Vec<Effect> {
        self.refresh();
        self.unheard.push_back(edits.clone());
        vec![Effect::Errand(Errand::Keep(edits))]
    }

    /// Takes back what was changed last.
    pub(super) fn take_back(&mut self) -> Vec<Effect> {
        let Some(edits) = self.undo.pop() else {
            self.say(words::NOTHING_TO_UNDO);
            return Vec::new();
        };
        for edit in &edits {
            self.world.notebook.apply(edit);
        }
        self.say(told::taken_back(&edits, &self.world.notebook, self.world.audience()));
        self.write_down(edits)
    }

    /// Leaves; but what would be lost by that is said first, and in the meeting layout that one is about to leave.
    pub(super) fn leave(&mut self) -> Vec<Effect> {
        match &self.world.not_kept {
            Some(hindrance) if hindrance.changes > 0 && self.leaving == Leaving::NotAsked => {
                let said = words::unsaved(hindrance);
                self.leaving = Leaving::Asked;
                self.say(said);
                Vec::new()
            }
            _ if self.world.meeting && self.leaving == Leaving::NotAsked => {
                self.leaving = Leaving::Asked;
                self.say(words::LEAVE_MEETING);
                Vec::new()
            }
            Some(_) | None => vec![Effect::Quit(0)],
        }
    }

    /// What the dashboard wants done of its own accord, and has not asked for yet. To be asked for before each frame.
    pub fn errands(&mut self) -> Vec<Errand> {
        let known = self.world.compared().is_some();
        let errands = self.world.ask().into_iter().collect();
        if known != self.world.compared().is_some() {
            self.refresh();
            self.settle();
        }
        errands
    }
}
