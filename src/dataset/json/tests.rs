//! The scanner against `serde_json`: what one takes the other takes.

use super::mistake_tests::kinds;
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
    assert_eq!(ours.is_valid(), theirs(bytes), "{:?}\n{:?}", text, ours.errors);
    if ours.is_valid() {
        let value: Theirs = serde_json::from_slice(&bytes[encoding::mark_len(bytes)..]).unwrap();
        same(ours.tree.root().unwrap(), &value);
    }
}

/// Both readers read the same.
fn same(ours: JsonValue<'_>, theirs: &Theirs) {
    match theirs {
        Theirs::Null => assert_eq!(ours.kind(), JsonKind::Null),
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
        let errors = scan(open.repeat(100_000).as_bytes()).errors;
        assert!(!errors.is_empty());
        assert!(errors.len() <= MAX_ERRORS);
    }
    assert_eq!(kinds(&"[".repeat(100_000)), [SyntaxErrorKind::TooDeep]);
    assert_eq!(kinds(&"{\"a\":".repeat(100_000)), [SyntaxErrorKind::TooDeep]);
    let closed = ["{\"x\":", &"[".repeat(200), &"]".repeat(200), ",\"y\":NaN}"].concat();
    assert_eq!(kinds(&closed), [SyntaxErrorKind::TooDeep, SyntaxErrorKind::NotANumber]);
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
