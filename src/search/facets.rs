//! Facets: what a field's values are, how many items each of them would leave, and which are chosen.
//!
//! There is no state but the text of the query: what is chosen is read out of it, and choosing gives another text. A facet is one list
//! of values, any of which may be true; what the query says is *not* so, and everything that it says of other fields, stays untouched.
//! Where the sides of a `|` have filters of their own, as [`super::query`] has it, a value is chosen when all of them have it.

use super::filter::{self, Test, field_named};
use super::finder::search;
use super::grammar::{FACETS, SearchField};
use super::hits::Hits;
use super::index::Index;
use super::names::{self, Named, TypedValue, sides, squeezed, words_of};
use super::narrow::{self, Own, Scope, TextEdit, edited, filter_text, name_of_field, own, quoted};
use super::pieces::{QueryPiece, pieces};
use super::query::Query;
use super::said::{all_dates, texts};
use crate::dataset::words::{Flag, FrameworkType, Instrument};
use crate::dataset::{Dataset, DateRole, Day, Id, Item, ItemRef, Kind, Lang, Record, Status, Target, Words};
use crate::lang::Translated;
use crate::text::Audience;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A field with the values that a dataset has of it.
#[derive(Debug, Clone)]
pub struct Facet {
    field: SearchField,
    values: Vec<FacetValue>,
    /// By what an item says of itself, the values that let it through.
    by_name: HashMap<String, Vec<usize>>,
    /// The years with their values, the first one first.
    years: Vec<(i32, usize)>,
    /// By its place, the derived things that a record names in a part that the field asks for.
    things: HashMap<usize, Vec<Id>>,
}

/// A value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetValue {
    /// What is typed for it behind the colon, without quotes.
    pub typed: String,
    /// As a person reads it.
    pub label: Translated,
    /// The short name that people say, where there is one.
    pub acronym: Option<String>,
    /// Whose sign stands before it.
    pub sign: ValueSign,
    /// How many items of the whole dataset have it.
    pub total: usize,
    /// Its word or id.
    name: String,
    /// Every name that it goes by, folded.
    names: Vec<String>,
    /// What items say that have it.
    said: Vec<String>,
    /// What is read of it, folded, with and without what parts its words.
    read: Vec<String>,
}

impl FacetValue {
    /// Whether it has these folded letters, whatever stands between its words.
    #[must_use]
    pub fn has(&self, letters: &str) -> bool {
        letters.is_empty() || self.read.iter().any(|name| name.contains(letters))
    }

    fn fold(&mut self) {
        let labels = Lang::ALL.into_iter().map(|lang| self.label.text(lang));
        let names = labels.chain([&*self.typed]).chain(self.acronym.as_deref());
        let folded = names.map(crate::text::fold);
        self.read = folded.flat_map(|name| [name.replace(' ', ""), name]).collect();
    }
}

/// What has a sign of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueSign {
    /// Nothing.
    None,
    /// A status.
    Status(Status),
    /// A flag.
    Flag(Flag),
}

/// Every item that can be found.
fn everything(dataset: &Dataset) -> impl Iterator<Item = ItemRef> {
    let kinds = Target::FOUND.into_iter().map(|target| (target, dataset.count(target)));
    kinds.flat_map(|(target, count)| (0..count).map(move |place| ItemRef { target, place }))
}

/// What a query leaves when nothing is chosen in the facet of that field. `hits` are what the query finds.
#[must_use]
pub fn left_open(
    index: Option<&Index>,
    dataset: &Dataset,
    (query, hits): (&Query, &Hits),
    field: SearchField,
) -> Vec<ItemRef> {
    if query.is_empty() {
        return everything(dataset).collect();
    }
    let items = |hits: &Hits| hits.list.iter().map(|hit| hit.item).collect();
    if !query.asks_for(field) {
        return items(hits);
    }
    index.map(|index| items(&search(index, dataset, &query.without(field)))).unwrap_or_default()
}

/// The query without anything that is chosen in facets.
#[must_use]
pub fn without_facets(dataset: &Dataset, text: &str) -> String {
    let is_facet = |piece: &QueryPiece| FACETS.iter().any(|field| own(piece, *field, dataset).is_some());
    let chosen = pieces(text).into_iter().filter(is_facet);
    edited(text, chosen.map(|piece| (piece.column..piece.end, String::new())).collect())
}

impl Facet {
    /// The values of a field: those of a ladder in its order, years from the last to the first, others the most frequent first.
    #[must_use]
    pub fn new(dataset: &Dataset, field: SearchField) -> Self {
        let values = match field {
            SearchField::Status => worded::<Status>(ValueSign::Status),
            SearchField::Flag => worded::<Flag>(ValueSign::Flag),
            SearchField::Kind => {
                let records = worded::<Kind>(|_| ValueSign::None).into_iter();
                records.chain(worded::<FrameworkType>(|_| ValueSign::None)).collect()
            }
            SearchField::Theme => items(names::themes(dataset), dataset),
            SearchField::Partner => items(names::partners(dataset), dataset),
            SearchField::Framework => items(names::frameworks(dataset), dataset),
            SearchField::Agency
            | SearchField::Funder
            | SearchField::Counterpart
            | SearchField::Person
            | SearchField::Place => items(names::derived(dataset, field), dataset),
            SearchField::Instrument => worded::<Instrument>(|_| ValueSign::None),
            SearchField::Role => worded::<DateRole>(|_| ValueSign::None),
            SearchField::Text(_) => text_values(dataset, field),
            SearchField::Year => year_values(dataset),
            SearchField::Source
            | SearchField::Date
            | SearchField::Due
            | SearchField::Updated
            | SearchField::Id
            | SearchField::Has => Vec::new(),
        };
        let mut values = values;
        values.iter_mut().for_each(FacetValue::fold);
        let mut facet =
            Self { field, values, by_name: HashMap::new(), years: Vec::new(), things: things(dataset, field) };
        facet.find_ways();
        let totals = facet.counts(dataset, everything(dataset));
        for (value, total) in facet.values.iter_mut().zip(totals) {
            value.total = total;
        }
        if !matches!(field, SearchField::Status | SearchField::Flag | SearchField::Year) {
            facet.values.sort_by_key(|value| std::cmp::Reverse(value.total));
            facet.find_ways();
        }
        facet
    }

    /// Its values.
    #[must_use]
    pub fn values(&self) -> &[FacetValue] {
        &self.values
    }

    /// Works out which values let an item through that says something of itself.
    fn find_ways(&mut self) {
        let of_texts = matches!(self.field, SearchField::Text(_));
        let read_as = |value: &FacetValue| {
            if of_texts { words_of(&value.typed).join(" ") } else { squeezed(&value.typed) }
        };
        let mut by_typed: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, value) in self.values.iter().enumerate() {
            by_typed.entry(read_as(value)).or_default().push(index);
        }
        let typed = |name: &str| by_typed.get(name).into_iter().flatten().copied();
        let ways = |value: &FacetValue, said: &str| -> Vec<usize> {
            if of_texts {
                return beginnings(&words_of(said).join(" ")).flat_map(typed).collect();
            }
            value.names.iter().flat_map(|name| typed(&name.replace(' ', ""))).collect()
        };
        let said = self.values.iter().flat_map(|value| value.said.iter().map(move |said| (value, said)));
        self.by_name = said.map(|(value, said)| (said.clone(), ways(value, said))).collect();
        let year = |(index, value): (usize, &FacetValue)| Some((value.name.parse().ok()?, index));
        self.years = self.values.iter().enumerate().filter_map(year).collect();
        self.years.sort_unstable();
    }

    /// How many of these items each value would leave, in one pass over them.
    #[must_use]
    pub fn counts(&self, dataset: &Dataset, items: impl IntoIterator<Item = ItemRef>) -> Vec<usize> {
        // For each value, how many items have it, and the last one that was counted: an item counts once.
        let mut counts = vec![(0, None); self.values.len()];
        for item in items {
            self.values_of(dataset, item, &mut |index| {
                if let Some((count, last)) = counts.get_mut(index).filter(|(_, last)| *last != Some(item)) {
                    *count += 1;
                    *last = Some(item);
                }
            });
        }
        counts.into_iter().map(|(count, _)| count).collect()
    }

    /// Gives every value that lets an item through, some of them more than once.
    fn values_of(&self, dataset: &Dataset, item: ItemRef, give: &mut impl FnMut(usize)) {
        let mut named = |name: &str| self.by_name.get(name).into_iter().flatten().for_each(|index| give(*index));
        match (item.target, self.field) {
            (Target::Partner, SearchField::Partner) => {
                dataset.partners.get(item.place).into_iter().for_each(|partner| named(partner.id.as_str()));
            }
            (Target::Framework, SearchField::Framework) => {
                dataset.frameworks.get(item.place).into_iter().for_each(|framework| named(framework.id.as_str()));
            }
            (Target::Framework, SearchField::Kind) => {
                dataset.frameworks.get(item.place).into_iter().for_each(|framework| named(framework.kind.word()));
            }
            (Target::Record, field) => {
                let Some(record) = dataset.records.get(item.place) else { return };
                match field {
                    SearchField::Status => named(record.status.word()),
                    SearchField::Kind => named(record.kind.word()),
                    SearchField::Flag => dataset.flags_of(record).iter().for_each(|raised| named(raised.flag.word())),
                    SearchField::Theme => record.themes_named().for_each(|id| named(id.as_str())),
                    SearchField::Partner => record.partners_named().for_each(|id| named(id.as_str())),
                    SearchField::Framework => record.frameworks_named().for_each(|id| named(id.as_str())),
                    SearchField::Agency
                    | SearchField::Funder
                    | SearchField::Counterpart
                    | SearchField::Person
                    | SearchField::Place => {
                        self.things.get(&item.place).into_iter().flatten().for_each(|id| named(id.as_str()));
                    }
                    SearchField::Instrument => {
                        record.instrument.iter().for_each(|instrument| named(instrument.word()));
                    }
                    SearchField::Role => all_dates(record).for_each(|dated| named(dated.role.word())),
                    SearchField::Text(_) => {
                        texts(field, record, Audience::Room).into_iter().flat_map(sides).for_each(&mut named);
                    }
                    SearchField::Year => self.years_of(record, give),
                    SearchField::Source
                    | SearchField::Date
                    | SearchField::Due
                    | SearchField::Updated
                    | SearchField::Id
                    | SearchField::Has => {}
                }
            }
            (Target::Derived(kind), field) => {
                let Some(item) = dataset.derived_list(kind).get(item.place) else { return };
                match field {
                    SearchField::Partner => item.partners.iter().for_each(|id| named(id.as_str())),
                    SearchField::Framework => item.frameworks.iter().for_each(|id| named(id.as_str())),
                    // The page of a thing is not one of its records, and is not counted with them.
                    SearchField::Agency
                    | SearchField::Funder
                    | SearchField::Counterpart
                    | SearchField::Person
                    | SearchField::Place
                    | SearchField::Status
                    | SearchField::Flag
                    | SearchField::Kind
                    | SearchField::Theme
                    | SearchField::Instrument
                    | SearchField::Role
                    | SearchField::Source
                    | SearchField::Year
                    | SearchField::Date
                    | SearchField::Due
                    | SearchField::Updated
                    | SearchField::Id
                    | SearchField::Has
                    | SearchField::Text(_) => {}
                }
            }
            (
                Target::Partner | Target::Framework | Target::Source | Target::Theme | Target::Claim | Target::Term,
                _,
            ) => {}
        }
    }

    fn years_of(&self, record: &Record, give: &mut impl FnMut(usize)) {
        for dated in all_dates(record) {
            let (first, last) = dated.edtf.reach();
            let from = first.map_or(i32::MIN, Day::year);
            let to = last.map_or(i32::MAX, Day::year);
            let earlier = self.years.partition_point(|(year, _)| *year < from);
            let touched = self.years.iter().skip(earlier).take_while(|(year, _)| *year <= to);
            touched.for_each(|(_, index)| give(*index));
        }
    }

    /// Which values a query chooses.
    #[must_use]
    pub fn chosen(&self, dataset: &Dataset, text: &str) -> Vec<bool> {
        let choices = self.choices(dataset, text);
        (0..self.values.len()).map(|index| choices.iter().all(|choice| choice.has(index))).collect()
    }

    /// The query with a value chosen that was not, or no longer chosen that was.
    #[must_use]
    pub fn toggled(&self, dataset: &Dataset, text: &str, index: usize) -> String {
        let Some(value) = self.values.get(index) else { return text.to_owned() };
        let choices = self.choices(dataset, text);
        let edits = if choices.iter().all(|choice| choice.has(index)) {
            choices.iter().flat_map(|choice| self.dropped(choice, index)).collect()
        } else {
            choices.iter().flat_map(|choice| self.added(choice, index, value)).collect()
        };
        edited(text, edits)
    }

    /// A value more in the filter that there is; else a filter.
    fn added(&self, choice: &Choice, index: usize, value: &FacetValue) -> Vec<TextEdit> {
        if choice.scope.own.is_empty() {
            return vec![choice.scope.insertion(&filter_text(self.field, &value.typed))];
        }
        let mut values: Vec<String> = choice.values.iter().map(|(typed, _)| quoted(typed)).collect();
        if !choice.has(index) {
            values.push(quoted(&value.typed));
        }
        merged(&choice.scope, &values)
    }

    /// A value less. What was typed for several values, such as `2020..2024`, is written out for the others.
    fn dropped(&self, choice: &Choice, index: usize) -> Vec<TextEdit> {
        let mut values: Vec<String> = Vec::new();
        for (typed, meant) in &choice.values {
            if !meant.contains(&index) {
                values.push(quoted(typed));
                continue;
            }
            for other in meant.iter().filter(|other| **other != index).filter_map(|other| self.values.get(*other)) {
                let typed = quoted(&other.typed);
                if !values.contains(&typed) {
                    values.push(typed);
                }
            }
        }
        merged(&choice.scope, &values)
    }

    /// The values that a value as it was typed means.
    fn meant(&self, dataset: &Dataset, value: &TypedValue) -> Vec<usize> {
        let Ok(test) = filter::test(self.field, std::slice::from_ref(value), dataset) else { return Vec::new() };
        let of = |is: &dyn Fn(&FacetValue) -> bool| -> Vec<usize> {
            self.values.iter().enumerate().filter(|(_, value)| is(value)).map(|(index, _)| index).collect()
        };
        let among = |ids: &[Id]| of(&|value| ids.iter().any(|id| id.as_str() == value.name));
        match test {
            Test::Status(all) => of(&|value| all.iter().any(|status| status.word() == value.name)),
            Test::Flag(all) => of(&|value| all.iter().any(|flag| flag.word() == value.name)),
            Test::Kind(kinds, types) => of(&|value| {
                kinds.iter().any(|kind| kind.word() == value.name) || types.iter().any(|kind| kind.word() == value.name)
            }),
            Test::Theme(ids) | Test::Partner(ids) | Test::Framework(ids) | Test::Derived(_, ids) => among(&ids),
            Test::Instrument(all) => of(&|value| all.iter().any(|instrument| instrument.word() == value.name)),
            Test::Role(roles, _) => of(&|value| roles.iter().any(|role| role.word() == value.name)),
            Test::Year(spans) => {
                of(&|value| value.name.parse().is_ok_and(|year| spans.iter().any(|span| span.holds_year(year))))
            }
            Test::Text(_, all) => {
                let whole = of(&|value| value.names.iter().any(|name| all.contains(name)));
                let begun = |name: &String| all.iter().any(|words| format!(" {name}").contains(&format!(" {words}")));
                if whole.is_empty() { of(&|value| value.names.iter().any(begun)) } else { whole }
            }
            Test::Source(_) | Test::Date(_) | Test::Due(_) | Test::Updated(_) | Test::Id(_) | Test::Has(_) => {
                Vec::new()
            }
        }
    }

    /// What a query chooses of this facet, in each stretch of it that a filter holds for.
    fn choices(&self, dataset: &Dataset, text: &str) -> Vec<Choice> {
        let scopes = narrow::scopes(dataset, text, Some(self.field));
        let value = |value: &TypedValue| (value.text.clone(), self.meant(dataset, value));
        let choice = |scope: Scope| {
            let values = scope.own.iter().flat_map(|own| &own.parts.values).map(value).collect();
            Choice { scope, values }
        };
        scopes.into_iter().map(choice).collect()
    }
}

/// What is chosen in a stretch of a query.
struct Choice {
    scope: Scope,
    /// Each value as it was typed, and which it means.
    values: Vec<(String, Vec<usize>)>,
}

impl Choice {
    fn has(&self, index: usize) -> bool {
        self.values.iter().any(|(_, meant)| meant.contains(&index))
    }
}

/// These values in the first filter of the facet; the other ones go, for a facet is one list.
fn merged(scope: &Scope, values: &[String]) -> Vec<TextEdit> {
    let nothing = |own: &Own| (own.piece.clone(), String::new());
    let Some((first, others)) = scope.own.split_first() else { return Vec::new() };
    let name =
        if first.parts.is_text { field_named(&first.parts.name).map_or("", name_of_field) } else { &first.parts.name };
    let first = match values {
        [] => nothing(first),
        values => (first.body..first.piece.end, format!("{name}:{}", values.join(","))),
    };
    std::iter::once(first).chain(others.iter().map(nothing)).collect()
}

/// By its place, the derived things that a record names in a part that the field asks for.
fn things(dataset: &Dataset, field: SearchField) -> HashMap<usize, Vec<Id>> {
    let mut things: HashMap<usize, Vec<Id>> = HashMap::new();
    let Some((kind, relations)) = field.derived() else { return things };
    for thing in dataset.derived_list(kind) {
        for record in thing.records.iter().filter(|record| thing.is_named_in(**record, relations)) {
            things.entry(*record).or_default().push(thing.id.clone());
        }
    }
    things
}

fn worded<W: Words>(sign: fn(W) -> ValueSign) -> Vec<FacetValue> {
    let value = |word: &W| {
        let labels = Lang::ALL.into_iter().map(|lang| word.label(lang));
        FacetValue {
            typed: word.word().to_owned(),
            label: Translated::from_texts(|lang| word.label(lang).to_owned()),
            acronym: None,
            sign: sign(*word),
            total: 0,
            read: Vec::new(),
            name: word.word().to_owned(),
            said: vec![word.word().to_owned()],
            names: std::iter::once(word.word()).chain(labels).map(|name| words_of(name).join(" ")).collect(),
        }
    };
    W::ALL.iter().map(value).collect()
}

/// Items by their ids; where another one goes by that id, too, by the first of its names that is its own.
fn items(named: Vec<Named<Id>>, dataset: &Dataset) -> Vec<FacetValue> {
    let mut bearers: HashMap<String, usize> = HashMap::new();
    for each in &named {
        let names: BTreeSet<String> = each.names.iter().map(|name| name.replace(' ', "")).collect();
        for name in names {
            *bearers.entry(name).or_default() += 1;
        }
    }
    let is_its_own = |name: &&String| bearers.get(&name.replace(' ', "")) == Some(&1);
    let value = |each: Named<Id>| {
        let id = each.value.to_string();
        let other = each.names.iter().find(is_its_own).filter(|name| Some(*name) != each.names.first());
        FacetValue {
            typed: other.cloned().unwrap_or_else(|| id.clone()),
            label: Translated::from_texts(|lang| dataset.name_of(&id, lang).text.to_owned()),
            acronym: match dataset.item(&id) {
                Some(Item::Framework(framework)) => framework.acronym.as_deref().map(str::to_owned),
                Some(Item::Derived(item)) => item.acronym.as_deref().map(str::to_owned),
                Some(
                    Item::Source(_)
                    | Item::Theme(_)
                    | Item::Partner(_)
                    | Item::Record(_)
                    | Item::Claim(..)
                    | Item::Term(_),
                )
                | None => None,
            },
            sign: ValueSign::None,
            total: 0,
            read: Vec::new(),
            said: vec![id.clone()],
            name: id,
            names: each.names,
        }
    };
    named.into_iter().map(value).collect()
}

/// The texts of a field, such as the names of funders: one in both languages, or in the one that there is, is one value.
fn text_values(dataset: &Dataset, field: SearchField) -> Vec<FacetValue> {
    let mut values: BTreeMap<String, FacetValue> = BTreeMap::new();
    for text in dataset.records.iter().flat_map(|record| texts(field, record, Audience::Room)) {
        let Some(typed) = sides(text).next() else { continue };
        let words = words_of(typed).join(" ");
        if words.is_empty() {
            continue;
        }
        let value = values.entry(words).or_insert_with(|| FacetValue {
            typed: typed.to_owned(),
            label: Translated::from_texts(|lang| text.pick(lang).text.to_owned()),
            acronym: None,
            sign: ValueSign::None,
            total: 0,
            read: Vec::new(),
            name: typed.to_owned(),
            names: Vec::new(),
            said: Vec::new(),
        });
        for side in sides(text) {
            if !value.said.iter().any(|said| said == side) {
                value.said.push(side.to_owned());
                value.names.push(words_of(side).join(" "));
            }
        }
    }
    values.into_values().collect()
}

/// The years in which a date begins or ends, the last one first.
fn year_values(dataset: &Dataset) -> Vec<FacetValue> {
    let days = dataset.records.iter().flat_map(all_dates).flat_map(|dated| [dated.edtf.lower(), dated.edtf.upper()]);
    let years: BTreeSet<i32> = days.flatten().map(Day::year).filter(|year| (0..=9999).contains(year)).collect();
    let value = |year: i32| {
        let typed = format!("{year:04}");
        FacetValue {
            label: Translated::from_texts(|_| typed.clone()),
            acronym: None,
            sign: ValueSign::None,
            total: 0,
            read: Vec::new(),
            name: typed.clone(),
            names: vec![typed.clone()],
            said: Vec::new(),
            typed,
        }
    };
    years.into_iter().rev().map(value).collect()
}

/// What a text begins with, from each of its words on, letter by letter.
fn beginnings(text: &str) -> impl Iterator<Item = &str> {
    let starts = std::iter::once(0).chain(text.match_indices(' ').map(|(space, _)| space + 1));
    starts
        .filter_map(|start| text.get(start..))
        .flat_map(|rest| rest.char_indices().filter_map(move |(at, letter)| rest.get(..at + letter.len_utf8())))
}
