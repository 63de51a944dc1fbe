//! The lists as people read them: for each kind the few columns that answer most questions, the long one last.

use super::facts::based;
use super::page::record_tail;
use super::rows::{
    Agency, Found, Listed, MeetingAction, Moment, NamedPerson, NamedPlace, View, Warning, heading, moment_title,
};
use super::table::{Align, Cell, Head, Look, Paint, write};
use crate::dataset::{
    Claim, Framework, GlossaryTerm, Id, Partner, Picked, Priority, Record, Source, SourcePlace, Theme, Words,
};
use crate::lang::export::{ExportText, ListLabel};
use crate::lang::{Label, MeetingLabel, Sentence};
use crate::text::Clean;
use std::io;

/// One column for people.
pub struct Shown<K: Listed> {
    /// Its heading.
    heading: ListLabel,
    /// The side on which its cells stand.
    align: Align,
    /// What it says.
    cell: for<'a> fn(&View<'a>, &Look, K::Item<'a>) -> Cell,
}

type CellOf<K> = for<'a> fn(&View<'a>, &Look, <K as Listed>::Item<'a>) -> Cell;

const fn left<K: Listed>(heading: ListLabel, cell: CellOf<K>) -> Shown<K> {
    Shown { heading, align: Align::Left, cell }
}

/// A column that is of no use when it is cut.
const fn whole<K: Listed>(heading: ListLabel, cell: CellOf<K>) -> Shown<K> {
    Shown { heading, align: Align::Whole, cell }
}

const fn right<K: Listed>(heading: ListLabel, cell: CellOf<K>) -> Shown<K> {
    Shown { heading, align: Align::Right, cell }
}

/// Writes a list.
///
/// # Errors
/// Those of `out`.
pub fn list<'a, K: Listed>(
    out: &mut dyn io::Write,
    columns: &[Shown<K>],
    view: &View<'a>,
    look: &Look,
    items: impl IntoIterator<Item = K::Item<'a>>,
) -> io::Result<()> {
    let (heads, rows) = cells(columns, view, look, items);
    write(out, &heads, &rows, look)
}

/// The headings of a list, and the cells of its rows.
pub fn cells<'a, K: Listed>(
    columns: &[Shown<K>],
    view: &View<'a>,
    look: &Look,
    items: impl IntoIterator<Item = K::Item<'a>>,
) -> (Vec<Head>, Vec<Vec<Cell>>) {
    let heads =
        columns.iter().map(|column| Head { text: column.heading.text(look.lang), align: column.align }).collect();
    let cells = |item| columns.iter().map(|column| (column.cell)(view, look, item)).collect();
    (heads, items.into_iter().map(cells).collect())
}

/// `list partners`.
pub static PARTNERS: &[Shown<Partner>] = &[
    whole(ListLabel::Id, |_, _, partner| faint(partner.id.as_str())),
    left(ListLabel::Name, |_, look, partner| name(look, partner.name.pick(look.lang))),
    right(ListLabel::Records, |view, _, partner| count(view, &partner.id)),
    left(ListLabel::Agencies, |_, look, partner| {
        let agencies = partner.counterparts.iter();
        plain(
            agencies
                .map(|agency| {
                    agency.acronym.as_deref().map_or_else(|| look.marked(agency.name.pick(look.lang)), str::to_owned)
                })
                .collect::<Vec<_>>()
                .join(", "),
        )
    }),
];

/// `list frameworks`.
pub static FRAMEWORKS: &[Shown<Framework>] = &[
    whole(ListLabel::Id, |_, _, framework| faint(framework.id.as_str())),
    left(ListLabel::Acronym, |_, _, framework| strong(framework.acronym.as_deref().unwrap_or(""))),
    right(ListLabel::Records, |view, _, framework| count(view, &framework.id)),
    left(ListLabel::Type, |_, look, framework| plain(framework.kind.label(look.lang))),
    left(ListLabel::Name, |_, look, framework| plain(look.marked(framework.name.pick(look.lang)))),
];

/// `list records`.
pub static RECORDS: &[Shown<Record>] = &[
    whole(ListLabel::Id, |_, _, record| faint(record.id.as_str())),
    left(ListLabel::Status, |_, look, record| Cell {
        text: look.status(record.status),
        paint: Paint::Status(record.status),
    }),
    left(ListLabel::KindAndDates, |_, look, record| plain(look.plain(&record_tail(record, look.lang)).into_owned())),
    left(ListLabel::Name, |_, look, record| plain(look.marked(heading(record).pick(look.lang)))),
];

/// `list timeline`.
pub static TIMELINE: &[Shown<Moment>] = &[
    left(ListLabel::Date, |_, look, row| {
        plain(row.date().map_or_else(|| ListLabel::Undated.text(look.lang).to_owned(), |date| date.display(look.lang)))
    }),
    left(ListLabel::DateOf, |_, look, row| {
        plain(match (row.dated, row.record.reported()) {
            (Some(dated), _) => based(dated.role.label(look.lang).to_owned(), dated.basis, look.lang),
            (None, Some(reported)) => {
                ExportText::Reported { date: reported.display(look.lang) }.say(look.lang).into_owned()
            }
            (None, None) => String::new(),
        })
    }),
    whole(ListLabel::Record, |_, _, row| faint(row.record.id.as_str())),
    left(ListLabel::Name, |_, look, row| plain(look.marked(moment_title(&row).pick(look.lang)))),
];

/// `list themes`.
pub static THEMES: &[Shown<Theme>] = &[
    whole(ListLabel::Id, |_, _, theme| faint(theme.id.as_str())),
    right(ListLabel::Records, |view, _, theme| count(view, &theme.id)),
    left(ListLabel::Name, |_, look, theme| name(look, theme.name.pick(look.lang))),
];

/// `list sources`.
pub static SOURCES: &[Shown<Source>] = &[
    whole(ListLabel::Id, |_, _, source| faint(source.id.as_str())),
    left(ListLabel::Published, |_, look, source| {
        plain(source.published.map_or_else(String::new, |date| date.display(look.lang)))
    }),
    left(ListLabel::Covers, |_, look, source| {
        plain(source.covers.map_or_else(String::new, |date| date.display(look.lang)))
    }),
    right(ListLabel::Records, |view, _, source| count(view, &source.id)),
    left(ListLabel::Title, |_, look, source| name(look, source.title.pick(look.lang))),
];

/// `list agencies`.
pub static AGENCIES: &[Shown<Agency>] = &[
    whole(ListLabel::Id, |_, _, item| faint(item.id.as_str())),
    left(ListLabel::Acronym, |_, _, item| strong(item.acronym.as_deref().unwrap_or(""))),
    right(ListLabel::Records, |_, _, item| plain(item.records.len().to_string())),
    left(ListLabel::Name, |_, look, item| plain(look.marked(item.name.pick(look.lang)))),
];

/// `list people`.
pub static PEOPLE: &[Shown<NamedPerson>] = &[
    whole(ListLabel::Id, |_, _, item| faint(item.id.as_str())),
    left(ListLabel::Name, |_, look, item| name(look, item.name.pick(look.lang))),
    right(ListLabel::Records, |_, _, item| plain(item.records.len().to_string())),
    left(ListLabel::Office, |_, look, item| {
        plain(item.role.as_ref().map(|role| look.marked(role.pick(look.lang))).unwrap_or_default())
    }),
];

/// `list places`.
pub static PLACES: &[Shown<NamedPlace>] = &[
    whole(ListLabel::Id, |_, _, item| faint(item.id.as_str())),
    left(ListLabel::Country, |_, _, item| plain(item.iso3166.as_deref().unwrap_or(""))),
    right(ListLabel::Records, |_, _, item| plain(item.records.len().to_string())),
    left(ListLabel::Name, |_, look, item| name(look, item.name.pick(look.lang))),
];

/// `list claims`.
pub static CLAIMS: &[Shown<Claim>] = &[
    whole(ListLabel::Measure, |_, _, claim| faint(&*claim.measure)),
    right(ListLabel::Claimed, |_, _, claim| plain(claim.value.to_string())),
    right(ListLabel::Counted, |view, _, claim| {
        plain(view.dataset.counted(&claim.measure).map_or_else(String::new, |count| count.to_string()))
    }),
    whole(ListLabel::Source, |_, _, claim| faint(claim.source.id.as_str())),
    left(ListLabel::WhatItSays, |_, look, claim| plain(look.marked(claim.text.pick(look.lang)))),
];

/// `list priorities`.
pub static PRIORITIES: &[Shown<Priority>] = &[
    right(ListLabel::Order, |_, _, priority| plain(priority.order.to_string())),
    left(ListLabel::Source, |_, _, priority| faint(place(&priority.source))),
    left(ListLabel::Content, |_, look, priority| plain(look.marked(priority.text.pick(look.lang)))),
];

/// `list glossary`.
pub static GLOSSARY: &[Shown<GlossaryTerm>] = &[
    whole(ListLabel::Id, |_, _, term| faint(term.id.as_str())),
    left(ListLabel::Acronym, |_, _, term| plain(joined(&term.acronyms))),
    left(ListLabel::Term, |_, look, term| name(look, term.term.pick(look.lang))),
    left(ListLabel::AlsoCalled, |_, _, term| plain(joined(&term.also))),
];

/// Lines in a row.
fn joined(lines: &[Clean]) -> String {
    lines.iter().map(|line| &**line).collect::<Vec<_>>().join(", ")
}

/// `list flags`.
pub static FLAGS: &[Shown<Warning>] = &[
    left(ListLabel::Flag, |_, look, entry| Cell {
        text: look.flag(entry.raised.flag),
        paint: Paint::Flag(entry.raised.flag),
    }),
    whole(ListLabel::Id, |_, _, entry| faint(entry.id.as_str())),
    left(ListLabel::Why, |_, look, entry| plain(entry.raised.why.text(look.lang))),
];

/// `actions`.
pub static ACTIONS: &[Shown<MeetingAction>] = &[
    whole(ListLabel::Id, |_, _, row| faint(row.entry.id())),
    whole(ListLabel::Due, |_, look, row| {
        let no_day = row.entry.item.no_day.clone().unwrap_or_default();
        plain(row.entry.item.due.map_or(no_day, |due| due.display(look.lang)))
    }),
    whole(ListLabel::Status, |_, look, row| {
        let label = if row.is_overdue { MeetingLabel::Overdue } else { row.entry.state().label() };
        strong(label.text(look.lang))
    }),
    left(ListLabel::Owner, |_, _, row| plain(row.entry.item.who.clone().unwrap_or_default())),
    left(ListLabel::Meeting, |view, look, row| faint(row.entry.agenda.called(view.audience, look.lang))),
    left(ListLabel::Work, |_, _, row| plain(row.entry.item.what.clone())),
];

/// `search`.
pub static HITS: &[Shown<Found>] = &[
    whole(ListLabel::Type, |_, look, found| plain(found.hit.item.target.noun().text(look.lang))),
    whole(ListLabel::Id, |_, _, found| faint(found.item.id().as_str())),
    left(ListLabel::FoundIn, |_, look, found| {
        let guess = if found.is_guess { ListLabel::Guess.text(look.lang) } else { "" };
        let field = found.filters.unwrap_or_else(|| found.hit.field.text(look.lang));
        plain(format!("{field}{guess}"))
    }),
    left(ListLabel::Name, |_, look, found| name(look, found.item.name().pick(look.lang))),
];

fn place(source: &SourcePlace) -> &str {
    source.id.as_str()
}

fn name(look: &Look, picked: Picked<'_>) -> Cell {
    strong(look.marked(picked))
}

fn count(view: &View<'_>, id: &Id) -> Cell {
    plain(view.dataset.record_indices_of(id.as_str()).len().to_string())
}

fn plain(text: impl Into<String>) -> Cell {
    Cell { text: text.into(), paint: Paint::Plain }
}

fn strong(text: impl Into<String>) -> Cell {
    Cell { text: text.into(), paint: Paint::Strong }
}

fn faint(text: impl Into<String>) -> Cell {
    Cell { text: text.into(), paint: Paint::Faint }
}
