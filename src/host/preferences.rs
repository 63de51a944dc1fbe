//! The theme and keys as the configuration has them. What is wrong in it is said with its place; the rest holds.

use super::setup::Setup;
use super::streams::Streams;
use crate::app::keymap::{KeyRow, Keymap, RemapProblem};
use crate::app::theme::{self, SCHEMES, ScreenTheme};
use crate::dataset::Lang;
use crate::desk::config::{Placed, did_you_mean};
use crate::lang::{Label, Phrase};
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
        let said = Phrase::of(("không có giao diện như vậy{0}", "there is no such theme{0}"), &[guessed(meant)]);
        say_of_configuration(setup, placed, &said, streams);
        return usual;
    };
    usual.with(scheme)
}

/// What was probably meant by a word of the configuration: a guess tells of the word, too.
fn guessed(meant: Option<&str>) -> Phrase {
    Phrase::private(did_you_mean(meant), Default::default())
}

fn say_of_configuration(setup: &Setup, placed: &Placed<String>, said: &Phrase, streams: &mut Streams<'_>) {
    let (file, Placed { value, line, column }) = (setup.config_name(), placed);
    let said = Phrase::of(("`{0}`: {1}", "`{0}`: {1}"), &[Phrase::quote(value), said.clone()]);
    streams.warn(&format!("bangiao: {file}:{line}:{column}: {}", setup.told(&said)));
}

/// What is said of an action whose last key was given to another one: Vietnamese, English.
fn without_key(row: &KeyRow) -> (String, String) {
    let (id, vi, en) = (row.id(), row.name.text(Lang::Vi), row.name.text(Lang::En));
    (
        format!("lệnh “{vi}” không còn phím nào; cho lệnh đó một phím khác: `{id} = \"…\"`"),
        format!("“{en}” has no key left; give it another one: `{id} = \"…\"`"),
    )
}

/// The key table with what the configuration changes in it; what is wrong there is said, the rest holds.
pub fn keymap(setup: &Setup, streams: &mut Streams<'_>) -> Keymap {
    let bindings = &setup.config.keys;
    let (keymap, problems) = setup.keymap();
    for problem in problems {
        let key_of = |binding: usize, key: usize| bindings.get(binding)?.keys.get(key);
        let (place, said) = match problem {
            RemapProblem::UnknownAction(binding, meant) => {
                let said = Phrase::of(("không có lệnh như vậy{0}", "there is no such action{0}"), &[guessed(meant)]);
                (bindings.get(binding).map(|binding| &binding.action), said)
            }
            RemapProblem::UnknownKey(binding, key) => {
                (key_of(binding, key), Phrase::plain(("không có phím như vậy", "there is no such key")))
            }
            RemapProblem::Taken(binding, key) => {
                let said = ("phím này đã dùng cho lệnh khác", "this key is given to another action");
                (key_of(binding, key), Phrase::plain(said))
            }
            RemapProblem::Repeated(binding, key) => {
                let said = ("phím này đã dùng cho chính lệnh này", "this action has this key already");
                (key_of(binding, key), Phrase::plain(said))
            }
            RemapProblem::Typed(binding, key) => {
                let said = (
                    "ở đó phím này gõ ra chữ: hãy dùng phím có tên, Ctrl hoặc Alt",
                    "this types a letter there: use a named key, Ctrl or Alt",
                );
                (key_of(binding, key), Phrase::plain(said))
            }
            RemapProblem::Orphaned(binding, key, row) => (key_of(binding, key), Phrase::plain(without_key(row))),
        };
        if let Some(placed) = place {
            say_of_configuration(setup, placed, &said, streams);
        }
    }
    keymap
}
