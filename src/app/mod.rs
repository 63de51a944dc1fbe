//! The dashboard: state, update, drawing. Uses everything below it and ratatui, but no terminal, clock, disk or threads.
//!
//! key → [`keymap`] → [`keymap::Action`] → [`App::update`] → the state of a tab → [`App::draw`]
//!
//! | file | subject |
//! | --- | --- |
//! | [`input`] | what comes in and what is asked for |
//! | `settings` | how it begins |
//! | [`keymap`] | the one key table |
//! | [`words`] | every word of the interface |
//! | [`theme`] | how roles look |
//! | [`layout`] | where everything stands |
//! | [`world`] | what every tab sees: [`data`] (with what is [`loaded`]), [`look`], [`desk`] |
//! | [`titles`] | the line of their titles |
//! | [`comparison`] | what became of the data since a snapshot; [`compare`] has what is asked and answered |
//! | [`tabs`] | one slice per tab, and their registry |
//! | [`marks`] | what the user has marked |
//! | [`output`] | what leaves the dashboard; `output_actions` has the keys for it |
//! | `panes`, `search_bar`, `history`, `ledger`, `meeting_mode`, `snapshot_queue`, `notes`, `message` | the parts of [`App`] |
//! | `navigation` | from one thing to another, and back |
//! | `typing` | the search box while it has the keys |
//! | `loading` | data and index, at the start and after a change of the file |
//! | `edits` | what is kept beside the dataset |
//! | `undo_message` | what was taken back |
//! | `resume` | how it is left and taken up again |
//! | `meeting` | what a meeting needs |
//! | [`list`], [`column`], [`columns`], [`detail`], [`flagged`], [`overlay`], [`input_box`], [`text_area`], [`paint`] | what tabs share |

pub mod column;
pub mod columns;
pub mod compare;
pub mod comparison;
pub mod data;
pub mod desk;
pub mod detail;
mod edits;
pub mod flagged;
mod history;
pub mod input;
pub mod input_box;
pub mod keymap;
pub mod layout;
mod ledger;
pub mod list;
pub mod loaded;
mod loading;
pub mod look;
pub mod marks;
mod meeting;
mod meeting_mode;
mod message;
mod navigation;
mod notes;
pub mod output;
mod output_actions;
pub mod overlay;
pub mod paint;
mod panes;
mod resume;
mod screen;
mod search_bar;
mod settings;
mod snapshot;
mod snapshot_queue;
pub mod tabs;
pub mod text_area;
pub mod theme;
pub mod titles;
mod typing;
mod undo_message;
mod waiting;
pub mod words;
pub mod world;

use crate::dataset::{Dataset, Id, Lang};
use crate::desk::notebook::Notebook;
use crate::lang::{AppLabel, KeyHeading, Phrase};
use crate::text::Audience;
use history::History;
use input::{Edited, Effect, Input, Key, KeyCode};
use keymap::{Action, Context};
use layout::{Layout, ScreenShape, Split, layout};
use ledger::Ledger;
use list::Step;
use loaded::LoadedData;
use meeting_mode::MeetingMode;
use message::MessageLine;
use notes::Notes;
use overlay::actions::Actions;
use overlay::agendas::Agendas;
use overlay::columns::Columns;
use overlay::facets::Facets;
use overlay::problems::Problems;
use overlay::recent::Recent;
use overlay::snapshots::Snapshots;
use overlay::why::Why;
use overlay::{Order, Outcome, Overlay, Scene};
use panes::{Focus, Panes};
use ratatui::layout::Rect;
use search_bar::SearchBar;
pub use settings::Settings;
use snapshot_queue::SnapshotQueue;
use tabs::Tabs;
use tabs::tab::Tab;
use theme::ScreenTheme;
use world::World;

/// Everything that is on the screen and behind it.
#[derive(Debug)]
pub struct App {
    world: World,
    tabs: Tabs,
    panes: Panes,
    search: SearchBar,
    history: History,
    overlay: Option<Box<dyn Overlay>>,
    /// What was changed here.
    ledger: Ledger,
    meeting: MeetingMode,
    snapshots: SnapshotQueue,
    /// Whether the notes have been read, and what waits for them.
    notes: Notes,
    message: MessageLine,
}

/// Whether an action shows something that another instance may have changed.
const fn shows_notes(action: Action) -> bool {
    matches!(
        action,
        Action::Pin
            | Action::Agendas
            | Action::NextItem
            | Action::PreviousItem
            | Action::Minute
            | Action::Minutes
            | Action::Baseline
            | Action::Tab(_)
            | Action::NextTab
            | Action::PreviousTab
    )
}

impl App {
    /// A dashboard over some data. Its size is 80×24 until an [`Input::Resize`] says otherwise.
    #[must_use]
    pub fn new(data: LoadedData, settings: Settings) -> Self {
        let world = World::new(data, &settings);
        let mut app = Self {
            world,
            tabs: Tabs::default(),
            panes: Panes::default(),
            search: SearchBar::default(),
            history: History::default(),
            overlay: None,
            ledger: Ledger::new(settings.minter),
            meeting: MeetingMode::new(settings.theme),
            snapshots: SnapshotQueue::default(),
            notes: Notes::Read,
            message: MessageLine::default(),
        };
        if let Some(notice) = app.world.desk.notices.first().cloned() {
            app.say(notice);
        }
        app.refresh();
        app.settle();
        if settings.notes_to_come {
            app.notes = Notes::to_come(app.session());
        }
        app
    }

    /// Takes in what happened; says what is asked of the terminal. The caller draws once when its queue is empty.
    pub fn update(&mut self, input: Input) -> Vec<Effect> {
        let asked_before =
            matches!(input, Input::Key(_) | Input::Letters(_) | Input::Paste(_)).then_some(self.message.leaving());
        let effects = match input {
            Input::Key(key) if self.is_escape_and_more(key) => {
                let mut effects = self.key(Key { code: KeyCode::Esc, ctrl: false, alt: false });
                effects.extend(self.key(Key { alt: false, ..key }));
                effects
            }
            Input::Key(key) => self.key(key),
            Input::Letters(letters) => self.letters(&letters),
            Input::Paste(text) => self.paste(&text),
            Input::Resize { cols, rows } => {
                self.panes.resize(cols, rows);
                Vec::new()
            }
            Input::Edited(edited) => self.edited(edited),
            Input::Told(said) => {
                self.say(said.clone());
                Vec::new()
            }
        };
        if let Some(before) = asked_before {
            self.message.answered(before);
        }
        self.settle();
        effects
    }

    /// The data that is shown.
    #[must_use]
    pub fn dataset(&self) -> &Dataset {
        self.world.dataset()
    }

    /// The language of the screen.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.world.look.lang
    }

    /// Who reads the screen now.
    #[must_use]
    pub const fn audience(&self) -> Audience {
        self.world.audience()
    }

    /// What is kept beside the dataset.
    #[must_use]
    pub const fn notebook(&self) -> &Notebook {
        &self.world.desk.notebook
    }

    /// What stands in the search box.
    #[must_use]
    pub fn typed(&self) -> &str {
        self.search.text()
    }

    /// The id of the item that is shown: the one under the cursor, or the one that a link led to.
    #[must_use]
    pub fn shown(&self) -> Option<String> {
        self.panes.opened().map(|id| id.as_str().to_owned()).or_else(|| self.selected())
    }

    /// What an action on items is about: what is marked; where nothing is, the item that is shown.
    #[must_use]
    pub fn chosen(&self) -> Vec<Id> {
        let known = |id: &Id| self.world.dataset().find(id.as_str()).is_some();
        if !self.world.desk.chosen.ids().is_empty() {
            return self.world.desk.chosen.ids().iter().filter(|id| known(id)).cloned().collect();
        }
        self.shown().as_deref().and_then(Id::new).filter(known).into_iter().collect()
    }

    /// The id of the item under the cursor of the list.
    #[must_use]
    pub fn selected(&self) -> Option<String> {
        self.tab().selected(&self.world)
    }

    /// Esc and a quick key after it reach us in one piece over a slow link, and look like that key held with Alt.
    fn is_escape_and_more(&self, key: Key) -> bool {
        key.alt && matches!(key.code, KeyCode::Char(_)) && self.world.keymap.action_in(self.context(), key).is_none()
    }

    fn key(&mut self, key: Key) -> Vec<Effect> {
        self.message.take();
        self.see_page();
        let action = self.world.keymap.action(key).filter(|action| matches!(action, Action::Quit | Action::Suspend));
        if let Some(action) = action.filter(|_| key.ctrl) {
            return self.act(action);
        }
        if self.key_waits(key) {
            return Vec::new();
        }
        if self.overlay.is_some() {
            return self.overlay_key(key);
        }
        if self.search.is_typing() {
            return self.typing_key(key);
        }
        if let Some(action) = self.world.keymap.action(key) {
            return self.act(action);
        }
        if matches!(key.code, KeyCode::Char(letter) if !letter.is_ascii() && letter.is_alphabetic()) {
            self.say(AppLabel::VietnameseInput);
        }
        Vec::new()
    }

    /// What has the keys.
    fn context(&self) -> Context {
        let typing = if self.search.is_typing() { Context::Search } else { Context::Panes };
        self.overlay.as_ref().map_or(typing, |overlay| overlay.context())
    }

    /// A key while something lies over the panes.
    fn overlay_key(&mut self, key: Key) -> Vec<Effect> {
        let context = self.context();
        let is_text = key.is_letter() && self.overlay.as_ref().is_some_and(|overlay| overlay.takes_letters());
        match self.world.keymap.action_in(context, key).filter(|_| !is_text) {
            Some(Action::Help) if context != Context::Help => {
                self.help();
                Vec::new()
            }
            Some(action) => self.act_in_overlay(action),
            None => match self.in_overlay(|overlay, scene| overlay.typed(key, scene)) {
                Some(outcome) => self.follow(outcome),
                None => Vec::new(),
            },
        }
    }

    /// What lies over the panes does what a key of its context does.
    fn act_in_overlay(&mut self, action: Action) -> Vec<Effect> {
        match self.in_overlay(|overlay, scene| overlay.act(action, scene)) {
            Some(outcome) => self.follow(outcome),
            None => Vec::new(),
        }
    }

    /// Opens help, which begins with what the keys do here.
    fn help(&mut self) {
        let help = match self.context() {
            Context::Panes if self.world.look.meeting || self.tabs.is_at(tabs::agenda::ID) => {
                Actions::help(KeyHeading::Meeting)
            }
            Context::Panes if self.tabs.is_at(tabs::changes::ID) => Actions::help(KeyHeading::Changes),
            Context::Panes => Actions::help(KeyHeading::Find),
            context => {
                let below = self.overlay.take();
                Actions::over(context, below)
            }
        };
        self.lay_over(help);
    }

    /// Whether a letter that is typed now goes into a text, whatever it is, and leaves what is open as it is. Then letters that
    /// wait may come as one [`Input::Letters`]: everything is brought into its window once, and not for each of them.
    #[must_use]
    pub fn takes_letters(&self) -> bool {
        self.knows_notes() && self.overlay.as_ref().map_or(self.search.is_typing(), |overlay| overlay.takes_letters())
    }

    fn letters(&mut self, letters: &str) -> Vec<Effect> {
        let keys = letters.chars().map(|letter| Key { code: KeyCode::Char(letter), ctrl: false, alt: false });
        if self.overlay.is_none() && self.search.is_typing() {
            self.message.take();
            self.see_page();
            self.type_into_box(keys);
            return Vec::new();
        }
        keys.flat_map(|key| self.key(key)).collect()
    }

    fn paste(&mut self, text: &str) -> Vec<Effect> {
        if self.paste_waits(text) {
            return Vec::new();
        }
        if let Some(outcome) = self.in_overlay(|overlay, scene| overlay.paste(text, scene)) {
            return self.follow(outcome);
        }
        if self.search.is_typing() {
            self.search.insert(text, &self.world.data.loaded.dataset);
            self.searched();
        }
        Vec::new()
    }

    /// A text is back from the user's editor: the overlay that asked for it takes it.
    fn edited(&mut self, edited: Edited) -> Vec<Effect> {
        match edited {
            Edited::Text(text) => match self.in_overlay(|overlay, scene| overlay.edited(&text, scene)) {
                Some(outcome) => self.follow(outcome),
                None => Vec::new(),
            },
            Edited::Kept(why) => {
                self.say(why.clone());
                Vec::new()
            }
        }
    }

    /// Says something in the line of hints until the next key.
    fn say(&mut self, said: impl Into<Phrase>) {
        self.message.say(said);
    }

    /// Asks the overlay, if one is open.
    fn in_overlay<T>(&mut self, ask: impl FnOnce(&mut dyn Overlay, Scene<'_>) -> T) -> Option<T> {
        let list = self.list_area();
        let overlay = self.overlay.as_mut()?;
        let (area, tab) = (overlay.covers(self.panes.body()), self.tabs.current());
        Some(ask(overlay.as_mut(), Scene { world: &self.world, area, tab, list }))
    }

    fn lay_over(&mut self, overlay: impl Overlay + 'static) {
        self.overlay = Some(Box::new(overlay));
    }

    /// Does what an overlay asks.
    fn follow(&mut self, outcome: Outcome) -> Vec<Effect> {
        if outcome.closes {
            self.overlay = None;
        }
        let mut effects = Vec::new();
        for order in outcome.orders {
            match order {
                Order::Run(action) => effects.extend(self.act(action)),
                Order::Search(query) => self.search_for(&query),
                Order::Arrange(change) => {
                    let list = self.list_area();
                    self.tabs.current_mut().arrange(&self.world, change, list);
                }
                Order::Go(id) => self.go_to_item(&id),
                Order::Edit(edits) => effects.extend(self.edit(edits)),
                Order::Amend(edits) => effects.extend(self.amend(edits)),
                Order::Begin { name, date } => effects.extend(self.begin_agenda(name, date)),
                Order::Say(said) => self.say(said),
                Order::Act(action) => effects.extend(self.act_in_overlay(action)),
                Order::ShowAgenda => self.go_to_agenda(),
                Order::Effect(effect) => effects.push(effect),
                Order::Shoot { name } => effects.extend(self.shoot(name, false)),
                Order::Write(order) => effects.extend(self.write(order)),
                Order::Open(overlay) => self.overlay = Some(overlay),
            }
        }
        effects
    }

    fn act(&mut self, action: Action) -> Vec<Effect> {
        if self.action_waits(action) {
            return Vec::new();
        }
        if shows_notes(action) {
            self.ledger.look_again();
        }
        if let Some(step) = overlay::step(action) {
            self.step(step);
            return Vec::new();
        }
        self.dispatch(action)
    }

    /// What each action does that moves no cursor.
    fn dispatch(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Quit => return self.leave(),
            Action::Suspend => return vec![Effect::Suspend],
            Action::Undo => return self.take_back(),
            Action::Redo => return self.do_again(),
            Action::Mark => self.mark(),
            Action::ClearMarks => self.clear_marks(),
            Action::Brief => self.brief(),
            Action::Copy => return self.copy(),
            Action::CopyField => self.copy_field(),
            Action::Print => return self.print(),
            Action::Write => self.write_view(),
            Action::Confirm => return self.confirm(),
            Action::Snapshot => return self.name_snapshot(),
            Action::Baseline => self.lay_over(Snapshots::default()),
            Action::Recent => self.show_recent(),
            Action::Pin => return self.pin(),
            Action::Agendas => self.lay_over(Agendas::new(self.world.desk.notebook.current.clone())),
            Action::NextItem => self.step_agenda(1),
            Action::PreviousItem => self.step_agenda(-1),
            Action::Discuss => return self.discuss(),
            Action::Minute => drop(self.write_minute()),
            Action::MinuteOutside => return self.write_minute_outside(),
            Action::Minutes => self.minutes(),
            Action::Unpin => return self.unpin(),
            Action::MoveDown => return self.move_pin(1),
            Action::MoveUp => return self.move_pin(-1),
            Action::Meeting => self.switch_layout(),
            Action::Reload => return vec![Effect::Reload],
            Action::EditData => return self.edit_data(),
            Action::Search => self.begin_search(),
            Action::Open => self.open(),
            Action::Out => self.out(),
            Action::Back => self.back(),
            Action::Left | Action::Right => self.sideways(action),
            Action::NextTab => self.go_to_tab(self.tabs.beside(true)),
            Action::PreviousTab => self.go_to_tab(self.tabs.beside(false)),
            Action::Tab(number) => self.go_to_tab(usize::from(number)),
            Action::Hits => self.go_to_hits(),
            Action::Zoom => self.zoom(),
            Action::Language => self.switch_language(),
            Action::Facets => self.lay_over(Facets::default()),
            Action::Columns => self.lay_over(Columns::default()),
            Action::Why => self.show_why(),
            Action::NextTheme => self.next_theme(),
            Action::Problems => self.lay_over(Problems::default()),
            Action::Palette => self.lay_over(Actions::palette()),
            Action::Help => self.help(),
            Action::Sort | Action::Reverse | Action::Today | Action::PreviousYear | Action::NextYear => {
                self.tab_acts(action);
            }
            Action::Down
            | Action::Up
            | Action::HalfDown
            | Action::HalfUp
            | Action::PageDown
            | Action::PageUp
            | Action::Top
            | Action::Bottom
            | Action::Accept
            | Action::Cancel
            | Action::Complete
            | Action::Pick
            | Action::ClearPicks
            | Action::NewAgenda
            | Action::RenameAgenda
            | Action::ArchiveAgenda
            | Action::DeleteAgenda
            | Action::HandOver
            | Action::TakeOver
            | Action::DeleteSnapshot
            | Action::ToggleColumn
            | Action::UsualColumns
            | Action::Overwrite
            | Action::KeepFile => {}
        }
        Vec::new()
    }

    /// Gives the pane with the keys the whole body; a tab that has it already has nothing to zoom.
    fn zoom(&mut self) {
        if self.tab().split(&self.world) != Split::Whole {
            self.panes.zoom(!self.panes.is_zoomed());
        }
    }

    fn show_recent(&mut self) {
        let known = |id: &&Id| self.world.dataset().find(id.as_str()).is_some();
        let items = self.history.recent().iter().filter(known).cloned().collect();
        self.lay_over(Recent::new(items));
    }

    fn show_why(&mut self) {
        let shown = self.shown().as_deref().and_then(Id::new);
        self.lay_over(Why::new(&self.world, shown));
    }

    fn edit_data(&mut self) -> Vec<Effect> {
        if self.world.audience().is_room() {
            self.say(words::NOT_IN_PUBLIC);
            return Vec::new();
        }
        let Some(id) = self.shown() else {
            self.say(words::NOTHING_TO_EDIT);
            return Vec::new();
        };
        vec![Effect::EditData { id }]
    }

    fn tab(&self) -> &dyn Tab {
        self.tabs.current()
    }

    fn areas(&self) -> Option<Layout> {
        layout(self.panes.size().0, self.panes.size().1, self.shape())
    }

    fn shape(&self) -> ScreenShape {
        ScreenShape {
            split: self.tab().split(&self.world),
            banner: u16::from(!self.world.data.broken.is_empty()),
            search: self.search_lines(),
            detail_focused: self.panes.is_on_detail(),
            zoomed: self.panes.is_zoomed(),
        }
    }

    /// A line for what is typed, and one below it for what is wrong with it or what it may go on to.
    fn search_lines(&self) -> u16 {
        let below = !self.world.data.query.problems().is_empty() || !self.search.completions().is_empty();
        u16::from(self.search.is_typing() || below || self.world.is_searching()) + u16::from(below)
    }

    fn list_area(&self) -> Rect {
        self.areas().map_or(Rect::ZERO, |areas| areas.list)
    }

    /// Marks what is under the cursor and goes on to the next; in the detail, what that shows.
    fn mark(&mut self) {
        let id = if self.panes.is_on_detail() { self.shown() } else { self.selected() };
        let Some(id) = id.and_then(|id| Id::new(&id)) else {
            self.say(words::NOTHING_TO_MARK);
            return;
        };
        self.world.desk.chosen.toggle(id);
        if !self.panes.is_on_detail() {
            self.step(Step::Down);
            // A heading cannot be marked: the row below it is the next.
            if self.selected().is_none() {
                self.step(Step::Down);
            }
        }
    }

    fn clear_marks(&mut self) {
        let said = match self.world.desk.chosen.clear() {
            (0, 0) => words::NO_MARKS,
            (0, _) => words::MARKS_CLEARED,
            (_, _) => words::MARKS_BACK,
        };
        self.say(said);
    }

    fn refresh(&mut self) {
        self.tabs.refresh(&self.world);
    }

    fn switch_language(&mut self) {
        self.world.look.lang = self.world.look.lang.other();
        self.refresh();
    }

    fn next_theme(&mut self) {
        self.world.look.theme = self.world.look.theme.next();
        let ScreenTheme { scheme, color, .. } = self.world.look.theme;
        let told = |lang: Lang| {
            let off = if color { String::new() } else { format!(" ({})", lang.of(words::COLOURS_OFF)) };
            format!("{}: {}{off}", lang.of(words::THEME), lang.of(scheme.label))
        };
        self.say((told(Lang::Vi), told(Lang::En)));
    }

    fn show_detail(&mut self) {
        let area = self.areas().map_or(Rect::ZERO, |areas| areas.detail);
        let shown = self.shown();
        let preface = if self.panes.opened().is_none() { self.tab().preface(&self.world) } else { Vec::new() };
        if shown.is_none() || !area.is_empty() {
            let pinned = self.tabs.current().pinned().filter(|_| self.panes.opened().is_none());
            let of_tab = (preface, pinned);
            self.panes.detail_mut().show(&self.world, shown.as_deref(), of_tab, (area.width, area.height));
        }
    }

    /// Brings everything into the window that there is. What is not shown stays as it is.
    fn settle(&mut self) {
        if self.shown().is_none() {
            self.panes.go_to(Focus::List);
        }
        let area = self.list_area();
        if !area.is_empty() {
            self.tabs.current_mut().settle(&self.world, area);
        }
        self.in_overlay(|overlay, scene| overlay.settle(scene));
        self.show_detail();
    }
}
