//! The titles of the tabs, set into one line: name, how many rows, how many of them are flagged.

use super::flagged;
use super::paint::{self, Piece};
use super::theme::Role;

/// What there is to say of a tab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// Its number, from 1.
    pub number: usize,
    /// What it is called.
    pub name: &'static str,
    /// How many rows it has; under a query how many hits.
    pub count: Option<usize>,
    /// How many of them are flagged.
    pub flagged: usize,
}

/// What is said of a tab beside its number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Says {
    name: bool,
    count: bool,
    flags: bool,
}

const NAME: Says = Says { name: true, count: false, flags: false };
const COUNT: Says = Says { name: false, count: true, flags: false };
const FLAGS: Says = Says { name: false, count: false, flags: true };

impl Says {
    const fn and(self, other: Self) -> Self {
        Self { name: self.name || other.name, count: self.count || other.count, flags: self.flags || other.flags }
    }
}

/// What stands around a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Air {
    /// A space on either side, and one between two titles.
    Wide,
    /// A space on either side.
    Some,
    /// A space before it; on either side of the tab in front, which is told by its background, and where a number ends it.
    Tight,
}

impl Title {
    /// ` 2 Bilateral 27 !3 `.
    fn pieces(&self, says: Says, (here, air, searching): (bool, Air, bool)) -> Vec<Piece> {
        let name = if says.name { format!(" {} {}", self.number, self.name) } else { format!(" {}", self.number) };
        let count = self.count.filter(|_| says.count).map(|count| format!(" {count}")).unwrap_or_default();
        let flags = flagged::count(if says.flags { self.flagged } else { 0 });
        let flags = if flags.is_empty() { flags } else { format!(" {flags}") };
        let ends_close = air == Air::Tight && !here && count.is_empty() && flags.is_empty();
        vec![
            Piece::new(name, if here { Role::Strong } else { Role::Text }),
            Piece::new(count, if searching { Role::Hit } else { Role::Label }),
            Piece::new(flags, Role::Warning),
            Piece::new(if ends_close { "" } else { " " }, Role::Text),
        ]
    }
}

/// Titles that are being set into a line.
#[derive(Debug, Clone, Copy)]
struct Line<'a> {
    titles: &'a [Title],
    at: usize,
    room: usize,
    searching: bool,
}

/// A title as it is drawn, and the cells between it and the next.
type Set = Vec<(Vec<Piece>, usize)>;

impl Line<'_> {
    /// The titles, each with what it says; nothing when that does not fit.
    fn fitting(&self, says: &[Says], air: Air) -> Option<Set> {
        let gap = usize::from(air == Air::Wide);
        let titles = self.titles.iter().zip(says).enumerate();
        let set: Set =
            titles.map(|(n, (title, says))| (title.pieces(*says, (n == self.at, air, self.searching)), gap)).collect();
        let width: usize = set.iter().map(|(pieces, gap)| paint::width(pieces) + gap).sum();
        (width <= self.room).then_some(set)
    }

    /// What every title says, and what the one in front says besides.
    fn uniform(&self, all: Says, here: Says) -> Vec<Says> {
        (0..self.titles.len()).map(|n| if n == self.at { all.and(here) } else { all }).collect()
    }

    /// Every name, and of the numbers as many as fit: first what is flagged in front, then what the last tab counts, for it says
    /// what is new, then the other flags and the other counts.
    fn names_first(&self) -> Option<Set> {
        let mut says = self.uniform(NAME, NAME);
        let mut best = self.fitting(&says, Air::Tight)?;
        let last = self.titles.len().saturating_sub(1);
        let flags = (0..=last).map(|n| (n, FLAGS));
        let counts = (0..=last).rev().map(|n| (n, COUNT));
        for (n, more) in [(self.at, FLAGS), (last, COUNT)].into_iter().chain(flags).chain(counts) {
            let mut with_more = says.clone();
            if let Some(each) = with_more.get_mut(n) {
                *each = each.and(more);
            }
            if let Some(set) = self.fitting(&with_more, Air::Tight) {
                (says, best) = (with_more, set);
            }
        }
        Some(best)
    }

    /// Every count, and of the names as many as fit, from the left: that of the tab in front is always there.
    fn counts_first(&self) -> Option<Set> {
        let says = |named: usize| -> Vec<Says> {
            let has_name = |n: usize| n < named || n == self.at;
            (0..self.titles.len()).map(|n| if has_name(n) { NAME.and(COUNT) } else { COUNT }).collect()
        };
        (0..=self.titles.len()).rev().find_map(|named| self.fitting(&says(named), Air::Tight))
    }
}

/// The titles as full as they fit, each with the cells between it and the next: counts go before names; under a query names do, for
/// the hits are what is looked for.
#[must_use]
pub fn set(titles: &[Title], at: usize, room: usize, searching: bool) -> Set {
    let line = Line { titles, at, room, searching };
    let everything = NAME.and(COUNT).and(FLAGS);
    let whole = line.uniform(everything, everything);
    let named = || if searching { line.counts_first() } else { line.names_first() };
    let narrow = [
        (line.uniform(COUNT.and(FLAGS), everything), Air::Wide),
        (line.uniform(COUNT.and(FLAGS), everything), Air::Some),
        (line.uniform(COUNT, everything), Air::Some),
        (line.uniform(COUNT, NAME.and(COUNT)), Air::Some),
        (line.uniform(Says::default(), NAME.and(COUNT)), Air::Some),
        (line.uniform(Says::default(), NAME), Air::Some),
    ];
    let fits = line.fitting(&whole, Air::Wide).or_else(|| line.fitting(&whole, Air::Some)).or_else(named);
    let fits = fits.or_else(|| narrow.iter().find_map(|(says, air)| line.fitting(says, *air)));
    fits.or_else(|| Line { room: usize::MAX, ..line }.fitting(&line.uniform(Says::default(), NAME), Air::Some))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles() -> Vec<Title> {
        let of = |(n, (name, count)): (usize, (&'static str, Option<usize>))| Title {
            number: n + 1,
            name,
            count,
            flagged: 3 * usize::from(n < 4),
        };
        let names = [
            ("Tổng quan", None),
            ("Song phương", Some(27)),
            ("Đa phương", Some(65)),
            ("Thời gian", Some(130)),
            ("Cuộc họp", Some(0)),
            ("Thay đổi", Some(12)),
        ];
        names.into_iter().enumerate().map(of).collect()
    }

    fn line(at: usize, room: usize, searching: bool) -> String {
        let pieces = set(&titles(), at, room, searching).into_iter().map(|(pieces, gap)| {
            let said: String = pieces.into_iter().map(|piece| piece.text).collect();
            format!("{said}{}", " ".repeat(gap))
        });
        pieces.collect::<String>().trim_end().to_owned()
    }

    #[test]
    fn a_wide_line_says_everything() {
        let wide = " 1 Tổng quan !3   2 Song phương 27 !3   3 Đa phương 65 !3   4 Thời gian 130 !3   5 Cuộc họp 0   6 Thay đổi 12";
        assert_eq!(line(0, 120, false), wide);
        assert_eq!(line(0, 120, true), wide);
    }

    #[test]
    fn counts_go_before_names_but_the_last_tabs_and_the_one_in_front_keeps_its_flags() {
        assert_eq!(
            line(1, 80, false),
            " 1 Tổng quan 2 Song phương !3  3 Đa phương 4 Thời gian 5 Cuộc họp 6 Thay đổi 12"
        );
        assert_eq!(line(1, 50, false), " 1  2 Song phương 27 !3  3 65  4 130  5 0  6 12");
        let searched = " 1 Tổng quan 2 Song phương 27  3 Đa phương 65  4 Thời gian 130  5 0  6 12";
        assert_eq!(line(1, 79, true), searched);
        assert_eq!(line(1, 48, true), " 1 2 Song phương 27  3 65  4 130  5 0  6 12");
    }

    #[test]
    fn the_line_is_never_wider_than_its_room_while_numbers_fit() {
        for searching in [false, true] {
            for at in 0..6 {
                for room in 40..140 {
                    let width = crate::text::width(&line(at, room, searching));
                    assert!(width <= room, "{width} in {room}: {}", line(at, room, searching));
                }
            }
        }
    }
}
