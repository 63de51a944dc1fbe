//! The first frame does not wait for the notes. What is typed before they have been read and needs them is held back, with
//! everything that is typed after it, and done in the same order when they have come.

use super::input::{Effect, Errand, Key, Opened};
use super::keymap::{Action, Context, Keymap};
use super::world::Reading;
use super::{App, tabs, words};
use crate::desk::session::Session;
use crate::lang::{AppText, Phrase};
use std::collections::VecDeque;
use std::mem;

/// So much may wait: more than a minute holds. A flood does not fill the memory.
const MOST: usize = 200_000;

/// Whether the notes have been read.
#[derive(Debug)]
pub(super) enum Notes {
    /// They have.
    Read,
    /// They are still being read.
    ToCome(Box<Waiting>),
    /// The dashboard ended before they had been.
    NotRead,
}

/// What waits for the notes.
#[derive(Debug)]
pub(super) struct Waiting {
    /// They were asked for.
    asked: bool,
    /// What is to be done when they have come.
    inputs: VecDeque<HeldInput>,
    /// What waits has opened something that takes letters and the key that closes it for itself.
    in_overlay: bool,
    /// A key was pressed: where one stands now is where one wants to stand.
    touched: bool,
    /// How everything was at the start.
    start: Session,
}

/// Something that waits.
#[derive(Debug)]
enum HeldInput {
    Action(Action),
    Key(Key),
    Paste(String),
}

impl Notes {
    /// They are to be read; `start` is how everything is before.
    pub(super) fn to_come(start: Session) -> Self {
        let inputs = VecDeque::new();
        Self::ToCome(Box::new(Waiting { asked: false, inputs, in_overlay: false, touched: false, start }))
    }
}

impl Waiting {
    /// Holds something back: what is to be said of it.
    fn hold(&mut self, input: HeldInput, keymap: &Keymap) -> Phrase {
        if self.inputs.len() >= MOST {
            return AppText::NoRoomToWait { out: keymap.key_of(Action::Out) }.into();
        }
        self.inputs.push_back(input);
        let out = keymap.key_of(Action::Out);
        let out = if self.in_overlay { format!("{out} {out}") } else { out };
        AppText::KeysWait { keys: self.inputs.len(), out }.into()
    }
}

/// Whether an action opens something that lies over everything and takes the keys that come after it.
const fn opens_overlay(action: Action) -> bool {
    matches!(
        action,
        Action::Agendas
            | Action::Minute
            | Action::MinuteOutside
            | Action::Minutes
            | Action::Snapshot
            | Action::Baseline
            | Action::Recent
            | Action::Search
            | Action::Facets
            | Action::Columns
            | Action::Brief
            | Action::CopyField
            | Action::Write
            | Action::Why
            | Action::Problems
            | Action::Palette
            | Action::Help
    )
}

/// Whether an action means nothing without the notes, or would be told wrong without them.
const fn needs_notes(action: Action) -> bool {
    matches!(
        action,
        Action::Pin
            | Action::Agendas
            | Action::NextItem
            | Action::PreviousItem
            | Action::Discuss
            | Action::Minute
            | Action::MinuteOutside
            | Action::Minutes
            | Action::MoveDown
            | Action::MoveUp
            | Action::Unpin
            | Action::Recent
            | Action::Confirm
            | Action::Snapshot
            | Action::Baseline
            | Action::Undo
            | Action::Redo
    )
}

/// Whether an action means the same in a tab whose rows come from the notes and are not there yet.
const fn needs_no_rows(action: Action) -> bool {
    matches!(
        action,
        Action::Quit
            | Action::Suspend
            | Action::Tab(_)
            | Action::NextTab
            | Action::PreviousTab
            | Action::Out
            | Action::Search
            | Action::Language
            | Action::NextTheme
            | Action::Reload
            | Action::Problems
            | Action::Palette
            | Action::Help
    )
}

impl App {
    /// Whether the notes have been read.
    #[must_use]
    pub const fn knows_notes(&self) -> bool {
        matches!(self.notes, Notes::Read)
    }

    /// Asks for the notes, once.
    pub(super) fn ask_for_notes(&mut self) -> Option<Errand> {
        let Notes::ToCome(waiting) = &mut self.notes else { return None };
        (!mem::replace(&mut waiting.asked, true)).then_some(Errand::Open)
    }

    /// Whether an action waits for the notes: then it is held back.
    pub(super) fn action_waits(&mut self, action: Action) -> bool {
        let from_notes = matches!(self.tabs.at(), tabs::AGENDA | tabs::CHANGES);
        let Notes::ToCome(waiting) = &mut self.notes else { return false };
        let needs_rows = from_notes && !needs_no_rows(action);
        if !needs_notes(action) && !needs_rows {
            return false;
        }
        waiting.in_overlay |= opens_overlay(action);
        let said = waiting.hold(HeldInput::Action(action), &self.world.keymap);
        self.say(said);
        true
    }

    /// Whether a key waits behind what waits already: then it is held back. The key that goes out drops all of that, unless it belongs to what was
    /// typed; `q` leaves, unless it does.
    pub(super) fn key_waits(&mut self, key: Key) -> bool {
        let keymap = &self.world.keymap;
        let action = keymap.action(key);
        let is_out = action == Some(Action::Out) || keymap.action_in(Context::Typing, key) == Some(Action::Cancel);
        let Notes::ToCome(waiting) = &mut self.notes else { return false };
        waiting.touched = true;
        if waiting.inputs.is_empty() {
            return false;
        }
        if !waiting.in_overlay && (is_out || action == Some(Action::Quit)) {
            if is_out {
                waiting.inputs.clear();
                self.say(words::NOTHING_WAITS);
            }
            return is_out;
        }
        waiting.in_overlay = !is_out && (waiting.in_overlay || action.is_some_and(opens_overlay));
        let said = waiting.hold(HeldInput::Key(key), &self.world.keymap);
        self.say(said);
        true
    }

    /// The same for what is pasted.
    pub(super) fn paste_waits(&mut self, text: &str) -> bool {
        let Notes::ToCome(waiting) = &mut self.notes else { return false };
        waiting.touched = true;
        if waiting.inputs.is_empty() {
            return false;
        }
        let said = waiting.hold(HeldInput::Paste(text.to_owned()), &self.world.keymap);
        self.say(said);
        true
    }

    /// The notes have come: they are shown, how the dashboard was left is taken up, and what waited is done.
    pub(super) fn take_notes(&mut self, opened: Opened) -> Vec<Effect> {
        let Notes::ToCome(waiting) = mem::replace(&mut self.notes, Notes::Read) else { return Vec::new() };
        let Opened { notebook, not_kept, notices, session } = opened;
        self.world.notes = Reading::Done;
        self.world.notebook = notebook;
        self.world.not_kept = not_kept;
        if let Some(notice) = notices.first() {
            self.say(notice.clone());
        }
        self.world.notices.extend(notices);
        self.refresh();
        match session {
            // Whoever has pressed a key has seen where one stands.
            Some(session) if waiting.touched => self.resume_behind(session, &waiting.start),
            Some(session) => self.resume(session),
            None => {}
        }
        self.settle();
        self.catch_up(waiting.inputs)
    }

    /// The program ends. What waits is done over notes that nobody has read, so that what was typed is kept or rescued; the keeper
    /// puts it behind those that are on the disk.
    pub(super) fn end_waiting(&mut self) -> Vec<Effect> {
        if self.knows_notes() {
            return Vec::new();
        }
        match mem::replace(&mut self.notes, Notes::NotRead) {
            Notes::ToCome(waiting) => self.catch_up(waiting.inputs),
            Notes::Read | Notes::NotRead => Vec::new(),
        }
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
                HeldInput::Key(key) if self.overlay.is_none() && !self.typing => self.world.keymap.action(*key),
                HeldInput::Key(_) | HeldInput::Paste(_) => None,
            };
            let of_minute = matches!(action, Some(Action::Minute | Action::MinuteOutside));
            let done = match input {
                _ if of_minute && matches!(self.notes, Notes::NotRead) => self.minute_over_nothing(),
                HeldInput::Action(action) => self.act(action),
                HeldInput::Key(key) => self.key(key),
                HeldInput::Paste(text) => self.paste(&text),
            };
            self.settle();
            let stays = |effect: &Effect| matches!(effect, Effect::Errand(_) | Effect::Copy { .. } | Effect::Reload);
            let leaves = !done.iter().all(stays);
            effects.extend(done);
            // What should have taken the next letters is not there: nobody meant them as commands. And what comes after the
            // terminal was given to another program was typed for neither.
            let shut = action.is_some_and(opens_overlay) && self.overlay.is_none() && !self.typing;
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
