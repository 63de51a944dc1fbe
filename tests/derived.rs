//! Which agencies, people and places there are: who is one with whom, and under which id.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use bangiao::dataset::{Dataset, DerivedKind, load};
use serde_json::{Value, json};

fn partner(id: &str, counterparts: &Value) -> Value {
    json!({ "id": id, "iso3166": id.to_uppercase(), "name": { "vi": id, "en": id }, "counterparts": counterparts })
}

fn record(n: u32, partners: &Value, more: &Value) -> Value {
    let mut record = json!({
        "id": format!("r{n}"), "order": n, "kind": "project", "status": "implementation", "status_basis": "stated",
        "summary": { "vi": "việc" }, "partners": partners, "source": { "id": "s" },
    });
    record.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    record
}

fn dataset(partners: &[Value], records: &[Value]) -> Dataset {
    let whole = json!({
        "format": 1, "title": { "vi": "Thử" }, "home": { "name": { "vi": "Bộ" } }, "as_of": "2024-12-31",
        "sources": [{ "id": "s", "title": { "vi": "Nguồn" } }], "partners": partners, "records": records,
    });
    load(whole.to_string().as_bytes()).unwrap().dataset
}

fn agency(vi: &str, en: &str, acronym: Option<&str>) -> Value {
    json!({ "name": { "vi": vi, "en": en }, "acronym": acronym })
}

fn ids(dataset: &Dataset, kind: DerivedKind) -> Vec<(String, usize)> {
    dataset.derived_list(kind).iter().map(|item| (item.id.to_string(), item.records.len())).collect()
}

const JICA: &str = "Cơ quan Hợp tác Quốc tế Nhật Bản";

#[test]
fn an_agency_is_one_whether_by_name_by_acronym_or_by_both() {
    let partners = [
        partner("jp", &json!([agency(JICA, "Japan International Cooperation Agency", Some("JICA"))])),
        partner("la", &json!([])),
    ];
    let records = [
        record(0, &json!(["jp"]), &json!({ "money": [{ "funder": { "vi": format!("{JICA} (JICA)") } }] })),
        record(1, &json!(["la"]), &json!({ "money": [{ "funder": { "vi": "JICA" } }] })),
        record(2, &json!(["la"]), &json!({ "event": { "host": { "vi": JICA.to_uppercase() } } })),
    ];
    let dataset = dataset(&partners, &records);
    assert_eq!(ids(&dataset, DerivedKind::Agency), [("agency-jica".to_owned(), 3)]);
    let jica = &dataset.derived_list(DerivedKind::Agency)[0];
    assert_eq!((jica.partners.len(), jica.partners[0].as_str()), (1, "jp"));
}

#[test]
fn one_acronym_of_two_names_on_two_sides_is_two_agencies_told_apart_by_their_sides_and_not_by_the_order_of_the_file() {
    let (korean, lao) = (
        agency("Bộ Môi trường Hàn Quốc", "Ministry of Environment, Korea", Some("MOE")),
        agency("Bộ Môi trường Lào", "Ministry of Environment, Laos", Some("MOE")),
    );
    let mut partners = [partner("kr", &json!([korean])), partner("la", &json!([lao]))];
    let mut records = [
        record(0, &json!(["kr"]), &json!({ "counterparts": [{ "name": { "vi": "MOE" } }] })),
        record(1, &json!(["la"]), &json!({ "counterparts": [{ "name": { "vi": "MOE" } }] })),
    ];
    let there = dataset(&partners, &records);
    assert_eq!(ids(&there, DerivedKind::Agency), [("agency-moe-kr".to_owned(), 1), ("agency-moe-la".to_owned(), 1)]);
    partners.reverse();
    records.reverse();
    let back = dataset(&partners, &records);
    assert_eq!(ids(&back, DerivedKind::Agency), ids(&there, DerivedKind::Agency));
}

#[test]
fn a_country_or_a_unit_of_the_home_side_that_hosts_is_no_agency() {
    let records = [
        record(0, &json!([]), &json!({ "event": { "host": { "vi": "Việt Nam" } }, "places": [{ "vi": "Việt Nam" }] })),
        record(1, &json!([]), &json!({ "event": { "host": { "vi": "Vụ" } }, "home_units": [{ "vi": "Vụ" }] })),
    ];
    assert_eq!(ids(&dataset(&[], &records), DerivedKind::Agency), []);
}

#[test]
fn marks_tell_people_apart_only_where_both_have_them() {
    let named = |n, name: &str| record(n, &json!([]), &json!({ "people": [{ "name": name, "side": "home" }] }));
    let one = dataset(&[], &[named(0, "Lê Công Thành"), named(1, "Le Cong Thanh")]);
    assert_eq!(ids(&one, DerivedKind::Person), [("person-le-cong-thanh".to_owned(), 2)]);
    let two = dataset(&[], &[named(0, "Lê Công Thành"), named(1, "Lê Công Thanh")]);
    assert_eq!(two.derived_list(DerivedKind::Person).len(), 2);
}

#[test]
fn a_place_that_is_a_partner_carries_its_code_and_an_id_of_the_file_is_never_taken() {
    let mut taken =
        record(0, &json!(["la"]), &json!({ "places": [{ "vi": "la" }, { "vi": "Hà Nội", "en": "Ha Noi" }] }));
    taken["id"] = json!("place-ha-noi");
    let dataset = dataset(&[partner("la", &json!([]))], &[taken]);
    let places = dataset.derived_list(DerivedKind::Place);
    assert_eq!(places.iter().map(|place| place.id.as_str()).collect::<Vec<_>>(), ["place-ha-noi-2", "place-la"]);
    assert_eq!(places[1].iso3166.as_deref(), Some("LA"));
    assert_eq!(dataset.record("place-ha-noi").unwrap().places.len(), 2);
}
