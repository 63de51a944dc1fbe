//! The help of the command line in a language that is not the one in which its options are declared: English stands beside each
//! option in `cli::args`, where clap reads it.

use super::language::Lang;
use super::vi;

/// The words of the help in one language.
#[derive(Debug, Clone, Copy)]
pub struct HelpWords {
    /// What the program is.
    pub about: &'static str,
    /// How it is typed.
    pub usage: &'static str,
    /// How help is laid out.
    pub template: &'static str,
    /// Stands for options in a usage.
    pub options: &'static str,
    /// Heads the commands.
    pub commands_heading: &'static str,
    /// Heads the options that every command takes.
    pub common_heading: &'static str,
    /// Heads the arguments of a command.
    pub arguments_heading: &'static str,
    /// Heads the options of a command.
    pub options_heading: &'static str,
    /// What each command does.
    pub commands: &'static [(&'static str, &'static str)],
    /// What each argument is, by its id: one that several commands have says the same in all of them.
    pub arguments: &'static [(&'static str, &'static str)],
}

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
