//! What is said of one item, in order: the same blocks become a pane on the screen, a page of text and a Markdown document.

use super::block::{Block, Run};
use super::facts;
pub use super::facts::{based, dated_text, grouped};
use crate::dataset::fields::{Field, PageLine};
use crate::dataset::flags::Raised;
use crate::dataset::held::Described;
use crate::dataset::model::StatedRole;
use crate::dataset::words::FrameworkType;
use crate::dataset::{
    Counterpart, Dataset, Dated, Day, DerivedKind, Framework, GlossaryTerm, Id, Item, Lang, Part, Partner, Record,
    Source, SourcePlace, Status, Text, Theme, Value, Words,
};
use crate::lang::export::{BriefLabel, ExportText, ItemNoun, PageLabel, TruthLabel};
use crate::lang::{DetailLabel, Label, Sentence, TargetNoun};
use crate::text::Audience;
use std::borrow::Cow;
use std::collections::HashMap;

/// What a page may say.
#[derive(Debug, Clone, Copy)]
pub struct PageOptions {
    /// In which language.
    pub lang: Lang,
    /// Who reads it.
    pub audience: Audience,
    /// The day against which flags are raised.
    pub as_of: Day,
    /// At most so many records are listed under a status; how many more there are is said.
    pub most: usize,
}

/// The page of an item; empty when there is no such item.
#[must_use]
pub fn page(dataset: &Dataset, id: &str, options: PageOptions) -> Vec<Block> {
    let mut writer = Writer::new(dataset, options);
    match dataset.item(id) {
        Some(Item::Partner(partner)) => writer.partner(partner),
        Some(Item::Framework(framework)) => writer.framework(framework),
        Some(Item::Record(record)) => writer.record(record),
        Some(Item::Theme(theme)) => writer.theme(theme),
        Some(Item::Source(source)) => writer.source(source),
        Some(Item::Claim(_, claim)) => writer.claim(claim),
        Some(Item::Term(term)) => writer.term(term),
        Some(Item::Derived(item)) => writer.derived(item),
        None => {}
    }
    if let Some(item) = dataset.item(id) {
        writer.unread(dataset.unread_of(item.id()));
    }
    writer.blocks
}

/// Writes pages block by block; briefs are written with it, too.
pub(super) struct Writer<'a> {
    pub(super) dataset: &'a Dataset,
    most: usize,
    pub(super) lang: Lang,
    audience: Audience,
    /// The fields whose lines are written.
    written: Vec<&'static str>,
    pub(super) blocks: Vec<Block>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(dataset: &'a Dataset, options: PageOptions) -> Self {
        Self {
            dataset,
            most: options.most,
            lang: options.lang,
            audience: options.audience,
            written: Vec::new(),
            blocks: Vec::new(),
        }
    }

    fn partner(&mut self, partner: &Partner) {
        self.names(&partner.name);
        let code = partner.iso3166.as_deref().unwrap_or("");
        self.lead([self.other_name(&partner.name), code]);
        self.counts(&partner.id);
        self.records_by_status(&partner.id);
        self.counterparts(&partner.counterparts, &partner.id);
        self.companions(&partner.id);
        self.roles(&partner.roles);
        self.fields(partner, &["note", "aliases", "written_as", "sources"]);
        self.other_fields(partner);
    }

    fn framework(&mut self, framework: &Framework) {
        self.names(&framework.name);
        let kind: FrameworkType = framework.kind;
        let acronym = framework.acronym.as_deref().unwrap_or("");
        self.lead([acronym, kind.label(self.lang), self.other_name(&framework.name)]);
        self.fields(framework, &["role", "parent"]);
        let dataset = self.dataset;
        let children = dataset.frameworks.iter().filter(|each| each.parent.as_ref() == Some(&framework.id));
        self.links(PageLabel::Includes, children.map(|child| &child.id));
        self.counts(&framework.id);
        self.records_by_status(&framework.id);
        self.counterparts(&framework.counterparts, &framework.id);
        self.companions(&framework.id);
        self.roles(&framework.roles);
        self.fields(framework, &["note", "aliases", "written_as", "sources"]);
        self.other_fields(framework);
    }

    fn theme(&mut self, theme: &Theme) {
        self.names(&theme.name);
        self.lead([ItemNoun::Theme.text(self.lang), self.other_name(&theme.name)]);
        self.counts(&theme.id);
        self.records_by_status(&theme.id);
    }

    fn term(&mut self, term: &GlossaryTerm) {
        self.names(&term.term);
        self.lead([TargetNoun::Term.text(self.lang), self.other_name(&term.term)]);
        self.fields(term, &["acronyms", "also", "note"]);
        self.other_fields(term);
    }

    fn source(&mut self, source: &Source) {
        self.names(&source.title);
        self.lead([ItemNoun::Source.text(self.lang), self.other_name(&source.title)]);
        self.fields(source, &["publisher", "published", "covers", "note"]);
        self.other_fields(source);
        self.records_by_status(&source.id);
    }

    fn record(&mut self, record: &Record) {
        let heading = Run::of(record.heading(self.lang));
        self.blocks.push(Block::Title(heading));
        let instrument = facts::instrument(record.instrument, record.instrument_basis, self.lang);
        let official =
            if record.title.is_some() && record.official_title { PageLabel::OfficialTitle.text(self.lang) } else { "" };
        self.lead([record.kind.label(self.lang), instrument.as_deref().unwrap_or(""), official]);
        if record.title.as_ref().is_some_and(|title| *title != record.summary) {
            let summary = Run::of(record.summary.pick(self.lang));
            self.blocks.push(Block::Paragraph(summary));
        }
        self.flags(record);
        self.standing(record);
        self.dates(&record.dates);
        let renewal = record.renewal.iter().map(|renewal| facts::renewal(renewal, self.lang)).collect();
        self.of_row::<Record>("renewal", renewal);
        self.fields(record, &["partners", "frameworks"]);
        self.counterparts(&record.counterparts, &record.id);
        self.fields(record, &["home_units"]);
        self.money(record);
        self.event(record);
        self.people(record);
        let quantities = record.quantities.iter().map(|each| facts::quantity(each, self.lang)).collect();
        self.of_row::<Record>("quantities", quantities);
        self.extras(record);
        self.next_step(record);
        self.parts(&record.parts);
        self.family(record);
        self.fields(record, &["themes", "places"]);
        self.lead_to_places(record);
        self.documents(record);
        self.fields(record, &["private_note"]);
        self.other_fields(record);
        let conflicts = record.conflicts.iter().map(|each| facts::conflict(self.dataset, each, self.lang)).collect();
        self.of_row::<Record>("conflicts", conflicts);
        self.source_places(std::iter::once(&record.source).chain(&record.sources_at));
    }

    pub(super) fn names(&mut self, name: &Text) {
        let run = Run::of(name.pick(self.lang));
        self.blocks.push(Block::Title(run));
    }

    /// Says under the name what of the item could not be read.
    fn unread(&mut self, fields: &[&'static str]) {
        if fields.is_empty() {
            return;
        }
        let fields = fields.iter().map(|field| format!("`{field}`")).collect::<Vec<_>>().join(", ");
        let said = ExportText::NotRead { fields }.say(self.lang).into_owned();
        let head = self.blocks.iter().take_while(|block| matches!(block, Block::Title(_) | Block::Lead(_))).count();
        self.blocks.insert(head, Block::Paragraph(Run::plain(said)));
    }

    /// The name in the other language, where both are there.
    pub(super) fn other_name<'t>(&self, name: &'t Text) -> &'t str {
        name.get(self.lang).and(name.get(self.lang.other())).unwrap_or("")
    }

    pub(super) fn lead<const N: usize>(&mut self, pieces: [&str; N]) {
        let filled: Vec<&str> = pieces.into_iter().filter(|piece| !piece.is_empty()).collect();
        if !filled.is_empty() {
            self.blocks.push(Block::Lead(filled.join(" · ")));
        }
    }

    pub(super) fn link(&self, id: &Id) -> Run {
        let picked = self.dataset.name_of(id.as_str(), self.lang);
        let acronym = self.dataset.framework(id.as_str()).and_then(|framework| framework.acronym.as_deref());
        let text = match acronym {
            Some(acronym) if acronym != picked.text => format!("{} ({acronym})", picked.text),
            Some(_) | None => picked.text.to_owned(),
        };
        let link = self.dataset.find(id.as_str()).map(|_| id.clone());
        Run { link, foreign: picked.foreign, ..Run::plain(text) }
    }

    pub(super) fn fact(&mut self, label: PageLabel, values: Vec<Run>) {
        if !values.is_empty() {
            self.blocks.push(Block::Fact { label: Cow::Borrowed(label.text(self.lang)), values });
        }
    }

    pub(super) fn text(&mut self, label: PageLabel, text: Option<&Text>) {
        let values = text.into_iter().filter(|text| !text.is_empty()).map(|text| Run::of(text.pick(self.lang)));
        self.fact(label, values.collect());
    }

    /// The lines of these fields of an item.
    fn fields<T: Described>(&mut self, item: &T, names: &[&'static str]) {
        for row in names.iter().filter_map(|name| T::row(name)) {
            self.field(&row.field, (row.get)(item));
        }
    }

    /// The lines of the fields that have none yet and are not written in a way of their own.
    fn other_fields<T: Described>(&mut self, item: &T) {
        for row in T::rows() {
            if row.field.line == PageLine::OfRow && !self.written.contains(&row.field.name) {
                self.field(&row.field, (row.get)(item));
            }
        }
    }

    /// The line of a field: what it is called, and what it says.
    fn field(&mut self, field: &Field, value: Value<'_>) {
        self.written.push(field.name);
        let values = self.runs(value.told(self.audience));
        if !values.is_empty() {
            self.blocks.push(Block::Fact { label: Cow::Owned(field.heading(self.lang)), values });
        }
    }

    /// A value as it is read: a text, a link or a line for each element of a list; plain lines in a row.
    fn runs(&self, value: Value<'_>) -> Vec<Run> {
        let lang = self.lang;
        match value {
            Value::Null | Value::Private(_) => Vec::new(),
            Value::Bool(yes) => {
                vec![Run::plain(if yes { TruthLabel::Yes.text(lang) } else { TruthLabel::No.text(lang) })]
            }
            Value::Whole(number) => vec![Run::plain(number.to_string())],
            Value::Number(number) => vec![Run::plain(grouped(&number, lang))],
            Value::Line(line) => vec![Run::plain(line)],
            Value::Text(text) => vec![Run::of(text.pick(lang))],
            Value::Said(why) => vec![Run::plain(why.text(lang))],
            Value::Date(date) => vec![Run::plain(date.display(lang))],
            Value::Word(row) => vec![Run::plain(row.label.text(lang))],
            Value::Ref(id, _) => vec![self.link(&id)],
            Value::One(_, fields) => self.in_a_row(fields.into_iter().map(|(_, value)| value)),
            Value::Object(fields) => self.in_a_row(fields.into_iter().map(|(_, value)| value)),
            Value::List(values) if values.iter().all(|value| matches!(value, Value::Line(_))) => {
                self.in_a_row(values.into_iter())
            }
            Value::List(values) => values.into_iter().flat_map(|value| self.runs(value)).collect(),
        }
    }

    /// Several values in one line, with commas between them; nothing where none says anything.
    fn in_a_row<'v>(&self, values: impl Iterator<Item = Value<'v>>) -> Vec<Run> {
        let runs: Vec<Run> = values.flat_map(|value| self.runs(value)).collect();
        let foreign = runs.iter().any(|run| run.foreign);
        let said: Vec<String> = runs.into_iter().map(|run| run.text).collect();
        if said.is_empty() { Vec::new() } else { vec![Run { foreign, ..Run::plain(said.join(", ")) }] }
    }

    pub(super) fn links<'t>(&mut self, label: PageLabel, ids: impl IntoIterator<Item = &'t Id>) {
        let values = ids.into_iter().map(|id| self.link(id)).collect();
        self.fact(label, values);
    }

    pub(super) fn note(&mut self, note: Option<&Text>) {
        self.text(PageLabel::Note, note);
    }

    pub(super) fn counterparts(&mut self, counterparts: &[Counterpart], owner: &Id) {
        let values = counterparts.iter().map(|agency| {
            let link = self.named(DerivedKind::Agency, agency.acronym.as_deref(), &agency.name, owner);
            Run { link, ..facts::counterpart(agency, self.lang) }
        });
        let values = values.collect();
        self.fact(PageLabel::Agencies, values);
    }

    pub(super) fn source_places<'p>(&mut self, places: impl Iterator<Item = &'p SourcePlace>) {
        let run = |place: &SourcePlace| Run {
            text: facts::place_text(self.dataset, place, self.lang),
            ..self.link(&place.id)
        };
        let values = places.map(run).collect();
        self.fact(PageLabel::Source, values);
    }

    /// A fact under the heading of the row of a field.
    fn of_row<T: Described>(&mut self, name: &str, values: Vec<Run>) {
        if let Some(row) = T::row(name).filter(|_| !values.is_empty()) {
            self.blocks.push(Block::Fact { label: Cow::Owned(row.field.heading(self.lang)), values });
        }
    }

    /// What the sources call a partner or framework.
    fn roles(&mut self, roles: &[StatedRole]) {
        let values = roles.iter().map(|role| facts::stated_role(self.dataset, role, self.lang)).collect();
        let label = Cow::Borrowed(DetailLabel::RoleInSources.text(self.lang));
        if !roles.is_empty() {
            self.blocks.push(Block::Fact { label, values });
        }
    }

    /// What a record is linked to, and what is linked to it, each with what it is to it.
    fn related(&self, record: &Record) -> Vec<(&'static str, &'a Id)> {
        let (dataset, lang) = (self.dataset, self.lang);
        let own = dataset.record(record.id.as_str()).into_iter().flat_map(|record| &record.links);
        let own = own.map(|link| (link.relation.label(lang), &link.record));
        let of_others = dataset.records.iter().flat_map(|other| other.links.iter().map(move |link| (other, link)));
        // What is linked to itself has told that already.
        let of_others = of_others.filter(|(other, link)| link.record == record.id && other.id != record.id);
        own.chain(of_others.map(|(other, link)| (link.relation.inverse().text(lang), &other.id))).collect()
    }

    /// A line for each relation; one that both records tell stands once.
    fn relations(&mut self, related: Vec<(&'static str, &'a Id)>) {
        let mut told: Vec<(&'static str, Vec<Run>)> = Vec::new();
        for (label, id) in related {
            let run = self.link(id);
            match told.iter_mut().find(|(known, _)| *known == label) {
                Some((_, runs)) if runs.contains(&run) => {}
                Some((_, runs)) => runs.push(run),
                None => told.push((label, vec![run])),
            }
        }
        let facts = told.into_iter().map(|(label, values)| (crate::text::capitalised(label), values));
        self.blocks.extend(facts.map(|(label, values)| Block::Fact { label: Cow::Owned(label), values }));
    }

    /// Where a record stands, with IATI's code where there is one, what that rests on, and the wording.
    fn standing(&mut self, record: &Record) {
        let code = record.status.iati_code().map(|code| format!(" (IATI {code})")).unwrap_or_default();
        let standing = format!("{}{code}, {}", record.status.label(self.lang), record.status_basis.label(self.lang));
        let mut values = vec![Run { status: Some(record.status), ..Run::plain(standing) }];
        values.extend(record.status_wording.as_deref().map(|wording| {
            let mut run = Run::of(wording.pick(self.lang));
            run.text = format!("“{}”", run.text);
            run
        }));
        self.fact(PageLabel::Status, values);
        self.fields(record, &["owner", "updated"]);
    }

    /// What is to be looked at: the word and the sentence; where sources disagree, that is how it is told.
    fn flags(&mut self, record: &Record) {
        let values = self.dataset.flags_of(record).iter().map(|Raised { flag, why }| {
            let text = format!("{}: {}", flag.label(self.lang), why.text(self.lang));
            Run { flag: Some(*flag), ..Run::plain(text) }
        });
        let values = values.collect();
        self.fact(PageLabel::Flags, values);
    }

    fn dates(&mut self, dates: &[Dated]) {
        let values = dates.iter().map(|dated| Run::plain(dated_text(dated, self.lang)));
        self.fact(PageLabel::Dates, values.collect());
    }

    fn money(&mut self, record: &Record) {
        let values = record.money.iter().map(|each| {
            let agency = each.funder.as_ref().or(each.channel.as_ref());
            let link = agency.and_then(|name| self.named(DerivedKind::Agency, None, name, &record.id));
            Run { link, ..facts::money(each, self.lang) }
        });
        let values = values.collect();
        self.fact(PageLabel::Money, values);
    }

    fn event(&mut self, record: &Record) {
        let values = record.event.iter().filter_map(|event| {
            let agency = event.host.as_ref().and_then(|host| self.named(DerivedKind::Agency, None, host, &record.id));
            let place = || self.named(DerivedKind::Place, None, event.place.as_ref()?, &record.id);
            Some(Run { link: agency.or_else(place), ..facts::event(event, self.lang)? })
        });
        let values = values.collect();
        self.fact(PageLabel::Event, values);
    }

    fn people(&mut self, record: &Record) {
        let values = record.people.iter().filter_map(|person| {
            let link = self.person_named(person, &record.id);
            Some(Run { link, ..facts::person(person, self.lang)? })
        });
        let values = values.collect();
        self.fact(PageLabel::People, values);
    }

    /// What a register says under headings of its own.
    fn extras(&mut self, record: &Record) {
        self.blocks.extend(record.extras.iter().map(|extra| Block::Fact {
            label: Cow::Owned(extra.heading.to_string()),
            values: vec![Run::plain(&*extra.value)],
        }));
    }

    fn next_step(&mut self, record: &Record) {
        let Some(step) = &record.next_step else { return };
        let mut said = Joined::new(self.lang);
        said.name(Some(&step.text));
        said.name(step.owner.as_ref().and_then(|owner| owner.told(self.audience)));
        said.plain(step.due.map(|due| ExportText::DueOn { date: due.display(self.lang) }.say(self.lang)));
        self.fact(PageLabel::NextStep, said.run().into_iter().collect());
    }

    fn documents(&mut self, record: &Record) {
        let documents = record.documents.iter();
        let values = documents.map(|document| facts::document(document, self.lang, self.audience)).collect();
        self.fact(PageLabel::Documents, values);
    }

    fn parts(&mut self, parts: &[Part]) {
        if parts.is_empty() {
            return;
        }
        let text = PageLabel::WhatItHolds.text(self.lang).to_owned();
        self.blocks.push(Block::Section { status: None, text, count: parts.len() });
        for part in parts {
            let mut run = Run::of(part.heading(self.lang));
            if let (Some(_), Some(summary)) = (&part.title, &part.summary) {
                let summary = summary.pick(self.lang);
                run.text = format!("{}: {}", run.text, summary.text);
                run.foreign = run.foreign || summary.foreign;
            }
            let tail = facts::part_tail(self.dataset, part, self.lang, self.audience);
            self.blocks.push(Block::Entry { run, tail });
        }
    }

    fn family(&mut self, record: &Record) {
        let (dataset, related) = (self.dataset, self.related(record));
        // That it carries out what it holds says more than that it holds it: nothing is named twice.
        let is_told = |id: &Id| related.iter().any(|(_, other)| *other == id);
        self.links(PageLabel::PartOf, record.parent.as_ref().filter(|id| !is_told(id)));
        let children = dataset.records_of(record.id.as_str()).map(|child| &child.id);
        let children: Vec<&Id> = children.filter(|id| !is_told(id)).collect();
        self.links(PageLabel::Includes, children);
        self.relations(related);
    }

    pub(super) fn records_by_status(&mut self, id: &Id) {
        let dataset = self.dataset;
        let mut groups: HashMap<Status, Vec<&Record>> = HashMap::new();
        for record in dataset.records_of(id.as_str()) {
            groups.entry(record.status).or_default().push(record);
        }
        if groups.is_empty() {
            let nothing = BriefLabel::NamedOnly.text(self.lang);
            self.blocks.push(Block::Paragraph(Run::plain(nothing)));
        }
        for status in Status::ALL {
            let Some(records) = groups.get(status) else { continue };
            let text = crate::text::capitalised(status.label(self.lang));
            self.blocks.push(Block::Section { status: Some(*status), text, count: records.len() });
            for record in records.iter().take(self.most) {
                let flags: Vec<&Raised> =
                    self.dataset.flags_of(record).iter().filter(|raised| raised.flag.is_counted()).collect();
                let mut run = Run::of(record.heading(self.lang));
                run.link = Some(record.id.clone());
                run.flag = flags.first().map(|raised| raised.flag);
                let words = flags.iter().map(|raised| raised.flag.label(self.lang).to_owned());
                let tail: Vec<String> = std::iter::once(record_tail(record, self.lang)).chain(words).collect();
                self.blocks.push(Block::Entry { run, tail: tail.join(" · ") });
            }
            let more = records.len().saturating_sub(self.most);
            if more > 0 {
                let said = ExportText::MoreRecords { count: more, status: status.word() }.say(self.lang);
                self.blocks.push(Block::Entry { run: Run::plain(said), tail: String::new() });
            }
        }
    }

    /// The partners and frameworks that share records with an item, most shared first.
    fn companions(&mut self, id: &Id) {
        let dataset = self.dataset;
        let shared = |ids: fn(&Record) -> &[Id]| {
            let mut counts: Vec<(&Id, usize)> = Vec::new();
            for other in dataset.records_of(id.as_str()).flat_map(ids).filter(|other| *other != id) {
                match counts.iter_mut().find(|(known, _)| *known == other) {
                    Some((_, count)) => *count += 1,
                    None => counts.push((other, 1)),
                }
            }
            counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
            counts.into_iter().map(|(id, _)| id).collect::<Vec<_>>()
        };
        let (partners, frameworks) = (shared(|record| &record.partners), shared(|record| &record.frameworks));
        self.links(PageLabel::Partners, partners);
        self.links(PageLabel::Frameworks, frameworks);
    }
}

/// What stands behind a record in a list: its kind, and its own dates or else the period of the report.
#[must_use]
pub fn record_tail(record: &Record, lang: Lang) -> String {
    let own: Vec<String> = record.own_dates().map(|dated| dated_text(dated, lang)).collect();
    let dates = match record.reported() {
        Some(reported) if own.is_empty() => {
            ExportText::Reported { date: reported.display(lang) }.say(lang).into_owned()
        }
        Some(_) | None => own.join(", "),
    };
    let kind = record.kind.label(lang);
    if dates.is_empty() { kind.to_owned() } else { format!("{kind} · {dates}") }
}

/// Several things said in a row, with commas between them.
struct Joined {
    lang: Lang,
    said: Vec<String>,
    foreign: bool,
}

impl Joined {
    const fn new(lang: Lang) -> Self {
        Self { lang, said: Vec::new(), foreign: false }
    }

    fn plain(&mut self, text: Option<impl Into<String>>) {
        self.said.extend(text.map(Into::into));
    }

    /// A text; when it is not translated, the whole is marked so.
    fn name(&mut self, text: Option<&Text>) {
        self.picked(text, str::to_owned);
    }

    fn picked(&mut self, text: Option<&Text>, said: impl FnOnce(&str) -> String) {
        let Some(picked) = text.map(|text| text.pick(self.lang)).filter(|picked| !picked.text.is_empty()) else {
            return;
        };
        self.said.push(said(picked.text));
        self.foreign = self.foreign || picked.foreign;
    }

    fn run(self) -> Option<Run> {
        (!self.said.is_empty()).then(|| Run { foreign: self.foreign, ..Run::plain(self.said.join(", ")) })
    }
}
