//! What holds between items: no id twice, no reference to nothing, no parent inside its own child.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

use super::{
    fault::{Fault, Quote},
    members::Members,
    report::Findings,
};
use crate::{
    dataset::{
        Id, Target,
        json::{JsonKind, JsonValue, LineIndex},
    },
    text::{fold, nearest},
};

/// References for which "did you mean" is asked; more are told without.
const MAX_GUESSES: usize = 200;
/// Items that are compared with one reference.
const MAX_COMPARED: usize = 10_000;
/// Steps of a circle of parents that are told.
const MAX_CHAIN: usize = 5;

/// An item that has an id.
struct IdentifiedItem<'t> {
    target: Target,
    id: Cow<'t, str>,
    /// The value of its id.
    place: JsonValue<'t>,
    object: JsonValue<'t>,
}

/// An id where it is used.
struct IdReference<'t> {
    target: Target,
    id: Cow<'t, str>,
    place: JsonValue<'t>,
}

/// An item and the one that it says it belongs to.
struct Child<'t> {
    id: Cow<'t, str>,
    parent: Cow<'t, str>,
    /// The value of `parent`.
    place: JsonValue<'t>,
}

/// All ids of a file and all their uses.
#[derive(Default)]
pub(super) struct IdTable<'t> {
    items: Vec<IdentifiedItem<'t>>,
    /// The ids of the terms of the glossary, which nothing refers to.
    terms: Vec<(Cow<'t, str>, JsonValue<'t>)>,
    references: Vec<IdReference<'t>>,
    children: Vec<Child<'t>>,
    /// Ids that some items were probably meant to have whose own could not be read or is wrong: references to them are
    /// right as they are.
    meant: HashSet<(Target, String)>,
    /// Kinds of which some items could not be read at all.
    unread: HashSet<Target>,
}

impl<'t> IdTable<'t> {
    /// Notes that some items of that kind could not be read.
    pub(super) fn note_unread(&mut self, target: Target) {
        self.unread.insert(target);
    }

    /// Notes the use of an id.
    pub(super) fn refer(&mut self, target: Target, place: JsonValue<'t>, id: Cow<'t, str>) {
        self.references.push(IdReference { target, id, place });
    }

    /// Enters a term of the glossary.
    pub(super) fn enter_term(&mut self, members: &Members<'t>) {
        if let (Some(id), Some(place)) = (members.text("id"), members.get("id")) {
            self.terms.push((id, place));
        }
    }

    /// Enters an item.
    pub(super) fn enter(&mut self, target: Target, object: JsonValue<'t>, members: &Members<'t>) {
        let place = members.get("id");
        let id = place.and_then(JsonValue::text);
        let sure = id.as_ref().is_some_and(|id| Id::is_valid(id)) && place.is_some_and(|place| !place.is_flawed());
        let code = members.text("iso3166").map(|code| code.to_ascii_lowercase());
        if !sure {
            let acronym = members.text("acronym").map(|acronym| acronym.to_lowercase());
            let guesses = [id.as_deref().and_then(id_meant), code.clone(), acronym];
            if guesses.iter().all(Option::is_none) {
                self.unread.insert(target);
            }
            self.meant.extend(guesses.into_iter().flatten().map(|guess| (target, guess)));
        } else if let Some(code) = code.filter(|code| Some(code.as_str()) != id.as_deref()) {
            self.meant.insert((target, code));
        }
        let (Some(place), Some(id)) = (place, id) else { return };
        if let (Some(parent), Some(value)) = (members.text("parent"), members.get("parent")) {
            self.children.push(Child { id: id.clone(), parent, place: value });
        }
        self.items.push(IdentifiedItem { target, id, place, object });
    }

    /// Tells what is wrong between the items.
    pub(super) fn check(&self, places: &LineIndex<'_>, findings: &mut Findings) {
        let mut firsts: HashMap<&str, &IdentifiedItem<'t>> = HashMap::new();
        for item in &self.items {
            if let Some(first) = firsts.get(&*item.id) {
                let line = places.line(first.place.span().start);
                let fault = Fault::DuplicateId { id: Quote::of(&item.id), first: line, noun: Some(first.target) };
                findings.add(item.place.span().start, fault);
            } else {
                firsts.insert(&item.id, item);
            }
        }
        self.check_terms(&firsts, places, findings);
        let kinds: HashSet<(Target, &str)> = self.items.iter().map(|item| (item.target, &*item.id)).collect();
        let mut guesses = 0;
        for reference in self.references.iter().filter(|reference| !kinds.contains(&(reference.target, &*reference.id)))
        {
            if let Some(fault) = self.judge(reference, firsts.get(&*reference.id).copied(), &mut guesses) {
                findings.add(reference.place.span().start, fault);
            }
        }
        self.check_parents(findings);
    }

    /// No term has the id of an item or of another term.
    fn check_terms(&self, items: &HashMap<&str, &IdentifiedItem<'t>>, places: &LineIndex<'_>, findings: &mut Findings) {
        let mut seen: HashMap<&str, JsonValue<'t>> = HashMap::new();
        for (id, place) in &self.terms {
            let item = items.get(&**id).map(|item| (item.place, Some(item.target)));
            if let Some((first, noun)) = item.or_else(|| Some((*seen.get(&**id)?, None))) {
                let first = places.line(first.span().start);
                findings.add(place.span().start, Fault::DuplicateId { id: Quote::of(id), first, noun });
            } else {
                seen.insert(id, *place);
            }
        }
    }

    /// What is wrong with a reference that no item of its kind has, given what else has its id.
    fn judge(
        &self,
        reference: &IdReference<'t>,
        found: Option<&IdentifiedItem<'t>>,
        guesses: &mut usize,
    ) -> Option<Fault> {
        let IdReference { target, ref id, .. } = *reference;
        if let Some(item) = found {
            return Some(Fault::WrongReference { id: Quote::of(id), target, found: item.target });
        }
        if self.meant.contains(&(target, id.clone().into_owned())) {
            return None;
        }
        *guesses += 1;
        let meant = if *guesses <= MAX_GUESSES { self.reference_meant(target, id) } else { None };
        if meant.is_none() && self.unread.contains(&target) {
            return None;
        }
        Some(Fault::UnknownReference { id: Quote::of(id), target, meant: meant.map(Quote::of) })
    }

    /// The id that was probably meant: of the item of that name, else the nearest one.
    fn reference_meant(&self, target: Target, id: &str) -> Option<&str> {
        let name: String = fold(&id.chars().take(200).collect::<String>());
        let items =
            || self.items.iter().filter(|item| item.target == target && Id::is_valid(&item.id)).take(MAX_COMPARED);
        let named = items().find(|item| names(item.object).any(|other| fold(&other) == name));
        named.map(|item| &*item.id).or_else(|| nearest(id, items().map(|item| &*item.id)))
    }

    /// No item belongs to itself, over however many steps. A circle is told once, where it closes.
    fn check_parents(&self, findings: &mut Findings) {
        let parents: HashMap<&str, &Child<'t>> = self.children.iter().map(|child| (&*child.id, child)).collect();
        let mut done: HashSet<&str> = HashSet::new();
        for child in &self.children {
            let mut path: Vec<&Child<'t>> = Vec::new();
            let mut on_path: HashMap<&str, usize> = HashMap::new();
            let mut next = Some(child);
            while let Some(step) = next.filter(|step| !done.contains(&*step.id)) {
                if let Some(start) = on_path.get(&*step.id) {
                    tell_circle(path.get(*start..).unwrap_or_default(), findings);
                    break;
                }
                on_path.insert(&step.id, path.len());
                path.push(step);
                next = parents.get(&*step.parent).copied();
            }
            done.extend(path.iter().map(|step| &*step.id));
        }
    }
}

fn tell_circle(circle: &[&Child<'_>], findings: &mut Findings) {
    let Some(last) = circle.iter().max_by_key(|child| child.place.span().start) else { return };
    if circle.len() == 1 {
        return findings.add(last.place.span().start, Fault::OwnParent { id: Quote::of(&last.id) });
    }
    let from = circle.iter().position(|child| child.id == last.id).unwrap_or(0);
    let mut steps: Vec<&str> =
        circle.iter().cycle().skip(from).take(circle.len().min(MAX_CHAIN)).map(|child| &*child.id).collect();
    if circle.len() > MAX_CHAIN {
        steps.push("…");
    }
    steps.push(&last.id);
    findings.add(last.place.span().start, Fault::ParentCycle { chain: Quote::of(&steps.join(" → ")) });
}

/// What an item is called: its name in both languages, its acronym, its aliases.
fn names(object: JsonValue<'_>) -> impl Iterator<Item = Cow<'_, str>> {
    let texts = ["name", "title"].into_iter().filter_map(move |field| object.get(field));
    let sides = texts.flat_map(|text| ["vi", "en"].into_iter().filter_map(move |lang| text.get(lang)));
    let lines = ["acronym", "iso3166"].into_iter().filter_map(move |field| object.get(field));
    let aliases = object.get("aliases").filter(|list| list.kind() == JsonKind::List);
    sides.chain(lines).chain(aliases.into_iter().flat_map(JsonValue::items)).filter_map(JsonValue::text)
}

/// The id that was probably meant: small letters without marks, hyphens for everything else.
pub(super) fn id_meant(id: &str) -> Option<String> {
    let near: String = id.chars().take(80).collect();
    let words = fold(&near);
    let mut meant = String::new();
    for char in words.chars() {
        match char {
            'a'..='z' | '0'..='9' => meant.push(char),
            _ if !meant.is_empty() && !meant.ends_with('-') => meant.push('-'),
            _ => {}
        }
    }
    let meant = meant.trim_end_matches('-');
    (!meant.is_empty()).then(|| meant.to_owned())
}
