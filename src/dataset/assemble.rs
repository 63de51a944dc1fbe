//! From what a file says to a [`Dataset`]: every id is there once, and every reference leads somewhere.

use super::collection::{Dataset, DatasetContent};
use super::fields::Target;
use super::item::ItemRef;
use super::model::{Id, SourcePlace};
use super::particulars::RecordLink;
use crate::lang::Phrase;
use std::collections::HashMap;

/// What came of reading a file.
#[derive(Debug)]
pub struct Loaded {
    /// The data.
    pub dataset: Dataset,
    /// How many items could not be read, or repeat an id, and were left out.
    pub left_out: usize,
    /// How many items were kept without something that could not be read: [`Dataset::unread_of`] says what of each.
    pub loosened: usize,
    /// How many references lead nowhere and were dropped from items that were kept.
    pub loose: usize,
    /// What of a table was taken for what; nothing of a file of our own format.
    pub taken: Option<Phrase>,
}

impl Loaded {
    /// Whether the data is not all that the file means to say.
    #[must_use]
    pub const fn is_short_of_something(&self) -> bool {
        self.left_out + self.loosened + self.loose > 0
    }
}

impl DatasetContent {
    /// The dataset: its records and priorities in their order, without the items that repeat an id and without the references that
    /// lead nowhere. Both are counted.
    #[must_use]
    pub fn assemble(mut self) -> Loaded {
        self.records.sort_by_key(|record| record.order);
        self.priorities.sort_by_key(|priority| priority.order);
        let mut ids = Ids::default();
        let left_out = ids.take(&mut self.sources, Target::Source, |source| &source.id)
            + ids.take(&mut self.themes, Target::Theme, |theme| &theme.id)
            + ids.take(&mut self.partners, Target::Partner, |partner| &partner.id)
            + ids.take(&mut self.frameworks, Target::Framework, |framework| &framework.id)
            + ids.take(&mut self.records, Target::Record, |record| &record.id)
            + ids.take(&mut self.glossary, Target::Term, |term| &term.id);
        let loose = ids.drop_loose(&mut self);
        Loaded { dataset: Dataset::new(self, ids.0), left_out, loosened: 0, loose, taken: None }
    }
}

/// Every id of the file and what it leads to.
#[derive(Default)]
struct Ids(HashMap<Id, ItemRef>);

impl Ids {
    /// Enters the items of one list; those that repeat an id are taken out of it. Says how many.
    fn take<T>(&mut self, items: &mut Vec<T>, target: Target, id: impl Fn(&T) -> &Id) -> usize {
        let before = items.len();
        let mut place = 0;
        items.retain(|item| {
            let fresh = !self.0.contains_key(id(item));
            if fresh {
                self.0.insert(id(item).clone(), ItemRef { target, place });
                place += 1;
            }
            fresh
        });
        before - items.len()
    }

    fn leads_to(&self, id: &Id, target: Target) -> bool {
        self.0.get(id).is_some_and(|item| item.target == target)
    }

    /// Takes out the references that lead nowhere; where one is required, the source of a statement, it stays and leads nowhere. Says
    /// how many there were.
    fn drop_loose(&self, content: &mut DatasetContent) -> usize {
        let mut loose = 0;
        for partner in &mut content.partners {
            loose += self.keep(&mut partner.sources, Target::Source);
            loose += self.without_source(partner.roles.iter().map(|role| &role.source));
        }
        for framework in &mut content.frameworks {
            loose += self.keep(&mut framework.sources, Target::Source);
            loose += self.keep_one(&mut framework.parent, Target::Framework);
            loose += self.without_source(framework.roles.iter().map(|role| &role.source));
        }
        for record in &mut content.records {
            loose += self.keep(&mut record.partners, Target::Partner);
            loose += self.keep(&mut record.frameworks, Target::Framework);
            loose += self.keep(&mut record.themes, Target::Theme);
            loose += self.keep_one(&mut record.parent, Target::Record);
            loose += self.keep_links(&mut record.links);
            for part in &mut record.parts {
                loose += self.keep(&mut part.partners, Target::Partner);
                loose += self.keep(&mut part.frameworks, Target::Framework);
                loose += self.keep(&mut part.themes, Target::Theme);
            }
            loose += self.keep_places(&mut record.sources_at);
            let disputed = record.conflicts.iter().flat_map(|conflict| conflict.places.iter());
            loose += self.without_source(record.source_places().chain(disputed));
        }
        for priority in &mut content.priorities {
            loose += self.keep(&mut priority.partners, Target::Partner);
            loose += self.keep(&mut priority.frameworks, Target::Framework);
        }
        let claimed = content.claims.iter().map(|claim| &claim.source);
        let set = content.priorities.iter().map(|priority| &priority.source);
        loose + self.without_source(claimed.chain(set))
    }

    /// How many of these places are in no source that there is.
    fn without_source<'p>(&self, places: impl Iterator<Item = &'p SourcePlace>) -> usize {
        places.filter(|place| !self.leads_to(&place.id, Target::Source)).count()
    }

    fn keep_places(&self, places: &mut Box<[SourcePlace]>) -> usize {
        let loose = self.without_source(places.iter());
        if loose > 0 {
            *places = places.iter().filter(|place| self.leads_to(&place.id, Target::Source)).cloned().collect();
        }
        loose
    }

    fn keep_links(&self, links: &mut Box<[RecordLink]>) -> usize {
        let loose = links.iter().filter(|link| !self.leads_to(&link.record, Target::Record)).count();
        if loose > 0 {
            *links = links.iter().filter(|link| self.leads_to(&link.record, Target::Record)).cloned().collect();
        }
        loose
    }

    fn keep(&self, ids: &mut Box<[Id]>, target: Target) -> usize {
        let loose = ids.iter().filter(|id| !self.leads_to(id, target)).count();
        if loose > 0 {
            *ids = ids.iter().filter(|id| self.leads_to(id, target)).cloned().collect();
        }
        loose
    }

    fn keep_one(&self, id: &mut Option<Id>, target: Target) -> usize {
        let loose = id.as_ref().is_some_and(|id| !self.leads_to(id, target));
        if loose {
            *id = None;
        }
        usize::from(loose)
    }
}
