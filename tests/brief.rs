//! `bangiao brief` as a user types it.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
// Helpers of tests may panic as tests may: the lints' own exception stops at `#[test]`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use assert_cmd::Command;
use assert_cmd::cargo::cargo_bin;
use bangiao::dataset::{BUILTIN, Item, Lang, StatusBasis, Target, load};
use bangiao::export::brief::{brief, markdown};
use bangiao::export::page::PageOptions;
use bangiao::export::table::Look;
use bangiao::text::{Audience, width};
use std::process::Output;

fn run(words: &[&str]) -> Output {
    let desk = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/desk.json");
    let mut command = Command::new(cargo_bin("bangiao"));
    command.env_clear().env("LANG", "en_US.UTF-8").args(["--config", "none", "--data", desk, "brief"]).args(words);
    command.timeout(std::time::Duration::from_secs(60)).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_partner_fits_on_one_page_with_everything_that_one_asks_for() {
    let output = run(&["fi"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert_eq!(
        out(&output),
        "# Finland\n\
         \n\
         partner · Phần Lan · FI · as of 31 Dec 2024\n\
         \n\
         - **Agencies:** Finnish Environment Institute (SYKE)\n\
         - **Records:** 2 · 0 agreements · 1 running · 1 flagged\n\
         - **None:** agreements with a record of their own; next events\n\
         \n\
         ## Agreements named inside other records (1)\n\
         - **Signed:** Memorandum · signed 2019 · named in “Zero-emission cities”\n\
         \n\
         ## Other work under way (1)\n\
         - Modernising hydrometeorology · project · period 2023–2027\n\
         \n\
         ## Planned work (1)\n\
         - Zero-emission cities · project · reported 2024 · signed, not known in force:\n  \
           “Memorandum”, signed in 2019; no entry into force is on record.\n\
         \n\
         ## Last events (1)\n\
         - Signed 2019: Memorandum\n\
         \n\
         ## Sources (1)\n\
         - Annual report · Phần Lan (i), (ii)\n"
    );
}

#[test]
fn the_day_parts_what_was_from_what_comes() {
    let before = out(&run(&["gef"]));
    assert!(before.contains("## Next events (1)\n- Planned start Jun 2025: The GEF forum of 2025."), "{before}");
    let after = out(&run(&["gef", "--as-of", "2026"]));
    assert!(
        after.contains("as of 31 Dec 2026")
            && after.contains("- **None:** agreements with a record of their own; next events\n"),
        "{after}"
    );
    let council = out(&run(&["mrc", "--as-of", "2024-11-29"]));
    assert!(council.contains("## Next events (1)\n- Held Nov 2024: "), "{council}");
}

#[test]
fn agreements_stand_under_their_state_and_conflicts_under_theirs() {
    let german = out(&run(&["de", "--lang", "vi"]));
    assert!(
        german.contains("## Thỏa thuận (1)\n- **Đã ký:** Thỏa thuận bảo vệ nước ngầm · thỏa thuận · ký 05/2024 · tình\n  trạng suy ra · đã ký, chưa ghi nhận hiệu lực: "),
        "{german}"
    );
    let laos = out(&run(&["la"]));
    assert!(laos.contains("## Where the sources disagree (1)\n- Two reports give two years.\n"), "{laos}");
    assert!(laos.contains("- **Note:** Two sources give two names.\n"), "{laos}");
}

#[test]
fn an_agreement_that_stands_inside_a_record_is_told_with_that_record() {
    let page = out(&run(&["fi", "--lang", "vi"]));
    assert!(page.contains("- **Chưa có:** hồ sơ thỏa thuận riêng; sắp tới\n"), "{page}");
    assert!(
        page.contains("## Thỏa thuận nêu trong hồ sơ khác (1)\n- **Đã ký:** Bản ghi nhớ · ký 2019 · nêu trong “"),
        "{page}"
    );
}

#[test]
fn a_status_that_the_source_does_not_state_is_told_as_inferred() {
    let data = load(BUILTIN).unwrap().dataset;
    for (lang, said) in [(Lang::Vi, "tình trạng suy ra"), (Lang::En, "status inferred")] {
        let options = PageOptions { lang, audience: Audience::Desk, as_of: data.as_of.last_day(), most: usize::MAX };
        let look = Look { lang, ascii: false, color: false, width: None };
        let page = markdown(&brief(&data, "fi", options), &look).replace("\n  ", " ");
        let inferred = data.records_of("fi").filter(|record| record.status_basis == StatusBasis::Inferred).count();
        assert!(inferred > 0 && inferred < data.records_of("fi").count());
        assert_eq!(page.matches(said).count(), inferred, "{page}");
    }
}

#[test]
fn several_pages_are_parted_by_rules_and_an_unknown_id_does_not_keep_the_others_back() {
    let output = run(&["FI", "gdf", "water"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(err(&output), "bangiao: nothing has the id `gdf`: did you mean `gef`?\n");
    let out = out(&output);
    assert!(out.starts_with("# Finland\n"), "{out}");
    assert_eq!(out.matches("\n\n---\n\n").count(), 1, "{out}");
    assert!(out.contains("\n\n---\n\n# Water resources\n"), "{out}");
}

#[test]
fn no_id_is_wrong_usage() {
    assert_eq!(run(&[]).status.code(), Some(2));
}

#[test]
fn a_private_note_is_in_no_public_brief() {
    assert!(out(&run(&["fi-met-modernisation"])).contains("for the desk alone"));
    assert!(!out(&run(&["fi-met-modernisation", "--public"])).contains("for the desk alone"));
}

#[test]
fn ascii_has_none_of_our_own_ornaments() {
    let output = out(&run(&["fi", "--ascii"]));
    assert!(output.contains("partner - Phần Lan - FI - as of") && !output.contains('·'), "{output}");
}

#[test]
fn every_brief_of_the_built_in_data_fits_on_a_page_of_80_columns() {
    let data = load(BUILTIN).unwrap().dataset;
    for target in [Target::Partner, Target::Framework, Target::Record, Target::Theme] {
        for (item, lang) in data.items(target).into_iter().flat_map(|item| Lang::ALL.map(|lang| (item, lang))) {
            let options =
                PageOptions { lang, audience: Audience::Desk, as_of: data.as_of.last_day(), most: usize::MAX };
            let look = Look { lang, ascii: false, color: false, width: None };
            let page = markdown(&brief(&data, item.id().as_str(), options), &look);
            assert!(page.lines().all(|line| width(line) <= 80), "{page}");
            assert!(page.lines().count() <= 60, "{} takes {} lines:\n{page}", item.id(), page.lines().count());
            assert!(!matches!(item, Item::Partner(_)) || page.starts_with("# "), "{page}");
        }
    }
}

#[test]
fn a_page_that_is_too_full_says_more_in_fewer_words_before_it_leaves_anything_out() {
    let data = load(BUILTIN).unwrap().dataset;
    let options =
        PageOptions { lang: Lang::En, audience: Audience::Desk, as_of: data.as_of.last_day(), most: usize::MAX };
    let look = Look { lang: Lang::En, ascii: false, color: false, width: None };
    let full = markdown(&brief(&data, "water", options), &look);
    assert!(full.contains(" places\n") && full.contains("\n- *and "), "{full}");
    let roomy = markdown(&brief(&data, "fi", options), &look);
    assert!(!roomy.contains(" places\n") && !roomy.contains("\n- *and "), "{roomy}");
}

#[test]
fn no_brief_of_the_built_in_data_names_a_record_by_its_id() {
    let data = load(BUILTIN).unwrap().dataset;
    let ids: Vec<&str> = data.records.iter().map(|record| record.id.as_str()).filter(|id| id.contains('-')).collect();
    for item in [Target::Partner, Target::Framework, Target::Theme].into_iter().flat_map(|target| data.items(target)) {
        let options =
            PageOptions { lang: Lang::Vi, audience: Audience::Desk, as_of: data.as_of.last_day(), most: usize::MAX };
        let look = Look { lang: Lang::Vi, ascii: false, color: false, width: None };
        let page = markdown(&brief(&data, item.id().as_str(), options), &look);
        assert!(!ids.iter().any(|id| page.contains(id)), "{page}");
    }
}
