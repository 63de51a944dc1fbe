//! The two streams that the program writes to, outside the dashboard.

use crate::lang::{Lang, Sentence};
use crate::text::Clean;
use std::io::Write;

/// What a command writes to. The rest of the program prints nothing.
pub struct Streams<'s> {
    /// Standard output: the answer.
    pub out: &'s mut dyn Write,
    /// Standard error: everything else.
    pub err: &'s mut dyn Write,
}

impl Streams<'_> {
    /// Warns in a sentence of the program, behind its name.
    pub fn tell(&mut self, lang: Lang, said: &impl Sentence) {
        self.warn(&format!("bangiao: {}", said.say(lang)));
    }

    /// Writes a warning to standard error. That it cannot be written is no reason to fail.
    pub fn warn(&mut self, text: &str) {
        for line in text.lines() {
            let _ = writeln!(self.err, "{}", &*Clean::line(line));
        }
    }
}
