//! An item of which something cannot be read stays without it: a bad value costs its field, a bad element its place in the list.
//!
//! An item is left out only when its id cannot be read, or nothing says what it is: neither its name nor, of a record, its title or
//! summary. What else a record must have and has not is `unknown`, or the least that can be said of it ([`stands_in`]). What was
//! dropped is named, so that the page of the item can say so.

use super::date::Edtf;
use super::fields::{Entity, Field, RECORD, Shape, TEXT};
use super::model::Id;
use crate::text::Clean;
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// What is left of an item.
#[derive(Debug)]
pub(super) struct Loosened {
    /// As JSON that can be read.
    pub text: String,
    /// The fields that could not be read, whole or in part, in the order of the format.
    pub unread: Vec<&'static str>,
}

/// What can be read of an item; `None` when it cannot stay.
pub(super) fn loosened(raw: &str, entity: &'static Entity) -> Option<Loosened> {
    let mut unread = Vec::new();
    let text = object(raw, entity, &mut |field| {
        if unread.last() != Some(&field) {
            unread.push(field);
        }
    })?;
    Some(Loosened { text, unread })
}

/// A member of an object.
struct RawMember<'a> {
    name: Cow<'a, str>,
    value: &'a RawValue,
    /// Its key was given before, too.
    is_repeated: bool,
}

/// The members of an object, in the order of the file. Of a key that is given twice the last counts.
struct MemberList<'a>(Vec<RawMember<'a>>);

impl<'de: 'a, 'a> Deserialize<'de> for MemberList<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MemberVisitor;

        impl<'de> Visitor<'de> for MemberVisitor {
            type Value = MemberList<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<MemberList<'de>, A::Error> {
                let mut members: Vec<RawMember<'de>> = Vec::new();
                while let Some((BorrowedText(name), value)) = map.next_entry::<BorrowedText<'de>, &'de RawValue>()? {
                    let before = members.len();
                    members.retain(|known| known.name != name);
                    let is_repeated = members.len() < before;
                    members.push(RawMember { name, value, is_repeated });
                }
                Ok(MemberList(members))
            }
        }

        deserializer.deserialize_map(MemberVisitor)
    }
}

/// A text that is borrowed from the file where nothing in it is escaped.
#[derive(Deserialize)]
#[serde(transparent)]
struct BorrowedText<'a>(#[serde(borrow)] Cow<'a, str>);

/// An object without what cannot be read in it; `None` where what it must have is missing.
fn object(raw: &str, entity: &'static Entity, unread: &mut dyn FnMut(&'static str)) -> Option<String> {
    let MemberList(members) = serde_json::from_str(raw).ok()?;
    let mut kept: Vec<(&'static str, Cow<'_, str>)> = Vec::new();
    for field in entity.fields {
        let given = members.iter().find(|member| member.name == field.name && member.value.get() != "null");
        let read = given.and_then(|member| value(member.value.get(), &field.shape, &mut || unread(field.name)));
        if given.is_some_and(|member| member.is_repeated || read.is_none()) {
            unread(field.name);
        }
        match read {
            Some(text) => kept.push((field.name, text)),
            None if field.required => {
                kept.push((field.name, stands_in(entity, field)?.into()));
                if given.is_none() {
                    unread(field.name);
                }
            }
            None => {}
        }
    }
    let is_named = |name: &str| kept.iter().any(|(known, text)| *known == name && text.as_ref() != NO_TEXT);
    if entity.is(&RECORD) && !is_named("summary") && !is_named("title") {
        return None;
    }
    let members: Vec<String> = kept.iter().map(|(name, text)| format!("\"{name}\":{text}")).collect();
    Some(format!("{{{}}}", members.join(",")))
}

/// A text that says nothing in either language.
const NO_TEXT: &str = "{}";

/// What stands for a field that must be there and cannot be read. There is nothing for ids and names, nor for what a smaller object
/// consists of: a date without its role is no date.
fn stands_in(entity: &'static Entity, field: &Field) -> Option<&'static str> {
    if !entity.is(&RECORD) {
        return None;
    }
    match field.name {
        // At the end of the portfolio.
        "order" => Some("4294967295"),
        // The word that says least: something is done.
        "kind" => Some("\"activity\""),
        "status" => Some("\"unknown\""),
        "status_basis" => Some("\"inferred\""),
        "summary" => Some(NO_TEXT),
        // An id of a source that leads nowhere, as a mistyped one does.
        "source" => Some("{\"id\":\"unknown\"}"),
        _ => None,
    }
}

/// A value, as far as it can be read. `unread` is told when something in it was dropped.
fn value<'a>(raw: &'a str, shape: &Shape, unread: &mut dyn FnMut()) -> Option<Cow<'a, str>> {
    let is = |is_sound: bool| is_sound.then_some(Cow::Borrowed(raw));
    match shape {
        Shape::Id | Shape::Ref(_) => is(serde_json::from_str::<Id>(raw).is_ok()),
        Shape::Line | Shape::Url | Shape::Country | Shape::Currency => is(serde_json::from_str::<Clean>(raw).is_ok()),
        Shape::Date => is(serde_json::from_str::<Edtf>(raw).is_ok()),
        Shape::Whole(min, max) => {
            is(serde_json::from_str::<i64>(raw).is_ok_and(|number| (*min..=*max).contains(&number)))
        }
        Shape::Amount => is(serde_json::from_str::<f64>(raw).is_ok_and(|amount| amount >= 0.0)),
        Shape::Bool => is(serde_json::from_str::<bool>(raw).is_ok()),
        Shape::Word(vocabulary) => {
            let word = serde_json::from_str::<BorrowedText<'_>>(raw).ok()?;
            is(vocabulary.rows.iter().any(|row| row.word == word.0))
        }
        Shape::Text => object(raw, &TEXT, &mut |_| unread()).filter(|text| text != NO_TEXT).map(Cow::Owned),
        Shape::One(entity) => object(raw, entity, &mut |_| unread()).map(Cow::Owned),
        Shape::List(element) => {
            let elements: Vec<&RawValue> = serde_json::from_str(raw).ok()?;
            let mut kept = Vec::with_capacity(elements.len());
            for each in elements {
                match value(each.get(), element, unread) {
                    Some(text) => kept.push(text),
                    None => unread(),
                }
            }
            Some(format!("[{}]", kept.join(",")).into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::fields::{FRAMEWORK, PARTNER};
    use crate::dataset::{Framework, Lang, Partner, Record, Status};

    const RECORD_TEXT: &str = r#"{ "id": "a", "order": 1, "kind": "project", "summary": { "vi": "Một" }, "partners": ["fi", "F I"],
        "status": "closed", "status_basis": "stated", "dates": [{ "edtf": "2024", "role": "end" }, { "edtf": "27/11/2024", "role": "end" }],
        "updated": "27/11/2024", "source": { "id": "r" } }"#;

    fn read(text: &str) -> (Record, Vec<&'static str>) {
        let loose = loosened(text, &RECORD).unwrap_or_else(|| panic!("{text}"));
        (serde_json::from_str(&loose.text).unwrap_or_else(|error| panic!("{error}: {}", loose.text)), loose.unread)
    }

    #[test]
    fn a_bad_value_costs_its_field_and_a_bad_element_its_place_in_the_list() {
        let (record, unread) = read(RECORD_TEXT);
        assert_eq!(unread, ["partners", "dates", "updated"]);
        assert_eq!(record.partners.iter().map(Id::as_str).collect::<Vec<_>>(), ["fi"]);
        assert_eq!(record.dates.iter().map(|dated| dated.edtf.to_string()).collect::<Vec<_>>(), ["2024"]);
        assert!(record.updated.is_none() && record.status == Status::Closed);
    }

    #[test]
    fn what_a_record_must_have_and_has_not_is_unknown_and_named() {
        for (find, put, field) in [
            ("\"status\": \"closed\"", "\"status\": \"done\"", "status"),
            ("\"kind\": \"project\"", "\"kind\": 5", "kind"),
            ("\"order\": 1", "\"order\": -1", "order"),
            ("\"order\": 1,", "", "order"),
            ("{ \"id\": \"r\" }", "\"r\"", "source"),
        ] {
            let (record, unread) = read(&RECORD_TEXT.replace(find, put));
            assert!(unread.contains(&field), "{field}: {unread:?}");
            assert_eq!(record.summary.get(Lang::Vi), Some("Một"));
        }
        let (record, unread) =
            read(&RECORD_TEXT.replace("{ \"vi\": \"Một\" }", "{ \"vi\": 5 }, \"title\": { \"en\": \"T\" }"));
        assert!(unread.contains(&"summary") && record.heading(Lang::Vi).text == "T");
    }

    #[test]
    fn an_item_without_an_id_or_without_anything_that_says_what_it_is_is_left_out() {
        for (find, put) in
            [("\"id\": \"a\"", "\"id\": \"A B\""), ("{ \"vi\": \"Một\" }", "{}"), ("{ \"vi\": \"Một\" }", "null")]
        {
            assert!(loosened(&RECORD_TEXT.replace(find, put), &RECORD).is_none(), "{put}");
        }
        assert!(loosened(r#"{ "id": "fi", "name": 3 }"#, &PARTNER).is_none());
        assert!(loosened("[]", &PARTNER).is_none());
    }

    #[test]
    fn other_items_lose_a_field_too() {
        let loose =
            loosened(r#"{ "id": "fi", "name": { "en": "Finland" }, "note": [], "iso3166": "FI" }"#, &PARTNER).unwrap();
        let partner: Partner = serde_json::from_str(&loose.text).unwrap();
        assert_eq!((loose.unread.as_slice(), partner.iso3166.as_deref()), (["note"].as_slice(), Some("FI")));
        let text =
            r#"{ "id": "mrc", "type": "network", "name": { "en": "M", "vi": false }, "sources": "r", "parent": "x" }"#;
        let loose = loosened(text, &FRAMEWORK).unwrap();
        let framework: Framework = serde_json::from_str(&loose.text).unwrap();
        assert_eq!(loose.unread, ["name", "sources"]);
        assert_eq!(framework.parent.as_ref().map(Id::as_str), Some("x"));
    }

    #[test]
    fn of_a_field_that_is_given_twice_the_last_is_read_and_the_field_named() {
        let (record, unread) =
            read(&RECORD_TEXT.replace("\"updated\": \"27/11/2024\"", "\"updated\": 5, \"updated\": \"2024\""));
        assert_eq!(
            (unread.as_slice(), record.updated.map(|date| date.to_string()).as_deref()),
            (["partners", "dates", "updated"].as_slice(), Some("2024"))
        );
    }

    #[test]
    fn numbers_keep_every_digit() {
        let text =
            RECORD_TEXT.replace("\"partners\"", "\"money\": [{ \"amount\": 8143661439548533232.10 }], \"partners\"");
        assert!(loosened(&text, &RECORD).unwrap().text.contains("8143661439548533232.10"));
    }
}
