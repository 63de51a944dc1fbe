//! How dates read, and why a text is no date.

/// A month, 1–12, as a date names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthLabel(pub u8);

/// A season.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum SeasonLabel {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// How exactly a date inside a sentence is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum DateUnit {
    Decade,
    Year,
    Season,
    Month,
    Day,
    /// None of these: a century, an interval, or a date that says itself that it is not sure.
    Other,
}

/// A date, or a part of one. A year is written the same in every language.
#[derive(Debug, PartialEq, Eq)]
pub enum DateText {
    /// Some year of a century.
    Century {
        /// Its first year.
        first: String,
        /// Its last year.
        last: String,
    },
    /// Some year of a decade.
    Decade {
        /// Its first year.
        year: String,
    },
    /// A season of a year.
    Season {
        /// Which.
        season: SeasonLabel,
        /// Of which year.
        year: String,
    },
    /// A month.
    Month {
        /// Which.
        month: MonthLabel,
        /// Of which year.
        year: String,
    },
    /// A day.
    Day {
        /// Of the month.
        day: u8,
        /// Which month.
        month: MonthLabel,
        /// Of which year.
        year: String,
    },
    /// A day with every word of it.
    DayInFull {
        /// Of the month.
        day: u8,
        /// From 1.
        month: u8,
        /// Of which year.
        year: String,
    },
    /// A month with every word of it.
    MonthInFull {
        /// From 1.
        month: u8,
        /// Of which year.
        year: String,
    },
    /// A day with its time.
    Time {
        /// The day.
        day: String,
        /// The time, with its zone.
        time: String,
    },
    /// About then.
    About {
        /// When.
        date: String,
    },
    /// From then on.
    From {
        /// When.
        date: String,
    },
    /// Until then.
    Until {
        /// When.
        date: String,
    },
    /// A date behind a verb: `in 2024`, `on 27 Nov 2024`.
    When {
        /// How exactly it is known.
        unit: DateUnit,
        /// The date.
        date: String,
    },
}

/// A time that is told from the calendar day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum RelativeDate {
    Yesterday,
    Today,
    Tomorrow,
    LastWeek,
    ThisWeek,
    NextWeek,
    LastMonth,
    ThisMonth,
    NextMonth,
    LastQuarter,
    ThisQuarter,
    NextQuarter,
    LastYear,
    ThisYear,
    NextYear,
}

impl RelativeDate {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Yesterday,
        Self::Today,
        Self::Tomorrow,
        Self::LastWeek,
        Self::ThisWeek,
        Self::NextWeek,
        Self::LastMonth,
        Self::ThisMonth,
        Self::NextMonth,
        Self::LastQuarter,
        Self::ThisQuarter,
        Self::NextQuarter,
        Self::LastYear,
        Self::ThisYear,
        Self::NextYear,
    ];
}

/// A unit in which days are counted from the calendar day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum CountedUnit {
    Day,
    Week,
    Month,
    Year,
}

impl CountedUnit {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Day, Self::Week, Self::Month, Self::Year];
}

/// Why a text is no EDTF date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateProblem {
    /// Two `/`.
    SeveralSlashes,
    /// An interval that says neither its beginning nor its end.
    NoKnownEnd,
    /// Nothing.
    Empty,
    /// There is a blank in it, or a character that nobody sees.
    OddCharacter(char),
    /// Something behind the day.
    AfterTheDay,
    /// A month behind a decade or a century.
    UnspecifiedBeforeKnown,
    /// `Y` without a long year.
    LongYear,
    /// A year that has not four digits.
    YearDigits,
    /// `X` in the wrong place of a year.
    UnspecifiedYear,
    /// A day, but `XX` for its month.
    DayWithoutMonth,
    /// A month that has not two digits.
    MonthDigits,
    /// A month that does not exist.
    NoSuchMonth {
        /// Its number.
        month: u8,
    },
    /// Something behind `T` that is no time of EDTF, or a time of something that is no plain day.
    TimeOfDay,
    /// A time at an end of an interval.
    TimeInInterval,
    /// A date of EDTF level 2.
    LevelTwo,
    /// A day that has not two digits.
    DayDigits,
    /// A word that names no time from the calendar day on.
    NeitherDateNorWord,
    /// An interval without an end, where its last day counts.
    NoLastDay,
    /// A day that its month does not have.
    NoSuchDay {
        /// Its number.
        day: u8,
        /// The last day of the month.
        last: u8,
        /// The month.
        month: u8,
        /// Its year.
        year: i32,
    },
}
