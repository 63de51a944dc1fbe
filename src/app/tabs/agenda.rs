//! Agenda: what is to be discussed, in order, with what was discussed and written down.

use super::item_list::page;
use super::tab::{RowSource, Tab, TabId, TabRow, TabState, TabView};
use crate::app::column::{ListColumn, SortKey, Sorts};
use crate::app::columns::Arrangement;
use crate::app::flagged;
use crate::app::keymap::Action;
use crate::app::layout::Split;
use crate::app::list::{self, ListState, Step};
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::app::titles::TitleRule;
use crate::app::world::World;
use crate::dataset::Value;
use crate::dataset::{Item, ItemRef, Words};
use crate::desk::agenda::{Agenda, Handle, Pin, portfolio_name};
use crate::desk::details::MeetingField;
use crate::export::extract::{Extract, Table};
use crate::lang::{AppLabel, AppText, ColumnLabel, Label, MeetingLabel, MeetingText, NumberedTab, Sentence};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::borrow::Cow;

/// Its row.
pub const TAB: TabRow = TabRow {
    id: TabId("agenda"),
    formerly: Some("Agenda"),
    home_of: None,
    rows: RowSource::Notes,
    title: TitleRule::Minor,
    make: || Box::new(AgendaTab::default()),
};

/// A row: the place of its pin in the agenda in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PinRow(usize);

/// The Agenda tab.
#[derive(Debug, Default)]
pub struct AgendaTab {
    list: ListState<PinRow>,
    /// The pin under the cursor: rows are places, and places change.
    at: Option<Handle>,
}

/// The pin of a row.
#[must_use]
pub fn pin(world: &World, row: PinRow) -> Option<&Pin> {
    world.desk.notebook.current()?.pins.get(row.0)
}

/// The item of a row.
fn item(world: &World, row: PinRow) -> Option<&str> {
    pin(world, row).map(|pin| pin.item.as_str())
}

/// The columns of the list.
const COLUMNS: &[ListColumn<PinRow>] = &[
    ListColumn {
        id: "item",
        sorts: Sorts::Numbers,
        head: ColumnLabel::What,
        head_of_found: ColumnLabel::What,
        cells: 0,
        from: 0,
        right: false,
        pieces: what,
        key: |_, row| SortKey::Number(row.0 as i64),
        largest_first: false,
    },
    ListColumn {
        id: "status",
        sorts: Sorts::Numbers,
        head: ColumnLabel::Status,
        head_of_found: ColumnLabel::Status,
        cells: 16,
        from: 60,
        right: false,
        pieces: status,
        key: |_, row| SortKey::Number(row.0 as i64),
        largest_first: false,
    },
];

/// The number, whether it was discussed, whether a minute is written, and the name.
fn what(world: &World, row: PinRow) -> Vec<Piece> {
    let Some(pin) = pin(world, row) else { return Vec::new() };
    let number = number(world, pin).map(|number| format!("{number}. ")).unwrap_or_default();
    let mut pieces = vec![Piece::new(number, Role::Label)];
    pieces.extend(marks(world, pin));
    let item = world.dataset().find(pin.item.as_str());
    pieces.extend(item.map(|item| flagged::signs((&world.data, world.look), item)).unwrap_or_default());
    let name = name(world, pin);
    let role = if pin.discussed.is_some() { Role::Dim } else { Role::Text };
    pieces.extend(super::item_list::name_pieces(world, name, role));
    let flagged = item.map(|item| world.data.tally(item).flagged).unwrap_or_default();
    pieces.push(Piece::new(format!(" {}", flagged::count(flagged)), Role::Warning));
    pieces
}

/// The signs of what was discussed and written down.
fn marks(world: &World, pin: &Pin) -> Vec<Piece> {
    let theme = world.look.theme;
    let discussed = if pin.discussed.is_some() { theme.glyph("✓", "+") } else { " " };
    let minute = if pin.minute.is_empty() { " " } else { theme.glyph("¶", "=") };
    vec![Piece::new(format!("{discussed}{minute} "), Role::Strong)]
}

/// What an item is called now.
#[must_use]
pub fn name<'a>(world: &'a World, pin: &'a Pin) -> crate::dataset::Picked<'a> {
    pin.called(world.dataset(), world.audience(), world.look.lang)
}

fn status(world: &World, row: PinRow) -> Vec<Piece> {
    let Some(pin) = pin(world, row) else { return Vec::new() };
    let (dataset, lang, id) = (world.dataset(), world.look.lang, pin.item.as_str());
    if let Some(record) = dataset.record(id) {
        return vec![Piece::new(record.status.label(lang), Role::Status(record.status))];
    }
    if pin.topic.is_some() {
        return vec![Piece::new(MeetingLabel::Topic.text(lang), Role::Label)];
    }
    let is_gone = dataset.find(id).is_none();
    is_gone.then(|| Piece::new(MeetingLabel::NotHere.text(lang), Role::Warning)).into_iter().collect()
}

/// The number of a pin on the agenda in use, from 1.
#[must_use]
pub fn number(world: &World, pin: &Pin) -> Option<usize> {
    world.desk.notebook.current()?.pins().position(|each| each.id == pin.id).map(|place| place + 1)
}

impl AgendaTab {
    /// The rows of the agenda in use under the query.
    fn rows(world: &World) -> Vec<PinRow> {
        let Some(agenda) = world.desk.notebook.current() else { return Vec::new() };
        let found = |pin: &Pin| !world.is_searching() || is_found(world, pin);
        agenda
            .pins
            .iter()
            .enumerate()
            .filter(|(_, pin)| !pin.removed && found(pin))
            .map(|(row, _)| PinRow(row))
            .collect()
    }

    fn remember(&mut self, world: &World) {
        self.at = self.list.selected().and_then(|row| pin(world, row)).map(|pin| pin.id.clone());
    }

    /// Whose agenda it is; below it its day, and how far one has come.
    fn head(world: &World, agenda: &Agenda) -> [Piece; 2] {
        let (lang, theme) = (world.look.lang, world.look.theme);
        let all = agenda.pins().count();
        let discussed = agenda.pins().filter(|pin| pin.discussed.is_some()).count();
        let date = agenda.day_beside(world.audience(), lang);
        let archived = agenda.archived.then(|| MeetingLabel::Archived.text(lang).to_owned());
        let come = MeetingText::DiscussedOf { discussed, all }.say(lang).into_owned();
        let (hours, place) = (agenda.hours(world.audience()), agenda.detail(MeetingField::Place, world.audience()));
        let data = agenda.portfolio.as_deref().filter(|portfolio| *portfolio != world.desk.portfolio);
        let data = data.map(|data| MeetingText::OfData { name: portfolio_name(data, world.reader()) });
        let data = data.map(|data| data.say(lang).into_owned());
        let facts = [date, Some(come), hours, archived, data, place.map(str::to_owned)];
        let facts: Vec<String> = facts.into_iter().flatten().collect();
        [
            Piece::new(agenda.called(world.audience(), lang), Role::Strong),
            Piece::new(facts.join(theme.glyph(" · ", " - ")), Role::Label),
        ]
    }
}

fn is_found(world: &World, pin: &Pin) -> bool {
    let item: Option<ItemRef> = world.dataset().find(pin.item.as_str());
    item.is_some_and(|item| world.data.best_rank(item).is_some())
}

impl Tab for AgendaTab {
    fn name(&self) -> NumberedTab {
        NumberedTab::Agenda
    }

    fn split(&self, _: &World) -> Split {
        Split::Beside
    }

    fn refresh(&mut self, world: &World) {
        let rows = Self::rows(world);
        let place = |row: &PinRow| pin(world, *row).map(|pin| &pin.id) == self.at.as_ref();
        let kept = rows.iter().position(place);
        // What was under the cursor is gone: its neighbour comes under it.
        let at = kept.unwrap_or_else(|| self.list.at());
        self.list.set_rows(rows, None);
        self.list.put(at);
        self.remember(world);
    }

    fn count(&self, world: &World) -> Option<(usize, usize)> {
        let agenda = world.desk.notebook.current()?;
        let all = agenda.pins().count();
        let found = agenda.pins().filter(|pin| !world.is_searching() || is_found(world, pin)).count();
        Some((found, all))
    }

    fn selected(&self, world: &World) -> Option<String> {
        item(world, self.list.selected()?).map(str::to_owned)
    }

    fn ids(&self, world: &World) -> Vec<String> {
        self.list.rows().iter().filter_map(|row| item(world, *row)).map(str::to_owned).collect()
    }

    fn row_at(&self, _: &World, cell: Position, area: Rect) -> Option<usize> {
        self.list.place_at(usize::from(cell.y.checked_sub(area.y + HEAD as u16 + 1)?))
    }

    fn position(&self, _: &World) -> Option<(usize, usize)> {
        self.list.selected().map(|_| (self.list.at() + 1, self.list.rows().len()))
    }

    fn unpin_cursor(&mut self) {
        self.list.unpin_cursor();
    }

    fn pin_cursor(&mut self) {
        self.list.pin_cursor();
    }

    fn step(&mut self, world: &World, step: Step, area: Rect) {
        self.list.step(step, page(area));
        self.remember(world);
    }

    fn select(&mut self, world: &World, id: &str) -> bool {
        let rows = self.list.rows();
        let place = rows.iter().position(|row| pin(world, *row).is_some_and(|pin| pin.item.as_str() == id));
        if let Some(place) = place {
            self.list.put(place);
            self.remember(world);
        }
        place.is_some()
    }

    fn place(&self, world: &World) -> TabState {
        TabState { id: self.selected(world), nth: self.list.at(), top: self.list.top(), ..TabState::default() }
    }

    fn put(&mut self, world: &World, place: &TabState) {
        self.refresh(world);
        self.list.put(place.nth);
        self.list.scroll_to(place.top);
        self.remember(world);
    }

    fn fit(&mut self, _: &World, area: Rect) {
        self.list.fit(page(area).saturating_sub(HEAD));
    }

    fn view<'w>(&self, world: &'w World) -> Option<TabView<'w>> {
        let pins = self.list.rows().iter().filter_map(|row| pin(world, *row));
        let is_marked = |pin: &&Pin| world.desk.chosen.has(pin.item.as_str());
        let marked: Vec<&Pin> = pins.clone().filter(is_marked).collect();
        let is_marked = !marked.is_empty();
        let shown = if is_marked { marked } else { pins.collect() };
        let rows = shown.into_iter().map(|pin| table_row(world, pin)).collect();
        Some(TabView { stem: "agenda", extract: Extract::Table(Table { columns: TABLE.to_vec(), rows }), is_marked })
    }

    fn hints(&self, _: &World) -> &'static [Action] {
        if self.list.rows().is_empty() { &[Action::Pin, Action::Agendas] } else { &[] }
    }

    fn pinned(&self) -> Option<&Handle> {
        self.at.as_ref()
    }

    fn select_pin(&mut self, world: &World, wanted: &Handle) {
        let place = self.list.rows().iter().position(|row| pin(world, *row).is_some_and(|pin| pin.id == *wanted));
        if let Some(place) = place {
            self.list.put(place);
            self.remember(world);
        }
    }

    fn draw(&self, world: &World, buf: &mut Buffer, area: Rect, focused: bool) {
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let (pin, agendas) = (world.key_of(Action::Pin), world.key_of(Action::Agendas));
        let Some(agenda) = world.desk.notebook.current() else {
            if world.desk.awaits_notes() {
                say(buf, inner, world, AppLabel::NotesLoading, AppLabel::NotesLoadingHelp.text(world.look.lang));
                return;
            }
            say(buf, inner, world, MeetingLabel::NoAgenda, &AppText::BeginAgenda { pin, agendas }.say(world.look.lang));
            return;
        };
        for (n, piece) in Self::head(world, agenda).into_iter().enumerate() {
            let piece = paint::cut(vec![piece], usize::from(inner.width), world.look.theme);
            paint::row(buf, paint::line(inner, n), &piece, world.look.theme, None);
        }
        if agenda.pins().next().is_none() {
            say(
                buf,
                inner,
                world,
                MeetingLabel::EmptyAgenda,
                &AppText::FillAgenda { pin, agendas }.say(world.look.lang),
            );
            return;
        }
        let below = Rect { y: area.y + HEAD as u16, height: area.height.saturating_sub(HEAD as u16), ..area };
        list::draw(buf, below, world, (COLUMNS, &Arrangement::default()), &self.list, focused, item);
    }
}

/// The columns of the agenda in a file. Its minutes are written by `bangiao minutes`.
const TABLE: [(&str, ColumnLabel); 5] = [
    ("number", ColumnLabel::Number),
    ("id", ColumnLabel::Id),
    ("name", ColumnLabel::Name),
    ("status", ColumnLabel::Status),
    ("discussed", ColumnLabel::Discussed),
];

fn table_row<'w>(world: &'w World, pin: &'w Pin) -> Vec<Value<'w>> {
    let topic = || Value::Line(Cow::Owned(name(world, pin).text.to_owned()));
    let record = || world.dataset().item(pin.item.as_str()).map_or(&pin.name, Item::name);
    let called = if pin.topic.is_some() { topic() } else { Value::text(Some(record())) };
    let status = world.dataset().record(pin.item.as_str()).map(|record| record.status);
    vec![
        number(world, pin).map_or(Value::Null, Value::count),
        Value::id(&pin.item),
        called,
        status.map_or(Value::Null, |status| Value::Line(Cow::Borrowed(status.label(world.look.lang)))),
        Value::Bool(pin.discussed.is_some()),
    ]
}

/// Lines above the list: whose agenda it is, and how far one has come.
const HEAD: usize = 2;

/// Says why there is nothing, and which key helps.
fn say(buf: &mut Buffer, area: Rect, world: &World, what: impl Label, help: &str) {
    let mut line = 3;
    for (said, role) in [(what.text(world.look.lang), Role::Text), (help, Role::Dim)] {
        let room = usize::from(area.width).max(8);
        for range in crate::text::wrap(said, room) {
            paint::text(buf, paint::line(area, line), said.get(range).unwrap_or(""), role, world.look.theme);
            line += 1;
        }
    }
}
