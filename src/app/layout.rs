//! Where everything stands: a pure function of the size of the terminal and of a few facts of the state.

use ratatui::layout::Rect;

/// The smallest window in which the dashboard is drawn, columns × rows.
pub const SMALLEST: (u16, u16) = (40, 10);
/// From so many columns on, list and detail stand side by side.
const SIDE_BY_SIDE: u16 = 80;
/// Below so many columns a page that is opened has everything.
pub const ROOMY: u16 = 100;
/// From so many columns on, the timeline has its detail beside it, and not below.
const WIDE: u16 = 150;
/// No pane is made narrower, or lower, than this.
const NARROWEST: u16 = 20;
const LOWEST: u16 = 3;
/// Text is never set wider than this.
const MEASURE: u16 = 80;

/// How a tab shares the body between its list and the detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Split {
    /// The list has everything.
    Whole,
    /// List and detail side by side.
    Beside,
    /// The detail below the list, until the window is wide.
    Below,
}

/// What of the state decides where things stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScreenShape {
    /// How the current tab shares the body.
    pub split: Split,
    /// How many lines say what is amiss.
    pub banner: u16,
    /// How many lines the search takes: none, one, or two with something said below what is typed.
    pub search: u16,
    /// The detail has the keys.
    pub detail_focused: bool,
    /// The pane that has the keys has everything.
    pub zoomed: bool,
    /// The detail was opened, and not only gone to: where there is little room it has everything.
    pub opened: bool,
    /// How much the user gave the list, in thousandths of the body.
    pub shares: ListShares,
}

/// How much of the body the user gave the list, in thousandths; nothing where that is as usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ListShares {
    /// Of its width, with the detail beside it.
    pub beside: Option<u16>,
    /// Of its height, with the detail below it.
    pub below: Option<u16>,
}

/// Where everything stands. Areas that are not shown are empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// The line of tabs.
    pub tabs: Rect,
    /// What is amiss, for as long as it is.
    pub banner: Rect,
    /// The search line.
    pub search: Rect,
    /// The list, or the whole of a tab that has no detail.
    pub list: Rect,
    /// The rule between list and detail.
    pub rule: Rect,
    /// The detail.
    pub detail: Rect,
    /// The line of hints and state.
    pub status: Rect,
}

/// Lays out a window of `cols` × `rows`; `None` when it is too small.
#[must_use]
pub fn layout(cols: u16, rows: u16, shape: ScreenShape) -> Option<Layout> {
    if cols < SMALLEST.0 || rows < SMALLEST.1 {
        return None;
    }
    let tabs = Rect::new(0, 0, cols, 1);
    let banner = Rect::new(0, 1, cols, shape.banner);
    let search = Rect::new(0, banner.bottom(), cols, shape.search);
    let top = search.bottom();
    let body = Rect::new(0, top, cols, rows - top - 1);
    let status = Rect::new(0, rows - 1, cols, 1);
    let (list, rule, detail) = share(body, shape);
    Some(Layout { tabs, banner, search, list, rule, detail, status })
}

fn share(body: Rect, shape: ScreenShape) -> (Rect, Rect, Rect) {
    let nothing = Rect { width: 0, height: 0, ..body };
    let is_opened = shape.opened && shape.detail_focused && body.width < ROOMY;
    let one_pane = shape.zoomed || is_opened || (body.width < SIDE_BY_SIDE && shape.split != Split::Whole);
    match shape.split {
        Split::Whole => (body, nothing, nothing),
        Split::Beside | Split::Below if one_pane && shape.detail_focused => (nothing, nothing, body),
        Split::Beside | Split::Below if one_pane => (body, nothing, nothing),
        Split::Below if body.width < WIDE => below(body, shape.shares.below),
        Split::Beside | Split::Below => beside(body, shape.shares.beside),
    }
}

fn beside(body: Rect, given: Option<u16>) -> (Rect, Rect, Rect) {
    let usual = (body.width * 57 / 100).min(MEASURE + 2);
    let list = given.map_or(body.width - usual - 1, |share| part(body.width, share, NARROWEST));
    let detail = body.width - list - 1;
    (Rect { width: list, ..body }, Rect { x: list, width: 1, ..body }, Rect { x: list + 1, width: detail, ..body })
}

/// A part of a whole in thousandths, which leaves either side as much as it needs.
fn part(whole: u16, share: u16, least: u16) -> u16 {
    let part = (u32::from(whole) * u32::from(share) / 1000) as u16;
    part.clamp(least, whole.saturating_sub(least + 1).max(least))
}

fn below(body: Rect, given: Option<u16>) -> (Rect, Rect, Rect) {
    let usual = (body.height * 2 / 5).max(3);
    let list = given.map_or(body.height - usual - 1, |share| part(body.height, share, LOWEST));
    let detail = body.height - list - 1;
    (
        Rect { height: list, ..body },
        Rect { y: body.y + list, height: 1, ..body },
        Rect { y: body.y + list + 1, height: detail, ..body },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_never_overlap_nor_leave_the_window() {
        for cols in 0..=200 {
            for rows in 0..=60 {
                for split in [Split::Whole, Split::Beside, Split::Below] {
                    for bits in 0_u8..16 {
                        let shape = ScreenShape {
                            split,
                            banner: u16::from(bits & 8 > 0),
                            search: u16::from(bits & 1) * 2,
                            detail_focused: bits & 2 > 0,
                            zoomed: bits & 4 > 0,
                            opened: bits & 1 > 0,
                            shares: ListShares {
                                beside: (bits & 8 > 0).then_some(700),
                                below: (bits & 4 > 0).then_some(0),
                            },
                        };
                        let Some(layout) = layout(cols, rows, shape) else {
                            assert!(cols < SMALLEST.0 || rows < SMALLEST.1);
                            continue;
                        };
                        let areas = [
                            layout.tabs,
                            layout.banner,
                            layout.search,
                            layout.list,
                            layout.rule,
                            layout.detail,
                            layout.status,
                        ];
                        let cells: u32 = areas.iter().map(|area| area.area()).sum();
                        assert_eq!(cells, u32::from(cols) * u32::from(rows), "{cols}×{rows} {shape:?}");
                    }
                }
            }
        }
    }
}
