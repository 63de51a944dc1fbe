//! What to mark in a text as written, for a query: the words that it meets, on whole grapheme clusters.

use super::filter::Filter;
use super::pieces::Term;
use super::query::{Alternative, Query};
use super::rank::Way;
use super::spelling::{Spelling, folded, marked};
use super::tokens::tokens;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// A word of the text.
struct WrittenMarks {
    range: Range<usize>,
    folded: String,
    marked: String,
}

/// Something that may be marked: how good it is, and the words from…to with the part of the last one.
struct Mark {
    quality: (Way, Spelling),
    range: Range<usize>,
}

/// Byte ranges of `text` that the query meets: sorted, apart, on grapheme borders.
///
/// Of each term only its best places in this text are marked: where `lan` is a word, the `Lan` of `Lands` is not marked. Where terms
/// that were typed side by side stand side by side, only these places are marked: for `phan lan`, no `Lan` alone.
#[must_use]
pub fn marks(query: &Query, text: &str) -> Vec<Range<usize>> {
    let words = written(text);
    let mut ranges = Vec::new();
    let signs = text.char_indices().filter(|(_, letter)| query.signs.contains(letter));
    ranges.extend(signs.map(|(at, letter)| at..at + letter.len_utf8()));
    for alternative in &query.alternatives {
        let together = phrase(&alternative.terms);
        let phrases = together.map_or_else(Vec::new, |phrase| places(&phrase, &words, text));
        if phrases.is_empty() {
            ranges.extend(alternative.terms.iter().flat_map(|term| places(term, &words, text)));
        } else {
            ranges.extend(phrases);
        }
    }
    whole_clusters(text, ranges)
}

impl Query {
    /// Whether texts that belong together say what the query asks for, each term in one of them. This is for what is no hit of the
    /// index, such as a source or a priority: no filter is true of it.
    #[must_use]
    pub fn is_said_in(&self, texts: &[&str]) -> bool {
        let texts: Vec<(&str, Vec<WrittenMarks>)> = texts.iter().map(|text| (*text, written(text))).collect();
        let says = |term: &Term| texts.iter().any(|(text, words)| !places(term, words, text).is_empty());
        let holds = |each: &Alternative| {
            each.terms.iter().all(says)
                && !each.excluded.iter().any(says)
                && each.filters.iter().all(Filter::is_negated)
        };
        let has_signs = || self.signs.iter().all(|sign| texts.iter().any(|(text, _)| text.contains(*sign)));
        self.is_empty() || self.alternatives.iter().any(holds) || (self.alternatives.is_empty() && has_signs())
    }
}

/// The words of a text.
fn written(text: &str) -> Vec<WrittenMarks> {
    let word = |range: Range<usize>| {
        let word = text.get(range.clone())?;
        Some(WrittenMarks { folded: folded(word), marked: marked(word), range })
    };
    tokens(text).filter_map(word).collect()
}

/// All terms as one phrase, if none of them has a sign of its own.
fn phrase(terms: &[Term]) -> Option<Term> {
    let (last, plain) = (terms.last()?, terms.iter().all(|term| !term.exact && !term.at_start && !term.at_end));
    (plain && terms.len() > 1).then(|| Term {
        words: terms.iter().flat_map(|term| term.words.clone()).collect(),
        exact: false,
        open: last.open,
        at_start: false,
        at_end: false,
    })
}

/// The best places of a term.
fn places(term: &Term, words: &[WrittenMarks], text: &str) -> Vec<Range<usize>> {
    let starts = 0..words.len();
    let found: Vec<Mark> = starts.filter_map(|start| place(term, words, start, text)).collect();
    let Some(best) = found.iter().map(|mark| class(mark.quality)).min() else { return Vec::new() };
    found.into_iter().filter(|mark| class(mark.quality) == best).map(|mark| mark.range).collect()
}

/// What is marked alike: the same word in any place of its tone is one class.
fn class((way, spelling): (Way, Spelling)) -> (bool, Way, bool) {
    (way == Way::Typo, way, !spelling.same_word())
}

fn place(term: &Term, words: &[WrittenMarks], start: usize, text: &str) -> Option<Mark> {
    let mut quality = (Way::Word, Spelling::AsTyped);
    let from = words.get(start)?.range.start;
    let mut range = from..from;
    for (step, word) in term.words.iter().enumerate() {
        let written = words.get(start + step)?;
        let last = step + 1 == term.words.len();
        let (way, spelling) = meet(term, word, written, last)?;
        quality = (quality.0.max(way), quality.1.max(spelling));
        range = match way {
            Way::Start if last => range.start..part(text, written, 0..word.typed.folded.len()).end,
            Way::Inside => {
                let at = written.folded.find(&word.typed.folded)?;
                part(text, written, at..at + word.typed.folded.len())
            }
            Way::Whole | Way::Word | Way::Start | Way::Plural | Way::Typo => range.start..written.range.end,
        };
    }
    let anchored = (!term.at_start || start == 0) && (!term.at_end || start + term.words.len() == words.len());
    anchored.then_some(Mark { quality, range })
}

fn meet(term: &Term, word: &super::pieces::Word, written: &WrittenMarks, last: bool) -> Option<(Way, Spelling)> {
    let typed = &word.typed;
    if written.folded == typed.folded {
        let spelling = typed.compare(&written.marked);
        return (!term.exact || spelling.same_word()).then_some((Way::Word, spelling));
    }
    if typed.i_or_y().as_deref() == Some(written.folded.as_str()) && typed.is_i_or_y(&written.marked) {
        return Some((Way::Word, Spelling::IOrY));
    }
    if !term.exact && word.forms.contains(&written.folded) {
        return Some((Way::Plural, Spelling::AsTyped));
    }
    if word.corrections.contains(&written.folded) {
        return Some((Way::Typo, Spelling::AsTyped));
    }
    if !(last && term.open) {
        return None;
    }
    if written.folded.starts_with(&typed.folded) {
        return Some((Way::Start, typed.compare(&written.marked)));
    }
    (super::lens::reaches_inside(typed) && term.words.len() == 1 && written.folded.contains(&typed.folded))
        .then_some((Way::Inside, Spelling::AsTyped))
}

/// The part of a written word that a range of its folded letters comes from.
fn part(text: &str, written: &WrittenMarks, folded_range: Range<usize>) -> Range<usize> {
    let word = text.get(written.range.clone()).unwrap_or("");
    let source = crate::text::fold::fold_mapped(word).source_range(folded_range);
    written.range.start + source.start..written.range.start + source.end
}

/// Widens the ranges to whole grapheme clusters, sorts them and joins those that touch or overlap.
fn whole_clusters(text: &str, mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut whole: Vec<Range<usize>> = Vec::new();
    let mut clusters = text.grapheme_indices(true).map(|(at, cluster)| at..at + cluster.len()).peekable();
    for range in ranges {
        while clusters.next_if(|cluster| cluster.end <= range.start).is_some() {}
        while let Some(cluster) = clusters.next_if(|cluster| cluster.start < range.end) {
            match whole.last_mut() {
                Some(last) if last.end == cluster.start => last.end = cluster.end,
                Some(_) | None => whole.push(cluster),
            }
        }
    }
    whole
}
