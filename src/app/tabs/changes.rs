//! Changes: what is new, changed, finished or gone since a snapshot, item by item; the detail tells it field by field.

use super::item_list::name_pieces;
use super::tab::{RowSource, Tab, TabId, TabRow, TabState, TabView};
use crate::app::comparison::{ComparisonState, id_of};
use crate::app::keymap::Action;
use crate::app::layout::Split;
use crate::app::list::{self, ListState, Step};
use crate::app::paint::{self, Piece};
use crate::app::theme::{Role, ScreenTheme};
use crate::app::titles::TitleRule;
use crate::app::world::World;
use crate::dataset::Value;
use crate::dataset::changes::Change;
use crate::dataset::words::ChangeKind;
use crate::dataset::{Lang, Words};
use crate::desk::notebook::Snapshot;
use crate::export::block::{Block, Run};
use crate::export::changes::{lines, row, status_like};
use crate::export::extract::{Extract, Table};
use crate::export::table::Look;
use crate::lang::{AppLabel, AppText, ColumnLabel, Label, NumberedTab, Sentence, TabLabel, TabText};
use crate::text;
use crate::text::{Audience, capitalised};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Its row.
pub const TAB: TabRow = TabRow {
    id: TabId("changes"),
    formerly: Some("Changes"),
    home_of: None,
    rows: RowSource::Notes,
    title: TitleRule::ChangeCount,
    make: || Box::new(Changes::default()),
};

/// The lines above the list: since which snapshot, and which days are compared.
const HEAD: u16 = 2;

/// What stands in a row: a heading, or the change of that place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ChangeRow {
    Heading(ChangeKind, usize),
    Change(usize),
}

/// The Changes tab.
#[derive(Debug, Default)]
pub struct Changes {
    list: ListState<ChangeRow>,
    /// The places of the headings.
    headings: Vec<usize>,
    /// The item that the cursor was put on: it goes back there when the list has it again.
    at: Option<String>,
}

impl Changes {
    fn change<'w>(&self, world: &'w World) -> Option<&'w Change> {
        match self.list.selected()? {
            ChangeRow::Heading(..) => None,
            ChangeRow::Change(place) => world.change(place),
        }
    }

    /// The row of an item.
    fn row_of(&self, world: &World, id: &str) -> Option<ChangeRow> {
        let changes = &world.compared()?.changes;
        let is_it = |row: &ChangeRow| match row {
            ChangeRow::Heading(..) => false,
            ChangeRow::Change(place) => changes.get(*place).is_some_and(|change| id_of(change) == id),
        };
        self.list.rows().iter().copied().find(is_it)
    }

    /// Headings are for reading: the cursor goes on to the row beside them.
    fn leave_heading(&mut self, upwards: bool) {
        if matches!(self.list.selected(), Some(ChangeRow::Heading(..))) {
            let at = self.list.at();
            self.list.put(if upwards && at > 0 { at - 1 } else { at + 1 });
        }
    }

    fn remember(&mut self, world: &World) {
        self.at = self.selected(world).or_else(|| self.at.take());
    }

    /// Why there is no list, in paragraphs; nothing where there is one.
    fn instead(world: &World) -> Vec<String> {
        let lang = world.look.lang;
        let (snapshot, baseline) = (world.key_of(Action::Snapshot), world.key_of(Action::Baseline));
        match world.told() {
            ComparisonState::NoBaseline if world.desk.awaits_notes() => {
                vec![AppLabel::NotesLoading.text(lang).to_owned(), AppLabel::NotesLoadingHelp.text(lang).to_owned()]
            }
            ComparisonState::NoBaseline => {
                let unseen = world.desk.unseen.as_ref().map(|why| why.read_by(world.reader()).to_owned());
                let needed = AppText::SnapshotNeeded { snapshot, baseline }.say(lang).into_owned();
                [Some(TabLabel::WhatChangesAre.text(lang).to_owned()), unseen, Some(needed)]
                    .into_iter()
                    .flatten()
                    .collect()
            }
            ComparisonState::Awaited(_) => vec![TabLabel::Comparing.text(lang).to_owned()],
            ComparisonState::Failed(_, why) => vec![
                TabText::NotCompared { why: why.read_by(world.reader()).to_owned() }.say(lang).into_owned(),
                AppText::OtherSnapshot { baseline, snapshot }.say(lang).into_owned(),
            ],
            ComparisonState::Known(snapshot, _) if world.changes_told() == 0 => {
                let snapshot = named(snapshot, world.audience(), lang);
                vec![TabText::NothingSince { snapshot }.say(lang).into_owned()]
            }
            ComparisonState::Known(..) => Vec::new(),
        }
    }
}

/// The rows of a page.
fn page(area: Rect) -> usize {
    usize::from(area.height.saturating_sub(HEAD))
}

/// A snapshot in a sentence: its day, and its name where that says more.
fn named(snapshot: &Snapshot, audience: Audience, lang: Lang) -> String {
    let Some(name) = snapshot.given_name(audience) else { return snapshot.when(lang) };
    let beyond_the_day = name.strip_prefix(snapshot.taken.get(..10).unwrap_or_default());
    let is_number = |more: &str| more.bytes().all(|byte| matches!(byte, b' ' | b'(' | b')' | b'0'..=b'9'));
    if beyond_the_day.is_some_and(is_number) {
        return snapshot.when(lang);
    }
    let when = snapshot.when(lang);
    let day = when.rsplit_once(' ').map_or(when.as_str(), |(day, _)| day);
    format!("{day} (“{name}”)")
}

fn sign(kind: ChangeKind, theme: ScreenTheme) -> &'static str {
    let (sign, ascii) = kind.sign();
    theme.glyph(sign, ascii)
}

fn pieces(world: &World, row: ChangeRow) -> Vec<Piece> {
    let of = |kind: ChangeKind| (sign(kind, world.look.theme), Role::Status(status_like(kind)));
    match row {
        ChangeRow::Heading(kind, count) => {
            let (sign, role) = of(kind);
            vec![
                Piece::new(format!("{sign} "), role),
                Piece::new(capitalised(kind.label(world.look.lang)), Role::Strong),
                Piece::new(format!(" {count}"), Role::Label),
            ]
        }
        ChangeRow::Change(place) => {
            let Some(change) = world.change(place) else { return Vec::new() };
            let (sign, role) = of(change.kind);
            let mut pieces = vec![Piece::new(format!("  {sign} "), role)];
            pieces.extend(name_pieces(world, change.name.pick(world.look.lang), Role::Text));
            pieces
        }
    }
}

/// What became of an item, to stand above its page: in a sentence, then field by field.
fn told(world: &World, snapshot: &Snapshot, change: &Change) -> Vec<Block> {
    let lang = world.look.lang;
    let look = Look { lang, ascii: world.look.theme.ascii, color: false, width: None };
    let mut blocks = Vec::new();
    if change.item.is_none() {
        let name = change.name.pick(lang);
        blocks.push(Block::Title(Run { foreign: name.foreign, ..Run::plain(name.text) }));
        blocks.push(Block::Lead(TabLabel::Dataset.text(lang).to_owned()));
    }
    let what = format!("{} {}", sign(change.kind, world.look.theme), capitalised(change.kind.label(lang)));
    let snapshot = named(snapshot, world.audience(), lang);
    let sentence = match change.kind {
        ChangeKind::Added => TabText::NewSince { what, snapshot },
        ChangeKind::Removed => TabText::GoneSince { what, snapshot },
        ChangeKind::Changed | ChangeKind::Finished => TabText::ChangedSince { what, snapshot },
    };
    blocks.push(Block::Paragraph(Run::plain(sentence.say(lang))));
    for line in change.fields.iter().flat_map(|field| lines(field, &look)) {
        let (old, new) = line.values(&look, str::to_owned);
        blocks.push(Block::Fact {
            label: line.label.into(),
            values: vec![Run::plain(format!("{old} {new}").trim_end())],
        });
    }
    blocks
}

impl Tab for Changes {
    fn name(&self) -> NumberedTab {
        NumberedTab::Changes
    }

    fn split(&self, world: &World) -> Split {
        match world.told() {
            ComparisonState::NoBaseline | ComparisonState::Failed(..) => Split::Whole,
            ComparisonState::Known(..) if world.changes_told() == 0 => Split::Whole,
            ComparisonState::Awaited(_) | ComparisonState::Known(..) => Split::Beside,
        }
    }

    fn refresh(&mut self, world: &World) {
        let mut rows = Vec::new();
        self.headings.clear();
        if let Some(compared) = world.compared() {
            let kind_of = |place: usize| compared.changes.get(place).map(|change| change.kind);
            for kind in ChangeKind::ALL {
                let found = world.changes_found().iter().copied().filter(|place| kind_of(*place) == Some(*kind));
                let found: Vec<ChangeRow> = found.map(ChangeRow::Change).collect();
                if !found.is_empty() {
                    self.headings.push(rows.len());
                    rows.push(ChangeRow::Heading(*kind, found.len()));
                    rows.extend(found);
                }
            }
        }
        self.list.set_rows(rows, None);
        let kept = self.at.as_deref().and_then(|id| self.row_of(world, id));
        match kept {
            Some(row) => {
                self.list.select(row);
            }
            None => self.leave_heading(false),
        }
    }

    fn count(&self, world: &World) -> Option<(usize, usize)> {
        world.compared().map(|_| (world.changes_found().len(), world.changes_told()))
    }

    fn selected(&self, world: &World) -> Option<String> {
        self.change(world).map(|change| id_of(change).to_owned())
    }

    fn ids(&self, world: &World) -> Vec<String> {
        let change_of = |row: &ChangeRow| match row {
            ChangeRow::Heading(..) => None,
            ChangeRow::Change(place) => world.change(*place),
        };
        self.list.rows().iter().filter_map(change_of).map(|change| id_of(change).to_owned()).collect()
    }

    fn row_at(&self, _: &World, cell: Position, area: Rect) -> Option<usize> {
        self.list.place_at(usize::from(cell.y.checked_sub(area.y + HEAD)?))
    }

    fn position(&self, _: &World) -> Option<(usize, usize)> {
        let (at, rows) = (self.list.at(), self.list.rows().len());
        let above = self.headings.iter().filter(|heading| **heading <= at).count();
        (at < rows).then(|| (at + 1 - above, rows - self.headings.len()))
    }

    fn unpin_cursor(&mut self) {
        self.list.unpin_cursor();
    }

    fn pin_cursor(&mut self) {
        self.list.pin_cursor();
    }

    fn step(&mut self, world: &World, step: Step, area: Rect) {
        self.list.step(step, page(area));
        self.leave_heading(matches!(step, Step::Up | Step::HalfUp | Step::PageUp));
        self.remember(world);
    }

    fn select(&mut self, world: &World, id: &str) -> bool {
        let row = self.row_of(world, id);
        let is_there = row.is_some_and(|row| self.list.select(row));
        self.remember(world);
        is_there
    }

    fn place(&self, world: &World) -> TabState {
        // While nothing is told, it is remembered where the cursor was.
        TabState {
            id: self.selected(world).or_else(|| self.at.clone()),
            nth: 0,
            top: self.list.top(),
            ..TabState::default()
        }
    }

    fn put(&mut self, world: &World, place: &TabState) {
        self.at.clone_from(&place.id);
        self.refresh(world);
        self.list.scroll_to(place.top);
    }

    fn fit(&mut self, _: &World, area: Rect) {
        self.list.fit(page(area));
        // The first row below a heading is read with it.
        let (at, top) = (self.list.at(), self.list.top());
        let above = at.checked_sub(1).and_then(|above| self.list.rows().get(above));
        if at == top && page(area) > 1 && matches!(above, Some(ChangeRow::Heading(..))) {
            self.list.scroll_to(at - 1);
        }
    }

    fn view<'w>(&self, world: &'w World) -> Option<TabView<'w>> {
        world.compared()?;
        let change_of = |row: &ChangeRow| match row {
            ChangeRow::Heading(..) => None,
            ChangeRow::Change(place) => world.change(*place),
        };
        let shown: Vec<&Change> = self.list.rows().iter().filter_map(change_of).collect();
        let marked: Vec<&Change> =
            shown.iter().copied().filter(|change| world.desk.chosen.has(id_of(change))).collect();
        let is_marked = !marked.is_empty();
        let rows = if is_marked { marked } else { shown };
        let rows = rows.into_iter().map(table_row).collect();
        Some(TabView { stem: "changes", extract: Extract::Table(Table { columns: TABLE.to_vec(), rows }), is_marked })
    }

    fn preface(&self, world: &World) -> Vec<Block> {
        match (world.told(), self.change(world)) {
            (ComparisonState::Known(snapshot, _), Some(change)) => told(world, snapshot, change),
            _ => Vec::new(),
        }
    }

    fn hints(&self, world: &World) -> &'static [Action] {
        match world.told() {
            ComparisonState::NoBaseline | ComparisonState::Failed(..) => &[Action::Snapshot, Action::Baseline],
            ComparisonState::Known(..) if world.changes_told() == 0 => &[Action::Baseline, Action::Snapshot],
            ComparisonState::Known(..) => &[Action::Confirm, Action::Baseline],
            ComparisonState::Awaited(_) => &[],
        }
    }

    fn draw(&self, world: &World, buf: &mut Buffer, area: Rect, focused: bool) {
        let instead = Self::instead(world);
        draw_head(world, buf, area);
        let body = Rect { y: area.y + HEAD.min(area.height), height: area.height.saturating_sub(HEAD), ..area };
        if !instead.is_empty() {
            draw_paragraphs(&instead, world, buf, body);
            return;
        }
        if self.list.rows().is_empty() {
            list::empty(buf, area, world);
            return;
        }
        list::draw_rows(buf, body, world, &self.list, focused, |row| {
            let id = match row {
                ChangeRow::Heading(..) => None,
                ChangeRow::Change(place) => {
                    world.compared().and_then(|compared| compared.changes.get(place)).map(id_of)
                }
            };
            (id, paint::cut(pieces(world, row), usize::from(area.width.saturating_sub(1)), world.look.theme))
        });
    }
}

/// The columns of the changes in a file: those of `bangiao changes --json`.
const TABLE: [(&str, ColumnLabel); 5] = [
    ("change", ColumnLabel::Change),
    ("type", ColumnLabel::Kind),
    ("id", ColumnLabel::Id),
    ("name", ColumnLabel::Name),
    ("fields", ColumnLabel::Fields),
];

/// A change, told to its readers, as a row.
fn table_row(change: &Change) -> Vec<Value<'_>> {
    let Value::Object(fields) = row(change) else { return Vec::new() };
    fields.into_iter().map(|(_, value)| value).collect()
}

/// Since which snapshot, and which days are compared.
fn draw_head(world: &World, buf: &mut Buffer, area: Rect) {
    let Some(snapshot) = world.baseline() else { return };
    let (lang, theme) = (world.look.lang, world.look.theme);
    let since = vec![
        Piece::new(format!(" {} ", TabLabel::Since.text(lang)), Role::Label),
        Piece::new(named(snapshot, world.audience(), lang), Role::Strong),
    ];
    paint::row(buf, paint::line(area, 0), &paint::cut(since, usize::from(area.width), theme), theme, None);
    let (old, new) = (snapshot.as_of.display(lang), world.dataset().as_of.display(lang));
    let days = TabText::DataOf { date: format!("{old} {} {new}", theme.glyph("→", "->")) };
    let days = format!(" {}", days.say(lang));
    paint::text(buf, paint::line(area, 1), &days, Role::Label, theme);
}

fn draw_paragraphs(paragraphs: &[String], world: &World, buf: &mut Buffer, area: Rect) {
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2).min(80), ..area };
    let mut at = 1;
    for said in paragraphs {
        for range in text::wrap(said, usize::from(inner.width).max(8)) {
            paint::text(buf, paint::line(inner, at), said.get(range).unwrap_or(""), Role::Text, world.look.theme);
            at += 1;
        }
        at += 1;
    }
}
