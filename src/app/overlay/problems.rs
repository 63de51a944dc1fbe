//! What is wrong with the file of the data, and with what the desk keeps beside it, to be read.

use super::layer::{Order, Outcome, Overlay, Scene};
use super::listing::ClickedRow;
use crate::app::input::{DataPlace, Effect};
use crate::app::input_box::InputBox;
use crate::app::keymap::{Action, Context, Key, ProblemAction, PromptAction};
use crate::app::list::Step;
use crate::app::paint::{self, Piece, marked};
use crate::app::theme::Role;
use crate::app::world::World;
use crate::dataset::check::Severity;
use crate::lang::{AppLabel, AppText, Label, OverlayLabel, Sentence};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Lines that a problem has as a rule: so many of them make a page.
const USUAL_LINES: usize = 3;

/// The problems, and the one under the cursor.
#[derive(Debug, Default)]
pub struct Problems {
    /// Nothing until it was moved: then the first one that has a place is under the cursor, and not the tally above it.
    at: Option<usize>,
    /// Only those are shown that have its words.
    filter: InputBox,
    /// The keys go into the filter.
    typing: bool,
}

/// A problem as it is read here.
struct ProblemEntry {
    said: String,
    code: &'static str,
    role: Role,
    /// Its line in the file of the data.
    line: Option<usize>,
}

impl Problems {
    /// The entry under the cursor: there may be fewer now than when it was moved there.
    fn at(&self, entries: &[ProblemEntry]) -> usize {
        let first = || entries.iter().position(|entry| entry.line.is_some()).unwrap_or(0);
        self.at.unwrap_or_else(first).min(entries.len().saturating_sub(1))
    }

    /// Opens the file at the problem under the cursor.
    fn open(&self, world: &World) -> Outcome {
        if world.audience().is_room() {
            return Outcome::stay().saying(AppLabel::DataFileIsPrivate);
        }
        let entries = self.entries(world);
        let line = entries.get(self.at(&entries)).and_then(|entry| entry.line);
        match line {
            Some(line) => Outcome::stay().and(Order::Effect(Effect::EditData(DataPlace::Line(line)))),
            None => Outcome::stay(),
        }
    }

    /// The entries that have every word of the filter.
    fn entries(&self, world: &World) -> Vec<ProblemEntry> {
        let wanted = text::fold(self.filter.text());
        let words: Vec<&str> = wanted.split_whitespace().collect();
        let mut entries = entries(world);
        entries.retain(|entry| {
            let said = text::fold(&format!("{} {}", entry.said, entry.code));
            words.iter().all(|word| said.contains(word))
        });
        entries
    }

    /// The keys go back to the list; what was typed stays, or goes.
    fn stop_typing(&mut self, keep: bool) -> Outcome {
        self.typing = false;
        if !keep {
            self.filter = InputBox::default();
        }
        Outcome::stay()
    }
}

impl Overlay for Problems {
    fn context(&self) -> Context {
        if self.typing { Context::Prompt } else { Context::Problems }
    }

    fn step(&mut self, step: Step, scene: Scene<'_>) -> Outcome {
        let entries = self.entries(scene.world);
        let page = usize::from(scene.area.height) / USUAL_LINES;
        self.at = Some(step.from(self.at(&entries), entries.len(), page.max(1)));
        Outcome::stay()
    }

    fn act(&mut self, action: Action, scene: Scene<'_>) -> Outcome {
        if self.typing {
            return match PromptAction::of(action) {
                Some(PromptAction::Accept) => self.stop_typing(true),
                Some(PromptAction::Cancel) => self.stop_typing(false),
                None => Outcome::stay(),
            };
        }
        match ProblemAction::of(action) {
            Some(ProblemAction::Open | ProblemAction::EditData) => self.open(scene.world),
            Some(ProblemAction::FilterProblems) => {
                self.typing = true;
                Outcome::stay()
            }
            Some(ProblemAction::Out) if !self.filter.text().is_empty() => self.stop_typing(false),
            Some(ProblemAction::Out) => Outcome::close(),
            None => Outcome::stay(),
        }
    }

    fn typed(&mut self, key: Key, _: Scene<'_>) -> Outcome {
        if !self.typing {
            return Outcome::close();
        }
        if self.filter.key(key) {
            self.at = None;
        }
        Outcome::stay()
    }

    fn takes_letters(&self) -> bool {
        self.typing
    }

    fn paste(&mut self, pasted: &str, _: Scene<'_>) -> Outcome {
        if self.typing {
            self.filter.insert(pasted);
            self.at = None;
        }
        Outcome::stay()
    }

    fn click(&mut self, cell: Position, Scene { world, area, .. }: Scene<'_>) -> Option<ClickedRow> {
        let entries = self.entries(world);
        let at = self.at(&entries);
        let lines = problem_lines(&entries, at, world, area.width);
        let line = top_line(&lines, at, area) + usize::from(cell.y.checked_sub(area.y + 1)?);
        let (_, entry) = lines.get(line)?;
        Some(if *entry == at { ClickedRow::UnderCursor } else { ClickedRow::Other(*entry) })
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let is_filtered = self.typing || !self.filter.text().is_empty();
        let title = format!(" {} · ", OverlayLabel::ProblemsTitle.text(world.look.lang));
        let mark = if is_filtered { "/" } else { "" };
        let said = if is_filtered { self.filter.text().to_owned() } else { self.hint(world) };
        let start = text::width(&title) + mark.len();
        let head = format!("{title}{mark}{said}");
        paint::text(buf, paint::line(area, 0), &head, Role::Strong, world.look.theme);
        let entries = self.entries(world);
        if entries.is_empty() {
            let none = if is_filtered { OverlayLabel::NoSuchProblem } else { OverlayLabel::NoProblems };
            let said = format!(" {}", none.text(world.look.lang));
            paint::text(buf, paint::line(area, 1), &said, Role::Text, world.look.theme);
        }
        let height = usize::from(area.height.saturating_sub(1));
        let at = self.at(&entries);
        let lines = problem_lines(&entries, at, world, area.width);
        let top = top_line(&lines, at, area);
        for (n, (line, _)) in lines.iter().skip(top).take(height).enumerate() {
            paint::row(buf, paint::line(area, n + 1), line, world.look.theme, None);
        }
        let column = u16::try_from(start + self.filter.cursor_column()).unwrap_or(u16::MAX);
        let column = column.min(area.width.saturating_sub(1));
        self.typing.then(|| Position::new(area.x + column, area.y))
    }
}

/// A line, and the problem that it is of.
type ProblemLine = (Vec<Piece>, usize);

/// The first line of the window: the whole problem under the cursor is seen; where it is higher than the screen, its beginning.
fn top_line(lines: &[ProblemLine], at: usize, area: Rect) -> usize {
    let height = usize::from(area.height.saturating_sub(1));
    let start = lines.iter().position(|(_, of)| *of == at).unwrap_or(0);
    let end = lines.iter().rposition(|(line, of)| *of == at && !line.is_empty()).map_or(0, |last| last + 1);
    end.saturating_sub(height).min(start)
}

/// The lines of all problems.
fn problem_lines(entries: &[ProblemEntry], at: usize, world: &World, width: u16) -> Vec<ProblemLine> {
    let room = usize::from(width.saturating_sub(2)).max(8);
    let mut lines = Vec::new();
    for (n, ProblemEntry { said, role, .. }) in entries.iter().enumerate() {
        let start = lines.len();
        for range in text::wrap_hanging(said, room, room) {
            let marker = if n == at && lines.len() == start { world.look.theme.marker() } else { " " };
            let mut pieces = vec![Piece::new(marker, Role::Strong)];
            pieces.extend(marked(said, range, &[], *role));
            lines.push((pieces, n));
        }
        lines.push((Vec::new(), n));
    }
    lines
}

/// What is wrong with what the desk keeps, then what is wrong with the file.
fn entries(world: &World) -> Vec<ProblemEntry> {
    let desk = desk_problems(world).into_iter();
    let desk = desk.map(|said| ProblemEntry { said, code: "", role: Role::Warning, line: None });
    let file = world.data.problems().iter().map(|problem| ProblemEntry {
        said: problem.said.read_by(world.reader()).to_owned(),
        role: match problem.severity {
            Some(Severity::Error) => Role::Warning,
            Some(Severity::Warning) => Role::Text,
            None => Role::Strong,
        },
        line: problem.line,
        code: problem.code,
    });
    desk.chain(file).collect()
}

/// What is wrong with what the desk keeps: it comes before what is wrong with the data. In public without its places.
fn desk_problems(world: &World) -> Vec<String> {
    let (lang, reader) = (world.look.lang, world.reader());
    let not_kept = world.desk.not_kept.iter().map(|hindrance| {
        let help = if hindrance.changes > 0 { OverlayLabel::NotSavedHelp.text(lang) } else { "" };
        let why = if reader.audience.is_room() { &hindrance.short } else { &hindrance.reason };
        let said = AppText::NotSaved { why: why.read_by(reader).to_owned() };
        format!("! {}. {help}", said.say(lang)).trim_end().to_owned()
    });
    let notices = world.desk.notices.iter().map(|notice| format!("! {}", notice.read_by(reader)));
    not_kept.chain(notices).collect()
}
