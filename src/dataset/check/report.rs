//! What a check found: problems with their places, chosen and told.

use super::fault::Fault;
use super::locate::{JsonPlace, locate};
use super::place::ProblemPlace;
use super::severity::{ProblemClass, Severity};
use crate::dataset::fields::Field;
use crate::dataset::json::{JsonValue, LineIndex};
use crate::dataset::{Id, Lang};
use crate::lang::{Advice, Phrase, Reader, Sentence};
use crate::text::{Audience, Private};
use std::cmp::Reverse;

/// Problems that a [`Report`] holds; all are counted.
pub const MAX_SHOWN: usize = 200;
/// Problems of each severity that are kept until the first [`MAX_SHOWN`] are chosen.
const MAX_KEPT: usize = 10_000;

/// One problem of a file.
#[derive(Debug, Clone)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// Its kind, in kebab-case; stable.
    pub code: &'static str,
    /// Where it is.
    pub place: ProblemPlace,
    within: Private<JsonPlace>,
    /// What of the place may be said in a room.
    in_room: JsonPlace,
    words: ProblemWords,
}

/// What is said of a problem.
#[derive(Debug, Clone)]
enum ProblemWords {
    /// Of something that is wrong with our JSON.
    Fault(Box<Fault>),
    /// What the reader of another format says: the message, the cause, the remedy.
    Advice(Box<[Phrase; 3]>),
}

/// A problem as it is told to an audience.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProblemText {
    /// The JSON Pointer (RFC 6901) of the value, cleaned; nothing where names that are not of our format are in it and
    /// others read it. In a file without lines the place.
    pub path: Option<String>,
    /// The id of the record (or source, theme, partner, framework) that it is in, cleaned.
    pub record: Option<String>,
    /// The field, cleaned; of a text the field that holds it, not its language.
    pub field: Option<String>,
    /// What is wrong, why, and what to do.
    pub said: Advice,
}

impl Problem {
    /// A problem that the reader of another format than our JSON found: `code` is its kind, in kebab-case. What of the file it quotes,
    /// it [quotes for the reader](Reader::quote).
    pub fn new(severity: Severity, code: &'static str, place: ProblemPlace, advise: impl Fn(Reader) -> Advice) -> Self {
        let words = ProblemWords::Advice(Box::new(Phrase::of_advice(advise)));
        Self { severity, code, place, within: Private::default(), in_room: JsonPlace::default(), words }
    }

    /// The same in an item, and in a field of our format.
    #[must_use]
    pub fn within(self, item: &Id, field: Option<&'static Field>) -> Self {
        let (record, field) = (Some(item.as_str().to_owned()), field.map(|field| field.name.to_owned()));
        let within = JsonPlace { path: None, record, field };
        Self { within: Private::new(within.clone()), in_room: within, ..self }
    }

    /// Where it is, what is wrong, why, and what to do, in a language. In a room nothing of the file is quoted: its kind, its
    /// line and column, and the names of our own format are said.
    #[must_use]
    pub fn told(&self, lang: Lang, to: Audience) -> ProblemText {
        let reader = Reader { lang, audience: to };
        let JsonPlace { path, record, field } = self.within.told(to).unwrap_or(&self.in_room).clone();
        let path = if self.place.line_and_column().is_some() { path } else { Some(self.place.short(reader)) };
        let said = match &self.words {
            ProblemWords::Fault(fault) => fault.advise(reader),
            ProblemWords::Advice(advice) => {
                let [message, cause, remedy] = &**advice;
                let read = |phrase: &Phrase| phrase.read_by(reader).to_owned().into();
                Advice { message: read(message), cause: read(cause), remedy: read(remedy) }
            }
        };
        ProblemText { path, record, field, said }
    }

    /// Where it is, to begin a sentence.
    #[must_use]
    pub fn place_text(&self, reader: Reader) -> String {
        self.place.text(reader).say(reader.lang).into_owned()
    }

    /// Whether it is why the file is no JSON.
    fn breaks_json(&self) -> bool {
        match &self.words {
            ProblemWords::Fault(fault) => self.severity == Severity::Error && fault.is_syntax(),
            ProblemWords::Advice(_) => false,
        }
    }
}

/// What [`check`] found.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// The problems in the order of the file: all of them, or [`MAX_SHOWN`] (errors chosen first, and of them what breaks
    /// the JSON).
    pub problems: Vec<Problem>,
    /// How many errors there are in all.
    pub errors: usize,
    /// How many warnings.
    pub warnings: usize,
    /// How many there are of each kind: errors first, and the most frequent first.
    pub kinds: Vec<KindCount>,
}

/// How many problems of one kind there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KindCount {
    /// How bad they are.
    pub severity: Severity,
    /// The kind, in kebab-case.
    pub code: &'static str,
    /// How many.
    pub count: usize,
}

impl Report {
    /// What the reader of another format than our JSON found, in the order of the file.
    #[must_use]
    pub fn new(mut problems: Vec<Problem>) -> Self {
        let mut counts = KindCounts::default();
        for problem in &problems {
            counts.add(problem.severity, problem.code);
        }
        let mut room = [MAX_SHOWN, MAX_SHOWN.saturating_sub(counts.errors)];
        problems.retain(|problem| {
            let [errors, warnings] = &mut room;
            let room = match problem.severity {
                Severity::Error => errors,
                Severity::Warning => warnings,
            };
            let is_shown = *room > 0;
            *room = room.saturating_sub(1);
            is_shown
        });
        counts.report(problems)
    }

    /// The same with all errors before the warnings, and among them what breaks the JSON first.
    #[must_use]
    pub fn with_the_worst_first(mut self) -> Self {
        self.problems.sort_by_key(|problem| (problem.severity, !problem.breaks_json()));
        self
    }

    /// How many problems there are beyond those that are shown.
    #[must_use]
    pub fn hidden(&self) -> usize {
        self.errors + self.warnings - self.problems.len()
    }
}

/// A fault and the byte at which it is told.
#[derive(Debug)]
struct Finding {
    at: usize,
    fault: Fault,
}

/// How many problems there are, and of which kinds.
#[derive(Debug, Default)]
struct KindCounts {
    errors: usize,
    warnings: usize,
    kinds: Vec<KindCount>,
}

impl KindCounts {
    fn add(&mut self, severity: Severity, code: &'static str) {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
        }
        match self.kinds.iter_mut().find(|kind| kind.code == code) {
            Some(kind) => kind.count += 1,
            None => self.kinds.push(KindCount { severity, code, count: 1 }),
        }
    }

    /// A report of all of them that shows these.
    fn report(self, problems: Vec<Problem>) -> Report {
        let Self { errors, warnings, mut kinds } = self;
        kinds.sort_by_key(|kind| (kind.severity, Reverse(kind.count), kind.code));
        Report { problems, errors, warnings, kinds }
    }
}

/// What has been found so far.
#[derive(Debug, Default)]
pub(super) struct Findings {
    counts: KindCounts,
    kept_errors: Vec<Finding>,
    kept_warnings: Vec<Finding>,
}

impl Findings {
    pub(super) fn add(&mut self, at: usize, fault: Fault) {
        let ProblemClass { severity, code } = fault.class();
        self.counts.add(severity, code);
        let kept = match severity {
            Severity::Error => &mut self.kept_errors,
            Severity::Warning => &mut self.kept_warnings,
        };
        if kept.len() < MAX_KEPT {
            kept.push(Finding { at, fault });
        }
    }

    /// Mistakes of the JSON beyond those that were added.
    pub(super) fn more_syntax_errors(&mut self, count: usize) {
        self.counts.errors += count;
    }

    pub(super) fn report(self, root: Option<JsonValue<'_>>, places: &mut LineIndex<'_>) -> Report {
        let Self { counts, mut kept_errors, mut kept_warnings } = self;
        kept_errors.sort_by_key(|finding| (!finding.fault.is_syntax(), finding.at));
        kept_warnings.sort_by_key(|finding| finding.at);
        let mut shown: Vec<Finding> = kept_errors.into_iter().chain(kept_warnings).take(MAX_SHOWN).collect();
        shown.sort_by_key(|finding| finding.at);
        let is_sound = !shown.iter().any(|finding| finding.fault.is_syntax());
        counts.report(shown.into_iter().map(|finding| problem(finding, root, is_sound, places)).collect())
    }
}

fn problem(finding: Finding, root: Option<JsonValue<'_>>, is_sound: bool, places: &mut LineIndex<'_>) -> Problem {
    let Finding { at, fault } = finding;
    let start = places.place(at);
    let place = ProblemPlace::Line { line: start.line, column: start.column };
    let class = fault.class();
    let spot =
        root.map_or_else(|| JsonPlace { path: Some(String::new()), ..JsonPlace::default() }, |root| locate(root, at));
    let field = fault.own_field().map(str::to_owned).or(spot.field);
    let spot = JsonPlace { field, ..spot };
    let in_room = spot.in_room(is_sound);
    let words = ProblemWords::Fault(Box::new(fault));
    Problem { severity: class.severity, code: class.code, place, within: Private::new(spot), in_room, words }
}
