//! How it looks: themes, no colours, ASCII alone; on every tab and overlay.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use bangiao::app::theme::{MONO, SCHEMES, ScreenTheme};
use bangiao::dataset::{BUILTIN, Lang};
use bangiao::lang::Label;
use common::{DESK, Desk};

/// What leads to every view, and to every overlay over one.
const VIEWS: [&str; 17] =
    ["1", "2", "2 l j", "3", "3 l", "4", "5", "6", "1 / f i", "1 F", "3 G F", "1 ?", "1 :", "1 !", "1 A", "1 r", "2 c"];

#[test]
fn one_key_goes_to_the_next_theme_and_says_its_name() {
    let mut desk = Desk::new();
    for scheme in SCHEMES.into_iter().cycle().skip(1).take(SCHEMES.len()) {
        desk.press("T").sees(&format!("Giao diện: {}", scheme.label.text(Lang::Vi)));
    }
    let mut desk = Desk::with(DESK, Lang::En, ScreenTheme::new(false, false));
    desk.press("T").sees("Theme: dark (colours are off)");
}

#[test]
fn without_colours_no_view_of_any_theme_has_one() {
    for scheme in SCHEMES {
        for view in VIEWS {
            let mut desk = Desk::with(BUILTIN, Lang::Vi, ScreenTheme::new(false, false).with(scheme));
            assert!(!desk.press(view).colours(), "{} {view}", scheme.name);
        }
    }
    let mut mono = Desk::with(BUILTIN, Lang::Vi, ScreenTheme::new(true, false).with(&MONO));
    assert!(VIEWS.into_iter().all(|view| !mono.press("esc esc esc").press(view).colours()));
    assert!(Desk::over(BUILTIN, Lang::Vi).colours());
}

#[test]
fn in_ascii_nothing_of_the_interface_is_outside_of_ascii_but_the_letters_of_names() {
    for bytes in [DESK, BUILTIN] {
        for view in VIEWS {
            for size in [(80, 24), (160, 50)] {
                let mut desk = Desk::with(bytes, Lang::En, ScreenTheme::new(true, true));
                let screen = desk.resize(size.0, size.1).press(view).screen();
                let drawn = screen.lines().flat_map(|line| line.chars().map(move |letter| (letter, line)));
                for (letter, line) in drawn {
                    assert!(letter.is_ascii() || letter.is_alphabetic(), "{letter:?} after {view}: {line}");
                }
            }
        }
    }
}

#[test]
fn what_comes_next_can_be_read_on_the_overview() {
    let mut desk = Desk::new();
    for (cols, rows) in [(80, 24), (100, 30)] {
        desk.resize(cols, rows).press("1").sees("06/2025 bắt đầu:").sees("(đã qua) Diễn đàn");
        desk.sees("Hiện đại hóa khí");
    }
}
