//! What a column of a register can be in our format, and the headings under which it stands.
//!
//! The headings stand in `headings.tsv`.

use crate::dataset::{DateRole, Lang, Words};
use std::borrow::Cow;
use std::sync::OnceLock;

/// What a column is in our format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ImportField {
    /// The number or code by which the register knows the record.
    Id,
    /// Its place in the register.
    Order,
    /// What it is, and which kind of document.
    Kind,
    /// The title, in one language or in whichever the cell is.
    Title(Option<Lang>),
    /// The summary, likewise.
    Summary(Option<Lang>),
    /// Countries.
    Partners,
    /// Organisations.
    Frameworks,
    /// Agencies on the other side.
    Counterparts,
    /// Units on the home side.
    HomeUnits,
    /// Fields of work.
    Themes,
    /// Where it is done.
    Places,
    /// Where it stands.
    Status,
    /// The same in a sentence.
    StatusWording,
    /// A date in a role.
    Date(DateRole),
    /// A span of time, or a date whose role goes by what the record is.
    Time,
    /// How much money.
    Amount,
    /// In which currency.
    Currency,
    /// Whose money.
    Funder,
    /// Through whom it comes.
    Channel,
    /// In which form.
    MoneyForm,
    /// How an event is held.
    EventFormat,
    /// Where an event is held.
    EventPlace,
    /// Who hosts it.
    EventHost,
    /// People, on whichever side.
    People,
    /// People on the home side.
    HomePeople,
    /// People on the other side.
    CounterpartPeople,
    /// A web address or a path.
    Documents,
    /// The title of a document.
    DocumentTitle,
    /// What is to be done next.
    NextStep,
    /// By when.
    NextDue,
    /// Who holds the record.
    Owner,
    /// When something was last heard of it.
    Updated,
    /// A note for the desk alone.
    PrivateNote,
    /// The place in a source.
    SourcePlace,
    /// How it is renewed.
    Renewal,
}

/// Every field but the dates, with its name: that of our format, with a dot for what lies deeper.
const NAMES: [(&str, ImportField); 39] = [
    ("id", ImportField::Id),
    ("order", ImportField::Order),
    ("kind", ImportField::Kind),
    ("title", ImportField::Title(None)),
    ("title.vi", ImportField::Title(Some(Lang::Vi))),
    ("title.en", ImportField::Title(Some(Lang::En))),
    ("summary", ImportField::Summary(None)),
    ("summary.vi", ImportField::Summary(Some(Lang::Vi))),
    ("summary.en", ImportField::Summary(Some(Lang::En))),
    ("partners", ImportField::Partners),
    ("frameworks", ImportField::Frameworks),
    ("counterparts", ImportField::Counterparts),
    ("home_units", ImportField::HomeUnits),
    ("themes", ImportField::Themes),
    ("places", ImportField::Places),
    ("status", ImportField::Status),
    ("status_wording", ImportField::StatusWording),
    ("dates", ImportField::Time),
    ("money.amount", ImportField::Amount),
    ("money.currency", ImportField::Currency),
    ("money.funder", ImportField::Funder),
    ("money.channel", ImportField::Channel),
    ("money.form", ImportField::MoneyForm),
    ("event.format", ImportField::EventFormat),
    ("event.place", ImportField::EventPlace),
    ("event.host", ImportField::EventHost),
    ("people", ImportField::People),
    ("people.home", ImportField::HomePeople),
    ("people.counterpart", ImportField::CounterpartPeople),
    ("documents.url", ImportField::Documents),
    ("documents.title", ImportField::DocumentTitle),
    ("next_step", ImportField::NextStep),
    ("next_step.due", ImportField::NextDue),
    ("owner", ImportField::Owner),
    ("updated", ImportField::Updated),
    ("private_note", ImportField::PrivateNote),
    ("source.where", ImportField::SourcePlace),
    ("renewal", ImportField::Renewal),
    ("instrument", ImportField::Kind),
];

/// What the name of a date of a role begins with.
const DATES: &str = "dates.";

impl ImportField {
    /// Its name, as options, files and reports write it.
    #[must_use]
    pub fn name(self) -> Cow<'static, str> {
        if let Self::Date(role) = self {
            return Cow::Owned(format!("{DATES}{}", role.word()));
        }
        let known = NAMES.iter().find(|(_, field)| *field == self);
        Cow::Borrowed(known.map_or("", |(name, _)| *name))
    }

    /// The field of a name: also of one with hyphens, of one side of a text as our CSV calls it, and of the role of a date alone.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let name = name.trim().to_ascii_lowercase().replace(['-', ' '], "_");
        let side = |name: &str| name.strip_suffix("_vi").map(|text| format!("{text}.vi"));
        let dotted = side(&name).or_else(|| name.strip_suffix("_en").map(|text| format!("{text}.en")));
        let known = |name: &str| NAMES.iter().find(|(known, _)| *known == name).map(|(_, field)| *field);
        let plural = || known(&format!("{name}s"));
        let role = || DateRole::from_word(name.strip_prefix(DATES).unwrap_or(&name)).map(Self::Date);
        let last = || match name.as_str() {
            "amount" | "money" => Some(Self::Amount),
            "currency" => Some(Self::Currency),
            "funder" => Some(Self::Funder),
            "documents" | "document" | "url" => Some(Self::Documents),
            "source" => Some(Self::SourcePlace),
            "places_vi" => Some(Self::Places),
            "home_units_vi" => Some(Self::HomeUnits),
            "note" => Some(Self::PrivateNote),
            _ => None,
        };
        known(&name).or_else(|| known(&dotted?)).or_else(plural).or_else(role).or_else(last)
    }

    /// The names of all fields but the dates.
    pub fn names() -> impl Iterator<Item = &'static str> {
        NAMES.iter().map(|(name, _)| *name)
    }

    /// Whether its values are dates.
    #[must_use]
    pub const fn is_date(self) -> bool {
        matches!(self, Self::Date(_) | Self::Time | Self::NextDue | Self::Updated)
    }

    /// Whether several columns may be this.
    #[must_use]
    pub const fn takes_several(self) -> bool {
        matches!(
            self,
            Self::Partners
                | Self::Frameworks
                | Self::Counterparts
                | Self::HomeUnits
                | Self::Themes
                | Self::Places
                | Self::Amount
                | Self::People
                | Self::HomePeople
                | Self::CounterpartPeople
                | Self::Documents
                | Self::StatusWording
        )
    }
}

/// Every heading that is known: a field in each line, and its headings.
const HEADINGS: &str = include_str!("headings.tsv");

/// A field and the headings under which it stands.
#[derive(Debug)]
pub struct HeadingRow {
    /// The field; none for what looks like a field and is none.
    pub field: Option<ImportField>,
    /// The headings.
    pub headings: Vec<&'static str>,
}

/// Every heading that is known. What stands under several fields belongs to the first.
#[must_use]
pub fn heading_rows() -> &'static [HeadingRow] {
    static ROWS: OnceLock<Vec<HeadingRow>> = OnceLock::new();
    ROWS.get_or_init(|| {
        let row = |line: &'static str| {
            let (field, headings) = line.split_once('\t')?;
            Some(HeadingRow { field: ImportField::of_name(field), headings: headings.split('|').collect() })
        };
        HEADINGS.lines().filter(|line| !line.starts_with('#')).filter_map(row).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn a_field_is_found_under_its_own_name() {
        for (name, field) in NAMES.iter().take(NAMES.len() - 1) {
            assert_eq!((field.name().as_ref(), ImportField::of_name(name)), (*name, Some(*field)));
        }
        let signed = ImportField::Date(DateRole::Signed);
        assert_eq!((signed.name().as_ref(), ImportField::of_name("signed")), ("dates.signed", Some(signed)));
        for (name, field) in [
            ("Partner", ImportField::Partners),
            ("title_vi", ImportField::Title(Some(Lang::Vi))),
            ("home units", ImportField::HomeUnits),
            ("amount", ImportField::Amount),
        ] {
            assert_eq!(ImportField::of_name(name), Some(field), "{name}");
        }
        assert_eq!(ImportField::of_name("colour"), None);
    }

    #[test]
    fn no_heading_is_written_in_a_way_in_which_none_is_compared() {
        let mut seen = HashSet::new();
        for row in heading_rows() {
            assert_eq!(row.field.is_none(), row.headings.contains(&"von doi ung"));
        }
        for heading in heading_rows().iter().flat_map(|row| &row.headings) {
            assert_eq!(crate::text::fold(heading), **heading);
            assert!(seen.insert(heading), "{heading}");
        }
    }
}
