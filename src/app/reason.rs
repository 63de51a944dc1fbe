//! Why an item is a hit, in one line: for a page that does not show it at first sight.

use super::paint::{Piece, marked};
use super::theme::Role;
use super::world::World;
use crate::export::block::{Block, Run};
use crate::lang::{AppText, HitField, Sentence};

/// So many bytes of the text stand before its first mark.
const BEFORE: usize = 24;

/// The field in which an item was found; `None` for what is no hit, and where nothing was looked for but filtered.
pub fn field(world: &World, id: &str) -> Option<HitField> {
    let rank = world.data.rank(world.dataset().find(id)?)?;
    world.data.hits.list.get(rank).filter(|_| world.is_searching())?.answers
}

/// The reason where the page has a mark further down: the line with it.
pub fn from_line(world: &World, field: HitField, line: &[Piece]) -> Vec<Piece> {
    let is_blank = |piece: &&Piece| piece.text.trim().is_empty();
    let dim =
        |piece: &Piece| Piece::new(piece.text.clone(), if piece.role == Role::Hit { Role::Hit } else { Role::Dim });
    std::iter::once(lead(world, field, true)).chain(line.iter().skip_while(is_blank).map(dim)).collect()
}

/// The reason where the page has no mark: the first text with one among those of the page in another language, else the field alone.
pub fn from_blocks<'b>(world: &World, field: HitField, blocks: impl IntoIterator<Item = &'b Block>) -> Vec<Piece> {
    let runs = blocks.into_iter().flat_map(runs);
    let text = runs.map(|run| (run.text.as_str(), world.marks(&run.text))).find(|(_, marks)| !marks.is_empty());
    let Some((text, marks)) = text else { return vec![lead(world, field, false)] };
    let first = marks.first().map_or(0, |mark| mark.start);
    let far = text.get(..first.saturating_sub(BEFORE)).or_else(|| text.get(..first)).unwrap_or_default();
    let from = if far.is_empty() { 0 } else { far.rfind(' ').map_or(0, |space| space + 1) };
    let cut = (from > 0).then(|| Piece::new(world.look.theme.ellipsis(), Role::Dim));
    let excerpt = marked(text, from..text.len(), &marks, Role::Dim);
    std::iter::once(lead(world, field, true)).chain(cut).chain(excerpt).collect()
}

fn lead(world: &World, field: HitField, has_words: bool) -> Piece {
    let said = AppText::FoundIn { field }.say(world.look.lang);
    Piece::new(if has_words { format!("{said}: ") } else { said.into_owned() }, Role::Dim)
}

/// The texts of a block.
fn runs(block: &Block) -> Vec<&Run> {
    match block {
        Block::Title(run) | Block::Paragraph(run) | Block::Entry { run, .. } => vec![run],
        Block::Fact { values, .. } => values.iter().collect(),
        Block::Lead(_) | Block::Section { .. } => Vec::new(),
    }
}
