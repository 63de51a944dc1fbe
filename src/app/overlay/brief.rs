//! The brief of what was chosen, or the minutes of a meeting, as they will be pasted: to be read, and to be sent on.

use super::layer::{Order, Outcome, Overlay, Scene};
use super::write::Write;
use crate::app::input::Effect;
use crate::app::keymap::{Action, BriefAction, Context};
use crate::app::list::Step;
use crate::app::output::{self, SaveContent};
use crate::app::paint;
use crate::app::readback::ReadBack;
use crate::app::theme::Role;
use crate::app::world::World;
use crate::dataset::{Id, Lang};
use crate::desk::agenda::{Agenda, Handle};
use crate::lang::{ItemForm, MeetingLabel, OutputText, OverlayText, Phrase, Translated};
use crate::text::{self, Audience, slug};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The brief, from one line on.
#[derive(Debug)]
pub struct Brief {
    /// What it is the brief of, to be told.
    what: Phrase,
    /// What a file of it is called, without its ending.
    stem: String,
    /// In every language: it can be switched here, too.
    texts: Translated,
    /// Of minutes: what was decided, for the clerk; in public nothing of that leaves.
    decided: Option<(String, Phrase)>,
    /// The same, to be read back before it is written.
    readback: Option<ReadBack>,
    /// Minutes or private notes are in it.
    private: bool,
    /// What the reader must know of it, above it.
    warning: Option<Phrase>,
    /// Its lines as they will be pasted, for a language and a width; in a window that is narrower than a page, set anew.
    lines: Vec<String>,
    set_for: Option<(Lang, u16)>,
    top: usize,
    /// Whose minutes they are, if they are minutes.
    agenda: Option<Handle>,
}

impl Brief {
    /// The brief of some items.
    #[must_use]
    pub fn new(world: &World, ids: &[Id]) -> Self {
        let stem = match ids {
            [only] => format!("brief-{only}"),
            _ => "brief".to_owned(),
        };
        let texts = Translated::from_texts(|lang| output::briefs(world, ids, lang));
        let private = output::has_private(world, ids);
        Self { private, ..Self::of(output::told(world, ItemForm::Brief, ids), stem, texts) }
    }

    /// The minutes of an agenda.
    #[must_use]
    pub fn minutes(world: &World, agenda: &Agenda) -> Self {
        let texts = Translated::from_texts(|lang| output::minutes(world, agenda, lang));
        let what = Phrase::new(|reader| OutputText::MinutesOf { agenda: agenda.quoted(reader.audience, reader.lang) });
        let day = agenda.date.map(|date| format!("-{date}")).unwrap_or_default();
        let stem = slug(&format!("minutes{day}")).unwrap_or_default();
        let warning = match (world.audience(), world.look.session) {
            (Audience::Desk, _) => None,
            (Audience::Room, Audience::Room) => Some(MeetingLabel::MinutesHidden.into()),
            (Audience::Room, Audience::Desk) => {
                let (meeting, minutes) = (world.key_of(Action::Meeting), world.key_of(Action::Minutes));
                Some(OverlayText::MinutesInMeeting { meeting, minutes }.into())
            }
        };
        let private = !world.audience().is_room();
        let told =
            || Phrase::new(|reader| OutputText::DecidedOf { agenda: agenda.quoted(reader.audience, reader.lang) });
        let decided = private.then(|| (output::decided(world, agenda), told()));
        let readback = private.then(|| ReadBack::of(agenda, world.audience()));
        Self { decided, readback, private, warning, agenda: Some(agenda.id.clone()), ..Self::of(what, stem, texts) }
    }

    const fn of(what: Phrase, stem: String, texts: Translated) -> Self {
        Self {
            what,
            stem,
            texts,
            decided: None,
            readback: None,
            private: false,
            warning: None,
            lines: Vec::new(),
            set_for: None,
            top: 0,
            agenda: None,
        }
    }

    fn text(&self, lang: Lang) -> &str {
        self.texts.text(lang)
    }

    /// The lines above it: what it is, what must be known of it, and an empty one.
    const fn head(&self) -> u16 {
        if self.warning.is_some() { HEAD + 1 } else { HEAD }
    }

    /// How many of its lines are shown.
    fn height(&self, area: Rect) -> usize {
        usize::from(area.height.saturating_sub(self.head()))
    }

    fn to_file(&self, lang: Lang) -> Write {
        let (text, what) = (self.text(lang).to_owned(), self.what.clone());
        let writing = match self.decided.clone() {
            Some((decided, what_decided)) => SaveContent::Minutes { text, decided, what, what_decided },
            None => SaveContent::Text { text, what, private: self.private },
        };
        Write::new(writing, self.what.clone(), &self.stem).reading_back(self.readback.clone())
    }
}

impl Overlay for Brief {
    fn on_data_changed(&mut self, Scene { world, .. }: Scene<'_>) {
        if let Some(agenda) = self.agenda.as_ref().and_then(|id| world.desk.notebook.agenda(id)) {
            *self = Self { top: self.top, ..Self::minutes(world, agenda) };
        }
    }

    fn context(&self) -> Context {
        Context::Brief
    }

    fn step(&mut self, step: Step, Scene { area, .. }: Scene<'_>) -> Outcome {
        let height = self.height(area);
        self.top = step.from(self.top, self.lines.len().saturating_sub(height) + 1, height);
        Outcome::stay()
    }

    fn act(&mut self, action: Action, Scene { world, .. }: Scene<'_>) -> Outcome {
        let Some(action) = BriefAction::of(action) else { return Outcome::stay() };
        let text = || self.text(world.look.lang).to_owned();
        match action {
            BriefAction::Copy => {
                Outcome::stay().and(Order::Effect(Effect::Copy { text: text(), what: self.what.clone() }))
            }
            BriefAction::Print => Outcome::stay().and(Order::Effect(Effect::Print(text()))),
            BriefAction::Write => Outcome::stay().and(Order::Open(Box::new(self.to_file(world.look.lang)))),
            BriefAction::Language => Outcome::stay().and(Order::Run(Action::Language)),
            BriefAction::Brief | BriefAction::Quit => Outcome::close(),
        }
    }

    fn fit(&mut self, Scene { world, area, .. }: Scene<'_>) {
        if self.set_for != Some((world.look.lang, area.width)) {
            let room = usize::from(area.width).max(8);
            let lines = self.text(world.look.lang).lines().flat_map(|line| set(line, room));
            self.lines = lines.map(str::to_owned).collect();
            self.set_for = Some((world.look.lang, area.width));
        }
        // Another language may have fewer lines.
        self.top = self.top.min(self.lines.len().saturating_sub(self.height(area)));
    }

    fn draw(&self, buf: &mut Buffer, Scene { world, area, .. }: Scene<'_>) -> Option<Position> {
        let theme = world.look.theme;
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let (count, height, top) = (self.lines.len(), self.height(area), self.top);
        let seen = format!("{}–{}/{count}", (top + 1).min(count), (top + height).min(count));
        let head = format!("{} · {seen}", text::capitalised(self.what.read_by(world.reader())));
        paint::text(buf, paint::line(inner, 0), &head, Role::Strong, theme);
        if let Some(warning) = &self.warning {
            let warning = format!("! {}", warning.read_by(world.reader()));
            let warning = text::truncate(&warning, usize::from(inner.width), theme.ellipsis());
            paint::text(buf, paint::line(inner, 1), &warning, Role::Warning, theme);
        }
        let head = self.head().min(area.height);
        let page = Rect { y: area.y + head, height: area.height - head, ..area };
        for (n, line) in self.lines.iter().skip(top).take(height).enumerate() {
            paint::text(buf, paint::line(page, n), line, Role::Text, theme);
        }
        None
    }
}

/// A line in as many as it takes.
fn set(line: &str, room: usize) -> Vec<&str> {
    let ranges = text::wrap_hanging(line, room, room);
    if ranges.is_empty() { vec![line] } else { ranges.into_iter().filter_map(|range| line.get(range)).collect() }
}

/// Lines above the brief, where nothing must be known of it: what it is, and an empty one.
const HEAD: u16 = 2;
