//! A brief set as Markdown: one page where that can be done; what does not fit is counted.

use crate::dataset::{Lang, Words};
use crate::export::block::{Block, Run};
use crate::export::markdown::escape;
use crate::export::table::Look;
use crate::lang::export::{BriefLabel, ExportText};
use crate::lang::{Label, Sentence};
use crate::text::{capitalised, width, wrap_hanging};
use std::fmt::Write;

/// Whether all of it fits on a page.
pub(super) fn fits(blocks: &[Block], lang: Lang) -> bool {
    let look = Look { lang, ascii: false, color: false, width: None };
    let setter = BriefSheet { look: &look };
    let groups = setter.groups(blocks);
    groups.iter().all(|group| !group.counts_the_rest()) && height(&groups) <= PAGE + 1
}

/// Lines on a page: A4 in a typewriter face, with its margins.
const PAGE: usize = 60;
/// Columns of a page.
const COLUMNS: usize = 80;
/// Kept free at the end of a line for what has to be escaped at its beginning.
const SPARE: usize = 2;

/// How dear a list is when the page is too short: the longest for its weight is cut first. Sources are never cut.
fn weight(heading: &str, lang: Lang) -> Option<usize> {
    let weights = [
        (BriefLabel::Sources, None),
        (BriefLabel::Agreements, Some(6)),
        (BriefLabel::Running, Some(3)),
        (BriefLabel::Finished, Some(1)),
    ];
    weights.into_iter().find(|(label, _)| label.text(lang) == heading).map_or(Some(2), |(_, weight)| weight)
}

/// The brief as Markdown: one page where that can be done.
#[must_use]
pub fn markdown(blocks: &[Block], look: &Look) -> String {
    let setter = BriefSheet { look };
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
fn height(groups: &[ListGroup]) -> usize {
    groups.iter().map(ListGroup::height).sum()
}

/// What stands between two empty lines: a heading or a stretch of text, and a list under it.
struct ListGroup {
    head: String,
    items: Vec<String>,
    /// So many items are shown.
    shown: usize,
    /// How dear they are; none for what is never cut.
    weight: Option<usize>,
}

impl ListGroup {
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

struct BriefSheet<'a> {
    look: &'a Look,
}

impl BriefSheet<'_> {
    fn groups(&self, blocks: &[Block]) -> Vec<ListGroup> {
        let mut groups: Vec<ListGroup> = Vec::new();
        let mut in_facts = false;
        for block in blocks {
            let is_fact = matches!(block, Block::Fact { .. });
            let begins_list = is_fact && !in_facts || groups.is_empty() && matches!(block, Block::Entry { .. });
            if begins_list {
                groups.push(ListGroup::new(String::new(), None));
            }
            in_facts = is_fact;
            match self.block(block) {
                SetBlock::Head(head, weight) => groups.push(ListGroup::new(head, weight)),
                SetBlock::Item(item) => {
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

    fn block(&self, block: &Block) -> SetBlock {
        match block {
            Block::Title(run) => SetBlock::Head(self.title(run), None),
            Block::Lead(lead) => SetBlock::Head(wrapped(&escape(&self.look.plain(lead)), "", ""), None),
            Block::Paragraph(run) => SetBlock::Head(wrapped(&self.run(run), "", ""), None),
            Block::Section { text, count, .. } => {
                let heading = format!("{} ({count})", escape(text));
                SetBlock::Head(wrapped(&heading, "## ", ""), weight(text, self.look.lang))
            }
            Block::Fact { label, values } => {
                let values = values.iter().map(|value| self.run(value)).collect::<Vec<_>>().join("; ");
                SetBlock::Item(wrapped(&format!("**{}:** {values}", escape(label)), "- ", "  "))
            }
            Block::Entry { run, tail } => SetBlock::Item(self.entry(run, tail)),
        }
    }

    fn group(&self, group: &ListGroup) -> String {
        let mut out = group.head.clone();
        out.extend(group.items.iter().take(group.shown).map(String::as_str));
        let more = if group.counts_the_rest() { group.items.len() - group.shown } else { 0 };
        if more > 0 {
            let said = ExportText::MoreItems { count: more }.say(self.look.lang);
            let _ = writeln!(out, "- *{said}*");
        }
        out
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
enum SetBlock {
    /// What a group begins with, and how dear the list under it is.
    Head(String, Option<usize>),
    /// An item of the group's list.
    Item(String),
}

/// Text wrapped within the page, with what stands before its first line and before all others.
pub(in crate::export) fn wrapped(text: &str, first: &str, rest: &str) -> String {
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
