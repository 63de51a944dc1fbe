//! One page on an item for a meeting, as Markdown that is read as it stands: who it is, what is agreed, what runs, what comes,
//! where the sources disagree, and the sources. No line is longer than 80 columns; nothing hangs on colour.
//!
//! What does not fit on the page is counted, never dropped in silence.

use super::markdown::escape;
use super::page::{Block, PageOptions, Run, Writer, dated_text, page, record_tail};
use super::rows::moment_title;
use super::table::Look;
use crate::dataset::date::{Point, Precision, Qualifier};
use crate::dataset::flags::Raised;
use crate::dataset::timeline::{self, Row};
use crate::dataset::{Dataset, DateRole, Day, Flag, Id, Item, Kind, Lang, Part, Record, Status, StatusBasis, Words};
use crate::text::capitalised;
use crate::text::{truncate, width, wrap_hanging};

/// The brief of an item, block by block; empty when there is no such item.
#[must_use]
pub fn brief(dataset: &Dataset, id: &str, options: PageOptions) -> Vec<Block> {
    let Some(item) = dataset.item(id) else { return Vec::new() };
    let whole = told(dataset, item, options, false);
    if fits(&whole, options.lang) { whole } else { told(dataset, item, options, true) }
}

fn told(dataset: &Dataset, item: Item<'_>, options: PageOptions, is_terse: bool) -> Vec<Block> {
    let mut briefer = Briefer { dataset, options, is_terse, writer: Writer::new(dataset, options) };
    match item {
        Item::Record(record) => briefer.record(record),
        Item::Partner(_) | Item::Framework(_) | Item::Theme(_) | Item::Source(_) => briefer.portfolio(item),
    }
    briefer.writer.blocks
}

/// Whether all of it fits on a page.
fn fits(blocks: &[Block], lang: Lang) -> bool {
    let look = Look { lang, ascii: false, color: false, width: None };
    let setter = Setter { look: &look };
    let groups = setter.groups(blocks);
    groups.iter().all(|group| !group.counts_the_rest()) && height(&groups) <= PAGE + 1
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

/// A heading, `(vi, en)`.
type Pair = super::page::Pair;

const AGREEMENTS: Pair = ("Thỏa thuận", "Agreements");
const AGREEMENTS_OF_THEIR_OWN: Pair = ("hồ sơ thỏa thuận riêng", "agreements with a record of their own");
/// Where a status is not the source's own word.
const INFERRED: Pair = ("tình trạng suy ra", "status inferred");
const RUNNING: Pair = ("Đang thực hiện", "Running work");
const PLANNED: Pair = ("Dự kiến", "Planned work");
const OVER: Pair = ("Đã xong", "Finished");
const OPEN: Pair = ("Chưa rõ tình trạng", "Status not known");
const LAST: Pair = ("Gần đây", "Last events");
const NEXT: Pair = ("Sắp tới", "Next events");
const SOURCES: Pair = ("Nguồn", "Sources");

/// No name of the record in which a part stands takes more cells than this.
const WHOLE: usize = 60;

/// So many events are told before and after the day.
const EVENTS: usize = 3;

impl<'a> Briefer<'a> {
    /// The brief of whatever records stand under.
    fn portfolio(&mut self, item: Item<'a>) {
        self.head(item);
        let records: Vec<&'a Record> = self.dataset.records_of(item.id().as_str()).collect();
        let (last, next) = self.events(&records);
        let sections = self.sections(&records);
        self.nothing(&sections, next.is_empty());
        for (heading, under) in sections {
            let parts = if heading == AGREEMENTS { agreements_inside(&records) } else { Vec::new() };
            self.records(heading, &under, &parts);
        }
        self.happenings(LAST, &last);
        self.happenings(NEXT, &next);
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
        let facts = facts.into_iter().map(|block| match block {
            Block::Lead(lead) => Block::Lead(format!("{lead} · {as_of}")),
            other => other,
        });
        self.writer.blocks.extend(facts.chain(lists));
        let (last, next) = self.events(&[record]);
        self.happenings(LAST, &last);
        self.happenings(NEXT, &next);
    }

    /// Who it is.
    fn head(&mut self, item: Item<'_>) {
        let (lang, as_of) = (self.options.lang, self.as_of());
        let writer = &mut self.writer;
        writer.names(item.name());
        let other = writer.other_name(item.name());
        match item {
            Item::Partner(partner) => {
                writer.lead([lang.of(("đối tác", "partner")), other, partner.iso3166.as_deref().unwrap_or(""), &as_of]);
                writer.counterparts(&partner.counterparts);
                writer.note(partner.note.as_ref());
            }
            Item::Framework(framework) => {
                writer.lead([framework.acronym.as_deref().unwrap_or(""), framework.kind.label(lang), other, &as_of]);
                writer.text(("Vai trò", "Our role"), framework.role.as_ref());
                writer.links(("Thuộc", "Part of"), framework.parent.as_ref());
                writer.counterparts(&framework.counterparts);
                writer.note(framework.note.as_ref());
            }
            Item::Theme(_) => {
                writer.lead([lang.of(("lĩnh vực", "theme")), other, &as_of]);
            }
            Item::Source(source) => {
                writer.lead([lang.of(("tài liệu nguồn", "source document")), other, &as_of]);
                writer.text(("Công bố", "Publisher"), source.publisher.as_ref());
                writer.note(source.note.as_ref());
            }
            Item::Record(_) => {}
        }
    }

    /// The records by what one asks for, agreements in the order of their ladder; of one status those with flags first.
    fn sections<'r>(&self, records: &[&'r Record]) -> Vec<(Pair, Vec<&'r Record>)> {
        let mut sections: Vec<(Pair, Vec<&Record>)> =
            [AGREEMENTS, RUNNING, PLANNED, OPEN, OVER].into_iter().map(|heading| (heading, Vec::new())).collect();
        let mut sorted = records.to_vec();
        sorted.sort_by_cached_key(|record| (record.status, self.flags(record).is_empty()));
        for record in sorted {
            let heading = if is_agreement(record) { AGREEMENTS } else { heading_of(record.status) };
            if let Some((_, records)) = sections.iter_mut().find(|(each, _)| *each == heading) {
                records.push(record);
            }
        }
        sections
    }

    /// Of which day it speaks.
    fn as_of(&self) -> String {
        let lang = self.options.lang;
        format!("{} {}", lang.of(("tính đến", "as of")), day(self.options.as_of).display(lang))
    }

    /// Which of the things that one asks for there are none of.
    fn nothing(&mut self, sections: &[(Pair, Vec<&Record>)], no_next: bool) {
        let lang = self.options.lang;
        if sections.iter().all(|(_, records)| records.is_empty()) {
            let said = lang.of(("Chỉ được nêu tên, chưa có hồ sơ.", "Named only: there are no records."));
            self.writer.blocks.push(Block::Paragraph(Run::plain(said)));
            return;
        }
        let asked = sections.iter().filter(|(heading, _)| [AGREEMENTS, RUNNING, PLANNED].contains(heading));
        let missing = asked.filter(|(_, records)| records.is_empty()).map(|(heading, _)| *heading);
        // An agreement may stand inside a record of another kind, or in no record: more than this is not known.
        let said = |heading| if heading == AGREEMENTS { AGREEMENTS_OF_THEIR_OWN } else { heading };
        let missing = missing.chain(no_next.then_some(NEXT));
        let missing = missing.map(|heading| Run::plain(lang.of(said(heading)).to_lowercase()));
        self.writer.fact(("Chưa có", "None"), missing.collect());
    }

    fn section(&mut self, heading: Pair, count: usize) {
        let text = self.options.lang.of(heading).to_owned();
        self.writer.blocks.push(Block::Section { status: None, text, count });
    }

    fn entry(&mut self, run: Run, tail: String) {
        self.writer.blocks.push(Block::Entry { run, tail });
    }

    /// Records under a heading; with their status, unless the heading says it. Then parts of records, with where they stand.
    fn records(&mut self, heading: Pair, records: &[&Record], parts: &[(Status, &Part, &Record)]) {
        if records.is_empty() && parts.is_empty() {
            return;
        }
        self.section(heading, records.len() + parts.len());
        for record in records {
            let said = match record.status {
                Status::Implementation => heading == RUNNING,
                Status::Pipeline => heading == PLANNED,
                Status::Closed => heading == OVER,
                Status::Unknown => heading == OPEN,
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
                StatusBasis::Inferred => Some(self.options.lang.of(INFERRED).to_owned()),
            };
            let tail = std::iter::once(record_tail(record, self.options.lang)).chain(basis).chain(self.flags(record));
            let tail = tail.collect::<Vec<_>>().join(" · ");
            self.entry(run, tail);
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
        let tail = dates.chain([format!("{} “{name}”", lang.of(("nêu trong", "named in")))]);
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

    fn happenings(&mut self, heading: Pair, rows: &[Row<'_>]) {
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
        let said: Vec<(&Record, _)> =
            records.iter().filter_map(|record| Some((*record, record.conflict.as_deref()?))).collect();
        if said.is_empty() {
            return;
        }
        self.section(("Các nguồn mâu thuẫn", "Where the sources disagree"), said.len());
        for (record, conflict) in said {
            let mut run = Run::of(conflict.pick(lang));
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
            Item::Theme(_) | Item::Record(_) => &[],
            // A source is its own.
            Item::Source(_) => return,
        };
        let mut sources: Vec<(&Id, Vec<&str>)> = named.iter().map(|id| (id, Vec::new())).collect();
        for record in records {
            let at = sources.iter().position(|(id, _)| **id == record.source.id).unwrap_or_else(|| {
                sources.push((&record.source.id, Vec::new()));
                sources.len() - 1
            });
            let place = record.source.place.as_deref();
            if let (Some((_, places)), Some(place)) = (sources.get_mut(at), place)
                && !places.contains(&place)
            {
                places.push(place);
            }
        }
        if !sources.is_empty() {
            self.section(SOURCES, sources.len());
        }
        for (id, places) in sources {
            let told = match (places.len(), self.options.lang) {
                (count, Lang::Vi) if self.is_terse && count > 1 => format!("{count} chỗ"),
                (count, Lang::En) if self.is_terse && count > 1 => format!("{count} places"),
                (_, _) => joined(&places),
            };
            self.entry(Run { link: None, ..self.writer.link(id) }, told);
        }
    }
}

const fn is_agreement(record: &Record) -> bool {
    matches!(record.kind, Kind::Agreement | Kind::LetterOfIntent | Kind::Negotiation)
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

/// A day as a date.
fn day(day: Day) -> Point {
    let (year, month, day) = day.civil();
    Point { year, precision: Precision::Day { month, day }, qualifier: Qualifier::Plain }
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

const fn heading_of(status: Status) -> Pair {
    match status {
        Status::Implementation | Status::Finalisation | Status::InForce | Status::Suspended => RUNNING,
        Status::Signed | Status::Initialled | Status::Negotiating | Status::Proposed | Status::Pipeline => PLANNED,
        Status::Closed | Status::Expired | Status::Terminated | Status::Cancelled => OVER,
        Status::Unknown => OPEN,
    }
}

/// Whether a row tells what was, not what was only planned.
fn has_happened(row: &Row<'_>, today: Day) -> bool {
    row.dated.is_some_and(|dated| {
        let planned = matches!(dated.role, DateRole::PlannedStart | DateRole::PlannedEnd);
        !planned && dated.edtf.upper().is_some_and(|day| day <= today)
    })
}

/// Whether a row tells what is still to come: all of it, or a moment of which it is not known whether it is past.
fn is_ahead(row: &Row<'_>, today: Day) -> bool {
    row.date().is_some_and(|date| {
        let begins_later = date.lower().is_some_and(|day| day > today);
        begins_later || !date.is_interval() && date.upper().is_some_and(|day| day > today)
    })
}

/// Lines on a page: A4 in a typewriter face, with its margins.
const PAGE: usize = 60;
/// Columns of a page.
const COLUMNS: usize = 80;
/// Kept free at the end of a line for what has to be escaped at its beginning.
const SPARE: usize = 2;

/// How dear a list is when the page is too short: the longest for its weight is cut first. Sources are never cut.
fn weight(heading: &str, lang: Lang) -> Option<usize> {
    let weights = [(SOURCES, None), (AGREEMENTS, Some(6)), (RUNNING, Some(3)), (OVER, Some(1))];
    weights.into_iter().find(|(pair, _)| lang.of(*pair) == heading).map_or(Some(2), |(_, weight)| weight)
}

/// The brief as Markdown: one page where that can be done.
#[must_use]
pub fn markdown(blocks: &[Block], look: &Look) -> String {
    let setter = Setter { look };
    let mut groups = setter.groups(blocks);
    // Where that is not enough, of dearer lists too nothing but the heading stays.
    for cheap in [1, 2] {
        while height(&groups) > PAGE + 1 {
            let able = groups.iter_mut().filter_map(|group| Some((group.cost(cheap)?, group)));
            let Some((_, group)) = able.max_by_key(|(cost, _)| *cost) else { break };
            group.shown -= 1;
        }
    }
    groups.iter().map(|group| setter.group(group)).collect::<Vec<_>>().join("\n")
}

/// Lines, with the empty one behind each group.
fn height(groups: &[Group]) -> usize {
    groups.iter().map(Group::height).sum()
}

/// What stands between two empty lines: a heading or a stretch of text, and a list under it.
struct Group {
    head: String,
    items: Vec<String>,
    /// So many items are shown.
    shown: usize,
    /// How dear they are; none for what is never cut.
    weight: Option<usize>,
}

impl Group {
    const fn new(head: String, weight: Option<usize>) -> Self {
        Self { head, items: Vec::new(), shown: 0, weight }
    }

    /// Its lines, with the empty one behind it.
    fn height(&self) -> usize {
        let lines = |text: &String| text.lines().count();
        let items: usize = self.items.iter().take(self.shown).map(lines).sum();
        lines(&self.head) + items + usize::from(self.counts_the_rest()) + 1
    }

    /// Whether a line says how many are not shown. Where nothing is shown the heading says it.
    const fn counts_the_rest(&self) -> bool {
        0 < self.shown && self.shown < self.items.len()
    }

    /// What it takes of the page for what it is worth; none if it may not be cut further. Of lists that are no dearer than
    /// `cheap` nothing but the heading need stay, of others one item.
    fn cost(&self, cheap: usize) -> Option<usize> {
        let weight = self.weight?;
        let least = usize::from(weight > cheap);
        (self.shown > least).then(|| self.height() * 60 / weight)
    }
}

struct Setter<'a> {
    look: &'a Look,
}

impl Setter<'_> {
    fn groups(&self, blocks: &[Block]) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        let mut in_facts = false;
        for block in blocks {
            let is_fact = matches!(block, Block::Fact { .. });
            let begins_list = is_fact && !in_facts || groups.is_empty() && matches!(block, Block::Entry { .. });
            if begins_list {
                groups.push(Group::new(String::new(), None));
            }
            in_facts = is_fact;
            match self.block(block) {
                Set::Head(head, weight) => groups.push(Group::new(head, weight)),
                Set::Item(item) => {
                    if let Some(group) = groups.last_mut() {
                        // No page has room for more.
                        group.shown += usize::from(group.shown < PAGE || group.weight.is_none());
                        group.items.push(item);
                    }
                }
            }
        }
        groups
    }

    fn block(&self, block: &Block) -> Set {
        match block {
            Block::Title(run) => Set::Head(self.title(run), None),
            Block::Lead(lead) => Set::Head(wrapped(&escape(&self.look.plain(lead)), "", ""), None),
            Block::Paragraph(run) => Set::Head(wrapped(&self.run(run), "", ""), None),
            Block::Section { text, count, .. } => {
                let heading = format!("{} ({count})", escape(text));
                Set::Head(wrapped(&heading, "## ", ""), weight(text, self.look.lang))
            }
            Block::Fact { label, values } => {
                let values = values.iter().map(|value| self.run(value)).collect::<Vec<_>>().join("; ");
                Set::Item(wrapped(&format!("**{}:** {values}", escape(label)), "- ", "  "))
            }
            Block::Entry { run, tail } => Set::Item(self.entry(run, tail)),
        }
    }

    fn group(&self, group: &Group) -> String {
        let mut out = group.head.clone();
        out.extend(group.items.iter().take(group.shown).map(String::as_str));
        let more = if group.counts_the_rest() { group.items.len() - group.shown } else { 0 };
        let said = match (more, self.look.lang) {
            (0, _) => String::new(),
            (more, Lang::Vi) => format!("- *và {more} mục nữa*\n"),
            (more, Lang::En) => format!("- *and {more} more*\n"),
        };
        out + &said
    }

    /// A heading of one line; a longer one is underlined, which Markdown allows over several lines.
    fn title(&self, run: &Run) -> String {
        let title = self.run(run);
        if width(&title) + "# ".len() + SPARE <= COLUMNS {
            wrapped(&title, "# ", "")
        } else {
            format!("{}{}\n", wrapped(&title, "", ""), "=".repeat(COLUMNS))
        }
    }

    fn entry(&self, run: &Run, tail: &str) -> String {
        let text = self.run(run);
        let tail = escape(&self.look.plain(tail));
        let joint = match (tail.is_empty(), self.look.ascii) {
            (true, _) => "",
            (false, true) => " - ",
            (false, false) => " · ",
        };
        wrapped(&format!("{text}{joint}{tail}"), "- ", "  ")
    }

    /// A status is its word, set off: a sign says little on paper.
    fn run(&self, run: &Run) -> String {
        let foreign = if run.foreign { escape(self.look.foreign_mark()) } else { String::new() };
        let text = escape(&self.look.plain(&run.text));
        match run.status {
            Some(status) if run.text.starts_with(status.label(self.look.lang)) => format!("{text}{foreign}"),
            Some(status) => format!("**{}:** {text}{foreign}", capitalised(status.label(self.look.lang))),
            None => format!("{text}{foreign}"),
        }
    }
}

/// A block, set.
enum Set {
    /// What a group begins with, and how dear the list under it is.
    Head(String, Option<usize>),
    /// An item of the group's list.
    Item(String),
}

/// Text wrapped within the page, with what stands before its first line and before all others.
pub(super) fn wrapped(text: &str, first: &str, rest: &str) -> String {
    let room = |before: &str| COLUMNS - SPARE - width(before);
    let mut out = String::new();
    let mut carried = "";
    for range in wrap_hanging(text, room(first), room(rest)) {
        let is_first = range.start == 0;
        let line = text.get(range).unwrap_or("");
        let line = match (is_first, carried) {
            (true, _) => line.to_owned(),
            (false, "") => guarded(line),
            (false, carried) => format!("{carried}{line}"),
        };
        // A line must not end between a backslash and what it escapes.
        let is_open = line.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1;
        carried = if is_open { "\\" } else { "" };
        out.push_str(if is_first { first } else { rest });
        out.push_str(line.strip_suffix(carried).unwrap_or(&line));
        out.push('\n');
    }
    out
}

/// A line in the middle of a text, with what would be markup at its beginning escaped.
fn guarded(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at_checked(digits).unwrap_or(("", line));
    let is_mark = match rest.chars().next() {
        Some('-' | '+' | '=') => digits == 0,
        // A list inside a paragraph begins with 1 alone (CommonMark 0.31.2, 5.2): a year at the end of a sentence begins none.
        Some('.' | ')') => digits > 0 && number.trim_start_matches('0') == "1",
        Some(_) | None => false,
    };
    if is_mark { format!("{number}\\{rest}") } else { line.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOOK: Look = Look { lang: Lang::En, ascii: false, color: false, width: None };

    fn entry(text: &str) -> Block {
        Block::Entry { run: Run::plain(text), tail: String::new() }
    }

    #[test]
    fn a_line_that_would_begin_with_markup_is_escaped() {
        assert_eq!(guarded("- x"), "\\- x");
        assert_eq!(guarded("1. x"), "1\\. x");
        assert_eq!(guarded("2020. x"), "2020. x");
        assert_eq!(guarded("2020 x"), "2020 x");
        assert_eq!(guarded("đ - x"), "đ - x");
        let text = format!("{} - x", "a".repeat(75));
        assert_eq!(markdown(&[entry(&text)], &LOOK), format!("- {}\n  \\- x\n", "a".repeat(75)));
    }

    #[test]
    fn no_line_ends_between_a_backslash_and_what_it_escapes() {
        let text = format!("{}****", "a".repeat(75));
        let set = markdown(&[entry(&text)], &LOOK);
        assert!(set.lines().all(|line| !line.ends_with('\\') && width(line) <= COLUMNS), "{set}");
        assert_eq!(set.matches("\\*").count(), 4, "{set}");
    }

    #[test]
    fn places_say_what_they_share_once() {
        assert_eq!(joined(&["Đức (i)", "Đức (ii)", "Lào (i)", "đoạn 3"]), "Đức (i), (ii); Lào (i); đoạn 3");
        assert_eq!(
            joined(&["Mục 1, Lào (i)", "Mục 1, Đức (ii)", "Mục 2, Đức (ii)"]),
            "Mục 1, Lào (i); Đức (ii); Mục 2, Đức (ii)"
        );
    }

    #[test]
    fn a_long_title_is_underlined_and_what_does_not_fit_is_counted() {
        let mut blocks = vec![Block::Title(Run::plain("long ".repeat(30)))];
        blocks.push(Block::Section { status: None, text: "Running work".to_owned(), count: 100 });
        blocks.extend((0..100).map(|n| entry(&format!("record {n}"))));
        let set = markdown(&blocks, &LOOK);
        assert!(set.lines().count() <= PAGE, "{set}");
        assert!(set.contains("====\n\n## Running work (100)\n- record 0\n"), "{set}");
        assert!(set.ends_with("- record 53\n- *and 46 more*\n"), "{set}");
    }
}
