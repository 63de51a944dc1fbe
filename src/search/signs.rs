//! Signs: what is no letter, digit or space. They part words and are no words themselves; but a query of nothing else, such as `₫` or
//! `§`, finds the items that have them all.

use super::postings::ItemId;
use std::collections::HashMap;

/// The signs of a text.
pub(super) fn signs(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|letter| is_sign(*letter))
}

fn is_sign(letter: char) -> bool {
    !letter.is_alphanumeric() && !letter.is_whitespace() && !letter.is_control() && !is_joiner(letter)
}

/// What changes or joins the sign before it, or cannot be seen.
const fn is_joiner(letter: char) -> bool {
    matches!(
        letter,
        '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
    )
}

/// For each sign the items that have it.
#[derive(Debug)]
pub(super) struct SignItems {
    ascii: Vec<Vec<ItemId>>,
    others: HashMap<char, Vec<ItemId>>,
}

impl SignItems {
    /// No items yet.
    pub fn new() -> Self {
        Self { ascii: vec![Vec::new(); 128], others: HashMap::new() }
    }

    /// Notes the signs of a text. Items come in their order.
    pub fn note(&mut self, text: &str, item: ItemId) {
        for sign in signs(text) {
            let items = match self.ascii.get_mut(sign as usize) {
                Some(items) => items,
                None => self.others.entry(sign).or_default(),
            };
            if items.last() != Some(&item) {
                items.push(item);
            }
        }
    }

    /// The items that have all these signs, in their order.
    pub fn having(&self, signs: &[char]) -> Vec<ItemId> {
        let Some((first, others)) = signs.split_first() else { return Vec::new() };
        let others: Vec<&[ItemId]> = others.iter().map(|sign| self.of(*sign)).collect();
        let has_all = |item: &ItemId| others.iter().all(|items| items.binary_search(item).is_ok());
        self.of(*first).iter().copied().filter(has_all).collect()
    }

    fn of(&self, sign: char) -> &[ItemId] {
        self.ascii.get(sign as usize).or_else(|| self.others.get(&sign)).map_or(&[], Vec::as_slice)
    }

    /// How many bytes it keeps.
    pub fn bytes(&self) -> usize {
        self.ascii.iter().chain(self.others.values()).map(|items| size_of::<ItemId>() * items.len()).sum()
    }
}
