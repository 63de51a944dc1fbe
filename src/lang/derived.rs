//! What derived things are called.

/// Labels of the pages of derived things and of claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum DerivedLabel {
    Office,
    OtherNames,
    Partners,
    Frameworks,
    Counts,
    Claimed,
    Counted,
    Countries,
    Territories,
    TopLevel,
    Parts,
}

/// What is counted of things and claims.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DerivedText {
    /// The counts of the records of an item.
    Counts {
        /// All of them.
        records: usize,
        /// The agreements among them.
        agreements: usize,
        /// Those that run.
        running: usize,
        /// Those that are flagged.
        flagged: usize,
    },
    /// Of partners, how many are countries and how many territories.
    CountriesAndTerritories {
        /// Countries.
        countries: usize,
        /// Territories.
        territories: usize,
    },
    /// Of frameworks, how many belong to another one and are not counted.
    PartsNotCounted {
        /// How many.
        parts: usize,
    },
}
