//! `bangiao search`: ranked hits over everything.

use super::outcome::{Answer, Failure, Outcome, Streams};
use super::setup::Setup;
use crate::dataset::{Dataset, Id, Item, ItemRef, Lang, Target};
use crate::export::json;
use crate::export::rows::heading;
use crate::export::table::{Align, Cell, Head, Look, Paint, write};
use crate::export::value::Value;
use crate::search::{Hit, HitField, Hits, Index, Query, ReadingKind, search};
use std::borrow::Cow;
use std::collections::HashSet;

/// Prints what is found.
///
/// # Errors
/// When nothing is asked for, the data cannot be used, or the output not written.
pub fn run(query: &[String], limit: Option<usize>, as_json: bool, setup: &Setup, streams: &mut Streams<'_>) -> Outcome {
    let query = query.join(" ");
    if query.trim().is_empty() {
        return Err(Failure::refused(setup.lang, "không có gì để tìm", "there is nothing to search for"));
    }
    let dataset = setup.load(streams)?;
    let query = parse(&query, &dataset, setup.lang, streams)?;
    let index = Index::build(&dataset);
    let hits = search(&index, &dataset, &query);
    let sure = sure(&hits, &index, &dataset);
    if let Some(reading) = &hits.reading {
        let text = &reading.text;
        streams.say(&setup.lang.of((format!("bangiao: đọc là “{text}”"), format!("bangiao: read as “{text}”"))));
    }
    let hits: Vec<&Hit> = hits.list.iter().take(limit.unwrap_or(usize::MAX)).collect();
    if as_json {
        let rows = hits.iter().enumerate().filter_map(|(place, hit)| row(&dataset, place + 1, hit));
        json::array(streams.out, rows)?;
    } else {
        text(&hits, &sure, &dataset, setup, streams)?;
    }
    Ok(Answer::of(!hits.is_empty()))
}

/// Reads a query. What is wrong in it is said; the rest of it still works.
///
/// # Errors
/// When nothing is left of it: it would find everything.
pub fn parse(text: &str, dataset: &Dataset, lang: Lang, streams: &mut Streams<'_>) -> Result<Query, Failure> {
    let query = Query::parse(text, dataset);
    let problems: Vec<String> = query
        .problems()
        .iter()
        .map(|problem| {
            let (column, (vi, en)) = (problem.column, &problem.message);
            lang.of((format!("câu tìm, cột {column}: {vi}"), format!("query, column {column}: {en}")))
        })
        .collect();
    if query.is_empty() && !problems.is_empty() {
        return Err(Failure::Refused(problems.join("\n")));
    }
    for problem in problems {
        streams.say(&format!("bangiao: {problem}"));
    }
    Ok(query)
}

/// The item that a hit leads to.
fn item_of(dataset: &Dataset, place: ItemRef) -> Option<Item<'_>> {
    match place.target {
        Target::Source => dataset.sources.get(place.place).map(Item::Source),
        Target::Theme => dataset.themes.get(place.place).map(Item::Theme),
        Target::Partner => dataset.partners.get(place.place).map(Item::Partner),
        Target::Framework => dataset.frameworks.get(place.place).map(Item::Framework),
        Target::Record => dataset.records.get(place.place).map(Item::Record),
    }
}

/// One hit as a row: `rank, type, id, name, field, guess, score, partners, frameworks`.
fn row<'a>(dataset: &'a Dataset, rank: usize, hit: &Hit) -> Option<Value<'a>> {
    let own = |id: &'a Id| Value::List(vec![Value::id(id)]);
    let none = || Value::List(Vec::new());
    let (id, name, partners, frameworks) = match item_of(dataset, hit.item)? {
        Item::Partner(partner) => (&partner.id, &partner.name, own(&partner.id), none()),
        Item::Framework(framework) => (&framework.id, &framework.name, none(), own(&framework.id)),
        Item::Record(record) => {
            (&record.id, heading(record), Value::ids(&record.partners), Value::ids(&record.frameworks))
        }
        Item::Theme(theme) => (&theme.id, &theme.name, none(), none()),
        Item::Source(source) => (&source.id, &source.title, none(), none()),
    };
    Some(Value::Object(vec![
        ("rank", Value::count(rank)),
        ("type", Value::Line(Cow::Borrowed(hit.item.target.noun().1))),
        ("id", Value::id(id)),
        ("name", Value::text(Some(name))),
        ("field", Value::Line(Cow::Borrowed(hit.field.word()))),
        ("guess", Value::Bool(hit.guess)),
        ("score", Value::Whole(i64::from(hit.score))),
        ("partners", partners),
        ("frameworks", frameworks),
    ]))
}

/// What the keys of Telex or VNI find once they are read as the words that they write: that is a reading and no guess, and it is
/// said already. JSON keeps to its contract, where `guess` takes both together.
fn sure(hits: &Hits, index: &Index, dataset: &Dataset) -> HashSet<ItemRef> {
    let reading = hits.reading.as_ref().filter(|reading| reading.kind == ReadingKind::Keys);
    let Some(reading) = reading else { return HashSet::new() };
    let found = search(index, dataset, &Query::parse(&reading.text, dataset)).list;
    found.into_iter().filter(|hit| !hit.guess).map(|hit| hit.item).collect()
}

fn text(
    hits: &[&Hit],
    sure: &HashSet<ItemRef>,
    dataset: &Dataset,
    setup: &Setup,
    streams: &mut Streams<'_>,
) -> Result<(), Failure> {
    let is_guess = |hit: &Hit| hit.guess && !sure.contains(&hit.item);
    if hits.is_empty() {
        streams.say(setup.lang.of(("bangiao: không tìm thấy gì", "bangiao: nothing found")));
        return Ok(());
    }
    if hits.iter().all(|hit| is_guess(hit)) {
        streams.say(setup.lang.of((
            "bangiao: không có gì khớp hẳn; đây là phỏng đoán",
            "bangiao: nothing matches as typed; these are guesses",
        )));
    }
    let look = setup.look();
    let heads = [
        (("loại", "type"), Align::Whole),
        (("mã", "id"), Align::Whole),
        (("thấy ở", "found in"), Align::Left),
        (("tên", "name"), Align::Left),
    ]
    .map(|(heading, align)| Head { text: look.lang.of(heading), align });
    let rows: Vec<Vec<Cell>> = hits.iter().filter_map(|hit| cells(dataset, hit, is_guess(hit), &look)).collect();
    write(streams.out, &heads, &rows, &look)?;
    Ok(())
}

fn cells(dataset: &Dataset, hit: &Hit, is_guess: bool, look: &Look) -> Option<Vec<Cell>> {
    let id = match item_of(dataset, hit.item)? {
        Item::Partner(partner) => &partner.id,
        Item::Framework(framework) => &framework.id,
        Item::Record(record) => &record.id,
        Item::Theme(theme) => &theme.id,
        Item::Source(source) => &source.id,
    };
    let plain = |text: String| Cell { text, paint: Paint::Plain };
    let guess = if is_guess { look.lang.of((" (phỏng đoán)", " (guess)")) } else { "" };
    Some(vec![
        plain(look.lang.of(hit.item.target.noun()).to_owned()),
        Cell { text: id.to_string(), paint: Paint::Faint },
        plain(format!("{}{guess}", look.lang.of(field_label(hit.field)))),
        Cell { text: look.marked(dataset.name_of(id.as_str(), look.lang)), paint: Paint::Strong },
    ])
}

/// The field in which a hit was found, as people call it: `(vi, en)`.
const fn field_label(field: HitField) -> (&'static str, &'static str) {
    match field {
        HitField::Name => ("tên", "name"),
        HitField::Acronym => ("tên viết tắt", "acronym"),
        HitField::Alias => ("tên khác", "other name"),
        HitField::Id => ("mã", "id"),
        HitField::Initials => ("chữ đầu", "initials"),
        HitField::Title => ("tên riêng", "title"),
        HitField::Headline | HitField::Summary => ("tóm tắt", "summary"),
        HitField::Partner => ("đối tác", "partner"),
        HitField::Framework => ("khuôn khổ", "framework"),
        HitField::Counterpart => ("cơ quan", "agency"),
        HitField::Part => ("nội dung bên trong", "part"),
        HitField::Person => ("người", "person"),
        HitField::Funder => ("kinh phí", "money"),
        HitField::Place => ("địa điểm", "place"),
        HitField::Event => ("sự kiện", "event"),
        HitField::Role => ("vai trò", "role"),
        HitField::Unit => ("phía nhà", "home side"),
        HitField::Document => ("văn bản", "document"),
        HitField::Theme => ("lĩnh vực", "theme"),
        HitField::Kind => ("loại", "kind"),
        HitField::Status => ("tình trạng", "status"),
        HitField::Date => ("thời gian", "date"),
        HitField::Note => ("ghi chú", "note"),
    }
}
