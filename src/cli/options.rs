//! The settings of a run: what the options, the configuration and the surroundings say together.

use super::args::Common;
use crate::dataset::{Day, Edtf, Lang};
use crate::desk::config::{self, Color, Config};
use crate::host::environment::{Environment, day_of};
use crate::host::failure::Failure;
use crate::host::setup::Setup;
use crate::host::streams::Streams;
use crate::lang::{CliLabel, CliText, HostText, Reader, Sentence};
use crate::store::{self, InputPlace};
use crate::text::Audience;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// The language before any configuration is read: `--lang`, else the locale.
#[must_use]
pub fn first_language(option: Option<Lang>, environment: &Environment) -> Lang {
    let of_locale = |locale: &str| if locale.to_ascii_lowercase().starts_with("vi") { Lang::Vi } else { Lang::En };
    option.unwrap_or_else(|| environment.locale.as_deref().map_or(Lang::En, of_locale))
}

/// Puts together options, configuration and surroundings.
///
/// # Errors
/// When an option says nothing that can be done, or the configuration that it names cannot be read.
pub fn setup(
    common: &Common,
    file: Option<&OsStr>,
    environment: &Environment,
    streams: &mut Streams<'_>,
) -> Result<Setup, Failure> {
    let chosen = common.lang.map(Lang::from);
    let lang = first_language(chosen, environment);
    let today = day_of(environment.now);
    let (config_path, config) = configuration(common, lang, today, streams)?;
    let lang = chosen.or(config.lang).unwrap_or(lang);
    let color = match common.color.map(Color::from).or(config.color).unwrap_or_default() {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => environment.columns.is_some() && !environment.no_color,
    };
    Ok(Setup {
        lang,
        is_lang_asked: chosen.is_some(),
        as_of: as_of(common, today, lang)?.or(config.as_of),
        ascii: common.ascii || config.ascii.unwrap_or_else(|| !environment.is_utf8()),
        color,
        audience: Audience::public(common.public),
        cap: cap(common, lang)?,
        place: place(common, file, environment, config_path.as_deref(), &config, lang)?,
        config,
        config_path,
        columns: environment.columns,
        now: environment.now,
        remote: environment.remote.clone(),
    })
}

/// The configuration, and the file that it stands in. Everything wrong in it is said; what is right holds.
fn configuration(
    common: &Common,
    lang: Lang,
    today: Day,
    streams: &mut Streams<'_>,
) -> Result<(Option<PathBuf>, Config), Failure> {
    let named = common.config.as_deref();
    let path = match named {
        Some(name) if name == "none" => None,
        Some(name) => Some(PathBuf::from(name)),
        None => store::config_file().filter(|path| store::exists(path)),
    };
    let Some(path) = path else { return Ok((None, Config::default())) };
    let audience = Audience::public(common.public);
    let shown = Reader { lang, audience }.path(&path);
    let bytes = store::read(&InputPlace::File(path.clone()), store::CONFIG_CAP).map_err(|error| {
        let why = error.reason().say(lang).into_owned();
        Failure::refused(lang, &HostText::Unreadable { name: shown.clone(), why })
    })?;
    let (config, problems) = config::parse(&String::from_utf8_lossy(&bytes), today);
    let said_in = common.lang.map(Lang::from).or(config.lang).unwrap_or(lang);
    for problem in problems {
        let message = problem.value.read_by(Reader { lang: said_in, audience });
        streams.warn(&format!("bangiao: {shown}:{}:{}: {message}", problem.line, problem.column));
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
) -> Result<InputPlace, Failure> {
    if common.data.is_some() && file.is_some() {
        return Err(Failure::refused(lang, &CliLabel::DataTwice));
    }
    if let Some(name) = file.or(common.data.as_deref()).or(environment.data.as_deref()) {
        return Ok(InputPlace::named(name));
    }
    let Some(name) = config.data.as_deref() else { return Ok(InputPlace::Builtin) };
    Ok(match (InputPlace::named(name.as_ref()), config_path) {
        (InputPlace::File(_), Some(config_path)) => InputPlace::File(store::beside(config_path, name)),
        (place, _) => place,
    })
}

fn as_of(common: &Common, today: Day, lang: Lang) -> Result<Option<Edtf>, Failure> {
    let Some(text) = common.as_of.as_deref() else { return Ok(None) };
    let date = Edtf::read(text, today).map_err(|error| {
        let why = error.why.say(lang).into_owned();
        Failure::refused(lang, &CliText::NoDate { text: text.to_owned(), why, meant: error.meant })
    })?;
    if date.upper().is_none() {
        return Err(Failure::refused(lang, &CliText::NoLastDay { text: text.to_owned() }));
    }
    Ok(Some(date))
}

fn cap(common: &Common, lang: Lang) -> Result<u64, Failure> {
    let Some(text) = common.max_size.as_deref() else { return Ok(store::DEFAULT_CAP) };
    store::parse_size(text).ok_or_else(|| Failure::refused(lang, &CliText::NoSize { text: text.to_owned() }))
}
