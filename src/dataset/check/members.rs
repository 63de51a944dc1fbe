//! The members of one object.

use crate::dataset::json::JsonValue;
use std::borrow::Cow;

/// The members of an object by the names of the fields that they are, or were meant to be.
pub(super) struct Members<'t>(pub(super) Vec<(&'static str, JsonValue<'t>)>);

impl<'t> Members<'t> {
    /// Adds a member; of several of one name the first counts.
    pub(super) fn add(&mut self, name: &'static str, value: JsonValue<'t>) {
        if self.get(name).is_none() {
            self.0.push((name, value));
        }
    }

    pub(super) fn get(&self, name: &str) -> Option<JsonValue<'t>> {
        self.0.iter().find(|(field, _)| *field == name).map(|(_, value)| *value)
    }

    /// The text of a field, if it is one and was read without doubt.
    pub(super) fn text(&self, name: &str) -> Option<Cow<'t, str>> {
        self.get(name).filter(|value| !value.is_flawed()).and_then(JsonValue::text)
    }
}
