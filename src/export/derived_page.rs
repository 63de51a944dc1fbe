//! The pages of what is derived, and of claims; and which derived things a record names, so that its page can lead to them.

use super::block::{Block, Run};
use super::page::Writer;
use crate::dataset::model::{Claim, Person};
use crate::dataset::{DerivedItem, DerivedKind, Id, Record, Tally, Target, Text};
use crate::lang::derived::{DerivedLabel, DerivedText};
use crate::lang::{Label, Sentence, TargetNoun};
use crate::text::compare;
use std::borrow::Cow;

impl Writer<'_> {
    /// The page of an agency, a person or a place.
    pub(super) fn derived(&mut self, item: &DerivedItem) {
        self.names(&item.name);
        let acronym = item.acronym.as_deref().unwrap_or("");
        let code = item.iso3166.as_deref().unwrap_or("");
        self.lead([acronym, item.kind.noun().text(self.lang), self.other_name(&item.name), code]);
        self.sides_of(item);
        self.counts(&item.id);
        self.records_by_status(&item.id);
        let aliases: Vec<&str> = item.aliases.iter().map(|alias| &**alias).collect();
        let aliases = (!aliases.is_empty()).then(|| Run::plain(aliases.join(", ")));
        self.labelled(DerivedLabel::OtherNames, aliases.into_iter().collect());
    }

    /// The office of a person, and where a thing belongs.
    pub(super) fn sides_of(&mut self, item: &DerivedItem) {
        let role = item.role.as_ref().map(|role| Run::of(role.pick(self.lang)));
        self.labelled(DerivedLabel::Office, role.into_iter().collect());
        let partners = item.partners.iter().map(|id| self.link(id)).collect();
        self.labelled(DerivedLabel::Partners, partners);
        let frameworks = item.frameworks.iter().map(|id| self.link(id)).collect();
        self.labelled(DerivedLabel::Frameworks, frameworks);
    }

    /// The page of a claim: who claims it, where, and what of it is named.
    pub(super) fn claim(&mut self, claim: &Claim) {
        self.names(&claim.text);
        self.lead([TargetNoun::Claim.text(self.lang), &claim.measure]);
        self.labelled(DerivedLabel::Claimed, vec![Run::plain(claim.value.to_string())]);
        let coverage = self.dataset.coverage(&claim.measure);
        if let Some(coverage) = &coverage {
            let apart = apart_text(&claim.measure, coverage.first.len(), coverage.apart.len());
            let apart = apart.map(|said| said.say(self.lang).into_owned());
            let values = std::iter::once(coverage.counted.to_string()).chain(apart).map(Run::plain);
            self.labelled(DerivedLabel::Counted, values.collect());
        }
        self.source_places(std::iter::once(&claim.source));
        let (first, apart) = match &*claim.measure {
            "partners" => (DerivedLabel::Countries, DerivedLabel::Territories),
            _ => (DerivedLabel::TopLevel, DerivedLabel::Parts),
        };
        for (label, ids) in coverage.into_iter().flat_map(|coverage| [(first, coverage.first), (apart, coverage.apart)])
        {
            let mut runs: Vec<Run> = ids.into_iter().map(|id| self.link(id)).collect();
            runs.sort_by(|one, other| compare(&one.text, &other.text));
            self.labelled(label, runs);
        }
    }

    fn labelled(&mut self, label: DerivedLabel, values: Vec<Run>) {
        if !values.is_empty() {
            self.blocks.push(Block::Fact { label: Cow::Borrowed(label.text(self.lang)), values });
        }
    }

    /// How many records an item has, and of what sort: nothing where there are none.
    pub(super) fn counts(&mut self, id: &Id) {
        let tally = self.dataset.tally(id.as_str());
        if tally.records > 0 {
            self.labelled(DerivedLabel::Counts, vec![Run::plain(counts_text(tally).say(self.lang))]);
        }
    }

    /// The thing that an item names so, to lead to it.
    pub(super) fn named(&self, kind: DerivedKind, acronym: Option<&str>, text: &Text, owner: &Id) -> Option<Id> {
        let names = text.sides().map(|(_, side)| &**side).chain(acronym);
        self.thing(kind, names, owner)
    }

    /// A person whom a record names, with or without a name.
    pub(super) fn person_named(&self, person: &Person, owner: &Id) -> Option<Id> {
        let office = person.role.iter().flat_map(Text::sides).map(|(_, side)| &**side);
        self.thing(DerivedKind::Person, person.name.as_deref().into_iter().chain(office), owner)
    }

    fn thing<'t>(&self, kind: DerivedKind, names: impl Iterator<Item = &'t str>, owner: &Id) -> Option<Id> {
        let at = self.dataset.find(owner.as_str())?;
        let is_of_owner = |item: &DerivedItem| {
            if at.target == Target::Record {
                return item.is_named_in(at.place, &[]);
            }
            item.partners.contains(owner) || item.frameworks.contains(owner)
        };
        let derived = self.dataset.derived();
        let mut found = names.flat_map(|name| derived.named(kind, name)).filter(|item| is_of_owner(item));
        found.next().map(|item| item.id.clone())
    }

    /// The line of places, which was written last, leads to each of them.
    pub(super) fn lead_to_places(&mut self, record: &Record) {
        let links = record.places.iter().map(|place| self.named(DerivedKind::Place, None, place, &record.id));
        let links: Vec<Option<Id>> = links.collect();
        if let Some(Block::Fact { values, .. }) = self.blocks.last_mut()
            && values.len() == links.len()
        {
            values.iter_mut().zip(links).for_each(|(run, link)| run.link = link);
        }
    }
}

/// The counts of an item in words.
#[must_use]
pub const fn counts_text(Tally { records, agreements, running, flagged }: Tally) -> DerivedText {
    DerivedText::Counts { records, agreements, running, flagged }
}

/// What is to be said of what a claim counts otherwise, or does not count.
#[must_use]
pub fn apart_text(measure: &str, first: usize, apart: usize) -> Option<DerivedText> {
    match measure {
        _ if apart == 0 => None,
        "partners" => Some(DerivedText::CountriesAndTerritories { countries: first, territories: apart }),
        "frameworks" => Some(DerivedText::PartsNotCounted { parts: apart }),
        _ => None,
    }
}
