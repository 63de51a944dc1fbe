//! What may be typed into the search box: the tables from which help, `docs/search.md` and completion are made.

use crate::dataset::fields::{Field, RECORD};
use crate::lang::{FilterDoc, FilterName, GrammarLabel, Label, Lang, Translated};
use std::sync::LazyLock;

/// A line of the grammar.
#[derive(Debug, Clone, Copy)]
pub struct GrammarRow {
    /// What is typed.
    pub typed: &'static str,
    /// What it finds.
    pub means: GrammarLabel,
}

const fn row(typed: &'static str, means: GrammarLabel) -> GrammarRow {
    GrammarRow { typed, means }
}

/// The grammar, in the order in which it is told.
pub static GRAMMAR: &[GrammarRow] = &[
    row("phan lan", GrammarLabel::AllWords),
    row("thủy điện", GrammarLabel::Marks),
    row("\"khí nhà kính\"", GrammarLabel::WholePhrase),
    row("'biển", GrammarLabel::ExactWord),
    row("^ngan hang", GrammarLabel::Begins),
    row("2020$", GrammarLabel::Ends),
    row("!lao", GrammarLabel::Without),
    row("phan lan | na uy", GrammarLabel::Either),
    row("status:signed,proposed", GrammarLabel::OneOfValues),
    row("!theme:water", GrammarLabel::NotTheValue),
    row("year:2020..2024", GrammarLabel::Range),
    row("partner:\"phan lan\"", GrammarLabel::QuotedValue),
    row("\\!x  \"status:x\"", GrammarLabel::TakenAsText),
];

/// A field of the search box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum SearchField {
    Status,
    Flag,
    Kind,
    Theme,
    Partner,
    Framework,
    Funder,
    Source,
    Year,
    Date,
    Due,
    Id,
    Has,
    /// A text of records that the [table of fields](RECORD) offers as a filter, by its name in the file.
    Text(&'static str),
}

/// A row of the table of fields.
#[derive(Debug, Clone)]
pub struct FieldDoc {
    /// The field.
    pub field: SearchField,
    /// Its names. Typed with or without marks, and with `_`, `-` or nothing between the words.
    pub name: Translated,
    /// What it filters by.
    pub doc: Translated,
}

/// The fields of the search box: these, and the texts of records that the table of fields offers.
pub static FIELDS: LazyLock<Vec<FieldDoc>> = LazyLock::new(|| {
    let own = OWN_FIELDS.iter().map(|(field, name)| FieldDoc {
        field: *field,
        name: Translated::from_texts(|lang| name.text(lang).to_owned()),
        doc: Translated::from_texts(|lang| FilterDoc(*name).text(lang).to_owned()),
    });
    own.chain(RECORD.fields.iter().filter(|field| field.is_filter).map(text_field)).collect()
});

/// A text of records: typed by its name in the file, which is English, or by its label.
fn text_field(field: &Field) -> FieldDoc {
    let name = |lang| if lang == Lang::En { field.name.to_owned() } else { field.label(lang).replace(' ', "_") };
    FieldDoc {
        field: SearchField::Text(field.name),
        name: Translated::from_texts(name),
        doc: Translated::from_texts(|lang| field.doc(lang).to_owned()),
    }
}

static OWN_FIELDS: [(SearchField, FilterName); 13] = [
    (SearchField::Status, FilterName::Status),
    (SearchField::Flag, FilterName::Flag),
    (SearchField::Kind, FilterName::Kind),
    (SearchField::Theme, FilterName::Theme),
    (SearchField::Partner, FilterName::Partner),
    (SearchField::Framework, FilterName::Framework),
    (SearchField::Funder, FilterName::Funder),
    (SearchField::Source, FilterName::Source),
    (SearchField::Year, FilterName::Year),
    (SearchField::Date, FilterName::Date),
    (SearchField::Due, FilterName::Due),
    (SearchField::Id, FilterName::Id),
    (SearchField::Has, FilterName::Has),
];
