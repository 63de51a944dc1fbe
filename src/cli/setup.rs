//! What all commands share: options, configuration and surroundings put together, and the data that they lead to.

use super::args::Common;
use super::check::first_problems;
use super::environment::Environment;
use super::outcome::{Failure, Streams};
use crate::app::keymap::{Keymap, Remap, RemapProblem};
use crate::dataset::check::{Report, check};
use crate::dataset::{Dataset, Day, Edtf, Lang, LoadError, Loaded, load};
use crate::desk::config::{self, Binding, Color, Config};
use crate::export::table::Look;
use crate::lang::Phrase;
use crate::store::{self, Place};
use crate::text::{Audience, plural};
use chrono::{Datelike, NaiveDateTime};
use std::borrow::Cow;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// The settings of one run.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The language.
    pub lang: Lang,
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
    pub place: Place,
    /// What the configuration says besides.
    pub config: Config,
    /// The file that the configuration stands in.
    config_path: Option<PathBuf>,
    /// The width of the terminal, if the output goes to one.
    pub columns: Option<usize>,
    /// The moment on the calendar and the clock.
    pub now: NaiveDateTime,
}

/// The language before any configuration is read: `--lang`, else the locale.
#[must_use]
pub fn first_language(option: Option<Lang>, environment: &Environment) -> Lang {
    let of_locale = |locale: &str| if locale.to_ascii_lowercase().starts_with("vi") { Lang::Vi } else { Lang::En };
    option.unwrap_or_else(|| environment.locale.as_deref().map_or(Lang::En, of_locale))
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

    /// Puts together options, configuration and surroundings.
    ///
    /// # Errors
    /// When an option says nothing that can be done, or the configuration that it names cannot be read.
    pub fn new(
        common: &Common,
        file: Option<&OsStr>,
        environment: &Environment,
        streams: &mut Streams<'_>,
    ) -> Result<Self, Failure> {
        let chosen = common.lang.map(Lang::from);
        let lang = first_language(chosen, environment);
        let (config_path, config) = configuration(common, lang, streams)?;
        let lang = chosen.or(config.lang).unwrap_or(lang);
        let color = match common.color.map(Color::from).or(config.color).unwrap_or_default() {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => environment.columns.is_some() && !environment.no_color,
        };
        Ok(Self {
            lang,
            as_of: as_of(common, lang)?,
            ascii: common.ascii || config.ascii.unwrap_or_else(|| !environment.is_utf8()),
            color,
            audience: Audience::public(common.public),
            cap: cap(common, lang)?,
            place: place(common, file, environment, config_path.as_deref(), &config, lang)?,
            config,
            config_path,
            columns: environment.columns,
            now: environment.now,
        })
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

    /// How text for people is written.
    #[must_use]
    pub const fn look(&self) -> Look {
        Look { lang: self.lang, ascii: self.ascii, color: self.color, width: self.columns }
    }

    /// The day on the calendar: what is made is dated by it, nothing is judged by it.
    #[must_use]
    pub fn today(&self) -> Day {
        let date = self.now.date();
        Day::from_civil(date.year(), date.month() as u8, date.day() as u8)
    }

    /// What a place is called: clean, and without its folders when the output is public.
    #[must_use]
    pub fn name_of(&self, place: &Place) -> String {
        match place {
            Place::Builtin => self.lang.of(("dữ liệu có sẵn", "the built-in data")).to_owned(),
            Place::Input => self.lang.of(("đầu vào chuẩn", "standard input")).to_owned(),
            Place::File(path) => self.shown_path(path),
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
        let (vi, en) = message.told(self.audience);
        self.lang.of((vi, en)).clone()
    }

    /// What is typed to check a place.
    #[must_use]
    pub fn check_command(&self, place: &Place) -> String {
        match place {
            Place::Builtin => "bangiao check --data builtin".to_owned(),
            Place::Input => "bangiao check -".to_owned(),
            Place::File(_) => format!("bangiao check {}", self.name_of(place)),
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
    pub fn read(&self, place: &Place) -> Result<Cow<'static, [u8]>, Failure> {
        store::read(place, self.cap).map_err(|error| {
            let name = self.name_of(place);
            let (vi, en) = error.reason();
            Failure::refused(self.lang, format!("không đọc được {name}: {vi}"), format!("cannot read {name}: {en}"))
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
    pub fn load_from(&self, place: &Place, streams: &mut Streams<'_>) -> Result<(Loaded, Report), Failure> {
        self.load_bytes(place, &self.read(place)?, streams)
    }

    /// Loads what was read of a place.
    ///
    /// # Errors
    /// When it is no dataset.
    pub fn load_bytes(
        &self,
        place: &Place,
        bytes: &[u8],
        streams: &mut Streams<'_>,
    ) -> Result<(Loaded, Report), Failure> {
        let (loaded, report) = self.take_in(bytes).map_err(|error| self.unusable(place, error, bytes))?;
        if loaded.left_out + loaded.loose > 0 {
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
        let mut loaded = load(bytes)?;
        let report = if loaded.left_out + loaded.loose > 0 { check(bytes) } else { Report::default() };
        let as_of = self.as_of_day(&loaded.dataset);
        loaded.dataset.judge(as_of, self.config.limits());
        Ok((loaded, report))
    }

    /// Of which portfolio the data of a place is. What comes through a pipe is known by its title.
    #[must_use]
    pub fn portfolio(place: &Place, dataset: &Dataset) -> String {
        let title = || dataset.title.pick(Lang::Vi).text.to_owned();
        place.portfolio().unwrap_or_else(|| format!("- {}", title()))
    }

    fn say_losses(&self, place: &Place, loaded: &Loaded, streams: &mut Streams<'_>) {
        let command = self.check_command(place);
        let (items, loose) = (loaded.left_out, loaded.loose);
        streams.say(&match self.lang {
            Lang::Vi => {
                format!("bangiao: bỏ qua {items} mục hỏng, {loose} tham chiếu không dẫn tới đâu; xem `{command}`")
            }
            Lang::En => {
                let (item, reference) = (
                    plural(items, "bad item", "bad items"),
                    plural(loose, "reference that leads", "references that lead"),
                );
                format!("bangiao: left out {items} {item} and {loose} {reference} nowhere; see `{command}`")
            }
        });
    }

    /// Why a file is no dataset, with its first problems.
    fn unusable(&self, place: &Place, error: LoadError, bytes: &[u8]) -> Failure {
        let (name, command) = (self.name_of(place), self.check_command(place));
        let (vi, en) = error.reason();
        let first = match self.lang {
            Lang::Vi => format!("không mở được {name}: {vi}"),
            Lang::En => format!("cannot open {name}: {en}"),
        };
        let last = match self.lang {
            Lang::Vi => format!("Xem mọi lỗi và cách sửa: {command}"),
            Lang::En => format!("To see every problem and its remedy: {command}"),
        };
        let problems =
            first_problems(bytes, self.lang, self.audience).into_iter().map(|problem| format!("{name}:{problem}"));
        let said: Vec<String> = std::iter::once(first).chain(problems).chain([last]).collect();
        Failure::Refused(said.join("\n"))
    }
}

/// The configuration, and the file that it stands in. Everything wrong in it is said; what is right holds.
fn configuration(common: &Common, lang: Lang, streams: &mut Streams<'_>) -> Result<(Option<PathBuf>, Config), Failure> {
    let named = common.config.as_deref();
    let path = match named {
        Some(name) if name == "none" => None,
        Some(name) => Some(PathBuf::from(name)),
        None => store::config_file().filter(|path| store::exists(path)),
    };
    let Some(path) = path else { return Ok((None, Config::default())) };
    let audience = Audience::public(common.public);
    let shown = Phrase::path(&path).told(audience).0.clone();
    let bytes = store::read(&Place::File(path.clone()), store::CONFIG_CAP).map_err(|error| {
        let (vi, en) = error.reason();
        Failure::refused(lang, format!("không đọc được {shown}: {vi}"), format!("cannot read {shown}: {en}"))
    })?;
    let (config, problems) = config::parse(&String::from_utf8_lossy(&bytes));
    let said_in = common.lang.map(Lang::from).or(config.lang).unwrap_or(lang);
    for problem in problems {
        let (vi, en) = problem.value.told(audience);
        let message = said_in.of((vi, en));
        streams.say(&format!("bangiao: {shown}:{}:{}: {message}", problem.line, problem.column));
    }
    Ok((Some(path), config))
}

/// `--data` or FILE, else `BANGIAO_DATA`, else the configuration's, else the built-in dataset.
fn place(
    common: &Common,
    file: Option<&OsStr>,
    environment: &Environment,
    config_path: Option<&Path>,
    config: &Config,
    lang: Lang,
) -> Result<Place, Failure> {
    if common.data.is_some() && file.is_some() {
        return Err(Failure::refused(
            lang,
            "tệp dữ liệu được nêu hai lần: bằng --data và bằng FILE",
            "the dataset is named twice: by --data and by FILE",
        ));
    }
    if let Some(name) = file.or(common.data.as_deref()).or(environment.data.as_deref()) {
        return Ok(Place::named(name));
    }
    let Some(name) = config.data.as_deref() else { return Ok(Place::Builtin) };
    Ok(match (Place::named(name.as_ref()), config_path) {
        (Place::File(_), Some(config_path)) => Place::File(store::beside(config_path, name)),
        (place, _) => place,
    })
}

fn as_of(common: &Common, lang: Lang) -> Result<Option<Edtf>, Failure> {
    let Some(text) = common.as_of.as_deref() else { return Ok(None) };
    let date = Edtf::parse(text).map_err(|error| {
        let meant = error.meant.as_deref();
        let (vi, en) = config::did_you_mean(meant);
        Failure::refused(
            lang,
            format!("--as-of {text}: không phải ngày EDTF ({}){vi}", error.why.0),
            format!("--as-of {text} is not an EDTF date ({}){en}", error.why.1),
        )
    })?;
    if date.upper().is_none() {
        return Err(Failure::refused(
            lang,
            format!("--as-of {text}: khoảng này không có ngày cuối"),
            format!("--as-of {text} has no last day"),
        ));
    }
    Ok(Some(date))
}

fn cap(common: &Common, lang: Lang) -> Result<u64, Failure> {
    let Some(text) = common.max_size.as_deref() else { return Ok(store::DEFAULT_CAP) };
    store::parse_size(text).ok_or_else(|| {
        Failure::refused(
            lang,
            format!("--max-size {text}: không phải cỡ tệp; thí dụ 512M, 2G"),
            format!("--max-size {text} is not a size; write it as 512M or 2G"),
        )
    })
}
