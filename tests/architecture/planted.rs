//! Violations that the tests of the rooms must find, each in a form of its own; and what must pass.

use super::source::{File, circles, read};
use super::words::astray;
use super::{away_from_home, long_functions, taken_twice, upward};

fn files(sources: &[(&str, &str)]) -> Vec<File> {
    read(&sources.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect::<Vec<_>>())
}

/// A file of `search` with this text, beside a few files that there are.
fn search(text: &str) -> Vec<File> {
    files(&[
        ("lib.rs", "pub mod search; pub mod store; pub mod dataset; pub mod text;"),
        ("search/mod.rs", "mod query; mod inner;"),
        ("search/query.rs", text),
        ("search/inner.rs", "pub fn of() {}"),
        ("store/mod.rs", "pub mod files; pub use files::write; pub use std::fs as disk;"),
        ("store/files.rs", "pub fn write() {}"),
        ("dataset/mod.rs", "pub struct Dataset;"),
        ("text/mod.rs", "pub fn fold() {}"),
    ])
}

#[test]
fn an_upward_arrow_is_found_in_every_form() {
    for (form, text) in [
        ("a plain import", "use crate::store::write;"),
        ("a room as a whole", "use crate::store;"),
        ("a group over several lines", "use crate::{\n    dataset::Dataset,\n    store::{\n        files,\n    },\n};"),
        ("an alias", "use crate::store as s;"),
        ("two steps up", "use super::super::store::write;"),
        ("one step up in an inline module", "mod inner { use super::super::super::store::write; }"),
        ("a re-export", "pub use crate::store::write;"),
        ("a path in an expression", "fn save() { crate::store::write(); }"),
        ("a path in a type", "fn save(_: &crate::store::files::File) {}"),
        ("a path in a generic argument", "fn save() -> Option<crate::store::files::File> { None }"),
        ("a path in an attribute of nothing but an impl", "impl crate::store::Save for Query {}"),
        ("a glob", "use crate::store::*;"),
        ("a glob in a group", "use crate::{store::*, text::fold};"),
        ("a path in a macro", "fn save() { assert!(ok(crate::store::write(1))); }"),
        ("a path in a pattern", "fn save(a: u8) { if let crate::store::A = a {} }"),
        ("an import inside a function", "fn save() { use crate::store::write; write(); }"),
        ("an import in a test that is none", "#[cfg(unix)] mod unix { use crate::store::write; }"),
        ("the root under another name", "use crate as house; fn save() { house::store::write(); }"),
    ] {
        assert!(!upward(&search(text)).is_empty(), "{form}: {text}");
    }
}

#[test]
fn what_has_a_home_is_found_in_every_form() {
    for (form, text) in [
        ("an import", "use std::fs;"),
        ("a group", "use std::{fs, io};"),
        ("self in a group", "use std::fs::{self, File};"),
        ("a group in a group", "use std::{io, fs::{self as disk}};"),
        ("an alias", "use std::fs as disk;"),
        ("the crate under another name", "use std as s; fn read() { s::fs::read(\"x\"); }"),
        ("a parent that is imported", "use std::time; fn now() { time::Instant::now(); }"),
        ("a glob", "use std::time::*;"),
        ("a path in an expression", "fn now() { std::time::SystemTime::now(); }"),
        ("a path in a macro", "fn now() { vec![std::env::var(\"X\")]; }"),
        ("through a re-export of its home", "use crate::store::disk;"),
        ("another crate", "fn size() { crossterm::terminal::size(); }"),
    ] {
        assert!(!away_from_home(&search(text)).is_empty(), "{form}: {text}");
    }
}

#[test]
fn what_lies_below_and_what_is_tested_may_be_used() {
    for text in [
        "use crate::dataset::Dataset; use crate::text::fold; use super::inner::of; use std::time::Duration;",
        "#[cfg(test)] mod tests { use std::fs; use crate::store::write; }",
        "//! [`crate::store`] is told of here.\nfn a() {}",
        "fn a() { let store = \"crate::store::write\"; }",
        "use super::inner::*;",
        "mod store { pub fn x() {} } fn a() { store::x(); }",
    ] {
        let files = search(text);
        assert!(upward(&files).is_empty() && away_from_home(&files).is_empty(), "{text}");
    }
}

#[test]
fn a_circle_of_files_is_found_whichever_way_it_goes() {
    let two = |one: &str, other: &str| {
        circles(&files(&[
            ("text/mod.rs", "mod one; mod other; pub use one::one; pub use other::other;"),
            ("text/one.rs", one),
            ("text/other.rs", other),
        ]))
    };
    let circle = vec![vec!["text/one.rs".to_owned(), "text/other.rs".to_owned()]];
    assert_eq!(two("use super::other::other;", "use super::one::one;"), circle);
    assert_eq!(
        two("use super::other;", "fn a() { super::one(); }"),
        circle,
        "through the names that the module hands on"
    );
    assert_eq!(two("use crate::text::{other as o};", "use super::*; fn a() { crate::text::one::one(); }"), circle);
    assert!(two("use super::other;", "").is_empty());
    assert!(two("#[cfg(test)] mod tests { use super::super::other; }", "use super::one;").is_empty());
    let up =
        circles(&files(&[("text/mod.rs", "mod one; fn a() { one::one(); }"), ("text/one.rs", "use super::Kind;")]));
    assert_eq!(up, [["text/mod.rs", "text/one.rs"]]);
}

#[test]
fn a_function_with_the_name_of_its_module_hides_nothing() {
    let found = files(&[
        ("lib.rs", "pub mod dataset; pub mod search;"),
        ("dataset/mod.rs", "pub mod load; pub use load::{Loaded, load};"),
        ("dataset/load.rs", "pub struct Loaded; pub fn load() {}"),
        ("search/mod.rs", "use crate::dataset::{Loaded, load};"),
    ]);
    let used: Vec<String> = found.iter().flat_map(|file| &file.uses).map(|used| used.path.join("::")).collect();
    for path in ["crate::dataset::load::Loaded", "crate::dataset::load::load"] {
        assert!(used.iter().any(|used| used == path), "{used:?}");
    }
}

#[test]
fn a_method_that_is_called_is_found_outside_tests() {
    let calls = |text: &str| search(text).iter().any(|file| file.methods.contains("to_keep"));
    for text in ["fn a(b: B) { b.c().to_keep(); }", "fn a(b: B) { assert_eq!(b.to_keep(), 1); }", "fn to_keep() {}"] {
        assert!(calls(text), "{text}");
    }
    assert!(!calls("#[cfg(test)] mod tests { fn a(b: B) { b.to_keep(); } } fn b() { \".to_keep()\"; }"));
}

#[test]
fn a_name_that_two_types_have_is_found() {
    let found = taken_twice(&files(&[
        ("text/mod.rs", "struct Row; enum Line {} type Other = u8; mod inner { struct Row; }"),
        ("desk/mod.rs", "trait Line {} fn a() { enum Row {} } #[cfg(test)] mod tests { struct Other; }"),
    ]));
    assert_eq!(found.into_iter().collect::<Vec<_>>(), [("Line".to_owned(), 2), ("Row".to_owned(), 3)]);
}

#[test]
fn words_of_a_language_outside_its_room_are_found_in_every_form() {
    let found = |name: &str, text: &str| astray(&[(name.to_owned(), text.to_owned())]);
    for (form, text) in [
        ("a text", "const A: &str = \"đối tác\";"),
        ("a text with marks of its own", "const A: &str = \"ho\u{302}\u{300} so\u{31b}\";"),
        ("a text in a macro", "fn a(n: u8) -> String { format!(\"{n} mục\") }"),
        ("a text in a group in a macro", "fn a() { assert!(b(&[\"hạn\"])); }"),
        ("a raw text", "const A: &str = r#\"lỗi\"#;"),
        ("a pair of texts", "fn a() -> (String, String) { b() }"),
        ("a pair of borrowed texts", "const A: [(&str, &'static str); 1] = [(\"x\", \"y\")];"),
        ("a pair under a name", "type Both<'a> = Option<(&'a str, &'a str)>;"),
        ("a pair that is taken apart", "fn a() { let (vi, en) = b(); }"),
        ("a pair in an argument", "fn a() { b(|(vi, en)| vi); }"),
        ("a match", "fn a(lang: Lang) -> u8 { match lang { Lang::Vi => 1, Lang::En => 2 } }"),
        ("a match over more", "fn a(b: (Lang, u8)) -> u8 { match b { (Lang::Vi, n) => n, (lang::Lang::En, _) => 2 } }"),
        ("both sides", "fn a(b: B) { c((b.text(Lang::Vi), b.text(Lang::En))); }"),
        ("a test that is none", "#[cfg(unix)] mod unix { const A: &str = \"đĩa\"; }"),
    ] {
        assert!(!found("search/query.rs", text).is_empty(), "{form}: {text}");
        assert!(found("lang/vi/search.rs", text).is_empty(), "{form}: {text}");
    }
    for text in [
        "//! Đối tác.\n/// Hồ sơ.\nfn a() {} // mục",
        "#[cfg(test)] mod tests { const A: (&str, &str) = (\"đĩa\", \"disk\"); }",
        "const A: &str = \"“…” · ✓ naive\";",
        "fn a(lang: Lang) -> bool { lang == Lang::Vi }",
        "fn a(b: (String, u8)) -> (u8, u8) { (1, 2) }",
        "fn a(b: B) -> [String; 2] { Lang::ALL.map(|lang| b.text(lang)) }",
    ] {
        assert!(found("search/query.rs", text).is_empty(), "{text}");
    }
    assert!(
        found("dataset/basic.rs", "fn a(lang: Lang) -> u8 { match lang { Lang::Vi => 1, Lang::En => 2 } }").is_empty()
    );
}

#[test]
fn a_function_that_is_too_long_is_found_and_a_table_is_none() {
    let found = |text: &str| long_functions(&[("text/mod.rs".to_owned(), text.to_owned())]);
    let work = "    work();\n".repeat(70);
    let arms = "        1 => 2,\n".repeat(70);
    assert_eq!(found(&format!("pub(super) const fn a() {{\n{work}}}\n")), ["text/mod.rs: a: 72"]);
    assert_eq!(found(&format!("impl A {{\n    fn a(&self) {{\n    {work}    }}\n}}\n")), ["text/mod.rs: a: 72"]);
    assert_eq!(
        found(&format!("fn a(b: u8) {{\n    b.work();\n    match b {{\n{arms}    }}\n}}\n")),
        ["text/mod.rs: a: 75"]
    );
    let works = format!("        1 => {{\n{}            2\n        }}\n", "            work();\n".repeat(70));
    assert_eq!(found(&format!("fn a(b: u8) -> u8 {{\n    match b {{\n{works}    }}\n}}\n")), ["text/mod.rs: a: 77"]);
    for table in [
        format!("fn a(b: u8) -> u8 {{\n    match b {{\n{arms}    }}\n}}\n"),
        format!("fn a(b: u8) -> u16 {{\n    match b {{\n{arms}    }}\n    .into()\n}}\n"),
        format!("fn a(b: B) -> C {{\n    let c = b.c;\n    let d = match b {{\n{arms}    }};\n    d.say(c)\n}}\n"),
        format!("fn a() -> [u8; 70] {{\n    [\n{}    ]\n}}\n", "        1,\n".repeat(70)),
    ] {
        assert!(found(&table).is_empty(), "{table}");
    }
}
