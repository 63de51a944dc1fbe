//! What is told twice is told by the code: the tables of the README and of `docs` are written from those that the program runs on.
//!
//! After a change of a table: `UPDATE_README=1 cargo test --test docs`
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
// Helpers of tests fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod common;

use bangiao::app::keymap::{Keymap, Remap};
use bangiao::cli::reference;
use bangiao::dataset::{self, Day, Lang};
use bangiao::desk::config;
use common::Desk;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).unwrap()
}

/// The README and every page of `docs`, by their paths.
fn pages() -> Vec<(PathBuf, String)> {
    let docs = fs::read_dir(root().join("docs")).unwrap().map(|entry| entry.unwrap().path());
    let pages = docs.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
    pages
        .chain([root().join("README.md"), root().join("CONTRIBUTING.md")])
        .map(|path| (path.clone(), fs::read_to_string(path).unwrap()))
        .collect()
}

/// Finland, found without marks, as it stands on an 80×24 screen.
fn screen() -> String {
    let mut desk = Desk::over(dataset::BUILTIN, Lang::En);
    desk.press("/").type_text("phan lan").press("enter");
    format!("```text\n{}\n```", desk.screen())
}

/// A page with its generated parts written anew, and how many of them there are.
fn generated(page: &str, parts: &[(&str, String)]) -> (String, usize) {
    let mut text = page.to_owned();
    let mut count = 0;
    for (name, body) in parts {
        let (begin, end) = (format!("<!-- {name}: generated -->\n"), format!("<!-- {name}: end -->"));
        let Some(from) = text.find(&begin).map(|from| from + begin.len()) else { continue };
        let to = text.find(&end).unwrap_or_else(|| panic!("there is no {end}"));
        text.replace_range(from..to, &format!("\n{}\n\n", body.trim_end()));
        count += 1;
    }
    (text, count)
}

#[test]
fn the_tables_of_the_readme_and_the_docs_are_those_of_the_program() {
    let parts = [
        ("screen", screen()),
        ("keys", reference::keys(Lang::En).to_markdown()),
        ("grammar", reference::search(Lang::En).to_markdown()),
        ("format", reference::format(Lang::En).to_markdown()),
        ("words", reference::vocabularies(Lang::En).to_markdown()),
        ("flags", reference::flags(Lang::En).to_markdown()),
        ("configuration", format!("```toml\n{}```", reference::CONFIGURATION)),
    ];
    let mut there = 0;
    for (path, page) in pages() {
        let (anew, count) = generated(&page, &parts);
        there += count;
        if std::env::var_os("UPDATE_README").is_some() {
            fs::write(&path, &anew).unwrap();
        } else {
            assert!(page == anew, "{} is stale: UPDATE_README=1 cargo test --test docs", path.display());
        }
    }
    assert_eq!(there, parts.len(), "each table stands in one page");
}

#[test]
fn every_link_of_the_readme_and_the_docs_leads_to_a_file() {
    let mut links = 0;
    for (path, page) in pages() {
        for link in page.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(link, _)| link) {
            if !link.starts_with("http") {
                let file = link.split('#').next().unwrap();
                assert!(path.parent().unwrap().join(file).exists(), "{}: {link}", path.display());
                links += 1;
            }
        }
    }
    assert!(links > 10);
}

#[test]
fn the_readme_is_a_front_door_and_no_more() {
    assert!(readme().lines().count() <= 200);
}

/// The names in the first column of the first table behind a heading.
fn first_column(page: &str, heading: &str) -> BTreeSet<String> {
    let (_, behind) = page.split_once(heading).unwrap_or_else(|| panic!("there is no {heading}"));
    let rows =
        behind.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|')).skip(2);
    rows.map(|row| row.split('`').nth(1).unwrap_or_else(|| panic!("no name in {row}")).to_owned()).collect()
}

#[test]
fn the_rooms_of_the_guide_are_the_rooms_that_exist() {
    let guide = fs::read_to_string(root().join("docs/architecture.md")).unwrap();
    let folders = fs::read_dir(root().join("src")).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_dir());
    let there: BTreeSet<String> = folders.map(|entry| entry.file_name().into_string().unwrap()).collect();
    assert_eq!(first_column(&guide, "## The rooms"), there);
}

#[test]
fn every_file_that_the_guide_names_exists() {
    let guide = fs::read_to_string(root().join("docs/architecture.md")).unwrap();
    let named =
        guide.split('`').skip(1).step_by(2).filter(|name| name.contains('/') && !name.contains([' ', '*', '…']));
    let mut count = 0;
    for name in named {
        let places = [root().join(name), root().join("src").join(name)];
        assert!(places.iter().any(|place| place.exists()), "there is no {name}");
        count += 1;
    }
    assert!(count > 10);
}

#[test]
fn every_command_of_the_program_is_in_the_readme() {
    let readme = readme();
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
    let readme = readme();
    for command in ["cargo run --release", "cargo test"] {
        assert!(readme.contains(command), "{command}");
    }
}

#[test]
fn ci_calls_the_test_command_of_the_readme() {
    let script = fs::read_to_string(root().join(".ci/run")).unwrap();
    assert!(script.contains("cargo test"));
}

#[test]
fn the_configuration_of_the_docs_is_right_to_the_letter() {
    let (config, problems) = config::parse(reference::CONFIGURATION, Day::from_civil(2026, 11, 27));
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

#[test]
fn the_man_page_has_the_tables_of_reference() {
    for lang in ["vi", "en"] {
        let man = assert_cmd::Command::cargo_bin("bangiao").unwrap().args(["man", "--lang", lang]).output().unwrap();
        let man = String::from_utf8(man.stdout).unwrap();
        for name in ["half-down", "status:", "private_note", "status_basis", "signed_not_in_force", "expiring_days"] {
            assert!(man.replace("\\-", "-").contains(name), "{name}");
        }
    }
}

#[test]
fn every_key_that_the_guides_name_is_in_the_table_of_keys() {
    let spans = |page: &str| -> BTreeSet<String> {
        // Between fences stand pictures; of what is left the odd pieces are in backticks.
        let prose: String = page.split("```").step_by(2).collect();
        prose.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    };
    let keys = spans(&reference::keys(Lang::En).to_markdown());
    let is_key = |said: &String| {
        said.chars().count() == 1
            || ["Enter", "Esc", "Tab", "Space", "PgUp", "PgDn", "Home", "End"].contains(&said.as_str())
            || ["Ctrl-", "Alt-", "Shift-"].iter().any(|with| said.starts_with(with))
    };
    let [in_vietnamese, in_english] = ["huong-dan", "guide"].map(|name| {
        let page = fs::read_to_string(root().join(format!("docs/{name}.md"))).unwrap();
        let named: BTreeSet<String> = spans(&page).into_iter().filter(is_key).collect();
        assert_eq!(named.difference(&keys).collect::<Vec<_>>(), Vec::<&String>::new(), "{name}");
        named
    });
    assert!(in_english.len() > 20, "{in_english:?}");
    assert_eq!(in_vietnamese, in_english);
}
