//! Agendas: what is to be discussed, in an order of one's own, with a minute for each item.
//!
//! An agenda is a list of pins. A pin points to an item of a dataset by its id, and carries the item's name as it was when it
//! was pinned, so that an agenda can be read where that dataset is not at hand. What is removed stays, marked as removed: a
//! minute that somebody else is writing at the same time must find its place.

pub use super::handle::{Handle, Minter};
use super::lines::{MinuteLine, MinuteText};
pub use super::prose::Prose;
use crate::dataset::{Dataset, Edtf, Flag, Id, Lang, Status, Text};
use crate::lang::{DeskText, Sentence};
use crate::text::{Audience, Clean, Private};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Map, Value};

/// One meeting: its name, its day, and what is to be discussed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agenda {
    /// Which one.
    pub id: Handle,
    /// What the meeting is called: for the desk alone. See [`Self::called`].
    #[serde(serialize_with = "kept")]
    pub name: Private<Clean>,
    /// The day of the meeting.
    pub date: Option<Edtf>,
    /// The meeting is over: kept, out of the way.
    #[serde(default, skip_serializing_if = "is_false")]
    pub archived: bool,
    /// It was deleted, and can be brought back.
    #[serde(default, skip_serializing_if = "is_false")]
    pub removed: bool,
    /// What is to be discussed, in this order; removed pins among them.
    pub pins: Vec<Pin>,
    /// Fields of a later version of the program: kept as they are.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// One item of an agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "PinForm")]
pub struct Pin {
    /// Which one: the same item may be pinned twice.
    pub id: Handle,
    /// The item of the dataset.
    pub item: Id,
    /// What it was called when it was pinned.
    pub name: Text,
    /// How things stood when it was discussed; nothing until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discussed: Option<Standing>,
    /// What was said and decided; see [`super::minute`] for how action items are written in it.
    #[serde(skip_serializing_if = "MinuteText::has_no_lines")]
    pub minute: MinuteText,
    /// It was taken off the agenda, and can be put back.
    #[serde(default, skip_serializing_if = "is_false")]
    pub removed: bool,
    /// Fields of a later version of the program: kept as they are.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// A pin as it is read: its minute may be a mere text, as earlier versions and people write it.
#[derive(Deserialize)]
struct PinForm {
    id: Handle,
    item: Id,
    name: Text,
    #[serde(default)]
    discussed: Option<Standing>,
    #[serde(default)]
    minute: MinuteForm,
    #[serde(default)]
    removed: bool,
    #[serde(flatten)]
    rest: Map<String, Value>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum MinuteForm {
    Text(Prose),
    Lines(Vec<MinuteLine>),
}

impl Default for MinuteForm {
    fn default() -> Self {
        Self::Lines(Vec::new())
    }
}

impl From<PinForm> for Pin {
    fn from(form: PinForm) -> Self {
        let PinForm { id, item, name, discussed, minute, removed, rest } = form;
        let minute = match minute {
            MinuteForm::Text(text) => MinuteText::from_text(&id, &text),
            MinuteForm::Lines(lines) => MinuteText::from_lines(lines),
        };
        Self { id, item, name, discussed, minute, removed, rest }
    }
}

/// How an item stood on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// The day against which flags were raised.
    pub as_of: Edtf,
    /// Its status; only records have one.
    pub status: Option<Status>,
    /// What it was flagged for.
    #[serde(default)]
    pub flags: Vec<Flag>,
}

/// For serde: what is private is written down in the files of the desk.
pub(super) fn kept<T: Serialize, S: Serializer>(private: &Private<T>, serializer: S) -> Result<S::Ok, S::Error> {
    private.to_keep().serialize(serializer)
}

/// For serde: what is usual is not written.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for this form")]
pub(super) const fn is_false(yes: &bool) -> bool {
    !*yes
}

impl Pin {
    /// What may be read of its minute.
    #[must_use]
    pub fn written(&self, to: Audience) -> Option<&MinuteText> {
        Private::new(&self.minute).told(to).copied()
    }
}

impl Agenda {
    /// What it is called: by its name; in a room by what it is and its day.
    #[must_use]
    pub fn called(&self, to: Audience, lang: Lang) -> String {
        let date = self.date.map(|date| date.display(lang));
        let in_room = || match date {
            None => DeskText::Meeting.say(lang).into_owned(),
            Some(date) => DeskText::MeetingOn { date }.say(lang).into_owned(),
        };
        self.name.told(to).map_or_else(in_room, ToString::to_string)
    }

    /// Its day, to stand beside what it is called; nothing in a room, where it is called by its day.
    #[must_use]
    pub fn day_beside(&self, to: Audience, lang: Lang) -> Option<String> {
        self.date.filter(|_| !to.is_room()).map(|date| date.display(lang))
    }

    /// What it is called, between quotation marks where it is a name.
    #[must_use]
    pub fn quoted(&self, to: Audience, lang: Lang) -> String {
        let called = self.called(to, lang);
        if to.is_room() { called } else { format!("“{called}”") }
    }

    /// An agenda without anything on it.
    #[must_use]
    pub fn new(id: Handle, name: &str, date: Option<Edtf>) -> Self {
        Self {
            id,
            name: Private::new(Clean::line(name)),
            date,
            archived: false,
            removed: false,
            pins: Vec::new(),
            rest: Map::new(),
        }
    }

    /// What is to be discussed, in order: what was taken off is left away.
    pub fn pins(&self) -> impl Iterator<Item = &Pin> {
        self.pins.iter().filter(|pin| !pin.removed)
    }

    /// The pin of that handle, unless it was taken off.
    #[must_use]
    pub fn pin(&self, id: &Handle) -> Option<&Pin> {
        self.pins().find(|pin| pin.id == *id)
    }

    /// The first pin on an item.
    #[must_use]
    pub fn pin_on(&self, item: &str) -> Option<&Pin> {
        self.pins().find(|pin| pin.item.as_str() == item)
    }
}

impl Standing {
    /// How an item stands on the day for which its dataset was judged: `as_of` is that day. Of what is no record, the flags are
    /// those of its records, each once.
    #[must_use]
    pub fn of(dataset: &Dataset, id: &str, as_of: Edtf) -> Self {
        let status = dataset.record(id).map(|record| record.status);
        let own = dataset.record(id).into_iter();
        let named = dataset.records_of(id).filter(|_| status.is_none());
        let mut flags: Vec<Flag> =
            own.chain(named).flat_map(|record| dataset.flags_of(record)).map(|raised| raised.flag).collect();
        flags.sort_unstable();
        flags.dedup();
        Self { as_of, status, flags }
    }
}
