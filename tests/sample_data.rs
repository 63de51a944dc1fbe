//! The built-in data, held to what its sources say of themselves.
// Helpers of tests fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use bangiao::dataset::{self, Lang};

#[test]
fn the_built_in_data_loads_whole() {
    let loaded = dataset::load(dataset::BUILTIN).unwrap();
    assert_eq!((loaded.left_out, loaded.loose), (0, 0));
    assert!(loaded.dataset.records.len() > 140);
}

#[test]
fn every_text_of_the_built_in_data_is_there_in_both_languages() {
    let loaded = dataset::load(dataset::BUILTIN).unwrap();
    for record in &loaded.dataset.records {
        for lang in Lang::ALL {
            assert!(!record.heading(lang).foreign, "{} has no heading in {lang:?}", record.id);
            assert!(!record.summary.pick(lang).foreign, "{} has no summary in {lang:?}", record.id);
        }
    }
}
