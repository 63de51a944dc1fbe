//! What is said of agendas, of their items and of minutes, in English.

use crate::lang::meeting::{MeetingFieldLabel, MeetingLabel, MeetingText};
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
        MeetingLabel::Topic => "other business",
        MeetingLabel::ToBeDone => "Action items",
        MeetingLabel::ActionsTitle => "Action items of all meetings",
        MeetingLabel::NothingToDo => "Nothing is left to be done.",
        MeetingLabel::NoActions => "There are none yet. Write a line in a minute: > what; who; when",
        MeetingLabel::FromBefore => "Action items from before",
        MeetingLabel::ActionsHidden => "Others are looking: action items stand in minutes, and are hidden.",
        MeetingLabel::OpenOnly => "open",
        MeetingLabel::ClosedOnly => "done, dropped",
        MeetingLabel::AllActions => "all",
        MeetingLabel::NoWork => "this line does not say what is to be done: > what; who; when",
        MeetingLabel::NewTopic => "Put something on the agenda that has no record",
        MeetingLabel::OtherBusiness => "Other business",
        MeetingLabel::NothingLeft => {
            "Nothing is left to carry over: every item was discussed, and no action item is open."
        }
        MeetingLabel::FormTitle => "Details of the meeting",
        MeetingLabel::NewFormTitle => "New meeting",
        MeetingLabel::FormHelp => "Times: 14:30 or 2:30 pm. Several people are parted by ;",
        MeetingLabel::AllAgendas => "of other data, too",
        MeetingLabel::OwnAgendas => "of this data",
        MeetingLabel::BelongsHere => "From now on this meeting belongs to the data that is open.",
        MeetingLabel::BelongsAlready => "This meeting belongs to the data that is open already.",
        MeetingLabel::NoTime => "A time is written as 14:30 or 2:30 pm.",
        MeetingLabel::NoMeetingDay => "A day is written as 24/11/2026 or 24 Nov 2026.",
        MeetingLabel::NameField => "Name",
        MeetingLabel::DateField => "Day",
        MeetingLabel::Open => "open",
        MeetingLabel::Done => "done",
        MeetingLabel::Dropped => "dropped",
        MeetingLabel::Overdue => "overdue",
        MeetingLabel::Decided => "Decided",
    }
}

/// The fields of a meeting.
pub(in crate::lang) const fn field(label: MeetingFieldLabel) -> &'static str {
    match label {
        MeetingFieldLabel::Time => "Begins",
        MeetingFieldLabel::Ends => "Ends",
        MeetingFieldLabel::Place => "Place",
        MeetingFieldLabel::Chair => "Chair",
        MeetingFieldLabel::Secretary => "Secretary",
        MeetingFieldLabel::Present => "Present",
        MeetingFieldLabel::Absent => "Absent",
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
        MeetingText::OpenActions { open, overdue: 0 } => {
            format!("{open} open action {}", plural(*open, "item", "items"))
        }
        MeetingText::OpenActions { open, overdue } => {
            format!("{open} open action {}, {overdue} overdue", plural(*open, "item", "items"))
        }
        MeetingText::Ticked { what, state, undo } => format!("“{what}”: {}. {undo} takes it back.", label(*state)),
        MeetingText::ClosedOn { state, date } => format!("{} {date}", label(*state)),
        MeetingText::FromMeeting { meeting } => format!("from {meeting}"),
        MeetingText::CarriedOver { items, agenda, undo } => {
            let (item, them) = (plural(*items, "item", "items"), plural(*items, "it", "them"));
            format!("Carried over {items} {item} to {agenda}. {undo} takes {them} back.")
        }
        MeetingText::TopicAdded { place, undo } => format!("Added as item {place}. {undo} takes it back."),
        MeetingText::OfData { name } => format!("of {name}"),
        MeetingText::NoSuchDay { text } => format!("“{text}” is no day"),
    }
    .into()
}
