//! Flags: each is raised by a record made for it, and not by the same record one day away.

// Helpers of tests may panic as tests may: the lints' own exception stops at `#[test]`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use bangiao::dataset::flags::{Flags, Limits, Raised};
use bangiao::dataset::{BUILTIN, Dataset, DateRole, Day, Edtf, Flag, Kind, Lang, Status, Words, flags, load};
use proptest::prelude::*;
use serde_json::{Value, json};

/// One record of a portfolio whose report was published on 1 January 2024.
fn record(id: usize, kind: &str, status: &str, dates: &[(&str, &str)]) -> Value {
    let dates: Vec<Value> = dates.iter().map(|(role, edtf)| json!({ "role": role, "edtf": edtf })).collect();
    json!({
        "id": format!("r{id}"), "order": id, "kind": kind, "summary": { "vi": "việc", "en": "work" },
        "status": status, "status_basis": "stated", "dates": dates, "source": { "id": "report" }
    })
}

fn dataset(records: &[Value]) -> Dataset {
    let file = json!({
        "format": 1, "title": { "en": "t" }, "home": { "name": { "en": "h" } }, "as_of": "2024-12-31",
        "sources": [{ "id": "report", "title": { "en": "Report" }, "published": "2024-01-01" }],
        "records": records
    });
    let loaded = load(file.to_string().as_bytes()).expect("a dataset");
    assert_eq!((loaded.left_out, loaded.loose), (0, 0), "{file}");
    loaded.dataset
}

fn day(text: &str) -> Day {
    Edtf::parse(text).unwrap().last_day()
}

/// The flags of the first of these records.
/// What is flagged of the first record.
fn all_raised(records: &[Value], as_of: &str) -> Vec<Raised> {
    let dataset = dataset(records);
    let item = dataset.find("r0").unwrap();
    flags(&dataset, day(as_of), Limits::default()).of(item).to_vec()
}

/// The same without silence, which is told of whatever is old and is counted by itself.
fn raised(records: &[Value], as_of: &str) -> Vec<Raised> {
    all_raised(records, as_of).into_iter().filter(|raised| raised.flag.is_counted()).collect()
}

fn words(records: &[Value], as_of: &str) -> Vec<Flag> {
    raised(records, as_of).iter().map(|raised| raised.flag).collect()
}

/// On the first day the record has this flag, and no other; on the second it has none.
fn turns(kind: &str, status: &str, dates: &[(&str, &str)], flag: Flag, on: &str, off: &str) {
    let records = [record(0, kind, status, dates)];
    assert_eq!(words(&records, on), [flag], "{kind} {status} {dates:?} on {on}");
    assert_eq!(words(&records, off), [], "{kind} {status} {dates:?} on {off}");
}

/// Both sentences of the only flag.
fn why(records: &[Value], as_of: &str) -> (String, String) {
    let raised = raised(records, as_of);
    assert_eq!(raised.len(), 1, "{raised:?}");
    pair(raised[0].why.text(Lang::Vi), raised[0].why.text(Lang::En))
}

fn pair(vi: &str, en: &str) -> (String, String) {
    (vi.to_owned(), en.to_owned())
}

// ── One day away ────────────────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn late_is_what_should_have_ended_yesterday() {
    turns("project", "implementation", &[("planned_end", "2024-06-30")], Flag::Late, "2024-07-01", "2024-06-30");
    turns("project", "pipeline", &[("planned_end", "2024-06-30")], Flag::Late, "2024-07-01", "2024-06-30");
    turns("agreement", "proposed", &[("planned_end", "2024")], Flag::Late, "2025-01-01", "2024-12-31");
    let records = [record(0, "project", "implementation", &[("planned_end", "2024-06-30")])];
    assert_eq!(
        why(&records, "2024-07-01"),
        pair(
            "Dự kiến kết thúc ngày 30/06/2024, nay đã qua; chưa ghi nhận kết thúc, tình trạng là “đang thực hiện”. Thông tin gần nhất: nguồn đăng 01/01/2024.",
            "Planned to end on 30 Jun 2024, now past; no end is on record, and the status is “implementation”. Last heard: a source published 1 Jan 2024."
        )
    );
}

#[test]
fn a_fuzzy_date_is_past_only_with_its_latest_day() {
    for (fuzzy, last, after) in [
        ("2024", "2024-12-31", "2025-01-01"),
        ("2024-02", "2024-02-29", "2024-03-01"),
        ("2024-24", "2025-02-28", "2025-03-01"),
        ("202X", "2029-12-31", "2030-01-01"),
        ("2024~", "2025-12-31", "2026-01-01"),
        ("2024-11%", "2024-12-31", "2025-01-01"),
        ("2024-11-27?", "2024-11-30", "2024-12-01"),
        ("2023/2024", "2024-12-31", "2025-01-01"),
    ] {
        turns("project", "implementation", &[("planned_end", fuzzy)], Flag::Late, after, last);
    }
    let open = [record(0, "project", "implementation", &[("planned_end", "2020/.."), ("period", "2019/..")])];
    assert_eq!(words(&open, "2090"), []);
}

#[test]
fn a_status_and_a_date_that_cannot_both_be_so_are_a_conflict() {
    for (kind, status, role) in [
        ("project", "closed", "start"),
        ("project", "closed", "end"),
        ("meeting", "closed", "event"),
        ("project", "closed", "planned_start"),
        ("project", "implementation", "start"),
        ("agreement", "signed", "signed"),
        ("agreement", "in_force", "in_force"),
        ("agreement", "in_force", "signed"),
        ("agreement", "expired", "expires"),
    ] {
        let records = [record(0, kind, status, &[(role, "2024-06-30")])];
        assert_eq!(words(&records, "2024-06-29"), [Flag::StatusConflict], "{status} with {role} ahead");
        assert!(!words(&records, "2024-06-30").contains(&Flag::StatusConflict), "{status} with {role} on the day");
    }
    for (kind, status, role) in [
        ("project", "implementation", "end"),
        ("project", "pipeline", "end"),
        ("agreement", "in_force", "expires"),
        ("agreement", "signed", "in_force"),
        ("agreement", "proposed", "signed"),
    ] {
        let records = [record(0, kind, status, &[(role, "2024-06-30")])];
        assert_eq!(words(&records, "2024-07-01"), [Flag::StatusConflict], "{status} with {role} past");
        assert!(!words(&records, "2024-06-30").contains(&Flag::StatusConflict), "{status} with {role} on the day");
    }
    turns("project", "implementation", &[("period", "2025/2027")], Flag::StatusConflict, "2024-12-31", "2025-01-01");
    let records = [record(0, "project", "implementation", &[("end", "2024-06-30")])];
    assert_eq!(
        why(&records, "2024-07-01"),
        pair(
            "Tình trạng ghi “đang thực hiện”, nhưng mốc kết thúc (30/06/2024) đã qua.",
            "The status is “implementation”, but the end on record (30 Jun 2024) is past."
        )
    );
    let records = [record(0, "meeting", "closed", &[("event", "2025-03")])];
    assert_eq!(
        why(&records, "2024-07-01"),
        pair(
            "Tình trạng ghi “đã kết thúc”, nhưng mốc diễn ra (03/2025) còn ở phía trước.",
            "The status is “closed”, but the event on record (Mar 2025) is still ahead."
        )
    );
}

#[test]
fn what_ended_or_began_early_and_what_is_signed_anew_is_no_conflict() {
    for (kind, status, dates) in [
        ("project", "closed", &[("planned_end", "2030"), ("end", "2024")][..]),
        ("project", "implementation", &[("planned_start", "2030")]),
        ("negotiation", "negotiating", &[("signed", "1998")]),
        ("project", "cancelled", &[("start", "2030"), ("planned_end", "2020")]),
    ] {
        assert_eq!(words(&[record(0, kind, status, dates)], "2024-12-31"), [], "{kind} {status} {dates:?}");
    }
}

#[test]
fn closed_without_an_end_is_what_had_a_beginning_and_no_end() {
    let flagged = |kind, status, dates: &[(&str, &str)], as_of| words(&[record(0, kind, status, dates)], as_of);
    for (kind, status, dates) in [
        ("project", "closed", &[("start", "2020")][..]),
        ("plan", "closed", &[("period", "2023/2027")]),
        ("agreement", "terminated", &[("signed", "1998")]),
        ("agreement", "expired", &[("in_force", "1998")]),
    ] {
        assert_eq!(flagged(kind, status, dates, "2024-12-31"), [Flag::ClosedWithoutEnd], "{kind} {status} {dates:?}");
    }
    for (kind, status, dates) in [
        ("project", "closed", &[("start", "2020"), ("end", "2023")][..]),
        ("project", "closed", &[("reported", "2020")]),
        ("project", "closed", &[("planned_start", "2020")]),
        ("meeting", "closed", &[("event", "2024-05")]),
        ("meeting", "closed", &[("start", "2024-05")]),
        ("activity", "closed", &[("start", "2024-05"), ("event", "2024-06")]),
        ("project", "cancelled", &[("start", "2020")]),
        ("agreement", "expired", &[("signed", "1998"), ("expires", "2020")]),
    ] {
        assert_eq!(flagged(kind, status, dates, "2024-12-31"), [], "{kind} {status} {dates:?}");
    }
    // The period tells when it ended once it is over.
    turns("plan", "closed", &[("period", "2020/2024")], Flag::ClosedWithoutEnd, "2024-12-31", "2025-01-01");
    assert_eq!(
        why(&[record(0, "project", "closed", &[("start", "2020")])], "2024-12-31"),
        pair(
            "Tình trạng là “đã kết thúc”, nhưng không ghi kết thúc khi nào (mốc bắt đầu: 2020).",
            "The status is “closed”, but it is not on record when it ended (start: 2020)."
        )
    );
}

#[test]
fn not_started_is_what_should_have_begun_yesterday() {
    for role in ["start", "planned_start"] {
        turns("project", "pipeline", &[(role, "2024-06-30")], Flag::NotStarted, "2024-07-01", "2024-06-30");
    }
    turns("plan", "pipeline", &[("period", "2023/2027")], Flag::NotStarted, "2024-01-01", "2023-12-31");
    for (dates, vi, en) in [
        (
            [("planned_start", "2023-12-31"), ("reported", "2024")],
            "Dự kiến bắt đầu ngày 31/12/2023, nay đã qua; chưa ghi nhận việc bắt đầu, tình trạng vẫn là “đang chuẩn bị”. Thông tin gần nhất: kỳ báo cáo 2024.",
            "Planned to start on 31 Dec 2023, now past; no start is on record, and the status is still “pipeline”. Last heard: a report on 2024.",
        ),
        (
            [("period", "2023/2027"), ("reported", "2024")],
            "Giai đoạn (2023–2027) đã bắt đầu, mà tình trạng vẫn là “đang chuẩn bị”. Thông tin gần nhất: kỳ báo cáo 2024.",
            "The period (2023–2027) has begun, yet the status is still “pipeline”. Last heard: a report on 2024.",
        ),
        (
            [("start", "2023"), ("reported", "2024")],
            "Mốc bắt đầu (2023) đã qua, mà tình trạng vẫn là “đang chuẩn bị”.",
            "The start on record (2023) is past, yet the status is still “pipeline”.",
        ),
    ] {
        assert_eq!(why(&[record(0, "project", "pipeline", &dates)], "2025-01-01"), pair(vi, en));
    }
}

#[test]
fn a_plan_set_down_before_its_beginning_is_not_called_late_to_start_while_it_runs() {
    let plan = [("planned_start", "2021"), ("planned_end", "2025"), ("reported", "2020")];
    let records = [record(0, "meeting", "pipeline", &plan)];
    assert_eq!(words(&records, "2024-12-31"), []);
    assert_eq!(words(&records, "2025-12-31"), []);
    assert_eq!(words(&records, "2026-01-01"), [Flag::Late]);
    // A report from after the beginning knew whether it had begun.
    let plan = [("planned_start", "2021"), ("planned_end", "2025"), ("reported", "2022")];
    assert_eq!(words(&[record(0, "meeting", "pipeline", &plan)], "2024-12-31"), [Flag::NotStarted]);
    // And a plan without an end would never be heard of again.
    let plan = [("planned_start", "2021"), ("reported", "2020")];
    assert_eq!(words(&[record(0, "meeting", "pipeline", &plan)], "2022-01-01"), [Flag::NotStarted]);
}

#[test]
fn expiring_is_from_ninety_days_before_to_the_last_day() {
    let in_force = [("in_force", "2020"), ("expires", "2024-12-31")];
    turns("agreement", "in_force", &in_force, Flag::Expiring, "2024-10-02", "2024-10-01");
    let records = [record(0, "agreement", "in_force", &in_force)];
    assert_eq!(words(&records, "2024-12-31"), [Flag::Expiring]);
    assert_eq!(words(&records, "2025-01-01"), [Flag::StatusConflict]);
    let period = [("in_force", "2020"), ("period", "2020/2024")];
    turns("agreement", "in_force", &period, Flag::Expiring, "2024-10-02", "2024-10-01");
    assert_eq!(words(&[record(0, "project", "implementation", &[("period", "2020/2024")])], "2024-12-31"), []);
    assert_eq!(words(&[record(0, "agreement", "proposed", &[("expires", "2024-12-31")])], "2024-12-31"), []);
    for (expires, as_of, vi, en) in [
        ("2024-12-31", "2024-12-29", "Hết hạn ngày 31/12/2024: còn 2 ngày.", "Expires on 31 Dec 2024: 2 days left."),
        ("2024-12-31", "2024-12-30", "Hết hạn ngày 31/12/2024: còn 1 ngày.", "Expires on 31 Dec 2024: 1 day left."),
        (
            "2024-12-31",
            "2024-12-31",
            "Hết hạn ngày 31/12/2024: hôm nay là ngày cuối.",
            "Expires on 31 Dec 2024: this is its last day.",
        ),
        ("2024", "2024-12-29", "Hết hạn năm 2024: còn nhiều nhất 2 ngày.", "Expires in 2024: at most 2 days left."),
        (
            "2024-12",
            "2024-12-31",
            "Hết hạn tháng 12/2024: muộn nhất là hôm nay.",
            "Expires in Dec 2024: this day at the latest.",
        ),
    ] {
        assert_eq!(why(&[record(0, "agreement", "in_force", &[("expires", expires)])], as_of), pair(vi, en));
    }
}

#[test]
fn what_is_only_initialled_is_neither_signed_nor_in_force_before_this_day() {
    turns("agreement", "initialled", &[("signed", "2024-06-30")], Flag::StatusConflict, "2024-07-01", "2024-06-29");
    turns("agreement", "initialled", &[("in_force", "2024-06-30")], Flag::StatusConflict, "2024-07-01", "2024-06-29");
}

#[test]
fn the_limits_are_the_callers() {
    let dataset = dataset(&[record(0, "agreement", "in_force", &[("expires", "2024-12-31")])]);
    let count = |expiring_days, as_of| {
        flags(&dataset, day(as_of), Limits { expiring_days, ..Limits::default() }).count(Flag::Expiring)
    };
    assert_eq!((count(10, "2024-12-21"), count(10, "2024-12-20")), (1, 0));
    assert_eq!((count(0, "2024-12-31"), count(0, "2024-12-30")), (1, 0));
}

#[test]
fn signed_and_not_known_in_force_until_an_entry_into_force_is_on_record() {
    let signed = [("signed", "2019"), ("in_force", "2024-06-30")];
    turns("agreement", "signed", &signed, Flag::SignedNotInForce, "2024-06-29", "2024-06-30");
    assert_eq!(
        why(&[record(0, "agreement", "signed", &signed)], "2024-06-29"),
        pair("Ký năm 2019; có hiệu lực từ ngày 30/06/2024.", "Signed in 2019; enters into force on 30 Jun 2024.")
    );
    let mut undated = record(0, "agreement", "signed", &[("reported", "2020")]);
    undated["status_wording"] = json!({ "vi": "đang triển khai", "en": "being carried out" });
    assert_eq!(
        why(&[undated], "2024-12-31"),
        pair(
            "Đã ký (không ghi ngày); chưa ghi nhận ngày có hiệu lực. Theo nguồn: “đang triển khai”.",
            "Signed (the date is not on record); no entry into force is on record. Gist of the source: “being carried out”."
        )
    );
    for (kind, status) in [("letter_of_intent", "signed"), ("agreement", "in_force"), ("agreement", "implementation")] {
        assert_eq!(words(&[record(0, kind, status, &[("signed", "2019")])], "2024-12-31"), [], "{kind} {status}");
    }
}

/// A record with one part: its name, its status, its dates.
fn with_part(kind: &str, status: &str, part_status: &str, dates: &[(&str, &str)]) -> Value {
    let mut whole = record(0, kind, status, &[]);
    let mut part = record(0, kind, part_status, dates);
    for field in ["id", "order", "kind", "summary", "status_basis", "source"] {
        part.as_object_mut().unwrap().remove(field);
    }
    part["title"] = json!({ "vi": "Bản ghi nhớ", "en": "Memorandum" });
    whole["parts"] = json!([part]);
    whole
}

#[test]
fn a_signed_part_is_flagged_on_its_record_and_named() {
    let dates = [("signed", "2019"), ("in_force", "2024-06-30")];
    let records = [with_part("project", "pipeline", "signed", &dates)];
    assert_eq!(words(&records, "2024-06-29"), [Flag::SignedNotInForce]);
    assert_eq!(words(&records, "2024-06-30"), []);
    assert_eq!(
        why(&[with_part("project", "pipeline", "signed", &[("signed", "2019")])], "2024-06-29"),
        pair(
            "“Bản ghi nhớ”, ký năm 2019; chưa ghi nhận ngày có hiệu lực.",
            "“Memorandum”, signed in 2019; no entry into force is on record."
        )
    );
    // Where the record says it of itself, its parts say it no second time.
    let whole = why(&[with_part("agreement", "signed", "signed", &[])], "2024-06-29");
    assert!(!whole.1.contains("Memorandum"), "{}", whole.1);
    // A date of signature alone makes no agreement: resolutions are signed, too.
    let mut resolution = with_part("activity", "closed", "signed", &[("signed", "2013-04-10")]);
    resolution["parts"][0].as_object_mut().unwrap().remove("status");
    assert_eq!(words(&[resolution], "2024-06-29"), []);
}

#[test]
fn a_part_that_expires_is_flagged_on_its_record_and_named() {
    let records = [with_part("project", "implementation", "in_force", &[("expires", "2024-12-31")])];
    assert_eq!(words(&records, "2024-10-02"), [Flag::Expiring]);
    assert_eq!(words(&records, "2024-10-01"), []);
    assert_eq!(
        why(&records, "2024-12-29"),
        pair("“Bản ghi nhớ” hết hạn ngày 31/12/2024: còn 2 ngày.", "“Memorandum” expires on 31 Dec 2024: 2 days left.")
    );
    assert_eq!(words(&[with_part("project", "closed", "expired", &[("expires", "2024-12-31")])], "2024-12-29"), []);
}

#[test]
fn an_outcome_is_unreported_from_the_day_after_the_period() {
    for status in ["implementation", "pipeline", "suspended", "unknown"] {
        let dates = [("period", "2020/2023"), ("reported", "2019")];
        turns("project", status, &dates, Flag::OutcomeUnreported, "2024-01-01", "2023-12-31");
    }
    turns("meeting", "pipeline", &[("event", "2024-06-30")], Flag::OutcomeUnreported, "2024-07-01", "2024-06-30");
    for (status, dates) in [
        ("finalisation", &[("period", "2020/2023")][..]),
        ("closed", &[("period", "2020/2023")]),
        ("implementation", &[("period", "2020/2023"), ("planned_end", "2026")]),
        ("implementation", &[("period", "2020/2023"), ("period", "2024/2027")]),
        ("implementation", &[("event", "2020")]),
    ] {
        assert_eq!(words(&[record(0, "project", status, dates)], "2024-12-31"), [], "{status} {dates:?}");
    }
    assert_eq!(
        why(&[record(0, "project", "implementation", &[("period", "2018/2020"), ("reported", "2020")])], "2021-01-01"),
        pair(
            "Giai đoạn (2018–2020) đã hết; chưa ghi nhận kết quả, tình trạng vẫn là “đang thực hiện”. Thông tin gần nhất: kỳ báo cáo 2020.",
            "The period (2018–2020) is over; no outcome is on record, and the status is still “implementation”. Last heard: a report on 2020."
        )
    );
    assert_eq!(
        why(&[record(0, "meeting", "pipeline", &[("event", "2024-11")])], "2024-12-01"),
        pair(
            "Mốc diễn ra (11/2024) đã qua; chưa ghi nhận kết quả, tình trạng vẫn là “đang chuẩn bị”. Thông tin gần nhất: nguồn đăng 01/01/2024.",
            "The date of the event (Nov 2024) is past; no outcome is on record, and the status is still “pipeline”. Last heard: a source published 1 Jan 2024."
        )
    );
}

#[test]
fn silence_counts_only_where_somebody_reports() {
    let all_words = |records: &[Value], as_of: &str| -> Vec<Flag> {
        all_raised(records, as_of).iter().map(|raised| raised.flag).collect()
    };
    let updated = |status: &str, date: &str| {
        let mut record = record(0, "project", status, &[]);
        record["updated"] = json!(date);
        record
    };
    let quiet = [updated("implementation", "2023-06-30")];
    assert_eq!(all_words(&quiet, "2024-07-01"), [Flag::Silent]);
    assert_eq!(all_words(&quiet, "2024-06-30"), []);
    assert_eq!(all_words(&[updated("closed", "2023-06-30")], "2024-12-31"), []);
    let said = &all_raised(&quiet, "2024-07-01")[0].why;
    assert_eq!(
        pair(said.text(Lang::Vi), said.text(Lang::En)),
        pair(
            "Thông tin gần nhất đã hơn 12 tháng: cập nhật 30/06/2023.",
            "The last news is more than 12 months old: an update of 30 Jun 2023."
        )
    );
    // Beside a record that is kept up to date, one that never was counts from its report.
    let told = record(0, "project", "implementation", &[("reported", "2022")]);
    let mut other = updated("implementation", "2024-12");
    other["id"] = json!("r1");
    assert_eq!(all_words(&[told.clone(), other], "2024-12-31"), [Flag::Silent]);
    // So does one that is only reported, where others are: the report is old for all of them.
    assert_eq!(all_words(&[told], "2024-12-31"), [Flag::Silent]);
    // Where something else is flagged, its sentence says from when the last word is.
    let late = record(0, "project", "implementation", &[("reported", "2022"), ("planned_end", "2023")]);
    assert_eq!(all_words(&[late], "2024-12-31"), [Flag::Late]);
}

#[test]
fn no_owner_counts_only_where_somebody_names_owners() {
    let bare = |id, status: &str| record(id, "project", status, &[]);
    let mut owned = bare(1, "implementation");
    owned["owner"] = json!({ "vi": "Vụ Hợp tác quốc tế", "en": "Department of International Cooperation" });
    let mut stepped = bare(0, "implementation");
    stepped["next_step"] = json!({ "text": { "en": "call" }, "owner": { "en": "Lan" } });
    assert_eq!(words(&[bare(0, "implementation"), owned.clone()], "2024-12-31"), [Flag::NoOwner]);
    assert_eq!(words(&[bare(0, "implementation")], "2024-12-31"), []);
    assert_eq!(words(&[bare(0, "closed"), owned.clone()], "2024-12-31"), []);
    assert_eq!(words(&[stepped, owned.clone()], "2024-12-31"), []);
    assert_eq!(
        why(&[bare(0, "implementation"), owned], "2024-12-31"),
        pair(
            "Tình trạng là “đang thực hiện”, mà chưa ghi ai phụ trách.",
            "The status is “implementation”, and nobody is named who holds it."
        )
    );
}

#[test]
fn a_conflict_of_sources_is_told_in_its_own_words_in_either_language() {
    let mut torn = record(0, "meeting", "closed", &[]);
    torn["conflict"] = json!({ "vi": "Hai số.", "en": "Two numbers." });
    assert_eq!(words(std::slice::from_ref(&torn), "1990"), [Flag::SourceConflict]);
    assert_eq!(why(&[torn.clone()], "2024"), pair("Hai số.", "Two numbers."));
    torn["conflict"] = json!({ "vi": "Hai số." });
    assert_eq!(why(&[torn], "2024"), pair("Hai số.", "Hai số."));
}

// ── One fact, one flag ──────────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn a_reported_date_is_no_start_no_event_and_no_end() {
    for kind in Kind::ALL {
        for status in Status::ALL.iter().filter(|status| **status != Status::Signed) {
            let records = [record(0, kind.word(), status.word(), &[("reported", "2020")])];
            assert_eq!(words(&records, "2030"), [], "{kind:?} {status:?}");
        }
    }
}

#[test]
fn one_fact_raises_one_flag() {
    let everything = [("planned_start", "2020"), ("period", "2020/2022"), ("planned_end", "2022"), ("event", "2021")];
    assert_eq!(words(&[record(0, "project", "pipeline", &everything)], "2024"), [Flag::Late]);
    let signed_tomorrow = [record(0, "agreement", "signed", &[("signed", "2025-01-01")])];
    assert_eq!(words(&signed_tomorrow, "2024-12-31"), [Flag::StatusConflict]);
    // Two facts raise two.
    let two = [record(0, "agreement", "signed", &[("signed", "2020"), ("expires", "2025-01-31")])];
    assert_eq!(words(&two, "2024-12-31"), [Flag::Expiring, Flag::SignedNotInForce]);
}

#[test]
fn flags_are_counted_and_listed_with_type_and_id() {
    let dataset = dataset(&[
        record(0, "agreement", "signed", &[("expires", "2025-01-31")]),
        record(1, "project", "implementation", &[]),
        record(2, "project", "implementation", &[("planned_end", "2023")]),
    ]);
    let flags = flags(&dataset, day("2024-12-31"), Limits::default());
    assert_eq!((flags.total(), flags.records(), flags.count(Flag::Late), flags.count(Flag::Silent)), (3, 2, 1, 0));
    let listed = flags.listed(&dataset.records);
    let listed: Vec<_> =
        listed.iter().map(|entry| (entry.raised.flag, entry.target.word(), entry.id.as_str())).collect();
    assert_eq!(
        listed,
        [(Flag::Late, "record", "r2"), (Flag::Expiring, "record", "r0"), (Flag::SignedNotInForce, "record", "r0")]
    );
    assert_eq!(flags.of(dataset.find("report").unwrap()), []);
}

// ── The built-in data ───────────────────────────────────────────────────────────────────────────────────────────────

fn of_builtin(as_of: &str) -> (Dataset, Flags) {
    let dataset = load(BUILTIN).unwrap().dataset;
    let flags = flags(&dataset, day(as_of), Limits::default());
    (dataset, flags)
}

/// Each was held against its record and its source. Whoever changes the data or the rules judges anew what comes and goes here.
#[test]
fn every_flag_of_the_built_in_data_is_one_that_was_looked_at() {
    let (dataset, flags) = of_builtin("2024-12-31");
    let ids = |flag| {
        let entries = flags.listed(&dataset.records).into_iter().filter(move |entry| entry.raised.flag == flag);
        entries.map(|entry| entry.id.as_str().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(ids(Flag::NotStarted), [""; 0]);
    // Periods that are over, and what was to be held in 2021 and was never heard of again.
    let unreported = [
        "de-groundwater-protection",
        "be-saltwater-south-central",
        "asean-amcap-2016-2020",
        "asean-minerals-conferences-2021",
        "ccop-annual-conference-2021",
        "asoen-ascc-plan-2016-2020",
        "asoen-participation-2021",
        "asoen-esc-award-5",
        "asoen-esc-certificate-4",
    ];
    assert_eq!(ids(Flag::OutcomeUnreported), unreported);
    // Those of the report on 2020, with whoever they were signed; then the ten of the article of 2020.
    let signed = [
        "gb-bgs-mou",
        "gb-wcssp-mou",
        "kr-kma-mou",
        "kr-isponre-kei-agreement",
        "tw-swcb-mou",
        "fi-mou-2019",
        "cz-action-plan-2020-2025",
        "jp-gsi-mou",
        "jp-iugs-geohazards-mou",
        "jp-iges-agreement",
        "jp-jeas-agreement",
        "it-environment-mou",
        "la-mou",
        "ru-mou",
        "pl-mou",
        "jp-mou",
        "cn-mou",
        "nl-mou",
        "it-mou",
        "kr-mou",
        "cu-mou",
        "fr-mou",
    ];
    assert_eq!(ids(Flag::SignedNotInForce), signed);
    // Two names for one body, three for one or several, one for two; two periods, two numbers, new partners that are old ones.
    // What only our own knowledge is against is no such thing, nor is a numeral that was used twice.
    let torn = [
        "gb-multi-hazard-station",
        "be-saltwater-south-central",
        "asean-amcap-2016-2020",
        "asean-ascmg-2020",
        "wwf-ocean-plastics",
        "mrc-council-31",
        "water-new-partners-2024",
    ];
    assert_eq!(ids(Flag::SourceConflict), torn);
    assert_eq!(flags.total() - flags.count(Flag::Silent), unreported.len() + signed.len() + torn.len());
}

#[test]
fn no_flag_of_the_built_in_data_cries_wolf() {
    for as_of in ["2024-12-31", "2025-12-31", "2026-12-31"] {
        let (dataset, flags) = of_builtin(as_of);
        for entry in flags.listed(&dataset.records) {
            let record = dataset.record(entry.id.as_str()).unwrap();
            let undated = record.own_dates().next().is_none();
            let timeless = matches!(entry.raised.flag, Flag::Silent | Flag::SignedNotInForce | Flag::SourceConflict);
            assert!(!undated || timeless, "{} is judged by a reported date: {:?}", entry.id, entry.raised);
        }
        // Nobody keeps owners there. That nothing was heard since the report is told once, and makes no record a flagged one.
        assert_eq!(flags.count(Flag::NoOwner), 0);
        let listed = flags.listed(&dataset.records);
        let counted = listed.iter().filter(|entry| entry.raised.flag != Flag::Silent).map(|entry| entry.id);
        assert_eq!(counted.collect::<std::collections::HashSet<_>>().len(), flags.records());
    }
    // The period of the tasks for 2021–2025 is over when 2025 is, and no task is late: nobody planned that it ends then.
    let of_tasks = |as_of: &str| {
        let (dataset, flags) = of_builtin(as_of);
        assert_eq!(flags.count(Flag::Late), 0, "{as_of}");
        let listed =
            flags.listed(&dataset.records).into_iter().filter(|entry| entry.raised.flag == Flag::OutcomeUnreported);
        listed
            .filter(|entry| dataset.record(entry.id.as_str()).unwrap().source.id.as_str() == "tasks-2021-2025")
            .count()
    };
    assert_eq!(["2024-12-31", "2025-12-31", "2026-01-01"].map(of_tasks), [0, 0, 17]);
}

// ── Whatever the data ───────────────────────────────────────────────────────────────────────────────────────────────

fn any_date() -> impl Strategy<Value = String> {
    let point = prop_oneof![
        (2015..2030_i32).prop_map(|year| year.to_string()),
        (2015..2030, 1..13).prop_map(|(year, month)| format!("{year}-{month:02}")),
        (2015..2030, 1..13, 1..29).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")),
        (2015..2030, 21..25).prop_map(|(year, season)| format!("{year}-{season}")),
        (2015..2030).prop_map(|year| format!("{year}%")),
        Just("202X".to_owned()),
        Just("20XX".to_owned()),
        Just("Y999999".to_owned()),
        Just("Y-999999".to_owned()),
        Just("-0044-03-15".to_owned()),
    ];
    let bound = prop_oneof![4 => point, 1 => Just("..".to_owned()), 1 => Just(String::new())];
    prop_oneof![3 => bound.clone(), 1 => (bound.clone(), bound).prop_map(|(from, to)| format!("{from}/{to}"))]
        .prop_filter("no date", |text| Edtf::parse(text).is_ok())
}

fn any_record() -> impl Strategy<Value = Value> {
    let one = (prop::sample::select(DateRole::ALL), any_date());
    let dates = prop::collection::vec(one, 0..5);
    let words = (prop::sample::select(Kind::ALL), prop::sample::select(Status::ALL));
    (words, dates, prop::option::of(any_date()), any::<bool>(), any::<bool>()).prop_map(
        |((kind, status), with_roles, updated, owned, torn)| {
            let dates: Vec<(&str, &str)> = with_roles.iter().map(|(role, date)| (role.word(), date.as_str())).collect();
            let mut value = record(0, kind.word(), status.word(), &dates);
            value["updated"] = json!(updated);
            value["owner"] = if owned { json!({ "en": "Lan" }) } else { Value::Null };
            value["conflict"] = if torn { json!({ "en": "Two numbers." }) } else { Value::Null };
            value
        },
    )
}

proptest! {
    #[test]
    fn whatever_the_data_and_the_day_flags_are_raised_once_and_say_why(
        mut records in prop::collection::vec(any_record(), 1..6),
        as_of in any_date(),
        expiring_days: u16,
        silent_months: u16,
    ) {
        for (place, record) in records.iter_mut().enumerate() {
            record["id"] = json!(format!("r{place}"));
        }
        let dataset = dataset(&records);
        let flags = flags(&dataset, day(&as_of), Limits { expiring_days, silent_months });
        for place in 0..records.len() {
            let raised = flags.of(dataset.find(&format!("r{place}")).unwrap());
            let words: Vec<Flag> = raised.iter().map(|raised| raised.flag).collect();
            prop_assert!(words.is_sorted_by(|a, b| a < b), "{words:?}");
            let standing = [Flag::Late, Flag::StatusConflict, Flag::OutcomeUnreported, Flag::NotStarted, Flag::ClosedWithoutEnd];
            prop_assert!(words.iter().filter(|flag| standing.contains(flag)).count() <= 1, "{words:?}");
            for Raised { flag, why } in raised {
                for lang in Lang::ALL {
                    let said = why.text(lang);
                    prop_assert!(said.ends_with('.') && !said.contains("()") && !said.contains("  "), "{flag:?}: {said}");
                }
            }
        }
        prop_assert_eq!(flags.total(), Flag::ALL.iter().map(|flag| flags.count(*flag)).sum::<usize>());
    }
}

#[test]
fn an_event_that_was_only_planned_is_awaited_until_it_is_on_record() {
    turns("meeting", "pipeline", &[("planned_event", "2024-06")], Flag::OutcomeUnreported, "2024-07-01", "2024-06-30");
    let held = record(0, "meeting", "closed", &[("planned_event", "2024-06"), ("event", "2024-06-12")]);
    assert_eq!(words(&[held], "2024-12-31"), []);
    let planned = record(0, "meeting", "pipeline", &[("planned_event", "2024-06")]);
    let (_, en) = why(&[planned], "2024-12-31");
    assert!(en.starts_with("Planned to be held in Jun 2024, now past; that it was held is not on record"), "{en}");
}

#[test]
fn a_ratification_is_a_step_toward_force_and_a_withdrawal_the_end_of_it() {
    let signed = record(0, "agreement", "signed", &[("signed", "2019"), ("ratified", "2020")]);
    let (vi, en) = why(&[signed], "2024-12-31");
    assert_eq!(en, "Signed in 2019, ratified in 2020; no entry into force is on record.");
    assert_eq!(vi, "Ký năm 2019, phê chuẩn năm 2020; chưa ghi nhận ngày có hiệu lực.");
    turns("agreement", "in_force", &[("withdrawn", "2024-06")], Flag::StatusConflict, "2024-07-01", "2024-06-30");
    let withdrawn = record(0, "agreement", "terminated", &[("signed", "2010"), ("withdrawn", "2024-06")]);
    assert_eq!(words(&[withdrawn], "2024-12-31"), []);
    turns("agreement", "negotiating", &[("ratified", "2024-06")], Flag::StatusConflict, "2024-07-01", "2024-06-30");
}

/// The case of a memorandum that renews itself, with what is said of its renewal.
fn renewed(renewal: &Value) -> Dataset {
    let mut file: Value = serde_json::from_str(include_str!("fixtures/format/renews-itself.json")).unwrap();
    file["records"][0]["renewal"] = renewal.clone();
    load(file.to_string().as_bytes()).unwrap().dataset
}

#[test]
fn an_agreement_that_goes_on_by_itself_does_not_contradict_its_expiry() {
    let raised = |renewal: Value, as_of: &str| {
        let dataset = renewed(&renewal);
        let item = dataset.find("fi-water-quality").unwrap();
        flags(&dataset, day(as_of), Limits::default()).of(item).to_vec()
    };
    let past = raised(Value::Null, "2024-12-31");
    assert_eq!(past.len(), 1);
    assert_eq!(past[0].flag, Flag::StatusConflict);
    for lang in Lang::ALL {
        assert!(past[0].why.text(lang).contains("`renewal`"), "{}", past[0].why.text(lang));
    }
    for mode in ["automatic", "unlimited", "under_way"] {
        assert_eq!(raised(json!({ "mode": mode }), "2024-12-31"), [], "{mode}");
        assert_eq!(raised(json!({ "mode": mode }), "2020-04-20"), [], "{mode}");
    }
    let by_agreement = json!({ "mode": "by_agreement" });
    assert_eq!(raised(by_agreement.clone(), "2024-12-31")[0].flag, Flag::StatusConflict);
    assert_eq!(raised(by_agreement, "2020-04-20")[0].flag, Flag::Expiring);
    let noticed = raised(json!({ "mode": "automatic", "notice": { "en": "thirty days before" } }), "2020-04-20");
    assert_eq!(noticed[0].flag, Flag::Expiring);
    assert_eq!(noticed[0].why.text(Lang::En), "Renews itself on 1 May 2020: 11 days left. Notice: thirty days before");
}

#[test]
fn a_renewal_on_record_settles_the_expiry_before_it() {
    let dates = [("signed", "2015-05-01"), ("expires", "2020-05-01"), ("renewed", "2020-05-02")];
    assert_eq!(words(&[record(0, "agreement", "in_force", &dates)], "2024-12-31"), []);
    let dates = [("signed", "2010"), ("renewed", "2015-05-01"), ("expires", "2020-05-01")];
    assert_eq!(words(&[record(0, "agreement", "in_force", &dates)], "2024-12-31"), [Flag::StatusConflict]);
}
