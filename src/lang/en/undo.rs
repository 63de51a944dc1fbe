//! What undoing took back, in English.

use crate::lang::undo::{UndoLabel, UndoText};
use std::borrow::Cow;

/// Its words.
pub(in crate::lang) const fn label(label: UndoLabel) -> &'static str {
    match label {
        UndoLabel::BegunAgenda => "the agenda",
        UndoLabel::DeletedAgenda => "deleting the agenda",
        UndoLabel::RenamedAgenda => "the name or day of the agenda",
        UndoLabel::DescribedMeeting => "the details of the meeting",
        UndoLabel::GivenAgenda => "giving to this data the agenda",
        UndoLabel::TickedAction => "ticking an action item of",
        UndoLabel::ArchivedAgenda => "archiving the agenda",
        UndoLabel::UnarchivedAgenda => "bringing out the agenda",
        UndoLabel::ChosenAgenda => "the choice of an agenda",
        UndoLabel::Pinned => "the pin on",
        UndoLabel::Unpinned => "taking off the agenda",
        UndoLabel::Moved => "the move of",
        UndoLabel::Discussed => "marking as discussed",
        UndoLabel::NotDiscussed => "unmarking as discussed",
        UndoLabel::Minute => "the minute of",
        UndoLabel::TakenSnapshot => "the snapshot",
        UndoLabel::DeletedSnapshot => "deleting the snapshot",
        UndoLabel::ChosenSnapshot => "the choice of a snapshot",
    }
}

/// Its sentences.
pub(in crate::lang) fn text(text: &UndoText) -> Cow<'static, str> {
    match text {
        UndoText::Of { done, name } => format!("{} “{name}”", label(*done)),
        UndoText::TakenBack { named, more: 0 } if named.is_empty() => "Taken back.".to_owned(),
        UndoText::TakenBack { named, more: 0 } => format!("Taken back: {}.", named.join(", ")),
        UndoText::TakenBack { named, more } => format!("Taken back: {} and so many more: {more}.", named.join(", ")),
    }
    .into()
}
