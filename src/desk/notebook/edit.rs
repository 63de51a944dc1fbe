//! The edits that change a notebook.

use super::snapshot::Snapshot;
use crate::dataset::{Edtf, Id, Text};
use crate::desk::agenda::{ActionTick, Agenda, PinPlace, Standing};
use crate::desk::details::MeetingField;
use crate::desk::handle::Handle;
use crate::desk::lines::MinuteChange;
use crate::desk::prose::Prose;
use crate::text::Clean;
use serde::{Deserialize, Serialize};

/// One change of the notebook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "edit", rename_all = "snake_case")]
pub enum Edit {
    /// Begins an agenda.
    Begin {
        /// Its handle.
        agenda: Handle,
        /// Its name.
        name: Clean,
        /// Its day.
        date: Option<Edtf>,
    },
    /// Names an agenda and its day.
    Name {
        /// Which.
        agenda: Handle,
        /// Its name.
        name: Clean,
        /// Its day.
        date: Option<Edtf>,
    },
    /// Puts an agenda away, or takes it out again.
    Archive {
        /// Which.
        agenda: Handle,
        /// Away.
        archived: bool,
    },
    /// Deletes an agenda, or brings it back.
    RemoveAgenda {
        /// Which.
        agenda: Handle,
        /// Deleted.
        removed: bool,
    },
    /// Uses an agenda from now on.
    Choose {
        /// Which.
        agenda: Option<Handle>,
    },
    /// Uses an agenda from now on for a portfolio.
    Use {
        /// Of which portfolio.
        portfolio: String,
        /// Which.
        agenda: Option<Handle>,
    },
    /// Says of which portfolio an agenda speaks.
    Belong {
        /// Which.
        agenda: Handle,
        /// Of which portfolio.
        portfolio: Option<String>,
    },
    /// A field of a meeting says something else.
    Describe {
        /// Of which agenda.
        agenda: Handle,
        /// Which field.
        field: MeetingField,
        /// What it says.
        value: Clean,
    },
    /// Takes over an agenda from a file: what is not there yet of its pins is added, and their minutes are kept beside ours.
    TakeOver {
        /// It.
        agenda: Box<Agenda>,
    },
    /// Pins an item to the end of an agenda.
    Pin {
        /// To which.
        agenda: Handle,
        /// The handle of the pin.
        pin: Handle,
        /// The item.
        item: Id,
        /// What it is called.
        name: Text,
    },
    /// Puts a topic that is no item of a dataset to the end of an agenda.
    AddTopic {
        /// To which.
        agenda: Handle,
        /// The handle of the pin.
        pin: Handle,
        /// What it is called.
        name: Clean,
    },
    /// Says from which pin of an earlier agenda a pin was carried over.
    Carry {
        /// On which agenda.
        agenda: Handle,
        /// Which.
        pin: Handle,
        /// From where.
        from: Option<PinPlace>,
    },
    /// Says what became of an action item.
    Tick {
        /// On which agenda.
        agenda: Handle,
        /// Of which pin.
        pin: Handle,
        /// What became of it.
        tick: Box<ActionTick>,
    },
    /// Moves a pin behind another one; to the top where there is none.
    Move {
        /// On which agenda.
        agenda: Handle,
        /// Which.
        pin: Handle,
        /// Behind which.
        after: Option<Handle>,
    },
    /// Takes a pin off the agenda, or puts it back.
    RemovePin {
        /// On which agenda.
        agenda: Handle,
        /// Which.
        pin: Handle,
        /// Taken off.
        removed: bool,
    },
    /// Marks an item as discussed, with how it stood; or as not yet discussed.
    Discuss {
        /// On which agenda.
        agenda: Handle,
        /// Which.
        pin: Handle,
        /// How it stood.
        discussed: Option<Standing>,
    },
    /// Writes in a minute, line by line: what others write in it meanwhile stays beside it.
    Minute {
        /// On which agenda.
        agenda: Handle,
        /// Of which pin.
        pin: Handle,
        /// What is written and taken away.
        change: MinuteChange,
    },
    /// Writes a minute whole, as versions before lines had ids did: merged by its lines into what is there.
    Rewrite {
        /// On which agenda.
        agenda: Handle,
        /// Of which pin.
        pin: Handle,
        /// What its author saw.
        was: Prose,
        /// What it is to be.
        text: Prose,
    },
    /// Enters a snapshot.
    Snapshot {
        /// It.
        snapshot: Box<Snapshot>,
    },
    /// Deletes a snapshot, or brings it back.
    RemoveSnapshot {
        /// Which.
        snapshot: Handle,
        /// Deleted.
        removed: bool,
    },
    /// Deletes a snapshot for good, and its bytes with it, unless another one has the same.
    ForgetSnapshot {
        /// Which.
        snapshot: Handle,
        /// The hash of its bytes.
        hash: String,
    },
    /// Tells changes since a snapshot from now on.
    Since {
        /// Of which portfolio.
        portfolio: String,
        /// Since which snapshot.
        snapshot: Option<Handle>,
    },
}

impl Edit {
    /// The agenda that it changes, if it changes one.
    #[must_use]
    pub const fn agenda(&self) -> Option<&Handle> {
        match self {
            Self::Begin { agenda, .. }
            | Self::Name { agenda, .. }
            | Self::Archive { agenda, .. }
            | Self::RemoveAgenda { agenda, .. }
            | Self::Belong { agenda, .. }
            | Self::Describe { agenda, .. }
            | Self::Pin { agenda, .. }
            | Self::AddTopic { agenda, .. }
            | Self::Carry { agenda, .. }
            | Self::Tick { agenda, .. }
            | Self::Move { agenda, .. }
            | Self::RemovePin { agenda, .. }
            | Self::Discuss { agenda, .. }
            | Self::Minute { agenda, .. }
            | Self::Rewrite { agenda, .. } => Some(agenda),
            Self::TakeOver { agenda } => Some(&agenda.id),
            Self::Choose { .. }
            | Self::Use { .. }
            | Self::Snapshot { .. }
            | Self::RemoveSnapshot { .. }
            | Self::ForgetSnapshot { .. }
            | Self::Since { .. } => None,
        }
    }
}
