//! What is said of JSON that is none.

use super::fault::Quote;
use super::severity::{ProblemClass, error, warning};
use crate::dataset::json::{MAX_DEPTH, MAX_NODES, Slip, encoding::Legacy};
use crate::lang::syntax::SyntaxText;
use crate::lang::{Phrase, Reader};

// The sentences name the limits; they are held to the constants here.
const _: () = assert!(MAX_DEPTH == 127 && MAX_NODES == 8_388_608);

/// The code of a slip, and how bad it is.
pub(super) const fn class_of(slip: Slip) -> ProblemClass {
    match slip {
        Slip::ByteOrderMark => warning("byte-order-mark"),
        Slip::Utf16 => error("utf-16"),
        Slip::Utf32 => error("utf-32"),
        Slip::NotText | Slip::Markup => error("not-json"),
        Slip::EmptyFile => error("empty-file"),
        Slip::TooLarge => error("too-large"),
        Slip::TooManyValues => error("too-many-values"),
        Slip::TooDeep => error("too-deep"),
        Slip::BadBytes(_) => error("bad-encoding"),
        Slip::Truncated { .. } => error("truncated"),
        Slip::TrailingComma => error("trailing-comma"),
        Slip::ExtraComma => error("extra-comma"),
        Slip::MissingComma => error("missing-comma"),
        Slip::WrongSeparator => error("wrong-separator"),
        Slip::MissingColon => error("missing-colon"),
        Slip::ColonInList => error("colon-in-list"),
        Slip::MissingKey => error("missing-key"),
        Slip::MissingValue => error("missing-value"),
        Slip::UnquotedKey => error("unquoted-key"),
        Slip::UnquotedText => error("unquoted-text"),
        Slip::WrongQuotes => error("wrong-quotes"),
        Slip::UnterminatedText => error("unterminated-text"),
        Slip::LineBreakInText => error("line-break-in-text"),
        Slip::UnescapedQuote => error("unescaped-quote"),
        Slip::RawControl(_) => error("raw-control-character"),
        Slip::BadEscape => error("bad-escape"),
        Slip::LoneSurrogate => error("lone-surrogate"),
        Slip::LeadingZero => error("leading-zero"),
        Slip::PlusSign => error("plus-sign"),
        Slip::BareFraction => error("bare-fraction"),
        Slip::DigitGroups => error("digit-groups"),
        Slip::BadNumber => error("bad-number"),
        Slip::NumberTooLarge => error("number-too-large"),
        Slip::NotANumber => error("not-a-number"),
        Slip::WrongLiteral(_) => error("wrong-literal"),
        Slip::Comment => error("comment"),
        Slip::OddBlank => error("odd-blank"),
        Slip::UnexpectedText => error("unexpected-text"),
        Slip::UnclosedBracket { .. } => error("unclosed-bracket"),
        Slip::MismatchedBracket { .. } => error("mismatched-bracket"),
        Slip::ExtraBracket | Slip::ExtraOpening => error("extra-bracket"),
        Slip::MissingOpening { .. } => error("missing-bracket"),
        Slip::NulTail => error("nul-tail"),
        Slip::SecondDocument => error("second-document"),
        Slip::TrailingText => error("trailing-text"),
    }
}

/// What is said of a slip to a reader: `shown` stands at its place, `opened` is the line of the bracket that is meant.
#[allow(clippy::too_many_lines, reason = "a table")]
pub(super) fn syntax_text(slip: Slip, shown: &Quote, opened: Option<usize>, reader: Reader) -> SyntaxText {
    let found = || syntax_word(slip, shown).read_by(reader).to_owned();
    let line = || opened.map(|line| line.to_string()).unwrap_or_default();
    let closer = || if shown.as_str() == "{" { "}" } else { "]" }.to_owned();
    match slip {
        Slip::ByteOrderMark => SyntaxText::ByteOrderMark,
        Slip::Utf16 => SyntaxText::Utf16,
        Slip::Utf32 => SyntaxText::Utf32,
        Slip::NotText => SyntaxText::NotText,
        Slip::Markup => SyntaxText::Markup,
        Slip::EmptyFile => SyntaxText::EmptyFile,
        Slip::TooLarge => SyntaxText::TooLarge,
        Slip::TooManyValues => SyntaxText::TooManyValues,
        Slip::TooDeep => SyntaxText::TooDeep,
        Slip::BadBytes(Legacy::Tcvn3) => SyntaxText::Tcvn3,
        Slip::BadBytes(Legacy::Windows1258) => SyntaxText::Windows1258,
        Slip::BadBytes(Legacy::Unknown) => SyntaxText::BadBytes,
        Slip::Truncated { in_text: true, opened: Some(_), depth, .. } => {
            SyntaxText::TruncatedInText { line: line(), depth }
        }
        Slip::Truncated { in_text: true, opened: None, .. } => SyntaxText::TruncatedLoneText,
        Slip::Truncated { in_text: false, depth, .. } => SyntaxText::Truncated { line: line(), depth },
        Slip::TrailingComma => SyntaxText::TrailingComma,
        Slip::ExtraComma => SyntaxText::ExtraComma,
        Slip::MissingComma => SyntaxText::MissingComma,
        Slip::WrongSeparator => SyntaxText::WrongSeparator { found: found() },
        Slip::MissingColon => SyntaxText::MissingColon,
        Slip::ColonInList => SyntaxText::ColonInList,
        Slip::MissingKey => SyntaxText::MissingKey,
        Slip::MissingValue => SyntaxText::MissingValue,
        Slip::UnquotedKey => SyntaxText::UnquotedKey { found: found() },
        Slip::UnquotedText => SyntaxText::UnquotedText { found: found() },
        Slip::WrongQuotes => SyntaxText::WrongQuotes { found: found() },
        Slip::UnterminatedText => SyntaxText::UnterminatedText,
        Slip::LineBreakInText => SyntaxText::LineBreakInText,
        Slip::UnescapedQuote => SyntaxText::UnescapedQuote,
        Slip::RawControl(_) => SyntaxText::RawControl { found: found() },
        Slip::BadEscape => SyntaxText::BadEscape { found: found() },
        Slip::LoneSurrogate => SyntaxText::LoneSurrogate { found: found() },
        Slip::LeadingZero => SyntaxText::LeadingZero { found: found() },
        Slip::PlusSign => SyntaxText::PlusSign { found: found() },
        Slip::BareFraction => SyntaxText::BareFraction { found: found() },
        Slip::DigitGroups => SyntaxText::DigitGroups { found: found() },
        Slip::BadNumber => SyntaxText::BadNumber { found: found() },
        Slip::NumberTooLarge => SyntaxText::NumberTooLarge { found: found() },
        Slip::NotANumber => SyntaxText::NotANumber { found: found() },
        Slip::WrongLiteral(literal) => SyntaxText::WrongLiteral { found: found(), meant: literal.word().to_owned() },
        Slip::Comment => SyntaxText::Comment { found: found() },
        Slip::OddBlank => SyntaxText::OddBlank { found: found() },
        Slip::UnexpectedText => SyntaxText::UnexpectedText { found: found() },
        Slip::UnclosedBracket { .. } => SyntaxText::UnclosedBracket { found: found(), line: line(), closer: closer() },
        Slip::MismatchedBracket { .. } => {
            SyntaxText::MismatchedBracket { found: found(), line: line(), closer: closer() }
        }
        Slip::ExtraBracket => SyntaxText::ExtraBracket { found: found() },
        Slip::MissingOpening { list: false } => SyntaxText::MissingBrace,
        Slip::MissingOpening { list: true } => SyntaxText::MissingSquareBracket,
        Slip::ExtraOpening => SyntaxText::ExtraOpening { found: found() },
        Slip::NulTail => SyntaxText::NulTail,
        Slip::SecondDocument => SyntaxText::SecondDocument,
        Slip::TrailingText => SyntaxText::TrailingText,
    }
}

/// What stands at the place of a slip: a lone sign, or the number of a character, quotes nothing of the file.
fn syntax_word(slip: Slip, shown: &Quote) -> Phrase {
    let is_sign = shown.as_str().len() == 1 && shown.as_str().bytes().all(|byte| byte.is_ascii_punctuation());
    if is_sign || matches!(slip, Slip::OddBlank | Slip::RawControl(_)) {
        Phrase::word(shown.shown())
    } else {
        Phrase::quote(shown.shown())
    }
}
