//! The sentences behind flags, as a desk officer would write them, in both languages and with the dates in them.

use super::{Heard, Signing, Tense, Why, Word};
use crate::dataset::date::{Bound, Edtf, Point, Precision, Qualifier};
use crate::dataset::words::{DateRole, Status, Words};
use crate::dataset::{Part, Text};
use crate::lang::Lang;

/// A sentence in both languages.
fn both(say: impl Fn(Lang) -> String) -> Why {
    (say(Lang::Vi), say(Lang::En))
}

fn status_word(status: Status, lang: Lang) -> String {
    format!("“{}”", status.label(lang))
}

/// What a date is the date of, as a noun: `(vi, en)`.
const fn noun(role: DateRole) -> (&'static str, &'static str) {
    match role {
        DateRole::Signed => ("mốc ký", "signature"),
        DateRole::InForce => ("mốc có hiệu lực", "entry into force"),
        DateRole::Start => ("mốc bắt đầu", "start"),
        DateRole::PlannedStart => ("mốc dự kiến bắt đầu", "planned start"),
        DateRole::Period => ("giai đoạn", "period"),
        DateRole::Event => ("mốc diễn ra", "event"),
        DateRole::PlannedEnd => ("mốc dự kiến kết thúc", "planned end"),
        DateRole::End => ("mốc kết thúc", "end"),
        DateRole::Expires => ("mốc hết hạn", "expiry"),
        DateRole::Reported => ("kỳ báo cáo", "reporting period"),
    }
}

/// What the last word is: `kỳ báo cáo 2020`, `a report on 2020`.
fn word(heard: Heard, lang: Lang) -> String {
    let what = match heard.word {
        Word::Update => ("cập nhật", "an update of"),
        Word::Report => ("kỳ báo cáo", "a report on"),
        Word::Publication => ("nguồn đăng", "a source published"),
    };
    format!("{} {}", lang.of(what), heard.date.display(lang))
}

/// A date inside a sentence: `năm 2024`, `ngày 27/11/2024`; `in 2024`, `on 27 Nov 2024`.
fn when(date: Edtf, lang: Lang) -> String {
    let preposition = match date {
        Edtf::Point(Point { qualifier: Qualifier::Plain | Qualifier::Uncertain, precision, year: _ }) => {
            preposition(precision)
        }
        Edtf::Point(_) | Edtf::Interval(..) => ("", ""),
    };
    format!("{}{}", lang.of(preposition), date.display(lang))
}

const fn preposition(precision: Precision) -> (&'static str, &'static str) {
    match precision {
        Precision::Century => ("", ""),
        Precision::Decade => ("", "in the "),
        Precision::Year { .. } => ("năm ", "in "),
        Precision::Season(_) => ("", "in "),
        Precision::Month { .. } => ("tháng ", "in "),
        Precision::Day { .. } => ("ngày ", "on "),
    }
}

/// Whether its last day is known, and not only its last month or year.
fn ends_on_a_known_day(date: Edtf) -> bool {
    match date {
        Edtf::Point(point) | Edtf::Interval(_, Bound::At(point)) => {
            matches!((point.precision, point.qualifier), (Precision::Day { .. }, Qualifier::Plain))
        }
        Edtf::Interval(_, Bound::Open | Bound::Unknown) => false,
    }
}

/// The sentence that says from when the last word is.
fn last_word(heard: Option<Heard>, lang: Lang) -> String {
    heard.map_or_else(String::new, |heard| {
        format!(" {} {}.", lang.of(("Thông tin gần nhất:", "Last heard:")), word(heard, lang))
    })
}

pub(super) fn status_conflict(status: Status, role: DateRole, date: Edtf, tense: Tense) -> Why {
    both(|lang| {
        let (status, noun, date) = (status_word(status, lang), lang.of(noun(role)), date.display(lang));
        match (lang, tense) {
            (Lang::Vi, Tense::Past) => format!("Tình trạng ghi {status}, nhưng {noun} ({date}) đã qua."),
            (Lang::Vi, Tense::Ahead) => format!("Tình trạng ghi {status}, nhưng {noun} ({date}) còn ở phía trước."),
            (Lang::En, Tense::Past) => format!("The status is {status}, but the {noun} on record ({date}) is past."),
            (Lang::En, Tense::Ahead) => {
                format!("The status is {status}, but the {noun} on record ({date}) is still ahead.")
            }
        }
    })
}

pub(super) fn late(planned: Edtf, status: Status, heard: Option<Heard>) -> Why {
    both(|lang| {
        let (date, status, heard) = (when(planned, lang), status_word(status, lang), last_word(heard, lang));
        match lang {
            Lang::Vi => {
                format!("Dự kiến kết thúc {date}, nay đã qua; chưa ghi nhận kết thúc, tình trạng là {status}.{heard}")
            }
            Lang::En => {
                format!("Planned to end {date}, now past; no end is on record, and the status is {status}.{heard}")
            }
        }
    })
}

pub(super) fn period_over(period: Edtf, status: Status, heard: Option<Heard>) -> Why {
    both(|lang| {
        let (date, status, heard) = (period.display(lang), status_word(status, lang), last_word(heard, lang));
        match lang {
            Lang::Vi => {
                format!("Giai đoạn ({date}) đã hết; chưa ghi nhận kết quả, tình trạng vẫn là {status}.{heard}")
            }
            Lang::En => {
                format!(
                    "The period ({date}) is over; no outcome is on record, and the status is still {status}.{heard}"
                )
            }
        }
    })
}

pub(super) fn event_over(event: Edtf, status: Status, heard: Option<Heard>) -> Why {
    both(|lang| {
        let (date, status, heard) = (event.display(lang), status_word(status, lang), last_word(heard, lang));
        match lang {
            Lang::Vi => {
                format!("Mốc diễn ra ({date}) đã qua; chưa ghi nhận kết quả, tình trạng vẫn là {status}.{heard}")
            }
            Lang::En => format!(
                "The date of the event ({date}) is past; no outcome is on record, and the status is still {status}.{heard}"
            ),
        }
    })
}

pub(super) fn started(start: Edtf, status: Status) -> Why {
    both(|lang| {
        let (date, status) = (start.display(lang), status_word(status, lang));
        match lang {
            Lang::Vi => format!("Mốc bắt đầu ({date}) đã qua, mà tình trạng vẫn là {status}."),
            Lang::En => format!("The start on record ({date}) is past, yet the status is still {status}."),
        }
    })
}

pub(super) fn not_started(role: DateRole, date: Edtf, status: Status, heard: Option<Heard>) -> Why {
    both(|lang| {
        let (planned, period) = (when(date, lang), date.display(lang));
        let (status, heard) = (status_word(status, lang), last_word(heard, lang));
        match (lang, role == DateRole::Period) {
            (Lang::Vi, false) => format!(
                "Dự kiến bắt đầu {planned}, nay đã qua; chưa ghi nhận việc bắt đầu, tình trạng vẫn là {status}.{heard}"
            ),
            (Lang::Vi, true) => format!("Giai đoạn ({period}) đã bắt đầu, mà tình trạng vẫn là {status}.{heard}"),
            (Lang::En, false) => format!(
                "Planned to start {planned}, now past; no start is on record, and the status is still {status}.{heard}"
            ),
            (Lang::En, true) => format!("The period ({period}) has begun, yet the status is still {status}.{heard}"),
        }
    })
}

pub(super) fn closed_without_end(status: Status, role: DateRole, date: Edtf) -> Why {
    both(|lang| {
        let (status, noun, date) = (status_word(status, lang), lang.of(noun(role)), date.display(lang));
        match lang {
            Lang::Vi => format!("Tình trạng là {status}, nhưng không ghi kết thúc khi nào ({noun}: {date})."),
            Lang::En => format!("The status is {status}, but it is not on record when it ended ({noun}: {date})."),
        }
    })
}

pub(super) fn expiring(role: DateRole, date: Edtf, days: i32) -> Why {
    both(|lang| {
        let (expires, period, left) = (when(date, lang), date.display(lang), days_left(date, days, lang));
        match (lang, role == DateRole::Period) {
            (Lang::Vi, false) => format!("Hết hạn {expires}: {left}."),
            (Lang::Vi, true) => format!("Giai đoạn ({period}) sắp hết: {left}."),
            (Lang::En, false) => format!("Expires {expires}: {left}."),
            (Lang::En, true) => format!("The period ({period}) ends soon: {left}."),
        }
    })
}

pub(super) fn part_expiring(parts: &[(&Part, Edtf, i32)]) -> Option<Why> {
    of_parts(parts, |(part, date, days), lang| {
        let (expires, left) = (when(*date, lang), days_left(*date, *days, lang));
        (*part, format!(" {} {expires}: {left}", lang.of(("hết hạn", "expires"))))
    })
}

/// A sentence for each part of a record, its name first; nothing where there are none.
fn of_parts<T>(parts: &[T], say: impl Fn(&T, Lang) -> (&Part, String)) -> Option<Why> {
    let sentence = |each: &T, lang| {
        let (part, said) = say(each, lang);
        format!("“{}”{said}.", part.heading(lang).text)
    };
    let all = |lang| parts.iter().map(|each| sentence(each, lang)).collect::<Vec<_>>().join(" ");
    (!parts.is_empty()).then(|| both(all))
}

/// How long there is still; for a fuzzy date no more than that.
fn days_left(date: Edtf, days: i32, lang: Lang) -> String {
    let fuzzy = !ends_on_a_known_day(date);
    let at_most = lang.of(if fuzzy { ("nhiều nhất ", "at most ") } else { ("", "") });
    match (lang, days) {
        (Lang::Vi, 0) => (if fuzzy { "muộn nhất là hôm nay" } else { "hôm nay là ngày cuối" }).to_owned(),
        (Lang::En, 0) => (if fuzzy { "this day at the latest" } else { "this is its last day" }).to_owned(),
        (Lang::Vi, days) => format!("còn {at_most}{days} ngày"),
        (Lang::En, 1) => format!("{at_most}1 day left"),
        (Lang::En, days) => format!("{at_most}{days} days left"),
    }
}

pub(super) fn signed_not_in_force(signing: Signing, wording: Option<&Text>) -> Why {
    both(|lang| {
        let said = wording.map(|wording| wording.pick(lang).text).filter(|said| !said.is_empty());
        let said = said
            .map_or_else(String::new, |said| format!(" {} “{said}”.", lang.of(("Theo nguồn:", "Gist of the source:"))));
        format!("{}.{said}", crate::text::capitalised(&signed(signing, lang)))
    })
}

pub(super) fn part_not_in_force(parts: &[(&Part, Signing)]) -> Option<Why> {
    of_parts(parts, |(part, signing), lang| (*part, format!(", {}", signed(*signing, lang))))
}

/// `signed in 2019; no entry into force is on record`.
fn signed(Signing { signed, in_force }: Signing, lang: Lang) -> String {
    let signed = signed.map_or_else(
        || lang.of(("đã ký (không ghi ngày)", "signed (the date is not on record)")).to_owned(),
        |date| format!("{} {}", lang.of(("ký", "signed")), when(date, lang)),
    );
    let force = in_force.map_or_else(
        || lang.of(("chưa ghi nhận ngày có hiệu lực", "no entry into force is on record")).to_owned(),
        |date| format!("{} {}", lang.of(("có hiệu lực từ", "enters into force")), when(date, lang)),
    );
    format!("{signed}; {force}")
}

pub(super) fn silent(heard: Heard, months: u16) -> Why {
    both(|lang| {
        let since = word(heard, lang);
        match (lang, months) {
            (Lang::Vi, _) => format!("Thông tin gần nhất đã hơn {months} tháng: {since}."),
            (Lang::En, 1) => format!("The last news is more than a month old: {since}."),
            (Lang::En, _) => format!("The last news is more than {months} months old: {since}."),
        }
    })
}

pub(super) fn no_owner(status: Status) -> Why {
    both(|lang| {
        let status = status_word(status, lang);
        match lang {
            Lang::Vi => format!("Tình trạng là {status}, mà chưa ghi ai phụ trách."),
            Lang::En => format!("The status is {status}, and nobody is named who holds it."),
        }
    })
}

pub(super) fn source_conflict(conflict: &Text) -> Why {
    both(|lang| conflict.pick(lang).text.to_owned())
}
