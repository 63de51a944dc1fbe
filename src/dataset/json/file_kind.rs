//! What a file is that is no JSON at all: told by its first bytes, or by how its first lines are made.
//!
//! Only what JSON cannot be is named here, and text is asked only after it was not read as JSON: a dataset with a mistake in it is
//! never taken for something else.

use crate::lang::syntax::FileKind;
use serde::de::IgnoredAny;

/// Bytes at the start of a file (and at the end of an archive, where its list of contents is) that are looked at.
const NEAR: usize = 1 << 16;
/// Lines or rows that are looked at.
const LINES: usize = 20;

/// Files of one kind start with these bytes.
const STARTS: [(&[u8], FileKind); 32] = [
    (b"%PDF", FileKind::Pdf),
    (b"\xd0\xcf\x11\xe0", FileKind::OldOffice),
    (b"\x1f\x8b", FileKind::Archive),
    (b"7z\xbc\xaf\x27\x1c", FileKind::Archive),
    (b"Rar!\x1a\x07", FileKind::Archive),
    (b"\xfd7zXZ\0", FileKind::Archive),
    (b"BZh", FileKind::Archive),
    (b"\x28\xb5\x2f\xfd", FileKind::Archive),
    (b"PK\x05\x06", FileKind::Archive),
    (b"\x89PNG", FileKind::Image),
    (b"\xff\xd8\xff", FileKind::Image),
    (b"GIF87a", FileKind::Image),
    (b"GIF89a", FileKind::Image),
    (b"II*\0", FileKind::Image),
    (b"MM\0*", FileKind::Image),
    (b"8BPS", FileKind::Image),
    (b"\0\0\x01\0", FileKind::Image),
    (b"SQLite format 3", FileKind::Database),
    (b"\0\x01\0\0Standard", FileKind::Database),
    (b"ID3", FileKind::Recording),
    (b"OggS", FileKind::Recording),
    (b"fLaC", FileKind::Recording),
    (b"\x1aE\xdf\xa3", FileKind::Recording),
    (b"\x7fELF", FileKind::Program),
    (b"MZ\x90\0", FileKind::Program),
    (b"\xca\xfe\xba\xbe", FileKind::Program),
    (b"\0asm", FileKind::Program),
    (b"PAR1", FileKind::Database),
    (b"Obj\x01", FileKind::Database),
    (b"bplist00", FileKind::Binary),
    (b"AT&TFORM", FileKind::Image),
    (b"L\0\0\0\x01\x14\x02\0", FileKind::Shortcut),
];

/// What a file that is no text is; `None` for text.
pub(super) fn binary_kind(bytes: &[u8]) -> Option<FileKind> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(package_kind(bytes));
    }
    if let Some((_, kind)) = STARTS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Some(*kind);
    }
    if bytes.get(257..262) == Some(b"ustar") {
        return Some(FileKind::Archive);
    }
    match (bytes.get(..4), bytes.get(4..8), bytes.get(8..12)) {
        (Some(b"RIFF"), _, Some(b"WEBP"))
        | (_, Some(b"ftyp"), Some(b"heic" | b"heix" | b"mif1" | b"avif"))
        | (Some([b'B', b'M', ..]), Some([_, _, 0, 0]), _) => Some(FileKind::Image),
        (Some(b"RIFF"), _, Some(b"WAVE" | b"AVI ")) | (_, Some(b"ftyp"), Some(_)) => Some(FileKind::Recording),
        _ => None,
    }
}

/// What is packed in an archive of the kind that office programs write.
fn package_kind(bytes: &[u8]) -> FileKind {
    let ends = [bytes.get(..NEAR).unwrap_or(bytes), bytes.get(bytes.len().saturating_sub(NEAR)..).unwrap_or_default()];
    let has = |name: &str| ends.iter().any(|part| part.windows(name.len()).any(|seen| seen == name.as_bytes()));
    if has("ppt/presentation") || has("opendocument.presentation") || has("Index/Slide") {
        FileKind::Slides
    } else if has("xl/workbook") || has("opendocument.spreadsheet") || has("Index/Tables/") {
        FileKind::Workbook
    } else if has("word/document") || has("opendocument.text") || has("Index/Document.iwa") {
        FileKind::TextDocument
    } else {
        FileKind::Archive
    }
}

/// What a text is that could not be read as JSON; `None` when it may well be meant as JSON.
#[must_use]
pub fn text_kind(bytes: &[u8]) -> Option<FileKind> {
    let head = String::from_utf8_lossy(bytes.get(..NEAR).unwrap_or(bytes));
    let text = head.trim_start_matches('\u{feff}').trim_start();
    match text.chars().next()? {
        '<' => Some(markup_kind(text)),
        '{' if text.starts_with("{\\rtf") => Some(FileKind::Rtf),
        '{' if is_state(text) => Some(FileKind::State),
        '{' => is_lines(text).then_some(FileKind::JsonLines),
        // Each document behind a separator of its own (RFC 7464).
        '\u{1e}' => Some(FileKind::JsonLines),
        '[' if text.starts_with("[InternetShortcut]") => Some(FileKind::Shortcut),
        '[' => is_settings(text).then_some(FileKind::Settings),
        '"' => table_kind(text),
        _ if bytes.iter().take(NEAR).any(|byte| *byte == 0) => Some(FileKind::Binary),
        _ => bare_kind(text).or_else(|| around_or_prose(bytes, text)),
    }
}

/// Text around JSON, or text alone.
fn around_or_prose(bytes: &[u8], head: &str) -> Option<FileKind> {
    if is_around_json(bytes) { Some(FileKind::Wrapped) } else { is_prose(head).then_some(FileKind::PlainText) }
}

/// Whether JSON stands in the middle of a text, from a `{` that begins a line to the last `}`: copied from a chat or a web page, or
/// the answer of a web service with its headers.
fn is_around_json(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let inside = || {
        let (start, end) = (text.find("\n{")? + 1, text.rfind('}')? + 1);
        text.get(start..end)
    };
    text.starts_with(|c: char| c.is_alphabetic() || c == '`')
        && inside().is_some_and(|json| serde_json::from_str::<IgnoredAny>(json).is_ok())
}

fn markup_kind(text: &str) -> FileKind {
    let lower = text.to_ascii_lowercase();
    let has = |name: &str| lower.contains(name);
    if has("<iati-activit") || has("<iati-organisation") {
        FileKind::Iati
    } else if has("<table") && !has("<script") {
        FileKind::WebTable
    } else if has("<!doctype html") || has("<html") || has("<body") {
        FileKind::WebPage
    } else if has("<svg") {
        FileKind::Image
    } else {
        FileKind::Xml
    }
}

/// Whether each line is a document of its own.
fn is_lines(text: &str) -> bool {
    let is_document =
        |line: &str| line.starts_with('{') && serde_json::from_str::<IgnoredAny>(line.trim_end_matches(',')).is_ok();
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.next().is_some_and(is_document) && lines.next().is_some_and(|line| line.starts_with('{'))
}

/// Whether this is what the program keeps itself: its journal, or a file that carries everything.
fn is_state(text: &str) -> bool {
    text.starts_with("{\"bangiao_state\":") || (text.starts_with("{\"schema\":") && text.contains("\"edits\":["))
}

/// Whether a text is of some kind.
type IsKind = fn(&str) -> bool;

/// What a text is that starts with none of the signs of JSON.
fn bare_kind(text: &str) -> Option<FileKind> {
    let upper = text.get(..text.len().min(16)).unwrap_or_default().to_ascii_uppercase();
    if upper.starts_with("BEGIN:VCALENDAR") {
        return Some(FileKind::Calendar);
    }
    if upper.starts_with("BEGIN:VCARD") {
        return Some(FileKind::Contacts);
    }
    let asked: [(IsKind, FileKind); 8] = [
        (|text| text.starts_with("version https://git-lfs"), FileKind::LfsPointer),
        (|text| text.starts_with("#!/"), FileKind::Program),
        (is_patch, FileKind::Patch),
        (is_mail, FileKind::Mail),
        (is_script, FileKind::Script),
        (is_sql, FileKind::Sql),
        (is_yaml, FileKind::Yaml),
        (is_settings, FileKind::Settings),
    ];
    let named = asked.into_iter().find(|(is, _)| is(text)).map(|(_, kind)| kind);
    named.or_else(|| table_kind(text))
}

fn is_mail(text: &str) -> bool {
    const HEADERS: [&str; 12] = [
        "from",
        "to",
        "cc",
        "subject",
        "date",
        "received",
        "return-path",
        "mime-version",
        "message-id",
        "delivered-to",
        "content-type",
        "reply-to",
    ];
    let mut lines = text.lines().peekable();
    // A mailbox has its own line before each letter.
    let _ = lines.next_if(|line| line.starts_with("From "));
    let headers = lines.take_while(|line| !line.trim().is_empty());
    let known = |line: &&str| {
        line.split_once(':').is_some_and(|(name, _)| HEADERS.contains(&name.to_ascii_lowercase().as_str()))
    };
    headers.filter(known).take(2).count() == 2
}

/// A program around the data, as web services answer: `callback({…})`, `var data = {…}`, `)]}'`.
fn is_script(text: &str) -> bool {
    const STARTS: [&str; 13] = [
        "var ",
        "let ",
        "const ",
        "window.",
        "export ",
        "module.exports",
        "import ",
        "function ",
        ")]}'",
        "while(1)",
        "while (1)",
        "for(;;)",
        "for (;;)",
    ];
    let text = text.strip_prefix("/**/").unwrap_or(text).trim_start();
    let name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '$' | '.');
    let call = text.trim_start_matches(name);
    STARTS.iter().any(|start| text.starts_with(start))
        || call.len() < text.len()
            && call.trim_start().strip_prefix('(').is_some_and(|inside| inside.trim_start().starts_with(['{', '[']))
}

/// The changes of a file, as `diff` and git write them.
fn is_patch(text: &str) -> bool {
    text.starts_with("diff --git ") || text.starts_with("--- ") && text.contains("\n+++ ") && text.contains("\n@@ ")
}

fn is_sql(text: &str) -> bool {
    const STARTS: [&str; 7] =
        ["CREATE ", "INSERT INTO", "DROP TABLE", "BEGIN TRANSACTION", "PRAGMA ", "SET ", "SELECT "];
    let is_comment = |line: &&str| line.is_empty() || line.starts_with("--") || line.starts_with("/*");
    let first = text.lines().map(str::trim).find(|line| !is_comment(line)).unwrap_or_default().to_ascii_uppercase();
    STARTS.iter().any(|start| first.starts_with(start)) && text.contains(';')
}

/// The lines of a text that say something: no blank ones, and no comments.
fn telling(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .map(str::trim_end)
        .filter(|line| !line.is_empty() && !line.trim_start().starts_with(['#', ';']))
        .take(LINES)
}

fn is_yaml(text: &str) -> bool {
    if text.starts_with("%YAML") {
        return true;
    }
    let key = |line: &str| {
        let (name, rest) = line.split_once(':')?;
        let named = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
        (named && (rest.is_empty() || rest.starts_with(' ')) && !rest.ends_with([',', '{', '['])).then_some(())
    };
    let is_entry = |line: &str| line.strip_prefix("- ").is_some_and(|entry| key(entry).is_some());
    let mut lines = telling(text).filter(|line| *line != "---").peekable();
    let starts = lines.peek().is_some_and(|line| is_entry(line) || key(line).is_some());
    let all: Vec<&str> = lines.collect();
    let at_margin = |line: &&&str| !line.starts_with([' ', '\t']);
    starts && all.len() > 1 && all.iter().filter(at_margin).all(|line| line.starts_with("- ") || key(line).is_some())
}

/// `[section]` and `name = value`, as TOML and INI have it.
fn is_settings(text: &str) -> bool {
    let named = |text: &str| {
        !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ' | '"'))
    };
    let is_section = |line: &str| {
        line.trim_matches(['[', ']']).starts_with(|c: char| c.is_ascii_alphabetic())
            && line
                .strip_prefix('[')
                .and_then(|line| line.strip_suffix(']'))
                .is_some_and(|name| named(name.trim_matches(['[', ']'])))
    };
    let is_setting = |line: &str| {
        line.split_once('=')
            .is_some_and(|(name, _)| named(name.trim()) && name.starts_with(|c: char| c.is_ascii_alphabetic()))
    };
    let mut lines = telling(text);
    let (first, second) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    (is_section(first) || is_setting(first)) && (is_section(second) || is_setting(second))
}

fn table_kind(text: &str) -> Option<FileKind> {
    let (text, told) = match text.split_once('\n') {
        Some((first, rest)) if first.len() < 8 && first.starts_with("sep=") => (rest, first.chars().nth(4)),
        Some(_) | None => (text, None),
    };
    let kinds = [
        ('\t', FileKind::TabTable),
        (';', FileKind::SemicolonTable),
        ('|', FileKind::BarTable),
        (',', FileKind::CommaTable),
    ];
    let mut kinds = kinds.into_iter();
    kinds.find(|(sign, _)| told == Some(*sign) || is_table(text, *sign)).map(|(_, kind)| kind)
}

/// Whether nearly all rows have as many fields as the first, and more than one.
fn is_table(text: &str, sign: char) -> bool {
    let Some(rows) = fields_of_rows(text, sign) else { return false };
    let Some((first, others)) = rows.split_first() else { return false };
    let alike = others.iter().filter(|fields| *fields == first).count();
    match others.len() {
        0 => *first > 2,
        count => *first > 1 && alike * 4 >= count * 3,
    }
}

/// How many fields each of the first rows has; `None` where a quoted field is not followed by what follows one in a table.
fn fields_of_rows(text: &str, sign: char) -> Option<Vec<usize>> {
    let (mut rows, mut fields, mut quoted, mut is_start, mut is_empty) = (Vec::new(), 1_usize, false, true, true);
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '"' if quoted && chars.next_if_eq(&'"').is_some() => {}
            '"' if quoted => {
                quoted = false;
                if !chars.peek().is_none_or(|next| *next == sign || matches!(next, '\r' | '\n')) {
                    return None;
                }
            }
            _ if quoted => {}
            '"' if is_start => (quoted, is_start, is_empty) = (true, false, false),
            '\n' => {
                if !is_empty {
                    rows.push(fields);
                }
                (fields, is_start, is_empty) = (1, true, true);
                if rows.len() == LINES {
                    return Some(rows);
                }
            }
            '\r' => {}
            _ if char == sign => (fields, is_start, is_empty) = (fields + 1, true, false),
            '{' | '}' | '[' | ']' if is_start => return None,
            _ => (is_start, is_empty) = (false, false),
        }
    }
    if !is_empty && !quoted {
        rows.push(fields);
    }
    Some(rows)
}

/// Sentences, and nothing in them that JSON is made of.
fn is_prose(text: &str) -> bool {
    let starts = text.starts_with(|c: char| c.is_alphabetic() || matches!(c, '#' | '-' | '*' | '='));
    starts && !text.contains(['{', '}']) && !text.contains("\":") && text.split_whitespace().nth(3).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_their_first_bytes() {
        for (bytes, kind) in [
            (&b"PK\x03\x04....[Content_Types].xml..PK\x01\x02..xl/workbook.xml"[..], FileKind::Workbook),
            (b"PK\x03\x04....word/document.xml", FileKind::TextDocument),
            (b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet", FileKind::Workbook),
            (b"PK\x03\x04....ppt/presentation.xml", FileKind::Slides),
            (b"PK\x03\x04....data.json", FileKind::Archive),
            (b"\x1f\x8b\x08", FileKind::Archive),
            (b"%PDF-1.7", FileKind::Pdf),
            (b"\x89PNG\r\n", FileKind::Image),
            (b"RIFF\x01\x02\x03\x04WEBP", FileKind::Image),
            (b"\0\0\0\x18ftypheic", FileKind::Image),
            (b"PK\x03\x04....Index/Document.iwa..Index/Tables/DataList.iwa", FileKind::Workbook),
            (b"L\0\0\0\x01\x14\x02\0", FileKind::Shortcut),
            (b"Obj\x01", FileKind::Database),
            (b"\0\0\0\x18ftypmp42", FileKind::Recording),
            (b"\xd0\xcf\x11\xe0\xa1", FileKind::OldOffice),
        ] {
            assert_eq!(binary_kind(bytes), Some(kind), "{bytes:?}");
        }
        for text in [&b"{\"a\": 1}"[..], b"BM, a bank", b"MZ", b"ftyp", b""] {
            assert_eq!(binary_kind(text), None, "{text:?}");
        }
    }

    #[test]
    fn texts_are_known_by_how_they_are_made() {
        for (text, kind) in [
            (
                "Participant,Signature,Ratification\nViet Nam,\"16 Nov 1994 a\",\nLào,,5 Dec 1997\n",
                FileKind::CommaTable,
            ),
            ("mã;đối tác;ngày\n1;Phần Lan;27/11/2024\n", FileKind::SemicolonTable),
            ("\"mã\";\"tên, nước\"\r\n\"1\";\"Phần \"\"Lan\"\"\"\r\n", FileKind::SemicolonTable),
            ("id\tname\nfi\tFinland, the\n", FileKind::TabTable),
            ("id|name\nfi|Finland\n", FileKind::BarTable),
            ("\u{feff}sep=;\na;b\n", FileKind::SemicolonTable),
            ("id,name\n\"fi\",\"two\nlines\"\n", FileKind::CommaTable),
            ("id,name,country", FileKind::CommaTable),
            ("{\"id\": 1}\n{\"id\": 2}\n", FileKind::JsonLines),
            ("<?xml version=\"1.0\"?>\n<iati-activities version=\"2.03\">", FileKind::Iati),
            ("<!DOCTYPE html><html>", FileKind::WebPage),
            ("<kml></kml>", FileKind::Xml),
            ("{\\rtf1\\ansi Xin}", FileKind::Rtf),
            ("BEGIN:VCALENDAR\r\nVERSION:2.0", FileKind::Calendar),
            ("begin:vcard\r\n", FileKind::Contacts),
            ("From: a@b.vn\nTo: c@d.vn\nSubject: x\n\nXin chào, anh", FileKind::Mail),
            ("From a@b Mon Jan 1\nReceived: by x\nDate: y\n\n", FileKind::Mail),
            ("format: 1\ntitle:\n  vi: Hợp tác\nrecords:\n  - id: a\n", FileKind::Yaml),
            ("---\nformat: 1\nrecords: []\n", FileKind::Yaml),
            ("# records\n- id: a\n  kind: project\n", FileKind::Yaml),
            ("callback({\"format\": 1});", FileKind::Script),
            ("/**/ jQuery.cb_1( [1] )", FileKind::Script),
            ("var data = {\"format\": 1};", FileKind::Script),
            (")]}'\n{\"format\": 1}", FileKind::Script),
            ("[records]\nid = \"a\"\n", FileKind::Settings),
            ("format = 1\ntitle = \"x\"\n", FileKind::Settings),
            ("-- dump\nCREATE TABLE a (b);\n", FileKind::Sql),
            ("-- MySQL dump\n\n/*!40101 SET NAMES utf8 */;\nCREATE TABLE a (b);\n", FileKind::Sql),
            ("<html><table><tr><td>1</td></tr></table></html>", FileKind::WebTable),
            ("version https://git-lfs.github.com/spec/v1\noid sha256:4d\nsize 9\n", FileKind::LfsPointer),
            ("#!/bin/sh\necho {}\n", FileKind::Program),
            ("diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-{\n", FileKind::Patch),
            ("[InternetShortcut]\nURL=https://x\n", FileKind::Shortcut),
            ("\u{1e}{\"a\": 1}\n\u{1e}{\"a\": 2}\n", FileKind::JsonLines),
            ("```json\n{\"format\": 1}\n```\n", FileKind::Wrapped),
            ("Here is the dataset:\n\n{\"format\": 1}\n", FileKind::Wrapped),
            ("HTTP/1.1 200 OK\nContent-Type: x\n\n{\"format\": 1}", FileKind::Wrapped),
            ("# Biên bản\n\nNgày 27 tháng 11 họp với Phần Lan.\n", FileKind::PlainText),
            ("Kính gửi Văn phòng.\nĐề nghị cho ý kiến.\n", FileKind::PlainText),
        ] {
            assert_eq!(text_kind(text.as_bytes()), Some(kind), "{text}");
        }
    }

    #[test]
    fn a_dataset_with_a_mistake_in_it_is_nothing_else() {
        for text in [
            "",
            "{\"format\": 1,\n \"title\": x",
            "\"format\": 1,\n\"title\": {\n",
            "\"format\": 1, \"title\": 2}",
            "// ours\n{\"format\": 1}",
            "# ours\n{\"format\": 1}",
            "format: 1,\ntitle: {\n vi: 1\n}",
            "[1, 2\n3, 4",
            "[{\"id\": 1},\n{\"id\": 2}",
            "{} {}",
            "{\n}\n{\n}",
            "tru",
            "{\"id\": 1,\n\"a\": 2}}",
        ] {
            assert_eq!(text_kind(text.as_bytes()), None, "{text}");
        }
    }
}
