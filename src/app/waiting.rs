//! The first frame does not wait for the notes. What is typed before they have been read and needs them is held back, with
//! everything that is typed after it, and done in the same order when they have come.

use super::App;
use super::desk::NotesProgress;
use super::input::{Effect, Key, Opened, Task};
use super::keymap::Action;
use super::notes::{HeldInput, HoldOutcome, opens_overlay};
use super::tabs::tab::RowSource;
use crate::lang::AppText;
use std::collections::VecDeque;

impl App {
    /// Whether the notes have been read.
    #[must_use]
    pub const fn knows_notes(&self) -> bool {
        self.notes.are_read()
    }

    /// Asks for the notes, once.
    pub(super) fn ask_for_notes(&mut self) -> Option<Task> {
        self.notes.ask().then_some(Task::Open)
    }

    /// Whether an action waits for the notes: then it is held back.
    pub(super) fn action_waits(&mut self, action: Action) -> bool {
        let from_notes = self.tabs.row_source() == RowSource::Notes;
        let held = self.notes.hold_action(action, from_notes, &self.world.keymap);
        self.say_held(held)
    }

    /// Whether a key waits behind what waits already: then it is held back.
    pub(super) fn key_waits(&mut self, key: Key) -> bool {
        let held = self.notes.hold_key(key, &self.world.keymap);
        self.say_held(held)
    }

    /// The same for what is pasted.
    pub(super) fn paste_waits(&mut self, text: &str) -> bool {
        let held = self.notes.hold_paste(text, &self.world.keymap);
        self.say_held(held)
    }

    fn say_held(&mut self, held: HoldOutcome) -> bool {
        match held {
            HoldOutcome::No => false,
            HoldOutcome::Waits(said) => {
                self.say(said);
                true
            }
        }
    }

    /// The notes have come: they are shown, how the dashboard was left is taken up, and what waited is done.
    pub(super) fn take_notes(&mut self, opened: Opened) -> Vec<Effect> {
        let Some(waiting) = self.notes.take() else { return Vec::new() };
        let Opened { notebook, not_kept, notices, session } = opened;
        self.world.desk.notes = NotesProgress::Done;
        self.world.desk.notebook = notebook;
        self.world.desk.notebook.open_for(&self.world.desk.portfolio);
        self.world.desk.not_kept = not_kept;
        if let Some(notice) = notices.first() {
            self.say(notice.clone());
        }
        self.world.desk.notices.extend(notices);
        self.refresh();
        match (session, waiting.start_if_touched()) {
            (Some(session), Some(start)) => self.resume_behind(session, start),
            (Some(session), None) => self.resume(session),
            (None, _) => {}
        }
        self.fit();
        self.catch_up(waiting.into_inputs())
    }

    /// The program ends. What waits is done over notes that nobody has read, so that what was typed is kept or rescued; the store
    /// puts it behind those that are on the disk.
    pub(super) fn end_waiting(&mut self) -> Vec<Effect> {
        let inputs = self.notes.end();
        self.catch_up(inputs)
    }

    /// Over notes that nobody has read nothing is on an agenda: what a minute is written of is put there first. No editor opens any
    /// more.
    fn minute_over_nothing(&mut self) -> Vec<Effect> {
        let mut effects = if self.meant().is_none() { self.act(Action::Pin) } else { Vec::new() };
        effects.extend(self.act(Action::Minute));
        effects
    }

    /// Does what waited, in order.
    fn catch_up(&mut self, inputs: VecDeque<HeldInput>) -> Vec<Effect> {
        let mut effects = Vec::new();
        let mut inputs = inputs.into_iter();
        while let Some(input) = inputs.next() {
            let action = match &input {
                HeldInput::Action(action) => Some(*action),
                HeldInput::Key(key) if self.overlay.is_none() && !self.search.is_typing() => {
                    self.world.keymap.action(*key)
                }
                HeldInput::Key(_) | HeldInput::Paste(_) => None,
            };
            let of_minute = matches!(action, Some(Action::Minute | Action::MinuteOutside));
            let done = match input {
                _ if of_minute && self.notes.are_not_read() => self.minute_over_nothing(),
                HeldInput::Action(action) => self.act(action),
                HeldInput::Key(key) => self.key(key),
                HeldInput::Paste(text) => self.paste(&text),
            };
            self.fit();
            let stays = |effect: &Effect| matches!(effect, Effect::Task(_) | Effect::Copy { .. } | Effect::Reload);
            let leaves = !done.iter().all(stays);
            effects.extend(done);
            // What should have taken the next letters is not there: nobody meant them as commands. And what comes after the
            // terminal was given to another program was typed for neither.
            let shut = action.is_some_and(opens_overlay) && self.overlay.is_none() && !self.search.is_typing();
            if leaves || shut {
                let dropped = inputs.len();
                if dropped > 0 {
                    let why = self.message.take().unwrap_or_default();
                    self.say(why.then(&AppText::KeysDropped { keys: dropped }.into()));
                }
                break;
            }
        }
        effects
    }
}
