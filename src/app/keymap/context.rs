//! Where keys are pressed.

use crate::lang::KeyHeading;

/// Where keys are pressed: what has the keys decides what they do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    /// The tabs, their lists and the detail.
    Panes,
    /// Every list and page that lies over the panes.
    List,
    /// Wherever text is typed.
    Typing,
    /// The search box.
    Search,
    /// The filters.
    Facets,
    /// The columns of the tab in front.
    Columns,
    /// What was looked at last.
    Recent,
    /// The flags.
    Why,
    /// What is wrong with the files.
    Problems,
    /// The agendas.
    Agendas,
    /// The action items of all meetings.
    ActionItems,
    /// What is known of a meeting.
    MeetingForm,
    /// A minute that is written.
    Minute,
    /// The snapshots.
    Snapshots,
    /// A brief, or the minutes of a meeting.
    Brief,
    /// The marked items side by side.
    Compare,
    /// The fields of an item.
    Fields,
    /// Where something is to be written.
    Write,
    /// Whether a file is to be overwritten.
    Overwrite,
    /// Whether something is to be done.
    Question,
    /// A question with a line to answer it.
    Prompt,
    /// Help and palette.
    Help,
    /// What comes after the key that opens the choices of more.
    More,
}

impl Context {
    /// All of them; each behind its parent.
    pub const ALL: [Self; 23] = [
        Self::Panes,
        Self::List,
        Self::Typing,
        Self::Search,
        Self::Facets,
        Self::Columns,
        Self::Recent,
        Self::Why,
        Self::Problems,
        Self::Agendas,
        Self::ActionItems,
        Self::MeetingForm,
        Self::Minute,
        Self::Snapshots,
        Self::Brief,
        Self::Compare,
        Self::Fields,
        Self::Write,
        Self::Overwrite,
        Self::Question,
        Self::Prompt,
        Self::Help,
        Self::More,
    ];

    /// The context around it: an action without keys of its own has the keys that it has there.
    #[must_use]
    pub const fn parent(self) -> Option<Self> {
        match self {
            Self::Panes => None,
            Self::List | Self::Typing | Self::More => Some(Self::Panes),
            Self::Columns
            | Self::Recent
            | Self::Why
            | Self::Problems
            | Self::Agendas
            | Self::ActionItems
            | Self::Snapshots
            | Self::Brief
            | Self::Compare
            | Self::Fields => Some(Self::List),
            Self::Search
            | Self::Facets
            | Self::MeetingForm
            | Self::Minute
            | Self::Write
            | Self::Overwrite
            | Self::Question
            | Self::Prompt
            | Self::Help => Some(Self::Typing),
        }
    }

    /// The context whose rows hold in it besides its own. In a minute every key but its own belongs to the text.
    #[must_use]
    pub const fn base(self) -> Option<Self> {
        match self {
            Self::Panes | Self::List | Self::Typing | Self::Minute | Self::More => None,
            Self::Search
            | Self::Facets
            | Self::Columns
            | Self::Recent
            | Self::Why
            | Self::Problems
            | Self::Agendas
            | Self::ActionItems
            | Self::MeetingForm
            | Self::Snapshots
            | Self::Brief
            | Self::Compare
            | Self::Fields
            | Self::Write
            | Self::Overwrite
            | Self::Question
            | Self::Prompt
            | Self::Help => self.parent(),
        }
    }

    /// The heading over its keys. Those of the panes have several of their own, of which this is the last.
    #[must_use]
    pub const fn heading(self) -> KeyHeading {
        match self {
            Self::Panes => KeyHeading::Program,
            Self::List => KeyHeading::List,
            Self::Typing => KeyHeading::Typing,
            Self::Search => KeyHeading::Search,
            Self::Facets => KeyHeading::Facets,
            Self::Columns => KeyHeading::Columns,
            Self::Recent => KeyHeading::Recent,
            Self::Why => KeyHeading::Why,
            Self::Problems => KeyHeading::Problems,
            Self::Agendas => KeyHeading::Agendas,
            Self::ActionItems => KeyHeading::ActionItems,
            Self::MeetingForm => KeyHeading::MeetingForm,
            Self::Minute => KeyHeading::Minute,
            Self::Snapshots => KeyHeading::Snapshots,
            Self::Brief => KeyHeading::Brief,
            Self::Compare => KeyHeading::Compare,
            Self::Fields => KeyHeading::Fields,
            Self::Write => KeyHeading::Write,
            Self::Overwrite => KeyHeading::Overwrite,
            Self::Question => KeyHeading::Question,
            Self::Prompt => KeyHeading::Prompt,
            Self::Help => KeyHeading::Help,
            Self::More => KeyHeading::More,
        }
    }
}
