//! What the desk keeps beside the dataset: agendas, snapshots, and since which of them changes are told.
//!
//! It changes by [`Edit`]s alone. Each is small, names what it is about by a [`Handle`], and can be applied to a notebook that
//! somebody else has changed meanwhile: that is how two instances at one desk never lose each other's work. Applying one never
//! fails: an edit of what is not there changes nothing.

use super::agenda::{Agenda, Handle, Pin, Prose, Standing, is_false, kept};
use super::ids;
use super::lines::{MinuteChange, MinuteText, Reverse};
use crate::dataset::{Edtf, Id, Lang, Text};
use crate::text::{Audience, Clean, Private};
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

    /// The same in both languages, `(vi, en)`, behind what it is: `bản chụp “Họp giao ban”`.
    #[must_use]
    pub fn quoted(&self, to: Audience) -> (String, String) {
        match self.name.told(to) {
            Some(name) => (format!("bản chụp “{name}”"), format!("snapshot “{name}”")),
            None => (format!("bản chụp lúc {}", self.when(Lang::Vi)), format!("snapshot of {}", self.when(Lang::En))),
        }
    }

    /// When it was taken, as it is read: `24/11/2026 18:30`.
    #[must_use]
    pub fn when(&self, lang: Lang) -> String {
        let (day, time) = self.taken.split_once('T').unwrap_or((&self.taken, ""));
        let day = Edtf::parse(day).map_or_else(|_| Clean::line(day).to_string(), |day| day.display(lang));
        format!("{day} {}", &*Clean::line(time)).trim_end().to_owned()
    }
}

/// One change of the notebook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "edit", rename_all = "snake_case")]
pub enum Edit {
    /// Begins an agenda.
    Begin {
        /// Its handle.
        agenda: Handle,
        /// Its name.
        name: Clean,
        /// Its day.
        date: Option<Edtf>,
    },
    /// Names an agenda and its day.
    Name {
        /// Which.
        agenda: Handle,
        /// Its name.
        name: Clean,
        /// Its day.
        date: Option<Edtf>,
    },
    /// Puts an agenda away, or takes it out again.
    Archive {
        /// Which.
        agenda: Handle,
        /// Away.
        archived: bool,
    },
    /// Deletes an agenda, or brings it back.
    RemoveAgenda {
        /// Which.
        agenda: Handle,
        /// Deleted.
        removed: bool,
    },
    /// Uses an agenda from now on.
    Choose {
        /// Which.
        agenda: Option<Handle>,
    },
    /// Takes over an agenda from a file: what is not there yet of its pins is added, and their minutes are kept beside ours.
    TakeOver {
        /// It.
        agenda: Box<Agenda>,
    },
    /// Pins an item to the end of an agenda.
    Pin {
        /// To which.
        agenda: Handle,
        /// The handle of the pin.
        pin: Handle,
        /// The item.
        item: Id,
        /// What it is called.
        name: Text,
    },
    /// Moves a pin behind another one; to the top where there is none.
    Move {
        /// On which agenda.
        agenda: Handle,
        /// Which.
        pin: Handle,
        /// Behind which.
        after: Option<Handle>,
    },
    /// Takes a pin off the agenda, or puts it back.
    RemovePin {
        /// On which agenda.
        agenda: Handle,
        /// Which.
        pin: Handle,
        /// Taken off.
        removed: bool,
    },
    /// Marks an item as discussed, with how it stood; or as not yet discussed.
    Discuss {
        /// On which agenda.
        agenda: Handle,
        /// Which.
        pin: Handle,
        /// How it stood.
        discussed: Option<Standing>,
    },
    /// Writes in a minute, line by line: what others write in it meanwhile stays beside it.
    Minute {
        /// On which agenda.
        agenda: Handle,
        /// Of which pin.
        pin: Handle,
        /// What is written and taken away.
        change: MinuteChange,
    },
    /// Writes a minute whole, as versions before lines had ids did: merged by its lines into what is there.
    Rewrite {
        /// On which agenda.
        agenda: Handle,
        /// Of which pin.
        pin: Handle,
        /// What its author saw.
        was: Prose,
        /// What it is to be.
        text: Prose,
    },
    /// Enters a snapshot.
    Snapshot {
        /// It.
        snapshot: Box<Snapshot>,
    },
    /// Deletes a snapshot, or brings it back.
    RemoveSnapshot {
        /// Which.
        snapshot: Handle,
        /// Deleted.
        removed: bool,
    },
    /// Tells changes since a snapshot from now on.
    Since {
        /// Of which portfolio.
        portfolio: String,
        /// Since which snapshot.
        snapshot: Option<Handle>,
    },
}

impl Edit {
    /// The agenda that it changes, if it changes one.
    #[must_use]
    pub const fn agenda(&self) -> Option<&Handle> {
        match self {
            Self::Begin { agenda, .. }
            | Self::Name { agenda, .. }
            | Self::Archive { agenda, .. }
            | Self::RemoveAgenda { agenda, .. }
            | Self::Pin { agenda, .. }
            | Self::Move { agenda, .. }
            | Self::RemovePin { agenda, .. }
            | Self::Discuss { agenda, .. }
            | Self::Minute { agenda, .. }
            | Self::Rewrite { agenda, .. } => Some(agenda),
            Self::TakeOver { agenda } => Some(&agenda.id),
            Self::Choose { .. } | Self::Snapshot { .. } | Self::RemoveSnapshot { .. } | Self::Since { .. } => None,
        }
    }
}

/// What takes an edit back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reversal {
    /// Another edit.
    Edit(Edit),
    /// Lines of a minute are hidden and shown again.
    Lines {
        /// On which agenda.
        agenda: Handle,
        /// Of which pin.
        pin: Handle,
        /// Which lines.
        lines: Reverse,
    },
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
            Edit::TakeOver { agenda } => self.take_over(agenda),
            Edit::Pin { agenda, pin, item, name } => self.with_agenda(agenda, |agenda| {
                if agenda.pins.iter().all(|each| each.id != *pin) {
                    agenda.pins.push(Pin {
                        id: pin.clone(),
                        item: item.clone(),
                        name: name.clone(),
                        discussed: None,
                        minute: MinuteText::default(),
                        removed: false,
                        rest: Map::new(),
                    });
                }
            }),
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
            Edit::Snapshot { snapshot } => {
                if self.snapshots.iter().all(|each| each.id != snapshot.id) {
                    self.snapshots.push((**snapshot).clone());
                }
            }
            Edit::RemoveSnapshot { snapshot, removed } => {
                for each in self.snapshots.iter_mut().filter(|each| each.id == *snapshot) {
                    each.removed = *removed;
                }
            }
            Edit::Since { portfolio, snapshot } => {
                match snapshot {
                    Some(snapshot) => self.baselines.insert(portfolio.clone(), snapshot.clone()),
                    None => self.baselines.remove(portfolio),
                };
            }
        }
    }

    /// What takes an edit back, as things are before it; nothing where it changes nothing. It is to be taken back from the first
    /// to the last.
    #[must_use]
    pub fn inverse(&self, edit: &Edit) -> Vec<Reversal> {
        match edit {
            Edit::TakeOver { .. } | Edit::Minute { .. } | Edit::Rewrite { .. } => self.inverse_by_comparison(edit),
            Edit::Choose { agenda } if *agenda == self.current => Vec::new(),
            edit => {
                self.inverse_of_one(edit).filter(|inverse| inverse != edit).map(Reversal::Edit).into_iter().collect()
            }
        }
    }

    /// The edit that takes back, as things are now; nothing where that would change nothing.
    #[must_use]
    pub fn reversing(&self, reversal: &Reversal) -> Option<Edit> {
        match reversal {
            Reversal::Edit(edit) => Some(edit.clone()),
            Reversal::Lines { agenda, pin, lines } => {
                let change = self.pin(agenda, pin)?.minute.take_back(lines)?;
                Some(Edit::Minute { agenda: agenda.clone(), pin: pin.clone(), change })
            }
        }
    }

    /// What takes back an edit that changes an agenda in several ways: told from what it is like before and after.
    fn inverse_by_comparison(&self, edit: &Edit) -> Vec<Reversal> {
        let Some(id) = edit.agenda() else { return Vec::new() };
        let mut later = Self { agendas: self.any_agenda(id).cloned().into_iter().collect(), ..Self::default() };
        later.apply(edit);
        let Some(later) = later.any_agenda(id) else { return Vec::new() };
        let Some(now) = self.any_agenda(id) else {
            return vec![Reversal::Edit(Edit::RemoveAgenda { agenda: id.clone(), removed: true })];
        };
        let agenda = || id.clone();
        let mut back = Vec::new();
        for pin in &later.pins {
            let own = now.pins.iter().find(|each| each.id == pin.id);
            let lines = own.map(|own| own.minute.reverse(&pin.minute)).filter(|lines| !lines.is_empty());
            back.extend(lines.map(|lines| Reversal::Lines { agenda: agenda(), pin: pin.id.clone(), lines }));
            if own.is_some_and(|own| own.discussed.is_none()) && pin.discussed.is_some() {
                back.push(Reversal::Edit(Edit::Discuss { agenda: agenda(), pin: pin.id.clone(), discussed: None }));
            }
            if own.is_none_or(|own| own.removed) && !pin.removed {
                back.push(Reversal::Edit(Edit::RemovePin { agenda: agenda(), pin: pin.id.clone(), removed: true }));
            }
        }
        if now.removed && !later.removed {
            back.push(Reversal::Edit(Edit::RemoveAgenda { agenda: agenda(), removed: true }));
        }
        back
    }

    fn inverse_of_one(&self, edit: &Edit) -> Option<Edit> {
        Some(match edit {
            Edit::Begin { agenda, .. } => Edit::RemoveAgenda { agenda: agenda.clone(), removed: true },
            Edit::Name { agenda, .. } => {
                let was = self.any_agenda(agenda)?;
                Edit::Name { agenda: agenda.clone(), name: was.name.to_keep().clone(), date: was.date }
            }
            Edit::Archive { agenda, .. } => {
                Edit::Archive { agenda: agenda.clone(), archived: self.any_agenda(agenda)?.archived }
            }
            Edit::RemoveAgenda { agenda, .. } => {
                Edit::RemoveAgenda { agenda: agenda.clone(), removed: self.any_agenda(agenda)?.removed }
            }
            Edit::Choose { .. } => Edit::Choose { agenda: self.current.clone() },
            Edit::TakeOver { .. } | Edit::Minute { .. } | Edit::Rewrite { .. } => return None,
            Edit::Pin { agenda, pin, .. } => {
                Edit::RemovePin { agenda: agenda.clone(), pin: pin.clone(), removed: true }
            }
            Edit::Move { agenda, pin, .. } => {
                let pins = &self.any_agenda(agenda)?.pins;
                let at = pins.iter().position(|each| each.id == *pin)?;
                let after = at.checked_sub(1).and_then(|before| pins.get(before)).map(|before| before.id.clone());
                Edit::Move { agenda: agenda.clone(), pin: pin.clone(), after }
            }
            Edit::RemovePin { agenda, pin, .. } => {
                let removed = self.pin(agenda, pin)?.removed;
                Edit::RemovePin { agenda: agenda.clone(), pin: pin.clone(), removed }
            }
            Edit::Discuss { agenda, pin, .. } => {
                let discussed = self.pin(agenda, pin)?.discussed.clone();
                Edit::Discuss { agenda: agenda.clone(), pin: pin.clone(), discussed }
            }
            Edit::Snapshot { snapshot } => Edit::RemoveSnapshot { snapshot: snapshot.id.clone(), removed: true },
            Edit::RemoveSnapshot { snapshot, .. } => {
                let removed = self.snapshots.iter().find(|each| each.id == *snapshot)?.removed;
                Edit::RemoveSnapshot { snapshot: snapshot.clone(), removed }
            }
            Edit::Since { portfolio, .. } => {
                Edit::Since { portfolio: portfolio.clone(), snapshot: self.baselines.get(portfolio).cloned() }
            }
        })
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
        for pin in theirs.pins() {
            match ours.pins.iter_mut().find(|each| each.id == pin.id) {
                Some(own) => {
                    own.minute.merge(&pin.minute);
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
mod tests {
    use super::*;
    use crate::desk::lines::MinutePen;

    fn handle(name: &str) -> Handle {
        Handle(name.into())
    }

    fn pin(name: &str) -> Edit {
        Edit::Pin { agenda: handle("a"), pin: handle(name), item: Id::new(name).unwrap(), name: Text::default() }
    }

    /// Somebody who sees a notebook makes a minute of it say something.
    fn minute(seen: &Notebook, pin: &str, text: &str) -> Edit {
        let now = seen.pin(&handle("a"), &handle(pin)).map(|pin| pin.minute.clone()).unwrap_or_default();
        let change = MinutePen::new(handle(&format!("of {text}")), &now).write(text).unwrap();
        Edit::Minute { agenda: handle("a"), pin: handle(pin), change }
    }

    fn write(notebook: &mut Notebook, pin: &str, text: &str) {
        let edit = minute(notebook, pin, text);
        notebook.apply(&edit);
    }

    fn take_back(notebook: &mut Notebook, back: &[Reversal]) {
        for reversal in back {
            if let Some(edit) = notebook.reversing(reversal) {
                notebook.apply(&edit);
            }
        }
    }

    /// An agenda `a` with the pins `x`, `y`, `z`.
    fn notebook() -> Notebook {
        let mut notebook = Notebook::default();
        notebook.apply(&Edit::Begin { agenda: handle("a"), name: Clean::line("Họp"), date: None });
        notebook.apply(&Edit::Choose { agenda: Some(handle("a")) });
        for name in ["x", "y", "z"] {
            notebook.apply(&pin(name));
        }
        notebook
    }

    fn standing() -> Standing {
        Standing { as_of: Edtf::parse("2026-11-24").unwrap(), status: None, flags: Vec::new() }
    }

    fn order(notebook: &Notebook) -> Vec<&str> {
        notebook.current().unwrap().pins().map(|pin| pin.item.as_str()).collect()
    }

    fn minute_of(notebook: &Notebook, pin: &str) -> String {
        notebook.current().unwrap().pin(&handle(pin)).unwrap().minute.text()
    }

    #[test]
    fn pins_move_and_every_edit_can_be_taken_back() {
        let edits = [
            Edit::Move { agenda: handle("a"), pin: handle("z"), after: None },
            Edit::Move { agenda: handle("a"), pin: handle("x"), after: Some(handle("y")) },
            Edit::RemovePin { agenda: handle("a"), pin: handle("y"), removed: true },
            Edit::Name { agenda: handle("a"), name: Clean::line("Khác"), date: Edtf::parse("2026-11-24").ok() },
            Edit::Archive { agenda: handle("a"), archived: true },
            Edit::RemoveAgenda { agenda: handle("a"), removed: true },
            Edit::Choose { agenda: None },
            Edit::Discuss { agenda: handle("a"), pin: handle("x"), discussed: Some(standing()) },
            Edit::Since { portfolio: "builtin".into(), snapshot: Some(handle("s")) },
        ];
        for edit in edits {
            let before = notebook();
            let mut after = before.clone();
            let back = before.inverse(&edit);
            after.apply(&edit);
            assert_ne!(after, before, "{edit:?}");
            take_back(&mut after, &back);
            assert_eq!(after, before, "{edit:?}");
        }
    }

    #[test]
    fn a_pin_goes_behind_the_one_that_is_named_or_to_the_top() {
        let mut notebook = notebook();
        notebook.apply(&Edit::Move { agenda: handle("a"), pin: handle("z"), after: None });
        assert_eq!(order(&notebook), ["z", "x", "y"]);
        notebook.apply(&Edit::Move { agenda: handle("a"), pin: handle("z"), after: Some(handle("x")) });
        assert_eq!(order(&notebook), ["x", "z", "y"]);
    }

    #[test]
    fn two_minutes_of_one_item_written_at_the_same_time_are_both_kept() {
        let (mut notebook, seen) = (notebook(), notebook());
        for text in ["họ không cho 1 triệu", "1 triệu"] {
            notebook.apply(&minute(&seen, "x", text));
        }
        assert_eq!(minute_of(&notebook, "x"), "1 triệu\nhọ không cho 1 triệu");
        write(&mut notebook, "y", "bản một");
        write(&mut notebook, "y", "bản một, sửa");
        assert_eq!(minute_of(&notebook, "y"), "bản một, sửa");
    }

    #[test]
    fn taking_back_what_one_wrote_leaves_what_another_wrote_since() {
        let mut notebook = notebook();
        let mine = minute(&notebook, "x", "của ta");
        let back = notebook.inverse(&mine);
        notebook.apply(&mine);
        write(&mut notebook, "x", "của ta\ncủa bạn");
        take_back(&mut notebook, &back);
        assert_eq!(minute_of(&notebook, "x"), "của bạn");
    }

    #[test]
    fn what_an_earlier_version_wrote_whole_is_merged_by_its_lines() {
        let mut notebook = notebook();
        let whole = |was: &str, text: &str| Edit::Rewrite {
            agenda: handle("a"),
            pin: handle("x"),
            was: Prose::new(was),
            text: Prose::new(text),
        };
        for (was, text) in [("", "đồng ý"), ("", "chưa đồng ý"), ("đồng ý", "đồng ý\nhai")] {
            notebook.apply(&whole(was, text));
        }
        let mut lines: Vec<String> = minute_of(&notebook, "x").lines().map(str::to_owned).collect();
        lines.sort();
        assert_eq!(lines, ["chưa đồng ý", "hai", "đồng ý"]);
    }

    #[test]
    fn what_changes_nothing_has_nothing_to_take_back() {
        let notebook = notebook();
        assert_eq!(notebook.inverse(&Edit::Choose { agenda: Some(handle("a")) }), []);
        let same = Edit::Name { agenda: handle("a"), name: Clean::line("Họp"), date: None };
        assert_eq!(notebook.inverse(&same), []);
    }

    #[test]
    fn a_minute_brings_back_an_agenda_that_somebody_else_deleted_meanwhile() {
        let mut notebook = notebook();
        notebook.apply(&Edit::RemoveAgenda { agenda: handle("a"), removed: true });
        let edit = minute(&notebook, "x", "đã bàn");
        let back = notebook.inverse(&edit);
        notebook.apply(&edit);
        assert_eq!(minute_of(&notebook, "x"), "đã bàn");
        take_back(&mut notebook, &back);
        assert_eq!(notebook.current(), None, "it is deleted again when the minute is taken back");
    }

    #[test]
    fn what_was_taken_over_can_be_taken_back_as_a_whole() {
        let mut ours = notebook();
        write(&mut ours, "x", "của ta");
        ours.apply(&Edit::RemovePin { agenda: handle("a"), pin: handle("y"), removed: true });
        let mut theirs = ours.current().unwrap().clone();
        theirs.pins[0].minute = MinuteText::from_text(&handle("x"), &Prose::new("của bạn"));
        theirs.pins[1].removed = false;
        theirs.pins[1].minute = MinuteText::from_text(&handle("y"), &Prose::new("cũng của bạn"));
        theirs.pins.push(Pin { id: handle("w"), item: Id::new("w").unwrap(), ..theirs.pins[2].clone() });
        let before = ours.clone();
        let edit = Edit::TakeOver { agenda: Box::new(theirs) };
        let back = ours.inverse(&edit);
        ours.apply(&edit);
        assert_eq!(order(&ours), ["x", "y", "z", "w"], "a minute is shown, even of what was taken off");
        take_back(&mut ours, &back);
        assert_eq!(order(&ours), ["x", "z"]);
        assert_eq!(minute_of(&ours, "x"), minute_of(&before, "x"));
    }

    #[test]
    fn a_minute_brings_back_what_somebody_else_took_off_meanwhile() {
        let mut notebook = notebook();
        notebook.apply(&Edit::RemovePin { agenda: handle("a"), pin: handle("x"), removed: true });
        assert_eq!(order(&notebook), ["y", "z"]);
        let edit = minute(&notebook, "x", "đã bàn");
        let back = notebook.inverse(&edit);
        notebook.apply(&edit);
        assert_eq!(minute_of(&notebook, "x"), "đã bàn");
        take_back(&mut notebook, &back);
        assert_eq!(order(&notebook), ["y", "z"], "it is off again when the minute is taken back");
    }

    #[test]
    fn an_agenda_that_was_handed_over_adds_what_is_new_and_loses_nothing() {
        let mut ours = notebook();
        let mut theirs = ours.current().unwrap().clone();
        write(&mut ours, "x", "của ta");
        theirs.pins[0].minute = MinuteText::from_text(&handle("x"), &Prose::new("của bạn, của ta"));
        theirs.pins.push(Pin { id: handle("w"), item: Id::new("w").unwrap(), ..theirs.pins[1].clone() });
        ours.apply(&Edit::TakeOver { agenda: Box::new(theirs) });
        assert_eq!(order(&ours), ["x", "y", "z", "w"]);
        assert_eq!(minute_of(&ours, "x"), "của ta\ncủa bạn, của ta");
    }

    #[test]
    fn what_repeats_ids_keeps_each_minute_with_its_item_and_is_not_doubled() {
        let mut theirs = notebook().current().unwrap().clone();
        theirs.id = handle("b");
        for (n, pin) in theirs.pins.iter_mut().enumerate() {
            pin.id = handle("p");
            pin.minute = MinuteText::from_text(&pin.id, &Prose::new(&format!("{n}")));
        }
        let mut ours = notebook();
        for _ in 0..2 {
            ours.apply(&Edit::TakeOver { agenda: Box::new(theirs.clone()) });
            let pins = &ours.agenda(&handle("b")).unwrap().pins;
            let minutes: Vec<_> = pins.iter().map(|pin| format!("{} {}", pin.item, pin.minute.text())).collect();
            assert_eq!(minutes, ["x 0", "y 1", "z 2"]);
        }
    }

    #[test]
    fn a_copy_of_an_agenda_has_minutes_of_its_own() {
        let mut ours = notebook();
        let copy = Agenda { id: handle("b"), ..ours.current().unwrap().clone() };
        ours.apply(&Edit::TakeOver { agenda: Box::new(copy) });
        write(&mut ours, "x", "của a");
        assert_eq!(ours.pin(&handle("a"), &handle("x")).unwrap().minute.text(), "của a");
        assert!(ours.pin(&handle("b"), &handle("x")).unwrap().minute.is_empty());
    }

    #[test]
    fn fields_of_a_later_version_outlive_reading_and_writing() {
        let later = serde_json::json!({
            "agendas": [{ "id": "a", "name": "n", "date": null, "room": "B2",
                "pins": [{ "id": "p", "item": "fi", "name": {}, "colour": "red" }] }],
            "tags": ["x"],
        });
        let notebook: Notebook = serde_json::from_value(later).unwrap();
        let written = serde_json::to_value(&notebook).unwrap();
        assert_eq!(written["tags"], serde_json::json!(["x"]));
        assert_eq!(written["agendas"][0]["room"], "B2");
        assert_eq!(written["agendas"][0]["pins"][0]["colour"], "red");
    }
}
