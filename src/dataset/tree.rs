//! Items as [values](Value), field by field as [`super::fields`] describes them: what is compared, and shown, without knowing the types.
//!
//! References carry the name of what they lead to, so that a value can be shown long after its dataset is gone.

use super::fields::DATASET;
use super::held::{Described, ToValue};
use super::model::{Claim, GlossaryTerm, Id, Priority};
use super::value::Value;
use super::{Dataset, Item};
use std::borrow::Cow;
use std::collections::HashMap;

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
    pub fn head(&self) -> Value<'a> {
        let data = self.dataset;
        let values = DATASET.fields.iter().map(|field| {
            let value = match field.name {
                "title" => data.title.value(),
                "home" => data.home.value(),
                "as_of" => data.as_of.value(),
                "claims" => Value::list(&data.claims, Claim::value),
                "glossary" => Value::list(&data.glossary, GlossaryTerm::value),
                "priorities" => Value::list(&data.priorities, Priority::value),
                _ => Value::Null,
            };
            (field, value)
        });
        self.looked_up(Value::One(&DATASET, values.collect()))
    }

    /// An item.
    #[must_use]
    pub fn item(&self, item: Item<'a>) -> Value<'a> {
        self.looked_up(match item {
            Item::Source(source) => source.object(),
            Item::Theme(theme) => theme.object(),
            Item::Partner(partner) => partner.object(),
            Item::Framework(framework) => framework.object(),
            Item::Record(record) => record.object(),
            Item::Claim(_, claim) => claim.object(),
            Item::Term(term) => term.object(),
            Item::Derived(_) => Value::Null,
        })
    }

    /// The same with the names of what it refers to. An empty line says nothing.
    fn looked_up(&self, value: Value<'a>) -> Value<'a> {
        value.map(&|value| {
            if let Value::Ref(id, _) = value {
                let name = self.dataset.item(id.as_str()).map(|item| Cow::Borrowed(item.name()));
                let id = self.renamed.and_then(|renamed| renamed.get(&*id)).map_or(id, Cow::Borrowed);
                return Value::Ref(id, name);
            }
            if matches!(&value, Value::Line(line) if line.is_empty()) { Value::Null } else { value }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::fields::{FRAMEWORK, PARTNER, RECORD, SOURCE, Shape, THEME, Target};
    use super::super::{BUILTIN, load};
    use super::*;
    use crate::text::Audience;

    /// Whether a value is of the shape that the table of fields gives it.
    fn fits(value: &Value<'_>, shape: &Shape) -> bool {
        match (value, shape) {
            (Value::Null, _)
            | (Value::Bool(_), Shape::Bool)
            | (Value::Whole(_), Shape::Whole(..))
            | (Value::Number(_), Shape::Amount)
            | (Value::Line(_), Shape::Id | Shape::Line | Shape::Url | Shape::Country | Shape::Currency)
            | (Value::Text(_), Shape::Text)
            | (Value::Date(_), Shape::Date)
            | (Value::Ref(..), Shape::Ref(_)) => true,
            (Value::Word(row), Shape::Word(vocabulary)) => vocabulary.rows.contains(row),
            (Value::One(entity, fields), Shape::One(meant)) => {
                std::ptr::eq(*entity, *meant)
                    && fields.len() == entity.fields.len()
                    && fields.iter().all(|(field, value)| fits(value, &field.shape))
            }
            (Value::Private(_), _) => fits(&value.clone().told(Audience::Desk), shape),
            (Value::List(values), Shape::List(inner)) => values.iter().all(|value| fits(value, inner)),
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
}
