//! A page as text: the name, then facts as aligned label and value, then entries under their heading with hanging indents.

use super::block::{Block, Run};
use super::table::{Look, Paint};
use crate::dataset::{Flag, Status};
use crate::text::{pad, width, wrap_hanging};
use std::io::{self, Write};

/// No page is wider than this, however wide the window: longer lines are hard to read.
const WIDEST: usize = 80;
/// No page is set narrower than this: text runs over the edge of such a window instead.
const NARROWEST: usize = 24;
/// No label makes its column wider than this.
const WIDEST_LABEL: usize = 16;
/// The least that stays of a line for what stands beside a label.
const LEAST: usize = 12;

/// Writes the page.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, blocks: &[Block], look: &Look) -> io::Result<()> {
    let labels = blocks.iter().filter_map(|block| match block {
        Block::Fact { label, .. } => Some(width(label)),
        Block::Title(_) | Block::Lead(_) | Block::Paragraph(_) | Block::Section { .. } | Block::Entry { .. } => None,
    });
    let label = labels.max().unwrap_or(0).min(WIDEST_LABEL);
    let room = look.width.unwrap_or(WIDEST).clamp(NARROWEST, WIDEST);
    let mut setter = PageSetter { out, look, label, room, in_facts: false };
    blocks.iter().try_for_each(|block| setter.block(block))
}

/// How far a line stands in.
#[derive(Debug, Clone, Copy)]
struct Indent {
    first: usize,
    rest: usize,
}

struct PageSetter<'o> {
    out: &'o mut dyn Write,
    look: &'o Look,
    label: usize,
    room: usize,
    /// The last block was a fact: the next one follows without a gap.
    in_facts: bool,
}

impl PageSetter<'_> {
    fn block(&mut self, block: &Block) -> io::Result<()> {
        let in_facts = std::mem::replace(&mut self.in_facts, matches!(block, Block::Fact { .. }));
        match block {
            Block::Title(run) => self.lines(&self.run(run), Indent { first: 0, rest: 0 }, Paint::Strong),
            Block::Lead(lead) => self.lines(&self.look.plain(lead), Indent { first: 0, rest: 0 }, Paint::Faint),
            Block::Paragraph(run) => {
                self.gap()?;
                self.lines(&self.run(run), Indent { first: 0, rest: 0 }, Paint::Plain)
            }
            Block::Fact { label, values } => {
                if !in_facts {
                    self.gap()?;
                }
                self.fact(label, values)
            }
            Block::Section { status, text, count } => {
                self.gap()?;
                let sign = status.map(|status| format!("{} ", self.sign(status.sign()))).unwrap_or_default();
                let heading = format!("{sign}{text} ({count})");
                self.lines(&heading, Indent { first: 0, rest: 2 }, status.map_or(Paint::Strong, Paint::Status))
            }
            Block::Entry { run, tail } => {
                let text = self.run(run);
                let joint = if tail.is_empty() { "" } else { " · " };
                let entry = format!("{text}{joint}{tail}");
                self.lines(&self.look.plain(&entry), Indent { first: 2, rest: 4 }, Paint::Plain)
            }
        }
    }

    fn gap(&mut self) -> io::Result<()> {
        self.out.write_all(b"\n")
    }

    /// The text of a run: marked when it is in the other language, with the id that `show` takes.
    fn run(&self, run: &Run) -> String {
        let foreign = if run.foreign { self.look.foreign_mark() } else { "" };
        let link = run.link.as_ref().map(|id| format!(" [{id}]")).unwrap_or_default();
        let sign = run.status.map(Status::sign).or_else(|| run.flag.map(Flag::sign));
        let sign = sign.map(|sign| format!("{} ", self.sign(sign))).unwrap_or_default();
        format!("{sign}{}{foreign}{link}", run.text)
    }

    const fn sign(&self, (sign, ascii): (&'static str, &'static str)) -> &'static str {
        if self.look.ascii { ascii } else { sign }
    }

    fn fact(&mut self, label: &str, values: &[Run]) -> io::Result<()> {
        let room = self.room.saturating_sub(self.label + 2).max(LEAST);
        let mut label = pad(label, self.label);
        for value in values {
            let value = self.run(value);
            let value = self.look.plain(&value);
            for range in wrap_hanging(&value, room, room.saturating_sub(2)) {
                let line = value.get(range.clone()).unwrap_or("");
                let hang = if range.start == 0 { "" } else { "  " };
                writeln!(self.out, "{}  {hang}{line}", Paint::Faint.on(&label, self.look.color))?;
                label = pad("", self.label);
            }
        }
        Ok(())
    }

    fn lines(&mut self, text: &str, indent: Indent, paint: Paint) -> io::Result<()> {
        let room = |indent: usize| self.room.saturating_sub(indent);
        for range in wrap_hanging(text, room(indent.first), room(indent.rest)) {
            let cells = if range.start == 0 { indent.first } else { indent.rest };
            let line = text.get(range).unwrap_or("");
            writeln!(self.out, "{}{}", " ".repeat(cells), paint.on(line, self.look.color))?;
        }
        Ok(())
    }
}
