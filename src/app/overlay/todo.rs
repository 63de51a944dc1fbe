//! The action items of all meetings: what is overdue first. They are ticked here, and lead to where they were written.

use super::layer::{Order, Outcome, Overlay, Scene};
use super::listing::{list, page};
use crate::app::keymap::{Action, ActionItemAction, Context};
use crate::app::list::Step;
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::app::world::World;
use crate::dataset::Edtf;
use crate::desk::agenda::{ActionState, PinPlace};
use crate::desk::notebook::ActionEntry;
use crate::lang::{Label, MeetingLabel, MeetingText, Phrase};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Which action items are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Listing {
    Open,
    Closed,
    All,
}

impl Listing {
    const fn next(self) -> Self {
        match self {
            Self::Open => Self::Closed,
            Self::Closed => Self::All,
            Self::All => Self::Open,
        }
    }

    const fn label(self) -> MeetingLabel {
        match self {
            Self::Open => MeetingLabel::OpenOnly,
            Self::Closed => MeetingLabel::ClosedOnly,
            Self::All => MeetingLabel::AllActions,
        }
    }

    const fn takes(self, state: ActionState) -> bool {
        match self {
            Self::Open => state.is_open(),
            Self::Closed => !state.is_open(),
            Self::All => true,
        }
    }
}

/// The list of action items.
#[derive(Debug)]
pub struct ToDo {
    listing: Listing,
    /// The id of the one under the cursor; the first one where that is gone.
    at: Option<String>,
    /// What was ticked here stays in sight, so that a slip is seen.
    ticked: Vec<String>,
}

/// The letters of what is to be done that a message names.
const NAMED: usize = 40;
/// The cells of a state, and of a day.
const STATE: usize = 10;
const DUE: usize = 11;

impl ToDo {
    /// What is open; the cursor on the first action item of a pin, where it has one.
    #[must_use]
    pub fn new(world: &World, pin: Option<&PinPlace>) -> Self {
        let of_pin = |entry: &ActionEntry<'_>| {
            pin.is_some_and(|pin| (&entry.agenda.id, &entry.pin.id) == (&pin.agenda, &pin.pin))
        };
        let entries = world.desk.action_entries(world.audience());
        let at = entries.iter().find(|entry| of_pin(entry) && entry.state().is_open()).map(ActionEntry::id);
        Self { listing: Listing::Open, at, ticked: Vec::new() }
    }

    fn listed<'w>(&self, world: &'w World) -> Vec<ActionEntry<'w>> {
        let mut entries = world.desk.action_entries(world.audience());
        entries.retain(|entry| self.listing.takes(entry.state()) || self.ticked.contains(&entry.id()));
        entries
    }

    fn place(&self, listed: &[ActionEntry<'_>]) -> usize {
        listed.iter().position(|entry| self.at.as_ref() == Some(&entry.id())).unwrap_or(0)
    }

    /// Says what became of the one under the cursor; the same said again opens it.
    fn tick(&mut self, world: &World, became: ActionState) -> Outcome {
        let listed = self.listed(world);
        let Some(entry) = listed.get(self.place(&listed)) else { return Outcome::stay() };
        let state = if entry.state() == became { ActionState::Open } else { became };
        let at = world.desk.notebook.current().map(|agenda| agenda.id.clone());
        let edit = entry.ticked(state, Edtf::from(world.desk.today), at);
        let what = text::truncate(&entry.item.what, NAMED, "\u{2026}").into_owned();
        let undo = world.key_of(Action::Undo);
        self.at = Some(entry.id());
        self.ticked.push(entry.id());
        let said = Phrase::new(|reader| MeetingText::Ticked {
            what: reader.privately(what.clone()).unwrap_or_default(),
            state: state.label(),
            undo: undo.clone(),
        });
        Outcome::stay().and(Order::Edit(vec![edit])).saying(said)
    }
}

impl Overlay for ToDo {
    fn context(&self) -> Context {
        Context::ActionItems
    }

    fn step(&mut self, step: Step, Scene { world, area, .. }: Scene<'_>) -> Outcome {
        let listed = self.listed(world);
        let to = step.from(self.place(&listed), listed.len(), page(area));
        self.at = listed.get(to).map(ActionEntry::id);
        Outcome::stay()
    }

    fn act(&mut self, action: Action, Scene { world, .. }: Scene<'_>) -> Outcome {
        let Some(action) = ActionItemAction::of(action) else { return Outcome::stay() };
        match action {
            ActionItemAction::Out => Outcome::close(),
            ActionItemAction::Open => {
                let listed = self.listed(world);
                let Some(entry) = listed.get(self.place(&listed)) else { return Outcome::stay() };
                let place = PinPlace { agenda: entry.agenda.id.clone(), pin: entry.pin.id.clone() };
                Outcome::close().and(Order::ShowPin(place))
            }
            ActionItemAction::TickAction => self.tick(world, ActionState::Done),
            ActionItemAction::DropAction => self.tick(world, ActionState::Dropped),
            ActionItemAction::FilterActions => {
                self.listing = self.listing.next();
                self.ticked.clear();
                Outcome::stay()
            }
            ActionItemAction::Undo => Outcome::stay().and(Order::Run(Action::Undo)),
        }
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let (theme, lang) = (world.look.theme, world.look.lang);
        let listed = self.listed(world);
        let title = format!(
            " {}{}{} ({})",
            MeetingLabel::ActionsTitle.text(lang),
            theme.glyph(" · ", " - "),
            self.listing.label().text(lang),
            listed.len()
        );
        paint::text(buf, paint::line(area, 0), &title, Role::Strong, theme);
        if listed.is_empty() {
            let nothing = match self.listing {
                Listing::Open if world.desk.action_entries(world.audience()).is_empty() => MeetingLabel::NoActions,
                Listing::Open => MeetingLabel::NothingToDo,
                Listing::Closed | Listing::All => MeetingLabel::NoActions,
            };
            let nothing = if world.audience().is_room() { MeetingLabel::ActionsHidden } else { nothing };
            let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
            for (n, range) in text::wrap(nothing.text(lang), usize::from(inner.width).max(8)).into_iter().enumerate() {
                let said = nothing.text(lang).get(range).unwrap_or("");
                paint::text(buf, paint::line(inner, n + 2), said, Role::Text, theme);
            }
            return None;
        }
        list(buf, area, world, (self.place(&listed), listed.len()), |n| {
            listed.get(n).map(|entry| pieces(world, entry)).unwrap_or_default()
        });
        None
    }
}

/// Whether it is done, by when it is due, what it is, who does it, and of which meeting it is.
fn pieces(world: &World, entry: &ActionEntry<'_>) -> Vec<Piece> {
    let (theme, lang) = (world.look.theme, world.look.lang);
    let sign = theme.action(entry.state());
    let is_overdue = entry.is_overdue(world.desk.today);
    let label = if is_overdue { MeetingLabel::Overdue } else { entry.state().label() };
    let due = entry.item.due.map(|due| due.display(lang)).or_else(|| entry.item.no_day.clone()).unwrap_or_default();
    let role = if is_overdue { Role::Warning } else { Role::Label };
    let what = if entry.state().is_open() { Role::Text } else { Role::Dim };
    let joint = theme.glyph(" · ", " - ");
    let who = entry.item.who.as_ref().map(|who| format!("{joint}{who}")).unwrap_or_default();
    let day = entry.agenda.day_beside(world.audience(), lang).map(|day| format!(" {day}")).unwrap_or_default();
    vec![
        Piece::new(format!("{sign} "), Role::Strong),
        Piece::new(text::pad(label.text(lang), STATE), role),
        Piece::new(text::pad(&text::truncate(&due, DUE - 1, theme.ellipsis()), DUE), role),
        Piece::new(entry.item.what.clone(), what),
        Piece::new(who, Role::Label),
        Piece::new(format!("{joint}{}{day}", entry.agenda.called(world.audience(), lang)), Role::Dim),
    ]
}
