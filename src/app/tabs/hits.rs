//! What a search finds over everything, best first: the Overview tab shows it while something is searched for.

use super::item_list::{self, ItemList, ListSource};
use super::tab::{RowSource, TabId, TabRow};
use crate::app::column::{ASKED_FOR, ListColumn, SortKey, Sorts};
use crate::app::flagged;
use crate::app::paint::Piece;
use crate::app::theme::Role;
use crate::app::titles::TitleRule;
use crate::app::world::World;
use crate::dataset::{Edtf, Item, ItemRef, Record, Target, Words};
use crate::export::extract::Extract;
use crate::export::rows::Ranked;
use crate::lang::{AppLabel, ColumnLabel, Label, NumberedTab};
use crate::search::{Hit, HitGroup};

/// Its row. While something is searched for the hits stand in the place of the Overview, and under its title.
pub const TAB: TabRow = TabRow {
    id: TabId("hits"),
    formerly: Some("Overview"),
    home_of: None,
    rows: RowSource::Data,
    title: TitleRule::Main,
    make: || Box::new(ItemList::<HitList>::default()),
};

/// The rows of a search.
#[derive(Debug, Default)]
pub struct HitList;

impl ListSource for HitList {
    const NAME: NumberedTab = NumberedTab::Overview;
    const BEST_FIRST: bool = true;
    const COLUMNS: &'static [ListColumn<ItemRef>] = &[
        ListColumn {
            id: "what",
            head: ColumnLabel::What,
            head_of_found: ColumnLabel::What,
            cells: 0,
            from: 0,
            right: false,
            pieces: heading,
            key: item_list::name_key,
            sorts: Sorts::Text,
            largest_first: false,
        },
        ListColumn {
            id: "status",
            head: ColumnLabel::Status,
            head_of_found: ColumnLabel::Status,
            cells: 16,
            from: 50,
            right: false,
            pieces: status,
            key: |world, item| match record(world, item) {
                Some(record) => SortKey::Number(i64::from(record.status as u8)),
                None => SortKey::Nothing,
            },
            sorts: Sorts::Ladder,
            largest_first: false,
        },
        ListColumn {
            id: "kind",
            head: ColumnLabel::Kind,
            head_of_found: ColumnLabel::Kind,
            cells: 20,
            from: 70,
            right: false,
            pieces: kind,
            key: |world, item| SortKey::text(kind_label(world, item)),
            sorts: Sorts::Text,
            largest_first: false,
        },
        ListColumn {
            id: "date",
            head: ColumnLabel::Date,
            head_of_found: ColumnLabel::Date,
            cells: 13,
            from: ASKED_FOR,
            right: false,
            pieces: |world, item| item_list::date_pieces(world, first_date(world, item)),
            key: |world, item| item_list::date_key(first_date(world, item)),
            sorts: Sorts::Dates,
            largest_first: true,
        },
        ListColumn {
            id: "partners",
            head: ColumnLabel::Partners,
            head_of_found: ColumnLabel::Partners,
            cells: 18,
            from: ASKED_FOR,
            right: false,
            pieces: |world, item| vec![Piece::new(partners(world, item), Role::Text)],
            key: |world, item| match partners(world, item) {
                names if names.is_empty() => SortKey::Nothing,
                names => SortKey::text(&names),
            },
            sorts: Sorts::Text,
            largest_first: false,
        },
        ListColumn {
            id: "flags",
            head: ColumnLabel::Flags,
            head_of_found: ColumnLabel::Flags,
            cells: 30,
            from: 100,
            right: false,
            pieces: |world, item| flagged::words((&world.data, world.look), item),
            key: |world, item| {
                let count = record(world, item).map_or(0, |record| world.dataset().flags_of(record).len());
                if count == 0 { SortKey::Nothing } else { SortKey::Number(count as i64) }
            },
            sorts: Sorts::Numbers,
            largest_first: true,
        },
    ];

    const STEM: &'static str = "search";
    const TARGET: Option<Target> = None;

    fn rows(world: &World) -> Vec<ItemRef> {
        world.data.hits.list.iter().map(|hit| hit.item).collect()
    }

    fn found(world: &World) -> usize {
        world.data.hits.list.len()
    }

    fn all(world: &World) -> usize {
        Target::FOUND.into_iter().map(|target| world.dataset().count(target)).sum()
    }

    fn flagged(world: &World) -> usize {
        world.data.flagged.records
    }

    fn groups(world: &World) -> Vec<(usize, AppLabel)> {
        let groups: Vec<HitGroup> = world.data.hits.list.iter().map(Hit::group).collect();
        let pairs = groups.iter().zip(groups.iter().skip(1)).enumerate();
        pairs
            .filter(|(_, (before, group))| before != group)
            .map(|(at, (_, group))| (at + 1, label_of(*group)))
            .collect()
    }

    fn extract<'w>(world: &'w World, rows: &[ItemRef]) -> Extract<'w> {
        let ranked = |row: &ItemRef| {
            let place = world.data.rank(*row)?;
            let hit = world.data.hits.list.get(place)?;
            let reading = world.data.hits.reading.as_ref().filter(|_| hit.is_read);
            let filters = hit.answers.is_none().then_some(world.data.query.text());
            Some(Ranked {
                rank: place + 1,
                hit,
                item: world.dataset().at(*row)?,
                is_guess: hit.guess,
                reading,
                filters,
            })
        };
        Extract::Hits(rows.iter().filter_map(ranked).collect())
    }
}

fn record(world: &World, item: ItemRef) -> Option<&Record> {
    let Item::Record(record) = world.dataset().at(item)? else { return None };
    Some(record)
}

/// What stands over a group of hits.
const fn label_of(group: HitGroup) -> AppLabel {
    match group {
        HitGroup::AsTyped => AppLabel::AsTyped,
        HitGroup::OtherMarks => AppLabel::OtherMarks,
        HitGroup::Guesses => AppLabel::Guesses,
    }
}

/// Partners and frameworks in bold, records behind the sign of their status.
fn heading(world: &World, item: ItemRef) -> Vec<Piece> {
    let hits = &world.data.hits.list;
    // Where all are guesses the count says so, once; where some are, the line over them does.
    let is_told = world.data.is_guess(item) && hits.iter().any(|hit| !hit.guess);
    let guess = is_told.then(|| Piece::new(world.look.theme.glyph("≈ ", "~ "), Role::Dim));
    item_list::signs(world, item).into_iter().chain(guess).chain(named(world, item)).collect()
}

fn named(world: &World, item: ItemRef) -> Vec<Piece> {
    let name = item_list::name(world, item);
    let Some(record) = record(world, item) else {
        let mut pieces = item_list::name_pieces(world, name, Role::Strong);
        let acronym = match world.data.id_of(item).and_then(|id| world.dataset().item(id)) {
            Some(Item::Framework(framework)) => framework.acronym.as_deref().filter(|acronym| *acronym != name.text),
            Some(Item::Derived(item)) => item.acronym.as_deref().filter(|acronym| *acronym != name.text),
            Some(
                Item::Source(_) | Item::Theme(_) | Item::Partner(_) | Item::Record(_) | Item::Claim(..) | Item::Term(_),
            )
            | None => None,
        };
        if let Some(acronym) = acronym {
            let marks = world.marks(acronym);
            pieces.insert(0, Piece::new("  ", Role::Text));
            let marked = crate::app::paint::marked(acronym, 0..acronym.len(), &marks, Role::Strong);
            pieces.splice(0..0, marked);
        }
        return pieces;
    };
    let mut pieces =
        vec![Piece::new(format!("{} ", world.look.theme.sign(record.status)), Role::Status(record.status))];
    pieces.extend(flagged::signs((&world.data, world.look), item));
    pieces.extend(item_list::name_pieces(world, name, Role::Text));
    pieces
}

fn status(world: &World, item: ItemRef) -> Vec<Piece> {
    record(world, item)
        .map(|record| Piece::new(record.status.label(world.look.lang), Role::Status(record.status)))
        .into_iter()
        .collect()
}

fn kind_label(world: &World, item: ItemRef) -> &'static str {
    let lang = world.look.lang;
    record(world, item).map_or_else(|| item.target.noun().text(lang), |record| record.kind.label(lang))
}

fn kind(world: &World, item: ItemRef) -> Vec<Piece> {
    vec![Piece::new(kind_label(world, item), Role::Dim)]
}

/// The first of a record's own dates.
fn first_date(world: &World, item: ItemRef) -> Option<Edtf> {
    let dates = record(world, item).into_iter().flat_map(item_list::own_dates);
    dates.min_by_key(|(day, _)| *day).map(|(_, dated)| dated.edtf)
}

fn partners(world: &World, item: ItemRef) -> String {
    let ids = record(world, item).into_iter().flat_map(|record| &record.partners);
    ids.map(|id| world.dataset().name_of(id.as_str(), world.look.lang).text).collect::<Vec<_>>().join(", ")
}
