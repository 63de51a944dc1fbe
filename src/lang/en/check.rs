//! What the checker says of data, in English.

use crate::lang::advice::Advice;
use crate::lang::check::{CheckText, OtherData, PlaceText, ShapeLabel, ValueLabel, is_day_or_month};
use crate::lang::language::Lang;
use crate::lang::sentence::Label;
use std::borrow::Cow;

/// What a value is.
pub(in crate::lang) const fn value(label: ValueLabel) -> &'static str {
    match label {
        ValueLabel::Null => "`null`",
        ValueLabel::Bool => "`true` or `false`",
        ValueLabel::Number => "a number",
        ValueLabel::Text => "a text",
        ValueLabel::List => "a list",
        ValueLabel::Object => "an object `{ … }`",
        ValueLabel::Broken => "something unreadable",
    }
}

/// What a field wants.
pub(in crate::lang) const fn shape(label: ShapeLabel) -> &'static str {
    match label {
        ShapeLabel::Id => "an id in `\"…\"`",
        ShapeLabel::Line => "a text in `\"…\"`",
        ShapeLabel::Code => "a code in `\"…\"`",
        ShapeLabel::Date => "an EDTF date in `\"…\"`",
        ShapeLabel::Whole => "a whole number, without `\"`",
        ShapeLabel::Amount => "a number, without `\"`",
        ShapeLabel::Bool => "`true` or `false`",
        ShapeLabel::Text => "`{ \"vi\": \"…\", \"en\": \"…\" }`",
        ShapeLabel::Word => "a word in `\"…\"`",
        ShapeLabel::Object => "an object `{ … }`",
        ShapeLabel::List => "a list `[ … ]`",
    }
}

/// Where something is.
pub(in crate::lang) fn place(text: &PlaceText) -> Cow<'static, str> {
    match text {
        PlaceText::Line { line, column } => format!("Line {line}, column {column}"),
        PlaceText::Cell { sheet, cell } => format!("Sheet “{sheet}”, cell {cell}"),
        PlaceText::Path { path } => format!("At {path}"),
    }
    .into()
}

const fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "Vietnamese",
        Lang::En => "English",
    }
}

/// What is wrong, why it probably is, and what to do.
#[allow(clippy::too_many_lines, reason = "a table")]
pub(in crate::lang) fn advice(text: &CheckText) -> Advice {
    match text {
        CheckText::NotADataset { found } => {
            let found = value(*found);
            Advice::new(
                format!("The file as a whole must be one `{{ … }}`; this is {found}."),
                "It holds only a part of the data, or it is the wrong file.",
                "See what a dataset looks like: `bangiao new dataset`.",
            )
        }
        CheckText::OtherData(data) => other_data(*data),
        CheckText::Agenda => Advice::new(
            "This is an agenda, not a dataset.",
            "A colleague handed it over with bangiao.",
            "Open the dataset with bangiao, press A, then o, and type the path of this file.",
        ),
        CheckText::Fragment => Advice::new(
            "This is what a meeting decided, and no dataset yet.",
            "`bangiao minutes --decided` writes items to be pasted into a dataset.",
            "Paste the items of `sources` and `records` into these two lists of the dataset, then check the dataset.",
        ),
        CheckText::LoneItem { item, list } => Advice::new(
            format!("This is a {item}, not a dataset."),
            "The file holds one item alone, such as the skeleton that `bangiao new` prints.",
            format!("Paste it into the list `{list}` of a dataset; to begin a new one: `bangiao new dataset`."),
        ),
        CheckText::NewerFormat { found, known } => Advice::new(
            format!("The file is in format {found}; this program reads up to format {known}."),
            "A newer version of the program wrote it.",
            "Install the newer version.",
        ),
        CheckText::WrongType { wanted, found, example } => {
            let wanted = shape(*wanted);
            let found = value(*found);
            Advice::new(
                format!("This should be {wanted}, not {found}."),
                "The value is written as another kind.",
                match example {
                    Some(example) => format!("Write `{example}`."),
                    None => format!("Write {wanted}."),
                },
            )
        }
        CheckText::MissingField { field, entity, what } => Advice::new(
            format!("The required field `{field}` of this {entity} is missing."),
            "It was left out or removed.",
            format!("Add `\"{field}\"`: {what}."),
        ),
        CheckText::MissingOneOf { entity, fields } => Advice::new(
            format!("This {entity} has none of {fields}."),
            "They were left out or removed.",
            "Add one of them at least.",
        ),
        CheckText::MisspeltField { field, entity, meant } => Advice::new(
            format!("This {entity} has no field `{field}`: did you mean `{meant}`?"),
            "The name is misspelt; what it holds will not be read.",
            format!("Rename it to `{meant}`."),
        ),
        CheckText::UnknownField { field, entity, fields } => Advice::new(
            format!("This {entity} has no field `{field}`."),
            "The format does not know it; what it holds will not be read.",
            format!("Remove it, or move what it holds to a field of {entity}: {fields}."),
        ),
        CheckText::DuplicateField { field, line } => Advice::new(
            format!("The field `{field}` is here a second time; the first is on line {line}."),
            "It was copied by mistake, or `}, {` is missing between two items.",
            "Keep one of the two.",
        ),
        CheckText::MisspeltWord { word, field, meant } => Advice::new(
            format!("`{word}` is no word of `{field}`: did you mean `{meant}`?"),
            "It is misspelt, or in another language.",
            format!("Write `{meant}`."),
        ),
        CheckText::UnknownWord { word, field, words } => Advice::new(
            format!("`{word}` is no word of `{field}`."),
            "Only the words of a fixed list stand here.",
            format!("Choose one of: {words}."),
        ),
        CheckText::MisspeltId { id, meant } => Advice::new(
            format!("The id `{id}` has characters that no id has."),
            "An id is made of small letters a–z, digits and hyphens.",
            format!("Write `{meant}`."),
        ),
        CheckText::BadId { id } => Advice::new(
            format!("`{id}` cannot be an id."),
            "An id is made of small letters a–z, digits and hyphens.",
            "Choose a short one, such as `fi-water`.",
        ),
        CheckText::DuplicateId { id, line, item } => Advice::new(
            format!("The id `{id}` is taken: first on line {line} (a {item})."),
            "An item was copied and its id was not changed.",
            "Give this item another id, and correct what refers to it.",
        ),
        CheckText::MisspeltReference { id, item, meant } => Advice::new(
            format!("Unknown {item} `{id}`: did you mean `{meant}`?"),
            "The id is mistyped, or was changed where it is defined.",
            format!("Write `{meant}`, or add the {item} `{id}`."),
        ),
        CheckText::UnknownReference { id, item, list } => Advice::new(
            format!("Unknown {item} `{id}`."),
            "The id is mistyped, or what it stood for was removed.",
            format!("Correct the id, or add `{id}` to `{list}`."),
        ),
        CheckText::WrongReference { id, wanted, found, field } => Advice::new(
            format!("`{id}` is a {found}, not a {wanted}."),
            "The id was written in the wrong field.",
            format!("Put it in `{field}`."),
        ),
        CheckText::OwnParent { id } => Advice::new(
            format!("`{id}` is its own parent."),
            "The wrong id was copied.",
            "Write the id of the larger one, or remove `parent`.",
        ),
        CheckText::LinkToItself { id } => Advice::new(
            format!("`{id}` is linked to itself."),
            "The wrong id was copied.",
            "Write the id of the other record, or remove the link.",
        ),
        CheckText::DuplicateAcronym { acronym, line } => Advice::new(
            format!("The acronym `{acronym}` stands for another term, too: first on line {line}."),
            "A term was entered twice, or two terms share an acronym.",
            "Keep it where most people mean it, or make one term of the two.",
        ),
        CheckText::ParentCycle { chain } => Advice::new(
            format!("The parents go round in a circle: {chain}."),
            "Two items were written as each other's parent.",
            "Remove `parent` from the largest.",
        ),
        CheckText::ForeignDate { date, why, meant } => Advice::new(
            format!("`{date}` is not an EDTF date: {why}."),
            "The date is written in another way.",
            probably(meant),
        ),
        CheckText::BadDate { date, why } => Advice::new(
            format!("`{date}` is not an EDTF date: {why}."),
            "It is misspelt, or written in words.",
            "Write it like `2024`, `2024-11`, `2024-11-27`, `2018/2020`, `2019/..` or `2024~`; leave it out where nothing is known.",
        ),
        CheckText::ReversedPeriod { period } => Advice::new(
            format!("The period `{period}` ends before it starts."),
            "Its ends were swapped.",
            "Swap them back.",
        ),
        CheckText::FarDate { date, as_of } => Advice::new(
            format!("The date `{date}` is more than two hundred years from the day of the data ({as_of})."),
            "A digit of its year is probably mistyped.",
            "Look at the year again; if it is right, leave it.",
        ),
        CheckText::EndBeforeStart { end, start, line } => Advice::new(
            format!("The end ({end}) is before the start ({start}, line {line})."),
            "A year is mistyped, or the roles of the dates were swapped.",
            "Correct one of the two.",
        ),
        CheckText::StatusNotForKind { status, kind } => Advice::new(
            format!("The status `{status}` is for agreements, negotiations and letters of intent; this is a `{kind}`."),
            "The kind or the status is wrong.",
            "Use `pipeline`, `implementation`, `finalisation`, `closed`, `cancelled` or `suspended`.",
        ),
        CheckText::PartnerIdNotIso { id, wanted } => Advice::new(
            format!("The id `{id}` differs from the partner's ISO 3166-1 code, `{wanted}`."),
            "One of the two is mistyped.",
            format!("A partner's id is its ISO code in lower case: `{wanted}`."),
        ),
        CheckText::MisspeltCountry { code, meant } => Advice::new(
            format!("ISO 3166-1 has no country `{code}`."),
            "It is in lower case, or not the official code.",
            format!("Write `{meant}`."),
        ),
        CheckText::UnknownCountry { code } => Advice::new(
            format!("ISO 3166-1 has no country `{code}`."),
            "It is mistyped.",
            "Write the two capital letters, such as `VN`.",
        ),
        CheckText::MisspeltCurrency { code, meant } => Advice::new(
            format!("`{code}` is no ISO 4217 currency code."),
            "A sign was written for the code.",
            format!("Write `{meant}`."),
        ),
        CheckText::BadCurrency { code } => Advice::new(
            format!("`{code}` is no ISO 4217 currency code."),
            "A code is three capital letters.",
            "Write `VND`, `USD`, `EUR` or another.",
        ),
        CheckText::BadUrl { url } => Advice::new(
            format!("`{url}` is no web address."),
            "`https://` is missing, it has a blank, or it is a path on a computer.",
            "Write the whole address, from `https://` or `http://` on.",
        ),
        CheckText::NotWhole { number } => Advice::new(
            format!("`{number}` is no whole number."),
            "It has a fraction or an exponent.",
            "Write it without a point, in digits only.",
        ),
        CheckText::OutOfRange { number, min, max } => Advice::new(
            format!("{number} is out of range."),
            "There is a digit too many or too few.",
            format!("Write a number from {min} to {max}."),
        ),
        CheckText::NegativeAmount { number } => Advice::new(
            format!("The amount {number} is negative."),
            "The minus was meant to say that money goes out.",
            "Remove the minus; `direction` says which way it goes.",
        ),
        CheckText::HugeAmount { number } => Advice::new(
            format!("The amount {number} is unusually large."),
            "There are zeros too many.",
            "Compare it with the source.",
        ),
        CheckText::AmountWithoutCurrency => Advice::new(
            "The amount has no currency.",
            "`currency` was forgotten.",
            "Add `\"currency\"`, such as `\"USD\"`.",
        ),
        CheckText::NoRegister { why } => Advice::new(
            format!("It cannot be imported: it {why}."),
            "The file is damaged, or is no table of records.",
            "Open it in the program that wrote it, save it again, and try `bangiao import`.",
        ),
        CheckText::CellNotUnderstood { cell, heading, value, why } => Advice::new(
            format!("Cell {cell} ({heading}): “{value}” {}.", why.text(Lang::En)),
            "It is written in a way that is not known, or the column is not that field.",
            "Mend the cell, or say what the column is: `--map COLUMN=FIELD`.",
        ),
        CheckText::NoText => Advice::new(
            "There is no text in either language.",
            "`vi` and `en` were not filled in.",
            "Write one of them at least, or remove the field.",
        ),
        CheckText::EmptyText => {
            Advice::new("The text is empty.", "It was not filled in.", "Write something, or remove the field.")
        }
        CheckText::MissingTranslation { language, code } => {
            let language = self::language(*language);
            Advice::new(
                format!("The {language} text is missing."),
                "It was not translated yet.",
                format!("Add `\"{code}\"`."),
            )
        }
        CheckText::NotNfc { nth } => Advice::new(
            format!("From its character {nth} on, the text is not in NFC."),
            "It was copied from a PDF or a Mac: marks stand apart from their letters.",
            "Convert it to composed Unicode (NFC).",
        ),
        CheckText::Control { char, nth } => Advice::new(
            format!("Character {nth} of the text is a control character, {char}."),
            "It came in with an export or by pasting.",
            "Remove it.",
        ),
        CheckText::Bidi { char, nth } => Advice::new(
            format!(
                "Character {nth} of the text turns the direction of writing ({char}): it is read otherwise than it is."
            ),
            "It was pasted from a right-to-left text, or is meant to deceive.",
            "Remove it.",
        ),
        CheckText::Invisible { char, nth } => Advice::new(
            format!("Character {nth} of the text is invisible ({char})."),
            "It was pasted from a web page or a word processor.",
            "Remove it.",
        ),
        CheckText::TooManyMarks { nth } => Advice::new(
            format!("Character {nth} of the text is one mark too many on a letter."),
            "The text is damaged.",
            "Type this passage again.",
        ),
        CheckText::MixedScript { char, nth } => Advice::new(
            format!("Character {nth} ({char}) looks Latin but is of another alphabet."),
            "It was copied from a place that writes Cyrillic or Greek.",
            "Type the letter again.",
        ),
        CheckText::Replacement { nth } => Advice::new(
            format!("Character {nth} of the text is U+FFFD: a letter was lost."),
            "The file was once converted from a wrong encoding.",
            "Look it up in the source and type it again.",
        ),
        CheckText::DuplicateEntry { line } => Advice::new(
            format!("This entry is in the list already, on line {line}."),
            "It was copied by mistake.",
            "Remove one.",
        ),
        CheckText::DuplicateOrder { order, line } => Advice::new(
            format!("The order {order} is taken: first on line {line}."),
            "An item was copied and its order was not changed.",
            "Write another number.",
        ),
    }
}

/// The date that was probably meant; where it is one of digits, in which order they stand.
fn probably(meant: &str) -> String {
    let order = if is_day_or_month(meant) { ": first the year, then the month, then the day" } else { "" };
    format!("Probably `{meant}`{order}.")
}

const OTHER: &str = "Another program wrote it; perhaps the wrong file was chosen.";
const CHOOSE: &str = "Choose the .json file of the dataset; to begin a new one: `bangiao new dataset`.";
pub(super) const STATE_WHY: &str = "It stands in the program's data folder, or `bangiao state export` wrote it.";
pub(super) const STATE: &str =
    "To take what is in it: `bangiao state import FILE`; to see data, choose the .json file of a dataset.";
const CARRY: &str = "Choose the dataset, or begin with `bangiao new dataset` and copy the contents into it.";

/// Whose data a file is, why it is here, and what to do.
fn other_data(data: OtherData) -> Advice {
    let (message, cause, remedy) = match data {
        OtherData::Rows => (
            "This is a list of rows, not a dataset.",
            "A table was saved as JSON, or it is what `bangiao list --json` prints.",
            "Begin with `bangiao new dataset`, and copy each row into one of its lists.",
        ),
        OtherData::Map => ("This is a map (GeoJSON), not a dataset.", OTHER, CARRY),
        OtherData::Computation => ("This is a Jupyter notebook, not a dataset.", OTHER, CHOOSE),
        OtherData::Description => (
            "This describes data (a JSON Schema or a web service), and is none.",
            "It says what may stand in a file.",
            CHOOSE,
        ),
        OtherData::Iati => (
            "This is IATI as JSON, not a dataset.",
            "bangiao uses the words of IATI but reads its own format.",
            "Begin with `bangiao new dataset`, then copy each activity into an item of `bangiao new record`.",
        ),
        OtherData::LinkedData => ("This is linked data (JSON-LD), not a dataset.", OTHER, CARRY),
        OtherData::Software => {
            ("This belongs to a software package (such as package.json), and is no dataset.", OTHER, CHOOSE)
        }
        OtherData::Refusal => (
            "This is the refusal of a web service, not a dataset.",
            "It was saved in place of the file.",
            "Download the .json file again.",
        ),
        OtherData::State => {
            ("This is what bangiao itself keeps (agendas, minutes, snapshots), not a dataset.", STATE_WHY, STATE)
        }
        OtherData::Unknown => (
            "This is data of another program: none of the fields of a dataset is in it.",
            "Perhaps the wrong file was chosen.",
            CARRY,
        ),
    };
    Advice::new(message, cause, remedy)
}
