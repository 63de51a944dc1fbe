//! The one description of the format: every entity, every field, and what it holds.
//!
//! The checker walks it, the JSON Schema and `docs/format.md` are written from it, `bangiao new` fills it in, and a test holds the
//! types of [`super::model`] to it. What compares two datasets, the columns of every list, the lines of a page, what is searched and the
//! filters of the search box read their values through its rows.
//!
//! | to add | edit |
//! | --- | --- |
//! | a field | its line in [`super::model`], its row here, and its words in the folder of each language in [`crate::lang`] |
//! | that is searched | `=> found(…)` behind its row |
//! | that the search box filters by | `=> filter()` behind its row; texts of records |

use super::held::{Described, FieldRow, ToValue, own_id};
use super::model::{
    Claim, Counterpart, Dated, Document, Event, Framework, GlossaryTerm, Home, Money, NextStep, Part, Partner, Person,
    Priority, Record, Source, SourcePlace, Theme,
};
use super::particulars::{Conflict, Extra, Quantity, RecordLink, Renewal, StatedRole};
pub use super::shape::{Entity, Field, PageLine, Shape, Target};
use super::value::Value;
use super::words::{
    DateRole, EventFormat, FrameworkType, Instrument, Kind, MoneyDirection, MoneyForm, MoneyState, PartnerRole,
    Relation, RenewalMode, Side, Status, StatusBasis, Words,
};
use crate::lang::HitField;

/// The format number that this program writes and reads.
pub const FORMAT: u32 = 1;

const LINES: Shape = Shape::List(&Shape::Line);
const TEXTS: Shape = Shape::List(&Shape::Text);

/// Describes an entity: `CONSTANT: Type = "name"`, then a row for each field: whether it `must` or `may` be there, or is `private`; its
/// name in the file, and behind `=` the name in its type, where that is another one; its shape; behind `=>` what else there is to it.
/// Of the fields behind `one of` one at least must be there.
macro_rules! entity {
    (@held $name:ident) => { |it| it.$name.value() };
    (@held $name:ident = $held:ident) => { |it| it.$held.value() };
    (@held $name:ident by $read:ident) => { |it| $read(&it.$name) };
    (
        $(#[$doc:meta])* $constant:ident: $type:ty = $entity:literal $(one of $($either:literal),+)?;
        $($presence:ident $name:ident $(= $held:ident)? $(by $read:ident)?: $shape:expr
            $(=> $($mark:ident($($of:expr)?)),+)?;)+
    ) => {
        $(#[$doc])*
        pub static $constant: Entity = Entity {
            name: $entity,
            one_of: &[$($($either),+)?],
            fields: &[$(Field::$presence($entity, stringify!($name), $shape)$($(.$mark($($of)?))+)?),+],
        };

        impl Described for $type {
            const ENTITY: &'static Entity = &$constant;

            fn rows() -> &'static [FieldRow<Self>] {
                static ROWS: &[FieldRow<$type>] = &[$(FieldRow {
                    field: Field::$presence($entity, stringify!($name), $shape)$($(.$mark($($of)?))+)?,
                    get: entity!(@held $name $(= $held)? $(by $read)?),
                }),+];
                ROWS
            }
        }

        impl ToValue for $type {
            fn value(&self) -> Value<'_> {
                self.object()
            }
        }
    };
}

/// The whole file.
pub static DATASET: Entity = Entity {
    name: "dataset",
    one_of: &[],
    fields: &[
        Field::must("dataset", "format", Shape::Whole(1, FORMAT as i64)),
        Field::must("dataset", "title", Shape::Text),
        Field::must("dataset", "home", Shape::One(&HOME)),
        Field::must("dataset", "as_of", Shape::Date),
        Field::may("dataset", "sources", Shape::List(&Shape::One(&SOURCE))),
        Field::may("dataset", "themes", Shape::List(&Shape::One(&THEME))),
        Field::may("dataset", "partners", Shape::List(&Shape::One(&PARTNER))),
        Field::may("dataset", "frameworks", Shape::List(&Shape::One(&FRAMEWORK))),
        Field::may("dataset", "records", Shape::List(&Shape::One(&RECORD))),
        Field::may("dataset", "claims", Shape::List(&Shape::One(&CLAIM))),
        Field::may("dataset", "priorities", Shape::List(&Shape::One(&PRIORITY))),
        Field::may("dataset", "glossary", Shape::List(&Shape::One(&TERM))),
    ],
};

entity! {
    /// Whose portfolio it is.
    HOME: Home = "home";
    must name: Shape::Text;
    may country: Shape::Country;
    may note: Shape::Text;
}

entity! {
    /// A document that the data is made from.
    SOURCE: Source = "source";
    must id by own_id: Shape::Id => own_on_page();
    must title: Shape::Text => own_on_page();
    may publisher: Shape::Text;
    may published: Shape::Date;
    may covers: Shape::Date;
    may note: Shape::Text;
}

entity! {
    /// A field of work.
    THEME: Theme = "theme";
    must id by own_id: Shape::Id => own_on_page();
    must name: Shape::Text => own_on_page();
}

entity! {
    /// An agency on the other side.
    COUNTERPART: Counterpart = "counterpart";
    must name: Shape::Text;
    may acronym: Shape::Line;
    may aliases: LINES;
}

entity! {
    /// A country or territory.
    PARTNER: Partner = "partner";
    must id by own_id: Shape::Id => own_on_page();
    may iso3166: Shape::Country => own_on_page();
    must name: Shape::Text => own_on_page();
    may aliases: LINES;
    may written_as: LINES;
    may counterparts: Shape::List(&Shape::One(&COUNTERPART)) => own_on_page();
    may note: Shape::Text;
    may sources: Shape::List(&Shape::Ref(Target::Source));
    may roles: Shape::List(&Shape::One(&STATED_ROLE)) => own_on_page();
}

entity! {
    /// What a source calls a partner or framework.
    STATED_ROLE: StatedRole = "stated_role";
    must role: Shape::Word(&PartnerRole::VOCABULARY);
    must source: Shape::One(&SOURCE_PLACE);
    may period: Shape::Date;
}

entity! {
    /// A convention, bank, agency, commission, forum.
    FRAMEWORK: Framework = "framework";
    must id by own_id: Shape::Id => own_on_page();
    may acronym: Shape::Line => own_on_page();
    must type = kind: Shape::Word(&FrameworkType::VOCABULARY) => own_on_page();
    must name: Shape::Text => own_on_page();
    may aliases: LINES;
    may role: Shape::Text;
    may parent: Shape::Ref(Target::Framework);
    may counterparts: Shape::List(&Shape::One(&COUNTERPART)) => own_on_page();
    may note: Shape::Text;
    may sources: Shape::List(&Shape::Ref(Target::Source));
    may written_as: LINES;
    may roles: Shape::List(&Shape::One(&STATED_ROLE)) => own_on_page();
}

entity! {
    /// A date with its role.
    DATE: Dated = "date";
    must edtf: Shape::Date;
    must role: Shape::Word(&DateRole::VOCABULARY);
    may basis: Shape::Word(&StatusBasis::VOCABULARY);
}

entity! {
    /// Money.
    MONEY: Money = "money";
    may funder: Shape::Text;
    may channel: Shape::Text;
    may direction: Shape::Word(&MoneyDirection::VOCABULARY);
    may state: Shape::Word(&MoneyState::VOCABULARY);
    may form: Shape::Word(&MoneyForm::VOCABULARY);
    may amount: Shape::Amount;
    may currency: Shape::Currency;
    may basis: Shape::Word(&StatusBasis::VOCABULARY);
}

entity! {
    /// What is known of an event.
    EVENT: Event = "event";
    may ordinal: Shape::Whole(1, 9999);
    may format: Shape::Word(&EventFormat::VOCABULARY);
    may place: Shape::Text;
    may host: Shape::Text;
    may basis: Shape::Word(&StatusBasis::VOCABULARY);
}

entity! {
    /// A person.
    PERSON: Person = "person" one of "name", "role";
    may name: Shape::Line;
    may role: Shape::Text;
    may side: Shape::Word(&Side::VOCABULARY);
    may aliases: LINES;
    may organisation: Shape::Text;
}

entity! {
    /// What a record lists inside itself.
    PART: Part = "part";
    may title: Shape::Text;
    may summary: Shape::Text;
    may dates: Shape::List(&Shape::One(&DATE));
    may status: Shape::Word(&Status::VOCABULARY);
    may kind: Shape::Word(&Kind::VOCABULARY);
    may instrument: Shape::Word(&Instrument::VOCABULARY);
    may official_title: Shape::Bool;
    may status_basis: Shape::Word(&StatusBasis::VOCABULARY);
    may status_wording: Shape::Text;
    may partners: Shape::List(&Shape::Ref(Target::Partner));
    may frameworks: Shape::List(&Shape::Ref(Target::Framework));
    may counterparts: Shape::List(&Shape::One(&COUNTERPART));
    may home_units: TEXTS;
    may themes: Shape::List(&Shape::Ref(Target::Theme));
    may places: TEXTS;
    may money: Shape::List(&Shape::One(&MONEY));
    may event: Shape::One(&EVENT);
    may people: Shape::List(&Shape::One(&PERSON));
    may documents: Shape::List(&Shape::One(&DOCUMENT));
    may renewal: Shape::One(&RENEWAL);
    may quantities: Shape::List(&Shape::One(&QUANTITY));
    may source: Shape::One(&SOURCE_PLACE);
    may instrument_basis: Shape::Word(&StatusBasis::VOCABULARY);
}

entity! {
    /// How an agreement is renewed.
    RENEWAL: Renewal = "renewal";
    must mode: Shape::Word(&RenewalMode::VOCABULARY);
    may notice: Shape::Text;
    may period: Shape::Text;
}

entity! {
    /// Something that is counted.
    QUANTITY: Quantity = "quantity";
    must value: Shape::Amount;
    must unit: Shape::Text;
    may basis: Shape::Word(&StatusBasis::VOCABULARY);
}

entity! {
    /// What a register says under a heading of its own.
    EXTRA: Extra = "extra";
    must heading: Shape::Line;
    must value: Shape::Line;
}

entity! {
    /// Something in which the sources disagree.
    CONFLICT: Conflict = "conflict";
    must field: Shape::Line;
    may values: LINES;
    may places: Shape::List(&Shape::One(&SOURCE_PLACE));
}

entity! {
    /// How a record stands to another one.
    LINK: RecordLink = "link";
    must relation: Shape::Word(&Relation::VOCABULARY);
    must record: Shape::Ref(Target::Record);
}

entity! {
    /// What is to be done next.
    NEXT_STEP: NextStep = "next_step";
    must text: Shape::Text;
    private owner: Shape::Text;
    may due: Shape::Date;
}

entity! {
    /// A document.
    DOCUMENT: Document = "document";
    must title: Shape::Text;
    may url: Shape::Url;
}

entity! {
    /// Where a statement stands.
    SOURCE_PLACE: SourcePlace = "source_place";
    must id: Shape::Ref(Target::Source);
    may where = place: Shape::Line;
}

entity! {
    /// What is done with partners and frameworks.
    RECORD: Record = "record";
    must id by own_id: Shape::Id => own_on_page();
    must order: Shape::Whole(0, 4_294_967_295) => own_on_page();
    must kind: Shape::Word(&Kind::VOCABULARY) => own_on_page();
    may instrument: Shape::Word(&Instrument::VOCABULARY) => own_on_page();
    may title: Shape::Text => own_on_page();
    may official_title: Shape::Bool => own_on_page();
    must summary: Shape::Text => own_on_page();
    may partners: Shape::List(&Shape::Ref(Target::Partner));
    may frameworks: Shape::List(&Shape::Ref(Target::Framework));
    may counterparts: Shape::List(&Shape::One(&COUNTERPART)) => own_on_page();
    may home_units: TEXTS => found(HitField::Unit);
    may themes: Shape::List(&Shape::Ref(Target::Theme));
    may places: TEXTS => found(HitField::Place);
    must status: Shape::Word(&Status::VOCABULARY) => own_on_page();
    must status_basis: Shape::Word(&StatusBasis::VOCABULARY) => own_on_page();
    may status_wording: Shape::Text => own_on_page(), found(HitField::Note);
    may dates: Shape::List(&Shape::One(&DATE)) => own_on_page();
    may money: Shape::List(&Shape::One(&MONEY)) => own_on_page();
    may event: Shape::One(&EVENT) => own_on_page();
    may people: Shape::List(&Shape::One(&PERSON)) => own_on_page();
    may documents: Shape::List(&Shape::One(&DOCUMENT)) => own_on_page();
    may parts: Shape::List(&Shape::One(&PART)) => own_on_page();
    may parent: Shape::Ref(Target::Record) => own_on_page();
    may next_step: Shape::One(&NEXT_STEP) => own_on_page();
    private owner: Shape::Text;
    may updated: Shape::Date;
    may conflict: Shape::Text => own_on_page(), found(HitField::Note);
    private private_note: Shape::Text;
    must source: Shape::One(&SOURCE_PLACE) => own_on_page();
    may instrument_basis: Shape::Word(&StatusBasis::VOCABULARY) => own_on_page();
    may renewal: Shape::One(&RENEWAL) => own_on_page();
    may conflicts: Shape::List(&Shape::One(&CONFLICT)) => own_on_page();
    may sources_at: Shape::List(&Shape::One(&SOURCE_PLACE)) => own_on_page();
    may links: Shape::List(&Shape::One(&LINK)) => own_on_page();
    may quantities: Shape::List(&Shape::One(&QUANTITY)) => own_on_page();
    may extras: Shape::List(&Shape::One(&EXTRA)) => own_on_page(), found(HitField::Note);
}

entity! {
    /// A headline figure that a source states.
    CLAIM: Claim = "claim";
    must measure: Shape::Line;
    must value: Shape::Whole(0, 1_000_000_000);
    must text: Shape::Text;
    must source: Shape::One(&SOURCE_PLACE);
}

entity! {
    /// A direction for the next period.
    PRIORITY: Priority = "priority";
    must order: Shape::Whole(0, 4_294_967_295);
    must text: Shape::Text;
    must source: Shape::One(&SOURCE_PLACE);
    may partners: Shape::List(&Shape::Ref(Target::Partner));
    may frameworks: Shape::List(&Shape::Ref(Target::Framework));
    may period: Shape::Date;
    may speaker: Shape::One(&PERSON);
}

entity! {
    /// A term of the field.
    TERM: GlossaryTerm = "term";
    must id by own_id: Shape::Id => own_on_page();
    must term: Shape::Text => own_on_page();
    may also: LINES;
    may acronyms: LINES;
    may note: Shape::Text;
}

/// A text in both languages. `docs/format.md` describes it in words of its own.
pub(super) static TEXT: Entity = Entity {
    name: "text",
    one_of: &["vi", "en"],
    fields: &[Field::may("text", "vi", Shape::Line), Field::may("text", "en", Shape::Line)],
};

/// Every entity, in the order in which `docs/format.md` describes them.
pub static ENTITIES: [&Entity; 25] = [
    &DATASET,
    &HOME,
    &SOURCE,
    &THEME,
    &PARTNER,
    &FRAMEWORK,
    &STATED_ROLE,
    &COUNTERPART,
    &RECORD,
    &DATE,
    &MONEY,
    &EVENT,
    &PERSON,
    &PART,
    &RENEWAL,
    &QUANTITY,
    &EXTRA,
    &CONFLICT,
    &LINK,
    &NEXT_STEP,
    &DOCUMENT,
    &SOURCE_PLACE,
    &CLAIM,
    &PRIORITY,
    &TERM,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Lang, fields::field_table};

    #[test]
    fn no_language_has_words_of_a_field_that_there_is_not() {
        let all = || ENTITIES.into_iter().chain([&TEXT]);
        for lang in Lang::ALL {
            let known =
                |entity: &str, field: &str| all().any(|each| each.name == entity && each.field(field).is_some());
            let table = field_table(lang);
            assert!(table.iter().all(|words| known(words.entity, words.field)), "{lang:?}");
            assert_eq!(table.len(), all().map(|entity| entity.fields.len()).sum::<usize>(), "{lang:?}");
        }
    }
}
