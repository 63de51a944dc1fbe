//! The agendas of the data that is open: which one is in use, and to begin, describe, carry over, put away and delete them. Those of other
//! data can be listed too, each with the name of its data.

use super::layer::{Order, Outcome, Overlay, Scene};
use super::listing::{ClickedRow, clicked, list};
use super::meeting::MeetingForm;
use super::prompt::{Answered, Prompt};
use super::write::Write;
use crate::app::input::{Effect, Task};
use crate::app::keymap::{Action, AgendaAction, Context};
use crate::app::list::Step;
use crate::app::output::SaveContent;
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::app::world::World;
use crate::desk::agenda::{Agenda, Handle, portfolio_name};
use crate::desk::notebook::Edit;
use crate::lang::{Label, MeetingLabel, MeetingText, OverlayLabel, OverlayText, Phrase, Sentence};
use crate::text::slug;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

/// The list of agendas.
#[derive(Debug, Default)]
pub struct Agendas {
    /// The one under the cursor; the first one where that is gone.
    at: Option<Handle>,
    /// Those of other data are listed too.
    all: bool,
}

impl Agendas {
    /// The list, with the cursor on the agenda in use.
    #[must_use]
    pub const fn new(current: Option<Handle>) -> Self {
        Self { at: current, all: false }
    }

    /// Those at hand, the newest first; below them those that were put away; and below those the ones of other data, if they are
    /// listed at all. The one in use is always there.
    fn listed<'w>(&self, world: &'w World) -> Vec<&'w Agenda> {
        let desk = &world.desk;
        let is_own = |agenda: &Agenda| agenda.is_of(&desk.portfolio);
        let is_in_use = |agenda: &Agenda| desk.notebook.current.as_ref() == Some(&agenda.id);
        let shown = |agenda: &&Agenda| self.all || is_own(agenda) || is_in_use(agenda);
        let mut all: Vec<&Agenda> = desk.notebook.agendas().filter(shown).collect();
        all.reverse();
        all.sort_by_key(|agenda| (!is_own(agenda), agenda.archived));
        all
    }

    /// The place of the cursor among those that are listed.
    fn place(&self, listed: &[&Agenda]) -> usize {
        listed.iter().position(|agenda| self.at.as_ref() == Some(&agenda.id)).unwrap_or(0)
    }

    /// Does something with the agenda under the cursor.
    fn with(&self, world: &World, act: impl FnOnce(&Agenda) -> Outcome) -> Outcome {
        let listed = self.listed(world);
        listed.get(self.place(&listed)).map_or_else(Outcome::stay, |agenda| act(agenda))
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
        self.with(world, |agenda| Outcome::close().and(Order::Open(Box::new(MeetingForm::edit(world, agenda)))))
    }

    /// What is left of the agenda goes over to the next one.
    fn carry_over(&self, world: &World) -> Outcome {
        self.with(world, |agenda| Outcome::close().and(Order::CarryOver(agenda.id.clone())))
    }

    /// The agenda speaks of the data that is open from now on.
    fn adopt(&self, world: &World) -> Outcome {
        self.with(world, |agenda| {
            if agenda.portfolio.as_ref() == Some(&world.desk.portfolio) {
                return Outcome::stay().saying(MeetingLabel::BelongsAlready);
            }
            edited(world.desk.to_belong(agenda.id.clone())).saying(MeetingLabel::BelongsHere)
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
        let listed = self.listed(world);
        let to = step.from(self.place(&listed), listed.len(), usize::from(area.height));
        self.at = listed.get(to).map(|agenda| agenda.id.clone());
        Outcome::stay()
    }

    fn act(&mut self, action: Action, Scene { world, .. }: Scene<'_>) -> Outcome {
        let Some(action) = AgendaAction::of(action) else { return Outcome::stay() };
        match action {
            AgendaAction::Out => Outcome::close(),
            AgendaAction::Open => self.with(world, |agenda| {
                // One of before agendas belonged to data belongs to this from now on.
                let adopt = agenda.portfolio.is_none().then(|| world.desk.to_belong(agenda.id.clone()));
                let edits = adopt.into_iter().chain([world.desk.to_use(agenda.id.clone())]).collect();
                Outcome::close().and(Order::Edit(edits)).and(Order::ShowAgenda)
            }),
            AgendaAction::NewAgenda => Outcome::close().and(Order::Open(Box::new(MeetingForm::begin(world)))),
            AgendaAction::CarryOver => self.carry_over(world),
            AgendaAction::AllAgendas => {
                self.all = !self.all;
                Outcome::stay()
            }
            AgendaAction::AdoptAgenda => self.adopt(world),
            AgendaAction::RenameAgenda => self.rename(world),
            AgendaAction::ArchiveAgenda => self.archive(world),
            AgendaAction::DeleteAgenda => self.delete(world),
            AgendaAction::HandOver => self.hand_over(world),
            AgendaAction::TakeOver => ask(Prompt::new(OverlayLabel::TakeOver, "", take_over).until_taken_over()),
            AgendaAction::Undo => Outcome::stay().and(Order::Run(Action::Undo)),
        }
    }

    fn click(&mut self, cell: Position, scene: Scene<'_>) -> Option<ClickedRow> {
        let listed = self.listed(scene.world);
        clicked(scene.area, (self.place(&listed), listed.len()), cell)
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let theme = world.look.theme;
        let lang = world.look.lang;
        let which = if self.all { MeetingLabel::AllAgendas } else { MeetingLabel::OwnAgendas };
        let title = format!(" {} {}", OverlayLabel::AgendasTitle.text(lang), which.text(lang));
        paint::text(buf, paint::line(area, 0), &title, Role::Strong, theme);
        let all = self.listed(world);
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
    let data = agenda.portfolio.as_deref().filter(|portfolio| *portfolio != world.desk.portfolio);
    let data = data.map(|data| MeetingText::OfData { name: portfolio_name(data, world.reader()) });
    let data = data.map(|data| format!("{joint}{}", data.say(lang))).unwrap_or_default();
    vec![
        Piece::new(if in_use { theme.glyph("● ", "* ") } else { "  " }, Role::Strong),
        Piece::new(agenda.called(world.audience(), lang), if agenda.archived { Role::Dim } else { Role::Text }),
        Piece::new(format!("{date}{joint}{}{archived}{data}", come.say(lang)), Role::Label),
    ]
}
