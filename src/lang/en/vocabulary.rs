//! The controlled words in English.

use crate::lang::vocabulary::{
    ChangeKindLabel, DateRoleLabel, EventFormatLabel, FrameworkTypeLabel, InstrumentLabel, InverseLabel, KindLabel,
    MoneyDirectionLabel, MoneyFormLabel, MoneyStateLabel, PartnerRoleLabel, RelationLabel, RenewalModeLabel, SideLabel,
    StatusBasisLabel, StatusLabel,
};

/// What a record is.
pub(in crate::lang) const fn kind(label: KindLabel) -> &'static str {
    match label {
        KindLabel::Agreement => "agreement",
        KindLabel::LetterOfIntent => "letter of intent",
        KindLabel::Negotiation => "negotiation",
        KindLabel::Project => "project",
        KindLabel::Research => "research",
        KindLabel::Training => "training",
        KindLabel::Activity => "activity",
        KindLabel::Meeting => "meeting",
        KindLabel::Plan => "plan",
        KindLabel::Policy => "policy",
        KindLabel::Report => "report",
        KindLabel::Statement => "statement",
        KindLabel::Role => "role",
    }
}

/// Where a record stands.
pub(in crate::lang) const fn status(label: StatusLabel) -> &'static str {
    match label {
        StatusLabel::Implementation => "implementation",
        StatusLabel::Finalisation => "finalisation",
        StatusLabel::InForce => "in force",
        StatusLabel::Signed => "signed",
        StatusLabel::Initialled => "initialled",
        StatusLabel::Negotiating => "negotiating",
        StatusLabel::Proposed => "proposed",
        StatusLabel::Pipeline => "pipeline",
        StatusLabel::Suspended => "suspended",
        StatusLabel::Closed => "closed",
        StatusLabel::Expired => "expired",
        StatusLabel::Terminated => "terminated",
        StatusLabel::Cancelled => "cancelled",
        StatusLabel::Unknown => "unknown",
    }
}

/// Whether the source says the status.
pub(in crate::lang) const fn status_basis(label: StatusBasisLabel) -> &'static str {
    match label {
        StatusBasisLabel::Stated => "stated by the source",
        StatusBasisLabel::Inferred => "inferred from the wording",
    }
}

/// The kind of an agreement.
pub(in crate::lang) const fn instrument(label: InstrumentLabel) -> &'static str {
    match label {
        InstrumentLabel::Treaty => "treaty",
        InstrumentLabel::InternationalAgreement => "international agreement",
        InstrumentLabel::FinancingAgreement => "financing agreement",
        InstrumentLabel::Unknown => "not stated",
    }
}

/// What a date is the date of.
pub(in crate::lang) const fn date_role(label: DateRoleLabel) -> &'static str {
    match label {
        DateRoleLabel::Signed => "signed",
        DateRoleLabel::InForce => "in force",
        DateRoleLabel::Start => "start",
        DateRoleLabel::PlannedStart => "planned start",
        DateRoleLabel::Period => "period",
        DateRoleLabel::Event => "held",
        DateRoleLabel::PlannedEnd => "planned end",
        DateRoleLabel::End => "end",
        DateRoleLabel::Expires => "expires",
        DateRoleLabel::Reported => "reported",
        DateRoleLabel::Issued => "issued",
        DateRoleLabel::PlannedEvent => "planned for",
        DateRoleLabel::Ratified => "ratified",
        DateRoleLabel::Acceded => "acceded",
        DateRoleLabel::Accepted => "accepted",
        DateRoleLabel::Approved => "approved",
        DateRoleLabel::Withdrawn => "withdrawn",
        DateRoleLabel::Renewed => "renewed",
    }
}

/// What a framework is.
pub(in crate::lang) const fn framework_type(label: FrameworkTypeLabel) -> &'static str {
    match label {
        FrameworkTypeLabel::Convention => "convention",
        FrameworkTypeLabel::DevelopmentBank => "development bank",
        FrameworkTypeLabel::UnAgency => "UN agency",
        FrameworkTypeLabel::Fund => "fund",
        FrameworkTypeLabel::RegionalBody => "regional body",
        FrameworkTypeLabel::RiverCommission => "river commission",
        FrameworkTypeLabel::IntergovernmentalBody => "intergovernmental body",
        FrameworkTypeLabel::Network => "network",
        FrameworkTypeLabel::Ngo => "NGO",
        FrameworkTypeLabel::Forum => "forum",
        FrameworkTypeLabel::Partnership => "partnership",
        FrameworkTypeLabel::Programme => "programme",
        FrameworkTypeLabel::Other => "other",
    }
}

/// Which way money flows.
pub(in crate::lang) const fn money_direction(label: MoneyDirectionLabel) -> &'static str {
    match label {
        MoneyDirectionLabel::Incoming => "incoming",
        MoneyDirectionLabel::Outgoing => "outgoing",
    }
}

/// How far money has come.
pub(in crate::lang) const fn money_state(label: MoneyStateLabel) -> &'static str {
    match label {
        MoneyStateLabel::Sought => "sought",
        MoneyStateLabel::Agreed => "agreed",
        MoneyStateLabel::Unknown => "not stated",
    }
}

/// In which form money comes.
pub(in crate::lang) const fn money_form(label: MoneyFormLabel) -> &'static str {
    match label {
        MoneyFormLabel::Grant => "grant",
        MoneyFormLabel::Loan => "loan",
        MoneyFormLabel::TechnicalAssistance => "technical assistance",
        MoneyFormLabel::Mixed => "mixed",
        MoneyFormLabel::Unknown => "form not stated",
    }
}

/// How an event was held.
pub(in crate::lang) const fn event_format(label: EventFormatLabel) -> &'static str {
    match label {
        EventFormatLabel::InPerson => "in person",
        EventFormatLabel::Online => "online",
        EventFormatLabel::Hybrid => "hybrid",
        EventFormatLabel::Unknown => "format not stated",
    }
}

/// Whose person somebody is.
pub(in crate::lang) const fn side(label: SideLabel) -> &'static str {
    match label {
        SideLabel::Home => "home side",
        SideLabel::Counterpart => "counterpart",
    }
}

/// How an agreement is renewed.
pub(in crate::lang) const fn renewal_mode(label: RenewalModeLabel) -> &'static str {
    match label {
        RenewalModeLabel::Automatic => "renews itself",
        RenewalModeLabel::ByAgreement => "renewed by agreement",
        RenewalModeLabel::Unlimited => "of unlimited duration",
        RenewalModeLabel::UnderWay => "renewal under way",
    }
}

/// How a record stands to another one.
pub(in crate::lang) const fn relation(label: RelationLabel) -> &'static str {
    match label {
        RelationLabel::CarriesOut => "carries out",
        RelationLabel::Follows => "follows",
        RelationLabel::Amends => "amends",
        RelationLabel::Supersedes => "supersedes",
        RelationLabel::Related => "related to",
    }
}

/// The same, seen from the other record.
pub(in crate::lang) const fn inverse(label: InverseLabel) -> &'static str {
    match label {
        InverseLabel::CarriedOutBy => "carried out by",
        InverseLabel::FollowedBy => "followed by",
        InverseLabel::AmendedBy => "amended by",
        InverseLabel::SupersededBy => "superseded by",
        InverseLabel::Related => "related to",
    }
}

/// What a source calls a partner.
pub(in crate::lang) const fn partner_role(label: PartnerRoleLabel) -> &'static str {
    match label {
        PartnerRoleLabel::Main => "main partner",
        PartnerRoleLabel::NewPotential => "new potential partner",
    }
}

/// What became of an item.
pub(in crate::lang) const fn change_kind(label: ChangeKindLabel) -> &'static str {
    match label {
        ChangeKindLabel::Added => "new",
        ChangeKindLabel::Changed => "changed",
        ChangeKindLabel::Finished => "finished",
        ChangeKindLabel::Removed => "gone",
    }
}
