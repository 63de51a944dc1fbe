//! What a tab is: its own cursor, its own rows, its own drawing.
//!
//! A tab must say what it is called and draw itself. The rest has the defaults of a tab in which there is nothing to choose.

use crate::app::columns::{Arrange, Arrangement, ColumnView};
use crate::app::keymap::Action;
use crate::app::layout::Split;
use crate::app::list::Step;
use crate::app::titles::TitleRule;
use crate::app::world::World;
use crate::dataset::{Id, Target};
use crate::desk::agenda::Handle;
use crate::desk::session::TabPlace;
use crate::export::block::Block;
use crate::export::extract::Extract;
use crate::lang::{AppText, ColumnLabel, NumberedTab, TabLabel};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::fmt::Debug;

/// The name of a tab in what is kept of a session: it is not shown and not translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TabId(pub &'static str);

/// Where the rows of a tab come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowSource {
    /// From the data.
    Data,
    /// From what is kept beside it: there are none before that has been read.
    Notes,
}

/// What there is to know of a tab before it is made.
#[derive(Debug)]
pub struct TabRow {
    /// Under this name a session keeps it. It is not shown and not translated.
    pub id: TabId,
    /// Under this name sessions kept its list before: the English title of then.
    pub formerly: Option<&'static str>,
    /// Links to such items lead into it.
    pub home_of: Option<Target>,
    /// Where its rows come from.
    pub rows: RowSource,
    /// What of its title makes room for others.
    pub title: TitleRule,
    /// Makes it.
    pub make: fn() -> Box<dyn Tab>,
}

/// What each tab does in its own way, or not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TabAction {
    /// Follows the row under the cursor.
    Open,
    /// Goes to what stands on its left.
    Left,
    /// Goes to what stands on its right.
    Right,
    /// Sorts by the next column.
    Sort,
    /// Turns the order round.
    Reverse,
    /// Goes to the as-of day.
    Today,
    /// Goes to the year before.
    PreviousYear,
    /// Goes to the next year.
    NextYear,
}

/// Where something leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// To what a query finds.
    Query(String),
    /// To the tab that such items are at home in.
    Home(Target),
    /// To an item.
    Item(Id),
    /// To the action items of all meetings.
    ActionItems,
}

/// The place of the cursor and the window in a tab, to come back to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TabState {
    /// The id under the cursor.
    pub id: Option<String>,
    /// Which of the rows with that id.
    pub nth: usize,
    /// The first row of the window.
    pub top: usize,
    /// How the columns of the list are arranged.
    pub arrangement: Arrangement,
}

/// What a tab shows, to be written to a file.
#[derive(Debug)]
pub struct TabView<'w> {
    /// What the file is called, without what stands before and behind it.
    pub stem: &'static str,
    /// The rows.
    pub extract: Extract<'w>,
    /// They are those that are marked.
    pub is_marked: bool,
}

/// A tab: its own cursor, its own rows, its own drawing.
pub trait Tab: Debug {
    /// What its title says.
    fn name(&self) -> NumberedTab;

    /// How it shares the body with the detail.
    fn split(&self, _world: &World) -> Split {
        Split::Whole
    }

    /// Works out its rows anew: the query, the language or the data are others.
    fn refresh(&mut self, _world: &World) {}

    /// How many rows there are, and how many there would be without a query; `None` where nothing is counted.
    fn count(&self, _world: &World) -> Option<(usize, usize)> {
        None
    }

    /// How many of these rows something flagged stands behind.
    fn flagged(&self, _world: &World) -> usize {
        0
    }

    /// The id of the item under the cursor.
    fn selected(&self, _world: &World) -> Option<String> {
        None
    }

    /// The ids of the items that it lists, each once, in the order of its rows.
    fn ids(&self, _world: &World) -> Vec<String> {
        Vec::new()
    }

    /// The place of the row that is drawn in a cell of its area, as [`Step::To`] takes it.
    fn row_at(&self, _world: &World, _cell: Position, _area: Rect) -> Option<usize> {
        None
    }

    /// The place of the cursor among the rows, from 1, and how many rows there are.
    fn position(&self, _world: &World) -> Option<(usize, usize)> {
        None
    }

    /// The cursor may go to the best hit: a search begins.
    fn unpin_cursor(&mut self) {}

    /// The cursor stays where it is: what was found is looked at.
    fn pin_cursor(&mut self) {}

    /// Moves the cursor in a list of that area.
    fn step(&mut self, _world: &World, _step: Step, _area: Rect) {}

    /// Puts the cursor on an item. Says whether it is there.
    fn select(&mut self, _world: &World, _id: &str) -> bool {
        false
    }

    /// Does what only this tab does. Says where that leads, if it leads away.
    fn act(&mut self, _world: &World, _action: TabAction, _area: Rect) -> Option<Link> {
        None
    }

    /// The place of the cursor and the window.
    fn place(&self, _world: &World) -> TabState {
        TabState::default()
    }

    /// Goes back to a place.
    fn put(&mut self, world: &World, _place: &TabState) {
        self.refresh(world);
    }

    /// The data is another: everything that was worked out of it is worked out anew, and the cursor keeps its item; where
    /// that item is gone, nearby. A tab that keeps nothing of the data itself has only its rows to work out.
    fn on_data_changed(&mut self, world: &World, _place: &TabState) {
        self.refresh(world);
    }

    /// Brings the cursor into a window of that area.
    fn fit(&mut self, _world: &World, _area: Rect) {}

    /// What the list is sorted by, when that is not its usual order.
    fn sorted_by(&self, _world: &World) -> Option<ColumnLabel> {
        None
    }

    /// Whether that order falls from the top of the list down.
    fn falls(&self, _world: &World) -> bool {
        false
    }

    /// What it shows: its rows in their order, or those that are marked where there are such. `None` where that is no list.
    fn view<'w>(&self, _world: &'w World) -> Option<TabView<'w>> {
        None
    }

    /// The pin of the agenda under the cursor, in the tab that lists them.
    fn pinned(&self) -> Option<&Handle> {
        None
    }

    /// Puts the cursor on a pin of the agenda, in the tab that lists them.
    fn select_pin(&mut self, _world: &World, _pin: &Handle) {}

    /// The columns of its list, as they are in that area, the name first; none where the list has no columns.
    fn columns(&self, _world: &World, _area: Rect) -> Vec<ColumnView> {
        Vec::new()
    }

    /// Why it has no columns, in two sentences.
    fn without_columns(&self, _world: &World) -> (TabLabel, Option<AppText>) {
        (TabLabel::NoColumns, None)
    }

    /// Arranges the columns of its list, which has that area.
    fn arrange(&mut self, _world: &World, _change: Arrange, _area: Rect) {}

    /// How it is left, to be taken up at the next start.
    fn left(&self, world: &World) -> TabPlace {
        TabPlace { selected: self.selected(world), ..TabPlace::default() }
    }

    /// Takes up how it was left. The query is there already.
    fn take_up(&mut self, world: &World, place: &TabPlace) {
        self.refresh(world);
        if let Some(id) = &place.selected {
            self.select(world, id);
        }
    }

    /// What the detail says of the item under the cursor before the rest of its page.
    fn preface(&self, _world: &World) -> Vec<Block> {
        Vec::new()
    }

    /// What is done most in this tab: it comes early in the line of hints.
    fn hints(&self, _world: &World) -> &'static [Action] {
        &[]
    }

    /// Draws the list.
    fn draw(&self, world: &World, buf: &mut Buffer, area: Rect, focused: bool);
}
