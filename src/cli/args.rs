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
        /// Which agendas there are
        #[arg(long = "list", conflicts_with_all = ["agenda", "agenda_file", "decided"])]
        agendas: bool,
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
