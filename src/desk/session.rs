//! How the dashboard was left: taken up again at the next start.

use crate::dataset::Id;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// So many queries and items are remembered.
pub const MOST: usize = 100;

/// Where one stood, and what was asked and looked at.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Session {
    /// Of which portfolio the data was.
    #[serde(default)]
    pub portfolio: String,
    /// The name of the tab in front.
    #[serde(default)]
    pub tab: String,
    /// What stood in the search box.
    #[serde(default)]
    pub query: String,
    /// For each tab by its name: how it was left.
    #[serde(default)]
    pub tabs: BTreeMap<String, TabPlace>,
    /// The queries that were looked at, the latest first.
    #[serde(default)]
    pub queries: Vec<String>,
    /// The items that were looked at, the latest first.
    #[serde(default)]
    pub recent: Vec<Id>,
    /// The files that were opened, the latest first.
    #[serde(default)]
    pub files: Vec<String>,
    /// The code of the language that was switched to.
    #[serde(default)]
    pub lang: Option<String>,
}

/// How a tab was left.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TabPlace {
    /// The id under the cursor.
    #[serde(default)]
    pub selected: Option<String>,
    /// The name of the column that it was sorted by, and whether the other way round.
    #[serde(default)]
    pub sort: Option<(String, bool)>,
    /// The names of the columns that were hidden.
    #[serde(default)]
    pub hidden: Vec<String>,
    /// The names of the columns that were shown, though they usually are not.
    #[serde(default)]
    pub shown: Vec<String>,
}

/// Puts what others remember behind what is remembered here, each thing once; at most [`MOST`] stay.
pub fn join<T: PartialEq>(ours: &mut Vec<T>, theirs: Vec<T>) {
    for thing in theirs {
        if !ours.contains(&thing) {
            ours.push(thing);
        }
    }
    ours.truncate(MOST);
}

/// Puts a thing to the front of what is remembered; at most [`MOST`] stay.
pub fn remember<T: PartialEq>(things: &mut Vec<T>, thing: T) {
    things.retain(|each| *each != thing);
    things.insert(0, thing);
    things.truncate(MOST);
}
