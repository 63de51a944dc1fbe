//! `bangiao actions`: the action items of all meetings about the data, and what became of them.

use super::args::{ActionChange, StateChoice};
use super::notebook::{keep, open_for, portfolio};
use super::outcome::{CommandAnswer, CommandResult};
use crate::dataset::Edtf;
use crate::desk::agenda::ActionState;
use crate::desk::minute::asked_day;
use crate::desk::notebook::ActionEntry;
use crate::export::formats::format::Format;
use crate::export::lists;
use crate::export::output_rows::ListRows;
use crate::export::rows::{self, ListedAction, View};
use crate::host::failure::Failure;
use crate::host::setup::Setup;
use crate::host::streams::Streams;
use crate::lang::{CliLabel, CliText, Sentence};
use crate::text::nearest;

/// Prints the action items.
///
/// # Errors
/// In public, when the data cannot be used, or the output not written.
pub fn list(
    state: StateChoice,
    format: Option<&'static Format>,
    setup: &Setup,
    streams: &mut Streams<'_>,
) -> CommandResult {
    not_in_public(setup)?;
    let dataset = setup.load(streams)?;
    let portfolio = Setup::portfolio(&setup.place, &dataset);
    let (_, notebook) = open_for(&portfolio, setup, streams);
    let entries = notebook.action_entries(&portfolio, setup.audience, setup.today());
    let view = View { dataset: &dataset, flags: dataset.flags(), audience: setup.audience };
    let is_wanted = |entry: &&ActionEntry<'_>| match state {
        StateChoice::Open => entry.state().is_open(),
        StateChoice::Done => !entry.state().is_open(),
        StateChoice::All => true,
    };
    let row = |entry| ListedAction { entry, is_overdue: ActionEntry::is_overdue(entry, setup.today()) };
    let items: Vec<ListedAction<'_>> = entries.iter().filter(is_wanted).map(row).collect();
    match format.and_then(|format| format.list) {
        Some(write) => {
            let rows = ListRows { columns: rows::ACTIONS, shown: lists::ACTIONS, view: &view, items, heading: None };
            write(streams.out, &rows, &setup.look())?;
        }
        None if items.is_empty() => streams.tell(setup.lang, &CliLabel::NoActions),
        None => lists::list(streams.out, lists::ACTIONS, &view, &setup.look(), items)?,
    }
    Ok(CommandAnswer::Yes)
}

/// Says what became of some.
///
/// # Errors
/// In public, when there are no such action items, or nothing can be kept.
pub fn tick(
    became: ActionChange,
    ids: &[String],
    since: Option<&str>,
    setup: &Setup,
    streams: &mut Streams<'_>,
) -> CommandResult {
    not_in_public(setup)?;
    if ids.is_empty() {
        return Err(Failure::refused(setup.lang, &CliText::Missing { argument: "<ID>".to_owned() }));
    }
    let date = since.map_or_else(|| Ok(Edtf::from(setup.today())), |since| day(since, setup))?;
    let state = match became {
        ActionChange::Done => ActionState::Done,
        ActionChange::Dropped => ActionState::Dropped,
        ActionChange::Open => ActionState::Open,
    };
    let portfolio = portfolio(setup, streams)?;
    let (mut keeper, notebook) = open_for(&portfolio, setup, streams);
    let entries = notebook.action_entries(&portfolio, setup.audience, setup.today());
    let mut edits = Vec::new();
    for id in ids {
        let entry = entries.iter().find(|entry| entry.id() == id.to_lowercase()).ok_or_else(|| {
            let known: Vec<String> = entries.iter().map(ActionEntry::id).collect();
            let meant = nearest(id, known.iter().map(String::as_str)).map(str::to_owned);
            Failure::refused(setup.lang, &CliText::NoSuchAction { id: id.clone(), meant })
        })?;
        edits.push(entry.ticked(state, date, None));
    }
    keep(&mut keeper, &edits, setup)?;
    Ok(CommandAnswer::Yes)
}

/// A day that was typed.
pub(super) fn day(text: &str, setup: &Setup) -> Result<Edtf, Failure> {
    asked_day(text, setup.today()).map_err(|error| {
        let why = error.why.say(setup.lang).into_owned();
        Failure::refused(setup.lang, &CliText::NoDate { text: text.to_owned(), why, meant: error.meant })
    })
}

fn not_in_public(setup: &Setup) -> Result<(), Failure> {
    if setup.audience.is_room() { Err(Failure::refused(setup.lang, &CliLabel::ActionsHidden)) } else { Ok(()) }
}
