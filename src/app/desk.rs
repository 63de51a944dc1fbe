//! What the user adds beside the data: the notebook, marks, and what changed since a snapshot.

use super::compare::{Since, SnapshotRequest};
use super::input::Hindrance;
use super::marks::MarkedItems;
use super::settings::Settings;
use crate::dataset::{Day, Edtf};
use crate::desk::agenda::{Agenda, Handle};
use crate::desk::notebook::{ActionEntry, Edit, Notebook, Snapshot};
use crate::desk::remote::RemoteMachine;
use crate::lang::Phrase;
use crate::text::{Audience, Private};

/// Whether the notes have been read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotesProgress {
    /// They are still being read.
    UnderWay,
    /// They have been.
    Done,
}

/// What the user adds beside the data.
#[derive(Debug)]
pub struct Desk {
    /// The day on the calendar.
    pub today: Day,
    /// How what is written here is fetched from where the user sits, where that is another machine.
    pub remote: Option<RemoteMachine>,
    /// What is kept beside the dataset.
    pub notebook: Notebook,
    /// Whether the notebook has been read yet.
    pub notes: NotesProgress,
    /// Why what is kept could not be written down; nothing while it can.
    pub not_kept: Option<Hindrance>,
    /// What was found wrong with what is kept.
    pub notices: Vec<Phrase>,
    /// What the user has marked.
    pub chosen: MarkedItems,
    /// Of which portfolio the data is: the place that it comes from.
    pub portfolio: String,
    /// What became of the data since a snapshot.
    pub since: Since,
    /// Why the program does not keep what is seen; nothing while it does.
    pub unseen: Option<Phrase>,
}

impl Desk {
    /// The desk as the dashboard begins.
    #[must_use]
    pub fn new(settings: &Settings) -> Self {
        let mut notebook = settings.notebook.clone();
        notebook.open_for(&settings.portfolio);
        Self {
            today: settings.today,
            remote: settings.remote.clone(),
            notebook,
            notes: if settings.notes_to_come { NotesProgress::UnderWay } else { NotesProgress::Done },
            not_kept: settings.not_kept.clone(),
            notices: settings.notices.clone(),
            chosen: MarkedItems::default(),
            portfolio: settings.portfolio.clone(),
            since: Since::default(),
            unseen: None,
        }
    }

    /// Whether an item is on the agenda in use. For the rows of a window: an agenda is short.
    #[must_use]
    pub fn is_on_agenda(&self, id: &str) -> bool {
        self.notebook.current().is_some_and(|agenda| agenda.pin_on(id).is_some())
    }

    /// Whether the notes are still being read.
    #[must_use]
    pub const fn awaits_notes(&self) -> bool {
        matches!(self.notes, NotesProgress::UnderWay)
    }

    /// The agendas of this data, the newest last.
    pub fn agendas(&self) -> impl Iterator<Item = &Agenda> {
        self.notebook.agendas().filter(|agenda| agenda.is_of(&self.portfolio))
    }

    /// The action items of all meetings about this data, as far as they may be told.
    #[must_use]
    pub fn action_entries(&self, to: Audience) -> Vec<ActionEntry<'_>> {
        self.notebook.action_entries(&self.portfolio, to, self.today)
    }

    /// The edit by which an agenda is used for this data from now on.
    #[must_use]
    pub fn to_use(&self, agenda: Handle) -> Edit {
        Edit::Use { portfolio: self.portfolio.clone(), agenda: Some(agenda) }
    }

    /// The edit by which an agenda speaks of this data.
    #[must_use]
    pub fn to_belong(&self, agenda: Handle) -> Edit {
        Edit::Belong { agenda, portfolio: Some(self.portfolio.clone()) }
    }

    /// The snapshot that was chosen, since which changes are told.
    #[must_use]
    pub fn chosen_baseline(&self) -> Option<&Snapshot> {
        self.notebook.baseline(&self.portfolio)
    }

    /// The snapshots of this data, the newest first.
    pub fn snapshots(&self) -> impl Iterator<Item = &Snapshot> {
        self.notebook.snapshots_of(&self.portfolio).rev()
    }

    /// What a snapshot that is taken today may be called.
    #[must_use]
    pub fn proposed_name(&self) -> String {
        self.notebook.free_name(&self.portfolio, &Edtf::from(self.today).to_string())
    }

    /// The entry of a snapshot that was taken.
    #[must_use]
    pub fn entry(&self, id: Handle, shot: SnapshotRequest, taken: String) -> Snapshot {
        Snapshot {
            id,
            portfolio: self.portfolio.clone(),
            name: Private::new(shot.name),
            taken,
            hash: shot.hash,
            as_of: shot.as_of,
            removed: false,
            automatic: false,
            size: 0,
            rest: serde_json::Map::new(),
        }
    }
}
