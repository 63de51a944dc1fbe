//! Secrets to be planted: a dataset with one in every private place, and the ways to break it around them.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use super::support::{self, Recipe};
use serde_json::{Value, json};

/// What every secret begins with.
pub const SECRET: &str = "kanar";

/// Nothing of this says a secret, or a folder of the desk.
#[track_caller]
pub fn assert_silent(said: &str, what: &str) {
    let lower = said.to_lowercase();
    if let Some(at) = lower.find(SECRET) {
        let from = lower[..at].char_indices().rev().nth(60).map_or(0, |(at, _)| at);
        let around: String = lower[from..].chars().take(160).collect();
        panic!("{what}: says {around:?}");
    }
}

/// A whole dataset, indented as people indent it, with a secret in every private field. In the text of the rest there is none.
pub fn sound(secret: &str) -> String {
    let change = |entity: &str, field: &bangiao::dataset::fields::Field, value: Value| {
        let word = |name: &str| json!({ "vi": format!("Bà {secret}{name}"), "en": format!("Ms {secret}{name}") });
        Some(match (entity, field.name) {
            ("record", "private_note") => word("note"),
            ("record", "owner") => word("owner"),
            ("next_step", "owner") => word("step"),
            ("document", "url") => json!(format!("/home/{secret}url/{secret}file.pdf")),
            // A field that is private from now on has to be planted as well.
            (entity, name) if field.private => panic!("{entity}.{name} has no secret"),
            _ => value,
        })
    };
    let data = support::dataset(&Recipe { text: "chữ", change: &change, surprise: false });
    serde_json::to_string_pretty(&data).unwrap()
}

/// Puts something in the place of a piece of the text; the piece must be there.
fn put(text: &str, piece: &str, other: &str) -> Vec<u8> {
    assert!(text.contains(piece), "{piece:?} is not in it");
    text.replacen(piece, other, 1).into_bytes()
}

const NOTE: &str = "\"Bà kanarnote\"";
const STEP: &str = "\"Bà kanarstep\"";

/// A way to break a text.
pub type Breaks = fn(&str) -> Vec<u8>;

/// Ways to break a file at or around what is private in it, and with secrets where they do not belong.
pub const BROKEN: [(&str, Breaks); 30] = [
    ("typographic quotes", |text| put(text, NOTE, "“Bà kanarnote”")),
    ("single quotes", |text| put(text, NOTE, "'Bà kanarnote'")),
    ("no quotes", |text| put(text, NOTE, "kanarnote")),
    ("no end of a text", |text| put(text, NOTE, "\"Bà kanarnote")),
    ("quotes inside", |text| put(text, NOTE, "\"Bà \"kanarnote\" nói\"")),
    ("a line break inside", |text| put(text, NOTE, "\"Bà\nkanarnote\"")),
    ("a bad escape", |text| put(text, NOTE, "\"Bà \\kanarnote\"")),
    ("no comma behind", |text| put(text, "\"Ms kanarnote\",", "\"Ms kanarnote\"")),
    ("another separator", |text| put(text, "\"Ms kanarnote\",", "\"Ms kanarnote\";")),
    ("no colon", |text| put(text, "\"vi\": \"Bà kanarstep\"", "\"vi\" \"Bà kanarstep\"")),
    ("a list for a text", |text| put(text, NOTE, "[\"Bà kanarnote\"]")),
    ("a key in a list", |text| put(text, NOTE, "[\"kanarkey\": \"Bà kanarnote\"]")),
    ("a text for an object", |text| put(text, "\"private_note\": {", "\"owner\": \"kanarnote\",\n\"private_note\": {")),
    ("an unknown field", |text| put(text, "\"private_note\": {", "\"kanarfield\": 1,\n\"private_note\": {")),
    ("a field nearly known", |text| put(text, "\"private_note\": {", "\"private_notekanar\": 1,\n\"private_note\": {")),
    ("an unknown language", |text| put(text, NOTE, "\"Bà\", \"kanarlang\": \"Bà kanarnote\"")),
    ("a duplicate key", |text| put(text, NOTE, "\"Bà kanarnote\", \"vi\": \"kanartwice\"")),
    ("a bad date", |text| put(text, "\"due\": \"", "\"due\": \"kanardate ")),
    ("an unknown word", |text| put(text, "\"kind\": \"", "\"kind\": \"kanarkind")),
    ("a bad id", |text| put(text, "\"id\": \"a-record\"", "\"id\": \"Kanar Id\"")),
    ("a reference to nothing", |text| {
        put(text, "\"partners\": [\n        \"fi\"", "\"partners\": [\n        \"kanarpartner\", \"fi\"")
    }),
    ("a comment", |text| put(text, NOTE, "\"Bà kanarnote\" // kanarcomment\n")),
    ("a control character", |text| put(text, NOTE, "\"Bà kanarnote\\u0007\"")),
    ("an invisible character", |text| put(text, STEP, "\"Bà kanar\u{200b}step\"")),
    ("bytes of another encoding", |text| {
        let mut bytes = put(text, NOTE, "\"Bà kanarnote @\"");
        let at = bytes.iter().position(|byte| *byte == b'@').unwrap();
        bytes[at] = 0xff;
        bytes
    }),
    ("cut off", |text| text.as_bytes()[..text.find("kanarnote").unwrap() + 7].to_vec()),
    ("text behind the end", |text| format!("{text}\nkanarend").into_bytes()),
    ("no dataset", |_| b"{ \"kanarname\": \"kanarvalue\" }".to_vec()),
    ("no object", |_| b"[\"kanarvalue\", \"Kanar\"]".to_vec()),
    ("an agenda", |_| {
        br#"{ "bangiao_agenda": 1, "id": "kanar", "name": "Kanaragenda", "date": null, "pins": [] }"#.to_vec()
    }),
];
