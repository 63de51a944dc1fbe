//! A tab that is a list of items: what partners, frameworks and hits have in common.

use super::tab::{Link, Tab, TabAction, TabState, TabView};
use crate::app::column::{ASKED_FOR, ListColumn, Sort, SortKey, Sorts, sort_rows};
use crate::app::columns::{Arrange, Arrangement, ColumnView, widths};
use crate::app::flagged;
use crate::app::layout::Split;
use crate::app::list::{self, ListState, Step};
use crate::app::paint::{Piece, marked};
use crate::app::theme::Role;
use crate::app::world::World;
use crate::dataset::{DateRole, Dated, Day, Edtf, ItemRef, Picked, Record, Target};
use crate::desk::session::TabPlace;
use crate::export::extract::Extract;
use crate::lang::{AppLabel, ColumnLabel, NumberedTab};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::collections::HashSet;
use std::fmt::Debug;

/// Which items a [`ItemList`] lists, and in which columns.
pub trait ListSource: Debug + Default + 'static {
    /// What the tab is called.
    const NAME: NumberedTab;
    /// A chosen order does not outlive its search.
    const BEST_FIRST: bool = false;
    /// The columns; the first is the name.
    const COLUMNS: &'static [ListColumn<ItemRef>];

    /// What a file of its rows is called.
    const STEM: &'static str;
    /// Items of this kind can be written although they are no row; none where a row is more than its item.
    const TARGET: Option<Target>;

    /// Every row under the current query, in the order without a chosen column.
    fn rows(world: &World) -> Vec<ItemRef>;

    /// How many there are under the current query.
    fn found(world: &World) -> usize;

    /// How many there would be without a query.
    fn all(world: &World) -> usize;

    /// How many of those under the current query are flagged, or have records that are.
    fn flagged(world: &World) -> usize;

    /// The groups that the rows make without a chosen column: before which row each begins, and what it is.
    fn groups(_: &World) -> Vec<(usize, AppLabel)> {
        Vec::new()
    }

    /// Rows, to be written to a file.
    fn extract<'w>(world: &'w World, rows: &[ItemRef]) -> Extract<'w>;
}

/// A list of items with a detail beside it.
#[derive(Debug)]
pub struct ItemList<R> {
    list: ListState<ItemRef>,
    arrangement: Arrangement,
    rows: std::marker::PhantomData<R>,
}

impl<R> Default for ItemList<R> {
    fn default() -> Self {
        Self { list: ListState::default(), arrangement: Arrangement::default(), rows: std::marker::PhantomData }
    }
}

impl<R: ListSource> ItemList<R> {
    fn divide(&mut self, world: &World) {
        self.list.divide(if self.arrangement.sort.is_none() { R::groups(world) } else { Vec::new() });
    }

    /// The rows in their order, and the best hit of a search.
    fn sorted(&self, world: &World) -> (Vec<ItemRef>, Option<ItemRef>) {
        let mut rows = R::rows(world);
        let best = if world.is_searching() { rows.first().copied() } else { None };
        if let Some(sort) = self.arrangement.sort {
            sort_rows(&mut rows, R::COLUMNS, sort, world);
        }
        (rows, best)
    }
}

impl<R: ListSource> Tab for ItemList<R> {
    fn name(&self) -> NumberedTab {
        R::NAME
    }

    fn split(&self, _: &World) -> Split {
        Split::Beside
    }

    fn refresh(&mut self, world: &World) {
        let (rows, best) = self.sorted(world);
        self.list.set_rows(rows, best);
        self.divide(world);
    }

    fn on_data_changed(&mut self, world: &World, place: &TabState) {
        let (rows, best) = self.sorted(world);
        let before = place.id.as_deref().and_then(|id| world.dataset().find(id));
        let wanted = if self.list.is_held() { before } else { best.or(before) };
        self.list.replace_rows(rows, |rows| rows.iter().position(|row| Some(*row) == wanted));
        self.divide(world);
    }

    fn count(&self, world: &World) -> Option<(usize, usize)> {
        Some((R::found(world), R::all(world)))
    }

    fn flagged(&self, world: &World) -> usize {
        R::flagged(world)
    }

    fn selected(&self, world: &World) -> Option<String> {
        world.data.id_of(self.list.selected()?).map(str::to_owned)
    }

    fn ids(&self, world: &World) -> Vec<String> {
        self.list.rows().iter().filter_map(|row| world.data.id_of(*row)).map(str::to_owned).collect()
    }

    fn row_at(&self, _: &World, cell: Position, area: Rect) -> Option<usize> {
        self.list.place_at(usize::from(cell.y.checked_sub(area.y + 1)?))
    }

    fn position(&self, _: &World) -> Option<(usize, usize)> {
        self.list.selected().map(|_| (self.list.at() + 1, self.list.rows().len()))
    }

    fn unpin_cursor(&mut self) {
        self.list.unpin_cursor();
        self.arrangement.sort = self.arrangement.sort.filter(|_| !R::BEST_FIRST);
    }

    fn pin_cursor(&mut self) {
        self.list.pin_cursor();
    }

    fn step(&mut self, _: &World, step: Step, area: Rect) {
        self.list.step(step, page(area));
    }

    fn select(&mut self, world: &World, id: &str) -> bool {
        world.dataset().find(id).is_some_and(|item| self.list.select(item))
    }

    fn act(&mut self, world: &World, action: TabAction, area: Rect) -> Option<Link> {
        match action {
            TabAction::Sort => self.arrangement.sort = next_sort(&self.arrangement, R::COLUMNS, area.width),
            TabAction::Reverse => self.arrangement.sort = Some(reversed(self.arrangement.sort)),
            TabAction::Open
            | TabAction::Left
            | TabAction::Right
            | TabAction::Today
            | TabAction::PreviousYear
            | TabAction::NextYear => return None,
        }
        self.refresh(world);
        None
    }

    fn place(&self, world: &World) -> TabState {
        TabState { id: self.selected(world), nth: 0, top: self.list.top(), arrangement: self.arrangement.clone() }
    }

    fn put(&mut self, world: &World, place: &TabState) {
        self.arrangement = place.arrangement.clone();
        self.refresh(world);
        if let Some(id) = &place.id {
            self.select(world, id);
        }
        self.list.scroll_to(place.top);
    }

    fn fit(&mut self, _: &World, area: Rect) {
        self.list.fit(page(area));
    }

    fn sorted_by(&self, _: &World) -> Option<ColumnLabel> {
        R::COLUMNS.get(self.arrangement.sort?.column).map(|column| column.head)
    }

    fn falls(&self, _: &World) -> bool {
        self.arrangement.sort.is_some_and(|sort| sort.falls(R::COLUMNS))
    }

    fn columns(&self, _: &World, area: Rect) -> Vec<ColumnView> {
        self.arrangement.views(R::COLUMNS, area.width)
    }

    fn arrange(&mut self, world: &World, change: Arrange, area: Rect) {
        self.arrangement.arrange(R::COLUMNS, change, area.width);
        self.refresh(world);
    }

    fn left(&self, world: &World) -> TabPlace {
        TabPlace { selected: self.selected(world), ..self.arrangement.left(R::COLUMNS) }
    }

    fn take_up(&mut self, world: &World, place: &TabPlace) {
        self.arrangement = Arrangement::taken_up(R::COLUMNS, place);
        self.refresh(world);
        if let Some(id) = &place.selected {
            self.select(world, id);
        }
    }

    fn view<'w>(&self, world: &'w World) -> Option<TabView<'w>> {
        let rows = self.list.rows();
        let marked = self.marked(world);
        let is_marked = !marked.is_empty();
        let extract = R::extract(world, if is_marked { &marked } else { rows });
        Some(TabView { stem: R::STEM, extract, is_marked })
    }

    fn draw(&self, world: &World, buf: &mut Buffer, area: Rect, focused: bool) {
        list::draw(buf, area, world, (R::COLUMNS, &self.arrangement), &self.list, focused, |world, item| {
            world.data.id_of(item)
        });
    }
}

impl<R: ListSource> ItemList<R> {
    /// What is marked of its rows, in their order; then what the search hides.
    fn marked(&self, world: &World) -> Vec<ItemRef> {
        let items = world.desk.chosen.ids().iter().filter_map(|id| world.dataset().find(id.as_str()));
        let mut wanted: Vec<ItemRef> = items.collect();
        let marked: HashSet<ItemRef> = wanted.iter().copied().collect();
        let rows = self.list.rows().iter().copied().filter(|row| marked.contains(row));
        let rows: Vec<ItemRef> = if wanted.is_empty() { Vec::new() } else { rows.collect() };
        let shown: HashSet<ItemRef> = rows.iter().copied().collect();
        wanted.retain(|item| R::TARGET == Some(item.target) && !shown.contains(item));
        [rows, wanted].concat()
    }
}

/// The rows of a page: the area without its line of headings.
pub fn page(area: Rect) -> usize {
    usize::from(area.height.saturating_sub(1))
}

/// The next column that is shown to sort by; after the last one the usual order.
pub fn next_sort<K>(arrangement: &Arrangement, columns: &[ListColumn<K>], list: u16) -> Option<Sort> {
    let from = arrangement.sort.map_or(0, |sort| sort.column + 1);
    let shown = widths(columns, arrangement, list).into_iter().enumerate().skip(from);
    shown.filter(|(_, width)| *width > 0).map(|(column, _)| Sort { column, reversed: false }).next()
}

/// The same column the other way round; the first one where none was chosen.
pub fn reversed(sort: Option<Sort>) -> Sort {
    match sort {
        None => Sort { column: 0, reversed: true },
        Some(Sort { column, reversed }) => Sort { column, reversed: !reversed },
    }
}

/// Under a query the items that it finds, or whose records it finds, best first; else every item by its key.
pub fn items(world: &World, target: Target, count: usize, key: fn(&World, ItemRef) -> SortKey) -> Vec<ItemRef> {
    let all = (0..count).map(|place| ItemRef { target, place });
    if world.is_searching() {
        let mut ranked: Vec<(usize, ItemRef)> =
            all.filter_map(|item| Some((world.data.best_rank(item)?, item))).collect();
        ranked.sort_unstable_by_key(|(rank, item)| (*rank, item.place));
        return ranked.into_iter().map(|(_, item)| item).collect();
    }
    let mut rows: Vec<ItemRef> = all.collect();
    rows.sort_by_cached_key(|item| key(world, *item));
    rows
}

/// The name of an item in the language of the screen.
pub fn name(world: &World, item: ItemRef) -> Picked<'_> {
    world
        .data
        .id_of(item)
        .map_or(Picked { text: "", foreign: false }, |id| world.dataset().name_of(id, world.look.lang))
}

/// The signs in front of a name: of what a reload changed, and of what is on the agenda in use.
pub fn signs(world: &World, item: ItemRef) -> Vec<Piece> {
    world.data.id_of(item).map(|id| signs_of(world, id)).unwrap_or_default()
}

/// The same for an id.
pub fn signs_of(world: &World, id: &str) -> Vec<Piece> {
    let fresh = world.data.is_fresh(id).then(|| Piece::new(format!("{} ", world.look.theme.fresh()), Role::Warning));
    let pinned =
        world.desk.is_on_agenda(id).then(|| Piece::new(format!("{} ", world.look.theme.pinned()), Role::Strong));
    fresh.into_iter().chain(pinned).collect()
}

/// Sorts by name.
pub fn name_key(world: &World, item: ItemRef) -> SortKey {
    SortKey::text(name(world, item).text)
}

/// A name with its hits marked, and a sign behind it where it is not translated.
pub fn name_pieces(world: &World, picked: Picked<'_>, role: Role) -> Vec<Piece> {
    let marks = world.marks(picked.text);
    let mut pieces = marked(picked.text, 0..picked.text.len(), &marks, role);
    if picked.foreign {
        let language = world.look.lang.other().code();
        pieces.push(Piece::new(format!(" [{language}]"), Role::Label));
    }
    pieces
}

fn count_pieces(count: usize) -> Vec<Piece> {
    match count {
        0 => vec![Piece::new("-", Role::Dim)],
        count => vec![Piece::new(count.to_string(), Role::Text)],
    }
}

/// A column that counts: so many cells, from so many cells of the list on.
macro_rules! count_column {
    ($id:literal, $head:expr, ($cells:expr, $from:expr), $count:expr) => {
        ListColumn {
            id: $id,
            head: $head,
            head_of_found: $head,
            cells: $cells,
            from: $from,
            right: true,
            pieces: |world, item| count_pieces(($count)(world, item)),
            key: |world, item| SortKey::Number(($count)(world, item) as i64),
            sorts: Sorts::Numbers,
            largest_first: true,
        }
    };
}

/// How many records there are, and how many of them are flagged: `12 !3`.
pub const RECORDS: ListColumn<ItemRef> = ListColumn {
    id: "records",
    head: ColumnLabel::Records,
    head_of_found: ColumnLabel::Found,
    cells: 8,
    from: 0,
    right: true,
    pieces: |world, item| {
        let tally = world.data.tally(item);
        let mut pieces = count_pieces(tally.records);
        pieces.push(flagged::count_in_column(tally.flagged));
        pieces
    },
    key: |world, item| SortKey::Number(world.data.tally(item).records as i64),
    sorts: Sorts::Numbers,
    largest_first: true,
};

/// How many of them run.
pub const RUNNING: ListColumn<ItemRef> =
    count_column!("running", ColumnLabel::Running, (15, 60), |world: &World, item| world.data.tally(item).running);

/// How many of them are agreements.
pub const AGREEMENTS: ListColumn<ItemRef> =
    count_column!("agreements", ColumnLabel::Agreements, (10, 72), |world: &World, item| world
        .data
        .tally(item)
        .agreements);

/// How many of them have something to look at.
pub const FLAGGED: ListColumn<ItemRef> =
    count_column!("flags", ColumnLabel::Flags, (12, ASKED_FOR), |world: &World, item| flagged(world, item));

fn flagged(world: &World, item: ItemRef) -> usize {
    world.data.tally(item).flagged
}

/// The last date that is past.
pub const LAST_DATE: ListColumn<ItemRef> = ListColumn {
    id: "last",
    head: ColumnLabel::LastDate,
    head_of_found: ColumnLabel::LastDate,
    cells: 13,
    from: ASKED_FOR,
    right: false,
    pieces: |world, item| date_pieces(world, last_date(world, item)),
    key: |world, item| date_key(last_date(world, item)),
    sorts: Sorts::Dates,
    largest_first: true,
};

/// The first date that lies ahead.
pub const NEXT_DATE: ListColumn<ItemRef> = ListColumn {
    id: "next",
    head: ColumnLabel::NextDate,
    head_of_found: ColumnLabel::NextDate,
    cells: 13,
    from: ASKED_FOR,
    right: false,
    pieces: |world, item| date_pieces(world, next_date(world, item)),
    key: |world, item| date_key(next_date(world, item)),
    sorts: Sorts::Dates,
    largest_first: false,
};

/// A date of a record itself that begins on a known day.
pub fn own_dates(record: &Record) -> impl Iterator<Item = (Day, Dated)> {
    let own = record.dates.iter().filter(|dated| dated.role != DateRole::Reported);
    own.filter_map(|dated| Some((dated.edtf.lower()?, *dated)))
}

/// The latest that has begun; what was planned for a day may not have happened on it.
fn last_date(world: &World, item: ItemRef) -> Option<Edtf> {
    let planned = |dated: &Dated| dated.role.is_planned() || dated.role == DateRole::Expires;
    let dates = world.data.records_found(item).flat_map(own_dates).filter(|(_, dated)| !planned(dated));
    let past = dates.filter(|(day, _)| *day <= world.data.as_of_day());
    past.max_by_key(|(day, _)| *day).map(|(_, dated)| dated.edtf)
}

/// The earliest that has not begun, of what is not over.
fn next_date(world: &World, item: ItemRef) -> Option<Edtf> {
    let open = world.data.records_found(item).filter(|record| !record.status.is_over());
    let ahead = open.flat_map(own_dates).filter(|(day, _)| *day > world.data.as_of_day());
    ahead.min_by_key(|(day, _)| *day).map(|(_, dated)| dated.edtf)
}

/// A date, or that there is none.
pub fn date_pieces(world: &World, date: Option<Edtf>) -> Vec<Piece> {
    date.map_or_else(
        || vec![Piece::new("-", Role::Dim)],
        |date| vec![Piece::new(date.display(world.look.lang), Role::Text)],
    )
}

/// Sorts by the first day that a date may mean.
pub fn date_key(date: Option<Edtf>) -> SortKey {
    date.and_then(|date| date.lower()).map_or(SortKey::Nothing, |day| SortKey::Number(i64::from(day.0)))
}
