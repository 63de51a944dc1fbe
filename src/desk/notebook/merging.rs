//! Another notebook comes in beside this one, as edits: what both have is merged, what is new is added, and nothing is replaced. What
//! was deleted here stays deleted.

use super::{Edit, Notebook, Snapshot};
use crate::desk::agenda::Agenda;

/// How much came, and what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ArrivalCounts {
    /// It was not here.
    pub new: usize,
    /// It was here, and has more now.
    pub merged: usize,
    /// It was here already, as it is.
    pub there: usize,
    /// It was deleted here.
    pub deleted: usize,
    /// Its bytes did not come with it, and are not here.
    pub lost: usize,
}

/// What comes of another notebook.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Arrivals {
    /// What brings it in.
    pub edits: Vec<Edit>,
    /// Of its agendas.
    pub agendas: ArrivalCounts,
    /// Of its snapshots.
    pub snapshots: ArrivalCounts,
}

impl Arrivals {
    fn bring(&mut self, notebook: &mut Notebook, edit: Edit) {
        notebook.apply(&edit);
        self.edits.push(edit);
    }
}

impl Notebook {
    /// What brings another notebook in. `has_bytes` says of a hash whether its bytes came or are here.
    #[must_use]
    pub fn arrivals(&self, theirs: &Self, has_bytes: impl Fn(&str) -> bool) -> Arrivals {
        let (mut arrivals, mut notebook) = (Arrivals::default(), self.clone());
        for agenda in theirs.agendas() {
            notebook.take_in_agenda(agenda, &mut arrivals);
        }
        if notebook.current().is_none()
            && let Some(current) = theirs.current()
        {
            arrivals.bring(&mut notebook, Edit::Choose { agenda: Some(current.id.clone()) });
        }
        for snapshot in theirs.snapshots.iter().filter(|snapshot| !snapshot.removed) {
            notebook.take_in_snapshot(snapshot, has_bytes(&snapshot.hash), &mut arrivals);
        }
        for (portfolio, chosen) in &theirs.baselines {
            let is_here = notebook.snapshots_of(portfolio).any(|snapshot| snapshot.id == *chosen);
            if is_here && notebook.baseline(portfolio).is_none() {
                let since = Edit::Since { portfolio: portfolio.clone(), snapshot: Some(chosen.clone()) };
                arrivals.bring(&mut notebook, since);
            }
        }
        arrivals.edits.extend(notebook.making_room());
        arrivals
    }

    /// What is kept of a portfolio is from now on that of another one: its dataset has another path.
    pub fn move_portfolio(&mut self, from: &str, to: &str) {
        for snapshot in self.snapshots.iter_mut().filter(|snapshot| snapshot.portfolio == from) {
            to.clone_into(&mut snapshot.portfolio);
        }
        if let Some(chosen) = self.baselines.remove(from) {
            self.baselines.entry(to.to_owned()).or_insert(chosen);
        }
        for agenda in self.agendas.iter_mut().filter(|agenda| agenda.portfolio.as_deref() == Some(from)) {
            agenda.portfolio = Some(to.to_owned());
        }
        if let Some(agenda) = self.in_use.remove(from) {
            self.in_use.entry(to.to_owned()).or_insert(agenda);
        }
    }

    fn take_in_agenda(&mut self, theirs: &Agenda, arrivals: &mut Arrivals) {
        let ours = self.any_agenda(&theirs.id).cloned();
        if ours.as_ref().is_some_and(|ours| ours.removed) {
            arrivals.agendas.deleted += 1;
            return;
        }
        let take_over = Edit::TakeOver { agenda: Box::new(theirs.clone()) };
        let mut then = self.clone();
        then.apply(&take_over);
        if ours.is_some() && then.any_agenda(&theirs.id) == ours.as_ref() {
            arrivals.agendas.there += 1;
            return;
        }
        arrivals.bring(self, take_over);
        if ours.is_some() {
            arrivals.agendas.merged += 1;
            return;
        }
        arrivals.agendas.new += 1;
        // Taking an agenda over takes it out of the archive.
        if theirs.archived {
            arrivals.bring(self, Edit::Archive { agenda: theirs.id.clone(), archived: true });
        }
    }

    fn take_in_snapshot(&mut self, theirs: &Snapshot, has_bytes: bool, arrivals: &mut Arrivals) {
        let is_same = |ours: &&Snapshot| {
            let alike =
                || (&ours.portfolio, &ours.hash, &ours.taken) == (&theirs.portfolio, &theirs.hash, &theirs.taken);
            ours.id == theirs.id || (!ours.removed && ours.name == theirs.name && alike())
        };
        match self.snapshots.iter().find(is_same) {
            Some(ours) if ours.removed => arrivals.snapshots.deleted += 1,
            Some(_) => arrivals.snapshots.there += 1,
            None if !has_bytes => arrivals.snapshots.lost += 1,
            None => {
                arrivals.snapshots.new += 1;
                arrivals.bring(self, Edit::Snapshot { snapshot: Box::new(theirs.clone()) });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Edtf, Id, Text};
    use crate::desk::handle::Handle;
    use crate::desk::lines::{MinutePen, MinuteText};
    use crate::text::{Clean, Private};

    fn handle(name: &str) -> Handle {
        Handle(name.into())
    }

    fn snapshot(id: &str, hash: &str) -> Edit {
        Edit::Snapshot {
            snapshot: Box::new(Snapshot {
                id: handle(id),
                portfolio: "p".to_owned(),
                name: Private::new(Clean::line(id)),
                taken: "2026-11-24T18:30".to_owned(),
                hash: hash.to_owned(),
                as_of: Edtf::parse("2024-12-31").unwrap(),
                removed: false,
                automatic: false,
                size: 0,
                rest: serde_json::Map::new(),
            }),
        }
    }

    fn write(pin: &str, by: &str, text: &str) -> Edit {
        let change = MinutePen::new(handle(by), &MinuteText::default()).write(text).unwrap();
        Edit::Minute { agenda: handle("a"), pin: handle(pin), change }
    }

    fn notebook(edits: &[Edit]) -> Notebook {
        let mut notebook = Notebook::default();
        let pin =
            Edit::Pin { agenda: handle("a"), pin: handle("p"), item: Id::new("fi").unwrap(), name: Text::default() };
        for edit in
            [Edit::Begin { agenda: handle("a"), name: Clean::line("Giao ban"), date: None }, pin].iter().chain(edits)
        {
            notebook.apply(edit);
        }
        notebook
    }

    fn after(ours: &Notebook, arrivals: &Arrivals) -> Notebook {
        let mut then = ours.clone();
        arrivals.edits.iter().for_each(|edit| then.apply(edit));
        then
    }

    #[test]
    fn what_is_new_comes_and_what_comes_again_is_there_already() {
        let theirs = notebook(&[
            write("p", "x", "đồng ý"),
            Edit::Archive { agenda: handle("a"), archived: true },
            Edit::Choose { agenda: Some(handle("a")) },
            snapshot("s", "h"),
            snapshot("t", "gone"),
            Edit::Since { portfolio: "p".to_owned(), snapshot: Some(handle("s")) },
        ]);
        let ours = Notebook::default();
        let arrivals = ours.arrivals(&theirs, |hash| hash == "h");
        assert_eq!(arrivals.agendas, ArrivalCounts { new: 1, ..ArrivalCounts::default() });
        assert_eq!(arrivals.snapshots, ArrivalCounts { new: 1, lost: 1, ..ArrivalCounts::default() });
        let then = after(&ours, &arrivals);
        assert_eq!(
            (&then.agendas, &then.current, &then.baselines),
            (&theirs.agendas, &theirs.current, &theirs.baselines)
        );
        let again = then.arrivals(&theirs, |hash| hash == "h");
        assert!(again.edits.is_empty(), "{again:?}");
        assert_eq!((again.agendas.there, again.snapshots.there), (1, 1));
    }

    #[test]
    fn what_both_have_written_stands_side_by_side_and_nothing_is_replaced() {
        let ours = notebook(&[
            write("p", "x", "của ta"),
            snapshot("s", "h"),
            Edit::Since { portfolio: "p".to_owned(), snapshot: Some(handle("s")) },
        ]);
        let theirs = notebook(&[
            write("p", "y", "của họ"),
            snapshot("other", "k"),
            Edit::Since { portfolio: "p".to_owned(), snapshot: Some(handle("other")) },
        ]);
        let arrivals = ours.arrivals(&theirs, |_| true);
        assert_eq!((arrivals.agendas.merged, arrivals.snapshots.new), (1, 1));
        let then = after(&ours, &arrivals);
        let minute = then.pin(&handle("a"), &handle("p")).unwrap().minute.text();
        assert!(minute.contains("của ta") && minute.contains("của họ"), "{minute}");
        assert_eq!(then.baselines, ours.baselines);
    }

    #[test]
    fn what_was_deleted_here_does_not_come_back() {
        let theirs = notebook(&[write("p", "x", "đồng ý"), snapshot("s", "h")]);
        let mut ours = theirs.clone();
        ours.apply(&Edit::RemoveAgenda { agenda: handle("a"), removed: true });
        ours.apply(&Edit::RemoveSnapshot { snapshot: handle("s"), removed: true });
        let arrivals = ours.arrivals(&theirs, |_| true);
        assert!(arrivals.edits.is_empty(), "{arrivals:?}");
        assert_eq!((arrivals.agendas.deleted, arrivals.snapshots.deleted), (1, 1));
    }
}
