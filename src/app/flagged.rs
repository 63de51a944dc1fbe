//! How flags show where there is a line for an item and no more: their signs, their words where there is room, how many there are.

use super::data::Data;
use super::look::ScreenLook;
use super::paint::Piece;
use super::theme::Role;
use crate::dataset::{Flag, ItemRef, Words};
use crate::text;

/// The cells of a count in a column.
const COUNT: usize = 3;

/// The signs of the flags of an item, and a space after them; nothing where there are none.
#[must_use]
pub fn signs((data, look): (&Data, ScreenLook), item: ItemRef) -> Vec<Piece> {
    let signs: String = counted(data, item).map(|flag| look.theme.flag(flag)).collect();
    if signs.is_empty() { Vec::new() } else { vec![Piece::new(format!("{signs} "), Role::Warning)] }
}

/// The flags of an item, each its sign and its word.
#[must_use]
pub fn words((data, look): (&Data, ScreenLook), item: ItemRef) -> Vec<Piece> {
    counted(data, item)
        .map(|flag| format!("{} {}  ", look.theme.flag(flag), flag.label(look.lang)))
        .map(|said| Piece::new(said, Role::Warning))
        .collect()
}

/// The flags that are counted: what is said once of many is not said of each.
fn counted(data: &Data, item: ItemRef) -> impl Iterator<Item = Flag> {
    data.flags(item).iter().map(|raised| raised.flag).filter(|flag| flag.is_counted())
}

/// How many are flagged: `!3`; empty where none is.
#[must_use]
pub fn count(flagged: usize) -> String {
    if flagged == 0 { String::new() } else { format!("!{flagged}") }
}

/// The same behind a number that stands to the right, in as many cells whether there are any or not.
#[must_use]
pub fn count_in_column(flagged: usize) -> Piece {
    let count = count(flagged);
    let rest = COUNT.saturating_sub(text::width(&count));
    Piece::new(format!(" {count}{}", " ".repeat(rest)), Role::Warning)
}
