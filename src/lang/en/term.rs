//! The terminal in English.

use crate::lang::term::{CopyWay, TermLabel, TermText};
use crate::text::plural;
use std::borrow::Cow;

/// Its words.
pub(in crate::lang) const fn label(label: TermLabel) -> &'static str {
    match label {
        TermLabel::Aborted => "ended by a defect of its own (aborted). Your terminal is as it was before.",
        TermLabel::AnyKey => "[any key to come back]",
        TermLabel::CopyingIsOff => "copying is off in the configuration: P prints it, to select by hand",
        TermLabel::EditorUnreadable => "the command in VISUAL or EDITOR cannot be read (a quotation mark left open?)",
        TermLabel::NoEditor => "there is no editor: set EDITOR to one",
        TermLabel::NoFileToEdit => "this data is in no file to be edited: open your own with `bangiao FILE`",
        TermLabel::NoFileToReload => "this data is in no file that could be read again",
        TermLabel::NoRegularFile => "what the editor left is no regular file",
        TermLabel::NotUtf8 => "the file is not UTF-8",
        TermLabel::OutputIsNoTerminal => {
            "the dashboard needs a terminal, and the output is not one; for a pipe or a file use a command, see `bangiao --help`"
        }
        TermLabel::TerminalIsDumb => {
            "the dashboard cannot draw on this terminal (TERM is unset or \"dumb\"); set TERM, or use a command, see `bangiao --help`"
        }
        TermLabel::TextTooLarge => "the text is larger than 1 MiB",
    }
}

/// Its sentences.
pub(in crate::lang) fn text(text: &TermText) -> Cow<'static, str> {
    match text {
        TermText::Copied { way, characters, grouped, what } => {
            let way = match way {
                CopyWay::Terminal => "to your terminal's clipboard",
                CopyWay::Tmux => "through tmux (needs set-clipboard on) to your clipboard",
                CopyWay::TmuxBuffer => "to tmux's buffer, and by it to your clipboard",
                CopyWay::Mosh => "through mosh (which cuts long copies) to your clipboard",
                CopyWay::Screen => "through screen to your clipboard",
            };
            // What is cut off in a narrow window is the name, which is on the screen anyway.
            format!("sent {way}: {grouped} {}, {what}", plural(*characters, "character", "characters"))
        }
        // What is cut off in a narrow window is not where it is.
        TermText::CopiedToFile { file } => format!("{file}: the copy, too long for the clipboard; goes when you quit"),
        TermText::CopyRefused { error } => {
            format!("too long for the clipboard, no file to be had ({error}): P prints it")
        }
        TermText::Defect { report, folder_unsaid } => {
            let folder = if *folder_unsaid { " (in the temporary folder)" } else { "" };
            format!("ended by a defect of its own. A report that may help to mend it is in {report}{folder}")
        }
        TermText::DefectUnreported { error, what } => {
            format!("ended by a defect of its own, and no report could be written ({error}): {what}")
        }
        TermText::EditorFailed { status } => format!("the editor failed ({status})"),
        TermText::EditorNotStarted { error } => format!("the editor could not be started ({error})"),
        TermText::NoDraft { error } => format!("no file could be written for the editor: {error}"),
        TermText::NoTerminal { error } => format!("the dashboard needs a terminal to read keys from: {error}"),
        TermText::OldText { why } => format!("{why}: the text is as it was"),
        TermText::OldTextNewInFile { why, file } => format!("{why}: old text kept, new one in {file}"),
        TermText::DraftUnreadable { error } => format!("the file cannot be read again ({error})"),
        TermText::TerminalRefused { error } => format!("the terminal could not be set up: {error}"),
    }
    .into()
}
