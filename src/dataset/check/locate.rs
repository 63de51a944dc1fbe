//! Where in a file a problem is: the path to its value, the item and the field that it is in.

use super::fault::Quote;
use crate::dataset::Id;
use crate::dataset::fields::ENTITIES;
use crate::dataset::json::{JsonKind, JsonValue};
use std::fmt::Write as _;

/// Where in the tree a byte is.
#[derive(Debug, Clone, Default)]
pub(super) struct JsonPlace {
    pub(super) path: Option<String>,
    pub(super) record: Option<String>,
    pub(super) field: Option<String>,
}

impl JsonPlace {
    /// What of it may be said where others read it: names of our own format, and the ids of items. Where the JSON is broken,
    /// any text may have come to stand in the place of an id.
    pub(super) fn in_room(&self, is_sound: bool) -> Self {
        let is_ours = |name: &str| ENTITIES.iter().any(|entity| entity.field(name).is_some());
        let is_known = |step: &str| is_ours(step) || matches!(step, "vi" | "en") || step.parse::<usize>().is_ok();
        let path = self.path.clone().filter(|path| path.split('/').skip(1).all(is_known));
        let record = self.record.clone().filter(|id| is_sound && path.is_some() && Id::is_valid(id));
        Self { record, field: self.field.clone().filter(|field| is_ours(field)), path }
    }
}

/// The innermost value that holds the byte `at`.
pub(super) fn locate(root: JsonValue<'_>, at: usize) -> JsonPlace {
    let holds = |value: JsonValue<'_>| (value.span().start..value.span().end.max(value.span().start + 1)).contains(&at);
    let mut spot = JsonPlace::default();
    let mut path = String::new();
    let mut value = root;
    let mut depth = 0;
    while holds(value) {
        let next = match value.kind() {
            JsonKind::Object => {
                let found = value.members().find(|member| holds(member.key) || holds(member.value));
                found.map(|member| {
                    (Quote::of(&member.key.text().unwrap_or_default()).as_str().to_owned(), member.value, true)
                })
            }
            JsonKind::List => {
                let found = value.items().enumerate().find(|(_, item)| holds(*item));
                found.map(|(index, item)| (index.to_string(), item, false))
            }
            JsonKind::Null | JsonKind::Bool | JsonKind::Number | JsonKind::Text | JsonKind::Broken => None,
        };
        let Some((step, inner, is_field)) = next else { break };
        let _ = write!(path, "/{}", step.replace('~', "~0").replace('/', "~1"));
        depth += 1;
        if depth == 2 && !is_field {
            spot.record = inner.get("id").and_then(JsonValue::text).map(|id| Quote::of(&id).as_str().to_owned());
        }
        if is_field && !matches!(step.as_str(), "vi" | "en") {
            spot.field = Some(step);
        }
        value = inner;
    }
    JsonPlace { path: Some(path), ..spot }
}
