//! From hit to hit, from passage to passage, from link to link, and to a row by its number.

use super::App;
use super::keymap::Action;
use super::list::Step;
use super::tabs::agenda;
use crate::lang::{AppLabel, AppText};

impl App {
    /// In a meeting to the next item of its agenda; else to the next hit of what is searched for; or to the one before.
    pub(super) fn go_on(&mut self, forward: bool) {
        let is_meeting = self.world.look.meeting || self.tabs.is_at(agenda::TAB.id);
        let has_agenda = self.world.desk.notebook.current().is_some();
        if is_meeting || (!self.world.is_searching() && has_agenda) {
            self.step_agenda(if forward { 1 } else { -1 });
        } else if !self.world.is_searching() {
            self.say(AppText::NothingSearched { search: self.world.key_of(Action::Search) });
        } else if self.panes.is_on_detail() {
            self.go_to_passage(forward);
        } else {
            self.go_to_hit(forward);
        }
    }

    /// To the next marked passage of the page. Behind the last one the first one is the next.
    fn go_to_passage(&mut self, forward: bool) {
        if self.panes.detail_mut().go_to_passage(forward) {
            return;
        }
        let end = if forward { Step::Top } else { Step::Bottom };
        let page = self.panes.detail_mut();
        page.leave_passage();
        page.step(end);
        let is_there = page.go_to_passage(forward);
        self.say(match (is_there, forward) {
            (false, _) => AppLabel::NoPassage,
            (true, true) => AppLabel::FromTheTop,
            (true, false) => AppLabel::FromTheBottom,
        });
    }

    /// To the next row of what is found. Behind the last one the first one is the next.
    fn go_to_hit(&mut self, forward: bool) {
        if self.tab().position(&self.world).is_none() {
            self.say(AppLabel::NoHitsHere);
            return;
        }
        let (onward, around, said) = if forward {
            (Step::Down, Step::Top, AppLabel::FromTheTop)
        } else {
            (Step::Up, Step::Bottom, AppLabel::FromTheBottom)
        };
        let before = self.tab().place(&self.world);
        self.step_over_headings(onward);
        if self.tab().place(&self.world) == before || self.selected().is_none() {
            self.step(around);
            self.say(said);
        }
        if self.selected().is_none() {
            self.step_over_headings(onward);
        }
    }

    /// Steps on to a row that is an item: a heading over others is none.
    fn step_over_headings(&mut self, onward: Step) {
        self.step(onward);
        if self.selected().is_none() {
            self.step(onward);
        }
    }

    /// To the next link of the page, or to the one before.
    pub(super) fn walk_links(&mut self, forward: bool) {
        if self.shown().is_none() {
            self.say(AppLabel::NoLinks);
            return;
        }
        self.panes.open_page();
        self.show_detail();
        if !self.panes.detail_mut().walk(forward) {
            self.say(AppLabel::NoMoreLinks);
        }
    }

    /// To the row of that number, as the line of hints counts them; in a page to that line.
    pub(super) fn go_to_row(&mut self, number: usize) {
        if self.panes.is_on_detail() {
            self.panes.detail_mut().step(Step::To(number.saturating_sub(1)));
            return;
        }
        let Some((_, count)) = self.tab().position(&self.world) else {
            self.say(AppLabel::NoRows);
            return;
        };
        let number = number.clamp(1, count.max(1));
        self.step(Step::To(number - 1));
        // Headings over the rows are not counted, and stand among them.
        while let Some((at, _)) = self.tab().position(&self.world).filter(|(at, _)| *at < number) {
            let before = self.tab().place(&self.world);
            for _ in at..number {
                self.step(Step::Down);
            }
            if self.tab().place(&self.world) == before {
                break;
            }
        }
        if self.selected().is_none() {
            self.step(Step::Down);
        }
    }
}
