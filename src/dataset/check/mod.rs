//! Everything that is wrong with a file, in one go: each problem with its line and column, what is wrong, why it probably
//! is, and what to do. Uses [`super::json`], [`super::fields`] and [`crate::text`].
//!
//! | file | subject |
//! | --- | --- |
//! | `walk` | the tree against the table of fields |
//! | `value` | single values: ids, words, dates, numbers, codes, addresses, texts |
//! | `rules` | what holds between the fields of one item |
//! | `ids` | what holds between items: ids, references, parents |
//! | `fault`, `messages`, `syntax_messages` | what can be wrong, and what is said of it |
//! | `report` | what was found |
//! | `place`, `locate` | where: in a file of any format, and in our JSON |
//! | `example` | a value put into the right shape |
//! | `countries` | ISO 3166-1 |
//!
//! One mistake is one problem. Where the JSON itself is broken, nothing is said of what could not be read. An *error* is
//! what makes the program leave something out or read it otherwise than it was meant; everything else is a *warning*.

mod countries;
mod example;
mod fault;
mod ids;
mod locate;
mod members;
mod messages;
mod place;
mod report;
mod rules;
mod severity;
mod syntax_messages;
mod value;
mod walk;

pub use place::ProblemPlace;
pub use report::{KindCount, MAX_SHOWN, Problem, ProblemText, Report};
pub use severity::Severity;

use super::json::{self, ByteSpan, LineIndex, SyntaxError, SyntaxErrorKind, Unmerged, encoding};
use fault::{Fault, Quote, code_point};
use report::Findings;

/// Finds everything that is wrong with a file. Takes any bytes; time and memory are linear in them.
#[must_use]
pub fn check(bytes: &[u8]) -> Report {
    let decoded = if encoding::is_utf32(bytes) { None } else { encoding::utf16(bytes) };
    let text = decoded.as_deref().map_or(bytes, str::as_bytes);
    let mut places = LineIndex::new(text);
    let mut findings = Findings::default();
    if decoded.is_some() {
        findings.add(0, Fault::Syntax { kind: SyntaxErrorKind::Utf16, shown: Quote::of(""), opened: None });
    }
    let Unmerged { ours, conflicts } = json::unmerged(text);
    let scan = json::scan(&ours);
    let conflicts = conflicts.iter().map(|span| SyntaxError { span: *span, kind: SyntaxErrorKind::MergeConflict });
    for error in conflicts.chain(scan.errors.iter().copied()) {
        findings.add(error.span.start, syntax(error, text, &places));
    }
    findings.more_syntax_errors(scan.more);
    if let Some(root) = scan.tree.root() {
        walk::dataset(root, &places, &mut findings);
    }
    findings.report(scan.tree.root(), &mut places)
}

/// An error with what stands at its place and the line of its bracket.
fn syntax(error: SyntaxError, bytes: &[u8], places: &LineIndex<'_>) -> Fault {
    /// Enough for any quotation.
    const NEAR: usize = 512;
    let ByteSpan { start, end } = error.span;
    let cut = |start: usize, end: usize| {
        bytes.get(start..end.min(start + NEAR)).map(String::from_utf8_lossy).unwrap_or_default()
    };
    let (opened, shown) = if let SyntaxErrorKind::UnclosedBracket { opened }
    | SyntaxErrorKind::MismatchedBracket { opened } = error.kind
    {
        (Some(opened), cut(opened, opened + 1))
    } else if let SyntaxErrorKind::Truncated { opened, .. } = error.kind {
        (opened, String::new().into())
    } else if error.kind == SyntaxErrorKind::MergeConflict {
        (Some(end), String::new().into())
    } else {
        (None, cut(start, end))
    };
    let shown = match (error.kind, shown.chars().next()) {
        (SyntaxErrorKind::OddBlank | SyntaxErrorKind::RawControl(_), Some(char)) => Quote::of(&code_point(char)),
        _ => Quote::of(&shown),
    };
    Fault::Syntax { kind: error.kind, shown, opened: opened.map(|at| places.line(at)) }
}
