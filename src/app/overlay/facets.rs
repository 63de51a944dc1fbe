//! Facets: the filters of the search box with counts, to pick from. What is picked is the query, and the query is what is picked.

use super::layer::{Order, Outcome, Overlay, Scene};
use super::listing::ClickedRow;
use crate::app::input_box::InputBox;
use crate::app::keymap::{Action, Context, FacetAction, Key};
use crate::app::list::Step;
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::app::world::World;
use crate::dataset::Dataset;
use crate::lang::{AppLabel, AppText, Label, OverlayLabel, Sentence};
use crate::search::{FACETS, Facet, SearchField, ValueSign, left_open, without_facets};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::sync::Arc;

/// The narrowest column in which a value reads well.
const COLUMN: u16 = 36;
/// Lines above the values: the query, all facets, the headings of those that are shown.
const HEAD: u16 = 3;

/// The facets, one of them in front.
#[derive(Debug)]
pub struct Facets {
    /// One for each of [`FACETS`].
    columns: Vec<FacetColumn>,
    at: usize,
    /// The letters that the values of the facet in front must have.
    letters: InputBox,
    /// The first column that is shown.
    first: usize,
    /// For which data and query the columns were counted.
    counted: Option<(Arc<Dataset>, String, bool)>,
}

/// A facet as it is shown.
#[derive(Debug, Default)]
struct FacetColumn {
    /// Its values, once they were needed.
    facet: Option<Facet>,
    /// For each value, how many items it would leave, and whether it is chosen.
    state: Option<Vec<(usize, bool)>>,
    /// The index of the value under the cursor.
    at: usize,
    /// The first row in the window.
    top: usize,
}

impl Default for Facets {
    fn default() -> Self {
        Self {
            columns: FACETS.iter().map(|_| FacetColumn::default()).collect(),
            at: 0,
            letters: InputBox::default(),
            first: 0,
            counted: None,
        }
    }
}

impl Overlay for Facets {
    fn context(&self) -> Context {
        Context::Facets
    }

    fn step(&mut self, step: Step, scene: Scene<'_>) -> Outcome {
        self.step_in_column(step, usize::from(scene.area.height.saturating_sub(HEAD)));
        Outcome::stay()
    }

    fn act(&mut self, action: Action, scene: Scene<'_>) -> Outcome {
        let Some(action) = FacetAction::of(action) else { return Outcome::stay() };
        match action {
            FacetAction::Cancel => return Outcome::close(),
            FacetAction::Accept | FacetAction::Pick => return self.toggle(scene.world),
            FacetAction::ClearPicks => return self.clear(scene.world),
            FacetAction::Right => self.go(1),
            FacetAction::Left => self.go(FACETS.len() - 1),
        }
        Outcome::stay()
    }

    fn typed(&mut self, key: Key, _: Scene<'_>) -> Outcome {
        self.letters.key(key);
        Outcome::stay()
    }

    /// Behind letters a space or a hyphen stands between two words.
    fn takes_letters(&self) -> bool {
        !self.letters.text().is_empty()
    }

    fn paste(&mut self, pasted: &str, _: Scene<'_>) -> Outcome {
        self.letters.insert(pasted);
        Outcome::stay()
    }

    fn fit(&mut self, Scene { world, area, .. }: Scene<'_>) {
        let now = (&world.data.loaded.dataset, world.data.query.text(), world.data.is_awaited());
        let same_data = self.counted.as_ref().is_some_and(|(data, _, _)| Arc::ptr_eq(data, now.0));
        let same = same_data
            && self.counted.as_ref().is_some_and(|(_, text, awaited)| (text.as_str(), *awaited) == (now.1, now.2));
        for column in self.columns.iter_mut().filter(|_| !same) {
            column.state = None;
            column.facet = column.facet.take().filter(|_| same_data);
        }
        self.counted = Some((Arc::clone(now.0), now.1.to_owned(), now.2));
        let shown = usize::from(area.width / COLUMN).clamp(1, FACETS.len());
        self.first = self.first.min(self.at).max((self.at + 1).saturating_sub(shown)).min(FACETS.len() - shown);
        let page = usize::from(area.height.saturating_sub(HEAD)).max(1);
        for (index, (column, field)) in
            self.columns.iter_mut().zip(FACETS.iter().copied()).enumerate().skip(self.first).take(shown)
        {
            column.count(world, field);
            let letters = if index == self.at { text::fold(self.letters.text().trim_end()) } else { String::new() };
            column.fit(&letters, page);
        }
    }

    fn click(&mut self, cell: Position, Scene { area, .. }: Scene<'_>) -> Option<ClickedRow> {
        let width = area.width / (area.width / COLUMN).clamp(1, FACETS.len() as u16);
        let index = self.first + usize::from(cell.x.checked_sub(area.x)? / width.max(1));
        let line = usize::from(cell.y.checked_sub(area.y + HEAD)?);
        let in_front = index == self.at;
        if !in_front && index < FACETS.len() {
            self.at = index;
            self.letters = InputBox::default();
        }
        let column = self.column().filter(|_| index == self.at)?;
        let rows = column.rows(&text::fold(self.letters.text().trim_end()));
        let place = column.top + line;
        let is_here = in_front && rows.get(place)? == &column.at;
        Some(if is_here { ClickedRow::UnderCursor } else { ClickedRow::Other(place) })
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        draw_head(buf, paint::line(area, 0), world);
        self.draw_names(buf, paint::line(area, 1), world);
        let shown = (area.width / COLUMN).clamp(1, FACETS.len() as u16);
        let width = area.width / shown;
        let mut cursor = None;
        for (n, index) in (self.first..FACETS.len()).take(usize::from(shown)).enumerate() {
            let x = area.x + width * n as u16;
            let height = area.height.saturating_sub(HEAD - 1);
            let place = Rect { x, y: area.y + HEAD - 1, width: width.saturating_sub(1), height };
            cursor = self.draw_column(buf, place, world, index).or(cursor);
        }
        cursor
    }
}

impl Facets {
    /// To the facet so many places on, round and round.
    fn go(&mut self, places: usize) {
        self.at = (self.at + places) % FACETS.len();
        self.letters = InputBox::default();
    }

    fn column(&self) -> Option<&FacetColumn> {
        self.columns.get(self.at)
    }

    fn step_in_column(&mut self, step: Step, page: usize) {
        let letters = text::fold(self.letters.text().trim_end());
        if let Some(column) = self.columns.get_mut(self.at) {
            let rows = column.rows(&letters);
            let here = rows.iter().position(|row| *row == column.at).unwrap_or(0);
            column.at = rows.get(step.from(here, rows.len(), page)).copied().unwrap_or(column.at);
        }
    }

    /// The value under the cursor is chosen, or no longer. The letters have done their work.
    fn toggle(&mut self, world: &World) -> Outcome {
        let letters = text::fold(self.letters.text().trim_end());
        let Some(column) = self.column().filter(|column| column.rows(&letters).contains(&column.at)) else {
            return Outcome::stay();
        };
        let Some(facet) = &column.facet else { return Outcome::stay() };
        let query = facet.toggled(world.dataset(), world.data.query.text(), column.at);
        self.letters = InputBox::default();
        Outcome::stay().and(Order::Search(query))
    }

    /// Nothing is chosen any more, in no facet; what else was typed stays.
    fn clear(&mut self, world: &World) -> Outcome {
        self.letters = InputBox::default();
        Outcome::stay().and(Order::Search(without_facets(world.dataset(), world.data.query.text())))
    }

    /// The names of all facets, the one in front marked; as many as there is room for beside it.
    fn draw_names(&self, buf: &mut Buffer, area: Rect, world: &World) {
        let name = |field: &SearchField| format!(" {} ", title(*field).text(world.look.lang));
        let names: Vec<String> = FACETS.iter().map(name).collect();
        let room = usize::from(area.width.saturating_sub(4));
        let mut first = self.at;
        let mut wide = names.get(self.at).map_or(0, |name| text::width(name));
        while let Some(before) = first.checked_sub(1).and_then(|before| names.get(before)) {
            wide += text::width(before);
            if wide > room {
                break;
            }
            first -= 1;
        }
        let mut pieces = vec![Piece::new(if first > 0 { world.look.theme.glyph("‹", "<") } else { " " }, Role::Label)];
        let mut marked = None;
        for (index, name) in names.iter().enumerate().skip(first) {
            if index == self.at {
                marked = Some((paint::width(&pieces), text::width(name)));
            }
            let role = if index == self.at { Role::Strong } else { Role::Label };
            pieces.push(Piece::new(name, role));
        }
        paint::row(buf, area, &paint::cut(pieces, usize::from(area.width), world.look.theme), world.look.theme, None);
        if let Some((x, width)) = marked {
            let place = Rect { x: area.x + x as u16, width: width as u16, ..area }.intersection(area);
            buf.set_style(place.intersection(buf.area), world.look.theme.cursor());
        }
    }

    /// A facet: its heading, with the letters typed into it, and its values. Says where the letters are typed.
    fn draw_column(&self, buf: &mut Buffer, area: Rect, world: &World, index: usize) -> Option<Position> {
        let (column, field) = (self.columns.get(index)?, FACETS.get(index)?);
        let in_front = index == self.at;
        let letters = if in_front { self.letters.text() } else { "" };
        let rows = column.rows(&text::fold(letters.trim_end()));
        // The years of a record are counted together with that of its report: the heading of the column has room to say so.
        let heading = if *field == SearchField::Year { AppLabel::YearOrReported } else { title(*field) };
        let name = format!(" {}", heading.text(world.look.lang));
        let typed_at = text::width(&name) + 1;
        let mut head = vec![Piece::new(name, if in_front { Role::Strong } else { Role::Label })];
        match (column.chosen(), letters) {
            (_, letters) if !letters.is_empty() => head.push(Piece::new(format!(" {letters}"), Role::Hit)),
            (0, _) => {}
            (chosen, _) => {
                head.push(Piece::new(
                    format!(" · {} {chosen}", OverlayLabel::Chosen.text(world.look.lang)),
                    Role::Label,
                ));
            }
        }
        paint::row(
            buf,
            paint::line(area, 0),
            &paint::cut(head, usize::from(area.width), world.look.theme),
            world.look.theme,
            None,
        );
        let height = usize::from(area.height.saturating_sub(1));
        if rows.is_empty() {
            let nothing = Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..paint::line(area, 1) };
            paint::text(buf, nothing, OverlayLabel::NoValue.text(world.look.lang), Role::Dim, world.look.theme);
        }
        for (n, row) in rows.iter().skip(column.top).take(height).enumerate() {
            let here = in_front && *row == column.at;
            let more = n + 1 == height && column.top + height < rows.len();
            let line = paint::line(area, n + 1);
            let pieces = column.row_pieces(*row, world, usize::from(area.width), here, more);
            paint::row(buf, line, &pieces, world.look.theme, here.then(|| world.look.theme.cursor()));
        }
        let typed_at = (typed_at + self.letters.cursor_column()).min(usize::from(area.width.saturating_sub(1)));
        in_front.then(|| Position::new(area.x + typed_at as u16, area.y))
    }
}

impl FacetColumn {
    /// Counts, unless that is done.
    fn count(&mut self, world: &World, field: SearchField) {
        let dataset = world.dataset();
        let facet = self.facet.get_or_insert_with(|| Facet::new(dataset, field));
        if self.state.is_none() {
            let items =
                left_open(world.data.index(world.audience()), dataset, (&world.data.query, &world.data.hits), field);
            let counts = facet.counts(dataset, items);
            let chosen = facet.chosen(dataset, world.data.query.text());
            self.state = Some(counts.into_iter().zip(chosen).collect());
        }
    }

    /// Brings the cursor to a row that there is, and that into the window.
    fn fit(&mut self, letters: &str, page: usize) {
        let rows = self.rows(letters);
        if !rows.contains(&self.at) {
            let next = rows.iter().find(|row| **row > self.at).or(rows.last()).filter(|_| letters.is_empty());
            self.at = next.or(rows.first()).copied().unwrap_or(self.at);
        }
        let here = rows.iter().position(|row| *row == self.at).unwrap_or(0);
        let last_top = rows.len().saturating_sub(page);
        self.top = self.top.min(last_top).min(here).max((here + 1).saturating_sub(page));
    }

    fn chosen(&self) -> usize {
        self.state.iter().flatten().filter(|(_, chosen)| *chosen).count()
    }

    /// The indices of the values that are shown: those that would leave something or are chosen, and have the letters.
    fn rows(&self, letters: &str) -> Vec<usize> {
        let (Some(facet), Some(state)) = (&self.facet, &self.state) else { return Vec::new() };
        let values = facet.values().iter().zip(state).enumerate();
        let shown = values.filter(|(_, (value, (count, chosen)))| (*count > 0 || *chosen) && value.has(letters));
        shown.map(|(index, _)| index).collect()
    }

    /// `› [x] ▪ đã ký    12`, and an arrow at the end of the last row where there are more below.
    fn row_pieces(&self, index: usize, world: &World, width: usize, here: bool, more: bool) -> Vec<Piece> {
        let value = self.facet.as_ref().and_then(|facet| facet.values().get(index));
        let state = self.state.as_ref().and_then(|state| state.get(index));
        let (Some(value), Some((count, chosen))) = (value, state) else { return Vec::new() };
        let marker = if here { world.look.theme.marker() } else { " " };
        let mut pieces = vec![
            Piece::new(marker, Role::Strong),
            Piece::new(if *chosen { "[x] " } else { "[ ] " }, if *chosen { Role::Strong } else { Role::Label }),
        ];
        let role = match value.sign {
            ValueSign::Status(status) => Role::Status(status),
            ValueSign::Flag(_) | ValueSign::None => Role::Text,
        };
        match value.sign {
            ValueSign::Status(status) => pieces.push(Piece::new(format!("{} ", world.look.theme.sign(status)), role)),
            ValueSign::Flag(flag) => {
                pieces.push(Piece::new(format!("{} ", world.look.theme.flag(flag)), Role::Warning));
            }
            ValueSign::None => {}
        }
        let label = value.label.text(world.look.lang);
        if let Some(acronym) = value.acronym.as_ref().filter(|acronym| **acronym != *label) {
            pieces.push(Piece::new(format!("{acronym}  "), Role::Strong));
        }
        pieces.push(Piece::new(label, if *chosen { Role::Strong } else { role }));
        let end = format!(" {count:>4}{}", if more { world.look.theme.glyph("↓", "v") } else { " " });
        let room = width.saturating_sub(text::width(&end));
        let mut pieces = paint::cut(pieces, room, world.look.theme);
        let gap = room.saturating_sub(paint::width(&pieces));
        pieces.push(Piece::new(" ".repeat(gap), Role::Text));
        pieces.push(Piece::new(end, Role::Label));
        pieces
    }
}

/// What a facet is called.
const fn title(field: SearchField) -> AppLabel {
    match field {
        SearchField::Status => AppLabel::Status,
        SearchField::Kind => AppLabel::Kind,
        SearchField::Theme => AppLabel::Theme,
        SearchField::Partner => AppLabel::Partner,
        SearchField::Framework => AppLabel::Framework,
        SearchField::Funder => AppLabel::Funder,
        SearchField::Agency | SearchField::Counterpart => AppLabel::Agency,
        SearchField::Person => AppLabel::Person,
        SearchField::Place => AppLabel::Place,
        SearchField::Instrument => AppLabel::Instrument,
        SearchField::Year => AppLabel::Year,
        SearchField::Flag => AppLabel::Flags,
        SearchField::Source => AppLabel::Source,
        SearchField::Date | SearchField::Due | SearchField::Updated => AppLabel::Date,
        SearchField::Role | SearchField::Id | SearchField::Has | SearchField::Text(_) => AppLabel::What,
    }
}

/// How much is found, and by which query.
fn draw_head(buf: &mut Buffer, area: Rect, world: &World) {
    let lang = world.look.lang;
    let said = match (world.is_searching(), world.data.hits.list.len()) {
        (false, _) => OverlayLabel::Unfiltered.text(lang).to_owned(),
        (true, count) => AppText::Hits { count }.say(lang).into_owned(),
    };
    let pieces = vec![
        Piece::new(format!(" {}: ", OverlayLabel::FacetsTitle.text(lang)), Role::Strong),
        Piece::new(format!("{said}  "), Role::Strong),
        Piece::new(world.data.query.text(), Role::Label),
    ];
    paint::row(buf, area, &paint::cut(pieces, usize::from(area.width), world.look.theme), world.look.theme, None);
}
