//! The words of the help of the command line: what the tables of [`super::command_line`] are made of.

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
