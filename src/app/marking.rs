//! Marks: on the item under the cursor, on everything that is found, and on none.

use super::App;
use super::input::Effect;
use super::keymap::Action;
use super::list::Step;
use super::overlay::side_by_side::SideBySide;
use crate::dataset::Id;
use crate::lang::{AppLabel, AppText};

impl App {
    /// Marks what is under the cursor and goes on to the next; in the detail, what that shows.
    pub(super) fn mark(&mut self) {
        let id = if self.panes.is_on_detail() { self.shown() } else { self.selected() };
        let Some(id) = id.and_then(|id| Id::new(&id)) else {
            self.say(AppLabel::NothingToMark);
            return;
        };
        self.world.desk.chosen.toggle(id);
        if !self.panes.is_on_detail() {
            self.step(Step::Down);
            // A heading cannot be marked: the row below it is the next.
            if self.selected().is_none() {
                self.step(Step::Down);
            }
        }
    }

    /// The items of the list in front, in its order.
    fn listed(&self) -> Vec<Id> {
        self.tab().ids(&self.world).iter().filter_map(|id| Id::new(id)).collect()
    }

    /// Marks everything that the list in front shows.
    pub(super) fn mark_all(&mut self) {
        let listed = self.listed();
        if listed.is_empty() {
            self.say(AppLabel::NothingToMark);
            return;
        }
        self.world.desk.chosen.mark_all(listed);
        self.say_marked();
    }

    /// Marks what is not marked of the list in front, and takes the marks of the rest of it away.
    pub(super) fn invert_marks(&mut self) {
        let listed = self.listed();
        if listed.is_empty() {
            self.say(AppLabel::NothingToMark);
            return;
        }
        self.world.desk.chosen.invert(listed);
        self.say_marked();
    }

    fn say_marked(&mut self) {
        let count = self.world.desk.chosen.ids().len();
        let clear = self.world.key_of(Action::ClearMarks);
        self.say(AppText::MarkedNow { count, clear });
    }

    pub(super) fn clear_marks(&mut self) {
        let said = match self.world.desk.chosen.clear() {
            (0, 0) => AppLabel::NoMarks,
            (0, _) => AppLabel::MarksCleared,
            (_, _) => AppLabel::MarksBack,
        };
        self.say(said);
    }

    /// Puts what is chosen on the agenda. The marks have done their work there and are cleared.
    pub(super) fn pin_chosen(&mut self) -> Vec<Effect> {
        let is_marked = !self.world.desk.chosen.ids().is_empty();
        let effects = self.pin();
        if is_marked {
            self.world.desk.chosen.clear();
        }
        effects
    }

    /// Opens the marked items side by side.
    pub(super) fn compare_marked(&mut self) {
        let marked = self.world.desk.chosen.ids();
        if marked.len() < 2 {
            self.say(AppText::MarkToCompare { mark: self.world.key_of(Action::Mark) });
            return;
        }
        self.lay_over(SideBySide::new(marked.to_vec()));
    }
}
