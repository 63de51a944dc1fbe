//! What is typed behind `:` as in vi: leaving, writing, opening, a number. Everything else there is found by its name.

use crate::lang::CommandName;

/// A command as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypedCommand {
    /// Leave.
    Quit,
    /// Leave; what there is to write is written already.
    WriteAndQuit,
    /// Write what the tab shows to a file.
    Write {
        /// Its path as it was typed; without one it is asked for.
        path: Option<String>,
        /// A file that is there already is replaced.
        replace: bool,
    },
    /// Open other data.
    Open {
        /// The path as it was typed; without one the choices are shown.
        path: Option<String>,
    },
    /// Read the data again.
    Reload,
    /// Help.
    Help,
    /// Switch the mouse on or off.
    Mouse,
    /// To the row of that number.
    Row(usize),
    /// To the last row.
    LastRow,
    /// End the search.
    EndSearch,
}

impl TypedCommand {
    /// The command that this is, if it is one.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let typed = typed.trim_start();
        let (word, rest) = typed.split_once(' ').unwrap_or((typed, ""));
        let path = Some(rest.trim()).filter(|path| !path.is_empty()).map(str::to_owned);
        let command = match word {
            "w" | "write" => return Some(Self::Write { path, replace: false }),
            "w!" | "write!" => return Some(Self::Write { path, replace: true }),
            "e" => return Some(Self::Open { path }),
            "edit" | "open" if typed.contains(' ') => return Some(Self::Open { path }),
            "q" | "q!" | "qa" | "qa!" | "quit" | "quit!" => Self::Quit,
            "wq" | "wq!" | "wqa" | "x" | "xa" => Self::WriteAndQuit,
            "e!" | "edit!" => Self::Reload,
            "h" | "help" => Self::Help,
            "mouse" => Self::Mouse,
            "noh" | "nohl" | "nohlsearch" => Self::EndSearch,
            "$" => Self::LastRow,
            number => Self::Row(number.parse().ok()?),
        };
        path.is_none().then_some(command)
    }

    /// What it does.
    #[must_use]
    pub const fn name(&self) -> CommandName {
        match self {
            Self::Quit => CommandName::Quit,
            Self::WriteAndQuit => CommandName::WriteAndQuit,
            Self::Write { .. } => CommandName::Write,
            Self::Open { .. } => CommandName::Open,
            Self::Reload => CommandName::Reload,
            Self::Help => CommandName::Help,
            Self::Mouse => CommandName::Mouse,
            Self::Row(_) => CommandName::Row,
            Self::LastRow => CommandName::LastRow,
            Self::EndSearch => CommandName::EndSearch,
        }
    }

    /// The path of a file that it opens or writes, as far as it is typed.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        match self {
            Self::Write { path, .. } | Self::Open { path } => Some(path.as_deref().unwrap_or_default()),
            Self::Quit
            | Self::WriteAndQuit
            | Self::Reload
            | Self::Help
            | Self::Mouse
            | Self::Row(_)
            | Self::LastRow
            | Self::EndSearch => None,
        }
    }

    /// The same with another path.
    #[must_use]
    pub fn with_path(self, path: String) -> Self {
        match self {
            Self::Write { replace, .. } => Self::Write { path: Some(path), replace },
            Self::Open { .. } => Self::Open { path: Some(path) },
            other @ (Self::Quit
            | Self::WriteAndQuit
            | Self::Reload
            | Self::Help
            | Self::Mouse
            | Self::Row(_)
            | Self::LastRow
            | Self::EndSearch) => other,
        }
    }
}

/// Every command as help writes it.
pub const COMMANDS: [(&str, CommandName); 10] = [
    ("q  q!", CommandName::Quit),
    ("wq  x", CommandName::WriteAndQuit),
    ("w  w FILE  w! FILE", CommandName::Write),
    ("e  e FILE", CommandName::Open),
    ("e!", CommandName::Reload),
    ("help", CommandName::Help),
    ("mouse", CommandName::Mouse),
    ("42", CommandName::Row),
    ("$", CommandName::LastRow),
    ("noh", CommandName::EndSearch),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fingers_of_vi_type_is_understood() {
        let open = |path: Option<&str>| TypedCommand::Open { path: path.map(str::to_owned) };
        for (typed, command) in [
            ("q", TypedCommand::Quit),
            ("q!", TypedCommand::Quit),
            ("wq", TypedCommand::WriteAndQuit),
            ("w", TypedCommand::Write { path: None, replace: false }),
            ("w! a b.csv", TypedCommand::Write { path: Some("a b.csv".to_owned()), replace: true }),
            ("e", open(None)),
            ("e ~/x.json ", open(Some("~/x.json"))),
            ("open ", open(None)),
            ("42", TypedCommand::Row(42)),
            ("$", TypedCommand::LastRow),
        ] {
            assert_eq!(TypedCommand::parse(typed), Some(command), "{typed}");
        }
        for none in ["", "open", "water", "q now", "4x", "edit"] {
            assert_eq!(TypedCommand::parse(none), None, "{none}");
        }
    }
}
