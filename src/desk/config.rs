//! The configuration file: TOML, written by hand. Everything wrong in it is reported at once, with line and column; what is
//! right holds all the same.
//!
//! ```toml
//! data = "cooperation.json"   # a path (beside this file), or "builtin"
//! lang = "vi"                 # or "en"
//! ascii = false
//! color = "auto"              # or "always", "never"
//! theme = "terminal"          # or "dark", "light", "mono", "contrast"
//! as_of = "today"             # judged for this day; without it for the data's own
//! expiring_days = 90          # flagged so many days before it expires
//! silent_months = 12          # flagged after so many months without news
//! mouse = false               # with the mouse
//! clipboard = "osc52"         # copies go to the terminal's clipboard; or "off"
//! clipboard_bytes = 56000     # a longer text goes to a file
//!
//! [keys]
//! quit = "q"
//! down = ["j", "Down"]
//! ```

use crate::dataset::date::NotEdtf;
use crate::dataset::{Day, Edtf, Lang, Limits};
use crate::lang::{ConfigText, DateProblem, Phrase, Reader, Sentence, SettingShape};
use crate::text::nearest;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What the user has set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    /// The dataset to open.
    pub data: Option<String>,
    /// The language.
    pub lang: Option<Lang>,
    /// Draw and print with ASCII signs only.
    pub ascii: Option<bool>,
    /// When to colour.
    pub color: Option<Color>,
    /// The theme of the dashboard, for its own table to look up.
    pub theme: Option<Placed<String>>,
    /// The day for which everything is judged.
    pub as_of: Option<Edtf>,
    /// Days before an expiry from which it is flagged.
    pub expiring_days: Option<u16>,
    /// Months without news after which that is flagged.
    pub silent_months: Option<u16>,
    /// With the mouse.
    pub mouse: Option<bool>,
    /// Where copies go.
    pub clipboard: Option<Clipboard>,
    /// The longest text that goes there, in bytes.
    pub clipboard_bytes: Option<u32>,
    /// Keys of actions, for the dashboard's key table to look up.
    pub keys: Vec<Binding>,
}

impl Config {
    /// From when on something is worth a flag.
    #[must_use]
    pub fn limits(&self) -> Limits {
        let usual = Limits::default();
        Limits {
            expiring_days: self.expiring_days.unwrap_or(usual.expiring_days),
            silent_months: self.silent_months.unwrap_or(usual.silent_months),
        }
    }
}

/// When output is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl Color {
    /// Every choice with its word.
    pub const ALL: [(&'static str, Self); 3] = [("auto", Self::Auto), ("always", Self::Always), ("never", Self::Never)];
}

/// Where copies go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Clipboard {
    /// To the clipboard of the user's terminal (OSC 52).
    #[default]
    Osc52,
    /// Nowhere.
    Off,
}

impl Clipboard {
    /// Every choice with its word.
    pub const ALL: [(&'static str, Self); 2] = [("osc52", Self::Osc52), ("off", Self::Off)];
}

/// A value, and where it stands in the file: line and column, both from 1, the column in characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Its line.
    pub line: usize,
    /// Its column.
    pub column: usize,
}

/// A row of `[keys]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// The name of the action.
    pub action: Placed<String>,
    /// The keys that do it.
    pub keys: Vec<Placed<String>>,
}

/// What is wrong in a configuration file.
pub type ConfigProblem = Placed<Phrase>;

/// Every setting that the file may hold.
const SETTINGS: [&str; 12] = [
    "data",
    "lang",
    "ascii",
    "color",
    "theme",
    "as_of",
    "expiring_days",
    "silent_months",
    "mouse",
    "clipboard",
    "clipboard_bytes",
    "keys",
];

/// Reads a configuration file on a day: what is right in it, and everything that is wrong.
#[must_use]
pub fn parse(text: &str, today: Day) -> (Config, Vec<ConfigProblem>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut reader = ConfigReader { text, today, config: Config::default(), problems: Vec::new() };
    for error in errors {
        let at = error.span().unwrap_or(0..0);
        // Its own words quote the file.
        reader.problem(&at, Phrase::new(|reader| ConfigText::NotToml { why: reader.quote(error.message()) }));
    }
    for (name, value) in table.get_ref() {
        reader.setting(name, value);
    }
    reader.problems.sort_by_key(|problem| (problem.line, problem.column));
    (reader.config, reader.problems)
}

type Name<'a> = Spanned<std::borrow::Cow<'a, str>>;

struct ConfigReader<'t> {
    text: &'t str,
    today: Day,
    config: Config,
    problems: Vec<ConfigProblem>,
}

impl ConfigReader<'_> {
    fn setting(&mut self, name: &Name<'_>, value: &Spanned<DeValue<'_>>) {
        match name.get_ref().as_ref() {
            "data" => self.config.data = self.line(value),
            "lang" => {
                let languages = Lang::ALL.map(|lang| (lang.code(), lang));
                self.config.lang = self.choice(value, &languages);
            }
            "ascii" => self.config.ascii = self.yes_or_no(value),
            "color" => self.config.color = self.choice(value, &Color::ALL),
            "theme" => self.config.theme = self.placed_line(value),
            "as_of" => self.config.as_of = self.day(value),
            "expiring_days" => self.config.expiring_days = self.count(value),
            "silent_months" => self.config.silent_months = self.count(value),
            "mouse" => self.config.mouse = self.yes_or_no(value),
            "clipboard" => self.config.clipboard = self.choice(value, &Clipboard::ALL),
            "clipboard_bytes" => self.config.clipboard_bytes = self.whole(value),
            "keys" => self.keys(value),
            unknown => {
                let meant = nearest(unknown, SETTINGS);
                let said = |reader: Reader| ConfigText::NoSetting {
                    name: reader.quote(unknown),
                    // A guess tells of the word, too.
                    meant: meant.and_then(|meant| reader.privately(meant.to_owned())),
                };
                self.problem(&name.span(), Phrase::new(said));
            }
        }
    }

    fn keys(&mut self, value: &Spanned<DeValue<'_>>) {
        let Some(table) = value.get_ref().as_table() else {
            return self.wrong_type(value, SettingShape::Table);
        };
        for (action, keys) in table {
            let keys = match keys.get_ref() {
                DeValue::Array(keys) => keys.iter().filter_map(|key| self.placed_line(key)).collect(),
                DeValue::String(_)
                | DeValue::Integer(_)
                | DeValue::Float(_)
                | DeValue::Boolean(_)
                | DeValue::Datetime(_)
                | DeValue::Table(_) => self.placed_line(keys).into_iter().collect(),
            };
            let action = self.placed(&action.span(), action.get_ref().to_string());
            self.config.keys.push(Binding { action, keys });
        }
    }

    fn placed_line(&mut self, value: &Spanned<DeValue<'_>>) -> Option<Placed<String>> {
        let line = self.line(value)?;
        Some(self.placed(&value.span(), line))
    }

    fn line(&mut self, value: &Spanned<DeValue<'_>>) -> Option<String> {
        let line = value.get_ref().as_str().filter(|line| !line.is_empty()).map(str::to_owned);
        if line.is_none() {
            self.wrong_type(value, SettingShape::Text);
        }
        line
    }

    /// A date with a last day; TOML has dates of its own, which need no quotes.
    fn day(&mut self, value: &Spanned<DeValue<'_>>) -> Option<Edtf> {
        let written = value.get_ref().as_datetime().map(ToString::to_string);
        let written = written.map_or_else(|| self.line(value), Some)?;
        let no_last_day = || NotEdtf { why: DateProblem::NoLastDay, meant: None };
        let read = Edtf::read(&written, self.today).and_then(|date| date.upper().map(|_| date).ok_or_else(no_last_day));
        if let Err(NotEdtf { why, meant }) = &read {
            let said = |reader: Reader| ConfigText::NoDay {
                text: reader.quote(&written),
                why: why.say(reader.lang).into_owned(),
                // A guess tells of the text, too.
                meant: meant.clone().and_then(|meant| reader.privately(meant)),
            };
            self.problem(&value.span(), Phrase::new(said));
        }
        read.ok()
    }

    fn yes_or_no(&mut self, value: &Spanned<DeValue<'_>>) -> Option<bool> {
        let yes = value.get_ref().as_bool();
        if yes.is_none() {
            self.wrong_type(value, SettingShape::YesOrNo);
        }
        yes
    }

    fn count(&mut self, value: &Spanned<DeValue<'_>>) -> Option<u16> {
        self.whole(value)
    }

    fn whole<T: TryFrom<u64>>(&mut self, value: &Spanned<DeValue<'_>>) -> Option<T> {
        let whole = value.get_ref().as_integer();
        let whole = whole.and_then(|whole| u64::from_str_radix(whole.as_str(), whole.radix()).ok());
        let count = whole.and_then(|whole| T::try_from(whole).ok());
        if count.is_none() {
            self.wrong_type(value, SettingShape::Count);
        }
        count
    }

    fn choice<T: Copy>(&mut self, value: &Spanned<DeValue<'_>>, choices: &[(&'static str, T)]) -> Option<T> {
        let word = self.line(value)?;
        let chosen = choices.iter().find(|(name, _)| *name == word).map(|(_, choice)| *choice);
        if chosen.is_none() {
            let names: Vec<String> = choices.iter().map(|(name, _)| format!("\"{name}\"")).collect();
            let names = names.join(", ");
            let said = |reader: Reader| ConfigText::NoChoice { word: reader.quote(&word), choices: names.clone() };
            self.problem(&value.span(), Phrase::new(said));
        }
        chosen
    }

    fn wrong_type(&mut self, value: &Spanned<DeValue<'_>>, wanted: SettingShape) {
        self.problem(&value.span(), ConfigText::MustBe { wanted }.into());
    }

    fn problem(&mut self, at: &Range<usize>, said: Phrase) {
        let problem = self.placed(at, said);
        self.problems.push(problem);
    }

    fn placed<T>(&self, at: &Range<usize>, value: T) -> Placed<T> {
        let before = self.text.get(..at.start).unwrap_or(self.text);
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        let column = before.get(line_start..).unwrap_or("").chars().count() + 1;
        Placed { value, line: before.matches('\n').count() + 1, column }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Audience;

    /// Friday, 27 November 2026.
    fn parse(text: &str) -> (Config, Vec<ConfigProblem>) {
        super::parse(text, Day::from_civil(2026, 11, 27))
    }

    #[test]
    fn the_as_of_day_is_a_date_or_told_from_today() {
        for (written, means) in [
            ("\"today\"", "2026-11-27"),
            ("'-1m'", "2026-10-27"),
            ("'năm nay'", "2026"),
            ("\"2025-06\"", "2025-06"),
            ("2025-06-30", "2025-06-30"),
        ] {
            let (config, problems) = parse(&format!("as_of = {written}\n"));
            assert_eq!(
                (config.as_of.map(|date| date.to_string()).as_deref(), problems),
                (Some(means), vec![]),
                "{written}"
            );
        }
        for wrong in ["7", "\"soon\"", "\"2019/..\"", "\"27/11/2026\"", "10:00:00"] {
            let (config, problems) = parse(&format!("lang = 'en'\nas_of = {wrong}\n"));
            assert_eq!((config.lang, config.as_of, problems.len()), (Some(Lang::En), None, 1), "{wrong}");
            assert_eq!((problems[0].line, problems[0].column), (2, 9), "{wrong}");
        }
        let (_, problems) = parse("as_of = 'tomorow'");
        let said = |audience| problems[0].value.read_by(Reader { lang: Lang::En, audience });
        assert!(said(Audience::Desk).contains("did you mean `tomorrow`"), "{problems:?}");
        assert!(!said(Audience::Room).contains("tomor"), "{problems:?}");
    }

    #[test]
    fn what_is_right_is_taken() {
        let text =
            "data = 'x.json'\nlang = \"en\"\nascii = true\ncolor = \"never\"\ntheme = \"dark\"\n[keys]\nquit = \"q\"\n";
        let (config, problems) = parse(text);
        assert_eq!(problems, []);
        assert_eq!((config.data.as_deref(), config.lang), (Some("x.json"), Some(Lang::En)));
        assert_eq!((config.ascii, config.color), (Some(true), Some(Color::Never)));
        assert_eq!(config.theme, Some(Placed { value: "dark".to_owned(), line: 5, column: 9 }));
        let key = Placed { value: "q".to_owned(), line: 7, column: 8 };
        let action = Placed { value: "quit".to_owned(), line: 7, column: 1 };
        assert_eq!(config.keys, [Binding { action, keys: vec![key] }]);
    }

    #[test]
    fn an_action_may_have_several_keys() {
        let (config, problems) = parse("[keys]\ndown = [\"j\", \"Down\"]\n");
        assert_eq!(problems, []);
        assert_eq!(config.keys[0].keys.iter().map(|key| key.value.as_str()).collect::<Vec<_>>(), ["j", "Down"]);
    }

    #[test]
    fn the_limits_of_flags_are_whole_numbers_and_stay_usual_where_nothing_is_said() {
        let (config, problems) = parse("expiring_days = 30\nsilent_months = -1\n");
        assert_eq!(config.limits(), Limits { expiring_days: 30, ..Limits::default() });
        assert_eq!((problems.len(), problems[0].line), (1, 2));
    }

    #[test]
    fn everything_wrong_is_reported_with_its_place_and_the_rest_holds() {
        let text =
            "lan = \"vi\"\nlang = \"vn\"\nascii = 1\n# ệ\nđ = 2\ncolor = \"always\"\n[keys]\nquit = [\"q\", 7]\n";
        let (config, problems) = parse(text);
        let places: Vec<_> = problems.iter().map(|problem| (problem.line, problem.column)).collect();
        assert!(places.starts_with(&[(1, 1), (2, 8), (3, 9)]), "{problems:#?}");
        assert!(places.contains(&(8, 14)), "{problems:#?}");
        let first = &problems[0].value;
        let said = |audience| first.read_by(Reader { lang: Lang::En, audience });
        assert!(said(Audience::Desk).contains("did you mean `lang`"), "{first:?}");
        assert_eq!(said(Audience::Room), "there is no setting `…`");
        assert_eq!(config.color, Some(Color::Always));
        assert_eq!(config.keys[0].keys.len(), 1);
    }

    #[test]
    fn columns_count_characters() {
        let (_, problems) = parse("data = \"ệệ\" \nlang = { vi = \"ệ\", x = 1 }\n");
        assert_eq!((problems[0].line, problems[0].column), (2, 8));
    }
}
