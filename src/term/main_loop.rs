//! The loop: everything queued is taken in, then one frame is drawn.

mod away;

use super::backstage::Runner;
use super::input::{self, Gate};
use super::scratch::{self, Copies};
use super::screen::{Screen, take_colours_out};
use super::session::{self, Tty};
use super::signals::Lent;
use super::watch::Watcher;
use super::{Job, Message, Options, QUEUE, Reload, crash, handlers, signals};
use crate::app::App;
use crate::app::input::{Effect, Input};
use ratatui::layout::Size;
use ratatui::{Frame, Terminal};
use std::collections::VecDeque;
use std::io;
use std::ops::ControlFlow::{self, Break, Continue};
use std::sync::mpsc::{Receiver, SyncSender};
use std::thread;
use std::time::Duration;

/// How long SIGCONT may take to arrive as a message. Where it does not come, the process was never stopped.
const CONTINUED_WITHIN: Duration = Duration::from_millis(100);

struct MainLoop<'a> {
    app: &'a mut App,
    options: &'a Options,
    tty: &'static Tty,
    terminal: Terminal<Screen>,
    sender: SyncSender<Message>,
    messages: Receiver<Message>,
    keyboard_is_lent: Lent,
    watcher: Option<Watcher>,
    gate: Gate,
    runner: &'a Runner,
    /// Copies that were too long for the clipboard: they go when the loop ends.
    copies: Copies,
    /// Taken from the channel, not yet handled.
    waiting: VecDeque<Message>,
    /// What the terminal shows is not what was drawn last: clear it before the next frame.
    stale: bool,
}

/// Runs until the app quits or a signal ends it: the exit status. An error is the terminal's.
pub fn run(
    app: &mut App,
    options: &Options,
    tty: &'static Tty,
    (sender, messages): (SyncSender<Message>, Receiver<Message>),
    work: (Option<Job>, Option<Reload>),
    runner: &Runner,
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
        keyboard_is_lent,
        watcher: None,
        gate: Gate::default(),
        runner,
        copies: Copies::default(),
        waiting: VecDeque::new(),
        stale: true,
    };
    if let Break(status) = main_loop.show()? {
        return Ok(status);
    }
    scratch::sweep_behind(options.temporary.clone());
    let (job, reload) = work;
    if let Some(job) = job {
        start_job(job, sender.clone())?;
    }
    if let (Some(reload), Some(file)) = (reload, options.file.as_deref()) {
        main_loop.watcher = Some(Watcher::start(file, options.stamp, reload, sender.clone())?);
    }
    input::start(tty, main_loop.gate.clone(), sender)?;
    #[cfg(debug_assertions)]
    if let Some(kind) = options.crash_test {
        kind.suffer();
    }
    // A signal whose end had to be forced makes the write that it broke off fail: it is still that signal's end.
    main_loop.turn().or_else(|error| main_loop.told_to_end().map(signals::status).ok_or(error))
}

/// A loop that has ended takes no results: they are dropped.
fn start_job(job: Job, sender: SyncSender<Message>) -> io::Result<()> {
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
            self.gather();
            while let Some(message) = self.waiting.pop_front() {
                if let Break(status) = self.handle(message)? {
                    return Ok(status);
                }
            }
            self.draw()?;
        }
    }

    /// The signal that asked us to end, if one did and was not handled yet.
    fn told_to_end(&mut self) -> Option<i32> {
        self.waiting.drain(..).chain(self.messages.try_iter()).find_map(|message| match message {
            Message::End(signal) => Some(signal),
            Message::Work(_)
            | Message::News(_)
            | Message::Input(_)
            | Message::Resized
            | Message::Suspend
            | Message::Continued
            | Message::EditorEnded(_) => None,
        })
    }

    /// Sleeps until there is something to do, then takes what else is queued. A flood is cut into frames.
    fn gather(&mut self) {
        match self.messages.recv() {
            Ok(message) => self.waiting.push_back(message),
            // Nobody is left who could wake us: end as after a hang-up.
            Err(_) => self.waiting.push_back(Message::End(signals::HANG_UP)),
        }
        self.waiting.extend(self.messages.try_iter().take(QUEUE));
    }

    fn handle(&mut self, message: Message) -> io::Result<ControlFlow<u8>> {
        match message {
            Message::Work(work) => {
                let effects = work(self.app);
                self.obey(effects)
            }
            Message::News(news) => {
                let effects = self.app.hear(*news);
                self.obey(effects)
            }
            Message::Input(input) => {
                let effects = self.app.update(input);
                self.obey(effects)
            }
            Message::Resized => self.resized(),
            Message::Suspend => self.suspend(),
            Message::Continued => self.continued(),
            Message::End(signal) => Ok(Break(signals::status(signal))),
            // One that was waited for no longer.
            Message::EditorEnded(_) => Ok(Continue(())),
        }
    }

    fn obey(&mut self, effects: Vec<Effect>) -> io::Result<ControlFlow<u8>> {
        for effect in effects {
            let flow = match effect {
                Effect::Quit(status) => Break(status),
                Effect::Suspend => self.suspend()?,
                Effect::Copy { text, what } => self.copy(&text, &what)?,
                Effect::Print(text) => self.print(&text)?,
                Effect::EditMinute(draft) => self.edit_minute(&draft)?,
                Effect::EditData { id } => self.edit_data(&id)?,
                Effect::Reload => self.reload()?,
                Effect::Errand(errand) => {
                    self.runner.send(errand);
                    Continue(())
                }
            };
            if flow.is_break() {
                return Ok(flow);
            }
        }
        Ok(Continue(()))
    }

    /// Has the data file read again behind the frames.
    fn reload(&mut self) -> io::Result<ControlFlow<u8>> {
        if let Some(watcher) = &self.watcher {
            watcher.ask();
            return Ok(Continue(()));
        }
        let said =
            ("dữ liệu này không nằm trong tệp nào để nạp lại", "this data is in no file that could be read again");
        let effects = self.app.update(Input::Told(crate::text::Message::plain(said)));
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
        crash::read_by(self.app.audience());
        for errand in self.app.errands() {
            self.runner.send(errand);
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
        self.gate.close();
        session::leave(session::PATIENCE);
        loop {
            handlers::stop_process_group()?;
            match self.woken() {
                Woken::ToEnd(signal) => return Ok(Break(signals::status(signal))),
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
            Woken::ToEnd(signal) => Ok(Break(signals::status(signal))),
            Woken::InForeground => self.resume(),
            Woken::InBackground | Woken::NeverStopped => self.suspend(),
        }
    }

    /// Why the process runs on after being stopped, or asking to be. Other messages wait their turn. In the background
    /// it takes its time: whoever ends a stopped job sends a signal and SIGCONT, and the two may come in either order.
    fn woken(&mut self) -> Woken {
        let mut woken = Woken::NeverStopped;
        while let Ok(message) = self.messages.recv_timeout(CONTINUED_WITHIN) {
            match message {
                Message::Continued if self.tty.in_foreground() => return Woken::InForeground,
                Message::Continued => woken = Woken::InBackground,
                Message::End(signal) => return Woken::ToEnd(signal),
                Message::Work(_)
                | Message::News(_)
                | Message::Input(_)
                | Message::Resized
                | Message::Suspend
                | Message::EditorEnded(_) => self.waiting.push_back(message),
            }
        }
        woken
    }

    /// Takes the terminal again, whatever became of it meanwhile.
    fn resume(&mut self) -> io::Result<ControlFlow<u8>> {
        self.tty.enter()?;
        self.gate.open();
        self.terminal.backend_mut().entered_again();
        self.resized()
    }
}

/// What made the process run on.
enum Woken {
    InForeground,
    InBackground,
    NeverStopped,
    ToEnd(i32),
}
