//! The scanner against `serde_json`, and its mistakes one by one.

use super::*;
use proptest::prelude::*;
use serde_json::Value as Theirs;

/// Whether `serde_json` takes `bytes`, a byte-order mark set aside.
fn theirs(bytes: &[u8]) -> bool {
    serde_json::from_slice::<Theirs>(&bytes[encoding::mark_len(bytes)..]).is_ok()
}

fn agree(bytes: &[u8]) {
    let ours = scan(bytes);
    let text = String::from_utf8_lossy(bytes);
    assert_eq!(ours.is_valid(), theirs(bytes), "{:?}\n{:?}", text, ours.flaws);
    if ours.is_valid() {
        let value: Theirs = serde_json::from_slice(&bytes[encoding::mark_len(bytes)..]).unwrap();
        same(ours.tree.root().unwrap(), &value);
    }
}

/// Both readers read the same.
fn same(ours: Value<'_>, theirs: &Theirs) {
    match theirs {
        Theirs::Null => assert_eq!(ours.kind(), Kind::Null),
        Theirs::Bool(bool) => assert_eq!(ours.bool(), Some(*bool)),
        Theirs::Number(number) => {
            let read: serde_json::Number = ours.number().unwrap().parse().unwrap();
            assert_eq!(&read, number);
        }
        Theirs::String(text) => assert_eq!(ours.text().unwrap(), *text),
        Theirs::Array(items) => {
            assert_eq!(ours.items().count(), items.len());
            ours.items().zip(items).for_each(|(ours, theirs)| same(ours, theirs));
        }
        Theirs::Object(members) => {
            for member in ours.members() {
                assert!(members.contains_key(&*member.key.text().unwrap()));
            }
            for (key, value) in members {
                let last = ours.members().filter(|member| member.key.text().unwrap() == *key).last();
                same(last.unwrap().value, value);
            }
        }
    }
}

/// Cases in the manner of `JSONTestSuite` (n. seriot): taken, refused and free ones alike.
const CASES: &[&[u8]] = &[
    b"",
    b" ",
    b"[]",
    b"{}",
    b"[ ]",
    b"null",
    b"true",
    b"false",
    b"0",
    b"-0",
    b"\"\"",
    b"[1]",
    b"[1,2]",
    b"[null,1,null]",
    b"[[]   ]",
    b"[\"a\"]",
    b"\"\\u0060\\u012a\\u12AB\"",
    b"\"\\uD801\\udc37\"",
    b"\"\\ud83d\\ude39\\ud83d\\udc8d\"",
    b"\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
    b"\"\\\\u0000\"",
    b"\"\\\\a\"",
    b"\"a/*b*/c/*d//e\"",
    b"\"\x7f\"",
    b"\"\\u0000\"",
    b"\"\xf4\x8f\xbf\xbf\"",
    b"\"\xef\xbf\xbf\"",
    b"\"\xe2\x80\xa8\"",
    b"\"\\uDBFF\\uDFFF\"",
    b"\"\\u0022\"",
    b"{\"a\":1,\"a\":2}",
    b"{\"\":0}",
    b"{\"foo\\u0000bar\": 42}",
    b"{\"a\":[]}",
    b"{\n\"a\": \"b\"\n}",
    b"123e65",
    b"0e+1",
    b"0e1",
    b" 4",
    b"-1",
    b"1E22",
    b"1E-2",
    b"1E+2",
    b"123e45",
    b"123.456e78",
    b"1e-2",
    b"123.456789",
    b"20e1",
    b"-123",
    b"1e309",
    b"1e400",
    b"-1e400",
    b"1e-400",
    b"123123123123123123123123123123",
    b"1.5e+9999",
    b"0e999999999",
    b"-1e+9999",
    b"0.0000000000000000000000000000000000000000000001",
    b"1e308",
    b"1.7976931348623157e308",
    b"1.8e308",
    b"17976931348623157e292",
    b"18446744073709551616",
    b"-9223372036854775809",
    b"1e99999999999999999999",
    b"0.1e-9999999999",
    b"\"\\uD800\"",
    b"\"\\uDC00\"",
    b"\"\\uD800\\uD800\"",
    b"\"\\uD800\\n\"",
    b"\"\\uD800abc\"",
    b"\"\\uDd1e\\uD834\"",
    b"\"\\uD83\"",
    b"\"\\u00A\"",
    b"\"\\u\"",
    b"\"\\u12",
    b"\"\\x00\"",
    b"\"\\a\"",
    b"\"\\",
    b"\"",
    b"\"\\\"",
    b"\"\\\\\\\"",
    b"\"\t\"",
    b"\"\n\"",
    b"\"\0\"",
    b"\"\x1f\"",
    b"\"\xff\"",
    b"\"\xed\xa0\x80\"",
    b"\"\xc0\xaf\"",
    b"\"\x81\"",
    b"\"\xe0\xff\"",
    b"\"\xe1\x80",
    b"\xe1",
    b"[1 true]",
    b"[a]",
    b"[a",
    b"[\"\": 1]",
    b"[\"\"],",
    b"[,1]",
    b"[1,,2]",
    b"[\"x\",,]",
    b"[\"x\"]]",
    b"[\"\",]",
    b"[\"x\"",
    b"[x",
    b"[3[4]]",
    b"[1:2]",
    b"[,]",
    b"[-]",
    b"[   , \"\"]",
    b"[\"a\",\n4\n,1,",
    b"[1,]",
    b"[1,,]",
    b"[\"\x0ba\"\\f]",
    b"[*]",
    b"[\"\"",
    b"[1,\n1\n,1",
    b"[{}",
    b"[fals]",
    b"[nul]",
    b"[tru]",
    b"[++1234]",
    b"[+1]",
    b"[+Inf]",
    b"[-01]",
    b"[-1.0.]",
    b"[-2.]",
    b"[-NaN]",
    b"[.-1]",
    b"[.2e-3]",
    b"[0.1.2]",
    b"[0.3e+]",
    b"[0.3e]",
    b"[0.e1]",
    b"[0E+]",
    b"[0e]",
    b"[1.0e+]",
    b"[1.0e-]",
    b"[1.0e]",
    b"[1 000.0]",
    b"[1eE2]",
    b"[2.e+3]",
    b"[2.e3]",
    b"[9.e+]",
    b"[Inf]",
    b"[NaN]",
    b"[1+2]",
    b"[0x1]",
    b"[0x42]",
    b"[Infinity]",
    b"[0e+-1]",
    b"[-123.123foo]",
    b"[-Infinity]",
    b"[-foo]",
    b"[- 1]",
    b"[-012]",
    b"[-.123]",
    b"[-1x]",
    b"[1ea]",
    b"[1.]",
    b"[.123]",
    b"[1.2a-3]",
    b"[1.8011670033376514H-308]",
    b"[012]",
    b"[\"x\", truth]",
    b"{[: \"x\"}",
    b"{\"x\", null}",
    b"{\"x\"::\"b\"}",
    b"{\"a\":\"a\" 123}",
    b"{key: 'value'}",
    b"{\"a\" b}",
    b"{:\"b\"}",
    b"{\"a\" \"b\"}",
    b"{\"a\":",
    b"{\"a\"",
    b"{1:1}",
    b"{9999E9999:1}",
    b"{null:null,null:null}",
    b"{\"id\":0,,,,,}",
    b"{'a':0}",
    b"{\"id\":0,}",
    b"{\"a\":\"b\"}/**/",
    b"{\"a\":\"b\"}/**//",
    b"{\"a\":\"b\"}//",
    b"{\"a\":\"b\",,\"c\":\"d\"}",
    b"{a: \"b\"}",
    b"{\"a\":\"a",
    b"{ \"foo\" : \"bar\", \"a\" }",
    b"{\"a\":\"b\"}#",
    b"\xff\xfe",
    b"<null>",
    b"<.>",
    b"[<null>]",
    b"[1]x",
    b"[1]]",
    b"[True]",
    b"1]",
    b"{\"x\": true,",
    b"[][]",
    b"]",
    b"\xef\xbb{}",
    b"\xef\xbb\xbf",
    b"\xef\xbb\xbf{}",
    b"\xef\xbb\xbf\xef\xbb\xbf{}",
    b"{}\xef\xbb\xbf",
    b"[\x00\"\x00]",
    b"2@",
    b"{}}",
    b"{\"\":",
    b"{\"a\":/*comment*/\"b\"}",
    b"{\"a\": true} \"x\"",
    b"['",
    b"[,",
    b"[{",
    b"[\"a",
    b"[\"a\"",
    b"{",
    b"{]",
    b"{,",
    b"{[",
    b"{\"a",
    b"{'a'",
    b"[\"\\{[\"\\{[\"\\{[\"\\{",
    b"*",
    b"{\"a\":\"b\"}#{}",
    b"[\\u000A\"\"]",
    b"[1",
    b"\xc3\xa5",
    b"[\xe2\x81\xa0]",
    b"[\x0c]",
    b"\t[]\r\n ",
    b"{}\0\0\0",
    b"{}\0",
    b"\0{}",
    b"{\0}\0",
    b"[\"\xe2\x81\xa0\"]",
    b"[\xc2\xa01]",
    b"[1}",
    b"{\"a\":1]",
    b"[[1}]",
    b"[{\"a\":1]]",
    b"{\"a\":[1,2,\"b\":3}",
    b"{\"a\":1;\"b\":2}",
    b"\"a\"b\"",
    b"nulll",
    b"truefalse",
    b"[\"a\"\"b\"]",
    b"{\"a\":01}",
    b"\x1f\x8b",
    b"PK\x03\x04",
    b"%PDF-1.4",
];

#[test]
fn what_serde_json_takes_is_taken_and_nothing_else() {
    for case in CASES {
        agree(case);
    }
    // Each inside an object on lines of its own, where recovery has more to go by.
    for case in CASES {
        agree(&[b"{\n  \"a\": [\n    ", *case, b",\n    1\n  ],\n  \"b\": ", *case, b"\n}\n"].concat());
    }
}

#[test]
fn the_depth_limit_is_that_of_serde_json() {
    for depth in 120..=135 {
        let lists = ["[".repeat(depth), "]".repeat(depth)].concat();
        let objects = ["{\"a\":".repeat(depth), "1".to_owned(), "}".repeat(depth)].concat();
        agree(lists.as_bytes());
        agree(objects.as_bytes());
        assert_eq!(scan(lists.as_bytes()).is_valid(), depth <= MAX_DEPTH);
    }
}

#[test]
fn a_hundred_thousand_brackets_do_not_overflow_the_stack() {
    for open in ["[", "{\"a\":", "[{", "{\"a\":[", "{", "]", "}", "[}", "{]"] {
        let flaws = scan(open.repeat(100_000).as_bytes()).flaws;
        assert!(!flaws.is_empty());
        assert!(flaws.len() <= MAX_FLAWS);
    }
    assert_eq!(slips(&"[".repeat(100_000)), [Slip::TooDeep]);
    assert_eq!(slips(&"{\"a\":".repeat(100_000)), [Slip::TooDeep]);
    let closed = ["{\"x\":", &"[".repeat(200), &"]".repeat(200), ",\"y\":NaN}"].concat();
    assert_eq!(slips(&closed), [Slip::TooDeep, Slip::NotANumber]);
}

fn slips(text: &str) -> Vec<Slip> {
    scan(text.as_bytes()).flaws.iter().map(|flaw| flaw.slip).collect()
}

/// One mistake: its slip and the text from its place on.
fn only(text: &str) -> (Slip, &str) {
    let flaws = scan(text.as_bytes()).flaws;
    assert_eq!(flaws.len(), 1, "{text}\n{flaws:?}");
    (flaws[0].slip, text.get(flaws[0].span.start..).unwrap())
}

const UNCLOSED: Slip = Slip::UnclosedBracket { opened: 0 };
const MISMATCHED: Slip = Slip::MismatchedBracket { opened: 0 };

const BRACE: Slip = Slip::MissingOpening { list: false };
const SQUARE: Slip = Slip::MissingOpening { list: true };

const fn cut(depth: usize, in_text: bool) -> Slip {
    Slip::Truncated { opened: None, depth, in_text }
}

/// A file with one mistake, its slip (offsets of brackets left out), and the file from its place on.
const MISTAKES: &[(&str, Slip, &str)] = &[
    ("[1, 2,]", Slip::TrailingComma, ",]"),
    ("{\"a\": 1,\n}", Slip::TrailingComma, ",\n}"),
    ("[1,,2]", Slip::ExtraComma, ",2]"),
    ("[1,,,]", Slip::ExtraComma, ",,]"),
    ("[,1]", Slip::ExtraComma, ",1]"),
    ("{,\"a\":1}", Slip::ExtraComma, ",\"a\":1}"),
    ("{\"a\": 1\n \"b\": 2}", Slip::MissingComma, "\n \"b\": 2}"),
    ("[1 2]", Slip::MissingComma, " 2]"),
    ("[\"a\" \"b\"]", Slip::MissingComma, " \"b\"]"),
    ("[\"a\"\"b\"]", Slip::MissingComma, "\"b\"]"),
    ("[{} {}]", Slip::MissingComma, " {}]"),
    ("{\"a\": 1; \"b\": 2}", Slip::WrongSeparator, "; \"b\": 2}"),
    ("{\"a\" 1, \"b\": 2}", Slip::MissingColon, " 1, \"b\": 2}"),
    ("{\"a\" = 1}", Slip::MissingColon, "= 1}"),
    ("{\"a\" => 1}", Slip::MissingColon, "=> 1}"),
    ("{\"a\" \"b\"}", Slip::MissingColon, " \"b\"}"),
    ("{\"x\": [\"a\": 1, \"b\": 2]}", Slip::ColonInList, ": 1, \"b\": 2]}"),
    ("[\"a\": 1}", Slip::ColonInList, ": 1}"),
    ("{: 1}", Slip::MissingKey, ": 1}"),
    ("{\"a\": {}, {\"b\": 1}}", Slip::MissingKey, "{\"b\": 1}}"),
    ("{\"a\": , \"b\": 1}", Slip::MissingValue, ", \"b\": 1}"),
    ("{\"a\":\n \"b\": 1}", Slip::MissingValue, "\n \"b\": 1}"),
    ("{\"a\"\n, \"b\": 1}", Slip::MissingValue, "\"a\"\n, \"b\": 1}"),
    ("{\"a\": }", Slip::MissingValue, "}"),
    ("{a: 1}", Slip::UnquotedKey, "a: 1}"),
    ("{a\": 1}", Slip::UnquotedKey, "a\": 1}"),
    ("{tên: 1}", Slip::UnquotedKey, "tên: 1}"),
    ("{\"a\": signed, \"b\": 1}", Slip::UnquotedText, "signed, \"b\": 1}"),
    ("{\"a\": Hà Nội\", \"b\": 1}", Slip::UnquotedText, "Hà Nội\", \"b\": 1}"),
    ("{\"a\": 2024-11-27, \"b\": 1}", Slip::UnquotedText, "2024-11-27, \"b\": 1}"),
    ("{'a': 1}", Slip::WrongQuotes, "'a': 1}"),
    ("{\"a\": 'it''s'}", Slip::WrongQuotes, "'it''s'}"),
    ("{\"a\": “Việt Nam”, \"b\": 1}", Slip::WrongQuotes, "“Việt Nam”, \"b\": 1}"),
    ("{“a\": 1}", Slip::WrongQuotes, "“a\": 1}"),
    ("{\n\"a\": \"b”,\n\"c\": 1}", Slip::WrongQuotes, "\"b”,\n\"c\": 1}"),
    ("{\n\"a\": \"b,\n\"c\": 1}", Slip::UnterminatedText, "\"b,\n\"c\": 1}"),
    ("{\n\"a\": \"b\n}", Slip::UnterminatedText, "\"b\n}"),
    ("{\n\"a\": {\"vi\": \"b},\n\"c\": 1}", Slip::UnterminatedText, "\"b},\n\"c\": 1}"),
    ("{\n\"a: 1,\n\"c\": 1}", Slip::UnterminatedText, "\"a: 1,\n\"c\": 1}"),
    ("[\n\"a,\n\"b\"\n]", Slip::UnterminatedText, "\"a,\n\"b\"\n]"),
    ("{\"a\": \"b\nc\nd\", \"e\": 1}", Slip::LineBreakInText, "\nc\nd\", \"e\": 1}"),
    ("{\"a\": \"b\n\", \"e\": 1}", Slip::LineBreakInText, "\n\", \"e\": 1}"),
    ("{\"a\": \"dự án \"X\" mới\", \"b\": 1}", Slip::UnescapedQuote, "\"X\" mới\", \"b\": 1}"),
    ("{\"a\": \"dự án \"X\", mới\",\n\"b\": 1}", Slip::UnescapedQuote, "\"X\", mới\",\n\"b\": 1}"),
    ("{\"a\": \"\"X\" mới\"}", Slip::UnescapedQuote, "\"X\" mới\"}"),
    ("{\"a\": \"dự án \" X \" mới\"}", Slip::UnescapedQuote, "\" X \" mới\"}"),
    ("{\"a\": \"b\"\"}", Slip::UnescapedQuote, "\"\"}"),
    ("{\"a\"b\": 1}", Slip::UnescapedQuote, "\"b\": 1}"),
    ("[\"a\tb\tc\"]", Slip::RawControl(9), "\tb\tc\"]"),
    ("[\"C:\\Users\\data\"]", Slip::BadEscape, "\\Users\\data\"]"),
    ("[\"\\ud800\\ud800\"]", Slip::LoneSurrogate, "\\ud800\\ud800\"]"),
    ("[007]", Slip::LeadingZero, "007]"),
    ("[+1]", Slip::PlusSign, "+1]"),
    ("[.5]", Slip::BareFraction, ".5]"),
    ("{\"a\": 1,000,000, \"b\": 1}", Slip::DigitGroups, "1,000,000, \"b\": 1}"),
    ("{\"a\": 1.000.000}", Slip::DigitGroups, "1.000.000}"),
    ("[12abc]", Slip::BadNumber, "12abc]"),
    ("[1e400]", Slip::NumberTooLarge, "1e400]"),
    ("[-Infinity]", Slip::NotANumber, "-Infinity]"),
    ("[True]", Slip::WrongLiteral(Literal::True), "True]"),
    ("[None]", Slip::WrongLiteral(Literal::Null), "None]"),
    ("{\"a\": 1 // x\n}", Slip::Comment, "// x\n}"),
    ("{\"a\": /* x\n, */ 1}", Slip::Comment, "/* x\n, */ 1}"),
    ("# x\n{}", Slip::Comment, "# x\n{}"),
    ("{\"a\":\u{a0}\u{a0}1}", Slip::OddBlank, "\u{a0}\u{a0}1}"),
    ("{\"a\": 12:30, \"b\": 1}", Slip::UnexpectedText, ":30, \"b\": 1}"),
    ("{\"a\": (1), \"b\": 1}", Slip::UnexpectedText, "(1), \"b\": 1}"),
    ("{\"a\": 5 %,\n\"b\": 1}", Slip::UnexpectedText, "%,\n\"b\": 1}"),
    ("[{\"a\": 1, {\"b\": 2}]", UNCLOSED, ", {\"b\": 2}]"),
    ("[{\"a\": 1 {\"b\": 2}]", UNCLOSED, " {\"b\": 2}]"),
    ("{\"a\": [1, 2, \"b\": 3}", UNCLOSED, ", \"b\": 3}"),
    ("{\"a\": [\"x\", \"y\"\n \"b\": 3}", UNCLOSED, "\n \"b\": 3}"),
    ("{\"x\": [{\"a\": 1 ], \"b\": 2}", UNCLOSED, " ], \"b\": 2}"),
    ("{\"x\": [1, 2}, \"b\": 2}", MISMATCHED, "}, \"b\": 2}"),
    ("{\"x\": [1, 2}", UNCLOSED, "}"),
    ("[{\"a\": 1], {\"b\": 2}]", MISMATCHED, "], {\"b\": 2}]"),
    ("{\"a\": 1}}", Slip::ExtraBracket, "}"),
    ("{\"a\": 1}, \"b\": 2}", Slip::ExtraBracket, "}, \"b\": 2}"),
    ("{\"a\": 1], \"b\": 2}", Slip::ExtraBracket, "], \"b\": 2}"),
    ("{\n  \"a\": {\n    \"b\": 1\n  }},\n  \"c\": 2\n}\n", Slip::ExtraBracket, "},\n  \"c\": 2\n}\n"),
    (
        "{\n  \"a\": [\n    {\n      \"b\": 1\n    }\n    },\n    {\n      \"b\": 2\n    }\n  ]\n}\n",
        Slip::ExtraBracket,
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
    ("{}\0\0", Slip::NulTail, "\0\0"),
    ("{} {}", Slip::SecondDocument, "{}"),
    ("{},", Slip::TrailingComma, ","),
    ("{} x", Slip::TrailingText, "x"),
    ("{{\"a\": 1}", Slip::ExtraOpening, "{\"a\": 1}"),
    ("{\"a\": [[1, 2], \"b\": 3}", Slip::ExtraOpening, "[[1, 2], \"b\": 3}"),
    ("{\"a\": \"b\": 1}, \"c\": 2}", BRACE, "\"b\": 1}, \"c\": 2}"),
    ("\"a\": 1, \"b\": 2}", BRACE, "\"a\": 1, \"b\": 2}"),
    ("{\n  \"a\":\n    \"b\": 1\n  },\n  \"c\": 2\n}", BRACE, "\"b\": 1\n  },\n  \"c\": 2\n}"),
    ("[{\"a\": 1}, \"b\": 2}]", BRACE, "\"b\": 2}]"),
    ("{\"a\": \"b\", \"c\"], \"d\": 1}", SQUARE, "\"b\", \"c\"], \"d\": 1}"),
    ("{\"a\": {\"b\": 1}], \"d\": 1}", SQUARE, "{\"b\": 1}], \"d\": 1}"),
    ("{\"x\": [\"a\": 1, \"b\": 2}]}", Slip::ColonInList, ": 1, \"b\": 2}]}"),
    ("{\"a: \"b\", \"c\": 1}", Slip::UnterminatedText, "\"a: \"b\", \"c\": 1}"),
    ("{\"a: {\"b\": 1}, \"c\": 1}", Slip::UnterminatedText, "\"a: {\"b\": 1}, \"c\": 1}"),
    ("{\"a\": \"b, \"c\": 1}", Slip::UnterminatedText, "\"b, \"c\": 1}"),
    ("{\"x\": {\"a\": \"b}, \"c\": 1}", Slip::UnterminatedText, "\"b}, \"c\": 1}"),
    ("[\"a, \"b\", \"c\"]", Slip::UnterminatedText, "\"a, \"b\", \"c\"]"),
    ("{\"a\": 77 nước\", \"b\": 1}", Slip::UnquotedText, "77 nước\", \"b\": 1}"),
    ("{\"a\": 2020\", \"b\": 1}", Slip::UnquotedText, "2020\", \"b\": 1}"),
    ("{\"a\"\": 1}", Slip::UnescapedQuote, "\": 1}"),
    ("{\"\"a\": 1}", Slip::UnescapedQuote, "\"a\": 1}"),
    ("{\"a\": Hà Nội, Huế\", \"b\": 1}", Slip::UnquotedText, "Hà Nội, Huế\", \"b\": 1}"),
    (" \n", Slip::EmptyFile, " \n"),
    ("<html>", Slip::Markup, "<html>"),
];

#[test]
fn one_mistake_is_one_flaw_at_its_place() {
    let opened = |slip: Slip| match slip {
        Slip::UnclosedBracket { .. } => UNCLOSED,
        Slip::MismatchedBracket { .. } => MISMATCHED,
        Slip::Truncated { depth, in_text, .. } => Slip::Truncated { opened: None, depth, in_text },
        slip => slip,
    };
    for (text, slip, from) in MISTAKES {
        let (found, rest) = only(text);
        assert_eq!((opened(found), rest), (*slip, *from), "{text}");
    }
}

#[test]
fn reading_goes_on_behind_a_mistake() {
    let text =
        "{\n  \"a\": tru,\n  b: 1,\n  \"c\": [1 2,],\n  'd': \"x\ty\",\n  \"e\": NaN\n  \"f\": 01;\n  \"g\": 1\n}";
    let found = slips(text);
    assert_eq!(
        found,
        [
            Slip::UnquotedText,
            Slip::UnquotedKey,
            Slip::MissingComma,
            Slip::TrailingComma,
            Slip::WrongQuotes,
            Slip::RawControl(9),
            Slip::NotANumber,
            Slip::MissingComma,
            Slip::LeadingZero,
            Slip::WrongSeparator
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
    let places: Vec<_> = read.flaws.iter().map(|flaw| flaw.span.start).collect();
    assert_eq!(places, [9, 28, 37], "{:?}", read.flaws);
    assert!(read.flaws.iter().all(|flaw| matches!(flaw.slip, Slip::BadBytes(encoding::Legacy::Windows1258))));
    assert_eq!(read.tree.root().unwrap().get("d").unwrap().number(), Some("1"));
}

#[test]
fn whole_files_in_a_wrong_form_are_told_once() {
    let utf16: Vec<u8> = "{\"a\": 1}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, slip) in [
        (utf16.as_slice(), Slip::Utf16),
        (b"\xff\xfe{\0}\0", Slip::Utf16),
        (b"\xff\xfe\0\0{\0\0\0", Slip::Utf32),
        (b"PK\x03\x04abc", Slip::NotText),
    ] {
        let found: Vec<_> = scan(bytes).flaws.iter().map(|flaw| flaw.slip).collect();
        assert_eq!(found, [slip]);
    }
}

/// A small but complete document for mutation.
const SEED: &str = r#"{
  "format": 1,
  "title": {"vi": "Hợp tác", "en": "Co-operation \u00e9 \ud83d\ude39 \"x\""},
  "records": [
    {"id": "r-1", "order": -1.5e3, "ok": true, "none": null, "list": [], "deep": [[{"a": {}}], 0]},
    {"id": "r-2", "dates": ["2024-11", "2018/2020"]}
  ]
}
"#;

/// What mutations put in: everything that means something to a reader of JSON.
fn piece() -> impl Strategy<Value = Vec<u8>> {
    let pieces: &[&[u8]] = &[
        b"\"",
        b"\\",
        b"\\u",
        b"\\ud800",
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b":",
        b"\n",
        b" ",
        b"\t",
        b"'",
        b"//",
        b"/*",
        b"*/",
        b"#",
        b"0",
        b"1",
        b"-",
        b"+",
        b".",
        b"e",
        b"E9",
        b"e400",
        b"true",
        b"false",
        b"null",
        b"nul",
        b"NaN",
        b"\0",
        b"\x1f",
        b"\x7f",
        b"\x80",
        b"\xc3",
        b"\xe1\xbb",
        b"\xef\xbb\xbf",
        b"\xff",
        b"\xc2\xa0",
        b"\xe2\x80\x9c",
        b";",
        b"=",
        b"a",
        b"\r",
        b"\"a\":",
        b"\"a\"",
        b"[1,",
        b"},",
        b"],\n",
        b"\xf0\x9f\x98\xb9",
    ];
    prop_oneof![4 => proptest::sample::select(pieces).prop_map(<[u8]>::to_vec), 1 => any::<u8>().prop_map(|byte| vec![byte])]
}

/// One change: where (as a share of the length), how many bytes go, what comes.
type Change = (f64, usize, Vec<u8>);

fn mutated(seed: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for (share, gone, comes) in changes {
        let at = ((bytes.len() as f64) * share) as usize;
        let end = (at + gone).min(bytes.len());
        bytes.splice(at..end, comes.iter().copied());
    }
    bytes
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let comes = prop_oneof![1 => Just(Vec::new()), 3 => piece()];
    proptest::collection::vec((0.0..1.0, 0_usize..3, comes), 0..4)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_mutated_document_is_judged_as_serde_json_judges_it(changes in changes()) {
        agree(&mutated(SEED.as_bytes(), &changes));
    }

    #[test]
    fn a_heap_of_pieces_is_judged_as_serde_json_judges_it(pieces in proptest::collection::vec(piece(), 0..12)) {
        agree(&pieces.concat());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// `cargo test --release million -- --ignored`
    #[test]
    #[ignore = "a million documents: minutes"]
    fn a_million_documents_are_judged_as_serde_json_judges_them(
        changes in changes(), pieces in proptest::collection::vec(piece(), 0..16)
    ) {
        agree(&mutated(SEED.as_bytes(), &changes));
        agree(&pieces.concat());
    }
}
