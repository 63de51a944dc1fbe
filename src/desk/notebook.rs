//! What the desk keeps beside the dataset: agendas, snapshots, and since which of them changes are told.
//!
//! It changes by [`Edit`]s alone. Each is small, names what it is about by a [`Handle`], and can be applied to a notebook that
//! somebody else has changed meanwhile: that is how two instances at one desk never lose each other's work. Applying one never
//! fails: an edit of what is not there changes nothing.

mod automatic;
mod edit;
mod follow_up;
mod merging;
mod reversal;
mod snapshot;

pub use automatic::{LARGEST, MOST_AUTOMATIC, MOST_BYTES};
pub use edit::Edit;
pub use follow_up::{ActionEntry, of_pin};
pub use merging::{ArrivalCounts, Arrivals};
pub use reversal::Reversal;
pub use snapshot::Snapshot;

use super::agenda::{Agenda, Pin};
use super::handle::Handle;
use super::ids;
use super::lines::MinuteChange;
use crate::text::Private;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Everything that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Notebook {
    /// Every agenda, the newest last; removed ones among them.
    #[serde(default)]
    pub agendas: Vec<Agenda>,
    /// The agenda that is in use.
    #[serde(default)]
    pub current: Option<Handle>,
    /// For each portfolio the agenda that was in use last.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub in_use: BTreeMap<String, Handle>,
    /// Every snapshot, the newest last; removed ones among them.
    #[serde(default)]
    pub snapshots: Vec<Snapshot>,
    /// For each portfolio the snapshot since which changes are told.
    #[serde(default)]
    pub baselines: BTreeMap<String, Handle>,
    /// Fields of a later version of the program: kept as they are.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

impl Notebook {
    /// The agenda of that handle, unless it was deleted.
    #[must_use]
    pub fn agenda(&self, id: &Handle) -> Option<&Agenda> {
        self.agendas.iter().find(|agenda| agenda.id == *id && !agenda.removed)
    }

    /// Every agenda that was not deleted, the newest last.
    pub fn agendas(&self) -> impl Iterator<Item = &Agenda> {
        self.agendas.iter().filter(|agenda| !agenda.removed)
    }

    /// The agenda in use.
    #[must_use]
    pub fn current(&self) -> Option<&Agenda> {
        self.agenda(self.current.as_ref()?)
    }

    /// A portfolio is opened: the agenda in use is the one that was in use for it last; nothing where none was.
    pub fn open_for(&mut self, portfolio: &str) {
        let own = self.in_use.get(portfolio).and_then(|id| self.agenda(id));
        // Before agendas belonged to portfolios one was in use for all of them.
        let for_all = || self.current().filter(|agenda| agenda.is_of(portfolio));
        self.current = own.or_else(for_all).map(|agenda| agenda.id.clone());
    }

    /// The snapshots of a portfolio that were not deleted, the newest last.
    #[must_use]
    pub fn snapshots_of(&self, portfolio: &str) -> impl DoubleEndedIterator<Item = &Snapshot> {
        self.snapshots.iter().filter(move |snapshot| snapshot.portfolio == portfolio && !snapshot.removed)
    }

    /// The snapshot since which changes of a portfolio are told.
    #[must_use]
    pub fn baseline(&self, portfolio: &str) -> Option<&Snapshot> {
        let id = self.baselines.get(portfolio)?;
        self.snapshots_of(portfolio).find(|snapshot| snapshot.id == *id)
    }

    /// A name that no snapshot of a portfolio has: that one, with a number behind it where it is taken.
    #[must_use]
    pub fn free_name(&self, portfolio: &str, name: &str) -> String {
        let is_taken = |name: &str| self.snapshots_of(portfolio).any(|snapshot| &**snapshot.name.to_keep() == name);
        let numbered = (2_u32..).map(|number| format!("{name} ({number})"));
        std::iter::once(name.to_owned()).chain(numbered).find(|name| !is_taken(name)).unwrap_or_default()
    }

    /// The pin of that handle, whether or not it or its agenda was taken away. A copy of an agenda may have pins of the same handles.
    #[must_use]
    pub fn pin(&self, agenda: &Handle, pin: &Handle) -> Option<&Pin> {
        self.any_agenda(agenda)?.pins.iter().find(|each| each.id == *pin)
    }

    /// Applies an edit.
    pub fn apply(&mut self, edit: &Edit) {
        match edit {
            Edit::Begin { agenda, name, date } => {
                if self.any_agenda(agenda).is_none() {
                    self.agendas.push(Agenda::new(agenda.clone(), name, *date));
                }
            }
            Edit::Name { agenda, name, date } => self.with_agenda(agenda, |agenda| {
                (agenda.name, agenda.date) = (Private::new(name.clone()), *date);
            }),
            Edit::Archive { agenda, archived } => self.with_agenda(agenda, |agenda| agenda.archived = *archived),
            Edit::RemoveAgenda { agenda, removed } => self.with_agenda(agenda, |agenda| agenda.removed = *removed),
            Edit::Choose { agenda } => self.current.clone_from(agenda),
            Edit::Use { portfolio, agenda } => self.put_to_use(portfolio, agenda.as_ref()),
            Edit::Belong { agenda, portfolio } => {
                self.with_agenda(agenda, |agenda| agenda.portfolio.clone_from(portfolio));
            }
            Edit::Describe { agenda, field, value } => {
                self.with_agenda(agenda, |agenda| agenda.details.set(*field, value.clone()));
            }
            Edit::TakeOver { agenda } => self.take_over(agenda),
            Edit::Pin { agenda, pin, item, name } => {
                self.add(agenda, Some(Pin::new(pin.clone(), item.clone(), name.clone())));
            }
            Edit::AddTopic { agenda, pin, name } => self.add(agenda, Pin::of_topic(pin.clone(), name.clone())),
            Edit::Carry { agenda, pin, from } => self.with_pin(agenda, pin, |pin| pin.from.clone_from(from)),
            Edit::Tick { agenda, pin, tick } => self.with_pin(agenda, pin, |pin| pin.take_tick(tick)),
            Edit::Move { agenda, pin, after } => {
                self.with_agenda(agenda, |agenda| move_pin(&mut agenda.pins, pin, after.as_ref()));
            }
            Edit::RemovePin { agenda, pin, removed } => self.with_pin(agenda, pin, |pin| pin.removed = *removed),
            Edit::Discuss { agenda, pin, discussed } => {
                self.with_pin(agenda, pin, |pin| pin.discussed.clone_from(discussed));
            }
            Edit::Minute { agenda, pin, change } => self.write(agenda, pin, change),
            Edit::Rewrite { agenda, pin, was, text } => {
                let now = self.pin(agenda, pin).map(|own| own.minute.rewrite(pin, was, text));
                if let Some(change) = now.flatten() {
                    self.write(agenda, pin, &change);
                }
            }
            Edit::Snapshot { snapshot } => self.enter_snapshot(snapshot),
            Edit::RemoveSnapshot { snapshot, removed } => {
                for each in self.snapshots.iter_mut().filter(|each| each.id == *snapshot) {
                    each.removed = *removed;
                }
            }
            Edit::ForgetSnapshot { snapshot, .. } => self.forget_snapshot(snapshot),
            Edit::Since { portfolio, snapshot } => {
                match snapshot {
                    Some(snapshot) => self.baselines.insert(portfolio.clone(), snapshot.clone()),
                    None => self.baselines.remove(portfolio),
                };
            }
        }
    }

    fn put_to_use(&mut self, portfolio: &str, agenda: Option<&Handle>) {
        self.current = agenda.cloned();
        match agenda {
            Some(agenda) => self.in_use.insert(portfolio.to_owned(), agenda.clone()),
            None => self.in_use.remove(portfolio),
        };
    }

    /// Puts a pin to the end of an agenda, unless one of its handle is there.
    fn add(&mut self, agenda: &Handle, pin: Option<Pin>) {
        self.with_agenda(agenda, |agenda| {
            let is_new = |new: &Pin| agenda.pins.iter().all(|each| each.id != new.id);
            let pin = pin.filter(is_new);
            agenda.pins.extend(pin);
        });
    }

    fn enter_snapshot(&mut self, snapshot: &Snapshot) {
        if self.snapshots.iter().all(|each| each.id != snapshot.id) {
            // One that comes from elsewhere may be older than those that are here.
            let older = self.snapshots.iter().rposition(|each| each.taken <= snapshot.taken);
            self.snapshots.insert(older.map_or(0, |older| older + 1), snapshot.clone());
        }
    }

    fn forget_snapshot(&mut self, snapshot: &Handle) {
        self.snapshots.retain(|each| each.id != *snapshot);
        self.baselines.retain(|_, chosen| chosen != snapshot);
    }

    fn any_agenda(&self, id: &Handle) -> Option<&Agenda> {
        self.agendas.iter().find(|agenda| agenda.id == *id)
    }

    fn with_agenda(&mut self, id: &Handle, change: impl FnOnce(&mut Agenda)) {
        if let Some(agenda) = self.agendas.iter_mut().find(|agenda| agenda.id == *id) {
            change(agenda);
        }
    }

    fn with_pin(&mut self, agenda: &Handle, pin: &Handle, change: impl FnOnce(&mut Pin)) {
        self.with_agenda(agenda, |agenda| {
            if let Some(pin) = agenda.pins.iter_mut().find(|each| each.id == *pin) {
                change(pin);
            }
        });
    }

    fn write(&mut self, agenda: &Handle, pin: &Handle, change: &MinuteChange) {
        self.with_agenda(agenda, |agenda| {
            if let Some(pin) = agenda.pins.iter_mut().find(|each| each.id == *pin) {
                pin.minute.apply(change);
                // Nothing is written into what nobody sees.
                pin.removed &= !change.writes();
                agenda.removed &= !change.writes();
            }
        });
    }

    fn take_over(&mut self, theirs: &Agenda) {
        // What was taken over by an earlier version may repeat ids.
        let mut theirs = theirs.clone();
        ids::make_sound(&mut theirs);
        let Some(ours) = self.agendas.iter_mut().find(|agenda| agenda.id == theirs.id) else {
            self.agendas.push(Agenda { archived: false, removed: false, ..theirs });
            return;
        };
        ours.removed = false;
        ours.details.complete(&theirs.details);
        for pin in theirs.pins() {
            match ours.pins.iter_mut().find(|each| each.id == pin.id) {
                Some(own) => {
                    own.minute.merge(&pin.minute);
                    own.merge_ticks(pin);
                    own.removed &= pin.minute.is_empty();
                    own.discussed = own.discussed.take().or_else(|| pin.discussed.clone());
                }
                None => ours.pins.push(pin.clone()),
            }
        }
    }
}

fn move_pin(pins: &mut Vec<Pin>, pin: &Handle, after: Option<&Handle>) {
    let Some(from) = pins.iter().position(|each| each.id == *pin) else { return };
    let moved = pins.remove(from);
    let to = match after {
        None => Some(0),
        Some(after) => pins.iter().position(|each| each.id == *after).map(|place| place + 1),
    };
    pins.insert(to.unwrap_or(from).min(pins.len()), moved);
}

#[cfg(test)]
mod tests;
