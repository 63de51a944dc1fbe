//! What the checker says of JSON that is none, in English.

use super::check::{STATE, STATE_WHY};
use crate::lang::advice::Advice;
use crate::lang::syntax::{FileKind, SyntaxText};

/// What is wrong, why it probably is, and what to do.
#[allow(clippy::too_many_lines, reason = "a table")]
pub(in crate::lang) fn advice(text: &SyntaxText) -> Advice {
    match text {
        SyntaxText::ByteOrderMark => Advice::new(
            "The file starts with a byte-order mark (U+FEFF).",
            "Notepad and Excel add it when they save as “UTF-8 with BOM”.",
            "Save as UTF-8 without BOM; here the mark is passed over.",
        ),
        SyntaxText::Utf16 => Advice::new(
            "The file is in UTF-16.",
            "The editor saved it as “Unicode” (UTF-16).",
            "Save it as UTF-8. The rest was checked as if it were.",
        ),
        SyntaxText::Utf32 => Advice::new(
            "The file is in UTF-32.",
            "Another program exported it like this.",
            "Save it as UTF-8 and check again.",
        ),
        SyntaxText::OtherFile(kind) => file_kind(*kind),
        SyntaxText::MergeConflict { last } => Advice::new(
            format!("An unresolved merge, from here through line {last}."),
            "Two people changed these lines, and git left both versions between `<<<<<<<` and `>>>>>>>`.",
            "Keep one of the two and remove the lines with the marks; the rest was checked with the first of them.",
        ),
        SyntaxText::EmptyFile => Advice::new(
            "The file is empty.",
            "Saving or copying was interrupted.",
            "Restore it from a backup or from git.",
        ),
        SyntaxText::TooLarge => Advice::new(
            "The file is too large: over 4 GB.",
            "This is no cooperation dataset.",
            "Choose the right file.",
        ),
        SyntaxText::TooManyValues => Advice::new(
            "The file has more than 8,388,608 values; it was checked up to here.",
            "A list was repeated many times over, or this is the wrong file.",
            "Remove what is repeated.",
        ),
        SyntaxText::TooDeep => Advice::new(
            "Brackets are nested deeper than 127 levels.",
            "Many closing brackets are missing, or data was pasted inside itself.",
            "Close the brackets where they belong.",
        ),
        SyntaxText::Tcvn3 => Advice::new(
            "There are bytes here that are not UTF-8.",
            "This looks like the old encoding TCVN3 (ABC, .VnTime fonts).",
            "Convert this passage to Unicode and save the file as UTF-8.",
        ),
        SyntaxText::Windows1258 => Advice::new(
            "There are bytes here that are not UTF-8.",
            "The file looks as if it was saved in Windows-1258 or 1252 (“ANSI”).",
            "Open it in that encoding and save it as UTF-8.",
        ),
        SyntaxText::BadBytes => Advice::new(
            "There are bytes here that are not UTF-8.",
            "The file was saved in another encoding, or damaged in copying.",
            "Save it as UTF-8 and type this passage again.",
        ),
        SyntaxText::TruncatedInText { line, depth } => Advice::new(
            format!("The file ends inside a text; brackets still open: {depth}, the innermost since line {line}."),
            "The file was cut off in saving or copying, or the last `\"` is missing.",
            "Restore what is lost, or add the `\"` and the closing brackets.",
        ),
        SyntaxText::TruncatedLoneText => Advice::new(
            "The file ends inside a text.",
            "The file was cut off in saving or copying.",
            "Restore what is lost.",
        ),
        SyntaxText::Truncated { line, depth } => Advice::new(
            format!("The file ends too early; brackets still open: {depth}, the innermost since line {line}."),
            "The file was cut off in saving or copying, or a closing bracket is missing.",
            "Restore what is lost, or add the closing brackets.",
        ),
        SyntaxText::TrailingComma => Advice::new(
            "There is a comma after the last entry.",
            "The entry behind it was removed and the comma was not.",
            "Remove the comma.",
        ),
        SyntaxText::ExtraComma => Advice::new(
            "There is a comma where a value should be.",
            "An entry was removed and its comma was not.",
            "Remove the comma.",
        ),
        SyntaxText::MissingComma => Advice::new(
            "A comma is missing behind this value.",
            "An entry was added below without one.",
            "Add a `,` here.",
        ),
        SyntaxText::WrongSeparator { found } => Advice::new(
            format!("`{found}` stands where a comma should be."),
            "A slip of the finger.",
            format!("Put `,` for `{found}`."),
        ),
        SyntaxText::MissingColon => Advice::new(
            "The colon between the field's name and its value is missing.",
            "It was left out, or `=` was written for `:`.",
            "Write `:` behind the name.",
        ),
        SyntaxText::ColonInList => Advice::new(
            "A `\"name\": value` stands straight inside `[ ]`.",
            "The list should have been `{ }`, or a `{` is missing before the name.",
            "Change `[ ]` to `{ }`, or put the pair inside `{ }`.",
        ),
        SyntaxText::MissingKey => Advice::new(
            "A field's name is missing here.",
            "The name was removed.",
            "Write the name in `\"…\"` and `:` before the value.",
        ),
        SyntaxText::MissingValue => Advice::new(
            "This field has no value.",
            "The value was removed or not filled in.",
            "Write a value, or remove the field.",
        ),
        SyntaxText::UnquotedKey { found } => Advice::new(
            format!("The field's name `{found}` is not in quotation marks."),
            "One or both `\"` are missing.",
            "Put the name in `\"…\"`.",
        ),
        SyntaxText::UnquotedText { found } => Advice::new(
            format!("`{found}` is not in quotation marks."),
            "Texts and dates stand in quotation marks.",
            "Put the value in `\"…\"`.",
        ),
        SyntaxText::WrongQuotes { found } => Advice::new(
            format!("These are the wrong quotation marks: `{found}`."),
            "A word processor turned `\"` into “ ”, or '…' was typed.",
            "Use the straight `\"` at both ends.",
        ),
        SyntaxText::UnterminatedText => Advice::new(
            "This text has no closing `\"` on its line.",
            "The `\"` was forgotten, or a `\\` stands right before it.",
            "Add a `\"` at the end of the text.",
        ),
        SyntaxText::LineBreakInText => Advice::new(
            "The text runs over the end of the line.",
            "It was pasted with its line breaks.",
            "Write it on one line; `\\n` stands for a line break.",
        ),
        SyntaxText::UnescapedQuote => Advice::new(
            "There is a `\"` inside the text.",
            "A name was quoted without a `\\` before the mark.",
            "Write `\\\"`, or use “ ”.",
        ),
        SyntaxText::RawControl { found } => Advice::new(
            format!("There is a control character, {found}, in the text."),
            "A tab or a hidden character was pasted with the text.",
            "Remove it, or put a space for it.",
        ),
        SyntaxText::BadEscape { found } => Advice::new(
            format!("`{found}` is no escape that JSON knows."),
            "The `\\` of a Windows path was not doubled.",
            "Write `\\\\` for one `\\`.",
        ),
        SyntaxText::LoneSurrogate { found } => Advice::new(
            format!("`{found}` is one half of a character."),
            "The text was cut inside a symbol when it was exported.",
            "Write the character itself, or remove the half.",
        ),
        SyntaxText::LeadingZero { found } => Advice::new(
            format!("The number `{found}` starts with a needless 0."),
            "It is a code or a date and no number.",
            "Remove the 0, or put it in `\"…\"`.",
        ),
        SyntaxText::PlusSign { found } => Advice::new(
            format!("The number `{found}` has a `+`."),
            "JSON writes no plus before a number.",
            "Remove the `+`.",
        ),
        SyntaxText::BareFraction { found } => Advice::new(
            format!("The number `{found}` lacks a digit beside its decimal point."),
            "It is written as in a spreadsheet.",
            "Write it in full, such as `0.5` or `1.0`.",
        ),
        SyntaxText::DigitGroups { found } => Advice::new(
            format!("The number `{found}` has its digits in groups."),
            "It was copied from a text.",
            "Write the digits together, such as `1000000`.",
        ),
        SyntaxText::BadNumber { found } => Advice::new(
            format!("`{found}` is no number."),
            "A unit or a letter is stuck to it.",
            "Keep the digits only, or put it all in `\"…\"`.",
        ),
        SyntaxText::NumberTooLarge { found } => Advice::new(
            format!("The number `{found}` is too large."),
            "There is a digit too many in its exponent.",
            "Correct the number.",
        ),
        SyntaxText::NotANumber { found } => Advice::new(
            format!("`{found}` is no number in JSON."),
            "The program that exported it had a sum without a result.",
            "Write the right number, or remove the field.",
        ),
        SyntaxText::WrongLiteral { found, meant } => Advice::new(
            format!("JSON has no word `{found}`: did you mean `{meant}`?"),
            "The word is from another language, or in the wrong case.",
            format!("Write `{meant}`."),
        ),
        SyntaxText::Comment { found } => Advice::new(
            format!("JSON has no comments: `{found}`."),
            "A note was written straight into the file.",
            "Move it to a `note` or `private_note` field and remove it here.",
        ),
        SyntaxText::OddBlank { found } => Advice::new(
            format!("There is an odd blank ({found}) between the values."),
            "This was pasted from a web page or a word processor.",
            "Put a plain space for it.",
        ),
        SyntaxText::UnexpectedText { found } => Advice::new(
            format!("`{found}` makes no sense here."),
            "A comma, a colon or a quotation mark is missing nearby.",
            "Look at this line again.",
        ),
        SyntaxText::UnclosedBracket { found, line, closer } => Advice::new(
            format!("The `{found}` of line {line} is not closed."),
            "Its closing bracket was removed with its last line.",
            format!("Add a `{closer}` here."),
        ),
        SyntaxText::MismatchedBracket { found, line, closer } => Advice::new(
            format!("The `{found}` of line {line} is closed by another bracket."),
            "A slip of the finger.",
            format!("Write `{closer}` here."),
        ),
        SyntaxText::ExtraBracket { found } => Advice::new(
            format!("This closing `{found}` is one too many."),
            "It was left behind when something was removed, or typed twice.",
            format!("Remove the `{found}`."),
        ),
        SyntaxText::MissingBrace => {
            Advice::new("The `{` before this is missing.", "It was removed by mistake.", "Add a `{` here.")
        }
        SyntaxText::MissingSquareBracket => {
            Advice::new("The `[` before this is missing.", "It was removed by mistake.", "Add a `[` here.")
        }
        SyntaxText::ExtraOpening { found } => Advice::new(
            format!("This opening `{found}` is one too many."),
            "It was typed twice.",
            format!("Remove the `{found}`."),
        ),
        SyntaxText::NulTail => Advice::new(
            "There are NUL bytes after the end of the data.",
            "The power or the disk failed while it was saved.",
            "Remove what follows the last bracket.",
        ),
        SyntaxText::SecondDocument => Advice::new(
            "A second document follows the first.",
            "Two files were joined, or every line is a JSON document.",
            "Keep one, or join their lists.",
        ),
        SyntaxText::TrailingText => Advice::new(
            "Something follows the end of the data.",
            "It was pasted by mistake, or a bracket closes too early.",
            "Remove it, or move the closing bracket to the end.",
        ),
    }
}

const SHEET_WHY: &str = "A table has rows and columns; a dataset has items inside each other.";
const SHEET: &str =
    "Begin with `bangiao new dataset`, then copy each row into an item, for example of `bangiao new record`.";
const WRONG: &str = "Perhaps the wrong file was chosen.";
const CHOOSE: &str = "Choose the .json file; to begin a new one: `bangiao new dataset`.";
const CARRY: &str = "Choose the .json file, or begin with `bangiao new dataset` and copy the contents into it.";

/// What a file is that is no JSON, why it is here, and what to do.
#[allow(clippy::too_many_lines, reason = "a table")]
fn file_kind(kind: FileKind) -> Advice {
    let (message, cause, remedy) = match kind {
        FileKind::Workbook => {
            ("This is a spreadsheet (Excel, LibreOffice Calc or Numbers), not JSON.", SHEET_WHY, SHEET)
        }
        FileKind::TextDocument => {
            ("This is a text document (Word, LibreOffice Writer or Pages), not JSON.", WRONG, CARRY)
        }
        FileKind::Slides => ("These are slides, not JSON.", WRONG, CHOOSE),
        FileKind::OldOffice => ("This is an old Microsoft Office file (.xls, .doc), not JSON.", WRONG, CARRY),
        FileKind::Pdf => ("This is a PDF, not JSON.", WRONG, CARRY),
        FileKind::Image => ("This is an image, not JSON.", WRONG, CHOOSE),
        FileKind::Recording => ("This is sound or film, not JSON.", WRONG, CHOOSE),
        FileKind::Archive => (
            "This is an archive or a compressed file, not JSON.",
            "The file with the data is probably inside.",
            "Unpack it, then choose the .json file in it.",
        ),
        FileKind::Database => ("This is a database file, not JSON.", "It belongs to another program.", CARRY),
        FileKind::Program => ("This is a program, not JSON.", WRONG, CHOOSE),
        FileKind::Shortcut => (
            "This is a shortcut, not JSON.",
            "It leads to a file or a web page, and was copied in place of what it leads to.",
            "Open it, and choose the .json file that it leads to.",
        ),
        FileKind::LfsPointer => (
            "This is a pointer of Git LFS, not JSON.",
            "git has put it in the place of the file, which was not fetched yet.",
            "Fetch the file: `git lfs pull`.",
        ),
        FileKind::Patch => (
            "These are the changes of a file (a patch), not JSON.",
            "They were saved in place of the file.",
            "Apply them to the file with `git apply`, then choose the .json file.",
        ),
        FileKind::WebTable => ("This is a table saved as a web page (HTML), not JSON.", SHEET_WHY, SHEET),
        FileKind::Wrapped => (
            "There is JSON in this file, with other text around it.",
            "It was copied from a chat, a web page or the answer of a server together with the words around it.",
            "Keep only what stands from the first `{` to the last `}`.",
        ),
        FileKind::Binary => ("This is no text file.", WRONG, CHOOSE),
        FileKind::WebPage => (
            "This is a web page, not JSON.",
            "An error page or a login page was saved in place of the file.",
            "Download the .json file again.",
        ),
        FileKind::Iati => (
            "This is IATI XML, not JSON.",
            "It comes from a publisher of IATI data; bangiao uses the words of IATI but reads its own format.",
            "Begin with `bangiao new dataset`, then copy each `iati-activity` into an item of `bangiao new record`.",
        ),
        FileKind::Xml => ("This is XML, not JSON.", "Another program exported it.", CARRY),
        FileKind::Rtf => (
            "This is Rich Text (RTF), not JSON.",
            "The editor saved it with its formatting.",
            "Save it as plain text (UTF-8).",
        ),
        FileKind::Mail => (
            "This is an e-mail, not JSON.",
            "The letter was saved in place of its attachment.",
            "Open the letter and save the .json file attached to it.",
        ),
        FileKind::Calendar => ("This is a calendar (iCalendar), not JSON.", WRONG, CARRY),
        FileKind::Contacts => ("This is an address book (vCard), not JSON.", WRONG, CARRY),
        FileKind::Yaml => (
            "This is YAML, not JSON.",
            "The two say the same, but bangiao reads JSON alone.",
            "Convert it to JSON, for example with `yq -o=json`.",
        ),
        FileKind::Settings => ("This is a configuration file (TOML or INI), not JSON.", WRONG, CHOOSE),
        FileKind::Script => (
            "This is JavaScript (JSONP), not JSON.",
            "A web site wraps the data in a script.",
            "Keep only what stands from the first `{` to the last `}`.",
        ),
        FileKind::Sql => ("These are SQL statements, not JSON.", "A database exported them.", CARRY),
        FileKind::JsonLines => (
            "Each line is a JSON document of its own (JSON Lines).",
            "Another program writes one item a line.",
            "Put the lines into the list `records` of one dataset: `bangiao new dataset`.",
        ),
        FileKind::State => {
            ("This is what bangiao itself keeps (agendas, minutes, snapshots), not a dataset.", STATE_WHY, STATE)
        }
        FileKind::CommaTable => ("This is a table with commas (CSV), not JSON.", SHEET_WHY, SHEET),
        FileKind::SemicolonTable => ("This is a table with semicolons (CSV), not JSON.", SHEET_WHY, SHEET),
        FileKind::TabTable => ("This is a table with tabs (TSV), not JSON.", SHEET_WHY, SHEET),
        FileKind::BarTable => ("This is a table with upright bars, not JSON.", SHEET_WHY, SHEET),
        FileKind::PlainText => ("This is plain text, not JSON.", WRONG, CARRY),
    };
    Advice::new(message, cause, remedy)
}
