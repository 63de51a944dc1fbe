//! What differs between two datasets, in words: as aligned text, as Markdown, and as rows for programs.

use super::markdown::escape;
use super::page::{grouped, record_tail};
use super::table::{Look, Paint};
use crate::dataset::changes::{Change, FieldChange};
use crate::dataset::fields::{DATE, Entity, MONEY};
use crate::dataset::words::{ChangeKind, WordRow};
use crate::dataset::{Dataset, Item, Status, Text, Value, Words};
use crate::lang::Label;
use crate::lang::export::{ChangesLabel, TruthLabel};
use crate::text::capitalised;
use crate::text::{pad, truncate, width, wrap_hanging};
use std::io::{self, Write};

/// Two datasets and what differs between them.
#[derive(Debug, Clone, Copy)]
pub struct Comparison<'a> {
    /// What was.
    pub old: &'a Dataset,
    /// What is.
    pub new: &'a Dataset,
    /// What each is called.
    pub names: (&'a str, &'a str),
    /// What became of it.
    pub changes: &'a [Change],
}

/// One difference as it is read: `planned end  2024 → 2025`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What the field is called.
    pub label: &'static str,
    /// What of it: the element of a list and the field in it; may be empty.
    pub about: String,
    /// What it said; empty where something was added.
    pub old: String,
    /// What it says; empty where something was taken away.
    pub new: String,
}

impl Line {
    /// The sign between or before the values.
    const fn arrow(look: &Look) -> &'static str {
        if look.ascii { "->" } else { "→" }
    }

    /// The value before and, with the sign that leads to it, the one after; each of them as `dress` makes it.
    #[must_use]
    pub fn values(&self, look: &Look, dress: fn(&str) -> String) -> (String, String) {
        let about = if self.about.is_empty() { String::new() } else { format!("{}: ", dress(&self.about)) };
        let (old, new) = (dress(&self.old), dress(&self.new));
        match (old.is_empty(), new.is_empty()) {
            (true, _) => (format!("{about}+ {new}"), String::new()),
            (false, true) => (format!("{about}- {old}"), String::new()),
            (false, false) => (format!("{about}{old}"), format!("{} {new}", Self::arrow(look))),
        }
    }
}

/// A change as a row for programs: `change, type, id, name, fields [{field, old, new}]`. A value is given as it stands in
/// every other output; of a list, the element that differs. It is [told](Change::told) before.
#[must_use]
pub fn row(change: &Change) -> Value<'_> {
    let told = change.fields.iter().map(|field| {
        Value::Object(vec![
            ("field", Value::Line(field.field.name.into())),
            ("old", field.old.clone()),
            ("new", field.new.clone()),
        ])
    });
    let fields = Value::List(told.collect());
    let (kind, id) = change
        .item
        .as_ref()
        .map_or(("dataset", Value::Null), |subject| (subject.target.word(), Value::id(&subject.id)));
    Value::Object(vec![
        ("change", Value::word(Some(change.kind))),
        ("type", Value::Line(kind.into())),
        ("id", id),
        ("name", Value::text(Some(&change.name))),
        ("fields", fields),
    ])
}

/// A difference in words: one line, or one for each field of an object that was edited.
#[must_use]
pub fn lines(change: &FieldChange, look: &Look) -> Vec<Line> {
    let teller = DifferenceTeller { look, label: change.field.label(look.lang) };
    let mut lines = Vec::new();
    teller.tell(&change.old, &change.new, Vec::new(), &mut lines);
    lines
}

struct DifferenceTeller<'a> {
    look: &'a Look,
    label: &'static str,
}

impl DifferenceTeller<'_> {
    fn tell(&self, old: &Value<'_>, new: &Value<'_>, about: Vec<String>, lines: &mut Vec<Line>) {
        match (old, new) {
            (Value::One(entity, _), Value::One(..)) if entity.is(&DATE) => self.date(old, new, about, lines),
            (Value::One(..), Value::One(..)) => self.object(old, new, about, lines),
            (Value::List(was), Value::List(is)) => self.list(was, is, &about, lines),
            (Value::Text(was), Value::Text(is)) => self.text(was, is, about, lines),
            _ => self.push(&about, self.words(old), self.words(new), lines),
        }
    }

    fn push(&self, about: &[String], old: String, new: String, lines: &mut Vec<Line>) {
        lines.push(Line { label: self.label, about: about.join(", "), old, new });
    }

    /// A date that is still the date of the same thing is called by it.
    fn date(&self, old: &Value<'_>, new: &Value<'_>, mut about: Vec<String>, lines: &mut Vec<Line>) {
        let role = |node: &Value<'_>| node.field("role").map(|role| self.words(role)).unwrap_or_default();
        let day = |node: &Value<'_>| node.field("edtf").map(|day| self.words(day)).unwrap_or_default();
        if role(old) == role(new) {
            about.push(role(new));
            self.push(&about, day(old), day(new), lines);
        } else {
            self.push(&about, self.words(old), self.words(new), lines);
        }
    }

    /// The fields of an object that differ, under what the object is called, if that is what it had been called.
    fn object(&self, old: &Value<'_>, new: &Value<'_>, mut about: Vec<String>, lines: &mut Vec<Line>) {
        about.extend(name(new, self.look).or_else(|| name(old, self.look)));
        for ((field, was), (_, is)) in old.fields().iter().zip(new.fields()).filter(|((_, was), (_, is))| !was.same(is))
        {
            let mut about = about.clone();
            about.push(field.label(self.look.lang).to_owned());
            self.tell(was, is, about, lines);
        }
    }

    fn list(&self, old: &[Value<'_>], new: &[Value<'_>], about: &[String], lines: &mut Vec<Line>) {
        for (was, is) in crate::dataset::changes::elements(old, new) {
            self.tell(was, is, about.to_vec(), lines);
        }
    }

    /// In the language that is shown; where only the other one differs, in that, and it is said so.
    fn text(&self, old: &Text, new: &Text, mut about: Vec<String>, lines: &mut Vec<Line>) {
        let lang = self.look.lang;
        let shown = if old.get(lang) == new.get(lang) { lang.other() } else { lang };
        if shown != lang {
            let field = about.pop().map(|field| field + " ").unwrap_or_default();
            about.push(format!("{field}({})", shown.code()));
        }
        let side = |text: &Text| text.get(shown).unwrap_or("").to_owned();
        let (old, new) = contrast(&side(old), &side(new), self.look);
        self.push(&about, old, new, lines);
    }

    fn words(&self, node: &Value<'_>) -> String {
        let lang = self.look.lang;
        match node {
            Value::Null | Value::Private(_) => String::new(),
            Value::Bool(true) => TruthLabel::Yes.text(lang).to_owned(),
            Value::Bool(false) => TruthLabel::No.text(lang).to_owned(),
            Value::Whole(number) => number.to_string(),
            Value::Number(amount) => grouped(amount, lang),
            Value::Line(line) => line.to_string(),
            Value::Text(text) => self.look.marked(text.pick(lang)),
            Value::Date(date) => date.display(lang),
            Value::Word(row) => self.word(row),
            Value::Ref(id, name) => match name.as_deref().filter(|name| !name.is_empty()) {
                Some(name) => self.look.marked(name.pick(lang)),
                None => id.to_string(),
            },
            Value::Said(why) => why.text(lang).to_owned(),
            Value::Object(fields) => fields.iter().map(|(_, value)| self.words(value)).collect::<Vec<_>>().join(", "),
            Value::One(entity, _) => self.object_words(entity, node),
            Value::List(nodes) => nodes.iter().map(|node| self.words(node)).collect::<Vec<_>>().join("; "),
        }
    }

    /// A status with its sign.
    fn word(&self, row: &WordRow) -> String {
        let status = Status::ALL.iter().find(|status| status.row() == *row);
        status.map_or_else(|| row.label.text(self.look.lang).to_owned(), |status| self.look.status(*status))
    }

    fn object_words(&self, entity: &Entity, node: &Value<'_>) -> String {
        let said = |name: &str| node.field(name).map(|value| self.words(value)).filter(|words| !words.is_empty());
        if entity.is(&DATE) {
            return [said("role"), said("edtf")].into_iter().flatten().collect::<Vec<_>>().join(" ");
        }
        let price = [said("amount"), said("currency")].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let rest = entity.fields.iter().filter(|field| !(entity.is(&MONEY) && is_price(field.name)));
        let rest = rest.filter_map(|field| match node.field(field.name) {
            Some(Value::Whole(number)) => Some(format!("{} {number}", field.label(self.look.lang))),
            _ => said(field.name),
        });
        std::iter::once(price).filter(|price| !price.is_empty()).chain(rest).collect::<Vec<_>>().join(", ")
    }
}

fn is_price(field: &str) -> bool {
    matches!(field, "amount" | "currency")
}

/// The cells of a name that stands before a difference.
const NAME: usize = 40;

/// What an element of a list is called.
fn name(node: &Value<'_>, look: &Look) -> Option<String> {
    let named = ["title", "name", "summary", "measure", "funder"].into_iter().find_map(|name| match node.field(name) {
        Some(Value::Text(text)) => Some(text.pick(look.lang).text),
        Some(Value::Line(line)) => Some(&**line),
        _ => None,
    });
    named.map(|name| truncate(name, NAME, look.ellipsis()).into_owned())
}

/// So many words stay before and behind what differs.
const CONTEXT: usize = 4;
/// Texts of at most so many cells are shown whole.
const WHOLE: usize = 60;

/// Two texts, both without most of what they begin and end with alike, if they are long.
fn contrast(old: &str, new: &str, look: &Look) -> (String, String) {
    if old.is_empty() || new.is_empty() || width(old).max(width(new)) <= WHOLE {
        return (old.to_owned(), new.to_owned());
    }
    let (was, is): (Vec<&str>, Vec<&str>) = (old.split(' ').collect(), new.split(' ').collect());
    let ahead = was.iter().zip(&is).take_while(|(was, is)| was == is).count();
    let room = was.len().min(is.len()) - ahead;
    let behind = was.iter().rev().zip(is.iter().rev()).take(room).take_while(|(was, is)| was == is).count();
    let cut = |words: &[&str]| {
        let from = ahead.saturating_sub(CONTEXT);
        let to = words.len() - behind.saturating_sub(CONTEXT);
        let kept = words.get(from..to).unwrap_or_default().join(" ");
        let (before, after) = (from > 0, to < words.len());
        format!(
            "{}{kept}{}",
            if before { format!("{} ", look.ellipsis()) } else { String::new() },
            if after { format!(" {}", look.ellipsis()) } else { String::new() }
        )
    };
    (cut(&was), cut(&is))
}

impl<'a> Comparison<'a> {
    /// The changes of one kind.
    fn of(&self, kind: ChangeKind) -> Vec<&'a Change> {
        self.changes.iter().filter(|change| change.kind == kind).collect()
    }

    /// What was compared with what.
    fn heading(&self, look: &Look, dress: fn(&str) -> String) -> String {
        let lang = look.lang;
        let side = |name: &str, dataset: &Dataset| dress(&format!("{name} ({})", dataset.as_of.display(lang)));
        let (old, new) = (side(self.names.0, self.old), side(self.names.1, self.new));
        format!("{} {old} {} {new}", ChangesLabel::Heading.text(lang), Line::arrow(look))
    }

    /// How much became what.
    fn counts(&self, look: &Look) -> String {
        let said: Vec<String> = ChangeKind::ALL
            .iter()
            .map(|kind| (self.of(*kind).len(), kind.label(look.lang)))
            .filter(|(count, _)| *count > 0)
            .map(|(count, label)| format!("{count} {label}"))
            .collect();
        if said.is_empty() { ChangesLabel::Nothing.text(look.lang).to_owned() } else { said.join(", ") }
    }

    /// What an item is, behind its name: kind, status and dates of a record, the noun of anything else.
    fn tail(&self, change: &Change, look: &Look) -> String {
        let Some(subject) = &change.item else { return ChangesLabel::Dataset.text(look.lang).to_owned() };
        let dataset = if change.kind == ChangeKind::Removed { self.old } else { self.new };
        match dataset.item(subject.id.as_str()) {
            Some(Item::Record(record)) if change.fields.is_empty() => {
                format!("{} · {}", look.status(record.status), record_tail(record, look.lang))
            }
            Some(Item::Record(record)) => record.kind.label(look.lang).to_owned(),
            _ => subject.target.noun().text(look.lang).to_owned(),
        }
    }
}

fn sign(kind: ChangeKind, look: &Look) -> &'static str {
    let (sign, ascii) = kind.sign();
    if look.ascii { ascii } else { sign }
}

/// Text is set no wider than this.
const WIDEST: usize = 80;
/// And no narrower.
const NARROWEST: usize = 24;
/// No label makes its column wider than this.
const WIDEST_LABEL: usize = 16;
/// How far the differences stand in.
const INDENT: usize = 4;

/// Writes the changes as text, grouped: new, changed, finished, gone.
///
/// # Errors
/// Those of `out`.
pub fn text(out: &mut dyn Write, comparison: &Comparison<'_>, look: &Look) -> io::Result<()> {
    let groups: Vec<_> = ChangeKind::ALL.iter().map(|kind| (*kind, comparison.of(*kind))).collect();
    let fields = comparison.changes.iter().flat_map(|change| &change.fields);
    let label = fields.map(|field| width(field.field.label(look.lang))).max().unwrap_or(0);
    let room = look.width.unwrap_or(WIDEST).clamp(NARROWEST, WIDEST);
    let setter = ChangesSetter { look, label: label.min(WIDEST_LABEL), room };
    setter.lines(out, &comparison.heading(look, str::to_owned), (0, 2), Paint::Strong)?;
    setter.lines(out, &comparison.counts(look), (0, 2), Paint::Plain)?;
    for (kind, changes) in groups.into_iter().filter(|(_, changes)| !changes.is_empty()) {
        writeln!(out)?;
        let heading = format!("{} {} ({})", sign(kind, look), capitalised(kind.label(look.lang)), changes.len());
        writeln!(out, "{}", paint(kind).on(&heading, look.color))?;
        for change in changes {
            setter.change(out, comparison, change)?;
        }
    }
    Ok(())
}

/// The colour of what became of an item.
const fn paint(kind: ChangeKind) -> Paint {
    Paint::Status(status_like(kind))
}

/// The status that is most like what became of an item: both have the same colour.
#[must_use]
pub const fn status_like(kind: ChangeKind) -> Status {
    match kind {
        ChangeKind::Added => Status::InForce,
        ChangeKind::Changed => Status::Negotiating,
        ChangeKind::Finished => Status::Signed,
        ChangeKind::Removed => Status::Cancelled,
    }
}

struct ChangesSetter<'a> {
    look: &'a Look,
    label: usize,
    room: usize,
}

impl ChangesSetter<'_> {
    fn change(&self, out: &mut dyn Write, comparison: &Comparison<'_>, change: &Change) -> io::Result<()> {
        let name = self.look.marked(change.name.pick(self.look.lang));
        let id = change.item.as_ref().map(|subject| format!(" [{}]", subject.id)).unwrap_or_default();
        let tail = comparison.tail(change, self.look);
        let head = format!("{name}{id} · {tail}");
        self.lines(out, &self.look.plain(&head), (2, 4), Paint::Strong)?;
        change.fields.iter().flat_map(|field| lines(field, self.look)).try_for_each(|line| self.line(out, &line))
    }

    /// `label  about: old → new`; the new value on a line of its own when both do not fit on one.
    fn line(&self, out: &mut dyn Write, line: &Line) -> io::Result<()> {
        let room = self.room.saturating_sub(INDENT + self.label + 2);
        let (old, new) = line.values(self.look, str::to_owned);
        let whole = format!("{old} {new}");
        let fits = width(whole.trim_end()) <= room;
        let pieces = if fits { vec![whole.trim_end().to_owned()] } else { vec![old, new] };
        let mut label = pad(line.label, self.label);
        for piece in pieces.iter().filter(|piece| !piece.is_empty()) {
            for range in wrap_hanging(piece, room, room.saturating_sub(2)) {
                let hang = if range.start == 0 { "" } else { "  " };
                let shown = piece.get(range).unwrap_or("");
                writeln!(out, "{:INDENT$}{}  {hang}{shown}", "", Paint::Faint.on(&label, self.look.color))?;
                label = pad("", self.label);
            }
        }
        Ok(())
    }

    fn lines(&self, out: &mut dyn Write, text: &str, indent: (usize, usize), paint: Paint) -> io::Result<()> {
        let room = |indent: usize| self.room.saturating_sub(indent);
        for range in wrap_hanging(text, room(indent.0), room(indent.1)) {
            let cells = if range.start == 0 { indent.0 } else { indent.1 };
            let shown = text.get(range).unwrap_or("");
            writeln!(out, "{}{}", " ".repeat(cells), paint.on(shown, self.look.color))?;
        }
        Ok(())
    }
}

/// Writes the changes as Markdown, grouped in the same way.
///
/// # Errors
/// Those of `out`.
pub fn markdown(out: &mut dyn Write, comparison: &Comparison<'_>, look: &Look) -> io::Result<()> {
    writeln!(out, "# {}\n\n{}", comparison.heading(look, escape), escape(&comparison.counts(look)))?;
    markdown_groups(out, comparison, look, "##")
}

/// Writes the changes of each kind under a heading of their own, which begins with that sign.
///
/// # Errors
/// Those of `out`.
pub fn markdown_groups(out: &mut dyn Write, comparison: &Comparison<'_>, look: &Look, sign: &str) -> io::Result<()> {
    for kind in ChangeKind::ALL {
        let changes = comparison.of(*kind);
        if changes.is_empty() {
            continue;
        }
        writeln!(out, "\n{sign} {} ({})\n", escape(&capitalised(kind.label(look.lang))), changes.len())?;
        for change in changes {
            let name = look.marked(change.name.pick(look.lang));
            let id = change.item.as_ref().map(|subject| format!(" (`{}`)", subject.id)).unwrap_or_default();
            let tail = comparison.tail(change, look);
            writeln!(out, "- **{}**{id} · {}", escape(&name), escape(&tail))?;
            for line in change.fields.iter().flat_map(|field| lines(field, look)) {
                let (old, new) = line.values(look, escape);
                writeln!(out, "  - {}: {}", escape(line.label), format!("{old} {new}").trim_end())?;
            }
        }
    }
    Ok(())
}
