//! A query is read in other ways than as typed, and each reading can be told.
//!
//! First the honest ones, which change no word of content: words of the screen and written dates are filters, function words may miss, a
//! meaning may have another name. What they find is an answer as good as what is found as typed; the better of both goes first.
//!
//! Then, only where something less good was found or nothing, the guesses: raw keys, other spaces, a name that sounds like the query;
//! each word mended that the data does not have; a name a slip or two away; the query without what nothing matches; and at last
//! scattered letters.

use super::anchors::{self, anchors};
use super::cover::{self, PASTED, is_telling_word};
use super::function_words::{self, Leave};
use super::fuzzy;
use super::hits::{Reading, ReadingKind};
use super::index::Index;
use super::lens::ItemSet;
use super::mended;
use super::pieces::{Term, Word};
use super::postings::ItemId;
use super::query::{Alternative, MOST_WORDS, Query};
use super::run::{Answer, run};
use super::score::{Trust, Worth};
use super::screen_words::{self, Certainty};
use super::spaces::is_known;
use super::spelling::folded;
use super::synonyms::MeaningOf;
use super::{dotted, families, keys, numbers, people, slips, sound, spaces, synonyms, written_dates};
use crate::dataset::{Dataset, ItemRef, Kind, Lang, Target};
use crate::lang::Translated;
use std::collections::HashSet;

/// What was found, and what the query was read as for it.
pub(super) type FoundAnswers = (Vec<Answer>, Option<Reading>);

/// The answers to a query: those found as typed, and what was found by reading it otherwise.
pub(super) fn answers(index: &Index, dataset: &Dataset, query: &Query) -> FoundAnswers {
    let reader = QueryReader { index, dataset, query };
    let plain = reader.plain();
    if query.alternatives.iter().any(|alternative| alternative.terms.is_empty()) {
        return (plain, None);
    }
    let typed = ReadingDraft { alternatives: query.alternatives.clone(), kind: ReadingKind::Words };
    if let Some(found) = reader.of_the_screen(&plain, &typed, Certainty::Sure) {
        return found;
    }
    if let Some(found) = reader.of_a_person(&typed) {
        return found;
    }
    let settled = reader.settled(&typed);
    let found = reader.honest(plain, &typed, settled.as_ref());
    if !is_honest(&found.0)
        && let Some(found) = reader.of_the_screen(&found.0, &typed, Certainty::Any)
    {
        return found;
    }
    if found.1.as_ref().is_some_and(|reading| reading.kind == ReadingKind::AnyYear) {
        return found;
    }
    let base = settled.unwrap_or(typed);
    let mut found = reader.guessed(found, &base);
    reader.deeds_first(&mut found, &base);
    // Its syllables are in any long text: where nothing holds it otherwise, it is in no document.
    if found.0.iter().all(|answer| trust(answer) == Trust::Strewn) && !reader.is_somewhere_without_filters() {
        found.0.clear();
    }
    found
}

fn trust((_, worth): &Answer) -> Trust {
    worth.map_or(Trust::Honest, |worth| worth.trust)
}

fn is_honest(answers: &[Answer]) -> bool {
    answers.iter().any(|answer| trust(answer) == Trust::Honest)
}

/// The points of the best answer that was not strewn together; nothing is less than any.
fn best(answers: &[Answer]) -> Option<u32> {
    let worth = answers.iter().filter_map(|(_, worth)| *worth);
    worth.filter(|worth| matches!(worth.trust, Trust::Honest | Trust::Read)).map(|worth| worth.points).max()
}

/// The alternatives of a query on the way to a reading.
struct ReadingDraft {
    alternatives: Vec<Alternative>,
    kind: ReadingKind,
}

impl ReadingDraft {
    /// This one with a rule applied to each alternative that it changes; `None` where it changes none.
    fn by(&self, kind: ReadingKind, rule: impl Fn(&Alternative) -> Option<Alternative>) -> Option<Self> {
        let mut changed = false;
        let mut apply = |each: &Alternative| {
            let read = rule(each);
            changed |= read.is_some();
            read.unwrap_or_else(|| each.clone())
        };
        let alternatives = self.alternatives.iter().map(&mut apply).collect();
        changed.then_some(Self { alternatives, kind: self.kind.max(kind) })
    }

    /// This one with alternatives turned into several each; `None` where none is.
    fn with_several(&self, kind: ReadingKind, rule: impl Fn(&Alternative) -> Vec<Alternative>) -> Option<Self> {
        let mut changed = false;
        let mut alternatives = Vec::new();
        for each in &self.alternatives {
            let several = rule(each);
            changed |= !several.is_empty();
            alternatives.extend(if several.is_empty() { vec![each.clone()] } else { several });
        }
        changed.then_some(Self { alternatives, kind: self.kind.max(kind) })
    }
}

/// An alternative read otherwise; `None` where it cannot be.
type Rewrite = fn(&Index, &Alternative) -> Option<Alternative>;

struct QueryReader<'a> {
    index: &'a Index,
    dataset: &'a Dataset,
    query: &'a Query,
}

impl QueryReader<'_> {
    /// Whether something holds the words, that filters do not let through: what is found behind it is found by that filter as well.
    fn is_somewhere_without_filters(&self) -> bool {
        let mut alternatives = self.query.alternatives.clone();
        let filters: usize = alternatives.iter_mut().map(|each| each.filters.drain(..).count()).sum();
        let is_long = alternatives.iter().any(|each| words(each) > MOST_WORDS);
        filters > 0 && !is_long && is_honest(&run(self.index, self.dataset, &Query::of(alternatives)))
    }

    /// What is found as typed. A page that was pasted is not held against every word.
    fn plain(&self) -> Vec<Answer> {
        if self.query.alternatives.iter().any(|each| words(each) > MOST_WORDS) {
            return Vec::new();
        }
        let mut plain = run(self.index, self.dataset, self.query);
        fuzzy::order(self.index, self.query, &mut plain);
        plain
    }

    /// What the filters find that the query calls by the words of the screen; behind it what texts say. Nothing is guessed beside it.
    fn of_the_screen(&self, found: &[Answer], typed: &ReadingDraft, certainty: Certainty) -> Option<FoundAnswers> {
        let read = |each: &Alternative| screen_words::read(self.index, self.dataset, each, certainty);
        let draft = typed.by(ReadingKind::Filter, read)?;
        let is_all = draft.alternatives.iter().all(|each| each.terms.is_empty());
        let draft = if is_all { draft } else { self.settled(&draft).unwrap_or(draft) };
        let mut read = match self.read(&draft).filter(|read| is_honest(&read.0)) {
            Some(read) => read,
            None if is_all => (Vec::new(), self.reading(&draft, Vec::new())),
            None => return None,
        };
        read.0.retain(|answer| trust(answer) == Trust::Honest);
        // A label of several words is in no text by chance; one word may be a word of texts as well.
        let is_label = is_all && typed.alternatives.iter().all(|each| words(each) > 1);
        let honest = |answer: &&Answer| !is_label && trust(answer) == Trust::Honest;
        let texts = found.iter().filter(honest).copied().collect();
        Some(self.joined(read, (texts, None), true))
    }

    /// What has to do with a person of whom the query speaks: the syllables of a name in other words are no answer.
    fn of_a_person(&self, typed: &ReadingDraft) -> Option<FoundAnswers> {
        let draft = typed.by(ReadingKind::Filter, |each| people::read(self.index, self.dataset, each))?;
        let is_all = draft.alternatives.iter().all(|each| each.terms.is_empty());
        let draft = if is_all { draft } else { self.settled(&draft).unwrap_or(draft) };
        let (mut answers, mut reading) = self.read(&draft).filter(|read| is_honest(&read.0))?;
        answers.retain(|answer| trust(answer) == Trust::Honest);
        for (item, _) in &answers {
            reading.items.insert(*item);
        }
        Some((answers, Some(reading)))
    }

    /// The query without function words, its dates as filters, its strange words as those of the data that mean the same.
    fn settled(&self, typed: &ReadingDraft) -> Option<ReadingDraft> {
        let (index, dataset) = (self.index, self.dataset);
        let spelt = typed.by(ReadingKind::Meaning, |each| dotted::read(index, each));
        let dated = |each: &Alternative| written_dates::read(dataset, each);
        let last = spelt.as_ref().unwrap_or(typed).by(ReadingKind::Filter, dated).or(spelt);
        let in_any_year = |each: &Alternative| written_dates::in_any_year(dataset, each);
        let last = last.as_ref().unwrap_or(typed).by(ReadingKind::AnyYear, in_any_year).or(last);
        let home = |each: &Alternative| function_words::home_as_written(index, dataset, each);
        let next = last.as_ref().unwrap_or(typed).by(ReadingKind::Meaning, home);
        let last = next.or(last);
        let next = last.as_ref().unwrap_or(typed).by(ReadingKind::Meaning, |each| numbers::spelt(index, each));
        let last = next.or(last);
        let sure = |each: &Alternative| function_words::without(index, dataset, each, Leave::Sure);
        let next = last.as_ref().unwrap_or(typed).by(ReadingKind::Words, sure);
        let last = next.or(last);
        let meanings = |each: &Alternative| synonyms::read(index, each, MeaningOf::Strange);
        let next = last.as_ref().unwrap_or(typed).with_several(ReadingKind::Meaning, meanings);
        next.or(last)
    }

    /// What is found as typed and by the honest readings, the better first.
    fn honest(&self, plain: Vec<Answer>, typed: &ReadingDraft, settled: Option<&ReadingDraft>) -> FoundAnswers {
        let found = self.settled_first(plain, typed, settled);
        if found.1.as_ref().is_some_and(|reading| reading.kind == ReadingKind::AnyYear) {
            return found;
        }
        self.meant(found, settled.unwrap_or(typed))
    }

    /// What is found as typed, and by the query as it was settled, the better first.
    fn settled_first(&self, plain: Vec<Answer>, typed: &ReadingDraft, settled: Option<&ReadingDraft>) -> FoundAnswers {
        let mut found = (plain, None);
        self.anchor(&mut found.0, typed);
        if let Some(settled) = settled
            && let Some(mut read) = self.read(settled)
        {
            self.anchor(&mut read.0, settled);
            if let (ReadingKind::Filter | ReadingKind::Meaning | ReadingKind::AnyYear, [each]) =
                (settled.kind, settled.alternatives.as_slice())
            {
                written_dates::nearest_first(self.index, self.dataset, each, &mut read.0);
            }
            read.0.retain(|answer| trust(answer) != Trust::Strewn);
            let first = match settled.kind {
                // A date is in no text as it was typed, nor is a word that the data does not have.
                ReadingKind::Filter | ReadingKind::Meaning => true,
                // Which year is meant is a guess, and so is what has its numbers elsewhere.
                ReadingKind::AnyYear => {
                    for (_, worth) in &mut found.0 {
                        *worth = worth.map(|worth| Worth { trust: worth.trust.max(Trust::Read), ..worth });
                    }
                    true
                }
                ReadingKind::Words
                | ReadingKind::Family
                | ReadingKind::Keys
                | ReadingKind::Spaces
                | ReadingKind::Sound
                | ReadingKind::Initials
                | ReadingKind::Broader
                | ReadingKind::Typo
                | ReadingKind::Partly
                | ReadingKind::Pasted => best(&read.0) > best(&found.0),
            };
            found = self.joined(read, found, first);
        }
        found
    }

    /// Where that is nothing: what is found by other words of the same meaning.
    fn meant(&self, mut found: FoundAnswers, base: &ReadingDraft) -> FoundAnswers {
        // A word of several syllables that the data does not have is not found by its syllables in other words.
        let kind = |each: &Alternative| synonyms::read(self.index, each, MeaningOf::StrangeKind);
        if let Some(read) = base.with_several(ReadingKind::Broader, kind).and_then(|draft| self.read(&draft)) {
            for (_, worth) in &mut found.0 {
                *worth = worth.map(|worth| Worth { trust: worth.trust.max(Trust::Strewn), ..worth });
            }
            return self.joined(read, found, true);
        }
        if is_honest(&found.0) {
            return found;
        }
        let all =
            base.by(ReadingKind::Words, |each| function_words::without(self.index, self.dataset, each, Leave::All));
        if let Some(read) = all.as_ref().and_then(|all| self.read(all)).filter(|read| is_honest(&read.0)) {
            return self.joined(read, found, true);
        }
        let meanings = |each: &Alternative| synonyms::read(self.index, each, MeaningOf::Any);
        let meant = all.as_ref().unwrap_or(base).with_several(ReadingKind::Meaning, meanings);
        match meant.and_then(|meant| self.read(&meant)).filter(|read| is_honest(&read.0)) {
            Some(read) => self.joined(read, found, true),
            None => found,
        }
    }

    /// Holds answers against the names in the query, where it is one alternative.
    fn anchor(&self, answers: &mut [Answer], draft: &ReadingDraft) {
        if let [alternative] = draft.alternatives.as_slice()
            && let Some(anchors) = anchors(self.index, self.dataset, alternative)
        {
            anchors.weigh(answers);
        }
    }

    /// Who asks for more than a name asks for what was done with its bearer; who asks for projects, for one of them.
    fn deeds_first(&self, (answers, reading): &mut FoundAnswers, base: &ReadingDraft) {
        let [alternative] = base.alternatives.as_slice() else { return };
        // A record has no name to be asked by.
        if answers.first().is_none_or(|(first, _)| self.index.is_record(*first)) {
            return;
        }
        let asks_for_projects = function_words::asks_for_projects(alternative);
        let mut said = function_words::without(self.index, self.dataset, alternative, Leave::All)
            .unwrap_or_else(|| alternative.clone());
        let left_out = reading.as_ref().map_or(&[][..], |reading| &reading.left_out);
        said.terms.retain(|term| !term.words.iter().any(|word| left_out.contains(&word.raw)));
        let is_more =
            anchors(self.index, self.dataset, &said).is_some_and(|anchors| anchors.ask_for_more(&said, answers));
        let Some(anchors) = anchors(self.index, self.dataset, alternative).filter(|_| asks_for_projects || is_more)
        else {
            return;
        };
        anchors.deeds_first(answers, |item| {
            let Some(ItemRef { target: Target::Record, place }) = self.index.item_ref(item) else { return false };
            let is_project = || self.dataset.records.get(place).is_some_and(|record| record.kind == Kind::Project);
            !asks_for_projects || is_project()
        });
    }

    /// What is guessed where nothing good was found.
    fn guessed(&self, found: FoundAnswers, base: &ReadingDraft) -> FoundAnswers {
        let index = self.index;
        let better: [(ReadingKind, Rewrite); 3] = [
            (ReadingKind::Spaces, spaces::read),
            (ReadingKind::Keys, keys::read),
            (ReadingKind::Sound, sound::whole_name),
        ];
        for (kind, rule) in better {
            let read = base.by(kind, |each| rule(index, each)).and_then(|draft| self.read(&draft));
            if let Some(read) = read.filter(|read| best(&read.0) > best(&found.0)) {
                return self.joined(read, found, true);
            }
        }
        if is_honest(&found.0) {
            return found;
        }
        let all =
            base.by(ReadingKind::Words, |each| function_words::without(self.index, self.dataset, each, Leave::All));
        let base = all.as_ref().unwrap_or(base);
        let kind = |each: &Alternative| synonyms::read(index, each, MeaningOf::Kind);
        let broader = base.with_several(ReadingKind::Broader, kind);
        if let Some(read) = broader.and_then(|draft| self.read(&draft)) {
            return self.joined(read, found, true);
        }
        let family = base.by(ReadingKind::Family, |each| families::read(index, each));
        if let Some(read) = family.as_ref().and_then(|draft| self.read(draft)) {
            return self.joined(read, found, true);
        }
        let base = family.as_ref().unwrap_or(base);
        // A word of the field that the data calls otherwise is heard as well: `xạt lở`.
        let heard = base.with_several(ReadingKind::Sound, |each| {
            let meant = |spelt| synonyms::read(index, &spelt, MeaningOf::Strange);
            sound::spellings(index, each).into_iter().map(meant).find(|meant| !meant.is_empty()).unwrap_or_default()
        });
        if let Some(read) = heard.and_then(|draft| self.read(&draft)) {
            return self.joined(read, found, true);
        }
        let mended = self.mended(base);
        if let Some(read) = mended.as_ref().and_then(|draft| self.read(draft)) {
            return self.joined(read, found, true);
        }
        let near = base.by(ReadingKind::Typo, |each| slips::near_name(index, each));
        if let Some(read) = near.and_then(|draft| self.read(&draft)) {
            return self.joined(read, found, true);
        }
        let base = mended.as_ref().unwrap_or(base);
        if let Some(read) = self.covered(base) {
            return self.joined(read, found, true);
        }
        if found.0.is_empty() { (fuzzy::scattered(index, self.dataset, self.query), None) } else { found }
    }

    /// The query with every word mended that can be.
    fn mended(&self, base: &ReadingDraft) -> Option<ReadingDraft> {
        let mut kind = base.kind;
        let mut changed = false;
        let alternatives = base.alternatives.iter().map(|each| {
            let Some((read, by)) = mended::read(self.index, each) else { return each.clone() };
            (kind, changed) = (kind.max(by), true);
            read
        });
        let alternatives = alternatives.collect();
        changed.then_some(ReadingDraft { alternatives, kind })
    }

    /// What covers most of the query, where nothing holds all of it.
    fn covered(&self, base: &ReadingDraft) -> Option<(Vec<Answer>, Reading)> {
        let index = self.index;
        let best_of = |all: &[Alternative]| {
            let covers = all.iter().filter_map(|each| Some((each.clone(), cover::covered(index, self.dataset, each)?)));
            covers.max_by(|(_, one), (_, other)| one.share.total_cmp(&other.share))
        };
        let as_said = best_of(&base.alternatives);
        let is_short = base.alternatives.iter().all(|each| words(each) < PASTED);
        let meanings = |each: &Alternative| synonyms::read(index, each, MeaningOf::Any);
        let meant = base.with_several(base.kind, meanings).filter(|_| is_short);
        // A name that the data has is meant as it was said.
        let is_named = as_said.as_ref().is_some_and(|(_, covered)| covered.is_named);
        let meant =
            meant.and_then(|meant| best_of(&meant.alternatives)).filter(|(_, covered)| covered.is_named || !is_named);
        let share =
            |best: &Option<(Alternative, cover::Covered)>| best.as_ref().map_or(0.0, |(_, covered)| covered.share);
        let is_more = share(&meant) > share(&as_said) + MORE_BY_MEANING;
        let (alternative, covered) = if is_more { meant } else { as_said }?;
        let is_pasted = words(&alternative) >= PASTED;
        if is_pasted {
            let draft = ReadingDraft { alternatives: vec![alternative.clone()], kind: ReadingKind::Pasted };
            let left_out = cover::unknown(self.index, &alternative);
            return Some((covered.ranked, self.reading(&draft, left_out)));
        }
        if covered.left_out.is_empty() {
            return None;
        }
        let draft = ReadingDraft { alternatives: vec![covered.kept], kind: ReadingKind::Partly };
        let said = self.query.alternatives.first().map(|each| {
            let is_kept = |term: &&Term| !term.words.iter().any(|word| covered.left_out.contains(&word.raw));
            Alternative { terms: each.terms.iter().filter(is_kept).cloned().collect(), ..each.clone() }
        });
        let kept = draft.alternatives.iter().chain(&said);
        if !covered.is_named && !kept.into_iter().all(|each| self.says_enough(each, &covered.left_out)) {
            return None;
        }
        // A syllable out of several words is not what was asked for; a name is.
        if !draft.alternatives.iter().all(|each| function_words::is_telling(index, each)) {
            return None;
        }
        let mut answers = self.read(&draft).map(|(answers, _)| answers).unwrap_or_default();
        let mut seen = ItemSet::none(self.index.len());
        for (item, _) in &answers {
            seen.insert(*item);
        }
        let least = answers.iter().filter_map(|(_, worth)| worth.map(|worth| worth.points)).min().unwrap_or(u32::MAX);
        let others = covered.ranked.into_iter().filter(|(item, _)| !seen.contains(*item));
        let behind = |worth: Worth| Worth { points: worth.points.min(least), ..worth };
        answers.extend(others.map(|(item, worth)| (item, worth.map(behind))));
        Some((answers, self.reading(&draft, covered.left_out)))
    }

    /// Whether what is left of a query is more than what nearly every record is or has: a kind of document, a year, a correction; or a
    /// place, where a word is left out that the data does not have.
    fn says_enough(&self, alternative: &Alternative, left_out: &[String]) -> bool {
        let is_strange =
            |word: &String| is_telling_word(&folded(word)) && !is_known(&self.index.vocabulary, &folded(word));
        let places = left_out.iter().any(is_strange);
        let words: Vec<&Word> = alternative.terms.iter().flat_map(|term| &term.words).collect();
        let mut is_weak = screen_words::labels_in(&words);
        function_words::mark_subjects(&words, &mut is_weak);
        if places {
            anchors::mark_places(self.index, &words, &mut is_weak);
        }
        words.iter().zip(is_weak).any(|(word, is_weak)| {
            let is_number = word.typed.folded.bytes().all(|byte| byte.is_ascii_digit());
            !is_weak
                && !is_number
                && word.corrections.is_empty()
                && !function_words::is_function_word(&word.typed, Leave::All)
        })
    }

    /// What is found by a draft.
    fn read(&self, draft: &ReadingDraft) -> Option<(Vec<Answer>, Reading)> {
        if draft.alternatives.iter().any(|each| words(each) > MOST_WORDS) {
            return None;
        }
        let read = Query::of(draft.alternatives.clone());
        let mut answers = run(self.index, self.dataset, &read);
        let trust = draft.kind.trust();
        for (_, worth) in &mut answers {
            // What was only filtered is a guess where the filter is.
            let filtered = (trust != Trust::Honest).then_some(Worth::of_filter(trust));
            *worth = worth.map(|worth| Worth { trust: worth.trust.max(trust), ..worth }).or(filtered);
        }
        answers.retain(|(_, worth)| worth.is_none_or(|worth| worth.trust != Trust::Strewn));
        fuzzy::order(self.index, &read, &mut answers);
        (!answers.is_empty()).then(|| (answers, self.reading(draft, Vec::new())))
    }

    /// A draft as it is told. The first alternative stands for those that mean the same; to people, one in their language.
    fn reading(&self, draft: &ReadingDraft, left_out: Vec<String>) -> Reading {
        let shown = self.query.alternatives.len();
        let first = || draft.alternatives.iter().take(shown);
        let text = first().map(|each| told(each, &str::to_owned)).collect::<Vec<_>>().join(" | ");
        let told = Translated::from_texts(|lang| {
            let filter = |filter: &str| screen_words::in_words(filter, lang);
            let in_lang = draft.alternatives.iter().filter(|_| shown == 1).find(|each| is_in(each, lang));
            match in_lang {
                Some(each) => told(each, &filter),
                None => first().map(|each| told(each, &filter)).collect::<Vec<_>>().join(" | "),
            }
        });
        let query = self.query.or(Query::of(draft.alternatives.clone()));
        let items = ItemSet::none(self.index.len());
        Reading { kind: draft.kind, text, told, left_out, query, items }
    }

    /// What was read otherwise, and what was found before, whichever goes first.
    fn joined(
        &self,
        (read, mut reading): (Vec<Answer>, Reading),
        (found, before): FoundAnswers,
        first: bool,
    ) -> FoundAnswers {
        let known: HashSet<ItemId> = if first { HashSet::new() } else { found.iter().map(|(item, _)| *item).collect() };
        let new = read.iter().filter(|(item, _)| !known.contains(item));
        new.for_each(|(item, _)| _ = reading.items.insert(*item));
        let reading = if first || before.is_none() { Some(reading) } else { before };
        let (mut one, other) = if first { (read, found) } else { (found, read) };
        let mut seen = ItemSet::none(self.index.len());
        for (item, _) in &one {
            seen.insert(*item);
        }
        one.extend(other.into_iter().filter(|(item, _)| !seen.contains(*item)));
        (one, reading)
    }
}

/// How much more of a query another meaning of a word must cover.
const MORE_BY_MEANING: f32 = 0.12;

fn words(alternative: &Alternative) -> usize {
    alternative.terms.iter().map(|term| term.words.len()).sum()
}

/// Whether an alternative is in the words of a language: Vietnamese has marks.
fn is_in(alternative: &Alternative, lang: Lang) -> bool {
    let mut words = alternative.terms.iter().flat_map(|term| &term.words);
    let has_marks = words.any(|word| !word.typed.as_typed().is_ascii());
    has_marks == (lang == Lang::Vi)
}

/// An alternative as text.
fn told(alternative: &Alternative, filter: &dyn Fn(&str) -> String) -> String {
    let words = alternative.terms.iter().flat_map(|term| &term.words);
    let said = words.map(|word| word.corrections.first().map_or_else(|| word.typed.as_typed(), String::as_str));
    let filters = alternative.read.iter().map(|read| filter(read));
    filters.chain(said.map(str::to_owned)).collect::<Vec<_>>().join(" ")
}
