//! Lists: of items, which are told apart by their ids, and of values without.

use super::super::JsonValue;
use super::container::{Container, MergedPiece, MergedValue, Sides};
use super::merger::{ITEM, Merger, Versions};
use super::values::{id, same};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// The items of a list by their ids.
fn by_id(list: Option<JsonValue<'_>>) -> HashMap<String, JsonValue<'_>> {
    list.into_iter().flat_map(JsonValue::items).filter_map(|item| Some((id(item)?, item))).collect()
}

fn ids(list: Option<JsonValue<'_>>) -> Vec<String> {
    list.into_iter().flat_map(JsonValue::items).filter_map(id).collect()
}

/// The items that a list has of another one, in its own order.
fn shared<'s>(list: &'s [String], other: &HashSet<&String>) -> Vec<&'s String> {
    list.iter().filter(|id| other.contains(id)).collect()
}

/// A piece with the id of its item.
type NamedPiece = (String, MergedPiece);

/// Items that ours does not have, by the id of the item of ours behind which they stand.
type AddedItems = HashMap<Option<String>, Vec<NamedPiece>>;

impl<'t> Merger<'t> {
    /// A list of items.
    pub(super) fn items(&mut self, Versions { base, ours, theirs }: Versions<'t>) -> MergedValue {
        let container = Container::new(self.bytes, ours, self.layout, self.path.len() < 2);
        let (before, of_theirs, of_ours) = (by_id(base), by_id(Some(theirs)), by_id(Some(ours)));
        let mut pieces: Vec<NamedPiece> = Vec::new();
        for (place, item) in ours.items().enumerate() {
            let id = id(item).unwrap_or_default();
            let own = container.child(place);
            let base = before.get(&id).copied();
            let piece = self.within(format!("{ITEM}{id}"), |merger| match of_theirs.get(&id) {
                Some(theirs) => Some(match merger.value(base, item, *theirs) {
                    MergedValue::Same => MergedPiece::Own(place, own.to_vec()),
                    MergedValue::Text(text) => MergedPiece::Own(place, text),
                    MergedValue::Conflict { ours, theirs } => {
                        MergedPiece::Conflict(Sides { ours: Some(ours), theirs: Some(theirs) })
                    }
                }),
                None => merger.without_theirs(base, item, place, own),
            });
            pieces.extend(piece.map(|piece| (id, piece)));
        }
        let added = self.added(&before, &of_ours, theirs, container.child_indent());
        let is_ours_alone = |id: &String| !of_theirs.contains_key(id) && !before.contains_key(id);
        let mut pieces = self.woven(pieces, added, is_ours_alone);
        if self.coverage.is_whole() && base.is_some_and(|base| only_theirs_moved(base, ours, theirs)) {
            pieces = in_order(pieces, &ids(Some(theirs)));
            self.take();
        }
        container.made_of(&pieces.into_iter().map(|(_, piece)| piece).collect::<Vec<_>>())
    }

    /// The items that ours does not have, by the one of ours behind which each stands in theirs.
    fn added(
        &mut self,
        before: &HashMap<String, JsonValue<'t>>,
        of_ours: &HashMap<String, JsonValue<'t>>,
        theirs: JsonValue<'t>,
        indent: &str,
    ) -> AddedItems {
        let mut added = AddedItems::new();
        let mut behind = None;
        for item in theirs.items() {
            let id = id(item).unwrap_or_default();
            if of_ours.contains_key(&id) {
                // A part says nothing of what stands around its items.
                behind = Some(id).filter(|_| self.coverage.is_whole());
                continue;
            }
            let piece = self.within(format!("{ITEM}{id}"), |merger| {
                let text = merger.written(item, indent);
                merger.without_ours(before.get(&id).copied(), item, text)
            });
            added.entry(behind.clone()).or_default().extend(piece.map(|piece| (id, piece)));
        }
        added
    }

    /// Pieces with those that were added to them, each behind its own and behind what only ours has there.
    fn woven(
        &self,
        pieces: Vec<NamedPiece>,
        mut added: AddedItems,
        is_ours_alone: impl Fn(&String) -> bool,
    ) -> Vec<NamedPiece> {
        let mut waiting = added.remove(&None).unwrap_or_default();
        let mut all = Vec::with_capacity(pieces.len() + waiting.len());
        if self.coverage.is_whole() {
            all.append(&mut waiting);
        }
        for (id, piece) in pieces {
            if !is_ours_alone(&id) && self.coverage.is_whole() {
                all.append(&mut waiting);
                waiting = added.remove(&Some(id.clone())).unwrap_or_default();
            }
            all.push((id, piece));
        }
        all.append(&mut waiting);
        all
    }

    /// A list of values without ids. `only_theirs` says that ours is as it was.
    pub(super) fn plain_list(
        &mut self,
        Versions { base, ours, theirs }: Versions<'t>,
        only_theirs: bool,
    ) -> MergedValue {
        let container = Container::new(self.bytes, ours, self.layout, self.path.len() < 2);
        let all = |list: JsonValue<'t>| list.items().collect::<Vec<_>>();
        let (base, ours, theirs) = (base.map(all).unwrap_or_default(), all(ours), all(theirs));
        let (was, is) = changed(&base, &theirs);
        let (was_ours, is_ours) = changed(&base, &ours);
        let moved = if only_theirs || was.end <= was_ours.start && was != was_ours {
            0
        } else if was_ours.end <= was.start {
            is_ours.len().cast_signed() - was_ours.len().cast_signed()
        } else {
            return self.listed_conflict(&container, &ours, &theirs);
        };
        let at = was.start.saturating_add_signed(moved)..was.end.saturating_add_signed(moved);
        let own = |place: usize| MergedPiece::Own(place, container.child(place).to_vec());
        let mut pieces: Vec<MergedPiece> = (0..at.start).map(own).collect();
        if at.len() == is.len() {
            for (place, new) in at.clone().zip(is) {
                let (Some(here), Some(there)) = (ours.get(place), theirs.get(new)) else { continue };
                pieces.push(match self.within(place.to_string(), |merger| merger.value(Some(*here), *here, *there)) {
                    MergedValue::Text(text) => MergedPiece::Own(place, text),
                    MergedValue::Same | MergedValue::Conflict { .. } => own(place),
                });
            }
        } else {
            for value in theirs.get(is).unwrap_or_default() {
                pieces.push(MergedPiece::New(
                    self.within(ITEM, |merger| merger.written(*value, container.child_indent())),
                ));
            }
            self.take();
        }
        pieces.extend((at.end..ours.len()).map(own));
        container.made_of(&pieces)
    }

    /// A list that both changed at the same place.
    fn listed_conflict(
        &mut self,
        container: &Container<'t>,
        ours: &[JsonValue<'t>],
        theirs: &[JsonValue<'t>],
    ) -> MergedValue {
        self.conflict();
        let (here, there) = changed(ours, theirs);
        let own = |place: usize| MergedPiece::Own(place, container.child(place).to_vec());
        let gap = container.between();
        let joined = |texts: Vec<Vec<u8>>| (!texts.is_empty()).then(|| texts.join(gap.as_slice()));
        let of_ours = here.clone().map(|place| container.child(place).to_vec()).collect();
        let of_theirs = theirs.get(there).unwrap_or_default().iter();
        let of_theirs = of_theirs
            .map(|value| self.within(ITEM, |merger| merger.written(*value, container.child_indent())))
            .collect();
        let sides = Sides { ours: joined(of_ours), theirs: joined(of_theirs) };
        let mut pieces: Vec<MergedPiece> = (0..here.start).map(own).collect();
        pieces.push(MergedPiece::Conflict(sides));
        pieces.extend((here.end..ours.len()).map(own));
        container.made_of(&pieces)
    }
}

/// Whether theirs has the items of before in another order, and ours has not.
fn only_theirs_moved(base: JsonValue<'_>, ours: JsonValue<'_>, theirs: JsonValue<'_>) -> bool {
    let (base, ours, theirs) = (ids(Some(base)), ids(Some(ours)), ids(Some(theirs)));
    let moved = |list: &[String]| {
        let (here, there) = (list.iter().collect(), base.iter().collect());
        shared(&base, &here) != shared(list, &there)
    };
    moved(&theirs) && !moved(&ours)
}

/// The pieces in the order of these ids; what is not among them stays behind what stood before it.
fn in_order(pieces: Vec<NamedPiece>, order: &[String]) -> Vec<NamedPiece> {
    let places: HashMap<&String, usize> = order.iter().zip(1..).collect();
    let mut rank = 0;
    let mut ranked: Vec<(usize, (String, MergedPiece))> = Vec::new();
    for piece in pieces {
        rank = places.get(&piece.0).copied().unwrap_or(rank);
        ranked.push((rank, piece));
    }
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, piece)| piece).collect()
}

/// Which values of one list are others in the other one: those between what both begin with and what both end with.
fn changed(one: &[JsonValue<'_>], other: &[JsonValue<'_>]) -> (Range<usize>, Range<usize>) {
    let alike = |(one, other): &(&JsonValue<'_>, &JsonValue<'_>)| same(**one, **other);
    let begin = one.iter().zip(other).take_while(alike).count();
    let rest = |list: &[JsonValue<'_>]| list.len() - begin;
    let most = rest(one).min(rest(other));
    let end = one.iter().rev().zip(other.iter().rev()).take(most).take_while(alike).count();
    (begin..one.len() - end, begin..other.len() - end)
}
