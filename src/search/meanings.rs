//! The meanings that words of the field share: a table of their names in both languages, and what a dataset's glossary adds to it.

use super::pieces::Word;
use super::tokens::tokens;
use crate::dataset::Dataset;
use crate::dataset::model::GlossaryTerm;
use crate::text::fold::fold_into;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Each line is one meaning, its names between bars. Behind `>` stand names of what it is a kind of: a volcano is a geological hazard,
/// and who asks for geological hazards does not ask for volcanoes alone.
const MEANINGS: &str = include_str!("meanings.txt");

/// The names of one meaning, each as its words.
struct MeaningNames {
    names: Vec<Vec<Word>>,
    /// The names of what it is a kind of.
    broader: Vec<Vec<Word>>,
}

impl MeaningNames {
    /// A line of the table, its names in any order.
    fn parse(line: &str) -> Self {
        let (names, broader) = parts(line);
        let said = |names: &str| -> Vec<Vec<Word>> {
            let names = names.split(BETWEEN_NAMES).map(|name| words_of(name).map(Word::new).collect::<Vec<_>>());
            names.filter(|name| !name.is_empty()).collect()
        };
        Self { names: said(names), broader: said(broader) }
    }
}

/// Stands between two names of a line; no name has it, as it parts words.
const BETWEEN_NAMES: char = '|';

/// Stands before what a meaning is a kind of.
const BEFORE_BROADER: char = '>';

/// The names of a line, and those of what it is a kind of.
fn parts(line: &str) -> (&str, &str) {
    line.split_once(BEFORE_BROADER).unwrap_or((line, ""))
}

fn words_of(name: &str) -> impl Iterator<Item = &str> {
    tokens(name).filter_map(|range| name.get(range))
}

/// Meanings, to be looked up by the letters of any of their names. A line is read when it is asked for: the table has thousands of
/// names, and a query needs a few.
#[derive(Debug, Default)]
pub(super) struct Meanings {
    lines: Vec<Cow<'static, str>>,
    /// For each name, folded, its lines.
    by_name: HashMap<String, Vec<u32>>,
}

impl Meanings {
    /// The table of the field, read once.
    pub(super) fn general() -> &'static Self {
        static GENERAL: LazyLock<Meanings> = LazyLock::new(|| MEANINGS.lines().map(Cow::Borrowed).collect());
        &GENERAL
    }

    /// What a dataset adds.
    pub(super) fn own(dataset: &Dataset) -> Self {
        let line = |term: &GlossaryTerm| {
            let names = term.term.sides().map(|(_, side)| &**side);
            let names = names.chain(term.also.iter().chain(&term.acronyms).map(|name| &**name));
            let names = names.map(|name| name.replace([BETWEEN_NAMES, BEFORE_BROADER], " "));
            Cow::Owned(names.collect::<Vec<_>>().join(&BETWEEN_NAMES.to_string()))
        };
        dataset.glossary.iter().map(line).collect()
    }

    /// What else the words mean, each as its words.
    pub(super) fn others(&self, run: &[(usize, &Word)]) -> Vec<Vec<Word>> {
        let lines = self.lines_of(run).into_iter();
        lines.flat_map(|line| line.names.into_iter().filter(|name| !is_typed(run, name))).collect()
    }

    /// What the words are a kind of.
    pub(super) fn broader(&self, run: &[(usize, &Word)]) -> Vec<Vec<Word>> {
        self.lines_of(run).into_iter().flat_map(|line| line.broader).collect()
    }

    /// The lines with a name that the words are, the last of them in either number.
    fn lines_of(&self, run: &[(usize, &Word)]) -> Vec<MeaningNames> {
        let Some(((_, last), before)) = run.split_last() else { return Vec::new() };
        let mut key: String = before.iter().flat_map(|(_, word)| [&*word.typed.folded, " "]).collect();
        let start = key.len();
        let mut places: Vec<u32> = Vec::new();
        for last in std::iter::once(&last.typed.folded).chain(&last.forms) {
            key.truncate(start);
            key.push_str(last);
            places.extend(self.by_name.get(&key).into_iter().flatten());
        }
        places.sort_unstable();
        places.dedup();
        let lines = places.into_iter().filter_map(|place| self.lines.get(place as usize));
        let lines = lines.map(|line| MeaningNames::parse(line));
        lines.filter(|line| line.names.iter().any(|name| is_typed(run, name))).collect()
    }
}

impl FromIterator<Cow<'static, str>> for Meanings {
    fn from_iter<I: IntoIterator<Item = Cow<'static, str>>>(lines: I) -> Self {
        let mut meanings = Self::default();
        let mut folded = String::new();
        for (line, place) in lines.into_iter().zip(0..) {
            folded.clear();
            fold_into(parts(&line).0, &mut folded);
            for name in folded.split(BETWEEN_NAMES) {
                let name = words_of(name).collect::<Vec<_>>().join(" ");
                if !name.is_empty() {
                    meanings.by_name.entry(name).or_default().push(place);
                }
            }
            meanings.lines.push(line);
        }
        meanings
    }
}

/// Whether a name is what was typed.
fn is_typed(run: &[(usize, &Word)], name: &[Word]) -> bool {
    let same = |((_, typed), word): (&(usize, &Word), &Word)| {
        let typed = &typed.typed;
        (typed.folded == word.typed.folded || word.forms.contains(&typed.folded))
            && (!typed.has_marks() || typed.compare(word.typed.as_typed()).same_word())
    };
    name.len() == run.len() && run.iter().zip(name).all(same)
}
