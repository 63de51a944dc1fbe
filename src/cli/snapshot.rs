//! `bangiao snapshot`: keeps the data as it is now, so that it can be told later what has changed; lists what is kept.

use super::notebook::open;
use super::outcome::{CommandAnswer, CommandResult};
use crate::dataset::Value;
use crate::dataset::{Edtf, Lang};
use crate::desk::agenda::Minter;
use crate::desk::notebook::{Edit, Notebook, Snapshot};
use crate::export::json;
use crate::export::table::{Align, Cell, Head, Paint, write};
use crate::host::failure::Failure;
use crate::host::setup::Setup;
use crate::host::snapshots::{Reason, SnapshotStore, moment};
use crate::host::streams::Streams;
use crate::lang::Phrase;
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
}

/// Takes a snapshot of the chosen data, or lists those of it.
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
                rest: Map::new(),
            };
            take(&taken, &bytes, &mut keeper, setup, streams)
        }
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
        return Err(Failure::refused(
            setup.lang,
            format!("bản chụp không thể tên là “{name}”"),
            format!("a snapshot cannot be called “{name}”"),
        ));
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
    let latest = notebook.snapshots_of(&taken.portfolio).next_back();
    if let Some(same) = latest.filter(|latest| latest.hash == taken.hash) {
        let said = (
            "Dữ liệu không thay đổi gì kể từ {0}: không chụp thêm.",
            "Nothing has changed since the {0}: no other was taken.",
        );
        let same = Phrase::private(with_its_day(same), same.quoted(Audience::Room));
        writeln!(streams.out, "{}", setup.told(&Phrase::of(said, &[same])))?;
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

/// A snapshot by its name, and when it was taken.
fn with_its_day(snapshot: &Snapshot) -> (String, String) {
    let (vi, en) = snapshot.quoted(Audience::Desk);
    (format!("{vi} ({})", snapshot.when(Lang::Vi)), format!("{en} ({})", snapshot.when(Lang::En)))
}

fn not_taken(setup: &Setup, (vi, en): &Reason) -> Failure {
    Failure::refused(setup.lang, format!("không chụp được: {vi}"), format!("no snapshot was taken: {en}"))
}

/// What was taken, and where it is kept.
fn told(taken: &Snapshot, is_first: bool, store: &SnapshotStore, setup: &Setup) -> Vec<String> {
    let lang = setup.lang;
    let (place, when) = (setup.name_of(&setup.place), taken.when(lang));
    let name = taken.name.told(setup.audience).map(|name| format!(" “{name}”")).unwrap_or_default();
    let (as_of, short) = (taken.as_of.display(lang), short(taken));
    let mut lines = vec![lang.of((
        format!("Đã chụp{name}: {place}, lúc {when}, số liệu {as_of}, mã băm {short}"),
        format!("Snapshot{name} taken: {place}, on {when}, data of {as_of}, hash {short}"),
    ))];
    if let Some(folder) = store.folder().filter(|_| !setup.audience.is_room()) {
        let folder = Clean::line(&folder.to_string_lossy());
        lines.push(lang.of((format!("Cất trong {folder}"), format!("Kept in {folder}"))));
    }
    if is_first {
        let said = (
            "Từ nay thay đổi được tính kể từ bản chụp này: bangiao changes",
            "Changes are told since this one from now on: bangiao changes",
        );
        lines.push(lang.of(said).to_owned());
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
    let row = |snapshot: &Snapshot| {
        let sign = if baseline == Some(&snapshot.id) { "* " } else { "  " };
        vec![
            cell(format!("{sign}{}", snapshot.name.told(setup.audience).map_or("", |name| &**name)), Paint::Strong),
            cell(snapshot.when(lang), Paint::Plain),
            cell(snapshot.as_of.display(lang), Paint::Plain),
            cell(short(snapshot), Paint::Faint),
        ]
    };
    let rows: Vec<Vec<Cell>> = notebook.snapshots_of(portfolio).rev().map(row).collect();
    if rows.is_empty() {
        let said = (
            "bangiao: chưa có bản chụp nào của dữ liệu này; chụp một bản: bangiao snapshot",
            "bangiao: there is no snapshot of this data yet; take one: bangiao snapshot",
        );
        streams.warn(lang.of(said));
        return Ok(CommandAnswer::Yes);
    }
    let head = |vi, en, align| Head { text: lang.of((vi, en)), align };
    let heads = [
        head("  tên", "  name", Align::Left),
        head("chụp lúc", "taken", Align::Whole),
        head("số liệu", "data of", Align::Whole),
        head("mã băm", "hash", Align::Whole),
    ];
    write(streams.out, &heads, &rows, &setup.look())?;
    Ok(CommandAnswer::Yes)
}

/// A snapshot as a row for programs: `name, taken, as_of, hash, baseline`.
fn row(snapshot: &Snapshot, is_baseline: bool, audience: Audience) -> Value<'_> {
    Value::Object(vec![
        ("name", Value::line(snapshot.name.told(audience))),
        ("taken", Value::Line(snapshot.taken.as_str().into())),
        ("as_of", Value::shown::<Edtf>(Some(snapshot.as_of))),
        ("hash", Value::Line(snapshot.hash.as_str().into())),
        ("baseline", Value::Bool(is_baseline)),
    ])
}
