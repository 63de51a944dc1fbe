//! Items as values, field by field as [`super::fields`] describes them: what is compared, and shown, without knowing the types.
//!
//! References carry the name of what they lead to, so that a value can be shown long after its dataset is gone.

use super::fields::{
    CLAIM, COUNTERPART, DATASET, DATE, DOCUMENT, EVENT, Entity, FRAMEWORK, Field, HOME, MONEY, NEXT_STEP, PART,
    PARTNER, PERSON, PRIORITY, RECORD, SOURCE, SOURCE_PLACE, THEME,
};
use super::words::{WordRow, Words};
use super::{
    Address, Claim, Counterpart, Dataset, Dated, Edtf, Framework, Home, Id, Item, Money, Part, Partner, Priority,
    Record, Source, SourcePlace, Text, Theme,
};
use crate::text::{Audience, Clean, Private};
use std::collections::HashMap;
use std::fmt::Write;

/// One value.
#[derive(Debug, Clone)]
pub enum Node {
    /// Nothing is said.
    Nothing,
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Whole(i64),
    /// An amount.
    Amount(f64),
    /// A line, an id, a code.
    Line(Clean),
    /// A text in both languages.
    Text(Text),
    /// A date.
    Date(Edtf),
    /// A word of a vocabulary.
    Word(WordRow),
    /// Another item: its id and its name.
    Ref(Id, Text),
    /// An object: a value for each field of its entity, in their order.
    One(&'static Entity, Vec<Node>),
    /// A list.
    List(Vec<Node>),
    /// Something for the desk alone.
    Private(Box<Private<Node>>),
}

impl Node {
    /// Whether nothing is said.
    #[must_use]
    pub const fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    /// The fields of an object with their values; none of anything else.
    pub fn fields(&self) -> impl Iterator<Item = (&'static Field, &Self)> {
        let (fields, values): (&'static [Field], &[Self]) = match self {
            Self::One(entity, values) => (entity.fields, values),
            Self::Nothing
            | Self::Bool(_)
            | Self::Whole(_)
            | Self::Amount(_)
            | Self::Line(_)
            | Self::Text(_)
            | Self::Date(_)
            | Self::Word(_)
            | Self::Ref(..)
            | Self::List(_)
            | Self::Private(_) => (&[], &[]),
        };
        fields.iter().zip(values)
    }

    /// The value of a field of an object.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Self> {
        self.fields().find(|(field, _)| field.name == name).map(|(_, value)| value)
    }

    /// Whether both say the same. The order of a list says nothing, nor does the name of an item beside its id.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        self.key() == other.key()
    }

    /// As it may be told to an audience: nothing in it is [`Self::Private`] any more.
    #[must_use]
    pub fn told(&self, to: Audience) -> Self {
        match self {
            Self::Private(node) => node.told(to).map_or(Self::Nothing, |node| node.told(to)),
            Self::One(entity, values) => Self::One(entity, values.iter().map(|value| value.told(to)).collect()),
            Self::List(values) => Self::List(values.iter().map(|value| value.told(to)).collect()),
            Self::Nothing
            | Self::Bool(_)
            | Self::Whole(_)
            | Self::Amount(_)
            | Self::Line(_)
            | Self::Text(_)
            | Self::Date(_)
            | Self::Word(_)
            | Self::Ref(..) => self.clone(),
        }
    }

    /// A text that is equal for all values that say the same, and for no others.
    #[must_use]
    pub fn key(&self) -> String {
        let mut out = String::new();
        self.write_key(&mut out);
        out
    }

    /// Clean text has no control characters: they part what would run together.
    fn write_key(&self, out: &mut String) {
        // Writing to a `String` cannot fail.
        let _ = match self {
            Self::Nothing => write!(out, "\u{0}"),
            Self::Bool(yes) => write!(out, "\u{1}{yes}"),
            Self::Whole(number) => write!(out, "\u{2}{number}"),
            Self::Amount(number) => write!(out, "\u{3}{number}"),
            Self::Line(line) => write!(out, "\u{4}{}", &**line),
            Self::Text(text) => {
                text.sides().try_for_each(|(lang, side)| write!(out, "\u{5}{}{}", lang.code(), &**side))
            }
            Self::Date(date) => write!(out, "\u{6}{date}"),
            Self::Word(row) => write!(out, "\u{7}{}", row.word),
            Self::Ref(id, _) => write!(out, "\u{8}{id}"),
            Self::One(_, values) => {
                out.push('\u{e}');
                for value in values {
                    value.write_key(out);
                }
                write!(out, "\u{f}")
            }
            Self::List(values) => {
                let mut keys: Vec<String> = values.iter().map(Self::key).collect();
                keys.sort_unstable();
                write!(out, "\u{10}{}\u{11}", keys.join("\u{12}"))
            }
            Self::Private(node) => {
                node.to_keep().write_key(out);
                Ok(())
            }
        };
    }
}

/// Makes trees of what is in a dataset.
#[derive(Clone, Copy)]
pub struct Trees<'a> {
    dataset: &'a Dataset,
    /// Ids that another dataset writes otherwise: references are given as it writes them.
    renamed: Option<&'a HashMap<Id, Id>>,
}

impl<'a> Trees<'a> {
    /// Trees as the dataset itself would write them.
    #[must_use]
    pub const fn of(dataset: &'a Dataset) -> Self {
        Self { dataset, renamed: None }
    }

    /// Trees whose references are given in the ids of another dataset.
    #[must_use]
    pub const fn renamed(dataset: &'a Dataset, renamed: &'a HashMap<Id, Id>) -> Self {
        Self { dataset, renamed: Some(renamed) }
    }

    /// The dataset itself, without the lists of its items.
    #[must_use]
    pub fn head(&self) -> Node {
        let data = self.dataset;
        let values = DATASET.fields.iter().map(|field| match field.name {
            "title" => text(&data.title),
            "home" => home(&data.home),
            "as_of" => Node::Date(data.as_of),
            "claims" => list(&data.claims, |claim| self.claim(claim)),
            "priorities" => list(&data.priorities, |priority| self.priority(priority)),
            _ => Node::Nothing,
        });
        Node::One(&DATASET, values.collect())
    }

    /// An item.
    #[must_use]
    pub fn item(&self, item: Item<'_>) -> Node {
        match item {
            Item::Source(item) => source(item),
            Item::Theme(item) => theme(item),
            Item::Partner(item) => self.partner(item),
            Item::Framework(item) => self.framework(item),
            Item::Record(item) => self.record(item),
        }
    }

    fn partner(&self, partner: &Partner) -> Node {
        let values = vec![
            own_id(&partner.id),
            line(partner.iso3166.as_ref()),
            text(&partner.name),
            list(&partner.aliases, |alias| line(Some(alias))),
            list(&partner.written_as, |name| line(Some(name))),
            list(&partner.counterparts, counterpart),
            maybe(partner.note.as_ref()),
            self.links(&partner.sources),
        ];
        Node::One(&PARTNER, values)
    }

    fn framework(&self, framework: &Framework) -> Node {
        let values = vec![
            own_id(&framework.id),
            line(framework.acronym.as_ref()),
            word(Some(framework.kind)),
            text(&framework.name),
            list(&framework.aliases, |alias| line(Some(alias))),
            maybe(framework.role.as_ref()),
            self.maybe_link(framework.parent.as_ref()),
            list(&framework.counterparts, counterpart),
            maybe(framework.note.as_ref()),
            self.links(&framework.sources),
        ];
        Node::One(&FRAMEWORK, values)
    }

    fn record(&self, record: &Record) -> Node {
        let mut values = self.what_it_is(record);
        values.extend(self.how_it_stands(record));
        Node::One(&RECORD, values)
    }

    /// The fields from `id` to `places`.
    fn what_it_is(&self, record: &Record) -> Vec<Node> {
        vec![
            own_id(&record.id),
            Node::Whole(i64::from(record.order)),
            word(Some(record.kind)),
            word(record.instrument),
            maybe(record.title.as_ref()),
            Node::Bool(record.official_title),
            text(&record.summary),
            self.links(&record.partners),
            self.links(&record.frameworks),
            list(&record.counterparts, counterpart),
            list(&record.home_units, text),
            self.links(&record.themes),
            list(&record.places, text),
        ]
    }

    /// The fields from `status` to `source`.
    fn how_it_stands(&self, record: &Record) -> Vec<Node> {
        vec![
            word(Some(record.status)),
            word(Some(record.status_basis)),
            maybe(record.status_wording.as_deref()),
            list(&record.dates, dated),
            list(&record.money, money),
            event(record),
            people(record),
            documents(record),
            list(&record.parts, part),
            self.maybe_link(record.parent.as_ref()),
            next_step(record),
            private(record.owner.as_deref()),
            date(record.updated),
            maybe(record.conflict.as_deref()),
            private(record.private_note.as_deref()),
            self.source_place(&record.source),
        ]
    }

    fn claim(&self, claim: &Claim) -> Node {
        let values = vec![
            line(Some(&claim.measure)),
            Node::Whole(i64::from(claim.value)),
            text(&claim.text),
            self.source_place(&claim.source),
        ];
        Node::One(&CLAIM, values)
    }

    fn priority(&self, priority: &Priority) -> Node {
        let values =
            vec![Node::Whole(i64::from(priority.order)), text(&priority.text), self.source_place(&priority.source)];
        Node::One(&PRIORITY, values)
    }

    fn source_place(&self, place: &SourcePlace) -> Node {
        Node::One(&SOURCE_PLACE, vec![self.link(&place.id), line(place.place.as_ref())])
    }

    fn links(&self, ids: &[Id]) -> Node {
        list(ids, |id| self.link(id))
    }

    fn maybe_link(&self, id: Option<&Id>) -> Node {
        id.map_or(Node::Nothing, |id| self.link(id))
    }

    fn link(&self, id: &Id) -> Node {
        let name = self.dataset.item(id.as_str()).map(|item| item.name().clone()).unwrap_or_default();
        let id = self.renamed.and_then(|renamed| renamed.get(id)).unwrap_or(id);
        Node::Ref(id.clone(), name)
    }
}

fn home(home: &Home) -> Node {
    Node::One(&HOME, vec![text(&home.name), line(home.country.as_ref()), maybe(home.note.as_ref())])
}

fn source(source: &Source) -> Node {
    let values = vec![
        own_id(&source.id),
        text(&source.title),
        maybe(source.publisher.as_ref()),
        date(source.published),
        date(source.covers),
        maybe(source.note.as_ref()),
    ];
    Node::One(&SOURCE, values)
}

fn theme(theme: &Theme) -> Node {
    Node::One(&THEME, vec![own_id(&theme.id), text(&theme.name)])
}

fn counterpart(counterpart: &Counterpart) -> Node {
    Node::One(&COUNTERPART, vec![text(&counterpart.name), line(counterpart.acronym.as_ref())])
}

fn dated(dated: &Dated) -> Node {
    Node::One(&DATE, vec![Node::Date(dated.edtf), word(Some(dated.role))])
}

fn money(money: &Money) -> Node {
    let values = vec![
        maybe(money.funder.as_ref()),
        maybe(money.channel.as_ref()),
        word(money.direction),
        word(money.state),
        word(money.form),
        money.amount.map_or(Node::Nothing, Node::Amount),
        line(money.currency.as_ref()),
    ];
    Node::One(&MONEY, values)
}

fn event(record: &Record) -> Node {
    record.event.as_deref().map_or(Node::Nothing, |event| {
        let values = vec![
            event.ordinal.map_or(Node::Nothing, |ordinal| Node::Whole(i64::from(ordinal))),
            word(event.format),
            maybe(event.place.as_ref()),
            maybe(event.host.as_ref()),
        ];
        Node::One(&EVENT, values)
    })
}

fn people(record: &Record) -> Node {
    list(&record.people, |person| {
        Node::One(&PERSON, vec![line(Some(&person.name)), maybe(person.role.as_ref()), word(person.side)])
    })
}

fn documents(record: &Record) -> Node {
    list(&record.documents, |document| {
        let url = document.url.as_ref().map_or(Node::Nothing, address);
        Node::One(&DOCUMENT, vec![text(&document.title), url])
    })
}

fn address(address: &Address) -> Node {
    match address {
        Address::Web(web) => line(Some(web)),
        Address::Local(path) => Node::Private(Box::new(Private::new(line(Some(path.to_keep()))))),
    }
}

fn part(part: &Part) -> Node {
    let values =
        vec![maybe(part.title.as_ref()), maybe(part.summary.as_ref()), list(&part.dates, dated), word(part.status)];
    Node::One(&PART, values)
}

fn next_step(record: &Record) -> Node {
    record.next_step.as_deref().map_or(Node::Nothing, |step| {
        Node::One(&NEXT_STEP, vec![text(&step.text), private(step.owner.as_ref()), date(step.due)])
    })
}

fn own_id(id: &Id) -> Node {
    Node::Line(Clean::line(id.as_str()))
}

fn line(line: Option<&Clean>) -> Node {
    line.filter(|line| !line.is_empty()).map_or(Node::Nothing, |line| Node::Line(line.clone()))
}

fn text(text: &Text) -> Node {
    if text.is_empty() { Node::Nothing } else { Node::Text(text.clone()) }
}

fn maybe(said: Option<&Text>) -> Node {
    said.map_or(Node::Nothing, text)
}

/// A text for the desk alone.
fn private(said: Option<&Private<Text>>) -> Node {
    said.map_or(Node::Nothing, |said| Node::Private(Box::new(Private::new(text(said.to_keep())))))
}

fn date(date: Option<Edtf>) -> Node {
    date.map_or(Node::Nothing, Node::Date)
}

fn word<W: Words>(word: Option<W>) -> Node {
    word.map_or(Node::Nothing, |word| Node::Word(word.row()))
}

fn list<T>(items: &[T], node: impl Fn(&T) -> Node) -> Node {
    Node::List(items.iter().map(node).collect())
}

#[cfg(test)]
mod tests {
    use super::super::fields::{Shape, Target};
    use super::super::{BUILTIN, load};
    use super::*;

    /// Whether a value is of the shape that the table of fields gives it.
    fn fits(node: &Node, shape: &Shape) -> bool {
        match (node, shape) {
            (Node::Nothing, _)
            | (Node::Bool(_), Shape::Bool)
            | (Node::Whole(_), Shape::Whole(..))
            | (Node::Amount(_), Shape::Amount)
            | (Node::Line(_), Shape::Id | Shape::Line | Shape::Url | Shape::Country | Shape::Currency)
            | (Node::Text(_), Shape::Text)
            | (Node::Date(_), Shape::Date)
            | (Node::Ref(..), Shape::Ref(_)) => true,
            (Node::Word(row), Shape::Word(vocabulary)) => vocabulary.rows.contains(row),
            (Node::One(entity, values), Shape::One(meant)) => {
                std::ptr::eq(*entity, *meant)
                    && values.len() == entity.fields.len()
                    && node.fields().all(|(field, value)| fits(value, &field.shape))
            }
            (Node::Private(node), _) => fits(&node.told(Audience::Desk).unwrap().clone(), shape),
            (Node::List(values), Shape::List(inner)) => values.iter().all(|value| fits(value, inner)),
            _ => false,
        }
    }

    #[test]
    fn every_tree_is_built_as_the_table_of_fields_has_it() {
        let data = load(BUILTIN).unwrap().dataset;
        let trees = Trees::of(&data);
        assert!(fits(&trees.head(), &Shape::One(&DATASET)));
        for (target, entity) in [
            (Target::Source, &SOURCE),
            (Target::Theme, &THEME),
            (Target::Partner, &PARTNER),
            (Target::Framework, &FRAMEWORK),
            (Target::Record, &RECORD),
        ] {
            for item in data.items(target) {
                assert!(fits(&trees.item(item), &Shape::One(entity)), "{}", item.id());
            }
        }
    }

    #[test]
    fn lists_say_the_same_in_any_order_but_not_twice() {
        let word = |word: &str| Node::Line(Clean::line(word));
        let list = |words: &[&str]| Node::List(words.iter().map(|each| word(each)).collect());
        assert!(list(&["a", "b"]).same(&list(&["b", "a"])));
        assert!(!list(&["a"]).same(&list(&["a", "a"])));
        assert!(!list(&["ab"]).same(&list(&["a", "b"])));
        assert!(!list(&["a"]).same(&word("a")));
        assert!(!list(&[]).same(&Node::Nothing));
    }
}
