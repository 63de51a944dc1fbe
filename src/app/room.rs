//! What the layout for a room says around the page: of which day the data is, in words, and what comes next.

use super::App;
use super::as_of_text;
use super::layout::Layout;
use super::paint::{self, Piece};
use super::theme::Role;
use crate::lang::Sentence;
use crate::lang::export::ExportText;
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The lines below the page that say what comes next: a rule, and the next item.
const ANNOUNCEMENT: u16 = 2;
/// A page of fewer lines gives none of them up.
const LOWEST_PAGE: u16 = 8;

impl App {
    /// The areas of the screen; in a room the page leaves room for what comes next.
    pub(super) fn in_room(&self, areas: Layout) -> Layout {
        let is_announced = self.world.look.meeting
            && self.tab().pinned().is_some()
            && self.panes.opened().is_none()
            && areas.detail.height >= LOWEST_PAGE + ANNOUNCEMENT;
        let height = areas.detail.height - if is_announced { ANNOUNCEMENT } else { 0 };
        Layout { detail: Rect { height, ..areas.detail }, ..areas }
    }

    /// Whether what comes next has lines of its own; else it stands among the keys.
    pub(super) fn is_announced(&self) -> bool {
        self.areas().is_some_and(|areas| !self.announcement(areas).is_empty())
    }

    /// The lines below the page.
    fn announcement(&self, areas: Layout) -> Rect {
        if !self.world.look.meeting || areas.detail.is_empty() {
            return Rect::ZERO;
        }
        let y = areas.detail.bottom();
        Rect { y, height: areas.status.y.saturating_sub(y), ..areas.detail }
    }

    /// What comes next on the agenda, below the page: the room knows it before it comes.
    pub(super) fn draw_announcement(&self, buf: &mut Buffer, areas: Layout) {
        let (area, theme) = (self.announcement(areas), self.world.look.theme);
        if area.is_empty() {
            return;
        }
        let rule = theme.glyph("─", "-").repeat(usize::from(area.width));
        paint::text(buf, paint::line(area, 0), &rule, Role::Rule, theme);
        let pieces = paint::cut(self.next_on_agenda(), usize::from(area.width), theme);
        paint::row(buf, paint::line(area, 1), &pieces, theme, None);
    }

    /// Of which day the data is, and what the calendar adds to that, in the longest words that fit into so many cells.
    pub(super) fn as_of_for_room(&self, room: usize) -> Option<Piece> {
        let (lang, as_of) = (self.world.look.lang, self.world.data.as_of);
        let (in_full, short) = (as_of.in_full(lang), as_of.display(lang));
        let said = |date: &String| ExportText::AsOf { date: date.clone() }.say(lang).into_owned();
        let more = as_of_text::more_today(&self.world, None).map(|more| more.say(lang).into_owned());
        let joint = self.world.look.theme.glyph(" · ", " - ");
        let with_more = more.map(|more| format!("{joint}{}{joint}{more}", said(&in_full)));
        let others = [said(&in_full), said(&short), short].map(|form| format!("{joint}{form}"));
        let mut forms = with_more.into_iter().chain(others);
        forms.find(|form| text::width(form) <= room).map(|form| Piece::new(form, Role::Label))
    }
}
