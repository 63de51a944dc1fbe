//! A dataset made from the field table: every field of every entity filled in, or one of them changed.

// Helpers of tests may panic as tests may: the lints' own exception stops at `#[test]`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use bangiao::dataset::fields::{DATASET, Entity, Field, Shape, Target};
use serde_json::{Value, json};

/// How a dataset is made.
#[derive(Clone)]
pub struct Recipe<'a> {
    /// What stands in every line and text.
    pub text: &'a str,
    /// What is done to each field: its entity's name, itself, its value; `None` leaves it out.
    pub change: &'a dyn Fn(&str, &Field, Value) -> Option<Value>,
    /// Besides the fields of the table, every object has one that the table does not know.
    pub surprise: bool,
}

/// Keeps every field as it is: a [`Recipe::change`] that changes nothing.
#[allow(dead_code, clippy::unnecessary_wraps)]
pub fn unchanged(_: &str, _: &Field, value: Value) -> Option<Value> {
    Some(value)
}

/// The whole file.
pub fn dataset(recipe: &Recipe<'_>) -> Value {
    let mut file = object(&DATASET, recipe);
    // What a record and a framework belong to: they may not belong to themselves.
    let second = |file: &Value, list: &str| {
        let mut item = file[list].get(0).cloned()?;
        let item_fields = item.as_object_mut()?;
        item_fields.remove("parent");
        item_fields.remove("links");
        item_fields.remove("acronym");
        if item_fields.contains_key("id") {
            item_fields.insert("id".to_owned(), json!(format!("the-other-{list}")));
        }
        if item_fields.contains_key("order") {
            item_fields.insert("order".to_owned(), json!(2));
        }
        Some(item)
    };
    for list in ["records", "frameworks"] {
        if let Some(item) = second(&file, list)
            && let Some(items) = file[list].as_array_mut()
        {
            items.push(item);
        }
    }
    file
}

fn object(entity: &'static Entity, recipe: &Recipe<'_>) -> Value {
    let filled = entity.fields.iter().filter_map(|field| {
        let value = (recipe.change)(entity.name, field, value(entity, &field.shape, recipe))?;
        Some((field.name.to_owned(), value))
    });
    let surprise = recipe.surprise.then(|| ("surprise".to_owned(), json!({ "x": [1, null, "y"] })));
    Value::Object(filled.chain(surprise).collect())
}

fn value(entity: &'static Entity, shape: &Shape, recipe: &Recipe<'_>) -> Value {
    match shape {
        Shape::Id if entity.name == "partner" => json!("fi"),
        Shape::Id => json!(format!("a-{}", entity.name)),
        Shape::Line => json!(recipe.text),
        Shape::Url => json!("https://example.org/x"),
        Shape::Country => json!("FI"),
        Shape::Currency => json!("USD"),
        Shape::Date => json!("2024-11"),
        Shape::Whole(least, _) => json!(least),
        Shape::Amount => json!(1500),
        Shape::Bool => json!(true),
        Shape::Text => json!({ "vi": recipe.text, "en": recipe.text }),
        Shape::Word(vocabulary) => json!(vocabulary.rows[0].word),
        Shape::Ref(target) => json!(reference(*target)),
        Shape::One(inside) => object(inside, recipe),
        Shape::List(of) => json!([value(entity, of, recipe)]),
    }
}

fn reference(target: Target) -> &'static str {
    match target {
        Target::Source => "a-source",
        Target::Theme => "a-theme",
        Target::Partner => "fi",
        Target::Framework => "the-other-frameworks",
        Target::Record => "the-other-records",
        Target::Claim | Target::Term | Target::Derived(_) => unreachable!("no field refers to it"),
    }
}
