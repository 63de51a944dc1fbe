//! The controlled words of the data, as a person reads them.

/// What a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum KindLabel {
    Agreement,
    LetterOfIntent,
    Negotiation,
    Project,
    Research,
    Training,
    Activity,
    Meeting,
    Plan,
    Policy,
    Report,
    Statement,
    Role,
}

/// Where a record stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum StatusLabel {
    Implementation,
    Finalisation,
    InForce,
    Signed,
    Initialled,
    Negotiating,
    Proposed,
    Pipeline,
    Suspended,
    Closed,
    Expired,
    Terminated,
    Cancelled,
    Unknown,
}

/// Whether the source says the status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum StatusBasisLabel {
    Stated,
    Inferred,
}

/// The kind of an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum InstrumentLabel {
    Treaty,
    InternationalAgreement,
    FinancingAgreement,
    Unknown,
}

/// What a date is the date of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum DateRoleLabel {
    Signed,
    InForce,
    Start,
    PlannedStart,
    Period,
    Event,
    PlannedEnd,
    End,
    Expires,
    Reported,
    Issued,
    PlannedEvent,
    Ratified,
    Acceded,
    Accepted,
    Approved,
    Withdrawn,
    Renewed,
}

/// What a framework is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum FrameworkTypeLabel {
    Convention,
    DevelopmentBank,
    UnAgency,
    Fund,
    RegionalBody,
    RiverCommission,
    IntergovernmentalBody,
    Network,
    Ngo,
    Forum,
    Partnership,
    Programme,
    Other,
}

/// Which way money flows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum MoneyDirectionLabel {
    Incoming,
    Outgoing,
}

/// How far money has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum MoneyStateLabel {
    Sought,
    Agreed,
    Unknown,
}

/// In which form money comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum MoneyFormLabel {
    Grant,
    Loan,
    TechnicalAssistance,
    Mixed,
    Unknown,
}

/// How an event was held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum EventFormatLabel {
    InPerson,
    Online,
    Hybrid,
    Unknown,
}

/// Whose person somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum SideLabel {
    Home,
    Counterpart,
}

/// How an agreement is renewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum RenewalModeLabel {
    Automatic,
    ByAgreement,
    Unlimited,
    UnderWay,
}

/// How a record stands to another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum RelationLabel {
    CarriesOut,
    Follows,
    Amends,
    Supersedes,
    Related,
}

/// The same, seen from the other record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum InverseLabel {
    CarriedOutBy,
    FollowedBy,
    AmendedBy,
    SupersededBy,
    Related,
}

/// What a source calls a partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum PartnerRoleLabel {
    Main,
    NewPotential,
}

/// What became of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ChangeKindLabel {
    Added,
    Changed,
    Finished,
    Removed,
}
