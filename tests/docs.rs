//! What is told twice is told by the code: the README's tables are written from the tables that the program runs on.
//!
//! After a change of a table: `UPDATE_README=1 cargo test --test docs`
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
// Helpers of tests fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod common;

use bangiao::app::input::Key;
use bangiao::app::keymap::{EDITING, Keymap, Remap, TABLE};
use bangiao::dataset::fields::{ENTITIES, Shape};
use bangiao::dataset::words::{
    DateRole, EventFormat, FrameworkType, Instrument, Kind, MoneyDirection, MoneyForm, MoneyState, Side, Status,
    StatusBasis, Vocabulary,
};
use bangiao::dataset::{self, Lang};
use bangiao::dataset::{Flag, Words};
use bangiao::desk::config;
use bangiao::lang::{KeyHeading, Label};
use bangiao::search::{FIELDS, GRAMMAR};
use bangiao::text::capitalised;
use common::Desk;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

fn readme_path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("README.md")
}

/// Finland, found without marks, as it stands on an 80×24 screen.
fn screen() -> String {
    let mut desk = Desk::over(dataset::BUILTIN, Lang::En);
    desk.press("/").type_text("phan lan").press("enter");
    format!("```text\n{}\n```", desk.screen())
}

fn keys() -> String {
    let mut out = String::new();
    let written = |names: &[&str]| -> String {
        let key = |name: &&str| Key::parse(name).map_or_else(|| capitalised(name), |key| key.to_string());
        let keys: Vec<String> = names.iter().map(|name| format!("`{}`", key(name).replace('|', "\\|"))).collect();
        keys.join(" ")
    };
    for heading in KeyHeading::ALL {
        writeln!(out, "| {} | | |\n| --- | --- | --- |", heading.text(Lang::En)).unwrap();
        for row in TABLE.iter().filter(|row| row.heading == heading) {
            writeln!(out, "| {} | {} | `{}` |", written(row.keys()), row.name.text(Lang::En), row.id()).unwrap();
        }
        for row in EDITING.iter().filter(|_| heading == KeyHeading::Editing) {
            writeln!(out, "| {} | {} | |", written(row.keys), row.name.text(Lang::En)).unwrap();
        }
        out.push('\n');
    }
    out
}

fn grammar() -> String {
    let mut out = String::from("| typed | finds |\n| --- | --- |\n");
    for row in GRAMMAR {
        writeln!(out, "| `{}` | {} |", row.typed.replace('|', "\\|"), row.means.1).unwrap();
    }
    out.push_str("\n| field | in Vietnamese | filters by |\n| --- | --- | --- |\n");
    for field in FIELDS {
        writeln!(out, "| `{}:` | `{}:` | {} |", field.name.1, field.name.0, field.doc.1).unwrap();
    }
    out
}

fn shape(shape: &Shape) -> String {
    match shape {
        Shape::Id => "id".into(),
        Shape::Line => "text, one line".into(),
        Shape::Url => "web address".into(),
        Shape::Country => "ISO 3166-1 alpha-2".into(),
        Shape::Currency => "ISO 4217".into(),
        Shape::Date => "EDTF date".into(),
        Shape::Whole(_, _) => "whole number".into(),
        Shape::Amount => "number".into(),
        Shape::Bool => "`true`, `false`".into(),
        Shape::Text => "`{ \"vi\", \"en\" }`".into(),
        Shape::Word(vocabulary) => format!("word: {}", vocabulary.name),
        Shape::Ref(target) => format!("id of a {}", target.noun().1),
        Shape::One(entity) => format!("object: {}", entity.name),
        Shape::List(inner) => format!("list of {}", self::shape(inner)),
    }
}

fn format() -> String {
    let mut out = String::new();
    for entity in ENTITIES {
        writeln!(out, "**{}**\n\n| field | holds | says |\n| --- | --- | --- |", entity.name).unwrap();
        for field in entity.fields {
            let must = if field.required { " (required)" } else { "" };
            writeln!(out, "| `{}` | {}{must} | {} |", field.name, shape(&field.shape), field.doc.1).unwrap();
        }
        out.push('\n');
    }
    out
}

fn words() -> String {
    let vocabularies: [Vocabulary; 11] = [
        Kind::VOCABULARY,
        Status::VOCABULARY,
        StatusBasis::VOCABULARY,
        Instrument::VOCABULARY,
        DateRole::VOCABULARY,
        FrameworkType::VOCABULARY,
        MoneyDirection::VOCABULARY,
        MoneyState::VOCABULARY,
        MoneyForm::VOCABULARY,
        EventFormat::VOCABULARY,
        Side::VOCABULARY,
    ];
    let mut out = String::from("| vocabulary | words |\n| --- | --- |\n");
    for vocabulary in vocabularies {
        let words: Vec<String> = vocabulary.rows.iter().map(|row| format!("`{}`", row.word)).collect();
        writeln!(out, "| {} | {} |", vocabulary.name, words.join(" ")).unwrap();
    }
    out
}

fn flags() -> String {
    let mut out = String::from("| flag | sign | what it says |\n| --- | --- | --- |\n");
    for flag in Flag::ALL {
        let (sign, ascii) = flag.sign();
        let ascii = ascii.replace('|', "\\|");
        writeln!(out, "| `{}` | {sign} `{ascii}` | {}; {} |", flag.word(), flag.row().label.1, flag.row().label.0)
            .unwrap();
    }
    out
}

/// The README with its generated parts written anew.
fn generated(readme: &str) -> String {
    let parts = [
        ("screen", screen()),
        ("keys", keys()),
        ("grammar", grammar()),
        ("format", format()),
        ("words", words()),
        ("flags", flags()),
    ];
    let mut text = readme.to_owned();
    for (name, body) in parts {
        let (begin, end) = (format!("<!-- {name}: generated -->\n"), format!("<!-- {name}: end -->"));
        let from = text.find(&begin).unwrap_or_else(|| panic!("the README has no {begin}")) + begin.len();
        let to = text.find(&end).unwrap_or_else(|| panic!("the README has no {end}"));
        text.replace_range(from..to, &format!("\n{}\n\n", body.trim_end()));
    }
    text
}

#[test]
fn the_tables_of_the_readme_are_those_of_the_program() {
    let readme = fs::read_to_string(readme_path()).unwrap();
    let anew = generated(&readme);
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(readme_path(), &anew).unwrap();
    } else {
        assert!(readme == anew, "the README is stale: UPDATE_README=1 cargo test --test docs");
    }
}

#[test]
fn every_command_of_the_program_is_in_the_readme() {
    let readme = fs::read_to_string(readme_path()).unwrap();
    let help = assert_cmd::Command::cargo_bin("bangiao").unwrap().args(["--help", "--lang", "en"]).output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let commands = help.split("Commands:").nth(1).unwrap().lines().skip(1).take_while(|line| !line.trim().is_empty());
    let is_first_line = |line: &&str| line.starts_with("  ") && !line.starts_with("   ");
    let commands: Vec<&str> =
        commands.filter(is_first_line).filter_map(|line| line.split_whitespace().next()).collect();
    assert!(commands.len() > 8, "{commands:?}");
    for command in commands {
        assert!(readme.contains(&format!("`bangiao {command}")), "{command}");
    }
}

#[test]
fn the_readme_shows_the_two_commands() {
    let readme = fs::read_to_string(readme_path()).unwrap();
    for command in ["cargo run --release", "cargo test"] {
        assert!(readme.contains(command), "{command}");
    }
}

#[test]
fn ci_calls_the_test_command_of_the_readme() {
    let script = fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(".ci/run")).unwrap();
    assert!(script.contains("cargo test"));
}

#[test]
fn the_configuration_of_the_readme_is_right_to_the_letter() {
    let readme = fs::read_to_string(readme_path()).unwrap();
    let (_, example) = readme.split_once("```toml\n").unwrap();
    let (config, problems) = config::parse(example.split_once("```").unwrap().0);
    assert_eq!(problems, []);
    let remaps: Vec<Remap> = config
        .keys
        .into_iter()
        .map(|binding| Remap {
            action: binding.action.value,
            keys: binding.keys.into_iter().map(|key| key.value).collect(),
        })
        .collect();
    assert!(!remaps.is_empty());
    assert_eq!(Keymap::new(&remaps).1, []);
}
