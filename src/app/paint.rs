//! Putting text on the screen: pieces with roles, cut to their cells, hits marked. Every cell that is written comes through here.

use super::theme::{Role, ScreenTheme};
use crate::text;
use ratatui::buffer::{Buffer, CellDiffOption};
use ratatui::layout::Rect;
use ratatui::style::Style;
use std::borrow::Cow;
use std::num::NonZeroU16;
use std::ops::Range;

/// A stretch of text with its role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The text, clean.
    pub text: String,
    /// What it is.
    pub role: Role,
}

impl Piece {
    /// A piece.
    #[must_use]
    pub fn new(text: impl Into<String>, role: Role) -> Self {
        Self { text: text.into(), role }
    }
}

/// The cells that pieces take.
#[must_use]
pub fn width(pieces: &[Piece]) -> usize {
    pieces.iter().map(|piece| text::width(&piece.text)).sum()
}

/// Cuts `text` into pieces: `marks` are hits, the rest has `role`. Only what lies in `window` is taken.
#[must_use]
pub fn marked(text: &str, window: Range<usize>, marks: &[Range<usize>], role: Role) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = window.start;
    for mark in marks.iter().filter(|mark| mark.start < window.end && mark.end > window.start) {
        let hit = mark.start.max(at)..mark.end.min(window.end);
        push(&mut pieces, text, at..hit.start, role);
        push(&mut pieces, text, hit.clone(), Role::Hit);
        at = hit.end.max(at);
    }
    push(&mut pieces, text, at..window.end, role);
    pieces
}

fn push(pieces: &mut Vec<Piece>, text: &str, range: Range<usize>, role: Role) {
    if let Some(part) = text.get(range).filter(|part| !part.is_empty()) {
        pieces.push(Piece::new(part, role));
    }
}

/// Cuts pieces to at most so many cells, with an ellipsis where something was cut.
#[must_use]
pub fn cut(pieces: Vec<Piece>, cells: usize, theme: ScreenTheme) -> Vec<Piece> {
    if width(&pieces) <= cells {
        return pieces;
    }
    let mut left = cells;
    let mut kept = Vec::new();
    for piece in pieces {
        let wide = text::width(&piece.text);
        if wide < left {
            left -= wide;
            kept.push(piece);
        } else {
            let longer = format!("{}  ", piece.text);
            kept.push(Piece::new(text::truncate(&longer, left, theme.ellipsis()), piece.role));
            break;
        }
    }
    kept
}

/// Draws pieces from the left edge of a row; whatever lies outside of `area` or of the buffer is not drawn. `over` is laid over every
/// cell of the row, for the cursor.
pub fn row(buf: &mut Buffer, area: Rect, pieces: &[Piece], theme: ScreenTheme, over: Option<Style>) {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return;
    }
    let mut x = area.x;
    for piece in pieces {
        let room = area.right().saturating_sub(x);
        if room == 0 {
            break;
        }
        let text = if theme.ascii { plain_punctuation(&piece.text) } else { Cow::Borrowed(piece.text.as_str()) };
        x = put(buf, (x, area.y), &text, room, theme.style(piece.role));
    }
    if let Some(style) = over {
        buf.set_style(Rect { height: 1, ..area }, style);
    }
}

/// Writes a text from a cell on, within so many cells; where the next one begins.
fn put(buf: &mut Buffer, (x, y): (u16, u16), text: &str, room: u16, style: Style) -> u16 {
    clear_cluster_at(buf, (x, y));
    if !text::is_contested(text) {
        let (end, _) = buf.set_stringn(x, y, text, usize::from(room), style);
        count_as_drawn(buf, y, x..end);
        return end;
    }
    let mut at = x;
    for (cluster, cells) in text::clusters(text) {
        let left = x.saturating_add(room).saturating_sub(at);
        let cells = u16::try_from(cells).unwrap_or(u16::MAX);
        let Some(forced) = NonZeroU16::new(cells).filter(|_| text::is_contested(cluster)) else {
            let (end, _) = buf.set_stringn(at, y, cluster, usize::from(left), style);
            count_as_drawn(buf, y, at..end);
            at = end;
            continue;
        };
        if cells > left {
            break;
        }
        for (n, x) in (at..at + cells).enumerate() {
            let Some(cell) = buf.cell_mut((x, y)) else { continue };
            cell.reset();
            cell.set_style(style);
            // Not the same as a blank cell: what comes here later is drawn, whatever the terminal made of the cluster.
            cell.diff_option = if n == 0 { CellDiffOption::ForcedWidth(forced) } else { CellDiffOption::Skip };
            if n == 0 {
                cell.set_symbol(cluster);
            }
        }
        at += cells;
    }
    at
}

/// Cells are as wide as their text again, whatever stood there before.
fn count_as_drawn(buf: &mut Buffer, y: u16, cells: Range<u16>) {
    for x in cells {
        if let Some(cell) = buf.cell_mut((x, y)) {
            cell.diff_option = CellDiffOption::None;
        }
    }
}

/// A cluster that reaches into this cell from the left goes: something else is written over its end.
fn clear_cluster_at(buf: &mut Buffer, (x, y): (u16, u16)) {
    let is_inside =
        |buf: &Buffer, x: u16| buf.cell((x, y)).is_some_and(|cell| cell.diff_option == CellDiffOption::Skip);
    if !is_inside(buf, x) {
        return;
    }
    let start = (buf.area.x..x).rev().find(|x| !is_inside(buf, *x)).unwrap_or(x);
    for x in start..x {
        if let Some(cell) = buf.cell_mut((x, y)) {
            cell.set_symbol(" ");
            cell.diff_option = CellDiffOption::None;
        }
    }
}

/// Typographic punctuation as ASCII has it, one cell for one cell; letters stay as they are.
fn plain_punctuation(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let plain = |letter: char| match letter {
        '·' | '–' | '—' => '-',
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        '…' => '~',
        '×' => 'x',
        '↑' => '^',
        '↓' => 'v',
        '←' => '<',
        '→' => '>',
        letter => letter,
    };
    Cow::Owned(text.chars().map(plain).collect())
}

/// Draws plain text in one role.
pub fn text(buf: &mut Buffer, area: Rect, text: &str, role: Role, theme: ScreenTheme) {
    row(buf, area, &cut(vec![Piece::new(text, role)], usize::from(area.width), theme), theme, None);
}

/// The row `n` of an area.
#[must_use]
pub fn line(area: Rect, n: usize) -> Rect {
    let y = area.y.saturating_add(u16::try_from(n).unwrap_or(u16::MAX));
    if y < area.bottom() { Rect { y, height: 1, ..area } } else { Rect { height: 0, ..area } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hits_are_cut_out_of_the_window_that_is_shown() {
        let texts: Vec<_> = marked("hợp tác Phần Lan", 9..20, &[11..17, 18..21], Role::Text);
        assert!(texts.iter().any(|piece| piece.role == Role::Hit));
        let whole: String = texts.into_iter().map(|piece| piece.text).collect();
        assert_eq!(Some(whole.as_str()), "hợp tác Phần Lan".get(9..20));
    }
}
