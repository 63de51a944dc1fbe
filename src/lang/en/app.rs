//! The dashboard in English.

use super::search::hit_field;
use crate::lang::app::{AppLabel, AppText, ThemeLabel};
use crate::text::plural;
use std::borrow::Cow;

/// Its words.
pub(in crate::lang) const fn label(label: AppLabel) -> &'static str {
    match label {
        AppLabel::VietnameseInput => "A Vietnamese input method is on: command keys are plain letters.",
        AppLabel::Status => "Status",
        AppLabel::Kind => "Kind",
        AppLabel::Theme => "Theme",
        AppLabel::Partner => "Partner",
        AppLabel::Framework => "Framework",
        AppLabel::Funder => "Funder",
        AppLabel::Agency => "Agency",
        AppLabel::Person => "Person",
        AppLabel::Place => "Place",
        AppLabel::Instrument => "Instrument",
        AppLabel::Source => "Source",
        AppLabel::Year => "Year",
        AppLabel::YearOrReported => "Year (or reported)",
        AppLabel::Date => "Date",
        AppLabel::Flags => "To look at",
        AppLabel::What => "What",
        AppLabel::Guess => "guess",
        AppLabel::Guesses => "guesses",
        AppLabel::OtherMarks => "other marks",
        AppLabel::AsTyped => "as typed",
        AppLabel::Loading => "Loading the data…",
        AppLabel::LoadingHelp => "A search may be typed now; hits come with the data.",
        AppLabel::ReadingFile => "reading the file",
        AppLabel::Indexing => "indexing for the search",
        AppLabel::EmptyList => "This dataset has nothing here.",
        AppLabel::NoHits => "Nothing found.",
        AppLabel::NoHitsHere => "Nothing found in this tab; other tabs have hits.",
        AppLabel::Search => "Search",
        AppLabel::NotTranslated => "not\u{a0}translated",
        AppLabel::WindowTooSmall => "The window is too small",
        AppLabel::NotesLoading => "The notes are still being read…",
        AppLabel::NotesLoadingHelp => "Keys that need them wait, and are done in order when they have come.",
        AppLabel::WaitingDropped => "What was waiting is dropped.",
        AppLabel::NotInDataset => "not in this dataset",
        AppLabel::FileBroken => "The file is broken, still the data from before",
        AppLabel::FileUnread => "The file cannot be read, still the data from before",
        AppLabel::NothingToMark => "There is nothing to mark here.",
        AppLabel::NoMarks => "Nothing is marked.",
        AppLabel::MarksCleared => "All unmarked. Once more marks them again.",
        AppLabel::MarksBack => "Marked again.",
        AppLabel::NothingChosen => "There is no item here to take out.",
        AppLabel::NothingToWrite => "This tab has nothing to write to a file.",
        AppLabel::NothingToUndo => "There is nothing to take back.",
        AppLabel::NothingToRedo => "There is nothing to do again.",
        AppLabel::Redone => "What was taken back is done again.",
        AppLabel::NothingToEdit => "No item is chosen to be edited.",
        AppLabel::DataFileIsPrivate => "Others are looking: the data file stays closed, it has private notes.",
        AppLabel::FromTheTop => "That was the last hit: on from the top.",
        AppLabel::FromTheBottom => "That was the first hit: on from the bottom.",
        AppLabel::NoPassage => "Nothing on this page is marked as a hit.",
        AppLabel::NoLinks => "There is no page here.",
        AppLabel::NoMoreLinks => "No more links that way.",
        AppLabel::NoRows => "There are no rows here.",
        AppLabel::NotDivided => "Only one pane is shown here.",
        AppLabel::OpeningFile => "Opening the file…",
        AppLabel::MouseOn => "The mouse is on: select text with Shift held.",
        AppLabel::MouseOff => "The mouse is off.",
        AppLabel::NoWayBack => "There is nothing to go back to.",
    }
}

/// What a theme is called.
pub(in crate::lang) const fn theme(label: ThemeLabel) -> &'static str {
    match label {
        ThemeLabel::Terminal => "the terminal's own",
        ThemeLabel::Dark => "dark",
        ThemeLabel::Light => "light",
        ThemeLabel::Mono => "mono",
        ThemeLabel::Contrast => "high contrast",
    }
}

/// Its sentences.
#[allow(clippy::too_many_lines, reason = "a table")]
pub(in crate::lang) fn text(text: &AppText) -> Cow<'static, str> {
    match text {
        AppText::KeysDropped { keys } => format!("({keys} {} dropped)", plural(*keys, "key", "keys")),
        AppText::KeysWait { keys, out } => {
            let (noun, them, verb) = if *keys == 1 { ("key", "it", "waits") } else { ("keys", "them", "wait") };
            format!("The notes are still being read: {keys} {noun} {verb}. {out} drops {them}.")
        }
        AppText::NotPinned { pin } => format!("This item is not on the agenda: {pin} puts it there."),
        AppText::Discussed { undo } => format!("Marked as discussed. {undo} takes it back."),
        AppText::NotDiscussed { undo } => format!("Marked as not discussed. {undo} takes it back."),
        AppText::Unpinned { undo } => format!("Taken off the agenda. {undo} takes it back."),
        AppText::InMeeting { next, previous, meeting } => format!(
            "Meeting: private notes hidden. {next} {previous} step, {meeting} goes back, Ctrl-+ larger letters."
        ),
        AppText::LeaveMeeting { quit, meeting } => {
            format!("In the meeting layout: {quit} again quits the program, {meeting} leaves the layout.")
        }
        AppText::SearchHasColumns { search } => format!("A search (key {search}) gives a list that has columns."),
        AppText::DatesInOrder { as_of } => {
            format!("Dates always stand in their order here; {as_of} goes to the as-of day.")
        }
        AppText::ClearOrEdit { out, search } => format!("{out} clears the search, {search} edits it."),
        AppText::OtherTabOrClear { next_tab, out } => {
            format!("{next_tab} goes to another tab, {out} clears the search.")
        }
        AppText::SearchExamples { before } => format!("Marks are not needed: phan lan, wb. {before} queries of before"),
        AppText::NoRoomToWait { out } => {
            format!("The notes are still being read: no more keys are taken. {out} {out} drops them.")
        }
        AppText::BeginAgenda { pin, agendas } => format!(
            "In another tab, {pin} puts the item under the cursor on the agenda. {agendas} opens the list of agendas."
        ),
        AppText::FillAgenda { pin, agendas } => {
            format!("In another tab, {pin} puts the item under the cursor here. {agendas} opens the list of agendas.")
        }
        AppText::OtherSnapshot { baseline, snapshot } => {
            format!("{baseline} chooses another snapshot, {snapshot} takes a new one.")
        }
        AppText::SnapshotNeeded { snapshot, baseline } => {
            format!("{snapshot} takes a snapshot of the data as it is now. {baseline} chooses one that there is.")
        }
        AppText::TakenOver { name, left_off, joined, undo } => {
            let off = match left_off {
                0 => String::new(),
                count => format!(" Taken off before and not brought back: {count}."),
            };
            let beside = match joined {
                0 => String::new(),
                count => format!(" Minutes joined with yours line by line: {count}."),
            };
            format!("Took over {name}.{off}{beside} {undo} takes it back.")
        }
        AppText::WindowNeeds { columns, lines } => format!("it needs at least {columns}×{lines}"),
        AppText::LateToday { more, today: Some(today) } => format!("{more} more would be late today ({today})"),
        AppText::LateToday { more, today: None } => format!("{more} more late today"),
        AppText::FlaggedToday { more, today: Some(today) } => format!("{more} more would be flagged today ({today})"),
        AppText::FlaggedToday { more, today: None } => format!("{more} more flagged today"),
        AppText::MoreTodayInSigns { more, sign } => format!("+{more} {sign} today"),
        AppText::JudgedFor { date, flagged, late, back } => {
            let back = back.as_ref().map(|(keys, own)| format!(" {keys}: back to {own}.")).unwrap_or_default();
            format!("As of {date}: {flagged} flagged, {late} late.{back}")
        }
        AppText::WithoutWords { words } => format!("without “{words}”"),
        AppText::NowhereInData { word, like } if like.is_empty() => format!("“{word}” is nowhere in the data."),
        AppText::NowhereInData { word, like } => format!("No {word}; there is {}.", like.join(", ").to_uppercase()),
        AppText::Hits { count } => format!("{count} {}", plural(*count, "hit", "hits")),
        AppText::HitsInGroups { counts } => format!("{} hits", sum(counts)),
        AppText::GroupOfHits { label: group, count } => format!("{}: {count}", label(*group)),
        AppText::FoundIn { field } => format!("Found in {}", hit_field(*field)),
        AppText::FindInstead { key, query, count } => {
            format!("{key} searches for “{query}”: {count} {}.", plural(*count, "hit", "hits"))
        }
        AppText::ReadAs { query } => format!("read as “{query}”"),
        AppText::NotSaved { why } => format!("not saved: {why}"),
        AppText::LeaveUnsaved { changes, why } => {
            let noun = plural(*changes, "change", "changes");
            format!("! {changes} {noun} not saved ({why}). Quit again: writes a rescue file")
        }
        AppText::NothingSearched { search } => format!("Nothing is searched for: {search} searches."),
        AppText::DataOpened { title, records } => {
            format!("Opened: {title}, {records} {}.", plural(*records, "record", "records"))
        }
        AppText::NotOpened { why } => format!("Not opened, the data from before stays: {why}"),
        AppText::NoLinkHere { next } => format!("No link under the cursor: {next} goes to the next one."),
        AppText::MarkedNow { count, clear } => format!("{count} marked. {clear} unmarks all."),
        AppText::MarkToCompare { mark } => format!("Mark two items or more to compare them: {mark} marks."),
        AppText::Marked { count } => format!("{count} marked"),
        AppText::LeftOut { count } => format!("{count} {} left out", plural(*count, "item", "items")),
        AppText::ReadInPart { count } => {
            format!("{count} {} read in part", plural(*count, "item", "items"))
        }
        AppText::BrokenReferences { count } => {
            format!("{count} broken {}", plural(*count, "reference", "references"))
        }
        AppText::FileErrors { count } => format!("{count} {} in the file", plural(*count, "error", "errors")),
        AppText::Reloaded { is_mended, changed } => {
            let reloaded = if *is_mended { "the file is whole again, reloaded" } else { "reloaded" };
            match changed {
                None => reloaded.to_owned(),
                Some(0) => format!("{reloaded}: nothing changed"),
                Some(count) => format!("{reloaded}: {count} {} changed", plural(*count, "item", "items")),
            }
        }
        AppText::Theme { name, is_colorless: false } => format!("Theme: {}", theme(*name)),
        AppText::Theme { name, is_colorless: true } => format!("Theme: {} (colours are off)", theme(*name)),
    }
    .into()
}

/// `6 + 63`
fn sum(counts: &[usize]) -> String {
    counts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" + ")
}
