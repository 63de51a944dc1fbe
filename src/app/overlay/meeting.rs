//! What is known of a meeting, a field a row: typed here when an agenda is begun, and changed here later.

use super::layer::{Order, Outcome, Overlay, Scene};
use crate::app::input_box::InputBox;
use crate::app::keymap::{Action, Context, Key, MeetingFormAction};
use crate::app::list::Step;
use crate::app::paint::{self, Piece};
use crate::app::theme::Role;
use crate::app::world::World;
use crate::dataset::{Edtf, Lang};
use crate::desk::agenda::{Agenda, Handle};
use crate::desk::details::MeetingField;
use crate::desk::minute::asked_day;
use crate::desk::notebook::Edit;
use crate::lang::{Label, MeetingLabel, OverlayLabel, Phrase};
use crate::text::{self, Clean};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The cells of the labels.
const LABELS: usize = 12;
/// Lines around the rows: the rule, the title, and what is said below.
const AROUND: u16 = 3;
/// The longest list of people, in bytes.
const LONGEST: usize = 8 * 1024;

/// A row of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FormRow {
    Name,
    Date,
    Detail(MeetingField),
}

impl FormRow {
    fn all() -> impl Iterator<Item = Self> {
        [Self::Name, Self::Date].into_iter().chain(MeetingField::ALL.map(Self::Detail))
    }

    fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::Name => MeetingLabel::NameField.text(lang),
            Self::Date => MeetingLabel::DateField.text(lang),
            Self::Detail(field) => field.label().text(lang),
        }
    }
}

/// The form of a meeting.
#[derive(Debug)]
pub struct MeetingForm {
    /// Of which agenda; of a new one where there is none.
    agenda: Option<Handle>,
    rows: Vec<(FormRow, InputBox)>,
    at: usize,
    /// Why what was typed is not kept.
    refused: Option<Phrase>,
}

/// What was typed.
struct TypedMeeting {
    name: Clean,
    date: Option<Edtf>,
    details: Vec<(MeetingField, Clean)>,
}

impl MeetingForm {
    /// The form of a new meeting: today.
    #[must_use]
    pub fn begin(world: &World) -> Self {
        let lang = world.look.lang;
        Self::of(None, |row| match row {
            FormRow::Name => MeetingLabel::Meeting.text(lang).to_owned(),
            FormRow::Date => Edtf::from(world.desk.today).display(lang),
            FormRow::Detail(_) => String::new(),
        })
    }

    /// The form of an agenda.
    #[must_use]
    pub fn edit(world: &World, agenda: &Agenda) -> Self {
        let (to, lang) = (world.audience(), world.look.lang);
        Self::of(Some(agenda.id.clone()), |row| match row {
            FormRow::Name => agenda.called(to, lang),
            FormRow::Date => agenda.date.map(|date| date.display(lang)).unwrap_or_default(),
            FormRow::Detail(field) => agenda.detail(field, to).unwrap_or_default().to_owned(),
        })
    }

    fn of(agenda: Option<Handle>, said: impl Fn(FormRow) -> String) -> Self {
        let row = |row| {
            let mut input = InputBox::of_at_most(LONGEST);
            input.set(&said(row));
            (row, input)
        };
        Self { agenda, rows: FormRow::all().map(row).collect(), at: 0, refused: None }
    }

    /// With the cursor on the day: it is what is missing.
    #[must_use]
    pub fn at_date(self) -> Self {
        Self { at: 1, ..self }
    }

    fn said(&self, wanted: FormRow) -> &str {
        self.rows.iter().find(|(row, _)| *row == wanted).map_or("", |(_, input)| input.text())
    }

    /// What was typed; or the row that is wrong, and why.
    fn read(&self, world: &World) -> Result<TypedMeeting, (FormRow, Phrase)> {
        let name = Clean::line(self.said(FormRow::Name));
        if name.is_empty() {
            return Err((FormRow::Name, OverlayLabel::NoName.into()));
        }
        let typed = self.said(FormRow::Date).trim();
        let date = if typed.is_empty() { None } else { Some(asked_day(typed, world.desk.today)) };
        let date = date.transpose().map_err(|_| (FormRow::Date, MeetingLabel::NoMeetingDay.into()))?;
        let read = |field: MeetingField| {
            let value = field.read(self.said(FormRow::Detail(field)));
            Ok((field, value.ok_or_else(|| (FormRow::Detail(field), MeetingLabel::NoTime.into()))?))
        };
        let details = MeetingField::ALL.into_iter().map(read).collect::<Result<_, _>>()?;
        Ok(TypedMeeting { name, date, details })
    }

    fn save(&mut self, world: &World) -> Outcome {
        let typed = match self.read(world) {
            Ok(typed) => typed,
            Err((row, why)) => {
                self.at = self.rows.iter().position(|(each, _)| *each == row).unwrap_or(0);
                self.refused = Some(why);
                return Outcome::stay();
            }
        };
        let TypedMeeting { name, date, details } = typed;
        let Some(agenda) = self.agenda.as_ref().and_then(|id| world.desk.notebook.agenda(id)) else {
            return Outcome::close().and(Order::Begin { name, date, details });
        };
        let (id, to) = (&agenda.id, world.audience());
        let is_same = agenda.name.told(to) == Some(&name) && agenda.date == date;
        let named = (!is_same).then(|| Edit::Name { agenda: id.clone(), name, date });
        let changed = details.into_iter().filter(|(field, value)| agenda.detail(*field, to).unwrap_or("") != &**value);
        let described = changed.map(|(field, value)| Edit::Describe { agenda: id.clone(), field, value });
        let edits: Vec<Edit> = named.into_iter().chain(described).collect();
        if edits.is_empty() { Outcome::close() } else { Outcome::close().and(Order::Edit(edits)) }
    }
}

impl Overlay for MeetingForm {
    fn context(&self) -> Context {
        Context::MeetingForm
    }

    fn step(&mut self, step: Step, Scene { area, .. }: Scene<'_>) -> Outcome {
        self.at = match (step, self.at) {
            // The fields go round, as those of a form do.
            (Step::Down, at) if at + 1 == self.rows.len() => 0,
            (Step::Up, 0) => self.rows.len() - 1,
            (step, at) => step.from(at, self.rows.len(), usize::from(area.height)),
        };
        Outcome::stay()
    }

    fn act(&mut self, action: Action, Scene { world, .. }: Scene<'_>) -> Outcome {
        match MeetingFormAction::of(action) {
            Some(MeetingFormAction::Accept) => self.save(world),
            Some(MeetingFormAction::Cancel) => Outcome::close(),
            None => Outcome::stay(),
        }
    }

    fn typed(&mut self, key: Key, _: Scene<'_>) -> Outcome {
        if let Some((_, input)) = self.rows.get_mut(self.at)
            && input.key(key)
        {
            self.refused = None;
        }
        Outcome::stay()
    }

    fn takes_letters(&self) -> bool {
        true
    }

    fn paste(&mut self, pasted: &str, _: Scene<'_>) -> Outcome {
        if let Some((_, input)) = self.rows.get_mut(self.at) {
            input.insert(pasted);
            self.refused = None;
        }
        Outcome::stay()
    }

    fn covers(&self, body: Rect) -> Rect {
        let height = (self.rows.len() as u16 + AROUND).min(body.height);
        Rect { y: body.bottom() - height, height, ..body }
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let (theme, lang) = (world.look.theme, world.look.lang);
        let rule = theme.glyph("─", "-").repeat(usize::from(area.width));
        paint::text(buf, paint::line(area, 0), &rule, Role::Rule, theme);
        let title = if self.agenda.is_some() { MeetingLabel::FormTitle } else { MeetingLabel::NewFormTitle };
        paint::text(buf, paint::line(area, 1), &format!(" {}", title.text(lang)), Role::Strong, theme);
        let height = usize::from(area.height.saturating_sub(AROUND)).max(1);
        let top = (self.at + 1).saturating_sub(height);
        let room = usize::from(area.width).saturating_sub(LABELS + 3);
        let mut cursor = None;
        for (n, (row, input)) in self.rows.iter().enumerate().skip(top).take(height) {
            let line = paint::line(area, n - top + 2);
            let here = n == self.at;
            let (shown, column) =
                if here { input.window(room) } else { (text::take_width(input.text(), room).to_owned(), 0) };
            let marker = if here { theme.marker() } else { " " };
            let label = text::pad(&text::truncate(row.label(lang), LABELS - 1, theme.ellipsis()), LABELS);
            let role = if here { Role::Strong } else { Role::Text };
            let pieces = [Piece::new(marker, Role::Strong), Piece::new(label, Role::Label), Piece::new(shown, role)];
            paint::row(buf, line, &pieces, theme, None);
            if here {
                let x = area.x + (text::width(marker) + LABELS + column) as u16;
                cursor = Some(Position::new(x.min(area.right().saturating_sub(1)), line.y));
            }
        }
        let refused = self.refused.as_ref().map(|why| (why.read_by(world.reader()), Role::Warning));
        let (said, role) = refused.unwrap_or((MeetingLabel::FormHelp.text(lang), Role::Dim));
        let said = text::truncate(said, usize::from(area.width).saturating_sub(1), theme.ellipsis());
        paint::text(buf, paint::line(area, usize::from(area.height) - 1), &format!(" {said}"), role, theme);
        cursor
    }
}
