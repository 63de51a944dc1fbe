//! What is said by what lies over the panes, in English.

use crate::lang::overlays::{OverlayLabel, OverlayText, listed};
use crate::text::capitalised;
use crate::text::plural;
use std::borrow::Cow;

/// Its words.
pub(in crate::lang) const fn label(label: OverlayLabel) -> &'static str {
    match label {
        OverlayLabel::FacetsTitle => "Filters",
        OverlayLabel::Unfiltered => "nothing filtered yet",
        OverlayLabel::Chosen => "picked",
        OverlayLabel::NoValue => "no such value",
        OverlayLabel::ColumnsTitle => "Columns",
        OverlayLabel::ColumnFrozen => "always shown",
        OverlayLabel::ColumnShown => "shown",
        OverlayLabel::ColumnHidden => "hidden",
        OverlayLabel::ColumnNoRoom => "no room yet",
        OverlayLabel::FromA => "A to Z",
        OverlayLabel::FromZ => "Z to A",
        OverlayLabel::LeastFirst => "least first",
        OverlayLabel::MostFirst => "most first",
        OverlayLabel::EarliestFirst => "earliest first",
        OverlayLabel::LatestFirst => "latest first",
        OverlayLabel::DownTheLadder => "running first",
        OverlayLabel::UpTheLadder => "finished first",
        OverlayLabel::AgendasTitle => "Agendas",
        OverlayLabel::NamesHidden => "Others are looking: names of meetings are hidden, and not changed here.",
        OverlayLabel::AgendaOut => "Taken out.",
        OverlayLabel::MinuteFull => "The minute is full (256 KB): what comes after it is not taken.",
        OverlayLabel::NoName => "A name is needed.",
        OverlayLabel::WrittenBefore => "what was written before is hidden, this goes below it",
        OverlayLabel::TakeOver => "Take over an agenda from a file (path)",
        OverlayLabel::NoPath => "The path of the file is needed.",
        OverlayLabel::RecentTitle => "Looked at recently",
        OverlayLabel::NothingRecent => "Nothing was looked at yet.",
        OverlayLabel::MoreTitle => "More: press one of these keys",
        OverlayLabel::SideBySideTitle => "Compare",
        OverlayLabel::TypedCommands => "Typed out",
        OverlayLabel::PlacesToGo => "Places to go",
        OverlayLabel::RecentFiles => "Opened last",
        OverlayLabel::FilesThere => "Files and folders",
        OverlayLabel::HereAndNow => "Here",
        OverlayLabel::HelpTitle => "Help",
        OverlayLabel::PaletteTitle => "Commands",
        OverlayLabel::ProblemsTitle => "Problems in the data file",
        OverlayLabel::NotSavedHelp => {
            "Every change is still in memory: the next one writes them all, leaving writes a rescue file."
        }
        OverlayLabel::QueriesOfBefore => "in the empty box: queries of before (history)",
        OverlayLabel::InTheBox => "Typed into the search box",
        OverlayLabel::Signs => "Signs",
        OverlayLabel::AMoment => "a moment",
        OverlayLabel::APeriod => "a period",
        OverlayLabel::ADoubt => "planned or uncertain",
        OverlayLabel::TheAsOfDay => "the year of the as-of day",
        OverlayLabel::AReportedDate => "the period of the report, not the date of the record",
        OverlayLabel::ChangedByReload => "new or changed by a reload, not looked at yet",
        OverlayLabel::NoAction => "No such command.",
        OverlayLabel::APin => "an item on the agenda",
        OverlayLabel::AMark => "a marked item",
        OverlayLabel::FieldsTitle => "Copy one field",
        OverlayLabel::OtherNameAndCode => "other name, code",
        OverlayLabel::WriteTitle => "Write to a file",
        OverlayLabel::PathLabel => "File",
        OverlayLabel::WhereTo => "Without a folder the file goes where bangiao was started; ~/ is your home.",
        OverlayLabel::Writing => "Writing…",
        OverlayLabel::AllFlags => "All flags",
        OverlayLabel::FlagsFound => "Flags of what was found",
        OverlayLabel::NoFlags => "Nothing is flagged.",
        OverlayLabel::NoSuchProblem => "No problem has these words.",
        OverlayLabel::NoProblems => "Nothing was left out. To check more closely: bangiao check",
        OverlayLabel::ShotTitle => "Take a snapshot of the data as it is now",
        OverlayLabel::ShotHelp => "Later it can be told what has changed since this snapshot.",
        OverlayLabel::SnapshotsTitle => "Tell changes since which snapshot?",
        OverlayLabel::AsOfTitle => "Judge everything as of which day?",
        OverlayLabel::AsOfHelp => "2026-11-27, 27/11/2026, today, -1m, this-year; empty: the day of the data",
        OverlayLabel::LastSeen => "What was last seen, kept by the program",
        OverlayLabel::Automatic => "kept by itself",
        OverlayLabel::ConfirmTitle => "Count these changes as seen?",
        OverlayLabel::ForgetHelp => "Its data is deleted from the disk, too. This cannot be taken back.",
        OverlayLabel::ForgetBaseline => "Changes are told since it now; then they are told since what was last seen.",
        OverlayLabel::Baseline => "in use",
    }
}

/// Its sentences.
pub(in crate::lang) fn text(text: &OverlayText) -> Cow<'static, str> {
    match text {
        OverlayText::AgendaDeleted { undo } => format!("The agenda is deleted. {undo} brings it back."),
        OverlayText::AgendaArchived { archive } => format!("Put away. {archive} takes it out."),
        OverlayText::HandOverHidden { meeting } => {
            format!("Not in public nor in the meeting layout: an agenda holds minutes. {meeting} leaves the layout.")
        }
        OverlayText::MinutesInMeeting { meeting, minutes } => {
            format!("Minutes are hidden in the meeting layout: leave it with {meeting}, then {minutes}.")
        }
        OverlayText::FileExists { overwrite, keep } => {
            format!("There is a file of this name. Overwrite it? {overwrite}: overwrite, {keep}: choose another name")
        }
        OverlayText::NotFlagged { all } => format!("Nothing is flagged here. {all}: all flags."),
        OverlayText::NoSnapshots { snapshot } => {
            format!("There is no snapshot of this data yet. {snapshot} takes one.")
        }
        OverlayText::WriteTo { path } => format!("Read it back once more; then write it to {path}?"),
        OverlayText::ReadBack { decisions, actions } => format!(
            "{decisions} {}, {actions} {}:",
            plural(*decisions, "decision", "decisions"),
            plural(*actions, "action item", "action items")
        ),
        OverlayText::MoreLines { count } => format!("and {count} more {}", plural(*count, "line", "lines")),
        OverlayText::ForgetTitle { snapshot } => format!("Delete {snapshot} for good?"),
        OverlayText::NoSuchDay { meant: Some(meant), .. } => format!("Did you mean `{meant}`?"),
        OverlayText::NoSuchDay { why, meant: None } => format!("{}.", capitalised(why)),
        OverlayText::TheAgenda { name } => format!("the agenda {name}"),
        OverlayText::TypePath { complete } => format!("Type the path of a file; {complete} completes it."),
        OverlayText::Endings { endings } => format!("The name ends in {}.", listed(endings, "or")),
        OverlayText::UnknownEnding { endings } => {
            format!("Not written: the ending tells the form; it must be {}.", listed(endings, "or"))
        }
        OverlayText::ActionLine { what, who, due } => {
            let said = |known: &'_ Option<String>| known.clone().unwrap_or_else(|| "not said".to_owned());
            format!("what: {what} · who: {} · by: {}", said(who), said(due))
        }
    }
    .into()
}
