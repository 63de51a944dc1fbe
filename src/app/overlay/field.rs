//! The fields of an item, a row each: one is picked and sent to the clipboard alone.

use super::layer::{Order, Outcome, Overlay, Scene};
use super::listing::{ClickedRow, LIST_HEAD, clicked, list};
use crate::app::input::Effect;
use crate::app::keymap::{Action, Context, FieldAction};
use crate::app::list::Step;
use crate::app::output;
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::app::world::World;
use crate::dataset::fields::{PARTNER, RECORD};
use crate::dataset::{Dataset, Id, Lang};
use crate::export::block::Block;
use crate::export::page::{PageOptions, page};
use crate::lang::{Label, OverlayLabel};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::sync::Arc;

/// The cells of the labels.
const LABELS: usize = 16;
/// Lines at the foot, in which the value under the cursor stands whole.
const FOOT: u16 = 4;
/// Lines around the rows: the title, an empty one, and the rule over the foot.
const AROUND: u16 = 3;

/// The fields of an item, one of them under the cursor.
#[derive(Debug)]
pub struct FieldPicker {
    id: Id,
    /// Its fields, for a language and a dataset.
    list: Vec<FieldValue>,
    told_for: Option<(Lang, Arc<Dataset>)>,
    at: usize,
}

/// A field: what it is called, and what it says.
#[derive(Debug)]
struct FieldValue {
    label: String,
    value: String,
}

impl FieldPicker {
    /// The fields of an item.
    #[must_use]
    pub const fn new(id: Id) -> Self {
        Self { id, list: Vec::new(), told_for: None, at: 0 }
    }

    /// What its page says, a value a field.
    fn told(&self, world: &World) -> Vec<FieldValue> {
        let (lang, as_of) = (world.look.lang, world.data.as_of_day());
        let options = PageOptions { lang, audience: world.audience(), as_of, most: usize::MAX };
        let field = |name: &str| RECORD.field(name).or_else(|| PARTNER.field(name));
        let named = |name: &str| field(name).map_or("", |field| field.label(lang)).to_owned();
        let is_partner = world.dataset().partner(self.id.as_str()).is_some();
        let lead_label =
            || if is_partner { OverlayLabel::OtherNameAndCode.text(lang).to_owned() } else { named("kind") };
        let mut fields = vec![FieldValue { label: named("id"), value: self.id.to_string() }];
        let mut section = String::new();
        for block in page(world.dataset(), self.id.as_str(), options) {
            match block {
                Block::Title(run) => fields.insert(0, FieldValue { label: named("name"), value: run.text }),
                Block::Lead(lead) => fields.push(FieldValue { label: lead_label(), value: lead }),
                Block::Paragraph(run) => fields.push(FieldValue { label: named("summary"), value: run.text }),
                Block::Fact { label, values } => {
                    let label = label.to_lowercase();
                    let values: Vec<String> = values.into_iter().map(|run| run.text).collect();
                    let count = values.len();
                    fields.push(FieldValue { label: label.clone(), value: values.join("; ") });
                    // Several values can be had together, and each alone.
                    let alone = values.into_iter().enumerate().filter(|_| count > 1);
                    fields.extend(
                        alone.map(|(n, value)| FieldValue { label: format!("{label} {}/{count}", n + 1), value }),
                    );
                }
                Block::Section { text, .. } => section = text.to_lowercase(),
                Block::Entry { run, tail } => {
                    let pieces = [run.text, tail];
                    let said: Vec<String> = pieces.into_iter().filter(|piece| !piece.is_empty()).collect();
                    fields.push(FieldValue { label: section.clone(), value: said.join(" · ") });
                }
            }
        }
        fields
    }

    fn send(&self, world: &World) -> Outcome {
        let Some(field) = self.list.get(self.at) else { return Outcome::close() };
        let what = output::told_of_field(world, &field.label, &self.id);
        Outcome::close().and(Order::Effect(Effect::Copy { text: field.value.clone(), what }))
    }
}

/// How many rows are shown, and how many lines are left for the foot.
const fn split(area: Rect) -> (u16, u16) {
    let foot = if area.height >= AROUND + FOOT * 2 { FOOT } else { 0 };
    (area.height.saturating_sub(AROUND + foot), foot)
}

impl Overlay for FieldPicker {
    fn context(&self) -> Context {
        Context::Fields
    }

    fn step(&mut self, step: Step, Scene { area, .. }: Scene<'_>) -> Outcome {
        self.at = step.from(self.at, self.list.len(), usize::from(split(area).0));
        Outcome::stay()
    }

    fn act(&mut self, action: Action, Scene { world, .. }: Scene<'_>) -> Outcome {
        match FieldAction::of(action) {
            Some(FieldAction::Open | FieldAction::Copy) => self.send(world),
            Some(FieldAction::Language) => Outcome::stay().and(Order::Run(Action::Language)),
            Some(FieldAction::CopyField | FieldAction::Quit) => Outcome::close(),
            None => Outcome::stay(),
        }
    }

    fn fit(&mut self, Scene { world, .. }: Scene<'_>) {
        let is_told = self.told_for.as_ref().is_some_and(|(lang, dataset)| {
            *lang == world.look.lang && Arc::ptr_eq(dataset, &world.data.loaded.dataset)
        });
        if !is_told {
            self.list = self.told(world);
            self.told_for = Some((world.look.lang, Arc::clone(&world.data.loaded.dataset)));
            self.at = self.at.min(self.list.len().saturating_sub(1));
        }
    }

    fn click(&mut self, cell: Position, scene: Scene<'_>) -> Option<ClickedRow> {
        clicked(
            scene.area.intersection(Rect { height: split(scene.area).0 + LIST_HEAD, ..scene.area }),
            (self.at, self.list.len()),
            cell,
        )
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let (theme, fields) = (world.look.theme, &self.list);
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let name = world.dataset().name_of(self.id.as_str(), world.look.lang).text;
        let title = format!("{}: {name}", OverlayLabel::FieldsTitle.text(world.look.lang));
        paint::text(buf, paint::line(inner, 0), &title, Role::Strong, theme);
        let (height, foot) = split(area);
        let at = self.at.min(fields.len().saturating_sub(1));
        let rows = Rect { height: height + LIST_HEAD, ..inner };
        list(buf, rows.intersection(area), world, (at, fields.len()), |n| {
            let Some(field) = fields.get(n) else { return Vec::new() };
            let label = text::truncate(&field.label, LABELS, theme.ellipsis());
            vec![Piece::new(text::pad(&label, LABELS + 1), Role::Label), Piece::new(&field.value, Role::Text)]
        });
        if let (Some(field), true) = (fields.get(at), foot > 0) {
            let rule = theme.glyph("─", "-").repeat(usize::from(area.width));
            paint::text(buf, paint::line(area, usize::from(2 + height)), &rule, Role::Rule, theme);
            let below = Rect { y: area.y + AROUND + height, height: foot, ..inner };
            let room = usize::from(below.width).max(8);
            for (n, range) in text::wrap_hanging(&field.value, room, room).into_iter().enumerate() {
                paint::text(buf, paint::line(below, n), field.value.get(range).unwrap_or(""), Role::Text, theme);
            }
        }
        None
    }
}
