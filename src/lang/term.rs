//! What the terminal says: copies, the user's editor, how the dashboard starts and what its own defects are.

/// Words of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermLabel {
    /// The program aborted.
    Aborted,
    /// Below a page on the plain screen.
    AnyKey,
    /// Copying is switched off.
    CopyingIsOff,
    /// `VISUAL` or `EDITOR` is no command line.
    EditorUnreadable,
    /// No editor is named, and none of the usual ones is there.
    NoEditor,
    /// The data cannot be edited.
    NoFileToEdit,
    /// The data cannot be read again.
    NoFileToReload,
    /// An editor left a pipe, a device, a folder or a link.
    NoRegularFile,
    /// An editor left a text in another encoding.
    NotUtf8,
    /// Standard output goes to a file or a pipe.
    OutputIsNoTerminal,
    /// The terminal cannot place text.
    TerminalIsDumb,
    /// An editor left more than is taken.
    TextTooLarge,
}

/// The way of a copy to the clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyWay {
    /// To the terminal itself.
    Terminal,
    /// Through tmux.
    Tmux,
    /// Into tmux's own buffer, which it sends on.
    TmuxBuffer,
    /// Through mosh.
    Mosh,
    /// Through GNU screen.
    Screen,
}

/// Sentences of the terminal.
#[derive(Debug, PartialEq, Eq)]
pub enum TermText {
    /// A copy was sent.
    Copied {
        /// Where.
        way: CopyWay,
        /// How many characters it has.
        characters: usize,
        /// The same as it is written in the language.
        grouped: String,
        /// What was copied.
        what: String,
    },
    /// A copy is too long for the clipboard.
    CopiedToFile {
        /// The file that it is in.
        file: String,
    },
    /// A copy is too long for the clipboard, and is in no file either.
    CopyRefused {
        /// Why.
        error: String,
    },
    /// The program failed.
    Defect {
        /// The file of the report.
        report: String,
        /// Its folder is not said: it is the temporary one.
        folder_unsaid: bool,
    },
    /// The program failed, and no report could be written.
    DefectUnreported {
        /// Why.
        error: String,
        /// What failed.
        what: String,
    },
    /// The editor failed.
    EditorFailed {
        /// Its exit status.
        status: String,
    },
    /// The editor could not be started.
    EditorNotStarted {
        /// Why.
        error: String,
    },
    /// No file could be written for the editor.
    NoDraft {
        /// Why.
        error: String,
    },
    /// There is no terminal to read keys from.
    NoTerminal {
        /// Why.
        error: String,
    },
    /// A text stays as it was.
    OldText {
        /// Why.
        why: String,
    },
    /// A text stays as it was, and the new one is in a file.
    OldTextNewInFile {
        /// Why.
        why: String,
        /// The file.
        file: String,
    },
    /// What the editor left cannot be read.
    DraftUnreadable {
        /// Why.
        error: String,
    },
    /// The terminal could not be set up.
    TerminalRefused {
        /// Why.
        error: String,
    },
}
