//! Files and paper in English.

use crate::lang::export::{
    BriefLabel, ChangesLabel, ExportText, ItemNoun, ListLabel, MinutesLabel, NumberSign, PageLabel, TruthLabel,
};
use crate::text::plural;
use std::borrow::Cow;

/// Words of a brief.
pub(in crate::lang) const fn brief(label: BriefLabel) -> &'static str {
    match label {
        BriefLabel::Agreements => "Agreements",
        BriefLabel::AgreementsInside => "Agreements named inside other records",
        BriefLabel::OwnAgreements => "agreements with a record of their own",
        BriefLabel::StatusInferred => "status inferred",
        BriefLabel::Running => "Other work under way",
        BriefLabel::Planned => "Planned work",
        BriefLabel::Finished => "Finished",
        BriefLabel::StatusNotKnown => "Status not known",
        BriefLabel::LastEvents => "Last events",
        BriefLabel::NextEvents => "Next events",
        BriefLabel::Sources => "Sources",
        BriefLabel::NothingOf => "None",
        BriefLabel::NamedOnly => "Named only: there are no records.",
        BriefLabel::Conflicts => "Where the sources disagree",
        BriefLabel::NamedIn => "named in",
    }
}

/// What an item is, in a line under its name.
pub(in crate::lang) const fn item_noun(label: ItemNoun) -> &'static str {
    match label {
        ItemNoun::Partner => "partner",
        ItemNoun::Theme => "theme",
        ItemNoun::Source => "source document",
        ItemNoun::Missing => "not in this dataset",
    }
}

/// Words of a list of changes.
pub(in crate::lang) const fn changes(label: ChangesLabel) -> &'static str {
    match label {
        ChangesLabel::Heading => "Changes:",
        ChangesLabel::Nothing => "Nothing has changed.",
        ChangesLabel::Dataset => "dataset",
    }
}

/// Yes and no.
pub(in crate::lang) const fn truth(label: TruthLabel) -> &'static str {
    match label {
        TruthLabel::Yes => "yes",
        TruthLabel::No => "no",
    }
}

/// Words of minutes.
pub(in crate::lang) const fn minutes(label: MinutesLabel) -> &'static str {
    match label {
        MinutesLabel::ToBeDone => "Action items",
        MinutesLabel::NotDiscussed => "not discussed",
        MinutesLabel::LeftOut => "What was written down is left out of this public copy.",
    }
}

/// Headings of lists, and what stands in their cells.
pub(in crate::lang) const fn list(label: ListLabel) -> &'static str {
    match label {
        ListLabel::Id => "id",
        ListLabel::Name => "name",
        ListLabel::Records => "records",
        ListLabel::Agencies => "agencies",
        ListLabel::Office => "office",
        ListLabel::Country => "country",
        ListLabel::Acronym => "acronym",
        ListLabel::Type => "type",
        ListLabel::Status => "status",
        ListLabel::KindAndDates => "kind and dates",
        ListLabel::Date => "date",
        ListLabel::DateOf | ListLabel::Content => "what",
        ListLabel::Term => "term",
        ListLabel::AlsoCalled => "also",
        ListLabel::Record => "record",
        ListLabel::Published => "published",
        ListLabel::Covers => "covers",
        ListLabel::Title => "title",
        ListLabel::Measure => "measure",
        ListLabel::Claimed => "claimed",
        ListLabel::Counted => "counted",
        ListLabel::Source => "source",
        ListLabel::WhatItSays => "what it says",
        ListLabel::Order => "order",
        ListLabel::Flag => "flag",
        ListLabel::Why => "why",
        ListLabel::FoundIn => "found in",
        ListLabel::Undated => "undated",
        ListLabel::Guess => " (guess)",
        ListLabel::Due => "due",
        ListLabel::Owner => "who",
        ListLabel::Meeting => "meeting",
        ListLabel::Work => "action item",
    }
}

/// Words of a page.
pub(in crate::lang) const fn page(label: PageLabel) -> &'static str {
    match label {
        PageLabel::OfficialTitle => "official title",
        PageLabel::Includes => "Includes",
        PageLabel::PartOf => "Part of",
        PageLabel::Note => "Note",
        PageLabel::Agencies => "Agencies",
        PageLabel::Source => "Source",
        PageLabel::Status => "Status",
        PageLabel::Flags => "Flags",
        PageLabel::Dates => "Dates",
        PageLabel::Money => "Money",
        PageLabel::Event => "Event",
        PageLabel::People => "People",
        PageLabel::NextStep => "Next step",
        PageLabel::Documents => "Documents",
        PageLabel::WhatItHolds => "What it holds",
        PageLabel::Partners => "Partners",
        PageLabel::Frameworks => "Frameworks",
        PageLabel::OurRole => "Our role",
        PageLabel::Publisher => "Publisher",
        PageLabel::Incoming => "incoming",
        PageLabel::Outgoing => "outgoing",
        PageLabel::NotStated => "not stated",
    }
}

/// What stands between the digits of a number.
pub(in crate::lang) const fn number_sign(sign: NumberSign) -> &'static str {
    match sign {
        NumberSign::Thousands => ",",
        NumberSign::Decimal => ".",
    }
}

/// Sentences.
pub(in crate::lang) fn text(text: &ExportText) -> Cow<'static, str> {
    match text {
        ExportText::ToldOfMany { flag, count, why, word } => {
            let records = plural(*count, "record", "records");
            format!("{flag}: {count} {records} (`list flags {word}` names them). {why}")
        }
        ExportText::NotRead { fields } => format!("not read from the file: {fields}; `bangiao check` says why"),
        ExportText::AsOf { date } => format!("as of {date}"),
        ExportText::Places { count } => format!("{count} {}", plural(*count, "place", "places")),
        ExportText::MoreItems { count } => format!("and {count} more"),
        ExportText::MinutesTitle { name } => format!("Minutes: {name}"),
        ExportText::ItemsDiscussed { discussed, all } => {
            format!("{discussed} of {all} {} discussed", plural(*all, "item", "items"))
        }
        ExportText::DataAsOf { date } => format!("data as of {date}"),
        ExportText::FromItem { number } => format!("item {number}"),
        ExportText::DueBy { date } => format!("by {date}"),
        ExportText::DueUnclear { text } => format!("by “{text}”?"),
        ExportText::DiscussedWith { date } => format!("discussed (data of {date})"),
        ExportText::MinutesOf { name } => format!("Minutes of {name}"),
        ExportText::Reported { date } => format!("reported {date}"),
        ExportText::Session { number } => format!("session {number}"),
        ExportText::HostedBy { name } => format!("host: {name}"),
        ExportText::Through { name } => format!("through {name}"),
        ExportText::DueOn { date } => format!("due {date}"),
        ExportText::MoreRecords { count, status } => format!("and {count} more; search for status:{status} to see all"),
    }
    .into()
}
