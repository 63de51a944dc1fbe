//! Agendas: what is to be discussed, in an order of one's own, with a minute for each item.
//!
//! An agenda is a list of pins. A pin points to an item of a dataset by its id, and carries the item's name as it was when it
//! was pinned, so that an agenda can be read where that dataset is not at hand. What is removed stays, marked as removed: a
//! minute that somebody else is writing at the same time must find its place.

pub(super) use super::details::kept;
use super::details::kept_if_any;
use super::details::{MeetingDetails, MeetingField};
use super::handle::TextHash;
pub use super::handle::{Handle, Minter};
use super::lines::{MinuteLine, MinuteText};
pub use super::prose::Prose;
use crate::dataset::{Dataset, Edtf, Flag, Id, Item, Lang, Picked, Status, Text};
use crate::lang::{DeskText, HostLabel, Label, MeetingLabel, Reader, Sentence};
use crate::text::{Audience, Clean, Private};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::path::Path;

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
    /// Of which portfolio it speaks: the place of its dataset. Nothing where nobody has said so yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portfolio: Option<String>,
    /// What is known of it besides.
    #[serde(flatten)]
    pub details: MeetingDetails,
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
    /// It is no item of a dataset, but a topic of this name: for the desk alone. See [`Self::called`].
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "kept_if_any")]
    pub topic: Option<Private<Clean>>,
    /// From which pin of an earlier agenda it was carried over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<PinPlace>,
    /// What became of the action items of its minute, as far as that was said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ticks: Vec<ActionTick>,
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
    topic: Option<Private<Clean>>,
    #[serde(default)]
    from: Option<PinPlace>,
    #[serde(default)]
    ticks: Vec<ActionTick>,
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
        let PinForm { id, item, name, discussed, minute, topic, from, ticks, removed, rest } = form;
        let minute = match minute {
            MinuteForm::Text(text) => MinuteText::from_text(&id, &text),
            MinuteForm::Lines(lines) => MinuteText::from_lines(lines),
        };
        Self { id, item, name, discussed, minute, topic, from, ticks, removed, rest }
    }
}

/// A pin, and the agenda that it is on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PinPlace {
    /// The agenda.
    pub agenda: Handle,
    /// The pin.
    pub pin: Handle,
}

/// Where an action item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionState {
    /// It is to be done.
    #[default]
    Open,
    /// It is done.
    Done,
    /// It is not to be done any more.
    Dropped,
}

impl ActionState {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Open, Self::Done, Self::Dropped];

    /// Its word in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    /// What it is called.
    #[must_use]
    pub const fn label(self) -> MeetingLabel {
        match self {
            Self::Open => MeetingLabel::Open,
            Self::Done => MeetingLabel::Done,
            Self::Dropped => MeetingLabel::Dropped,
        }
    }

    /// Whether there is something left to do.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open)
    }
}

/// What became of an action item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionTick {
    /// Its line in the minute: see [`MinuteText::rooted_lines`].
    pub line: Handle,
    /// Where it stands.
    pub state: ActionState,
    /// Since when.
    pub date: Edtf,
    /// At which meeting that was said; nothing where it was at none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Handle>,
    /// How often something was said of it: of two copies the one with more is the later one.
    #[serde(default)]
    pub edition: u32,
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

/// What a portfolio is called: by the name of its file, where it has one.
#[must_use]
pub fn portfolio_name(portfolio: &str, reader: Reader) -> String {
    match portfolio.strip_prefix("- ") {
        Some(title) => title.to_owned(),
        None if portfolio == BUILTIN_PORTFOLIO => HostLabel::BuiltinData.text(reader.lang).to_owned(),
        None => reader.path(Path::new(portfolio)),
    }
}

/// The portfolio of the data that is built in.
const BUILTIN_PORTFOLIO: &str = "builtin";

/// For serde: what is usual is not written.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for this form")]
pub(super) const fn is_false(yes: &bool) -> bool {
    !*yes
}

impl Pin {
    /// An item of a dataset, nothing said of it yet.
    #[must_use]
    pub fn new(id: Handle, item: Id, name: Text) -> Self {
        Self {
            id,
            item,
            name,
            discussed: None,
            minute: MinuteText::default(),
            topic: None,
            from: None,
            ticks: Vec::new(),
            removed: false,
            rest: Map::new(),
        }
    }

    /// A topic that is no item of a dataset: its id is one that none has.
    #[must_use]
    pub fn of_topic(id: Handle, name: Clean) -> Option<Self> {
        let item = Id::new(&TextHash::of(&[&id.0]).handle("topic-").0)?;
        Some(Self { topic: Some(Private::new(name)), ..Self::new(id, item, Text::default()) })
    }

    /// What it is called now; what it was called when it was pinned, where it is not in the dataset. A topic is called by its name,
    /// in a room by what it is.
    #[must_use]
    pub fn called<'a>(&'a self, dataset: &'a Dataset, to: Audience, lang: Lang) -> Picked<'a> {
        let Some(topic) = &self.topic else {
            return dataset.item(self.item.as_str()).map_or(&self.name, Item::name).pick(lang);
        };
        let in_room = || MeetingLabel::OtherBusiness.text(lang);
        Picked { text: topic.told(to).map_or_else(in_room, |name| &**name), foreign: false }
    }

    /// What became of an action item of its minute, if that was said.
    #[must_use]
    pub fn tick(&self, line: &Handle) -> Option<&ActionTick> {
        self.ticks.iter().find(|tick| tick.line == *line)
    }

    /// Says what became of an action item, whatever was said before.
    pub(super) fn take_tick(&mut self, tick: &ActionTick) {
        match self.ticks.iter_mut().find(|each| each.line == tick.line) {
            Some(own) => *own = ActionTick { edition: own.edition.saturating_add(1), ..tick.clone() },
            None => self.ticks.push(ActionTick { edition: tick.edition.saturating_add(1), ..tick.clone() }),
        }
    }

    /// Takes in what another copy says of its action items: what was said later holds.
    pub(super) fn merge_ticks(&mut self, other: &Self) {
        for theirs in &other.ticks {
            match self.ticks.iter_mut().find(|each| each.line == theirs.line) {
                Some(own) if own.edition < theirs.edition => *own = theirs.clone(),
                Some(_) => {}
                None => self.ticks.push(theirs.clone()),
            }
        }
    }

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
            portfolio: None,
            details: MeetingDetails::default(),
            archived: false,
            removed: false,
            pins: Vec::new(),
            rest: Map::new(),
        }
    }

    /// Whether it speaks of a portfolio, or of none that is known.
    #[must_use]
    pub fn is_of(&self, portfolio: &str) -> bool {
        self.portfolio.as_deref().is_none_or(|own| own == portfolio)
    }

    /// What a field of the meeting says; nothing where it says nothing, or not to them.
    #[must_use]
    pub fn detail(&self, field: MeetingField, to: Audience) -> Option<&str> {
        self.details.told(field, to)
    }

    /// When it is held, as far as that is known and may be told: `14:00–16:30`.
    #[must_use]
    pub fn hours(&self, to: Audience) -> Option<String> {
        let (from, until) = (self.detail(MeetingField::Time, to), self.detail(MeetingField::Ends, to));
        match (from, until) {
            (Some(from), Some(until)) => Some(format!("{from}\u{2013}{until}")),
            (Some(from), None) => Some(from.to_owned()),
            (None, Some(until)) => Some(format!("\u{2026}\u{2013}{until}")),
            (None, None) => None,
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
