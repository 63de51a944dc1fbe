//! What can be wrong with a file as JSON. Only facts; the sentences are the checker's.

use super::{encoding::Legacy, tree::ByteSpan};
use crate::lang::syntax::FileKind;

/// One mistake and where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SyntaxError {
    /// The bytes that are wrong; empty where something is missing.
    pub span: ByteSpan,
    /// What is wrong with them.
    pub kind: SyntaxErrorKind,
}

/// The three words of JSON, for "did you mean".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Literal {
    /// `true`
    True,
    /// `false`
    False,
    /// `null`
    Null,
}

impl Literal {
    /// As JSON writes it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::True => "true",
            Self::False => "false",
            Self::Null => "null",
        }
    }
}

/// A kind of mistake. `opened` is always the byte offset of the bracket that is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SyntaxErrorKind {
    /// The file starts with U+FEFF. The only kind that is no error.
    ByteOrderMark,
    /// UTF-16 where UTF-8 is the rule (RFC 8259 §8.1).
    Utf16,
    /// UTF-32 where UTF-8 is the rule.
    Utf32,
    /// Something else, as a whole.
    OtherFile(FileKind),
    /// Two people changed these lines, and nobody chose between them.
    MergeConflict,
    /// Nothing but white space.
    EmptyFile,
    /// More than [`super::MAX_BYTES`].
    TooLarge,
    /// More than [`super::MAX_NODES`].
    TooManyValues,
    /// Brackets nested deeper than [`super::MAX_DEPTH`].
    TooDeep,
    /// Bytes that are not UTF-8, once per text.
    BadBytes(Legacy),
    /// The file ends before everything is closed.
    Truncated {
        /// The innermost bracket still open; `None` when the file ends inside a text outside all brackets.
        opened: Option<usize>,
        /// How many are open.
        depth: usize,
        /// Whether it ends inside a text.
        in_text: bool,
    },
    /// `,` before a closing bracket.
    TrailingComma,
    /// `,` where a value should be.
    ExtraComma,
    /// Two values without `,` between them.
    MissingComma,
    /// `;` or `|` where `,` should be.
    WrongSeparator,
    /// A key and a value without `:` between them.
    MissingColon,
    /// `"key": value` straight inside `[ ]`.
    ColonInList,
    /// `:` without a key before it.
    MissingKey,
    /// A key without a value.
    MissingValue,
    /// A key without quotation marks.
    UnquotedKey,
    /// A text (or a date) without quotation marks.
    UnquotedText,
    /// `'…'` or `“…”` for `"…"`.
    WrongQuotes,
    /// A text whose closing `"` is missing on its line.
    UnterminatedText,
    /// A text that goes on over the line's end.
    LineBreakInText,
    /// A `"` inside a text without `\` before it.
    UnescapedQuote,
    /// A raw control character inside a text.
    RawControl(u8),
    /// `\` before something it cannot stand before.
    BadEscape,
    /// One half of a surrogate pair.
    LoneSurrogate,
    /// `007`
    LeadingZero,
    /// `+1`
    PlusSign,
    /// `.5` or `1.`
    BareFraction,
    /// `1.000.000`, `1,000`, `1_000`
    DigitGroups,
    /// Any other run that starts like a number.
    BadNumber,
    /// A number beyond 64-bit floating point, such as `1e400`.
    NumberTooLarge,
    /// `NaN`, `Infinity`
    NotANumber,
    /// `True`, `None`…
    WrongLiteral(Literal),
    /// `// …`, `/* … */`, `# …`
    Comment,
    /// A blank that JSON does not know as one, such as U+00A0.
    OddBlank,
    /// Anything else where it cannot stand.
    UnexpectedText,
    /// A bracket that is not closed; the span is where the closing one belongs.
    UnclosedBracket {
        /// The bracket.
        opened: usize,
    },
    /// `{` closed by `]` or the reverse.
    MismatchedBracket {
        /// The bracket.
        opened: usize,
    },
    /// A closing bracket too many.
    ExtraBracket,
    /// An opening bracket that is missing; the span is where it belongs.
    MissingOpening {
        /// `[`, not `{`.
        list: bool,
    },
    /// An opening bracket too many.
    ExtraOpening,
    /// NUL bytes after the end.
    NulTail,
    /// A second document after the first.
    SecondDocument,
    /// Anything else after the end.
    TrailingText,
}

impl SyntaxErrorKind {
    /// Whether a bracket lost or gained may stand behind it, so that the indentation is worth a look.
    pub(super) const fn is_about_brackets(self) -> bool {
        matches!(
            self,
            Self::Truncated { .. }
                | Self::UnclosedBracket { .. }
                | Self::MismatchedBracket { .. }
                | Self::ExtraBracket
                | Self::ExtraOpening
                | Self::MissingOpening { .. }
                | Self::MissingKey
                | Self::MissingValue
                | Self::SecondDocument
                | Self::TrailingText
                | Self::ColonInList
        )
    }
}
