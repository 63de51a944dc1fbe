//! The formats of output: a file each, and its line here.

pub mod format;

use format::Format;

/// Declares the files of the formats, and lists them in the order of their options.
macro_rules! formats {
    ($($module:ident,)+) => {
        $(pub mod $module;)+

        /// Every format.
        pub static FORMATS: &[&Format] = &[$(&$module::FORMAT),+];
    };
}

formats! {
    json,
    csv,
    excel,
    markdown,
}

/// How the names of files with what a view shows may end, by the alphabet.
#[must_use]
pub fn endings() -> Vec<&'static str> {
    let mut endings: Vec<&str> = of_files().map(|format| format.ending).collect();
    endings.sort_unstable();
    endings
}

/// The format that a file name asks for by its ending: the longest that it has.
#[must_use]
pub fn of_file(name: &str) -> Option<&'static Format> {
    let name = name.to_lowercase();
    of_files().filter(|format| name.ends_with(format.ending)).max_by_key(|format| format.ending.len())
}

fn of_files() -> impl Iterator<Item = &'static Format> {
    FORMATS.iter().copied().filter(|format| format.file.is_some())
}
