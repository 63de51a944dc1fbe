//! Numbers are never corrected: `COP27` is not `COP25`, and whoever asks for it learns which of them there are.

use super::hits::Nowhere;
use super::index::Index;
use super::query::Query;
use super::spaces::is_known;
use super::vocabulary::WordId;

/// The most that are named.
const MOST: usize = 4;

/// Whether a word has a digit, so that another one in its place would say something else.
pub(super) fn has_digit(folded: &str) -> bool {
    folded.bytes().any(|byte| byte.is_ascii_digit())
}

/// The words of a query that are nowhere in the data, whole or as a beginning.
pub(super) fn nowhere(index: &Index, query: &Query) -> Vec<Nowhere> {
    let words = query.alternatives.iter().flat_map(|each| &each.terms).flat_map(|term| &term.words);
    let unknown = words.filter(|word| !is_known(&index.vocabulary, &word.typed.folded));
    unknown.map(|word| Nowhere { word: word.raw.clone(), like: like(index, &word.typed.folded) }).collect()
}

/// The words of short fields that are this one but for its number.
fn like(index: &Index, folded: &str) -> Vec<String> {
    let stem = folded.trim_end_matches(|c: char| c.is_ascii_digit());
    if stem.len() < 2 || stem.len() == folded.len() {
        return Vec::new();
    }
    let is_like = |word: &WordId| {
        let rest = index.vocabulary.folded(*word).get(stem.len()..).unwrap_or("");
        !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut found: Vec<String> = index
        .vocabulary
        .starting_with(stem)
        .filter(is_like)
        .map(|word| index.vocabulary.folded(word).to_owned())
        .collect();
    found.dedup();
    found.truncate(MOST);
    found
}
