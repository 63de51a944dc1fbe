//! What a check found: problems with their places, chosen and told.

use super::fault::Fault;
use super::locate::{JsonPlace, locate};
use super::severity::{ProblemClass, Severity};
use crate::dataset::Lang;
use crate::dataset::json::{JsonValue, LineIndex};
use crate::lang::{Advice, Reader};
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
    /// The line, from 1.
    pub line: usize,
    /// The column, in characters from 1: the start of the value; for a missing field its object's `{`; for broken JSON
    /// the place that is broken.
    pub column: usize,
    spot: Private<JsonPlace>,
    /// What of the place may be said in a room.
    in_room: JsonPlace,
    fault: Fault,
}

/// A problem as it is told to an audience.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProblemText {
    /// The JSON Pointer (RFC 6901) of the value, cleaned; nothing where names that are not of our format are in it and
    /// others read it.
    pub path: Option<String>,
    /// The id of the record (or source, theme, partner, framework) that it is in, cleaned.
    pub record: Option<String>,
    /// The field, cleaned; of a text the field that holds it, not its language.
    pub field: Option<String>,
    /// What is wrong, why, and what to do.
    pub said: Advice,
}

impl Problem {
    /// Where it is, what is wrong, why, and what to do, in a language. In a room nothing of the file is quoted: its kind, its
    /// line and column, and the names of our own format are said.
    #[must_use]
    pub fn told(&self, lang: Lang, to: Audience) -> ProblemText {
        let JsonPlace { path, record, field } = self.spot.told(to).unwrap_or(&self.in_room).clone();
        ProblemText { path, record, field, said: self.fault.advise(Reader { lang, audience: to }) }
    }

    /// Whether it is why the file is no JSON.
    fn breaks_json(&self) -> bool {
        self.severity == Severity::Error && self.fault.is_syntax()
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

/// What has been found so far.
#[derive(Debug, Default)]
pub(super) struct Findings {
    errors: usize,
    warnings: usize,
    kept_errors: Vec<Finding>,
    kept_warnings: Vec<Finding>,
    kinds: Vec<KindCount>,
}

impl Findings {
    pub(super) fn add(&mut self, at: usize, fault: Fault) {
        let ProblemClass { severity, code } = fault.class();
        let (count, kept) = match severity {
            Severity::Error => (&mut self.errors, &mut self.kept_errors),
            Severity::Warning => (&mut self.warnings, &mut self.kept_warnings),
        };
        *count += 1;
        match self.kinds.iter_mut().find(|kind| kind.code == code) {
            Some(kind) => kind.count += 1,
            None => self.kinds.push(KindCount { severity, code, count: 1 }),
        }
        if kept.len() < MAX_KEPT {
            kept.push(Finding { at, fault });
        }
    }

    /// Mistakes of the JSON beyond those that were added.
    pub(super) fn more_syntax_errors(&mut self, count: usize) {
        self.errors += count;
    }

    pub(super) fn report(self, root: Option<JsonValue<'_>>, places: &mut LineIndex<'_>) -> Report {
        let Self { errors, warnings, mut kept_errors, mut kept_warnings, mut kinds } = self;
        kinds.sort_by_key(|kind| (kind.severity, Reverse(kind.count), kind.code));
        kept_errors.sort_by_key(|finding| (!finding.fault.is_syntax(), finding.at));
        kept_warnings.sort_by_key(|finding| finding.at);
        let mut shown: Vec<Finding> = kept_errors.into_iter().chain(kept_warnings).take(MAX_SHOWN).collect();
        shown.sort_by_key(|finding| finding.at);
        let is_sound = !shown.iter().any(|finding| finding.fault.is_syntax());
        let problems = shown.into_iter().map(|finding| problem(finding, root, is_sound, places)).collect();
        Report { problems, errors, warnings, kinds }
    }
}

fn problem(finding: Finding, root: Option<JsonValue<'_>>, is_sound: bool, places: &mut LineIndex<'_>) -> Problem {
    let Finding { at, fault } = finding;
    let place = places.place(at);
    let class = fault.class();
    let spot =
        root.map_or_else(|| JsonPlace { path: Some(String::new()), ..JsonPlace::default() }, |root| locate(root, at));
    let field = fault.own_field().map(str::to_owned).or(spot.field);
    let spot = JsonPlace { field, ..spot };
    let in_room = spot.in_room(is_sound);
    let (line, column) = (place.line, place.column);
    Problem { severity: class.severity, code: class.code, line, column, spot: Private::new(spot), in_room, fault }
}
