//! What is said of a mistake in a file.

use std::borrow::Cow;

/// What is wrong, why it probably is, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// What is wrong.
    pub message: Cow<'static, str>,
    /// Why it probably is.
    pub cause: Cow<'static, str>,
    /// What to do.
    pub remedy: Cow<'static, str>,
}

impl Advice {
    pub(super) fn new(
        message: impl Into<Cow<'static, str>>,
        cause: impl Into<Cow<'static, str>>,
        remedy: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self { message: message.into(), cause: cause.into(), remedy: remedy.into() }
    }
}
