//! The tree against the table of fields: which keys there are, which are missing, what kind of value each has.

use std::{borrow::Cow, collections::HashMap};

use super::{
    example::in_shape,
    fault::{Fault, Quote},
    ids::IdTable,
    members::Members,
    report::Findings,
};
use crate::dataset::{
    Edtf, Target,
    fields::{DATASET, Entity, FORMAT, FRAMEWORK, Field, PARTNER, RECORD, Shape, TEXT},
    json::{JsonKind, JsonValue, LineIndex},
};
use crate::lang::check::OtherData;
use crate::text::nearest;

/// Keys of one object that are compared with each other; no honest object has more.
const MAX_KEYS: usize = 10_000;
/// Unknown fields and words for which "did you mean" is asked; more are told without.
const MAX_GUESSES: usize = 1_000;

/// Entries that are looked at to know what a file is.
const MAX_ROWS: usize = 100;

/// Checks the outermost value of a file.
pub(super) fn dataset(root: JsonValue<'_>, places: &LineIndex<'_>, findings: &mut Findings) {
    match root.kind() {
        JsonKind::Broken => return,
        JsonKind::List if is_rows(root) => {
            let is_iati = root.items().next().is_some_and(|item| item.get("iati_identifier").is_some());
            let data = if is_iati { OtherData::Iati } else { OtherData::Rows };
            return findings.add(root.span().start, Fault::OtherData { data });
        }
        JsonKind::Object => {}
        found @ (JsonKind::Null | JsonKind::Bool | JsonKind::Number | JsonKind::Text | JsonKind::List) => {
            return findings.add(root.span().start, Fault::NotADataset { found });
        }
    }
    if root.get("bangiao_agenda").is_some() {
        return findings.add(root.span().start, Fault::Agenda);
    }
    if is_fragment(root) {
        return findings.add(root.span().start, Fault::Fragment);
    }
    if let Some(target) = lone_item(root) {
        return findings.add(root.span().start, Fault::LoneItem { target });
    }
    if let Some(data) = other_data(root) {
        return findings.add(root.span().start, Fault::OtherData { data });
    }
    if let Some((at, found)) = newer_format(root) {
        return findings.add(at, Fault::NewerFormat { found });
    }
    let mut walk = Walk {
        places,
        findings,
        ids: IdTable::default(),
        orders: HashMap::new(),
        acronyms: HashMap::new(),
        as_of: as_of(root),
        around: Vec::new(),
        guesses: 0,
    };
    walk.note_unread_lists(root);
    walk.object(root, &DATASET);
    let Walk { ids, .. } = walk;
    ids.check(places, findings);
}

/// Whether this is what `minutes --decided` writes: sources and records, and nothing else that only a dataset has.
fn is_fragment(root: JsonValue<'_>) -> bool {
    let has = |name: &str| root.get(name).is_some();
    let pasted = ["sources", "records"];
    pasted.iter().all(|name| has(name))
        && !has("id")
        && !DATASET.fields.iter().any(|field| !pasted.contains(&field.name) && has(field.name))
}

/// Whether this is a list of objects, as a table becomes when a program saves it as JSON.
fn is_rows(root: JsonValue<'_>) -> bool {
    let mut items = root.items().take(MAX_ROWS).peekable();
    !root.is_flawed() && items.peek().is_some() && items.all(|item| item.kind() == JsonKind::Object)
}

/// Whose data this is, when none of our lists is in it, nor our number of the format, nor a name that is nearly one of ours.
fn other_data(root: JsonValue<'_>) -> Option<OtherData> {
    let has = |name: &str| root.get(name).is_some();
    if root.is_flawed() || DATASET.fields.iter().any(|field| field.required && field.name != "title" && has(field.name))
    {
        return None;
    }
    let is_type = |word: &str| root.get("type").and_then(JsonValue::text).is_some_and(|found| found == word);
    let known = if is_type("FeatureCollection") || is_type("Feature") || is_type("Topology") {
        Some(OtherData::Map)
    } else if has("bangiao_state") || (has("schema") && has("seq")) {
        Some(OtherData::State)
    } else if has("nbformat") {
        Some(OtherData::Computation)
    } else if has("$schema") || has("openapi") || has("swagger") {
        Some(OtherData::Description)
    } else if has("iati-activities") || has("iati_activities") || has("iati-activity") || has("iati_identifier") {
        Some(OtherData::Iati)
    } else if has("@context") || has("@graph") {
        Some(OtherData::LinkedData)
    } else if has("dependencies") || has("scripts") || has("lockfileVersion") {
        Some(OtherData::Software)
    } else if has("error") || has("errors") {
        Some(OtherData::Refusal)
    } else {
        None
    };
    let ours = |name: &str| nearest(name, DATASET.fields.iter().map(|field| field.name)).is_some();
    let mut names = root.members().take(MAX_ROWS).filter_map(|member| member.key.text()).peekable();
    known.or_else(|| (names.peek().is_some() && !names.any(|name| ours(&name))).then_some(OtherData::Unknown))
}

/// The day of the data, where it can be told.
fn as_of(root: JsonValue<'_>) -> Option<Edtf> {
    let text = root.get("as_of").filter(|value| !value.is_flawed())?.text()?;
    Edtf::parse(&text).ok()
}

/// What the outermost object is, when it is one item: it has all that such an item must have, and nothing that only a dataset has.
fn lone_item(root: JsonValue<'_>) -> Option<Target> {
    let has = |field: &Field| root.get(field.name).is_some();
    let mut items =
        [(&RECORD, Target::Record), (&FRAMEWORK, Target::Framework), (&PARTNER, Target::Partner)].into_iter();
    items.find_map(|(entity, target)| {
        let is_whole = entity.fields.iter().filter(|field| field.required).all(has);
        // The page of an item has its records beside what the item has in a file.
        let is_around = |field: &&Field| field.name != "records" && entity.field(field.name).is_none();
        let mut around = DATASET.fields.iter().filter(is_around);
        (is_whole && !around.any(has)).then_some(target)
    })
}

/// The format number, when it is one that only a later program knows.
fn newer_format(root: JsonValue<'_>) -> Option<(usize, Quote)> {
    let value = root.get("format").filter(|value| !value.is_flawed())?;
    let number = value.number()?;
    number
        .parse::<u64>()
        .is_ok_and(|format| format > u64::from(FORMAT))
        .then(|| (value.span().start, Quote::of(number)))
}

/// A walk through the file.
pub(super) struct Walk<'t, 'a> {
    pub(super) places: &'a LineIndex<'a>,
    pub(super) findings: &'a mut Findings,
    pub(super) ids: IdTable<'t>,
    /// The line of every order number of records and of priorities.
    pub(super) orders: HashMap<(&'static str, &'t str), usize>,
    /// The line of every acronym of the glossary, and where the list begins in which it stands.
    pub(super) acronyms: HashMap<Cow<'t, str>, (usize, usize)>,
    /// The day of the data.
    pub(super) as_of: Option<Edtf>,
    /// The entities around the object that is being walked, itself the last.
    around: Vec<&'static Entity>,
    /// How often "did you mean" has been asked.
    guesses: usize,
}

impl<'t> Walk<'t, '_> {
    /// Notes a fault at the start of a value.
    pub(super) fn tell(&mut self, value: JsonValue<'t>, fault: Fault) {
        self.findings.add(value.span().start, fault);
    }

    /// The line of a value.
    pub(super) fn line(&self, value: JsonValue<'t>) -> usize {
        self.places.line(value.span().start)
    }

    /// Whether to ask "did you mean" once more: a file in which everything is unknown is not worth it.
    pub(super) fn may_guess(&mut self) -> bool {
        self.guesses += 1;
        self.guesses <= MAX_GUESSES
    }

    /// Where lists of items could not be read, references into them may well be right.
    fn note_unread_lists(&mut self, root: JsonValue<'t>) {
        for target in [Target::Source, Target::Theme, Target::Partner, Target::Framework, Target::Record] {
            let unread = match root.get(target.list()) {
                None => root.is_flawed(),
                Some(list) => list.kind() != JsonKind::List || list.is_flawed(),
            };
            if unread {
                self.ids.note_unread(target);
            }
        }
    }

    /// An object: its keys, its values, its missing fields. Then the rules.
    fn object(&mut self, object: JsonValue<'t>, entity: &'static Entity) {
        self.around.push(entity);
        let mut members = Members(Vec::new());
        let mut unknown = Vec::new();
        let mut lines: HashMap<Cow<'t, str>, JsonValue<'t>> = HashMap::new();
        for member in object.members() {
            let Some(key) = member.key.text().filter(|_| !member.key.is_flawed()) else { continue };
            if let Some(first) = lines.get(&key).copied() {
                let first = self.line(first);
                self.tell(member.value, Fault::DuplicateKey { key: Quote::of(&key), first });
            } else if lines.len() < MAX_KEYS {
                lines.insert(key.clone(), member.value);
            }
            match entity.field(&key) {
                Some(field) => {
                    members.add(field.name, member.value);
                    self.field(member.value, field);
                }
                // Behind a lost `}` stand the fields of what is around.
                None if object.is_flawed() && self.around.iter().any(|outer| outer.field(&key).is_some()) => {}
                None => unknown.push((key, member.value)),
            }
        }
        for (key, value) in unknown {
            self.unknown_field(&key, value, entity, &mut members);
        }
        if !object.is_flawed() {
            self.missing_fields(object, entity, &members);
        }
        self.rules(object, entity, &members);
        self.around.pop();
    }

    /// A key that the format does not have. When it is near one that is not there, it is taken for that one.
    fn unknown_field(&mut self, key: &str, value: JsonValue<'t>, entity: &'static Entity, members: &mut Members<'t>) {
        let guess = self.may_guess();
        let near = |fields: &mut dyn Iterator<Item = &'static Field>| nearest(key, fields.map(|field| field.name));
        let absent = || near(&mut entity.fields.iter().filter(|field| members.get(field.name).is_none()));
        let meant = if guess { absent() } else { None };
        let named = if guess { meant.or_else(|| near(&mut entity.fields.iter())) } else { None };
        self.tell(value, Fault::UnknownField { key: Quote::of(key), entity, meant: named });
        if let Some(field) = meant.and_then(|name| entity.field(name)) {
            members.add(field.name, value);
            self.field(value, field);
        }
    }

    fn missing_fields(&mut self, object: JsonValue<'t>, entity: &'static Entity, members: &Members<'t>) {
        for field in entity.fields.iter().filter(|field| field.required && members.get(field.name).is_none()) {
            self.tell(object, Fault::MissingField { field, entity });
        }
        // Of a text, its own rules say more: which side is empty.
        let says = |name: &&str| members.get(name).is_some_and(|value| value.kind() != JsonKind::Null);
        if !entity.is(&TEXT) && !entity.one_of.is_empty() && !entity.one_of.iter().any(says) {
            self.tell(object, Fault::MissingOneOf { entity });
        }
    }

    /// The value of a field. `null` stands for a field that is left out.
    fn field(&mut self, value: JsonValue<'t>, field: &'static Field) {
        if value.kind() != JsonKind::Null || field.required {
            self.value(value, &field.shape, field.name);
        }
    }

    /// A value of any shape. Of what is broken nothing is said; of what is flawed, only what stands inside it.
    fn value(&mut self, value: JsonValue<'t>, shape: &'static Shape, name: &'static str) {
        let found = value.kind();
        if !shape.holds(found) {
            if found != JsonKind::Broken {
                let example = in_shape(value, shape);
                self.tell(value, Fault::WrongType { wanted: *shape, found, example });
            }
            return;
        }
        match shape {
            Shape::One(entity) => self.object(value, entity),
            Shape::Text => self.object(value, &TEXT),
            Shape::List(inner) => self.list(value, inner, name),
            _ if value.is_flawed() => {}
            Shape::Bool => {}
            Shape::Whole(min, max) => self.whole(value, *min, *max),
            Shape::Amount => self.amount(value),
            Shape::Id
            | Shape::Line
            | Shape::Url
            | Shape::Country
            | Shape::Currency
            | Shape::Date
            | Shape::Word(_)
            | Shape::Ref(_) => self.text(value, value.text().unwrap_or_default(), shape, name),
        }
    }

    /// A text in a field that holds one.
    fn text(&mut self, value: JsonValue<'t>, text: Cow<'t, str>, shape: &'static Shape, name: &'static str) {
        match shape {
            Shape::Id => self.id(value, &text),
            // Whether a side of a text may be empty is for the rules of texts to say.
            Shape::Line if text.trim().is_empty() && !matches!(name, "vi" | "en") => self.tell(value, Fault::EmptyText),
            Shape::Line => self.hidden_in(value, &text),
            Shape::Url => self.url(value, &text),
            Shape::Country => self.country(value, &text),
            Shape::Currency => self.currency(value, &text),
            Shape::Date => self.date(value, &text),
            Shape::Word(vocabulary) => self.word(value, &text, vocabulary, name),
            Shape::Ref(target) => self.ids.refer(*target, value, text),
            Shape::Whole(..) | Shape::Amount | Shape::Bool | Shape::Text | Shape::One(_) | Shape::List(_) => {}
        }
    }

    fn list(&mut self, list: JsonValue<'t>, inner: &'static Shape, name: &'static str) {
        let target = if let Shape::One(entity) = inner { target_of(entity) } else { None };
        let mut seen: HashMap<&'t [u8], usize> = HashMap::new();
        for item in list.items() {
            if let Some(target) = target {
                if item.kind() != JsonKind::Object {
                    self.ids.note_unread(target);
                }
            } else if let Some(first) =
                seen.insert(item.raw(), item.span().start).filter(|_| item.kind() != JsonKind::Broken)
            {
                let first = self.places.line(first);
                self.tell(item, Fault::DuplicateEntry { first });
            }
            // In a list that was not understood, a value of a wrong kind may be a part of a right one.
            if !list.is_flawed() || inner.holds(item.kind()) {
                self.value(item, inner, name);
            }
        }
    }
}

/// What the entity of that name is in the file's lists, if it has ids.
pub(super) fn target_of(entity: &Entity) -> Option<Target> {
    match entity.name {
        "source" => Some(Target::Source),
        "theme" => Some(Target::Theme),
        "partner" => Some(Target::Partner),
        "framework" => Some(Target::Framework),
        "record" => Some(Target::Record),
        _ => None,
    }
}
