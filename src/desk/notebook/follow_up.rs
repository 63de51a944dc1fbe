//! What is left of meetings: the action items of all of them, and what goes over to the next one.

use super::Notebook;
use super::edit::Edit;
use crate::dataset::{Day, Edtf};
use crate::desk::agenda::{ActionState, ActionTick, Agenda, Minter, Pin, PinPlace};
use crate::desk::details::MeetingField;
use crate::desk::handle::{Handle, TextHash};
use crate::desk::minute::{ActionItem, action};
use crate::text::Audience;
use std::cmp::Reverse;

/// An action item, and where it is from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionEntry<'n> {
    /// The meeting.
    pub agenda: &'n Agenda,
    /// The item of its agenda.
    pub pin: &'n Pin,
    /// What tells it from others of that item.
    pub line: Handle,
    /// What, who and by when.
    pub item: ActionItem,
    /// What was said to have become of it.
    pub tick: Option<&'n ActionTick>,
}

impl ActionEntry<'_> {
    /// Its id: the same for as long as it is to be done, whoever words it anew.
    #[must_use]
    pub fn id(&self) -> String {
        let hash = TextHash::of(&[&self.agenda.id.0, &self.pin.id.0, &self.line.0]);
        hash.handle("action-").0.chars().take("action-".len() + DIGITS).collect()
    }

    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> ActionState {
        self.tick.map(|tick| tick.state).unwrap_or_default()
    }

    /// Since when it is not open any more.
    #[must_use]
    pub fn closed(&self) -> Option<Edtf> {
        self.tick.filter(|tick| !tick.state.is_open()).map(|tick| tick.date)
    }

    /// Whether it should have been done by now.
    #[must_use]
    pub fn is_overdue(&self, today: Day) -> bool {
        self.state().is_open() && self.item.due.and_then(|due| due.upper()).is_some_and(|last| last < today)
    }

    /// The edit that says what became of it.
    #[must_use]
    pub fn ticked(&self, state: ActionState, date: Edtf, at: Option<Handle>) -> Edit {
        let tick = Box::new(ActionTick { line: self.line.clone(), state, date, at, edition: 0 });
        Edit::Tick { agenda: self.agenda.id.clone(), pin: self.pin.id.clone(), tick }
    }
}

/// The hexadecimal digits of an id: of a million action items two have the same one in about one of two thousand notebooks.
const DIGITS: usize = 13;

impl Notebook {
    /// The action items of all meetings of a portfolio, as far as they may be told: what is overdue first, then what is due next,
    /// then what has no day, and last what is done or dropped, the latest first.
    #[must_use]
    pub fn action_entries(&self, portfolio: &str, to: Audience, today: Day) -> Vec<ActionEntry<'_>> {
        let agendas = self.agendas().filter(|agenda| agenda.is_of(portfolio));
        let mut entries: Vec<ActionEntry<'_>> =
            agendas.flat_map(|agenda| agenda.pins().flat_map(move |pin| of_pin(agenda, pin, to))).collect();
        entries.sort_by_cached_key(|entry| {
            let due = entry.item.due.and_then(|due| due.upper());
            let closed = entry.closed().and_then(|date| date.upper());
            (!entry.state().is_open(), !entry.is_overdue(today), due.is_none(), due, Reverse(closed))
        });
        entries
    }

    /// What the action items of earlier meetings were that a pin brings with it: those that are open, and those that were closed
    /// at this meeting or since the one before it.
    #[must_use]
    pub fn brought_by<'n>(&'n self, agenda: &Agenda, pin: &Pin, to: Audience) -> Vec<ActionEntry<'n>> {
        let Some(before) = pin.from.as_ref().and_then(|from| self.agenda(&from.agenda)) else { return Vec::new() };
        let last = before.date.and_then(|date| date.upper());
        let concerns = |entry: &ActionEntry<'_>| match entry.tick {
            Some(tick) if !tick.state.is_open() => match &tick.at {
                Some(at) => *at == agenda.id,
                None => tick.date.upper().is_none_or(|day| last.is_none_or(|last| day >= last)),
            },
            Some(_) | None => true,
        };
        self.origins(pin).into_iter().flat_map(|(agenda, pin)| of_pin(agenda, pin, to)).filter(concerns).collect()
    }

    /// The pins from which a pin was carried over, the latest first.
    fn origins(&self, pin: &Pin) -> Vec<(&Agenda, &Pin)> {
        let mut origins: Vec<(&Agenda, &Pin)> = Vec::new();
        let mut from = pin.from.as_ref();
        while let Some(place) = from {
            let Some(agenda) = self.agenda(&place.agenda) else { break };
            let Some(pin) = agenda.pins.iter().find(|each| each.id == place.pin) else { break };
            // What was carried back and forth is passed once.
            if origins.iter().any(|(on, known)| (&on.id, &known.id) == (&agenda.id, &pin.id)) {
                break;
            }
            origins.push((agenda, pin));
            from = pin.from.as_ref();
        }
        origins
    }

    /// Whether an item of an agenda is to be spoken of again: it was not discussed, or something is still to be done.
    fn is_left(&self, agenda: &Agenda, pin: &Pin) -> bool {
        // Nothing of it is told here.
        let own = of_pin(agenda, pin, Audience::Desk);
        let brought = self.origins(pin).into_iter().flat_map(|(agenda, pin)| of_pin(agenda, pin, Audience::Desk));
        pin.discussed.is_none() || own.into_iter().chain(brought).any(|entry| entry.state().is_open())
    }

    /// What goes over from an agenda to the next one.
    #[must_use]
    pub fn left_of<'n>(&'n self, agenda: &'n Agenda) -> Vec<&'n Pin> {
        agenda.pins().filter(|pin| self.is_left(agenda, pin)).collect()
    }

    /// The next agenda of a portfolio after one: the first whose day is later, and which was not put away.
    #[must_use]
    pub fn next_after(&self, agenda: &Agenda, portfolio: &str) -> Option<&Agenda> {
        let day = agenda.date.and_then(|date| date.lower())?;
        let later = |each: &&Agenda| each.date.and_then(|date| date.lower()).is_some_and(|other| other > day);
        let own = self.agendas().filter(|each| each.is_of(portfolio) && !each.archived && each.id != agenda.id);
        own.filter(later).min_by_key(|each| each.date.and_then(|date| date.lower()))
    }

    /// The edits that carry over what is left of an agenda to another one: what is there already is not put there twice, but told
    /// where it is from. Says how many items go over, too.
    #[must_use]
    pub fn carry_over(&self, agenda: &Agenda, to: &Handle, minter: &mut Minter) -> (Vec<Edit>, usize) {
        let there = self.agenda(to);
        let mut edits = Vec::new();
        let mut carried = 0;
        for pin in self.left_of(agenda) {
            let from = PinPlace { agenda: agenda.id.clone(), pin: pin.id.clone() };
            let same =
                |each: &&Pin| each.from.as_ref() == Some(&from) || (pin.topic.is_none() && each.item == pin.item);
            let own = there.and_then(|there| there.pins().find(same));
            if own.is_some_and(|own| own.from.is_some()) {
                continue;
            }
            let id = own.map_or_else(|| minter.mint(), |own| own.id.clone());
            if own.is_none() {
                edits.push(put_on(to, &id, pin));
            }
            edits.push(Edit::Carry { agenda: to.clone(), pin: id, from: Some(from) });
            carried += 1;
        }
        (edits, carried)
    }

    /// The edits that begin the next meeting after one: of its name, place and people, without a day.
    #[must_use]
    pub fn begin_next(&self, agenda: &Agenda, portfolio: &str, id: &Handle) -> Vec<Edit> {
        let begin = Edit::Begin { agenda: id.clone(), name: agenda.name.to_keep().clone(), date: None };
        let belong = Edit::Belong { agenda: id.clone(), portfolio: Some(portfolio.to_owned()) };
        let same = [MeetingField::Time, MeetingField::Place, MeetingField::Chair, MeetingField::Secretary];
        let fields = same
            .into_iter()
            .filter(|field| !agenda.details.kept(*field).is_empty())
            .map(|field| Edit::Describe { agenda: id.clone(), field, value: agenda.details.kept(field).clone() });
        [begin, belong].into_iter().chain(fields).collect()
    }
}

fn put_on(agenda: &Handle, id: &Handle, pin: &Pin) -> Edit {
    let agenda = agenda.clone();
    match &pin.topic {
        Some(topic) => Edit::AddTopic { agenda, pin: id.clone(), name: topic.to_keep().clone() },
        None => Edit::Pin { agenda, pin: id.clone(), item: pin.item.clone(), name: pin.name.clone() },
    }
}

/// The action items of one item of an agenda, as far as they may be told.
#[must_use]
pub fn of_pin<'n>(agenda: &'n Agenda, pin: &'n Pin, to: Audience) -> Vec<ActionEntry<'n>> {
    let lines = pin.written(to).map(|minute| minute.rooted_lines()).unwrap_or_default();
    let entry = |(line, text): (&Handle, &str)| {
        let item = action(text)?;
        Some(ActionEntry { agenda, pin, line: line.clone(), item, tick: pin.tick(line) })
    };
    lines.into_iter().filter_map(entry).collect()
}
