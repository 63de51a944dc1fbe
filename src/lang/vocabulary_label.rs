//! A word of any vocabulary of the data.

use super::flags::FlagLabel;
use super::language::Lang;
use super::sentence::Label;
use super::vocabulary::{
    ChangeKindLabel, DateRoleLabel, EventFormatLabel, FrameworkTypeLabel, InstrumentLabel, KindLabel,
    MoneyDirectionLabel, MoneyFormLabel, MoneyStateLabel, PartnerRoleLabel, RelationLabel, RenewalModeLabel, SideLabel,
    StatusBasisLabel, StatusLabel,
};

/// A word of any vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum VocabularyLabel {
    Kind(KindLabel),
    Status(StatusLabel),
    Flag(FlagLabel),
    StatusBasis(StatusBasisLabel),
    Instrument(InstrumentLabel),
    DateRole(DateRoleLabel),
    FrameworkType(FrameworkTypeLabel),
    MoneyDirection(MoneyDirectionLabel),
    MoneyState(MoneyStateLabel),
    MoneyForm(MoneyFormLabel),
    EventFormat(EventFormatLabel),
    Side(SideLabel),
    RenewalMode(RenewalModeLabel),
    Relation(RelationLabel),
    PartnerRole(PartnerRoleLabel),
    ChangeKind(ChangeKindLabel),
}

impl Label for VocabularyLabel {
    fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::Kind(label) => label.text(lang),
            Self::Status(label) => label.text(lang),
            Self::Flag(label) => label.text(lang),
            Self::StatusBasis(label) => label.text(lang),
            Self::Instrument(label) => label.text(lang),
            Self::DateRole(label) => label.text(lang),
            Self::FrameworkType(label) => label.text(lang),
            Self::MoneyDirection(label) => label.text(lang),
            Self::MoneyState(label) => label.text(lang),
            Self::MoneyForm(label) => label.text(lang),
            Self::EventFormat(label) => label.text(lang),
            Self::Side(label) => label.text(lang),
            Self::RenewalMode(label) => label.text(lang),
            Self::Relation(label) => label.text(lang),
            Self::PartnerRole(label) => label.text(lang),
            Self::ChangeKind(label) => label.text(lang),
        }
    }
}
