//! What may be typed into the search box: the tables from which help, `docs/search.md` and completion are made.

use crate::dataset::fields::{Field, RECORD};
use crate::dataset::{DerivedKind, Relation};
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
    row("date:-1y..today", GrammarLabel::RelativeDate),
    row("due:overdue,+30d", GrammarLabel::DueSoon),
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
    Agency,
    Counterpart,
    Person,
    Place,
    Instrument,
    /// What a date is the date of, or the office of a person.
    Role,
    Source,
    Year,
    Date,
    Due,
    Updated,
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
    /// Whether it is offered as a facet.
    pub is_facet: bool,
}

/// The fields of the search box: these, and the texts of records that the table of fields offers.
pub static FIELDS: LazyLock<Vec<FieldDoc>> = LazyLock::new(|| {
    let own = OWN_FIELDS.iter().map(|(field, name, is_facet)| FieldDoc {
        field: *field,
        is_facet: *is_facet,
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
        is_facet: false,
        name: Translated::from_texts(name),
        doc: Translated::from_texts(|lang| field.doc(lang).to_owned()),
    }
}

/// The fields of the search box that are not read off the table of fields, each with its name, and whether it is a facet. Facets are
/// shown in this order.
static OWN_FIELDS: [(SearchField, FilterName, bool); 22] = [
    (SearchField::Status, FilterName::Status, true),
    (SearchField::Kind, FilterName::Kind, true),
    (SearchField::Theme, FilterName::Theme, true),
    (SearchField::Partner, FilterName::Partner, true),
    (SearchField::Framework, FilterName::Framework, true),
    (SearchField::Funder, FilterName::Funder, true),
    (SearchField::Year, FilterName::Year, true),
    (SearchField::Flag, FilterName::Flag, true),
    (SearchField::Agency, FilterName::Agency, true),
    (SearchField::Person, FilterName::Person, true),
    (SearchField::Place, FilterName::Place, true),
    (SearchField::Instrument, FilterName::Instrument, true),
    (SearchField::Counterpart, FilterName::Counterpart, false),
    (SearchField::Text("home_units"), FilterName::Unit, false),
    (SearchField::Text("owner"), FilterName::Owner, false),
    (SearchField::Role, FilterName::Role, false),
    (SearchField::Source, FilterName::Source, false),
    (SearchField::Date, FilterName::Date, false),
    (SearchField::Due, FilterName::Due, false),
    (SearchField::Updated, FilterName::Updated, false),
    (SearchField::Id, FilterName::Id, false),
    (SearchField::Has, FilterName::Has, false),
];

/// The fields that are offered as facets, in the order in which they are shown.
pub static FACETS: LazyLock<Vec<SearchField>> =
    LazyLock::new(|| FIELDS.iter().filter(|row| row.is_facet).map(|row| row.field).collect());

impl SearchField {
    /// The kind of derived things that it filters by, and in which parts a record must name them: in any, where none is listed.
    pub(super) const fn derived(self) -> Option<(DerivedKind, &'static [Relation])> {
        match self {
            Self::Agency => Some((DerivedKind::Agency, &[])),
            Self::Funder => Some((DerivedKind::Agency, &[Relation::Funder, Relation::Channel])),
            Self::Counterpart => Some((DerivedKind::Agency, &[Relation::Counterpart])),
            Self::Person => Some((DerivedKind::Person, &[])),
            Self::Place => Some((DerivedKind::Place, &[])),
            Self::Status
            | Self::Flag
            | Self::Kind
            | Self::Theme
            | Self::Partner
            | Self::Framework
            | Self::Instrument
            | Self::Role
            | Self::Source
            | Self::Year
            | Self::Date
            | Self::Due
            | Self::Updated
            | Self::Id
            | Self::Has
            | Self::Text(_) => None,
        }
    }
}
