//! What the tabs say in English.

use crate::lang::tabs::TabLabel;

/// Their words.
pub(in crate::lang) const fn label(label: TabLabel) -> &'static str {
    match label {
        TabLabel::NoSearch => "Nothing is searched for, so there are no hits.",
    }
}
