//! The snapshots of the data, to choose the one since which changes are told.

use super::confirmation::Confirmation;
use super::layer::{Order, Outcome, Overlay, Scene};
use super::listing::{ClickedRow, clicked, list, page};
use crate::app::keymap::{Action, Context, SnapshotAction};
use crate::app::list::Step;
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::app::world::World;
use crate::desk::agenda::Handle;
use crate::desk::notebook::{Edit, Snapshot};
use crate::lang::{Label, OverlayLabel, OverlayText, Phrase, Sentence, TabText};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// A row: a snapshot; without one, whatever was seen last.
type SnapshotRow<'w> = Option<&'w Snapshot>;

/// Where the cursor stands.
#[derive(Debug, Default)]
enum SnapshotCursor {
    /// It has not moved yet: on the row that is chosen.
    #[default]
    Chosen,
    /// On the row of what was seen last.
    LastSeen,
    /// On this snapshot.
    At(Handle),
}

/// The list of snapshots, the newest first; before them, whatever was seen last. The cursor begins on the one that is chosen.
#[derive(Debug, Default)]
pub struct Snapshots {
    cursor: SnapshotCursor,
}

/// The rows. What was seen last can be chosen where something was seen.
fn rows(world: &World) -> Vec<SnapshotRow<'_>> {
    let is_seen = world.desk.snapshots().any(|snapshot| snapshot.automatic);
    is_seen.then_some(None).into_iter().chain(world.desk.snapshots().map(Some)).collect()
}

/// Which snapshot a row has.
fn id(row: SnapshotRow<'_>) -> Option<&Handle> {
    row.map(|snapshot| &snapshot.id)
}

/// The snapshot that is chosen, if one is.
fn chosen(world: &World) -> Option<&Handle> {
    id(world.desk.chosen_baseline())
}

impl Snapshots {
    fn place(&self, world: &World) -> usize {
        let at = match &self.cursor {
            SnapshotCursor::Chosen => chosen(world),
            SnapshotCursor::LastSeen => None,
            SnapshotCursor::At(snapshot) => Some(snapshot),
        };
        rows(world).into_iter().position(|row| id(row) == at).unwrap_or(0)
    }

    fn selected<'w>(&self, world: &'w World) -> Option<SnapshotRow<'w>> {
        rows(world).get(self.place(world)).copied()
    }

    fn moved(&mut self, world: &World, step: Step, page: usize) {
        let rows = rows(world);
        let to = step.from(self.place(world), rows.len(), page);
        let row = rows.get(to).copied().flatten();
        self.cursor = row.map_or(SnapshotCursor::LastSeen, |snapshot| SnapshotCursor::At(snapshot.id.clone()));
    }
}

/// Whether a snapshot is to be deleted for good.
fn whether_to_forget(world: &World, snapshot: &Snapshot) -> Confirmation {
    let title =
        Phrase::new(|reader| OverlayText::ForgetTitle { snapshot: snapshot.quoted(reader.audience, reader.lang) });
    let is_chosen = chosen(world) == Some(&snapshot.id);
    let comes = [Some(OverlayLabel::ForgetHelp), is_chosen.then_some(OverlayLabel::ForgetBaseline)];
    let comes = comes.into_iter().flatten().map(Phrase::from).collect();
    let back = Order::Open(Box::new(Snapshots::default()));
    Confirmation::new(title, comes, vec![Order::Forget(snapshot.id.clone()), back])
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
        let (Some(action), Some(row)) = (SnapshotAction::of(action), self.selected(world)) else {
            return Outcome::stay();
        };
        match (action, row) {
            (SnapshotAction::Open, _) if id(row) == chosen(world) => Outcome::close(),
            (SnapshotAction::Open, _) => {
                let since = Edit::Since { portfolio: world.desk.portfolio.clone(), snapshot: id(row).cloned() };
                Outcome::close().and(Order::Edit(vec![since]))
            }
            (SnapshotAction::DeleteSnapshot, Some(snapshot)) => {
                Outcome::stay().and(Order::Open(Box::new(whether_to_forget(world, snapshot))))
            }
            (SnapshotAction::DeleteSnapshot, None) => Outcome::stay(),
        }
    }

    fn click(&mut self, cell: Position, scene: Scene<'_>) -> Option<ClickedRow> {
        clicked(scene.area, (self.place(scene.world), rows(scene.world).len()), cell)
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let theme = world.look.theme;
        let head = format!(" {}", OverlayLabel::SnapshotsTitle.text(world.look.lang));
        paint::text(buf, paint::line(area, 0), &head, Role::Strong, theme);
        let rows = rows(world);
        if rows.is_empty() {
            let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
            let said = OverlayText::NoSnapshots { snapshot: world.key_of(Action::Snapshot) }.say(world.look.lang);
            paint::text(buf, paint::line(inner, 2), &said, Role::Text, theme);
            return None;
        }
        list(buf, area, world, (self.place(world), rows.len()), |n| {
            rows.get(n).map(|row| pieces(world, *row)).unwrap_or_default()
        });
        None
    }
}

/// When it was taken, what it is called, of which day its data is; and a sign and a word where it is the one that is chosen.
fn pieces(world: &World, row: SnapshotRow<'_>) -> Vec<Piece> {
    let is_chosen = id(row) == chosen(world);
    let sign = if is_chosen { world.look.theme.glyph("●", "*") } else { " " };
    let lang = world.look.lang;
    let mut pieces = vec![Piece::new(format!("{sign} "), Role::Strong)];
    match row {
        None => pieces.push(Piece::new(OverlayLabel::LastSeen.text(lang), Role::Text)),
        Some(snapshot) => {
            let name = snapshot.given_name(world.audience()).map_or("", |name| &**name);
            let name = if snapshot.automatic { OverlayLabel::Automatic.text(lang) } else { name };
            let role = if snapshot.automatic { Role::Label } else { Role::Strong };
            pieces.push(Piece::new(snapshot.when(lang), Role::Text));
            pieces.push(Piece::new(format!("  {name}"), role));
            let date = snapshot.as_of.display(lang);
            pieces.push(Piece::new(format!("  {}", TabText::DataOf { date }.say(lang)), Role::Label));
        }
    }
    if is_chosen {
        pieces.push(Piece::new(format!("  {}", OverlayLabel::Baseline.text(lang)), Role::Text));
    }
    pieces
}
