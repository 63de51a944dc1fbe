//! What is said of JSON that is none.

use super::fault::Quote;
use super::severity::{ProblemClass, error, warning};
use crate::dataset::json::{MAX_DEPTH, MAX_NODES, SyntaxErrorKind, encoding::Legacy};
use crate::lang::syntax::SyntaxText;
use crate::lang::{Phrase, Reader};

// The sentences name the limits; they are held to the constants here.
const _: () = assert!(MAX_DEPTH == 127 && MAX_NODES == 8_388_608);

/// The code of a kind, and how bad it is.
pub(super) const fn class_of(kind: SyntaxErrorKind) -> ProblemClass {
    match kind {
        SyntaxErrorKind::ByteOrderMark => warning("byte-order-mark"),
        SyntaxErrorKind::Utf16 => error("utf-16"),
        SyntaxErrorKind::Utf32 => error("utf-32"),
        SyntaxErrorKind::OtherFile(_) => error("not-json"),
        SyntaxErrorKind::MergeConflict => error("merge-conflict"),
        SyntaxErrorKind::EmptyFile => error("empty-file"),
        SyntaxErrorKind::TooLarge => error("too-large"),
        SyntaxErrorKind::TooManyValues => error("too-many-values"),
        SyntaxErrorKind::TooDeep => error("too-deep"),
        SyntaxErrorKind::BadBytes(_) => error("bad-encoding"),
        SyntaxErrorKind::Truncated { .. } => error("truncated"),
        SyntaxErrorKind::TrailingComma => error("trailing-comma"),
        SyntaxErrorKind::ExtraComma => error("extra-comma"),
        SyntaxErrorKind::MissingComma => error("missing-comma"),
        SyntaxErrorKind::WrongSeparator => error("wrong-separator"),
        SyntaxErrorKind::MissingColon => error("missing-colon"),
        SyntaxErrorKind::ColonInList => error("colon-in-list"),
        SyntaxErrorKind::MissingKey => error("missing-key"),
        SyntaxErrorKind::MissingValue => error("missing-value"),
        SyntaxErrorKind::UnquotedKey => error("unquoted-key"),
        SyntaxErrorKind::UnquotedText => error("unquoted-text"),
        SyntaxErrorKind::WrongQuotes => error("wrong-quotes"),
        SyntaxErrorKind::UnterminatedText => error("unterminated-text"),
        SyntaxErrorKind::LineBreakInText => error("line-break-in-text"),
        SyntaxErrorKind::UnescapedQuote => error("unescaped-quote"),
        SyntaxErrorKind::RawControl(_) => error("raw-control-character"),
        SyntaxErrorKind::BadEscape => error("bad-escape"),
        SyntaxErrorKind::LoneSurrogate => error("lone-surrogate"),
        SyntaxErrorKind::LeadingZero => error("leading-zero"),
        SyntaxErrorKind::PlusSign => error("plus-sign"),
        SyntaxErrorKind::BareFraction => error("bare-fraction"),
        SyntaxErrorKind::DigitGroups => error("digit-groups"),
        SyntaxErrorKind::BadNumber => error("bad-number"),
        SyntaxErrorKind::NumberTooLarge => error("number-too-large"),
        SyntaxErrorKind::NotANumber => error("not-a-number"),
        SyntaxErrorKind::WrongLiteral(_) => error("wrong-literal"),
        SyntaxErrorKind::Comment => error("comment"),
        SyntaxErrorKind::OddBlank => error("odd-blank"),
        SyntaxErrorKind::UnexpectedText => error("unexpected-text"),
        SyntaxErrorKind::UnclosedBracket { .. } => error("unclosed-bracket"),
        SyntaxErrorKind::MismatchedBracket { .. } => error("mismatched-bracket"),
        SyntaxErrorKind::ExtraBracket | SyntaxErrorKind::ExtraOpening => error("extra-bracket"),
        SyntaxErrorKind::MissingOpening { .. } => error("missing-bracket"),
        SyntaxErrorKind::NulTail => error("nul-tail"),
        SyntaxErrorKind::SecondDocument => error("second-document"),
        SyntaxErrorKind::TrailingText => error("trailing-text"),
    }
}

/// What is said of a kind to a reader: `shown` stands at its place, `opened` is the line of the bracket that is meant.
#[allow(clippy::too_many_lines, reason = "a table")]
pub(super) fn syntax_text(kind: SyntaxErrorKind, shown: &Quote, opened: Option<usize>, reader: Reader) -> SyntaxText {
    let found = || syntax_word(kind, shown).read_by(reader).to_owned();
    let line = || opened.map(|line| line.to_string()).unwrap_or_default();
    let closer = || if shown.as_str() == "{" { "}" } else { "]" }.to_owned();
    match kind {
        SyntaxErrorKind::ByteOrderMark => SyntaxText::ByteOrderMark,
        SyntaxErrorKind::Utf16 => SyntaxText::Utf16,
        SyntaxErrorKind::Utf32 => SyntaxText::Utf32,
        SyntaxErrorKind::OtherFile(kind) => SyntaxText::OtherFile(kind),
        SyntaxErrorKind::MergeConflict => SyntaxText::MergeConflict { last: line() },
        SyntaxErrorKind::EmptyFile => SyntaxText::EmptyFile,
        SyntaxErrorKind::TooLarge => SyntaxText::TooLarge,
        SyntaxErrorKind::TooManyValues => SyntaxText::TooManyValues,
        SyntaxErrorKind::TooDeep => SyntaxText::TooDeep,
        SyntaxErrorKind::BadBytes(Legacy::Tcvn3) => SyntaxText::Tcvn3,
        SyntaxErrorKind::BadBytes(Legacy::Windows1258) => SyntaxText::Windows1258,
        SyntaxErrorKind::BadBytes(Legacy::Unknown) => SyntaxText::BadBytes,
        SyntaxErrorKind::Truncated { in_text: true, opened: Some(_), depth, .. } => {
            SyntaxText::TruncatedInText { line: line(), depth }
        }
        SyntaxErrorKind::Truncated { in_text: true, opened: None, .. } => SyntaxText::TruncatedLoneText,
        SyntaxErrorKind::Truncated { in_text: false, depth, .. } => SyntaxText::Truncated { line: line(), depth },
        SyntaxErrorKind::TrailingComma => SyntaxText::TrailingComma,
        SyntaxErrorKind::ExtraComma => SyntaxText::ExtraComma,
        SyntaxErrorKind::MissingComma => SyntaxText::MissingComma,
        SyntaxErrorKind::WrongSeparator => SyntaxText::WrongSeparator { found: found() },
        SyntaxErrorKind::MissingColon => SyntaxText::MissingColon,
        SyntaxErrorKind::ColonInList => SyntaxText::ColonInList,
        SyntaxErrorKind::MissingKey => SyntaxText::MissingKey,
        SyntaxErrorKind::MissingValue => SyntaxText::MissingValue,
        SyntaxErrorKind::UnquotedKey => SyntaxText::UnquotedKey { found: found() },
        SyntaxErrorKind::UnquotedText => SyntaxText::UnquotedText { found: found() },
        SyntaxErrorKind::WrongQuotes => SyntaxText::WrongQuotes { found: found() },
        SyntaxErrorKind::UnterminatedText => SyntaxText::UnterminatedText,
        SyntaxErrorKind::LineBreakInText => SyntaxText::LineBreakInText,
        SyntaxErrorKind::UnescapedQuote => SyntaxText::UnescapedQuote,
        SyntaxErrorKind::RawControl(_) => SyntaxText::RawControl { found: found() },
        SyntaxErrorKind::BadEscape => SyntaxText::BadEscape { found: found() },
        SyntaxErrorKind::LoneSurrogate => SyntaxText::LoneSurrogate { found: found() },
        SyntaxErrorKind::LeadingZero => SyntaxText::LeadingZero { found: found() },
        SyntaxErrorKind::PlusSign => SyntaxText::PlusSign { found: found() },
        SyntaxErrorKind::BareFraction => SyntaxText::BareFraction { found: found() },
        SyntaxErrorKind::DigitGroups => SyntaxText::DigitGroups { found: found() },
        SyntaxErrorKind::BadNumber => SyntaxText::BadNumber { found: found() },
        SyntaxErrorKind::NumberTooLarge => SyntaxText::NumberTooLarge { found: found() },
        SyntaxErrorKind::NotANumber => SyntaxText::NotANumber { found: found() },
        SyntaxErrorKind::WrongLiteral(literal) => {
            SyntaxText::WrongLiteral { found: found(), meant: literal.word().to_owned() }
        }
        SyntaxErrorKind::Comment => SyntaxText::Comment { found: found() },
        SyntaxErrorKind::OddBlank => SyntaxText::OddBlank { found: found() },
        SyntaxErrorKind::UnexpectedText => SyntaxText::UnexpectedText { found: found() },
        SyntaxErrorKind::UnclosedBracket { .. } => {
            SyntaxText::UnclosedBracket { found: found(), line: line(), closer: closer() }
        }
        SyntaxErrorKind::MismatchedBracket { .. } => {
            SyntaxText::MismatchedBracket { found: found(), line: line(), closer: closer() }
        }
        SyntaxErrorKind::ExtraBracket => SyntaxText::ExtraBracket { found: found() },
        SyntaxErrorKind::MissingOpening { list: false } => SyntaxText::MissingBrace,
        SyntaxErrorKind::MissingOpening { list: true } => SyntaxText::MissingSquareBracket,
        SyntaxErrorKind::ExtraOpening => SyntaxText::ExtraOpening { found: found() },
        SyntaxErrorKind::NulTail => SyntaxText::NulTail,
        SyntaxErrorKind::SecondDocument => SyntaxText::SecondDocument,
        SyntaxErrorKind::TrailingText => SyntaxText::TrailingText,
    }
}

/// What stands at the place of a kind: a lone sign, or the number of a character, quotes nothing of the file.
fn syntax_word(kind: SyntaxErrorKind, shown: &Quote) -> Phrase {
    let is_sign = shown.as_str().len() == 1 && shown.as_str().bytes().all(|byte| byte.is_ascii_punctuation());
    if is_sign || matches!(kind, SyntaxErrorKind::OddBlank | SyntaxErrorKind::RawControl(_)) {
        Phrase::word(shown.shown())
    } else {
        Phrase::quote(shown.shown())
    }
}
