//! Ids of records: from the register's own code, else from what a record is. Never from the number of its row: rows are sorted, and new
//! ones come between them.

use super::catalogue::Catalogue;
use super::phrases::phrase;
use crate::dataset::{DateRole, Id, Record};
use crate::text::{fold, slug};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// A title that makes more letters than this is cut, and told from others by its hash.
const LONGEST: usize = 40;

/// Gives every record its id: `codes` has the register's own of each, where it has one.
pub fn give(records: &mut [Record], codes: &[Option<String>], catalogue: &Catalogue) {
    let wanted: Vec<String> = records.iter().zip(codes).map(|(record, code)| wanted(record, code.as_deref())).collect();
    let mut groups: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, id) in wanted.iter().enumerate() {
        groups.entry(id).or_default().push(place);
    }
    let mut given: HashMap<String, usize> = HashMap::new();
    let mut ids: Vec<String> = wanted.clone();
    for places in groups.values_mut().filter(|places| places.len() > 1) {
        // The earliest keeps the id: another session of a meeting that is entered later takes none away.
        let key = |place: &usize| records.get(*place).map(|record| (date_key(record), content_hash(record)));
        places.sort_by_cached_key(key);
        for place in places.iter().skip(1) {
            if let (Some(id), Some(record)) = (ids.get_mut(*place), records.get(*place)) {
                let date = slug(&date_key(record)).unwrap_or_default();
                *id = format!("{id}-{}", if date.is_empty() { content_hash(record) } else { date });
            }
        }
    }
    for (record, id) in records.iter_mut().zip(ids) {
        let id = if catalogue.has(&id) { format!("record-{id}") } else { id };
        let count = given.entry(id.clone()).or_default();
        *count += 1;
        let id = if *count == 1 { id } else { format!("{id}-{count}") };
        if let Some(id) = Id::new(&id) {
            record.id = id;
        }
    }
}

/// The id that a record would have if it were alone.
fn wanted(record: &Record, code: Option<&str>) -> String {
    if let Some(code) = code.and_then(whole_slug) {
        return code;
    }
    let title = title_of(record);
    let parties: Vec<&str> = record.partners.iter().chain(&record.frameworks).map(Id::as_str).take(2).collect();
    let name = slug(title).unwrap_or_else(|| "record".to_owned());
    let is_cut = whole_slug(title).is_none_or(|whole| whole.len() > LONGEST || whole != name);
    let hash = if is_cut { format!("-{}", short_hash(&identity(record))) } else { String::new() };
    let before = parties.join("-");
    let dash = if before.is_empty() { "" } else { "-" };
    format!("{before}{dash}{name}{hash}")
}

/// A code as an id, with all of its letters.
fn whole_slug(code: &str) -> Option<String> {
    let folded = fold(code);
    let words: Vec<&str> =
        folded.split(|char: char| !char.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    (!words.is_empty()).then(|| words.join("-"))
}

fn title_of(record: &Record) -> &str {
    let texts = [record.title.as_ref(), Some(&record.summary)];
    let side = texts.into_iter().flatten().find_map(|text| text.vi.as_deref().or(text.en.as_deref()));
    side.unwrap_or_default()
}

/// What stays the same of a record while it runs.
fn identity(record: &Record) -> String {
    let parties: Vec<&str> = record.partners.iter().chain(&record.frameworks).map(Id::as_str).collect();
    format!("{}\u{1}{}", phrase(title_of(record)), parties.join(","))
}

/// The date by which two records of one name are told apart: when they were signed, held or begun.
fn date_key(record: &Record) -> String {
    const ROLES: [DateRole; 5] =
        [DateRole::Signed, DateRole::Event, DateRole::Start, DateRole::Period, DateRole::InForce];
    let date =
        |role: &DateRole| record.dates.iter().find(|dated| dated.role == *role).map(|dated| dated.edtf.to_string());
    ROLES.iter().find_map(date).unwrap_or_default()
}

/// What else tells two records apart.
fn content_hash(record: &Record) -> String {
    let units: Vec<String> = record.home_units.iter().map(|unit| format!("{unit:?}")).collect();
    let agencies: Vec<String> = record.counterparts.iter().map(|agency| format!("{:?}", agency.name)).collect();
    short_hash(&format!(
        "{}\u{1}{units:?}\u{1}{agencies:?}\u{1}{:?}\u{1}{:?}",
        identity(record),
        record.kind,
        record.summary
    ))
}

fn short_hash(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    let number = digest.iter().take(3).fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
    format!("{number:06x}")
}
