//! Bilateral: partner countries and territories.

use super::rows::{self, AGREEMENTS, RECORDS, RUNNING, Rows};
use crate::app::list::Column;
use crate::app::theme::Role;
use crate::app::words::{self, Pair};
use crate::app::world::World;
use crate::dataset::{ItemRef, Target};

/// The rows of the Bilateral tab.
#[derive(Debug, Default)]
pub struct Partners;

impl Rows for Partners {
    const NAME: Pair = words::BILATERAL;
    const COLUMNS: &'static [Column<ItemRef>] = &[
        Column {
            head: words::NAME,
            head_of_found: words::NAME,
            cells: 0,
            from: 0,
            right: false,
            pieces: |world, item| rows::name_pieces(world, rows::name(world, item), Role::Text),
            key: rows::name_key,
            largest_first: false,
        },
        RECORDS,
        RUNNING,
        AGREEMENTS,
    ];

    fn rows(world: &World) -> Vec<ItemRef> {
        rows::items(world, Target::Partner, world.dataset().partners.len(), rows::name_key)
    }

    fn found(world: &World) -> usize {
        world.found(Target::Partner, Self::all(world))
    }

    fn all(world: &World) -> usize {
        world.dataset().partners.len()
    }

    fn flagged(world: &World) -> usize {
        world.flagged.partners
    }
}
