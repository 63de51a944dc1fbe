//! The mistakes that the scanner tells, one by one.

use super::*;
use crate::lang::syntax::FileKind;

pub(super) fn kinds(text: &str) -> Vec<SyntaxErrorKind> {
    scan(text.as_bytes()).errors.iter().map(|error| error.kind).collect()
}

/// One mistake: its kind and the text from its place on.
fn only(text: &str) -> (SyntaxErrorKind, &str) {
    let errors = scan(text.as_bytes()).errors;
    assert_eq!(errors.len(), 1, "{text}\n{errors:?}");
    (errors[0].kind, text.get(errors[0].span.start..).unwrap())
}

const UNCLOSED: SyntaxErrorKind = SyntaxErrorKind::UnclosedBracket { opened: 0 };
const MISMATCHED: SyntaxErrorKind = SyntaxErrorKind::MismatchedBracket { opened: 0 };

const BRACE: SyntaxErrorKind = SyntaxErrorKind::MissingOpening { list: false };
const SQUARE: SyntaxErrorKind = SyntaxErrorKind::MissingOpening { list: true };

const fn cut(depth: usize, in_text: bool) -> SyntaxErrorKind {
    SyntaxErrorKind::Truncated { opened: None, depth, in_text }
}

/// A file with one mistake, its kind (offsets of brackets left out), and the file from its place on.
const MISTAKES: &[(&str, SyntaxErrorKind, &str)] = &[
    ("[1, 2,]", SyntaxErrorKind::TrailingComma, ",]"),
    ("{\"a\": 1,\n}", SyntaxErrorKind::TrailingComma, ",\n}"),
    ("[1,,2]", SyntaxErrorKind::ExtraComma, ",2]"),
    ("[1,,,]", SyntaxErrorKind::ExtraComma, ",,]"),
    ("[,1]", SyntaxErrorKind::ExtraComma, ",1]"),
    ("{,\"a\":1}", SyntaxErrorKind::ExtraComma, ",\"a\":1}"),
    ("{\"a\": 1\n \"b\": 2}", SyntaxErrorKind::MissingComma, "\n \"b\": 2}"),
    ("[1 2]", SyntaxErrorKind::MissingComma, " 2]"),
    ("[\"a\" \"b\"]", SyntaxErrorKind::MissingComma, " \"b\"]"),
    ("[\"a\"\"b\"]", SyntaxErrorKind::MissingComma, "\"b\"]"),
    ("[{} {}]", SyntaxErrorKind::MissingComma, " {}]"),
    ("{\"a\": 1; \"b\": 2}", SyntaxErrorKind::WrongSeparator, "; \"b\": 2}"),
    ("{\"a\" 1, \"b\": 2}", SyntaxErrorKind::MissingColon, " 1, \"b\": 2}"),
    ("{\"a\" = 1}", SyntaxErrorKind::MissingColon, "= 1}"),
    ("{\"a\" => 1}", SyntaxErrorKind::MissingColon, "=> 1}"),
    ("{\"a\" \"b\"}", SyntaxErrorKind::MissingColon, " \"b\"}"),
    ("{\"x\": [\"a\": 1, \"b\": 2]}", SyntaxErrorKind::ColonInList, ": 1, \"b\": 2]}"),
    ("[\"a\": 1}", SyntaxErrorKind::ColonInList, ": 1}"),
    ("{: 1}", SyntaxErrorKind::MissingKey, ": 1}"),
    ("{\"a\": {}, {\"b\": 1}}", SyntaxErrorKind::MissingKey, "{\"b\": 1}}"),
    ("{\"a\": , \"b\": 1}", SyntaxErrorKind::MissingValue, ", \"b\": 1}"),
    ("{\"a\":\n \"b\": 1}", SyntaxErrorKind::MissingValue, "\n \"b\": 1}"),
    ("{\"a\"\n, \"b\": 1}", SyntaxErrorKind::MissingValue, "\"a\"\n, \"b\": 1}"),
    ("{\"a\": }", SyntaxErrorKind::MissingValue, "}"),
    ("{a: 1}", SyntaxErrorKind::UnquotedKey, "a: 1}"),
    ("{a\": 1}", SyntaxErrorKind::UnquotedKey, "a\": 1}"),
    ("{tên: 1}", SyntaxErrorKind::UnquotedKey, "tên: 1}"),
    ("{\"a\": signed, \"b\": 1}", SyntaxErrorKind::UnquotedText, "signed, \"b\": 1}"),
    ("{\"a\": Hà Nội\", \"b\": 1}", SyntaxErrorKind::UnquotedText, "Hà Nội\", \"b\": 1}"),
    ("{\"a\": 2024-11-27, \"b\": 1}", SyntaxErrorKind::UnquotedText, "2024-11-27, \"b\": 1}"),
    ("{'a': 1}", SyntaxErrorKind::WrongQuotes, "'a': 1}"),
    ("{\"a\": 'it''s'}", SyntaxErrorKind::WrongQuotes, "'it''s'}"),
    ("{\"a\": “Việt Nam”, \"b\": 1}", SyntaxErrorKind::WrongQuotes, "“Việt Nam”, \"b\": 1}"),
    ("{“a\": 1}", SyntaxErrorKind::WrongQuotes, "“a\": 1}"),
    ("{\n\"a\": \"b”,\n\"c\": 1}", SyntaxErrorKind::WrongQuotes, "\"b”,\n\"c\": 1}"),
    ("{\n\"a\": \"b,\n\"c\": 1}", SyntaxErrorKind::UnterminatedText, "\"b,\n\"c\": 1}"),
    ("{\n\"a\": \"b\n}", SyntaxErrorKind::UnterminatedText, "\"b\n}"),
    ("{\n\"a\": {\"vi\": \"b},\n\"c\": 1}", SyntaxErrorKind::UnterminatedText, "\"b},\n\"c\": 1}"),
    ("{\n\"a: 1,\n\"c\": 1}", SyntaxErrorKind::UnterminatedText, "\"a: 1,\n\"c\": 1}"),
    ("[\n\"a,\n\"b\"\n]", SyntaxErrorKind::UnterminatedText, "\"a,\n\"b\"\n]"),
    ("{\"a\": \"b\nc\nd\", \"e\": 1}", SyntaxErrorKind::LineBreakInText, "\nc\nd\", \"e\": 1}"),
    ("{\"a\": \"b\n\", \"e\": 1}", SyntaxErrorKind::LineBreakInText, "\n\", \"e\": 1}"),
    ("{\"a\": \"dự án \"X\" mới\", \"b\": 1}", SyntaxErrorKind::UnescapedQuote, "\"X\" mới\", \"b\": 1}"),
    ("{\"a\": \"dự án \"X\", mới\",\n\"b\": 1}", SyntaxErrorKind::UnescapedQuote, "\"X\", mới\",\n\"b\": 1}"),
    ("{\"a\": \"\"X\" mới\"}", SyntaxErrorKind::UnescapedQuote, "\"X\" mới\"}"),
    ("{\"a\": \"dự án \" X \" mới\"}", SyntaxErrorKind::UnescapedQuote, "\" X \" mới\"}"),
    ("{\"a\": \"b\"\"}", SyntaxErrorKind::UnescapedQuote, "\"\"}"),
    ("{\"a\"b\": 1}", SyntaxErrorKind::UnescapedQuote, "\"b\": 1}"),
    ("[\"a\tb\tc\"]", SyntaxErrorKind::RawControl(9), "\tb\tc\"]"),
    ("[\"C:\\Users\\data\"]", SyntaxErrorKind::BadEscape, "\\Users\\data\"]"),
    ("[\"\\ud800\\ud800\"]", SyntaxErrorKind::LoneSurrogate, "\\ud800\\ud800\"]"),
    ("[007]", SyntaxErrorKind::LeadingZero, "007]"),
    ("[+1]", SyntaxErrorKind::PlusSign, "+1]"),
    ("[.5]", SyntaxErrorKind::BareFraction, ".5]"),
    ("{\"a\": 1,000,000, \"b\": 1}", SyntaxErrorKind::DigitGroups, "1,000,000, \"b\": 1}"),
    ("{\"a\": 1.000.000}", SyntaxErrorKind::DigitGroups, "1.000.000}"),
    ("[12abc]", SyntaxErrorKind::BadNumber, "12abc]"),
    ("[1e400]", SyntaxErrorKind::NumberTooLarge, "1e400]"),
    ("[-Infinity]", SyntaxErrorKind::NotANumber, "-Infinity]"),
    ("[True]", SyntaxErrorKind::WrongLiteral(Literal::True), "True]"),
    ("[None]", SyntaxErrorKind::WrongLiteral(Literal::Null), "None]"),
    ("{\"a\": 1 // x\n}", SyntaxErrorKind::Comment, "// x\n}"),
    ("{\"a\": /* x\n, */ 1}", SyntaxErrorKind::Comment, "/* x\n, */ 1}"),
    ("# x\n{}", SyntaxErrorKind::Comment, "# x\n{}"),
    ("{\"a\":\u{a0}\u{a0}1}", SyntaxErrorKind::OddBlank, "\u{a0}\u{a0}1}"),
    ("{\"a\": 12:30, \"b\": 1}", SyntaxErrorKind::UnexpectedText, ":30, \"b\": 1}"),
    ("{\"a\": (1), \"b\": 1}", SyntaxErrorKind::UnexpectedText, "(1), \"b\": 1}"),
    ("{\"a\": 5 %,\n\"b\": 1}", SyntaxErrorKind::UnexpectedText, "%,\n\"b\": 1}"),
    ("[{\"a\": 1, {\"b\": 2}]", UNCLOSED, ", {\"b\": 2}]"),
    ("[{\"a\": 1 {\"b\": 2}]", UNCLOSED, " {\"b\": 2}]"),
    ("{\"a\": [1, 2, \"b\": 3}", UNCLOSED, ", \"b\": 3}"),
    ("{\"a\": [\"x\", \"y\"\n \"b\": 3}", UNCLOSED, "\n \"b\": 3}"),
    ("{\"x\": [{\"a\": 1 ], \"b\": 2}", UNCLOSED, " ], \"b\": 2}"),
    ("{\"x\": [1, 2}, \"b\": 2}", MISMATCHED, "}, \"b\": 2}"),
    ("{\"x\": [1, 2}", UNCLOSED, "}"),
    ("[{\"a\": 1], {\"b\": 2}]", MISMATCHED, "], {\"b\": 2}]"),
    ("{\"a\": 1}}", SyntaxErrorKind::ExtraBracket, "}"),
    ("{\"a\": 1}, \"b\": 2}", SyntaxErrorKind::ExtraBracket, "}, \"b\": 2}"),
    ("{\"a\": 1], \"b\": 2}", SyntaxErrorKind::ExtraBracket, "], \"b\": 2}"),
    ("{\n  \"a\": {\n    \"b\": 1\n  }},\n  \"c\": 2\n}\n", SyntaxErrorKind::ExtraBracket, "},\n  \"c\": 2\n}\n"),
    (
        "{\n  \"a\": [\n    {\n      \"b\": 1\n    }\n    },\n    {\n      \"b\": 2\n    }\n  ]\n}\n",
        SyntaxErrorKind::ExtraBracket,
        "},\n    {\n      \"b\": 2\n    }\n  ]\n}\n",
    ),
    ("{\n  \"a\": {\n    \"b\": 1\n  \"c\": 2\n}\n", UNCLOSED, "\n  \"c\": 2\n}\n"),
    ("{\n  \"a\": {\n    \"b\": 1,\n  \"c\": 2\n}\n", UNCLOSED, ",\n  \"c\": 2\n}\n"),
    ("{\n  \"a\": {\"b\": 1,\n  \"c\": 2\n}\n", UNCLOSED, ",\n  \"c\": 2\n}\n"),
    (
        "{\n  \"a\": [\n    {\n      \"e\": {\n        \"b\": 1\n    },\n    {\n      \"b\": 2\n    }\n  ]\n}\n",
        UNCLOSED,
        "\n    },\n    {\n      \"b\": 2\n    }\n  ]\n}\n",
    ),
    ("{\"a\": [1, {\"b\": 2", cut(3, false), ""),
    ("{\"a\": [1, {\"b\": 2\n\n", cut(3, false), "\n\n"),
    ("{\"a\": \"b", cut(1, true), ""),
    ("{\"a\": \"b\n\n", cut(1, true), ""),
    ("{\"a\":", cut(1, false), ""),
    ("{\"a\"", cut(1, false), ""),
    ("\"abc", cut(0, true), ""),
    ("{}\0\0", SyntaxErrorKind::NulTail, "\0\0"),
    ("{} {}", SyntaxErrorKind::SecondDocument, "{}"),
    ("{},", SyntaxErrorKind::TrailingComma, ","),
    ("{} x", SyntaxErrorKind::TrailingText, "x"),
    ("{{\"a\": 1}", SyntaxErrorKind::ExtraOpening, "{\"a\": 1}"),
    ("{\"a\": [[1, 2], \"b\": 3}", SyntaxErrorKind::ExtraOpening, "[[1, 2], \"b\": 3}"),
    ("{\"a\": \"b\": 1}, \"c\": 2}", BRACE, "\"b\": 1}, \"c\": 2}"),
    ("\"a\": 1, \"b\": 2}", BRACE, "\"a\": 1, \"b\": 2}"),
    ("{\n  \"a\":\n    \"b\": 1\n  },\n  \"c\": 2\n}", BRACE, "\"b\": 1\n  },\n  \"c\": 2\n}"),
    ("[{\"a\": 1}, \"b\": 2}]", BRACE, "\"b\": 2}]"),
    ("{\"a\": \"b\", \"c\"], \"d\": 1}", SQUARE, "\"b\", \"c\"], \"d\": 1}"),
    ("{\"a\": {\"b\": 1}], \"d\": 1}", SQUARE, "{\"b\": 1}], \"d\": 1}"),
    ("{\"x\": [\"a\": 1, \"b\": 2}]}", SyntaxErrorKind::ColonInList, ": 1, \"b\": 2}]}"),
    ("{\"a: \"b\", \"c\": 1}", SyntaxErrorKind::UnterminatedText, "\"a: \"b\", \"c\": 1}"),
    ("{\"a: {\"b\": 1}, \"c\": 1}", SyntaxErrorKind::UnterminatedText, "\"a: {\"b\": 1}, \"c\": 1}"),
    ("{\"a\": \"b, \"c\": 1}", SyntaxErrorKind::UnterminatedText, "\"b, \"c\": 1}"),
    ("{\"x\": {\"a\": \"b}, \"c\": 1}", SyntaxErrorKind::UnterminatedText, "\"b}, \"c\": 1}"),
    ("[\"a, \"b\", \"c\"]", SyntaxErrorKind::UnterminatedText, "\"a, \"b\", \"c\"]"),
    ("{\"a\": 77 nước\", \"b\": 1}", SyntaxErrorKind::UnquotedText, "77 nước\", \"b\": 1}"),
    ("{\"a\": 2020\", \"b\": 1}", SyntaxErrorKind::UnquotedText, "2020\", \"b\": 1}"),
    ("{\"a\"\": 1}", SyntaxErrorKind::UnescapedQuote, "\": 1}"),
    ("{\"\"a\": 1}", SyntaxErrorKind::UnescapedQuote, "\"a\": 1}"),
    ("{\"a\": Hà Nội, Huế\", \"b\": 1}", SyntaxErrorKind::UnquotedText, "Hà Nội, Huế\", \"b\": 1}"),
    (" \n", SyntaxErrorKind::EmptyFile, " \n"),
    ("<html>", SyntaxErrorKind::OtherFile(FileKind::WebPage), "<html>"),
];

#[test]
fn one_mistake_is_one_flaw_at_its_place() {
    let opened = |kind: SyntaxErrorKind| {
        if let SyntaxErrorKind::Truncated { depth, in_text, .. } = kind {
            return SyntaxErrorKind::Truncated { opened: None, depth, in_text };
        }
        let is_open = matches!(kind, SyntaxErrorKind::UnclosedBracket { .. });
        let is_mismatched = matches!(kind, SyntaxErrorKind::MismatchedBracket { .. });
        if is_open {
            UNCLOSED
        } else if is_mismatched {
            MISMATCHED
        } else {
            kind
        }
    };
    for (text, kind, from) in MISTAKES {
        let (found, rest) = only(text);
        assert_eq!((opened(found), rest), (*kind, *from), "{text}");
    }
}

#[test]
fn reading_goes_on_behind_a_mistake() {
    let text =
        "{\n  \"a\": tru,\n  b: 1,\n  \"c\": [1 2,],\n  'd': \"x\ty\",\n  \"e\": NaN\n  \"f\": 01;\n  \"g\": 1\n}";
    let found = kinds(text);
    assert_eq!(
        found,
        [
            SyntaxErrorKind::UnquotedText,
            SyntaxErrorKind::UnquotedKey,
            SyntaxErrorKind::MissingComma,
            SyntaxErrorKind::TrailingComma,
            SyntaxErrorKind::WrongQuotes,
            SyntaxErrorKind::RawControl(9),
            SyntaxErrorKind::NotANumber,
            SyntaxErrorKind::MissingComma,
            SyntaxErrorKind::LeadingZero,
            SyntaxErrorKind::WrongSeparator
        ]
    );
    let read = scan(text.as_bytes());
    let root = read.tree.root().unwrap();
    let keys: Vec<_> = root.members().map(|member| member.key.text().unwrap().into_owned()).collect();
    assert_eq!(keys, ["a", "b", "c", "d", "e", "f", "g"]);
    assert_eq!(root.get("c").unwrap().items().count(), 2);
    assert_eq!(root.get("g").unwrap().number(), Some("1"));
}

#[test]
fn bytes_that_are_not_utf8_are_told_once_for_each_text() {
    let bytes = b"{\"a\": \"Vi\xea\xf2t Nam \xf0\xf0\", \"b\": \"\xf0\", \"c\": \xf0, \"d\": 1}";
    let read = scan(bytes);
    let places: Vec<_> = read.errors.iter().map(|error| error.span.start).collect();
    assert_eq!(places, [9, 28, 37], "{:?}", read.errors);
    assert!(
        read.errors.iter().all(|error| matches!(error.kind, SyntaxErrorKind::BadBytes(encoding::Legacy::Windows1258)))
    );
    assert_eq!(read.tree.root().unwrap().get("d").unwrap().number(), Some("1"));
}

#[test]
fn whole_files_in_a_wrong_form_are_told_once() {
    let utf16: Vec<u8> = "{\"a\": 1}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, kind) in [
        (utf16.as_slice(), SyntaxErrorKind::Utf16),
        (b"\xff\xfe{\0}\0", SyntaxErrorKind::Utf16),
        (b"\xff\xfe\0\0{\0\0\0", SyntaxErrorKind::Utf32),
        (b"PK\x03\x04abc", SyntaxErrorKind::OtherFile(FileKind::Archive)),
    ] {
        let found: Vec<_> = scan(bytes).errors.iter().map(|error| error.kind).collect();
        assert_eq!(found, [kind]);
    }
}
