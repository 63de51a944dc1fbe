//! What to look for where nothing was found: the query without the words that are nowhere; where every word is somewhere, without its
//! filters.

use super::filter;
use super::hits::Instead;
use super::index::Index;
use super::pieces::{QueryPiece, pieces};
use super::query::Query;
use super::readings;
use super::spaces::is_known;
use crate::dataset::Dataset;

/// A shorter query that finds something.
pub(super) fn found(index: &Index, dataset: &Dataset, query: &Query) -> Option<Instead> {
    let pieces = pieces(query.text());
    if pieces.iter().any(QueryPiece::is_or) {
        return None;
    }
    let is_filter = |piece: &&QueryPiece| filter::parts(piece).is_some();
    let is_somewhere = |piece: &&QueryPiece| {
        let term = piece.term();
        is_filter(piece)
            || term.is_none_or(|term| term.words.iter().all(|word| is_known(&index.vocabulary, &word.typed.folded)))
    };
    let known: Vec<&QueryPiece> = pieces.iter().filter(is_somewhere).collect();
    let left: Vec<&QueryPiece> =
        if known.len() < pieces.len() { known } else { pieces.iter().filter(|piece| !is_filter(piece)).collect() };
    if left.is_empty() || left.len() == pieces.len() {
        return None;
    }
    let typed = |piece: &QueryPiece| -> String {
        query.text().chars().skip(piece.column).take(piece.end.saturating_sub(piece.column)).collect()
    };
    let text = left.into_iter().map(typed).collect::<Vec<_>>().join(" ");
    let shorter = Query::parse(&text, dataset);
    if shorter.alternatives.is_empty() {
        return None;
    }
    let (answers, _) = readings::answers(index, dataset, &shorter);
    (!answers.is_empty()).then_some(Instead { text, count: answers.len() })
}
