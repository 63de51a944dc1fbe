//! What is wrong with the file of the data, and with what the desk keeps beside it, to be read.

use super::layer::{Order, Outcome, Overlay, Scene};
use super::listing::step;
use crate::app::input::{DataPlace, Effect};
use crate::app::keymap::{Action, Context, Key};
use crate::app::paint::{self, Piece, marked};
use crate::app::theme::Role;
use crate::app::world::World;
use crate::dataset::check::Severity;
use crate::lang::{AppLabel, AppText, Label, OverlayLabel, Sentence};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use std::ops::Range;

/// Lines that a problem has as a rule: so many of them make a page.
const USUAL_LINES: usize = 3;

/// The problems, and the one under the cursor.
#[derive(Debug, Default)]
pub struct Problems {
    at: usize,
}

/// A problem as it is read here.
struct ProblemEntry {
    said: String,
    role: Role,
    /// Its line in the file of the data.
    line: Option<usize>,
}

impl Problems {
    /// The entry under the cursor: there may be fewer now than when it was moved there.
    fn at(&self, entries: &[ProblemEntry]) -> usize {
        self.at.min(entries.len().saturating_sub(1))
    }

    /// Opens the file at the problem under the cursor.
    fn open(&self, world: &World) -> Outcome {
        if world.audience().is_room() {
            return Outcome::stay().saying(AppLabel::DataFileIsPrivate);
        }
        let entries = entries(world);
        let line = entries.get(self.at(&entries)).and_then(|entry| entry.line);
        match line {
            Some(line) => Outcome::stay().and(Order::Effect(Effect::EditData(DataPlace::Line(line)))),
            None => Outcome::stay(),
        }
    }
}

impl Overlay for Problems {
    fn context(&self) -> Context {
        Context::Problems
    }

    fn act(&mut self, action: Action, scene: Scene<'_>) -> Outcome {
        if matches!(action, Action::Open | Action::EditData) {
            return self.open(scene.world);
        }
        let entries = entries(scene.world);
        let page = usize::from(scene.area.height) / USUAL_LINES;
        match step(action) {
            Some(step) => self.at = step.from(self.at(&entries), entries.len(), page.max(1)),
            None => return Outcome::close(),
        }
        Outcome::stay()
    }

    fn typed(&mut self, _: Key, _: Scene<'_>) -> Outcome {
        Outcome::close()
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let head = format!(" {} · {}", OverlayLabel::ProblemsTitle.text(world.look.lang), self.hint(world));
        paint::text(buf, paint::line(area, 0), &head, Role::Strong, world.look.theme);
        let entries = entries(world);
        if entries.is_empty() {
            let said = format!(" {}", OverlayLabel::NoProblems.text(world.look.lang));
            paint::text(buf, paint::line(area, 1), &said, Role::Text, world.look.theme);
        }
        let height = usize::from(area.height.saturating_sub(1));
        let (lines, here) = problem_lines(&entries, self.at(&entries), world, area.width);
        // The whole problem under the cursor is seen; where it is higher than the screen, its beginning.
        let top = here.end.saturating_sub(height).min(here.start);
        for (n, line) in lines.iter().skip(top).take(height).enumerate() {
            paint::row(buf, paint::line(area, n + 1), line, world.look.theme, None);
        }
        None
    }
}

/// The lines of all problems, and those of the one under the cursor.
fn problem_lines(entries: &[ProblemEntry], at: usize, world: &World, width: u16) -> (Vec<Vec<Piece>>, Range<usize>) {
    let room = usize::from(width.saturating_sub(2)).max(8);
    let mut lines = Vec::new();
    let mut here = 0..0;
    for (n, ProblemEntry { said, role, .. }) in entries.iter().enumerate() {
        let start = lines.len();
        for range in text::wrap_hanging(said, room, room) {
            let marker = if n == at && lines.len() == start { world.look.theme.marker() } else { " " };
            let mut pieces = vec![Piece::new(marker, Role::Strong)];
            pieces.extend(marked(said, range, &[], *role));
            lines.push(pieces);
        }
        if n == at {
            here = start..lines.len();
        }
        lines.push(Vec::new());
    }
    (lines, here)
}

/// What is wrong with what the desk keeps, then what is wrong with the file.
fn entries(world: &World) -> Vec<ProblemEntry> {
    let desk = desk_problems(world).into_iter().map(|said| ProblemEntry { said, role: Role::Warning, line: None });
    let file = world.data.problems().iter().map(|problem| ProblemEntry {
        said: problem.said.read_by(world.reader()).to_owned(),
        role: match problem.severity {
            Some(Severity::Error) => Role::Warning,
            Some(Severity::Warning) => Role::Text,
            None => Role::Strong,
        },
        line: problem.line,
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
