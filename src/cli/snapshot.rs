//! `bangiao snapshot`: keeps the data as it is now, so that it can be told later what has changed; lists what is kept.

use super::notebook::{no_snapshot, open, snapshot_named};
use super::outcome::{CommandAnswer, CommandResult};
use crate::dataset::Edtf;
use crate::dataset::Value;
use crate::desk::agenda::Minter;
use crate::desk::notebook::{Edit, Notebook, Snapshot};
use crate::export::json;
use crate::export::table::{Align, Cell, Head, Paint, write};
use crate::host::failure::Failure;
use crate::host::setup::Setup;
use crate::host::snapshots::{SnapshotStore, moment};
use crate::host::streams::Streams;
use crate::lang::{CliLabel, CliText, Label, Sentence, TabText, Translated};
use crate::store::notebook_store::NotebookStore;
use crate::store::snapshots::hash;
use crate::text::{Audience, Clean, Private};
use serde_json::Map;

/// What is asked of the snapshots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SnapshotCommand<'w> {
    /// To take one; its name, unless the day is to be its name.
    Take(Option<&'w str>),
    /// To list them for people.
    List,
    /// To list them for programs.
    Rows,
    /// To delete the one of that name for good.
    Remove(&'w str),
}

/// Takes a snapshot of the chosen data, lists those of it, or deletes one.
///
/// # Errors
/// When the data cannot be used, nothing can be kept, or the output not written.
pub fn run(wish: SnapshotCommand<'_>, setup: &Setup, streams: &mut Streams<'_>) -> CommandResult {
    let bytes = setup.read(&setup.place)?;
    let dataset = setup.load_bytes(&setup.place, &bytes, streams)?.0.dataset;
    let portfolio = Setup::portfolio(&setup.place, &dataset);
    let mut keeper = open(setup, streams);
    let notebook = keeper.notebook();
    match wish {
        SnapshotCommand::Take(name) => {
            let taken = Snapshot {
                id: Minter::new(&setup.run_name()).mint(),
                name: Private::new(named(name, &notebook, &portfolio, setup)?),
                portfolio,
                taken: moment(setup.now),
                hash: hash(&bytes),
                as_of: dataset.as_of,
                removed: false,
                automatic: false,
                size: bytes.len() as u64,
                rest: Map::new(),
            };
            take(&taken, &bytes, &mut keeper, setup, streams)
        }
        SnapshotCommand::Remove(name) => remove(&Clean::line(name), &portfolio, &mut keeper, setup, streams),
        SnapshotCommand::List => list(&notebook, &portfolio, setup, streams),
        SnapshotCommand::Rows => {
            let baseline = notebook.baseline(&portfolio).map(|baseline| &baseline.id);
            let row = |snapshot| row(snapshot, baseline == Some(&snapshot.id), setup.audience);
            json::array(streams.out, notebook.snapshots_of(&portfolio).rev().map(row))?;
            Ok(CommandAnswer::Yes)
        }
    }
}

/// The name that was typed; else the day.
fn named(name: Option<&str>, notebook: &Notebook, portfolio: &str, setup: &Setup) -> Result<Clean, Failure> {
    let Some(name) = name.map(Clean::line) else {
        return Ok(Clean::line(&notebook.free_name(portfolio, &setup.now.format("%Y-%m-%d").to_string())));
    };
    if matches!(name.trim(), "" | "-" | "builtin") {
        return Err(Failure::refused(setup.lang, &CliText::NoSnapshotName { name: name.to_string() }));
    }
    Ok(name)
}

/// Keeps the bytes, then enters the snapshot; the first one of a portfolio is the one since which changes are told.
fn take(
    taken: &Snapshot,
    bytes: &[u8],
    keeper: &mut NotebookStore,
    setup: &Setup,
    streams: &mut Streams<'_>,
) -> CommandResult {
    let notebook = keeper.notebook();
    let latest = notebook.named_of(&taken.portfolio).next_back();
    if let Some(same) = latest.filter(|latest| latest.hash == taken.hash) {
        let said = CliText::Unchanged { snapshot: same.quoted_with_day(setup.audience, setup.lang) };
        writeln!(streams.out, "{}", said.say(setup.lang))?;
        return Ok(CommandAnswer::Yes);
    }
    let store = SnapshotStore::of(setup);
    store.put(bytes).map_err(|why| not_taken(setup, &why))?;
    let is_first = notebook.baseline(&taken.portfolio).is_none();
    let mut edits = vec![Edit::Snapshot { snapshot: Box::new(taken.clone()) }];
    if is_first {
        edits.push(Edit::Since { portfolio: taken.portfolio.clone(), snapshot: Some(taken.id.clone()) });
    }
    keeper.keep(&edits).map_err(|trouble| not_taken(setup, &store.why(&trouble)))?;
    for line in told(taken, is_first, &store, setup) {
        writeln!(streams.out, "{line}")?;
    }
    Ok(CommandAnswer::Yes)
}

/// Deletes a snapshot for good, its bytes with it.
fn remove(
    name: &Clean,
    portfolio: &str,
    keeper: &mut NotebookStore,
    setup: &Setup,
    streams: &mut Streams<'_>,
) -> CommandResult {
    let notebook = keeper.notebook();
    let Some(snapshot) = snapshot_named(&notebook, portfolio, name) else {
        return Err(no_snapshot(&notebook, portfolio, name, setup));
    };
    let forget = Edit::ForgetSnapshot { snapshot: snapshot.id.clone(), hash: snapshot.hash.clone() };
    keeper.keep(&[forget]).map_err(|trouble| {
        let why = SnapshotStore::of(setup).why(&trouble).text(setup.lang).to_owned();
        Failure::refused(setup.lang, &CliText::NotForgotten { why })
    })?;
    let said = TabText::SnapshotForgotten { snapshot: snapshot.quoted_with_day(setup.audience, setup.lang) };
    writeln!(streams.out, "{}", said.say(setup.lang))?;
    Ok(CommandAnswer::Yes)
}

fn not_taken(setup: &Setup, why: &Translated) -> Failure {
    Failure::refused(setup.lang, &CliText::NotTaken { why: why.text(setup.lang).to_owned() })
}

/// What was taken, and where it is kept.
fn told(taken: &Snapshot, is_first: bool, store: &SnapshotStore, setup: &Setup) -> Vec<String> {
    let lang = setup.lang;
    let text = CliText::SnapshotTaken {
        name: taken.name.told(setup.audience).map(ToString::to_string),
        place: setup.name_of(&setup.place),
        when: taken.when(lang),
        as_of: taken.as_of.display(lang),
        hash: short(taken),
    };
    let mut lines = vec![text.say(lang).into_owned()];
    if let Some(folder) = store.folder().filter(|_| !setup.audience.is_room()) {
        let folder = Clean::line(&folder.to_string_lossy()).to_string();
        lines.push(CliText::KeptIn { folder }.say(lang).into_owned());
    }
    if is_first {
        lines.push(CliLabel::ChangesFromHere.text(lang).to_owned());
    }
    lines
}

/// As much of a hash as people need.
fn short(snapshot: &Snapshot) -> String {
    snapshot.hash.chars().take(12).collect()
}

/// The newest first; the one since which changes are told has a sign before its name.
fn list(notebook: &Notebook, portfolio: &str, setup: &Setup, streams: &mut Streams<'_>) -> CommandResult {
    let lang = setup.lang;
    let baseline = notebook.baseline(portfolio).map(|baseline| &baseline.id);
    let cell = |text: String, paint| Cell { text, paint };
    let name = |snapshot: &Snapshot| match snapshot.given_name(setup.audience) {
        _ if snapshot.automatic => CliLabel::KeptByItself.text(lang).to_owned(),
        name => name.map_or_else(String::new, ToString::to_string),
    };
    let row = |snapshot: &Snapshot| {
        let sign = if baseline == Some(&snapshot.id) { "* " } else { "  " };
        vec![
            cell(format!("{sign}{}", name(snapshot)), if snapshot.automatic { Paint::Faint } else { Paint::Strong }),
            cell(snapshot.when(lang), Paint::Plain),
            cell(snapshot.as_of.display(lang), Paint::Plain),
            cell(short(snapshot), Paint::Faint),
        ]
    };
    let rows: Vec<Vec<Cell>> = notebook.snapshots_of(portfolio).rev().map(row).collect();
    if rows.is_empty() {
        streams.tell(lang, &CliLabel::NoSnapshots);
        return Ok(CommandAnswer::Yes);
    }
    let head = |label: CliLabel, align| Head { text: label.text(lang), align };
    let heads = [
        head(CliLabel::Name, Align::Left),
        head(CliLabel::Taken, Align::Whole),
        head(CliLabel::DataOf, Align::Whole),
        head(CliLabel::Hash, Align::Whole),
    ];
    write(streams.out, &heads, &rows, &setup.look())?;
    Ok(CommandAnswer::Yes)
}

/// A snapshot as a row for programs: `name, taken, as_of, hash, baseline, automatic`.
fn row(snapshot: &Snapshot, is_baseline: bool, audience: Audience) -> Value<'_> {
    Value::Object(vec![
        ("name", Value::line(snapshot.given_name(audience))),
        ("taken", Value::Line(snapshot.taken.as_str().into())),
        ("as_of", Value::shown::<Edtf>(Some(snapshot.as_of))),
        ("hash", Value::Line(snapshot.hash.as_str().into())),
        ("baseline", Value::Bool(is_baseline)),
        ("automatic", Value::Bool(snapshot.automatic)),
    ])
}
