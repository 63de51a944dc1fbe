//! An agenda as one file, to be handed to a colleague: `{ "bangiao_agenda": 2, … }` with the fields of an agenda.

use super::write::{self, Readers, WriteError};
use super::{InputPlace, ReadError};
use crate::desk::agenda::Agenda;
use crate::desk::ids;
use crate::lang::{NoticeText, Phrase, ReadText};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// The form that is written, and the newest that is read.
const FORM: u64 = 2;

/// The most that is read of such a file.
const CAP: u64 = 16 * 1024 * 1024;

/// Why a file is not taken over.
#[derive(Debug)]
pub enum AgendaError {
    /// It cannot be read.
    Unreadable(ReadError),
    /// It is no agenda.
    NoAgenda,
    /// It is written in this form, by a later version of the program.
    Newer(u64),
}

impl AgendaError {
    /// What is wrong with the file, to stand after its name.
    #[must_use]
    pub fn reason(&self) -> ReadText {
        match self {
            Self::Unreadable(ReadError::TooLarge(_)) => ReadText::TooLargeForAgenda,
            Self::Unreadable(error) => error.reason(),
            Self::NoAgenda => ReadText::NoAgenda,
            Self::Newer(form) => ReadText::NewerAgenda { form: *form },
        }
    }
}

#[derive(Deserialize)]
struct AgendaForm {
    bangiao_agenda: u64,
}

#[derive(Serialize, Deserialize)]
struct Whole<A> {
    bangiao_agenda: u64,
    #[serde(flatten)]
    agenda: A,
}

/// Reads the agenda in a file.
///
/// # Errors
/// When it cannot be read, or is none.
pub fn read(path: &Path) -> Result<Agenda, AgendaError> {
    read_counted(path).map(|(agenda, _)| agenda)
}

/// The same, and how many of its ids were repeated or none at all and have been replaced: that is to be told, see [`replaced`].
///
/// # Errors
/// When it cannot be read, or is none.
pub fn read_counted(path: &Path) -> Result<(Agenda, usize), AgendaError> {
    let bytes = super::read(&InputPlace::File(path.to_owned()), CAP).map_err(AgendaError::Unreadable)?;
    let form: AgendaForm = serde_json::from_slice(&bytes).map_err(|_| AgendaError::NoAgenda)?;
    if form.bangiao_agenda > FORM {
        return Err(AgendaError::Newer(form.bangiao_agenda));
    }
    let mut whole: Whole<Agenda> = serde_json::from_slice(&bytes).map_err(|_| AgendaError::NoAgenda)?;
    let replaced = ids::make_sound(&mut whole.agenda);
    Ok((whole.agenda, replaced))
}

/// What is said of a file in which so many ids were replaced; nothing where none was.
#[must_use]
pub fn replaced(file: &Path, count: usize) -> Option<Phrase> {
    (count > 0).then(|| Phrase::new(|reader| NoticeText::ReplacedIn { file: reader.path(file), count }))
}

/// The bytes of an agenda's file: what can be read of its minutes, and not what was taken away of them.
#[must_use]
pub fn bytes(agenda: &Agenda) -> Vec<u8> {
    // Where its data is kept here says nothing elsewhere.
    let mut agenda = Agenda { portfolio: None, ..agenda.clone() };
    for pin in &mut agenda.pins {
        pin.minute = pin.minute.to_hand_over();
    }
    // Agendas have no keys but texts: writing one to memory never fails.
    let mut bytes = serde_json::to_vec_pretty(&Whole { bangiao_agenda: FORM, agenda }).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// Writes an agenda to a file, a new one for its owner alone: minutes are in it. What is there is replaced only when that was said.
///
/// # Errors
/// When something is there, or the system refuses.
pub fn write(path: &Path, agenda: &Agenda, replace: bool) -> Result<(), WriteError> {
    write::write_file(path, &bytes(agenda), Readers::Owner, replace)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Id, Text};
    use crate::desk::agenda::{Handle, Minter, Pin, Prose};
    use crate::desk::lines::MinuteText;
    use crate::lang::{Lang, Reader};
    use crate::text::Audience;
    use serde_json::{Map, json};
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    fn agenda() -> Agenda {
        let pin = Pin {
            minute: MinuteText::from_text(
                &Handle("x-2".into()),
                &Prose::new("Đồng ý.\n> gửi dự thảo; Vụ HTQT; 15/12/2026"),
            ),
            rest: Map::from_iter([("colour".to_owned(), json!("red"))]),
            ..Pin::new(Handle("x-2".into()), Id::new("fi").unwrap(), Text::default())
        };
        Agenda { pins: vec![pin], ..Agenda::new(Minter::new("x").mint(), "Giao ban", None) }
    }

    #[test]
    fn an_agenda_is_read_as_it_was_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("agenda.json");
        write(&path, &agenda(), false).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(read(&path).unwrap(), agenda());
        assert_eq!(write(&path, &agenda(), false), Err(WriteError::Exists));
        write(&path, &agenda(), true).unwrap();
    }

    #[test]
    fn an_agenda_of_the_first_form_has_its_minutes_as_texts() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("agenda.json");
        let first = r#"{"bangiao_agenda":1,"id":"a","name":"Họp","date":null,"pins":[{"id":"p","item":"fi","name":{},"minute":"một\nhai"}]}"#;
        fs::write(&path, first).unwrap();
        let (once, twice) = (read(&path).unwrap(), read(&path).unwrap());
        assert_eq!(once.pins[0].minute.text(), "một\nhai");
        assert_eq!(once, twice, "its lines are the same whoever reads it");
    }

    #[test]
    fn repeated_ids_are_counted_and_replaced_by_the_same_each_time() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("agenda.json");
        let mut twice = agenda();
        let minute = MinuteText::from_text(&Handle("x-2".into()), &Prose::new("khác"));
        twice.pins.push(Pin { item: Id::new("wb").unwrap(), minute, ..twice.pins[0].clone() });
        write(&path, &twice, false).unwrap();
        let (read, count) = read_counted(&path).unwrap();
        assert_eq!((count, &read.pins[0], &*read.pins[1].id.0), (1, &twice.pins[0], "x-2.2"));
        assert_eq!(read.pins[1].minute, twice.pins[1].minute);
        assert_eq!(read_counted(&path).unwrap(), (read, 1));
        assert_eq!(replaced(Path::new("a.json"), 0), None);
        let reader = Reader { lang: Lang::En, audience: Audience::Room };
        assert_eq!(
            replaced(Path::new("/x/a.json"), 1).unwrap().read_by(reader),
            "a.json: 1 id was repeated or bad and has a new one"
        );
    }

    #[test]
    fn what_is_no_agenda_is_told_from_what_is_newer_and_what_cannot_be_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("agenda.json");
        assert!(matches!(read(&path), Err(AgendaError::Unreadable(ReadError::Missing))));
        for bad in ["", "{", "[]", "{}", "[1]", r#"{"bangiao_agenda":1}"#, r#"{"bangiao_agenda":"1","id":"x"}"#] {
            fs::write(&path, bad).unwrap();
            assert!(matches!(read(&path), Err(AgendaError::NoAgenda)), "{bad}");
        }
        fs::File::create(&path).unwrap().set_len(CAP + 1).unwrap();
        assert_eq!(read(&path).unwrap_err().reason(), ReadText::TooLargeForAgenda);
        fs::write(&path, r#"{"bangiao_agenda":3,"what":"else"}"#).unwrap();
        assert!(matches!(read(&path), Err(AgendaError::Newer(3))));
    }
}
