//! Registers as desks keep them: workbooks, tables and lists open as they are, and become datasets that pass `check`.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
// Helpers of tests may panic as tests may: the lints' own exception stops at `#[test]`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use bangiao::dataset::check::{Severity, check};
use bangiao::dataset::{DateRole, Kind, Lang, Record, Status, load};
use bangiao::import::findings::UnreadCell;
use bangiao::import::reader_of;
use bangiao::import::register::{ImportOptions, ImportedRegister, import};
use bangiao::text::Audience;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;
use std::io::Write;
use std::process::Output;

/// A register of agreements as openpyxl writes it: a title, headings in two lines, merged cells, a row of numbers, sections, a hidden
/// row, text that is struck out, a formula.
const AGREEMENTS: &[u8] = include_bytes!("fixtures/import/agreements.xlsx");
/// The same sort of thing in a font of 1998.
const OLD_FONT: &[u8] = include_bytes!("fixtures/import/tcvn3.xlsx");
const XLS: &[u8] = include_bytes!("fixtures/import/projects.xls");
const ODS: &[u8] = include_bytes!("fixtures/import/projects.ods");

fn imported(bytes: &[u8]) -> ImportedRegister {
    import(bytes, &ImportOptions::default()).unwrap()
}

/// The records of a register.
fn records(text: &str) -> Vec<Record> {
    imported(text.as_bytes()).loaded.dataset.records.clone()
}

/// Its dates with their roles.
fn dates(record: &Record) -> Vec<(DateRole, String)> {
    record.dates.iter().map(|dated| (dated.role, dated.edtf.to_string())).collect()
}

fn ids(of: &[bangiao::dataset::Id]) -> Vec<&str> {
    of.iter().map(bangiao::dataset::Id::as_str).collect()
}

/// What the program prints about a file of that name, in a folder and a home of its own.
fn run_on(name: &str, bytes: &[u8], words: &[&str]) -> (Output, tempfile::TempDir) {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join(name), bytes).unwrap();
    let mut command = assert_cmd::Command::new(assert_cmd::cargo::cargo_bin("bangiao"));
    command.env_clear().env("HOME", home.path()).env("LANG", "en_US.UTF-8").current_dir(home.path());
    (command.args(["--config", "none"]).args(words).output().unwrap(), home)
}

fn run(name: &str, bytes: &[u8], words: &[&str]) -> Output {
    run_on(name, bytes, words).0
}

fn errors(file: &[u8]) -> Vec<&'static str> {
    check(file)
        .problems
        .iter()
        .filter(|problem| problem.severity == Severity::Error)
        .map(|problem| problem.code)
        .collect()
}

#[test]
fn a_workbook_with_everything_that_desks_do_to_one_is_read_cell_by_cell() {
    let register = imported(AGREEMENTS);
    let dataset = &register.loaded.dataset;
    assert_eq!(dataset.as_of.to_string(), "2024-12-31", "the line under the title says so");
    assert_eq!(dataset.title.pick(Lang::Vi).text, "DANH MỤC CÁC THỎA THUẬN QUỐC TẾ ĐANG THEO DÕI");
    assert_eq!(dataset.home.name.pick(Lang::Vi).text, "BỘ TÀI NGUYÊN VÀ MÔI TRƯỜNG");
    let [water, weather, project, statement, geology] = &dataset.records[..] else { panic!("{:?}", dataset.records) };
    assert_eq!(ids(&water.partners), ["kr"]);
    assert_eq!((water.kind, water.status), (Kind::Agreement, Status::InForce));
    assert_eq!(dates(water), [(DateRole::Signed, "2022-03-05".into()), (DateRole::Expires, "2027-03-04".into())]);
    let money = &water.money[0];
    assert_eq!(
        (money.amount.as_ref().unwrap().to_string().as_str(), money.currency.as_deref()),
        ("1500000", Some("USD"))
    );
    assert_eq!(water.counterparts[0].acronym.as_deref(), Some("MOE"));
    assert!(weather.renewal.is_some() && dates(weather) == [(DateRole::Signed, "2019-08-15".into())]);
    assert_eq!(ids(&project.partners), ["jp", "la"]);
    assert_eq!((project.kind, project.status), (Kind::Project, Status::Implementation));
    assert!(project.status_wording.is_some(), "what else the status says is kept");
    assert_eq!(dates(project)[1], (DateRole::Expires, "2028-07/2028-09".into()));
    assert_eq!((statement.kind, statement.status), (Kind::Statement, Status::InForce), "what is stated is kept");
    // What is no date is kept under its heading, and told with its cell.
    assert!(geology.extras.iter().any(|extra| &*extra.value == "sắp ký"));
    let cells: Vec<String> = register.findings.not_understood.iter().map(UnreadCell::cell).collect();
    assert_eq!(cells, ["F14"]);
    let extras = |record: &Record, heading: &str| {
        record.extras.iter().find(|extra| &*extra.heading == heading).map(|extra| extra.value.to_string())
    };
    assert_eq!(extras(water, "Số lưu nội bộ").as_deref(), Some("HS-01"));
    assert_eq!(extras(geology, "Mục").as_deref(), Some("CHÂU ÂU"));
    let notes = &register.findings.notes;
    assert_eq!(
        (notes.hidden_rows.as_slice(), notes.struck.as_slice(), notes.formulas),
        (&[11][..], &["B10".to_owned()][..], 1)
    );
    assert_eq!(register.findings.other_rows, [8, 12, 15], "sections and sums are no records");
}

#[test]
fn workbooks_of_other_programs_give_the_same_records() {
    let texts = [XLS, ODS].map(|bytes| {
        let register = imported(bytes);
        let records = register.loaded.dataset.records.iter();
        records.map(|record| format!("{} {:?} {:?}", record.id, record.partners, dates(record))).collect::<Vec<_>>()
    });
    assert_eq!(texts[0], texts[1]);
    assert!(texts[0][0].contains("kr-water-quality-monitoring") && texts[0][0].contains("2021-03-01"), "{texts:?}");
}

#[test]
fn vietnamese_of_before_unicode_is_known_by_its_font_and_by_its_letters() {
    let register = imported(OLD_FONT);
    let titles: Vec<&str> =
        register.loaded.dataset.records.iter().map(|record| record.heading(Lang::Vi).text).collect();
    assert_eq!(titles, ["Dự án quản lý nước", "Dự án trồng rừng"]);
    assert_eq!(register.findings.notes.decoded[0].encoding, "TCVN3");
    // The same without a font to tell it, in bytes that are no UTF-8.
    let codes: Vec<u8> = "STT;Tªn dù ¸n;N\u{ad}íc\n1;Dù ¸n qu¶n lý n\u{ad}íc;§øc\n2;Dù ¸n trång rõng;NhËt B¶n\n"
        .chars()
        .map(|code| code as u8)
        .collect();
    let register = imported(&codes);
    let first = &register.loaded.dataset.records[0];
    assert_eq!((first.heading(Lang::Vi).text, ids(&first.partners)), ("Dự án quản lý nước", vec!["de"]));
}

#[test]
fn headings_are_understood_in_both_languages_and_without_marks() {
    for heading in [
        "STT;Tên thỏa thuận;Nước đối tác;Ngày ký kết;Tình trạng hiệu lực",
        "tt;ten thoa thuan;nuoc;ngay ky;tinh trang",
        "No.;Agreement title;Country;Date of signature;Status",
        "#;TÊN VĂN KIỆN;QUỐC GIA;NGÀY KÝ;TRẠNG THÁI",
    ] {
        let text = format!(
            "{heading}\n1;Bản ghi nhớ về nước;Hàn Quốc;05/11/2024;Đã ký\n2;Thỏa thuận về đất;Lào;13/11/2024;Đã ký\n"
        );
        let records = records(&text);
        assert_eq!(records[0].heading(Lang::Vi).text, "Bản ghi nhớ về nước", "{heading}");
        assert_eq!((ids(&records[0].partners), records[0].status), (vec!["kr"], Status::Signed), "{heading}");
        assert_eq!(dates(&records[0]), [(DateRole::Signed, "2024-11-05".into())], "{heading}");
    }
}

#[test]
fn what_no_heading_says_is_found_by_the_values() {
    let records = records(
        "Mục lục;Bên kia;Ra sao\nBản ghi nhớ về nước;Hàn Quốc;Đã ký\nThỏa thuận về đất đai;Lào;Đang đàm phán\n",
    );
    assert_eq!((ids(&records[1].partners), records[1].status), (vec!["la"], Status::Negotiating));
}

#[test]
fn lists_of_json_objects_open_as_they_are() {
    let list = r#"[{"project_name": "Water", "country": {"name": "Korea, Rep."}, "totalamt": 8143661439548533232},
                   {"project_name": "Land", "country": {"name": "Lao PDR"}, "totalamt": 5}]"#;
    let lines =
        "{\"title\": \"Water\", \"country\": \"Korea, Rep.\"}\n{\"title\": \"Land\", \"country\": \"Lao PDR\"}\n";
    for text in [list, lines] {
        let records = records(text);
        assert_eq!((records[0].heading(Lang::En).text, ids(&records[1].partners)), ("Water", vec!["la"]));
    }
    assert!(format!("{:?}", records(list)[0].money).contains("8143661439548533232"), "no digit is lost");
}

#[test]
fn what_is_written_passes_check_and_says_the_same() {
    for (name, bytes) in [("a.xlsx", AGREEMENTS), ("p.xls", XLS), ("p.ods", ODS), ("t.xlsx", OLD_FONT)] {
        let out = run(name, bytes, &["import", name]);
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
        assert_eq!(errors(&out.stdout), Vec::<&str>::new(), "{name}");
        let (written, read) = (load(&out.stdout).unwrap().dataset, imported(bytes).loaded.dataset);
        assert_eq!(written.records, read.records, "{name}");
        assert!(!out.stderr.is_empty(), "the report goes to standard error");
    }
}

#[test]
fn a_dry_run_reports_every_column_for_a_program() {
    let out = run("a.xlsx", AGREEMENTS, &["import", "a.xlsx", "--dry-run", "--json"]);
    let report: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!((&report["file"], &report["sheet"]), (&"a.xlsx".into(), &"Thỏa thuận".into()));
    assert_eq!((&report["rows"], &report["records"]), (&8.into(), &5.into()));
    let column = &report["columns"][5];
    assert_eq!((&column["column"], &column["field"]), (&"Thời gian – Ngày ký".into(), &"dates.signed".into()));
    assert_eq!((&column["filled"], &column["not_understood"]), (&5.into(), &1.into()));
    assert!(column["confidence"].as_f64().is_some_and(|sure| sure > 0.5 && sure <= 1.0));
    let unread = &report["not_understood"][0];
    assert_eq!((&unread["sheet"], &unread["row"], &unread["cell"]), (&"Thỏa thuận".into(), &14.into(), &"F14".into()));
    assert_eq!((&unread["value"], &unread["why"]), (&"sắp ký".into(), &"no-date".into()));
    assert_eq!(report["kept"], serde_json::json!(["Số lưu nội bộ"]));
    let table = run(
        "t.csv",
        "tên;nước\nBản ghi nhớ;Lào\nThỏa thuận;Nga\n".as_bytes(),
        &["import", "t.csv", "--dry-run", "--json"],
    );
    assert!(serde_json::from_slice::<Value>(&table.stdout).unwrap()["sheet"].is_null());
}

#[test]
fn the_user_says_what_a_column_is() {
    let words = ["import", "a.xlsx", "--map", "Số lưu nội bộ=id", "--map", "K="];
    let dataset = load(&run("a.xlsx", AGREEMENTS, &words).stdout).unwrap().dataset;
    assert_eq!(dataset.records[0].id.as_str(), "hs-01");
    assert!(
        dataset.records[0].private_note.is_none()
            && dataset.records[0].extras.iter().any(|extra| &*extra.heading == "Ghi chú")
    );
    let home = tempfile::tempdir().unwrap();
    let mapping = home.path().join("m.toml");
    std::fs::write(&mapping, "[columns]\n\"Số lưu nội bộ\" = \"id\"\n").unwrap();
    let out = run("a.xlsx", AGREEMENTS, &["import", "a.xlsx", "--mapping", mapping.to_str().unwrap()]);
    assert_eq!(load(&out.stdout).unwrap().dataset.records[0].id.as_str(), "hs-01");
    for wrong in
        [&["--map", "Số lưu nội bộ=colour"][..], &["--map", "Cột lạ=id"], &["--map", "nothing"], &["--sheet", "x"]]
    {
        let out = run("a.xlsx", AGREEMENTS, &[&["import", "a.xlsx"], wrong].concat());
        assert_eq!((out.status.code(), out.stdout.len()), (Some(2), 0), "{wrong:?}");
        assert!(!out.stderr.is_empty());
    }
}

#[test]
fn what_is_no_register_is_refused_and_a_file_is_not_overwritten_unless_that_is_said() {
    for bytes in [
        &b"Minutes of the meeting\nWe met on Monday.\n"[..],
        b"\x1f\x8b\x08\0",
        b"PK\x03\x04 xl/workbook.xml",
        b"[{\"a\": 1}, {",
        b"",
    ] {
        let out = run("x", bytes, &["import", "./x"]);
        assert_eq!((out.status.code(), out.stdout.len()), (Some(2), 0), "{bytes:?}");
        assert!(!out.stderr.is_empty());
    }
    let (out, home) = run_on("a.xlsx", AGREEMENTS, &["import", "a.xlsx", "-o", "a.xlsx"]);
    assert_eq!(out.status.code(), Some(2));
    assert_eq!(std::fs::read(home.path().join("a.xlsx")).unwrap(), AGREEMENTS);
    let (out, home) = run_on("a.xlsx", AGREEMENTS, &["import", "a.xlsx", "-o", "new.json"]);
    assert!(out.status.success() && out.stdout.is_empty());
    assert!(load(&std::fs::read(home.path().join("new.json")).unwrap()).is_ok());
}

#[test]
fn every_command_takes_a_register_also_packed_and_from_standard_input() {
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    packed.write_all("tên;nước\nBản ghi nhớ về nước;Lào\nThỏa thuận về đất;Nga\n".as_bytes()).unwrap();
    let packed = packed.finish().unwrap();
    for (name, bytes) in [("a.xlsx", AGREEMENTS), ("a.csv.gz", packed.as_slice())] {
        let out = run(name, bytes, &["list", "partners", "--data", name, "--json"]);
        assert!(String::from_utf8_lossy(&out.stdout).contains("\"id\":\"la\""), "{name}");
    }
    let out = run("a.xlsx", AGREEMENTS, &["search", "HS-05", "--data", "a.xlsx", "--json"]);
    let hits: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(hits[0]["id"], "gb-bien-ban-ghi-nho-voi-cuc-dia-chat-anh", "what is kept aside is searched");
    let out = run("a.xlsx", AGREEMENTS, &["check", "a.xlsx", "--json"]);
    let problems: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!((&problems[0]["severity"], &problems[0]["path"]), (&"warning".into(), &"Thỏa thuận!F14".into()));
    let home = tempfile::tempdir().unwrap();
    let mut command = assert_cmd::Command::new(assert_cmd::cargo::cargo_bin("bangiao"));
    command.env_clear().env("HOME", home.path()).args(["--config", "none", "import", "-", "--dry-run", "--json"]);
    let out = command.write_stdin(AGREEMENTS).output().unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&out.stdout).unwrap()["records"], 5);
}

#[test]
fn a_record_keeps_its_id_when_rows_are_sorted_and_added() {
    let head = "STT;Tên;Nước;Ngày\n";
    let rows = [
        "1;Họp Ủy ban hỗn hợp;Lào;05/11/2023",
        "2;Họp Ủy ban hỗn hợp;Lào;06/11/2024",
        "3;Bản ghi nhớ hợp tác trong lĩnh vực tài nguyên nước và môi trường giai đoạn một;Nga;13/01/2024",
        "4;Bản ghi nhớ hợp tác trong lĩnh vực tài nguyên nước và môi trường giai đoạn hai;Nga;14/01/2024",
        "5;Bản ghi nhớ;Lào;14/01/2024",
        "6;Bản ghi nhớ;Nga;14/01/2024",
    ];
    let given = |rows: &[&str]| -> Vec<(String, String)> {
        let key =
            |record: &Record| format!("{} {:?} {:?}", record.heading(Lang::Vi).text, record.partners, dates(record));
        let mut all: Vec<_> =
            records(&format!("{head}{}\n", rows.join("\n"))).iter().map(|it| (key(it), it.id.to_string())).collect();
        all.sort();
        all
    };
    let before = given(&rows);
    let mut sorted: Vec<&str> = rows.iter().rev().copied().collect();
    assert_eq!(given(&sorted), before);
    sorted.insert(2, "7;Họp Ủy ban hỗn hợp;Lào;07/11/2025");
    let after = given(&sorted);
    assert!(before.iter().all(|record| after.contains(record)), "{before:?}\n{after:?}");
    let distinct: std::collections::HashSet<&String> = after.iter().map(|(_, id)| id).collect();
    assert_eq!(distinct.len(), 7);
}

#[test]
fn values_are_read_as_people_write_them() {
    let text = "Tên;Đối tác;Bắt đầu;Kết thúc;Kinh phí;Lĩnh vực;Người phụ trách;Tài liệu\n\
        Dự án một;CHDCND Lào và Cam-pu-chia;tháng 3/2019;Quý IV/2021;1,5 tỷ đồng;Tài nguyên nước;Lan;https://example.org/a\n\
        Dự án hai;Korea, Rep.;2021;2023;USD 2.3 million;Biến đổi khí hậu;Lan;\n\
        Dự án ba;Ngân hàng Phát triển Châu Á (ADB);01/01/2020;31/12/2019;khoảng hai tỷ;Nông thôn mới;;\n";
    let register = imported(text.as_bytes());
    let dataset = &register.loaded.dataset;
    let [one, two, three] = &dataset.records[..] else { panic!("{:?}", dataset.records) };
    assert_eq!(ids(&one.partners), ["la", "kh"]);
    assert_eq!(dates(one), [(DateRole::Start, "2019-03".into()), (DateRole::End, "2021-10/2021-12".into())]);
    assert_eq!(format!("{}", one.money[0].amount.as_ref().unwrap()), "1500000000");
    assert_eq!(ids(&one.themes), ["water"], "a theme of our own data has its id");
    assert!(one.owner.as_ref().is_some_and(|owner| owner.told(Audience::Room).is_none()));
    assert_eq!(
        (format!("{}", two.money[0].amount.as_ref().unwrap()), two.money[0].currency.as_deref()),
        ("2300000".into(), Some("USD"))
    );
    assert_eq!(ids(&three.frameworks), ["adb"]);
    assert!(three.money.is_empty(), "nothing is made up");
    let told: Vec<&str> = register.findings.not_understood.iter().map(|cell| cell.why.code()).collect();
    assert_eq!(told, ["no-money", "before-start"]);
    assert!(
        ["khoảng hai tỷ", "31/12/2019"].iter().all(|value| three.extras.iter().any(|extra| &*extra.value == *value))
    );
}

#[test]
fn a_register_of_meetings_and_one_of_projects_are_read_with_their_own_ways() {
    let text = "TT;Nội dung;Hình thức;Thời gian;Đối tác;Đơn vị\n\
        1;Hội thảo về nước;Trực tuyến;12-14/6/2024;Na Uy;Văn phòng\n\
        2;Đoàn công tác;Trực tiếp;05/10/2024;Nhật Bản;Văn phòng\n\
        ;Người lập biểu;;;;\n;;;;;Trưởng phòng\n";
    let meetings = records(text);
    assert_eq!(meetings.len(), 2, "{meetings:?}");
    assert_eq!(dates(&meetings[0]), [(DateRole::Event, "2024-06-12/2024-06-14".into())]);
    assert!(meetings[0].event.as_ref().is_some_and(|event| event.format.is_some()));
    let text = "STT;Tên dự án;Nhà tài trợ;Thời gian thực hiện;;Tổng vốn (triệu USD);;;Trạng thái\n\
        ;;;Bắt đầu;Kết thúc;Tổng số;Vốn vay;Vốn đối ứng;\n\
        1;Quản lý thiên tai;Ngân hàng Thế giới;2012;31/12/2019;150;120;30;Hoàn thành\n\
        2;Chống ngập đô thị;ADB;Quý I/2025;2030;1.234,5;1.000;234,5;Chuẩn bị đầu tư\n";
    let register = imported(text.as_bytes());
    let [closed, ahead] = &register.loaded.dataset.records[..] else { panic!() };
    assert_eq!((closed.kind, closed.status), (Kind::Project, Status::Closed));
    assert_eq!(dates(closed), [(DateRole::Start, "2012".into()), (DateRole::End, "2019-12-31".into())]);
    assert_eq!(dates(ahead)[1], (DateRole::PlannedEnd, "2030".into()), "what lies ahead is planned");
    let amounts: Vec<String> = [closed, ahead]
        .iter()
        .flat_map(|record| record.money.iter())
        .map(|money| money.amount.as_ref().unwrap().to_string())
        .collect();
    assert_eq!(amounts, ["150000000", "1234500000"], "the parts of a sum are no further money");
}

#[test]
fn the_dashboard_says_what_was_taken_for_what() {
    let loaded = reader_of(AGREEMENTS).read(AGREEMENTS).unwrap();
    let said = loaded.taken.unwrap();
    let reader = |audience| bangiao::lang::Reader { lang: Lang::Vi, audience };
    let desk = said.read_by(reader(Audience::Desk));
    assert!(
        desk.starts_with("Nhập 5 hồ sơ: ") && desk.contains("Tên văn kiện → title") && desk.contains("Số lưu nội bộ"),
        "{desk}"
    );
    assert!(!said.read_by(reader(Audience::Room)).contains("Tên văn kiện"));
}

#[test]
fn the_line_of_a_record_in_a_table_is_found() {
    let text = "tên;nước\n\"Bản ghi\nnhớ\";Lào\nThỏa thuận;Nga\n".as_bytes();
    let reader = reader_of(text);
    let loaded = reader.read(text).unwrap();
    let lines: Vec<_> = loaded.dataset.records.iter().map(|record| reader.line_of(text, record.id.as_str())).collect();
    assert_eq!(lines, [Some(2), Some(4)]);
}

#[test]
fn hostile_tables_end_in_a_clear_error_or_in_clean_text() {
    // Far more than anything that was packed by a person: one part, many times.
    let mut part = GzEncoder::new(Vec::new(), Compression::best());
    part.write_all(&vec![b'a'; 1 << 20]).unwrap();
    let bomb = part.finish().unwrap().repeat(17);
    assert!(bomb.len() < 1 << 16 && reader_of(&bomb).read(&bomb).is_err());
    // Control and bidi characters, a very long cell, an endless quotation.
    let long = "x".repeat(200_000);
    let text = format!("tên;nước\nBản\u{1b}[31m ghi\u{202e} nhớ;Lào\n{long};Nga\n\"Thỏa thuận;Nga\n");
    let register = imported(text.as_bytes());
    let title = register.loaded.dataset.records[0].heading(Lang::Vi).text.to_owned();
    assert!(!title.contains(['\u{1b}', '\u{202e}']), "{title}");
    let mut out = Vec::new();
    bangiao::export::dataset_file::write(&mut out, &register.loaded.dataset, Audience::Desk).unwrap();
    assert_eq!(errors(&out), Vec::<&str>::new());
    // A workbook that is cut short anywhere.
    for end in (0..AGREEMENTS.len()).step_by(97) {
        let _ = import(&AGREEMENTS[..end], &ImportOptions::default());
    }
}
