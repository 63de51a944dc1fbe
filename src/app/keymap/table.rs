//! The one key table.

use super::context::Context;
use crate::lang::{KeyHeading, KeyHint, KeyName, NumberedTab};
use std::sync::LazyLock;

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
    /// How the action fares with the notes, where it is one of the panes.
    pub conduct: Option<Conduct>,
}

/// How an action of the panes fares with the notes, and the keys behind it with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conduct {
    /// What of the notes it needs.
    pub need: NotesNeed,
    /// What has the keys after it.
    pub after: KeysAfter,
    /// Whether it shows notes that another instance may have changed.
    pub look: NotesLook,
}

/// What of the notes an action needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotesNeed {
    /// The notes: without them it means nothing, or would be told wrong.
    Notes,
    /// The rows of the tab in front, which in some tabs come from the notes.
    Rows,
    /// None of them.
    Nothing,
}

/// What has the keys after an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeysAfter {
    /// What it lays over everything.
    Overlay,
    /// The panes, as before.
    Panes,
}

/// Whether an action shows notes that another instance may have changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotesLook {
    /// It does: they are looked at again.
    Again,
    /// It does not.
    AsRead,
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

/// Declares the actions and the rows of their keys.
///
/// In the panes a line says: the action, which help calls by the same name; its name in the configuration file and its keys; whether
/// hints may show it, by that name too; what of the notes it needs, who has the keys after it, and whether it shows notes that
/// another instance may have changed. In the other contexts it says: the action, with a plus where it is declared, with a tilde
/// where it moves the cursor; what it is called there; its name in the file and its keys, or `parent` where they are those of the
/// context around it; its hint; and what a line of the panes says of the notes, where it does something to the panes.
///
/// What the keys of such a context do is an enum of its own, without the moves: whoever has the keys there matches it, so that the
/// compiler asks what a new line does.
macro_rules! keys {
    (@hint hint $action:ident) => { Some(KeyHint::$action) };
    (@hint plain $action:ident) => { None };
    (@says) => { None };
    (@says $hint:ident) => { Some(KeyHint::$hint) };
    (@conduct) => { None };
    (@conduct $need:ident $after:ident $look:ident) => {
        Some(Conduct { need: NotesNeed::$need, after: KeysAfter::$after, look: NotesLook::$look })
    };
    (@source parent) => { KeySource::Parent };
    (@source $id:literal $keys:tt) => { KeySource::Own { id: $id, keys: &$keys } };
    (
        panes { $($heading:ident {
            $($pane:ident = $id:literal $keys:tt $hint:ident, $need:ident, $after:ident, $look:ident;)+
        })+ }
        contexts { $($context:ident as $doing:ident {
            $(
                $(+ $new:ident)? $(~ $moves:ident)? $($old:ident)?: $name:ident =
                    $($from:ident)? $($own:literal $own_keys:tt)? $(hint $says:ident)? $(, $need_there:ident $after_there:ident $look_there:ident)?;
            )+
        })+ }
    ) => {
        /// Something that a key can do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[allow(missing_docs)]
        pub enum Action {
            /// Puts the tab with that number in front.
            Tab(u8),
            $($($pane,)+)+
            $($($($new,)?)+)+
        }

        const PANES: &[KeyRow] = &[$($(KeyRow {
            context: Context::Panes,
            action: Action::$pane,
            source: KeySource::Own { id: $id, keys: &$keys },
            heading: KeyHeading::$heading,
            name: KeyName::$pane,
            hint: keys!(@hint $hint $pane),
            conduct: Some(Conduct { need: NotesNeed::$need, after: KeysAfter::$after, look: NotesLook::$look }),
        }),+),+];

        const OTHERS: &[KeyRow] = &[$($(KeyRow {
            context: Context::$context,
            action: Action::$($new)?$($moves)?$($old)?,
            source: keys!(@source $($from)? $($own $own_keys)?),
            heading: Context::$context.heading(),
            name: KeyName::$name,
            hint: keys!(@says $($says)?),
            conduct: keys!(@conduct $($need_there $after_there $look_there)?),
        }),+),+];

        $(
            #[doc = concat!("What the keys of [`Context::", stringify!($context), "`] do that move no cursor.")]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[allow(missing_docs)]
            pub enum $doing { $($($new,)? $($old,)?)+ }

            impl $doing {
                /// What an action is there, if a key there does it.
                #[must_use]
                pub const fn of(action: Action) -> Option<Self> {
                    $(
                        $(if matches!(action, Action::$new) { return Some(Self::$new); })?
                        $(if matches!(action, Action::$old) { return Some(Self::$old); })?
                    )+
                    None
                }
            }
        )+
    };
}

keys! {
    panes {
        Find {
            Search = "search" ["/"] hint, Nothing, Overlay, AsRead;
            Facets = "facets" ["f"] hint, Rows, Overlay, AsRead;
            Open = "open" ["enter"] hint, Rows, Panes, AsRead;
            Out = "out" ["esc"] hint, Nothing, Panes, AsRead;
            Back = "back" ["<", "ctrl-o", "alt-left"] hint, Rows, Panes, AsRead;
            Why = "why" ["F"] hint, Rows, Overlay, AsRead;
            Recent = "recent" ["r"] hint, Notes, Overlay, AsRead;
            NextLink = "next-link" [")"] hint, Rows, Panes, AsRead;
            PreviousLink = "previous-link" ["("] plain, Rows, Panes, AsRead;
        }
        Move {
            Down = "down" ["j", "down"] hint, Rows, Panes, AsRead;
            Up = "up" ["k", "up"] hint, Rows, Panes, AsRead;
            Left = "left" ["h", "left"] hint, Rows, Panes, AsRead;
            Right = "right" ["l", "right"] hint, Rows, Panes, AsRead;
            HalfDown = "half-down" ["ctrl-d"] plain, Rows, Panes, AsRead;
            HalfUp = "half-up" ["ctrl-u"] plain, Rows, Panes, AsRead;
            PageDown = "page-down" ["pgdn", "space", "ctrl-f"] hint, Rows, Panes, AsRead;
            PageUp = "page-up" ["pgup", "ctrl-b"] plain, Rows, Panes, AsRead;
            Top = "top" ["g", "home"] plain, Rows, Panes, AsRead;
            Bottom = "bottom" ["G", "end"] plain, Rows, Panes, AsRead;
            PreviousYear = "previous-year" ["{"] hint, Rows, Panes, AsRead;
            NextYear = "next-year" ["}"] hint, Rows, Panes, AsRead;
            Today = "as-of" ["t"] hint, Rows, Panes, AsRead;
        }
        Views {
            Hits = "hits" ["0"] plain, Nothing, Panes, AsRead;
            NextTab = "next-tab" ["tab", "]"] hint, Nothing, Panes, Again;
            PreviousTab = "previous-tab" ["backtab", "["] plain, Nothing, Panes, Again;
            Sort = "sort" ["s"] hint, Rows, Panes, AsRead;
            Reverse = "reverse" ["S"] hint, Rows, Panes, AsRead;
            Columns = "columns" ["c"] hint, Rows, Overlay, AsRead;
            Zoom = "zoom" ["z"] hint, Rows, Panes, AsRead;
            AsOf = "as-of-day" ["@"] hint, Nothing, Overlay, AsRead;
        }
        Take {
            Mark = "mark" ["v"] hint, Rows, Panes, AsRead;
            ClearMarks = "clear-marks" ["V"] hint, Rows, Panes, AsRead;
            Brief = "brief" ["b"] hint, Rows, Overlay, AsRead;
            Copy = "copy" ["y"] hint, Rows, Panes, AsRead;
            CopyField = "copy-field" ["Y"] hint, Rows, Overlay, AsRead;
            Print = "print" ["P"] hint, Rows, Panes, AsRead;
            Write = "write" ["w"] hint, Rows, Overlay, AsRead;
        }
        Meeting {
            Pin = "pin" ["a"] hint, Notes, Panes, Again;
            Agendas = "agendas" ["A"] hint, Notes, Overlay, Again;
            NextItem = "next-item" ["n"] hint, Notes, Panes, Again;
            PreviousItem = "previous-item" ["p", "N"] hint, Notes, Panes, Again;
            Discuss = "discussed" ["d"] hint, Notes, Panes, AsRead;
            Minute = "minute" ["i"] hint, Notes, Overlay, Again;
            MinuteOutside = "minute-editor" ["I"] plain, Notes, Overlay, AsRead;
            Minutes = "minutes" ["M"] hint, Notes, Overlay, Again;
            MoveDown = "move-down" ["J"] hint, Notes, Panes, AsRead;
            MoveUp = "move-up" ["K"] plain, Notes, Panes, AsRead;
            Unpin = "unpin" ["D"] hint, Notes, Panes, AsRead;
            Meeting = "meeting" ["m"] hint, Rows, Panes, AsRead;
            MeetingDetails = "meeting-details" [] plain, Notes, Overlay, Again;
            AddTopic = "add-topic" [] plain, Notes, Overlay, AsRead;
            CarryOver = "carry-over" [] plain, Notes, Panes, Again;
            ActionItems = "action-items" [] plain, Notes, Overlay, Again;
        }
        Changes {
            Confirm = "confirm" ["C"] hint, Notes, Panes, AsRead;
            Baseline = "baseline" ["B"] hint, Notes, Overlay, Again;
        }
        Program {
            Undo = "undo" ["u"] hint, Notes, Panes, AsRead;
            Redo = "redo" ["U", "ctrl-r"] hint, Notes, Panes, AsRead;
            EditData = "edit-data" ["e"] hint, Rows, Panes, AsRead;
            Reload = "reload" ["R"] hint, Nothing, Panes, AsRead;
            Language = "language" ["L"] hint, Nothing, Panes, AsRead;
            NextTheme = "next-theme" ["T"] hint, Nothing, Panes, AsRead;
            Problems = "problems" ["!"] hint, Nothing, Overlay, AsRead;
            Palette = "palette" [":"] hint, Nothing, Overlay, AsRead;
            More = "more" ["\\"] hint, Nothing, Overlay, AsRead;
            Help = "help" ["?", "f1"] hint, Nothing, Overlay, AsRead;
            Redraw = "redraw" ["ctrl-l"] plain, Nothing, Panes, AsRead;
            Suspend = "suspend" ["ctrl-z"] plain, Nothing, Panes, AsRead;
            Quit = "quit" ["q", "ctrl-c"] hint, Nothing, Panes, AsRead;
        }
    }
    contexts {
        Search as SearchAction {
            Accept: Look = parent hint Look;
            + Complete: Complete = "complete" ["tab"];
            ~ Up: SearchUp = parent;
            Cancel: ClearSearch = parent hint Clears;
        }
        Facets as FacetAction {
            Accept: Pick = parent hint Picks;
            + Pick: Pick = "pick" ["space"];
            + ClearPicks: ClearPicks = "clear-picks" ["-", "del"] hint ClearsPicks;
            Left: PreviousGroup = "previous-group" ["left", "backtab"];
            Right: NextGroup = "next-group" ["right", "tab"];
            ~ Top: Top = "first-value" ["home"];
            ~ Bottom: Bottom = "last-value" ["end"];
            Cancel: LookAtPicked = parent hint Looks;
        }
        Columns as ColumnAction {
            + ToggleColumn: ToggleColumn = "toggle-column" ["space"] hint ShowsHides;
            Open: SortByColumn = parent hint SortsTurns;
            Sort: SortByColumn = parent;
            Reverse: ReverseColumn = parent;
            + UsualColumns: UsualColumns = "usual-columns" ["-", "del"] hint AsUsual;
        }
        Recent as RecentAction {
            Open: OpenRecent = parent hint Opens;
        }
        Why as WhyAction {
            Open: GoToRecord = parent hint GoesToRecord;
            Why: AllFlags = parent hint All;
            Quit: Close = parent;
        }
        Problems as ProblemAction {
            Open: OpenProblem = parent hint Opens;
            EditData: OpenProblem = parent;
            + FilterProblems: FilterProblems = "filter-problems" ["/"] hint Filters;
            Out: Close = parent hint Close;
        }
        Agendas as AgendaAction {
            Open: UseAgenda = parent hint Use;
            Out: Close = parent hint Close;
            + NewAgenda: NewAgenda = "new-agenda" ["n"] hint New;
            + RenameAgenda: RenameAgenda = "rename-agenda" ["e"] hint Rename;
            + ArchiveAgenda: ArchiveAgenda = "archive-agenda" ["x"] hint Archive;
            + DeleteAgenda: DeleteAgenda = "delete-agenda" ["D"] hint Delete;
            + HandOver: HandOver = "hand-over" ["w"] hint HandOver;
            + TakeOver: TakeOver = "take-over" ["o"] hint TakeOver;
            CarryOver: CarryOver = "carry-over-agenda" ["c"] hint CarryOver;
            + AllAgendas: AllAgendas = "all-agendas" ["a"] hint All;
            + AdoptAgenda: AdoptAgenda = "adopt-agenda" ["b"];
            Undo: Undo = parent;
        }
        ActionItems as ActionItemAction {
            Open: GoToItem = parent hint Opens;
            Out: Close = parent hint Close;
            + TickAction: TickAction = "tick-action" ["space", "d"] hint Ticks;
            + DropAction: DropAction = "drop-action" ["D"] hint Drops;
            + FilterActions: FilterActions = "filter-actions" ["f"] hint Filters;
            Undo: Undo = parent;
        }
        MeetingForm as MeetingFormAction {
            Accept: SaveMeeting = parent hint Saves;
            ~ Down: NextField = "next-field" ["down", "tab"];
            ~ Up: PreviousField = "previous-field" ["up", "backtab"];
            Cancel: Cancel = parent hint Leaves;
        }
        Minute as MinuteAction {
            Cancel: SaveAndClose = parent hint SavesAndCloses;
            Help: Help = parent;
        }
        Snapshots as SnapshotAction {
            Open: UseSnapshot = parent hint UsesIt;
            + DeleteSnapshot: DeleteSnapshot = "delete-snapshot" ["D"] hint Deletes;
        }
        Brief as BriefAction {
            Copy: CopyBrief = parent hint Copies;
            Write: WriteBrief = parent hint WritesFile;
            Print: PrintBrief = parent hint Prints;
            Language: Language = parent hint OtherLanguage;
            Brief: Close = parent;
            Quit: Close = parent;
        }
        Compare as CompareAction {
            Left: ColumnsLeft = parent;
            Right: ColumnsRight = parent;
            Copy: CopyBrief = parent hint Copies;
            Write: WriteBrief = parent hint WritesFile;
            Language: Language = parent;
            Quit: Close = parent;
        }
        Fields as FieldAction {
            Open: CopyThisField = parent hint Copies;
            Copy: CopyThisField = parent;
            Language: Language = parent;
            CopyField: Close = parent;
            Quit: Close = parent;
        }
        Write as WriteAction {
            Accept: WriteFile = parent hint Writes;
            Cancel: Cancel = parent hint Leaves;
        }
        Overwrite as OverwriteAction {
            + Overwrite: Overwrite = "overwrite" ["y", "Y"] hint Overwrites;
            + KeepFile: KeepFile = "keep-file" ["n", "N"] hint DoesNot;
            Cancel: KeepFile = parent;
        }
        Question as QuestionAction {
            + Agree: Agree = "agree" ["y", "Y"] hint DoesIt;
            + Disagree: Disagree = "disagree" ["n", "N"] hint LeavesAll;
            Cancel: Disagree = parent;
        }
        Prompt as PromptAction {
            Accept: Accept = parent hint Done;
            Cancel: Cancel = parent hint LeaveIt;
        }
        Help as HelpAction {
            Accept: Run = parent hint Runs;
            Complete: Complete = "complete-command" ["tab"];
            Cancel: Close = parent hint Closes;
            Help: Close = parent;
        }
        More as MoreAction {
            + MarkAll: MarkAll = "mark-all" ["a"] hint MarksAll, Rows Panes AsRead;
            + InvertMarks: InvertMarks = "invert-marks" ["i"] hint Inverts, Rows Panes AsRead;
            + Compare: Compare = "compare" ["c"] hint Compares, Rows Overlay AsRead;
            + Snapshot: Snapshot = "snapshot" ["s"] hint Snapshot, Notes Overlay AsRead;
            + OpenFile: OpenFile = "open-file" ["o"] hint OpensFile, Nothing Overlay AsRead;
            + NarrowList: NarrowList = "narrow-list" ["<", "h", "left"], Nothing Panes AsRead;
            + WidenList: WidenList = "widen-list" [">", "l", "right"], Nothing Panes AsRead;
            + Mouse: Mouse = "mouse" ["m"] hint Mouse, Nothing Panes AsRead;
            Out: Close = parent hint Closes;
            Help: Help = parent;
        }
        List as ListAction {
            ~ Down: Down = parent;
            ~ Up: Up = parent;
            ~ HalfDown: HalfDown = parent;
            ~ HalfUp: HalfUp = parent;
            ~ PageDown: PageDown = parent;
            ~ PageUp: PageUp = parent;
            ~ Top: Top = parent;
            ~ Bottom: Bottom = parent;
            Out: Close = parent hint Closes;
            Help: Help = parent;
        }
        Typing as TypingAction {
            + Accept: Accept = "accept" ["enter"];
            + Cancel: Cancel = "cancel" ["esc"] hint Leaves;
            ~ Down: Down = "typing-down" ["down", "ctrl-n"];
            ~ Up: Up = "typing-up" ["up", "ctrl-p"];
            ~ PageDown: PageDown = "typing-page-down" ["pgdn"];
            ~ PageUp: PageUp = "typing-page-up" ["pgup"];
            Help: Help = parent;
        }
    }
}

/// The keys of the tabs: each has the digit that is its number, as far as digits go.
const DIGITS: [(&str, &[&str]); 9] = [
    ("tab-1", &["1"]),
    ("tab-2", &["2"]),
    ("tab-3", &["3"]),
    ("tab-4", &["4"]),
    ("tab-5", &["5"]),
    ("tab-6", &["6"]),
    ("tab-7", &["7"]),
    ("tab-8", &["8"]),
    ("tab-9", &["9"]),
];

fn tab_rows() -> impl Iterator<Item = KeyRow> {
    let row = |((number, name), (id, keys)): ((u8, &NumberedTab), (&'static str, &'static [&'static str]))| KeyRow {
        context: Context::Panes,
        action: Action::Tab(number),
        source: KeySource::Own { id, keys },
        heading: KeyHeading::Views,
        name: KeyName::Tab(*name),
        hint: None,
        conduct: Some(Conduct { need: NotesNeed::Nothing, after: KeysAfter::Panes, look: NotesLook::Again }),
    };
    (1..).zip(NumberedTab::ALL).zip(DIGITS).map(row)
}

/// Every action, once in each context.
pub static TABLE: LazyLock<Vec<KeyRow>> = LazyLock::new(|| {
    let of_views = |row: &&KeyRow| row.heading == KeyHeading::Views;
    let before = PANES.iter().take_while(|row| !of_views(row)).copied();
    let from = PANES.iter().skip_while(|row| !of_views(row)).copied();
    before.chain(tab_rows()).chain(from).chain(OTHERS.iter().copied()).collect()
});

impl Action {
    /// How it fares with the notes, and the keys behind it with it; none for what does nothing to the panes.
    #[must_use]
    pub fn conduct(self) -> Option<Conduct> {
        row_of(self).or_else(|| row_in(Context::More, self)).and_then(|row| row.conduct)
    }
}

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
