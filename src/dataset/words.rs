//! The controlled words of the format, each once: the word in the file. How each reads is in [`crate::lang::vocabulary`].
//!
//! Statuses 1–6 are IATI's `ActivityStatus` (code list 2.03); agreements have a ladder of their own in treaty terms.

use super::de::from_text;
use crate::lang::flags::FlagLabel;
use crate::lang::vocabulary::{
    ChangeKindLabel, DateRoleLabel, EventFormatLabel, FrameworkTypeLabel, InstrumentLabel, InverseLabel, KindLabel,
    MoneyDirectionLabel, MoneyFormLabel, MoneyStateLabel, PartnerRoleLabel, RelationLabel, RenewalModeLabel, SideLabel,
    StatusBasisLabel, StatusLabel,
};
use crate::lang::vocabulary_label::VocabularyLabel;
use crate::lang::{Label, Lang};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One word of a vocabulary: how the file writes it, and how it reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordRow {
    /// As it stands in the file and in every JSON output.
    pub word: &'static str,
    /// As a person reads it.
    pub label: VocabularyLabel,
}

/// A controlled list of words: its field name and its rows in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vocabulary {
    /// The name under which the schema lists it.
    pub name: &'static str,
    /// Its words.
    pub rows: &'static [WordRow],
}

/// An enum whose variants are the words of a [`Vocabulary`].
pub trait Words: Copy + Eq + 'static {
    /// Every variant, in the order in which they are shown.
    const ALL: &'static [Self];
    /// The vocabulary of these words.
    const VOCABULARY: Vocabulary;
    /// What says these words in every language.
    type Label: Label;

    /// The row of this word.
    fn row(self) -> WordRow;

    /// What says this word in every language.
    fn as_label(self) -> Self::Label;

    /// The word as the file writes it.
    fn word(self) -> &'static str {
        self.row().word
    }

    /// The word as a person reads it.
    fn label(self, lang: Lang) -> &'static str {
        self.as_label().text(lang)
    }

    /// The variant of a word, or `None` when the vocabulary does not have it.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|each| each.word() == word)
    }
}

const fn row(word: &'static str, label: VocabularyLabel) -> WordRow {
    WordRow { word, label }
}

macro_rules! words {
    ($(#[$meta:meta])* $name:ident, $label:ident, $vocabulary:literal { $($variant:ident = $word:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs)]
        pub enum $name { $($variant),+ }

        impl Words for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const VOCABULARY: Vocabulary =
                Vocabulary { name: $vocabulary, rows: &[$(row($word, VocabularyLabel::$name($label::$variant))),+] };
            type Label = $label;

            fn row(self) -> WordRow {
                match self { $(Self::$variant => row($word, VocabularyLabel::$name($label::$variant))),+ }
            }

            fn as_label(self) -> $label {
                match self { $(Self::$variant => $label::$variant),+ }
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                from_text(deserializer, |word| {
                    Self::from_word(word).ok_or_else(|| concat!("not a word of ", $vocabulary).to_owned())
                })
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }
    };
}

words! {
    /// What a record is.
    Kind, KindLabel, "kind" {
        Agreement = "agreement";
        LetterOfIntent = "letter_of_intent";
        Negotiation = "negotiation";
        Project = "project";
        Research = "research";
        Training = "training";
        Activity = "activity";
        Meeting = "meeting";
        Plan = "plan";
        Policy = "policy";
        Report = "report";
        Statement = "statement";
        Role = "role";
    }
}

words! {
    /// Where a record stands. Shown in this order: what runs, then the agreement ladder from its top, then what is ahead, then what is over.
    Status, StatusLabel, "status" {
        Implementation = "implementation";
        Finalisation = "finalisation";
        InForce = "in_force";
        Signed = "signed";
        Initialled = "initialled";
        Negotiating = "negotiating";
        Proposed = "proposed";
        Pipeline = "pipeline";
        Suspended = "suspended";
        Closed = "closed";
        Expired = "expired";
        Terminated = "terminated";
        Cancelled = "cancelled";
        Unknown = "unknown";
    }
}

impl Status {
    /// The code of IATI's `ActivityStatus` (1 pipeline … 6 suspended); none for the agreement ladder and for unknown.
    #[must_use]
    pub const fn iati_code(self) -> Option<u8> {
        match self {
            Self::Pipeline => Some(1),
            Self::Implementation => Some(2),
            Self::Finalisation => Some(3),
            Self::Closed => Some(4),
            Self::Cancelled => Some(5),
            Self::Suspended => Some(6),
            Self::InForce
            | Self::Signed
            | Self::Initialled
            | Self::Negotiating
            | Self::Proposed
            | Self::Expired
            | Self::Terminated
            | Self::Unknown => None,
        }
    }

    /// Whether only agreements (and letters of intent and negotiations, which lead to one) may have this status.
    #[must_use]
    pub const fn is_agreement_ladder(self) -> bool {
        self.iati_code().is_none() && !matches!(self, Self::Unknown)
    }

    /// Whether nothing more is to be expected of such a record.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Closed | Self::Cancelled | Self::Expired | Self::Terminated)
    }

    /// The sign that stands before the word everywhere: one cell wide, not of ambiguous width (Unicode UAX #11); and its ASCII form.
    #[must_use]
    pub const fn sign(self) -> (&'static str, &'static str) {
        match self {
            Self::Implementation => ("▸", "}"),
            Self::Finalisation => ("◔", "%"),
            Self::InForce => ("✔", "+"),
            Self::Signed => ("▪", "="),
            Self::Initialled => ("▫", "-"),
            Self::Negotiating => ("↻", "{"),
            Self::Proposed => ("◌", ":"),
            Self::Pipeline => ("◦", "o"),
            Self::Suspended => ("⊘", "/"),
            Self::Closed => ("✓", ";"),
            Self::Expired => ("⊖", "!"),
            Self::Terminated => ("⊗", "#"),
            Self::Cancelled => ("✗", "x"),
            Self::Unknown => ("?", "?"),
        }
    }
}

/// Every flag, in the order in which they are shown: its word in the file; the sign that stands before the word everywhere, one cell
/// wide, not of ambiguous width (Unicode UAX #11), and its ASCII form; its tone; its rule in [`super::flags`], and how that stands to
/// the others. No status has any of the signs.
macro_rules! flag_rows {
    ($then:ident) => {
        $then! {
            Late = "late", ("⚑", "*"), Alarm, late: Standing(1);
            StatusConflict = "status_conflict", ("↯", "$"), Alarm, status_conflict: Standing(0);
            ClosedWithoutEnd = "closed_without_end", ("⊣", "]"), Gap, closed_without_end: Standing(4);
            NotStarted = "not_started", ("▹", "<"), Notice, not_started: Standing(3);
            Expiring = "expiring", ("◷", "@"), Notice, expiring: OfItsOwn;
            SignedNotInForce = "signed_not_in_force", ("✎", "_"), Notice, signed_not_in_force: OfItsOwn;
            OutcomeUnreported = "outcome_unreported", ("⁇", "\""), Notice, outcome_unreported: Standing(2);
            Silent = "silent", ("∅", "."), Gap, silent: OfItsOwn;
            NoOwner = "no_owner", ("☐", ","), Gap, no_owner: OfItsOwn;
            SourceConflict = "source_conflict", ("⇄", "&"), Gap, source_conflict: OfItsOwn;
        }
    };
}
pub(super) use flag_rows;

macro_rules! flag_words {
    ($($flag:ident = $word:literal, $sign:expr, $tone:ident, $rule:ident: $rank:expr;)+) => {
        words! {
            /// What a desk should look at: computed against a day ([`super::flags`]), never stored. The labels say what is on
            /// record and no more: that no start is on record is known, that nothing has started is not.
            Flag, FlagLabel, "flag" { $($flag = $word;)+ }
        }

        impl Flag {
            /// The sign that stands before the word, and its ASCII form.
            #[must_use]
            pub const fn sign(self) -> (&'static str, &'static str) {
                match self { $(Self::$flag => $sign),+ }
            }

            /// How pressing it is.
            #[must_use]
            pub const fn tone(self) -> FlagTone {
                match self { $(Self::$flag => FlagTone::$tone),+ }
            }
        }
    };
}

flag_rows! { flag_words }

impl Flag {
    /// Whether a record that has it counts as flagged. Silence does not: where a report is old, it holds of all that the report tells,
    /// which is one thing to know and not one for each record. It is counted by itself.
    #[must_use]
    pub const fn is_counted(self) -> bool {
        !matches!(self, Self::Silent)
    }
}

/// How pressing a flag is: its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlagTone {
    /// Something contradicts or is overdue.
    Alarm,
    /// Something comes, or is to be done.
    Notice,
    /// Something is missing, or is not clear.
    Gap,
}

words! {
    /// Whether the source says the status, or it is read out of its wording.
    StatusBasis, StatusBasisLabel, "status_basis" {
        Stated = "stated";
        Inferred = "inferred";
    }
}

words! {
    /// The three kinds of document that Vietnamese law keeps apart: treaties (Law 108/2016/QH13), international agreements
    /// (Law 70/2020/QH14), and ODA, loan and NGO-aid agreements.
    Instrument, InstrumentLabel, "instrument" {
        Treaty = "treaty";
        InternationalAgreement = "international_agreement";
        FinancingAgreement = "financing_agreement";
        Unknown = "unknown";
    }
}

words! {
    /// What a date of a record is the date of.
    DateRole, DateRoleLabel, "date_role" {
        Signed = "signed";
        InForce = "in_force";
        Start = "start";
        PlannedStart = "planned_start";
        Period = "period";
        Event = "event";
        PlannedEnd = "planned_end";
        End = "end";
        Expires = "expires";
        Reported = "reported";
        Issued = "issued";
        PlannedEvent = "planned_event";
        Ratified = "ratified";
        Acceded = "acceded";
        Accepted = "accepted";
        Approved = "approved";
        Withdrawn = "withdrawn";
        Renewed = "renewed";
    }
}

impl DateRole {
    /// Whether it is the date of something that was only meant to be then.
    #[must_use]
    pub const fn is_planned(self) -> bool {
        matches!(self, Self::PlannedStart | Self::PlannedEnd | Self::PlannedEvent)
    }

    /// What a party does between signing and entry into force (Vienna Convention on the Law of Treaties, articles 11 to 16).
    pub const CONSENTS: [Self; 4] = [Self::Ratified, Self::Acceded, Self::Accepted, Self::Approved];
}

words! {
    /// What a framework is.
    FrameworkType, FrameworkTypeLabel, "framework_type" {
        Convention = "convention";
        DevelopmentBank = "development_bank";
        UnAgency = "un_agency";
        Fund = "fund";
        RegionalBody = "regional_body";
        RiverCommission = "river_commission";
        IntergovernmentalBody = "intergovernmental_body";
        Network = "network";
        Ngo = "ngo";
        Forum = "forum";
        Partnership = "partnership";
        Programme = "programme";
        Other = "other";
    }
}

words! {
    /// Which way money flows, seen from home (IATI `FlowType` is about its nature, this is about its direction).
    MoneyDirection, MoneyDirectionLabel, "money_direction" {
        Incoming = "incoming";
        Outgoing = "outgoing";
    }
}

words! {
    /// How far money has come.
    MoneyState, MoneyStateLabel, "money_state" {
        Sought = "sought";
        Agreed = "agreed";
        Unknown = "unknown";
    }
}

words! {
    /// In which form money comes.
    MoneyForm, MoneyFormLabel, "money_form" {
        Grant = "grant";
        Loan = "loan";
        TechnicalAssistance = "technical_assistance";
        Mixed = "mixed";
        Unknown = "unknown";
    }
}

words! {
    /// How an event was held.
    EventFormat, EventFormatLabel, "event_format" {
        InPerson = "in_person";
        Online = "online";
        Hybrid = "hybrid";
        Unknown = "unknown";
    }
}

words! {
    /// Whose person somebody is.
    Side, SideLabel, "side" {
        Home = "home";
        Counterpart = "counterpart";
    }
}

words! {
    /// How an agreement is renewed when its time is over.
    RenewalMode, RenewalModeLabel, "renewal_mode" {
        Automatic = "automatic";
        ByAgreement = "by_agreement";
        Unlimited = "unlimited";
        UnderWay = "under_way";
    }
}

words! {
    /// How a record stands to another one: the relations of ECOLEX and IATI other than that of a part to its whole.
    Relation, RelationLabel, "relation" {
        CarriesOut = "carries_out";
        Follows = "follows";
        Amends = "amends";
        Supersedes = "supersedes";
        Related = "related";
    }
}

impl Relation {
    /// What the other record says of this one.
    #[must_use]
    pub const fn inverse(self) -> InverseLabel {
        match self {
            Self::CarriesOut => InverseLabel::CarriedOutBy,
            Self::Follows => InverseLabel::FollowedBy,
            Self::Amends => InverseLabel::AmendedBy,
            Self::Supersedes => InverseLabel::SupersededBy,
            Self::Related => InverseLabel::Related,
        }
    }
}

words! {
    /// What a source calls a partner.
    PartnerRole, PartnerRoleLabel, "partner_role" {
        Main = "main";
        NewPotential = "new_potential";
    }
}

words! {
    /// What became of an item between two datasets. Shown in this order.
    ChangeKind, ChangeKindLabel, "change" {
        Added = "added";
        Changed = "changed";
        Finished = "finished";
        Removed = "removed";
    }
}

impl ChangeKind {
    /// The sign that stands before the word; and its ASCII form.
    #[must_use]
    pub const fn sign(self) -> (&'static str, &'static str) {
        match self {
            Self::Added => ("+", "+"),
            Self::Changed => ("~", "~"),
            Self::Finished => ("✓", ";"),
            Self::Removed => ("-", "-"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn iati_codes_are_those_of_the_code_list() {
        let codes: Vec<_> = Status::ALL.iter().filter_map(|s| s.iati_code().map(|c| (c, s.word()))).collect();
        let mut sorted = codes.clone();
        sorted.sort_unstable();
        assert_eq!(
            sorted,
            [
                (1, "pipeline"),
                (2, "implementation"),
                (3, "finalisation"),
                (4, "closed"),
                (5, "cancelled"),
                (6, "suspended")
            ]
        );
    }

    #[test]
    fn every_status_has_a_sign_of_its_own_in_both_forms() {
        for (i, a) in Status::ALL.iter().enumerate() {
            for b in &Status::ALL[i + 1..] {
                assert_ne!(a.sign().0, b.sign().0, "{a:?} and {b:?}");
                assert_ne!(a.sign().1, b.sign().1, "{a:?} and {b:?}");
            }
        }
    }

    #[test]
    fn every_flag_has_a_sign_of_its_own_one_cell_wide_wherever_it_is_drawn() {
        use unicode_width::UnicodeWidthStr;
        let flags = Flag::ALL.iter().map(|flag| flag.sign());
        let signs: Vec<_> = flags.chain(Status::ALL.iter().map(|status| status.sign())).collect();
        for (i, a) in signs.iter().enumerate() {
            assert_eq!((a.0.width(), a.0.width_cjk(), a.1.len()), (1, 1, 1), "{a:?}");
            for b in &signs[i + 1..] {
                assert!(a.0 != b.0 && a.1 != b.1, "{a:?} and {b:?}");
            }
        }
    }

    #[test]
    fn a_word_reads_back_as_itself() {
        for status in Status::ALL {
            assert_eq!(Status::from_word(status.word()), Some(*status));
        }
        assert_eq!(Status::from_word("Signed"), None);
    }
}
