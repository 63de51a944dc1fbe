//! Bytes from a terminal → the dashboard's keys and pastes. Pure: no terminal, no clock; whoever reads says when nothing
//! came for a while ([`Decoder::quiet`]).
//!
//! Written by hand because crossterm 0.29 reads wrong for this program: a burst of more than 1 kB stops half-way until
//! the next key (crossterm pull request 1057), an unknown `CSI ?` report or an unfinished paste swallows every key after
//! it (issues 1104, 1060), a report of a colour becomes letters (issue 834), a paste is kept whole however large, and on a
//! lost terminal it never returns (issue 793). Mouse and position reports with coordinates that no terminal has make 0.29.0
//! panic where arithmetic is checked (pull request 1049 mends it, in no release yet).
//!
//! The rules are ECMA-48's (§5.4, §5.6: how control sequences and strings begin and end) with what terminals send for
//! keys (xterm's ctlseqs, "PC-Style Function Keys"). Here every sequence ends: at its end, at a byte that cannot belong
//! to it, or when nothing comes for a while. Unknown ones are dropped whole. A character is never given up for a pause: over
//! a slow link its bytes may come one by one.

use crate::app::input::{Input, Key, KeyCode};
use std::time::Duration;

/// The most that is taken of one paste, in bytes: more than any text holds that one may paste into, so that what does not fit is
/// seen where it is to go, and said.
const PASTE_LIMIT: usize = 128 * 1024;
/// The most parameter bytes of a sequence that may mean something.
const PARAMETER_LIMIT: usize = 32;

/// How long the rest of a sequence may take. After that, Esc was the Esc key.
const SEQUENCE_TIME: Duration = Duration::from_millis(50);
/// How long a paste may pause. Long: what follows would be taken for keys.
const PASTE_TIME: Duration = Duration::from_secs(3);

const ESC: u8 = 0x1b;
const PASTE_END: &[u8] = b"\x1b[201~";

/// Turns bytes into [`Input`]s, remembering what is unfinished.
#[derive(Debug, Default)]
pub struct Decoder {
    state: State,
}

/// What the bytes so far are the beginning of.
#[derive(Debug, Default, PartialEq, Eq)]
enum State {
    /// Nothing.
    #[default]
    Ground,
    /// ESC: the Esc key, a key with Alt, or a sequence.
    Escape,
    /// A control sequence (`ESC [`), and its bytes so far.
    Control(Vec<u8>),
    /// A function key of the older kind (`ESC O`), and the parameters so far: what was held with it.
    Single(Vec<u8>),
    /// A function key of the Linux console (`ESC [ [`).
    Console,
    /// The three bytes of an old mouse report (`ESC [ M`): so many are left.
    Mouse(u8),
    /// A control string (`ESC ]`, `ESC P`, …): what introduced it, and whether it is still empty.
    Text { introducer: u8, empty: bool },
    /// ESC inside a control string: the first half of its end mark, or it was cut off.
    TextEnd,
    /// A character of several bytes; with Alt?
    Character { bytes: Vec<u8>, alt: bool },
    /// A paste: what is kept of it, and how many bytes of its end mark have come.
    Paste { text: Vec<u8>, matched: usize },
    /// A paste that paused so long that it was passed on, in the middle of its end mark: how many bytes of that have come.
    PasteEnd(usize),
}

impl Decoder {
    /// Takes in what was read.
    pub fn feed(&mut self, bytes: &[u8], out: &mut Vec<Input>) {
        for &byte in bytes {
            self.byte(byte, out);
        }
    }

    /// How long to wait for more before [`Self::quiet`]; `None` when nothing is unfinished that a pause could end.
    pub fn patience(&self) -> Option<Duration> {
        match self.state {
            State::Ground | State::Character { .. } | State::PasteEnd(_) => None,
            State::Paste { .. } => Some(PASTE_TIME),
            State::Escape
            | State::Control(_)
            | State::Single(_)
            | State::Console
            | State::Mouse(_)
            | State::Text { .. }
            | State::TextEnd => Some(SEQUENCE_TIME),
        }
    }

    /// Nothing came for that long: what is unfinished is all there is, but for characters and the end mark of a paste.
    pub fn quiet(&mut self, out: &mut Vec<Input>) {
        match std::mem::take(&mut self.state) {
            State::Escape | State::TextEnd => push(out, KeyCode::Esc, Held::default()),
            State::Control(parameters) if parameters.is_empty() => push(out, KeyCode::Char('['), Held::ALT),
            State::Single(parameters) if parameters.is_empty() => push(out, KeyCode::Char('O'), Held::ALT),
            State::Text { introducer, empty: true } => push(out, KeyCode::Char(char::from(introducer)), Held::ALT),
            State::Paste { text, matched } => self.state = paste_paused(text, matched, out),
            state @ (State::Character { .. } | State::PasteEnd(_)) => self.state = state,
            State::Ground
            | State::Control(_)
            | State::Single(_)
            | State::Console
            | State::Mouse(_)
            | State::Text { .. } => {}
        }
    }

    fn byte(&mut self, byte: u8, out: &mut Vec<Input>) {
        self.state = match std::mem::take(&mut self.state) {
            State::Ground => ground(byte, false, out),
            State::Control(parameters) => control(parameters, byte, out),
            State::Single(parameters) => single(parameters, byte, out),
            State::Console => console(byte, out),
            State::Mouse(left) => mouse(left),
            State::Text { introducer, .. } => text(introducer, byte),
            State::TextEnd if byte == b'\\' => State::Ground,
            State::Escape | State::TextEnd => escape(byte, out),
            State::Character { bytes, alt } => character(bytes, alt, byte, out),
            State::Paste { text, matched } => paste(text, matched, byte, out),
            State::PasteEnd(matched) => paste_end(matched, byte, out),
        };
    }
}

/// What was held with a key.
#[derive(Debug, Default, Clone, Copy)]
struct Held {
    shift: bool,
    alt: bool,
    ctrl: bool,
}

impl Held {
    const ALT: Self = Self { shift: false, alt: true, ctrl: false };

    /// xterm's modifier parameter: 1 + a set of bits.
    fn from_parameter(parameter: u32) -> Self {
        let bits = parameter.saturating_sub(1);
        Self { shift: bits & 1 != 0, alt: bits & 2 != 0, ctrl: bits & 4 != 0 }
    }
}

fn push(out: &mut Vec<Input>, code: KeyCode, held: Held) {
    let code = match code {
        KeyCode::Tab if held.shift => KeyCode::BackTab,
        KeyCode::Char(c) if held.shift => KeyCode::Char(upper(c)),
        code => code,
    };
    out.push(Input::Key(Key { code, ctrl: held.ctrl, alt: held.alt }));
}

/// The letter in upper case, where that is one letter.
fn upper(c: char) -> char {
    let mut upper = c.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(one), None) => one,
        (Some(_) | None, Some(_) | None) => c,
    }
}

fn ground(byte: u8, alt: bool, out: &mut Vec<Input>) -> State {
    let plain = Held { alt, ..Held::default() };
    let ctrl = Held { ctrl: true, ..plain };
    match byte {
        ESC => return State::Escape,
        b'\r' | b'\n' => push(out, KeyCode::Enter, plain),
        b'\t' => push(out, KeyCode::Tab, plain),
        // Which of the two the Backspace key sends is the terminal's choice.
        0x08 | 0x7f => push(out, KeyCode::Backspace, plain),
        0x00 => push(out, KeyCode::Char(' '), ctrl),
        0x01..=0x1a => push(out, KeyCode::Char(char::from(byte | 0x60)), ctrl),
        0x1c..=0x1f => push(out, KeyCode::Char(char::from(byte.wrapping_add(b'4' - 0x1c))), ctrl),
        0x20..=0x7e => push(out, KeyCode::Char(char::from(byte)), plain),
        0xc2..=0xf4 => return State::Character { bytes: vec![byte], alt },
        // Not UTF-8.
        0x80..=0xc1 | 0xf5..=0xff => {}
    }
    State::Ground
}

fn escape(byte: u8, out: &mut Vec<Input>) -> State {
    match byte {
        ESC => {
            push(out, KeyCode::Esc, Held::default());
            State::Escape
        }
        b'[' => State::Control(Vec::new()),
        b'O' => State::Single(Vec::new()),
        b']' | b'P' | b'X' | b'^' | b'_' => State::Text { introducer: byte, empty: true },
        _ => ground(byte, true, out),
    }
}

fn control(mut parameters: Vec<u8>, byte: u8, out: &mut Vec<Input>) -> State {
    match byte {
        0x20..=0x3f => {
            if parameters.len() <= PARAMETER_LIMIT {
                parameters.push(byte);
            }
            State::Control(parameters)
        }
        b'[' if parameters.is_empty() => State::Console,
        b'M' if parameters.is_empty() => State::Mouse(3),
        b'~' if parameters == b"200" => State::Paste { text: Vec::new(), matched: 0 },
        0x40..=0x7e => {
            if parameters.len() <= PARAMETER_LIMIT {
                function_key(&parameters, byte, out);
            }
            State::Ground
        }
        // Cut off: what cuts it off counts.
        0x00..=0x1f | 0x7f..=0xff => ground(byte, false, out),
    }
}

/// `ESC O` and a letter; some terminals put between them what was held: its number alone, or as in a control sequence.
fn single(mut parameters: Vec<u8>, byte: u8, out: &mut Vec<Input>) -> State {
    match byte {
        b'0'..=b'9' | b';' => {
            if parameters.len() <= PARAMETER_LIMIT {
                parameters.push(byte);
            }
            return State::Single(parameters);
        }
        0x40..=0x7e if parameters.len() <= PARAMETER_LIMIT => {
            if !parameters.is_empty() && !parameters.contains(&b';') {
                parameters.splice(..0, *b"1;");
            }
            if byte == b'M' {
                let held = Parameters::parse(&parameters).and_then(|parameters| parameters.second);
                push(out, KeyCode::Enter, Held::from_parameter(held.unwrap_or(1)));
            } else {
                function_key(&parameters, byte, out);
            }
        }
        0x20..=0x7e => {}
        0x00..=0x1f | 0x7f..=0xff => return ground(byte, false, out),
    }
    State::Ground
}

fn console(byte: u8, out: &mut Vec<Input>) -> State {
    match byte {
        b'A'..=b'E' => push(out, KeyCode::F(byte.wrapping_sub(b'A').wrapping_add(1)), Held::default()),
        _ => return ground(byte, false, out),
    }
    State::Ground
}

fn mouse(left: u8) -> State {
    match left {
        0 | 1 => State::Ground,
        more => State::Mouse(more.wrapping_sub(1)),
    }
}

/// A control string ends at BEL, CAN, SUB or `ESC \`.
fn text(introducer: u8, byte: u8) -> State {
    match byte {
        0x07 | 0x18 | 0x1a => State::Ground,
        ESC => State::TextEnd,
        _ => State::Text { introducer, empty: false },
    }
}

fn character(mut bytes: Vec<u8>, alt: bool, byte: u8, out: &mut Vec<Input>) -> State {
    if !(0x80..=0xbf).contains(&byte) {
        return ground(byte, false, out);
    }
    bytes.push(byte);
    match std::str::from_utf8(&bytes) {
        Ok(text) => {
            let held = Held { alt, ..Held::default() };
            text.chars().filter(|c| !c.is_control()).for_each(|c| push(out, KeyCode::Char(c), held));
            State::Ground
        }
        // Bytes are missing.
        Err(error) if error.error_len().is_none() => State::Character { bytes, alt },
        Err(_) => State::Ground,
    }
}

fn paste(mut text: Vec<u8>, matched: usize, byte: u8, out: &mut Vec<Input>) -> State {
    if PASTE_END.get(matched) == Some(&byte) {
        let matched = matched.saturating_add(1);
        if matched < PASTE_END.len() {
            return State::Paste { text, matched };
        }
        out.push(pasted(&text));
        return State::Ground;
    }
    keep(&mut text, PASTE_END.get(..matched).unwrap_or_default());
    if byte == ESC {
        return State::Paste { text, matched: 1 };
    }
    keep(&mut text, &[byte]);
    State::Paste { text, matched: 0 }
}

/// A paste has paused for long: it is passed on, but for a character at its end that is not whole yet.
fn paste_paused(mut text: Vec<u8>, matched: usize, out: &mut Vec<Input>) -> State {
    if matched > 0 {
        out.push(pasted(&text));
        return State::PasteEnd(matched);
    }
    // Of a paste beyond its limit the end is not here.
    let begun = if text.len() < PASTE_LIMIT { begun_character(&text) } else { 0 };
    let bytes = text.split_off(text.len().saturating_sub(begun));
    out.push(pasted(&text));
    if bytes.is_empty() { State::Ground } else { State::Character { bytes, alt: false } }
}

/// The rest of the end mark belongs to nobody.
fn paste_end(matched: usize, byte: u8, out: &mut Vec<Input>) -> State {
    if PASTE_END.get(matched) != Some(&byte) {
        return ground(byte, false, out);
    }
    let matched = matched.saturating_add(1);
    if matched < PASTE_END.len() { State::PasteEnd(matched) } else { State::Ground }
}

/// How many bytes at the end are the beginning of a character.
fn begun_character(bytes: &[u8]) -> usize {
    let is_begun = |count: &usize| {
        let tail = bytes.len().checked_sub(*count).and_then(|from| bytes.get(from..)).unwrap_or_default();
        std::str::from_utf8(tail).is_err_and(|error| error.valid_up_to() == 0 && error.error_len().is_none())
    };
    (1..=3).find(is_begun).unwrap_or(0)
}

/// Keeps what may still count: the limit, and the rest of a character that it cuts through.
fn keep(text: &mut Vec<u8>, bytes: &[u8]) {
    let room = (PASTE_LIMIT + 4).saturating_sub(text.len());
    text.extend(bytes.iter().take(room));
}

/// The first [`PASTE_LIMIT`] bytes, whole characters only.
fn pasted(bytes: &[u8]) -> Input {
    let mut text = String::from_utf8_lossy(bytes).into_owned();
    let end = (0..=PASTE_LIMIT.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    text.truncate(end);
    Input::Paste(text)
}

/// What a control sequence says: its numbers, of each the first part and, for the second, its event type.
struct Parameters {
    first: Option<u32>,
    second: Option<u32>,
    third: Option<u32>,
    /// kitty's event type: 1 press, 2 repeat, 3 release.
    event: Option<u32>,
}

impl Parameters {
    /// `None` for private sequences (`<`, `=`, `>`, `?`): reports that nobody asked for.
    fn parse(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        if text.contains(|c: char| !matches!(c, '0'..='9' | ';' | ':')) {
            return None;
        }
        let mut fields = text.split(';').map(|field| field.split(':').map(|number| number.parse().ok()));
        let mut first_of_next =
            || fields.next().and_then(|mut numbers| Some((numbers.next()?, numbers.next().flatten())));
        let (first, _) = first_of_next().unwrap_or_default();
        let (second, event) = first_of_next().unwrap_or_default();
        let (third, _) = first_of_next().unwrap_or_default();
        Some(Self { first, second, third, event })
    }
}

fn function_key(parameters: &[u8], last: u8, out: &mut Vec<Input>) {
    let Some(parameters) = Parameters::parse(parameters) else { return };
    let held = Held::from_parameter(parameters.second.unwrap_or(1));
    if parameters.event == Some(3) {
        return;
    }
    let first = parameters.first.unwrap_or(1);
    let code = match last {
        b'A' => Some(KeyCode::Up),
        b'B' => Some(KeyCode::Down),
        b'C' => Some(KeyCode::Right),
        b'D' => Some(KeyCode::Left),
        b'F' => Some(KeyCode::End),
        b'H' => Some(KeyCode::Home),
        b'P' => Some(KeyCode::F(1)),
        b'Q' => Some(KeyCode::F(2)),
        // Elsewhere than in the first row it would be a cursor report.
        b'R' if first == 1 => Some(KeyCode::F(3)),
        b'S' => Some(KeyCode::F(4)),
        b'Z' => Some(KeyCode::BackTab),
        b'~' if first == 27 => parameters.third.and_then(by_character),
        b'~' => by_number(first),
        b'u' => parameters.first.and_then(by_character),
        _ => None,
    };
    if let Some(code) = code {
        push(out, code, held);
    }
}

/// `ESC [ number ~`.
fn by_number(number: u32) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11 => KeyCode::F(1),
        12 => KeyCode::F(2),
        13 => KeyCode::F(3),
        14 => KeyCode::F(4),
        15 => KeyCode::F(5),
        17 => KeyCode::F(6),
        18 => KeyCode::F(7),
        19 => KeyCode::F(8),
        20 => KeyCode::F(9),
        21 => KeyCode::F(10),
        23 => KeyCode::F(11),
        24 => KeyCode::F(12),
        _ => return None,
    })
}

/// Terminals set to say every key by its character (`ESC [ character ; held u`, `ESC [ 27 ; held ; character ~`).
fn by_character(number: u32) -> Option<KeyCode> {
    Some(match char::from_u32(number)? {
        '\u{8}' | '\u{7f}' => KeyCode::Backspace,
        '\t' => KeyCode::Tab,
        '\r' | '\n' => KeyCode::Enter,
        '\u{1b}' => KeyCode::Esc,
        // kitty's own keys.
        '\u{e000}'..='\u{f8ff}' => return None,
        c if c.is_control() => return None,
        c => KeyCode::Char(c),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What the bytes mean when nothing follows.
    fn read(bytes: &[u8]) -> Vec<Input> {
        let (mut decoder, mut out) = (Decoder::default(), Vec::new());
        decoder.feed(bytes, &mut out);
        decoder.quiet(&mut out);
        assert_eq!(decoder.patience(), None);
        out
    }

    fn key(code: KeyCode) -> Input {
        Input::Key(Key { code, ctrl: false, alt: false })
    }

    fn ctrl(code: KeyCode) -> Input {
        Input::Key(Key { code, ctrl: true, alt: false })
    }

    fn alt(code: KeyCode) -> Input {
        Input::Key(Key { code, ctrl: false, alt: true })
    }

    fn chars(text: &str) -> Vec<Input> {
        text.chars().map(|c| key(KeyCode::Char(c))).collect()
    }

    #[test]
    fn letters_are_themselves_in_every_script() {
        assert_eq!(read("qQ?ệĐ界🙂e\u{301}".as_bytes()), chars("qQ?ệĐ界🙂e\u{301}"));
    }

    #[test]
    fn each_key_is_known_by_every_sequence_that_terminals_send_for_it() {
        use KeyCode::{
            BackTab, Backspace, Char, Delete, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp, Right, Tab, Up,
        };
        let table: &[(&str, Input)] = &[
            ("\r", key(Enter)),
            ("\n", key(Enter)),
            ("\x1bOM", key(Enter)),
            ("\t", key(Tab)),
            ("\x1b[Z", key(BackTab)),
            ("\x1b", key(Esc)),
            ("\x7f", key(Backspace)),
            ("\x08", key(Backspace)),
            ("\x1b\x7f", alt(Backspace)),
            ("\x01", ctrl(Char('a'))),
            ("\x1a", ctrl(Char('z'))),
            ("\x00", ctrl(Char(' '))),
            ("\x1f", ctrl(Char('7'))),
            ("\x1bx", alt(Char('x'))),
            ("\x1bđ", alt(Char('đ'))),
            ("\x1b[", alt(Char('['))),
            ("\x1bO", alt(Char('O'))),
            ("\x1b]", alt(Char(']'))),
            ("\x1b[A", key(Up)),
            ("\x1bOB", key(Down)),
            ("\x1b[1;5C", ctrl(Right)),
            ("\x1b[1;3D", alt(Left)),
            ("\x1b[H", key(Home)),
            ("\x1b[1~", key(Home)),
            ("\x1b[7~", key(Home)),
            ("\x1bOF", key(End)),
            ("\x1b[4~", key(End)),
            ("\x1b[3~", key(Delete)),
            ("\x1b[5~", key(PageUp)),
            ("\x1b[6;5~", ctrl(PageDown)),
            ("\x1bOP", key(F(1))),
            ("\x1bO5P", ctrl(F(1))),
            ("\x1bO1;5P", ctrl(F(1))),
            ("\x1bO2S", key(F(4))),
            ("\x1bO5C", ctrl(Right)),
            ("\x1bO3M", alt(Enter)),
            ("\x1b[[A", key(F(1))),
            ("\x1b[11~", key(F(1))),
            ("\x1b[1;2R", key(F(3))),
            ("\x1b[15~", key(F(5))),
            ("\x1b[24~", key(F(12))),
            ("\x1b[97;2u", key(Char('A'))),
            ("\x1b[273;2u", key(Char('Đ'))),
            ("\x1b[223;2u", key(Char('ß'))),
            ("\x1b[27u", key(Esc)),
            ("\x1b[9;2u", key(BackTab)),
            ("\x1b[27;5;106~", ctrl(Char('j'))),
            ("\x1b[97;1:2u", key(Char('a'))),
        ];
        for (bytes, input) in table {
            assert_eq!(read(bytes.as_bytes()), std::slice::from_ref(input), "{bytes:?}");
        }
    }

    #[test]
    fn reports_and_unknown_sequences_are_dropped_whole_and_the_next_key_counts() {
        for bytes in [
            "\x1b[?2026;2$y",
            "\x1b[?1;2c",
            "\x1b]11;rgb:0000/0000/0000\x07",
            "\x1b]11;rgb:0000/0000/0000\x1b\\",
            "\x1bP>|term 1.0\x1b\\",
            "\x1b_Gi=1;OK\x1b\\",
            "\x1b[I",
            "\x1bO5x",
            "\x1b[2~",
            "\x1b[97;1:3u",
            "\x1b[57358u",
            "\x1b[201~",
            "\x1b[99999999999999999999u",
            "\u{9b}",
        ] {
            assert_eq!(read(format!("{bytes}q").as_bytes()), chars("q"), "{bytes:?}");
        }
        let long = format!("\x1b[{}uq", "1;".repeat(1000));
        assert_eq!(read(long.as_bytes()), chars("q"));
        assert_eq!(read(b"\xff\xc0\xe1\xbbq\xed\xa0\x80"), chars("q"));
    }

    /// Pieces of input, with as long a pause after each as ends what a pause can end.
    fn read_with_pauses(pieces: &[&[u8]]) -> Vec<Input> {
        let (mut decoder, mut out) = (Decoder::default(), Vec::new());
        for piece in pieces {
            decoder.feed(piece, &mut out);
            if decoder.patience().is_some() {
                decoder.quiet(&mut out);
            }
        }
        out
    }

    #[test]
    fn a_letter_whose_bytes_come_one_by_one_is_that_letter() {
        assert_eq!(read_with_pauses(&[b"a\xe1", b"\xbb", b"\x87b"]), chars("aệb"));
        assert_eq!(read_with_pauses(&[b"\xc4", b"\x91"]), chars("đ"));
        assert_eq!(read_with_pauses(&[b"\x1b\xc4", b"\x91"]), [alt(KeyCode::Char('đ'))]);
        assert_eq!(read_with_pauses(&[b"\x1b[200~\x1b[201~\xe1", b"\xbb\x87"])[1..], chars("ệ"));
        // What cannot belong to it ends it, and counts.
        assert_eq!(read_with_pauses(&[b"\xe1\xbb", b"q"]), chars("q"));
        assert_eq!(read_with_pauses(&[b"\xe1\xbb", b"\x1b"]), [key(KeyCode::Esc)]);
    }

    #[test]
    fn a_paste_that_pauses_for_long_loses_no_letter_and_its_end_is_no_key() {
        let paste = |text: &str| Input::Paste(text.into());
        assert_eq!(read_with_pauses(&[b"\x1b[200~vi\xe1\xbb", b"\x87t"]), [&[paste("vi")], &chars("ệt")[..]].concat());
        assert_eq!(read_with_pauses(&[b"\x1b[200~a\x1b[20", b"1~q"]), [&[paste("a")], &chars("q")[..]].concat());
        assert_eq!(read_with_pauses(&[b"\x1b[200~a\x1b", b"q"]), [&[paste("a")], &chars("q")[..]].concat());
        assert_eq!(read_with_pauses(&[b"\x1b[200~a\xff", b"q"]), [&[paste("a\u{fffd}")], &chars("q")[..]].concat());
    }

    #[test]
    fn what_cuts_a_sequence_off_counts() {
        assert_eq!(read(b"\x1b[1;\x1b[A"), [key(KeyCode::Up)]);
        assert_eq!(read(b"\x1b[1;\x03"), [ctrl(KeyCode::Char('c'))]);
        assert_eq!(read(b"\x1b\x1b[A"), [key(KeyCode::Esc), key(KeyCode::Up)]);
        assert_eq!(read(b"\x1b]2;a\x1b[A"), [key(KeyCode::Up)]);
        assert_eq!(read(b"\xe1\xbb\x1b"), [key(KeyCode::Esc)]);
    }

    #[test]
    fn nothing_unfinished_makes_the_next_key_something_else() {
        for start in ["\x1b[1;", "\x1b]0;title", "\x1bP", "\x1b[M", "\x1b[[", "\x1b[?", "\x1bO5", "\x1b[200~text"] {
            let (mut decoder, mut out) = (Decoder::default(), Vec::new());
            decoder.feed(start.as_bytes(), &mut out);
            assert!(decoder.patience().is_some(), "{start:?}");
            decoder.quiet(&mut out);
            out.clear();
            assert_eq!(decoder.patience(), None);
            decoder.feed(b"q", &mut out);
            assert_eq!(out, chars("q"), "{start:?}");
        }
    }

    #[test]
    fn a_paste_is_one_text_cut_between_characters() {
        let paste = |text: &str| Input::Paste(text.into());
        assert_eq!(read("\x1b[200~ngắn\nq\x1b[201~".as_bytes()), [paste("ngắn\nq")]);
        assert_eq!(read(b"\x1b[200~a\x1b[20\x1b[2011~\x1b[201~q").len(), 2);
        assert_eq!(read(b"\x1b[200~a\x1b\x1b[201~q"), [paste("a\x1b"), key(KeyCode::Char('q'))]);
        let long = format!("\x1b[200~a{}\x1b[201~q", "ệ".repeat(50_000));
        assert_eq!(read(long.as_bytes()), [paste(&format!("a{}", "ệ".repeat(43_690))), key(KeyCode::Char('q'))]);
        let hostile = [b"\x1b[200~".as_slice(), &[0xff; 9000], b"\x1b[201~"].concat();
        let inputs = read(&hostile);
        let [Input::Paste(text)] = inputs.as_slice() else { panic!("one paste") };
        assert!(text.len() <= PASTE_LIMIT, "{} bytes", text.len());
    }

    /// Reports of the mouse, in the three forms that terminals know, and of the cursor's place, at any place.
    fn report() -> impl Strategy<Value = Vec<u8>> {
        let number = || prop_oneof![0_u32..300, any::<u32>()];
        let ended = |ends: &'static [u8]| proptest::sample::select(ends).prop_map(char::from);
        let sgr = (number(), number(), number(), ended(b"Mm"))
            .prop_map(|(what, x, y, end)| format!("\x1b[<{what};{x};{y}{end}").into_bytes());
        let decimal =
            (number(), number(), number()).prop_map(|(what, x, y)| format!("\x1b[{what};{x};{y}M").into_bytes());
        let bytes = proptest::collection::vec(0x20_u8..=0xff, 3).prop_map(|bytes| [b"\x1b[M", &bytes[..]].concat());
        let place = (number(), number())
            .prop_filter("a report of the first row is the key F3", |(row, _)| *row != 1)
            .prop_map(|(row, column)| format!("\x1b[{row};{column}R").into_bytes());
        prop_oneof![sgr, decimal, bytes, place]
    }

    proptest! {
        #[test]
        fn reports_are_dropped_whole_wherever_they_point_and_the_next_key_counts(report in report()) {
            prop_assert_eq!(read(&[&report[..], b"q"].concat()), chars("q"));
        }

        #[test]
        fn however_the_bytes_are_cut_they_mean_the_same(
            bytes in proptest::collection::vec(prop_oneof![
                any::<u8>(), Just(ESC), Just(b'['), Just(b'2'), Just(b'0'), Just(b'~'), Just(b';'), Just(b'O'), Just(b']')
            ], 0..200),
            cut in 0_usize..200,
        ) {
            let (mut decoder, mut out) = (Decoder::default(), Vec::new());
            let (left, right) = bytes.split_at(cut.min(bytes.len()));
            decoder.feed(left, &mut out);
            decoder.feed(right, &mut out);
            decoder.quiet(&mut out);
            prop_assert_eq!(out, read(&bytes));
        }

        #[test]
        fn after_any_bytes_and_a_pause_a_key_is_that_key(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let (mut decoder, mut out) = (Decoder::default(), Vec::new());
            decoder.feed(&bytes, &mut out);
            decoder.quiet(&mut out);
            out.clear();
            decoder.feed(b"q", &mut out);
            prop_assert_eq!(out, chars("q"));
        }
    }
}
