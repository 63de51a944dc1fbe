//! `bangiao minutes`: the minutes of a meeting as Markdown or JSON, and what it decided as JSON to paste into the dataset.

use super::agenda;
use super::notebook::{named, open_for, portfolio};
use super::outcome::{CommandAnswer, CommandResult};
use crate::desk::agenda::Agenda;
use crate::desk::lines::MinuteText;
use crate::desk::minute::{LineProblem, problem};
use crate::export::decided::decided;
use crate::export::minutes::{Meeting, markdown};
use crate::export::{json, minutes_rows};
use crate::host::failure::Failure;
use crate::host::setup::Setup;
use crate::host::streams::Streams;
use crate::lang::{CliLabel, CliText, HostText, Label, MeetingLabel, MeetingText, Sentence};
use crate::store::agenda_file;
use std::ffi::OsStr;
use std::path::Path;

/// Which meeting, and what of it.
#[derive(Debug, Clone, Copy)]
pub struct MinutesRequest<'a> {
    /// The name of an agenda; without one that in use.
    pub name: Option<&'a str>,
    /// The file that it was handed over in.
    pub file: Option<&'a OsStr>,
    /// What was decided, for the dataset.
    pub decided: bool,
    /// All of it, for programs.
    pub json: bool,
    /// Which agendas there are.
    pub list: bool,
}

/// Prints the minutes, or what they decided.
///
/// # Errors
/// When the data or the agenda cannot be used, or the output not written.
pub fn run(wish: MinutesRequest<'_>, setup: &Setup, streams: &mut Streams<'_>) -> CommandResult {
    let portfolio = portfolio(setup, streams)?;
    let (_, notebook) = open_for(&portfolio, setup, streams);
    if wish.list {
        return agenda::list(&notebook, &portfolio, setup, streams);
    }
    let agenda = match wish.file {
        Some(file) => from_file(Path::new(file), setup, streams)?,
        None => named(wish.name, &notebook, &portfolio, setup)?,
    };
    if wish.decided && setup.audience.is_room() {
        return Err(Failure::refused(setup.lang, &CliLabel::DecidedHidden));
    }
    if setup.audience.is_room() {
        streams.tell(setup.lang, &CliLabel::MinutesLeftOut);
    }
    let dataset = setup.load(streams)?;
    tell_problems(&agenda, setup, streams);
    if wish.decided {
        json::object(streams.out, &decided(&dataset, &agenda, setup.lang))?;
        return Ok(CommandAnswer::Yes);
    }
    let as_of = setup.as_of.unwrap_or(dataset.as_of);
    let meeting = Meeting { agenda: &agenda, notebook: &notebook, dataset: &dataset, as_of, audience: setup.audience };
    if wish.json {
        json::object(streams.out, &minutes_rows::value(&meeting, setup.lang))?;
    } else {
        write!(streams.out, "{}", markdown(&meeting, &setup.look()))?;
    }
    Ok(CommandAnswer::Yes)
}

/// Lines that are not what they seem to be meant as.
fn tell_problems(agenda: &Agenda, setup: &Setup, streams: &mut Streams<'_>) {
    let lines = agenda.pins().filter_map(|pin| pin.written(setup.audience)).flat_map(MinuteText::lines);
    for (line, problem) in lines.filter_map(|line| Some((line, problem(line)?))) {
        let problem = match problem {
            LineProblem::NothingToDo => MeetingLabel::NoWork.text(setup.lang).to_owned(),
            LineProblem::NoDay(text) => MeetingText::NoSuchDay { text }.say(setup.lang).into_owned(),
        };
        streams.tell(setup.lang, &CliText::InMinutes { line: line.to_owned(), problem });
    }
}

fn from_file(path: &Path, setup: &Setup, streams: &mut Streams<'_>) -> Result<Agenda, Failure> {
    let (agenda, count) = agenda_file::read_counted(path).map_err(|error| {
        let why = error.reason().say(setup.lang).into_owned();
        Failure::refused(setup.lang, &HostText::Unreadable { name: setup.shown_path(path), why })
    })?;
    if let Some(said) = agenda_file::replaced(path, count) {
        streams.warn(&format!("bangiao: {}", setup.told(&said)));
    }
    Ok(agenda)
}
