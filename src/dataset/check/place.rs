//! Where in a file a problem is, whatever the format of the file.

use crate::lang::check::PlaceText;
use crate::lang::{Phrase, Reader};

/// Where in a file a problem is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemPlace {
    /// In a text.
    Line {
        /// The line, from 1.
        line: usize,
        /// The column, in characters from 1. In JSON that of the start of the value; for a missing field its object's `{`; for broken
        /// JSON the place that is broken.
        column: usize,
    },
    /// In a workbook.
    Cell {
        /// The name of the sheet: a [quotation](Phrase::quote) of the file.
        sheet: Phrase,
        /// The cell, such as `B7`.
        cell: String,
    },
    /// At a path, such as that of an XML element: a [quotation](Phrase::quote) of the file.
    Path(Phrase),
}

impl ProblemPlace {
    /// The line and the column, where the file has such.
    #[must_use]
    pub const fn line_and_column(&self) -> Option<(usize, usize)> {
        match self {
            Self::Line { line, column } => Some((*line, *column)),
            Self::Cell { .. } | Self::Path(_) => None,
        }
    }

    /// As it stands behind the name of the file and a colon: `7:3`, `Sheet1!B7`.
    #[must_use]
    pub fn short(&self, reader: Reader) -> String {
        match self {
            Self::Line { line, column } => format!("{line}:{column}"),
            Self::Cell { sheet, cell } => format!("{}!{cell}", sheet.read_by(reader)),
            Self::Path(path) => path.read_by(reader).to_owned(),
        }
    }

    /// As it stands in a sentence.
    pub(super) fn text(&self, reader: Reader) -> PlaceText {
        match self {
            Self::Line { line, column } => PlaceText::Line { line: *line, column: *column },
            Self::Cell { sheet, cell } => {
                PlaceText::Cell { sheet: sheet.read_by(reader).to_owned(), cell: cell.clone() }
            }
            Self::Path(path) => PlaceText::Path { path: path.read_by(reader).to_owned() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Problem, Report, Severity};
    use super::*;
    use crate::dataset::Lang;
    use crate::lang::Sentence;
    use crate::lang::check::CheckText;
    use crate::text::Audience;

    const DESK: Reader = Reader { lang: Lang::En, audience: Audience::Desk };
    const ROOM: Reader = Reader { audience: Audience::Room, ..DESK };

    #[test]
    fn a_place_is_a_line_a_cell_or_a_path_and_a_room_reads_no_words_of_the_file() {
        let line = ProblemPlace::Line { line: 7, column: 3 };
        let cell = ProblemPlace::Cell { sheet: Phrase::quote("Budget"), cell: "B7".to_owned() };
        let path = ProblemPlace::Path(Phrase::quote("/iati-activities/iati-activity[2]"));
        assert_eq!([&line, &cell, &path].map(|place| place.short(ROOM)), ["7:3", "…!B7", "…"]);
        assert_eq!([&line, &cell].map(|place| place.short(DESK)), ["7:3", "Budget!B7"]);
        let said = |place: &ProblemPlace| place.text(DESK).say(Lang::En).into_owned();
        assert_eq!([&line, &cell].map(said), ["Line 7, column 3", "Sheet “Budget”, cell B7"]);
        assert_eq!(said(&path), "At /iati-activities/iati-activity[2]");
    }

    #[test]
    fn of_many_problems_the_errors_are_shown_and_all_are_counted() {
        let problem = |n: usize| {
            let severity = if n.is_multiple_of(2) { Severity::Error } else { Severity::Warning };
            let sheet = Phrase::quote("Budget");
            let place = ProblemPlace::Cell { sheet, cell: format!("B{n}") };
            Problem::new(severity, "no-text", place, |reader| CheckText::NoText.advise(reader.lang))
        };
        let report = Report::new((0..300).map(problem).collect());
        assert_eq!((report.problems.len(), report.errors, report.warnings, report.hidden()), (200, 150, 150, 100));
        let errors = report.problems.iter().filter(|problem| problem.severity == Severity::Error);
        assert_eq!(errors.count(), 150);
        let first = report.problems[0].told(Lang::En, Audience::Desk);
        assert_eq!((first.path.as_deref(), first.record), (Some("Budget!B0"), None));
    }
}
