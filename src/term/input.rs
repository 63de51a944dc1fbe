//! The input thread: what is typed and pasted, in the dashboard's own words.
//!
//! crossterm reads in a thread of its own, because a cut-off sequence (`ESC [`, the first bytes of "ệ") holds its
//! reader until the next byte, whatever the timeout: the loop must not wait for that.

use super::Message;
use super::signals::HANG_UP;
use crate::app::input::{Input, Key, KeyCode};
use crossterm::event::{self, Event, KeyEvent, KeyEventKind, KeyModifiers};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::SyncSender;
use std::{io, thread};

/// The name of the thread whose panics are survived: crossterm's parser can panic on hostile bytes.
pub const THREAD: &str = "input";

/// The most that is taken of one paste, in bytes.
const PASTE_LIMIT: usize = 4096;

/// Starts reading. The thread ends with the process.
pub fn start(messages: SyncSender<Message>) -> io::Result<()> {
    let read_on = move || {
        while catch_unwind(AssertUnwindSafe(|| read(&messages))).is_err() {}
    };
    thread::Builder::new().name(THREAD.into()).spawn(read_on).map(drop)
}

/// Passes on what comes until nobody listens or nothing can come any more.
fn read(messages: &SyncSender<Message>) {
    loop {
        match event::read() {
            Ok(event) => {
                if let Some(input) = translate(event)
                    && messages.send(Message::Input(input)).is_err()
                {
                    return;
                }
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            // Without keys the dashboard is of no use: end as if the terminal had gone.
            Err(_) => {
                let _ = messages.send(Message::End(HANG_UP));
                return;
            }
        }
    }
}

/// The event in our words; `None` for what the dashboard has no use for. (Resizes come as a signal to us too.)
fn translate(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) => translate_key(key).map(Input::Key),
        Event::Paste(text) => Some(Input::Paste(cut(text))),
        Event::FocusGained | Event::FocusLost | Event::Mouse(_) | Event::Resize(..) => None,
    }
}

fn translate_key(event: KeyEvent) -> Option<Key> {
    match event.kind {
        KeyEventKind::Press | KeyEventKind::Repeat => {}
        KeyEventKind::Release => return None,
    }
    let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let alt = event.modifiers.contains(KeyModifiers::ALT);
    let shift = event.modifiers.contains(KeyModifiers::SHIFT);
    match translate_code(event.code, shift)? {
        // Byte 0x08: what the Backspace key sends on many terminals.
        KeyCode::Char('h') if ctrl => Some(Key { code: KeyCode::Backspace, ctrl: false, alt }),
        code => Some(Key { code, ctrl, alt }),
    }
}

fn translate_code(code: event::KeyCode, shift: bool) -> Option<KeyCode> {
    use event::KeyCode as Code;
    let code = match code {
        Code::Char(c) if c.is_control() => return None,
        Code::Char(c) => KeyCode::Char(if shift { upper(c) } else { c }),
        Code::F(n) => KeyCode::F(n),
        Code::Enter => KeyCode::Enter,
        Code::Esc => KeyCode::Esc,
        Code::Backspace => KeyCode::Backspace,
        Code::Delete => KeyCode::Delete,
        Code::Tab if shift => KeyCode::BackTab,
        Code::Tab => KeyCode::Tab,
        Code::BackTab => KeyCode::BackTab,
        Code::Up => KeyCode::Up,
        Code::Down => KeyCode::Down,
        Code::Left => KeyCode::Left,
        Code::Right => KeyCode::Right,
        Code::PageUp => KeyCode::PageUp,
        Code::PageDown => KeyCode::PageDown,
        Code::Home => KeyCode::Home,
        Code::End => KeyCode::End,
        Code::Insert
        | Code::Null
        | Code::CapsLock
        | Code::ScrollLock
        | Code::NumLock
        | Code::PrintScreen
        | Code::Pause
        | Code::Menu
        | Code::KeypadBegin
        | Code::Media(_)
        | Code::Modifier(_) => return None,
    };
    Some(code)
}

/// The letter in upper case, where that is one letter.
fn upper(c: char) -> char {
    let mut upper = c.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(one), None) => one,
        (Some(_) | None, Some(_) | None) => c,
    }
}

/// The first [`PASTE_LIMIT`] bytes, whole characters only.
fn cut(mut text: String) -> String {
    if text.len() > PASTE_LIMIT {
        let end = (0..=PASTE_LIMIT).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
        text.truncate(end);
        text.shrink_to_fit();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(code: event::KeyCode, modifiers: KeyModifiers) -> Option<Key> {
        translate_key(KeyEvent::new(code, modifiers))
    }

    fn plain(code: KeyCode) -> Key {
        Key { code, ctrl: false, alt: false }
    }

    #[test]
    fn shift_and_a_letter_is_the_upper_case_letter() {
        assert_eq!(key(event::KeyCode::Char('A'), KeyModifiers::SHIFT), Some(plain(KeyCode::Char('A'))));
        assert_eq!(key(event::KeyCode::Char('đ'), KeyModifiers::SHIFT), Some(plain(KeyCode::Char('Đ'))));
        assert_eq!(key(event::KeyCode::Char('ß'), KeyModifiers::SHIFT), Some(plain(KeyCode::Char('ß'))));
        assert_eq!(key(event::KeyCode::Tab, KeyModifiers::SHIFT), Some(plain(KeyCode::BackTab)));
    }

    #[test]
    fn both_backspace_bytes_are_backspace() {
        assert_eq!(key(event::KeyCode::Backspace, KeyModifiers::NONE), Some(plain(KeyCode::Backspace)));
        assert_eq!(key(event::KeyCode::Char('h'), KeyModifiers::CONTROL), Some(plain(KeyCode::Backspace)));
    }

    #[test]
    fn a_released_key_and_a_control_character_are_nothing() {
        let released = KeyEvent { kind: KeyEventKind::Release, ..KeyEvent::from(event::KeyCode::Char('q')) };
        assert_eq!(translate_key(released), None);
        assert_eq!(key(event::KeyCode::Char('\u{9b}'), KeyModifiers::NONE), None);
    }

    #[test]
    fn a_paste_is_cut_between_characters() {
        assert_eq!(cut("ngắn".into()), "ngắn");
        let cut = cut(format!("a{}", "ệ".repeat(2000)));
        assert_eq!(cut.len(), 1 + 3 * 1365);
        assert!(cut.ends_with('ệ'));
    }
}
