//! Readers of dataset files. Uses [`crate::text`], [`crate::lang`] and [`crate::dataset`].
//!
//! | file | subject |
//! | --- | --- |
//! | [`reader`] | what every reader can do |
//! | [`json`] | the reader of our own format |
//! | [`register`] | the reader of tables: workbooks, text with delimiters, lists of JSON objects |
//! | [`gzip`] | the reader of packed files |
//! | [`source`], [`delimited`], [`json_rows`], [`workbook`], `package` | from bytes to a sheet |
//! | [`grid`] | a sheet as its cells |
//! | [`old_texts`] | Vietnamese before Unicode |
//! | [`headings`], [`target`], [`mapping`], `mapping_file` | what its columns are |
//! | [`phrases`], [`dates`], [`money`], [`stated`], [`parties`] | values as people write them |
//! | `sections`, `records`, `draft`, [`catalogue`], `ids` | from rows to records, and to what they name |
//! | [`findings`], `banner` | what became of columns and values |
//!
//! To add a format: a file with its [`DatasetReader`], and its row in [`READERS`]. No other room takes bytes for one format or another.
//! A reader makes a [`DatasetContent`](crate::dataset::DatasetContent), the head and the lists, and lets it
//! [assemble](crate::dataset::DatasetContent::assemble). What it cannot read is a [`Problem`](crate::dataset::check::Problem) with a
//! [place](crate::dataset::check::ProblemPlace): a line, a cell or a path. What is said of it is a variant of
//! [`CheckText`](crate::lang::check::CheckText), and why a whole file is refused one of [`LoadText`](crate::lang::LoadText).

mod banner;
pub mod catalogue;
pub mod dates;
pub mod delimited;
mod draft;
pub mod findings;
pub mod grid;
pub mod headings;
mod ids;
pub mod json_rows;
pub mod mapping;
mod mapping_file;
pub mod money;
pub mod old_texts;
mod package;
pub mod parties;
pub mod phrases;
pub mod reader;
mod records;
mod sections;
pub mod source;
pub mod stated;
pub mod target;
pub mod workbook;

pub use mapping_file::choices_of_file;
pub use reader::DatasetReader;

use json::Json;

/// Declares the files of the readers, and lists them in the order in which they are asked whether they know the bytes.
macro_rules! readers {
    ($($module:ident: $reader:ident,)+) => {
        $(pub mod $module;)+

        /// Every reader.
        const READERS: &[&dyn DatasetReader] = &[$(&$module::$reader),+];
    };
}

readers! {
    gzip: Gzip,
    register: Register,
    json: Json,
}

/// The reader of these bytes. Bytes that no reader knows are taken for broken JSON, so that their problems can be told.
#[must_use]
pub fn reader_of(bytes: &[u8]) -> &'static dyn DatasetReader {
    READERS.iter().copied().find(|reader| reader.sniff(bytes)).unwrap_or(&Json)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::check::{Problem, ProblemPlace, Report, Severity};
    use crate::dataset::fields::RECORD;
    use crate::dataset::{
        BUILTIN, DatasetContent, Edtf, Home, Id, Lang, LoadError, Loaded, Record, Source, Text, Theme,
    };
    use crate::lang::LoadText;
    use crate::lang::check::CheckText;
    use crate::text::Audience;

    /// A reader of another format, as one is written: themes are lines `id;name`, all other lines are titles of records.
    struct Lines;

    impl Lines {
        fn text(bytes: &[u8]) -> Result<&str, LoadError> {
            std::str::from_utf8(bytes).map_err(|_| LoadError::Refused(LoadText::NotADataset.into()))
        }

        fn theme(line: &str) -> Option<Theme> {
            let (id, name) = line.split_once(';')?;
            Some(Theme { id: Id::new(id)?, name: Text::of_sides([Some(name), None]) })
        }

        /// An item may be made of the names of our format.
        fn record(number: usize, title: &str) -> Option<Record> {
            let record = serde_json::json!({
                "id": format!("line-{number}"), "order": number, "kind": "project", "status": "unknown",
                "status_basis": "stated", "summary": {"en": title}, "source": {"id": "lines"}, "themes": ["a", "nowhere"],
            });
            serde_json::from_value(record).ok()
        }
    }

    impl DatasetReader for Lines {
        fn sniff(&self, bytes: &[u8]) -> bool {
            bytes.starts_with(b"a;")
        }

        fn read(&self, bytes: &[u8]) -> Result<Loaded, LoadError> {
            let text = Self::text(bytes)?;
            let title = Text::of_sides([None, Some("Lines")]);
            let home = Home { name: title.clone(), country: None, note: None };
            let as_of = Edtf::parse("2026").map_err(|_| LoadError::NotADataset)?;
            let mut content = DatasetContent::new(title.clone(), home, as_of);
            let source = serde_json::json!({"id": "lines", "title": {"en": "Lines"}});
            content.sources.extend(serde_json::from_value::<Source>(source).ok());
            for (number, line) in (1..).zip(text.lines()) {
                match Self::theme(line) {
                    Some(theme) => content.themes.push(theme),
                    None => content.records.extend(Self::record(number, line)),
                }
            }
            Ok(content.assemble())
        }

        fn problems(&self, bytes: &[u8]) -> Report {
            let lines = (1..).zip(Self::text(bytes).unwrap_or_default().lines());
            let empty = lines.filter(|(_, line)| line.is_empty()).map(|(line, _)| {
                let place = ProblemPlace::Line { line, column: 1 };
                let problem =
                    Problem::new(Severity::Error, "no-text", place, |reader| CheckText::NoText.advise(reader.lang));
                problem.within(&Id::new("lines").unwrap(), RECORD.field("summary"))
            });
            Report::new(empty.collect())
        }

        fn line_of(&self, bytes: &[u8], id: &str) -> Option<usize> {
            let mut lines = Self::text(bytes).ok()?.lines();
            lines.position(|line| line.starts_with(&format!("{id};"))).map(|line| line + 1)
        }
    }

    #[test]
    fn a_reader_of_another_format_gives_a_dataset_problems_with_a_place_and_the_line_of_an_item() {
        let file = b"a;One\nb;Two\nA title\n\na;One again\n";
        assert!(Lines.sniff(file) && !Json.sniff(file));
        let loaded = Lines.read(file).unwrap();
        let names: Vec<&str> = loaded.dataset.themes.iter().map(|theme| theme.name.pick(Lang::En).text).collect();
        assert_eq!(names, ["One", "Two"]);
        // The theme that repeats an id is left out, and so is the reference that leads nowhere, of each of two records.
        assert_eq!((loaded.left_out, loaded.loosened, loaded.loose), (1, 0, 2));
        assert_eq!(loaded.dataset.records_of("a").count(), 2);
        let report = Lines.problems(file);
        assert_eq!((report.errors, report.warnings, report.kinds.len()), (1, 0, 1));
        let told = report.problems[0].told(Lang::En, Audience::Room);
        assert_eq!((told.record.as_deref(), told.field.as_deref(), told.path), (Some("lines"), Some("summary"), None));
        assert!(!told.said.message.is_empty());
        assert_eq!(report.problems[0].place.line_and_column(), Some((4, 1)));
        assert_eq!(Lines.line_of(file, "b"), Some(2));
        assert!(matches!(Lines.read(b"\xff"), Err(LoadError::Refused(_))));
    }

    #[test]
    fn our_format_is_known_by_its_first_letter_whatever_stands_before_it() {
        assert!(READERS.iter().any(|reader| reader.sniff(BUILTIN)));
        assert!(Json.sniff(b"\xEF\xBB\xBF\r\n\t {\"format\": 1"));
        for other in [&b"id,name\n"[..], b"PK\x03\x04", b"<iati-activities>", b""] {
            assert!(!Json.sniff(other), "{other:?}");
        }
    }

    #[test]
    fn bytes_that_no_reader_knows_are_still_explained() {
        let text = b"Minutes of the meeting\nWe met on Monday.\n";
        let reader = reader_of(text);
        assert!(reader.read(text).is_err());
        assert!(reader.problems(text).errors > 0);
    }

    #[test]
    fn a_table_is_a_register() {
        let table = b"id,name\nfi,Finland\n";
        assert_eq!(reader_of(table).read(table).unwrap().dataset.records.len(), 1);
    }

    #[test]
    fn a_reader_gives_data_problems_and_the_line_of_an_item() {
        let reader = reader_of(BUILTIN);
        let loaded = reader.read(BUILTIN).unwrap();
        let id = loaded.dataset.partners[0].id.as_str();
        assert!(reader.line_of(BUILTIN, id).is_some_and(|line| line > 1));
        assert_eq!(reader.problems(BUILTIN).errors, 0);
    }
}
