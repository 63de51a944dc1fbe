//! Arguments, commands, exit statuses.
//!
//! | file | subject |
//! | --- | --- |
//! | [`args`], `help`, `usage` | the command line, its help, and what is said of a wrong one |
//! | [`formats`] | the options that choose a format |
//! | `options` | the settings of a run, out of options, configuration and surroundings |
//! | `dispatch` | which command is done by whom |
//! | `notebook` | what is kept beside the dataset, and the agendas in it by their names |
//! | `out_file` | the file that is written in place of standard output |
//! | `outcome` | how commands end |
//! | `sound` | files that are put together |
//! | `generate` | what is made from the description of the command line and of the format |
//! | the others | one command each |

#![expect(clippy::disallowed_methods, reason = "the arguments are read here and handed on")]

mod actions;
mod agenda;
mod apply;
pub mod args;
mod brief;
mod changes;
mod check;
mod diff;
mod digest;
mod dispatch;
pub mod formats;
mod generate;
mod help;
mod import;
mod list;
mod merge;
mod minutes;
mod new;
mod notebook;
mod options;
mod out_file;
mod outcome;
pub mod reference;
mod search;
mod show;
mod snapshot;
mod sound;
mod state;
mod usage;

use crate::dataset::Lang;
use crate::host::dashboard::{self, Choices};
use crate::host::environment::Environment;
use crate::host::failure::Failure;
use crate::host::streams::Streams;
use crate::lang::{CliText, Reader};
use crate::term::report_panics;
use crate::text::Audience;
use args::Arguments;
use clap::FromArgMatches;
use clap::error::ErrorKind;
use options::{first_language, setup};
use outcome::{CommandAnswer, CommandResult, settle};
use std::ffi::OsString;
use std::io::{BufWriter, stderr, stdout};

/// Runs the program as its user typed it. Returns the exit status.
#[must_use]
pub fn main() -> u8 {
    let words: Vec<OsString> = std::env::args_os().collect();
    let environment = Environment::of_process();
    let typed = words.get(1..).unwrap_or_default();
    let lang = first_language(usage::language(typed), &environment);
    report_panics(&std::env::temp_dir(), Reader { lang, audience: usage::audience(typed) });
    let mut out = BufWriter::new(stdout());
    let status = run(&words, &environment, &mut Streams { out: &mut out, err: &mut stderr() });
    // Written already; what is left in the buffer belongs to a stream that is closed, and dropping it would write again.
    let _ = out.into_parts();
    status
}

/// Runs a command line in given surroundings; `words` begins with the name of the program. Returns the exit status.
#[must_use]
pub fn run(words: &[OsString], environment: &Environment, streams: &mut Streams<'_>) -> u8 {
    let typed = usage::language(words.get(1..).unwrap_or_default());
    let audience = usage::audience(words.get(1..).unwrap_or_default());
    let lang = first_language(typed, environment);
    let parsed = help::command(lang).try_get_matches_from(words).and_then(|typed| Arguments::from_arg_matches(&typed));
    let outcome = match parsed {
        Ok(line) => command(&line, environment, streams),
        Err(error) => parsed_wrongly(&error, (lang, audience), environment, streams),
    };
    let outcome = outcome.and_then(|answer| Ok(streams.out.flush().map(|()| answer)?));
    settle(outcome, lang, streams)
}

/// `--help` and `--version` come as errors too.
fn parsed_wrongly(
    error: &clap::Error,
    (lang, audience): (Lang, Audience),
    environment: &Environment,
    streams: &mut Streams<'_>,
) -> CommandResult {
    if !matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return Err(Failure::Refused(usage::explain(error, lang, audience)));
    }
    let text = error.render();
    if environment.columns.is_some() && !environment.no_color {
        write!(streams.out, "{}", text.ansi())?;
    } else {
        write!(streams.out, "{text}")?;
    }
    Ok(CommandAnswer::Yes)
}

fn command(line: &Arguments, environment: &Environment, streams: &mut Streams<'_>) -> CommandResult {
    let lang = first_language(line.common.lang.map(Into::into), environment);
    for name in &environment.relative {
        streams.tell(lang, &CliText::RelativePath { name: (*name).to_owned() });
    }
    let file = usage::file(&line.file, line.command.as_ref(), lang, Audience::public(line.common.public))?;
    let setup = setup(&line.common, file.as_deref(), environment, streams)?;
    match line.command.as_ref() {
        None => {
            let choices = Choices { theme: line.theme.as_deref(), fresh: line.fresh, mouse: line.mouse };
            dashboard::run(&setup, choices, streams).map(CommandAnswer::Status)
        }
        Some(command) => dispatch::run(command, &setup, streams),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width;

    /// What a command prints on a terminal of so many columns, or into a pipe.
    fn printed(line: &str, columns: Option<usize>) -> String {
        let words =
            ["bangiao", "--config", "none", "--data", "builtin", "--color", "never"].into_iter().chain(line.split(' '));
        let words: Vec<OsString> = words.map(OsString::from).collect();
        let locale = Some("vi_VN.UTF-8".to_owned());
        let environment = Environment { letters: locale.clone(), locale, columns, ..Environment::default() };
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let status = run(&words, &environment, &mut Streams { out: &mut out, err: &mut err });
        assert_eq!(status, 0, "{line}: {}", String::from_utf8_lossy(&err));
        String::from_utf8(out).unwrap()
    }

    const LISTS: [&str; 11] = [
        "list partners",
        "list frameworks",
        "list records",
        "list timeline",
        "list themes",
        "list sources",
        "list claims",
        "list flags",
        "list priorities",
        "search phan lan",
        "search ngan hang",
    ];

    #[test]
    fn no_row_of_a_list_is_wider_than_the_terminal() {
        for list in LISTS {
            for lang in ["vi", "en"] {
                for columns in [1, 20, 40, 60, 80, 120, 200] {
                    let out = printed(&format!("{list} --lang {lang}"), Some(columns));
                    let widest = out.lines().map(width).max().unwrap_or_default();
                    assert!(widest <= columns, "{list} {lang}: {widest} of {columns}\n{out}");
                }
            }
        }
    }

    #[test]
    fn a_title_keeps_most_of_a_narrow_terminal_and_an_id_is_whole() {
        for columns in [60, 80, 120] {
            let out = printed("list records partner:fi", Some(columns));
            assert!(out.contains("fi-hydromet-modernisation-3 "), "{out}");
            assert!(out.contains("Dự án Hỗ trợ hiện đại hóa"), "{columns}\n{out}");
            assert!(!out.contains(" \n"), "{columns}\n{out}");
        }
    }

    #[test]
    fn what_help_shows_as_an_example_finds_something() {
        for example in help::FILTERED.iter().flat_map(|(_, examples)| examples) {
            let line = example.strip_prefix("bangiao ").unwrap();
            assert!(printed(line, None).lines().count() > 1, "{example}");
        }
    }

    #[test]
    fn nothing_is_cut_in_a_pipe() {
        for list in LISTS {
            let out = printed(list, None);
            let (rows, whole) = (out.lines().count(), printed(list, Some(10_000)));
            assert_eq!((rows, out.as_str()), (whole.lines().count(), whole.as_str()), "{list}");
        }
    }
}
