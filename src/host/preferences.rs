//! The theme and keys as the configuration has them. What is wrong in it is said with its place; the rest holds.

use super::setup::Setup;
use super::streams::Streams;
use crate::app::keymap::{KeyRow, Keymap, RemapProblem};
use crate::app::theme::{self, SCHEMES, ScreenTheme};
use crate::desk::config::Placed;
use crate::lang::{HostLabel, HostText, Label, Phrase, Reader};
use crate::text::nearest;

/// The theme that was asked for on the command line, else in the configuration; one that there is not is said.
pub fn look(setup: &Setup, typed: Option<&str>, streams: &mut Streams<'_>) -> ScreenTheme {
    let usual = ScreenTheme::new(setup.color, setup.ascii);
    if let Some(scheme) = typed.and_then(theme::named) {
        return usual.with(scheme);
    }
    let Some(placed) = &setup.config.theme else { return usual };
    let Some(scheme) = theme::named(&placed.value) else {
        let meant = nearest(&placed.value, SCHEMES.map(|scheme| scheme.name));
        let said = Phrase::new(|reader| HostText::NoTheme { meant: guessed(reader, meant) });
        say_of_configuration(setup, placed, &said, streams);
        return usual;
    };
    usual.with(scheme)
}

/// What was probably meant by a word of the configuration: a guess tells of the word, too.
fn guessed(reader: Reader, meant: Option<&str>) -> Option<String> {
    meant.and_then(|meant| reader.privately(meant.to_owned()))
}

fn say_of_configuration(setup: &Setup, placed: &Placed<String>, said: &Phrase, streams: &mut Streams<'_>) {
    let (file, Placed { value, line, column }) = (setup.config_name(), placed);
    let (value, said) = (setup.reader().quote(value), setup.told(said));
    streams.warn(&format!("bangiao: {file}:{line}:{column}: `{value}`: {said}"));
}

/// What is said of an action whose last key was given to another one.
fn without_key(row: &KeyRow) -> Phrase {
    Phrase::new(|reader| HostText::WithoutKey {
        action: row.name.text(reader.lang).to_owned(),
        id: row.id().to_owned(),
    })
}

/// The key table with what the configuration changes in it; what is wrong there is said, the rest holds.
pub fn keymap(setup: &Setup, streams: &mut Streams<'_>) -> Keymap {
    let bindings = &setup.config.keys;
    let (keymap, problems) = setup.keymap();
    for problem in problems {
        let key_of = |binding: usize, key: usize| bindings.get(binding)?.keys.get(key);
        let (place, said) = match problem {
            RemapProblem::UnknownAction(binding, meant) => {
                let said = Phrase::new(|reader| HostText::NoAction { meant: guessed(reader, meant) });
                (bindings.get(binding).map(|binding| &binding.action), said)
            }
            RemapProblem::UnknownKey(binding, key) => (key_of(binding, key), HostLabel::NoSuchKey.into()),
            RemapProblem::Taken(binding, key) => (key_of(binding, key), HostLabel::KeyTaken.into()),
            RemapProblem::Repeated(binding, key) => (key_of(binding, key), HostLabel::KeyRepeated.into()),
            RemapProblem::Typed(binding, key) => (key_of(binding, key), HostLabel::KeyTypes.into()),
            RemapProblem::Orphaned(binding, key, row) => (key_of(binding, key), without_key(row)),
        };
        if let Some(placed) = place {
            say_of_configuration(setup, placed, &said, streams);
        }
    }
    keymap
}
