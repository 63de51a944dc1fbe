//! The marked items side by side: a column each, a row for everything that their pages say.

use super::layer::{Order, Outcome, Overlay, Scene};
use super::write::Write;
use crate::app::input::Effect;
use crate::app::keymap::{Action, CompareAction, Context, Key};
use crate::app::list::Step;
use crate::app::output::{self, SaveContent};
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::app::world::World;
use crate::dataset::{Dataset, Id, Lang};
use crate::export::block::Block;
use crate::export::page::{PageOptions, page};
use crate::lang::{AppLabel, ItemForm, Label, OverlayLabel, Phrase};
use crate::text::{self, Audience};
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use std::sync::Arc;

/// The cells of the labels, with the gap behind them.
const LABELS: usize = 18;
/// No column is narrower than this.
const NARROWEST: usize = 24;
/// Lines above the rows: the title, and an empty one.
const HEAD: usize = 2;

/// A row of the table.
#[derive(Debug)]
struct ComparedRow {
    /// What it is.
    label: String,
    /// What stands there for each item.
    cells: Vec<String>,
}

/// For what the table was made.
type MadeFor = (Arc<Dataset>, Lang, Audience);

/// The items, and their table.
#[derive(Debug)]
pub struct SideBySide {
    items: Vec<Id>,
    /// The names over the columns.
    names: Vec<String>,
    rows: Vec<ComparedRow>,
    made_for: Option<MadeFor>,
    /// The first column that is shown.
    first: usize,
    /// The first line that is shown.
    top: usize,
    lines: Vec<Vec<Piece>>,
}

impl SideBySide {
    /// These items, in this order.
    #[must_use]
    pub const fn new(items: Vec<Id>) -> Self {
        Self { items, names: Vec::new(), rows: Vec::new(), made_for: None, first: 0, top: 0, lines: Vec::new() }
    }

    /// Reads the pages of the items into rows: what one of them has, all have a cell for.
    fn read(&mut self, world: &World) {
        (self.names, self.rows) = (Vec::new(), Vec::new());
        let (lang, as_of) = (world.look.lang, world.data.as_of_day());
        let options = PageOptions { lang, audience: world.audience(), as_of, most: usize::MAX };
        for (column, id) in self.items.clone().iter().enumerate() {
            let mut name = world.dataset().name_of(id.as_str(), lang).text.to_owned();
            for block in page(world.dataset_with(id.as_str()), id.as_str(), options) {
                match block {
                    Block::Title(run) => name = run.text,
                    Block::Lead(lead) => self.put(column, AppLabel::What.text(lang), &lead),
                    Block::Fact { label, values } => {
                        let values: Vec<String> = values.into_iter().map(|run| run.text).collect();
                        self.put(column, &label, &values.join("; "));
                    }
                    Block::Section { text, count, .. } => self.put(column, &text, &count.to_string()),
                    Block::Paragraph(run) => self.put(column, "", &run.text),
                    Block::Entry { .. } => {}
                }
            }
            self.names.push(name);
        }
    }

    fn put(&mut self, column: usize, label: &str, value: &str) {
        let count = self.items.len();
        let place = self.rows.iter().position(|row| row.label == label).unwrap_or_else(|| {
            self.rows.push(ComparedRow { label: label.to_owned(), cells: vec![String::new(); count] });
            self.rows.len() - 1
        });
        let Some(cell) = self.rows.get_mut(place).and_then(|row| row.cells.get_mut(column)) else { return };
        if !cell.is_empty() {
            cell.push_str("; ");
        }
        cell.push_str(value);
    }

    /// How many columns there is room for, and how wide each is.
    fn columns(&self, width: u16) -> (usize, usize) {
        let room = usize::from(width).saturating_sub(LABELS + 1);
        let count = (room / NARROWEST).clamp(1, self.items.len().max(1));
        (count, (room / count).saturating_sub(2).max(8))
    }

    /// Sets the table into lines.
    fn set(&self, world: &World, width: u16) -> Vec<Vec<Piece>> {
        let (count, wide) = self.columns(width);
        let mut lines = Vec::new();
        let shown = |cells: &[String]| cells.iter().skip(self.first).take(count).cloned().collect::<Vec<_>>();
        set_row(&mut lines, ("", &shown(&self.names)), wide, Role::Strong);
        let rule = world.look.theme.glyph("─", "-").repeat(usize::from(width));
        lines.push(vec![Piece::new(rule, Role::Rule)]);
        for ComparedRow { label, cells } in &self.rows {
            set_row(&mut lines, (label, &shown(cells)), wide, Role::Text);
        }
        lines
    }

    /// The table as Markdown.
    fn markdown(&self) -> String {
        let line = |label: &str, cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
            format!("| {} | {} |\n", label.replace('|', "\\|"), cells.join(" | "))
        };
        let parts = vec!["---".to_owned(); self.items.len()];
        let rows = self.rows.iter().map(|row| line(&row.label, &row.cells));
        [line("", &self.names), line("---", &parts)].into_iter().chain(rows).collect()
    }

    fn what(&self, world: &World) -> Phrase {
        output::told(world, ItemForm::Comparison, &self.items)
    }
}

/// Sets a row into as many lines as its longest cell takes.
fn set_row(lines: &mut Vec<Vec<Piece>>, (label, cells): (&str, &[String]), wide: usize, role: Role) {
    let wrapped = |said: &str, room: usize| -> Vec<String> {
        let ranges = text::wrap(said, room).into_iter();
        ranges.map(|range| said.get(range).unwrap_or_default().to_owned()).collect()
    };
    let labels = wrapped(label, LABELS - 2);
    let cells: Vec<Vec<String>> = cells.iter().map(|cell| wrapped(cell, wide)).collect();
    let height = cells.iter().map(Vec::len).chain([labels.len()]).max().unwrap_or(1);
    for n in 0..height {
        let of = |lines: &Vec<String>| lines.get(n).cloned().unwrap_or_default();
        let mut pieces = vec![Piece::new(text::pad(&of(&labels), LABELS), Role::Label)];
        pieces.extend(cells.iter().map(|cell| Piece::new(text::pad(&of(cell), wide + 2), role)));
        lines.push(pieces);
    }
}

impl Overlay for SideBySide {
    fn context(&self) -> Context {
        Context::Compare
    }

    fn step(&mut self, step: Step, Scene { area, .. }: Scene<'_>) -> Outcome {
        let height = usize::from(area.height).saturating_sub(HEAD);
        self.top = step.from(self.top, self.lines.len().saturating_sub(height) + 1, height);
        Outcome::stay()
    }

    fn act(&mut self, action: Action, Scene { world, area, .. }: Scene<'_>) -> Outcome {
        let Some(action) = CompareAction::of(action) else { return Outcome::stay() };
        match action {
            CompareAction::Left => self.first = self.first.saturating_sub(1),
            CompareAction::Right => {
                let last = self.items.len().saturating_sub(self.columns(area.width).0);
                self.first = (self.first + 1).min(last);
            }
            CompareAction::Copy => {
                let (text, what) = (self.markdown(), self.what(world));
                return Outcome::stay().and(Order::Effect(Effect::Copy { text, what }));
            }
            CompareAction::Write => {
                let (text, what, private) = (self.markdown(), self.what(world), !world.audience().is_room());
                let writing = SaveContent::Text { text, what: what.clone(), private };
                return Outcome::stay().and(Order::Open(Box::new(Write::new(writing, what, "compare"))));
            }
            CompareAction::Language => return Outcome::stay().and(Order::Run(Action::Language)),
            CompareAction::Quit => return Outcome::close(),
        }
        Outcome::stay()
    }

    fn typed(&mut self, _: Key, _: Scene<'_>) -> Outcome {
        Outcome::close()
    }

    fn fit(&mut self, Scene { world, area, .. }: Scene<'_>) {
        let now = (Arc::clone(&world.data.loaded.dataset), world.look.lang, world.audience());
        let is_made = self.made_for.as_ref().is_some_and(|(dataset, lang, audience)| {
            Arc::ptr_eq(dataset, &now.0) && (*lang, *audience) == (now.1, now.2)
        });
        if !is_made {
            self.items.retain(|id| world.dataset().find(id.as_str()).is_some());
            self.read(world);
            self.made_for = Some(now);
        }
        self.first = self.first.min(self.items.len().saturating_sub(self.columns(area.width).0));
        self.lines = self.set(world, area.width.saturating_sub(1));
        let height = usize::from(area.height).saturating_sub(HEAD);
        self.top = self.top.min(self.lines.len().saturating_sub(height));
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let theme = world.look.theme;
        let (shown, _) = self.columns(area.width);
        let (from, to, all) = (self.first + 1, (self.first + shown).min(self.items.len()), self.items.len());
        let joint = theme.glyph(" · ", " - ");
        let title = format!(" {}{joint}{from}–{to}/{all}", OverlayLabel::SideBySideTitle.text(world.look.lang));
        paint::text(buf, paint::line(area, 0), &title, Role::Strong, theme);
        let height = usize::from(area.height).saturating_sub(HEAD);
        for (n, pieces) in self.lines.iter().skip(self.top).take(height).enumerate() {
            let mut line = vec![Piece::new(" ", Role::Text)];
            line.extend(pieces.iter().cloned());
            let line = paint::cut(line, usize::from(area.width), theme);
            paint::row(buf, paint::line(area, n + HEAD), &line, theme, None);
        }
        None
    }
}
