//! The loop: everything queued is taken in, then one frame is drawn.

mod ending;
mod external;

use super::editor::Draft;
use super::input::Keyboard;
use super::mailbox::{Mailbox, Sender};
use super::message::Message;
use super::options::Options;
use super::screen::{Screen, take_colours_out};
use super::session::{self, Tty};
use super::signals::Lent;
use super::tasks::TaskThreads;
use super::temp_file::{self, Copies};
use super::watch::Watcher;
use super::work::{Calendar, Job, OpenOther, Reload, ShownFile};
use super::{crash, handlers, signals};
use crate::app::App;
use crate::app::input::{Effect, Input, Key, KeyCode};
use crate::lang::{Reader, TermLabel};
use ratatui::layout::Size;
use ratatui::{Frame, Terminal};
use std::ops::ControlFlow::{self, Break, Continue};
use std::sync::{Arc, PoisonError};
use std::thread;
use std::time::{Duration, Instant};
use std::{io, iter};

/// How long SIGCONT may take to arrive as a message. Where it does not come, the process was never stopped.
const CONTINUED_WITHIN: Duration = Duration::from_millis(100);

/// A flood is cut into frames: after so many messages one is drawn, and after this time.
const FRAME_MESSAGES: usize = 1024;
const FRAME_TIME: Duration = Duration::from_millis(250);

/// How long typed text may wait to be saved.
const SAVED_AFTER: Duration = Duration::from_millis(150);

/// What those who start the dashboard hand over to the loop.
pub struct Behind {
    /// Runs from the first frame on.
    pub job: Option<Job>,
    /// Is called when the file of the data has changed.
    pub reload: Option<Reload>,
    /// Which day it is.
    pub calendar: Calendar,
    /// Opens other data.
    pub open: Option<OpenOther>,
    /// The file of the data that is shown.
    pub shown_file: ShownFile,
}

struct MainLoop<'a> {
    app: &'a mut App,
    options: &'a Options,
    tty: &'static Tty,
    terminal: Terminal<Screen>,
    sender: Sender,
    messages: Mailbox,
    calendar: Calendar,
    keyboard_is_lent: Lent,
    watcher: Option<Watcher>,
    reload: Option<Reload>,
    open: Option<OpenOther>,
    shown_file: ShownFile,
    keyboard: Keyboard,
    runner: &'a TaskThreads,
    /// Copies that were too long for the clipboard: they go when the loop ends.
    copies: Copies,
    /// Whether mosh lies around us, where its variables do not say so; known once it was asked for.
    is_in_mosh: Option<bool>,
    /// Texts that came back from an editor and are not kept elsewhere yet.
    drafts: Vec<Draft>,
    /// Since when there has been typed text that is not saved.
    unsaved_since: Option<Instant>,
    /// What the terminal shows is not what was drawn last: clear it before the next frame.
    stale: bool,
}

/// Runs until the app quits or a signal ends it: the exit status. An error is the terminal's.
pub fn run(
    app: &mut App,
    options: &Options,
    tty: &'static Tty,
    (sender, messages): (Sender, Mailbox),
    Behind { job, reload, calendar, open, shown_file }: Behind,
    runner: &TaskThreads,
    keyboard_is_lent: Lent,
) -> io::Result<u8> {
    let (width, height) = tty.size()?;
    let terminal = Terminal::new(Screen::new(tty, Size { width, height }))?;
    let mut main_loop = MainLoop {
        app,
        options,
        tty,
        terminal,
        sender: sender.clone(),
        messages,
        calendar,
        keyboard_is_lent,
        watcher: None,
        reload,
        open,
        shown_file,
        keyboard: Keyboard::new(tty, sender.clone()),
        runner,
        copies: Copies::default(),
        is_in_mosh: None,
        drafts: Vec::new(),
        unsaved_since: None,
        stale: true,
    };
    if let Break(status) = main_loop.show()? {
        return Ok(status);
    }
    temp_file::sweep_behind(options.temporary.clone());
    if let Some(job) = job {
        start_job(job, sender)?;
    }
    main_loop.watch()?;
    main_loop.keyboard.start()?;
    #[cfg(debug_assertions)]
    if let Some(kind) = options.crash_test {
        kind.suffer();
    }
    main_loop.turn().or_else(|error| main_loop.torn_out().ok_or(error))
}

/// A loop that has ended takes no results: they are dropped.
fn start_job(job: Job, sender: Sender) -> io::Result<()> {
    let hand_over = move || {
        job(&mut |work| {
            let _ = sender.send(Message::Work(work));
        });
    };
    thread::Builder::new().name("job".to_owned()).spawn(hand_over).map(drop)
}

impl MainLoop<'_> {
    fn turn(&mut self) -> io::Result<u8> {
        loop {
            if let Break(status) = self.gather()? {
                return Ok(status);
            }
            self.draw()?;
        }
    }

    /// Sleeps until there is something to do, then takes in what is queued, as much as goes into a frame.
    fn gather(&mut self) -> io::Result<ControlFlow<u8>> {
        let until = self.unsaved_since.map(|since| since + SAVED_AFTER);
        let mut next = self.messages.take(until);
        self.app.take_today((self.calendar)());
        let start = Instant::now();
        let mut count = 0;
        while let Some(message) = next {
            let message = self.with_its_run(message);
            if let Break(status) = self.handle(message)? {
                return Ok(Break(status));
            }
            if let Break(status) = self.save_in_time()? {
                return Ok(Break(status));
            }
            count += 1;
            if count >= FRAME_MESSAGES || start.elapsed() >= FRAME_TIME {
                return Ok(Continue(()));
            }
            next = self.messages.take_waiting(|_| true);
        }
        self.save_in_time()
    }

    /// A letter that goes into a text, with those that wait behind it.
    fn with_its_run(&mut self, message: Message) -> Message {
        let Some(letter) = letter_of(&message).filter(|_| self.app.takes_letters()) else { return message };
        let next = || self.messages.take_waiting(|message| letter_of(message).is_some());
        let rest = iter::from_fn(next).filter_map(|message| letter_of(&message));
        Message::Input(Input::Letters(iter::once(letter).chain(rest.take(FRAME_MESSAGES)).collect()))
    }

    /// Saves typed text that has waited long enough.
    fn save_in_time(&mut self) -> io::Result<ControlFlow<u8>> {
        if !self.app.has_unsaved_text() {
            self.unsaved_since = None;
            return Ok(Continue(()));
        }
        let since = *self.unsaved_since.get_or_insert_with(Instant::now);
        if since.elapsed() < SAVED_AFTER {
            return Ok(Continue(()));
        }
        let effects = self.app.save_text();
        self.unsaved_since = None;
        self.obey(effects)
    }

    /// The terminal has failed: it is lost, or a signal whose end had to be forced broke off the write. What was typed
    /// before is still taken in. The exit status, if it was a signal.
    fn torn_out(&mut self) -> Option<u8> {
        self.take_in_typed();
        match self.messages.take_waiting(|message| matches!(message, Message::End(_))) {
            Some(Message::End(signal)) => Some(signals::status(signal)),
            Some(_) | None => None,
        }
    }

    fn handle(&mut self, message: Message) -> io::Result<ControlFlow<u8>> {
        match message {
            Message::Work(work) => {
                let effects = work(self.app);
                self.obey(effects)
            }
            Message::TaskResult(result) => {
                let effects = self.app.hear(*result);
                self.drop_kept_drafts();
                self.obey(effects)
            }
            Message::Input(input) => {
                let effects = self.app.update(input);
                self.obey(effects)
            }
            Message::Resized => self.resized(),
            Message::Suspend => self.suspend(),
            Message::Continued => self.continued(),
            Message::End(signal) => Ok(Break(self.end(signal))),
            // One that was waited for no longer.
            Message::EditorEnded(_) => Ok(Continue(())),
        }
    }

    fn obey(&mut self, effects: Vec<Effect>) -> io::Result<ControlFlow<u8>> {
        for effect in effects {
            let flow = match effect {
                Effect::Quit(status) => Break(status),
                Effect::Mouse(on) => {
                    self.tty.report_mouse(on)?;
                    Continue(())
                }
                Effect::OpenData(path) => {
                    self.open_other(path)?;
                    Continue(())
                }
                Effect::OtherFile => {
                    self.watch()?;
                    Continue(())
                }
                Effect::Redraw => {
                    self.stale = true;
                    Continue(())
                }
                Effect::Suspend => self.suspend()?,
                Effect::Copy { text, what } => self.copy(&text, &what)?,
                Effect::Print(text) => self.print(&text)?,
                Effect::EditMinute(draft) => self.edit_minute(&draft)?,
                Effect::EditData(place) => self.edit_data(&place)?,
                Effect::Reload => self.reload()?,
                Effect::Task(task) => {
                    self.runner.send(task);
                    Continue(())
                }
            };
            if flow.is_break() {
                return Ok(flow);
            }
        }
        Ok(Continue(()))
    }

    /// Watches the file of the data that is shown, if it is in one; the one from before no longer.
    fn watch(&mut self) -> io::Result<()> {
        self.watcher = None;
        let shown = self.shown_file.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let (Some(reload), Some((file, stamp))) = (&self.reload, shown) {
            self.watcher = Some(Watcher::start(&file, stamp, Arc::clone(reload), self.sender.clone())?);
        }
        Ok(())
    }

    /// Opens other data behind the frames.
    fn open_other(&self, path: String) -> io::Result<()> {
        match &self.open {
            Some(open) => start_job(open(path), self.sender.clone()),
            None => Ok(()),
        }
    }

    /// Has the data file read again behind the frames.
    fn reload(&mut self) -> io::Result<ControlFlow<u8>> {
        if let Some(watcher) = &self.watcher {
            watcher.ask();
            return Ok(Continue(()));
        }
        let effects = self.app.update(Input::Told(TermLabel::NoFileToReload.into()));
        self.obey(effects)
    }

    /// The size is asked for, and the screen forgotten: what a terminal keeps of it after a resize is its own affair.
    fn resized(&mut self) -> io::Result<ControlFlow<u8>> {
        let (cols, rows) = self.tty.size()?;
        self.terminal.backend_mut().set_size(Size { width: cols, height: rows });
        self.stale = true;
        let effects = self.app.update(Input::Resize { cols, rows });
        self.obey(effects)
    }

    /// The first frame, and the first after a stop: with the size of now, on a cleared screen.
    fn show(&mut self) -> io::Result<ControlFlow<u8>> {
        let flow = self.resized()?;
        if flow.is_continue() {
            self.draw()?;
        }
        Ok(flow)
    }

    fn draw(&mut self) -> io::Result<()> {
        crash::read_by(Reader { lang: self.app.lang(), audience: self.app.audience() });
        for task in self.app.tasks() {
            self.runner.send(task);
        }
        if self.stale {
            self.terminal.clear()?;
            self.stale = false;
        }
        let (app, no_color) = (&*self.app, self.options.no_color);
        let draw = |frame: &mut Frame| {
            app.draw(frame);
            if no_color {
                take_colours_out(frame.buffer_mut());
            }
        };
        self.terminal.draw(draw).map(drop)
    }

    /// Gives the terminal to the shell and stops, with the whole process group; takes it again when continued in the
    /// foreground. In the background (`bg`) it stops again, unless it is told to end.
    fn suspend(&mut self) -> io::Result<ControlFlow<u8>> {
        self.keyboard.close();
        session::leave(session::PATIENCE);
        loop {
            handlers::stop_process_group()?;
            match self.woken() {
                Woken::ToEnd(signal) => return Ok(Break(self.end(signal))),
                Woken::InForeground | Woken::NeverStopped => return self.resume(),
                Woken::InBackground => {}
            }
        }
    }

    /// We were stopped without being asked (SIGSTOP), and go on.
    fn continued(&mut self) -> io::Result<ControlFlow<u8>> {
        if self.tty.in_foreground() {
            return self.resume();
        }
        match self.woken() {
            Woken::ToEnd(signal) => Ok(Break(self.end(signal))),
            Woken::InForeground => self.resume(),
            Woken::InBackground | Woken::NeverStopped => self.suspend(),
        }
    }

    /// Why the process runs on after being stopped, or asking to be. Other messages wait their turn. In the background
    /// it takes its time: whoever ends a stopped job sends a signal and SIGCONT, and the two may come in either order.
    fn woken(&mut self) -> Woken {
        let mut woken = Woken::NeverStopped;
        let wanted = |message: &Message| matches!(message, Message::Continued | Message::End(_));
        let until = || Some(Instant::now() + CONTINUED_WITHIN);
        while let Some(message) = self.messages.take_only(until(), wanted) {
            match message {
                Message::Continued if self.tty.in_foreground() => return Woken::InForeground,
                Message::End(signal) => return Woken::ToEnd(signal),
                Message::Continued => woken = Woken::InBackground,
                // Not wanted: they are never taken here.
                Message::Work(_)
                | Message::TaskResult(_)
                | Message::Input(_)
                | Message::Resized
                | Message::Suspend
                | Message::EditorEnded(_) => {}
            }
        }
        woken
    }

    /// Takes the terminal again, whatever became of it meanwhile.
    fn resume(&mut self) -> io::Result<ControlFlow<u8>> {
        self.tty.enter()?;
        self.keyboard.open();
        self.terminal.backend_mut().entered_again();
        self.resized()
    }
}

/// The letter that a message is, if it is one and nothing else.
const fn letter_of(message: &Message) -> Option<char> {
    if let Message::Input(Input::Key(Key { code: KeyCode::Char(letter), ctrl: false, alt: false })) = message {
        return Some(*letter);
    }
    None
}

/// What made the process run on.
enum Woken {
    InForeground,
    InBackground,
    NeverStopped,
    ToEnd(i32),
}
