//! From when on something is worth a flag.

/// From when on something is worth a flag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Days before an expiry.
    pub expiring_days: u16,
    /// Months without news.
    pub silent_months: u16,
}

impl Default for Limits {
    /// Ninety days, the notice that treaties commonly ask for; twelve months, the rhythm of annual reports.
    fn default() -> Self {
        Self { expiring_days: 90, silent_months: 12 }
    }
}
