//! The one key table.

use super::action::{Action, Context};
use crate::lang::{KeyHeading, KeyHint, KeyName};

/// Where the keys of a row come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeySource {
    /// It has keys of its own.
    Own {
        /// Its name in the configuration file.
        id: &'static str,
        /// The keys that do it by default; the first one is shown in hints.
        keys: &'static [&'static str],
    },
    /// The keys with which the same action is done around it: see [`Context::parent`].
    Parent,
}

/// One row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyRow {
    /// Where the keys do it.
    pub context: Context,
    /// What they do.
    pub action: Action,
    /// The keys.
    pub source: KeySource,
    /// The heading over it.
    pub heading: KeyHeading,
    /// What they do, for help and palette.
    pub name: KeyName,
    /// What they do in a word or two, for the hints.
    pub hint: Option<KeyHint>,
}

impl KeyRow {
    /// The row that has the keys of this one: itself, or one of a context around it.
    #[must_use]
    pub fn owner(&self) -> &Self {
        match self.source {
            KeySource::Own { .. } => self,
            KeySource::Parent => {
                let parents = std::iter::successors(self.context.parent(), |context| context.parent());
                let rows = parents.filter_map(|context| row_in(context, self.action));
                rows.into_iter().find(|row| matches!(row.source, KeySource::Own { .. })).unwrap_or(self)
            }
        }
    }

    /// Its name in the configuration file.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self.owner().source {
            KeySource::Own { id, .. } => id,
            KeySource::Parent => "",
        }
    }

    /// The keys that do it by default.
    #[must_use]
    pub fn keys(&self) -> &'static [&'static str] {
        match self.owner().source {
            KeySource::Own { keys, .. } => keys,
            KeySource::Parent => &[],
        }
    }

    /// Whether it has keys of its own.
    #[must_use]
    pub const fn has_own_keys(&self) -> bool {
        matches!(self.source, KeySource::Own { .. })
    }
}

/// Keys of the panes.
const fn pane(
    heading: KeyHeading,
    action: Action,
    id: &'static str,
    keys: &'static [&'static str],
    name: KeyName,
    hint: Option<KeyHint>,
) -> KeyRow {
    KeyRow { context: Context::Panes, action, source: KeySource::Own { id, keys }, heading, name, hint }
}

/// Keys of what lies over the panes.
const fn row(
    context: Context,
    action: Action,
    id: &'static str,
    keys: &'static [&'static str],
    name: KeyName,
    hint: Option<KeyHint>,
) -> KeyRow {
    KeyRow { context, action, source: KeySource::Own { id, keys }, heading: context.heading(), name, hint }
}

/// An action that has its keys from around it.
const fn same(context: Context, action: Action, name: KeyName, hint: Option<KeyHint>) -> KeyRow {
    KeyRow { context, action, source: KeySource::Parent, heading: context.heading(), name, hint }
}

/// Every action, once in each context.
pub static TABLE: &[KeyRow] = &[
    pane(KeyHeading::Find, Action::Search, "search", &["/"], KeyName::Search, Some(KeyHint::Search)),
    pane(KeyHeading::Find, Action::Facets, "facets", &["f"], KeyName::Facets, Some(KeyHint::Facets)),
    pane(KeyHeading::Find, Action::Open, "open", &["enter"], KeyName::Open, Some(KeyHint::Open)),
    pane(KeyHeading::Find, Action::Out, "out", &["esc"], KeyName::Out, Some(KeyHint::Out)),
    pane(KeyHeading::Find, Action::Back, "back", &["<", "ctrl-o", "alt-left"], KeyName::Back, Some(KeyHint::Back)),
    pane(KeyHeading::Find, Action::Why, "why", &["F"], KeyName::Why, Some(KeyHint::Why)),
    pane(KeyHeading::Find, Action::Recent, "recent", &["r"], KeyName::Recent, Some(KeyHint::Recent)),
    pane(KeyHeading::Move, Action::Down, "down", &["j", "down"], KeyName::Down, Some(KeyHint::Down)),
    pane(KeyHeading::Move, Action::Up, "up", &["k", "up"], KeyName::Up, Some(KeyHint::Up)),
    pane(KeyHeading::Move, Action::Left, "left", &["h", "left"], KeyName::Left, Some(KeyHint::Left)),
    pane(KeyHeading::Move, Action::Right, "right", &["l", "right"], KeyName::Right, Some(KeyHint::Right)),
    pane(KeyHeading::Move, Action::HalfDown, "half-down", &["ctrl-d"], KeyName::HalfDown, None),
    pane(KeyHeading::Move, Action::HalfUp, "half-up", &["ctrl-u"], KeyName::HalfUp, None),
    pane(
        KeyHeading::Move,
        Action::PageDown,
        "page-down",
        &["pgdn", "space", "ctrl-f"],
        KeyName::PageDown,
        Some(KeyHint::PageDown),
    ),
    pane(KeyHeading::Move, Action::PageUp, "page-up", &["pgup", "ctrl-b"], KeyName::PageUp, None),
    pane(KeyHeading::Move, Action::Top, "top", &["g", "home"], KeyName::Top, None),
    pane(KeyHeading::Move, Action::Bottom, "bottom", &["G", "end"], KeyName::Bottom, None),
    pane(
        KeyHeading::Move,
        Action::PreviousYear,
        "previous-year",
        &["{"],
        KeyName::PreviousYear,
        Some(KeyHint::PreviousYear),
    ),
    pane(KeyHeading::Move, Action::NextYear, "next-year", &["}"], KeyName::NextYear, Some(KeyHint::NextYear)),
    pane(KeyHeading::Move, Action::Today, "as-of", &["t"], KeyName::Today, Some(KeyHint::Today)),
    pane(KeyHeading::Views, Action::Tab(1), "tab-1", &["1"], KeyName::TabOverview, None),
    pane(KeyHeading::Views, Action::Tab(2), "tab-2", &["2"], KeyName::TabBilateral, None),
    pane(KeyHeading::Views, Action::Tab(3), "tab-3", &["3"], KeyName::TabMultilateral, None),
    pane(KeyHeading::Views, Action::Tab(4), "tab-4", &["4"], KeyName::TabTimeline, None),
    pane(KeyHeading::Views, Action::Tab(5), "tab-5", &["5"], KeyName::TabAgenda, None),
    pane(KeyHeading::Views, Action::Tab(6), "tab-6", &["6"], KeyName::TabChanges, None),
    pane(KeyHeading::Views, Action::Hits, "hits", &["0"], KeyName::Hits, None),
    pane(KeyHeading::Views, Action::NextTab, "next-tab", &["tab", "]"], KeyName::NextTab, Some(KeyHint::NextTab)),
    pane(KeyHeading::Views, Action::PreviousTab, "previous-tab", &["backtab", "["], KeyName::PreviousTab, None),
    pane(KeyHeading::Views, Action::Sort, "sort", &["s"], KeyName::Sort, Some(KeyHint::Sort)),
    pane(KeyHeading::Views, Action::Reverse, "reverse", &["S"], KeyName::Reverse, Some(KeyHint::Reverse)),
    pane(KeyHeading::Views, Action::Columns, "columns", &["c"], KeyName::Columns, Some(KeyHint::Columns)),
    pane(KeyHeading::Views, Action::Zoom, "zoom", &["z"], KeyName::Zoom, Some(KeyHint::Zoom)),
    pane(KeyHeading::Take, Action::Mark, "mark", &["v"], KeyName::Mark, Some(KeyHint::Mark)),
    pane(KeyHeading::Take, Action::ClearMarks, "clear-marks", &["V"], KeyName::ClearMarks, Some(KeyHint::ClearMarks)),
    pane(KeyHeading::Take, Action::Brief, "brief", &["b"], KeyName::Brief, Some(KeyHint::Brief)),
    pane(KeyHeading::Take, Action::Copy, "copy", &["y"], KeyName::Copy, Some(KeyHint::Copy)),
    pane(KeyHeading::Take, Action::CopyField, "copy-field", &["Y"], KeyName::CopyField, Some(KeyHint::CopyField)),
    pane(KeyHeading::Take, Action::Print, "print", &["P"], KeyName::Print, Some(KeyHint::Print)),
    pane(KeyHeading::Take, Action::Write, "write", &["w"], KeyName::Write, Some(KeyHint::Write)),
    pane(KeyHeading::Meeting, Action::Pin, "pin", &["a"], KeyName::Pin, Some(KeyHint::Pin)),
    pane(KeyHeading::Meeting, Action::Agendas, "agendas", &["A"], KeyName::Agendas, Some(KeyHint::Agendas)),
    pane(KeyHeading::Meeting, Action::NextItem, "next-item", &["n"], KeyName::NextItem, Some(KeyHint::NextItem)),
    pane(
        KeyHeading::Meeting,
        Action::PreviousItem,
        "previous-item",
        &["p"],
        KeyName::PreviousItem,
        Some(KeyHint::PreviousItem),
    ),
    pane(KeyHeading::Meeting, Action::Discuss, "discussed", &["d"], KeyName::Discuss, Some(KeyHint::Discuss)),
    pane(KeyHeading::Meeting, Action::Minute, "minute", &["i"], KeyName::Minute, Some(KeyHint::Minute)),
    pane(KeyHeading::Meeting, Action::MinuteOutside, "minute-editor", &["I"], KeyName::MinuteOutside, None),
    pane(KeyHeading::Meeting, Action::Minutes, "minutes", &["M"], KeyName::Minutes, Some(KeyHint::Minutes)),
    pane(KeyHeading::Meeting, Action::MoveDown, "move-down", &["J"], KeyName::MoveDown, Some(KeyHint::MoveDown)),
    pane(KeyHeading::Meeting, Action::MoveUp, "move-up", &["K"], KeyName::MoveUp, None),
    pane(KeyHeading::Meeting, Action::Unpin, "unpin", &["D"], KeyName::Unpin, Some(KeyHint::Unpin)),
    pane(KeyHeading::Meeting, Action::Meeting, "meeting", &["m"], KeyName::Meeting, Some(KeyHint::Meeting)),
    pane(KeyHeading::Changes, Action::Confirm, "confirm", &["C"], KeyName::Confirm, Some(KeyHint::Confirm)),
    pane(KeyHeading::Changes, Action::Snapshot, "snapshot", &["N"], KeyName::Snapshot, Some(KeyHint::Snapshot)),
    pane(KeyHeading::Changes, Action::Baseline, "baseline", &["B"], KeyName::Baseline, Some(KeyHint::Baseline)),
    pane(KeyHeading::Program, Action::Undo, "undo", &["u"], KeyName::Undo, Some(KeyHint::Undo)),
    pane(KeyHeading::Program, Action::Redo, "redo", &["U", "ctrl-r"], KeyName::Redo, Some(KeyHint::Redo)),
    pane(KeyHeading::Program, Action::EditData, "edit-data", &["e"], KeyName::EditData, Some(KeyHint::EditData)),
    pane(KeyHeading::Program, Action::Reload, "reload", &["R"], KeyName::Reload, Some(KeyHint::Reload)),
    pane(KeyHeading::Program, Action::Language, "language", &["L"], KeyName::Language, Some(KeyHint::Language)),
    pane(KeyHeading::Program, Action::NextTheme, "next-theme", &["T"], KeyName::NextTheme, Some(KeyHint::NextTheme)),
    pane(KeyHeading::Program, Action::Problems, "problems", &["!"], KeyName::Problems, Some(KeyHint::Problems)),
    pane(KeyHeading::Program, Action::Palette, "palette", &[":"], KeyName::Palette, Some(KeyHint::Palette)),
    pane(KeyHeading::Program, Action::Help, "help", &["?", "f1"], KeyName::Help, Some(KeyHint::Help)),
    pane(KeyHeading::Program, Action::Suspend, "suspend", &["ctrl-z"], KeyName::Suspend, None),
    pane(KeyHeading::Program, Action::Quit, "quit", &["q", "ctrl-c"], KeyName::Quit, Some(KeyHint::Quit)),
    same(Context::Search, Action::Accept, KeyName::Look, Some(KeyHint::Look)),
    row(Context::Search, Action::Complete, "complete", &["tab"], KeyName::Complete, None),
    same(Context::Search, Action::Up, KeyName::SearchUp, None),
    same(Context::Search, Action::Cancel, KeyName::ClearSearch, Some(KeyHint::Clears)),
    same(Context::Facets, Action::Accept, KeyName::Pick, Some(KeyHint::Picks)),
    row(Context::Facets, Action::Pick, "pick", &["space"], KeyName::Pick, None),
    row(
        Context::Facets,
        Action::ClearPicks,
        "clear-picks",
        &["-", "del"],
        KeyName::ClearPicks,
        Some(KeyHint::ClearsPicks),
    ),
    row(Context::Facets, Action::Left, "previous-group", &["left", "backtab"], KeyName::PreviousGroup, None),
    row(Context::Facets, Action::Right, "next-group", &["right", "tab"], KeyName::NextGroup, None),
    row(Context::Facets, Action::Top, "first-value", &["home"], KeyName::Top, None),
    row(Context::Facets, Action::Bottom, "last-value", &["end"], KeyName::Bottom, None),
    same(Context::Facets, Action::Cancel, KeyName::LookAtPicked, Some(KeyHint::Looks)),
    row(
        Context::Columns,
        Action::ToggleColumn,
        "toggle-column",
        &["space"],
        KeyName::ToggleColumn,
        Some(KeyHint::ShowsHides),
    ),
    same(Context::Columns, Action::Open, KeyName::SortByColumn, Some(KeyHint::SortsTurns)),
    same(Context::Columns, Action::Sort, KeyName::SortByColumn, None),
    same(Context::Columns, Action::Reverse, KeyName::ReverseColumn, None),
    row(
        Context::Columns,
        Action::UsualColumns,
        "usual-columns",
        &["-", "del"],
        KeyName::UsualColumns,
        Some(KeyHint::AsUsual),
    ),
    same(Context::Recent, Action::Open, KeyName::OpenRecent, Some(KeyHint::Opens)),
    same(Context::Why, Action::Open, KeyName::GoToRecord, Some(KeyHint::GoesToRecord)),
    same(Context::Why, Action::Why, KeyName::AllFlags, Some(KeyHint::All)),
    same(Context::Why, Action::Quit, KeyName::Close, None),
    same(Context::Agendas, Action::Open, KeyName::UseAgenda, Some(KeyHint::Use)),
    same(Context::Agendas, Action::Out, KeyName::Close, Some(KeyHint::Close)),
    row(Context::Agendas, Action::NewAgenda, "new-agenda", &["n"], KeyName::NewAgenda, Some(KeyHint::New)),
    row(Context::Agendas, Action::RenameAgenda, "rename-agenda", &["e"], KeyName::RenameAgenda, Some(KeyHint::Rename)),
    row(
        Context::Agendas,
        Action::ArchiveAgenda,
        "archive-agenda",
        &["x"],
        KeyName::ArchiveAgenda,
        Some(KeyHint::Archive),
    ),
    row(Context::Agendas, Action::DeleteAgenda, "delete-agenda", &["D"], KeyName::DeleteAgenda, Some(KeyHint::Delete)),
    row(Context::Agendas, Action::HandOver, "hand-over", &["w"], KeyName::HandOver, Some(KeyHint::HandOver)),
    row(Context::Agendas, Action::TakeOver, "take-over", &["o"], KeyName::TakeOver, Some(KeyHint::TakeOver)),
    same(Context::Agendas, Action::Undo, KeyName::Undo, None),
    same(Context::Minute, Action::Cancel, KeyName::SaveAndClose, Some(KeyHint::SavesAndCloses)),
    same(Context::Minute, Action::Help, KeyName::Help, None),
    same(Context::Snapshots, Action::Open, KeyName::UseSnapshot, Some(KeyHint::UsesIt)),
    row(
        Context::Snapshots,
        Action::DeleteSnapshot,
        "delete-snapshot",
        &["D"],
        KeyName::DeleteSnapshot,
        Some(KeyHint::Deletes),
    ),
    same(Context::Brief, Action::Copy, KeyName::CopyBrief, Some(KeyHint::Copies)),
    same(Context::Brief, Action::Write, KeyName::WriteBrief, Some(KeyHint::WritesFile)),
    same(Context::Brief, Action::Print, KeyName::PrintBrief, Some(KeyHint::Prints)),
    same(Context::Brief, Action::Language, KeyName::Language, Some(KeyHint::OtherLanguage)),
    same(Context::Brief, Action::Brief, KeyName::Close, None),
    same(Context::Brief, Action::Quit, KeyName::Close, None),
    same(Context::Fields, Action::Open, KeyName::CopyThisField, Some(KeyHint::Copies)),
    same(Context::Fields, Action::Copy, KeyName::CopyThisField, None),
    same(Context::Fields, Action::Language, KeyName::Language, None),
    same(Context::Fields, Action::CopyField, KeyName::Close, None),
    same(Context::Fields, Action::Quit, KeyName::Close, None),
    same(Context::Write, Action::Accept, KeyName::WriteFile, Some(KeyHint::Writes)),
    same(Context::Write, Action::Cancel, KeyName::Cancel, Some(KeyHint::Leaves)),
    row(Context::Overwrite, Action::Overwrite, "overwrite", &["y", "Y"], KeyName::Overwrite, Some(KeyHint::Overwrites)),
    row(Context::Overwrite, Action::KeepFile, "keep-file", &["n", "N"], KeyName::KeepFile, Some(KeyHint::DoesNot)),
    same(Context::Overwrite, Action::Cancel, KeyName::KeepFile, None),
    same(Context::Prompt, Action::Accept, KeyName::Accept, Some(KeyHint::Done)),
    same(Context::Prompt, Action::Cancel, KeyName::Cancel, Some(KeyHint::LeaveIt)),
    same(Context::Help, Action::Accept, KeyName::Run, Some(KeyHint::Runs)),
    same(Context::Help, Action::Cancel, KeyName::Close, Some(KeyHint::Closes)),
    same(Context::Help, Action::Help, KeyName::Close, None),
    same(Context::List, Action::Down, KeyName::Down, None),
    same(Context::List, Action::Up, KeyName::Up, None),
    same(Context::List, Action::HalfDown, KeyName::HalfDown, None),
    same(Context::List, Action::HalfUp, KeyName::HalfUp, None),
    same(Context::List, Action::PageDown, KeyName::PageDown, None),
    same(Context::List, Action::PageUp, KeyName::PageUp, None),
    same(Context::List, Action::Top, KeyName::Top, None),
    same(Context::List, Action::Bottom, KeyName::Bottom, None),
    same(Context::List, Action::Out, KeyName::Close, Some(KeyHint::Closes)),
    same(Context::List, Action::Help, KeyName::Help, None),
    row(Context::Typing, Action::Accept, "accept", &["enter"], KeyName::Accept, None),
    row(Context::Typing, Action::Cancel, "cancel", &["esc"], KeyName::Cancel, Some(KeyHint::Leaves)),
    row(Context::Typing, Action::Down, "typing-down", &["down"], KeyName::Down, None),
    row(Context::Typing, Action::Up, "typing-up", &["up"], KeyName::Up, None),
    row(Context::Typing, Action::PageDown, "typing-page-down", &["pgdn"], KeyName::PageDown, None),
    row(Context::Typing, Action::PageUp, "typing-page-up", &["pgup"], KeyName::PageUp, None),
    same(Context::Typing, Action::Help, KeyName::Help, None),
];

/// The row of an action in a context.
#[must_use]
pub fn row_in(context: Context, action: Action) -> Option<&'static KeyRow> {
    TABLE.iter().find(|row| row.context == context && row.action == action)
}

/// The row of an action of the panes.
#[must_use]
pub fn row_of(action: Action) -> Option<&'static KeyRow> {
    row_in(Context::Panes, action)
}

/// Keys with which text is edited: the widgets know them, and no configuration changes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EditingKeys {
    /// How they are written.
    pub keys: &'static [&'static str],
    /// What they do.
    pub name: KeyName,
}

/// All of them.
pub static EDITING: &[EditingKeys] = &[
    EditingKeys { keys: &["left", "right"], name: KeyName::EditSideways },
    EditingKeys { keys: &["home", "ctrl-a"], name: KeyName::EditLineStart },
    EditingKeys { keys: &["end", "ctrl-e"], name: KeyName::EditLineEnd },
    EditingKeys { keys: &["backspace", "ctrl-h"], name: KeyName::EditDeleteBack },
    EditingKeys { keys: &["del"], name: KeyName::EditDelete },
    EditingKeys { keys: &["ctrl-w"], name: KeyName::EditDeleteWord },
    EditingKeys { keys: &["ctrl-u"], name: KeyName::EditDeleteToStart },
    EditingKeys { keys: &["ctrl-k"], name: KeyName::EditDeleteToEnd },
    EditingKeys { keys: &["up", "down", "pgup", "pgdn"], name: KeyName::EditLines },
    EditingKeys { keys: &["enter"], name: KeyName::EditNewLine },
];

/// A piece of a line of hints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HintPiece {
    /// The key of an action, and what it does.
    Key(Action),
    /// The keys of two actions that belong together, and what they do.
    Keys(Action, Action, KeyHint),
    /// Something that no key does.
    Words(KeyHint),
}

impl Context {
    /// What the line of hints says in it, the most needed first.
    #[must_use]
    pub const fn hints(self) -> &'static [HintPiece] {
        use HintPiece::{Key, Keys, Words};
        const CHOOSE: HintPiece = Keys(Action::Up, Action::Down, KeyHint::Choose);
        match self {
            Self::Panes => &[],
            Self::List => &[Key(Action::Out), CHOOSE],
            Self::Typing | Self::Prompt | Self::Write => &[Key(Action::Accept), Key(Action::Cancel)],
            Self::Search => &[Key(Action::Accept), CHOOSE, Key(Action::Cancel)],
            Self::Facets => &[
                Key(Action::Accept),
                Key(Action::Cancel),
                Keys(Action::Left, Action::Right, KeyHint::Groups),
                Words(KeyHint::TypeToFind),
                Key(Action::ClearPicks),
            ],
            Self::Help => &[Key(Action::Accept), Key(Action::Cancel), Words(KeyHint::TypeToFilter)],
            Self::Overwrite => &[Key(Action::Overwrite), Key(Action::KeepFile)],
            Self::Minute => &[Key(Action::Cancel), Words(KeyHint::ToDoLines)],
            Self::Agendas => &[
                Key(Action::Open),
                Key(Action::Out),
                Key(Action::NewAgenda),
                Key(Action::RenameAgenda),
                Key(Action::ArchiveAgenda),
                Key(Action::DeleteAgenda),
                Key(Action::HandOver),
                Key(Action::TakeOver),
            ],
            Self::Snapshots => &[Key(Action::Open), Key(Action::Out), Key(Action::DeleteSnapshot), CHOOSE],
            Self::Columns => {
                &[Key(Action::ToggleColumn), Key(Action::Out), Key(Action::Open), Key(Action::UsualColumns)]
            }
            Self::Recent | Self::Fields => &[Key(Action::Open), Key(Action::Out), CHOOSE],
            Self::Why => &[Key(Action::Open), Key(Action::Out), Key(Action::Why), CHOOSE],
            Self::Problems => &[Key(Action::Out), Keys(Action::Up, Action::Down, KeyHint::Scroll)],
            Self::Brief => {
                &[Key(Action::Out), Key(Action::Copy), Key(Action::Write), Key(Action::Print), Key(Action::Language)]
            }
        }
    }
}
