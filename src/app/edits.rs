//! What is kept beside the dataset: changed at once on the screen, written down behind the frames, taken back by one key.

use super::input::{Effect, Task, TaskResult};
use super::keymap::Action;
use super::message::Leaving;
use super::overlay::Outcome;
use super::{App, undo_message};
use crate::desk::notebook::Edit;
use crate::lang::{AppLabel, AppText};

impl App {
    /// Takes in what came of a task; says what is asked for next.
    pub fn hear(&mut self, result: TaskResult) -> Vec<Effect> {
        let mut effects = self.pass_on(&result);
        match result {
            TaskResult::Opened(opened) => effects.extend(self.take_notes(*opened)),
            TaskResult::Kept { notebook, batches, notices } => {
                self.ledger.answered(batches);
                // Another instance may use another agenda: this one goes on with its own.
                let in_use = self.world.desk.notebook.current.take().filter(|id| notebook.agenda(id).is_some());
                self.world.desk.notebook = *notebook;
                self.world.desk.notebook.open_for(&self.world.desk.portfolio);
                self.world.desk.notebook.current = in_use.or_else(|| self.world.desk.notebook.current.take());
                self.ledger.replay(&mut self.world.desk.notebook);
                self.in_overlay(|overlay, scene| overlay.on_data_changed(scene));
                self.world.desk.not_kept = None;
                self.notice(notices);
            }
            TaskResult::NotKept { hindrance, batches, notices } => {
                self.ledger.answered(batches);
                self.world.desk.not_kept = Some(hindrance);
                self.notice(notices);
            }
            TaskResult::FileWritten { .. } | TaskResult::Paths { .. } => {}
            TaskResult::TakenOver(agenda, notices) => {
                effects.extend(self.take_over(agenda));
                self.notice(notices);
            }
            TaskResult::Compared(question, comparison) => {
                self.world.answered(&question, comparison);
                self.panes.detail_mut().on_data_changed();
            }
            TaskResult::Shot(shot, taken) => effects.extend(self.enter_snapshot(shot, taken)),
            TaskResult::NotShot(why) => {
                self.snapshots.finish();
                self.say(why);
            }
            TaskResult::Seen => self.ledger.look_again(),
            TaskResult::NotSeen(why) => self.not_seen(why),
            TaskResult::NotTakenOver(why) => self.say(why),
        }
        self.refresh();
        self.fit();
        effects
    }

    /// The program ends, in whatever way: what must not be lost is still written down.
    pub fn end(&mut self) -> Vec<Effect> {
        let mut effects = self.end_waiting();
        let orders = self.overlay.as_mut().map(|overlay| overlay.leave()).unwrap_or_default();
        effects.extend(self.follow(Outcome { closes: true, orders }));
        effects
    }

    /// Whether the disk has everything that was changed here.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.ledger.is_answered() && self.world.desk.not_kept.is_none()
    }

    /// Whether something was typed that is not written down yet.
    #[must_use]
    pub fn has_unsaved_text(&self) -> bool {
        self.overlay.as_ref().is_some_and(|overlay| overlay.has_unsaved())
    }

    /// Writes down what was typed so far.
    pub fn save_text(&mut self) -> Vec<Effect> {
        let orders = self.overlay.as_mut().map(|overlay| overlay.leave()).unwrap_or_default();
        self.follow(Outcome { closes: false, orders })
    }

    /// Changes what is kept: at once on the screen, and behind the frames on the disk. It can be taken back.
    pub(super) fn edit(&mut self, edits: Vec<Edit>) -> Vec<Effect> {
        if self.ledger.edit(&mut self.world.desk.notebook, &edits) { self.write_down(edits) } else { Vec::new() }
    }

    /// Changes what is kept for good: it cannot be taken back.
    pub(super) fn edit_for_good(&mut self, edits: Vec<Edit>) -> Vec<Effect> {
        self.ledger.edit_for_good(&mut self.world.desk.notebook, &edits);
        self.write_down(edits)
    }

    /// Goes on with what was changed last: it is taken back together with that.
    pub(super) fn amend(&mut self, edits: Vec<Edit>) -> Vec<Effect> {
        self.ledger.amend(&mut self.world.desk.notebook, &edits);
        self.write_down(edits)
    }

    fn write_down(&mut self, edits: Vec<Edit>) -> Vec<Effect> {
        self.refresh();
        vec![Effect::Task(Task::Keep { edits, batches: 1 })]
    }

    /// Takes back what was changed last.
    pub(super) fn take_back(&mut self) -> Vec<Effect> {
        let Some(edits) = self.ledger.take_back(&mut self.world.desk.notebook) else {
            self.say(AppLabel::NothingToUndo);
            return Vec::new();
        };
        self.say(undo_message::taken_back(&edits, &self.world.desk.notebook));
        self.write_down(edits)
    }

    /// Does again what was taken back last.
    pub(super) fn do_again(&mut self) -> Vec<Effect> {
        let Some(edits) = self.ledger.do_again(&mut self.world.desk.notebook) else {
            self.say(AppLabel::NothingToRedo);
            return Vec::new();
        };
        self.say(AppLabel::Redone);
        self.write_down(edits)
    }

    /// Leaves; but what would be lost by that is said first, and in the meeting layout that one is about to leave.
    pub(super) fn leave(&mut self) -> Vec<Effect> {
        match &self.world.desk.not_kept {
            Some(hindrance) if hindrance.changes > 0 && self.message.leaving() == Leaving::NotAsked => {
                let why = hindrance.short.read_by(self.world.reader()).to_owned();
                let said = AppText::LeaveUnsaved { changes: hindrance.changes, why };
                self.message.ask_to_leave(said);
                Vec::new()
            }
            _ if self.world.look.meeting && self.message.leaving() == Leaving::NotAsked => {
                let (quit, meeting) = (self.world.key_of(Action::Quit), self.world.key_of(Action::Meeting));
                self.message.ask_to_leave(AppText::LeaveMeeting { quit, meeting });
                Vec::new()
            }
            Some(_) | None => vec![Effect::Quit(0)],
        }
    }

    /// What the dashboard wants done of its own accord, and has not asked for yet. To be asked for before each frame.
    pub fn tasks(&mut self) -> Vec<Task> {
        let known = self.world.compared().is_some();
        let of_others = self.knows_notes() && self.ledger.asks();
        let of_others = of_others.then(|| Task::Keep { edits: Vec::new(), batches: 0 });
        let asked = self.ask_for_notes().into_iter().chain(of_others).chain(self.world.ask());
        let tasks = asked.collect::<Vec<Task>>().into_iter().chain(self.see()).collect();
        if known != self.world.compared().is_some() {
            self.refresh();
            self.fit();
        }
        tasks
    }
}
