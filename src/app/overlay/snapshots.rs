//! The snapshots of the data, to choose the one since which changes are told.

use super::layer::{Order, Outcome, Overlay, Scene};
use super::listing::{ClickedRow, clicked, list, page};
use crate::app::keymap::{Action, Context, SnapshotAction};
use crate::app::list::Step;
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::app::world::World;
use crate::desk::agenda::Handle;
use crate::desk::notebook::{Edit, Snapshot};
use crate::lang::{Label, OverlayLabel, OverlayText, Sentence, TabText};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The list of snapshots, the newest first. The cursor begins on the one that is chosen.
#[derive(Debug, Default)]
pub struct Snapshots {
    at: Option<Handle>,
}

impl Snapshots {
    fn place(&self, world: &World) -> usize {
        let chosen = || world.desk.baseline().map(|baseline| &baseline.id);
        let at = self.at.as_ref().or_else(chosen);
        world.desk.snapshots().position(|snapshot| Some(&snapshot.id) == at).unwrap_or(0)
    }

    fn selected<'w>(&self, world: &'w World) -> Option<&'w Snapshot> {
        world.desk.snapshots().nth(self.place(world))
    }

    fn moved(&mut self, world: &World, step: Step, page: usize) {
        let to = step.from(self.place(world), world.desk.snapshots().count(), page);
        self.at = world.desk.snapshots().nth(to).map(|snapshot| snapshot.id.clone());
    }

    /// Deletes the one under the cursor, which goes to the next one, or to the last.
    fn remove(&mut self, world: &World) -> Option<Edit> {
        let removed = self.selected(world)?.id.clone();
        let at = self.place(world);
        let others: Vec<&Snapshot> = world.desk.snapshots().filter(|each| each.id != removed).collect();
        self.at = others.get(at).or_else(|| others.last()).map(|snapshot| snapshot.id.clone());
        Some(Edit::RemoveSnapshot { snapshot: removed, removed: true })
    }
}

impl Overlay for Snapshots {
    fn context(&self) -> Context {
        Context::Snapshots
    }

    fn step(&mut self, step: Step, Scene { world, area, .. }: Scene<'_>) -> Outcome {
        self.moved(world, step, page(area));
        Outcome::stay()
    }

    fn act(&mut self, action: Action, Scene { world, .. }: Scene<'_>) -> Outcome {
        let (Some(action), Some(snapshot)) = (SnapshotAction::of(action), self.selected(world)) else {
            return Outcome::stay();
        };
        match action {
            SnapshotAction::Open => {
                let since =
                    Edit::Since { portfolio: world.desk.portfolio.clone(), snapshot: Some(snapshot.id.clone()) };
                let is_chosen = world.desk.baseline().is_some_and(|baseline| baseline.id == snapshot.id);
                let close = Outcome::close();
                if is_chosen { close } else { close.and(Order::Edit(vec![since])) }
            }
            SnapshotAction::DeleteSnapshot => {
                let edits = self.remove(world).into_iter().collect();
                Outcome::stay().and(Order::Edit(edits))
            }
        }
    }

    fn click(&mut self, cell: Position, scene: Scene<'_>) -> Option<ClickedRow> {
        clicked(scene.area, (self.place(scene.world), scene.world.desk.snapshots().count()), cell)
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let theme = world.look.theme;
        let head = format!(" {}", OverlayLabel::SnapshotsTitle.text(world.look.lang));
        paint::text(buf, paint::line(area, 0), &head, Role::Strong, theme);
        if world.desk.snapshots().next().is_none() {
            let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
            let said = OverlayText::NoSnapshots { snapshot: world.key_of(Action::Snapshot) }.say(world.look.lang);
            paint::text(buf, paint::line(inner, 2), &said, Role::Text, theme);
            return None;
        }
        let all: Vec<&Snapshot> = world.desk.snapshots().collect();
        list(buf, area, world, (self.place(world), all.len()), |n| {
            all.get(n).map(|snapshot| pieces(world, snapshot)).unwrap_or_default()
        });
        None
    }
}

/// When it was taken, what it is called, of which day its data is; and a sign and a word where it is the one that is chosen.
fn pieces(world: &World, snapshot: &Snapshot) -> Vec<Piece> {
    let is_chosen = world.desk.baseline().is_some_and(|baseline| baseline.id == snapshot.id);
    let sign = if is_chosen { world.look.theme.glyph("●", "*") } else { " " };
    let (lang, as_of) = (world.look.lang, snapshot.as_of.display(world.look.lang));
    let mut pieces = vec![
        Piece::new(format!("{sign} "), Role::Strong),
        Piece::new(snapshot.when(lang), Role::Text),
        Piece::new(format!("  {}", snapshot.name.told(world.audience()).map_or("", |name| &**name)), Role::Strong),
        Piece::new(format!("  {}", TabText::DataOf { date: as_of }.say(lang)), Role::Label),
    ];
    if is_chosen {
        pieces.push(Piece::new(format!("  {}", OverlayLabel::Baseline.text(lang)), Role::Text));
    }
    pieces
}
