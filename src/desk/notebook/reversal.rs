//! What takes edits back.

use super::Notebook;
use super::edit::Edit;
use crate::desk::agenda::{ActionState, ActionTick};
use crate::desk::handle::Handle;
use crate::desk::lines::Reverse;

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
    /// What takes an edit back, as things are before it; nothing where it changes nothing. It is to be taken back from the first
    /// to the last.
    #[must_use]
    pub fn inverse(&self, edit: &Edit) -> Vec<Reversal> {
        if matches!(edit, Edit::TakeOver { .. } | Edit::Minute { .. } | Edit::Rewrite { .. }) {
            return self.inverse_by_comparison(edit);
        }
        let is_in_use = |portfolio: &String, agenda: &Option<Handle>| {
            *agenda == self.current && self.in_use.get(portfolio) == agenda.as_ref()
        };
        if matches!(edit, Edit::Choose { agenda } if *agenda == self.current)
            || matches!(edit, Edit::Use { portfolio, agenda } if is_in_use(portfolio, agenda))
        {
            return Vec::new();
        }
        self.inverse_of_one(edit).filter(|inverse| inverse != edit).map(Reversal::Edit).into_iter().collect()
    }

    /// The edit that takes back, as things are now; nothing where that would change nothing.
    #[must_use]
    pub fn reversing(&self, reversal: &Reversal) -> Option<Edit> {
        match reversal {
            Reversal::Edit(edit) => Some(edit.clone()).filter(|edit| self.is_possible(edit)),
            Reversal::Lines { agenda, pin, lines } => {
                let change = self.pin(agenda, pin)?.minute.take_back(lines)?;
                Some(Edit::Minute { agenda: agenda.clone(), pin: pin.clone(), change })
            }
        }
    }

    /// Whether an edit can still do something: a snapshot may be gone for good, and a choice with it.
    fn is_possible(&self, edit: &Edit) -> bool {
        let is_there = |snapshot: &Handle| self.snapshots.iter().any(|each| each.id == *snapshot);
        if let Edit::RemoveSnapshot { snapshot, .. } = edit {
            return is_there(snapshot);
        }
        let Edit::Since { portfolio, snapshot } = edit else { return true };
        snapshot.as_ref().is_none_or(is_there) && self.baselines.get(portfolio) != snapshot.as_ref()
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

    /// The edit that moves a pin back to where it is.
    fn moved_back(&self, agenda: &Handle, pin: &Handle) -> Option<Edit> {
        let pins = &self.any_agenda(agenda)?.pins;
        let at = pins.iter().position(|each| each.id == *pin)?;
        let after = at.checked_sub(1).and_then(|before| pins.get(before)).map(|before| before.id.clone());
        Some(Edit::Move { agenda: agenda.clone(), pin: pin.clone(), after })
    }

    /// The edit that says of an action item what is said of it now: of one of which nothing was, that it is open.
    fn ticked_back(&self, agenda: &Handle, pin: &Handle, tick: &ActionTick) -> Option<Edit> {
        let untold = ActionTick { state: ActionState::Open, at: None, ..tick.clone() };
        let tick = self.pin(agenda, pin)?.tick(&tick.line).cloned().unwrap_or(untold);
        Some(Edit::Tick { agenda: agenda.clone(), pin: pin.clone(), tick: Box::new(tick) })
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
            Edit::Use { portfolio, .. } => Edit::Use { portfolio: portfolio.clone(), agenda: self.current.clone() },
            Edit::Belong { agenda, .. } => {
                Edit::Belong { agenda: agenda.clone(), portfolio: self.any_agenda(agenda)?.portfolio.clone() }
            }
            Edit::Describe { agenda, field, .. } => {
                let value = self.any_agenda(agenda)?.details.kept(*field).clone();
                Edit::Describe { agenda: agenda.clone(), field: *field, value }
            }
            Edit::TakeOver { .. } | Edit::Minute { .. } | Edit::Rewrite { .. } | Edit::ForgetSnapshot { .. } => {
                return None;
            }
            Edit::Pin { agenda, pin, .. } | Edit::AddTopic { agenda, pin, .. } => {
                Edit::RemovePin { agenda: agenda.clone(), pin: pin.clone(), removed: true }
            }
            Edit::Move { agenda, pin, .. } => self.moved_back(agenda, pin)?,
            Edit::Carry { agenda, pin, .. } => {
                let from = self.pin(agenda, pin)?.from.clone();
                Edit::Carry { agenda: agenda.clone(), pin: pin.clone(), from }
            }
            Edit::Tick { agenda, pin, tick } => self.ticked_back(agenda, pin, tick)?,
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
}
