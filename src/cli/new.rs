//! `bangiao new`: a skeleton to paste into a dataset, or a dataset to paste it into.
//!
//! JSON has no comments: the skeleton alone goes to standard output, so that it can be redirected into a file and read by a
//! program; what its fields mean goes to standard error. Only what must be there is filled in; `null` and `[]` say the same as
//! leaving a field out, so nothing is claimed that nobody has said.

use super::args::New;
use super::outcome::{CommandAnswer, CommandResult};
use crate::dataset::Value;
use crate::dataset::fields::{DATASET, Entity, FRAMEWORK, Field, PARTNER, RECORD, Shape, TERM};
use crate::dataset::{Dataset, Lang, MINIMAL, Text};
use crate::export::json;
use crate::export::table::{self, Align, Cell, Head, Look, Paint};
use crate::host::setup::Setup;
use crate::host::streams::Streams;
use crate::lang::{CliLabel, CliText, Label, Sentence};
use crate::text::{Clean, slug};
use std::borrow::Cow;
use std::io;

/// Prints the skeleton and explains it.
///
/// # Errors
/// When the data that ids are held against cannot be used, or the output not written.
pub fn run(what: New, name: &[String], setup: &Setup, streams: &mut Streams<'_>) -> CommandResult {
    let entity = match what {
        New::Dataset => return whole(&Clean::line(&name.join(" ")), setup, streams),
        New::Partner => &PARTNER,
        New::Framework => &FRAMEWORK,
        New::Record => &RECORD,
        New::Term => &TERM,
    };
    let dataset = setup.load(streams)?;
    let name = Clean::line(&name.join(" "));
    let placeholder = placeholder();
    let named = Text { vi: Some(name.clone()), en: None };
    let skeleton = Skeleton {
        dataset: &dataset,
        entity,
        id: free_id(&name, entity, &dataset),
        text: if name.is_empty() { &placeholder } else { &named },
    };
    json::object(streams.out, &skeleton.value())?;
    streams.out.flush()?;
    // Nobody may be listening there: that is no reason to fail.
    let _ = explain(entity, setup, streams);
    Ok(CommandAnswer::Yes)
}

/// Prints a sound dataset with one item in each list, under that name, and says what stands at its top.
fn whole(name: &Clean, setup: &Setup, streams: &mut Streams<'_>) -> CommandResult {
    for line in MINIMAL.lines() {
        if !name.is_empty() && line.starts_with("  \"title\":") {
            writeln!(streams.out, "  \"title\": {{ \"vi\": {} }},", serde_json::Value::from(&**name))?;
        } else {
            writeln!(streams.out, "{line}")?;
        }
    }
    streams.out.flush()?;
    let labels = [CliLabel::SaveDataset, CliLabel::FieldsOfItems];
    let [intro, fields] = labels.map(|label| label.text(setup.lang));
    let mut rows = Vec::new();
    collect(&DATASET, None, setup.lang, &mut rows);
    let _ = explained(&format!("{intro}\n{fields}"), &rows, setup, streams);
    Ok(CommandAnswer::Yes)
}

/// Stands where a name belongs.
fn placeholder() -> Text {
    let side = |lang| Some(Clean::line(CliLabel::Placeholder.text(lang)));
    Text { vi: side(Lang::Vi), en: side(Lang::En) }
}

struct Skeleton<'a> {
    dataset: &'a Dataset,
    entity: &'static Entity,
    id: String,
    text: &'a Text,
}

impl<'a> Skeleton<'a> {
    fn value(&'a self) -> Value<'a> {
        Value::Object(self.entity.fields.iter().map(|field| (field.name, self.field(field))).collect())
    }

    /// What must be there is filled in, all else is left open.
    fn field(&'a self, field: &Field) -> Value<'a> {
        match field.shape {
            Shape::List(_) => Value::List(Vec::new()),
            Shape::Bool => Value::Bool(false),
            Shape::Id => Value::Line(Cow::Borrowed(&self.id)),
            Shape::Whole(..) if field.required => Value::Whole(i64::from(self.next_order())),
            Shape::Text if field.required => Value::Text(Cow::Borrowed(self.text)),
            Shape::Word(vocabulary) if field.required => Value::Line(Cow::Borrowed(most_open(vocabulary.rows))),
            Shape::One(_) if field.required => self.source_place(),
            Shape::Whole(..)
            | Shape::Text
            | Shape::Word(_)
            | Shape::One(_)
            | Shape::Line
            | Shape::Url
            | Shape::Country
            | Shape::Currency
            | Shape::Date
            | Shape::Amount
            | Shape::Ref(_) => Value::Null,
        }
    }

    /// The only object that must be there: the source. The first one that there is stands in for it.
    fn source_place(&'a self) -> Value<'a> {
        let id = self.dataset.sources.first().map_or("source", |source| source.id.as_str());
        Value::Object(vec![("id", Value::Line(Cow::Borrowed(id))), ("where", Value::Null)])
    }

    /// After the last record, with room before it.
    fn next_order(&self) -> u32 {
        let last = self.dataset.records.last().map_or(0, |record| record.order);
        (last / 10).saturating_add(1).saturating_mul(10)
    }
}

/// The word that claims least.
fn most_open(rows: &[crate::dataset::words::WordRow]) -> &'static str {
    let open = ["unknown", "inferred", "other", "activity"];
    let found = open.into_iter().find(|word| rows.iter().any(|row| row.word == *word));
    found.or_else(|| rows.first().map(|row| row.word)).unwrap_or_default()
}

/// An id made from the name, or from what it is, that nothing else has.
fn free_id(name: &str, entity: &Entity, dataset: &Dataset) -> String {
    let wanted = slug(name).unwrap_or_else(|| format!("new-{}", entity.name));
    // A term is often the name of something else as well: a theme, a ministry.
    let wanted = if entity.name == TERM.name { format!("term-{wanted}") } else { wanted };
    let numbered = (2..).map(|number| format!("{wanted}-{number}"));
    std::iter::once(wanted.clone()).chain(numbered).find(|id| dataset.find(id).is_none()).unwrap_or(wanted)
}

/// The fields, one a line: name, how it is written, what it says; objects inside below it.
fn explain(entity: &'static Entity, setup: &Setup, streams: &mut Streams<'_>) -> io::Result<()> {
    let lang = setup.lang;
    let intro = CliLabel::PasteSkeleton.text(lang);
    let mut rows = Vec::new();
    collect(entity, Some(0), lang, &mut rows);
    explained(intro, &rows, setup, streams)
}

/// An introduction, and the fields under it.
fn explained(intro: &str, rows: &[Vec<Cell>], setup: &Setup, streams: &mut Streams<'_>) -> io::Result<()> {
    writeln!(streams.err, "\n{intro}\n")?;
    let heads = [CliLabel::Field, CliLabel::WrittenAs, CliLabel::Meaning]
        .map(|heading| Head { text: heading.text(setup.lang), align: Align::Left });
    // Nothing is cut here, however narrow the terminal; and it is no answer, so it has no colours.
    table::write(streams.err, &heads, rows, &Look { color: false, width: None, ..setup.look() })
}

/// The fields as rows, objects inside below them; at no depth only its own.
fn collect(entity: &'static Entity, depth: Option<usize>, lang: Lang, rows: &mut Vec<Vec<Cell>>) {
    let row = |cells: [String; 3]| cells.into_iter().map(|text| Cell { text, paint: Paint::Plain }).collect();
    for field in entity.fields {
        let mark = if field.required { "*" } else { "" };
        let name = format!("{}{}{mark}", "  ".repeat(depth.unwrap_or(0)), field.name);
        rows.push(row([name, shape_text(&field.shape, lang), field.doc(lang).to_owned()]));
        rows.extend(words_of(&field.shape).into_iter().map(|words| row([String::new(), String::new(), words])));
        if let (Some(inside), Some(depth)) = (inside(&field.shape), depth) {
            collect(inside, Some(depth + 1), lang, rows);
        }
    }
}

const fn inside(shape: &Shape) -> Option<&'static Entity> {
    match shape {
        Shape::One(entity) => Some(entity),
        Shape::List(of) => inside(of),
        Shape::Id
        | Shape::Line
        | Shape::Url
        | Shape::Country
        | Shape::Currency
        | Shape::Date
        | Shape::Whole(..)
        | Shape::Amount
        | Shape::Bool
        | Shape::Text
        | Shape::Word(_)
        | Shape::Ref(_) => None,
    }
}

fn words_of(shape: &Shape) -> Vec<String> {
    let Shape::Word(vocabulary) = shape else { return Vec::new() };
    let words: Vec<&str> = vocabulary.rows.iter().map(|row| row.word).collect();
    words.chunks(6).map(|line| line.join(" | ")).collect()
}

fn shape_text(shape: &Shape, lang: Lang) -> String {
    let said = match shape {
        Shape::Id => "a-z 0-9 -",
        Shape::Line => "\"…\"",
        Shape::Url => "\"https://…\"",
        Shape::Country => "\"FI\"",
        Shape::Currency => "\"USD\"",
        Shape::Date => "\"2024-11\"",
        Shape::Whole(..) => "1",
        Shape::Amount => "1000000",
        Shape::Bool => "true | false",
        Shape::Text => "{\"vi\": \"…\", \"en\": \"…\"}",
        Shape::Word(_) => CliLabel::OneOfWords.text(lang),
        Shape::Ref(target) => {
            let noun = target.noun().text(lang).to_owned();
            return CliText::IdOf { noun }.say(lang).into_owned();
        }
        Shape::One(_) => "{…}",
        Shape::List(of) => return format!("[{}]", shape_text(of, lang)),
    };
    said.to_owned()
}
