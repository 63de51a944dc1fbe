//! What is wrong with a file of data, for those who cannot open it and for the dashboard.

use crate::app::loaded::FileProblem;
use crate::dataset::Lang;
use crate::dataset::check::{Problem, ProblemText, Report, Severity};
use crate::import::reader_of;
use crate::lang::{HostText, Phrase, Reader};
use crate::text::Audience;

/// Problems that are shown where a dataset cannot be opened: `bangiao check` shows the rest.
const FIRST: usize = 3;
/// Larger files are not checked before they are refused.
const LARGEST: usize = 8 * 1024 * 1024;

/// The first problems of a file that cannot be opened, a line each; nothing for a large file.
#[must_use]
pub fn first_problems(bytes: &[u8], lang: Lang, audience: Audience) -> Vec<String> {
    if bytes.len() > LARGEST {
        return Vec::new();
    }
    let reader = Reader { lang, audience };
    let report = reader_of(bytes).problems(bytes).with_the_worst_first();
    let errors = report.problems.iter().filter(|problem| problem.severity == Severity::Error);
    errors
        .take(FIRST)
        .map(|problem| format!("{}: {}", problem.place.short(reader), problem.told(lang, audience).said.message))
        .collect()
}

/// The problems of the file, errors first: before them how many there are of each kind, behind them how many are not told.
#[must_use]
pub fn problems(report: Report) -> Vec<FileProblem> {
    let report = report.with_the_worst_first();
    let (errors, warnings) = (report.errors, report.warnings);
    let kinds = report.kinds.iter().map(|kind| (kind.code, kind.count)).collect();
    let tally = (errors + warnings > 1).then(|| HostText::ProblemTally { errors, warnings, kinds }.into());
    let more = report.hidden();
    let more = (more > 0).then(|| HostText::MoreProblems { count: more }.into());
    let told = report.problems.iter().map(|problem| FileProblem {
        severity: Some(problem.severity),
        code: problem.code,
        line: problem.place.line_and_column().map(|(line, _)| line),
        said: Phrase::new(|reader| told(problem, reader)),
    });
    let around = |said: Phrase| FileProblem::from(said);
    tally.map(around).into_iter().chain(told).chain(more.map(around)).collect()
}

/// A problem of the file in a few sentences, its place first.
fn told(problem: &Problem, reader: Reader) -> HostText {
    let ProblemText { record, field, said, .. } = problem.told(reader.lang, reader.audience);
    let within: Vec<String> = [record, field].into_iter().flatten().collect();
    let sentences = [said.message, said.cause, said.remedy];
    let sentences: Vec<_> = sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect();
    HostText::ProblemAt {
        is_error: problem.severity == Severity::Error,
        place: problem.place_text(reader),
        within: (!within.is_empty()).then(|| within.join(", ")),
        sentences: sentences.join(" "),
    }
}
