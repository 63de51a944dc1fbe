//! `bangiao digest`: what has changed since a snapshot, what is late, and what is due, as Markdown for an e-mail.

use super::notebook::{dataset_of, no_snapshot, open, snapshot_named};
use super::out_file::OutFile;
use super::outcome::{CommandAnswer, CommandResult};
use crate::dataset::changes::{Change, changes};
use crate::dataset::{Day, Edtf};
use crate::desk::minute::asked_day;
use crate::desk::notebook::{Notebook, Snapshot};
use crate::export::changes::Comparison;
use crate::export::digest::{Digest, markdown};
use crate::host::failure::Failure;
use crate::host::setup::Setup;
use crate::host::streams::Streams;
use crate::lang::{DigestLabel, DigestText, Reader};
use crate::store::Readers;
use crate::store::snapshots::hash;
use crate::text::Clean;

/// What was seen last, in the place of a snapshot.
const LAST: &str = "last";

/// So many days ahead it is told what is due.
const DAYS_AHEAD: u16 = 30;

/// Since when, how far ahead, and where to.
#[derive(Debug, Clone, Copy)]
pub struct DigestRequest<'w> {
    /// A snapshot by its name, a day, or what was seen last.
    pub since: &'w str,
    /// The last day of what is due.
    pub due: Option<&'w str>,
    /// The file to write; without it standard output.
    pub out: Option<OutFile<'w>>,
}

/// Prints the digest.
///
/// # Errors
/// When there is nothing to compare with, the data cannot be used, or the output not written.
pub fn run(wish: DigestRequest<'_>, setup: &Setup, streams: &mut Streams<'_>) -> CommandResult {
    let bytes = setup.read(&setup.place)?;
    let dataset = setup.load_bytes(&setup.place, &bytes, streams)?.0.dataset;
    let as_of = setup.as_of.unwrap_or(dataset.as_of);
    let until = until(wish.due, as_of.last_day(), setup)?;
    let notebook = open(setup, streams).notebook();
    let portfolio = Setup::portfolio(&setup.place, &dataset);
    let snapshot = chosen(wish.since, &notebook, &portfolio, &hash(&bytes), setup)?;
    let old = dataset_of(snapshot, setup)?;
    let found = changes(&old, &dataset);
    let found: Vec<Change> = found.iter().filter_map(|change| change.told(setup.audience)).collect();
    let (name, place) = (snapshot.quoted(setup.audience, setup.lang), setup.name_of(&setup.place));
    let comparison = Comparison { old: &old, new: &dataset, names: (&name, &place), changes: &found };
    let since = since(snapshot, setup.reader());
    let digest = Digest { dataset: &dataset, as_of, today: setup.today(), until, since: &since, changes: &comparison };
    let look = setup.look();
    let Some(out) = wish.out else {
        markdown(streams.out, &digest, &look)?;
        return Ok(CommandAnswer::Yes);
    };
    let mut text = Vec::new();
    markdown(&mut text, &digest, &look)?;
    // What became of private notes is in it.
    let readers = if setup.audience.is_room() { Readers::Everybody } else { Readers::Owner };
    out.write(&text, readers, setup, streams)?;
    Ok(CommandAnswer::Yes)
}

/// The last day of what is due.
fn until(due: Option<&str>, as_of: Day, setup: &Setup) -> Result<Day, Failure> {
    let Some(text) = due else { return Ok(as_of.plus_days(DAYS_AHEAD)) };
    let day = asked_day(text, as_of).ok().and_then(|date| date.upper()).filter(|day| *day > as_of);
    day.ok_or_else(|| Failure::refused(setup.lang, &DigestText::NoDue { text: setup.reader().quote(text) }))
}

/// The snapshot that is meant: what was seen last before the data as it is; the one of that name; the newest that is not from
/// after that day.
fn chosen<'n>(
    since: &str,
    notebook: &'n Notebook,
    portfolio: &str,
    hash: &str,
    setup: &Setup,
) -> Result<&'n Snapshot, Failure> {
    if since == LAST {
        let last = notebook.last_seen(portfolio, hash);
        return last.ok_or_else(|| Failure::refused(setup.lang, &DigestLabel::NothingSeen));
    }
    let name = Clean::line(since);
    if let Some(named) = snapshot_named(notebook, portfolio, &name) {
        return Ok(named);
    }
    let Ok(date) = asked_day(since, setup.today()) else {
        return Err(no_snapshot(notebook, portfolio, &name, setup));
    };
    let is_before = |snapshot: &&Snapshot| snapshot.day().is_some_and(|day| day <= date.last_day());
    let newest = notebook.snapshots_of(portfolio).rev().find(is_before);
    newest.ok_or_else(|| none_before(date, notebook.snapshots_of(portfolio).next(), setup))
}

/// No snapshot is as old as that.
fn none_before(date: Edtf, oldest: Option<&Snapshot>, setup: &Setup) -> Failure {
    let oldest = oldest.map(|oldest| oldest.quoted_with_day(setup.audience, setup.lang));
    Failure::refused(setup.lang, &DigestText::NoneBefore { date: date.display(setup.lang), oldest })
}

/// Since when changes are told.
fn since(snapshot: &Snapshot, Reader { lang, audience }: Reader) -> DigestText {
    let when = snapshot.given_name(audience).is_some().then(|| snapshot.when(lang));
    DigestText::Since { snapshot: snapshot.quoted(audience, lang), when, date: snapshot.as_of.display(lang) }
}
