//! A terminal for one program: what it writes goes into a `vt100` screen, and every wait is for a condition, with a
//! deadline. Nothing sleeps.

use portable_pty::{Child, ChildKiller, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::fs::{Mode, OFlags};
use rustix::process::{Pid, Signal};
use rustix::termios::{Termios, tcgetattr};
use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_bangiao");

/// The program under test, or another build of it that `BANGIAO_PROGRAM` names.
pub fn program_path() -> String {
    let named = std::env::var("BANGIAO_PROGRAM").ok().map(|named| fs::canonicalize(named).expect("a program"));
    named.map_or_else(|| PROGRAM.to_owned(), |path| path.to_str().expect("a path").to_owned())
}

/// How long anything may take on a busy machine.
const DEADLINE: Duration = Duration::from_secs(60);

/// What has come out of the program.
pub struct Seen {
    pub raw: Vec<u8>,
    pub screen: vt100::Parser,
    reading: bool,
    /// The reader waits to be let on.
    parked: bool,
    closing: bool,
}

impl Seen {
    /// What the line of hints says.
    pub fn said(&self) -> String {
        self.contents().lines().last().unwrap_or_default().to_owned()
    }

    /// The raw output as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.raw).into_owned()
    }

    /// What the screen shows.
    pub fn contents(&self) -> String {
        self.screen.screen().contents()
    }

    /// A whole frame, with something on it, after `from` bytes. Nothing but the end of a frame is `ESC[m`.
    pub fn frame_since(&self, from: usize) -> bool {
        self.raw.len() > from
            && self.raw.ends_with(b"\x1b[m")
            && self.screen.screen().alternate_screen()
            && !self.contents().trim().is_empty()
    }

    /// The modes that the program may set are all off.
    pub fn modes_off(&self) -> bool {
        let screen = self.screen.screen();
        !screen.alternate_screen()
            && !screen.hide_cursor()
            && !screen.bracketed_paste()
            && !screen.application_cursor()
            && !screen.application_keypad()
            && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
            && !screen.inverse()
            && !screen.bold()
    }

    /// What came after the program left the alternate screen for the last time.
    pub fn after_leaving(&self) -> String {
        self.text().rsplit_once("\x1b[?1049l").expect("it left the alternate screen").1.to_owned()
    }
}

type Shared = Arc<(Mutex<Seen>, Condvar)>;

/// One program in one terminal.
pub struct Session {
    shared: Shared,
    reader: Option<JoinHandle<()>>,
    master: Option<Box<dyn MasterPty + Send>>,
    keys: Option<Box<dyn Write + Send>>,
    /// The terminal as the program has it.
    pub tty: OwnedFd,
    before: String,
    pub pid: Pid,
    ended: Receiver<ExitStatus>,
    killer: Box<dyn ChildKiller + Send + Sync>,
    /// The program's temporary folder.
    pub tmp: tempfile::TempDir,
    /// Where its user's settings and data are: nobody's.
    _home: tempfile::TempDir,
}

/// How to start it.
pub struct Start {
    command: Vec<String>,
    env: BTreeMap<String, String>,
    size: (u16, u16),
    controlling: bool,
}

/// The program by itself: leader of its session.
pub fn program() -> Start {
    Start::new(&[&program_path()])
}

/// The program by itself, with arguments.
pub fn program_with_arguments(more: &[&str]) -> Start {
    Start::new(&[&[program_path().as_str()], more].concat())
}

/// The program in English, without any configuration, on a file and with whatever else.
pub fn program_on(file: &Path, more: &[&str]) -> Start {
    let file = file.to_str().expect("a path");
    Start::new(&[&[program_path().as_str(), "--lang", "en", "--config", "none", file], more].concat())
}

/// The same with a configuration.
pub fn program_with(config: &str, file: &Path) -> Start {
    Start::new(&[program_path().as_str(), "--lang", "en", "--config", config, file.to_str().expect("a path")])
}

/// A shell script in which `$0` is the program.
pub fn script(text: &str) -> Start {
    Start::new(&["sh", "-c", text, program_path().as_str()])
}

impl Start {
    fn new(command: &[&str]) -> Self {
        let command = command.iter().map(|&word| word.to_owned()).collect();
        let env = BTreeMap::from([("TERM".to_owned(), "xterm-256color".to_owned())]);
        Self { command, env, size: (80, 24), controlling: true }
    }

    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.env.insert(name.into(), value.into());
        self
    }

    pub fn size(mut self, cols: u16, rows: u16) -> Self {
        self.size = (cols, rows);
        self
    }

    pub fn not_controlling(mut self) -> Self {
        self.controlling = false;
        self
    }

    /// Starts it and waits for the first frame.
    pub fn shown(self) -> Session {
        let session = self.spawn();
        session.wait("the first frame", |seen| seen.frame_since(0));
        session
    }

    pub fn spawn(self) -> Session {
        let (cols, rows) = self.size;
        let pair = native_pty_system().openpty(size(cols, rows)).expect("a pseudo-terminal");
        let tmp = tempfile::tempdir().expect("a folder");
        let mut command = CommandBuilder::from_argv(self.command.iter().map(Into::into).collect());
        for name in ["NO_COLOR", "TERM", "BANGIAO_CRASH_TEST", "BANGIAO_DATA", "TMUX", "STY", "VISUAL", "EDITOR"] {
            command.env_remove(name);
        }
        let home = tempfile::tempdir().expect("a folder");
        for name in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"] {
            command.env(name, home.path());
        }
        command.env("TMPDIR", tmp.path());
        // What the program keeps and is told stays away from whoever runs the tests.
        command.env("XDG_DATA_HOME", tmp.path().join("data"));
        command.env("XDG_CONFIG_HOME", tmp.path().join("config"));
        command.cwd(tmp.path());
        self.env.iter().for_each(|(name, value)| command.env(name, value));
        command.set_controlling_tty(self.controlling);
        let tty = open(&pair.master.tty_name().expect("a name"));
        let before = modes(&tty);
        let screen = vt100::Parser::new(cells(rows), cells(cols), 0);
        let seen = Seen { raw: Vec::new(), screen, reading: true, parked: false, closing: false };
        let shared: Shared = Arc::new((Mutex::new(seen), Condvar::new()));
        let reader = read_into(shared.clone(), pair.master.try_clone_reader().expect("a reader"));
        let keys = pair.master.take_writer().expect("a writer");
        let child = pair.slave.spawn_command(command).expect("it starts");
        let pid = Pid::from_raw(child.process_id().expect("a process").cast_signed()).expect("a process");
        let killer = child.clone_killer();
        let (master, keys, reader) = (Some(pair.master), Some(keys), Some(reader));
        Session { shared, reader, master, keys, tty, before, pid, ended: wait_for(child), killer, tmp, _home: home }
    }
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).expect("a size")
}

fn open(path: &Path) -> OwnedFd {
    rustix::fs::open(path, OFlags::RDWR | OFlags::NOCTTY | OFlags::CLOEXEC, Mode::empty()).expect("the terminal")
}

fn modes(tty: &OwnedFd) -> String {
    let Termios { input_modes, output_modes, control_modes, local_modes, special_codes, .. } =
        tcgetattr(tty).expect("the terminal's modes");
    format!("{input_modes:?} {output_modes:?} {control_modes:?} {local_modes:?} {special_codes:?}")
}

fn wait_for(mut child: Box<dyn Child + Send + Sync>) -> Receiver<ExitStatus> {
    let (sender, ended) = mpsc::channel();
    thread::spawn(move || child.wait().map(|status| sender.send(status)));
    ended
}

fn read_into(shared: Shared, mut reader: Box<dyn Read + Send>) -> JoinHandle<()> {
    thread::spawn(move || {
        let (seen, changed) = &*shared;
        let mut bytes = vec![0; 65536];
        loop {
            let mut guard = seen.lock().unwrap();
            guard.parked = !guard.reading;
            changed.notify_all();
            let guard = changed.wait_while(guard, |seen| !seen.reading && !seen.closing).unwrap();
            if guard.closing {
                return;
            }
            drop(guard);
            let Ok(count @ 1..) = reader.read(&mut bytes) else { return };
            let mut seen = seen.lock().unwrap();
            seen.raw.extend_from_slice(&bytes[..count]);
            seen.screen.process(&bytes[..count]);
            changed.notify_all();
        }
    })
}

impl Session {
    fn seen(&self) -> std::sync::MutexGuard<'_, Seen> {
        self.shared.0.lock().unwrap()
    }

    /// Looks at what has come so far.
    pub fn look<T>(&self, at: impl FnOnce(&Seen) -> T) -> T {
        at(&self.seen())
    }

    /// How many bytes have come so far.
    pub fn count(&self) -> usize {
        self.seen().raw.len()
    }

    /// Whether the condition comes true within `time`.
    pub fn within(&self, time: Duration, mut is_true: impl FnMut(&Seen) -> bool) -> bool {
        !self.shared.1.wait_timeout_while(self.seen(), time, |seen| !is_true(seen)).unwrap().1.timed_out()
    }

    /// Waits until the condition is true.
    #[track_caller]
    pub fn wait(&self, what: &str, is_true: impl FnMut(&Seen) -> bool) {
        if !self.within(DEADLINE, is_true) {
            let seen = self.seen();
            panic!("waited in vain for {what}; screen:\n{}\nlast bytes: {:?}", seen.contents(), tail(&seen.text()));
        }
    }

    /// Types.
    pub fn send(&mut self, keys: impl AsRef<[u8]>) {
        let writer = self.keys.as_mut().expect("the terminal is open");
        writer.write_all(keys.as_ref()).and_then(|()| writer.flush()).expect("the terminal takes keys");
    }

    pub fn signal(&self, signal: Signal) {
        rustix::process::kill_process(self.pid, signal).expect("a process to signal");
    }

    /// Waits until a key has been answered with a frame: Ctrl-Z, which stops no leader of a session.
    #[track_caller]
    pub fn answers(&mut self) {
        let from = self.count();
        self.send(b"\x1a");
        self.wait("an answer to Ctrl-Z", |seen| {
            let text = String::from_utf8_lossy(&seen.raw[from..]);
            text.rsplit_once("\x1b[?1049l")
                .is_some_and(|(_, after)| after.contains("\x1b[?1049h") && after.contains("\x1b[2J"))
        });
    }

    pub fn resize(&self, cols: u16, rows: u16) {
        self.seen().screen.screen_mut().set_size(cells(rows), cells(cols));
        self.resize_unseen(cols, rows);
    }

    /// A size too odd for the screen that we look at.
    pub fn resize_unseen(&self, cols: u16, rows: u16) {
        self.master.as_ref().expect("the terminal is open").resize(size(cols, rows)).expect("a resize");
    }

    /// No more output is read: a link that stalls.
    pub fn stall(&self) {
        self.seen().reading = false;
        // The reader sits in a read that only output ends.
        let from = self.count();
        rustix::io::write(&self.tty, b" ").expect("the terminal");
        self.wait("the reader to stop", |seen| seen.parked || seen.raw.len() > from);
    }

    /// Output is read again.
    pub fn unstall(&self) {
        self.seen().reading = true;
        self.shared.1.notify_all();
    }

    /// The terminal goes away, as when a window is closed or a link is lost.
    pub fn hang_up(&mut self) {
        self.seen().closing = true;
        self.shared.1.notify_all();
        let _ = rustix::io::write(&self.tty, b" ");
        self.reader.take().map(JoinHandle::join);
        drop((self.keys.take(), self.master.take()));
    }

    /// Waits for the end: the exit status.
    #[track_caller]
    pub fn ended(&self) -> ExitStatus {
        match self.ended.recv_timeout(DEADLINE) {
            Ok(status) => status,
            Err(error) => panic!("it did not end ({error}); last bytes: {:?}", tail(&self.seen().text())),
        }
    }

    /// Waits for the end with this exit status, and for the terminal to be as it was.
    #[track_caller]
    pub fn ends_restored(&self, status: u32) {
        let ended = self.ended();
        assert_eq!((ended.exit_code(), ended.signal()), (status, None));
        self.restored();
    }

    /// Whether the terminal's modes are those from before the start.
    pub fn modes_as_before(&self) -> bool {
        modes(&self.tty) == self.before
    }

    /// The terminal was taken, and is as it was before the start.
    #[track_caller]
    pub fn restored(&self) {
        self.wait("the terminal to be given back", |seen| seen.modes_off() && seen.text().contains("\x1b[?1049h"));
        assert_eq!(modes(&self.tty), self.before);
    }

    /// How often each thread of the program went to sleep by itself so far: equal counts mean that none ran.
    pub fn naps(&self) -> BTreeMap<String, String> {
        let tasks = fs::read_dir(format!("/proc/{}/task", self.pid)).expect("a process");
        tasks.flatten().map(|task| (task.file_name().display().to_string(), nap(&task.path()))).collect()
    }

    /// The same for its main thread.
    pub fn main_naps(&self) -> String {
        nap(&PathBuf::from(format!("/proc/{0}/task/{0}", self.pid)))
    }

    /// Peak memory, in kB.
    pub fn peak(&self) -> u64 {
        let line = status_line(&PathBuf::from(format!("/proc/{}", self.pid)), "VmHWM:");
        line.split_whitespace().find_map(|word| word.parse().ok()).expect("a number")
    }
}

fn nap(task: &Path) -> String {
    status_line(task, "voluntary_ctxt_switches:")
}

fn status_line(process: &Path, name: &str) -> String {
    let status = fs::read_to_string(process.join("status")).unwrap_or_default();
    status.lines().find(|line| line.starts_with(name)).unwrap_or_default().to_owned()
}

/// Waits until the condition is true where nothing tells of a change.
#[track_caller]
pub fn until(what: &str, is_true: impl Fn() -> bool) {
    let start = Instant::now();
    while !is_true() {
        assert!(start.elapsed() < DEADLINE, "waited in vain for {what}");
        thread::yield_now();
    }
}

fn tail(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    chars[chars.len().saturating_sub(400)..].iter().collect()
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.killer.kill();
    }
}
