//! The program on a real pseudo-terminal: it takes the terminal, and gives it back whatever happens.
//!
//! The long versions: `cargo test --test terminal -- --ignored`.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
#![cfg(target_os = "linux")]
// clippy.toml allows these in test functions; here the helpers around them are tests too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

#[path = "terminal/harness.rs"]
#[allow(dead_code)]
mod harness;

use harness::{Session, program, program_on, program_with_arguments, script, until};
use rustix::process::{Pid, Signal};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::{Duration, Instant};

/// The end of what a reader may still be in (a paste), Esc, Esc, and Down, so that no letter after it has Alt.
const OUT_OF_EVERYTHING: &[u8] = b"\x1b[201~\x1b\x1b\x1b[B";

// ---- Start and quit ----

#[test]
fn it_shows_a_frame_and_q_quits_with_the_terminal_as_it_was() {
    let mut session = program().shown();
    session.look(|seen| {
        let screen = seen.screen.screen();
        assert!(screen.bracketed_paste());
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    });
    assert!(!session.modes_as_before(), "raw mode");
    session.send("q");
    session.ends_restored(0);
}

#[test]
fn nothing_is_ever_asked_of_the_terminal() {
    let mut session = program().shown();
    session.resize(100, 30);
    session.send("\x1b[B\x1b[A");
    session.send("q");
    session.ends_restored(0);
    // Device attributes, status and cursor reports, mode queries, kitty's flags, colours and settings.
    let text = session.look(harness::Seen::text);
    for question in ["c", "n", "$p", "?u", "q"] {
        let asked = text.split("\x1b[").skip(1).any(|rest| {
            let end = rest.find(|c: char| c.is_ascii_alphabetic()).map_or(rest.len(), |at| at + 1);
            rest[..end].ends_with(question)
        });
        assert!(!asked, "CSI … {question} in {text:?}");
    }
    assert!(!text.contains("\x1b]") && !text.contains("\x1bP"), "{text:?}");
}

/// Every `CSI … m` that was sent, its numbers.
fn styles(text: &str) -> Vec<Vec<String>> {
    let sequences = text.split("\x1b[").skip(1).filter_map(|rest| {
        let end = rest.find(|letter: char| letter.is_ascii_alphabetic())?;
        rest[end..].starts_with('m').then(|| rest[..end].split(';').map(str::to_owned).collect())
    });
    sequences.collect()
}

#[test]
fn without_colours_no_theme_sends_one_and_the_cursor_is_reversed_and_names_are_bold_in_every_tab() {
    let names = bangiao::app::theme::SCHEMES.map(|scheme| scheme.name);
    for (name, without) in names.into_iter().map(|name| (name, "--color never")).chain([("terminal", ""), ("mono", "")])
    {
        let no_color = if without.is_empty() && name != "mono" { "NO_COLOR=1" } else { "" };
        let mut session = script(&format!("{no_color} \"$0\" --theme {name} {without}")).shown();
        for tab in ["1", "2", "3", "4", "5", "6"] {
            let before = session.look(|seen| seen.text().len());
            session.send(tab);
            session.wait("the tab is in front", |seen| {
                let screen = seen.screen.screen();
                seen.text().len() > before || screen.cell(0, 1).is_some_and(vt100::Cell::inverse) && tab == "1"
            });
            session.look(|seen| {
                let screen = seen.screen.screen();
                let cells = || (0..24).flat_map(|row| (0..80).filter_map(move |column| screen.cell(row, column)));
                assert!(cells().any(vt100::Cell::inverse), "{name} {tab}");
                assert!(cells().any(vt100::Cell::bold), "{name} {tab}");
            });
        }
        session.send("q");
        session.ends_restored(0);
        for style in session.look(|seen| styles(&seen.text())) {
            let colour = |number: &String| matches!(number.parse(), Ok(30..=49_u8 | 90..=107));
            assert!(!style.iter().any(colour), "{name} {without} {no_color}: {style:?}");
        }
    }
}

/// The bytes that have the mouse reported, and no longer.
const MOUSE_ON: &str = "\x1b[?1002h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1002l";

#[test]
fn the_mouse_is_asked_for_only_where_it_is_wanted_and_is_given_back() {
    let mut session = program_with_arguments(&["--lang", "en"]).shown();
    session.send("2");
    session.wait("the tab", |seen| seen.contents().contains("India"));
    session.look(|seen| assert!(!seen.text().contains("\x1b[?100"), "{:?}", seen.text()));
    session.send(":mouse\r");
    session.wait("the mouse", |seen| seen.text().contains(MOUSE_ON) && seen.said().contains("The mouse is on"));
    // The third row of the list.
    session.send("\x1b[<0;5;5M\x1b[<0;5;5m");
    session.wait("the row", |seen| seen.said().contains("3/27"));
    session.send("\x1b[<65;5;5M");
    session.wait("the wheel", |seen| seen.said().contains("6/27"));
    session.send("q");
    session.ends_restored(0);
    session.look(|seen| assert!(seen.text().contains(MOUSE_OFF)));
}

#[test]
fn an_editor_has_the_terminal_without_the_mouse() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("data.json");
    fs::write(&file, include_str!("fixtures/desk.json")).unwrap();
    let mut session = program_on(&file, &["--mouse"]).env("EDITOR", "true").shown();
    session.look(|seen| assert!(seen.text().contains(MOUSE_ON)));
    session.send("2e");
    session.wait("the program again", |seen| seen.text().matches(MOUSE_ON).count() == 2);
    session.look(|seen| {
        let text = seen.text();
        assert!(text.find(MOUSE_OFF).unwrap() < text.rfind(MOUSE_ON).unwrap());
    });
    session.send("q");
    session.ends_restored(0);
}

#[test]
fn keys_come_from_the_terminal_when_standard_input_is_a_pipe() {
    let mut session = script(": | \"$0\"").shown();
    session.send("q");
    session.ends_restored(0);
}

#[test]
fn with_its_output_in_a_pipe_it_says_so_and_touches_nothing() {
    let session = script("\"$0\" >out; echo \"[ended $?, $(wc -c <out) bytes]\"").spawn();
    assert_eq!(session.ended().exit_code(), 0);
    session.wait("the shell", |seen| seen.text().contains("[ended 2, 0 bytes]"));
    let text = session.look(harness::Seen::text);
    assert_one_sentence(text.split_once("[ended").unwrap().0, "the output is not one");
    assert!(session.modes_as_before());
}

#[test]
fn on_a_dumb_unnamed_or_foreign_terminal_it_says_so_and_touches_nothing() {
    let dumb = "cannot draw on this terminal";
    let starts = [
        (program().env("TERM", "dumb"), dumb),
        (program().env("TERM", ""), dumb),
        (program().not_controlling(), "to read keys from"),
    ];
    for (start, sentence) in starts {
        let session = start.spawn();
        assert_eq!(session.ended().exit_code(), 2);
        session.wait("the sentence", |seen| seen.text().ends_with('\n'));
        assert_one_sentence(&session.look(harness::Seen::text), sentence);
        assert!(session.modes_as_before());
    }
}

fn assert_one_sentence(text: &str, part: &str) {
    assert!(text.starts_with("bangiao: ") && text.contains(part), "{text:?}");
    assert_eq!(text.lines().count(), 1, "{text:?}");
    assert!(!text.contains('\x1b'), "{text:?}");
}

// ---- Signals ----

#[test]
fn each_ending_signal_restores_the_terminal_and_ends_with_its_status() {
    let usual = [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT];
    let rare = [
        Signal::USR1,
        Signal::USR2,
        Signal::ALARM,
        Signal::VTALARM,
        Signal::PROF,
        Signal::XCPU,
        Signal::IO,
        Signal::SYS,
        Signal::TRAP,
    ];
    for signal in usual.into_iter().chain(rare) {
        let session = program().shown();
        session.signal(signal);
        session.ends_restored(128 + signal.as_raw().cast_unsigned());
    }
}

#[test]
fn a_file_that_grows_over_its_limit_does_not_end_it() {
    let mut session = program().shown();
    session.signal(Signal::XFSZ);
    session.send("L");
    session.wait("the other language", |seen| seen.contents().contains("Tổng quan"));
    session.send("q");
    session.ends_restored(0);
}

#[test]
fn a_terminal_that_nobody_reads_does_not_keep_it_from_ending() {
    let session = program().shown();
    settle(&session);
    session.stall();
    fill(&session);
    let before = session.main_naps();
    session.resize(81, 24);
    until("the loop to be stuck in its write", || session.main_naps() != before);
    let start = Instant::now();
    session.signal(Signal::TERM);
    assert_eq!(session.ended().exit_code(), 143);
    assert!(start.elapsed() < Duration::from_secs(4), "{:?}", start.elapsed());
    session.unstall();
    session.restored();
}

#[test]
fn a_terminal_that_takes_no_bytes_at_all_does_not_keep_it_from_ending() {
    use rustix::termios::{Action, tcflow};
    let session = program().shown();
    settle(&session);
    tcflow(&session.tty, Action::OOff).unwrap();
    let before = session.main_naps();
    session.resize(81, 24);
    until("the loop to be stuck in its write", || session.main_naps() != before);
    session.signal(Signal::TERM);
    assert_eq!(session.ended().exit_code(), 143);
    assert!(session.modes_as_before());
}

#[cfg(debug_assertions)]
#[test]
fn a_loop_that_is_stuck_does_not_keep_it_from_ending() {
    let session = program().env("BANGIAO_CRASH_TEST", "stuck").shown();
    session.signal(Signal::TERM);
    session.ends_restored(143);
}

/// Fills what the terminal can hold unread.
fn fill(session: &Session) {
    use rustix::fs::{OFlags, fcntl_getfl, fcntl_setfl};
    let flags = fcntl_getfl(&session.tty).unwrap();
    fcntl_setfl(&session.tty, flags | OFlags::NONBLOCK).unwrap();
    while rustix::io::write(&session.tty, &[b' '; 4096]).is_ok() {}
    while rustix::io::write(&session.tty, b" ").is_ok() {}
}

// ---- The lost terminal ----

#[test]
fn a_lost_terminal_ends_it_even_when_no_signal_comes() {
    // The shell leads the session and ignores SIGHUP: nobody tells the program.
    let mut session = script("trap '' HUP; \"$0\"; exit $?").shown();
    session.hang_up();
    let start = Instant::now();
    assert_eq!(session.ended().exit_code(), 129);
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
}

#[test]
fn a_lost_terminal_ends_the_leader_of_a_session_that_began_with_hang_ups_ignored() {
    let mut session = script("trap '' HUP; exec \"$0\"").shown();
    session.hang_up();
    assert_eq!(session.ended().exit_code(), 129);
}

// ---- Our own defects ----

#[cfg(debug_assertions)]
#[test]
fn a_panic_in_any_thread_restores_the_terminal_and_leaves_a_report() {
    for kind in ["panic-main", "panic-worker"] {
        let session = program().env("BANGIAO_CRASH_TEST", kind).spawn();
        session.ends_restored(101);
        session.wait("the sentence", |seen| seen.after_leaving().ends_with('\n'));
        let said = session.look(harness::Seen::after_leaving);
        assert_eq!(said.trim_start_matches("\x1b[?25h").matches('\x1b').count(), 0, "{said:?}");
        assert!(said.contains("ended by a defect of its own"), "{said:?}");
        let is_report = |entry: &fs::DirEntry| entry.file_name().to_string_lossy().starts_with("bangiao-report-");
        let reports: Vec<_> = fs::read_dir(session.tmp.path()).unwrap().flatten().filter(is_report).collect();
        let [report] = reports.as_slice() else { panic!("{reports:?}") };
        assert!(said.contains(report.path().to_str().unwrap()), "{said:?}");
        assert_eq!(report.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        let report = fs::read_to_string(report.path()).unwrap();
        assert!(report.contains("a crash test") && !report.contains('\x1b'), "{report:?}");
    }
}

#[cfg(debug_assertions)]
#[test]
fn a_defect_is_told_in_the_language_of_the_session() {
    for kind in ["panic-main", "abort"] {
        let session = program().env("LC_ALL", "vi_VN.UTF-8").env("BANGIAO_CRASH_TEST", kind).spawn();
        session.ended();
        session.wait("the sentence", |seen| seen.after_leaving().contains("chương trình tự gặp lỗi và đã dừng"));
    }
}

#[cfg(debug_assertions)]
#[test]
fn an_abort_and_a_stack_overflow_restore_the_terminal() {
    for kind in ["abort", "overflow"] {
        let session = program().env("BANGIAO_CRASH_TEST", kind).spawn();
        let ended = session.ended();
        assert!(ended.signal().is_some_and(|signal| signal.starts_with("Abort")), "{ended:?}");
        session.restored();
        session.wait("the sentence", |seen| seen.after_leaving().contains("defect of its own"));
    }
}

// ---- Stop and go on ----

/// The program as a job of a shell: stopped, told so, continued with Enter.
fn job() -> Session {
    script("set -m; \"$0\"; echo \"[stopped $?]\"; read line; fg; echo \"[ended $?]\"; exit 7").shown()
}

#[test]
fn ctrl_z_gives_the_terminal_to_the_shell_and_fg_brings_the_frame_back() {
    let mut session = job();
    session.send(b"\x1a");
    session.wait("the shell", |seen| seen.text().contains("[stopped 148]"));
    session.look(|seen| assert!(seen.modes_off()));
    assert!(session.modes_as_before());
    session.resize(100, 30);
    let from = session.count();
    session.send("\n");
    session.wait("the frame", |seen| seen.frame_since(from));
    assert!(!session.modes_as_before());
    session.look(|seen| assert!(seen.screen.screen().bracketed_paste()));
    session.send("q");
    session.wait("the shell", |seen| seen.text().contains("[ended 0]"));
    session.ends_restored(7);
}

#[test]
fn a_stop_signal_does_the_same() {
    let mut session = script(&format!("set -m; {TELL_PID}; echo \"[stopped $?]\"; fg >/dev/null")).shown();
    send_to(told_pid(&session), Signal::TSTP);
    session.wait("the shell", |seen| seen.text().contains("[stopped 148]"));
    let before = session.look(|seen| seen.text().split_once("[stopped").unwrap().0.to_owned());
    assert!(before.ends_with("\x1b[?25h"), "{before:?}");
    session.wait("the frame", |seen| {
        let text = seen.text();
        text.split_once("[stopped 148]")
            .is_some_and(|(_, after)| after.contains("\x1b[?1049h") && after.ends_with("\x1b[m"))
    });
    session.send("q");
    session.ends_restored(0);
}

/// In a script: the program, after its process id.
const TELL_PID: &str = "sh -c 'echo \"[pid $$]\"; exec \"$0\"' \"$0\"";

fn told_pid(session: &Session) -> Pid {
    let text = session.look(harness::Seen::text);
    let pid = text.split_once("[pid ").unwrap().1.split_once(']').unwrap().0;
    Pid::from_raw(pid.parse().unwrap()).unwrap()
}

fn send_to(pid: Pid, signal: Signal) {
    rustix::process::kill_process(pid, signal).unwrap();
}

/// In a script: the end of the stopped job 1, however often it is seen stopped before.
const AWAIT_END: &str = "s=148; while [ $s = 148 -o $s = 147 ]; do wait %1; s=$?; done; echo \"[ended $s]\"";

#[test]
fn a_program_stopped_from_outside_can_be_ended_in_the_background() {
    // This shell takes its modes back, as an interactive one does; from then on they are not ours to set.
    let session = script(&format!(
        "modes=$(stty -g); set -m; {TELL_PID}; stty $modes; echo \"[stopped $?]\"; kill %1; kill -CONT %1; {AWAIT_END}"
    ))
    .shown();
    send_to(told_pid(&session), Signal::STOP);
    session.wait("the end", |seen| seen.text().contains("[ended 143]"));
    session.ends_restored(0);
}

#[test]
fn a_stopped_program_can_be_ended_without_touching_the_terminal() {
    let mut session =
        script(&format!("set -m; \"$0\"; echo \"[stopped $?]\"; kill %1; kill -CONT %1; {AWAIT_END}")).shown();
    session.send(b"\x1a");
    session.wait("the end", |seen| seen.text().contains("[ended 143]"));
    let after = session.look(|seen| seen.text().split_once("[stopped 148]").unwrap().1.to_owned());
    assert!(!after.contains('\x1b'), "{after:?}");
    session.ends_restored(0);
}

#[test]
fn in_the_background_it_stops_again_and_leaves_the_terminal_alone() {
    let mut session =
        script("set -m; \"$0\"; echo \"[stopped $?]\"; bg >/dev/null; wait %1; echo \"[again $?]\"; fg >/dev/null")
            .shown();
    session.send(b"\x1a");
    session.wait("the second stop", |seen| seen.text().contains("[again 148]"));
    let between = session.look(|seen| {
        let text = seen.text();
        text.split_once("[stopped 148]").unwrap().1.split_once("[again").unwrap().0.to_owned()
    });
    assert!(!between.contains('\x1b'), "{between:?}");
    session.wait("the frame", |seen| seen.text().rsplit_once("[again").unwrap().1.ends_with("\x1b[m"));
    session.send("q");
    session.ends_restored(0);
}

#[test]
fn after_a_stop_that_it_could_not_see_coming_it_takes_the_terminal_again() {
    let mut session = program().shown();
    let from = session.count();
    session.signal(Signal::STOP);
    session.signal(Signal::CONT);
    session.wait("the frame", |seen| seen.raw[from..].starts_with(b"\x1b[?1049h") && seen.frame_since(from));
    session.send("q");
    session.ends_restored(0);
}

#[test]
fn where_nobody_could_continue_it_ctrl_z_only_redraws() {
    // Leader of its session: the kernel does not stop it.
    let mut session = program().shown();
    session.answers();
    session.send("q");
    session.ends_restored(0);
}

// ---- Sizes ----

#[test]
fn a_resize_clears_and_redraws_in_the_new_size() {
    let mut session = program().shown();
    for (cols, rows) in [(120, 40), (40, 10), (80, 24)] {
        let from = session.count();
        session.resize(cols, rows);
        session.wait("the frame", |seen| seen.frame_since(from) && seen.raw[from..].starts_with(b"\x1b[2J"));
    }
    session.send("q");
    session.ends_restored(0);
}

#[test]
fn sizes_that_no_screen_has_are_survived() {
    let mut session = program().size(1, 1).spawn();
    session.wait("the first frame", |seen| seen.raw.len() > 30);
    for (cols, rows) in [(0, 0), (1, 300), (65535, 65535), (80, 24)] {
        let from = session.count();
        session.resize_unseen(cols, rows);
        session.wait("the frame", |seen| seen.raw.len() > from);
    }
    session.answers();
    assert!(session.peak() < 100_000, "{} kB", session.peak());
    session.send("q");
    session.ends_restored(0);
}

// ---- Input ----

#[test]
fn a_paste_of_five_megabytes_costs_little_and_ends_nothing() {
    let mut session = program().shown();
    let before = session.peak();
    session.send("\x1b[200~");
    session.send("quý ".repeat(1_000_000));
    session.send(OUT_OF_EVERYTHING);
    session.answers();
    let cost = session.peak() - before;
    assert!(cost < 2_000, "{cost} kB");
    session.send("q");
    session.ends_restored(0);
}

#[test]
fn random_escape_bytes_do_not_end_it_and_keys_work_afterwards() {
    survives_random_bytes(1, 20_000);
}

#[test]
#[ignore = "long: 5 MB of them, best with --release"]
fn many_random_escape_bytes_do_not_end_it_and_keys_work_afterwards() {
    for seed in 2..52 {
        survives_random_bytes(seed, 100_000);
    }
}

fn survives_random_bytes(seed: u64, count: usize) {
    // A pause in the midst of `ESC P` makes it Esc and P, and what P prints takes the next key for itself.
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("config.toml");
    fs::write(&config, "[keys]\nprint = \"f12\"\n").unwrap();
    let mut session = program_with_arguments(&["--config", config.to_str().unwrap()]).shown();
    session.send(random_pieces(seed, count));
    session.send(OUT_OF_EVERYTHING);
    session.answers();
    session.send("q");
    session.ends_restored(0);
}

/// Pieces of escape sequences, broken UTF-8 and control characters, but no key that may quit or stop.
fn random_pieces(seed: u64, count: usize) -> Vec<u8> {
    let pieces: [&[u8]; 25] = [
        b"\x1b",
        b"\x1b[",
        b"\x1bO",
        b"\x1b]",
        b"\x1bP",
        b"\x1b[<",
        b"\x1b[?",
        b"\x1b[200~",
        b"\x1b[201~",
        b"\x1b[M",
        b" ",
        b"0;",
        b"1;",
        b"32;",
        b"99999",
        b"M",
        b"R",
        b"~",
        b"u",
        b"\xc3",
        b"\xe1\xbb",
        b"\x9b",
        b"\xff",
        b"\x08",
        b"\x00",
    ];
    let mut state = seed;
    let mut bytes = Vec::new();
    while bytes.len() < count {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        bytes.extend_from_slice(pieces[usize::try_from(state >> 33).unwrap() % pieces.len()]);
    }
    bytes
}

#[test]
fn a_burst_of_keys_is_taken_in_whole() {
    let mut session = program().shown();
    // Down, more often than one read or one queue holds.
    session.send("\x1b[B".repeat(2_000));
    session.answers();
    session.send("q");
    session.ends_restored(0);
}

#[test]
fn esc_by_itself_is_a_key_and_the_next_letter_has_no_alt() {
    let mut session = program().shown();
    settle(&session);
    let before = session.main_naps();
    session.send("\x1b");
    until("the key", || session.main_naps() != before);
    session.send("q");
    session.ends_restored(0);
}

// ---- Rest ----

#[test]
fn at_rest_it_writes_nothing_and_no_thread_wakes() {
    let mut session = program().shown();
    session.answers();
    settle(&session);
    let (count, naps) = (session.count(), session.naps());
    assert!(!session.within(Duration::from_millis(500), |seen| seen.raw.len() > count));
    assert_eq!(session.naps(), naps);
    // The loop, the signals, the keys, saving, the other tasks.
    assert!(naps.len() == 5, "{naps:?}");
    session.send("q");
    session.ends_restored(0);
}

/// Waits until no thread of the program has run for a while.
fn settle(session: &Session) {
    until("the program to rest", || {
        let (count, naps) = (session.count(), session.naps());
        !session.within(Duration::from_millis(100), |seen| seen.raw.len() > count) && session.naps() == naps
    });
}

#[test]
#[ignore = "long: 20 times as often"]
fn a_terminal_that_nobody_reads_never_keeps_it_from_ending() {
    for _ in 0..20 {
        a_terminal_that_nobody_reads_does_not_keep_it_from_ending();
    }
}

#[test]
#[ignore = "long: 200 starts, each ended at another moment"]
fn a_signal_at_any_moment_of_the_start_leaves_no_trace() {
    for round in 0..200 {
        let session = program().spawn();
        let start = Instant::now();
        while start.elapsed() < Duration::from_micros(round * 50) {}
        session.signal(Signal::TERM);
        let ended = session.ended();
        assert!(ended.exit_code() == 143 || ended.signal().is_some(), "{ended:?}");
        session.wait("the modes", harness::Seen::modes_off);
        assert!(session.modes_as_before(), "round {round}");
    }
}

// ---- What is kept ----

#[test]
fn what_is_put_on_an_agenda_is_there_at_the_next_start() {
    let home = tempfile::tempdir().unwrap();
    let start = || program().env("XDG_DATA_HOME", home.path().to_str().unwrap()).env("LC_ALL", "en_US.UTF-8");
    let mut session = start().shown();
    session.send("2/phan lan\ra");
    let journal = home.path().join("bangiao/journal.jsonl");
    until("the edit to be on the disk", || fs::read_to_string(&journal).is_ok_and(|text| text.contains("\"fi\"")));
    session.signal(Signal::KILL);
    session.ended();
    let mut session = start().shown();
    session.send("5");
    session.wait("the agenda", |seen| seen.contents().contains("0/1"));
    session.send("q");
    session.ends_restored(0);
}

#[test]
fn what_the_disk_refuses_is_told_on_leaving_and_saved_elsewhere() {
    let mut session = program().env("XDG_DATA_HOME", "/dev/null").env("LC_ALL", "en_US.UTF-8").shown();
    session.wait("the banner", |seen| seen.contents().contains("! not saved: not a regular file"));
    session.send("2/phan lan\ra");
    session.wait("the pin", |seen| seen.contents().contains("1."));
    // The first q asks; which it can only when it has heard of the refusal.
    session.send("!");
    session.wait("the refusal", |seen| seen.contents().contains("still in memory"));
    session.send("xq");
    session.wait("the question", |seen| seen.contents().contains("Quit again"));
    session.send("q");
    session.ends_restored(0);
    session.wait("the place", |seen| seen.after_leaving().contains("bangiao-rescue-"));
    let saved = fs::read_dir(session.tmp.path()).unwrap().map(|entry| entry.unwrap().path());
    let saved: Vec<_> = saved.filter(|path| path.extension().is_some_and(|ending| ending == "json")).collect();
    let [saved] = saved.as_slice() else { panic!("{saved:?}") };
    assert_eq!(fs::metadata(saved).unwrap().permissions().mode() & 0o777, 0o600);
    let agenda = bangiao::store::agenda_file::read(saved).unwrap();
    assert_eq!(agenda.pins().map(|pin| pin.item.as_str()).collect::<Vec<_>>(), ["fi"]);
}

/// Somebody holds the lock of what is kept under a home.
fn hold_lock(home: &Path) -> fs::File {
    let folder = home.join("bangiao");
    fs::create_dir_all(&folder).unwrap();
    let lock = fs::File::create(folder.join("state.lock")).unwrap();
    lock.lock().unwrap();
    lock
}

#[test]
fn a_signal_gives_saving_its_time_and_what_is_not_saved_then_is_rescued_without_folders_in_public() {
    let home = tempfile::tempdir().unwrap();
    let mut session = program_with_arguments(&["--public"])
        .env("XDG_DATA_HOME", home.path().to_str().unwrap())
        .env("LC_ALL", "en_US.UTF-8")
        .shown();
    let lock = hold_lock(home.path());
    session.send("2/phan lan\ra");
    session.wait("the pin", |seen| seen.contents().contains("1."));
    // The lock is waited for for two seconds: longer than a loop that does nothing has to end.
    session.signal(Signal::TERM);
    session.ends_restored(143);
    session.wait("the place", |seen| seen.after_leaving().contains("(in the temporary folder)"));
    session.look(|seen| {
        let said = seen.after_leaving();
        assert!(said.contains("bangiao-rescue-") && !said.contains(session.tmp.path().to_str().unwrap()), "{said}");
        assert!(said.contains("the agenda in use is the same as before"), "{said}");
    });
    drop(lock);
}

#[test]
fn the_first_frame_waits_for_no_lock_and_what_needs_the_notes_is_done_when_they_have_come() {
    let home = tempfile::tempdir().unwrap();
    let lock = hold_lock(home.path());
    let mut session =
        program().env("XDG_DATA_HOME", home.path().to_str().unwrap()).env("LC_ALL", "en_US.UTF-8").shown();
    session.send("2/phan lan\ra");
    // Somebody else still has the lock, and nothing was done without the notes.
    session.wait("the word that the key waits", |seen| seen.said().contains("still being read: 1 key waits"));
    drop(lock);
    session.wait("the pin", |seen| seen.said().contains("Put on"));
    let journal = home.path().join("bangiao/journal.jsonl");
    until("the edit to be on the disk", || fs::read_to_string(&journal).is_ok_and(|text| text.contains("\"fi\"")));
    session.send("q");
    session.ends_restored(0);
}

#[test]
fn what_was_typed_before_the_notes_had_been_read_is_not_lost_when_the_program_ends() {
    let home = tempfile::tempdir().unwrap();
    let lock = hold_lock(home.path());
    let mut session =
        program().env("XDG_DATA_HOME", home.path().to_str().unwrap()).env("LC_ALL", "en_US.UTF-8").shown();
    session.send("2/phan lan\ri");
    session.wait("the word that the key waits", |seen| seen.said().contains("1 key waits"));
    session.send("agreed");
    session.wait("the word that the keys wait", |seen| seen.said().contains("7 keys wait"));
    session.signal(Signal::TERM);
    session.ends_restored(143);
    session.wait("the place", |seen| seen.after_leaving().contains("bangiao-rescue-"));
    let saved = fs::read_dir(session.tmp.path()).unwrap().map(|entry| entry.unwrap().path());
    let saved: Vec<_> = saved.filter(|path| path.extension().is_some_and(|ending| ending == "json")).collect();
    let [saved] = saved.as_slice() else { panic!("{saved:?}") };
    let agenda = bangiao::store::agenda_file::read(saved).unwrap();
    let minutes: Vec<_> = agenda.pins().map(|pin| (pin.item.as_str(), pin.minute.text())).collect();
    assert_eq!(minutes, [("fi", "agreed".to_owned())]);
    drop(lock);
}
