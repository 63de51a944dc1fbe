//! What the tabs say.

/// Words of the tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TabLabel {
    /// The hits are asked for while nothing is searched for.
    NoSearch,
}
