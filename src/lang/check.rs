//! What the checker says of data.

use super::import::UnreadLabel;
use super::language::Lang;

/// What a value is, with its article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ValueLabel {
    Null,
    Bool,
    Number,
    Text,
    List,
    Object,
    Broken,
}

/// What a field wants, with its article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ShapeLabel {
    Id,
    Line,
    Code,
    Date,
    Whole,
    Amount,
    Bool,
    Text,
    Word,
    Object,
    List,
}

/// Where in a file something is, to begin a sentence.
#[derive(Debug, PartialEq, Eq)]
pub enum PlaceText {
    /// In a text.
    Line {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
    /// In a workbook.
    Cell {
        /// The sheet.
        sheet: String,
        /// The cell, such as `B7`.
        cell: String,
    },
    /// At a path, such as that of an XML element.
    Path {
        /// The path.
        path: String,
    },
}

/// Whose data a file is that is JSON but no dataset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherData {
    /// A list of objects, one a row.
    Rows,
    /// A map (`GeoJSON`).
    Map,
    /// A notebook of Jupyter.
    Computation,
    /// A JSON Schema, or the description of a web service.
    Description,
    /// IATI as JSON.
    Iati,
    /// JSON-LD.
    LinkedData,
    /// What a software package needs.
    Software,
    /// What a web service answers when it refuses.
    Refusal,
    /// What this program keeps itself: agendas, minutes, snapshots.
    State,
    /// Nothing of ours is in it.
    Unknown,
}

/// What is wrong with data that is JSON: message, cause and remedy.
#[derive(Debug, PartialEq, Eq)]
pub enum CheckText {
    /// The file as a whole must be one { … }; this is `found`.
    NotADataset {
        /// What stands there.
        found: ValueLabel,
    },
    /// This is data of another program.
    OtherData(OtherData),
    /// This is an agenda, not a dataset.
    Agenda,
    /// A table cannot be read as a register.
    NoRegister {
        /// Why.
        why: String,
    },
    /// A value of a register was not understood.
    CellNotUnderstood {
        /// Its cell.
        cell: String,
        /// Its heading.
        heading: String,
        /// What it says.
        value: String,
        /// What it was not understood as.
        why: UnreadLabel,
    },
    /// This is what a meeting decided, and no dataset yet.
    Fragment,
    /// This is a `item`, not a dataset.
    LoneItem {
        /// What it is.
        item: String,
        /// The list that it belongs to.
        list: String,
    },
    /// The file is in format `found`; this program reads up to format `known`.
    NewerFormat {
        /// What stands there.
        found: String,
        /// The last one that this program reads.
        known: u32,
    },
    /// This should be `wanted`, not `found`.
    WrongType {
        /// What should stand there.
        wanted: ShapeLabel,
        /// What stands there.
        found: ValueLabel,
        /// The same put into the right shape.
        example: Option<String>,
    },
    /// The required field `field` of this `entity` is missing.
    MissingField {
        /// The field.
        field: String,
        /// What has, or should have, the field.
        entity: String,
        /// What the field holds.
        what: String,
    },
    /// This `entity` has none of `fields`, of which one at least must be there.
    MissingOneOf {
        /// What should have one of the fields.
        entity: String,
        /// The fields.
        fields: String,
    },
    /// This `entity` has no field `field`: did you mean `meant`?
    MisspeltField {
        /// The field.
        field: String,
        /// What has, or should have, the field.
        entity: String,
        /// What was probably meant.
        meant: String,
    },
    /// This `entity` has no field `field`.
    UnknownField {
        /// The field.
        field: String,
        /// What has, or should have, the field.
        entity: String,
        /// The fields that there are.
        fields: String,
    },
    /// The field `field` is here a second time; the first is on line `line`.
    DuplicateField {
        /// The field.
        field: String,
        /// The line.
        line: usize,
    },
    /// `word` is no word of `field`: did you mean `meant`?
    MisspeltWord {
        /// The word.
        word: String,
        /// The field.
        field: String,
        /// What was probably meant.
        meant: String,
    },
    /// `word` is no word of `field`.
    UnknownWord {
        /// The word.
        word: String,
        /// The field.
        field: String,
        /// The words that there are.
        words: String,
    },
    /// The id `id` has characters that no id has.
    MisspeltId {
        /// The id.
        id: String,
        /// What was probably meant.
        meant: String,
    },
    /// `id` cannot be an id.
    BadId {
        /// The id.
        id: String,
    },
    /// The id `id` is taken: first on line `line` (a `item`).
    DuplicateId {
        /// The id.
        id: String,
        /// The line.
        line: usize,
        /// What it is.
        item: String,
    },
    /// Unknown `item` `id`: did you mean `meant`?
    MisspeltReference {
        /// The id.
        id: String,
        /// What it is.
        item: String,
        /// What was probably meant.
        meant: String,
    },
    /// Unknown `item` `id`.
    UnknownReference {
        /// The id.
        id: String,
        /// What it is.
        item: String,
        /// The list that it belongs to.
        list: String,
    },
    /// `id` is a `found`, not a `wanted`.
    WrongReference {
        /// The id.
        id: String,
        /// What should stand there.
        wanted: String,
        /// What stands there.
        found: String,
        /// The field.
        field: String,
    },
    /// `id` is its own parent.
    OwnParent {
        /// The id.
        id: String,
    },
    /// `id` is linked to itself.
    LinkToItself {
        /// The id.
        id: String,
    },
    /// The acronym `acronym` stands for two terms: first on line `line`.
    DuplicateAcronym {
        /// The acronym.
        acronym: String,
        /// The line.
        line: usize,
    },
    /// The parents go round in a circle: `chain`.
    ParentCycle {
        /// The ids, one after the other.
        chain: String,
    },
    /// `date` is not an EDTF date: `why`.
    ForeignDate {
        /// The date.
        date: String,
        /// Why it is none.
        why: String,
        /// What was probably meant.
        meant: String,
    },
    /// `date` is not an EDTF date: `why`.
    BadDate {
        /// The date.
        date: String,
        /// Why it is none.
        why: String,
    },
    /// The period `period` ends before it starts.
    ReversedPeriod {
        /// The period.
        period: String,
    },
    /// The date `date` is more than two hundred years from the day of the data (`as_of`).
    FarDate {
        /// The date.
        date: String,
        /// The day of the data.
        as_of: String,
    },
    /// The end (`end`) is before the start (`start`, line `line`).
    EndBeforeStart {
        /// The end.
        end: String,
        /// The start.
        start: String,
        /// The line.
        line: usize,
    },
    /// The status `status` is for agreements, negotiations and letters of intent; this is a `kind`.
    StatusNotForKind {
        /// The status.
        status: String,
        /// The kind of the record.
        kind: String,
    },
    /// The id `id` differs from the partner's ISO 3166-1 code, `wanted`.
    PartnerIdNotIso {
        /// The id.
        id: String,
        /// What should stand there.
        wanted: String,
    },
    /// ISO 3166-1 has no country `code`.
    MisspeltCountry {
        /// The code.
        code: String,
        /// What was probably meant.
        meant: String,
    },
    /// ISO 3166-1 has no country `code`.
    UnknownCountry {
        /// The code.
        code: String,
    },
    /// `code` is no ISO 4217 currency code.
    MisspeltCurrency {
        /// The code.
        code: String,
        /// What was probably meant.
        meant: String,
    },
    /// `code` is no ISO 4217 currency code.
    BadCurrency {
        /// The code.
        code: String,
    },
    /// `url` is no web address.
    BadUrl {
        /// The address.
        url: String,
    },
    /// `number` is no whole number.
    NotWhole {
        /// The number.
        number: String,
    },
    /// `number` is out of range.
    OutOfRange {
        /// The number.
        number: String,
        /// The least.
        min: i64,
        /// The most.
        max: i64,
    },
    /// The amount `number` is negative.
    NegativeAmount {
        /// The number.
        number: String,
    },
    /// The amount `number` is unusually large.
    HugeAmount {
        /// The number.
        number: String,
    },
    /// The amount has no currency.
    AmountWithoutCurrency,
    /// There is no text in either language.
    NoText,
    /// The text is empty.
    EmptyText,
    /// The `language` text is missing.
    MissingTranslation {
        /// The language.
        language: Lang,
        /// The code.
        code: String,
    },
    /// From its character `nth` on, the text is not in NFC.
    NotNfc {
        /// Which character of the text, from 1.
        nth: usize,
    },
    /// Character `nth` of the text is a control character, `char`.
    Control {
        /// Its code point.
        char: String,
        /// Which character of the text, from 1.
        nth: usize,
    },
    /// Character `nth` of the text turns the direction of writing (`char`): it is read otherwise than it is.
    Bidi {
        /// Its code point.
        char: String,
        /// Which character of the text, from 1.
        nth: usize,
    },
    /// Character `nth` of the text is invisible (`char`).
    Invisible {
        /// Its code point.
        char: String,
        /// Which character of the text, from 1.
        nth: usize,
    },
    /// Character `nth` of the text is one mark too many on a letter.
    TooManyMarks {
        /// Which character of the text, from 1.
        nth: usize,
    },
    /// Character `nth` (`char`) looks Latin but is of another alphabet.
    MixedScript {
        /// Its code point.
        char: String,
        /// Which character of the text, from 1.
        nth: usize,
    },
    /// Character `nth` of the text is U+FFFD: a letter was lost.
    Replacement {
        /// Which character of the text, from 1.
        nth: usize,
    },
    /// This entry is in the list already, on line `line`.
    DuplicateEntry {
        /// The line.
        line: usize,
    },
    /// The order `order` is taken: first on line `line`.
    DuplicateOrder {
        /// The order.
        order: String,
        /// The line.
        line: usize,
    },
}

/// Whether a date is of digits in an order: a month or a day, no period and without a mark.
pub(in crate::lang) fn is_day_or_month(date: &str) -> bool {
    date.len() > "2024".len() && date.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
}
