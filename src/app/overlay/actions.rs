//! Help and palette, which are one list of actions: to read, to find, to run.

use super::layer::{Order, Outcome, Overlay, Scene};
use crate::app::input::TaskResult;
use crate::app::input_box::InputBox;
use crate::app::keymap::{Action, Context, EDITING, HelpAction, Key, KeyCode, KeyRow, TABLE};
use crate::app::list::Step;
use crate::app::marks;
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::app::world::World;
use crate::dataset::words::Flag;
use crate::dataset::{Lang, Status, Words};
use crate::lang::{KeyHeading, Label, OverlayLabel, Translated};
use crate::search::{FIELDS, GRAMMAR};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

/// The cells in which keys are listed.
const KEYS: usize = 24;
/// From so many columns on, help is told in both languages side by side.
const BOTH_LANGUAGES: u16 = 120;

/// A label in every language: a line of help is found in any of them.
fn sides(label: impl Label) -> Translated {
    Translated::new(|_| label)
}

/// The list of actions; in help also what may be typed into the search box and what the signs mean.
#[derive(Debug, Default)]
pub struct Actions {
    filter: InputBox,
    at: usize,
    /// Opened as the palette: actions of the panes alone.
    palette: bool,
    /// What is told first.
    first: Vec<KeyHeading>,
    /// What lies below, and comes back when help is closed.
    below: Option<Box<dyn Overlay>>,
}

/// A line that can be found in help.
#[derive(Debug, Clone)]
struct HelpEntry {
    group: Translated,
    /// What stands at the left: keys, what is typed, a sign.
    left: String,
    /// What it does or means.
    name: Translated,
    /// By what else it is found: what hints say of it, and its name in the configuration file.
    also: (Translated, &'static str),
    action: Option<(Context, Action)>,
}

impl HelpEntry {
    /// What is found by its name and its group alone, and does nothing.
    fn plain(group: Translated, left: String, name: Translated) -> Self {
        Self { group, left, name, also: (Translated::default(), ""), action: None }
    }
}

impl Actions {
    /// The palette.
    #[must_use]
    pub fn palette() -> Self {
        Self { palette: true, ..Self::default() }
    }

    /// Help over the panes; what is told first in it.
    #[must_use]
    pub fn help(first: KeyHeading) -> Self {
        Self { first: vec![first], ..Self::default() }
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
        let Some((context, action)) = found.get(self.at).and_then(|entry| entry.action) else { return Outcome::stay() };
        if context == Context::Panes {
            let orders = self.leave();
            return orders.into_iter().fold(Outcome::close(), Outcome::and).and(Order::Run(action));
        }
        let here = self.below.as_ref().map(|below| below.context());
        if here.is_some_and(|here| here == context || here.base() == Some(context)) {
            return self.close().and(Order::Act(action));
        }
        Outcome::stay()
    }
}

impl Overlay for Actions {
    fn context(&self) -> Context {
        Context::Help
    }

    fn step(&mut self, step: Step, Scene { world, area, .. }: Scene<'_>) -> Outcome {
        self.at = step.from(self.at, self.found(world).len(), usize::from(area.height).saturating_sub(3));
        Outcome::stay()
    }

    fn act(&mut self, action: Action, Scene { world, .. }: Scene<'_>) -> Outcome {
        match HelpAction::of(action) {
            Some(HelpAction::Accept) => self.run(world),
            // The key that opened help closes it again.
            Some(HelpAction::Cancel | HelpAction::Help) => self.close(),
            None => Outcome::stay(),
        }
    }

    fn typed(&mut self, key: Key, _: Scene<'_>) -> Outcome {
        // What begins a search or a command elsewhere begins one here, too.
        let begins = matches!(key.code, KeyCode::Char('/' | ':')) && !key.ctrl && !key.alt;
        if begins && self.filter.text().is_empty() {
            return Outcome::stay();
        }
        if self.filter.key(key) {
            self.at = 0;
        }
        Outcome::stay()
    }

    fn takes_letters(&self) -> bool {
        !self.filter.text().is_empty()
    }

    fn paste(&mut self, pasted: &str, _: Scene<'_>) -> Outcome {
        self.filter.insert(pasted);
        Outcome::stay()
    }

    fn on_data_changed(&mut self, scene: Scene<'_>) {
        if let Some(below) = &mut self.below {
            below.on_data_changed(scene);
        }
    }

    fn hear(&mut self, result: &TaskResult) -> Outcome {
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
        let cursor = text::width(&title) + 2 + self.filter.cursor_column();
        let head = vec![
            Piece::new(title, Role::Strong),
            Piece::new("> ", Role::Label),
            Piece::new(self.filter.text(), Role::Text),
        ];
        paint::row(buf, paint::line(area, 0), &head, world.look.theme, None);
        let lines = self.lines(world, area.width);
        let height = usize::from(area.height.saturating_sub(2)).max(1);
        let here = lines.iter().position(|(_, at)| *at == Some(self.at)).unwrap_or(0);
        let top = (here + 2).saturating_sub(height).min(lines.len().saturating_sub(height));
        for (n, (pieces, at)) in lines.iter().skip(top).take(height).enumerate() {
            let over = (*at == Some(self.at)).then(|| world.look.theme.cursor());
            let pieces = paint::cut(pieces.clone(), usize::from(area.width), world.look.theme);
            paint::row(buf, paint::line(area, n + 2), &pieces, world.look.theme, over);
        }
        let column = u16::try_from(cursor).unwrap_or(u16::MAX).min(area.width.saturating_sub(1));
        Some(Position::new(area.x + column, area.y))
    }
}

impl Actions {
    /// The entries that have every word of the filter, in either language.
    fn found(&self, world: &World) -> Vec<HelpEntry> {
        let wanted = text::fold(self.filter.text());
        let words: Vec<&str> = wanted.split_whitespace().collect();
        let mut entries = self.keys(world);
        if !self.palette {
            let before = world.keymap.arrow_in(Context::Search, Action::Up);
            entries.extend(search_entries(before.map(|key| key.to_string()).unwrap_or_default()));
            entries.extend(sign_entries(world));
        }
        entries.retain(|entry| {
            let (hint, id) = &entry.also;
            let sides = [&entry.name, &entry.group, hint].map(|said| Lang::ALL.map(|lang| said.text(lang)).join(" "));
            let said = text::fold(&format!("{} {id} {}", sides.join(" "), entry.left));
            words.iter().all(|word| said.contains(word))
        });
        entries
    }

    /// What every key does, what is needed here first.
    fn keys(&self, world: &World) -> Vec<HelpEntry> {
        let later = KeyHeading::ALL.into_iter().filter(|heading| !self.first.contains(heading));
        let mut entries = Vec::new();
        for heading in self.first.iter().copied().chain(later) {
            let shown = |row: &&KeyRow| row.heading == heading && (!self.palette || row.context == Context::Panes);
            entries.extend(key_entries(world, TABLE.iter().filter(shown)));
            entries.extend(editing_entries().filter(|_| heading == KeyHeading::Editing && !self.palette));
        }
        entries
    }

    /// Every line, with the index of the entry that it is; headings have none.
    fn lines(&self, world: &World, width: u16) -> Vec<(Vec<Piece>, Option<usize>)> {
        let found = self.found(world);
        let mut lines = Vec::new();
        if found.is_empty() {
            lines.push((
                vec![Piece::new(format!(" {}", OverlayLabel::NoAction.text(world.look.lang)), Role::Text)],
                None,
            ));
        }
        let mut group = None;
        for (at, entry) in found.iter().enumerate() {
            if group != Some(&entry.group) {
                group = Some(&entry.group);
                lines.push((vec![Piece::new(format!(" {}", entry.group.text(world.look.lang)), Role::Label)], None));
            }
            lines.push((entry_pieces(entry, world.look.lang, width), Some(at)));
        }
        lines
    }
}

/// An entry: what stands at the left, and what it does; where there is room, that in the other language too.
fn entry_pieces(entry: &HelpEntry, lang: Lang, width: u16) -> Vec<Piece> {
    let gap = KEYS.saturating_sub(text::width(&entry.left)).max(1);
    let mut pieces = vec![
        Piece::new(format!("   {}", entry.left), Role::Strong),
        Piece::new(" ".repeat(gap), Role::Text),
        Piece::new(entry.name.text(lang), Role::Text),
    ];
    if width >= BOTH_LANGUAGES {
        pieces.push(Piece::new(format!("   {}", entry.name.text(lang.other())), Role::Dim));
    }
    pieces
}

/// The keys of these rows.
fn key_entries<'k>(
    world: &'k World,
    rows: impl Iterator<Item = &'static KeyRow> + 'k,
) -> impl Iterator<Item = HelpEntry> + 'k {
    rows.map(|row| HelpEntry {
        group: sides(row.heading),
        left: written(world.keymap.keys_in(row.context, row.action).iter().map(ToString::to_string)),
        name: sides(row.name),
        also: (row.hint.map(sides).unwrap_or_default(), row.id()),
        action: Some((row.context, row.action)),
    })
}

/// The keys with which text is edited.
fn editing_entries() -> impl Iterator<Item = HelpEntry> {
    let key = |name: &&str| Key::parse(name).map_or_else(|| text::capitalised(name), |key| key.to_string());
    EDITING.iter().map(move |row| {
        HelpEntry::plain(sides(KeyHeading::Editing), written(row.keys.iter().map(key)), sides(row.name))
    })
}

fn written(keys: impl Iterator<Item = String>) -> String {
    keys.collect::<Vec<_>>().join("  ")
}

/// What may be typed into the search box.
fn search_entries(before: String) -> impl Iterator<Item = HelpEntry> {
    let entry = |left: String, name: Translated| HelpEntry::plain(sides(OverlayLabel::InTheBox), left, name);
    let grammar = GRAMMAR.iter().map(move |row| entry(row.typed.to_owned(), sides(row.means)));
    let before = entry(before, sides(OverlayLabel::QueriesOfBefore));
    std::iter::once(before).chain(grammar).chain(FIELDS.iter().map(move |field| {
        entry(format!("{}:", field.name.text(Lang::En)), Translated::from_texts(|lang| field.doc.text(lang).to_owned()))
    }))
}

/// A word of the format in every language.
fn worded(word: impl Words) -> Translated {
    Translated::from_texts(|lang| word.label(lang).to_owned())
}

/// What the signs mean.
fn sign_entries(world: &World) -> Vec<HelpEntry> {
    let theme = world.look.theme;
    let entry = |left: &str, name: Translated| HelpEntry::plain(sides(OverlayLabel::Signs), left.to_owned(), name);
    let statuses = Status::ALL.iter().map(|status| entry(theme.sign(*status), worded(*status)));
    let flags = Flag::ALL.iter().map(|flag| entry(theme.flag(*flag), worded(*flag)));
    let drawn = [
        (marks::sign(theme), sides(OverlayLabel::AMark)),
        (theme.glyph("▪", "*"), sides(OverlayLabel::AMoment)),
        (theme.glyph("━━", "=="), sides(OverlayLabel::APeriod)),
        (theme.glyph("▫ ╌╌", "o --"), sides(OverlayLabel::ADoubt)),
        (theme.today(), sides(OverlayLabel::TheAsOfDay)),
        ("(2020)", sides(OverlayLabel::AReportedDate)),
        (theme.fresh(), sides(OverlayLabel::ChangedByReload)),
        (theme.pinned(), sides(OverlayLabel::APin)),
    ];
    statuses.chain(flags).chain(drawn.map(|(sign, name)| entry(sign, name))).collect()
}
