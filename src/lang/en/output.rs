//! What is said of what leaves the dashboard, in English.

use crate::lang::output::{ItemForm, OutputLabel, OutputText, RowNoun, SheetSign};
use crate::text::plural;
use std::borrow::Cow;

const fn noun(noun: RowNoun, count: usize) -> &'static str {
    match noun {
        RowNoun::Partners => plural(count, "partner", "partners"),
        RowNoun::Frameworks => plural(count, "framework", "frameworks"),
        RowNoun::Timeline => plural(count, "row of the timeline", "rows of the timeline"),
        RowNoun::Hits => plural(count, "hit", "hits"),
        RowNoun::Lines => plural(count, "line", "lines"),
    }
}

const fn form(form: ItemForm) -> &'static str {
    match form {
        ItemForm::Page => "page",
        ItemForm::Brief => "brief",
        ItemForm::Comparison => "comparison",
    }
}

/// Its words.
pub(in crate::lang) const fn label(label: OutputLabel) -> &'static str {
    match label {
        OutputLabel::Written => "Written",
        OutputLabel::Fetch => "To fetch it to your own machine:",
    }
}

/// Its sentences.
pub(in crate::lang) fn text(text: &OutputText) -> Cow<'static, str> {
    match text {
        OutputText::OfItem { form: of, name } => format!("the {} of {name}", form(*of)),
        OutputText::OfItems { form: of, items } => {
            let (of, item) = (form(*of), plural(*items, "item", "items"));
            format!("the {of}{} of {items} {item}", plural(*items, "", "s"))
        }
        OutputText::FieldOf { field, name } => format!("“{field}” of {name}"),
        OutputText::MinutesOf { agenda } => format!("the minutes of {agenda}"),
        OutputText::DecidedOf { agenda } => format!("what {agenda} decided (JSON)"),
        OutputText::SortedBy { column } => format!("sorted by {column}"),
        OutputText::SearchedFor { query } => format!("Search: “{query}”"),
        OutputText::Rows { count, noun: of, is_marked: true } => format!("{count} marked {}", noun(*of, *count)),
        OutputText::Rows { count, noun: of, is_marked: false } => format!("{count} {}", noun(*of, *count)),
        OutputText::InCurrentFolder { file } => format!("{file} (the current folder)"),
        OutputText::InHome { file } => format!("{file} (your home)"),
        OutputText::Wrote { what, place } => format!("Wrote {what} to {place}"),
        OutputText::Exists { place } => format!("{place} is there already; nothing was written."),
        OutputText::NotWritten { place, why } => format!("Could not write {place}: {why}"),
    }
    .into()
}

/// Signs in a table that a spreadsheet opens.
pub(in crate::lang) const fn sheet_sign(sign: SheetSign) -> &'static str {
    match sign {
        SheetSign::Separator => ",",
        SheetSign::DecimalMark => ".",
    }
}
