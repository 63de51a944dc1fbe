//! `bangiao`, without a command: the dashboard. Whatever is wrong with the data is said before the terminal is touched.

use super::outcome::{Answer, Failure, Outcome, Streams};
use super::setup::Setup;
use crate::app::keymap::{Keymap, Remap, RemapProblem};
use crate::app::theme::Theme;
use crate::app::world::Data;
use crate::app::{App, Settings};
use crate::dataset::Lang;
use crate::dataset::check::Problem;
use crate::desk::config::{Placed, did_you_mean};
use crate::search::Index;
use crate::term;

/// Opens the dashboard on the chosen data; returns when it is closed.
///
/// # Errors
/// When the data cannot be used, or there is no terminal.
pub fn run(setup: &Setup, streams: &mut Streams<'_>) -> Outcome {
    let options = term::Options { no_color: !setup.color, ..term::Options::from_environment() };
    let (loaded, report) = setup.load_with_losses(streams)?;
    let data = Data {
        index: Index::build(&loaded.dataset),
        dataset: loaded.dataset,
        left_out: loaded.left_out,
        loose: loaded.loose,
        problems: report.problems.iter().map(|problem| (told(problem, Lang::Vi), told(problem, Lang::En))).collect(),
    };
    let settings = Settings {
        lang: setup.lang,
        theme: Theme { color: setup.color, ascii: setup.ascii },
        as_of: setup.as_of,
        limits: setup.config.limits(),
        public: setup.public,
        keymap: keymap(setup, streams),
    };
    term::report_panics(&options.report_dir);
    match term::run(&mut App::new(data, settings), &options) {
        Ok(status) => Ok(Answer::Status(status)),
        Err(error) => Err(Failure::refused(setup.lang, error.to_string(), error.to_string())),
    }
}

/// A problem of the file in a few sentences, its place first.
fn told(problem: &Problem, lang: Lang) -> String {
    let said = problem.say(lang);
    let place = match lang {
        Lang::Vi => format!("Dòng {}, cột {}", problem.line, problem.column),
        Lang::En => format!("Line {}, column {}", problem.line, problem.column),
    };
    let within: Vec<&str> = [problem.record.as_deref(), problem.field.as_deref()].into_iter().flatten().collect();
    let within = if within.is_empty() { String::new() } else { format!(" ({})", within.join(", ")) };
    let sentences = [said.message, said.cause, said.remedy];
    let sentences: Vec<String> = sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect();
    format!("{place}{within}: {}", sentences.join(" "))
}

/// The key table with what the configuration changes in it; what is wrong there is said, the rest holds.
fn keymap(setup: &Setup, streams: &mut Streams<'_>) -> Keymap {
    let bindings = &setup.config.keys;
    let remaps: Vec<Remap> = bindings
        .iter()
        .map(|binding| Remap {
            action: binding.action.value.clone(),
            keys: binding.keys.iter().map(|key| key.value.clone()).collect(),
        })
        .collect();
    let (keymap, problems) = Keymap::new(&remaps);
    for problem in problems {
        let key_of = |binding: usize, key: usize| bindings.get(binding)?.keys.get(key);
        let (place, said) = match problem {
            RemapProblem::UnknownAction(binding, meant) => {
                let (vi, en) = did_you_mean(meant);
                let said =
                    setup.lang.of((format!("không có lệnh như vậy{vi}"), format!("there is no such action{en}")));
                (bindings.get(binding).map(|binding| &binding.action), said)
            }
            RemapProblem::UnknownKey(binding, key) => {
                let said = setup.lang.of(("không có phím như vậy", "there is no such key"));
                (key_of(binding, key), said.to_owned())
            }
            RemapProblem::Taken(binding, key) => {
                let said = setup.lang.of(("phím này đã dùng cho lệnh khác", "this key is given to another action"));
                (key_of(binding, key), said.to_owned())
            }
        };
        if let Some(Placed { value, line, column }) = place {
            let file = setup.config_name();
            streams.say(&format!("bangiao: {file}:{line}:{column}: `{value}`: {said}"));
        }
    }
    keymap
}
