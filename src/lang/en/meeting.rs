//! What is said of agendas, of their items and of minutes, in English.

use crate::lang::meeting::{MeetingLabel, MeetingText};
use crate::text::plural;
use std::borrow::Cow;

/// Its words.
pub(in crate::lang) const fn label(label: MeetingLabel) -> &'static str {
    match label {
        MeetingLabel::Meeting => "Meeting",
        MeetingLabel::Minute => "Minute",
        MeetingLabel::MinuteHidden => "written, hidden on the screen",
        MeetingLabel::MinutesHidden => "In public (--public) minutes are hidden.",
        MeetingLabel::OnTheAgenda => "On the agenda",
        MeetingLabel::NothingToPin => "Nothing is under the cursor to put on the agenda.",
        MeetingLabel::AtLastItem => "This is the last item of the agenda.",
        MeetingLabel::AtFirstItem => "This is the first item of the agenda.",
        MeetingLabel::LayoutOff => "The meeting layout is off.",
        MeetingLabel::NextItem => "Next",
        MeetingLabel::LastItem => "Last item",
        MeetingLabel::NoAgenda => "There is no agenda yet.",
        MeetingLabel::EmptyAgenda => "Nothing is on the agenda yet.",
        MeetingLabel::Archived => "archived",
        MeetingLabel::NotHere => "not here",
    }
}

/// Its sentences.
pub(in crate::lang) fn text(text: &MeetingText) -> Cow<'static, str> {
    match text {
        MeetingText::PinnedBefore { place } => format!("It is on the agenda already, as item {place}."),
        MeetingText::Pinned { agenda, place, undo } => {
            format!("Put on {agenda} as item {place}. {undo} takes it back.")
        }
        MeetingText::PinnedSeveral { items, agenda, undo } => {
            let (item, them) = (plural(*items, "item", "items"), plural(*items, "it", "them"));
            format!("Put {items} {item} on {agenda}. {undo} takes {them} back.")
        }
        MeetingText::Item { place, count } => format!("item {place}/{count}"),
        MeetingText::DiscussedWith { date } => format!("discussed (data of {date})"),
        MeetingText::DiscussedOf { discussed, all } => format!("discussed {discussed}/{all}"),
        MeetingText::NoSuchDay { text } => format!("“{text}” is no day"),
    }
    .into()
}
