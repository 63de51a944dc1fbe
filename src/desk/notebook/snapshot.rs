//! A snapshot: a dataset as it was at a moment.

use crate::dataset::{Day, Edtf, Lang};
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
    /// What it is called: for the desk alone, and empty where it is automatic. See [`Self::called`].
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
    /// The program took it of its own accord: it goes when there is no room for it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub automatic: bool,
    /// How many bytes the dataset has, where that is known: of automatic ones it is.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub size: u64,
    /// Fields of a later version of the program: kept as they are.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

impl Snapshot {
    /// The name that somebody gave it, for those who may read it.
    #[must_use]
    pub fn given_name(&self, to: Audience) -> Option<&Clean> {
        self.name.told(to).filter(|_| !self.automatic)
    }

    /// What it is called: by its name; in a room, and where it has none, by when it was taken.
    #[must_use]
    pub fn called(&self, to: Audience, lang: Lang) -> String {
        self.given_name(to).map_or_else(|| self.when(lang), ToString::to_string)
    }

    /// The same behind what it is: `bản chụp “Họp giao ban”`.
    #[must_use]
    pub fn quoted(&self, to: Audience, lang: Lang) -> String {
        let text = match self.given_name(to) {
            Some(name) => DeskText::Snapshot { name: name.to_string() },
            None if self.automatic => DeskText::LastSeen { when: self.when(lang) },
            None => DeskText::SnapshotOf { when: self.when(lang) },
        };
        text.say(lang).into_owned()
    }

    /// The same with when it was taken, where that is not what it is called by.
    #[must_use]
    pub fn quoted_with_day(&self, to: Audience, lang: Lang) -> String {
        let called = self.quoted(to, lang);
        if self.given_name(to).is_some() { format!("{called} ({})", self.when(lang)) } else { called }
    }

    /// The day on which it was taken.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        let day = self.taken.split_once('T').map_or(self.taken.as_str(), |(day, _)| day);
        Edtf::parse(day).ok().and_then(|day| day.upper())
    }

    /// When it was taken, as it is read: `24/11/2026 18:30`.
    #[must_use]
    pub fn when(&self, lang: Lang) -> String {
        let (day, time) = self.taken.split_once('T').unwrap_or((&self.taken, ""));
        let day = Edtf::parse(day).map_or_else(|_| Clean::line(day).to_string(), |day| day.display(lang));
        format!("{day} {}", &*Clean::line(time)).trim_end().to_owned()
    }
}

/// For serde: what is not known is not written.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for this form")]
const fn is_zero(size: &u64) -> bool {
    *size == 0
}
