//! The help of the command line in a language that is not the one in which its options are declared: English stands beside each
//! option in `cli::args`, where clap reads it.

use super::help_words::HelpWords;
use super::language::Lang;
use super::vi;

/// The words of the help; none in the language in which the options are declared.
#[must_use]
pub const fn help_words(lang: Lang) -> Option<&'static HelpWords> {
    match lang {
        Lang::Vi => Some(&vi::command_line::HELP),
        Lang::En => None,
    }
}

/// The words of a row of a table; nothing where there is none.
#[must_use]
pub fn help_of(table: &'static [(&'static str, &'static str)], name: &str) -> &'static str {
    table.iter().find(|(each, _)| *each == name).map_or("", |(_, text)| text)
}
