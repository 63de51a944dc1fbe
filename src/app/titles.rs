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
    /// What of it makes room for others.
    pub rule: TitleRule,
}

/// What of a title makes room for others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TitleRule {
    /// Its name and its count go last: the data itself is there.
    Main,
    /// Its name and its count go first.
    Minor,
    /// Its name goes first; its count stays wherever there is one, for it says what is new.
    ChangeCount,
}

/// Of which tabs something is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    All,
    /// Those of [`TitleRule::Main`], and the one in front.
    Main,
    Here,
    None,
}

/// In so many cells their names are always there.
const NAMED_FROM: usize = 80;

impl Which {
    fn has(self, rule: TitleRule, here: bool) -> bool {
        match self {
            Self::All => true,
            Self::Main => here || rule == TitleRule::Main,
            Self::Here => here,
            Self::None => false,
        }
    }
}

/// What stands around a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Air {
    /// A space on either side, and one between two titles.
    Wide,
    /// A space on either side.
    Some,
    /// A space before it; on either side of the tab in front, which is told by its background.
    Tight,
}

/// Of which tabs the name is said, of which the count, and of which the flags: the same of all that stand together, so that what is
/// missing at one is not looked for at the next.
type Plan = (Which, Which, Which, Air);

const WHOLE: [Plan; 5] = [
    (Which::All, Which::All, Which::All, Air::Wide),
    (Which::All, Which::All, Which::All, Air::Some),
    (Which::All, Which::All, Which::All, Air::Tight),
    (Which::All, Which::All, Which::Here, Air::Tight),
    (Which::All, Which::All, Which::None, Air::Tight),
];

/// Counts go before names.
const NAMES: [Plan; 4] = [
    (Which::All, Which::None, Which::Here, Air::Tight),
    (Which::All, Which::None, Which::None, Air::Tight),
    (Which::Main, Which::None, Which::Here, Air::Tight),
    (Which::Main, Which::None, Which::None, Air::Tight),
];

/// Under a query the names of the last tabs go first, for the hits are what is looked for.
const HITS: [Plan; 2] =
    [(Which::Main, Which::All, Which::None, Air::Tight), (Which::Main, Which::Main, Which::None, Air::Tight)];

/// Hits beyond counting: that they are many is no news.
const MANY_HITS: [Plan; 2] =
    [(Which::Main, Which::Here, Which::None, Air::Tight), (Which::Main, Which::None, Which::None, Air::Tight)];

const NARROW: [Plan; 5] = [
    (Which::Here, Which::All, Which::Here, Air::Tight),
    (Which::Here, Which::All, Which::None, Air::Tight),
    (Which::Here, Which::Here, Which::None, Air::Some),
    (Which::Here, Which::Here, Which::None, Air::Tight),
    (Which::Here, Which::None, Which::None, Air::Tight),
];

/// Titles that are being set into a line.
#[derive(Debug, Clone, Copy)]
struct TitleLine<'a> {
    titles: &'a [Title],
    at: usize,
    searching: bool,
}

/// A title as it is drawn, and the cells between it and the next.
type TitleSet = Vec<(Vec<Piece>, usize)>;

impl TitleLine<'_> {
    /// ` 2 Bilateral (27 !3) `: a number in brackets counts, one without is a key.
    fn pieces(&self, (n, title): (usize, &Title), (names, counts, flags, air): Plan) -> Vec<Piece> {
        let here = n == self.at;
        let name = if names.has(title.rule, here) {
            format!(" {} {}", title.number, title.name)
        } else {
            format!(" {}", title.number)
        };
        let is_news = title.rule == TitleRule::ChangeCount && (here || title.count > Some(0));
        let count = title.count.filter(|_| is_news || counts.has(title.rule, here));
        let count = count.map(|count| count.to_string()).unwrap_or_default();
        let flags = flagged::count(if flags.has(title.rule, here) { title.flagged } else { 0 });
        let between = if count.is_empty() || flags.is_empty() { "" } else { " " };
        let (open, close) = if count.is_empty() && flags.is_empty() { ("", "") } else { (" (", ")") };
        let end = if air == Air::Tight && !here { "" } else { " " };
        vec![
            Piece::new(name, if here { Role::Strong } else { Role::Text }),
            Piece::new(open, Role::Label),
            Piece::new(count, if self.searching { Role::Hit } else { Role::Label }),
            Piece::new(format!("{between}{flags}"), Role::Warning),
            Piece::new(format!("{close}{end}"), Role::Label),
        ]
    }

    fn set(&self, plan: Plan) -> TitleSet {
        let gap = usize::from(plan.3 == Air::Wide);
        self.titles.iter().enumerate().map(|title| (self.pieces(title, plan), gap)).collect()
    }
}

/// The titles as full as they fit, each with the cells between it and the next. What is news keeps its
/// count wherever it has one.
#[must_use]
pub fn set(titles: &[Title], at: usize, room: usize, searching: bool) -> TitleSet {
    let line = TitleLine { titles, at, searching };
    let between: [&[Plan]; 2] = match (searching, room < NAMED_FROM) {
        (false, _) => [&NAMES, &[]],
        (true, true) => [&HITS, &[]],
        (true, false) => [&HITS, &MANY_HITS],
    };
    let plans = WHOLE.iter().chain(between.into_iter().flatten()).chain(&NARROW);
    let mut sets = plans.map(|plan| line.set(*plan));
    let fits = |set: &TitleSet| set.iter().map(|(pieces, gap)| paint::width(pieces) + gap).sum::<usize>() <= room;
    let last = || line.set((Which::Here, Which::None, Which::None, Air::Tight));
    sets.find(fits).unwrap_or_else(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(records: usize) -> Vec<Title> {
        let of = |(n, (name, count)): (usize, (&'static str, Option<usize>))| Title {
            number: n + 1,
            name,
            count,
            flagged: 3 * usize::from(n < 4),
            rule: [TitleRule::Main, TitleRule::Minor, TitleRule::ChangeCount][usize::from(n > 3) + usize::from(n > 4)],
        };
        let names = [
            ("Tổng quan", None),
            ("Song phương", Some(27)),
            ("Đa phương", Some(65)),
            ("Thời gian", Some(records)),
            ("Cuộc họp", Some(3)),
            ("Thay đổi", Some(12)),
        ];
        names.into_iter().enumerate().map(of).collect()
    }

    fn line_of(titles: &[Title], at: usize, room: usize, searching: bool) -> String {
        let pieces = set(titles, at, room, searching).into_iter().map(|(pieces, gap)| {
            let said: String = pieces.into_iter().map(|piece| piece.text).collect();
            format!("{said}{}", " ".repeat(gap))
        });
        pieces.collect::<String>().trim_end().to_owned()
    }

    fn line(at: usize, room: usize, searching: bool) -> String {
        line_of(&titles(130), at, room, searching)
    }

    #[test]
    fn a_wide_line_says_everything() {
        let wide = " 1 Tổng quan (!3)   2 Song phương (27 !3)   3 Đa phương (65 !3)   4 Thời gian (130 !3)   5 Cuộc họp (3)   6 Thay đổi (12)";
        assert_eq!(line(0, 140, false), wide);
        assert_eq!(line(0, 140, true), wide);
    }

    #[test]
    fn counts_go_from_all_tabs_at_once_but_the_last_keeps_its_own() {
        let counted =
            " 1 Tổng quan  2 Song phương (27) 3 Đa phương (65) 4 Thời gian (130) 5 Cuộc họp (3) 6 Thay đổi (12)";
        assert_eq!(line(0, 100, false), counted);
        assert_eq!(
            line(1, 80, false),
            " 1 Tổng quan 2 Song phương  3 Đa phương 4 Thời gian 5 Cuộc họp 6 Thay đổi (12)"
        );
        assert_eq!(line(1, 56, false), " 1 2 Song phương (27 !3)  3 (65) 4 (130) 5 (3) 6 (12)");
        assert_eq!(line(1, 40, false), " 1  2 Song phương (27)  3  4  5  6 (12)");
    }

    #[test]
    fn under_a_query_a_number_without_brackets_is_always_a_tab() {
        assert_eq!(
            line(1, 80, true),
            " 1 Tổng quan 2 Song phương (27)  3 Đa phương (65) 4 Thời gian (130) 5 (3) 6 (12)"
        );
        assert_eq!(line(1, 78, true), " 1 Tổng quan 2 Song phương (27)  3 Đa phương (65) 4 Thời gian (130) 5 6 (12)");
        assert_eq!(line(1, 50, true), " 1 2 Song phương (27)  3 (65) 4 (130) 5 (3) 6 (12)");
    }

    #[test]
    fn the_first_four_names_are_always_there_in_eighty_cells() {
        let mut titles = titles(100_000);
        for title in &mut titles {
            title.count = title.count.map(|count| count * 1000);
        }
        for (at, searching) in (0..6).flat_map(|at| [(at, false), (at, true)]) {
            let line = line_of(&titles, at, 80, searching);
            assert!(titles.iter().take(4).all(|title| line.contains(title.name)), "{line}");
            assert!(line.contains("(12000)"), "{line}");
        }
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
