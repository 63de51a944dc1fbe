//! The settings of one run, which commands and the dashboard share, and the data that they lead to.

use super::environment::day_of;
use super::failure::Failure;
use super::problems::first_problems;
use super::streams::Streams;
use crate::app::keymap::{Keymap, Remap, RemapProblem};
use crate::dataset::check::Report;
use crate::dataset::{Dataset, Day, Days, Edtf, Lang, LoadError, Loaded};
use crate::desk::config::{Binding, Config};
use crate::desk::remote::RemoteMachine;
use crate::export::table::Look;
use crate::import::reader_of;
use crate::lang::{HostLabel, HostText, Label, Phrase, Reader, Sentence};
use crate::store::{self, InputPlace};
use crate::text::Audience;
use chrono::NaiveDateTime;
use std::borrow::Cow;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::path::{Path, PathBuf};

/// The settings of one run.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The language.
    pub lang: Lang,
    /// It was asked for, and goes before the one that was switched to last.
    pub is_lang_asked: bool,
    /// The day against which it is told what is late, where the user names one.
    pub as_of: Option<Edtf>,
    /// ASCII signs only.
    pub ascii: bool,
    /// With colours.
    pub color: bool,
    /// Who reads the output.
    pub audience: Audience,
    /// The most that is read of an input.
    pub cap: u64,
    /// Where the data comes from.
    pub place: InputPlace,
    /// What the configuration says besides.
    pub config: Config,
    /// The file that the configuration stands in.
    pub config_path: Option<PathBuf>,
    /// The width of the terminal, if the output goes to one.
    pub columns: Option<usize>,
    /// The moment on the calendar and the clock.
    pub now: NaiveDateTime,
    /// This machine as it is called from where the user sits, where that is another one.
    pub remote: Option<RemoteMachine>,
}

impl Setup {
    /// The key table with what the configuration changes in it, and what is wrong there.
    #[must_use]
    pub fn keymap(&self) -> (Keymap, Vec<RemapProblem>) {
        let remap = |binding: &Binding| Remap {
            action: binding.action.value.clone(),
            keys: binding.keys.iter().map(|key| key.value.clone()).collect(),
        };
        Keymap::new(&self.config.keys.iter().map(remap).collect::<Vec<_>>())
    }

    /// The same for others who read.
    #[must_use]
    pub fn read_by(self, audience: Audience) -> Self {
        Self { audience, ..self }
    }

    /// The day against which flags are raised: the user's, else the dataset's.
    #[must_use]
    pub fn as_of_day(&self, dataset: &Dataset) -> Day {
        self.as_of.unwrap_or(dataset.as_of).last_day()
    }

    /// The days against which a dataset is read.
    #[must_use]
    pub fn days(&self, dataset: &Dataset) -> Days {
        Days { as_of: self.as_of_day(dataset), today: self.today() }
    }

    /// How text for people is written.
    #[must_use]
    pub const fn look(&self) -> Look {
        Look { lang: self.lang, ascii: self.ascii, color: self.color, width: self.columns }
    }

    /// The day on the calendar: what is made is dated by it, and relative dates are told from it.
    #[must_use]
    pub fn today(&self) -> Day {
        day_of(self.now)
    }

    /// Who reads the output, and in which language.
    #[must_use]
    pub const fn reader(&self) -> Reader {
        Reader { lang: self.lang, audience: self.audience }
    }

    /// What a place is called: clean, and without its folders when the output is public.
    #[must_use]
    pub fn name_of(&self, place: &InputPlace) -> String {
        match place {
            InputPlace::Builtin => HostLabel::BuiltinData.text(self.lang).to_owned(),
            InputPlace::Input => HostLabel::StandardInput.text(self.lang).to_owned(),
            InputPlace::File(path) => self.shown_path(path),
        }
    }

    /// What the configuration file is called; empty when there is none.
    #[must_use]
    pub fn config_name(&self) -> String {
        self.config_path.as_deref().map(|path| self.shown_path(path)).unwrap_or_default()
    }

    /// A message as its readers may read it, in the language of the output.
    #[must_use]
    pub fn told(&self, message: &Phrase) -> String {
        message.read_by(self.reader()).to_owned()
    }

    /// What is typed to check a place.
    #[must_use]
    pub fn check_command(&self, place: &InputPlace) -> String {
        match place {
            InputPlace::Builtin => "bangiao check --data builtin".to_owned(),
            InputPlace::Input => "bangiao check -".to_owned(),
            InputPlace::File(_) => format!("bangiao check {}", self.name_of(place)),
        }
    }

    /// What a path is called: clean, and without its folders when the output is public.
    #[must_use]
    pub fn shown_path(&self, path: &Path) -> String {
        self.told(&Phrase::path(path))
    }

    /// Reads an input.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(&self, place: &InputPlace) -> Result<Cow<'static, [u8]>, Failure> {
        store::read(place, self.cap).map_err(|error| {
            let why = error.reason().say(self.lang).into_owned();
            Failure::refused(self.lang, &HostText::Unreadable { name: self.name_of(place), why })
        })
    }

    /// Reads and loads the chosen data. What had to be left out is said on standard error.
    ///
    /// # Errors
    /// When it cannot be read, or is no dataset.
    pub fn load(&self, streams: &mut Streams<'_>) -> Result<Dataset, Failure> {
        self.load_from(&self.place, streams).map(|(loaded, _)| loaded.dataset)
    }

    /// Reads and loads the data of any place; with the counts of what was left out, and then with everything that is wrong with it.
    ///
    /// # Errors
    /// When it cannot be read, or is no dataset.
    pub fn load_from(&self, place: &InputPlace, streams: &mut Streams<'_>) -> Result<(Loaded, Report), Failure> {
        self.load_bytes(place, &self.read(place)?, streams)
    }

    /// Loads what was read of a place.
    ///
    /// # Errors
    /// When it is no dataset.
    pub fn load_bytes(
        &self,
        place: &InputPlace,
        bytes: &[u8],
        streams: &mut Streams<'_>,
    ) -> Result<(Loaded, Report), Failure> {
        let (loaded, report) = self.take_in(bytes).map_err(|error| self.unusable(place, error, bytes))?;
        if loaded.is_short_of_something() {
            self.say_losses(place, &loaded, streams);
        }
        Ok((loaded, report))
    }

    /// Loads the bytes of a file as these settings want it shown; and, where something had to be left out, everything that
    /// is wrong with it.
    ///
    /// # Errors
    /// When it is no dataset.
    pub fn take_in(&self, bytes: &[u8]) -> Result<(Loaded, Report), LoadError> {
        let reader = reader_of(bytes);
        let mut loaded = reader.read(bytes)?;
        let report = if loaded.is_short_of_something() { reader.problems(bytes) } else { Report::default() };
        let days = self.days(&loaded.dataset);
        loaded.dataset.judge(days, self.config.limits());
        Ok((loaded, report))
    }

    /// What tells this run from every other: the moment and the process.
    #[must_use]
    pub fn run_name(&self) -> String {
        // Moments come again when the clock is set back, and processes of two machines may have one number.
        let drawn = RandomState::new().build_hasher().finish() & 0xffff;
        format!("{:x}{:x}{drawn:04x}", self.now.and_utc().timestamp_millis(), std::process::id())
    }

    /// Of which portfolio the data of a place is. What comes through a pipe is known by its title.
    #[must_use]
    pub fn portfolio(place: &InputPlace, dataset: &Dataset) -> String {
        let title = || dataset.title.pick(Lang::Vi).text.to_owned();
        place.portfolio().unwrap_or_else(|| format!("- {}", title()))
    }

    fn say_losses(&self, place: &InputPlace, loaded: &Loaded, streams: &mut Streams<'_>) {
        let command = self.check_command(place);
        let (items, loosened, loose) = (loaded.left_out, loaded.loosened, loaded.loose);
        streams.tell(self.lang, &HostText::LeftOut { items, loosened, loose, command });
    }

    /// Why a file is no dataset, with its first problems.
    fn unusable(&self, place: &InputPlace, error: LoadError, bytes: &[u8]) -> Failure {
        let (name, command) = (self.name_of(place), self.check_command(place));
        let why = error.reason().read_by(self.reader()).to_owned();
        let first = HostText::CannotOpen { name: name.clone(), why }.say(self.lang).into_owned();
        let last = HostText::SeeProblems { command }.say(self.lang).into_owned();
        let problems =
            first_problems(bytes, self.lang, self.audience).into_iter().map(|problem| format!("{name}:{problem}"));
        let said: Vec<String> = std::iter::once(first).chain(problems).chain([last]).collect();
        Failure::Refused(said.join("\n"))
    }
}
