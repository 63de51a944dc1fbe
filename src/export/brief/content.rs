//! What a brief tells of an item, block by block: facts, then lists under their headings.

use super::sheet::{self, markdown};
use crate::dataset::flags::Raised;
use crate::dataset::timeline::{self, Row};
use crate::dataset::{Dataset, Day, Edtf, Flag, Id, Item, Kind, Part, Record, Status, StatusBasis, Words};
use crate::export::block::{Block, Run};
use crate::export::page::{PageOptions, Writer, dated_text, page, record_tail};
use crate::export::rows::moment_title;
use crate::export::table::Look;
use crate::lang::export::{BriefLabel, ExportText, ItemNoun, PageLabel};
use crate::lang::{Label, Sentence};
use crate::text::{capitalised, truncate};

/// The brief of an item, block by block; empty when there is no such item.
#[must_use]
pub fn brief(dataset: &Dataset, id: &str, options: PageOptions) -> Vec<Block> {
    let Some(item) = dataset.item(id) else { return Vec::new() };
    let whole = told(dataset, item, options, false);
    if sheet::fits(&whole, options.lang) { whole } else { told(dataset, item, options, true) }
}

fn told(dataset: &Dataset, item: Item<'_>, options: PageOptions, is_terse: bool) -> Vec<Block> {
    let mut briefer = Briefer { dataset, options, is_terse, writer: Writer::new(dataset, options) };
    match item {
        Item::Record(record) => briefer.record(record),
        Item::Claim(..) | Item::Term(_) => briefer.writer.blocks = page(dataset, item.id().as_str(), options),
        Item::Partner(_) | Item::Framework(_) | Item::Theme(_) | Item::Source(_) | Item::Derived(_) => {
            briefer.portfolio(item);
        }
    }
    briefer.writer.blocks
}

/// The briefs of several items as Markdown, parted by rules; what is no item has none.
#[must_use]
pub fn briefs<'i>(dataset: &Dataset, ids: impl Iterator<Item = &'i str>, options: PageOptions, look: &Look) -> String {
    let pages = ids.map(|id| brief(dataset, id, options)).filter(|blocks| !blocks.is_empty());
    pages.map(|blocks| markdown(&blocks, look)).collect::<Vec<_>>().join(RULE)
}

/// What stands between two briefs.
pub const RULE: &str = "\n---\n\n";

struct Briefer<'a> {
    dataset: &'a Dataset,
    options: PageOptions,
    /// There is more than fits on a page: flags are named without their sentence, places in a source are counted.
    is_terse: bool,
    writer: Writer<'a>,
}

/// No name of the record in which a part stands takes more cells than this.
const WHOLE: usize = 60;

/// So many events are told before and after the day.
const EVENTS: usize = 3;

impl<'a> Briefer<'a> {
    /// The brief of whatever records stand under.
    fn portfolio(&mut self, item: Item<'a>) {
        self.head(item);
        self.writer.counts(item.id());
        let records: Vec<&'a Record> = self.dataset.records_of(item.id().as_str()).collect();
        let (last, next) = self.events(&records);
        let sections = self.sections(&records);
        self.nothing(&sections, next.is_empty());
        for (heading, under) in sections {
            self.records(heading, &under);
            if heading == BriefLabel::Agreements {
                self.parts(&agreements_inside(&records));
            }
        }
        self.happenings(BriefLabel::LastEvents, &last);
        self.happenings(BriefLabel::NextEvents, &next);
        self.conflicts(&records);
        self.sources(item, &records);
    }

    /// The brief of one record: its page with the facts before the lists, and what was and what comes.
    fn record(&mut self, record: &'a Record) {
        let id = record.id.as_str();
        let is_list = |block: &Block| matches!(block, Block::Section { .. } | Block::Entry { .. });
        let (lists, facts): (Vec<Block>, Vec<Block>) =
            page(self.dataset, id, self.options).into_iter().partition(is_list);
        let as_of = self.as_of();
        let facts = facts
            .into_iter()
            .map(|block| if let Block::Lead(lead) = block { Block::Lead(format!("{lead} · {as_of}")) } else { block });
        self.writer.blocks.extend(facts.chain(lists));
        let (last, next) = self.events(&[record]);
        self.happenings(BriefLabel::LastEvents, &last);
        self.happenings(BriefLabel::NextEvents, &next);
    }

    /// Who it is.
    fn head(&mut self, item: Item<'_>) {
        let (lang, as_of) = (self.options.lang, self.as_of());
        let writer = &mut self.writer;
        writer.names(item.name());
        let other = writer.other_name(item.name());
        match item {
            Item::Partner(partner) => {
                writer.lead([ItemNoun::Partner.text(lang), other, partner.iso3166.as_deref().unwrap_or(""), &as_of]);
                writer.counterparts(&partner.counterparts, &partner.id);
                writer.note(partner.note.as_ref());
            }
            Item::Framework(framework) => {
                writer.lead([framework.acronym.as_deref().unwrap_or(""), framework.kind.label(lang), other, &as_of]);
                writer.text(PageLabel::OurRole, framework.role.as_ref());
                writer.links(PageLabel::PartOf, framework.parent.as_ref());
                writer.counterparts(&framework.counterparts, &framework.id);
                writer.note(framework.note.as_ref());
            }
            Item::Theme(_) => {
                writer.lead([ItemNoun::Theme.text(lang), other, &as_of]);
            }
            Item::Source(source) => {
                writer.lead([ItemNoun::Source.text(lang), other, &as_of]);
                writer.text(PageLabel::Publisher, source.publisher.as_ref());
                writer.note(source.note.as_ref());
            }
            Item::Derived(thing) => {
                let acronym = thing.acronym.as_deref().unwrap_or("");
                writer.lead([acronym, thing.kind.noun().text(lang), other, &as_of]);
                writer.sides_of(thing);
            }
            Item::Record(_) | Item::Claim(..) | Item::Term(_) => {}
        }
    }

    /// The records by what one asks for, agreements in the order of their ladder; of one status those with flags first.
    fn sections<'r>(&self, records: &[&'r Record]) -> Vec<(BriefLabel, Vec<&'r Record>)> {
        let mut sections: Vec<(BriefLabel, Vec<&Record>)> = [
            BriefLabel::Agreements,
            BriefLabel::Running,
            BriefLabel::Planned,
            BriefLabel::StatusNotKnown,
            BriefLabel::Finished,
        ]
        .into_iter()
        .map(|heading| (heading, Vec::new()))
        .collect();
        let mut sorted = records.to_vec();
        sorted.sort_by_cached_key(|record| (record.status, self.flags(record).is_empty()));
        for record in sorted {
            let heading = if is_agreement(record) { BriefLabel::Agreements } else { heading_of(record.status) };
            if let Some((_, records)) = sections.iter_mut().find(|(each, _)| *each == heading) {
                records.push(record);
            }
        }
        sections
    }

    /// Of which day it speaks.
    fn as_of(&self) -> String {
        let lang = self.options.lang;
        ExportText::AsOf { date: Edtf::from(self.options.as_of).display(lang) }.say(lang).into_owned()
    }

    /// Which of the things that one asks for there are none of.
    fn nothing(&mut self, sections: &[(BriefLabel, Vec<&Record>)], no_next: bool) {
        let lang = self.options.lang;
        if sections.iter().all(|(_, records)| records.is_empty()) {
            self.writer.blocks.push(Block::Paragraph(Run::plain(BriefLabel::NamedOnly.text(lang))));
            return;
        }
        let asked = sections.iter().filter(|(heading, _)| {
            [BriefLabel::Agreements, BriefLabel::Running, BriefLabel::Planned].contains(heading)
        });
        let missing = asked.filter(|(_, records)| records.is_empty()).map(|(heading, _)| *heading);
        // An agreement may stand inside a record of another kind, or in no record: more than this is not known.
        let said = |heading| if heading == BriefLabel::Agreements { BriefLabel::OwnAgreements } else { heading };
        let missing = missing.chain(no_next.then_some(BriefLabel::NextEvents));
        let values: Vec<Run> = missing.map(|heading| Run::plain(said(heading).text(lang).to_lowercase())).collect();
        if !values.is_empty() {
            self.writer.blocks.push(Block::Fact { label: BriefLabel::NothingOf.text(lang).into(), values });
        }
    }

    fn section(&mut self, heading: BriefLabel, count: usize) {
        let text = heading.text(self.options.lang).to_owned();
        self.writer.blocks.push(Block::Section { status: None, text, count });
    }

    fn entry(&mut self, run: Run, tail: String) {
        self.writer.blocks.push(Block::Entry { run, tail });
    }

    /// Records under a heading; with their status, unless the heading says it.
    fn records(&mut self, heading: BriefLabel, records: &[&Record]) {
        if records.is_empty() {
            return;
        }
        self.section(heading, records.len());
        for record in records {
            let said = match record.status {
                Status::Implementation => heading == BriefLabel::Running,
                Status::Pipeline => heading == BriefLabel::Planned,
                Status::Closed => heading == BriefLabel::Finished,
                Status::Unknown => heading == BriefLabel::StatusNotKnown,
                Status::Finalisation
                | Status::InForce
                | Status::Signed
                | Status::Initialled
                | Status::Negotiating
                | Status::Proposed
                | Status::Suspended
                | Status::Expired
                | Status::Terminated
                | Status::Cancelled => false,
            };
            let mut run = Run::of(record.heading(self.options.lang));
            run.status = (!said).then_some(record.status);
            let basis = match record.status_basis {
                StatusBasis::Stated => None,
                StatusBasis::Inferred => Some(BriefLabel::StatusInferred.text(self.options.lang).to_owned()),
            };
            let tail = std::iter::once(record_tail(record, self.options.lang)).chain(basis).chain(self.flags(record));
            let tail = tail.collect::<Vec<_>>().join(" · ");
            self.entry(run, tail);
        }
    }

    /// Agreements that have no record of their own, with where they stand: they are told, and not counted among the records.
    fn parts(&mut self, parts: &[(Status, &Part, &Record)]) {
        if !parts.is_empty() {
            self.section(BriefLabel::AgreementsInside, parts.len());
        }
        for (status, part, whole) in parts {
            self.part(*status, part, whole);
        }
    }

    /// A part, with its dates and the record inside which it stands.
    fn part(&mut self, status: Status, part: &Part, whole: &Record) {
        let lang = self.options.lang;
        let run = Run { status: Some(status), ..Run::of(part.heading(lang)) };
        let name = truncate(whole.heading(lang).text, WHOLE, "…");
        let dates = part.dates.iter().map(|dated| dated_text(dated, lang));
        let inferred = part.status_basis.filter(|basis| *basis == StatusBasis::Inferred);
        let inferred = inferred.map(|_| BriefLabel::StatusInferred.text(lang).to_owned());
        let tail = inferred.into_iter().chain(dates).chain([format!("{} “{name}”", BriefLabel::NamedIn.text(lang))]);
        self.entry(run, tail.collect::<Vec<_>>().join(" · "));
    }

    /// The last things that happened, the latest first, and the next ones.
    fn events(&self, records: &[&'a Record]) -> (Vec<Row<'a>>, Vec<Row<'a>>) {
        let today = self.options.as_of;
        let rows: Vec<Row<'a>> = timeline::rows_among(records.iter().copied());
        let mut last: Vec<Row<'a>> = rows.iter().filter(|row| has_happened(row, today)).copied().collect();
        last.sort_by_key(|row| std::cmp::Reverse(row.date().and_then(|date| date.upper())));
        last.truncate(EVENTS);
        let next = rows.into_iter().filter(|row| is_ahead(row, today)).take(EVENTS).collect();
        (last, next)
    }

    fn happenings(&mut self, heading: BriefLabel, rows: &[Row<'_>]) {
        if rows.is_empty() {
            return;
        }
        let lang = self.options.lang;
        self.section(heading, rows.len());
        for row in rows {
            let when = row.dated.map(|dated| capitalised(&dated_text(&dated, lang))).unwrap_or_default();
            let mut run = Run::of(moment_title(row).pick(lang));
            run.text = format!("{when}: {}", run.text);
            self.entry(run, String::new());
        }
    }

    fn conflicts(&mut self, records: &[&Record]) {
        let lang = self.options.lang;
        let disagree = |record: &Record| {
            let told = record.conflict.as_deref().map(|conflict| Run::of(conflict.pick(lang)));
            let raised = self.dataset.flags_of(record).iter().find(|raised| raised.flag == Flag::SourceConflict);
            told.or_else(|| raised.map(|raised| Run::plain(raised.why.text(lang))))
        };
        let said: Vec<(&Record, Run)> =
            records.iter().filter_map(|record| Some((*record, disagree(record)?))).collect();
        if said.is_empty() {
            return;
        }
        self.section(BriefLabel::Conflicts, said.len());
        for (record, mut run) in said {
            if let Some(title) = &record.title {
                run.text = format!("{}: {}", title.pick(lang).text, run.text);
            }
            self.entry(run, String::new());
        }
    }

    /// The flags of a record, each with its sentence; but for conflicts, which are told under their own heading.
    fn flags(&self, record: &Record) -> Vec<String> {
        let lang = self.options.lang;
        let raised = self.dataset.flags_of(record).iter().filter(|raised| raised.flag != Flag::SourceConflict);
        let said = |Raised { flag, why }: &Raised| {
            let why = if self.is_terse { String::new() } else { format!(": {}", why.text(lang)) };
            format!("{}{why}", flag.label(lang))
        };
        raised.map(said).collect()
    }

    /// The sources with the places in them from which the records come.
    fn sources(&mut self, item: Item<'_>, records: &[&Record]) {
        let named: &[Id] = match item {
            Item::Partner(partner) => &partner.sources,
            Item::Framework(framework) => &framework.sources,
            Item::Theme(_) | Item::Record(_) | Item::Claim(..) | Item::Term(_) | Item::Derived(_) => &[],
            // A source is its own.
            Item::Source(_) => return,
        };
        let mut sources: Vec<(&Id, Vec<&str>)> = named.iter().map(|id| (id, Vec::new())).collect();
        for record in records {
            for source in record.source_places() {
                let at = sources.iter().position(|(id, _)| **id == source.id).unwrap_or_else(|| {
                    sources.push((&source.id, Vec::new()));
                    sources.len() - 1
                });
                if let (Some((_, places)), Some(place)) = (sources.get_mut(at), source.place.as_deref())
                    && !places.contains(&place)
                {
                    places.push(place);
                }
            }
        }
        if !sources.is_empty() {
            self.section(BriefLabel::Sources, sources.len());
        }
        for (id, places) in sources {
            let count = places.len();
            let told = if self.is_terse && count > 1 {
                ExportText::Places { count }.say(self.options.lang).into_owned()
            } else {
                joined(&places)
            };
            self.entry(Run { link: None, ..self.writer.link(id) }, told);
        }
    }
}

const fn is_agreement(record: &Record) -> bool {
    matches!(record.kind, Kind::Agreement)
}

/// The agreements that are parts of records of other kinds, in the order of their ladder: a memorandum on which a project rests.
fn agreements_inside<'r>(records: &[&'r Record]) -> Vec<(Status, &'r Part, &'r Record)> {
    let others = records.iter().filter(|record| !is_agreement(record));
    let parts = others.flat_map(|record| record.parts.iter().map(|part| (part, *record)));
    let mut found: Vec<_> = parts
        .filter_map(|(part, record)| Some((part.status.filter(|status| status.is_agreement_ladder())?, part, record)))
        .collect();
    found.sort_by_key(|(status, ..)| *status);
    found
}

/// Places in a source: a chapter is named once, and so is what differs only in the number at its end.
fn joined(places: &[&str]) -> String {
    let mut out = String::new();
    let (mut last_chapter, mut last_stem) = ("", "");
    for place in places {
        let chapter = place.split_once(", ").map_or("", |(chapter, _)| chapter);
        let (stem, number) = place.rsplit_once(" (").unwrap_or((place, ""));
        let in_chapter = !chapter.is_empty() && chapter == last_chapter;
        if !number.is_empty() && stem == last_stem {
            out.push_str(", (");
            out.push_str(number);
        } else {
            out.push_str(if out.is_empty() { "" } else { "; " });
            out.push_str(if in_chapter { place.get(chapter.len() + 2..).unwrap_or(place) } else { place });
        }
        (last_chapter, last_stem) = (chapter, stem);
    }
    out
}

const fn heading_of(status: Status) -> BriefLabel {
    match status {
        Status::Implementation | Status::Finalisation | Status::InForce | Status::Suspended => BriefLabel::Running,
        Status::Signed | Status::Initialled | Status::Negotiating | Status::Proposed | Status::Pipeline => {
            BriefLabel::Planned
        }
        Status::Closed | Status::Expired | Status::Terminated | Status::Cancelled => BriefLabel::Finished,
        Status::Unknown => BriefLabel::StatusNotKnown,
    }
}

/// Whether a row tells what was, not what was only planned.
fn has_happened(row: &Row<'_>, today: Day) -> bool {
    row.dated.is_some_and(|dated| !dated.role.is_planned() && dated.edtf.upper().is_some_and(|day| day <= today))
}

/// Whether a row tells what is still to come: all of it, or a moment of which it is not known whether it is past.
fn is_ahead(row: &Row<'_>, today: Day) -> bool {
    row.date().is_some_and(|date| {
        let begins_later = date.lower().is_some_and(|day| day > today);
        begins_later || !date.is_interval() && date.upper().is_some_and(|day| day > today)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_say_what_they_share_once() {
        assert_eq!(joined(&["Đức (i)", "Đức (ii)", "Lào (i)", "đoạn 3"]), "Đức (i), (ii); Lào (i); đoạn 3");
        assert_eq!(
            joined(&["Mục 1, Lào (i)", "Mục 1, Đức (ii)", "Mục 2, Đức (ii)"]),
            "Mục 1, Lào (i); Đức (ii); Mục 2, Đức (ii)"
        );
    }
}
