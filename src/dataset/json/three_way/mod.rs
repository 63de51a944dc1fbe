//! Three versions of a file put together: what two people made of one, item by item and field by field.
//!
//! The bytes are those of ours; of theirs only what they changed is taken in. Items of lists are told apart by their `id`, fields by
//! their key. What both changed, each to something else, is a conflict: it is never decided here. It stays in the file between the
//! marks that git writes, which the reader of datasets knows ([`super::unmerged`]).

mod container;
mod layout;
mod list;

use super::{JsonKind, JsonValue, Tree};
use container::{Container, Outcome, Piece, Sides};
use layout::Layout;
use std::borrow::Cow;
use std::collections::HashSet;

/// How much their version says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coverage {
    /// All of the file: what is not in it was taken away.
    Whole,
    /// Some items and fields: what is not in it stays.
    Part {
        /// A key of its outermost object that is none of the file: under it stands how these items were before.
        before: &'static str,
    },
}

impl Coverage {
    fn is_whole(self) -> bool {
        self == Self::Whole
    }

    fn leaves_out(self, key: &str) -> bool {
        match self {
            Self::Whole => false,
            Self::Part { before } => before == key,
        }
    }
}

/// Ours with what theirs changed.
#[derive(Debug)]
pub struct ThreeWayMerge {
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// Where both changed the same to something else: keys and ids, parted by `/`.
    pub conflicts: Vec<String>,
    /// What was taken over from theirs, in the same form.
    pub taken: Vec<String>,
}

/// Puts three versions together; where there was none before, two. None of them has a mistake of JSON in it.
#[must_use]
pub fn three_way(
    base: Option<JsonValue<'_>>,
    ours: &Tree<'_>,
    theirs: JsonValue<'_>,
    coverage: Coverage,
) -> ThreeWayMerge {
    let layout = Layout::of(ours);
    let mut merger = Merger {
        bytes: ours.bytes,
        layout: &layout,
        coverage,
        path: Vec::new(),
        conflicts: Vec::new(),
        taken: Vec::new(),
    };
    let Some(our_root) = ours.root() else {
        return ThreeWayMerge { bytes: ours.bytes.to_vec(), conflicts: Vec::new(), taken: Vec::new() };
    };
    let outcome = merger.value(base, our_root, theirs);
    let span = our_root.span();
    let around = |middle: &[u8]| {
        let before = ours.bytes.get(..span.start).unwrap_or_default();
        [before, middle, ours.bytes.get(span.end..).unwrap_or_default()].concat()
    };
    let bytes = match outcome {
        Outcome::Same => ours.bytes.to_vec(),
        Outcome::Text(text) => around(&text),
        Outcome::Conflict { ours, theirs } => around(&marked(&ours, &theirs)),
    };
    ThreeWayMerge { bytes, conflicts: merger.conflicts, taken: merger.taken }
}

/// A file of one line that two people changed.
fn marked(ours: &[u8], theirs: &[u8]) -> Vec<u8> {
    [b"<<<<<<< ours\n", ours, b"\n=======\n", theirs, b"\n>>>>>>> theirs\n"].concat()
}

/// The three versions of a value or, where there was none before, the two.
#[derive(Clone, Copy)]
struct Versions<'t> {
    base: Option<JsonValue<'t>>,
    ours: JsonValue<'t>,
    theirs: JsonValue<'t>,
}

impl<'t> Versions<'t> {
    /// Whether all that are there are of a kind.
    fn are(&self, kind: JsonKind) -> bool {
        [Some(self.ours), Some(self.theirs), self.base].into_iter().flatten().all(|value| value.kind() == kind)
    }

    fn each(&self) -> impl Iterator<Item = JsonValue<'t>> {
        [Some(self.ours), Some(self.theirs), self.base].into_iter().flatten()
    }
}

struct Merger<'t> {
    bytes: &'t [u8],
    layout: &'t Layout,
    coverage: Coverage,
    path: Vec<String>,
    conflicts: Vec<String>,
    taken: Vec<String>,
}

impl<'t> Merger<'t> {
    fn value(&mut self, base: Option<JsonValue<'t>>, ours: JsonValue<'t>, theirs: JsonValue<'t>) -> Outcome {
        if same(ours, theirs) || base.is_some_and(|base| same(base, theirs)) {
            return Outcome::Same;
        }
        let only_theirs = base.is_some_and(|base| same(base, ours));
        let versions = Versions { base, ours, theirs };
        if only_theirs && container::children(ours).next().is_none() {
            return self.replaced(ours, theirs);
        }
        if versions.are(JsonKind::Object) && versions.each().all(has_keys_once) {
            return self.object(versions);
        }
        if versions.are(JsonKind::List) {
            if versions.each().all(list::is_of_items) {
                return self.items(versions);
            }
            // A list without ids is one value of its field; those of the file itself are lists of several things.
            if only_theirs || self.path.len() == 1 {
                return self.plain_list(versions, only_theirs);
            }
        }
        if only_theirs {
            return self.replaced(ours, theirs);
        }
        self.conflict();
        Outcome::Conflict { ours: ours.raw().to_vec(), theirs: self.in_place(ours, theirs) }
    }

    fn replaced(&mut self, ours: JsonValue<'t>, theirs: JsonValue<'t>) -> Outcome {
        self.take();
        Outcome::Text(self.in_place(ours, theirs))
    }

    /// A value of theirs as it stands in the place of ours.
    fn in_place(&self, ours: JsonValue<'t>, theirs: JsonValue<'t>) -> Vec<u8> {
        self.written(theirs, &container::indent_at(self.bytes, ours.span().start))
    }

    /// A value of theirs, as ours would have it under the key at which we are.
    fn written(&self, value: JsonValue<'t>, indent: &str) -> Vec<u8> {
        let mut out = Vec::new();
        self.layout.write(value, &self.key(), indent, !self.coverage.is_whole(), &mut out);
        out
    }

    /// The key whose value is at hand; of an item, what the items of its list are called.
    fn key(&self) -> Cow<'_, str> {
        match self.path.as_slice() {
            [] => Cow::Borrowed(""),
            [.., list, last] if last.starts_with(ITEM) => Cow::Owned(layout::item_key(list)),
            [.., last] => Cow::Borrowed(last),
        }
    }

    fn take(&mut self) {
        self.taken.push(self.place());
    }

    fn conflict(&mut self) {
        self.conflicts.push(self.place());
    }

    fn place(&self) -> String {
        self.path.iter().map(|step| format!("/{}", step.strip_prefix(ITEM).unwrap_or(step))).collect()
    }

    /// Does something one step further in.
    fn within<T>(&mut self, step: impl Into<String>, then: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step.into());
        let done = then(self);
        self.path.pop();
        done
    }

    fn object(&mut self, Versions { base, ours, theirs }: Versions<'t>) -> Outcome {
        let on_lines = self.path.len() < 2;
        let container = Container::new(self.bytes, ours, self.layout, on_lines);
        let before = |key: &str| base.and_then(|base| base.get(key));
        let mut pieces: Vec<(String, Piece)> = Vec::new();
        for (place, member) in ours.members().enumerate() {
            let key = member.key.text().unwrap_or_default().into_owned();
            let own = container.child(place);
            let until_value = member.value.span().start - member.key.span().start;
            let whole = |value: &[u8]| [own.get(..until_value).unwrap_or_default(), value].concat();
            let piece = self.within(key.clone(), |merger| match theirs.get(&key) {
                Some(theirs) => Some(match merger.value(before(&key), member.value, theirs) {
                    Outcome::Same => Piece::Own(place, own.to_vec()),
                    Outcome::Text(text) => Piece::Own(place, whole(&text)),
                    Outcome::Conflict { ours, theirs } => {
                        Piece::Conflict(Sides { ours: Some(whole(&ours)), theirs: Some(whole(&theirs)) })
                    }
                }),
                None => merger.without_theirs(before(&key), member.value, place, own),
            });
            pieces.extend(piece.map(|piece| (key, piece)));
        }
        let mut behind: Option<String> = None;
        for member in theirs.members() {
            let key = member.key.text().unwrap_or_default().into_owned();
            if self.path.is_empty() && self.coverage.leaves_out(&key) {
                continue;
            }
            if ours.get(&key).is_none() {
                let piece = self.within(key.clone(), |merger| {
                    let mut text = Vec::new();
                    merger.layout.write_key(member.key, &mut text);
                    text.extend(merger.written(member.value, container.child_indent()));
                    merger.without_ours(before(&key), member.value, text)
                });
                let at = behind.as_ref().and_then(|behind| pieces.iter().position(|(key, _)| key == behind));
                pieces.splice(
                    at.map_or(0, |at| at + 1)..at.map_or(0, |at| at + 1),
                    piece.map(|piece| (key.clone(), piece)),
                );
            }
            if pieces.iter().any(|(each, _)| *each == key) {
                behind = Some(key);
            }
        }
        container.made_of(&pieces.into_iter().map(|(_, piece)| piece).collect::<Vec<_>>())
    }

    /// What is ours and not theirs.
    fn without_theirs(
        &mut self,
        base: Option<JsonValue<'t>>,
        ours: JsonValue<'t>,
        place: usize,
        own: &[u8],
    ) -> Option<Piece> {
        match base.filter(|_| self.coverage.is_whole()) {
            None => Some(Piece::Own(place, own.to_vec())),
            Some(base) if same(base, ours) => {
                self.take();
                None
            }
            Some(_) => {
                self.conflict();
                Some(Piece::Conflict(Sides { ours: Some(own.to_vec()), theirs: None }))
            }
        }
    }

    /// What is theirs and not ours.
    fn without_ours(&mut self, base: Option<JsonValue<'t>>, theirs: JsonValue<'t>, text: Vec<u8>) -> Option<Piece> {
        match base {
            None => {
                self.take();
                Some(Piece::New(text))
            }
            Some(base) if same(base, theirs) => None,
            Some(_) => {
                self.conflict();
                Some(Piece::Conflict(Sides { ours: None, theirs: Some(text) }))
            }
        }
    }
}

/// Stands before the id of an item in a path, where a key has nothing.
const ITEM: char = '\u{1}';

/// Whether two values say the same, however they are written. The order of keys says nothing.
fn same(one: JsonValue<'_>, other: JsonValue<'_>) -> bool {
    if one.kind() != other.kind() {
        return false;
    }
    if one.raw() == other.raw() {
        return true;
    }
    match one.kind() {
        JsonKind::Null => true,
        JsonKind::Bool => one.bool() == other.bool(),
        JsonKind::Number | JsonKind::Broken => false,
        JsonKind::Text => one.text() == other.text(),
        JsonKind::List => {
            let (mut items, mut others) = (one.items(), other.items());
            loop {
                match (items.next(), others.next()) {
                    (None, None) => return true,
                    (Some(one), Some(other)) if same(one, other) => {}
                    _ => return false,
                }
            }
        }
        JsonKind::Object => {
            let has = |member: super::Member<'_>| {
                let key = member.key.text().unwrap_or_default();
                other.get(&key).is_some_and(|value| same(member.value, value))
            };
            one.members().count() == other.members().count() && has_keys_once(one) && one.members().all(has)
        }
    }
}

fn has_keys_once(object: JsonValue<'_>) -> bool {
    let mut seen = HashSet::new();
    object.members().all(|member| seen.insert(member.key.text().unwrap_or_default()))
}

#[cfg(test)]
mod tests;
