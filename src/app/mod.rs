//! The dashboard: state, update, drawing. Uses everything below it and ratatui, but no terminal, clock, disk or threads.
//!
//! key → [`keymap`] → [`keymap::Action`] → [`App::update`] → the state of a tab → [`App::draw`]
//!
//! | file | subject |
//! | --- | --- |
//! | [`input`] | what comes in and what is asked for |
//! | `settings` | how it begins |
//! | [`keymap`] | the one key table |
//! | [`theme`] | how roles look |
//! | [`layout`] | where everything stands |
//! | [`world`] | what every tab sees: [`data`] (with what is [`loaded`]), [`look`], [`desk`] |
//! | [`judging`], `as_of`, `as_of_text` | the as-of day: how it is judged for, chosen, and told |
//! | [`titles`] | the line of their titles |
//! | [`comparison`] | what became of the data since a snapshot; [`compare`] has what is asked and answered |
//! | [`tabs`] | one slice per tab, and their registry |
//! | [`marks`] | what the user has marked |
//! | [`output`] | what leaves the dashboard; `output_actions` has the keys for it, [`readback`] what was decided |
//! | `panes`, `search_bar`, `history`, `ledger`, `meeting_mode`, `snapshot_queue`, `notes`, `message` | the parts of [`App`] |
//! | `dispatch` | what each action does |
//! | `navigation` | from one thing to another, and back |
//! | `stepping`, `marking` | from hit to hit and from link to link; marks |
//! | `hints` | which keys matter here and now |
//! | [`pointer`], `mouse` | the mouse, and what it does |
//! | [`typed_command`], `commands` | what is typed behind `:`, and what it does |
//! | `typing` | the search box while it has the keys |
//! | `loading` | data and index, at the start and after a change of the file |
//! | `edits` | what is kept beside the dataset |
//! | `undo_message` | what was taken back |
//! | `resume` | how it is left and taken up again |
//! | `meeting`, `room` | what a meeting needs; what is said around the page in the layout for a room |
//! | [`list`], [`column`], [`columns`], [`detail`], [`flagged`], [`overlay`], [`input_box`], [`text_area`], [`paint`] | what tabs share |

mod as_of;
mod as_of_text;
pub mod column;
pub mod columns;
mod commands;
pub mod compare;
pub mod comparison;
pub mod data;
pub mod desk;
pub mod detail;
mod dispatch;
mod edits;
pub mod flagged;
mod hints;
mod history;
pub mod input;
pub mod input_box;
pub mod judging;
pub mod keymap;
pub mod layout;
mod ledger;
pub mod list;
pub mod loaded;
mod loading;
pub mod look;
mod marking;
pub mod marks;
mod meeting;
mod meeting_mode;
mod message;
mod mouse;
mod navigation;
mod notes;
pub mod output;
mod output_actions;
pub mod overlay;
pub mod paint;
mod panes;
pub mod pointer;
pub mod readback;
mod reason;
mod resume;
mod room;
mod screen;
mod search_bar;
mod settings;
mod sheet;
mod snapshot;
mod snapshot_queue;
mod stepping;
pub mod tabs;
pub mod text_area;
pub mod theme;
pub mod titles;
pub mod typed_command;
mod typing;
mod undo_message;
mod waiting;
pub mod world;

use crate::dataset::{Dataset, Id, Lang};
use crate::desk::notebook::Notebook;
use crate::lang::{AppLabel, KeyHeading, Phrase};
use crate::text::Audience;
use history::History;
use input::{Edited, Effect, Input, Key, KeyCode};
use keymap::{Action, Context};
use layout::{Layout, ScreenShape, layout};
use ledger::Ledger;
use loaded::LoadedData;
use meeting_mode::MeetingMode;
use message::MessageLine;
use notes::Notes;
use overlay::actions::Actions;
use overlay::{Order, Outcome, Overlay, Scene, carry_out};
use panes::{Focus, Panes};
use pointer::Pointer;
use ratatui::layout::Rect;
use search_bar::SearchBar;
pub use settings::Settings;
use snapshot_queue::SnapshotQueue;
use tabs::Tabs;
use tabs::tab::Tab;
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

impl App {
    /// A dashboard over some data. Its size is 80×24 until an [`Input::Resize`] says otherwise.
    #[must_use]
    pub fn new(data: LoadedData, settings: Settings) -> Self {
        let taken = data.taken.clone();
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
        if let Some(notice) = app.world.desk.notices.first().cloned().or(taken) {
            app.say(notice);
        }
        *app.panes.pointer_mut() = Pointer::new(settings.mouse);
        app.history.visit_file(&settings.portfolio);
        app.refresh();
        app.fit();
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
            Input::Mouse(event) => self.mouse(event),
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
        self.fit();
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
        let anywhere = |action: &Action| matches!(action, Action::Quit | Action::Redraw | Action::Suspend);
        let action = self.world.keymap.action(key).filter(anywhere);
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
        match self.in_overlay(|overlay, scene| carry_out(overlay, action, scene)) {
            Some(outcome) => self.follow(outcome),
            None => Vec::new(),
        }
    }

    /// Opens help, which begins with what the keys do here.
    fn help(&mut self) {
        let context = self.context();
        let help = if context != Context::Panes {
            Actions::over(context, self.overlay.take())
        } else if self.world.look.meeting || self.tabs.is_at(tabs::agenda::TAB.id) {
            Actions::help(self.told_here(), KeyHeading::Meeting)
        } else if self.tabs.is_at(tabs::changes::TAB.id) {
            Actions::help(self.told_here(), KeyHeading::Changes)
        } else {
            Actions::help(self.told_here(), KeyHeading::Find)
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
                Order::Begin { name, date, details } => effects.extend(self.begin_agenda(name, date, details)),
                Order::CarryOver(agenda) => effects.extend(self.carry_over(&agenda)),
                Order::ShowPin(place) => effects.extend(self.show_pin_of(&place)),
                Order::AddTopic(name) => effects.extend(self.add_topic(name)),
                Order::Say(said) => self.say(said),
                Order::Act(action) => effects.extend(self.act_in_overlay(action)),
                Order::Command(command) => effects.extend(self.command(command)),
                Order::ShowAgenda => self.go_to_agenda(),
                Order::Effect(effect) => effects.push(effect),
                Order::Shoot { name } => effects.extend(self.shoot(name, false)),
                Order::BeginAnew { hash } => effects.extend(self.begin_anew(&hash)),
                Order::Forget(snapshot) => effects.extend(self.forget_snapshot(&snapshot)),
                Order::Judge(as_of) => self.judge_for(as_of),
                Order::Write(order) => effects.extend(self.write(order)),
                Order::Open(overlay) => self.overlay = Some(overlay),
            }
        }
        effects
    }

    fn tab(&self) -> &dyn Tab {
        self.tabs.current()
    }

    fn areas(&self) -> Option<Layout> {
        layout(self.panes.size().0, self.panes.size().1, self.shape()).map(|areas| self.in_room(areas))
    }

    fn shape(&self) -> ScreenShape {
        ScreenShape {
            split: self.tab().split(&self.world),
            banner: u16::from(!self.world.data.broken.is_empty()),
            search: self.search_lines(),
            detail_focused: self.panes.is_on_detail(),
            zoomed: self.panes.is_zoomed(),
            opened: self.panes.is_page_opened(),
            shares: self.panes.shares(),
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

    fn refresh(&mut self) {
        self.tabs.refresh(&self.world);
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
    fn fit(&mut self) {
        if self.shown().is_none() {
            self.panes.go_to(Focus::List);
        }
        let area = self.list_area();
        if !area.is_empty() {
            self.tabs.current_mut().fit(&self.world, area);
        }
        self.in_overlay(|overlay, scene| overlay.fit(scene));
        self.show_detail();
    }
}
