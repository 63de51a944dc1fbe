//! `bangiao changes`: what differs between two datasets, each of them a file or a snapshot.

use super::notebook::{dataset_of, nearest_name, open, snapshot_named};
use super::outcome::{CommandAnswer, CommandResult};
use crate::dataset::Dataset;
use crate::dataset::changes::{Change, changes};
use crate::desk::notebook::{Notebook, Snapshot};
use crate::export::changes::{Comparison, text};
use crate::export::formats::format::Format;
use crate::host::failure::Failure;
use crate::host::setup::Setup;
use crate::host::streams::Streams;
use crate::lang::{CliLabel, CliText};
use crate::store::snapshots::hash;
use crate::store::{self, InputPlace};
use crate::text::Clean;
use std::ffi::OsStr;
use std::path::Path;

/// Prints what became of `old`, or of the snapshot that was chosen; that nothing did is an answer, too.
///
/// # Errors
/// When one of both cannot be used, or the output not written.
pub fn run(
    old: Option<&OsStr>,
    new: Option<&OsStr>,
    format: Option<&Format>,
    setup: &Setup,
    streams: &mut Streams<'_>,
) -> CommandResult {
    let (was, is) = (old.and_then(place), new.map_or_else(|| Some(setup.place.clone()), place));
    if (&was, &is) == (&Some(InputPlace::Input), &Some(InputPlace::Input)) {
        return Err(Failure::refused(setup.lang, &CliLabel::InputTwice));
    }
    let mut loader = Loader { setup, streams, portfolio: None };
    let now = match (is, new) {
        (None, Some(name)) => loader.named(name)?,
        (place, _) => loader.of_portfolio(&place.unwrap_or_else(|| setup.place.clone()))?,
    };
    let before = match (was, old) {
        (Some(place), _) => loader.at(&place)?,
        (None, Some(name)) => loader.named(name)?,
        (None, None) => loader.baseline(&now.hash)?,
    };
    let found = changes(&before.dataset, &now.dataset);
    let found: Vec<Change> = found.iter().filter_map(|change| change.told(setup.audience)).collect();
    let names = (before.name.as_str(), now.name.as_str());
    let comparison = Comparison { old: &before.dataset, new: &now.dataset, names, changes: &found };
    let write = format.and_then(|format| format.changes).unwrap_or(text);
    write(streams.out, &comparison, &setup.look())?;
    Ok(CommandAnswer::Yes)
}

/// The place that a word names; none where it can only be the name of a snapshot.
fn place(word: &OsStr) -> Option<InputPlace> {
    let named = InputPlace::named(word);
    let is_place = match &named {
        InputPlace::Builtin | InputPlace::Input => true,
        InputPlace::File(path) => store::exists(path) || path.components().count() > 1,
    };
    is_place.then_some(named)
}

/// One of the two sides.
struct ComparedData {
    name: String,
    /// The hash of its bytes.
    hash: String,
    dataset: Dataset,
}

struct Loader<'l, 's> {
    setup: &'l Setup,
    streams: &'l mut Streams<'s>,
    /// Whose snapshots are meant by their names.
    portfolio: Option<String>,
}

impl Loader<'_, '_> {
    fn at(&mut self, place: &InputPlace) -> Result<ComparedData, Failure> {
        let bytes = self.setup.read(place)?;
        let dataset = self.setup.load_bytes(place, &bytes, self.streams)?.0.dataset;
        Ok(ComparedData { name: self.setup.name_of(place), hash: hash(&bytes), dataset })
    }

    /// The data whose snapshots are meant, too.
    fn of_portfolio(&mut self, place: &InputPlace) -> Result<ComparedData, Failure> {
        let side = self.at(place)?;
        self.portfolio = Some(Setup::portfolio(place, &side.dataset));
        Ok(side)
    }

    fn portfolio(&mut self) -> Result<String, Failure> {
        let known = self.portfolio.take().or_else(|| self.setup.place.portfolio());
        let portfolio = match known {
            Some(portfolio) => portfolio,
            None => Setup::portfolio(&self.setup.place, &self.setup.load(self.streams)?),
        };
        self.portfolio = Some(portfolio.clone());
        Ok(portfolio)
    }

    /// The newest snapshot of that name, whatever its marks and case if none is written so.
    fn named(&mut self, word: &OsStr) -> Result<ComparedData, Failure> {
        let portfolio = self.portfolio()?;
        let notebook = open(self.setup, self.streams).notebook();
        let name = Clean::line(&word.to_string_lossy());
        match snapshot_named(&notebook, &portfolio, &name) {
            Some(snapshot) => self.kept(snapshot),
            None => Err(self.unknown(word, &name, &notebook, &portfolio)),
        }
    }

    /// A word that names nothing: a file is meant where it looks like one, and no snapshot is called nearly so.
    fn unknown(&self, word: &OsStr, name: &Clean, notebook: &Notebook, portfolio: &str) -> Failure {
        let near = nearest_name(notebook, portfolio, name);
        if let (None, Some(_), Err(failure)) =
            (near, Path::new(word).extension(), self.setup.read(&InputPlace::named(word)))
        {
            return failure;
        }
        let reader = self.setup.reader();
        let meant = near.and_then(|near| reader.privately(near.to_owned()));
        Failure::refused(self.setup.lang, &CliText::NoFileOrSnapshot { word: reader.quote(name), meant })
    }

    /// The snapshot that was chosen in the dashboard; else what was seen there last, before data of this content.
    fn baseline(&mut self, hash: &str) -> Result<ComparedData, Failure> {
        let portfolio = self.portfolio()?;
        let notebook = open(self.setup, self.streams).notebook();
        match notebook.since(&portfolio, hash) {
            Some(snapshot) => self.kept(snapshot),
            None => Err(Failure::refused(self.setup.lang, &CliLabel::NothingToCompare)),
        }
    }

    fn kept(&self, snapshot: &Snapshot) -> Result<ComparedData, Failure> {
        let name = snapshot.quoted(self.setup.audience, self.setup.lang);
        Ok(ComparedData { name, hash: snapshot.hash.clone(), dataset: dataset_of(snapshot, self.setup)? })
    }
}
