//! How bad a problem is.

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The program leaves something out, or reads it otherwise than it was meant.
    Error,
    /// The program reads it, but somebody should look at it.
    Warning,
}

impl Severity {
    /// As `check --json` writes it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// The kind of a problem, and how bad it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct ProblemClass {
    pub(super) severity: Severity,
    /// In kebab-case; stable.
    pub(super) code: &'static str,
}

pub(super) const fn error(code: &'static str) -> ProblemClass {
    ProblemClass { severity: Severity::Error, code }
}

pub(super) const fn warning(code: &'static str) -> ProblemClass {
    ProblemClass { severity: Severity::Warning, code }
}
