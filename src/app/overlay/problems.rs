//! What is wrong with the file of the data, and with what the desk keeps beside it, to be read.

use super::layer::{Outcome, Overlay, Scene};
use super::listing::step;
use crate::app::keymap::{Action, Context, Key};
use crate::app::paint::{self, Piece, marked};
use crate::app::theme::Role;
use crate::app::world::World;
use crate::lang::{AppText, Label, OverlayLabel, Sentence};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

/// The problems of the file, from one line on.
#[derive(Debug, Default)]
pub struct Problems {
    top: usize,
}

impl Overlay for Problems {
    fn context(&self) -> Context {
        Context::Problems
    }

    fn act(&mut self, action: Action, scene: Scene<'_>) -> Outcome {
        let count = problem_lines(scene.world, scene.area.width).len();
        let last = count.saturating_sub(usize::from(scene.area.height.saturating_sub(1)));
        match step(action) {
            Some(step) => self.top = step.from(self.top, last + 1, usize::from(scene.area.height)),
            None => return Outcome::close(),
        }
        Outcome::stay()
    }

    fn typed(&mut self, _: Key, _: Scene<'_>) -> Outcome {
        Outcome::close()
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let lines = problem_lines(world, area.width);
        let head = format!(" {} · {}", OverlayLabel::ProblemsTitle.text(world.look.lang), self.hint(world));
        paint::text(buf, paint::line(area, 0), &head, Role::Strong, world.look.theme);
        for (n, line) in lines.iter().skip(self.top).take(usize::from(area.height.saturating_sub(1))).enumerate() {
            paint::row(buf, paint::line(area, n + 1), line, world.look.theme, None);
        }
        None
    }
}

fn problem_lines(world: &World, width: u16) -> Vec<Vec<Piece>> {
    let room = usize::from(width.saturating_sub(2)).max(8);
    let desk = desk_problems(world);
    if desk.is_empty() && world.data.problems().is_empty() {
        return vec![vec![Piece::new(format!(" {}", OverlayLabel::NoProblems.text(world.look.lang)), Role::Text)]];
    }
    let mut lines = Vec::new();
    let problems = world.data.problems().iter().map(|problem| problem.read_by(world.reader()));
    let told = desk.iter().map(|said| (said.as_str(), Role::Warning)).chain(problems.map(|said| (said, Role::Text)));
    for (said, role) in told {
        for range in text::wrap_hanging(said, room, room) {
            let mut pieces = vec![Piece::new(" ", role)];
            pieces.extend(marked(said, range, &[], role));
            lines.push(pieces);
        }
        lines.push(Vec::new());
    }
    lines
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
