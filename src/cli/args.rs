//! The command line: what may be typed. What it means is said by the commands.

use super::formats::{FormatChoice, PrintedChanges, PrintedItem, PrintedList};
use crate::app::theme::{NAMES, SCHEMES};
use crate::dataset::Lang;
use crate::desk::config::Color;
use clap::builder::PossibleValuesParser;
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::num::NonZeroUsize;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "bangiao",
    version,
    about = "A dashboard for an international-cooperation desk, and a finder that reads Vietnamese",
    override_usage = "bangiao [OPTIONS] [FILE]\n       bangiao [OPTIONS] COMMAND …",
    args_override_self = true,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true,
    max_term_width = 100
)]
pub struct Arguments {
    /// Open the dashboard on this dataset: a path, or - for standard input
    #[arg(value_name = "FILE", num_args = 0..)]
    pub file: Vec<OsString>,
    /// How the dashboard looks
    #[arg(long, value_name = NAMES, hide_possible_values = true, value_parser = themes())]
    pub theme: Option<String>,
    /// Begin anew: not where the dashboard was left
    #[arg(long)]
    pub fresh: bool,
    /// Use the mouse: tabs, rows, links, the wheel, the line between the panes
    #[arg(long)]
    pub mouse: bool,
    /// Print the version
    #[arg(short = 'V', long, action = ArgAction::Version)]
    pub version: Option<bool>,
    /// Options that every command takes
    #[command(flatten)]
    pub common: Common,
    /// What to do; without a command: the dashboard
    #[command(subcommand)]
    pub command: Option<Command>,
}

fn themes() -> PossibleValuesParser {
    PossibleValuesParser::new(SCHEMES.map(|scheme| scheme.name))
}

/// Options that every command takes, before or after it.
#[derive(Debug, Args)]
#[command(next_help_heading = "Options for every command")]
pub struct Common {
    /// The dataset: a path, - for standard input, or builtin
    #[arg(long, global = true, value_name = "FILE")]
    pub data: Option<OsString>,
    /// The language of what is shown
    #[arg(long, global = true, value_name = "vi|en", hide_possible_values = true)]
    pub lang: Option<LangChoice>,
    /// The day against which it is told what is late: an EDTF date, whose last day counts, or told from today: today, -1m
    #[arg(long, global = true, value_name = "DATE", allow_hyphen_values = true)]
    pub as_of: Option<String>,
    /// Draw and print with ASCII signs only
    #[arg(long, global = true)]
    pub ascii: bool,
    /// When to colour
    #[arg(long, global = true, value_name = "auto|always|never", hide_possible_values = true)]
    pub color: Option<ColorChoice>,
    /// Show nothing private: no private notes, owners, minutes, names of meetings and snapshots, local paths
    #[arg(long, global = true)]
    pub public: bool,
    /// The configuration file, or none
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<OsString>,
    /// The most that is read of a dataset, such as 512M or 2G
    #[arg(long, global = true, value_name = "SIZE")]
    pub max_size: Option<String>,
    /// Print this help
    #[arg(short, long, global = true, action = ArgAction::Help)]
    pub help: Option<bool>,
}

/// `--lang`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum LangChoice {
    Vi,
    En,
}

impl From<LangChoice> for Lang {
    fn from(choice: LangChoice) -> Self {
        match choice {
            LangChoice::Vi => Self::Vi,
            LangChoice::En => Self::En,
        }
    }
}

/// `--color`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum ColorChoice {
    Auto,
    Always,
    Never,
}

impl From<ColorChoice> for Color {
    fn from(choice: ColorChoice) -> Self {
        match choice {
            ColorChoice::Auto => Self::Auto,
            ColorChoice::Always => Self::Always,
            ColorChoice::Never => Self::Never,
        }
    }
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Print a list
    List {
        /// Which list
        #[arg(display_order = 1)]
        list: List,
        /// Only what this finds
        #[arg(value_name = "QUERY", display_order = 2)]
        query: Vec<String>,
        /// In which format
        #[command(flatten)]
        format: FormatChoice<PrintedList>,
    },
    /// Search partners, frameworks, records, agencies, people and places
    Search {
        /// What to look for: words in any order
        #[arg(value_name = "QUERY", required = true)]
        query: Vec<String>,
        /// At most so many hits
        #[arg(long, value_name = "N")]
        limit: Option<NonZeroUsize>,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Print one partner, framework, record, agency, person, place, theme, source or claim in full
    Show {
        /// Its id
        id: String,
        /// In which format
        #[command(flatten)]
        format: FormatChoice<PrintedItem>,
    },
    /// Print a one-page brief of each partner, framework, record or theme, as Markdown of 80 columns
    Brief {
        /// Their ids
        #[arg(value_name = "ID", required = true)]
        ids: Vec<String>,
    },
    /// Keep the data as it is now, so that it can be told later what has changed
    Snapshot {
        /// What the snapshot will be called; without it the day
        #[arg(value_name = "NAME")]
        called: Vec<String>,
        /// List the snapshots of this data instead
        #[arg(long = "list", conflicts_with = "called")]
        all: bool,
        /// As JSON
        #[arg(long, requires = "all")]
        json: bool,
        /// Delete the snapshot of that name for good, with its data
        #[arg(long, requires = "called")]
        remove: bool,
    },
    /// Print what differs between two datasets, field by field
    Changes {
        /// What was: a file, a snapshot by its name, - for standard input, or builtin; without it the chosen snapshot
        #[arg(value_name = "OLD", display_order = 1)]
        old: Option<OsString>,
        /// What is; without it the data that would be shown
        #[arg(value_name = "NEW", display_order = 2)]
        new: Option<OsString>,
        /// In which format
        #[command(flatten)]
        format: FormatChoice<PrintedChanges>,
    },
    /// Print the minutes of a meeting as Markdown, with its action items
    Minutes {
        /// The name of the agenda; without it the one in use
        #[arg(value_name = "NAME")]
        agenda: Vec<String>,
        /// An agenda that was handed over as a file
        #[arg(long = "file", value_name = "FILE", conflicts_with = "agenda")]
        agenda_file: Option<OsString>,
        /// What was decided, as JSON to paste into the dataset
        #[arg(long)]
        decided: bool,
        /// As JSON
        #[arg(long, conflicts_with = "decided")]
        json: bool,
        /// Which agendas there are
        #[arg(long = "list", conflicts_with_all = ["agenda", "agenda_file", "decided"])]
        agendas: bool,
    },
    /// Make a draft agenda out of a query, list the agendas of this data, or print one
    Agenda {
        /// What is to be done
        #[arg(display_order = 1)]
        task: AgendaTask,
        /// The name of the agenda; without it the one in use
        #[arg(value_name = "NAME", display_order = 2)]
        agenda: Vec<String>,
        /// What is known of a new one
        #[command(flatten)]
        meeting: Box<NewMeeting>,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Print the action items of all meetings, what is overdue first; or say what became of some
    Actions {
        /// What became of them; without it they are printed
        #[arg(value_name = "WHAT", display_order = 1)]
        became: Option<ActionChange>,
        /// Their ids
        #[arg(value_name = "ID", display_order = 2, requires = "became")]
        actions: Vec<String>,
        /// Only those that are open, or done or dropped
        #[arg(long, value_name = "open|done|all", hide_possible_values = true, conflicts_with = "became")]
        state: Option<StateChoice>,
        /// Since when it is so; without it today
        #[arg(long = "date", value_name = "DATE", allow_hyphen_values = true, requires = "became")]
        since_when: Option<String>,
        /// In which format
        #[command(flatten)]
        format: FormatChoice<PrintedList>,
    },
    /// Print what has changed since a snapshot, what is late and what is due, as Markdown for an e-mail
    Digest {
        /// Since what was seen last (last), since a snapshot by its name, or since the newest snapshot not after a day
        #[arg(
            long,
            value_name = "last|NAME|DATE",
            default_value = "last",
            hide_default_value = true,
            allow_hyphen_values = true
        )]
        since: String,
        /// Until when it is told what is due: told from the as-of day, or a date; without it 30 days
        #[arg(long, value_name = "+60d", allow_hyphen_values = true)]
        due: Option<String>,
        /// Write it to that file
        #[arg(short, long, value_name = "OUT")]
        out: Option<OsString>,
        /// Overwrite a file that is there
        #[arg(long, requires = "out")]
        force: bool,
    },
    /// Carry agendas, minutes and snapshots to another machine or account: merged with what is there, replacing nothing
    State {
        /// To write everything to a file, or to take in what one has
        #[arg(value_name = "export|import", display_order = 1)]
        state_move: StateMove,
        /// The file
        #[arg(value_name = "FILE", display_order = 2)]
        archive: OsString,
        /// Overwrite a file that is there
        #[arg(long)]
        force: bool,
    },
    /// Report every problem of a dataset, with its place and its remedy
    Check {
        /// The file to check, or - for standard input; without it the data that would be shown
        #[arg(value_name = "FILE")]
        file: Option<OsString>,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Put what a meeting decided into the dataset file: shows what would change, and writes with --write
    Apply {
        /// What was decided, as `bangiao minutes --decided` prints it, or - for standard input
        #[arg(value_name = "DECIDED", display_order = 1)]
        decided: OsString,
        /// The dataset file; without it the data that would be shown
        #[arg(value_name = "FILE", display_order = 2)]
        dataset: Option<OsString>,
        /// Change the file, with a copy of what it was beside it
        #[arg(long)]
        write: bool,
    },
    /// Merge two versions of a dataset field by field, as a merge driver of git
    Merge {
        /// What both began with
        #[arg(value_name = "BASE", display_order = 1)]
        base: OsString,
        /// Our version, into which theirs is merged
        #[arg(value_name = "OURS", display_order = 2)]
        ours: OsString,
        /// Their version
        #[arg(value_name = "THEIRS", display_order = 3)]
        theirs: OsString,
        /// Write here instead of into OURS; - for standard output
        #[arg(short = 'o', long = "output", value_name = "OUT")]
        out: Option<OsString>,
        /// Write over OUT where it is there
        #[arg(long)]
        force: bool,
    },
    /// Print a dataset as lines that git diff can compare
    Diff {
        /// The file
        #[arg(value_name = "FILE")]
        compared: OsString,
    },
    /// Make a dataset of a register: a workbook, a table, a list of JSON objects
    Import {
        /// The register: a path, or - for standard input
        #[arg(value_name = "FILE")]
        register: OsString,
        /// What a column is: its heading or its letters, and a field of the format; without a field it is kept aside
        #[arg(long, value_name = "COLUMN=FIELD")]
        map: Vec<String>,
        /// A file that says what columns are (TOML)
        #[arg(long, value_name = "FILE")]
        mapping: Option<OsString>,
        /// The sheet of a workbook; without it the one with the most cells
        #[arg(long, value_name = "NAME")]
        sheet: Option<String>,
        /// Only report what would become of every column
        #[arg(long)]
        dry_run: bool,
        /// As JSON
        #[arg(long, requires = "dry_run")]
        json: bool,
        /// The file that is written; without it, standard output
        #[arg(short, long, value_name = "OUT")]
        output: Option<OsString>,
        /// Replace a file that is there
        #[arg(long, requires = "output")]
        force: bool,
    },
    /// Print a skeleton to paste into a dataset, or a small dataset to begin with, and explain its fields
    New {
        /// What is to be entered
        #[arg(display_order = 1)]
        what: New,
        /// What it will be called: the id of an item is made from it
        #[arg(value_name = "NAME", display_order = 2)]
        name: Vec<String>,
    },
    /// Print the JSON Schema (2020-12) of a dataset, for editors
    Schema,
    /// Print the completions of a shell
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
    /// Print the man page
    Man,
}

/// What is known of a meeting whose agenda is made.
#[derive(Debug, Args)]
pub struct NewMeeting {
    /// Puts on a new agenda what this finds
    #[arg(long, value_name = "QUERY")]
    pub from: Option<String>,
    /// What the meeting is called
    #[arg(long, value_name = "TITLE")]
    pub title: Option<String>,
    /// The day of the meeting: 24/12/2026, or told from today: +30d
    #[arg(long = "date", value_name = "DATE", allow_hyphen_values = true)]
    pub held_on: Option<String>,
    /// When it begins, such as 14:30
    #[arg(long, value_name = "TIME")]
    pub time: Option<String>,
    /// When it ends
    #[arg(long, value_name = "TIME")]
    pub ends: Option<String>,
    /// Where it is held
    #[arg(long, value_name = "PLACE")]
    pub place: Option<String>,
    /// Who chairs it
    #[arg(long, value_name = "NAME")]
    pub chair: Option<String>,
    /// Who takes the minutes
    #[arg(long, value_name = "NAME")]
    pub secretary: Option<String>,
    /// Who is there, parted by `;`
    #[arg(long, value_name = "NAMES")]
    pub present: Option<String>,
    /// Who is not, parted by `;`
    #[arg(long, value_name = "NAMES")]
    pub absent: Option<String>,
}

/// What `list` lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum List {
    Partners,
    Frameworks,
    Records,
    Timeline,
    Agencies,
    People,
    Places,
    Themes,
    Sources,
    Claims,
    Flags,
    Priorities,
    #[value(alias = "terms")]
    Glossary,
}

/// What `agenda` does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum AgendaTask {
    New,
    List,
    Show,
}

/// What `actions` says to have become of an action item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum ActionChange {
    Done,
    Dropped,
    Open,
}

/// Which action items `actions` prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum StateChoice {
    Open,
    Done,
    All,
}

/// Whether what is kept goes or comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum StateMove {
    Export,
    Import,
}

/// What `new` makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum New {
    Partner,
    Framework,
    Record,
    Term,
    Dataset,
}
