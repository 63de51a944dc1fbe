//! Whether mosh brought us here, where none of its variables says so: its server is a parent of the shell, and Linux tells the parents
//! of a process in `/proc`.

use std::fs;
use std::path::Path;

/// Parents that are looked up: more lie around nobody's shell.
const MOST: usize = 32;

/// Whether one of the parents of this process is mosh's server. Elsewhere than on Linux nobody knows.
pub fn is_a_parent() -> bool {
    has_mosh_above(Path::new("/proc"), "self")
}

fn has_mosh_above(proc: &Path, process: &str) -> bool {
    let mut process = process.to_owned();
    for _ in 0..MOST {
        let Ok(status) = fs::read_to_string(proc.join(&process).join("status")) else { return false };
        let value = |name: &str| status.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
        if value("Name:").is_some_and(|name| name.starts_with("mosh")) {
            return true;
        }
        match value("PPid:") {
            Some(parent) if parent != "0" => parent.clone_into(&mut process),
            Some(_) | None => return false,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A `/proc` with these processes: number, name, parent.
    fn has_mosh(processes: &[(&str, &str, &str)]) -> bool {
        let proc = tempfile::tempdir().unwrap();
        for (number, name, parent) in processes {
            fs::create_dir(proc.path().join(number)).unwrap();
            fs::write(
                proc.path().join(number).join("status"),
                format!("Name:\t{name}\nUmask:\t0022\nPPid:\t{parent}\n"),
            )
            .unwrap();
        }
        has_mosh_above(proc.path(), "self")
    }

    #[test]
    fn mosh_is_found_among_the_parents_and_nothing_else_is_taken_for_it() {
        let server = ("20", "mosh-server", "1");
        assert!(has_mosh(&[("self", "bangiao", "30"), ("30", "bash", "20"), server, ("1", "init", "0")]));
        assert!(!has_mosh(&[("self", "bangiao", "30"), ("30", "bash", "1"), server, ("1", "init", "0")]), "no parent");
        assert!(!has_mosh(&[("self", "bangiao", "30"), ("30", "bash", "self")]), "a circle ends");
        assert!(!has_mosh(&[]), "no such folder");
        assert!(!is_a_parent(), "no test runs in mosh");
    }
}
