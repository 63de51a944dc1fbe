//! Filters: `field:value` in a query, and what they ask of an item.
//!
//! A filter lets through the items of which it is true. What a field says nothing of, such as the status of a partner, is not let
//! through; what `!field:value` is said of is let through when the plain filter would not do so.

use super::grammar::{FIELDS, SearchField};
use super::has;
use super::names::{
    Named, TypedValue, choose, derived, frameworks, partners, sides, sources, squeezed, themes, vocabulary, words_of,
};
use super::pieces::{QueryPiece, Sign};
use super::problem::QueryProblem;
use super::said::{all_dates, due_dates, texts};
use super::span::{Span, span, spans, touches};
use crate::dataset::words::{Flag, FrameworkType, Instrument};
use crate::dataset::{
    Dataset, DateRole, Dated, Day, DerivedItem, DerivedKind, Edtf, Framework, Id, ItemRef, Kind, Partner, Record,
    Status, Target, Text,
};
use crate::lang::{Has, Label, Lang, OverdueLabel, SearchText};
use crate::text::{Audience, nearest};

/// What an item must be like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Filter {
    negated: bool,
    test: Test,
}

/// What is asked: one of these values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Test {
    Status(Vec<Status>),
    Flag(Vec<Flag>),
    Kind(Vec<Kind>, Vec<FrameworkType>),
    Theme(Vec<Id>),
    Partner(Vec<Id>),
    Framework(Vec<Id>),
    Source(Vec<Id>),
    /// These derived things, in the parts that the field asks for.
    Derived(SearchField, Vec<Id>),
    Instrument(Vec<Instrument>),
    /// What a date is the date of, or words of an office.
    Role(Vec<DateRole>, Vec<String>),
    Text(SearchField, Vec<String>),
    Year(Vec<Span>),
    Date(Vec<Span>),
    Due(Vec<DueValue>),
    Updated(Vec<Span>),
    Id(Vec<String>),
    Has(Vec<Has>),
}

/// When something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DueValue {
    /// Before the as-of day, and it is not known to be done.
    Overdue,
    /// Then.
    In(Span),
}

/// What a piece of a query is, seen as a filter.
pub(super) enum FilterReading {
    /// It is text.
    NoFilter,
    /// A filter whose value is still to be typed, and what is said of it where nothing more will be.
    Incomplete(QueryProblem),
    /// A filter.
    Filter(Filter),
    /// One that cannot be understood.
    Problem(QueryProblem),
}

/// The field of that name, in either language, with or without marks, whatever stands between its words.
pub(super) fn field_named(name: &str) -> Option<SearchField> {
    let name = squeezed(name);
    FIELDS
        .iter()
        .find(|row| Lang::ALL.into_iter().any(|lang| squeezed(row.name.text(lang)) == name))
        .map(|row| row.field)
}

/// What a filter is typed of: `name:value,value`.
#[derive(Debug, Clone)]
pub(super) struct Parts {
    pub name: String,
    /// A letter of the name was taken as text by a backslash.
    pub is_text: bool,
    pub values: Vec<TypedValue>,
}

/// A piece of a query as it would be a filter; `None` for what can only be text.
pub(super) fn parts(piece: &QueryPiece) -> Option<Parts> {
    let colon = piece.body.iter().position(|sign| *sign == Sign { c: ':', literal: false })?;
    if !piece.is_plain() || colon == 0 {
        return None;
    }
    let (name, rest) = piece.body.split_at(colon);
    Some(Parts {
        name: name.iter().map(|sign| sign.c).collect(),
        is_text: name.iter().any(|sign| sign.literal),
        values: values(rest.get(1..).unwrap_or_default(), piece.body_column + colon + 1),
    })
}

/// Reads a piece of a query as a filter.
pub(super) fn read(piece: &QueryPiece, dataset: &Dataset) -> FilterReading {
    let Some(Parts { name, is_text, values }) = parts(piece) else { return FilterReading::NoFilter };
    let Some(field) = field_named(&name) else {
        return if is_text { FilterReading::NoFilter } else { no_field(piece, &name, &values) };
    };
    if values.is_empty() {
        let said = SearchText::NoValueYet { field: name };
        return FilterReading::Incomplete(QueryProblem::of_filter(piece.body_column, |_| said.clone()));
    }
    match test(field, &values, dataset) {
        Ok(test) => FilterReading::Filter(Filter { negated: piece.negated, test }),
        Err(problem) => FilterReading::Problem(problem),
    }
}

/// The values of a list, parted by commas outside quotes.
fn values(signs: &[Sign], column: usize) -> Vec<TypedValue> {
    let mut values = Vec::new();
    let mut at = column;
    for part in signs.split(|sign| *sign == Sign { c: ',', literal: false }) {
        let text: String = part.iter().map(|sign| sign.c).collect();
        if !text.trim().is_empty() {
            values.push(TypedValue { text: text.trim().to_owned(), column: at });
        }
        at += part.len() + 1;
    }
    values
}

/// What looks like a filter was meant as one: said, and not searched as text, where it would find nothing and say nothing.
fn no_field(piece: &QueryPiece, name: &str, values: &[TypedValue]) -> FilterReading {
    if !looks_like_field(name) || !values.first().is_some_and(|value| looks_like_value(&value.text)) {
        return FilterReading::NoFilter;
    }
    let known = FIELDS.iter().flat_map(|row| Lang::ALL.map(|lang| (row.name.text(lang), row)));
    let near = nearest(name, known.clone().map(|(name, _)| name)).filter(|_| name.chars().count() >= SURE);
    // `tình trạng:` has a space in its name: only its last word is seen as one.
    let ends = |whole: &str| whole.rsplit_once('_').is_some_and(|(_, last)| squeezed(last) == squeezed(name));
    let near = known.clone().map(|(name, _)| name).find(|whole| ends(whole)).or(near);
    let near = near.and_then(|near| known.into_iter().find(|(name, _)| *name == near)).map(|(_, row)| &row.name);
    FilterReading::Problem(QueryProblem::of_filter(piece.body_column, |lang| SearchText::NoField {
        name: name.to_owned(),
        meant: near.map(|near| near.text(lang).to_owned()),
        fields: FIELDS.iter().map(|row| row.name.text(lang)).collect::<Vec<_>>().join(", "),
    }))
}

/// Shorter words have too many neighbours for a guess.
const SURE: usize = 4;

/// One word of letters only: not `COP26` and not the `12` of a time. A single letter is more likely an enumeration.
fn looks_like_field(name: &str) -> bool {
    let mut letters = name.chars();
    letters.clone().count() > 1 && letters.all(|letter| letter.is_alphabetic() || matches!(letter, '_' | '-'))
}

/// Not what follows the colon of `https://`, `std::io` or `:-)`.
fn looks_like_value(text: &str) -> bool {
    text.starts_with(|sign: char| sign.is_alphanumeric() || matches!(sign, '<' | '>' | '=' | '.'))
}

/// How many records a value of a field lets through, for those who may read everything.
pub(super) fn count(field: SearchField, value: &str, dataset: &Dataset) -> usize {
    let value = TypedValue { text: value.to_owned(), column: 0 };
    let Ok(test) = test(field, &[value], dataset) else { return 0 };
    let records = dataset.records.iter().enumerate();
    records.filter(|record| test.of_record(dataset, *record, Audience::Desk)).count()
}

/// What the values ask of a field.
pub(super) fn test(field: SearchField, values: &[TypedValue], dataset: &Dataset) -> Result<Test, QueryProblem> {
    let today = dataset.days().today;
    match field {
        SearchField::Status => Ok(Test::Status(choose(values, &vocabulary())?)),
        SearchField::Flag => Ok(Test::Flag(choose(values, &vocabulary())?)),
        SearchField::Kind => kinds(values),
        SearchField::Theme => Ok(Test::Theme(choose(values, &themes(dataset))?)),
        SearchField::Partner => Ok(Test::Partner(choose(values, &partners(dataset))?)),
        SearchField::Framework => Ok(Test::Framework(choose(values, &frameworks(dataset))?)),
        SearchField::Source => Ok(Test::Source(choose(values, &sources(dataset))?)),
        SearchField::Agency
        | SearchField::Funder
        | SearchField::Counterpart
        | SearchField::Person
        | SearchField::Place => Ok(Test::Derived(field, choose(values, &derived(dataset, field))?)),
        SearchField::Instrument => Ok(Test::Instrument(choose(values, &vocabulary())?)),
        SearchField::Role => roles(values, dataset),
        SearchField::Text(_) => {
            Ok(Test::Text(field, values.iter().map(|value| words_of(&value.text).join(" ")).collect()))
        }
        SearchField::Year => Ok(Test::Year(spans(values, today)?)),
        SearchField::Date => Ok(Test::Date(spans(values, today)?)),
        SearchField::Due => Ok(Test::Due(values.iter().map(|value| due(value, today)).collect::<Result<_, _>>()?)),
        SearchField::Updated => Ok(Test::Updated(spans(values, today)?)),
        SearchField::Id => Ok(Test::Id(values.iter().map(|value| value.text.to_lowercase()).collect())),
        SearchField::Has => {
            let all: Vec<_> = Has::ALL.iter().map(|has| has::named(*has)).collect();
            Ok(Test::Has(choose(values, &all)?))
        }
    }
}

/// A time at which something is due; or `overdue`, in either language.
fn due(value: &TypedValue, today: Day) -> Result<DueValue, QueryProblem> {
    let typed = squeezed(&value.text);
    if Lang::ALL.into_iter().any(|lang| squeezed(OverdueLabel.text(lang)) == typed) {
        return Ok(DueValue::Overdue);
    }
    span(value, today).map(DueValue::In)
}

/// A kind of record, or a type of framework: whichever there is of that name.
fn kinds(values: &[TypedValue]) -> Result<Test, QueryProblem> {
    #[derive(Clone, Copy)]
    enum Either {
        Record(Kind),
        Framework(FrameworkType),
    }
    fn either<T>(of: fn(T) -> Either) -> impl Fn(Named<T>) -> Named<Either> {
        move |each| Named { value: of(each.value), names: each.names, typed: each.typed }
    }
    let records = vocabulary::<Kind>().into_iter().map(either(Either::Record));
    let frameworks = vocabulary::<FrameworkType>().into_iter().map(either(Either::Framework));
    let all: Vec<Named<Either>> = records.chain(frameworks).collect();
    let (mut kinds, mut types) = (Vec::new(), Vec::new());
    for chosen in choose(values, &all)? {
        match chosen {
            Either::Record(kind) => kinds.push(kind),
            Either::Framework(kind) => types.push(kind),
        }
    }
    Ok(Test::Kind(kinds, types))
}

/// What a date is the date of, by its whole name; else words of the office of a person; else the beginning of such a name.
fn roles(values: &[TypedValue], dataset: &Dataset) -> Result<Test, QueryProblem> {
    let (mut roles, mut offices) = (Vec::new(), Vec::new());
    let all = vocabulary::<DateRole>();
    let people = || dataset.records.iter().flat_map(|record| &record.people);
    for value in values {
        let words = words_of(&value.text).join(" ");
        let is_whole = all.iter().any(|each| each.names.contains(&words));
        if !is_whole && people().any(|person| has_office(person.role.as_ref(), &words)) {
            offices.push(words);
        } else {
            roles.extend(choose(std::slice::from_ref(value), &all)?);
        }
    }
    Ok(Test::Role(roles, offices))
}

/// Whether an office has these words, one after the other.
fn has_office(office: Option<&Text>, words: &str) -> bool {
    office.into_iter().flat_map(sides).any(|office| named_so(office, words))
}

impl Filter {
    /// How many days the narrowest date of a record spans that a filter by dates asks for; `None` where it asks for none.
    pub fn narrowest(&self, dataset: &Dataset, item: ItemRef) -> Option<i64> {
        let record = dataset.records.get(item.place).filter(|_| item.target == Target::Record)?;
        let days = |date: Edtf| match date.reach() {
            (Some(lower), Some(upper)) => i64::from(upper.0) - i64::from(lower.0),
            _ => i64::MAX,
        };
        let of = |spans: &[Span], dates: &mut dyn Iterator<Item = Edtf>| {
            dates.filter(|date| touches(spans, *date)).map(days).min()
        };
        let own = |dated: &&Dated| dated.role != DateRole::Reported;
        match &self.test {
            Test::Year(spans) => of(spans, &mut all_dates(record).map(|dated| dated.edtf)),
            Test::Date(spans) => of(spans, &mut all_dates(record).filter(own).map(|dated| dated.edtf)),
            Test::Due(values) => {
                let asked = |value: &DueValue| match value {
                    DueValue::Overdue => None,
                    DueValue::In(span) => Some(*span),
                };
                of(&values.iter().filter_map(asked).collect::<Vec<_>>(), &mut due_dates(record))
            }
            Test::Status(_)
            | Test::Flag(_)
            | Test::Kind(..)
            | Test::Theme(_)
            | Test::Partner(_)
            | Test::Framework(_)
            | Test::Source(_)
            | Test::Derived(..)
            | Test::Instrument(_)
            | Test::Role(..)
            | Test::Text(..)
            | Test::Updated(_)
            | Test::Id(_)
            | Test::Has(_) => None,
        }
    }

    /// Whether it asks something of a field; not, where it says what is not so.
    pub fn asks_for(&self, field: SearchField) -> bool {
        !self.negated && self.test.field() == field
    }

    /// Whether it says what is not so.
    pub const fn is_negated(&self) -> bool {
        self.negated
    }

    /// Whether an item is let through.
    pub fn passes(&self, dataset: &Dataset, item: ItemRef, audience: Audience) -> bool {
        let is_so = match item.target {
            Target::Partner => {
                dataset.partners.get(item.place).is_some_and(|partner| self.test.of_partner(dataset, partner))
            }
            Target::Framework => {
                dataset.frameworks.get(item.place).is_some_and(|framework| self.test.of_framework(dataset, framework))
            }
            Target::Record => dataset
                .records
                .get(item.place)
                .is_some_and(|record| self.test.of_record(dataset, (item.place, record), audience)),
            Target::Derived(kind) => {
                dataset.derived_list(kind).get(item.place).is_some_and(|item| self.test.of_derived(item))
            }
            Target::Source | Target::Theme | Target::Claim | Target::Term => false,
        };
        is_so != self.negated
    }
}

fn any_of(ids: &[Id], wanted: &[Id]) -> bool {
    ids.iter().any(|id| wanted.contains(id))
}

fn begins(id: &Id, wanted: &[String]) -> bool {
    wanted.iter().any(|start| id.as_str().starts_with(start.trim_end_matches('*')))
}

impl Test {
    const fn field(&self) -> SearchField {
        match self {
            Self::Status(_) => SearchField::Status,
            Self::Flag(_) => SearchField::Flag,
            Self::Kind(..) => SearchField::Kind,
            Self::Theme(_) => SearchField::Theme,
            Self::Partner(_) => SearchField::Partner,
            Self::Framework(_) => SearchField::Framework,
            Self::Source(_) => SearchField::Source,
            Self::Text(field, _) | Self::Derived(field, _) => *field,
            Self::Instrument(_) => SearchField::Instrument,
            Self::Role(..) => SearchField::Role,
            Self::Updated(_) => SearchField::Updated,
            Self::Year(_) => SearchField::Year,
            Self::Date(_) => SearchField::Date,
            Self::Due(_) => SearchField::Due,
            Self::Id(_) => SearchField::Id,
            Self::Has(_) => SearchField::Has,
        }
    }

    fn of_partner(&self, dataset: &Dataset, partner: &Partner) -> bool {
        match self {
            Self::Partner(ids) => ids.contains(&partner.id),
            Self::Source(ids) => any_of(&partner.sources, ids),
            Self::Id(starts) => begins(&partner.id, starts),
            Self::Has(all) => all.iter().any(|has| has.of_partner(dataset, partner)),
            Self::Status(_)
            | Self::Flag(_)
            | Self::Kind(..)
            | Self::Theme(_)
            | Self::Framework(_)
            | Self::Derived(..)
            | Self::Instrument(_)
            | Self::Role(..)
            | Self::Text(..)
            | Self::Year(_)
            | Self::Date(_)
            | Self::Due(_)
            | Self::Updated(_) => false,
        }
    }

    fn of_framework(&self, dataset: &Dataset, framework: &Framework) -> bool {
        match self {
            Self::Framework(ids) => ids.contains(&framework.id),
            Self::Kind(_, types) => types.contains(&framework.kind),
            Self::Source(ids) => any_of(&framework.sources, ids),
            Self::Id(starts) => begins(&framework.id, starts),
            Self::Has(all) => all.iter().any(|has| has.of_framework(dataset, framework)),
            Self::Status(_)
            | Self::Flag(_)
            | Self::Theme(_)
            | Self::Partner(_)
            | Self::Derived(..)
            | Self::Instrument(_)
            | Self::Role(..)
            | Self::Text(..)
            | Self::Year(_)
            | Self::Date(_)
            | Self::Due(_)
            | Self::Updated(_) => false,
        }
    }

    fn of_derived(&self, item: &DerivedItem) -> bool {
        match self {
            Self::Partner(ids) => any_of(&item.partners, ids),
            Self::Framework(ids) => any_of(&item.frameworks, ids),
            Self::Derived(field, ids) => {
                let is_its_kind = field.derived().is_some_and(|(_, relations)| item.is_named_as(relations));
                is_its_kind && ids.contains(&item.id)
            }
            Self::Role(_, offices) => offices.iter().any(|words| has_office(item.role.as_ref(), words)),
            Self::Id(starts) => begins(&item.id, starts),
            Self::Has(all) => all.iter().any(|has| has.of_derived(item)),
            Self::Status(_)
            | Self::Flag(_)
            | Self::Kind(..)
            | Self::Theme(_)
            | Self::Source(_)
            | Self::Instrument(_)
            | Self::Text(..)
            | Self::Year(_)
            | Self::Date(_)
            | Self::Due(_)
            | Self::Updated(_) => false,
        }
    }

    fn of_record(&self, dataset: &Dataset, (place, record): (usize, &Record), audience: Audience) -> bool {
        match self {
            Self::Derived(field, ids) => {
                let things = ids.iter().filter_map(|id| dataset.derived_item(id.as_str()));
                let (_, relations) = field.derived().unwrap_or((DerivedKind::Agency, &[]));
                things.into_iter().any(|thing| thing.is_named_in(place, relations))
            }
            Self::Instrument(all) => record.instrument.is_some_and(|instrument| all.contains(&instrument)),
            Self::Role(roles, offices) => {
                all_dates(record).any(|dated| roles.contains(&dated.role))
                    || record
                        .people
                        .iter()
                        .any(|person| offices.iter().any(|words| has_office(person.role.as_ref(), words)))
            }
            Self::Updated(spans) => record.updated.is_some_and(|date| touches(spans, date)),
            Self::Status(statuses) => statuses.contains(&record.status),
            Self::Flag(flags) => dataset.flags_of(record).iter().any(|raised| flags.contains(&raised.flag)),
            Self::Kind(kinds, _) => kinds.contains(&record.kind),
            Self::Theme(ids) => record.themes_named().any(|id| ids.contains(id)),
            Self::Partner(ids) => record.partners_named().any(|id| ids.contains(id)),
            Self::Framework(ids) => record.frameworks_named().any(|id| ids.contains(id)),
            Self::Source(ids) => record.source_places().any(|place| ids.contains(&place.id)),
            Self::Text(field, wanted) => {
                let texts = texts(*field, record, audience);
                wanted.iter().any(|words| texts.iter().copied().flat_map(sides).any(|text| named_so(text, words)))
            }
            Self::Year(spans) => all_dates(record).any(|dated| touches(spans, dated.edtf)),
            Self::Date(spans) => all_dates(record)
                .filter(|dated| dated.role != DateRole::Reported)
                .any(|dated| touches(spans, dated.edtf)),
            Self::Due(all) => all.iter().any(|due| match due {
                DueValue::Overdue => dataset.is_overdue(record),
                DueValue::In(span) => due_dates(record).any(|date| span.touches(date)),
            }),
            Self::Id(starts) => begins(&record.id, starts),
            Self::Has(all) => all.iter().any(|has| has.of_record(dataset, record)),
        }
    }
}

/// Whether a text has these words, one after the other.
fn named_so(text: &str, words: &str) -> bool {
    format!(" {}", words_of(text).join(" ")).contains(&format!(" {words}"))
}
