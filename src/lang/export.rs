//! What lists, pages, briefs, minutes and comparisons say in files and on paper.

/// Words of a brief.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum BriefLabel {
    Agreements,
    AgreementsInside,
    OwnAgreements,
    StatusInferred,
    Running,
    Planned,
    Finished,
    StatusNotKnown,
    LastEvents,
    NextEvents,
    Sources,
    NothingOf,
    NamedOnly,
    Conflicts,
    NamedIn,
}

/// What an item is, in a line under its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ItemNoun {
    Partner,
    Theme,
    Source,
    Missing,
}

/// Words of a list of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ChangesLabel {
    Heading,
    Nothing,
    Dataset,
}

/// Yes and no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum TruthLabel {
    Yes,
    No,
}

/// Words of minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum MinutesLabel {
    ToBeDone,
    NotDiscussed,
    LeftOut,
}

/// Headings of lists, and what stands in their cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ListLabel {
    Id,
    Name,
    Records,
    Agencies,
    Office,
    Country,
    Acronym,
    Type,
    Status,
    KindAndDates,
    Date,
    DateOf,
    Record,
    Published,
    Covers,
    Title,
    Measure,
    Claimed,
    Counted,
    Source,
    WhatItSays,
    Order,
    Content,
    Term,
    AlsoCalled,
    Flag,
    Why,
    FoundIn,
    Undated,
    Guess,
    Due,
    Owner,
    Meeting,
    Work,
}

/// Words of a page: before its lines, over its sections, and in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum PageLabel {
    OfficialTitle,
    Includes,
    PartOf,
    Note,
    Agencies,
    Source,
    Status,
    Flags,
    Dates,
    Money,
    Event,
    People,
    NextStep,
    Documents,
    WhatItHolds,
    Partners,
    Frameworks,
    OurRole,
    Publisher,
    Incoming,
    Outgoing,
    NotStated,
}

/// What stands between the digits of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum NumberSign {
    Thousands,
    Decimal,
}

/// Sentences of files.
#[derive(Debug, PartialEq, Eq)]
pub enum ExportText {
    /// A flag that is said of many records in the same words.
    ToldOfMany {
        /// Its sign and label.
        flag: String,
        /// Of how many.
        count: usize,
        /// Why.
        why: String,
        /// Its word: what lists them.
        word: &'static str,
    },
    /// Fields of an item that could not be read.
    NotRead {
        /// Their names, as they stand in the file.
        fields: String,
    },
    /// The day for which it is true.
    AsOf {
        /// The day.
        date: String,
    },
    /// Places in a source, counted.
    Places {
        /// How many.
        count: usize,
    },
    /// Items that a page has no room for.
    MoreItems {
        /// How many.
        count: usize,
    },
    /// What stands over minutes.
    MinutesTitle {
        /// What the agenda is called.
        name: String,
    },
    /// How much of an agenda was discussed.
    ItemsDiscussed {
        /// So many items.
        discussed: usize,
        /// Of so many.
        all: usize,
    },
    /// The day of the data that a meeting speaks of.
    DataAsOf {
        /// The day.
        date: String,
    },
    /// The item of the agenda that an action item is from.
    FromItem {
        /// Its number.
        number: usize,
    },
    /// Until when something is to be done.
    DueBy {
        /// The day.
        date: String,
    },
    /// What was written as a day and is none.
    DueUnclear {
        /// As it was written.
        text: String,
    },
    /// An item was discussed.
    DiscussedWith {
        /// The day of the data.
        date: String,
    },
    /// The title of the source that minutes become.
    MinutesOf {
        /// What the agenda is called.
        name: String,
    },
    /// The period of the report that tells of a record.
    Reported {
        /// The period.
        date: String,
    },
    /// Which one of several events it is.
    Session {
        /// Its number.
        number: u16,
    },
    /// Whose guest an event is.
    HostedBy {
        /// The host.
        name: String,
    },
    /// Through whom money comes.
    Through {
        /// The channel.
        name: String,
    },
    /// The day of the next step.
    DueOn {
        /// The day.
        date: String,
    },
    /// Records that a page has no room for.
    MoreRecords {
        /// How many.
        count: usize,
        /// The word of their status, which finds them.
        status: &'static str,
    },
}
