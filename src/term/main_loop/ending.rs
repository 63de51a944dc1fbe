//! The end by a signal: what was typed before it is taken in first, so that nothing of it is lost. Nothing is drawn, and
//! nothing that was typed for somebody else is taken.

use super::MainLoop;
use crate::app::input::Effect;
use crate::term::message::Message;
use crate::term::signals;
use std::ops::ControlFlow::{self, Break, Continue};
use std::time::{Duration, Instant};

/// What was typed is taken in for this time at most; then what came so far is saved. The signal thread waits a little longer.
const TAKEN_IN_WITHIN: Duration = Duration::from_millis(8500);

impl MainLoop<'_> {
    /// A signal asks us to end: the exit status.
    pub(super) fn end(&mut self, signal: i32) -> u8 {
        self.take_in_typed();
        signals::status(signal)
    }

    /// Takes in all that was typed so far: what is in the mailbox, and what the terminal still holds, if it is ours to read.
    /// The keyboard is closed from then on.
    pub(super) fn take_in_typed(&mut self) {
        let start = Instant::now();
        if !self.tty.in_foreground() {
            self.keyboard.close();
        }
        self.keyboard.read_rest(|| self.messages.beat());
        while start.elapsed() < TAKEN_IN_WITHIN
            && let Some(Message::Input(input)) = self.messages.take_waiting(Message::is_typed)
        {
            let effects = self.app.update(input);
            if self.obey_at_the_end(effects).is_break() {
                return;
            }
        }
    }

    /// What is to be kept is kept. What needs the terminal is not done any more; where it would have gone to somebody else,
    /// what was typed after that was meant for them.
    fn obey_at_the_end(&self, effects: Vec<Effect>) -> ControlFlow<()> {
        for effect in effects {
            match effect {
                Effect::Task(task) => self.runner.send(task),
                Effect::Copy { .. }
                | Effect::Redraw
                | Effect::Reload
                | Effect::Mouse(_)
                | Effect::OpenData(_)
                | Effect::OtherFile => {}
                Effect::Quit(_) | Effect::Suspend | Effect::Print(_) | Effect::EditMinute(_) | Effect::EditData(_) => {
                    return Break(());
                }
            }
        }
        Continue(())
    }
}
