//! What bytes mean, whole, in pieces, and cut off.

use super::*;
use proptest::prelude::*;

/// What the bytes mean when nothing follows.
fn read(bytes: &[u8]) -> Vec<Input> {
    let (mut decoder, mut out) = (Decoder::default(), Vec::new());
    decoder.feed(bytes, &mut out);
    decoder.quiet(&mut out);
    assert_eq!(decoder.patience(), None);
    out
}

fn key(code: KeyCode) -> Input {
    Input::Key(Key { code, ctrl: false, alt: false })
}

fn ctrl(code: KeyCode) -> Input {
    Input::Key(Key { code, ctrl: true, alt: false })
}

fn alt(code: KeyCode) -> Input {
    Input::Key(Key { code, ctrl: false, alt: true })
}

fn chars(text: &str) -> Vec<Input> {
    text.chars().map(|c| key(KeyCode::Char(c))).collect()
}

#[test]
fn letters_are_themselves_in_every_script() {
    assert_eq!(read("qQ?ệĐ界🙂e\u{301}".as_bytes()), chars("qQ?ệĐ界🙂e\u{301}"));
}

#[test]
fn each_key_is_known_by_every_sequence_that_terminals_send_for_it() {
    use KeyCode::{
        BackTab, Backspace, Char, Delete, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp, Right, Tab, Up,
    };
    let table: &[(&str, Input)] = &[
        ("\r", key(Enter)),
        ("\n", key(Enter)),
        ("\x1bOM", key(Enter)),
        ("\t", key(Tab)),
        ("\x1b[Z", key(BackTab)),
        ("\x1b", key(Esc)),
        ("\x7f", key(Backspace)),
        ("\x08", key(Backspace)),
        ("\x1b\x7f", alt(Backspace)),
        ("\x01", ctrl(Char('a'))),
        ("\x1a", ctrl(Char('z'))),
        ("\x00", ctrl(Char(' '))),
        ("\x1f", ctrl(Char('7'))),
        ("\x1bx", alt(Char('x'))),
        ("\x1bđ", alt(Char('đ'))),
        ("\x1b[", alt(Char('['))),
        ("\x1bO", alt(Char('O'))),
        ("\x1b]", alt(Char(']'))),
        ("\x1b[A", key(Up)),
        ("\x1bOB", key(Down)),
        ("\x1b[1;5C", ctrl(Right)),
        ("\x1b[1;3D", alt(Left)),
        ("\x1b[H", key(Home)),
        ("\x1b[1~", key(Home)),
        ("\x1b[7~", key(Home)),
        ("\x1bOF", key(End)),
        ("\x1b[4~", key(End)),
        ("\x1b[3~", key(Delete)),
        ("\x1b[5~", key(PageUp)),
        ("\x1b[6;5~", ctrl(PageDown)),
        ("\x1bOP", key(F(1))),
        ("\x1bO5P", ctrl(F(1))),
        ("\x1bO1;5P", ctrl(F(1))),
        ("\x1bO2S", key(F(4))),
        ("\x1bO5C", ctrl(Right)),
        ("\x1bO3M", alt(Enter)),
        ("\x1b[[A", key(F(1))),
        ("\x1b[11~", key(F(1))),
        ("\x1b[1;2R", key(F(3))),
        ("\x1b[15~", key(F(5))),
        ("\x1b[24~", key(F(12))),
        ("\x1b[97;2u", key(Char('A'))),
        ("\x1b[273;2u", key(Char('Đ'))),
        ("\x1b[223;2u", key(Char('ß'))),
        ("\x1b[27u", key(Esc)),
        ("\x1b[9;2u", key(BackTab)),
        ("\x1b[27;5;106~", ctrl(Char('j'))),
        ("\x1b[97;1:2u", key(Char('a'))),
    ];
    for (bytes, input) in table {
        assert_eq!(read(bytes.as_bytes()), std::slice::from_ref(input), "{bytes:?}");
    }
}

#[test]
fn reports_and_unknown_sequences_are_dropped_whole_and_the_next_key_counts() {
    for bytes in [
        "\x1b[?2026;2$y",
        "\x1b[?1;2c",
        "\x1b]11;rgb:0000/0000/0000\x07",
        "\x1b]11;rgb:0000/0000/0000\x1b\\",
        "\x1bP>|term 1.0\x1b\\",
        "\x1b_Gi=1;OK\x1b\\",
        "\x1b[I",
        "\x1bO5x",
        "\x1b[2~",
        "\x1b[97;1:3u",
        "\x1b[57358u",
        "\x1b[201~",
        "\x1b[99999999999999999999u",
        "\u{9b}",
    ] {
        assert_eq!(read(format!("{bytes}q").as_bytes()), chars("q"), "{bytes:?}");
    }
    let long = format!("\x1b[{}uq", "1;".repeat(1000));
    assert_eq!(read(long.as_bytes()), chars("q"));
    assert_eq!(read(b"\xff\xc0\xe1\xbbq\xed\xa0\x80"), chars("q"));
}

/// Pieces of input, with as long a pause after each as ends what a pause can end.
fn read_with_pauses(pieces: &[&[u8]]) -> Vec<Input> {
    let (mut decoder, mut out) = (Decoder::default(), Vec::new());
    for piece in pieces {
        decoder.feed(piece, &mut out);
        if decoder.patience().is_some() {
            decoder.quiet(&mut out);
        }
    }
    out
}

#[test]
fn a_letter_whose_bytes_come_one_by_one_is_that_letter() {
    assert_eq!(read_with_pauses(&[b"a\xe1", b"\xbb", b"\x87b"]), chars("aệb"));
    assert_eq!(read_with_pauses(&[b"\xc4", b"\x91"]), chars("đ"));
    assert_eq!(read_with_pauses(&[b"\x1b\xc4", b"\x91"]), [alt(KeyCode::Char('đ'))]);
    assert_eq!(read_with_pauses(&[b"\x1b[200~\x1b[201~\xe1", b"\xbb\x87"])[1..], chars("ệ"));
    // What cannot belong to it ends it, and counts.
    assert_eq!(read_with_pauses(&[b"\xe1\xbb", b"q"]), chars("q"));
    assert_eq!(read_with_pauses(&[b"\xe1\xbb", b"\x1b"]), [key(KeyCode::Esc)]);
}

#[test]
fn a_paste_that_pauses_for_long_loses_no_letter_and_its_end_is_no_key() {
    let paste = |text: &str| Input::Paste(text.into());
    assert_eq!(read_with_pauses(&[b"\x1b[200~vi\xe1\xbb", b"\x87t"]), [&[paste("vi")], &chars("ệt")[..]].concat());
    assert_eq!(read_with_pauses(&[b"\x1b[200~a\x1b[20", b"1~q"]), [&[paste("a")], &chars("q")[..]].concat());
    assert_eq!(read_with_pauses(&[b"\x1b[200~a\x1b", b"q"]), [&[paste("a")], &chars("q")[..]].concat());
    assert_eq!(read_with_pauses(&[b"\x1b[200~a\xff", b"q"]), [&[paste("a\u{fffd}")], &chars("q")[..]].concat());
}

#[test]
fn what_cuts_a_sequence_off_counts() {
    assert_eq!(read(b"\x1b[1;\x1b[A"), [key(KeyCode::Up)]);
    assert_eq!(read(b"\x1b[1;\x03"), [ctrl(KeyCode::Char('c'))]);
    assert_eq!(read(b"\x1b\x1b[A"), [key(KeyCode::Esc), key(KeyCode::Up)]);
    assert_eq!(read(b"\x1b]2;a\x1b[A"), [key(KeyCode::Up)]);
    assert_eq!(read(b"\xe1\xbb\x1b"), [key(KeyCode::Esc)]);
}

#[test]
fn nothing_unfinished_makes_the_next_key_something_else() {
    for start in ["\x1b[1;", "\x1b]0;title", "\x1bP", "\x1b[M", "\x1b[[", "\x1b[?", "\x1bO5", "\x1b[200~text"] {
        let (mut decoder, mut out) = (Decoder::default(), Vec::new());
        decoder.feed(start.as_bytes(), &mut out);
        assert!(decoder.patience().is_some(), "{start:?}");
        decoder.quiet(&mut out);
        out.clear();
        assert_eq!(decoder.patience(), None);
        decoder.feed(b"q", &mut out);
        assert_eq!(out, chars("q"), "{start:?}");
    }
}

#[test]
fn a_paste_is_one_text_cut_between_characters() {
    let paste = |text: &str| Input::Paste(text.into());
    assert_eq!(read("\x1b[200~ngắn\nq\x1b[201~".as_bytes()), [paste("ngắn\nq")]);
    assert_eq!(read(b"\x1b[200~a\x1b[20\x1b[2011~\x1b[201~q").len(), 2);
    assert_eq!(read(b"\x1b[200~a\x1b\x1b[201~q"), [paste("a\x1b"), key(KeyCode::Char('q'))]);
    let long = format!("\x1b[200~a{}\x1b[201~q", "ệ".repeat(50_000));
    assert_eq!(read(long.as_bytes()), [paste(&format!("a{}", "ệ".repeat(43_690))), key(KeyCode::Char('q'))]);
    let hostile = [b"\x1b[200~".as_slice(), &[0xff; 9000], b"\x1b[201~"].concat();
    let inputs = read(&hostile);
    let [Input::Paste(text)] = inputs.as_slice() else { panic!("one paste") };
    assert!(text.len() <= PASTE_LIMIT, "{} bytes", text.len());
}

/// Reports of the mouse, in the three forms that terminals know, and of the cursor's place, at any place.
fn report() -> impl Strategy<Value = Vec<u8>> {
    let number = || prop_oneof![0_u32..300, any::<u32>()];
    let ended = |ends: &'static [u8]| proptest::sample::select(ends).prop_map(char::from);
    let sgr = (number(), number(), number(), ended(b"Mm"))
        .prop_map(|(what, x, y, end)| format!("\x1b[<{what};{x};{y}{end}").into_bytes());
    let decimal = (number(), number(), number()).prop_map(|(what, x, y)| format!("\x1b[{what};{x};{y}M").into_bytes());
    let bytes = proptest::collection::vec(0x20_u8..=0xff, 3).prop_map(|bytes| [b"\x1b[M", &bytes[..]].concat());
    let place = (number(), number())
        .prop_filter("a report of the first row is the key F3", |(row, _)| *row != 1)
        .prop_map(|(row, column)| format!("\x1b[{row};{column}R").into_bytes());
    prop_oneof![sgr, decimal, bytes, place]
}

#[test]
fn the_mouse_is_read_as_sgr_writes_it_and_what_nobody_needs_is_dropped() {
    let mouse = |action, column, row| Some(Input::Mouse(MouseEvent { action, column, row }));
    for (bytes, meant) in [
        ("\x1b[<0;1;1M", mouse(MouseAction::Press, 0, 0)),
        ("\x1b[<0;80;24m", mouse(MouseAction::Release, 79, 23)),
        ("\x1b[<32;300;200M", mouse(MouseAction::Drag, 299, 199)),
        // Held with Ctrl.
        ("\x1b[<16;2;3M", mouse(MouseAction::Press, 1, 2)),
        ("\x1b[<64;2;3M", mouse(MouseAction::WheelUp, 1, 2)),
        ("\x1b[<65;2;3M", mouse(MouseAction::WheelDown, 1, 2)),
        // The other buttons, a move without any, a wheel that goes sideways, cells that no terminal has.
        ("\x1b[<2;2;3M", None),
        ("\x1b[<35;2;3M", None),
        ("\x1b[<66;2;3M", None),
        ("\x1b[<0;0;3M", None),
        ("\x1b[<0;70000;3M", None),
        ("\x1b[<0;2M", None),
        ("\x1b[<0;2;3;4M", None),
        ("\x1b[<;;M", None),
    ] {
        assert_eq!(read(bytes.as_bytes()), meant.into_iter().collect::<Vec<_>>(), "{bytes:?}");
    }
}

proptest! {
    #[test]
    fn reports_are_no_keys_wherever_they_point_and_the_next_key_counts(report in report()) {
        let mut read = read(&[&report[..], b"q"].concat());
        read.retain(|input| !matches!(input, Input::Mouse(_)));
        prop_assert_eq!(read, chars("q"));
    }

    #[test]
    fn however_the_bytes_are_cut_they_mean_the_same(
        bytes in proptest::collection::vec(prop_oneof![
            any::<u8>(), Just(ESC), Just(b'['), Just(b'2'), Just(b'0'), Just(b'~'), Just(b';'), Just(b'O'), Just(b']')
        ], 0..200),
        cut in 0_usize..200,
    ) {
        let (mut decoder, mut out) = (Decoder::default(), Vec::new());
        let (left, right) = bytes.split_at(cut.min(bytes.len()));
        decoder.feed(left, &mut out);
        decoder.feed(right, &mut out);
        decoder.quiet(&mut out);
        prop_assert_eq!(out, read(&bytes));
    }

    #[test]
    fn after_any_bytes_and_a_pause_a_key_is_that_key(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let (mut decoder, mut out) = (Decoder::default(), Vec::new());
        decoder.feed(&bytes, &mut out);
        decoder.quiet(&mut out);
        out.clear();
        decoder.feed(b"q", &mut out);
        prop_assert_eq!(out, chars("q"));
    }
}
