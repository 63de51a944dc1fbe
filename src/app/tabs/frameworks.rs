//! Multilateral: conventions, banks, agencies, commissions, forums.

use super::item_list::{self, AGREEMENTS, FLAGGED, ItemList, LAST_DATE, ListSource, NEXT_DATE, RECORDS, RUNNING};
use super::tab::{RowSource, TabId, TabRow};
use crate::app::column::{ASKED_FOR, ListColumn, SortKey, Sorts};
use crate::app::paint::Piece;
use crate::app::theme::Role;
use crate::app::titles::TitleRule;
use crate::app::world::World;
use crate::dataset::{Framework, ItemRef, Picked, Target, Words};
use crate::export::extract::Extract;
use crate::lang::{ColumnLabel, NumberedTab};

/// Its row.
pub const TAB: TabRow = TabRow {
    id: TabId("multilateral"),
    formerly: Some("Multilateral"),
    home_of: Some(Target::Framework),
    rows: RowSource::Data,
    title: TitleRule::Main,
    make: || Box::new(ItemList::<Frameworks>::default()),
};

/// The rows of the Multilateral tab.
#[derive(Debug, Default)]
pub struct Frameworks;

impl ListSource for Frameworks {
    const NAME: NumberedTab = NumberedTab::Multilateral;
    const COLUMNS: &'static [ListColumn<ItemRef>] = &[
        ListColumn {
            id: "name",
            head: ColumnLabel::Name,
            head_of_found: ColumnLabel::Name,
            cells: 0,
            from: 0,
            right: false,
            pieces: |world, item| item_list::signs(world, item).into_iter().chain(name_pieces(world, item)).collect(),
            key: name_key,
            sorts: Sorts::Text,
            largest_first: false,
        },
        RECORDS,
        RUNNING,
        ListColumn {
            id: "kind",
            head: ColumnLabel::Kind,
            head_of_found: ColumnLabel::Kind,
            cells: 22,
            from: 76,
            right: false,
            pieces: |world, item| vec![Piece::new(kind(world, item), Role::Dim)],
            key: |world, item| SortKey::text(kind(world, item)),
            sorts: Sorts::Text,
            largest_first: false,
        },
        ListColumn { from: ASKED_FOR, ..AGREEMENTS },
        FLAGGED,
        LAST_DATE,
        NEXT_DATE,
    ];

    const STEM: &'static str = "frameworks";
    const TARGET: Option<Target> = Some(Target::Framework);

    fn rows(world: &World) -> Vec<ItemRef> {
        item_list::items(world, Target::Framework, world.dataset().frameworks.len(), name_key)
    }

    fn found(world: &World) -> usize {
        world.data.found(Target::Framework, Self::all(world))
    }

    fn all(world: &World) -> usize {
        world.dataset().frameworks.len()
    }

    fn flagged(world: &World) -> usize {
        world.data.flagged.frameworks
    }

    fn extract<'w>(world: &'w World, rows: &[ItemRef]) -> Extract<'w> {
        let frameworks = &world.dataset().frameworks;
        Extract::Frameworks(rows.iter().filter_map(|row| frameworks.get(row.place)).collect())
    }
}

fn framework(world: &World, item: ItemRef) -> Option<&Framework> {
    world.dataset().frameworks.get(item.place)
}

/// The acronym first, where there is one: it is what people say.
fn name_pieces(world: &World, item: ItemRef) -> Vec<Piece> {
    let Some(framework) = framework(world, item) else { return Vec::new() };
    let name = framework.name.pick(world.look.lang);
    let Some(acronym) = framework.acronym.as_deref().filter(|acronym| *acronym != name.text) else {
        return item_list::name_pieces(world, name, Role::Text);
    };
    let mut pieces = item_list::name_pieces(world, Picked { text: acronym, foreign: false }, Role::Strong);
    pieces.push(Piece::new("  ", Role::Text));
    pieces.extend(item_list::name_pieces(world, name, Role::Text));
    pieces
}

fn name_key(world: &World, item: ItemRef) -> SortKey {
    let acronym = framework(world, item).and_then(|framework| framework.acronym.as_deref());
    acronym.map_or_else(|| item_list::name_key(world, item), SortKey::text)
}

fn kind(world: &World, item: ItemRef) -> &'static str {
    framework(world, item).map_or("", |framework| framework.kind.label(world.look.lang))
}
