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
    /// Its count says what waits, and not only how much there is.
    pub waits: bool,
}

/// Which titles say something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    All,
    /// The one of the tab in front.
    Here,
    /// That, and those whose count says what waits.
    Waiting,
    Nobody,
}

impl Who {
    const fn has(self, here: bool, waits: bool) -> bool {
        match self {
            Self::All => true,
            Self::Here => here,
            Self::Waiting => here || waits,
            Self::Nobody => false,
        }
    }
}

/// How much is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Form {
    names: Who,
    counts: Who,
    flags: Who,
    air: Air,
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

const fn form(names: Who, counts: Who, flags: Who, air: Air) -> Form {
    Form { names, counts, flags, air }
}

/// From the widest to the narrowest: counts go before names, those that say what waits at last.
const FORMS: &[Form] = &[
    form(Who::All, Who::All, Who::All, Air::Wide),
    form(Who::All, Who::All, Who::All, Air::Some),
    form(Who::All, Who::Waiting, Who::All, Air::Wide),
    form(Who::All, Who::Waiting, Who::All, Air::Some),
    form(Who::All, Who::Waiting, Who::All, Air::Tight),
    form(Who::All, Who::Waiting, Who::Here, Air::Some),
    form(Who::All, Who::Waiting, Who::Here, Air::Tight),
    form(Who::All, Who::Waiting, Who::Nobody, Air::Tight),
    form(Who::All, Who::Nobody, Who::Here, Air::Tight),
    form(Who::All, Who::Nobody, Who::Nobody, Air::Tight),
    form(Who::Here, Who::All, Who::All, Air::Wide),
    form(Who::Here, Who::All, Who::Here, Air::Some),
    form(Who::Here, Who::Here, Who::Here, Air::Some),
    form(Who::Here, Who::Nobody, Who::Nobody, Air::Some),
];

/// Under a query names go first, for the hits are what is looked for.
const FORMS_OF_SEARCH: &[Form] = &[
    form(Who::All, Who::All, Who::All, Air::Wide),
    form(Who::All, Who::All, Who::All, Air::Some),
    form(Who::All, Who::All, Who::Here, Air::Some),
    form(Who::Here, Who::All, Who::All, Air::Wide),
    form(Who::Here, Who::All, Who::Here, Air::Some),
    form(Who::Here, Who::All, Who::Nobody, Air::Some),
    form(Who::Here, Who::Here, Who::Nobody, Air::Some),
];

impl Title {
    /// ` 2 Bilateral 27 !3 `.
    fn pieces(&self, form: Form, here: bool, searching: bool) -> Vec<Piece> {
        let name = if form.names.has(here, self.waits) {
            format!(" {} {}", self.number, self.name)
        } else {
            format!(" {}", self.number)
        };
        let count = self.count.filter(|_| form.counts.has(here, self.waits)).map(|count| format!(" {count}"));
        let flags = flagged::count(if form.flags.has(here, self.waits) { self.flagged } else { 0 });
        vec![
            Piece::new(name, if here { Role::Strong } else { Role::Text }),
            Piece::new(count.unwrap_or_default(), if searching { Role::Hit } else { Role::Label }),
            Piece::new(if flags.is_empty() { flags } else { format!(" {flags}") }, Role::Warning),
            Piece::new(if form.air == Air::Tight && !here { "" } else { " " }, Role::Text),
        ]
    }
}

/// The titles in the fullest form that fits, each with the cells between it and the next.
#[must_use]
pub fn set(titles: &[Title], at: usize, room: usize, searching: bool) -> Vec<(Vec<Piece>, usize)> {
    let forms = if searching { FORMS_OF_SEARCH } else { FORMS };
    let in_form = |form: &Form| -> Vec<(Vec<Piece>, usize)> {
        titles
            .iter()
            .enumerate()
            .map(|(n, title)| (title.pieces(*form, n == at, searching), usize::from(form.air == Air::Wide)))
            .collect()
    };
    let width = |set: &[(Vec<Piece>, usize)]| set.iter().map(|(pieces, gap)| paint::width(pieces) + gap).sum::<usize>();
    let fits = forms.iter().map(in_form).find(|set| width(set) <= room);
    fits.or_else(|| forms.last().map(in_form)).unwrap_or_default()
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
            waits: n > 3,
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
    fn counts_go_before_names_and_those_that_say_what_waits_stay_longest() {
        assert_eq!(
            line(4, 80, false),
            " 1 Tổng quan 2 Song phương 3 Đa phương 4 Thời gian 5 Cuộc họp 0  6 Thay đổi 12"
        );
        assert_eq!(line(1, 50, false), " 1  2 Song phương 27 !3  3 65  4 130  5 0  6 12");
        assert_eq!(line(1, 79, true), " 1 !3   2 Song phương 27 !3   3 65 !3   4 130 !3   5 0   6 12");
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
