//! Index, query, matching, ranking. Uses `dataset` and `text`.

use crate::dataset::{Dataset, ItemRef, Lang, Target};

/// stub
#[derive(Debug)]
pub struct Index;
impl Index {
    /// stub
    #[must_use]
    pub fn build(_: &Dataset) -> Self {
        Self
    }
}
/// stub
#[derive(Debug)]
pub struct Query(String);
impl Query {
    /// stub
    #[must_use]
    pub fn parse(text: &str, _: &Dataset) -> Self {
        Self(text.to_lowercase())
    }
}
/// stub
#[derive(Debug)]
#[allow(missing_docs)]
pub struct Hit {
    pub item: ItemRef,
    pub score: u32,
    pub field: &'static str,
    pub guess: bool,
}
/// stub
#[derive(Debug)]
#[allow(missing_docs)]
pub struct Hits {
    pub list: Vec<Hit>,
}
/// stub
#[must_use]
pub fn search(_: &Index, dataset: &Dataset, query: &Query) -> Hits {
    let mut list = Vec::new();
    let mut add = |target, place, name: String| {
        if name.to_lowercase().contains(&query.0) {
            list.push(Hit { item: ItemRef { target, place }, score: 1, field: "name", guess: false });
        }
    };
    for (i, p) in dataset.partners.iter().enumerate() {
        add(Target::Partner, i, format!("{} {}", p.name.pick(Lang::Vi).text, p.name.pick(Lang::En).text));
    }
    for (i, p) in dataset.frameworks.iter().enumerate() {
        add(Target::Framework, i, format!("{} {}", p.name.pick(Lang::Vi).text, p.name.pick(Lang::En).text));
    }
    for (i, p) in dataset.records.iter().enumerate() {
        add(Target::Record, i, format!("{} {}", p.heading(Lang::Vi).text, p.heading(Lang::En).text));
    }
    Hits { list }
}
