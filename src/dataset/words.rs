//! The controlled words of the format, each once: the word in the file, and its label in both languages.
//!
//! Statuses 1–6 are IATI's `ActivityStatus` (code list 2.03); agreements have a ladder of their own in treaty terms.

use super::de::from_text;
use crate::lang::Lang;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One word of a vocabulary: how the file writes it, and its labels `(vi, en)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordRow {
    /// As it stands in the file and in every JSON output.
    pub word: &'static str,
    /// As a person reads it: Vietnamese, English.
    pub label: (&'static str, &'static str),
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

    /// The row of this word.
    fn row(self) -> WordRow;

    /// The word as the file writes it.
    fn word(self) -> &'static str {
        self.row().word
    }

    /// The word as a person reads it.
    fn label(self, lang: Lang) -> &'static str {
        lang.of(self.row().label)
    }

    /// The variant of a word, or `None` when the vocabulary does not have it.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|each| each.word() == word)
    }
}

macro_rules! words {
    ($(#[$meta:meta])* $name:ident, $vocabulary:literal { $($variant:ident = $word:literal, $vi:literal, $en:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs)]
        pub enum $name { $($variant),+ }

        impl Words for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const VOCABULARY: Vocabulary =
                Vocabulary { name: $vocabulary, rows: &[$(WordRow { word: $word, label: ($vi, $en) }),+] };

            fn row(self) -> WordRow {
                match self { $(Self::$variant => WordRow { word: $word, label: ($vi, $en) }),+ }
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
    Kind, "kind" {
        Agreement = "agreement", "thỏa thuận", "agreement";
        LetterOfIntent = "letter_of_intent", "ý định thư", "letter of intent";
        Negotiation = "negotiation", "đàm phán", "negotiation";
        Project = "project", "dự án", "project";
        Research = "research", "nghiên cứu", "research";
        Training = "training", "đào tạo", "training";
        Activity = "activity", "hoạt động", "activity";
        Meeting = "meeting", "hội nghị, cuộc họp", "meeting";
        Plan = "plan", "kế hoạch", "plan";
        Policy = "policy", "chính sách", "policy";
        Report = "report", "báo cáo", "report";
        Statement = "statement", "tuyên bố", "statement";
        Role = "role", "vai trò", "role";
    }
}

words! {
    /// Where a record stands. Shown in this order: what runs, then the agreement ladder from its top, then what is ahead, then what is over.
    Status, "status" {
        Implementation = "implementation", "đang thực hiện", "implementation";
        Finalisation = "finalisation", "đang kết thúc", "finalisation";
        InForce = "in_force", "có hiệu lực", "in force";
        Signed = "signed", "đã ký", "signed";
        Initialled = "initialled", "đã ký tắt", "initialled";
        Negotiating = "negotiating", "đang đàm phán", "negotiating";
        Proposed = "proposed", "đề xuất ký", "proposed";
        Pipeline = "pipeline", "đang chuẩn bị", "pipeline";
        Suspended = "suspended", "tạm dừng", "suspended";
        Closed = "closed", "đã kết thúc", "closed";
        Expired = "expired", "hết hiệu lực", "expired";
        Terminated = "terminated", "đã chấm dứt", "terminated";
        Cancelled = "cancelled", "đã hủy", "cancelled";
        Unknown = "unknown", "chưa rõ", "unknown";
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

words! {
    /// What a desk should look at: computed against a day ([`super::flags`]), never stored. The labels say what is on record
    /// and no more: that no start is on record is known, that nothing has started is not.
    Flag, "flag" {
        Late = "late", "quá hạn", "late";
        StatusConflict = "status_conflict", "tình trạng trái thời gian", "status against dates";
        ClosedWithoutEnd = "closed_without_end", "đã kết thúc, không ghi ngày", "closed, no end on record";
        NotStarted = "not_started", "chưa ghi nhận bắt đầu", "no start on record";
        Expiring = "expiring", "sắp hết hạn", "expiring";
        SignedNotInForce = "signed_not_in_force", "đã ký, chưa ghi nhận hiệu lực", "signed, not known in force";
        OutcomeUnreported = "outcome_unreported", "chưa báo cáo kết quả", "outcome unreported";
        Silent = "silent", "lâu không có tin", "silent";
        NoOwner = "no_owner", "chưa ghi người phụ trách", "no owner named";
        SourceConflict = "source_conflict", "nguồn mâu thuẫn", "sources disagree";
    }
}

impl Flag {
    /// The sign that stands before the word everywhere: one cell wide, not of ambiguous width (Unicode UAX #11); and its ASCII
    /// form. No status has any of them.
    #[must_use]
    pub const fn sign(self) -> (&'static str, &'static str) {
        match self {
            Self::Late => ("⚑", "*"),
            Self::StatusConflict => ("↯", "$"),
            Self::ClosedWithoutEnd => ("⊣", "]"),
            Self::NotStarted => ("▹", "<"),
            Self::Expiring => ("◷", "@"),
            Self::SignedNotInForce => ("✎", "_"),
            Self::OutcomeUnreported => ("⁇", "\""),
            Self::Silent => ("∅", "."),
            Self::NoOwner => ("☐", ","),
            Self::SourceConflict => ("⇄", "&"),
        }
    }
}

words! {
    /// Whether the source says the status, or it is read out of its wording.
    StatusBasis, "status_basis" {
        Stated = "stated", "nguồn nêu rõ", "stated by the source";
        Inferred = "inferred", "suy ra từ cách viết", "inferred from the wording";
    }
}

words! {
    /// The three kinds of document that Vietnamese law keeps apart: treaties (Law 108/2016/QH13), international agreements
    /// (Law 70/2020/QH14), and ODA, loan and NGO-aid agreements.
    Instrument, "instrument" {
        Treaty = "treaty", "điều ước quốc tế", "treaty";
        InternationalAgreement = "international_agreement", "thỏa thuận quốc tế", "international agreement";
        FinancingAgreement = "financing_agreement", "thỏa thuận tài trợ, vay", "financing agreement";
        Unknown = "unknown", "chưa rõ loại", "not stated";
    }
}

words! {
    /// What a date of a record is the date of.
    DateRole, "date_role" {
        Signed = "signed", "ký", "signed";
        InForce = "in_force", "có hiệu lực", "in force";
        Start = "start", "bắt đầu", "start";
        PlannedStart = "planned_start", "dự kiến bắt đầu", "planned start";
        Period = "period", "giai đoạn", "period";
        Event = "event", "diễn ra", "held";
        PlannedEnd = "planned_end", "dự kiến kết thúc", "planned end";
        End = "end", "kết thúc", "end";
        Expires = "expires", "hết hạn", "expires";
        Reported = "reported", "kỳ báo cáo", "reported";
    }
}

words! {
    /// What a framework is.
    FrameworkType, "framework_type" {
        Convention = "convention", "công ước", "convention";
        DevelopmentBank = "development_bank", "ngân hàng phát triển", "development bank";
        UnAgency = "un_agency", "cơ quan Liên hợp quốc", "UN agency";
        Fund = "fund", "quỹ", "fund";
        RegionalBody = "regional_body", "tổ chức khu vực", "regional body";
        RiverCommission = "river_commission", "ủy hội sông", "river commission";
        IntergovernmentalBody = "intergovernmental_body", "tổ chức liên chính phủ", "intergovernmental body";
        Network = "network", "mạng lưới", "network";
        Ngo = "ngo", "tổ chức phi chính phủ", "NGO";
        Forum = "forum", "diễn đàn", "forum";
        Partnership = "partnership", "quan hệ đối tác", "partnership";
        Programme = "programme", "chương trình", "programme";
        Other = "other", "khác", "other";
    }
}

words! {
    /// Which way money flows, seen from home (IATI `FlowType` is about its nature, this is about its direction).
    MoneyDirection, "money_direction" {
        Incoming = "incoming", "vào", "incoming";
        Outgoing = "outgoing", "ra", "outgoing";
    }
}

words! {
    /// How far money has come.
    MoneyState, "money_state" {
        Sought = "sought", "đang vận động", "sought";
        Agreed = "agreed", "đã thống nhất", "agreed";
        Unknown = "unknown", "chưa rõ", "not stated";
    }
}

words! {
    /// In which form money comes.
    MoneyForm, "money_form" {
        Grant = "grant", "viện trợ không hoàn lại", "grant";
        Loan = "loan", "vốn vay", "loan";
        TechnicalAssistance = "technical_assistance", "hỗ trợ kỹ thuật", "technical assistance";
        Mixed = "mixed", "hỗn hợp", "mixed";
        Unknown = "unknown", "chưa rõ hình thức", "form not stated";
    }
}

words! {
    /// How an event was held.
    EventFormat, "event_format" {
        InPerson = "in_person", "trực tiếp", "in person";
        Online = "online", "trực tuyến", "online";
        Hybrid = "hybrid", "trực tiếp và trực tuyến", "hybrid";
        Unknown = "unknown", "chưa rõ hình thức", "format not stated";
    }
}

words! {
    /// Whose person somebody is.
    Side, "side" {
        Home = "home", "phía nhà", "home side";
        Counterpart = "counterpart", "phía đối tác", "counterpart";
    }
}

words! {
    /// What became of an item between two datasets. Shown in this order.
    ChangeKind, "change" {
        Added = "added", "mới", "new";
        Changed = "changed", "thay đổi", "changed";
        Finished = "finished", "kết thúc", "finished";
        Removed = "removed", "không còn", "gone";
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
