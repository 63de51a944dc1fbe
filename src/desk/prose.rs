//! What people write at the desk: text of several lines.

use crate::text::Clean;
use serde::{Deserialize, Deserializer, Serialize};

/// Text of several lines as its author wrote it, clean.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(transparent)]
pub struct Prose(Clean);

impl Prose {
    /// Text as it was typed or read.
    #[must_use]
    pub fn new(raw: &str) -> Self {
        Self(Clean::block(raw))
    }

    /// The text, its lines parted by `\n`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing is written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'de> Deserialize<'de> for Prose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::new(&String::deserialize(deserializer)?))
    }
}
