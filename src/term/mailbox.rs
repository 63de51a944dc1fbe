//! The loop's mailbox, in two lanes: control (signals, sizes, results) and what is typed.
//!
//! Control messages are taken first and never wait for room, so that a flood of keys delays neither the end nor a resize,
//! and no message is lost because the loop is behind. What is typed is limited by its reader, who waits for room before it
//! reads more ([`Sender::wait_for_room`]): a flood stays in the terminal's own buffer and costs no memory here.
//!
//! Each message that is taken is a beat. Whoever waits for the loop tells by [`Sender::beats`] whether it is alive.

use super::message::Message;
use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

/// With so many keys and pastes waiting for the loop, nothing more is read.
const ROOM: usize = 1024;

/// A new mailbox, and a first way to send to it.
pub fn new() -> (Sender, Mailbox) {
    let shared = Arc::new(MailboxState::default());
    (Sender(Arc::clone(&shared)), Mailbox(shared))
}

/// The side of those who have something to say.
#[derive(Debug, Clone)]
pub struct Sender(Arc<MailboxState>);

/// The side of the loop. When it is dropped, nobody listens any more.
#[derive(Debug)]
pub struct Mailbox(Arc<MailboxState>);

/// The loop has ended: nobody takes messages any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NobodyListens;

#[derive(Debug, Default)]
struct MailboxState {
    lanes: Mutex<Lanes>,
    /// A message has come.
    come: Condvar,
    /// There may be room for what is typed.
    room: Condvar,
    beats: AtomicU64,
}

#[derive(Debug, Default)]
struct Lanes {
    control: VecDeque<Message>,
    typed: VecDeque<Message>,
    closed: bool,
}

impl Sender {
    /// Leaves a message; never waits.
    pub fn send(&self, message: Message) -> Result<(), NobodyListens> {
        self.send_all([message])
    }

    /// Leaves several messages at once, in their order.
    pub fn send_all(&self, messages: impl IntoIterator<Item = Message>) -> Result<(), NobodyListens> {
        let mut lanes = self.0.lock();
        if lanes.closed {
            return Err(NobodyListens);
        }
        for message in messages {
            lanes.put(message);
        }
        drop(lanes);
        self.0.come.notify_one();
        Ok(())
    }

    /// Waits until there is room for what is typed.
    pub fn wait_for_room(&self) -> Result<(), NobodyListens> {
        let is_full = |lanes: &mut Lanes| lanes.typed.len() >= ROOM && !lanes.closed;
        let lanes = self.0.room.wait_while(self.0.lock(), is_full).unwrap_or_else(PoisonError::into_inner);
        if lanes.closed { Err(NobodyListens) } else { Ok(()) }
    }

    /// How often the loop has shown so far that it is alive.
    pub fn beats(&self) -> u64 {
        self.0.beats.load(Ordering::Relaxed)
    }
}

impl Mailbox {
    /// The next message, control first; waits for one until then, or without end. `None` when none has come.
    pub fn take(&self, until: Option<Instant>) -> Option<Message> {
        self.take_only(until, |_| true)
    }

    /// The next message of those that are wanted. The others stay, in their order.
    pub fn take_only(&self, until: Option<Instant>, wanted: impl Fn(&Message) -> bool) -> Option<Message> {
        let mut lanes = self.0.lock();
        loop {
            if let Some(message) = lanes.take(&wanted) {
                self.beat();
                self.0.room.notify_one();
                return Some(message);
            }
            lanes = match until {
                None => self.0.come.wait(lanes).unwrap_or_else(PoisonError::into_inner),
                Some(until) => {
                    let left = until.saturating_duration_since(Instant::now());
                    if left.is_zero() {
                        return None;
                    }
                    self.0.come.wait_timeout(lanes, left).unwrap_or_else(PoisonError::into_inner).0
                }
            };
        }
    }

    /// The next message of those that are wanted, if it is here already.
    pub fn take_waiting(&self, wanted: impl Fn(&Message) -> bool) -> Option<Message> {
        self.take_only(Some(Instant::now()), wanted)
    }

    /// The loop is alive, though it takes no message at the moment.
    pub fn beat(&self) {
        self.0.beats.fetch_add(1, Ordering::Relaxed);
    }
}

impl Drop for Mailbox {
    fn drop(&mut self) {
        let mut lanes = self.0.lock();
        *lanes = Lanes { closed: true, ..Lanes::default() };
        drop(lanes);
        self.0.room.notify_all();
    }
}

impl MailboxState {
    fn lock(&self) -> MutexGuard<'_, Lanes> {
        self.lanes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Lanes {
    fn put(&mut self, message: Message) {
        match message {
            Message::Input(_) => self.typed.push_back(message),
            // Nothing is more urgent than the end.
            Message::End(_) => self.control.push_front(message),
            // The size is asked for when it is handled: once is enough.
            Message::Resized if self.control.iter().any(|other| matches!(other, Message::Resized)) => {}
            Message::Work(_)
            | Message::TaskResult(_)
            | Message::Resized
            | Message::Suspend
            | Message::Continued
            | Message::EditorEnded(_) => self.control.push_back(message),
        }
    }

    fn take(&mut self, wanted: impl Fn(&Message) -> bool) -> Option<Message> {
        match self.control.iter().position(&wanted) {
            Some(at) => self.control.remove(at),
            None if self.typed.front().is_some_and(&wanted) => self.typed.pop_front(),
            None => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::input::{Input, Key, KeyCode};
    use std::thread;
    use std::time::Duration;

    fn key(letter: char) -> Message {
        Message::Input(Input::Key(Key { code: KeyCode::Char(letter), ctrl: false, alt: false }))
    }

    /// A message in a word.
    fn name(message: &Message) -> String {
        match message {
            Message::Input(Input::Key(Key { code: KeyCode::Char(letter), .. })) => letter.to_string(),
            Message::End(signal) => format!("end {signal}"),
            Message::Resized => "resized".to_owned(),
            Message::Suspend => "suspend".to_owned(),
            Message::Continued => "continued".to_owned(),
            Message::Input(_) | Message::Work(_) | Message::TaskResult(_) | Message::EditorEnded(_) => {
                "other".to_owned()
            }
        }
    }

    fn all(mailbox: &Mailbox) -> Vec<String> {
        std::iter::from_fn(|| mailbox.take_waiting(|_| true)).map(|message| name(&message)).collect()
    }

    #[test]
    fn control_comes_first_the_end_before_all_and_every_lane_keeps_its_order() {
        let (sender, mailbox) = new();
        for message in [key('a'), Message::Suspend, key('b'), Message::Continued, Message::End(15)] {
            sender.send(message).unwrap();
        }
        assert_eq!(all(&mailbox), ["end 15", "suspend", "continued", "a", "b"]);
    }

    #[test]
    fn resizes_that_wait_are_one_and_none_waits_behind_a_full_lane() {
        let (sender, mailbox) = new();
        sender.send_all((0..ROOM).map(|_| key('x'))).unwrap();
        for _ in 0..3 {
            sender.send(Message::Resized).unwrap();
        }
        assert_eq!(name(&mailbox.take(None).unwrap()), "resized");
        assert_eq!(all(&mailbox), vec!["x"; ROOM]);
        sender.send(Message::Resized).unwrap();
        assert_eq!(all(&mailbox), ["resized"]);
    }

    #[test]
    fn who_wants_some_messages_alone_leaves_the_others_where_they_are() {
        let (sender, mailbox) = new();
        sender.send_all([key('a'), Message::Resized, Message::Continued]).unwrap();
        let continued = mailbox.take_only(None, |message| matches!(message, Message::Continued));
        assert_eq!(name(&continued.unwrap()), "continued");
        assert!(mailbox.take_waiting(|message| matches!(message, Message::End(_))).is_none());
        let typed = mailbox.take_waiting(|message| matches!(message, Message::Input(_)));
        assert_eq!(name(&typed.unwrap()), "a");
        assert_eq!(all(&mailbox), ["resized"]);
    }

    #[test]
    fn a_reader_waits_while_the_lane_is_full_and_goes_on_when_the_loop_takes_something() {
        let (sender, mailbox) = new();
        sender.send_all((0..ROOM).map(|_| key('x'))).unwrap();
        let reader = thread::spawn(move || sender.wait_for_room().and_then(|()| sender.send(key('y'))));
        assert!(mailbox.take(None).is_some());
        reader.join().unwrap().unwrap();
        let rest = all(&mailbox);
        assert_eq!((rest.len(), rest.last().unwrap().as_str()), (ROOM, "y"));
    }

    #[test]
    fn nobody_waits_for_a_loop_that_has_ended() {
        let (sender, mailbox) = new();
        sender.send_all((0..ROOM).map(|_| key('x'))).unwrap();
        let reader = thread::spawn({
            let sender = sender.clone();
            move || sender.wait_for_room()
        });
        drop(mailbox);
        assert_eq!(reader.join().unwrap(), Err(NobodyListens));
        assert_eq!(sender.send(Message::Resized), Err(NobodyListens));
    }

    #[test]
    fn waiting_ends_at_its_deadline_and_with_a_message_from_another_thread() {
        let (sender, mailbox) = new();
        let start = Instant::now();
        assert!(mailbox.take(Some(start + Duration::from_millis(5))).is_none());
        assert!(start.elapsed() >= Duration::from_millis(5));
        let other = thread::spawn(move || sender.send(Message::Suspend));
        assert_eq!(name(&mailbox.take(None).unwrap()), "suspend");
        other.join().unwrap().unwrap();
    }

    #[test]
    fn each_message_that_is_taken_is_a_beat() {
        let (sender, mailbox) = new();
        sender.send_all([key('a'), Message::Resized]).unwrap();
        let before = sender.beats();
        all(&mailbox);
        mailbox.beat();
        assert_eq!(sender.beats() - before, 3);
    }
}
