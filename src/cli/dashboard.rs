//! Without a command: the dashboard.

use super::outcome::{Answer, Failure, Outcome, Streams};
use super::setup::Setup;
use crate::app::App;
use crate::term::{self, Options};

/// Opens the dashboard on the chosen data, which is read before the terminal is touched.
///
/// # Errors
/// When the data cannot be used, or there is no terminal.
pub fn run(setup: &Setup, streams: &mut Streams<'_>) -> Outcome {
    let _dataset = setup.load(streams)?;
    let mut app = App::default();
    let status = term::run(&mut app, &Options::from_environment());
    status.map(Answer::Status).map_err(|error| Failure::Refused(error.to_string()))
}
