//! The merging of values: of objects by their keys, and what is done with what only one version has.

use super::super::{JsonKind, JsonValue};
use super::container::{Container, MergedPiece, MergedValue, Sides};
use super::layout::{self, FileLayout};
use super::values::{children, has_keys_once, indent_at, is_of_items, same};
use std::borrow::Cow;

/// How much their version says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MergeCoverage {
    /// All of the file: what is not in it was taken away.
    Whole,
    /// Some items and fields: what is not in it stays.
    Part {
        /// A key of its outermost object that is none of the file: under it stands how these items were before.
        before: &'static str,
    },
}

impl MergeCoverage {
    pub(super) fn is_whole(self) -> bool {
        self == Self::Whole
    }

    fn leaves_out(self, key: &str) -> bool {
        match self {
            Self::Whole => false,
            Self::Part { before } => before == key,
        }
    }
}

/// The three versions of a value or, where there was none before, the two.
#[derive(Clone, Copy)]
pub(super) struct Versions<'t> {
    pub base: Option<JsonValue<'t>>,
    pub ours: JsonValue<'t>,
    pub theirs: JsonValue<'t>,
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

pub(super) struct Merger<'t> {
    pub bytes: &'t [u8],
    pub layout: &'t FileLayout,
    pub coverage: MergeCoverage,
    /// Where it is: keys and ids from the outermost value inwards.
    pub path: Vec<String>,
    pub conflicts: Vec<String>,
    pub taken: Vec<String>,
}

impl<'t> Merger<'t> {
    pub fn value(&mut self, base: Option<JsonValue<'t>>, ours: JsonValue<'t>, theirs: JsonValue<'t>) -> MergedValue {
        if same(ours, theirs) || base.is_some_and(|base| same(base, theirs)) {
            return MergedValue::Same;
        }
        let only_theirs = base.is_some_and(|base| same(base, ours));
        let versions = Versions { base, ours, theirs };
        if only_theirs && children(ours).next().is_none() {
            return self.replaced(ours, theirs);
        }
        if versions.are(JsonKind::Object) && versions.each().all(has_keys_once) {
            return self.object(versions);
        }
        if versions.are(JsonKind::List) {
            if versions.each().all(is_of_items) {
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
        MergedValue::Conflict { ours: ours.raw().to_vec(), theirs: self.in_place(ours, theirs) }
    }

    fn replaced(&mut self, ours: JsonValue<'t>, theirs: JsonValue<'t>) -> MergedValue {
        self.take();
        MergedValue::Text(self.in_place(ours, theirs))
    }

    /// A value of theirs as it stands in the place of ours.
    fn in_place(&self, ours: JsonValue<'t>, theirs: JsonValue<'t>) -> Vec<u8> {
        self.written(theirs, &indent_at(self.bytes, ours.span().start))
    }

    /// A value of theirs, as ours would have it under the key at which we are.
    pub fn written(&self, value: JsonValue<'t>, indent: &str) -> Vec<u8> {
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

    pub fn take(&mut self) {
        self.taken.push(self.place());
    }

    pub fn conflict(&mut self) {
        self.conflicts.push(self.place());
    }

    fn place(&self) -> String {
        self.path.iter().flat_map(|step| ["/", step.strip_prefix(ITEM).unwrap_or(step)]).collect()
    }

    /// Does something one step further in.
    pub fn within<T>(&mut self, step: impl Into<String>, then: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step.into());
        let done = then(self);
        self.path.pop();
        done
    }

    fn object(&mut self, Versions { base, ours, theirs }: Versions<'t>) -> MergedValue {
        let on_lines = self.path.len() < 2;
        let container = Container::new(self.bytes, ours, self.layout, on_lines);
        let before = |key: &str| base.and_then(|base| base.get(key));
        let mut pieces: Vec<(String, MergedPiece)> = Vec::new();
        for (place, member) in ours.members().enumerate() {
            let key = member.key.text().unwrap_or_default().into_owned();
            let own = container.child(place);
            let until_value = member.value.span().start - member.key.span().start;
            let whole = |value: &[u8]| [own.get(..until_value).unwrap_or_default(), value].concat();
            let piece = self.within(key.clone(), |merger| match theirs.get(&key) {
                Some(theirs) => Some(match merger.value(before(&key), member.value, theirs) {
                    MergedValue::Same => MergedPiece::Own(place, own.to_vec()),
                    MergedValue::Text(text) => MergedPiece::Own(place, whole(&text)),
                    MergedValue::Conflict { ours, theirs } => {
                        MergedPiece::Conflict(Sides { ours: Some(whole(&ours)), theirs: Some(whole(&theirs)) })
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
    pub fn without_theirs(
        &mut self,
        base: Option<JsonValue<'t>>,
        ours: JsonValue<'t>,
        place: usize,
        own: &[u8],
    ) -> Option<MergedPiece> {
        match base.filter(|_| self.coverage.is_whole()) {
            None => Some(MergedPiece::Own(place, own.to_vec())),
            Some(base) if same(base, ours) => {
                self.take();
                None
            }
            Some(_) => {
                self.conflict();
                Some(MergedPiece::Conflict(Sides { ours: Some(own.to_vec()), theirs: None }))
            }
        }
    }

    /// What is theirs and not ours.
    pub fn without_ours(
        &mut self,
        base: Option<JsonValue<'t>>,
        theirs: JsonValue<'t>,
        text: Vec<u8>,
    ) -> Option<MergedPiece> {
        match base {
            None => {
                self.take();
                Some(MergedPiece::New(text))
            }
            Some(base) if same(base, theirs) => None,
            Some(_) => {
                self.conflict();
                Some(MergedPiece::Conflict(Sides { ours: None, theirs: Some(text) }))
            }
        }
    }
}

/// Stands before the id of an item in a path, where a key has nothing.
pub(super) const ITEM: char = '\u{1}';
