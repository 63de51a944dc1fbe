//! One page on an item for a meeting, as Markdown that is read as it stands: who it is, what is agreed, what runs, what comes,
//! where the sources disagree, and the sources. No line is longer than 80 columns; nothing hangs on colour.
//!
//! What does not fit on the page is counted, never dropped in silence.

mod content;
mod sheet;

pub use content::{RULE, brief, briefs};
pub use sheet::markdown;
pub(super) use sheet::wrapped;
