//! The dashboard in English.

use crate::lang::app::{AppLabel, AppText};
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
        AppLabel::Date => "Date",
        AppLabel::Flags => "To look at",
        AppLabel::What => "What",
    }
}

/// Its sentences.
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
    }
    .into()
}
