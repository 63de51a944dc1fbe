//! What an officer does with changes: a snapshot, an edit of the dataset, a look at what changed, a confirmation.
// Helpers of tests fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod common;

use bangiao::app::input::{Effect, Errand, News, Written};
use bangiao::app::since::{Compared, Shared};
use bangiao::dataset::changes::changes;
use bangiao::dataset::{Lang, load};
use bangiao::desk::notebook::Notebook;
use bangiao::store::snapshots::{Snapshots, hash};
use common::{DESK, Desk};
use serde_json::{Value, json};
use std::sync::Arc;
use tempfile::TempDir;

/// A desk with a disk: what it asks for is done behind it, one errand after the other.
struct Office {
    desk: Desk,
    disk: TempDir,
    /// The file of the data, as it is now.
    file: Vec<u8>,
    /// What is written down.
    kept: Notebook,
    /// How many comparisons were asked for.
    compared: usize,
}

impl Office {
    fn new() -> Self {
        Self::in_language(Lang::Vi)
    }

    fn in_language(lang: Lang) -> Self {
        Self::of(Desk::over(DESK, lang))
    }

    fn of(desk: Desk) -> Self {
        let disk = tempfile::tempdir().unwrap();
        let mut office = Self { desk, disk, file: DESK.to_vec(), kept: Notebook::default(), compared: 0 };
        office.work(Vec::new());
        office
    }

    /// Does what is asked for until nothing is.
    fn work(&mut self, effects: Vec<Effect>) {
        let errand = |effect| match effect {
            Effect::Errand(errand) => Some(errand),
            other => panic!("{other:?} was asked for"),
        };
        let mut errands: Vec<Errand> = effects.into_iter().filter_map(errand).collect();
        loop {
            errands.extend(self.desk.app.errands());
            if errands.is_empty() {
                return;
            }
            let news = self.run(errands.remove(0));
            errands.extend(self.desk.app.hear(news).into_iter().filter_map(errand));
        }
    }

    fn run(&mut self, errand: Errand) -> News {
        let snapshots = Snapshots::at(self.disk.path());
        match errand {
            Errand::Keep(edits) => {
                edits.iter().for_each(|edit| self.kept.apply(edit));
                News::Kept(Box::new(self.kept.clone()))
            }
            Errand::Compare(question) => {
                self.compared += 1;
                let comparison = snapshots.get(&question.snapshot.hash).map_err(|trouble| trouble.reason());
                let comparison = comparison.map(|bytes| {
                    let old = load(&bytes).unwrap().dataset;
                    let changes = changes(&old, &question.now.0);
                    Shared(Arc::new(Compared { old: Arc::new(old), changes }))
                });
                News::Compared(question, comparison)
            }
            Errand::Write { path, what, .. } => News::Written { path, what, outcome: Written::Done },
            Errand::Shoot(shot) if shot.hash == hash(&self.file) => {
                snapshots.put(&self.file).unwrap();
                News::Shot(shot, "2026-11-24T18:30".to_owned())
            }
            Errand::Shoot(_) => News::NotShot(("tệp đã khác".to_owned(), "the file is another".to_owned())),
        }
    }

    fn press(&mut self, names: &str) -> &mut Self {
        for name in names.split_whitespace() {
            self.desk.press(name);
            let effects = std::mem::take(&mut self.desk.effects);
            self.work(effects);
        }
        self
    }

    fn type_text(&mut self, text: &str) -> &mut Self {
        self.desk.type_text(text);
        self.work(Vec::new());
        self
    }

    /// The file is edited, and read again.
    fn edit(&mut self, edit: impl FnOnce(&mut Value)) -> &mut Self {
        let mut value: Value = serde_json::from_slice(&self.file).unwrap();
        edit(&mut value);
        self.file = value.to_string().into_bytes();
        self.desk.reload(&self.file);
        self.work(Vec::new());
        self
    }

    #[track_caller]
    fn sees(&mut self, text: &str) -> &mut Self {
        self.desk.sees(text);
        self
    }

    #[track_caller]
    fn sees_no(&mut self, text: &str) -> &mut Self {
        self.desk.sees_no(text);
        self
    }
}

fn record<'v>(file: &'v mut Value, id: &str) -> &'v mut Value {
    file["records"].as_array_mut().unwrap().iter_mut().find(|record| record["id"] == id).unwrap()
}

/// One of every kind: new, changed, finished, gone.
fn a_month_later(file: &mut Value) {
    record(file, "de-groundwater")["status"] = json!("in_force");
    record(file, "fi-met-modernisation")["status"] = json!("closed");
    file["partners"]
        .as_array_mut()
        .unwrap()
        .push(json!({ "id": "no", "iso3166": "NO", "name": { "vi": "Na Uy", "en": "Norway" }, "sources": [] }));
    file["records"].as_array_mut().unwrap().retain(|record| record["id"] != "fi-zero-emission");
}

#[test]
fn show_me() {
    let mut office = Office::new();
    println!("{}", office.desk.press("6").screen());
    office.press("N enter");
    println!("{}", office.desk.screen());
    office.edit(a_month_later);
    println!("{}", office.desk.screen());
    office.press("j");
    println!("{}", office.desk.screen());
    office.press("j j L");
    println!("{}", office.desk.screen());
    office.press("B");
    println!("{}", office.desk.screen());
    office.press("esc C");
    println!("{}", office.desk.screen());
    office.press("u");
    println!("{}", office.desk.screen());
}
