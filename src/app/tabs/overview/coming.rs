//! What comes after the as-of day, and of it what is past on the calendar already.

use crate::app::paint::Piece;
use crate::app::theme::Role;
use crate::app::world::World;
use crate::dataset::coming;
pub use crate::dataset::coming::{Coming, dates};
use crate::lang::{Label, TabLabel};

/// When it comes, and what comes then.
pub fn label(coming: &Coming<'_>, world: &World) -> Piece {
    let lang = world.look.lang;
    let role = if coming.is_past(world.desk.today) { Role::Dim } else { Role::Bar };
    Piece::new(format!("{} {}: ", coming.when(lang), coming.word.text(lang)), role)
}

/// What it is a date of. That it is past stands before the name, where nothing is cut off.
pub fn heading(coming: &Coming<'_>, world: &World) -> String {
    let lang = world.look.lang;
    let name = coming.record.heading(lang).text;
    if coming.is_past(world.desk.today) {
        return format!("({}) {name}", TabLabel::Past.text(lang));
    }
    name.to_owned()
}

/// The dates after the as-of day of what is not over, in their order.
pub fn coming(world: &World) -> Vec<Coming<'_>> {
    coming::coming(world.dataset(), world.data.as_of_day())
}
