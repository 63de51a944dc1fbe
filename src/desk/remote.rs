//! How a file that is written here is fetched by who sits at another machine.

/// This machine, as it is called from the one at which its user sits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemoteMachine {
    /// The account there.
    pub user: String,
    /// The machine.
    pub host: String,
}

impl RemoteMachine {
    /// The command that is typed at the other machine to fetch a file.
    #[must_use]
    pub fn fetch(&self, path: &str) -> String {
        let host = if self.host.contains(':') { format!("[{}]", self.host) } else { self.host.clone() };
        let user = if self.user.is_empty() { String::new() } else { format!("{}@", self.user) };
        let place = format!("{user}{host}:{path}");
        let is_plain = |letter: char| letter.is_alphanumeric() || "/._-@:~+,%=".contains(letter);
        let quoted = if place.chars().all(is_plain) { place } else { format!("'{}'", place.replace('\'', r"'\''")) };
        format!("scp {quoted} .")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_can_be_pasted_as_it_stands() {
        let machine = |user: &str, host: &str| RemoteMachine { user: user.into(), host: host.into() };
        assert_eq!(machine("an", "10.0.0.7").fetch("/home/an/họp.md"), "scp an@10.0.0.7:/home/an/họp.md .");
        assert_eq!(machine("an", "fe80::1").fetch("/x/a b's.md"), r"scp 'an@[fe80::1]:/x/a b'\''s.md' .");
        assert_eq!(machine("", "10.0.0.7").fetch("/a"), "scp 10.0.0.7:/a .");
    }
}
