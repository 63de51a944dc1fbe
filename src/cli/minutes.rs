//! `bangiao minutes`: the minutes of a meeting as Markdown, and what it decided as JSON to paste into the dataset.

use super::notebook::open;
use super::outcome::{CommandAnswer, CommandResult};
use crate::app::keymap::Action;
use crate::dataset::Dataset;
use crate::desk::agenda::Agenda;
use crate::desk::notebook::Notebook;
use crate::export::decided::decided;
use crate::export::json;
use crate::export::minutes::{Meeting, markdown};
use crate::host::failure::Failure;
use crate::host::setup::Setup;
use crate::host::streams::Streams;
use crate::lang::{CliLabel, CliText, HostText, Sentence};
use crate::store::agenda_file;
use crate::text::{fold, nearest};
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
    /// Which agendas there are.
    pub list: bool,
}

/// Prints the minutes, or what they decided.
///
/// # Errors
/// When the data or the agenda cannot be used, or the output not written.
pub fn run(wish: MinutesRequest<'_>, setup: &Setup, streams: &mut Streams<'_>) -> CommandResult {
    let notebook = open(setup, streams).notebook();
    if wish.list {
        return list(&notebook, setup, streams);
    }
    let agenda = match wish.file {
        Some(file) => from_file(Path::new(file), setup, streams)?,
        None => named(wish.name, &notebook, setup)?,
    };
    if wish.decided && setup.audience.is_room() {
        return Err(Failure::refused(setup.lang, &CliLabel::DecidedHidden));
    }
    if setup.audience.is_room() {
        streams.tell(setup.lang, &CliLabel::MinutesLeftOut);
    }
    let dataset = setup.load(streams)?;
    print(&agenda, &dataset, wish.decided, setup, streams)?;
    Ok(CommandAnswer::Yes)
}

fn print(
    agenda: &Agenda,
    dataset: &Dataset,
    as_json: bool,
    setup: &Setup,
    streams: &mut Streams<'_>,
) -> Result<(), Failure> {
    if as_json {
        json::object(streams.out, &decided(dataset, agenda, setup.lang))?;
    } else {
        let as_of = setup.as_of.unwrap_or(dataset.as_of);
        let meeting = Meeting { agenda, dataset, as_of, audience: setup.audience };
        write!(streams.out, "{}", markdown(&meeting, &setup.look()))?;
    }
    Ok(())
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

/// The agenda of that name, the newest first, or the only one with that in its name, whatever its marks and case; without a
/// name the one in use.
fn named(name: Option<&str>, notebook: &Notebook, setup: &Setup) -> Result<Agenda, Failure> {
    let all: Vec<&Agenda> = notebook.agendas().collect();
    let Some(name) = name else {
        return notebook.current().cloned().ok_or_else(|| {
            let pin = setup.keymap().0.key_of(Action::Pin);
            Failure::refused(setup.lang, &CliText::NoAgenda { pin })
        });
    };
    let wanted = fold(name);
    if let Some(found) = all.iter().rev().find(|agenda| fold(agenda.name.to_keep()) == wanted) {
        return Ok((*found).clone());
    }
    let parts: Vec<&Agenda> =
        all.iter().rev().filter(|agenda| fold(agenda.name.to_keep()).contains(&wanted)).copied().collect();
    let parts = if wanted.trim().is_empty() { Vec::new() } else { parts };
    if let [only] = parts.as_slice() {
        return Ok((*only).clone());
    }
    Err(not_one(name, &parts, &all, setup))
}

/// Several agendas have that in their names, or none has.
fn not_one(name: &str, parts: &[&Agenda], all: &[&Agenda], setup: &Setup) -> Failure {
    let reader = setup.reader();
    if parts.is_empty() {
        let near = nearest(name, all.iter().map(|agenda| &**agenda.name.to_keep()));
        let meant = near.and_then(|near| reader.privately(near.to_owned()));
        return Failure::refused(setup.lang, &CliText::NoAgendaNamed { name: reader.quote(name), meant });
    }
    let names: Vec<String> = parts.iter().map(|agenda| agenda.quoted(setup.audience, setup.lang)).collect();
    let said = CliText::SeveralAgendas { name: reader.quote(name), agendas: names.join(", ") };
    Failure::refused(setup.lang, &said)
}

/// The agendas, the newest first, a line each: which is in use, its day, how far it has come, its name.
fn list(notebook: &Notebook, setup: &Setup, streams: &mut Streams<'_>) -> CommandResult {
    let agendas: Vec<&Agenda> = notebook.agendas().collect();
    for agenda in agendas.iter().rev() {
        let in_use = if notebook.current.as_ref() == Some(&agenda.id) { "*" } else { " " };
        let date = agenda.day_beside(setup.audience, setup.lang).unwrap_or_default();
        let discussed = agenda.pins().filter(|pin| pin.discussed.is_some()).count();
        let come = format!("{discussed}/{}", agenda.pins().count());
        let date = crate::text::pad(&date, DATE);
        writeln!(
            streams.out,
            "{in_use} {date}  {}  {}",
            crate::text::pad_start(&come, COME),
            agenda.called(setup.audience, setup.lang)
        )?;
    }
    Ok(CommandAnswer::of(!agendas.is_empty()))
}

/// The cells of a day, and of how far one has come.
const DATE: usize = 11;
const COME: usize = 5;
