//! The frame around the tabs: tab titles, search line, rule, hints and state. Reads the state and writes nothing back.

use super::as_of_text::{self, AsOfForm};
use super::keymap::{Action, Context};
use super::layout::{Layout, SMALLEST, layout};
use super::overlay::{self, Scene};
use super::paint::{self, Piece};
use super::panes::body;
use super::theme::Role;
use super::titles;
use super::{App, marks, tabs};
use crate::desk::agenda::Agenda;
use crate::lang::{AppLabel, AppText, Label, MeetingLabel, NumberedTab, Sentence};
use crate::search::HitGroup;
use crate::text;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// So many of the hints are seen before what the calendar adds to the as-of day.
const NEEDED_KEYS: usize = 6;
/// The keys of a meeting.
const MEETING_KEYS: [Action; 5] =
    [Action::NextItem, Action::PreviousItem, Action::Discuss, Action::Minute, Action::Meeting];
/// The cells of the as-of day with what the calendar adds to it in signs.
const IN_SIGNS: usize = 28;

/// How much of what the calendar adds to the as-of day there is room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum CalendarRoom {
    Words,
    Signs,
    None,
}

impl CalendarRoom {
    const ALL: [Self; 3] = [Self::Words, Self::Signs, Self::None];
}

impl App {
    /// Draws the whole screen from the state.
    pub fn draw(&self, frame: &mut Frame) {
        let size = frame.area();
        let Some(areas) = layout(size.width, size.height, self.shape()) else {
            self.draw_too_small(frame.buffer_mut(), size);
            return;
        };
        let areas = self.in_room(areas);
        let buf = frame.buffer_mut();
        if self.world.look.meeting {
            self.draw_meeting_head(buf, areas.tabs);
        } else {
            self.draw_tabs(buf, areas.tabs);
        }
        self.draw_status(buf, areas.status);
        let whole = body((size.width, size.height));
        let covered = self.overlay.as_ref().map(|overlay| overlay.covers(whole));
        let in_panes = if covered == Some(whole) { None } else { self.draw_panes(buf, areas) };
        let cursor = match (&self.overlay, covered) {
            (Some(overlay), Some(area)) => {
                overlay::blank(buf, area, &self.world);
                let (tab, list) = (self.tab(), areas.list);
                overlay.draw(buf, Scene { world: &self.world, area, tab, list })
            }
            _ => in_panes,
        };
        if let Some(cursor) = cursor {
            frame.set_cursor_position(cursor);
        }
    }

    fn draw_too_small(&self, buf: &mut Buffer, area: Rect) {
        let said = [
            AppLabel::WindowTooSmall.text(self.world.look.lang).to_owned(),
            AppText::WindowNeeds { columns: SMALLEST.0, lines: SMALLEST.1 }.say(self.world.look.lang).into_owned(),
        ];
        for (n, line) in said.iter().enumerate() {
            paint::text(buf, paint::line(area, n), line, Role::Text, self.world.look.theme);
        }
    }

    fn draw_panes(&self, buf: &mut Buffer, areas: Layout) -> Option<Position> {
        let world = &self.world;
        let on_list = !self.panes.is_on_detail();
        if !areas.list.is_empty() {
            self.tab().draw(world, buf, areas.list, on_list);
        }
        self.draw_rule(buf, areas.rule);
        self.draw_banner(buf, areas.banner);
        if !areas.detail.is_empty() {
            self.panes.detail().draw(buf, areas.detail, world.look, !on_list);
        }
        self.draw_announcement(buf, areas);
        if areas.search.is_empty() { None } else { self.draw_search(buf, areas.search) }
    }

    /// Why the data is not that of the file: the first problem, and the key that shows all of them.
    fn draw_banner(&self, buf: &mut Buffer, area: Rect) {
        let (world, lang) = (&self.world, self.world.look.lang);
        if let Some(problem) = world.data.first_broken().map(|problem| problem.read_by(world.reader())) {
            let key = self.world.keymap.keys(Action::Problems).first().map(ToString::to_string).unwrap_or_default();
            let said = format!(" {} ({key}): {}", world.data.broken_means.text(lang), problem);
            paint::text(buf, area, &said, Role::Warning, world.look.theme);
        }
    }

    /// The line between the panes; at its beginning it points to the one that has the keys.
    fn draw_rule(&self, buf: &mut Buffer, area: Rect) {
        let theme = self.world.look.theme;
        let on_list = !self.panes.is_on_detail();
        let pointer = match (area.width > 1, on_list) {
            (false, true) => theme.glyph("‹", "<"),
            (false, false) => theme.glyph("›", ">"),
            (true, true) => theme.glyph("▴", "^"),
            (true, false) => theme.glyph("▾", "v"),
        };
        let (across, down) = (self.world.look.theme.glyph("─", "-"), self.world.look.theme.rule());
        for row in area.rows() {
            let glyphs = if area.width > 1 { across.repeat(usize::from(area.width)) } else { down.to_owned() };
            paint::row(buf, row, &[Piece::new(glyphs, Role::Rule)], self.world.look.theme, None);
        }
        let start = Rect { width: area.width.min(1), height: area.height.min(1), ..area };
        paint::text(buf, start, pointer, Role::Strong, theme);
    }

    /// `1 Overview !9  2 Bilateral 27 !3  …`: under a query the hits of the tab, and not all that there is.
    fn draw_tabs(&self, buf: &mut Buffer, area: Rect) {
        let world = &self.world;
        let (titles, at) = self.tabs.titles(world);
        let titles = titles::set(&titles, at, usize::from(area.width), world.is_searching());
        for (n, (place, pieces)) in placed(area, titles).enumerate() {
            paint::row(buf, place, &pieces, world.look.theme, (n == at).then(|| world.look.theme.cursor()));
        }
    }

    /// The number of the tab whose title stands in a column of the line of tabs; in a room there are none.
    pub(super) fn title_at(&self, area: Rect, column: u16) -> Option<u8> {
        if self.world.look.meeting {
            return None;
        }
        let (titles, at) = self.tabs.titles(&self.world);
        let titles = titles::set(&titles, at, usize::from(area.width), self.world.is_searching());
        let place = placed(area, titles).position(|(place, _)| (place.x..place.right()).contains(&column))?;
        u8::try_from(place + 1).ok()
    }

    /// In a room: whose meeting it is, and how far it has come.
    fn draw_meeting_head(&self, buf: &mut Buffer, area: Rect) {
        let (world, lang) = (&self.world, self.world.look.lang);
        let on_agenda = self.tab().pinned().is_some();
        let agenda = world.desk.notebook.current().filter(|_| on_agenda);
        let of_tab = || self.tab().name().text(lang).to_owned();
        let name = agenda.map_or_else(of_tab, |agenda| agenda.called(world.audience(), lang));
        let place = self.tab().position(world).map(|(at, count)| format!("{at}/{count} ")).unwrap_or_default();
        let room = usize::from(area.width).saturating_sub(text::width(&place) + 1);
        let mut pieces = vec![Piece::new(format!(" {name}"), Role::Strong)];
        pieces.extend(self.as_of_for_room(room.saturating_sub(text::width(&name) + 1)));
        paint::row(buf, area, &paint::cut(pieces, room, world.look.theme), world.look.theme, None);
        let right = Rect { x: area.x + room as u16 + 1, width: area.width.saturating_sub(room as u16 + 1), ..area };
        paint::text(buf, right, &place, Role::Strong, world.look.theme);
    }

    /// In a room: what comes next on the agenda.
    pub(super) fn next_on_agenda(&self) -> Vec<Piece> {
        let lang = self.world.look.lang;
        let Some(at) = self.tab().pinned() else { return Vec::new() };
        let pins = self.world.desk.notebook.current().into_iter().flat_map(Agenda::pins);
        match pins.skip_while(|pin| pin.id != *at).nth(1) {
            Some(next) => vec![
                Piece::new(format!(" {}: ", MeetingLabel::NextItem.text(lang)), Role::Label),
                Piece::new(tabs::agenda::name(&self.world, next).text, Role::Strong),
            ],
            None => vec![Piece::new(format!(" {}", MeetingLabel::LastItem.text(lang)), Role::Label)],
        }
    }

    /// The search line. Says where the real cursor stands while one types: an input method's window opens there.
    fn draw_search(&self, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let world = &self.world;
        let label = format!(" {}: ", AppLabel::Search.text(world.look.lang));
        let start = text::width(&label);
        let said = self.search_outcome();
        let said = text::truncate(&said, usize::from(area.width / 2), world.look.theme.ellipsis());
        let room = usize::from(area.width).saturating_sub(text::width(&said) + 2);
        let (typed, column) = self.search.window(room.saturating_sub(start + 1));
        let before =
            || world.keymap.arrow_in(Context::Search, Action::Up).map(|key| key.to_string()).unwrap_or_default();
        let examples = || AppText::SearchExamples { before: before() }.say(world.look.lang);
        let hint = if self.search.text().is_empty() { examples() } else { "".into() };
        let pieces = vec![Piece::new(label, Role::Label), Piece::new(typed, Role::Strong), Piece::new(hint, Role::Dim)];
        paint::row(buf, area, &paint::cut(pieces, room, world.look.theme), world.look.theme, None);
        let right = Rect { x: area.x + room as u16 + 1, width: area.width.saturating_sub(room as u16 + 1), ..area };
        paint::text(buf, right, &said, Role::Label, world.look.theme);
        self.draw_below_search(buf, paint::line(area, 1), start);
        self.search.is_typing().then(|| Position::new(area.x + (start + column) as u16, area.y))
    }

    /// How many hits there are, or what is wrong with the query.
    fn search_outcome(&self) -> String {
        let (world, lang) = (&self.world, self.world.look.lang);
        if !world.is_searching() {
            return String::new();
        }
        let hits = &world.data.hits.list;
        let guess = !hits.is_empty() && hits.iter().all(|hit| hit.guess);
        let reading = world.data.hits.reading.as_ref().filter(|reading| reading.kind.is_told());
        let guessed = match reading {
            Some(reading) if !reading.left_out.is_empty() => {
                let words = reading.left_out.join(", ");
                format!(" ({})", AppText::WithoutWords { words }.say(lang))
            }
            Some(reading) => format!(" ({})", AppText::ReadAs { query: reading.told.text(lang).to_owned() }.say(lang)),
            None if guess => format!(" ({})", AppLabel::Guess.text(lang)),
            None => String::new(),
        };
        let counts = HitGroup::ALL.map(|group| hits.iter().filter(|hit| hit.group() == group).count());
        let counts: Vec<usize> = counts.into_iter().filter(|count| *count > 0).collect();
        let found =
            if counts.len() > 1 { AppText::HitsInGroups { counts } } else { AppText::Hits { count: hits.len() } };
        format!("{}{guessed}", found.say(lang))
    }

    /// What is wrong with the query, under the place where it is wrong; else what it may go on to.
    fn draw_below_search(&self, buf: &mut Buffer, area: Rect, start: usize) {
        let (world, lang) = (&self.world, self.world.look.lang);
        let pieces = match world.data.query.problems().first() {
            Some(problem) => {
                let said = format!("{} {}", world.look.theme.more_above(), problem.message.text(lang));
                let before: String = self.search.text().chars().take(problem.column).collect();
                let room = usize::from(area.width).saturating_sub(text::width(&said) + 1);
                let indent = (start + text::width(&before)).min(room);
                vec![Piece::new(" ".repeat(indent), Role::Text), Piece::new(said, Role::Warning)]
            }
            None => self.completion_pieces(start),
        };
        paint::row(buf, area, &paint::cut(pieces, usize::from(area.width), world.look.theme), world.look.theme, None);
    }

    fn completion_pieces(&self, start: usize) -> Vec<Piece> {
        let lang = self.world.look.lang;
        let key = format!("{} ", self.world.keymap.key_in(Context::Search, Action::Complete));
        let mut pieces =
            vec![Piece::new(" ".repeat(start.saturating_sub(key.len())), Role::Text), Piece::new(key, Role::Strong)];
        for completion in self.search.completions() {
            let count = completion.count.map(|count| format!(" {count}")).unwrap_or_default();
            pieces.push(Piece::new(completion.label.text(lang).to_owned(), Role::Text));
            pieces.push(Piece::new(format!("{count}   "), Role::Label));
        }
        pieces
    }

    fn draw_status(&self, buf: &mut Buffer, area: Rect) {
        let theme = self.world.look.theme;
        let said = self.message.said().map(|said| format!(" {} ", said.read_by(self.world.reader())));
        let keys = self
            .overlay
            .as_ref()
            .map(|overlay| overlay.hint(&self.world))
            .filter(|_| self.world.desk.not_kept.is_none());
        let first = said.as_deref().or(keys.as_deref());
        let fits = |state: &[Piece]| {
            first.is_none_or(|said| text::width(said) + paint::width(state) + 1 < usize::from(area.width))
        };
        // What is said is said whole, and so are the keys of what lies over everything: the state makes room for them.
        let keys = self.needed_keys_width();
        let leaves_keys = |state: &Vec<Piece>| paint::width(state) + keys < usize::from(area.width);
        let states = || CalendarRoom::ALL.into_iter().map(|room| self.state_pieces(room));
        let state = states().find(leaves_keys).or_else(|| states().next_back());
        let state = state.filter(|state| fits(state)).unwrap_or_default();
        let wide = paint::width(&state).min(usize::from(area.width));
        let room = usize::from(area.width).saturating_sub(wide + 1);
        let left = match (&self.overlay, &said) {
            (_, Some(said)) => vec![Piece::new(said, Role::Strong)],
            (Some(overlay), None) => {
                vec![Piece::new(format!(" {}", self.overlay_hints(&overlay.hint(&self.world), room)), Role::Label)]
            }
            (None, None) if self.world.look.meeting && self.tab().pinned().is_some() => self.next_and_keys(room),
            (None, None) => self.hint_pieces(room),
        };
        paint::row(buf, area, &paint::cut(left, room, theme), theme, None);
        let right = Rect { x: area.x + (room + 1) as u16, width: wide as u16, ..area };
        paint::row(buf, right, &state, theme, None);
    }

    /// In a room: what comes next, and to the right the keys of a meeting, with their words where there is room.
    fn next_and_keys(&self, room: usize) -> Vec<Piece> {
        let theme = self.world.look.theme;
        let next = if self.is_announced() { Vec::new() } else { self.next_on_agenda() };
        let hints = self.hints_of(&MEETING_KEYS);
        let with_words: Vec<String> = hints.iter().map(|(key, short)| format!("{key} {short}  ")).collect();
        let with_words = with_words.concat();
        let alone: Vec<&str> = hints.iter().map(|(key, _)| key.as_str()).collect();
        let alone = alone.join(" ") + " ";
        let fits = |keys: &String| paint::width(&next) + text::width(keys) + 2 <= room;
        let keys = if fits(&with_words) { with_words } else { alone };
        let left = room.saturating_sub(text::width(&keys));
        let mut pieces = paint::cut(next, left.saturating_sub(2), theme);
        let gap = left.saturating_sub(paint::width(&pieces));
        pieces.extend([Piece::new(" ".repeat(gap), Role::Text), Piece::new(keys, Role::Dim)]);
        pieces
    }

    /// What is left out, where the cursor stands, how the list is sorted, and the as-of day.
    fn state_pieces(&self, calendar: CalendarRoom) -> Vec<Piece> {
        let (world, lang) = (&self.world, self.world.look.lang);
        let key = self.world.keymap.keys(Action::Problems).first().map(ToString::to_string).unwrap_or_default();
        let mut pieces = Vec::new();
        if let Some(hindrance) = &world.desk.not_kept {
            let said = AppText::NotSaved { why: hindrance.short.read_by(world.reader()).to_owned() };
            pieces.push(Piece::new(format!("! {} ({key}) ", said.say(lang)), Role::Warning));
        }
        // In a room the head says it in words.
        if world.look.meeting {
            return pieces;
        }
        if world.data.is_awaited() {
            let stage = if world.dataset().records.is_empty() { AppLabel::ReadingFile } else { AppLabel::Indexing };
            pieces.push(Piece::new(format!("{}… ", stage.text(lang)), Role::Bar));
        }
        let loaded = &world.data.loaded;
        let wrong = match (loaded.left_out, loaded.loosened, loaded.loose, loaded.errors) {
            (0, 0, 0, 0) => None,
            (0, 0, 0, count) => Some(AppText::FileErrors { count }),
            (0, 0, count, _) => Some(AppText::BrokenReferences { count }),
            (0, count, ..) => Some(AppText::ReadInPart { count }),
            (count, ..) => Some(AppText::LeftOut { count }),
        };
        if let Some(wrong) = wrong {
            pieces.push(Piece::new(format!("{} ({key}) ", wrong.say(lang)), Role::Warning));
        }
        let marked = world.desk.chosen.ids().len();
        // What lies over everything says itself what it is about.
        if marked > 0 && self.overlay.is_none() {
            let said = format!("{} {} ", marks::sign(world.look.theme), AppText::Marked { count: marked }.say(lang));
            pieces.push(Piece::new(said, Role::Strong));
        }
        if let Some(column) = self.tab().sorted_by(world) {
            let arrow =
                if self.tab().falls(world) { world.look.theme.more_below() } else { world.look.theme.more_above() };
            pieces.push(Piece::new(format!("{arrow}{} ", column.text(lang)), Role::Label));
        }
        if let Some((at, count)) = self.tab().position(world) {
            pieces.push(Piece::new(format!("{at}/{count} "), Role::Text));
        }
        pieces.extend(self.as_of_pieces(calendar));
        pieces
    }

    /// The as-of day, and a space behind it. What the head of the Overview says in full is not said again.
    fn as_of_pieces(&self, calendar: CalendarRoom) -> Vec<Piece> {
        let is_in_head = self.tab().name() == NumberedTab::Overview && self.overlay.is_none();
        let columns = usize::from(self.panes.size().0);
        let room = match calendar {
            CalendarRoom::Words if is_in_head => 0,
            CalendarRoom::Words => columns * 2 / 5,
            CalendarRoom::Signs => IN_SIGNS,
            CalendarRoom::None => 0,
        };
        let mut pieces = as_of_text::pieces(&self.world, AsOfForm::Bare, room);
        pieces.push(Piece::new(" ", Role::Label));
        pieces
    }

    /// The cells of the keys that are never given up for what the calendar adds.
    fn needed_keys_width(&self) -> usize {
        if self.overlay.is_some() {
            return 0;
        }
        if self.world.look.meeting && self.tab().pinned().is_some() {
            let keys = self.hints_of(&MEETING_KEYS);
            let words: usize = keys.iter().map(|(key, short)| text::width(key) + text::width(short) + 3).sum();
            return paint::width(&self.next_on_agenda()) + words + 2;
        }
        if self.world.look.meeting {
            return 0;
        }
        let needed = self.hints().into_iter().take(NEEDED_KEYS);
        needed.map(|(key, short)| text::width(&key) + text::width(short) + 3).sum()
    }
}

/// Where each of the titles stands in their line.
fn placed(area: Rect, titles: Vec<(Vec<Piece>, usize)>) -> impl Iterator<Item = (Rect, Vec<Piece>)> {
    titles.into_iter().scan(area.x, move |x, (pieces, gap)| {
        let width = (paint::width(&pieces) as u16).min(area.right().saturating_sub(*x));
        let place = Rect { x: *x, width, ..area };
        *x = x.saturating_add(width).saturating_add(gap as u16);
        Some((place, pieces))
    })
}
