//! For each word the items that hold it, as differences in as few bytes as they need (about one each for common words), and how the
//! words of an item are parted into fields.

use super::vocabulary::WordId;
use crate::lang::HitField;

/// Set in the word number that opens a field; the rest of it says which field.
pub(super) const OPENS: WordId = 1 << 31;

/// A field's number is kept in five bits.
const _: () = assert!(HitField::ALL.len() <= 32);

/// The field of a number below [`HitField::ALL`]'s length.
pub(super) fn field_of_code(code: u32) -> HitField {
    HitField::ALL.get(code as usize).copied().unwrap_or(HitField::Note)
}

/// The number of an item: partners first, then frameworks, then records, each in the order of the dataset; then what is no hit but has
/// a name that records are found by: themes, kinds, statuses.
pub(super) type ItemId = u32;

/// Where in an item a word stands first, in a byte: its field, whether it begins it, whether it is all of it. Fields are read from
/// the strongest to the weakest, so that the first place is nearly always the best one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FirstPlace(u8);

impl FirstPlace {
    const BEGINS: u8 = 1 << 5;
    const WHOLE: u8 = 1 << 6;

    const fn new(field: u32, begins: bool, whole: bool) -> Self {
        let begins = if begins { Self::BEGINS } else { 0 };
        Self(field as u8 & 31 | begins | if whole { Self::WHOLE } else { 0 })
    }

    /// The field.
    pub fn field(self) -> HitField {
        field_of_code(u32::from(self.0 & 31))
    }

    /// Whether the word begins its field.
    pub const fn begins(self) -> bool {
        self.0 & Self::BEGINS != 0
    }

    /// Whether the word is all of its field.
    pub const fn is_whole(self) -> bool {
        self.0 & Self::WHOLE != 0
    }

    /// Every place that there can be, in the order of [`FirstPlace::code`].
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=127).map(Self)
    }

    /// Its number, below 128.
    pub const fn code(self) -> usize {
        self.0 as usize & 127
    }
}

/// For each word the items that hold it: differences of their numbers, seven bits to a byte, the lowest first; each followed by the
/// word's [first place](FirstPlace) there.
#[derive(Debug)]
pub(super) struct Postings {
    bytes: Box<[u8]>,
    starts: Box<[u32]>,
}

impl Postings {
    pub fn collect(words: &[WordId], starts: &[u32], vocabulary: usize) -> Self {
        let mut lengths = vec![0_u32; vocabulary];
        for_each_holding(words, starts, vocabulary, |word, difference, _| {
            if let Some(length) = lengths.get_mut(word as usize) {
                *length += encoded_length(difference) + 1;
            }
        });
        let mut at = 0;
        let mut ends: Vec<u32> = Vec::with_capacity(vocabulary + 1);
        for length in &lengths {
            ends.push(at);
            at += length;
        }
        ends.push(at);
        let starts_of_words: Box<[u32]> = ends.clone().into();
        let mut bytes = vec![0_u8; at as usize];
        for_each_holding(words, starts, vocabulary, |word, difference, place| {
            if let Some(at) = ends.get_mut(word as usize) {
                *at = encode(&mut bytes, *at, difference);
                if let Some(byte) = bytes.get_mut(*at as usize) {
                    *byte = place.0;
                }
                *at += 1;
            }
        });
        Self { bytes: bytes.into(), starts: starts_of_words }
    }

    /// How many bytes it keeps.
    pub fn bytes(&self) -> usize {
        self.bytes.len() + 4 * self.starts.len()
    }

    /// Calls with every item that holds a word. A plain loop: it is the innermost one of a search.
    pub fn of(&self, word: WordId, mut call: impl FnMut(ItemId, FirstPlace)) {
        let start = self.starts.get(word as usize).copied().unwrap_or(0) as usize;
        let end = self.starts.get(word as usize + 1).copied().unwrap_or(0) as usize;
        let mut bytes = self.bytes.get(start..end).unwrap_or_default();
        let mut next = 0;
        while let [first, rest @ ..] = bytes {
            (bytes, next) = (rest, next + u32::from(first & 0x7F));
            let (mut more, mut shift) = (first & 0x80 != 0, 7);
            while more && let [byte, rest @ ..] = bytes {
                (bytes, next) = (rest, next + (u32::from(byte & 0x7F) << shift));
                (more, shift) = (byte & 0x80 != 0, shift + 7);
            }
            if let [place, rest @ ..] = bytes {
                bytes = rest;
                call(next - 1, FirstPlace(*place));
            }
        }
    }
}

/// Calls with every word of every item once, in the order of the items, with how far the item is behind the last that held the word
/// and where in the item it stands first.
fn for_each_holding(
    words: &[WordId],
    starts: &[u32],
    vocabulary: usize,
    mut call: impl FnMut(WordId, u32, FirstPlace),
) {
    let mut last = vec![0_u32; vocabulary];
    for (item, pair) in starts.windows(2).enumerate() {
        let &[start, end] = pair else { continue };
        let number = item as u32 + 1;
        let item = words.get(start as usize..end as usize).unwrap_or_default();
        let (mut field, mut begins) = (0, false);
        for (at, word) in item.iter().enumerate() {
            if word & OPENS != 0 {
                (field, begins) = (word & !OPENS, true);
                continue;
            }
            if let Some(last) = last.get_mut(*word as usize)
                && *last != number
            {
                let ends = item.get(at + 1).is_none_or(|next| next & OPENS != 0);
                call(*word, number - *last, FirstPlace::new(field, begins, begins && ends));
                *last = number;
            }
            begins = false;
        }
    }
}

const fn encoded_length(difference: u32) -> u32 {
    let bits = 32 - difference.leading_zeros();
    if bits == 0 { 1 } else { bits.div_ceil(7) }
}

fn encode(bytes: &mut [u8], mut at: u32, mut difference: u32) -> u32 {
    loop {
        let more = difference > 0x7F;
        if let Some(byte) = bytes.get_mut(at as usize) {
            *byte = (difference & 0x7F) as u8 | if more { 0x80 } else { 0 };
        }
        at += 1;
        difference >>= 7;
        if !more {
            return at;
        }
    }
}
