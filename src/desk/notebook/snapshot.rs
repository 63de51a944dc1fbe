//! A snapshot: a dataset as it was at a moment.

use crate::dataset::{Edtf, Lang};
use crate::desk::agenda::{is_false, kept};
use crate::desk::handle::Handle;
use crate::lang::{DeskText, Sentence};
use crate::text::{Audience, Clean, Private};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A dataset as it was at a moment. Its bytes are kept under their hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Which one.
    pub id: Handle,
    /// Of which portfolio: the place of its dataset, `builtin` or a path.
    pub portfolio: String,
    /// What it is called: for the desk alone. See [`Self::called`].
    #[serde(serialize_with = "kept")]
    pub name: Private<Clean>,
    /// When it was taken, in local time: `2026-11-24T18:30`.
    pub taken: String,
    /// SHA-256 of the bytes of the dataset, in hexadecimal.
    pub hash: String,
    /// The as-of day of the dataset.
    pub as_of: Edtf,
    /// It was deleted, and can be brought back.
    #[serde(default, skip_serializing_if = "is_false")]
    pub removed: bool,
    /// Fields of a later version of the program: kept as they are.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

impl Snapshot {
    /// What it is called: by its name; in a room by when it was taken.
    #[must_use]
    pub fn called(&self, to: Audience, lang: Lang) -> String {
        self.name.told(to).map_or_else(|| self.when(lang), ToString::to_string)
    }

    /// The same behind what it is: `bản chụp “Họp giao ban”`.
    #[must_use]
    pub fn quoted(&self, to: Audience, lang: Lang) -> String {
        let text = match self.name.told(to) {
            Some(name) => DeskText::Snapshot { name: name.to_string() },
            None => DeskText::SnapshotOf { when: self.when(lang) },
        };
        text.say(lang).into_owned()
    }

    /// When it was taken, as it is read: `24/11/2026 18:30`.
    #[must_use]
    pub fn when(&self, lang: Lang) -> String {
        let (day, time) = self.taken.split_once('T').unwrap_or((&self.taken, ""));
        let day = Edtf::parse(day).map_or_else(|_| Clean::line(day).to_string(), |day| day.display(lang));
        format!("{day} {}", &*Clean::line(time)).trim_end().to_owned()
    }
}
