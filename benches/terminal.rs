//! What the dashboard costs on a pseudo-terminal of 80×24: first frame, bytes and time a move, and rest.
//!
//! `cargo bench --bench terminal`, or with a file: `cargo bench --bench terminal -- FILE`. Peers: `-- --peer COMMAND…`, which is shown
//! the same way with the same keys.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "a benchmark that cannot run must stop"
)]

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// An answer has come to its end when nothing came for so long.
const QUIET: Duration = Duration::from_millis(60);
const RUNS: usize = 9;
const MOVES: usize = 30;

struct Session {
    keys: Box<dyn Write + Send>,
    bytes: Receiver<usize>,
    child: Box<dyn portable_pty::Child + Send + Sync>,
    started: Instant,
}

/// How long until the last byte of an answer, and how many bytes it had.
type Answer = (Duration, usize);

impl Session {
    fn start(command: &[String]) -> Self {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let mut builder = CommandBuilder::new(&command[0]);
        builder.args(&command[1..]);
        builder.env("TERM", "xterm-256color");
        builder.env("LANG", "vi_VN.UTF-8");
        // What the user keeps is not measured.
        builder.env("XDG_DATA_HOME", env!("CARGO_TARGET_TMPDIR"));
        let started = Instant::now();
        let child = pair.slave.spawn_command(builder).expect("a program that starts");
        let mut reader = pair.master.try_clone_reader().expect("its output");
        let keys = pair.master.take_writer().expect("its input");
        let (sender, bytes) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 8192];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if sender.send(count).is_err() {
                    break;
                }
            }
            drop(pair);
        });
        Self { keys, bytes, child, started }
    }

    /// Everything that comes until it is quiet, counted from `from`.
    fn answer(&self, from: Instant) -> Answer {
        let (mut last, mut count) = (Duration::ZERO, 0);
        let mut patience = Duration::from_secs(5);
        loop {
            match self.bytes.recv_timeout(patience) {
                Ok(bytes) => (last, count, patience) = (from.elapsed(), count + bytes, QUIET),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return (last, count),
            }
        }
    }

    fn press(&mut self, keys: &str) -> Answer {
        let from = Instant::now();
        self.keys.write_all(keys.as_bytes()).expect("a key that is taken");
        self.answer(from)
    }

    /// Bytes written and processor time used while nothing is pressed.
    fn rest(&self, time: Duration) -> (usize, u64) {
        let before = self.ticks();
        let until = Instant::now() + time;
        let mut count = 0;
        while let Ok(bytes) = self.bytes.recv_timeout(until.saturating_duration_since(Instant::now())) {
            count += bytes;
        }
        (count, self.ticks() - before)
    }

    /// User and system time in ticks of 10 ms.
    fn ticks(&self) -> u64 {
        let pid = self.child.process_id().expect("a process");
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        let after_name = stat.rsplit(')').next().unwrap_or("");
        after_name.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn median<T: Ord + Copy>(mut values: Vec<T>) -> T {
    values.sort_unstable();
    values[values.len() / 2]
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let command: Vec<String> = match words.split_first() {
        Some((first, peer)) if first == "--peer" => peer.to_vec(),
        _ => std::iter::once(env!("CARGO_BIN_EXE_bangiao").to_owned()).chain(words).collect(),
    };
    let first: Vec<Answer> = (0..RUNS)
        .map(|_| {
            let session = Session::start(&command);
            session.answer(session.started)
        })
        .collect();
    let time = median(first.iter().map(|(time, _)| *time).collect());
    println!("{}", command.join(" "));
    println!("first frame {:8.1} ms, {} bytes", time.as_secs_f64() * 1e3, first[0].1);
    let mut session = Session::start(&command);
    session.answer(session.started);
    for (name, keys) in
        [("move", "j"), ("bilateral", "2"), ("move in bilateral", "j"), ("timeline", "4"), ("move in timeline", "j")]
    {
        let count = if keys == "j" { MOVES } else { 1 };
        let answers: Vec<Answer> = (0..count).map(|_| session.press(keys)).collect();
        let (time, bytes) =
            (median(answers.iter().map(|a| a.0).collect()), median(answers.iter().map(|a| a.1).collect()));
        println!("{name:20} {:8.2} ms, {bytes} bytes", time.as_secs_f64() * 1e3);
    }
    let (bytes, ticks) = session.rest(Duration::from_secs(10));
    println!("rest, 10 s: {bytes} bytes, {} ms of processor time", ticks * 10);
}
