//! The binary: everything is in the library.

use bangiao::app::App;
use bangiao::term::{self, Options};
use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    let options = Options::from_environment();
    term::report_panics(&options.report_dir);
    match term::run(&mut App::default(), &options) {
        Ok(status) => ExitCode::from(status),
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "bangiao: {error}");
            ExitCode::from(2)
        }
    }
}
