//! Lists as aligned text: widths in terminal cells, taken from the whole list, so that nothing jumps.

use crate::dataset::{Flag, FlagTone, Lang, Picked, Status, Words};
use crate::text::{self, pad, pad_start, truncate, width};
use std::borrow::Cow;
use std::io::{self, Write};

/// How text for people is written.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// In which language.
    pub lang: Lang,
    /// With ASCII signs only.
    pub ascii: bool,
    /// With colours.
    pub color: bool,
    /// In at most so many cells; `None` when it goes to a file or a pipe, where nothing is cut.
    pub width: Option<usize>,
}

impl Look {
    /// The sign and the word of a status.
    #[must_use]
    pub fn status(&self, status: Status) -> String {
        let (sign, ascii) = status.sign();
        format!("{} {}", if self.ascii { ascii } else { sign }, status.label(self.lang))
    }

    /// The sign and the word of a flag.
    #[must_use]
    pub fn flag(&self, flag: Flag) -> String {
        let (sign, ascii) = flag.sign();
        format!("{} {}", if self.ascii { ascii } else { sign }, flag.label(self.lang))
    }

    /// The mark behind a text whose translation is missing: the language that it is in.
    #[must_use]
    pub const fn foreign_mark(&self) -> &'static str {
        self.lang.other().mark()
    }

    /// A text in the language that there is, marked when it is the other one.
    #[must_use]
    pub fn marked(&self, picked: Picked<'_>) -> String {
        format!("{}{}", picked.text, if picked.foreign { self.foreign_mark() } else { "" })
    }

    /// Our own ornaments in ASCII, where that is wanted; what the data itself writes stays.
    #[must_use]
    pub fn plain<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.ascii { Cow::Owned(text.replace(" · ", " - ")) } else { Cow::Borrowed(text) }
    }

    /// What stands for what was cut off.
    #[must_use]
    pub const fn ellipsis(&self) -> &'static str {
        if self.ascii { "..." } else { "…" }
    }
}

/// How a stretch of text is set off. Colour is never the only sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    /// Not at all.
    Plain,
    /// Bold: names and headings.
    Strong,
    /// Dim: what may be missed.
    Faint,
    /// In the colour of a status.
    Status(Status),
    /// In the colour of a flag.
    Flag(Flag),
}

impl Paint {
    /// The text with the codes of its paint around it, if colours are on.
    #[must_use]
    pub fn on(self, text: &str, color: bool) -> Cow<'_, str> {
        let code = match self {
            Self::Plain => return Cow::Borrowed(text),
            Self::Strong => "1",
            Self::Faint => "2",
            Self::Status(status) => status_code(status),
            Self::Flag(flag) => flag_code(flag),
        };
        if color && !text.is_empty() { Cow::Owned(format!("\x1b[{code}m{text}\x1b[0m")) } else { Cow::Borrowed(text) }
    }
}

/// The SGR code of a status: one of the 16 ANSI colours, so that the user's own theme decides what it looks like.
const fn status_code(status: Status) -> &'static str {
    match status {
        Status::Implementation | Status::Finalisation | Status::InForce => "32",
        Status::Signed | Status::Initialled => "36",
        Status::Negotiating | Status::Proposed | Status::Pipeline => "33",
        Status::Suspended => "35",
        Status::Expired | Status::Terminated | Status::Cancelled => "31",
        Status::Closed | Status::Unknown => "2",
    }
}

/// The SGR code of a flag: red for what contradicts or is overdue, yellow for what comes or is to be done.
const fn flag_code(flag: Flag) -> &'static str {
    match flag.tone() {
        FlagTone::Alarm => "31",
        FlagTone::Notice => "33",
        FlagTone::Gap => "35",
    }
}

/// On which side of its column a cell stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Text.
    Left,
    /// Text that is of no use when it is cut, such as ids: left too, and cut only where nothing else helps.
    Whole,
    /// Numbers: as whole.
    Right,
}

/// The head of a column.
#[derive(Debug, Clone, Copy)]
pub struct Head {
    /// Its heading.
    pub text: &'static str,
    /// Its side.
    pub align: Align,
}

/// One cell.
#[derive(Debug, Clone)]
pub struct Cell {
    /// What it says: clean text.
    pub text: String,
    /// How it is set off.
    pub paint: Paint,
}

/// Writes a heading and the rows under it. On a terminal no row is wider than the window: other columns are shortened first, then
/// the last one goes on a line of its own below its row, then columns are dropped.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, heads: &[Head], rows: &[Vec<Cell>], look: &Look) -> io::Result<()> {
    let layout = TableLayout::new(heads, rows, look);
    let head: Vec<Cell> =
        heads.iter().map(|head| Cell { text: head.text.to_uppercase(), paint: Paint::Strong }).collect();
    for row in std::iter::once(&head).chain(rows) {
        layout.row(out, heads, row, look)?;
    }
    Ok(())
}

/// Cells between two columns, and before what stands below its row.
const GAP: usize = 2;
/// What the last column must have, or need, to stand beside the others.
const BESIDE: usize = 30;
/// What a text keeps so that the last column can stand beside it: `hoạt động · báo cáo 2020`.
const ROOMY: usize = 24;
/// What a text keeps where the last column stands below it; one that cannot is dropped.
const NARROW: usize = 12;

/// How wide the columns are, and whether the last one stands below the others.
struct TableLayout {
    /// The cells of each column; one with none is left out.
    widths: Vec<usize>,
    below: bool,
    /// The cells before what stands below.
    indent: usize,
}

impl TableLayout {
    fn new(heads: &[Head], rows: &[Vec<Cell>], look: &Look) -> Self {
        let mut widths: Vec<usize> = heads.iter().map(|head| width(&head.text.to_uppercase())).collect();
        for row in rows {
            for (widest, cell) in widths.iter_mut().zip(row) {
                *widest = (*widest).max(width(&cell.text));
            }
        }
        let mut layout = Self { widths, below: false, indent: 0 };
        if let Some(room) = look.width {
            layout.fit(heads, room);
        }
        layout
    }

    fn fit(&mut self, heads: &[Head], room: usize) {
        let Some((last, others)) = self.widths.split_last_mut() else { return };
        let mut beside = others.to_vec();
        shorten(&mut beside, heads, room.saturating_sub((*last).min(BESIDE) + GAP));
        let left = room.saturating_sub(taken(&beside) + GAP);
        self.below = left < (*last).min(BESIDE) && !others.is_empty();
        if self.below {
            thin_out(others, heads, room);
            self.indent = GAP.min(room / 8);
            *last = (*last).min(room.saturating_sub(self.indent));
        } else {
            others.copy_from_slice(&beside);
            *last = (*last).min(if others.is_empty() { room } else { left });
        }
    }

    fn row(&self, out: &mut dyn Write, heads: &[Head], row: &[Cell], look: &Look) -> io::Result<()> {
        let columns = heads.iter().zip(row).zip(&self.widths).map(|((head, cell), cells)| (head, cell, *cells));
        let mut columns: Vec<_> = columns.filter(|(.., cells)| *cells > 0).collect();
        let below = if self.below { columns.pop() } else { None };
        line(out, &columns, look)?;
        if let Some(column) = below.filter(|(_, cell, _)| !cell.text.is_empty()) {
            write!(out, "{:1$}", "", self.indent)?;
            line(out, &[column], look)?;
        }
        Ok(())
    }
}

/// The cells of columns that stand side by side.
fn taken(widths: &[usize]) -> usize {
    let shown = widths.iter().filter(|cells| **cells > 0);
    shown.map(|cells| cells + GAP).sum::<usize>().saturating_sub(GAP)
}

/// Shortens texts, the last one first, until all fit; none to less than [`ROOMY`].
fn shorten(widths: &mut [usize], heads: &[Head], room: usize) {
    for place in (0..widths.len()).rev() {
        let over = taken(widths).saturating_sub(room);
        if let (Some(cells), Some(Head { align: Align::Left, .. })) = (widths.get_mut(place), heads.get(place)) {
            *cells = (*cells).min(cells.saturating_sub(over).max(ROOMY));
        }
    }
}

/// Shortens or drops texts, the last one first, then drops numbers, until the others fit. What is left at the end is cut.
fn thin_out(widths: &mut [usize], heads: &[Head], room: usize) {
    for align in [Align::Left, Align::Right] {
        for (place, head) in heads.iter().enumerate().take(widths.len()).rev() {
            let over = taken(widths).saturating_sub(room);
            if let Some(cells) = widths.get_mut(place).filter(|_| head.align == align && over > 0) {
                let left = cells.saturating_sub(over);
                *cells = if align == Align::Left && left >= NARROW { left } else { 0 };
            }
        }
    }
    for place in (0..widths.len()).rev() {
        let over = taken(widths).saturating_sub(room);
        if let Some(cells) = widths.get_mut(place) {
            *cells = cells.saturating_sub(over);
        }
    }
}

fn line(out: &mut dyn Write, columns: &[(&Head, &Cell, usize)], look: &Look) -> io::Result<()> {
    let mut gap = "";
    // Where the column begins that is being written, from 1, and whether something before it may have taken other cells.
    let (mut column, mut is_contested) = (1, false);
    let places = look.color && look.width.is_some();
    let last = columns.iter().rposition(|(_, cell, _)| !cell.text.is_empty()).unwrap_or(0);
    for (place, (head, cell, cells)) in columns.iter().enumerate().take(last + 1) {
        let text = truncate(&cell.text, *cells, look.ellipsis());
        let text = match head.align {
            Align::Left | Align::Whole if place == last => text,
            Align::Left | Align::Whole => Cow::from(pad(&text, *cells)),
            Align::Right => Cow::from(pad_start(&text, *cells)),
        };
        out.write_all(gap.as_bytes())?;
        column += gap.len();
        if is_contested && places {
            write!(out, "\x1b[{column}G")?;
        }
        out.write_all(cell.paint.on(&text, look.color).as_bytes())?;
        (gap, column) = ("  ", column + width(&text));
        is_contested |= text::is_contested(&text);
    }
    out.write_all(b"\n")
}
