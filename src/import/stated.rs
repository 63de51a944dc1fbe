//! Statuses, kinds and forms of money as registers state them in words of their own.
//!
//! Phrases are written here as they are compared: without marks and capitals.

use super::phrases::{phrase, run_in};
use crate::dataset::words::{EventFormat, Instrument, MoneyForm};
use crate::dataset::{Kind, Lang, Status, Words};
use std::cmp::Reverse;
use std::collections::HashMap;

/// What a cell says in a word of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatedWord<T> {
    /// The word.
    pub word: T,
    /// The cell says no more than that.
    pub is_all: bool,
}

/// A word of ours and the phrases that stand for it, with bars between them.
struct PhraseRow<T: 'static> {
    word: T,
    phrases: &'static str,
}

const fn row<T>(word: T, phrases: &'static str) -> PhraseRow<T> {
    PhraseRow { word, phrases }
}

const STATUSES: [PhraseRow<Status>; 13] = [
    row(
        Status::InForce,
        "co hieu luc|dang co hieu luc|con hieu luc|van con hieu luc|dang hieu luc|hieu luc|in force|\
         entered into force|in effect|valid|con han",
    ),
    row(Status::Signed, "da ky|da ky ket|ky ket|signed|da ky chinh thuc|ky|concluded"),
    row(Status::Initialled, "da ky tat|ky tat|initialled|initialed"),
    row(
        Status::Negotiating,
        "dang dam phan|dam phan|negotiating|under negotiation|in negotiation|negotiation|\
         negotiations under way|dang trao doi du thao",
    ),
    row(
        Status::Proposed,
        "de xuat|de xuat ky|dang de xuat|proposed|proposal|du kien ky|trinh ky|dang trinh ky|cho ky|du thao|\
         dang du thao|draft|drafting|xin y kien|dang xin y kien",
    ),
    row(
        Status::Pipeline,
        "dang chuan bi|chuan bi|pipeline|pipeline identification|planned|du kien|chua bat dau|\
         chua trien khai|chua thuc hien|not started|preparation|in preparation|under preparation|\
         dang xay dung|cho phe duyet|dang trinh phe duyet|dang trinh|identification|upcoming|sap dien ra|\
         sap trien khai|chuan bi trien khai|chuan bi dau tu",
    ),
    row(
        Status::Implementation,
        "dang thuc hien|dang trien khai|trien khai|thuc hien|implementation|implementing|ongoing|on going|\
         in progress|under implementation|active|running|dang tien hanh|tiep tuc thuc hien|dang hoat dong|\
         underway|under way|current|being implemented|dang trien khai thuc hien|dang chay",
    ),
    row(
        Status::Finalisation,
        "dang ket thuc|sap ket thuc|finalisation|finalization|hoan tat thu tuc|dang quyet toan|\
         dang nghiem thu|dang hoan tat|closing|dang thanh ly",
    ),
    row(
        Status::Closed,
        "da ket thuc|ket thuc|hoan thanh|da hoan thanh|closed|completed|complete|finished|done|da thuc hien|\
         da nghiem thu|ended|da xong|xong|thanh ly|da thanh ly|da dien ra|da to chuc|da thuc hien xong|held|\
         hoan tat|da hoan tat",
    ),
    row(Status::Cancelled, "huy|da huy|huy bo|da huy bo|cancelled|canceled|dropped|khong thuc hien|khong trien khai"),
    row(
        Status::Suspended,
        "tam dung|tam hoan|dinh chi|suspended|on hold|hoan|tam ngung|postponed|paused|dang tam dung|hoan lai",
    ),
    row(
        Status::Expired,
        "het hieu luc|da het hieu luc|het han|da het han|expired|lapsed|no longer in force|\
         khong con hieu luc|het thoi han",
    ),
    row(
        Status::Terminated,
        "cham dut|da cham dut|cham dut hieu luc|da cham dut hieu luc|terminated|denounced|bi thay the|\
         superseded|da bi thay the",
    ),
];

/// Words that turn round what stands behind them.
const NEGATIONS: [&str; 6] = ["chua", "khong", "not", "no", "never", "yet"];

/// The status that a cell states.
#[must_use]
pub fn status_of(text: &str) -> Option<StatedWord<Status>> {
    let said = phrase(text);
    if let Ok(code) = said.parse::<u8>() {
        let word = Status::ALL.iter().find(|status| status.iati_code() == Some(code))?;
        return Some(StatedWord { word: *word, is_all: true });
    }
    by_own_word(&said).or_else(|| longest(&said, &STATUSES)).filter(|stated| stated.word != Status::Unknown)
}

/// The word of ours that a phrase is: as our format writes it, or as a person reads it.
fn by_own_word<W: Words>(said: &str) -> Option<StatedWord<W>> {
    let is = |word: &&W| phrase(word.word()) == said || Lang::ALL.iter().any(|lang| phrase(word.label(*lang)) == said);
    W::ALL.iter().find(is).map(|word| StatedWord { word: *word, is_all: true })
}

/// The word of which the longest phrase stands in a text, the first of such as are as long.
fn longest<T: Copy>(said: &str, rows: &'static [PhraseRow<T>]) -> Option<StatedWord<T>> {
    let mut best: Option<(usize, T)> = None;
    for row in rows {
        for known in row.phrases.split('|') {
            let is_longer = best.is_none_or(|(length, _)| known.len() > length);
            let is_there = || run_in(known, said).is_some_and(|at| !is_negated(said, at));
            if is_longer && (known == said || known.len() > 3 && is_there()) {
                best = Some((known.len(), row.word));
            }
        }
    }
    best.map(|(length, word)| StatedWord { word, is_all: length == said.len() })
}

fn is_negated(said: &str, at: usize) -> bool {
    let before = said.get(..at).unwrap_or_default().trim_end().rsplit(' ').take(2);
    before.into_iter().any(|word| NEGATIONS.contains(&word))
}

/// What a record is, and which kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KindWord {
    /// What it is.
    pub kind: Kind,
    /// Which kind of document an agreement is.
    pub instrument: Option<Instrument>,
}

const fn plain(kind: Kind) -> KindWord {
    KindWord { kind, instrument: None }
}

const fn agreement(instrument: Instrument) -> KindWord {
    KindWord { kind: Kind::Agreement, instrument: Some(instrument) }
}

const KINDS: [PhraseRow<KindWord>; 16] = [
    row(agreement(Instrument::Treaty), "dieu uoc quoc te|dieu uoc|treaty|treaties|dut"),
    row(agreement(Instrument::InternationalAgreement), "thoa thuan quoc te|international agreement|ttqt"),
    row(
        agreement(Instrument::FinancingAgreement),
        "hiep dinh vay|hiep dinh tai tro|hiep dinh tin dung|loan agreement|financing agreement|\
         grant agreement|credit agreement|thoa thuan vay|thoa thuan tai tro|thoa thuan vien tro",
    ),
    row(
        plain(Kind::Agreement),
        "thoa thuan|ban ghi nho|bien ban ghi nho|ghi nho|bgn|bbgn|mou|memorandum of understanding|memorandum|\
         agreement|bien ban thoa thuan|thoa thuan hop tac|hiep dinh|hiep uoc|nghi dinh thu|cong uoc|\
         arrangement|protocol|convention|memorandum of agreement|moa|ban thoa thuan|exchange of notes|\
         cong ham trao doi|trao doi cong ham|contract|hop dong|ban ghi nho hop tac|memorandum of cooperation|\
         moc|accord|cooperation agreement",
    ),
    row(
        plain(Kind::LetterOfIntent),
        "y dinh thu|thu bay to y dinh|letter of intent|letter of interest|loi|thu y dinh|ban bay to y dinh|\
         y dinh hop tac",
    ),
    row(plain(Kind::Negotiation), "dam phan|negotiation|negotiations|vong dam phan"),
    row(
        plain(Kind::Project),
        "du an|project|projects|chuong trinh du an|de an|chuong trinh|programme|program|tieu du an|\
         ho tro ky thuat|technical assistance|hop phan|da|ct da|htkt",
    ),
    row(
        plain(Kind::Research),
        "nghien cuu|research|study|de tai|nhiem vu khoa hoc cong nghe|research project|joint research|\
         nghien cuu chung",
    ),
    row(
        plain(Kind::Training),
        "dao tao|tap huan|training|khoa dao tao|training course|course|lop tap huan|boi duong|hoc bong|\
         scholarship|capacity building",
    ),
    row(
        plain(Kind::Meeting),
        "hoi nghi|hoi thao|cuoc hop|hop|phien hop|ky hop|toa dam|dien dan|doan ra|doan vao|tiep khach|\
         tham va lam viec|meeting|conference|workshop|seminar|session|forum|visit|doan cong tac|chuyen tham|\
         buoi lam viec|lam viec|tiep|bilateral meeting|hop song phuong|doi thoai|dialogue|tiep xuc",
    ),
    row(
        plain(Kind::Plan),
        "ke hoach|ke hoach hanh dong|plan|action plan|lo trinh|roadmap|work plan|ke hoach hop tac|\
         ke hoach cong tac",
    ),
    row(plain(Kind::Policy), "chinh sach|policy|chien luoc|strategy"),
    row(plain(Kind::Report), "bao cao|report"),
    row(
        plain(Kind::Statement),
        "tuyen bo|tuyen bo chung|statement|joint statement|declaration|joint declaration|thong cao|\
         thong cao chung|communique|joint communique",
    ),
    row(plain(Kind::Role), "vai tro|role"),
    row(plain(Kind::Activity), "hoat dong|activity|activities|event|su kien|nhiem vu"),
];

/// The kind that a cell states.
#[must_use]
pub fn kind_of(text: &str) -> Option<StatedWord<KindWord>> {
    let said = phrase(text);
    let own = || by_own_word::<Kind>(&said).map(|stated| StatedWord { word: plain(stated.word), is_all: true });
    let instrument = || {
        let stated = by_own_word::<Instrument>(&said).filter(|stated| stated.word != Instrument::Unknown)?;
        Some(StatedWord { word: agreement(stated.word), is_all: true })
    };
    exact(&said).or_else(own).or_else(instrument).or_else(|| longest(&said, &KINDS))
}

fn exact(said: &str) -> Option<StatedWord<KindWord>> {
    let row = KINDS.iter().find(|row| row.phrases.split('|').any(|known| known == said))?;
    Some(StatedWord { word: row.word, is_all: true })
}

/// The kind of a record by its title: by the longest phrase that it begins with, else, in English, by the first phrase in it. What is
/// not at the beginning of a Vietnamese title is what the record is about, and not what it is.
#[must_use]
pub fn kind_of_title(title: &str) -> Option<KindWord> {
    let said = phrase(title);
    let known = || KINDS.iter().flat_map(|row| row.phrases.split('|').map(|known| (known, row.word)));
    let telling = || known().filter(|(known, _)| known.len() > 3);
    let begins = |known: &str| said.strip_prefix(known).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    let beginning = telling().filter(|(known, _)| begins(known)).max_by_key(|(known, _)| known.len());
    let inside = || {
        let found = telling().filter_map(|(known, word)| Some((run_in(known, &said)?, known.len(), word)));
        found.min_by_key(|(at, length, _)| (*at, Reverse(*length))).map(|(.., word)| word)
    };
    beginning.map(|(_, word)| word).or_else(|| if title.is_ascii() { inside() } else { None })
}

const FORMS: [PhraseRow<MoneyForm>; 4] = [
    row(MoneyForm::Mixed, "hon hop|mixed|blended|vay va vien tro|vien tro va vay|loan and grant|grant and loan"),
    row(MoneyForm::TechnicalAssistance, "ho tro ky thuat|technical assistance|technical cooperation|htkt"),
    row(
        MoneyForm::Grant,
        "vien tro khong hoan lai|khong hoan lai|vien tro|grant|grants|tai tro|tai tro khong hoan lai",
    ),
    row(MoneyForm::Loan, "von vay|vay|vay uu dai|loan|loans|concessional loan|tin dung|credit|vay oda|oda vay"),
];

/// The form of money that a cell states.
#[must_use]
pub fn form_of(text: &str) -> Option<StatedWord<MoneyForm>> {
    let said = phrase(text);
    by_own_word(&said).or_else(|| longest(&said, &FORMS)).filter(|stated| stated.word != MoneyForm::Unknown)
}

const EVENT_FORMATS: [PhraseRow<EventFormat>; 3] = [
    row(EventFormat::Hybrid, "truc tiep ket hop truc tuyen|truc tiep va truc tuyen|ket hop|hybrid"),
    row(EventFormat::Online, "truc tuyen|online|virtual|remote|qua mang"),
    row(EventFormat::InPerson, "truc tiep|in person|face to face|offline|on site"),
];

/// The way of holding an event that a cell states.
#[must_use]
pub fn event_format_of(text: &str) -> Option<EventFormat> {
    let said = phrase(text);
    let own = by_own_word(&said).map(|stated| stated.word);
    own.or_else(|| longest(&said, &EVENT_FORMATS).map(|stated| stated.word))
        .filter(|word| *word != EventFormat::Unknown)
}

/// Words that cells state: what was read once is known.
#[derive(Debug, Default)]
pub struct StatedWords {
    statuses: HashMap<Box<str>, Option<StatedWord<Status>>>,
    kinds: HashMap<Box<str>, Option<StatedWord<KindWord>>>,
    forms: HashMap<Box<str>, Option<StatedWord<MoneyForm>>>,
}

fn known<T: Copy>(words: &mut HashMap<Box<str>, Option<T>>, text: &str, read: fn(&str) -> Option<T>) -> Option<T> {
    if let Some(word) = words.get(text) {
        return *word;
    }
    let word = read(text);
    words.insert(text.into(), word);
    word
}

impl StatedWords {
    /// The status that a cell states.
    pub fn status(&mut self, text: &str) -> Option<StatedWord<Status>> {
        known(&mut self.statuses, text, status_of)
    }

    /// The kind that a cell states.
    pub fn kind(&mut self, text: &str) -> Option<StatedWord<KindWord>> {
        known(&mut self.kinds, text, kind_of)
    }

    /// The form of money that a cell, or a heading, states.
    pub fn form(&mut self, text: &str) -> Option<StatedWord<MoneyForm>> {
        known(&mut self.forms, text, form_of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(text: &str) -> Option<(Status, bool)> {
        status_of(text).map(|stated| (stated.word, stated.is_all))
    }

    #[test]
    fn a_status_is_read_out_of_words_and_never_out_of_its_contrary() {
        for (text, word) in [
            ("Đang thực hiện", (Status::Implementation, true)),
            ("ĐANG CÓ HIỆU LỰC", (Status::InForce, true)),
            ("Hết hiệu lực", (Status::Expired, true)),
            ("Đã ký", (Status::Signed, true)),
            ("Ongoing", (Status::Implementation, true)),
            ("2", (Status::Implementation, true)),
            ("in_force", (Status::InForce, true)),
            ("Đang triển khai, chậm tiến độ", (Status::Implementation, false)),
            ("Đã ký tắt", (Status::Initialled, true)),
            ("Không còn hiệu lực", (Status::Expired, true)),
        ] {
            assert_eq!(status(text), Some(word), "{text}");
        }
        assert_eq!(status("Đã ký, chưa có hiệu lực"), Some((Status::Signed, false)));
        assert_eq!(status("Signed, not yet in force"), Some((Status::Signed, false)));
        for text in ["Chưa có hiệu lực", "not in force", "9", "xem phụ lục", "chưa kết thúc"] {
            assert_eq!(status(text), None, "{text}");
        }
    }

    #[test]
    fn a_kind_is_read_with_the_kind_of_document() {
        let kind = |text: &str| kind_of(text).map(|stated| (stated.word.kind, stated.word.instrument));
        for (text, word) in [
            ("MOU", (Kind::Agreement, None)),
            ("Điều ước quốc tế", (Kind::Agreement, Some(Instrument::Treaty))),
            ("Thỏa thuận quốc tế", (Kind::Agreement, Some(Instrument::InternationalAgreement))),
            ("Hiệp định vay", (Kind::Agreement, Some(Instrument::FinancingAgreement))),
            ("Tuyên bố chung", (Kind::Statement, None)),
            ("Dự án", (Kind::Project, None)),
            ("Hội thảo quốc tế", (Kind::Meeting, None)),
        ] {
            assert_eq!(kind(text), Some(word), "{text}");
        }
        assert_eq!(kind("khác"), None);
    }

    #[test]
    fn a_title_says_what_its_record_is_by_how_it_begins() {
        let kind = |title: &str| kind_of_title(title).map(|word| word.kind);
        assert_eq!(kind("Bản ghi nhớ về thực hiện dự án nước sạch"), Some(Kind::Agreement));
        assert_eq!(kind("Dự án hỗ trợ thực hiện thỏa thuận Paris"), Some(Kind::Project));
        assert_eq!(kind("Water supply project"), Some(Kind::Project));
        assert_eq!(kind("Nước sạch cho vùng cao: dự án thí điểm"), None);
        assert_eq!(form_of("Viện trợ không hoàn lại").map(|stated| stated.word), Some(MoneyForm::Grant));
    }
}
