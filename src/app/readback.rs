//! What was decided, read back before it is written: the decisions and the action items of a meeting, and where they go.

use crate::app::paint::{self, Piece};
use crate::app::theme::{Role, ScreenTheme};
use crate::dataset::Lang;
use crate::desk::agenda::Agenda;
use crate::desk::lines::MinuteText;
use crate::desk::minute::{action, decision};
use crate::lang::export::ExportText;
use crate::lang::{MeetingText, OverlayText, Sentence};
use crate::text::{self, Audience};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// A line of a minute that says what was decided, or what is to be done.
#[derive(Debug, Clone)]
struct DecidedLine {
    /// The number of its item on the agenda.
    item: usize,
    text: String,
    is_action: bool,
}

/// What was decided.
#[derive(Debug, Clone)]
pub struct ReadBack {
    lines: Vec<DecidedLine>,
}

impl ReadBack {
    /// What was decided in a meeting, in the order of its agenda, as far as it may be read.
    #[must_use]
    pub fn of(agenda: &Agenda, audience: Audience) -> Self {
        let of_pin = |(n, pin): (usize, &crate::desk::agenda::Pin)| {
            let written = pin.written(audience).into_iter().flat_map(MinuteText::lines);
            let decided = written.filter_map(|line| {
                let is_action = action(line).is_some();
                let text = line.trim().to_owned();
                (is_action || decision(line).is_some()).then_some(DecidedLine { item: n + 1, text, is_action })
            });
            decided.collect::<Vec<_>>()
        };
        Self { lines: agenda.pins().enumerate().flat_map(of_pin).collect() }
    }

    /// Whether nothing was decided, and nothing is to be done.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// How much was decided, and is to be done.
    fn count(&self, lang: Lang) -> String {
        let actions = self.lines.iter().filter(|line| line.is_action).count();
        OverlayText::ReadBack { decisions: self.lines.len() - actions, actions }.say(lang).into_owned()
    }

    /// Draws it into an area: how much there is, then line by line; what there is no room for is counted.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, (lang, theme): (Lang, ScreenTheme)) {
        paint::text(buf, paint::line(area, 0), &self.count(lang), Role::Strong, theme);
        let room = usize::from(area.width).max(8);
        let rows: Vec<String> = self.lines.iter().flat_map(|line| wrapped(line, room, (lang, theme))).collect();
        let height = usize::from(area.height).saturating_sub(1);
        let shown = if rows.len() > height { height.saturating_sub(1) } else { rows.len() };
        for (n, row) in rows.iter().take(shown).enumerate() {
            paint::row(buf, paint::line(area, n + 1), &[Piece::new(row.as_str(), Role::Text)], theme, None);
        }
        if shown < rows.len() {
            let more = OverlayText::MoreLines { count: rows.len() - shown }.say(lang);
            paint::text(buf, paint::line(area, shown + 1), &more, Role::Label, theme);
        }
    }
}

/// A line as it is read: the number of its item, what was decided; of what is to be done also who and by when.
fn wrapped(line: &DecidedLine, room: usize, (lang, theme): (Lang, ScreenTheme)) -> Vec<String> {
    let in_words = |what: String, who: Option<String>, day: Option<String>, no_day: Option<String>| {
        let no_day = no_day.map(|text| MeetingText::NoSuchDay { text }.say(lang).into_owned());
        let parts: Vec<String> = [Some(what), who, day.or(no_day)].into_iter().flatten().collect();
        parts.join(theme.glyph(" · ", " - "))
    };
    let said = if let Some(action) = action(&line.text) {
        let due = action.due.map(|due| ExportText::DueBy { date: due.display(lang) }.say(lang).into_owned());
        format!("{} {}", theme.glyph("☐", "[ ]"), in_words(action.what, action.who, due, action.no_day))
    } else if let Some(decision) = decision(&line.text) {
        let day = decision.day.map(|day| day.display(lang));
        format!("! {}", in_words(decision.what, None, day, decision.no_day))
    } else {
        line.text.clone()
    };
    let said = format!("{}. {said}", line.item);
    let ranges = text::wrap_hanging(&said, room, room.saturating_sub(3));
    let hung = |range: std::ops::Range<usize>| {
        let indent = if range.start == 0 { "" } else { "   " };
        format!("{indent}{}", said.get(range).unwrap_or_default())
    };
    ranges.into_iter().map(hung).collect()
}
