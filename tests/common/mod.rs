//! A desk to test at: the dashboard over a small fixture, driven by keys through the real key table, seen as text.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use bangiao::app::input::{Effect, Input, Key, KeyCode};
use bangiao::app::loaded::{Fresh, Indexing, LoadedData};
use bangiao::app::theme::ScreenTheme;
use bangiao::app::{App, Settings};
use bangiao::dataset::{Dataset, Day, Lang, Limits, load};
use bangiao::lang::{Phrase, Translated};
use bangiao::search::Index;
use bangiao::store::snapshots::hash;
use bangiao::text::Audience;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::style::Modifier;
use std::sync::Arc;

/// The dataset of `tests/fixtures/desk.json`.
pub const DESK: &[u8] = include_bytes!("../fixtures/desk.json");

/// A dataset, judged for its own day.
fn data(bytes: &[u8]) -> LoadedData {
    let mut loaded = load(bytes).expect("a dataset");
    let as_of = loaded.dataset.as_of.last_day();
    loaded.dataset.judge(as_of, Limits::default());
    LoadedData {
        dataset: Arc::new(loaded.dataset),
        hash: hash(bytes),
        index: Indexing::OnDemand,
        left_out: loaded.left_out,
        loosened: loaded.loosened,
        loose: loaded.loose,
        errors: 0,
        problems: Vec::new(),
        taken: None,
    }
}

/// A dashboard with somebody at the keys.
pub struct Desk {
    pub app: App,
    pub effects: Vec<Effect>,
    size: (u16, u16),
    coming: Option<Arc<Dataset>>,
}

impl Desk {
    /// The fixture at 80×24 in Vietnamese.
    pub fn new() -> Self {
        Self::over(DESK, Lang::Vi)
    }

    /// The fixture in Vietnamese, with some settings changed.
    pub fn new_with(change: impl FnOnce(&mut Settings)) -> Self {
        let mut settings = Self::settings(Lang::Vi, ScreenTheme::new(true, false));
        change(&mut settings);
        Self::set_up(data(DESK), settings)
    }

    /// Another dataset in Vietnamese, with some settings changed.
    pub fn over_with(bytes: &[u8], change: impl FnOnce(&mut Settings)) -> Self {
        let mut settings = Self::settings(Lang::Vi, ScreenTheme::new(true, false));
        change(&mut settings);
        Self::set_up(data(bytes), settings)
    }

    /// Another dataset.
    pub fn over(bytes: &[u8], lang: Lang) -> Self {
        Self::with(bytes, lang, ScreenTheme::new(true, false))
    }

    /// A dashboard whose data is still on its way.
    pub fn awaited(lang: Lang) -> Self {
        Self::of(LoadedData::on_its_way(), lang, ScreenTheme::new(true, false))
    }

    /// The data comes; its index is still being made.
    pub fn bring_data(&mut self, bytes: &[u8]) {
        let data = LoadedData { index: Indexing::OnItsWay, ..data(bytes) };
        self.coming = Some(Arc::clone(&data.dataset));
        self.app.take_data(data);
    }

    /// The file was read again.
    pub fn reload(&mut self, bytes: &[u8]) -> &mut Self {
        let data = data(bytes);
        let changes = bangiao::dataset::changes::changes(self.app.dataset(), &data.dataset);
        let fresh = Fresh::of(&changes, &data.dataset);
        self.app.take_reloaded(data, fresh);
        self
    }

    /// Other data was opened.
    pub fn open(&mut self, bytes: &[u8], portfolio: &str) {
        self.effects = self.app.take_other_data(data(bytes), portfolio.to_owned());
    }

    /// The index comes.
    pub fn bring_index(&mut self) {
        let dataset = self.coming.take().expect("data that came");
        self.app.take_index(Index::build(&dataset));
    }

    /// Another look.
    pub fn with(bytes: &[u8], lang: Lang, theme: ScreenTheme) -> Self {
        Self::of(data(bytes), lang, theme)
    }

    fn of(data: LoadedData, lang: Lang, theme: ScreenTheme) -> Self {
        Self::set_up(data, Self::settings(lang, theme))
    }

    /// The fixture with `--public`.
    pub fn public() -> Self {
        let settings = Self::settings(Lang::Vi, ScreenTheme::new(true, false));
        Self::set_up(data(DESK), Settings { audience: Audience::Room, ..settings })
    }

    fn settings(lang: Lang, theme: ScreenTheme) -> Settings {
        Settings { today: Day::from_civil(2026, 11, 24), ..Settings::usual(lang, theme) }
    }

    fn set_up(data: LoadedData, settings: Settings) -> Self {
        let mut desk = Self { app: App::new(data, settings), effects: Vec::new(), size: (80, 24), coming: None };
        desk.resize(80, 24);
        desk
    }

    pub fn resize(&mut self, cols: u16, rows: u16) -> &mut Self {
        self.size = (cols, rows);
        self.app.update(Input::Resize { cols, rows });
        self
    }

    /// Presses keys by name, separated by spaces: `j`, `enter`, `esc`, `ctrl-d`.
    pub fn press(&mut self, names: &str) -> &mut Self {
        for name in names.split_whitespace() {
            let key = match name {
                "backspace" => Key { code: KeyCode::Backspace, ctrl: false, alt: false },
                name => Key::parse(name).unwrap_or_else(|| panic!("{name} is no key")),
            };
            self.key(key);
        }
        self
    }

    /// Types text letter by letter.
    pub fn type_text(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            self.key(Key { code: KeyCode::Char(letter), ctrl: false, alt: false });
        }
        self
    }

    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.app.update(Input::Paste(text.to_owned()));
        self
    }

    fn key(&mut self, key: Key) {
        self.effects = self.app.update(Input::Key(key));
    }

    fn terminal(&self) -> Terminal<TestBackend> {
        let mut terminal = Terminal::new(TestBackend::new(self.size.0, self.size.1)).unwrap();
        terminal.draw(|frame| self.app.draw(frame)).unwrap();
        terminal
    }

    /// The screen, a line per row, spaces at the ends taken off.
    pub fn screen(&self) -> String {
        let terminal = self.terminal();
        let buffer = terminal.backend().buffer();
        let rows = buffer.area.height;
        (0..rows)
            .map(|y| {
                let row: String = (0..buffer.area.width).map(|x| buffer[(x, y)].symbol()).collect();
                row.trim_end().to_owned()
            })
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// The text of the cells that are shown reversed, row by row: what the cursor stands on.
    pub fn reversed(&self) -> Vec<String> {
        self.with_modifier(Modifier::REVERSED)
    }

    /// The text of the cells that are marked as hits.
    pub fn marked(&self) -> Vec<String> {
        self.with_modifier(Modifier::BOLD | Modifier::UNDERLINED)
    }

    fn with_modifier(&self, modifier: Modifier) -> Vec<String> {
        let terminal = self.terminal();
        let buffer = terminal.backend().buffer();
        (0..buffer.area.height)
            .map(|y| {
                let cells = (0..buffer.area.width).map(|x| &buffer[(x, y)]);
                cells
                    .filter(|cell| cell.modifier.contains(modifier))
                    .map(ratatui::buffer::Cell::symbol)
                    .collect::<String>()
            })
            .filter(|row| !row.trim().is_empty())
            .map(|row| row.trim().to_owned())
            .collect()
    }

    /// Whether any cell has a colour of its own.
    pub fn colours(&self) -> bool {
        let terminal = self.terminal();
        let cells = &terminal.backend().buffer().content;
        cells.iter().any(|cell| cell.fg != ratatui::style::Color::Reset || cell.bg != ratatui::style::Color::Reset)
    }

    /// Where the real cursor stands, if it is shown.
    pub fn cursor(&self) -> (u16, u16) {
        let mut terminal = self.terminal();
        let position = terminal.get_cursor_position().unwrap();
        (position.x, position.y)
    }

    pub fn selected(&self) -> Option<String> {
        self.app.selected()
    }

    pub fn shown(&self) -> Option<String> {
        self.app.shown()
    }

    /// Asserts that the screen says something.
    #[track_caller]
    pub fn sees(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(screen.contains(text), "the screen does not say {text:?}:\n{screen}");
        self
    }

    /// Asserts that the screen does not say something.
    #[track_caller]
    pub fn sees_no(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!screen.contains(text), "the screen says {text:?}:\n{screen}");
        self
    }
}

/// A sentence, in Vietnamese and in English.
pub fn said(vi: &str, en: &str) -> Phrase {
    Translated::from_texts(|lang| match lang {
        Lang::Vi => vi.to_owned(),
        Lang::En => en.to_owned(),
    })
    .into()
}
