//! A digest, as Markdown for an e-mail: what has changed, what is late, what is due. A section that is empty is left out; where all
//! are, that is said in a sentence.

use super::brief::wrapped;
use super::changes::{Comparison, markdown_groups};
use super::markdown::escape;
use super::table::Look;
use crate::dataset::coming::coming;
use crate::dataset::{Dataset, Day, Edtf, Flag, MoreToday, Raised, Record};
use crate::lang::{DigestLabel, DigestText, Label, Sentence};
use std::io::{self, Write};

/// What stands against time: something was due, and no word says that it is done.
const LATE: [Flag; 3] = [Flag::Late, Flag::NotStarted, Flag::OutcomeUnreported];

/// What a digest is made of.
#[derive(Debug, Clone, Copy)]
pub struct Digest<'a> {
    /// The data as it is.
    pub dataset: &'a Dataset,
    /// The day for which it was judged.
    pub as_of: Edtf,
    /// The day on the calendar.
    pub today: Day,
    /// Until when is told what is due.
    pub until: Day,
    /// Since which snapshot it is told what has changed.
    pub since: &'a DigestText,
    /// What has changed.
    pub changes: &'a Comparison<'a>,
}

/// A part of a digest: its heading and what stands below it.
struct DigestSection {
    heading: String,
    count: usize,
    body: String,
}

/// Makes a part of a digest; none where it would be empty.
type MakeSection = fn(&Digest<'_>, &Look) -> Option<DigestSection>;

/// The parts, in the order in which they are read.
const SECTIONS: [MakeSection; 3] = [changed, late, due];

/// Writes a digest.
///
/// # Errors
/// Those of `out`.
pub fn markdown(out: &mut dyn Write, digest: &Digest<'_>, look: &Look) -> io::Result<()> {
    let lang = look.lang;
    let portfolio = look.marked(digest.dataset.title.pick(lang));
    let title = DigestText::Title { portfolio, date: digest.as_of.display(lang) };
    write!(out, "# {}\n\n{}", escape(&title.say(lang)), paragraph(&digest.since.say(lang)))?;
    let sections: Vec<DigestSection> = SECTIONS.iter().filter_map(|make| make(digest, look)).collect();
    if sections.is_empty() {
        let nothing = DigestText::Nothing { until: Edtf::from(digest.until).display(lang) };
        write!(out, "\n{}", paragraph(&nothing.say(lang)))?;
    }
    for DigestSection { heading, count, body } in sections {
        write!(out, "\n## {} ({count})\n\n{}", escape(&heading), body.trim_start_matches('\n'))?;
    }
    let MoreToday { late, .. } = digest.dataset.flags().more_today();
    if late > 0 {
        let today = Edtf::from(digest.today).display(lang);
        write!(out, "\n{}", wrapped(&DigestText::LateToday { today, more: late }.say(lang), "", ""))?;
    }
    Ok(())
}

fn paragraph(text: &str) -> String {
    wrapped(&escape(text), "", "")
}

/// A line of a list: a record, and what is said of it.
fn entry(before: &str, record: &Record, behind: &[&str], look: &Look) -> String {
    let name = escape(&look.marked(record.heading(look.lang)));
    let joint = if look.ascii { " - " } else { " · " };
    let said: Vec<String> = std::iter::once(format!("**{name}** (`{}`)", record.id))
        .chain(behind.iter().map(|said| escape(said)))
        .collect();
    let before = if before.is_empty() { String::new() } else { format!("{}: ", escape(before)) };
    wrapped(&format!("{before}{}", said.join(joint)), "- ", "  ")
}

/// What has changed, by what became of it.
fn changed(digest: &Digest<'_>, look: &Look) -> Option<DigestSection> {
    let count = digest.changes.changes.len();
    let mut body = Vec::new();
    // Writing to memory never fails.
    markdown_groups(&mut body, digest.changes, look, "###").ok()?;
    let body = String::from_utf8(body).ok()?;
    (count > 0).then(|| DigestSection { heading: DigestLabel::Changed.text(look.lang).to_owned(), count, body })
}

/// What is late, and why.
fn late(digest: &Digest<'_>, look: &Look) -> Option<DigestSection> {
    let is_late = |raised: &&Raised| LATE.contains(&raised.flag);
    let entries: Vec<String> = digest
        .dataset
        .records
        .iter()
        .filter_map(|record| {
            let why: Vec<&str> = digest
                .dataset
                .flags_of(record)
                .iter()
                .filter(is_late)
                .map(|raised| raised.why.text(look.lang))
                .collect();
            (!why.is_empty()).then(|| entry("", record, &why, look))
        })
        .collect();
    section(DigestLabel::Late.text(look.lang).to_owned(), &entries)
}

/// What is due after the as-of day, the earliest first.
fn due(digest: &Digest<'_>, look: &Look) -> Option<DigestSection> {
    let lang = look.lang;
    let ahead = coming(digest.dataset, digest.as_of.last_day());
    let entries: Vec<String> = ahead
        .iter()
        .take_while(|each| each.day <= digest.until)
        .map(|each| entry(&each.when(lang), each.record, &[each.word.text(lang)], look))
        .collect();
    section(DigestText::Due { until: Edtf::from(digest.until).display(lang) }.say(lang).into_owned(), &entries)
}

fn section(heading: String, entries: &[String]) -> Option<DigestSection> {
    let count = entries.len();
    (count > 0).then(|| DigestSection { heading, count, body: entries.concat() })
}
