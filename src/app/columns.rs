//! How the columns of a list are arranged: by which it is sorted, which are hidden, which are shown though they usually are not.

use super::column::{ASKED_FOR, ListColumn, Sort, Sorts};
use crate::desk::session::TabPlace;
use crate::lang::ColumnLabel;

/// The name column keeps so many cells, whatever else is asked for.
const LEAST_NAME: u16 = 12;

/// What was chosen of the columns of a list; nothing was, by default.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// By which column it is sorted.
    pub sort: Option<Sort>,
    /// The columns that are hidden.
    hidden: Vec<&'static str>,
    /// The columns that are shown where they usually are not.
    shown: Vec<&'static str>,
}

/// A change of the arrangement. Columns are named by their index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrange {
    /// What is shown is hidden, what is not is shown.
    Toggle(usize),
    /// Another order; `None` is the usual one.
    Sort(Option<Sort>),
    /// Everything is as it usually is.
    Usual,
}

/// What has become of a column in a list of some width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnStanding {
    /// It is the name, and always there.
    Frozen,
    /// It is shown.
    Shown,
    /// It would be shown, but the list is too narrow for it.
    NoRoom,
    /// It is hidden.
    Hidden,
}

/// A column as one chooses among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ColumnView {
    /// Its heading.
    pub head: ColumnLabel,
    /// Whether it is shown.
    pub standing: ColumnStanding,
    /// What it sorts.
    pub sorts: Sorts,
    /// The largest comes first, unless the order is reversed.
    pub largest_first: bool,
    /// Whether the list is sorted by it, and if so whether the other way round.
    pub reversed: Option<bool>,
}

impl Arrangement {
    /// Takes a change in, in a list of that width.
    pub fn arrange<K>(&mut self, columns: &[ListColumn<K>], change: Arrange, list: u16) {
        match change {
            Arrange::Toggle(index) => {
                if let Some(column) = columns.get(index).filter(|_| index > 0) {
                    self.toggle(column, list);
                }
            }
            Arrange::Sort(sort) => self.sort = sort.filter(|sort| sort.column < columns.len()),
            Arrange::Usual => *self = Self::default(),
        }
    }

    /// A column that the width alone keeps away is asked for: it comes where it can.
    fn toggle<K>(&mut self, column: &ListColumn<K>, list: u16) {
        let asked_for = self.shown.contains(&column.id);
        let stays_away = !self.is_wanted(column) || (!asked_for && column.from > list);
        self.hidden.retain(|id| *id != column.id);
        self.shown.retain(|id| *id != column.id);
        if !stays_away && column.from != ASKED_FOR {
            self.hidden.push(column.id);
        } else if stays_away && column.from > list {
            self.shown.push(column.id);
        }
    }

    fn is_wanted<K>(&self, column: &ListColumn<K>) -> bool {
        self.shown.contains(&column.id) || (column.from != ASKED_FOR && !self.hidden.contains(&column.id))
    }

    /// Every column, as it is in a list of that width.
    #[must_use]
    pub fn views<K>(&self, columns: &[ListColumn<K>], list: u16) -> Vec<ColumnView> {
        let widths = widths(columns, self, list);
        let view = |(index, (column, width)): (usize, (&ListColumn<K>, u16))| ColumnView {
            head: column.head,
            standing: match (index, width, self.is_wanted(column)) {
                (0, _, _) => ColumnStanding::Frozen,
                (_, 0, false) => ColumnStanding::Hidden,
                (_, 0, true) => ColumnStanding::NoRoom,
                (_, _, _) => ColumnStanding::Shown,
            },
            sorts: column.sorts,
            largest_first: column.largest_first,
            reversed: self.sort.filter(|sort| sort.column == index).map(|sort| sort.reversed),
        };
        columns.iter().zip(widths).enumerate().map(view).collect()
    }

    /// The same by the names of the columns, to be kept.
    #[must_use]
    pub fn left<K>(&self, columns: &[ListColumn<K>]) -> TabPlace {
        let name = |sort: Sort| Some((columns.get(sort.column)?.id.to_owned(), sort.reversed));
        let names = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        TabPlace {
            selected: None,
            sort: self.sort.and_then(name),
            hidden: names(&self.hidden),
            shown: names(&self.shown),
        }
    }

    /// What was kept; names of columns that there no longer are say nothing.
    #[must_use]
    pub fn taken_up<K>(columns: &[ListColumn<K>], place: &TabPlace) -> Self {
        let sort = place.sort.as_ref().and_then(|(name, reversed)| {
            let column = columns.iter().position(|column| column.id == name)?;
            Some(Sort { column, reversed: *reversed })
        });
        let known = |names: &[String]| {
            let named = columns.iter().skip(1).filter(|column| names.iter().any(|name| name == column.id));
            named.map(|column| column.id).collect()
        };
        Self { sort, hidden: known(&place.hidden), shown: known(&place.shown) }
    }
}

/// The cells of every column; 0 for one that is not shown. They depend on the arrangement and on the width of the list alone, so that
/// nothing jumps. What does not fit goes from the right, what was asked for last of all; the name stays.
#[must_use]
pub fn widths<K>(columns: &[ListColumn<K>], arrangement: &Arrangement, list: u16) -> Vec<u16> {
    let asked_for = |column: &ListColumn<K>| arrangement.shown.contains(&column.id);
    let usual = |column: &ListColumn<K>| column.from <= list && !arrangement.hidden.contains(&column.id);
    let mut shown: Vec<bool> = columns.iter().map(|column| asked_for(column) || usual(column)).collect();
    if let Some(name) = shown.first_mut() {
        *name = true;
    }
    let fixed = |shown: &[bool]| {
        let cells = columns.iter().zip(shown).filter(|(_, shown)| **shown).map(|(column, _)| column.cells + 1);
        cells.fold(0, u16::saturating_add)
    };
    for may_go in [&|column: &ListColumn<K>| !asked_for(column), &|_: &ListColumn<K>| true]
        as [&dyn Fn(&ListColumn<K>) -> bool; 2]
    {
        while list.saturating_sub(fixed(&shown) + 1) < LEAST_NAME {
            let last = (1..columns.len())
                .rev()
                .find(|index| shown.get(*index) == Some(&true) && columns.get(*index).is_some_and(may_go));
            let Some(last) = last.and_then(|last| shown.get_mut(last)) else { break };
            *last = false;
        }
    }
    let left = list.saturating_sub(fixed(&shown) + 1);
    let width = |(column, shown): (&ListColumn<K>, bool)| match (shown, column.cells) {
        (false, _) => 0,
        (true, 0) => left,
        (true, cells) => cells,
    };
    columns.iter().zip(shown).map(width).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::column::SortKey;

    const fn column(id: &'static str, cells: u16, from: u16) -> ListColumn<u8> {
        ListColumn {
            id,
            head: ColumnLabel::Name,
            head_of_found: ColumnLabel::Name,
            cells,
            from,
            right: false,
            pieces: |_, _| Vec::new(),
            key: |_, _| SortKey::Nothing,
            sorts: Sorts::Text,
            largest_first: false,
        }
    }

    const COLUMNS: [ListColumn<u8>; 4] =
        [column("name", 0, 0), column("count", 7, 0), column("kind", 20, 60), column("date", 10, ASKED_FOR)];

    fn shown(arrangement: &Arrangement, list: u16) -> Vec<&'static str> {
        let widths = widths(&COLUMNS, arrangement, list);
        COLUMNS.iter().zip(widths).filter(|(_, width)| *width > 0).map(|(column, _)| column.id).collect()
    }

    fn toggled(changes: &[(usize, u16)]) -> Arrangement {
        let mut arrangement = Arrangement::default();
        for (index, list) in changes {
            arrangement.arrange(&COLUMNS, Arrange::Toggle(*index), *list);
        }
        arrangement
    }

    #[test]
    fn a_list_has_its_usual_columns_until_another_is_asked_for() {
        assert_eq!(shown(&Arrangement::default(), 34), ["name", "count"]);
        assert_eq!(shown(&Arrangement::default(), 90), ["name", "count", "kind"]);
        assert_eq!(shown(&toggled(&[(3, 90)]), 90), ["name", "count", "kind", "date"]);
    }

    #[test]
    fn a_column_that_is_asked_for_comes_where_the_width_alone_kept_it_away() {
        let asked = toggled(&[(2, 50)]);
        assert_eq!(shown(&asked, 50), ["name", "count", "kind"]);
        assert_eq!(shown(&asked, 42), ["name", "kind"], "what was not asked for makes room");
        assert_eq!(shown(&asked, 30), ["name"]);
        assert_eq!(asked.views(&COLUMNS, 30).get(2).map(|view| view.standing), Some(ColumnStanding::NoRoom));
    }

    #[test]
    fn toggling_twice_changes_nothing_and_the_name_is_never_hidden() {
        for list in [34, 90] {
            for index in [1, 3] {
                assert_eq!(toggled(&[(index, list), (index, list)]), Arrangement::default());
            }
        }
        assert_eq!(shown(&toggled(&[(0, 90)]), 90), ["name", "count", "kind"]);
    }

    #[test]
    fn an_arrangement_comes_back_by_the_names_of_its_columns() {
        let mut arrangement = toggled(&[(1, 90), (3, 90)]);
        arrangement.arrange(&COLUMNS, Arrange::Sort(Some(Sort { column: 3, reversed: true })), 90);
        let kept = arrangement.left(&COLUMNS);
        assert_eq!(kept.sort, Some(("date".to_owned(), true)));
        assert_eq!(Arrangement::taken_up(&COLUMNS, &kept), arrangement);
        assert_eq!(Arrangement::taken_up::<u8>(&[], &kept), Arrangement::default());
    }
}
