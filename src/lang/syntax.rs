//! What the checker says of JSON that is none.

/// What a file is that is no JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A spreadsheet.
    Workbook,
    /// A text document, such as of Word.
    TextDocument,
    /// Slides.
    Slides,
    /// A file of Microsoft Office before 2007.
    OldOffice,
    /// A PDF.
    Pdf,
    /// An image.
    Image,
    /// Sound or film.
    Recording,
    /// An archive or a compressed file.
    Archive,
    /// A database file.
    Database,
    /// A program.
    Program,
    /// A shortcut to a file.
    Shortcut,
    /// What Git LFS puts in the place of a large file.
    LfsPointer,
    /// The changes of a file.
    Patch,
    /// A table as a web page.
    WebTable,
    /// JSON with other text around it.
    Wrapped,
    /// No text, of whatever kind.
    Binary,
    /// A web page.
    WebPage,
    /// Activities or organisations in IATI XML.
    Iati,
    /// Any other XML.
    Xml,
    /// Rich Text Format.
    Rtf,
    /// An e-mail or a mailbox.
    Mail,
    /// A calendar (iCalendar).
    Calendar,
    /// An address book (vCard).
    Contacts,
    /// YAML.
    Yaml,
    /// TOML or INI.
    Settings,
    /// A script, JSONP among it.
    Script,
    /// SQL statements.
    Sql,
    /// A document on each line (JSON Lines).
    JsonLines,
    /// What this program keeps itself, a line each.
    State,
    /// A table with commas (CSV).
    CommaTable,
    /// A table with semicolons.
    SemicolonTable,
    /// A table with tabs (TSV).
    TabTable,
    /// A table with upright bars.
    BarTable,
    /// Text without any form.
    PlainText,
}

impl FileKind {
    /// Whether it is a table with one sign or another between its values.
    #[must_use]
    pub const fn is_table(self) -> bool {
        matches!(self, Self::CommaTable | Self::SemicolonTable | Self::TabTable | Self::BarTable)
    }
}

/// What is wrong with a file as JSON: message, cause and remedy.
#[derive(Debug, PartialEq, Eq)]
pub enum SyntaxText {
    /// The file starts with a byte-order mark (U+FEFF).
    ByteOrderMark,
    /// The file is in UTF-16.
    Utf16,
    /// The file is in UTF-32.
    Utf32,
    /// The file is something else.
    OtherFile(FileKind),
    /// An unresolved merge, from here through line `last`.
    MergeConflict {
        /// The line of the last mark.
        last: String,
    },
    /// The file is empty.
    EmptyFile,
    /// The file is too large: over 4 GB.
    TooLarge,
    /// The file has more than 8,388,608 values; it was checked up to here.
    TooManyValues,
    /// Brackets are nested deeper than 127 levels.
    TooDeep,
    /// There are bytes here that are not UTF-8.
    Tcvn3,
    /// There are bytes here that are not UTF-8.
    Windows1258,
    /// There are bytes here that are not UTF-8.
    BadBytes,
    /// The file ends inside a text; brackets still open: `depth`, the innermost since line `line`.
    TruncatedInText {
        /// The line of the bracket that is meant.
        line: String,
        /// How many brackets are open.
        depth: usize,
    },
    /// The file ends inside a text.
    TruncatedLoneText,
    /// The file ends too early; brackets still open: `depth`, the innermost since line `line`.
    Truncated {
        /// The line of the bracket that is meant.
        line: String,
        /// How many brackets are open.
        depth: usize,
    },
    /// There is a comma after the last entry.
    TrailingComma,
    /// There is a comma where a value should be.
    ExtraComma,
    /// A comma is missing behind this value.
    MissingComma,
    /// `found` stands where a comma should be.
    WrongSeparator {
        /// What stands there.
        found: String,
    },
    /// The colon between the field's name and its value is missing.
    MissingColon,
    /// A `"name": value` stands straight inside `[ ]`.
    ColonInList,
    /// A field's name is missing here.
    MissingKey,
    /// This field has no value.
    MissingValue,
    /// The field's name `found` is not in quotation marks.
    UnquotedKey {
        /// What stands there.
        found: String,
    },
    /// `found` is not in quotation marks.
    UnquotedText {
        /// What stands there.
        found: String,
    },
    /// These are the wrong quotation marks: `found`.
    WrongQuotes {
        /// What stands there.
        found: String,
    },
    /// This text has no closing `"` on its line.
    UnterminatedText,
    /// The text runs over the end of the line.
    LineBreakInText,
    /// There is a `"` inside the text.
    UnescapedQuote,
    /// There is a control character, `found`, in the text.
    RawControl {
        /// What stands there.
        found: String,
    },
    /// `found` is no escape that JSON knows.
    BadEscape {
        /// What stands there.
        found: String,
    },
    /// `found` is one half of a character.
    LoneSurrogate {
        /// What stands there.
        found: String,
    },
    /// The number `found` starts with a needless 0.
    LeadingZero {
        /// What stands there.
        found: String,
    },
    /// The number `found` has a `+`.
    PlusSign {
        /// What stands there.
        found: String,
    },
    /// The number `found` lacks a digit beside its decimal point.
    BareFraction {
        /// What stands there.
        found: String,
    },
    /// The number `found` has its digits in groups.
    DigitGroups {
        /// What stands there.
        found: String,
    },
    /// `found` is no number.
    BadNumber {
        /// What stands there.
        found: String,
    },
    /// The number `found` is too large.
    NumberTooLarge {
        /// What stands there.
        found: String,
    },
    /// `found` is no number in JSON.
    NotANumber {
        /// What stands there.
        found: String,
    },
    /// JSON has no word `found`: did you mean `meant`?
    WrongLiteral {
        /// What stands there.
        found: String,
        /// What was probably meant.
        meant: String,
    },
    /// JSON has no comments: `found`.
    Comment {
        /// What stands there.
        found: String,
    },
    /// There is an odd blank (`found`) between the values.
    OddBlank {
        /// What stands there.
        found: String,
    },
    /// `found` makes no sense here.
    UnexpectedText {
        /// What stands there.
        found: String,
    },
    /// The `found` of line `line` is not closed.
    UnclosedBracket {
        /// What stands there.
        found: String,
        /// The line of the bracket that is meant.
        line: String,
        /// The bracket that would close it.
        closer: String,
    },
    /// The `found` of line `line` is closed by another bracket.
    MismatchedBracket {
        /// What stands there.
        found: String,
        /// The line of the bracket that is meant.
        line: String,
        /// The bracket that would close it.
        closer: String,
    },
    /// This closing `found` is one too many.
    ExtraBracket {
        /// What stands there.
        found: String,
    },
    /// The `{` before this is missing.
    MissingBrace,
    /// The `[` before this is missing.
    MissingSquareBracket,
    /// This opening `found` is one too many.
    ExtraOpening {
        /// What stands there.
        found: String,
    },
    /// There are NUL bytes after the end of the data.
    NulTail,
    /// A second document follows the first.
    SecondDocument,
    /// Something follows the end of the data.
    TrailingText,
}
