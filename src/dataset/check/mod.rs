//! Everything that is wrong with a file, in one go: each problem with its line and column, what is wrong, why it probably
//! is, and what to do. Uses [`super::json`], [`super::fields`] and [`crate::text`].
//!
//! | file | subject |
//! | --- | --- |
//! | `walk` | the tree against the table of fields |
//! | `value` | single values: ids, words, dates, numbers, codes, addresses, texts |
//! | `rules` | what holds between the fields of one item |
//! | `ids` | what holds between items: ids, references, parents |
//! | `fault`, `say`, `slips` | what can be wrong, and the sentences for it in both languages |
//! | `countries` | ISO 3166-1 |
//!
//! One mistake is one problem. Where the JSON itself is broken, nothing is said of what could not be read. An *error* is
//! what makes the program leave something out or read it otherwise than it was meant; everything else is a *warning*.

mod countries;
mod fault;
mod ids;
mod rules;
mod say;
mod slips;
mod value;
mod walk;

use std::fmt::Write as _;

use crate::text::{Audience, Private, nearest as near};

use super::fields::ENTITIES;
use super::{
    Id, Lang, Target,
    json::{self, Kind, Places, Slip, Span, Value, encoding},
};
use fault::{Fault, Quote};

/// Problems that a [`Report`] holds; all are counted.
pub const MAX_SHOWN: usize = 200;
/// Problems of each severity that are kept until the first [`MAX_SHOWN`] are chosen.
const MAX_KEPT: usize = 10_000;

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The program leaves something out, or reads it otherwise than it was meant.
    Error,
    /// The program reads it, but somebody should look at it.
    Warning,
}

impl Severity {
    /// As `check --json` writes it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// What is said of a problem. Safe to print: nothing of the file is in it uncleaned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What is wrong.
    pub message: String,
    /// Why it probably is.
    pub cause: String,
    /// What to do.
    pub remedy: String,
}

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
    spot: Private<Spot>,
    /// What of the place may be said in a room.
    in_room: Spot,
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
    pub said: Said,
}

impl Problem {
    /// Where it is, what is wrong, why, and what to do, in a language. In a room nothing of the file is quoted: its kind, its
    /// line and column, and the names of our own format are said.
    #[must_use]
    pub fn told(&self, lang: Lang, to: Audience) -> ProblemText {
        let Spot { path, record, field } = self.spot.told(to).unwrap_or(&self.in_room).clone();
        ProblemText { path, record, field, said: self.fault.say(lang, to) }
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
}

impl Report {
    /// How many problems there are beyond those that are shown.
    #[must_use]
    pub fn hidden(&self) -> usize {
        self.errors + self.warnings - self.problems.len()
    }

    /// The same for a file that cannot be opened: what breaks the JSON comes first, for it is why.
    #[must_use]
    pub fn with_the_cause_first(mut self) -> Self {
        self.problems.sort_by_key(|problem| !problem.breaks_json());
        self
    }
}

/// Finds everything that is wrong with a file. Takes any bytes; time and memory are linear in them.
#[must_use]
pub fn check(bytes: &[u8]) -> Report {
    let decoded = if encoding::is_utf32(bytes) { None } else { encoding::utf16(bytes) };
    let text = decoded.as_deref().map_or(bytes, str::as_bytes);
    let mut places = Places::new(text);
    let mut findings = Findings::default();
    if decoded.is_some() {
        findings.add(0, Fault::Syntax { slip: Slip::Utf16, shown: Quote::of(""), opened: None });
    }
    let scan = json::scan(text);
    for flaw in &scan.flaws {
        findings.add(flaw.span.start, syntax(*flaw, text, &places));
    }
    findings.errors += scan.more;
    if let Some(root) = scan.tree.root() {
        walk::dataset(root, &places, &mut findings);
    }
    findings.report(scan.tree.root(), &mut places)
}

/// A flaw with what stands at its place and the line of its bracket.
fn syntax(flaw: json::Flaw, bytes: &[u8], places: &Places<'_>) -> Fault {
    /// Enough for any quotation.
    const NEAR: usize = 512;
    let Span { start, end } = flaw.span;
    let cut = |start: usize, end: usize| {
        bytes.get(start..end.min(start + NEAR)).map(String::from_utf8_lossy).unwrap_or_default()
    };
    let (opened, shown) = match flaw.slip {
        Slip::UnclosedBracket { opened } | Slip::MismatchedBracket { opened } => {
            (Some(opened), cut(opened, opened + 1))
        }
        Slip::Truncated { opened, .. } => (opened, String::new().into()),
        _ => (None, cut(start, end)),
    };
    let shown = match (flaw.slip, shown.chars().next()) {
        (Slip::OddBlank | Slip::RawControl(_), Some(char)) => Quote::of(&say::code_point(char)),
        _ => Quote::of(&shown),
    };
    Fault::Syntax { slip: flaw.slip, shown, opened: opened.map(|at| places.line(at)) }
}

/// A fault and the byte at which it is told.
#[derive(Debug)]
struct Finding {
    at: usize,
    fault: Fault,
}

/// What has been found so far.
#[derive(Debug, Default)]
struct Findings {
    errors: usize,
    warnings: usize,
    kept_errors: Vec<Finding>,
    kept_warnings: Vec<Finding>,
}

impl Findings {
    fn add(&mut self, at: usize, fault: Fault) {
        let (count, kept) = match fault.row().severity {
            Severity::Error => (&mut self.errors, &mut self.kept_errors),
            Severity::Warning => (&mut self.warnings, &mut self.kept_warnings),
        };
        *count += 1;
        if kept.len() < MAX_KEPT {
            kept.push(Finding { at, fault });
        }
    }

    fn report(self, root: Option<Value<'_>>, places: &mut Places<'_>) -> Report {
        let Self { errors, warnings, mut kept_errors, mut kept_warnings } = self;
        kept_errors.sort_by_key(|finding| (!finding.fault.is_syntax(), finding.at));
        kept_warnings.sort_by_key(|finding| finding.at);
        let mut shown: Vec<Finding> = kept_errors.into_iter().chain(kept_warnings).take(MAX_SHOWN).collect();
        shown.sort_by_key(|finding| finding.at);
        let is_sound = !shown.iter().any(|finding| finding.fault.is_syntax());
        let problems = shown.into_iter().map(|finding| problem(finding, root, is_sound, places)).collect();
        Report { problems, errors, warnings }
    }
}

fn problem(finding: Finding, root: Option<Value<'_>>, is_sound: bool, places: &mut Places<'_>) -> Problem {
    let Finding { at, fault } = finding;
    let place = places.place(at);
    let row = fault.row();
    let spot =
        root.map(|root| locate(root, at)).unwrap_or_else(|| Spot { path: Some(String::new()), ..Spot::default() });
    let field = fault.own_field().map(str::to_owned).or(spot.field);
    let spot = Spot { field, ..spot };
    let in_room = spot.in_room(is_sound);
    let (line, column) = (place.line, place.column);
    Problem { severity: row.severity, code: row.code, line, column, spot: Private::new(spot), in_room, fault }
}

/// Where in the tree a byte is.
#[derive(Debug, Clone, Default)]
struct Spot {
    path: Option<String>,
    record: Option<String>,
    field: Option<String>,
}

impl Spot {
    /// What of it may be said where others read it: names of our own format, and the ids of items. Where the JSON is broken,
    /// any text may have come to stand in the place of an id.
    fn in_room(&self, is_sound: bool) -> Self {
        let is_ours = |name: &str| ENTITIES.iter().any(|entity| entity.field(name).is_some());
        let is_known = |step: &str| is_ours(step) || matches!(step, "vi" | "en") || step.parse::<usize>().is_ok();
        let path = self.path.clone().filter(|path| path.split('/').skip(1).all(is_known));
        let record = self.record.clone().filter(|id| is_sound && path.is_some() && Id::is_valid(id));
        Self { record, field: self.field.clone().filter(|field| is_ours(field)), path }
    }
}

/// The innermost value that holds the byte `at`.
fn locate(root: Value<'_>, at: usize) -> Spot {
    let holds = |value: Value<'_>| (value.span().start..value.span().end.max(value.span().start + 1)).contains(&at);
    let mut spot = Spot::default();
    let mut path = String::new();
    let mut value = root;
    let mut depth = 0;
    while holds(value) {
        let next = match value.kind() {
            Kind::Object => {
                let found = value.members().find(|member| holds(member.key) || holds(member.value));
                found.map(|member| {
                    (Quote::of(&member.key.text().unwrap_or_default()).as_str().to_owned(), member.value, true)
                })
            }
            Kind::List => {
                let found = value.items().enumerate().find(|(_, item)| holds(*item));
                found.map(|(index, item)| (index.to_string(), item, false))
            }
            Kind::Null | Kind::Bool | Kind::Number | Kind::Text | Kind::Broken => None,
        };
        let Some((step, inner, is_field)) = next else { break };
        let _ = write!(path, "/{}", step.replace('~', "~0").replace('/', "~1"));
        depth += 1;
        if depth == 2 && !is_field {
            spot.record = inner.get("id").and_then(Value::text).map(|id| Quote::of(&id).as_str().to_owned());
        }
        if is_field && !matches!(step.as_str(), "vi" | "en") {
            spot.field = Some(step);
        }
        value = inner;
    }
    Spot { path: Some(path), ..spot }
}

/// What the entity of that name is in the file's lists, if it has ids.
fn target_of(entity: &super::fields::Entity) -> Option<Target> {
    match entity.name {
        "source" => Some(Target::Source),
        "theme" => Some(Target::Theme),
        "partner" => Some(Target::Partner),
        "framework" => Some(Target::Framework),
        "record" => Some(Target::Record),
        _ => None,
    }
}
