//! What was taken back, in a few words: undoing is seen in a place that may not be on the screen.

use super::words::{self, Pair};
use crate::dataset::Lang;
use crate::desk::agenda::{Agenda, Handle, Pin};
use crate::desk::notebook::{Edit, Notebook};
use crate::text::{self, Audience};

/// No name takes more cells than this of a message.
const NAME: usize = 30;
/// So many things are named; of the others it is said how many they are.
const NAMED: usize = 2;

/// What these edits took back, `(vi, en)`: they are those that undo what was done, and the notebook has them.
#[must_use]
pub fn taken_back(edits: &[Edit], notebook: &Notebook, to: Audience) -> (String, String) {
    let is_choice = |edit: &&Edit| matches!(edit, Edit::Choose { .. } | Edit::Since { .. });
    let mut told: Vec<&Edit> = edits.iter().filter(|edit| !is_choice(edit)).collect();
    if told.is_empty() {
        // A choice that comes with something else goes without saying.
        told.extend(edits.first());
    }
    (in_language(&told, notebook, Lang::Vi, to), in_language(&told, notebook, Lang::En, to))
}

fn in_language(edits: &[&Edit], notebook: &Notebook, lang: Lang, to: Audience) -> String {
    let named: Vec<String> = edits.iter().take(NAMED).map(|edit| name(edit, notebook, lang, to)).collect();
    let done = lang.of(words::TAKEN_BACK);
    match edits.len() {
        0 => format!("{done}."),
        all if all > NAMED => {
            format!("{done}: {} {} {}.", named.join(", "), lang.of(words::AND_SO_MANY_MORE), all - NAMED)
        }
        _ => format!("{done}: {}.", named.join(", ")),
    }
}

/// What an edit that undoes something undid.
fn name(edit: &Edit, notebook: &Notebook, lang: Lang, to: Audience) -> String {
    let of_agenda = |pair: Pair, agenda: &Handle| {
        let agenda = notebook.agendas.iter().find(|each| each.id == *agenda);
        quoted(lang.of(pair), &agenda.map_or_else(String::new, |agenda| agenda.called(to, lang)))
    };
    let of_pin = |pair: Pair, agenda: &Handle, pin: &Handle| {
        let pin = pin_of(&notebook.agendas, agenda, pin);
        quoted(lang.of(pair), pin.map_or("", |pin| pin.name.pick(lang).text))
    };
    let of_snapshot = |pair: Pair, snapshot: &Handle| {
        let snapshot = notebook.snapshots.iter().find(|each| each.id == *snapshot);
        quoted(lang.of(pair), &snapshot.map_or_else(String::new, |snapshot| snapshot.called(to, lang)))
    };
    match edit {
        Edit::RemoveAgenda { agenda, removed: true } => of_agenda(words::BEGUN_AGENDA, agenda),
        Edit::Begin { agenda, .. } | Edit::RemoveAgenda { agenda, removed: false } => {
            of_agenda(words::DELETED_AGENDA, agenda)
        }
        Edit::TakeOver { agenda } => of_agenda(words::DELETED_AGENDA, &agenda.id),
        Edit::Name { agenda, .. } => of_agenda(words::RENAMED_AGENDA, agenda),
        Edit::Archive { agenda, archived: false } => of_agenda(words::ARCHIVED_AGENDA, agenda),
        Edit::Archive { agenda, archived: true } => of_agenda(words::UNARCHIVED_AGENDA, agenda),
        Edit::Choose { .. } => lang.of(words::CHOSEN_AGENDA).to_owned(),
        Edit::RemovePin { agenda, pin, removed: true } => of_pin(words::PUT_ON_AGENDA, agenda, pin),
        Edit::Pin { agenda, pin, .. } | Edit::RemovePin { agenda, pin, removed: false } => {
            of_pin(words::TAKEN_OFF_AGENDA, agenda, pin)
        }
        Edit::Move { agenda, pin, .. } => of_pin(words::MOVED_PIN, agenda, pin),
        Edit::Discuss { agenda, pin, discussed: None } => of_pin(words::MARKED_DISCUSSED, agenda, pin),
        Edit::Discuss { agenda, pin, discussed: Some(_) } => of_pin(words::UNMARKED_DISCUSSED, agenda, pin),
        Edit::Minute { agenda, pin, .. } | Edit::Rewrite { agenda, pin, .. } => {
            of_pin(words::WRITTEN_MINUTE, agenda, pin)
        }
        Edit::RemoveSnapshot { snapshot, removed: true } => of_snapshot(words::TAKEN_SNAPSHOT, snapshot),
        Edit::Snapshot { snapshot } => of_snapshot(words::DELETED_SNAPSHOT, &snapshot.id),
        Edit::RemoveSnapshot { snapshot, removed: false } => of_snapshot(words::DELETED_SNAPSHOT, snapshot),
        Edit::Since { .. } => lang.of(words::CHOSEN_SNAPSHOT).to_owned(),
    }
}

fn pin_of<'a>(agendas: &'a [Agenda], agenda: &Handle, pin: &Handle) -> Option<&'a Pin> {
    agendas.iter().find(|each| each.id == *agenda)?.pins.iter().find(|each| each.id == *pin)
}

fn quoted(said: &str, name: &str) -> String {
    format!("{said} “{}”", text::truncate(name, NAME, "…"))
}
