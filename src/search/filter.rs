//! Filters: `field:value` in a query, and what they ask of an item.
//!
//! A filter lets through the items of which it is true. What a field says nothing of, such as the status of a partner, is not let
//! through; what `!field:value` is said of is let through when the plain filter would not do so.

use super::grammar::{FIELDS, FieldDoc, SearchField};
use super::query::{Piece, QueryProblem, Sign};
use super::spelling::folded;
use super::tokens::tokens;
use crate::dataset::words::{Flag, FrameworkType};
use crate::dataset::{
    Counterpart, Dataset, DateRole, Dated, Day, Edtf, Framework, Id, ItemRef, Kind, Lang, Partner, Record, Status,
    Target, Text, Theme, Words,
};
use crate::lang::Sentence;
use crate::text::Clean;
use crate::text::nearest;

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
    Funder(Vec<String>),
    Year(Vec<Span>),
    Date(Vec<Span>),
    Due(Vec<Span>),
    Id(Vec<String>),
    Has(Vec<Has>),
}

/// Days from…to; open where there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Span {
    from: Option<Day>,
    to: Option<Day>,
}

impl Span {
    /// Whether any day that the date may mean is in it.
    fn touches(self, date: Edtf) -> bool {
        self.from.is_none_or(|from| date.upper().is_none_or(|upper| upper >= from))
            && self.to.is_none_or(|to| date.lower().is_none_or(|lower| lower <= to))
    }

    /// Whether every day of a year is in it.
    pub fn holds_year(self, year: i32) -> bool {
        self.from.is_none_or(|from| from <= Day::from_civil(year, 1, 1))
            && self.to.is_none_or(|to| to >= Day::from_civil(year, 12, 31))
    }
}

/// What an item may say something of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Has {
    Status,
    Flag,
    Title,
    Date,
    Money,
    Event,
    Person,
    Part,
    Place,
    Counterpart,
    Document,
    Conflict,
    Next,
    Owner,
    Note,
    Alias,
    Record,
}

impl Has {
    /// Each with its words: English, Vietnamese.
    pub const ALL: [(Self, &'static str, &'static str); 17] = [
        (Self::Status, "status", "tình trạng"),
        (Self::Flag, "flag", "cảnh báo"),
        (Self::Title, "title", "tiêu đề"),
        (Self::Date, "date", "ngày"),
        (Self::Money, "money", "tiền"),
        (Self::Event, "event", "sự kiện"),
        (Self::Person, "person", "người"),
        (Self::Part, "part", "phần"),
        (Self::Place, "place", "địa điểm"),
        (Self::Counterpart, "counterpart", "cơ quan đối tác"),
        (Self::Document, "document", "văn bản"),
        (Self::Conflict, "conflict", "mâu thuẫn"),
        (Self::Next, "next", "việc tiếp theo"),
        (Self::Owner, "owner", "phụ trách"),
        (Self::Note, "note", "ghi chú"),
        (Self::Alias, "alias", "tên khác"),
        (Self::Record, "record", "hồ sơ"),
    ];
}

/// What a piece of a query is, seen as a filter.
pub(super) enum Reading {
    /// It is text.
    NoFilter,
    /// A filter whose value is still to be typed.
    Incomplete,
    /// A filter.
    Filter(Filter),
    /// One that cannot be understood.
    Problem(QueryProblem),
}

/// The field of that name, in either language, with or without marks, whatever stands between its words.
pub(super) fn field_named(name: &str) -> Option<SearchField> {
    let name = squeezed(name);
    FIELDS.iter().find(|row| squeezed(row.name.0) == name || squeezed(row.name.1) == name).map(|row| row.field)
}

/// A name without marks, case and what parts its words.
pub(super) fn squeezed(text: &str) -> String {
    words_of(text).concat()
}

/// The words of a text, folded.
pub(super) fn words_of(text: &str) -> Vec<String> {
    // An underscore is a letter to nobody who types `in_force`.
    let text = text.replace('_', " ");
    tokens(&text).filter_map(|range| text.get(range)).map(folded).collect()
}

/// A value as it was typed: its words, and where it begins.
#[derive(Debug, Clone)]
pub(super) struct Value {
    pub text: String,
    column: usize,
}

/// What a filter is typed of: `name:value,value`.
#[derive(Debug, Clone)]
pub(super) struct Parts {
    pub name: String,
    /// A letter of the name was taken as text by a backslash.
    pub is_text: bool,
    pub values: Vec<Value>,
}

/// A piece of a query as it would be a filter; `None` for what can only be text.
pub(super) fn parts(piece: &Piece) -> Option<Parts> {
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
pub(super) fn read(piece: &Piece, dataset: &Dataset) -> Reading {
    let Some(Parts { name, is_text, values }) = parts(piece) else { return Reading::NoFilter };
    let Some(field) = field_named(&name) else {
        return if is_text { Reading::NoFilter } else { no_field(piece, &name, &values) };
    };
    if values.is_empty() {
        return Reading::Incomplete;
    }
    match test(field, &values, dataset) {
        Ok(test) => Reading::Filter(Filter { negated: piece.negated, test }),
        Err(problem) => Reading::Problem(problem),
    }
}

/// The values of a list, parted by commas outside quotes.
fn values(signs: &[Sign], column: usize) -> Vec<Value> {
    let mut values = Vec::new();
    let mut at = column;
    for part in signs.split(|sign| *sign == Sign { c: ',', literal: false }) {
        let text: String = part.iter().map(|sign| sign.c).collect();
        if !text.trim().is_empty() {
            values.push(Value { text: text.trim().to_owned(), column: at });
        }
        at += part.len() + 1;
    }
    values
}

/// What looks like a filter was meant as one: said, and not searched as text, where it would find nothing and say nothing.
fn no_field(piece: &Piece, name: &str, values: &[Value]) -> Reading {
    if !looks_like_field(name) || !values.first().is_some_and(|value| looks_like_value(&value.text)) {
        return Reading::NoFilter;
    }
    let names = |side: for<'r> fn(&'r FieldDoc) -> &'r str| FIELDS.iter().map(side);
    let known = FIELDS.iter().flat_map(|row| [(row.name.0, row), (row.name.1, row)]);
    let near = nearest(name, known.clone().map(|(name, _)| name)).filter(|_| name.chars().count() >= SURE);
    // `tình trạng:` has a space in its name: only its last word is seen as one.
    let ends = |whole: &str| whole.rsplit_once('_').is_some_and(|(_, last)| squeezed(last) == squeezed(name));
    let near = known.clone().map(|(name, _)| name).find(|whole| ends(whole)).or(near);
    let near = near.and_then(|near| known.into_iter().find(|(name, _)| *name == near)).map(|(_, row)| row.name);
    let (vi, en) = meant(near);
    let all = (names(|row| row.name.0).collect::<Vec<_>>(), names(|row| row.name.1).collect::<Vec<_>>());
    Reading::Problem(QueryProblem {
        column: piece.body_column,
        message: (
            format!("không có trường “{name}”{vi}; các trường là {}", all.0.join(", ")),
            format!("there is no field “{name}”{en}; fields are {}", all.1.join(", ")),
        ),
        drops_filter: true,
    })
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

/// What was probably meant, to be put behind a sentence: `(vi, en)`.
fn meant(near: Option<(impl AsRef<str>, impl AsRef<str>)>) -> (String, String) {
    near.map_or_else(Default::default, |(vi, en)| {
        (format!(" (có phải “{}”?)", vi.as_ref()), format!(" (did you mean “{}”?)", en.as_ref()))
    })
}

/// Something that a filter may name, with every name that it goes by.
pub(super) struct Named<T> {
    pub value: T,
    pub names: Vec<String>,
    /// What to type for it: Vietnamese, English.
    pub typed: (String, String),
}

/// Typed by its id, the first of the names.
fn named<T>(value: T, names: impl IntoIterator<Item = impl AsRef<str>>) -> Named<T> {
    let names = names.into_iter();
    let mut typed = String::new();
    let names = names.map(|name| {
        if typed.is_empty() {
            name.as_ref().clone_into(&mut typed);
        }
        words_of(name.as_ref()).join(" ")
    });
    let names = names.collect();
    Named { value, names, typed: (typed.clone(), typed) }
}

/// Typed by its word in either language, with `_` between its parts.
fn worded<T>(value: T, word: &str, label: (&str, &str)) -> Named<T> {
    let typed = words_with_bars(label.0);
    Named { typed: (typed, word.to_owned()), ..named(value, [word, label.0, label.1]) }
}

/// `đang thực hiện` as it is typed without quotes.
fn words_with_bars(label: &str) -> String {
    label.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join("_")
}

/// A text in the languages that it has.
pub(super) fn sides(text: &Text) -> impl Iterator<Item = &str> {
    text.sides().map(|(_, side)| &**side)
}

fn vocabulary<W: Words>() -> Vec<Named<W>> {
    W::ALL.iter().map(|word| worded(*word, word.word(), (word.label(Lang::Vi), word.label(Lang::En)))).collect()
}

/// Every theme.
pub(super) fn themes(dataset: &Dataset) -> Vec<Named<Id>> {
    let names = |theme: &Theme| named(theme.id.clone(), std::iter::once(theme.id.as_str()).chain(sides(&theme.name)));
    dataset.themes.iter().map(names).collect()
}

/// Every partner.
pub(super) fn partners(dataset: &Dataset) -> Vec<Named<Id>> {
    let names = |partner: &Partner| -> Vec<String> {
        let own = std::iter::once(partner.id.as_str()).chain(sides(&partner.name));
        own.chain(partner.aliases.iter().map(|alias| &**alias)).map(str::to_owned).collect()
    };
    dataset.partners.iter().map(|partner| named(partner.id.clone(), names(partner))).collect()
}

/// Every framework.
pub(super) fn frameworks(dataset: &Dataset) -> Vec<Named<Id>> {
    let names = |framework: &Framework| -> Vec<String> {
        let own =
            std::iter::once(framework.id.as_str()).chain(framework.acronym.as_deref()).chain(sides(&framework.name));
        own.chain(framework.aliases.iter().map(|alias| &**alias)).map(str::to_owned).collect()
    };
    dataset.frameworks.iter().map(|framework| named(framework.id.clone(), names(framework))).collect()
}

/// What the values ask of a field.
pub(super) fn test(field: SearchField, values: &[Value], dataset: &Dataset) -> Result<Test, QueryProblem> {
    match field {
        SearchField::Status => Ok(Test::Status(choose(values, &vocabulary())?)),
        SearchField::Flag => Ok(Test::Flag(choose(values, &vocabulary())?)),
        SearchField::Kind => kinds(values),
        SearchField::Theme => Ok(Test::Theme(choose(values, &themes(dataset))?)),
        SearchField::Partner => Ok(Test::Partner(choose(values, &partners(dataset))?)),
        SearchField::Framework => Ok(Test::Framework(choose(values, &frameworks(dataset))?)),
        SearchField::Source => {
            let sources = dataset.sources.iter();
            let sources: Vec<_> = sources
                .map(|source| named(source.id.clone(), std::iter::once(source.id.as_str()).chain(sides(&source.title))))
                .collect();
            Ok(Test::Source(choose(values, &sources)?))
        }
        SearchField::Funder => Ok(Test::Funder(values.iter().map(|value| words_of(&value.text).join(" ")).collect())),
        SearchField::Year => Ok(Test::Year(spans(values)?)),
        SearchField::Date => Ok(Test::Date(spans(values)?)),
        SearchField::Due => Ok(Test::Due(spans(values)?)),
        SearchField::Id => Ok(Test::Id(values.iter().map(|value| value.text.to_lowercase()).collect())),
        SearchField::Has => {
            let all: Vec<_> = Has::ALL.iter().map(|(has, en, vi)| worded(*has, en, (vi, en))).collect();
            Ok(Test::Has(choose(values, &all)?))
        }
    }
}

/// A kind of record, or a type of framework: whichever there is of that name.
fn kinds(values: &[Value]) -> Result<Test, QueryProblem> {
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

/// All that the values name. A value is a whole name, else the beginning of names, else words out of them.
fn choose<T: Clone>(values: &[Value], from: &[Named<T>]) -> Result<Vec<T>, QueryProblem> {
    let mut chosen = Vec::new();
    for value in values {
        let (words, squeezed) = (words_of(&value.text).join(" "), squeezed(&value.text));
        let whole = |name: &String| *name == words || name.replace(' ', "") == squeezed;
        let begins = |name: &String| name.starts_with(&words);
        let within = |name: &String| format!(" {name}").contains(&format!(" {words}"));
        let tries: [&dyn Fn(&String) -> bool; 3] = [&whole, &begins, &within];
        let found = tries.iter().map(|fits| named_so(from, *fits)).find(|found| !found.is_empty());
        match found {
            Some(found) if !words.is_empty() => chosen.extend(found),
            Some(_) | None => return Err(unknown_value(value, &words, from)),
        }
    }
    Ok(chosen)
}

fn named_so<T: Clone>(from: &[Named<T>], fits: &dyn Fn(&String) -> bool) -> Vec<T> {
    from.iter().filter(|each| each.names.iter().any(fits)).map(|each| each.value.clone()).collect()
}

fn unknown_value<T>(value: &Value, words: &str, from: &[Named<T>]) -> QueryProblem {
    let names = from.iter().flat_map(|each| &each.names);
    let near = names
        .min_by_key(|name| super::typo::distance(words, name))
        .filter(|name| super::typo::distance(words, name) <= words.len() / 3 + 1);
    let text = &value.text;
    let (vi, en) = meant(near.map(|near| (near, near)));
    let shown = || from.iter().filter(|_| near.is_none());
    let (all_vi, all_en) = (listed(shown().map(|each| &*each.typed.0)), listed(shown().map(|each| &*each.typed.1)));
    QueryProblem {
        column: value.column,
        message: (
            format!(
                "không có giá trị “{text}”{vi}{}",
                all_vi.map_or_else(String::new, |all| format!("; được dùng: {all}"))
            ),
            format!(
                "there is no value “{text}”{en}{}",
                all_en.map_or_else(String::new, |all| format!("; values are {all}"))
            ),
        ),
        drops_filter: true,
    }
}

/// So many values are named where none is near: the rest is what the search box offers by itself.
const LISTED: usize = 4;

/// The first that may be typed; nothing when there is nothing.
fn listed<'v>(values: impl Iterator<Item = &'v str>) -> Option<String> {
    let mut said = String::new();
    for (n, value) in values.enumerate() {
        if n == LISTED {
            said.push_str(", …");
            break;
        }
        said.push_str(if said.is_empty() { "" } else { ", " });
        said.push_str(value);
    }
    (!said.is_empty()).then_some(said)
}

fn spans(values: &[Value]) -> Result<Vec<Span>, QueryProblem> {
    values.iter().map(span).collect()
}

/// `2024`, `2020..2024`, `..2020`, `2024-06..`, `>2020`, `<=2024-06`, `2018/2020`.
fn span(value: &Value) -> Result<Span, QueryProblem> {
    let text = value.text.as_str();
    if let Some((from, to)) = text.split_once("..") {
        let from = (!from.is_empty()).then(|| point(from, value.column)).transpose()?;
        let to_column = value.column + text.chars().count() - to.chars().count();
        let to = (!to.is_empty()).then(|| point(to, to_column)).transpose()?;
        let span = Span { from: from.and_then(|date| date.lower()), to: to.and_then(|date| date.upper()) };
        return forward(span, value);
    }
    for (sign, columns) in [(">=", 2), ("<=", 2), (">", 1), ("<", 1)] {
        let Some(rest) = text.strip_prefix(sign) else { continue };
        let date = point(rest.trim(), value.column + columns)?;
        return Ok(match sign {
            ">=" => Span { from: date.lower(), to: None },
            "<=" => Span { from: None, to: date.upper() },
            ">" => Span { from: date.upper().map(|day| Day(day.0.saturating_add(1))), to: None },
            _ => Span { from: None, to: date.lower().map(|day| Day(day.0.saturating_sub(1))) },
        });
    }
    let date = point(text, value.column)?;
    forward(Span { from: date.lower(), to: date.upper() }, value)
}

/// A range that runs backwards finds what lies around it: it is told, with the range that was probably meant.
fn forward(span: Span, value: &Value) -> Result<Span, QueryProblem> {
    let (Some(from), Some(to)) = (span.from, span.to) else { return Ok(span) };
    if from <= to {
        return Ok(span);
    }
    let text = &value.text;
    let ends = ["..", "/", "–", "-"].into_iter().find_map(|sign| text.split_once(sign).map(|ends| (ends, sign)));
    let turned = ends.map(|((from, to), sign)| format!("{to}{sign}{from}"));
    let (vi, en) = meant(turned.as_ref().map(|turned| (turned, turned)));
    Err(QueryProblem {
        column: value.column,
        message: (
            format!("khoảng “{text}” đi ngược: đầu sau cuối{vi}"),
            format!("the range “{text}” runs backwards: it begins after it ends{en}"),
        ),
        drops_filter: true,
    })
}

/// A date as EDTF, or two years with a dash as people write a period.
fn point(text: &str, column: usize) -> Result<Edtf, QueryProblem> {
    let years = text.split_once(['-', '–']).filter(|(from, to)| from.len() == 4 && to.len() == 4);
    let read = match years {
        Some((from, to)) => Edtf::parse(&format!("{from}/{to}")),
        None => Edtf::parse(text),
    };
    read.map_err(|refusal| {
        let hint = refusal.meant.map_or_else(Default::default, |meant| {
            (format!("; có phải “{meant}”?"), format!(": did you mean “{meant}”?"))
        });
        QueryProblem {
            column,
            message: (
                format!("“{text}” không phải ngày: {}{}", refusal.why.say(Lang::Vi), hint.0),
                format!("“{text}” is no date: {}{}", refusal.why.say(Lang::En), hint.1),
            ),
            drops_filter: true,
        }
    })
}

impl Filter {
    /// Whether it asks something of a field; not, where it says what is not so.
    pub fn asks_for(&self, field: SearchField) -> bool {
        !self.negated && self.test.field() == field
    }

    /// Whether it says what is not so.
    pub const fn is_negated(&self) -> bool {
        self.negated
    }

    /// Whether an item is let through.
    pub fn passes(&self, dataset: &Dataset, item: ItemRef) -> bool {
        let is_so = match item.target {
            Target::Partner => {
                dataset.partners.get(item.place).is_some_and(|partner| self.test.of_partner(dataset, partner))
            }
            Target::Framework => {
                dataset.frameworks.get(item.place).is_some_and(|framework| self.test.of_framework(dataset, framework))
            }
            Target::Record => {
                dataset.records.get(item.place).is_some_and(|record| self.test.of_record(dataset, record))
            }
            Target::Source | Target::Theme => false,
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
            Self::Funder(_) => SearchField::Funder,
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
            | Self::Funder(_)
            | Self::Year(_)
            | Self::Date(_)
            | Self::Due(_) => false,
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
            | Self::Funder(_)
            | Self::Year(_)
            | Self::Date(_)
            | Self::Due(_) => false,
        }
    }

    fn of_record(&self, dataset: &Dataset, record: &Record) -> bool {
        match self {
            Self::Status(statuses) => statuses.contains(&record.status),
            Self::Flag(flags) => dataset.flags_of(record).iter().any(|raised| flags.contains(&raised.flag)),
            Self::Kind(kinds, _) => kinds.contains(&record.kind),
            Self::Theme(ids) => any_of(&record.themes, ids),
            Self::Partner(ids) => any_of(&record.partners, ids),
            Self::Framework(ids) => any_of(&record.frameworks, ids),
            Self::Source(ids) => ids.contains(&record.source.id),
            Self::Funder(wanted) => wanted.iter().any(|words| funded_by(record, words)),
            Self::Year(spans) => all_dates(record).any(|dated| touches(spans, dated.edtf)),
            Self::Date(spans) => all_dates(record)
                .filter(|dated| dated.role != DateRole::Reported)
                .any(|dated| touches(spans, dated.edtf)),
            Self::Due(spans) => due_dates(record).any(|date| touches(spans, date)),
            Self::Id(starts) => begins(&record.id, starts),
            Self::Has(all) => all.iter().any(|has| has.of_record(dataset, record)),
        }
    }
}

fn touches(spans: &[Span], date: Edtf) -> bool {
    spans.iter().any(|span| span.touches(date))
}

/// Its own dates and those of its parts.
pub(super) fn all_dates(record: &Record) -> impl Iterator<Item = &Dated> {
    record.dates.iter().chain(record.parts.iter().flat_map(|part| part.dates.iter()))
}

/// The dates by which something must have happened.
fn due_dates(record: &Record) -> impl Iterator<Item = Edtf> {
    let dated = all_dates(record).filter(|dated| matches!(dated.role, DateRole::PlannedEnd | DateRole::Expires));
    dated.map(|dated| dated.edtf).chain(record.next_step.iter().filter_map(|step| step.due))
}

/// The names of who gives or channels a record's money.
pub(super) fn funders(record: &Record) -> impl Iterator<Item = &Text> {
    record.money.iter().flat_map(|money| money.funder.iter().chain(&money.channel))
}

fn funded_by(record: &Record, words: &str) -> bool {
    funders(record).flat_map(sides).any(|name| format!(" {}", words_of(name).join(" ")).contains(&format!(" {words}")))
}

impl Has {
    fn of_partner(self, dataset: &Dataset, partner: &Partner) -> bool {
        let has_records = !dataset.record_indices_of(partner.id.as_str()).is_empty();
        self.of_named(&partner.counterparts, partner.note.as_ref(), &partner.aliases, has_records)
    }

    fn of_framework(self, dataset: &Dataset, framework: &Framework) -> bool {
        let has_records = !dataset.record_indices_of(framework.id.as_str()).is_empty();
        self.of_named(&framework.counterparts, framework.note.as_ref(), &framework.aliases, has_records)
    }

    /// Whether a partner or framework says something of it.
    fn of_named(self, counterparts: &[Counterpart], note: Option<&Text>, aliases: &[Clean], has_records: bool) -> bool {
        match self {
            Self::Counterpart => !counterparts.is_empty(),
            Self::Note => note.is_some(),
            Self::Alias => !aliases.is_empty(),
            Self::Record => has_records,
            Self::Status
            | Self::Flag
            | Self::Title
            | Self::Date
            | Self::Money
            | Self::Event
            | Self::Person
            | Self::Part
            | Self::Place
            | Self::Document
            | Self::Conflict
            | Self::Next
            | Self::Owner => false,
        }
    }

    /// Whether a record says something of it.
    pub fn of_record(self, dataset: &Dataset, record: &Record) -> bool {
        match self {
            Self::Status => true,
            Self::Flag => !dataset.flags_of(record).is_empty(),
            Self::Title => record.title.is_some(),
            Self::Date => all_dates(record).any(|dated| dated.role != DateRole::Reported),
            Self::Money => !record.money.is_empty(),
            Self::Event => record.event.is_some(),
            Self::Person => !record.people.is_empty(),
            Self::Part => !record.parts.is_empty(),
            Self::Place => !record.places.is_empty(),
            Self::Counterpart => !record.counterparts.is_empty(),
            Self::Document => !record.documents.is_empty(),
            Self::Conflict | Self::Note => record.conflict.is_some(),
            Self::Next => record.next_step.is_some(),
            Self::Owner => record.owner.is_some(),
            Self::Alias => false,
            Self::Record => !dataset.record_indices_of(record.id.as_str()).is_empty(),
        }
    }
}
