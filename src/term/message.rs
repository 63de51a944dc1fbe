//! What wakes the loop.

use super::work::Work;
use crate::app::input::{Input, TaskResult};
use std::process::ExitStatus;
use std::{fmt, io};

/// What wakes the loop.
pub enum Message {
    /// The result of a job, or a part of it.
    Work(Work),
    /// What came of a task.
    TaskResult(Box<TaskResult>),
    /// A key or a paste.
    Input(Input),
    /// The terminal may have another size now.
    Resized,
    /// Someone asked us to stop, as Ctrl-Z does.
    Suspend,
    /// We were stopped and go on.
    Continued,
    /// This signal asks us to end.
    End(i32),
    /// The editor that had the terminal has ended.
    EditorEnded(io::Result<ExitStatus>),
}

impl Message {
    /// It is a key or a paste.
    pub const fn is_typed(&self) -> bool {
        matches!(self, Self::Input(_))
    }
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Work(_) => "Work",
            Self::TaskResult(_) => "TaskResult",
            Self::Input(_) => "Input",
            Self::Resized => "Resized",
            Self::Suspend => "Suspend",
            Self::Continued => "Continued",
            Self::End(_) => "End",
            Self::EditorEnded(_) => "EditorEnded",
        })
    }
}
