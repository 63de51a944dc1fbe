//! Whether the notes have been read, and what is typed before that and waits for them.

use super::input::Key;
use super::keymap::{Action, Context, Keymap, KeysAfter, NotesNeed};
use crate::desk::session::Session;
use crate::lang::{AppLabel, AppText, Phrase};
use std::collections::VecDeque;
use std::mem;

/// So much may wait: more than a minute holds. A flood does not fill the memory.
const MOST: usize = 200_000;

/// Whether the notes have been read.
#[derive(Debug)]
pub enum Notes {
    /// They have.
    Read,
    /// They are still being read.
    ToCome(Box<Waiting>),
    /// The dashboard ended before they had been.
    NotRead,
}

/// What waits for the notes.
#[derive(Debug)]
pub struct Waiting {
    /// They were asked for.
    asked: bool,
    /// What is to be done when they have come.
    inputs: VecDeque<HeldInput>,
    /// What waits has opened something that takes letters and the key that closes it for itself.
    in_overlay: bool,
    /// A key was pressed: the user has seen where everything is.
    touched: bool,
    /// How everything was at the start.
    start: Session,
}

/// Something that waits.
#[derive(Debug)]
pub enum HeldInput {
    /// What a key does.
    Action(Action),
    /// A key that belongs to what opens before it.
    Key(Key),
    /// Text that was pasted.
    Paste(String),
}

/// What becomes of an input while notes are awaited.
#[derive(Debug)]
pub enum HoldOutcome {
    /// It is done now.
    No,
    /// It waits: what is said of that.
    Waits(Phrase),
}

impl Notes {
    /// They are to be read; `start` is how everything is before.
    pub fn to_come(start: Session) -> Self {
        let inputs = VecDeque::new();
        Self::ToCome(Box::new(Waiting { asked: false, inputs, in_overlay: false, touched: false, start }))
    }

    /// Whether they have been read.
    pub const fn are_read(&self) -> bool {
        matches!(self, Self::Read)
    }

    /// Whether the dashboard ended before they had been read.
    pub const fn are_not_read(&self) -> bool {
        matches!(self, Self::NotRead)
    }

    /// Whether they are to be asked for: once.
    pub fn ask(&mut self) -> bool {
        match self {
            Self::ToCome(waiting) => !mem::replace(&mut waiting.asked, true),
            Self::Read | Self::NotRead => false,
        }
    }

    /// They have been read: what has waited for them, if they were awaited.
    pub fn take(&mut self) -> Option<Waiting> {
        match mem::replace(self, Self::Read) {
            Self::ToCome(waiting) => Some(*waiting),
            Self::Read | Self::NotRead => None,
        }
    }

    /// The program ends: what still waits.
    pub fn end(&mut self) -> VecDeque<HeldInput> {
        if self.are_read() {
            return VecDeque::new();
        }
        match mem::replace(self, Self::NotRead) {
            Self::ToCome(waiting) => waiting.inputs,
            Self::Read | Self::NotRead => VecDeque::new(),
        }
    }

    /// Holds an action back that means nothing without the notes; in a tab whose rows come from them, most do.
    pub fn hold_action(&mut self, action: Action, in_tab_of_notes: bool, keymap: &Keymap) -> HoldOutcome {
        let Self::ToCome(waiting) = self else { return HoldOutcome::No };
        let waits = match action.conduct().map(|conduct| conduct.need) {
            Some(NotesNeed::Notes) => true,
            Some(NotesNeed::Rows) | None => in_tab_of_notes,
            Some(NotesNeed::Nothing) => false,
        };
        if !waits {
            return HoldOutcome::No;
        }
        waiting.in_overlay |= opens_overlay(action);
        HoldOutcome::Waits(waiting.hold_back(HeldInput::Action(action), keymap))
    }

    /// Holds a key back behind what waits already. The key that goes out drops all of that, unless it belongs to what was
    /// typed; the one that quits leaves, unless it does.
    pub fn hold_key(&mut self, key: Key, keymap: &Keymap) -> HoldOutcome {
        let Self::ToCome(waiting) = self else { return HoldOutcome::No };
        waiting.touched = true;
        if waiting.inputs.is_empty() {
            return HoldOutcome::No;
        }
        let action = keymap.action(key);
        let is_out = action == Some(Action::Out) || keymap.action_in(Context::Typing, key) == Some(Action::Cancel);
        if !waiting.in_overlay && is_out {
            waiting.inputs.clear();
            return HoldOutcome::Waits(AppLabel::WaitingDropped.into());
        }
        if !waiting.in_overlay && action == Some(Action::Quit) {
            return HoldOutcome::No;
        }
        waiting.in_overlay = !is_out && (waiting.in_overlay || action.is_some_and(opens_overlay));
        HoldOutcome::Waits(waiting.hold_back(HeldInput::Key(key), keymap))
    }

    /// Holds back behind what waits already what is pasted.
    pub fn hold_paste(&mut self, text: &str, keymap: &Keymap) -> HoldOutcome {
        let Self::ToCome(waiting) = self else { return HoldOutcome::No };
        waiting.touched = true;
        if waiting.inputs.is_empty() {
            return HoldOutcome::No;
        }
        HoldOutcome::Waits(waiting.hold_back(HeldInput::Paste(text.to_owned()), keymap))
    }
}

impl Waiting {
    /// How everything was at the start, if a key was pressed since: then the user has seen where everything is.
    pub fn start_if_touched(&self) -> Option<&Session> {
        self.touched.then_some(&self.start)
    }

    /// What waits, in order.
    pub fn into_inputs(self) -> VecDeque<HeldInput> {
        self.inputs
    }

    /// Holds something back: what is said of it.
    fn hold_back(&mut self, input: HeldInput, keymap: &Keymap) -> Phrase {
        let out = keymap.key_of(Action::Out);
        if self.inputs.len() >= MOST {
            return AppText::NoRoomToWait { out }.into();
        }
        self.inputs.push_back(input);
        let out = if self.in_overlay { format!("{out} {out}") } else { out };
        AppText::KeysWait { keys: self.inputs.len(), out }.into()
    }
}

/// Whether an action lays something over everything, which takes the keys that come after it.
pub fn opens_overlay(action: Action) -> bool {
    action.conduct().is_some_and(|conduct| conduct.after == KeysAfter::Overlay)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::input::KeyCode;

    fn key(code: KeyCode) -> Key {
        Key { code, ctrl: false, alt: false }
    }

    fn waits(held: &HoldOutcome) -> bool {
        matches!(held, HoldOutcome::Waits(_))
    }

    #[test]
    fn what_needs_the_notes_waits_and_keys_behind_it_too() {
        let mut notes = Notes::to_come(Session::default());
        assert!(!waits(&notes.hold_key(key(KeyCode::Down), &Keymap::default())));
        assert!(waits(&notes.hold_action(Action::Pin, false, &Keymap::default())));
        assert!(waits(&notes.hold_key(key(KeyCode::Down), &Keymap::default())));
        assert_eq!(notes.take().map(|waiting| waiting.into_inputs().len()), Some(2));
    }

    #[test]
    fn esc_drops_what_waits() {
        let mut notes = Notes::to_come(Session::default());
        notes.hold_action(Action::Pin, false, &Keymap::default());
        assert!(waits(&notes.hold_key(key(KeyCode::Esc), &Keymap::default())));
        assert!(notes.end().is_empty());
        assert!(notes.are_not_read());
    }

    #[test]
    fn rows_of_notes_are_needed_by_most_actions_in_their_tab() {
        let mut notes = Notes::to_come(Session::default());
        assert!(!waits(&notes.hold_action(Action::Down, false, &Keymap::default())));
        assert!(waits(&notes.hold_action(Action::Down, true, &Keymap::default())));
        assert!(!waits(&notes.hold_action(Action::Help, true, &Keymap::default())));
    }

    #[test]
    fn the_notes_are_asked_for_once() {
        let mut notes = Notes::to_come(Session::default());
        assert!(notes.ask());
        assert!(!notes.ask());
    }
}
