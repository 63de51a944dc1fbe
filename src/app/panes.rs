//! The two panes of the screen: which of them has the keys, what the detail shows, and how large everything is.

use super::detail::{Detail, PagePlace};
use super::layout::{ListShares, Split};
use super::pointer::Pointer;
use crate::dataset::Id;
use ratatui::layout::Rect;

/// The size until the terminal says its own.
const USUAL_SIZE: (u16, u16) = (80, 24);

/// Which pane has the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// The list of the tab.
    List,
    /// The page beside it.
    Detail,
}

/// How the panes are, to come back to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanesState {
    focus: Focus,
    opened: Option<Id>,
    zoomed: bool,
    is_opened: bool,
    detail: PagePlace,
}

/// List and detail.
#[derive(Debug)]
pub struct Panes {
    size: (u16, u16),
    focus: Focus,
    zoomed: bool,
    /// The page was opened, and not only gone to.
    is_opened: bool,
    shares: ListShares,
    pointer: Pointer,
    /// An item that the detail shows instead of the one under the cursor: a link was followed to it.
    opened: Option<Id>,
    detail: Detail,
}

impl Default for Panes {
    fn default() -> Self {
        Self {
            size: USUAL_SIZE,
            focus: Focus::List,
            zoomed: false,
            is_opened: false,
            shares: ListShares::default(),
            pointer: Pointer::default(),
            opened: None,
            detail: Detail::default(),
        }
    }
}

impl Panes {
    /// The mouse.
    pub const fn pointer_mut(&mut self) -> &mut Pointer {
        &mut self.pointer
    }

    /// The size of the screen: columns and rows.
    pub const fn size(&self) -> (u16, u16) {
        self.size
    }

    /// The screen has another size.
    pub const fn resize(&mut self, cols: u16, rows: u16) {
        self.size = (cols, rows);
    }

    /// Everything between the line of tabs and the line of hints.
    pub const fn body(&self) -> Rect {
        body(self.size)
    }

    /// Which pane has the keys.
    pub const fn focus(&self) -> Focus {
        self.focus
    }

    /// Whether the detail has the keys.
    pub const fn is_on_detail(&self) -> bool {
        matches!(self.focus, Focus::Detail)
    }

    /// Gives the keys to a pane.
    pub const fn go_to(&mut self, focus: Focus) {
        self.focus = focus;
        self.is_opened = self.is_opened && matches!(focus, Focus::Detail);
    }

    /// Opens the page: it has the keys, and everything where there is little room.
    pub const fn open_page(&mut self) {
        self.focus = Focus::Detail;
        self.is_opened = true;
    }

    /// Whether the page was opened, and not only gone to.
    pub const fn is_page_opened(&self) -> bool {
        self.is_opened
    }

    /// How much the user gave the list.
    pub const fn shares(&self) -> ListShares {
        self.shares
    }

    /// Gives the list so many thousandths of the body.
    pub const fn give_list(&mut self, split: Split, thousandths: u16) {
        match split {
            Split::Beside => self.shares.beside = Some(thousandths),
            Split::Below => self.shares.below = Some(thousandths),
            Split::Whole => {}
        }
    }

    /// Whether the detail has the whole body.
    pub const fn is_zoomed(&self) -> bool {
        self.zoomed
    }

    /// Gives the pane with the keys the whole body, or divides it again.
    pub const fn zoom(&mut self, zoomed: bool) {
        self.zoomed = zoomed;
    }

    /// The item that the detail shows instead of the one under the cursor.
    pub const fn opened(&self) -> Option<&Id> {
        self.opened.as_ref()
    }

    /// Shows an item instead of the one under the cursor.
    pub fn open(&mut self, id: Id) {
        self.opened = Some(id);
    }

    /// Shows what is under the cursor again.
    pub fn follow_cursor(&mut self) {
        self.opened = None;
    }

    /// Shows what is under the cursor where the opened item is not known any more.
    pub fn keep_opened(&mut self, is_known: impl Fn(&Id) -> bool) {
        self.opened = self.opened.take().filter(is_known);
    }

    /// Goes back to the list; the page beside it starts at its top again.
    pub const fn leave_detail(&mut self) {
        self.go_to(Focus::List);
        self.detail.put(PagePlace::TOP);
    }

    /// The list of another tab is in front.
    pub fn start_on_list(&mut self) {
        self.go_to(Focus::List);
        self.opened = None;
    }

    /// The page beside the list.
    pub const fn detail(&self) -> &Detail {
        &self.detail
    }

    /// The page beside the list.
    pub const fn detail_mut(&mut self) -> &mut Detail {
        &mut self.detail
    }

    /// How the panes are, to come back to.
    pub fn state(&self) -> PanesState {
        PanesState {
            focus: self.focus,
            opened: self.opened.clone(),
            zoomed: self.zoomed,
            is_opened: self.is_opened,
            detail: self.detail.place(),
        }
    }

    /// Makes the panes as they were. The place in the page is put back by [`Self::restore_page`], once the page is set.
    pub fn restore(&mut self, state: &PanesState) {
        self.focus = state.focus;
        self.opened.clone_from(&state.opened);
        self.zoomed = state.zoomed;
        self.is_opened = state.is_opened;
    }

    /// Goes back to the place in the page.
    pub const fn restore_page(&mut self, state: &PanesState) {
        self.detail.put(state.detail);
    }
}

/// Everything between the line of tabs and the line of hints of a screen of that size.
#[must_use]
pub const fn body((cols, rows): (u16, u16)) -> Rect {
    Rect { x: 0, y: 1, width: cols, height: rows.saturating_sub(2) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_panes_come_back_as_they_were() {
        let mut panes = Panes::default();
        panes.go_to(Focus::Detail);
        panes.open(Id::new("fi").unwrap());
        panes.zoom(true);
        let state = panes.state();
        panes.start_on_list();
        panes.zoom(false);
        panes.restore(&state);
        assert_eq!(panes.state(), state);
    }

    #[test]
    fn an_item_that_is_gone_is_not_open() {
        let mut panes = Panes::default();
        panes.open(Id::new("fi").unwrap());
        panes.keep_opened(|id| id.as_str() == "fi");
        assert!(panes.opened().is_some());
        panes.keep_opened(|_| false);
        assert!(panes.opened().is_none());
    }

    #[test]
    fn the_body_leaves_out_the_first_and_the_last_line() {
        assert_eq!(body((80, 24)), Rect::new(0, 1, 80, 22));
        assert_eq!(body((80, 1)).height, 0);
    }
}
