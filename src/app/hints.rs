//! Which keys matter here and now: the line of hints names them, and help begins with them.

use super::App;
use super::keymap::{Action, Context, row_of};
use super::layout::Split;
use super::paint::{self, Piece};
use super::panes::Focus;
use super::theme::Role;
use crate::lang::{Label, NumberedTab, OverlayLabel, Translated};
use crate::text;

/// So many of the hints of a tab, and so many of those of a meeting, stand before the keys that are needed everywhere.
const OF_THE_TAB: usize = 3;
const OF_A_MEETING: usize = 4;
/// What is needed everywhere.
const EVERYWHERE: [Action; 2] = [Action::Language, Action::Quit];

const ON_AGENDA: [Action; 8] = [
    Action::NextItem,
    Action::Discuss,
    Action::Minute,
    Action::Meeting,
    Action::Agendas,
    Action::MoveDown,
    Action::Unpin,
    Action::Open,
];

const IN_PAGE: [Action; 9] = [
    Action::Out,
    Action::Open,
    Action::NextLink,
    Action::Search,
    Action::Pin,
    Action::Brief,
    Action::Copy,
    Action::Why,
    Action::Zoom,
];

const FOUND: [Action; 7] =
    [Action::Open, Action::Out, Action::NextItem, Action::Search, Action::Facets, Action::Mark, Action::Write];

/// What is done most in a tab while nothing is searched for.
const fn of_tab(tab: NumberedTab) -> &'static [Action] {
    match tab {
        NumberedTab::Overview => {
            &[Action::Open, Action::Search, Action::Why, Action::Facets, Action::NextTab, Action::AsOf, Action::Write]
        }
        NumberedTab::Bilateral | NumberedTab::Multilateral => &[
            Action::Open,
            Action::Search,
            Action::Facets,
            Action::Sort,
            Action::NextTab,
            Action::Mark,
            Action::Pin,
            Action::Why,
            Action::Columns,
            Action::Write,
        ],
        NumberedTab::Timeline => &[
            Action::Open,
            Action::Search,
            Action::Today,
            Action::NextYear,
            Action::Facets,
            Action::NextTab,
            Action::Mark,
            Action::Pin,
            Action::Write,
        ],
        NumberedTab::Agenda => &[Action::Search, Action::NextTab],
        NumberedTab::Changes => &[Action::Open, Action::Search, Action::NextTab, Action::Write],
    }
}

impl App {
    /// The actions that matter here and now, the most needed first.
    pub(super) fn matters_here(&self) -> Vec<Action> {
        let is_on_agenda = self.tab().pinned().is_some() && self.panes.opened().is_none();
        let is_found = self.world.is_searching() || self.history.has_way_back();
        let (own, usual): (&[Action], &[Action]) = match self.panes.focus() {
            Focus::List | Focus::Detail if is_on_agenda => (&[], &ON_AGENDA),
            Focus::Detail => (&[], &IN_PAGE),
            Focus::List if is_found => (&[], &FOUND),
            Focus::List => (self.tab().hints(&self.world), of_tab(self.tab().name())),
        };
        let is_empty = self.tab().split(&self.world) != Split::Whole && self.tab().position(&self.world).is_none();
        let on_rows = |action: &&Action| {
            matches!(action, Action::Open | Action::Sort | Action::NextYear | Action::Mark | Action::Write)
        };
        let of_passages = |action: &&Action| matches!(action, Action::NextItem) && !is_on_agenda;
        let usual = usual.iter().filter(|action| !(is_empty && on_rows(action)));
        let usual = usual.filter(|action| !of_passages(action) || self.world.is_searching());
        let here: Vec<Action> = own.iter().chain(usual).copied().collect();
        let (first, later) = here.split_at(here.len().min(if is_on_agenda { OF_A_MEETING } else { OF_THE_TAB }));
        [first, &EVERYWHERE, later, &[Action::Palette, Action::More]].concat()
    }

    /// What help says of this place before everything else.
    pub(super) fn told_here(&self) -> (Translated, Vec<Action>) {
        let tab = self.tab().name();
        let place =
            Translated::from_texts(|lang| format!("{}: {}", OverlayLabel::HereAndNow.text(lang), tab.text(lang)));
        let here = self.matters_here().into_iter().filter(|action| !EVERYWHERE.contains(action));
        (place, here.collect())
    }

    /// The keys that matter here with what they do, the most needed first.
    pub(super) fn hints(&self) -> Vec<(String, &'static str)> {
        if self.search.is_typing() {
            return self.world.keymap.hints(Context::Search, self.world.look.lang);
        }
        self.hints_of(&self.matters_here())
    }

    /// The hints that fit, the most needed first; the last one is the key for all the rest.
    pub(super) fn hint_pieces(&self, room: usize) -> Vec<Piece> {
        let set = |(key, short): &(String, &'static str)| {
            [Piece::new(format!(" {key}"), Role::Strong), Piece::new(format!(" {short} "), Role::Label)]
        };
        let rest: Vec<Piece> = self.hint_of_rest().iter().flat_map(set).collect();
        let left = room.saturating_sub(paint::width(&rest));
        let mut pieces = Vec::new();
        for hint in self.hints() {
            let next = set(&hint);
            if paint::width(&pieces) + paint::width(&next) > left {
                break;
            }
            pieces.extend(next);
        }
        pieces.extend(rest);
        pieces
    }

    /// The key that tells all the other keys, in what has the keys now.
    pub(super) fn hint_of_rest(&self) -> Option<(String, &'static str)> {
        let context = self.context();
        let key = self.world.keymap.keys_in(context, Action::Help).first().filter(|_| context != Context::Help)?;
        Some((key.to_string(), row_of(Action::Help)?.hint?.text(self.world.look.lang)))
    }

    /// The hints of an overlay that fit, each whole; the last one is the key for all the rest.
    pub(super) fn overlay_hints(&self, hints: &str, room: usize) -> String {
        match self.hint_of_rest() {
            Some((key, short)) => {
                let rest = format!(", {key} {short}");
                let before = whole_hints(hints, room.saturating_sub(text::width(&rest)));
                let without = whole_hints(hints, room);
                // How to do it and how to leave it go before.
                let is_too_little = before.len() < without.len() && !before.contains(", ");
                if is_too_little { without.to_owned() } else { format!("{before}{rest}") }
            }
            None => whole_hints(hints, room).to_owned(),
        }
    }

    /// The first key of each of these actions, and what it does.
    pub(super) fn hints_of(&self, actions: &[Action]) -> Vec<(String, &'static str)> {
        let hint = |action: &Action| {
            let key = self.world.keymap.keys(*action).first()?;
            Some((key.to_string(), row_of(*action)?.hint?.text(self.world.look.lang)))
        };
        actions.iter().filter_map(hint).collect()
    }
}

/// As many of the hints as fit, each whole; the first one in any case.
fn whole_hints(hints: &str, room: usize) -> &str {
    let ends = hints.match_indices(", ").map(|(end, _)| end).chain([hints.len()]);
    let fitting = ends.map(|end| hints.get(..end).unwrap_or(hints));
    fitting
        .enumerate()
        .take_while(|(n, said)| *n == 0 || text::width(said) < room)
        .last()
        .map_or(hints, |(_, said)| said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hints_of_overlays_are_cut_between_two_keys() {
        let hints = "Enter use, Esc close, n new";
        assert_eq!(whole_hints(hints, 80), hints);
        assert_eq!(whole_hints(hints, 25), "Enter use, Esc close");
        assert_eq!(whole_hints(hints, 3), "Enter use");
    }
}
