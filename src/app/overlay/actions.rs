//! Help and palette, which are one list: to read, to find, to run. The palette also takes commands that are typed out, and goes to
//! places by their names.

use super::entries::{
    EntryDeed, EntryMatch, HelpEntry, command_entries, editing_entries, key_entries, key_entry, place_entries,
    search_entries, sign_entries,
};
use super::layer::{Order, Outcome, Overlay, Scene};
use super::listing::ClickedRow;
use crate::app::input::{Effect, Task, TaskResult};
use crate::app::input_box::InputBox;
use crate::app::keymap::{Action, Context, HelpAction, Key, KeyCode, KeyRow, TABLE, row_of};
use crate::app::list::Step;
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::app::typed_command::TypedCommand;
use crate::app::world::World;
use crate::dataset::{Dataset, Lang};
use crate::lang::{KeyHeading, KeyName, Label, OverlayLabel, OverlayText, Sentence, Translated};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::sync::Arc;

/// The cells in which keys are listed.
const KEYS: usize = 24;
/// From so many columns on, help is told in both languages side by side.
const BOTH_LANGUAGES: u16 = 120;
/// Lines above the entries: what is typed, and an empty one.
const HEAD: u16 = 2;
/// At most so many places are listed.
const MOST_PLACES: usize = 60;

/// The list of actions; in help also what may be typed into the search box and what the signs mean.
#[derive(Debug, Default)]
pub struct Actions {
    filter: InputBox,
    at: usize,
    /// Opened as the palette: what may be done in the panes, commands, places.
    palette: bool,
    /// What matters most here, by the name of the place, and is told before everything else.
    here: Option<(Translated, Vec<Action>)>,
    /// What is told first.
    first: Vec<KeyHeading>,
    /// What lies below, and comes back when help is closed.
    below: Option<Box<dyn Overlay>>,
    /// The places of a dataset, once they were asked for.
    places: Option<(Arc<Dataset>, Lang, Vec<HelpEntry>)>,
    /// The files that were opened last.
    recent: Vec<String>,
    /// The files whose paths begin as is typed: what was typed, and they.
    paths: (String, Vec<String>),
}

impl Actions {
    /// The palette, with the files that were opened last.
    #[must_use]
    pub fn palette(recent: Vec<String>) -> Self {
        Self { palette: true, recent, ..Self::default() }
    }

    /// The palette with the beginning of a command that opens a file.
    #[must_use]
    pub fn files(recent: Vec<String>) -> Self {
        let mut palette = Self::palette(recent);
        palette.filter.set("open ");
        palette
    }

    /// Help over the panes; what is done most where one is, and what is told then.
    #[must_use]
    pub fn help(here: (Translated, Vec<Action>), first: KeyHeading) -> Self {
        Self { here: Some(here), first: vec![first], ..Self::default() }
    }

    /// Help over something that comes back: it begins with its keys.
    #[must_use]
    pub fn over(context: Context, below: Option<Box<dyn Overlay>>) -> Self {
        let around = context.base().map(Context::heading);
        let edits = context.parent() == Some(Context::Typing) && context != Context::Overwrite;
        let editing = edits.then_some(KeyHeading::Editing);
        let first = [Some(context.heading()), around, editing].into_iter().flatten().collect();
        Self { first, below, ..Self::default() }
    }

    /// Goes, and brings back what lies below.
    fn close(&mut self) -> Outcome {
        self.below.take().map_or_else(Outcome::close, |below| Outcome::close().and(Order::Open(below)))
    }

    /// Does what the entry under the cursor says, if that means something here.
    fn run(&mut self, world: &World) -> Outcome {
        let found = self.found(world);
        let Some(deed) = found.into_iter().nth(self.at).and_then(|(_, entry)| entry.does) else {
            return Outcome::stay();
        };
        let order = match deed {
            EntryDeed::Key(Context::Panes | Context::More, action) => Order::Run(action),
            EntryDeed::Key(context, action) => {
                let here = self.below.as_ref().map(|below| below.context());
                if here.is_some_and(|here| here == context || here.base() == Some(context)) {
                    return self.close().and(Order::Act(action));
                }
                match opener(context).filter(|_| self.palette) {
                    Some(opener) => Order::Run(opener),
                    None => return Outcome::stay(),
                }
            }
            EntryDeed::Command(TypedCommand::Open { path: None }) => {
                self.filter.set("open ");
                self.at = 0;
                return self.asks_for_paths(world);
            }
            EntryDeed::Command(command) => Order::Command(command),
            EntryDeed::Go(id) => Order::Go(id),
        };
        let orders = self.leave();
        orders.into_iter().fold(Outcome::close(), Outcome::and).and(order)
    }

    /// The command that is typed out.
    fn typed_command(&self) -> Option<TypedCommand> {
        TypedCommand::parse(self.filter.text()).filter(|_| self.palette)
    }

    /// The path of a file that is being typed; in a room no files are shown.
    fn typed_path(&self, world: &World) -> Option<(TypedCommand, String)> {
        let command = self.typed_command().filter(|_| !world.audience().is_room())?;
        let path = command.path().filter(|_| self.filter.text().contains(' '))?.to_owned();
        Some((command, path))
    }

    /// Asks for the files whose paths begin as is typed.
    fn asks_for_paths(&self, world: &World) -> Outcome {
        match self.typed_path(world) {
            Some((_, path)) if !path.is_empty() && path != self.paths.0 => {
                Outcome::stay().and(Order::Effect(Effect::Task(Task::ListPaths { beginning: path })))
            }
            Some(_) | None => Outcome::stay(),
        }
    }

    /// Goes on with what all proposed paths have in common; where that is no more than is typed, with the one under the cursor.
    fn complete(&mut self, world: &World) -> Outcome {
        let Some((_, typed)) = self.typed_path(world) else { return Outcome::stay() };
        let mut paths = self.paths.1.iter().filter(|path| path.starts_with(&typed));
        let first = paths.next().cloned().unwrap_or_default();
        let common = paths.fold(first, |common, path| {
            let same = common.chars().zip(path.chars()).take_while(|(one, other)| one == other);
            same.map(|(letter, _)| letter).collect()
        });
        let under_cursor = || {
            let found = self.found(world);
            let entry = found.get(self.at).filter(|(found, _)| *found == EntryMatch::Words)?;
            Some(entry.1.name.text(world.look.lang).to_owned())
        };
        let longer = if common.len() > typed.len() { Some(common) } else { under_cursor() };
        let Some(longer) = longer else { return Outcome::stay() };
        let text = self.filter.text();
        let word = text.trim_start().split(' ').next().unwrap_or_default().to_owned();
        self.filter.set(&format!("{word} {longer}"));
        self.at = 0;
        self.asks_for_paths(world)
    }
}

/// The action of the panes that lays over them what has this context.
const fn opener(context: Context) -> Option<Action> {
    match context {
        Context::Facets => Some(Action::Facets),
        Context::Columns => Some(Action::Columns),
        Context::Recent => Some(Action::Recent),
        Context::Why => Some(Action::Why),
        Context::Problems => Some(Action::Problems),
        Context::Agendas => Some(Action::Agendas),
        Context::ActionItems => Some(Action::ActionItems),
        Context::MeetingForm => Some(Action::MeetingDetails),
        Context::Minute => Some(Action::Minute),
        Context::Snapshots => Some(Action::Baseline),
        Context::Brief => Some(Action::Brief),
        Context::Compare => Some(Action::Compare),
        Context::Fields => Some(Action::CopyField),
        Context::Search => Some(Action::Search),
        Context::Panes
        | Context::More
        | Context::List
        | Context::Typing
        | Context::Write
        | Context::Overwrite
        | Context::Question
        | Context::Prompt
        | Context::Help => None,
    }
}

impl Overlay for Actions {
    fn context(&self) -> Context {
        Context::Help
    }

    fn step(&mut self, step: Step, Scene { world, area, .. }: Scene<'_>) -> Outcome {
        self.at = step.from(self.at, self.found(world).len(), usize::from(area.height.saturating_sub(HEAD + 1)));
        Outcome::stay()
    }

    fn act(&mut self, action: Action, Scene { world, .. }: Scene<'_>) -> Outcome {
        match HelpAction::of(action) {
            Some(HelpAction::Accept) => self.run(world),
            Some(HelpAction::Complete) => self.complete(world),
            // The key that opened help closes it again.
            Some(HelpAction::Cancel | HelpAction::Help) => self.close(),
            None => Outcome::stay(),
        }
    }

    fn typed(&mut self, key: Key, Scene { world, .. }: Scene<'_>) -> Outcome {
        // What begins a search or a command elsewhere begins one here, too.
        let begins = matches!(key.code, KeyCode::Char('/' | ':')) && !key.ctrl && !key.alt;
        if begins && self.filter.text().is_empty() {
            return Outcome::stay();
        }
        if self.filter.key(key) {
            self.at = 0;
        }
        self.asks_for_paths(world)
    }

    fn takes_letters(&self) -> bool {
        !self.filter.text().is_empty()
    }

    fn paste(&mut self, pasted: &str, Scene { world, .. }: Scene<'_>) -> Outcome {
        self.filter.insert(pasted);
        self.at = 0;
        self.asks_for_paths(world)
    }

    fn fit(&mut self, Scene { world, .. }: Scene<'_>) {
        let dataset = &world.data.loaded.dataset;
        let is_known =
            self.places.as_ref().is_some_and(|(of, lang, _)| Arc::ptr_eq(of, dataset) && *lang == world.look.lang);
        if self.palette && !is_known && !self.filter.text().is_empty() {
            self.places = Some((Arc::clone(dataset), world.look.lang, place_entries(world)));
        }
    }

    fn click(&mut self, cell: Position, Scene { world, area, .. }: Scene<'_>) -> Option<ClickedRow> {
        let line = usize::from(cell.y.checked_sub(area.y + HEAD)?);
        let lines = self.lines(world, area.width);
        let (_, place) = lines.get(self.top(&lines, area) + line)?;
        let place = (*place)?;
        Some(if place == self.at { ClickedRow::UnderCursor } else { ClickedRow::Other(place) })
    }

    fn on_data_changed(&mut self, scene: Scene<'_>) {
        if let Some(below) = &mut self.below {
            below.on_data_changed(scene);
        }
    }

    fn hear(&mut self, result: &TaskResult) -> Outcome {
        if let TaskResult::Paths { beginning, paths } = result {
            self.paths = (beginning.clone(), paths.clone());
        }
        let Some(below) = &mut self.below else { return Outcome::stay() };
        let heard = below.hear(result);
        if heard.closes {
            self.below = None;
        }
        Outcome { closes: false, ..heard }
    }

    fn has_unsaved(&self) -> bool {
        self.below.as_ref().is_some_and(|below| below.has_unsaved())
    }

    fn leave(&mut self) -> Vec<Order> {
        self.below.as_mut().map(|below| below.leave()).unwrap_or_default()
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let title = if self.palette { OverlayLabel::PaletteTitle } else { OverlayLabel::HelpTitle };
        let title = format!(" {} ", title.text(world.look.lang));
        let start = text::width(&title) + 2;
        let (typed, column) = self.filter.window(usize::from(area.width).saturating_sub(start + 1));
        let head = vec![Piece::new(title, Role::Strong), Piece::new("> ", Role::Label), Piece::new(typed, Role::Text)];
        paint::row(buf, paint::line(area, 0), &head, world.look.theme, None);
        let lines = self.lines(world, area.width);
        let top = self.top(&lines, area);
        let height = usize::from(area.height.saturating_sub(HEAD)).max(1);
        for (n, (pieces, at)) in lines.iter().skip(top).take(height).enumerate() {
            let over = (*at == Some(self.at)).then(|| world.look.theme.cursor());
            let pieces = paint::cut(pieces.clone(), usize::from(area.width), world.look.theme);
            paint::row(buf, paint::line(area, n + usize::from(HEAD)), &pieces, world.look.theme, over);
        }
        let column = u16::try_from(start + column).unwrap_or(u16::MAX).min(area.width.saturating_sub(1));
        Some(Position::new(area.x + column, area.y))
    }
}

/// A line of the list, with the index of the entry that it is part of; headings are part of none.
type EntryLine = (Vec<Piece>, Option<usize>);

impl Actions {
    /// The first line of the window: the whole entry under the cursor is seen.
    fn top(&self, lines: &[EntryLine], area: Rect) -> usize {
        let height = usize::from(area.height.saturating_sub(HEAD)).max(1);
        let end = lines.iter().rposition(|(_, at)| *at == Some(self.at)).unwrap_or(0);
        (end + 2).saturating_sub(height).min(lines.len().saturating_sub(height))
    }

    /// The entries that have every word of the filter, in either language; the best first, where one is exactly that.
    fn found(&self, world: &World) -> Vec<(EntryMatch, HelpEntry)> {
        let typed = self.filter.text().trim();
        let folded = text::fold(typed);
        if let Some((command, path)) = self.typed_path(world) {
            return self.files_for(&command, &path);
        }
        let mut entries = self.keys(world);
        if self.palette {
            entries.extend(command_entries(world));
        } else {
            let before = world.keymap.arrow_in(Context::Search, Action::Up);
            entries.extend(search_entries(before.map(|key| key.to_string()).unwrap_or_default()));
            entries.extend(sign_entries(world));
        }
        let places = self.places.iter().flat_map(|(_, _, places)| places).filter(|_| !folded.is_empty());
        let matched = |entry: HelpEntry| Some((entry.found_by(typed, &folded)?, entry));
        let places: Vec<_> = places.cloned().filter_map(matched).take(MOST_PLACES).collect();
        let mut found: Vec<_> = entries.into_iter().filter_map(matched).chain(places).collect();
        if let Some(command) = self.typed_command() {
            // The key that is typed as a command is the command.
            found.retain(|(found, _)| *found != EntryMatch::Key);
            found.push((EntryMatch::Command, HelpEntry::command(typed.to_owned(), &command)));
        }
        if self.palette && !folded.is_empty() {
            found.sort_by_key(|(found, _)| *found);
        }
        found
    }

    /// What a command about a file may be about: what is typed, what was opened last, what there is on the disk.
    fn files_for(&self, command: &TypedCommand, path: &str) -> Vec<(EntryMatch, HelpEntry)> {
        let (typed, folded) = (self.filter.text().trim().to_owned(), text::fold(path));
        let itself = (!path.is_empty()).then(|| (EntryMatch::Command, HelpEntry::command(typed, command)));
        let is_opening = matches!(command, TypedCommand::Open { .. });
        let recent = self.recent.iter().filter(|file| is_opening && text::fold(file).contains(&folded));
        let there = self.paths.1.iter().filter(|file| file.starts_with(path) && !path.is_empty());
        let entry = |label, file: &String| (EntryMatch::Words, HelpEntry::file(label, file, command.clone()));
        let recent = recent.map(|file| entry(OverlayLabel::RecentFiles, file));
        let there = there.map(|file| entry(OverlayLabel::FilesThere, file));
        itself.into_iter().chain(recent).chain(there).collect()
    }

    /// What every key does, what is needed here first.
    fn keys(&self, world: &World) -> Vec<HelpEntry> {
        let mut entries = Vec::new();
        if let Some((group, actions)) = &self.here {
            let rows = actions.iter().filter_map(|action| row_of(*action));
            entries.extend(rows.map(|row| HelpEntry { group: group.clone(), ..key_entry(world, row) }));
        }
        let later = KeyHeading::ALL.into_iter().filter(|heading| !self.first.contains(heading));
        for heading in self.first.iter().copied().chain(later) {
            let in_palette = |row: &&KeyRow| {
                let is_own = opener(row.context).is_some() && !matches!(row.name, KeyName::Close | KeyName::Help);
                matches!(row.context, Context::Panes | Context::More) || is_own
            };
            let shown = |row: &&KeyRow| row.heading == heading && (!self.palette || in_palette(row));
            entries.extend(key_entries(world, TABLE.iter().filter(shown)));
            entries.extend(editing_entries().filter(|_| heading == KeyHeading::Editing && !self.palette));
            entries.extend(command_entries(world).filter(|_| heading == KeyHeading::Program && !self.palette));
        }
        entries
    }

    /// Every line, with the index of the entry that it is; headings have none.
    fn lines(&self, world: &World, width: u16) -> Vec<EntryLine> {
        let found = self.found(world);
        let mut lines = Vec::new();
        if found.is_empty() {
            let said = match self.typed_path(world) {
                Some(_) => {
                    let complete = world.keymap.key_in(Context::Help, Action::Complete);
                    OverlayText::TypePath { complete }.say(world.look.lang)
                }
                None => OverlayLabel::NoAction.say(world.look.lang),
            };
            lines.push((vec![Piece::new(format!(" {said}"), Role::Text)], None));
        }
        let mut group = None;
        for (at, (found, entry)) in found.iter().enumerate() {
            let is_listed = !(found.is_exact() && self.palette);
            if is_listed && group != Some(&entry.group) {
                group = Some(&entry.group);
                lines.push((vec![Piece::new(format!(" {}", entry.group.text(world.look.lang)), Role::Label)], None));
            }
            lines.extend(entry_lines(entry, world.look.lang, width).into_iter().map(|line| (line, Some(at))));
        }
        lines
    }
}

/// An entry: what stands at the left, and what it does, in as many lines as that takes; where there is room, in the other language
/// too.
fn entry_lines(entry: &HelpEntry, lang: Lang, width: u16) -> Vec<Vec<Piece>> {
    let gap = KEYS.saturating_sub(text::width(&entry.left)).max(1);
    let lead = format!("   {}", entry.left);
    let indent = KEYS + 3;
    let room = usize::from(width).saturating_sub(indent + 1).max(8);
    let first = usize::from(width).saturating_sub(text::width(&lead) + gap + 1).max(8);
    let name = entry.name.text(lang);
    let mut lines: Vec<Vec<Piece>> = Vec::new();
    for (n, range) in text::wrap_hanging(name, first.min(room), room).into_iter().enumerate() {
        let before = if n == 0 {
            vec![Piece::new(lead.clone(), Role::Strong), Piece::new(" ".repeat(gap), Role::Text)]
        } else {
            vec![Piece::new(" ".repeat(indent), Role::Text)]
        };
        let said = Piece::new(name.get(range).unwrap_or_default(), Role::Text);
        lines.push(before.into_iter().chain([said]).collect());
    }
    if lines.is_empty() {
        lines.push(vec![Piece::new(lead, Role::Strong)]);
    }
    let other = entry.name.text(lang.other());
    if width >= BOTH_LANGUAGES && other != name {
        let fits = |line: &Vec<Piece>| paint::width(line) + text::width(other) + 4 <= usize::from(width);
        match lines.last_mut().filter(|line| fits(line)) {
            Some(last) => last.push(Piece::new(format!("   {other}"), Role::Dim)),
            None => lines.extend(text::wrap(other, room).into_iter().map(|range| {
                let said = Piece::new(other.get(range).unwrap_or_default(), Role::Dim);
                vec![Piece::new(" ".repeat(indent), Role::Text), said]
            })),
        }
    }
    lines
}
