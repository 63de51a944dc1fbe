//! `bangiao check`: every problem of a dataset, with its place, its cause and its remedy.

use super::outcome::{CommandAnswer, CommandResult};
use crate::dataset::Lang;
use crate::dataset::Value;
use crate::dataset::check::{Problem, ProblemText, Report, Severity};
use crate::export::json;
use crate::export::table::Paint;
use crate::host::setup::Setup;
use crate::host::streams::Streams;
use crate::import::reader_of;
use crate::lang::{CliLabel, CliText, Label, Sentence};
use crate::store::InputPlace;
use crate::text::wrap;
use std::borrow::Cow;
use std::ffi::OsStr;
use std::io::{self, Write};

/// Reports every problem of `file`, or of the chosen data. The answer is no when there are errors.
///
/// # Errors
/// When the file cannot be read, or the output not written.
pub fn run(file: Option<&OsStr>, as_json: bool, setup: &Setup, streams: &mut Streams<'_>) -> CommandResult {
    let place = file.map_or_else(|| setup.place.clone(), InputPlace::named);
    let bytes = setup.read(&place)?;
    let report = reader_of(&bytes).problems(&bytes);
    let is_sound = report.errors == 0;
    if as_json {
        json::array(streams.out, report.problems.iter().map(|problem| row(problem, setup)))?;
    } else {
        text(report, &setup.name_of(&place), setup, streams.out)?;
    }
    Ok(CommandAnswer::of(is_sound))
}

/// One problem as a row: `severity, code, line, column, path, record, field, message, cause, remedy`.
fn row(problem: &Problem, setup: &Setup) -> Value<'static> {
    let ProblemText { path, record, field, said } = problem.told(setup.lang, setup.audience);
    let line = |text: &str| Value::Line(Cow::Owned(text.to_owned()));
    let number = |number: Option<usize>| number.map_or(Value::Null, Value::count);
    let place = problem.place.line_and_column();
    let maybe = |text: Option<String>| text.map_or(Value::Null, |text| Value::Line(Cow::Owned(text)));
    Value::Object(vec![
        ("severity", line(problem.severity.word())),
        ("code", line(problem.code)),
        ("line", number(place.map(|(line, _)| line))),
        ("column", number(place.map(|(_, column)| column))),
        ("path", maybe(path)),
        ("record", maybe(record)),
        ("field", maybe(field)),
        ("message", line(&said.message)),
        ("cause", line(&said.cause)),
        ("remedy", line(&said.remedy)),
    ])
}

/// The problems, errors first, and how many there are of each kind.
fn text(report: Report, name: &str, setup: &Setup, out: &mut dyn Write) -> io::Result<()> {
    let report = report.with_the_worst_first();
    for problem in &report.problems {
        problem_text(problem, name, setup, out)?;
    }
    if report.kinds.len() > 1 {
        let kinds: Vec<String> = report.kinds.iter().map(|kind| format!("{} {}", kind.code, kind.count)).collect();
        paragraph(&kinds.join(", "), setup, out)?;
    }
    writeln!(out, "{name}: {}", summary(&report, setup.lang))
}

/// `file:line:column`, as editors and terminals follow it, and below it what is wrong, why, and what to do.
fn problem_text(problem: &Problem, name: &str, setup: &Setup, out: &mut dyn Write) -> io::Result<()> {
    let ProblemText { record, field, said, .. } = problem.told(setup.lang, setup.audience);
    let severity = match problem.severity {
        Severity::Error => CliLabel::Error,
        Severity::Warning => CliLabel::Warning,
    };
    let severity = severity.text(setup.lang);
    let place = format!("{name}:{}", problem.place.short(setup.reader()));
    let at = [record, field].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let at = if at.is_empty() { at } else { format!(" ({at})") };
    writeln!(out, "{}: {severity}[{}]{at}", Paint::Strong.on(&place, setup.color), problem.code)?;
    for sentence in [said.message, said.cause, said.remedy].iter().filter(|sentence| !sentence.is_empty()) {
        paragraph(sentence, setup, out)?;
    }
    writeln!(out)
}

/// No line of a report is wider than this.
const WIDEST: usize = 80;

fn paragraph(sentence: &str, setup: &Setup, out: &mut dyn Write) -> io::Result<()> {
    let room = setup.columns.unwrap_or(WIDEST).min(WIDEST).saturating_sub(2);
    for range in wrap(sentence, room) {
        writeln!(out, "  {}", sentence.get(range).unwrap_or(""))?;
    }
    Ok(())
}

fn summary(report: &Report, lang: Lang) -> Cow<'static, str> {
    let (errors, warnings) = (report.errors, report.warnings);
    if errors + warnings == 0 {
        return CliLabel::NothingWrong.say(lang);
    }
    CliText::Problems { errors, warnings, hidden: report.hidden() }.say(lang)
}
