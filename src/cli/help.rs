//! The command line as clap knows it, with its help in the user's language. English stands beside each option in
//! [`super::args`]; every other language in [`crate::lang`], and a test sees that nothing is missing.

use super::args::Arguments;
use crate::dataset::Lang;
use crate::lang::command_line::{help_of, help_words};
use crate::lang::help_words::HelpWords;
use crate::lang::{CliLabel, CliText, Label, Sentence};
use crate::search::FIELDS;
use clap::builder::PossibleValue;
use clap::{Command, CommandFactory};

/// The command line, explained in that language.
#[must_use]
pub fn command(lang: Lang) -> Command {
    let command = match help_words(lang) {
        None => Arguments::command(),
        Some(words) => translated(Arguments::command(), words),
    };
    let command = command.after_help(CliLabel::AfterHelp.text(lang));
    FILTERED.iter().fold(command, |command, (name, examples)| {
        command.mut_subcommand(name, |each| each.after_help(filters(*examples, lang)))
    })
}

/// The commands that take a query, each with two examples of filters in it.
pub(super) const FILTERED: [(&str, [&str; 2]); 2] = [
    ("list", ["bangiao list records partner:fi status:pipeline", "bangiao list timeline theme:water year:2020..2024"]),
    ("search", ["bangiao search khi tuong partner:fi", "bangiao search status:signed,in_force year:2020..2024"]),
];

fn filters(examples: [&str; 2], lang: Lang) -> String {
    let names = FIELDS.iter().map(|row| row.name.text(lang)).collect::<Vec<_>>().join(", ");
    let [one, other] = examples.map(str::to_owned);
    CliText::Filters { one, other, names }.say(lang).into_owned()
}

fn translated(command: Command, words: &'static HelpWords) -> Command {
    let command = explained(command, words)
        .about(words.about)
        .override_usage(words.usage)
        .subcommand_help_heading(words.commands_heading);
    let mut built = command.clone();
    built.build();
    let usages: Vec<[String; 2]> =
        built.get_subcommands_mut().map(|each| [each.get_name().to_owned(), usage(each, words)]).collect();
    usages.into_iter().fold(command, |command, [name, usage]| {
        command.mut_subcommand(&name, |each| {
            let about = help_of(words.commands, &name);
            explained(each, words).about(about).override_usage(usage)
        })
    })
}

/// How a command is typed. Clap has no translation of its own words.
fn usage(command: &mut Command, words: &HelpWords) -> String {
    let usage = command.render_usage().to_string();
    usage.trim_start_matches("Usage: ").replace("[OPTIONS]", words.options)
}

/// The arguments of one command.
fn explained(command: Command, words: &HelpWords) -> Command {
    let command = command.help_template(words.template);
    command.mut_args(|arg| {
        let heading = match arg.get_help_heading() {
            Some(_) => words.common_heading,
            None if arg.is_positional() => words.arguments_heading,
            None => words.options_heading,
        };
        let help = help_of(words.arguments, arg.get_id().as_str());
        let values = arg.get_possible_values();
        let values: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
        // Those of options stand in their value names.
        if values.is_empty() || !arg.is_positional() {
            return arg.help(help).help_heading(heading);
        }
        let help = format!("{help}: {}", values.join(", "));
        arg.help(help).help_heading(heading).hide_possible_values(true)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_can_be_typed_is_explained_in_vietnamese() {
        for command in std::iter::once(&command(Lang::Vi)).chain(command(Lang::Vi).get_subcommands()) {
            assert!(command.get_about().is_some_and(|about| !about.to_string().is_empty()), "{}", command.get_name());
            for arg in command.get_arguments() {
                let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
                assert!(!help.is_empty(), "{} of {}", arg.get_id(), command.get_name());
            }
        }
    }

    fn help_of(name: &str, lang: Lang) -> String {
        let mut command = command(lang);
        command.build();
        command.find_subcommand_mut(name).unwrap().render_help().to_string()
    }

    #[test]
    fn help_in_vietnamese_has_none_of_claps_english() {
        let whole = command(Lang::Vi);
        for name in whole.get_subcommands().map(Command::get_name) {
            let help = help_of(name, Lang::Vi);
            for english in ["[OPTIONS]", "OPTIONS", "possible values", "Usage", "Options", "Arguments", "Print"] {
                assert!(!help.contains(english), "{help}");
            }
            assert!(help.contains(&format!("Cách dùng: bangiao {name} [TÙY CHỌN]")), "{help}");
        }
        assert!(help_of("new", Lang::Vi).contains("partner, framework, record, term, dataset"));
        assert!(!command(Lang::Vi).render_help().to_string().contains("  In "));
    }

    #[test]
    fn help_on_queries_shows_filters() {
        for lang in Lang::ALL {
            for (name, examples) in FILTERED {
                let help = help_of(name, lang);
                assert!(examples.iter().all(|example| help.contains(example)), "{help}");
                assert!(FIELDS.iter().all(|row| help.contains(row.name.text(lang))), "{help}");
            }
        }
    }

    #[test]
    fn the_command_line_is_sound() {
        for lang in Lang::ALL {
            command(lang).debug_assert();
        }
    }
}
