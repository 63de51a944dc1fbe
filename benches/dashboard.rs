//! Drawing and answering keys at 200, 10,000 and 100,000 records, without a terminal. `cargo bench --bench dashboard`.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a benchmark that cannot run must stop")]

mod support;

use bangiao::app::input::{Input, Key, KeyCode};
use bangiao::app::loaded::{Indexing, LoadedData};
use bangiao::app::theme::ScreenTheme;
use bangiao::app::{App, Settings};
use bangiao::dataset::{Lang, Limits, load};
use bangiao::search::Index;
use divan::Bencher;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::sync::Arc;

const SIZES: [usize; 3] = [200, 10_000, 100_000];

fn main() {
    divan::main();
}

fn app(size: usize) -> App {
    let loaded = load(&support::generate(size)).expect("what is generated is a dataset");
    let mut dataset = loaded.dataset;
    dataset.judge(dataset.as_of.last_day(), Limits::default());
    let index = Indexing::Ready(Box::new(Index::build(&dataset)));
    let data = LoadedData {
        dataset: Arc::new(dataset),
        hash: String::new(),
        index,
        left_out: 0,
        loosened: 0,
        loose: 0,
        errors: 0,
        problems: Vec::new(),
        taken: None,
    };
    App::new(data, Settings::usual(Lang::Vi, ScreenTheme::new(true, false)))
}

fn press(app: &mut App, letter: char) {
    app.update(Input::Key(Key { code: KeyCode::Char(letter), ctrl: false, alt: false }));
}

fn terminal() -> Terminal<TestBackend> {
    Terminal::new(TestBackend::new(80, 24)).expect("a terminal in memory")
}

fn draw(bencher: Bencher<'_, '_>, size: usize, tab: char) {
    let (mut app, mut terminal) = (app(size), terminal());
    press(&mut app, tab);
    bencher.bench_local(|| terminal.draw(|frame| app.draw(frame)).map(|_| ()));
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn draw_overview(bencher: Bencher<'_, '_>, size: usize) {
    draw(bencher, size, '1');
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn draw_bilateral(bencher: Bencher<'_, '_>, size: usize) {
    draw(bencher, size, '2');
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn draw_timeline(bencher: Bencher<'_, '_>, size: usize) {
    draw(bencher, size, '4');
}

/// Down and up in the list of partners, each with its page and its frame.
#[divan::bench(args = SIZES, sample_count = 20)]
fn two_moves(bencher: Bencher<'_, '_>, size: usize) {
    let (mut app, mut terminal) = (app(size), terminal());
    press(&mut app, '2');
    bencher.bench_local(|| {
        for key in ['j', 'k'] {
            press(&mut app, key);
            terminal.draw(|frame| app.draw(frame)).expect("a frame");
        }
    });
}

/// `phan lan` typed letter by letter, a frame for each; and taken out again.
#[divan::bench(args = SIZES, sample_count = 10)]
fn typing_eight_letters(bencher: Bencher<'_, '_>, size: usize) {
    let (mut app, mut terminal) = (app(size), terminal());
    press(&mut app, '/');
    bencher.bench_local(|| {
        for letter in "phan lan".chars() {
            press(&mut app, letter);
            terminal.draw(|frame| app.draw(frame)).expect("a frame");
        }
        app.update(Input::Key(Key { code: KeyCode::Char('u'), ctrl: true, alt: false }));
    });
}
