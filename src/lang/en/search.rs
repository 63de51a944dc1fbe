//! The search in English.

use crate::lang::flags::FlagLabel;
use crate::lang::search::{FilterDoc, FilterName, GrammarLabel, Has, HitField, OverdueLabel, SearchText, SpokenWords};
use crate::lang::vocabulary::StatusLabel;
use std::borrow::Cow;

/// The field in which a hit was found, as people call it.
pub(in crate::lang) const fn hit_field(field: HitField) -> &'static str {
    match field {
        HitField::Name => "name",
        HitField::Acronym => "acronym",
        HitField::Alias => "other name",
        HitField::Id => "id",
        HitField::Initials => "initials",
        HitField::Title => "title",
        HitField::Headline | HitField::Summary => "summary",
        HitField::Partner => "partner",
        HitField::Framework => "framework",
        HitField::Counterpart => "agency",
        HitField::Part => "part",
        HitField::Person => "person",
        HitField::Funder => "money",
        HitField::Place => "place",
        HitField::Event => "event",
        HitField::Role => "role",
        HitField::Unit => "home side",
        HitField::Document => "document",
        HitField::Theme => "theme",
        HitField::Kind => "kind",
        HitField::Status => "status",
        HitField::Date => "date",
        HitField::Note => "note",
    }
}

/// What a line of the grammar finds.
pub(in crate::lang) const fn grammar(label: GrammarLabel) -> &'static str {
    match label {
        GrammarLabel::AllWords => "all words, in any order; marks not needed",
        GrammarLabel::Marks => "with marks: the same marks first, the others after",
        GrammarLabel::WholePhrase => "the phrase, word after word",
        GrammarLabel::ExactWord => "that word only, with the marks typed",
        GrammarLabel::Begins => "a name, title… that begins with it",
        GrammarLabel::Ends => "a name, title… that ends with it",
        GrammarLabel::Without => "without this word",
        GrammarLabel::Either => "one side or the other; a filter typed before the first word holds for both",
        GrammarLabel::OneOfValues => "filter: one of the values",
        GrammarLabel::NotTheValue => "filter: not this value",
        GrammarLabel::Range => "range: from to; also `>2020`, `<=2024`, `2020..`",
        GrammarLabel::RelativeDate => {
            "from a year ago to today; also `last-year`, `this-month`, `+3m`, told from the day on the calendar"
        }
        GrammarLabel::DueSoon => "late on the as-of day, or due within 30 days of today",
        GrammarLabel::QuotedValue => "a value with spaces goes in quotes",
        GrammarLabel::TakenAsText => "a backslash or quotes: taken as text",
    }
}

/// A filter by its name.
pub(in crate::lang) const fn filter_name(name: FilterName) -> &'static str {
    match name {
        FilterName::Status => "status",
        FilterName::Flag => "flag",
        FilterName::Kind => "kind",
        FilterName::Theme => "theme",
        FilterName::Partner => "partner",
        FilterName::Framework => "framework",
        FilterName::Funder => "funder",
        FilterName::Agency => "agency",
        FilterName::Counterpart => "counterpart",
        FilterName::Person => "person",
        FilterName::Place => "place",
        FilterName::Instrument => "instrument",
        FilterName::Role => "role",
        FilterName::Unit => "unit",
        FilterName::Owner => "owner",
        FilterName::Source => "source",
        FilterName::Year => "year",
        FilterName::Date => "date",
        FilterName::Due => "due",
        FilterName::Updated => "updated",
        FilterName::Id => "id",
        FilterName::Has => "has",
    }
}

/// What a filter filters by.
pub(in crate::lang) const fn filter_doc(doc: FilterDoc) -> &'static str {
    match doc.0 {
        FilterName::Status => "where a record stands",
        FilterName::Flag => "what a desk should look at, on the as-of day",
        FilterName::Kind => "what a record or framework is",
        FilterName::Theme => "a theme of a record",
        FilterName::Partner => "a partner and its records",
        FilterName::Framework => "a framework and its records",
        FilterName::Funder => "whose money it is, or through whom it comes",
        FilterName::Agency => "an agency and the records that name it: on the other side, as funder, channel or host",
        FilterName::Counterpart => "an agency on the other side",
        FilterName::Person => "a person and the records that name them",
        FilterName::Place => "where it is done or held",
        FilterName::Instrument => "which kind of document an agreement is",
        FilterName::Role => "what one of its dates is the date of (role:signed), or the office of a person",
        FilterName::Unit => "a unit of the home side",
        FilterName::Owner => "who holds it; not in public",
        FilterName::Source => "the document that tells of it",
        FilterName::Year => "when it was, is or will be, or the year reported on",
        FilterName::Date => "its own dates, without the period of the report",
        FilterName::Due => "planned end, expiry, next step",
        FilterName::Updated => "when it was last updated",
        FilterName::Id => "the id begins with it",
        FilterName::Has => "says something of: date, money, people, conflict…",
    }
}

/// What is due and late.
pub(in crate::lang) const fn overdue(OverdueLabel: OverdueLabel) -> &'static str {
    "overdue"
}

/// What an item may say something of.
pub(in crate::lang) const fn has(has: Has) -> &'static str {
    match has {
        Has::Status => "status",
        Has::Flag => "flag",
        Has::Title => "title",
        Has::Date => "date",
        Has::Money => "money",
        Has::Event => "event",
        Has::Person => "person",
        Has::Part => "part",
        Has::Place => "place",
        Has::Counterpart => "counterpart",
        Has::Document => "document",
        Has::Conflict => "conflict",
        Has::Next => "next",
        Has::Owner => "owner",
        Has::Note => "note",
        Has::Alias => "alias",
        Has::Record => "record",
    }
}

/// What people say for what the screen calls otherwise.
pub(in crate::lang) const fn spoken(words: SpokenWords) -> &'static str {
    match words {
        SpokenWords::Status(status) => spoken_status(status),
        SpokenWords::Flag(flag) => spoken_flag(flag),
        SpokenWords::FundedBy => "funded by …; financed by …; paid by …; money from …; funding from …; … funded",
    }
}

const fn spoken_status(label: StatusLabel) -> &'static str {
    match label {
        StatusLabel::Implementation => "running; under way; ongoing; in progress",
        StatusLabel::Finalisation => "finishing",
        StatusLabel::Pipeline => "planned; in preparation; in the pipeline",
        StatusLabel::Suspended => "on hold",
        StatusLabel::Closed => "finished; completed",
        StatusLabel::Cancelled => "canceled",
        StatusLabel::InForce
        | StatusLabel::Signed
        | StatusLabel::Initialled
        | StatusLabel::Negotiating
        | StatusLabel::Proposed
        | StatusLabel::Expired
        | StatusLabel::Terminated
        | StatusLabel::Unknown => "",
    }
}

const fn spoken_flag(label: FlagLabel) -> &'static str {
    match label {
        FlagLabel::Late => "overdue; past due; behind schedule",
        FlagLabel::NotStarted => "not started; not yet started",
        FlagLabel::Expiring => "expiring soon; about to expire",
        FlagLabel::SignedNotInForce => "signed not in force; signed but not in force; not yet in force; not in force",
        FlagLabel::OutcomeUnreported => "no outcome reported",
        FlagLabel::NoOwner => "no owner; without owner",
        FlagLabel::SourceConflict => "sources conflict; conflicting sources",
        FlagLabel::StatusConflict | FlagLabel::ClosedWithoutEnd | FlagLabel::Silent => "",
    }
}

/// What is wrong in a query.
pub(in crate::lang) fn text(text: &SearchText) -> Cow<'static, str> {
    match text {
        SearchText::NoField { name, meant, fields } => {
            format!("there is no field “{name}”{}; fields are {fields}", did_you_mean(meant.as_deref()))
        }
        SearchText::NoValue { value, meant, values } => {
            let values = values.as_ref().map(|values| format!("; values are {values}")).unwrap_or_default();
            format!("there is no value “{value}”{}{values}", did_you_mean(meant.as_deref()))
        }
        SearchText::NoValueYet { field } => format!("“{field}:” has no value"),
        SearchText::Backwards { range, meant } => {
            format!("the range “{range}” runs backwards: it begins after it ends{}", did_you_mean(meant.as_deref()))
        }
        SearchText::NoDate { text, why, meant } => {
            let meant = meant.as_ref().map(|meant| format!(": did you mean “{meant}”?")).unwrap_or_default();
            format!("“{text}” is no date: {why}{meant}")
        }
        SearchText::TooManyWords { most } => format!("only the first {most} words are searched"),
    }
    .into()
}

/// To be put behind a sentence.
fn did_you_mean(meant: Option<&str>) -> String {
    meant.map(|meant| format!(" (did you mean “{meant}”?)")).unwrap_or_default()
}
