//! Lists: a cursor that stays on its row's key, columns that are accessors, and the drawing of the rows in the window alone.

use super::column::{ListColumn, Sort};
use super::columns::{Arrangement, widths};
use super::keymap::Action;
use super::marks;
use super::paint::{self, Piece};
use super::theme::{Role, ScreenTheme};
use super::world::World;
use crate::lang::{AppLabel, AppText, Label, Sentence};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// A way to move a cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Step {
    Down,
    Up,
    HalfDown,
    HalfUp,
    PageDown,
    PageUp,
    Top,
    Bottom,
    /// To the row of that place, from 0.
    To(usize),
}

impl Step {
    /// Where a cursor at `at` of `count` goes, with `page` rows to a page. 0 when there is nothing.
    #[must_use]
    pub fn from(self, at: usize, count: usize, page: usize) -> usize {
        let page = page.max(1);
        let last = count.saturating_sub(1);
        let to = match self {
            Self::Down => at + 1,
            Self::Up => at.saturating_sub(1),
            Self::HalfDown => at + page.div_ceil(2),
            Self::HalfUp => at.saturating_sub(page.div_ceil(2)),
            Self::PageDown => at + page,
            Self::PageUp => at.saturating_sub(page),
            Self::Top => 0,
            Self::Bottom => last,
            Self::To(place) => place,
        };
        to.min(last)
    }
}

/// Rows by key, and the cursor among them.
#[derive(Debug, Clone)]
pub struct ListState<K> {
    rows: Vec<K>,
    at: usize,
    top: usize,
    held: bool,
    /// Lines between the rows: before which row, and what is said there.
    dividers: Vec<(usize, AppLabel)>,
}

impl<K> Default for ListState<K> {
    fn default() -> Self {
        Self { rows: Vec::new(), at: 0, top: 0, held: false, dividers: Vec::new() }
    }
}

impl<K: Copy + Eq> ListState<K> {
    /// Every row.
    #[must_use]
    pub fn rows(&self) -> &[K] {
        &self.rows
    }

    /// The row under the cursor.
    #[must_use]
    pub fn selected(&self) -> Option<K> {
        self.rows.get(self.at).copied()
    }

    /// The place of the cursor, from 0.
    #[must_use]
    pub const fn at(&self) -> usize {
        self.at
    }

    /// The first row in the window.
    #[must_use]
    pub const fn top(&self) -> usize {
        self.top
    }

    /// Takes other rows. The cursor stays on its row where that is still there; but as long as nobody has moved it since the search
    /// began, it goes to the `best` hit.
    pub fn set_rows(&mut self, rows: Vec<K>, best: Option<K>) {
        let selected = self.selected().filter(|_| self.held || best.is_none());
        self.rows = rows;
        let place_of = |key: K| self.rows.iter().position(|row| *row == key);
        let kept = selected.and_then(place_of);
        self.held = self.held && kept.is_some();
        self.at = kept.or_else(|| best.and_then(place_of)).unwrap_or(0);
    }

    /// Divides the rows into groups: before which row one begins, and what it is.
    pub fn divide(&mut self, dividers: Vec<(usize, AppLabel)>) {
        self.dividers = dividers;
    }

    /// The place of the row in a line of the window, from 0; the lines between groups have none.
    #[must_use]
    pub fn place_at(&self, line: usize) -> Option<usize> {
        let mut n = 0;
        for place in self.top..self.rows.len() {
            n += usize::from(self.group_at(place).is_some());
            if n >= line {
                return (n == line).then_some(place);
            }
            n += 1;
        }
        None
    }

    /// What the group is that begins with the row of a place, and how many rows it has.
    fn group_at(&self, place: usize) -> Option<(AppLabel, usize)> {
        let nth = self.dividers.iter().position(|(before, _)| *before == place)?;
        let (_, label) = self.dividers.get(nth)?;
        let end = self.dividers.get(nth + 1).map_or(self.rows.len(), |(before, _)| *before);
        Some((*label, end.saturating_sub(place)))
    }

    /// Takes the rows of other data, in which keys may mean something else. The cursor goes to the `place` that its row has
    /// there; where it has none, it stays near.
    pub fn replace_rows(&mut self, rows: Vec<K>, place: impl FnOnce(&[K]) -> Option<usize>) {
        self.rows = rows;
        let near = self.at.min(self.rows.len().saturating_sub(1));
        self.at = place(&self.rows).unwrap_or(near);
    }

    /// The cursor stays where it is from now on, as if it had been moved there.
    pub const fn pin_cursor(&mut self) {
        self.held = true;
    }

    /// Whether somebody moved the cursor to where it is.
    #[must_use]
    pub const fn is_held(&self) -> bool {
        self.held
    }

    /// The cursor may go to the best hit again: a search begins.
    pub const fn unpin_cursor(&mut self) {
        self.held = false;
    }

    /// Moves the cursor.
    pub fn step(&mut self, step: Step, page: usize) {
        self.put(step.from(self.at, self.rows.len(), page));
    }

    /// Puts the cursor on the row of that place.
    pub fn put(&mut self, at: usize) {
        self.at = at.min(self.rows.len().saturating_sub(1));
        self.held = true;
    }

    /// Puts the cursor on the row of that key. Says whether there is one.
    pub fn select(&mut self, key: K) -> bool {
        let place = self.rows.iter().position(|row| *row == key);
        if let Some(place) = place {
            self.put(place);
        }
        place.is_some()
    }

    /// Brings the cursor into a window of `height` rows.
    pub fn fit(&mut self, height: usize) {
        // The lines between the rows take their room.
        let height = height.saturating_sub(self.dividers.len()).max(1);
        let last_top = self.rows.len().saturating_sub(height);
        self.top = self.top.min(last_top).min(self.at).max((self.at + 1).saturating_sub(height));
    }

    /// Puts the first row of the window back where it was.
    pub const fn scroll_to(&mut self, top: usize) {
        self.top = top;
    }
}

/// What stands in the first cell of a row: the sign of its mark, else that of the cursor.
fn marker(world: &World, id: Option<&str>, here: bool, focused: bool) -> Piece {
    let is_marked = id.is_some_and(|id| world.desk.chosen.has(id));
    let sign = match (is_marked, here, focused) {
        (true, ..) => marks::sign(world.look.theme),
        (false, true, true) => world.look.theme.marker(),
        (false, true, false) => "-",
        (false, false, _) => " ",
    };
    Piece::new(sign, Role::Strong)
}

/// The id of the item behind a row, if there is one: it can be marked.
pub type IdOf<K> = for<'w> fn(&'w World, K) -> Option<&'w str>;

/// Draws a list: a line of headings, then the rows of the window.
pub fn draw<K: Copy + Eq>(
    buf: &mut Buffer,
    area: Rect,
    world: &World,
    (columns, arrangement): (&[ListColumn<K>], &Arrangement),
    state: &ListState<K>,
    focused: bool,
    id: IdOf<K>,
) {
    let widths = widths(columns, arrangement, area.width);
    headings(buf, paint::line(area, 0), world, columns, &widths, arrangement.sort);
    if state.rows().is_empty() {
        empty(buf, area, world);
    }
    let below = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    let row = |key| (id(world, key), row_pieces(world, columns, &widths, key));
    draw_rows(buf, below, world, state, focused, row);
}

/// Draws the rows of the window, each behind its marker, with the one under the cursor set off. Of a row is asked for the id
/// of its item and what stands behind the marker, no wider than the area without that cell.
pub fn draw_rows<'w, K: Copy + Eq>(
    buf: &mut Buffer,
    area: Rect,
    world: &'w World,
    state: &ListState<K>,
    focused: bool,
    row: impl Fn(K) -> (Option<&'w str>, Vec<Piece>),
) {
    let mut n = 0;
    for (place, key) in state.rows().iter().enumerate().skip(state.top()) {
        if let Some((label, count)) = state.group_at(place) {
            divider(buf, paint::line(area, n), world, label, count);
            n += 1;
        }
        if n >= usize::from(area.height) {
            return;
        }
        let here = place == state.at();
        let (id, behind) = row(*key);
        let mut pieces = vec![marker(world, id, here, focused)];
        pieces.extend(behind);
        let over = match (here, focused) {
            (true, true) => Some(world.look.theme.cursor()),
            (true, false) => Some(world.look.theme.cursor_elsewhere()),
            (false, _) => None,
        };
        paint::row(buf, paint::line(area, n), &pieces, world.look.theme, over);
        n += 1;
    }
}

/// The line over a group of rows: what they are, and how many.
fn divider(buf: &mut Buffer, area: Rect, world: &World, label: AppLabel, count: usize) {
    let across = world.look.theme.glyph("─", "-");
    let said = format!("{} {} ", across.repeat(2), AppText::GroupOfHits { label, count }.say(world.look.lang));
    let rest = usize::from(area.width).saturating_sub(text::width(&said));
    let pieces = vec![Piece::new(said, Role::Dim), Piece::new(across.repeat(rest), Role::Rule)];
    paint::row(buf, area, &paint::cut(pieces, usize::from(area.width), world.look.theme), world.look.theme, None);
}

fn headings<K>(
    buf: &mut Buffer,
    area: Rect,
    world: &World,
    columns: &[ListColumn<K>],
    widths: &[u16],
    sort: Option<Sort>,
) {
    let mut pieces = vec![Piece::new(" ", Role::Label)];
    for (n, (column, width)) in columns.iter().zip(widths).enumerate().filter(|(_, (_, width))| **width > 0) {
        let arrow = match sort {
            Some(Sort { column: chosen, reversed }) if chosen == n && reversed != column.largest_first => {
                world.look.theme.more_below()
            }
            Some(Sort { column: chosen, .. }) if chosen == n => world.look.theme.more_above(),
            Some(_) | None => "",
        };
        let head = if world.is_searching() { column.head_of_found } else { column.head };
        let head = Piece::new(format!("{}{arrow}", head.text(world.look.lang)), Role::Label);
        pieces.extend(fitted(vec![head], *width, column.right, world.look.theme));
        pieces.push(Piece::new(" ", Role::Label));
    }
    paint::row(buf, area, &pieces, world.look.theme, None);
}

fn row_pieces<K: Copy>(world: &World, columns: &[ListColumn<K>], widths: &[u16], key: K) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (column, width) in columns.iter().zip(widths).filter(|(_, width)| **width > 0) {
        pieces.extend(fitted((column.pieces)(world, key), *width, column.right, world.look.theme));
        pieces.push(Piece::new(" ", Role::Text));
    }
    pieces
}

/// Pieces cut and filled to exactly `width` cells.
fn fitted(pieces: Vec<Piece>, width: u16, right: bool, theme: ScreenTheme) -> Vec<Piece> {
    let mut pieces = paint::cut(pieces, usize::from(width), theme);
    let gap = usize::from(width).saturating_sub(paint::width(&pieces));
    if gap > 0 {
        let at = if right { 0 } else { pieces.len() };
        pieces.insert(at, Piece::new(" ".repeat(gap), Role::Text));
    }
    pieces
}

/// Says why a list is empty, and which key helps.
pub fn empty(buf: &mut Buffer, area: Rect, world: &World) {
    let (lang, key) = (world.look.lang, |action| world.key_of(action));
    let (first, sentences) = match (world.data.is_awaited(), world.is_searching()) {
        (true, _) => (AppLabel::Loading, vec![AppLabel::LoadingHelp.text(lang).into()]),
        (false, true) if world.data.hits.list.is_empty() => {
            let help = AppText::ClearOrEdit { out: key(Action::Out), search: key(Action::Search) }.say(lang);
            let nowhere = world.data.hits.nowhere.iter().map(|nowhere| {
                AppText::NowhereInData { word: nowhere.word.clone(), like: nowhere.like.clone() }.say(lang)
            });
            let instead = world.data.hits.instead.as_ref().map(|instead| {
                let (query, count) = (instead.text.clone(), instead.count);
                AppText::FindInstead { key: key(Action::Open), query, count }.say(lang)
            });
            (AppLabel::NoHits, nowhere.chain(instead).chain([help]).collect())
        }
        (false, true) => {
            let help = AppText::OtherTabOrClear { next_tab: key(Action::NextTab), out: key(Action::Out) };
            (AppLabel::NoHitsHere, vec![help.say(lang)])
        }
        (false, false) => (AppLabel::EmptyList, Vec::new()),
    };
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    paint::text(buf, paint::line(inner, 2), first.text(lang), Role::Text, world.look.theme);
    let mut below = 3..usize::from(inner.height);
    for said in sentences {
        let lines = text::wrap(&said, usize::from(inner.width)).into_iter();
        for (line, n) in lines.zip(&mut below) {
            paint::text(buf, paint::line(inner, n), said.get(line).unwrap_or_default(), Role::Dim, world.look.theme);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(rows: &[u8]) -> ListState<u8> {
        let mut list = ListState::default();
        list.set_rows(rows.to_vec(), None);
        list
    }

    #[test]
    fn the_cursor_stays_on_its_row_when_rows_come_and_go() {
        let mut list = list(&[1, 2, 3, 4]);
        list.put(2);
        list.set_rows(vec![4, 3], Some(4));
        assert_eq!(list.selected(), Some(3));
        list.set_rows(vec![1, 2, 3, 4], None);
        assert_eq!(list.selected(), Some(3));
    }

    #[test]
    fn an_unmoved_cursor_goes_to_the_best_hit() {
        let mut list = list(&[1, 2, 3]);
        list.set_rows(vec![3, 1], Some(3));
        assert_eq!(list.selected(), Some(3));
        list.set_rows(vec![3, 2], Some(2));
        assert_eq!(list.selected(), Some(2));
    }

    #[test]
    fn no_step_leaves_the_list_nor_fails_on_an_empty_one() {
        for step in
            [Step::Down, Step::Up, Step::HalfDown, Step::HalfUp, Step::PageDown, Step::PageUp, Step::Top, Step::Bottom]
        {
            assert_eq!(step.from(0, 0, 10), 0);
            assert!(step.from(5, 6, 10) < 6);
            assert!(step.from(0, 6, 0) < 6);
        }
    }

    #[test]
    fn the_window_follows_the_cursor_and_is_never_half_empty() {
        let mut list = list(&[0; 20]);
        list.put(19);
        list.fit(5);
        assert_eq!(list.top(), 15);
        list.put(0);
        list.fit(5);
        assert_eq!(list.top(), 0);
        list.scroll_to(19);
        list.fit(5);
        assert_eq!(list.top(), 0);
    }
}
