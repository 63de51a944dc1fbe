//! What the dashboard asks of the terminal beside drawing: a text for the clipboard, a text on the plain screen, the user's
//! editor. Whoever has the terminal meanwhile, signals end us orderly, and no key that was meant for it becomes ours.

use super::MainLoop;
use crate::app::input::{DataPlace, Edited, Input};
use crate::desk::draft::MinuteDraft;
use crate::import::reader_of;
use crate::lang::{CopyWay, Label, Phrase, TermLabel, TermText};
use crate::store::{self, InputPlace};
use crate::term::clipboard::{self, Copy, Through};
use crate::term::editor::{self, Draft, Editor};
use crate::term::message::Message;
use crate::term::{handlers, mosh, session, signals};
use crate::text::Clean;
use rustix::process::{Pid, Signal, kill_process};
use std::io;
use std::ops::ControlFlow::{self, Break, Continue};
use std::path::Path;
use std::process::{Child, ExitStatus};
use std::sync::PoisonError;
use std::thread;
use std::time::{Duration, Instant};

/// How long an editor has to go when we are told to.
const EDITOR_GOES_WITHIN: Duration = Duration::from_millis(500);

/// How a program ended that had the terminal; or the exit status with which a signal ends us meanwhile.
type Returned = ControlFlow<u8, io::Result<ExitStatus>>;

impl MainLoop<'_> {
    /// Sends a text to the clipboard of the terminal; says what was sent where.
    pub(super) fn copy(&mut self, text: &str, what: &Phrase) -> io::Result<ControlFlow<u8>> {
        let text = Clean::page(text);
        // Asked for at the first copy, and not before the first frame.
        let mut route = self.options.route;
        if route.through == Through::Nothing && *self.is_in_mosh.get_or_insert_with(mosh::is_a_parent) {
            route.through = Through::Mosh;
        }
        let said = match route.of(&text) {
            Copy::Send(_) if route.through == Through::Tmux && clipboard::load_into_tmux(&text) => {
                clipboard::copied(CopyWay::TmuxBuffer, &text, what)
            }
            Copy::Send(bytes) => {
                self.tty.write(&bytes)?;
                route.sent(&text, what)
            }
            Copy::Off => TermLabel::CopyingIsOff.into(),
            Copy::TooLong => match self.copies.keep(&self.options.temporary, &text) {
                Ok(path) => return self.tell(clipboard::in_a_file(&path)),
                Err(error) => TermText::CopyRefused { error: error.to_string() }.into(),
            },
        };
        self.tell(said)
    }

    fn tell(&mut self, said: Phrase) -> io::Result<ControlFlow<u8>> {
        let effects = self.app.update(Input::Told(said));
        self.obey(effects)
    }

    /// Prints a text on the plain screen, to be selected by hand; one key comes back and does nothing else.
    pub(super) fn print(&mut self, text: &str) -> io::Result<ControlFlow<u8>> {
        self.give_away();
        self.tty.enter_plain()?;
        let text = Clean::page(text).replace('\n', "\r\n");
        let any_key = TermLabel::AnyKey.text(self.app.lang());
        if self.app.audience().is_room() {
            // What stood on the plain screen before is the desk's.
            self.tty.write(b"\x1b[H\x1b[2J")?;
        }
        self.tty.write(format!("{text}\r\n\r\n{any_key}\r\n").as_bytes())?;
        self.keyboard.open();
        match self.messages.take_only(None, is_about_the_page) {
            Some(Message::Suspend) => return self.suspend(),
            Some(Message::End(signal)) => return Ok(Break(signals::status(signal))),
            Some(_) | None => {}
        }
        self.tty.forget_typed();
        self.give_away();
        self.resume()
    }

    /// Lets the user edit a minute; its text comes back to the app, or the reason why it does not.
    pub(super) fn edit_minute(&mut self, minute: &MinuteDraft) -> io::Result<ControlFlow<u8>> {
        let draft = || Draft::new(self.options.data_dir.as_deref(), &self.options.temporary, minute);
        let (edited, draft) = match self.editor().and_then(|editor| Ok((editor, draft()?))) {
            Err(why) => (Edited::Kept(why), None),
            Ok((editor, draft)) => match self.visit(&editor, draft.file(), None)? {
                Continue(ended) => draft.taken(&ended),
                Break(status) => {
                    if let Some(name) = draft.left(self.app.audience()) {
                        session::say(format!("bangiao: {name}\n").as_bytes());
                    }
                    return Ok(Break(status));
                }
            },
        };
        self.drafts.extend(draft);
        let effects = self.app.update(Input::Edited(edited));
        let flow = self.obey(effects);
        self.drop_kept_drafts();
        flow
    }

    /// What came from an editor stays in its file until the disk has it elsewhere.
    pub(super) fn drop_kept_drafts(&mut self) {
        if self.app.is_kept() {
            self.drafts.drain(..).for_each(Draft::remove);
        }
    }

    /// Opens the data file at a place. What became of it is the watcher's to tell.
    pub(super) fn edit_data(&mut self, place: &DataPlace) -> io::Result<ControlFlow<u8>> {
        let shown = self.shown_file.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let Some((file, _)) = shown else {
            return self.tell(TermLabel::NoFileToEdit.into());
        };
        let editor = match self.editor() {
            Ok(editor) => editor,
            Err(why) => return self.tell(why),
        };
        let line = match place {
            DataPlace::Line(line) => Some(*line),
            DataPlace::Item(id) => {
                let bytes = store::read(&InputPlace::File(file.clone()), self.options.cap).ok();
                bytes.and_then(|bytes| reader_of(&bytes).line_of(&bytes, id))
            }
        };
        match self.visit(&editor, &file, line)? {
            Break(status) => Ok(Break(status)),
            Continue(Ok(status)) if status.success() => Ok(Continue(())),
            Continue(Ok(status)) => self.tell(editor::failed(status)),
            Continue(Err(error)) => self.tell(editor::not_started(&error)),
        }
    }

    fn editor(&self) -> Result<Editor, Phrase> {
        Editor::find(self.options.editor.as_deref(), self.options.path.as_deref())
    }

    /// Gives an editor the terminal until it ends, and takes it again, unless a signal ends us.
    fn visit(&mut self, editor: &Editor, file: &Path, line: Option<usize>) -> io::Result<Returned> {
        self.give_away();
        // What the keyboard sends as a signal is the editor's.
        self.keyboard_is_lent.lend();
        let returned = match editor.start(file, line) {
            Ok(child) => self.wait_for(child)?,
            Err(error) => Continue(Err(error)),
        };
        self.keyboard_is_lent.take_back();
        if returned.is_break() {
            self.tty.restore_modes();
            return Ok(returned);
        }
        Ok(match self.resume()? {
            Break(status) => Break(status),
            Continue(()) => returned,
        })
    }

    fn wait_for(&mut self, mut child: Child) -> io::Result<Returned> {
        let pid = Pid::from_child(&child);
        let sender = self.sender.clone();
        let wait = move || {
            let _ = sender.send(Message::EditorEnded(child.wait()));
        };
        thread::Builder::new().name("editor".to_owned()).spawn(wait)?;
        while let Some(message) = self.messages.take_only(None, is_about_the_editor) {
            match message {
                Message::EditorEnded(ended) => return Ok(Continue(ended)),
                Message::End(signal) => {
                    // The editor goes first: two programs cannot give one terminal back. It may not have been told.
                    let _ = kill_process(pid, Signal::TERM);
                    self.editor_goes();
                    return Ok(Break(signals::status(signal)));
                }
                // It was stopped, and we with it: the shell gets the terminal.
                Message::Suspend => handlers::stop_process_group()?,
                Message::Continued
                | Message::Input(_)
                | Message::Work(_)
                | Message::TaskResult(_)
                | Message::Resized => {}
            }
        }
        Ok(Break(signals::status(signals::HANG_UP)))
    }

    /// Waits until the editor has ended, but not for long.
    fn editor_goes(&self) {
        let until = Instant::now() + EDITOR_GOES_WITHIN;
        let _ = self.messages.take_only(Some(until), |message| matches!(message, Message::EditorEnded(_)));
    }

    /// Gives the terminal back, for someone else to have it. Keys that came before are nobody's: typed for what comes
    /// next, they would do something here.
    fn give_away(&mut self) {
        self.keyboard.close();
        session::leave(session::PATIENCE);
        while self.messages.take_waiting(Message::is_typed).is_some() {}
    }
}

/// What counts while a page is on the plain screen. The rest waits for its turn.
fn is_about_the_page(message: &Message) -> bool {
    matches!(message, Message::Input(_) | Message::Continued | Message::Suspend | Message::End(_))
}

/// What counts while an editor has the terminal. The rest waits for its turn.
fn is_about_the_editor(message: &Message) -> bool {
    matches!(message, Message::EditorEnded(_) | Message::Continued | Message::Suspend | Message::End(_))
}
