//! What a person's text needs. Uses std and Unicode crates only.

use std::ops::Deref;

/// stub
#[derive(Debug, Clone, PartialEq, Eq, Default, PartialOrd, Ord, Hash)]
pub struct Clean(Box<str>);
impl Clean {
    /// stub
    #[must_use]
    pub fn line(raw: &str) -> Self {
        Self(raw.trim().into())
    }
}
impl Deref for Clean {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}
