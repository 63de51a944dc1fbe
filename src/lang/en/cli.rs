//! The commands in English.

use super::guess::did_you_mean;
use crate::lang::cli::{CliLabel, CliText};
use crate::text::plural;
use std::borrow::Cow;

/// Words of the commands without arguments.
pub(in crate::lang) const fn label(label: CliLabel) -> &'static str {
    match label {
        CliLabel::SeeHelp => "See `bangiao --help`.",
        CliLabel::AfterHelp => {
            "Exit status: 0 done; 1 the answer is no (nothing found, or check found errors); 2 wrong usage or unusable input.\nEnvironment: BANGIAO_DATA the dataset; NO_COLOR no colours; LC_ALL, LC_MESSAGES, LANG the language."
        }
        CliLabel::InputTwice => "standard input can be read only once: OLD and NEW cannot both be -",
        CliLabel::NothingToCompare => {
            "there is nothing to compare with yet: take a snapshot with `bangiao snapshot`, or name what was: `bangiao changes OLD`"
        }
        CliLabel::Error => "error",
        CliLabel::Warning => "warning",
        CliLabel::NothingWrong => "nothing is wrong",
        CliLabel::DecidedHidden => "--public hides minutes: what the meeting decided is not printed",
        CliLabel::ActionsHidden => "action items stand in minutes: they are not printed in public (--public)",
        CliLabel::NoActions => "There are no such action items.",
        CliLabel::NoAgendas => "There is no agenda yet.",
        CliLabel::MinutesLeftOut => "--public leaves the minutes of the items out",
        CliLabel::Placeholder => "to be filled in",
        CliLabel::SaveDataset => {
            "Save it in a file, as with `bangiao new dataset > desk.json`, put your own items for the samples, and open it: `bangiao desk.json`."
        }
        CliLabel::FieldsOfItems => "For the fields of an item: `bangiao new record` (partner, framework).",
        CliLabel::PasteSkeleton => {
            "Paste the above into its list. * must be there; null and [] say the same as leaving it out."
        }
        CliLabel::Field => "field",
        CliLabel::WrittenAs => "written as",
        CliLabel::Meaning => "meaning",
        CliLabel::OneOfWords => "\"…\", one of the words",
        CliLabel::NothingToSearch => "there is nothing to search for",
        CliLabel::NothingFound => "nothing found",
        CliLabel::GuessesOnly => "nothing matches as typed; these are guesses",
        CliLabel::Pasted => "nothing has every word; what has most of them first",
        CliLabel::OutputFailed => "the output could not be written",
        CliLabel::DataTwice => "the dataset is named twice: by --data and by FILE",
        CliLabel::ChangesFromHere => "Changes are told since this one from now on: bangiao changes",
        CliLabel::NoSnapshots => "there is no snapshot of this data yet; take one: bangiao snapshot",
        CliLabel::KeptByItself => "(kept by itself)",
        CliLabel::Name => "  name",
        CliLabel::Taken => "taken",
        CliLabel::DataOf => "data of",
        CliLabel::Hash => "hash",
    }
}

/// Sentences of the commands.
pub(in crate::lang) fn text(text: &CliText) -> Cow<'static, str> {
    match text {
        CliText::InQuery { column, problem } => format!("query, column {column}: {problem}"),
        CliText::Filters { one, other, names } => {
            format!("A query may have filters, field:value, as in:\n  {one}\n  {other}\nFields: {names}.")
        }
        CliText::NoCommand { word, meant } => {
            format!("`{word}` is neither a command nor a file{}", did_you_mean(meant.as_deref()))
        }
        CliText::BehindFile { file } => {
            format!("nothing may stand after the file `{file}`; for a command type: bangiao COMMAND … --data {file}")
        }
        CliText::NoOption { option, meant } => {
            format!("there is no option `{option}`{}", did_you_mean(meant.as_deref()))
        }
        CliText::NeedsValue { option, choices } => format!("`{option}` needs a value{}", possible(choices.as_deref())),
        CliText::NoValueOf { value, option, meant, choices } => format!(
            "`{value}` is no value for `{option}`{}{}",
            did_you_mean(meant.as_deref()),
            possible(choices.as_deref())
        ),
        CliText::Missing { argument } => format!("{argument} is missing"),
        CliText::DoesNotGo { option, other } => format!("`{option}` does not go with `{other}`"),
        CliText::RelativePath { name } => format!("{name} is no path from / on, and is not used"),
        CliText::NoFileOrSnapshot { word, meant } => {
            format!("`{word}` is neither a file nor a snapshot of this data{}", did_you_mean(meant.as_deref()))
        }
        CliText::OutExists { file } => {
            format!("{file} is there already: choose another name, or add --force to overwrite it")
        }
        CliText::OutNotWritten { file, why } => format!("{file} was not written: {why}"),
        CliText::OutWritten { file } => format!("written: {file}"),
        CliText::NoSnapshotNamed { name, meant } => {
            format!("there is no snapshot of this data called “{name}”{}", did_you_mean(meant.as_deref()))
        }
        CliText::NotForgotten { why } => format!("the snapshot was not deleted: {why}"),
        CliText::SnapshotUnreadable { snapshot, why } => format!("cannot read the {snapshot}: {why}"),
        CliText::Problems { errors, warnings, hidden } => {
            let (error, warning) = (plural(*errors, "error", "errors"), plural(*warnings, "warning", "warnings"));
            format!("{errors} {error}, {warnings} {warning}{}", not_shown(*hidden))
        }
        CliText::NoAgenda { pin } => {
            format!("there is no agenda yet: in the dashboard, {pin} puts the item under the cursor on one")
        }
        CliText::NoAgendaNamed { name, meant } => {
            format!("there is no agenda called “{name}”{}", did_you_mean(meant.as_deref()))
        }
        CliText::SeveralAgendas { name, agendas } => format!("several agendas match “{name}”: {agendas}"),
        CliText::AgendaMade { agenda, date, items } => {
            let date = date.as_ref().map(|date| format!(", {date}")).unwrap_or_default();
            format!("Made the agenda {agenda}{date}: {items} {}.", plural(*items, "item", "items"))
        }
        CliText::NotKept { why } => format!("nothing was written into the notebook: {why}"),
        CliText::NoMeetingTime { text } => format!("`{text}` is no time: write it as 14:30 or 2:30 pm"),
        CliText::NoSuchAction { id, meant: Some(meant) } => format!("no action item has the id {id}; is it {meant}?"),
        CliText::NoSuchAction { id, meant: None } => {
            format!("no action item has the id {id}; `bangiao actions` lists the ids")
        }
        CliText::InMinutes { line, problem } => format!("minutes: “{line}”: {problem}"),
        CliText::IdOf { noun } => format!("id of a {noun}"),
        CliText::LeftOut { words, query, nowhere } => {
            let too = if *nowhere { "" } else { " as well" };
            format!("nothing has {}{too}; without it: {query}", quoted(words))
        }
        CliText::Nowhere { word, like } if like.is_empty() => format!("“{word}” is nowhere in the data"),
        CliText::Nowhere { word, like } => format!("no {word}; there is {}", like.join(", ").to_uppercase()),
        CliText::ReadAs { query } => format!("read as “{query}”"),
        CliText::NoSuchId { id, meant } => format!(
            "nothing has the id `{id}`{}",
            meant.as_ref().map(|meant| format!(": did you mean {meant}?")).unwrap_or_default()
        ),
        CliText::NoDate { text, why, meant } => {
            format!("--as-of {text} is not an EDTF date ({why}){}", did_you_mean(meant.as_deref()))
        }
        CliText::NoLastDay { text } => format!("--as-of {text} has no last day"),
        CliText::NoSize { text } => format!("--max-size {text} is not a size; write it as 512M or 2G"),
        CliText::NoSnapshotName { name } => format!("a snapshot cannot be called “{name}”"),
        CliText::Unchanged { snapshot } => format!("Nothing has changed since the {snapshot}: no other was taken."),
        CliText::NotTaken { why } => format!("no snapshot was taken: {why}"),
        CliText::SnapshotTaken { name, place, when, as_of, hash } => {
            let name = name.as_ref().map(|name| format!(" “{name}”")).unwrap_or_default();
            format!("Snapshot{name} taken: {place}, on {when}, data of {as_of}, hash {hash}")
        }
        CliText::KeptIn { folder } => format!("Kept in {folder}"),
    }
    .into()
}

fn possible(choices: Option<&str>) -> String {
    choices.map(|choices| format!(" (possible: {choices})")).unwrap_or_default()
}

fn not_shown(hidden: usize) -> String {
    if hidden == 0 { String::new() } else { format!("; {hidden} more are not shown") }
}

/// Words, each in quotes.
fn quoted(words: &[String]) -> String {
    words.iter().map(|word| format!("“{word}”")).collect::<Vec<_>>().join(", ")
}
