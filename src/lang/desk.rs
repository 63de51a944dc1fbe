//! What agendas and snapshots are called, and what is wrong in a configuration.

/// What a setting must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingShape {
    /// A table of keys.
    Table,
    /// A text.
    Text,
    /// Yes or no.
    YesOrNo,
    /// A count.
    Count,
}

/// What is wrong in a configuration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConfigText {
    /// It is not TOML.
    NotToml {
        /// Why.
        why: String,
    },
    /// There is no such setting.
    NoSetting {
        /// What stands there.
        name: String,
        /// The setting that was probably meant.
        meant: Option<String>,
    },
    /// There is no such choice.
    NoChoice {
        /// What stands there.
        word: String,
        /// Those that there are.
        choices: String,
    },
    /// A date is none, or has no last day.
    NoDay {
        /// What stands there.
        text: String,
        /// Why not.
        why: String,
        /// The date that was probably meant.
        meant: Option<String>,
    },
    /// A value has the wrong form.
    MustBe {
        /// What it must be.
        wanted: SettingShape,
    },
}

/// What is called in a sentence by its name, and in a room otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskText {
    /// What an agenda without a day is called in a room.
    Meeting,
    /// What an agenda is called in a room.
    MeetingOn {
        /// Its day.
        date: String,
    },
    /// What a snapshot is called, in a sentence.
    Snapshot {
        /// Its name.
        name: String,
    },
    /// What a snapshot is called in a sentence in a room.
    SnapshotOf {
        /// When it was taken.
        when: String,
    },
    /// What an automatic snapshot is called in a sentence.
    LastSeen {
        /// When it was taken.
        when: String,
    },
}
