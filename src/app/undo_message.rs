//! What was taken back, in a few words: undoing is seen in a place that may not be on the screen.

use crate::desk::agenda::{Agenda, Handle, Pin};
use crate::desk::notebook::{Edit, Notebook};
use crate::lang::{Label, Phrase, Reader, Sentence, UndoLabel, UndoText};
use crate::text;

/// No name takes more cells than this of a message.
const NAME: usize = 30;
/// So many things are named; of the others it is said how many they are.
const NAMED: usize = 2;

/// What these edits took back: they are those that undo what was done, and the notebook has them.
#[must_use]
pub fn taken_back(edits: &[Edit], notebook: &Notebook) -> Phrase {
    let is_choice = |edit: &&Edit| matches!(edit, Edit::Choose { .. } | Edit::Use { .. } | Edit::Since { .. });
    let mut told: Vec<&Edit> = edits.iter().filter(|edit| !is_choice(edit)).collect();
    if told.is_empty() {
        // A choice that comes with something else goes without saying.
        told.extend(edits.first());
    }
    Phrase::new(|reader| UndoText::TakenBack {
        named: told.iter().take(NAMED).map(|edit| name(edit, notebook, reader)).collect(),
        more: told.len().saturating_sub(NAMED),
    })
}

/// What an edit that undoes something undid.
fn name(edit: &Edit, notebook: &Notebook, Reader { lang, audience: to }: Reader) -> String {
    let of = |done: UndoLabel, name: &str| {
        let name = text::truncate(name, NAME, "…").into_owned();
        UndoText::Of { done, name }.say(lang).into_owned()
    };
    let of_agenda = |done: UndoLabel, agenda: &Handle| {
        let agenda = notebook.agendas.iter().find(|each| each.id == *agenda);
        of(done, &agenda.map_or_else(String::new, |agenda| agenda.called(to, lang)))
    };
    let of_pin = |done: UndoLabel, agenda: &Handle, pin: &Handle| {
        let pin = pin_of(&notebook.agendas, agenda, pin);
        let topic =
            |pin: &Pin| pin.topic.as_ref().map(|topic| topic.told(to).map(ToString::to_string).unwrap_or_default());
        let called = |pin: &Pin| topic(pin).unwrap_or_else(|| pin.name.pick(lang).text.to_owned());
        of(done, &pin.map(called).unwrap_or_default())
    };
    let of_snapshot = |done: UndoLabel, snapshot: &Handle| {
        let snapshot = notebook.snapshots.iter().find(|each| each.id == *snapshot);
        of(done, &snapshot.map_or_else(String::new, |snapshot| snapshot.called(to, lang)))
    };
    match edit {
        Edit::RemoveAgenda { agenda, removed: true } => of_agenda(UndoLabel::BegunAgenda, agenda),
        Edit::Begin { agenda, .. } | Edit::RemoveAgenda { agenda, removed: false } => {
            of_agenda(UndoLabel::DeletedAgenda, agenda)
        }
        Edit::TakeOver { agenda } => of_agenda(UndoLabel::DeletedAgenda, &agenda.id),
        Edit::Name { agenda, .. } => of_agenda(UndoLabel::RenamedAgenda, agenda),
        Edit::Archive { agenda, archived: false } => of_agenda(UndoLabel::ArchivedAgenda, agenda),
        Edit::Archive { agenda, archived: true } => of_agenda(UndoLabel::UnarchivedAgenda, agenda),
        Edit::Describe { agenda, .. } => of_agenda(UndoLabel::DescribedMeeting, agenda),
        Edit::Belong { agenda, .. } => of_agenda(UndoLabel::GivenAgenda, agenda),
        Edit::Tick { agenda, pin, .. } => of_pin(UndoLabel::TickedAction, agenda, pin),
        Edit::Choose { .. } | Edit::Use { .. } => UndoLabel::ChosenAgenda.text(lang).to_owned(),
        Edit::RemovePin { agenda, pin, removed: true } => of_pin(UndoLabel::Pinned, agenda, pin),
        Edit::Pin { agenda, pin, .. }
        | Edit::AddTopic { agenda, pin, .. }
        | Edit::Carry { agenda, pin, .. }
        | Edit::RemovePin { agenda, pin, removed: false } => of_pin(UndoLabel::Unpinned, agenda, pin),
        Edit::Move { agenda, pin, .. } => of_pin(UndoLabel::Moved, agenda, pin),
        Edit::Discuss { agenda, pin, discussed: None } => of_pin(UndoLabel::Discussed, agenda, pin),
        Edit::Discuss { agenda, pin, discussed: Some(_) } => of_pin(UndoLabel::NotDiscussed, agenda, pin),
        Edit::Minute { agenda, pin, .. } | Edit::Rewrite { agenda, pin, .. } => of_pin(UndoLabel::Minute, agenda, pin),
        Edit::RemoveSnapshot { snapshot, removed: true } | Edit::ForgetSnapshot { snapshot, .. } => {
            of_snapshot(UndoLabel::TakenSnapshot, snapshot)
        }
        Edit::Snapshot { snapshot } => of_snapshot(UndoLabel::DeletedSnapshot, &snapshot.id),
        Edit::RemoveSnapshot { snapshot, removed: false } => of_snapshot(UndoLabel::DeletedSnapshot, snapshot),
        Edit::Since { .. } => UndoLabel::ChosenSnapshot.text(lang).to_owned(),
    }
}

fn pin_of<'a>(agendas: &'a [Agenda], agenda: &Handle, pin: &Handle) -> Option<&'a Pin> {
    agendas.iter().find(|each| each.id == *agenda)?.pins.iter().find(|each| each.id == *pin)
}
