//! The agendas: which one is in use, and to begin, name, put away and delete them.

use super::prompt::{Answered, Prompt};
use super::write::Write;
use super::{Order, Outcome, Overlay, Scene, list, step};
use crate::app::input::{Effect, Errand, Key, KeyCode};
use crate::app::output::Writing;
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::app::words::{self, Pair};
use crate::app::world::World;
use crate::dataset::{Day, Edtf, Lang};
use crate::desk::agenda::{Agenda, Handle};
use crate::desk::minute::day;
use crate::desk::notebook::{Edit, Notebook};
use crate::text::{Clean, slug};
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

/// The list of agendas.
#[derive(Debug, Default)]
pub struct Agendas {
    /// The one under the cursor; the first one where that is gone.
    at: Option<Handle>,
}

/// Those at hand, the newest first; below them those that were put away.
fn listed(notebook: &Notebook) -> Vec<&Agenda> {
    let mut all: Vec<&Agenda> = notebook.agendas().collect();
    all.reverse();
    all.sort_by_key(|agenda| agenda.archived);
    all
}

impl Agendas {
    /// The list, with the cursor on the agenda in use.
    #[must_use]
    pub const fn new(current: Option<Handle>) -> Self {
        Self { at: current }
    }

    /// The place of the cursor among those that are listed.
    fn place(&self, listed: &[&Agenda]) -> usize {
        listed.iter().position(|agenda| self.at.as_ref() == Some(&agenda.id)).unwrap_or(0)
    }

    /// Does something with the agenda under the cursor.
    fn with(&self, world: &World, act: impl FnOnce(&Agenda) -> Outcome) -> Outcome {
        let listed = listed(&world.desk.notebook);
        listed.get(self.place(&listed)).map_or_else(Outcome::stay, |agenda| act(agenda))
    }
}

/// What is proposed for a new agenda: a meeting today.
#[must_use]
pub fn proposal(today: Day, lang: Lang) -> String {
    let (year, month, day) = today.civil();
    let date = Edtf::parse(&format!("{year:04}-{month:02}-{day:02}"));
    let date = date.map(|date| date.display(lang)).unwrap_or_default();
    format!("{}; {date}", lang.of(words::A_MEETING))
}

/// Reads `name; day`.
///
/// # Errors
/// Why it is neither, `(vi, en)`.
pub fn named(answer: &str) -> Result<(Clean, Option<Edtf>), (String, String)> {
    let refuse = |(vi, en): Pair| (vi.to_owned(), en.to_owned());
    let (name, date) = match answer.rsplit_once(';') {
        Some((name, date)) if !date.trim().is_empty() => (name, Some(day(date).ok_or(refuse(words::NO_DAY))?)),
        Some((name, _)) => (name, None),
        None => (answer, None),
    };
    let name = Clean::line(name);
    if name.is_empty() { Err(refuse(words::NO_NAME)) } else { Ok((name, date)) }
}

fn begin(answer: &str) -> Answered {
    named(answer).map(|(name, date)| vec![Order::Begin { name, date }])
}

fn rename(agenda: Handle) -> impl Fn(&str) -> Answered {
    move |answer| {
        named(answer).map(|(name, date)| vec![Order::Edit(vec![Edit::Name { agenda: agenda.clone(), name, date }])])
    }
}

/// An agenda comes from a file.
fn take_over(answer: &str) -> Answered {
    let path = answer.trim();
    if path.is_empty() {
        let (vi, en) = words::NO_PATH;
        return Err((vi.to_owned(), en.to_owned()));
    }
    Ok(vec![Order::Effect(Effect::Errand(Errand::TakeOver { path: path.to_owned() }))])
}

/// The question for the name of a new agenda.
#[must_use]
pub fn new_agenda(world: &World) -> Prompt {
    Prompt::new(words::NEW_AGENDA, &proposal(world.desk.today, world.look.lang), begin)
}

impl Overlay for Agendas {
    fn key(&mut self, key: Key, Scene { world, keymap, area, .. }: Scene<'_>) -> Outcome {
        let edit = |edit: Edit| Outcome::stay().and(Order::Edit(vec![edit]));
        let open = |prompt: Prompt| Outcome::close().and(Order::Open(Box::new(prompt)));
        match key.code {
            KeyCode::Esc => Outcome::close(),
            KeyCode::Enter => self.with(world, |agenda| {
                let choose = Edit::Choose { agenda: Some(agenda.id.clone()) };
                Outcome::close().and(Order::Edit(vec![choose])).and(Order::ShowAgenda)
            }),
            KeyCode::Char('n') => open(new_agenda(world)),
            KeyCode::Char('e') if world.audience().is_room() => Outcome::stay().saying(words::NAMES_HIDDEN),
            KeyCode::Char('e') => self.with(world, |agenda| {
                let date = agenda.date.map(|date| format!("; {}", date.display(world.look.lang))).unwrap_or_default();
                let proposal = format!("{}{date}", agenda.called(world.audience(), world.look.lang));
                open(Prompt::new(words::RENAME_AGENDA, &proposal, rename(agenda.id.clone())))
            }),
            KeyCode::Char('x') => self.with(world, |agenda| {
                let said = if agenda.archived { words::AGENDA_OUT } else { words::AGENDA_ARCHIVED };
                edit(Edit::Archive { agenda: agenda.id.clone(), archived: !agenda.archived }).saying(said)
            }),
            KeyCode::Char('D') => self.with(world, |agenda| {
                edit(Edit::RemoveAgenda { agenda: agenda.id.clone(), removed: true }).saying(words::AGENDA_REMOVED)
            }),
            KeyCode::Char('w') if world.audience().is_room() => Outcome::stay().saying(words::HAND_OVER_HIDDEN),
            KeyCode::Char('w') => self.with(world, |agenda| {
                let (vi, en) = agenda.quoted(world.audience());
                let what = (format!("chương trình {vi}"), format!("the agenda {en}"));
                let writing = Writing::Agenda { agenda: Box::new(agenda.clone()), what: what.clone() };
                let stem =
                    slug(&agenda.called(world.audience(), world.look.lang)).unwrap_or_else(|| "agenda".to_owned());
                Outcome::stay().and(Order::Open(Box::new(Write::new(writing, what, &stem))))
            }),
            KeyCode::Char('o') => open(Prompt::new(words::TAKE_OVER, "", take_over).until_taken_over()),
            KeyCode::Char('u') => Outcome::stay().and(Order::Run(crate::app::keymap::Action::Undo)),
            _ => {
                let listed = listed(&world.desk.notebook);
                if let Some(step) = step(keymap.action(key)) {
                    let to = step.from(self.place(&listed), listed.len(), usize::from(area.height));
                    self.at = listed.get(to).map(|agenda| agenda.id.clone());
                }
                Outcome::stay()
            }
        }
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let theme = world.look.theme;
        let title = format!(" {}", world.look.lang.of(words::AGENDAS_TITLE));
        paint::text(buf, paint::line(area, 0), &title, Role::Strong, theme);
        let all = listed(&world.desk.notebook);
        if all.is_empty() {
            let said = format!(" {}", world.look.lang.of(words::NO_AGENDA));
            paint::text(buf, paint::line(area, 2), &said, Role::Text, theme);
        }
        let pieces = |place: usize| all.get(place).map(|agenda| row(world, agenda)).unwrap_or_default();
        list(buf, area, world, (self.place(&all), all.len()), pieces);
        None
    }

    fn hint(&self) -> Pair {
        words::AGENDAS_HINT
    }
}

fn row(world: &World, agenda: &Agenda) -> Vec<Piece> {
    let (lang, theme) = (world.look.lang, world.look.theme);
    let in_use = world.desk.notebook.current.as_ref() == Some(&agenda.id);
    let all = agenda.pins().count();
    let discussed = agenda.pins().filter(|pin| pin.discussed.is_some()).count();
    let joint = theme.glyph(" · ", " - ");
    let date = agenda.day_beside(world.audience(), lang).map(|date| format!("{joint}{date}")).unwrap_or_default();
    let archived = if agenda.archived { format!("{joint}{}", lang.of(words::ARCHIVED)) } else { String::new() };
    vec![
        Piece::new(if in_use { theme.glyph("● ", "* ") } else { "  " }, Role::Strong),
        Piece::new(agenda.called(world.audience(), lang), if agenda.archived { Role::Dim } else { Role::Text }),
        Piece::new(format!("{date}{joint}{} {discussed}/{all}{archived}", lang.of(words::DISCUSSED)), Role::Label),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_a_day_are_read_as_they_are_shown() {
        let day = Edtf::parse("2026-11-24").ok();
        for answer in ["Họp giao ban; 24/11/2026", "Họp giao ban; 24 Nov 2026", "Họp giao ban ;2026-11-24"] {
            assert_eq!(named(answer), Ok((Clean::line("Họp giao ban"), day)), "{answer}");
        }
        assert_eq!(named("Họp"), Ok((Clean::line("Họp"), None)));
        assert_eq!(named("Họp;"), Ok((Clean::line("Họp"), None)));
        assert!(named("Họp; mai").unwrap_err().1.contains("24/11/2026"));
        assert!(named("; 24/11/2026").is_err());
        for lang in Lang::ALL {
            assert_eq!(named(&proposal(Day::from_civil(2026, 11, 24), lang)).unwrap().1, day);
        }
    }
}
