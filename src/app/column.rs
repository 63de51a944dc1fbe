//! The columns of a list: accessors with headings, and sorting by them.

use super::paint::Piece;
use super::world::World;
use crate::lang::ColumnLabel;
use crate::text;

/// By what rows are sorted. Derived order: text, then numbers, then what has neither.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum SortKey {
    /// A name, in Vietnamese order.
    Text(Box<[u8]>),
    /// A number or a day.
    Number(i64),
    /// Nothing: goes last.
    Nothing,
}

impl SortKey {
    /// The key of a name (CLDR `vi`).
    #[must_use]
    pub fn text(name: &str) -> Self {
        Self::Text(text::sort_key(name))
    }
}

/// What a column sorts: how its two ways round are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sorts {
    /// Names, in Vietnamese order.
    Text,
    /// Numbers.
    Numbers,
    /// Dates, by the first day that they may mean.
    Dates,
    /// Statuses, in the order in which they are shown everywhere.
    Ladder,
}

/// A column: an accessor with a heading.
pub struct ListColumn<K> {
    /// Its name in what is kept from run to run.
    pub id: &'static str,
    /// The heading.
    pub head: ColumnLabel,
    /// The heading while something is searched for.
    pub head_of_found: ColumnLabel,
    /// Its cells; 0 takes what is left.
    pub cells: u16,
    /// It is shown from so many columns of the list on; [`ASKED_FOR`] only when it is asked for.
    pub from: u16,
    /// Numbers stand to the right.
    pub right: bool,
    /// What stands in it.
    pub pieces: fn(&World, K) -> Vec<Piece>,
    /// By what it sorts.
    pub key: fn(&World, K) -> SortKey,
    /// What that is.
    pub sorts: Sorts,
    /// The largest comes first, unless the order is reversed.
    pub largest_first: bool,
}

/// No list is so wide: such a column is shown when it is asked for.
pub const ASKED_FOR: u16 = u16::MAX;

/// How a list is sorted: by which column, and which way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// The index of the column.
    pub column: usize,
    /// The other way round than the column has it.
    pub reversed: bool,
}

impl Sort {
    /// Whether the order falls from the top of the list down.
    #[must_use]
    pub fn falls<K>(self, columns: &[ListColumn<K>]) -> bool {
        columns.get(self.column).is_some_and(|column| self.reversed != column.largest_first)
    }
}

/// Sorts rows by a column; equal ones stay as they were.
pub fn sort_rows<K: Copy>(rows: &mut [K], columns: &[ListColumn<K>], sort: Sort, world: &World) {
    let Some(column) = columns.get(sort.column) else { return };
    if sort.reversed == column.largest_first {
        rows.sort_by_cached_key(|row| (column.key)(world, *row));
    } else {
        rows.sort_by_cached_key(|row| {
            let key = (column.key)(world, *row);
            (key == SortKey::Nothing, std::cmp::Reverse(key))
        });
    }
}
