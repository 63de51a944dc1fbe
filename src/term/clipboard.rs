//! Copying: a text is sent to the clipboard of the user's own terminal, through SSH and whatever lies between (OSC 52 of
//! xterm's ctlseqs). Nobody answers, so what is said is that it was sent, never that it was copied.
//!
//! - tmux passes OSC 52 of a program on only when its `set-clipboard` is on, which it is not by itself; what is put into its own
//!   buffer with `load-buffer -w` it does send on. So that is tried first, and OSC 52 where it fails.
//! - mosh cuts what is long without a word: that is said, and the limit can be set.
//! - GNU screen passes on what stands in device control strings, of at most 256 bytes each in its oldest versions
//!   (512 since 4.2.0, 768 since 4.2.1); the sequence is cut into such pieces. It ends with BEL: `ESC \` would end the
//!   string around it.
//! - Terminals drop what is too long for them, without a word. Over [`LIMIT`] nothing is sent; the text is written to a
//!   file instead.

use crate::desk::config::Clipboard;
use crate::export::page::grouped;
use crate::lang::{CopyWay, Phrase, TermText};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// The most bytes of Base64 that are sent: those of 56,245 bytes of text, what xterm takes at least; k9s has the same.
pub const LIMIT: usize = 74_994;

/// The bytes of a sequence in one string of GNU screen: two before and two behind make its oldest limit.
const PIECE: usize = 252;

/// What lies between the program and the terminal that has the clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Through {
    /// Nothing that cares.
    Nothing,
    /// tmux.
    Tmux,
    /// mosh, which cuts what is long without a word.
    Mosh,
    /// GNU screen.
    Screen,
}

/// Where copies go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Route {
    /// What the user has chosen.
    pub clipboard: Clipboard,
    /// What lies between.
    pub through: Through,
    /// The most bytes of Base64 that are sent.
    pub limit: usize,
}

/// How long tmux may take to put a text into its buffer.
const TMUX_TIME: Duration = Duration::from_secs(1);

/// Puts a text into tmux's own buffer, which it sends on to the clipboard of the terminal around it. Whether it did so in time.
pub fn load_into_tmux(text: &str) -> bool {
    let text = text.to_owned();
    let (sender, receiver) = mpsc::channel();
    let load = move || -> io::Result<bool> {
        let mut tmux = Command::new("tmux")
            .args(["load-buffer", "-w", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        if let Some(mut stdin) = tmux.stdin.take() {
            stdin.write_all(text.as_bytes())?;
        }
        Ok(tmux.wait()?.success())
    };
    let job = move || {
        // Whoever waited may have given up.
        let _ = sender.send(load().unwrap_or(false));
    };
    thread::Builder::new().name("tmux".to_owned()).spawn(job).is_ok()
        && receiver.recv_timeout(TMUX_TIME).unwrap_or(false)
}

/// What is to be done with a text.
#[derive(Debug, PartialEq, Eq)]
pub enum Copy {
    /// Send these bytes.
    Send(Vec<u8>),
    /// It is too long to be sent: write it to a file.
    TooLong,
    /// Copying is switched off.
    Off,
}

impl Route {
    /// What is to be done with a text that was cleaned.
    #[must_use]
    pub fn of(self, text: &str) -> Copy {
        if self.clipboard == Clipboard::Off {
            return Copy::Off;
        }
        let encoded = STANDARD.encode(text);
        if encoded.len() > self.limit {
            return Copy::TooLong;
        }
        let sequence = format!("\x1b]52;c;{encoded}\x07").into_bytes();
        Copy::Send(match self.through {
            Through::Nothing | Through::Tmux | Through::Mosh => sequence,
            Through::Screen => {
                sequence.chunks(PIECE).flat_map(|piece| [b"\x1bP".as_slice(), piece, b"\x1b\\"].concat()).collect()
            }
        })
    }

    /// What was sent where.
    #[must_use]
    pub fn sent(self, text: &str, what: &Phrase) -> Phrase {
        let way = match self.through {
            Through::Nothing => CopyWay::Terminal,
            Through::Tmux => CopyWay::Tmux,
            Through::Mosh => CopyWay::Mosh,
            Through::Screen => CopyWay::Screen,
        };
        copied(way, text, what)
    }
}

/// What was copied on which way.
pub fn copied(way: CopyWay, text: &str, what: &Phrase) -> Phrase {
    let characters = text.chars().count();
    Phrase::new(|reader| TermText::Copied {
        way,
        characters,
        grouped: grouped(&characters, reader.lang),
        what: what.read_by(reader).to_owned(),
    })
}

/// What is said of a text that is too long and stands in a file now.
pub fn in_a_file(file: &Path) -> Phrase {
    let file = Phrase::path(file);
    Phrase::new(|reader| TermText::CopiedToFile { file: file.read_by(reader).to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Lang, Reader, Translated};
    use crate::text::Audience;

    fn route(through: Through) -> Route {
        Route { clipboard: Clipboard::Osc52, through, limit: LIMIT }
    }

    fn what() -> Phrase {
        Translated::from_texts(|lang| ["hồ sơ fi-1", "record fi-1"][usize::from(lang == Lang::En)].to_owned()).into()
    }

    #[test]
    fn a_text_is_sent_in_one_sequence_as_it_is_through_nothing_and_through_tmux() {
        for through in [Through::Nothing, Through::Tmux] {
            assert_eq!(route(through).of("Phần Lan"), Copy::Send(b"\x1b]52;c;UGjhuqduIExhbg==\x07".to_vec()));
        }
    }

    #[test]
    fn through_screen_it_goes_in_strings_that_its_oldest_version_takes() {
        let text = "ệ".repeat(2_000);
        let Copy::Send(bytes) = route(Through::Screen).of(&text) else { panic!() };
        let sent = String::from_utf8(bytes).unwrap();
        let pieces: Vec<&str> = sent.split_inclusive("\x1b\\").collect();
        assert!(pieces.iter().all(|piece| piece.starts_with("\x1bP") && piece.len() <= 256), "{pieces:?}");
        let inner: String =
            pieces.iter().map(|piece| piece.trim_start_matches("\x1bP").trim_end_matches("\x1b\\")).collect();
        assert_eq!(inner, format!("\x1b]52;c;{}\x07", STANDARD.encode(&text)));
    }

    #[test]
    fn what_is_too_long_is_refused_whole_and_never_cut() {
        assert_eq!(Route { limit: 8, ..route(Through::Mosh) }.of("seven77"), Copy::TooLong);
        let longest = "x".repeat(LIMIT / 4 * 3);
        assert!(matches!(route(Through::Nothing).of(&longest), Copy::Send(bytes) if bytes.len() <= LIMIT + 8));
        assert_eq!(route(Through::Nothing).of(&format!("{longest}xxx")), Copy::TooLong);
    }

    #[test]
    fn switched_off_it_sends_nothing() {
        assert_eq!(Route { clipboard: Clipboard::Off, ..route(Through::Tmux) }.of("x"), Copy::Off);
    }

    #[test]
    fn what_was_sent_where_is_said_to_the_character() {
        let text = "ệ".repeat(1_234);
        let said = route(Through::Nothing).sent(&text, &what());
        let [vi, en] = Lang::ALL.map(|lang| said.read_by(Reader { lang, audience: Audience::Room }));
        assert_eq!(vi, "đã gửi tới bảng tạm của terminal: 1.234 ký tự, hồ sơ fi-1");
        assert_eq!(en, "sent to your terminal's clipboard: 1,234 characters, record fi-1");
        assert!(
            route(Through::Tmux)
                .sent("x", &what())
                .read_by(Reader { lang: Lang::En, audience: Audience::Room })
                .contains("set-clipboard on")
        );
    }
}
