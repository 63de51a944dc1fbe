//! What a person's text needs. Uses std and Unicode crates only.
//!
//! | where | what |
//! | --- | --- |
//! | [`clean`] | [`Clean`]: the text that may be drawn; [`trouble`], [`mixed_script`] for the checker |
//! | [`fold`] | [`fold()`]: the search form; [`fold_mapped`]: with the way back; [`fold_case`]: with marks |
//! | [`tone`] | [`tone_key`]: equal wherever the tone mark stands (`hoà`, `hòa`); [`iy_key`]: and for `Mỹ`, `Mĩ` |
//! | [`telex`] | [`decode`]: what a word typed without an input method means (`phaanf`, `pha6n2`) |
//! | [`collate`] | [`compare`], [`sort_key`]: the order of a Vietnamese index |
//! | [`nearest`] | [`nearest()`]: the word that was probably meant |
//! | `plural` | [`plural()`]: one of something, or several |
//! | [`width`] | [`width()`], [`truncate`], [`pad`], [`pad_start`], [`take_width`]: in terminal cells |
//! | [`private`] | [`Private`]: what is for the desk alone |
//! | [`slug`] | [`slug()`]: a name as an id |
//! | [`wrap`] | [`wrap()`], [`wrap_hanging`]: the lines of a paragraph |
//! | `letters`, `syllable`, `hidden` | the tables below these: letters and tones; syllables ([`is_syllable`]); what nobody can see |

pub mod clean;
pub mod collate;
pub mod fold;
mod hidden;
mod letters;
pub mod nearest;
mod plural;
pub mod private;
pub mod slug;
mod syllable;
pub mod telex;
pub mod tone;
pub mod width;
pub mod wrap;

pub use clean::{Clean, Trouble, TroubleKind, mixed_script, trouble};
pub use collate::{compare, sort_key};
pub use fold::{Folded, fold, fold_case, fold_into, fold_mapped};
pub use hidden::visible;
pub use letters::capitalised;
pub use nearest::nearest;
pub use plural::plural;
pub use private::{Audience, Private};
pub use slug::slug;
pub use syllable::is_syllable;
pub use telex::decode;
pub use tone::{iy_key, tone_key};
pub use width::{clusters, is_contested, pad, pad_start, take_width, truncate, width};
pub use wrap::{wrap, wrap_hanging};
