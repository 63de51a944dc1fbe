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
use crate::app::pointer::{MouseAction, MouseEvent};
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
    state: DecoderState,
}

/// What the bytes so far are the beginning of.
#[derive(Debug, Default, PartialEq, Eq)]
enum DecoderState {
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
            DecoderState::Ground | DecoderState::Character { .. } | DecoderState::PasteEnd(_) => None,
            DecoderState::Paste { .. } => Some(PASTE_TIME),
            DecoderState::Escape
            | DecoderState::Control(_)
            | DecoderState::Single(_)
            | DecoderState::Console
            | DecoderState::Mouse(_)
            | DecoderState::Text { .. }
            | DecoderState::TextEnd => Some(SEQUENCE_TIME),
        }
    }

    /// Nothing came for that long: what is unfinished is all there is, but for characters and the end mark of a paste.
    pub fn quiet(&mut self, out: &mut Vec<Input>) {
        match std::mem::take(&mut self.state) {
            DecoderState::Escape | DecoderState::TextEnd => push(out, KeyCode::Esc, Held::default()),
            DecoderState::Control(parameters) if parameters.is_empty() => push(out, KeyCode::Char('['), Held::ALT),
            DecoderState::Single(parameters) if parameters.is_empty() => push(out, KeyCode::Char('O'), Held::ALT),
            DecoderState::Text { introducer, empty: true } => {
                push(out, KeyCode::Char(char::from(introducer)), Held::ALT);
            }
            DecoderState::Paste { text, matched } => self.state = paste_paused(text, matched, out),
            state @ (DecoderState::Character { .. } | DecoderState::PasteEnd(_)) => self.state = state,
            DecoderState::Ground
            | DecoderState::Control(_)
            | DecoderState::Single(_)
            | DecoderState::Console
            | DecoderState::Mouse(_)
            | DecoderState::Text { .. } => {}
        }
    }

    fn byte(&mut self, byte: u8, out: &mut Vec<Input>) {
        self.state = match std::mem::take(&mut self.state) {
            DecoderState::Ground => ground(byte, false, out),
            DecoderState::Control(parameters) => control(parameters, byte, out),
            DecoderState::Single(parameters) => single(parameters, byte, out),
            DecoderState::Console => console(byte, out),
            DecoderState::Mouse(left) => mouse(left),
            DecoderState::Text { introducer, .. } => text(introducer, byte),
            DecoderState::TextEnd if byte == b'\\' => DecoderState::Ground,
            DecoderState::Escape | DecoderState::TextEnd => escape(byte, out),
            DecoderState::Character { bytes, alt } => character(bytes, alt, byte, out),
            DecoderState::Paste { text, matched } => paste(text, matched, byte, out),
            DecoderState::PasteEnd(matched) => paste_end(matched, byte, out),
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
    let code = if held.shift { shifted(code) } else { code };
    out.push(Input::Key(Key { code, ctrl: held.ctrl, alt: held.alt }));
}

/// What a key is with shift, where that makes it another.
fn shifted(code: KeyCode) -> KeyCode {
    if code == KeyCode::Tab {
        return KeyCode::BackTab;
    }
    if let KeyCode::Char(letter) = code { KeyCode::Char(upper(letter)) } else { code }
}

/// The letter in upper case, where that is one letter.
fn upper(c: char) -> char {
    let mut upper = c.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(one), None) => one,
        (Some(_) | None, Some(_) | None) => c,
    }
}

fn ground(byte: u8, alt: bool, out: &mut Vec<Input>) -> DecoderState {
    let plain = Held { alt, ..Held::default() };
    let ctrl = Held { ctrl: true, ..plain };
    match byte {
        ESC => return DecoderState::Escape,
        b'\r' | b'\n' => push(out, KeyCode::Enter, plain),
        b'\t' => push(out, KeyCode::Tab, plain),
        // Which of the two the Backspace key sends is the terminal's choice.
        0x08 | 0x7f => push(out, KeyCode::Backspace, plain),
        0x00 => push(out, KeyCode::Char(' '), ctrl),
        0x01..=0x1a => push(out, KeyCode::Char(char::from(byte | 0x60)), ctrl),
        0x1c..=0x1f => push(out, KeyCode::Char(char::from(byte.wrapping_add(b'4' - 0x1c))), ctrl),
        0x20..=0x7e => push(out, KeyCode::Char(char::from(byte)), plain),
        0xc2..=0xf4 => return DecoderState::Character { bytes: vec![byte], alt },
        // Not UTF-8.
        0x80..=0xc1 | 0xf5..=0xff => {}
    }
    DecoderState::Ground
}

fn escape(byte: u8, out: &mut Vec<Input>) -> DecoderState {
    match byte {
        ESC => {
            push(out, KeyCode::Esc, Held::default());
            DecoderState::Escape
        }
        b'[' => DecoderState::Control(Vec::new()),
        b'O' => DecoderState::Single(Vec::new()),
        b']' | b'P' | b'X' | b'^' | b'_' => DecoderState::Text { introducer: byte, empty: true },
        _ => ground(byte, true, out),
    }
}

fn control(mut parameters: Vec<u8>, byte: u8, out: &mut Vec<Input>) -> DecoderState {
    match byte {
        0x20..=0x3f => {
            if parameters.len() <= PARAMETER_LIMIT {
                parameters.push(byte);
            }
            DecoderState::Control(parameters)
        }
        b'[' if parameters.is_empty() => DecoderState::Console,
        b'M' if parameters.is_empty() => DecoderState::Mouse(3),
        b'~' if parameters == b"200" => DecoderState::Paste { text: Vec::new(), matched: 0 },
        b'M' | b'm' if parameters.first() == Some(&b'<') => {
            if parameters.len() <= PARAMETER_LIMIT {
                out.extend(mouse_report(&parameters, byte == b'M').map(Input::Mouse));
            }
            DecoderState::Ground
        }
        0x40..=0x7e => {
            if parameters.len() <= PARAMETER_LIMIT {
                function_key(&parameters, byte, out);
            }
            DecoderState::Ground
        }
        // Cut off: what cuts it off counts.
        0x00..=0x1f | 0x7f..=0xff => ground(byte, false, out),
    }
}

/// `ESC O` and a letter; some terminals put between them what was held: its number alone, or as in a control sequence.
fn single(mut parameters: Vec<u8>, byte: u8, out: &mut Vec<Input>) -> DecoderState {
    match byte {
        b'0'..=b'9' | b';' => {
            if parameters.len() <= PARAMETER_LIMIT {
                parameters.push(byte);
            }
            return DecoderState::Single(parameters);
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
    DecoderState::Ground
}

fn console(byte: u8, out: &mut Vec<Input>) -> DecoderState {
    match byte {
        b'A'..=b'E' => push(out, KeyCode::F(byte.wrapping_sub(b'A').wrapping_add(1)), Held::default()),
        _ => return ground(byte, false, out),
    }
    DecoderState::Ground
}

/// A mouse report as SGR writes it (`ESC [ < button ; column ; row M`, with `m` where the button is let go): what this program has
/// a use for.
fn mouse_report(parameters: &[u8], pressed: bool) -> Option<MouseEvent> {
    /// Shift, Meta and Ctrl, held with the button.
    const HELD: u16 = 4 | 8 | 16;
    const MOVED: u16 = 32;
    const WHEEL: u16 = 64;
    let text = std::str::from_utf8(parameters.get(1..)?).ok()?;
    let mut numbers = text.split(';').map(|number| number.parse::<u16>().ok());
    let (button, column, row) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let action = match (button & !HELD, pressed) {
        (0, true) => MouseAction::Press,
        (0, false) => MouseAction::Release,
        (MOVED, true) => MouseAction::Drag,
        (WHEEL, true) => MouseAction::WheelUp,
        (button, true) if button == WHEEL + 1 => MouseAction::WheelDown,
        (_, true | false) => return None,
    };
    let is_last = numbers.next().is_none();
    // Terminals count cells from 1.
    let event = || Some(MouseEvent { action, column: column.checked_sub(1)?, row: row.checked_sub(1)? });
    if is_last { event() } else { None }
}

fn mouse(left: u8) -> DecoderState {
    match left {
        0 | 1 => DecoderState::Ground,
        more => DecoderState::Mouse(more.wrapping_sub(1)),
    }
}

/// A control string ends at BEL, CAN, SUB or `ESC \`.
fn text(introducer: u8, byte: u8) -> DecoderState {
    match byte {
        0x07 | 0x18 | 0x1a => DecoderState::Ground,
        ESC => DecoderState::TextEnd,
        _ => DecoderState::Text { introducer, empty: false },
    }
}

fn character(mut bytes: Vec<u8>, alt: bool, byte: u8, out: &mut Vec<Input>) -> DecoderState {
    if !(0x80..=0xbf).contains(&byte) {
        return ground(byte, false, out);
    }
    bytes.push(byte);
    match std::str::from_utf8(&bytes) {
        Ok(text) => {
            let held = Held { alt, ..Held::default() };
            text.chars().filter(|c| !c.is_control()).for_each(|c| push(out, KeyCode::Char(c), held));
            DecoderState::Ground
        }
        // Bytes are missing.
        Err(error) if error.error_len().is_none() => DecoderState::Character { bytes, alt },
        Err(_) => DecoderState::Ground,
    }
}

fn paste(mut text: Vec<u8>, matched: usize, byte: u8, out: &mut Vec<Input>) -> DecoderState {
    if PASTE_END.get(matched) == Some(&byte) {
        let matched = matched.saturating_add(1);
        if matched < PASTE_END.len() {
            return DecoderState::Paste { text, matched };
        }
        out.push(pasted(&text));
        return DecoderState::Ground;
    }
    keep(&mut text, PASTE_END.get(..matched).unwrap_or_default());
    if byte == ESC {
        return DecoderState::Paste { text, matched: 1 };
    }
    keep(&mut text, &[byte]);
    DecoderState::Paste { text, matched: 0 }
}

/// A paste has paused for long: it is passed on, but for a character at its end that is not whole yet.
fn paste_paused(mut text: Vec<u8>, matched: usize, out: &mut Vec<Input>) -> DecoderState {
    if matched > 0 {
        out.push(pasted(&text));
        return DecoderState::PasteEnd(matched);
    }
    // Of a paste beyond its limit the end is not here.
    let begun = if text.len() < PASTE_LIMIT { begun_character(&text) } else { 0 };
    let bytes = text.split_off(text.len().saturating_sub(begun));
    out.push(pasted(&text));
    if bytes.is_empty() { DecoderState::Ground } else { DecoderState::Character { bytes, alt: false } }
}

/// The rest of the end mark belongs to nobody.
fn paste_end(matched: usize, byte: u8, out: &mut Vec<Input>) -> DecoderState {
    if PASTE_END.get(matched) != Some(&byte) {
        return ground(byte, false, out);
    }
    let matched = matched.saturating_add(1);
    if matched < PASTE_END.len() { DecoderState::PasteEnd(matched) } else { DecoderState::Ground }
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
mod tests;
