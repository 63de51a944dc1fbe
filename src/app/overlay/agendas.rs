//! The agendas: which one is in use, and to begin, name, put away and delete them.

use super::layer::{Order, Outcome, Overlay, Scene};
use super::listing::{ClickedRow, clicked, list};
use super::prompt::{Answered, Prompt};
use super::write::Write;
use crate::app::input::{Effect, Task};
use crate::app::keymap::{Action, AgendaAction, Context};
use crate::app::list::Step;
use crate::app::output::SaveContent;
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::app::world::World;
use crate::dataset::{Day, Edtf, Lang};
use crate::desk::agenda::{Agenda, Handle};
use crate::desk::minute::asked_day;
use crate::desk::notebook::{Edit, Notebook};
use crate::lang::{Label, MeetingLabel, MeetingText, OverlayLabel, OverlayText, Phrase, Sentence};
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
    format!("{}; {}", MeetingLabel::Meeting.text(lang), Edtf::from(today).display(lang))
}

/// Reads `name; day`.
///
/// # Errors
/// Why it is neither.
pub fn named(answer: &str, today: Day) -> Result<(Clean, Option<Edtf>), OverlayLabel> {
    let (name, date) = match answer.rsplit_once(';') {
        Some((name, date)) if !date.trim().is_empty() => {
            (name, Some(asked_day(date, today).map_err(|_| OverlayLabel::NoDay)?))
        }
        Some((name, _)) => (name, None),
        None => (answer, None),
    };
    let name = Clean::line(name);
    if name.is_empty() { Err(OverlayLabel::NoName) } else { Ok((name, date)) }
}

fn begun(today: Day) -> impl Fn(&str) -> Answered {
    move |answer| {
        let (name, date) = named(answer, today)?;
        Ok(vec![Order::Begin { name, date }])
    }
}

fn renamed(agenda: Handle, today: Day) -> impl Fn(&str) -> Answered {
    move |answer| {
        let (name, date) = named(answer, today)?;
        Ok(vec![Order::Edit(vec![Edit::Name { agenda: agenda.clone(), name, date }])])
    }
}

/// An agenda comes from a file.
fn take_over(answer: &str) -> Answered {
    let path = answer.trim();
    if path.is_empty() {
        return Err(OverlayLabel::NoPath.into());
    }
    Ok(vec![Order::Effect(Effect::Task(Task::TakeOver { path: path.to_owned() }))])
}

/// The question for the name of a new agenda.
#[must_use]
pub fn new_agenda(world: &World) -> Prompt {
    Prompt::new(OverlayLabel::NewAgenda, &proposal(world.desk.today, world.look.lang), begun(world.desk.today))
}

/// A question takes the place of the list.
fn ask(prompt: Prompt) -> Outcome {
    Outcome::close().and(Order::Open(Box::new(prompt)))
}

fn edited(edit: Edit) -> Outcome {
    Outcome::stay().and(Order::Edit(vec![edit]))
}

impl Agendas {
    fn rename(&self, world: &World) -> Outcome {
        if world.audience().is_room() {
            return Outcome::stay().saying(OverlayLabel::NamesHidden);
        }
        self.with(world, |agenda| {
            let date = agenda.date.map(|date| format!("; {}", date.display(world.look.lang))).unwrap_or_default();
            let proposal = format!("{}{date}", agenda.called(world.audience(), world.look.lang));
            ask(Prompt::new(OverlayLabel::RenameAgenda, &proposal, renamed(agenda.id.clone(), world.desk.today)))
        })
    }

    fn archive(&self, world: &World) -> Outcome {
        let archive = || world.keymap.key_in(Context::Agendas, Action::ArchiveAgenda);
        self.with(world, |agenda| {
            let said: Phrase = if agenda.archived {
                OverlayLabel::AgendaOut.into()
            } else {
                OverlayText::AgendaArchived { archive: archive() }.into()
            };
            edited(Edit::Archive { agenda: agenda.id.clone(), archived: !agenda.archived }).saying(said)
        })
    }

    fn delete(&self, world: &World) -> Outcome {
        let said = || OverlayText::AgendaDeleted { undo: world.key_of(Action::Undo) };
        let delete = |agenda: &Agenda| edited(Edit::RemoveAgenda { agenda: agenda.id.clone(), removed: true });
        self.with(world, |agenda| delete(agenda).saying(said()))
    }

    fn hand_over(&self, world: &World) -> Outcome {
        if world.audience().is_room() {
            return Outcome::stay().saying(OverlayText::HandOverHidden { meeting: world.key_of(Action::Meeting) });
        }
        self.with(world, |agenda| {
            let what =
                Phrase::new(|reader| OverlayText::TheAgenda { name: agenda.quoted(reader.audience, reader.lang) });
            let writing = SaveContent::Agenda { agenda: Box::new(agenda.clone()), what: what.clone() };
            let stem = slug(&agenda.called(world.audience(), world.look.lang)).unwrap_or_else(|| "agenda".to_owned());
            Outcome::stay().and(Order::Open(Box::new(Write::new(writing, what, &stem))))
        })
    }
}

impl Overlay for Agendas {
    fn context(&self) -> Context {
        Context::Agendas
    }

    fn step(&mut self, step: Step, Scene { world, area, .. }: Scene<'_>) -> Outcome {
        let listed = listed(&world.desk.notebook);
        let to = step.from(self.place(&listed), listed.len(), usize::from(area.height));
        self.at = listed.get(to).map(|agenda| agenda.id.clone());
        Outcome::stay()
    }

    fn act(&mut self, action: Action, Scene { world, .. }: Scene<'_>) -> Outcome {
        let Some(action) = AgendaAction::of(action) else { return Outcome::stay() };
        match action {
            AgendaAction::Out => Outcome::close(),
            AgendaAction::Open => self.with(world, |agenda| {
                let choose = Edit::Choose { agenda: Some(agenda.id.clone()) };
                Outcome::close().and(Order::Edit(vec![choose])).and(Order::ShowAgenda)
            }),
            AgendaAction::NewAgenda => ask(new_agenda(world)),
            AgendaAction::RenameAgenda => self.rename(world),
            AgendaAction::ArchiveAgenda => self.archive(world),
            AgendaAction::DeleteAgenda => self.delete(world),
            AgendaAction::HandOver => self.hand_over(world),
            AgendaAction::TakeOver => ask(Prompt::new(OverlayLabel::TakeOver, "", take_over).until_taken_over()),
            AgendaAction::Undo => Outcome::stay().and(Order::Run(Action::Undo)),
        }
    }

    fn click(&mut self, cell: Position, scene: Scene<'_>) -> Option<ClickedRow> {
        clicked(
            scene.area,
            (self.place(&listed(&scene.world.desk.notebook)), scene.world.desk.notebook.agendas().count()),
            cell,
        )
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let theme = world.look.theme;
        let title = format!(" {}", OverlayLabel::AgendasTitle.text(world.look.lang));
        paint::text(buf, paint::line(area, 0), &title, Role::Strong, theme);
        let all = listed(&world.desk.notebook);
        if all.is_empty() {
            let said = format!(" {}", MeetingLabel::NoAgenda.text(world.look.lang));
            paint::text(buf, paint::line(area, 2), &said, Role::Text, theme);
        }
        let pieces = |place: usize| all.get(place).map(|agenda| row(world, agenda)).unwrap_or_default();
        list(buf, area, world, (self.place(&all), all.len()), pieces);
        None
    }
}

fn row(world: &World, agenda: &Agenda) -> Vec<Piece> {
    let (lang, theme) = (world.look.lang, world.look.theme);
    let in_use = world.desk.notebook.current.as_ref() == Some(&agenda.id);
    let all = agenda.pins().count();
    let discussed = agenda.pins().filter(|pin| pin.discussed.is_some()).count();
    let come = MeetingText::DiscussedOf { discussed, all };
    let joint = theme.glyph(" · ", " - ");
    let date = agenda.day_beside(world.audience(), lang).map(|date| format!("{joint}{date}")).unwrap_or_default();
    let archived =
        if agenda.archived { format!("{joint}{}", MeetingLabel::Archived.text(lang)) } else { String::new() };
    vec![
        Piece::new(if in_use { theme.glyph("● ", "* ") } else { "  " }, Role::Strong),
        Piece::new(agenda.called(world.audience(), lang), if agenda.archived { Role::Dim } else { Role::Text }),
        Piece::new(format!("{date}{joint}{}{archived}", come.say(lang)), Role::Label),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_a_day_are_read_as_they_are_shown() {
        let today = Day::from_civil(2026, 11, 24);
        let named = |answer: &str| named(answer, today);
        let day = Edtf::parse("2026-11-24").ok();
        for answer in [
            "Họp giao ban; 24/11/2026",
            "Họp giao ban; 24 Nov 2026",
            "Họp giao ban ;2026-11-24",
            "Họp giao ban; hôm nay",
            "Họp giao ban; today",
        ] {
            assert_eq!(named(answer), Ok((Clean::line("Họp giao ban"), day)), "{answer}");
        }
        assert_eq!(named("Họp"), Ok((Clean::line("Họp"), None)));
        assert_eq!(named("Họp;"), Ok((Clean::line("Họp"), None)));
        assert!(named("Họp; mai").unwrap_err().text(Lang::En).contains("24/11/2026"));
        assert!(named("; 24/11/2026").is_err());
        for lang in Lang::ALL {
            assert_eq!(named(&proposal(today, lang)).unwrap().1, day);
        }
    }
}
