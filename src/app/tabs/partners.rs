//! Bilateral: partner countries and territories.

use super::item_list::{self, AGREEMENTS, FLAGGED, ItemList, LAST_DATE, ListSource, NEXT_DATE, RECORDS, RUNNING};
use super::tab::{RowSource, TabId, TabRow};
use crate::app::column::{ListColumn, Sorts};
use crate::app::theme::Role;
use crate::app::titles::TitleRule;
use crate::app::world::World;
use crate::dataset::{ItemRef, Target};
use crate::export::extract::Extract;
use crate::lang::{ColumnLabel, NumberedTab};

/// Its row.
pub const TAB: TabRow = TabRow {
    id: TabId("bilateral"),
    formerly: Some("Bilateral"),
    home_of: Some(Target::Partner),
    rows: RowSource::Data,
    title: TitleRule::Main,
    make: || Box::new(ItemList::<Partners>::default()),
};

/// The rows of the Bilateral tab.
#[derive(Debug, Default)]
pub struct Partners;

impl ListSource for Partners {
    const NAME: NumberedTab = NumberedTab::Bilateral;
    const COLUMNS: &'static [ListColumn<ItemRef>] = &[
        ListColumn {
            id: "name",
            head: ColumnLabel::Name,
            head_of_found: ColumnLabel::Name,
            cells: 0,
            from: 0,
            right: false,
            pieces: |world, item| {
                let name = item_list::name_pieces(world, item_list::name(world, item), Role::Text);
                item_list::signs(world, item).into_iter().chain(name).collect()
            },
            key: item_list::name_key,
            sorts: Sorts::Text,
            largest_first: false,
        },
        RECORDS,
        RUNNING,
        AGREEMENTS,
        FLAGGED,
        LAST_DATE,
        NEXT_DATE,
    ];

    const STEM: &'static str = "partners";
    const TARGET: Option<Target> = Some(Target::Partner);

    fn rows(world: &World) -> Vec<ItemRef> {
        item_list::items(world, Target::Partner, world.dataset().partners.len(), item_list::name_key)
    }

    fn found(world: &World) -> usize {
        world.data.found(Target::Partner, Self::all(world))
    }

    fn all(world: &World) -> usize {
        world.dataset().partners.len()
    }

    fn flagged(world: &World) -> usize {
        world.data.flagged.partners
    }

    fn extract<'w>(world: &'w World, rows: &[ItemRef]) -> Extract<'w> {
        let partners = &world.dataset().partners;
        Extract::Partners(rows.iter().filter_map(|row| partners.get(row.place)).collect())
    }
}
