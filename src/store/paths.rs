//! Files and folders whose paths begin as somebody types them: what a shell would go on with.

use super::typed;
use std::fs;
use std::path::Path;

/// At most so many names of a folder are looked at, and so many are told.
const MOST_READ: usize = 20_000;
const MOST_TOLD: usize = 50;

/// The paths that begin so, in their order: written as the beginning is, folders with `/` at their ends. Hidden ones are told where
/// the dot is typed.
#[must_use]
pub fn beginning_with(beginning: &str) -> Vec<String> {
    let (folder, start) = match beginning.rfind('/') {
        Some(end) => beginning.split_at(end + 1),
        None => ("", beginning),
    };
    let place = if folder.is_empty() { typed(".") } else { typed(folder) };
    let Some(names) = place.and_then(|place| fs::read_dir(place).ok()) else { return Vec::new() };
    let mut found: Vec<String> = names
        .take(MOST_READ)
        .filter_map(Result::ok)
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let is_meant = name.starts_with(start) && (start.starts_with('.') || !name.starts_with('.'));
            let is_clean = !name.chars().any(char::is_control);
            let end = if is_folder(&entry.path()) { "/" } else { "" };
            (is_meant && is_clean).then(|| format!("{folder}{name}{end}"))
        })
        .collect();
    found.sort();
    found.truncate(MOST_TOLD);
    found
}

fn is_folder(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| metadata.is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_told_as_they_were_begun() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("data")).unwrap();
        for name in ["dates.json", "other.json", ".dated"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        let root = folder.path().to_str().unwrap();
        let told = |beginning: &str| -> Vec<String> {
            let paths = beginning_with(&format!("{root}/{beginning}"));
            paths.iter().map(|path| path.strip_prefix(&format!("{root}/")).unwrap().to_owned()).collect()
        };
        assert_eq!(told("da"), ["data/", "dates.json"]);
        assert_eq!(told("."), [".dated"]);
        assert_eq!(told("nothing/at/all"), Vec::<String>::new());
    }
}
