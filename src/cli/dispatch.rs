//! Which command is done by whom.

use super::args::{Command, StateChoice};
use super::digest::DigestRequest;
use super::import::ImportRequest;
use super::merge::MergeRequest;
use super::minutes::MinutesRequest;
use super::out_file::OutFile;
use super::outcome::CommandResult;
use super::snapshot::SnapshotCommand;
use super::{
    actions, agenda, apply, brief, changes, check, diff, digest, generate, import, list, merge, minutes, new, search,
    show, snapshot, state,
};
use crate::host::setup::Setup;
use crate::host::streams::Streams;

/// Does what a command asks.
///
/// # Errors
/// Those of the command.
#[allow(clippy::too_many_lines, reason = "a table")]
pub fn run(command: &Command, setup: &Setup, streams: &mut Streams<'_>) -> CommandResult {
    match command {
        Command::List { list, query, format } => list::run(*list, query, format.format, setup, streams),
        Command::Search { query, limit, json } => search::run(query, *limit, *json, setup, streams),
        Command::Show { id, format } => show::run(id, format.format, setup, streams),
        Command::Brief { ids } => brief::run(ids, setup, streams),
        Command::Snapshot { called, all, json, remove } => {
            let name = called.join(" ");
            let request = match (all, json) {
                _ if *remove => SnapshotCommand::Remove(&name),
                (true, true) => SnapshotCommand::Rows,
                (true, false) => SnapshotCommand::List,
                (false, _) => SnapshotCommand::Take((!called.is_empty()).then_some(name.as_str())),
            };
            snapshot::run(request, setup, streams)
        }
        Command::Changes { old, new, format } => {
            changes::run(old.as_deref(), new.as_deref(), format.format, setup, streams)
        }
        Command::Minutes { agenda, agenda_file, decided, json, agendas } => {
            let (name, file) = (Some(agenda.join(" ")).filter(|name| !name.is_empty()), agenda_file.as_deref());
            let request =
                MinutesRequest { name: name.as_deref(), file, decided: *decided, json: *json, list: *agendas };
            minutes::run(request, setup, streams)
        }
        Command::Agenda { task, agenda, meeting, json } => {
            let name = Some(agenda.join(" ")).filter(|name| !name.is_empty());
            agenda::run(*task, name.as_deref(), (meeting, *json), setup, streams)
        }
        Command::Actions { became, actions, state, since_when, format } => match became {
            Some(became) => actions::tick(*became, actions, since_when.as_deref(), setup, streams),
            None => actions::list(state.unwrap_or(StateChoice::All), format.format, setup, streams),
        },
        Command::Digest { since, due, out, force } => {
            let out = out.as_deref().map(|path| OutFile { path, force: *force });
            digest::run(DigestRequest { since, due: due.as_deref(), out }, setup, streams)
        }
        Command::State { state_move, archive, force } => {
            state::run(*state_move, OutFile { path: archive, force: *force }, setup, streams)
        }
        Command::Check { file, json } => check::run(file.as_deref(), *json, setup, streams),
        Command::Apply { decided, dataset, write } => apply::run(decided, dataset.as_deref(), *write, setup, streams),
        Command::Merge { base, ours, theirs, out, force } => {
            let request = MergeRequest { base, ours, theirs, out: out.as_deref(), force: *force };
            merge::run(&request, setup, streams)
        }
        Command::Diff { compared } => diff::run(compared, setup, streams),
        Command::Import { register, map, mapping, sheet, dry_run, json, output, force } => {
            let request = ImportRequest {
                file: register,
                map,
                mapping: mapping.as_deref(),
                sheet: sheet.as_deref(),
                dry_run: *dry_run,
                json: *json,
                output: output.as_deref(),
                force: *force,
            };
            import::run(&request, setup, streams)
        }
        Command::New { what, name } => new::run(*what, name, setup, streams),
        Command::Schema => generate::json_schema(setup.lang, streams),
        Command::Completions { shell } => generate::completions(*shell, setup.lang, streams),
        Command::Man => generate::man(setup.lang, streams),
    }
}
