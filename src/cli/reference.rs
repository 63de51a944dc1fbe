//! The tables of reference, made from the tables that the program runs on: keys, search language, format, vocabularies, flags,
//! configuration. The pages under `docs` and the man page are written from them.
//!
//! Cells are Markdown of one kind: backticks around what is typed.

use crate::app::input::Key;
use crate::app::keymap::{Action, Context, EDITING, KeyRow, TABLE, row_of};
use crate::app::typed_command::COMMANDS;
use crate::dataset::fields::{ENTITIES, Shape};
use crate::dataset::words::{
    DateRole, EventFormat, FrameworkType, Instrument, Kind, MoneyDirection, MoneyForm, MoneyState, PartnerRole,
    Relation, RenewalMode, Side, Status, StatusBasis, Vocabulary,
};
use crate::dataset::{Flag, Lang, Words};
use crate::lang::{CountedUnit, KeyHeading, Label, OverlayLabel, ReferenceLabel, RelativeDate};
use crate::search::{FIELDS, GRAMMAR};
use crate::text::capitalised;
use clap_mangen::roff::{Inline, Roff, bold, roman};

/// An example of a configuration file, with every setting.
pub const CONFIGURATION: &str = r#"data = "/srv/desk/cooperation.json"   # or "builtin"
lang = "vi"                           # or "en"; where L switched to another one, that is begun with
ascii = false
color = "auto"                        # or "always", "never"
as_of = "today"                       # or a date; without it everything is judged for the day of the data
expiring_days = 90                    # what expires is flagged so many days before
silent_months = 12                    # and what nobody reported on after so many months
theme = "terminal"                    # or "dark", "light", "mono", "contrast"; T goes through them
mouse = false                         # true: tabs, rows, links and the wheel; the terminal selects text with Shift held
clipboard = "osc52"                   # or "off": P prints what would have been sent
clipboard_bytes = 56000               # a longer text is written to a file instead; lower it where mosh cuts copies

[keys]
down = ["j", "down", "ctrl-n"]
"#;

/// A part of the reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferenceSection {
    /// Its heading.
    pub title: &'static str,
    /// Its tables.
    pub tables: Vec<ReferenceTable>,
}

/// A table of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferenceTable {
    /// What it is about, where the section has several.
    pub title: Option<String>,
    /// The heads of its columns.
    pub head: Vec<&'static str>,
    /// Its rows, of as many cells.
    pub rows: Vec<Vec<String>>,
}

/// The sections in a language: keys, search language, format, vocabularies, flags.
#[must_use]
pub fn sections(lang: Lang) -> Vec<ReferenceSection> {
    vec![keys(lang), search(lang), format(lang), vocabularies(lang), flags(lang)]
}

/// Which key does what: a table for every heading, in whatever context its keys are pressed.
#[must_use]
pub fn keys(lang: Lang) -> ReferenceSection {
    let table = |heading: KeyHeading| {
        let rows = TABLE.iter().filter(move |row| row.heading == with_keys(heading));
        let rows = rows.map(|row| vec![codes_of(row), row.name.text(lang).to_owned(), code(row.id())]);
        let editing = EDITING.iter().filter(|_| heading == KeyHeading::Editing);
        let editing = editing.map(|row| vec![key_codes(row.keys), row.name.text(lang).to_owned(), String::new()]);
        ReferenceTable {
            title: Some(heading.text(lang).to_owned()),
            head: heads(lang, &[ReferenceLabel::Key, ReferenceLabel::Does, ReferenceLabel::Action]),
            rows: rows.chain(editing).collect(),
        }
    };
    ReferenceSection {
        title: ReferenceLabel::Keys.text(lang),
        tables: KeyHeading::ALL.into_iter().map(table).chain([typed_out(lang)]).collect(),
    }
}

/// The commands that are typed out.
fn typed_out(lang: Lang) -> ReferenceTable {
    let before = row_of(Action::Palette).and_then(|row| row.keys().first()).copied().unwrap_or_default();
    let typed = |all: &str| all.split("  ").map(|each| code(&format!("{before}{each}"))).collect::<Vec<_>>().join(" ");
    ReferenceTable {
        title: Some(OverlayLabel::TypedCommands.text(lang).to_owned()),
        head: heads(lang, &[ReferenceLabel::Typed, ReferenceLabel::Does]),
        rows: COMMANDS.iter().map(|(all, name)| vec![typed(all), name.text(lang).to_owned()]).collect(),
    }
}

/// The keys of a row; those that come after the key of more have that before them.
fn codes_of(row: &KeyRow) -> String {
    let more = row_of(Action::More).and_then(|row| row.keys().first()).copied().unwrap_or_default();
    if row.context != Context::More || !row.has_own_keys() {
        return key_codes(row.keys());
    }
    let keys = row.keys().iter().filter_map(|name| Key::parse(name));
    keys.map(|key| code(&format!("{more} {key}"))).collect::<Vec<_>>().join(" ")
}

/// The heading over the keys that hold below a heading: of a context without keys of its own, that of the context around it.
fn with_keys(heading: KeyHeading) -> KeyHeading {
    let context = Context::ALL.into_iter().find(|context| context.heading() == heading);
    let around = context.and_then(Context::base).filter(|_| TABLE.iter().all(|row| row.heading != heading));
    around.map_or(heading, Context::heading)
}

/// Keys as they are written. Backspace is none that can be given away, so its name stands as it is.
fn key_codes(names: &[&str]) -> String {
    let key = |name: &&str| Key::parse(name).map_or_else(|| capitalised(name), |key| key.to_string());
    names.iter().map(|name| code(&key(name))).collect::<Vec<_>>().join(" ")
}

/// What can be typed into the search box.
#[must_use]
pub fn search(lang: Lang) -> ReferenceSection {
    let grammar = ReferenceTable {
        title: None,
        head: heads(lang, &[ReferenceLabel::Typed, ReferenceLabel::Finds]),
        rows: GRAMMAR.iter().map(|row| vec![code(row.typed), row.means.text(lang).to_owned()]).collect(),
    };
    let field = |field: &crate::search::FieldDoc| {
        let [vi, en] = [Lang::Vi, Lang::En].map(|each| code(&format!("{}:", field.name.text(each))));
        vec![en, vi, field.doc.text(lang).to_owned()]
    };
    let fields = ReferenceTable {
        title: None,
        head: heads(lang, &[ReferenceLabel::Filter, ReferenceLabel::FilterInVietnamese, ReferenceLabel::FiltersBy]),
        rows: FIELDS.iter().map(field).collect(),
    };
    ReferenceSection { title: ReferenceLabel::SearchLanguage.text(lang), tables: vec![grammar, fields, times(lang)] }
}

/// What is told from the calendar day, in each language.
fn times(lang: Lang) -> ReferenceTable {
    let typed = |names: &[&str], before: &str| {
        let names: Vec<String> =
            names.iter().map(|name| code(&format!("{before}{}", name.replace(' ', "_")))).collect();
        names.join(" ")
    };
    let row = |of: &dyn Fn(Lang) -> &'static [&'static str], before| {
        [Lang::En, Lang::Vi].map(|lang| typed(of(lang), before)).to_vec()
    };
    let named = RelativeDate::ALL.into_iter().map(|date| row(&|lang| date.names(lang), ""));
    let counted = CountedUnit::ALL.into_iter().zip(["+30", "-2", "+3", "-1"]);
    let counted = counted.map(|(unit, number)| row(&|lang| unit.names(lang), number));
    ReferenceTable {
        title: None,
        head: heads(lang, &[ReferenceLabel::ToldFromToday, ReferenceLabel::FilterInVietnamese]),
        rows: named.chain(counted).collect(),
    }
}

/// Every field of the format.
#[must_use]
pub fn format(lang: Lang) -> ReferenceSection {
    let required = format!(" ({})", ReferenceLabel::Required.text(lang));
    let table = |entity: &crate::dataset::fields::Entity| ReferenceTable {
        title: Some(entity.name.to_owned()),
        head: heads(lang, &[ReferenceLabel::Field, ReferenceLabel::Holds, ReferenceLabel::Says]),
        rows: entity
            .fields
            .iter()
            .map(|field| {
                let required = if field.required { required.as_str() } else { "" };
                vec![code(field.name), shape(&field.shape, lang) + required, field.doc(lang).to_owned()]
            })
            .collect(),
    };
    ReferenceSection {
        title: ReferenceLabel::Format.text(lang),
        tables: ENTITIES.iter().map(|entity| table(entity)).collect(),
    }
}

fn shape(shape: &Shape, lang: Lang) -> String {
    let named = |label: ReferenceLabel, name: &str| format!("{} {name}", label.text(lang));
    match shape {
        Shape::Id => "id".into(),
        Shape::Line => ReferenceLabel::ShapeLine.text(lang).into(),
        Shape::Url => ReferenceLabel::ShapeUrl.text(lang).into(),
        Shape::Country => "ISO 3166-1 alpha-2".into(),
        Shape::Currency => "ISO 4217".into(),
        Shape::Date => ReferenceLabel::ShapeDate.text(lang).into(),
        Shape::Whole(_, _) => ReferenceLabel::ShapeWhole.text(lang).into(),
        Shape::Amount => ReferenceLabel::ShapeAmount.text(lang).into(),
        Shape::Bool => "`true`, `false`".into(),
        Shape::Text => "`{ \"vi\", \"en\" }`".into(),
        Shape::Word(vocabulary) => named(ReferenceLabel::ShapeWord, vocabulary.name),
        Shape::Ref(target) => named(ReferenceLabel::ShapeIdOf, target.noun().text(lang)),
        Shape::One(entity) => named(ReferenceLabel::ShapeObject, entity.name),
        Shape::List(inner) => named(ReferenceLabel::ShapeListOf, &self::shape(inner, lang)),
    }
}

/// The controlled words.
#[must_use]
pub fn vocabularies(lang: Lang) -> ReferenceSection {
    let all: [Vocabulary; 14] = [
        Kind::VOCABULARY,
        Status::VOCABULARY,
        StatusBasis::VOCABULARY,
        Instrument::VOCABULARY,
        DateRole::VOCABULARY,
        FrameworkType::VOCABULARY,
        MoneyDirection::VOCABULARY,
        MoneyState::VOCABULARY,
        MoneyForm::VOCABULARY,
        EventFormat::VOCABULARY,
        Side::VOCABULARY,
        RenewalMode::VOCABULARY,
        Relation::VOCABULARY,
        PartnerRole::VOCABULARY,
    ];
    let words =
        |vocabulary: &Vocabulary| vocabulary.rows.iter().map(|row| code(row.word)).collect::<Vec<_>>().join(" ");
    let table = ReferenceTable {
        title: None,
        head: heads(lang, &[ReferenceLabel::Vocabulary, ReferenceLabel::VocabularyWords]),
        rows: all.iter().map(|vocabulary| vec![vocabulary.name.to_owned(), words(vocabulary)]).collect(),
    };
    ReferenceSection { title: ReferenceLabel::Vocabularies.text(lang), tables: vec![table] }
}

/// What is flagged.
#[must_use]
pub fn flags(lang: Lang) -> ReferenceSection {
    let row = |flag: &Flag| {
        let (sign, ascii) = flag.sign();
        vec![code(flag.word()), format!("{sign} {}", code(ascii)), flag.label(lang).to_owned()]
    };
    let table = ReferenceTable {
        title: None,
        head: heads(lang, &[ReferenceLabel::FlagName, ReferenceLabel::Sign, ReferenceLabel::Says]),
        rows: Flag::ALL.iter().map(row).collect(),
    };
    ReferenceSection { title: ReferenceLabel::Flags.text(lang), tables: vec![table] }
}

fn heads(lang: Lang, labels: &[ReferenceLabel]) -> Vec<&'static str> {
    labels.iter().map(|label| label.text(lang)).collect()
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

impl ReferenceSection {
    /// Its tables in Markdown, without its heading.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        self.tables.iter().map(ReferenceTable::to_markdown).collect::<Vec<_>>().join("\n")
    }

    /// Writes it as a section of a man page.
    pub fn render(&self, page: &mut Roff) {
        page.control("SH", [self.title.to_uppercase().as_str()]);
        for table in &self.tables {
            if let Some(title) = &table.title {
                page.control("SS", [title.as_str()]);
            }
            for row in &table.rows {
                let (head, rest) = row.split_first().map_or(("", &[] as &[String]), |(head, rest)| (head, rest));
                page.control("TP", []);
                page.text(inlines(head));
                page.text(inlines(&rest.join(" · ")));
            }
        }
    }
}

impl ReferenceTable {
    fn to_markdown(&self) -> String {
        let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        let title = self.title.iter().map(|title| format!("**{title}**\n\n"));
        let head = line(self.head.iter().map(|cell| (*cell).to_owned()).collect());
        let rule = line(vec!["---".to_owned(); self.head.len()]);
        let rows = self.rows.iter().map(|row| line(row.iter().map(|cell| cell.replace('|', "\\|")).collect()));
        title.chain([head, rule]).chain(rows).collect()
    }
}

/// Writes the example of a configuration file as a section of a man page.
pub fn render_configuration(lang: Lang, page: &mut Roff) {
    page.control("SH", [ReferenceLabel::Configuration.text(lang).to_uppercase().as_str()]);
    page.control("EX", []);
    for line in CONFIGURATION.lines() {
        page.text([roman(line)]);
    }
    page.control("EE", []);
}

/// What stands between backticks is bold on a man page.
fn inlines(cell: &str) -> Vec<Inline> {
    cell.split('`').enumerate().map(|(place, text)| if place % 2 == 0 { roman(text) } else { bold(text) }).collect()
}
