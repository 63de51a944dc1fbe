//! Flags in Vietnamese.

use super::vocabulary::{date_role, status as status_word};
use crate::lang::flags::{DaysLeft, FlagLabel, FlagText, LastNews, NewsKind, Ratification};
use crate::lang::vocabulary::DateRoleLabel;
use crate::text::capitalised;
use std::borrow::Cow;

/// The flags.
pub(in crate::lang) const fn label(label: FlagLabel) -> &'static str {
    match label {
        FlagLabel::Late => "quá hạn",
        FlagLabel::StatusConflict => "tình trạng trái thời gian",
        FlagLabel::ClosedWithoutEnd => "đã kết thúc, không ghi ngày",
        FlagLabel::NotStarted => "chưa ghi nhận bắt đầu",
        FlagLabel::Expiring => "sắp hết hạn",
        FlagLabel::SignedNotInForce => "đã ký, chưa ghi nhận hiệu lực",
        FlagLabel::OutcomeUnreported => "chưa báo cáo kết quả",
        FlagLabel::Silent => "lâu không có tin",
        FlagLabel::NoOwner => "chưa ghi người phụ trách",
        FlagLabel::SourceConflict => "nguồn mâu thuẫn",
    }
}

/// Why they are raised.
pub(in crate::lang) fn text(text: &FlagText) -> Cow<'static, str> {
    match text {
        FlagText::StatusConflict { status, role, date, is_ahead } => {
            let (status, noun) = (status_word(*status), noun(*role));
            let stands = if *is_ahead { "còn ở phía trước" } else { "đã qua" };
            format!("Tình trạng ghi “{status}”, nhưng {noun} ({date}) {stands}.")
        }
        FlagText::PastExpiry { status, date } => format!(
            "Tình trạng ghi “{}”, nhưng mốc hết hạn ({date}) đã qua. Nếu đã gia hạn, ghi ở `renewal`.",
            status_word(*status)
        ),
        FlagText::Late { when, status, news } => format!(
            "Dự kiến kết thúc {when}, nay đã qua; chưa ghi nhận kết thúc, tình trạng là “{}”.{}",
            status_word(*status),
            last_news(news.as_ref())
        ),
        FlagText::PeriodOver { period, status, news } => format!(
            "Giai đoạn ({period}) đã hết; chưa ghi nhận kết quả, tình trạng vẫn là “{}”.{}",
            status_word(*status),
            last_news(news.as_ref())
        ),
        FlagText::EventOver { date, status, news } => format!(
            "Mốc diễn ra ({date}) đã qua; chưa ghi nhận kết quả, tình trạng vẫn là “{}”.{}",
            status_word(*status),
            last_news(news.as_ref())
        ),
        FlagText::EventAwaited { when, status, news } => format!(
            "Dự kiến diễn ra {when}, nay đã qua; chưa ghi nhận việc diễn ra, tình trạng vẫn là “{}”.{}",
            status_word(*status),
            last_news(news.as_ref())
        ),
        FlagText::Started { date, status } => {
            format!("Mốc bắt đầu ({date}) đã qua, mà tình trạng vẫn là “{}”.", status_word(*status))
        }
        FlagText::NotStarted { when, status, news } => format!(
            "Dự kiến bắt đầu {when}, nay đã qua; chưa ghi nhận việc bắt đầu, tình trạng vẫn là “{}”.{}",
            status_word(*status),
            last_news(news.as_ref())
        ),
        FlagText::PeriodBegun { period, status, news } => format!(
            "Giai đoạn ({period}) đã bắt đầu, mà tình trạng vẫn là “{}”.{}",
            status_word(*status),
            last_news(news.as_ref())
        ),
        FlagText::ClosedWithoutEnd { status, role, date } => format!(
            "Tình trạng là “{}”, nhưng không ghi kết thúc khi nào ({}: {date}).",
            status_word(*status),
            noun(*role)
        ),
        FlagText::Expiring { when, left } => format!("Hết hạn {when}: {}.", days_left(*left)),
        FlagText::RenewsItself { when, left, notice } => {
            format!("Tự động gia hạn {when}: {}. Thông báo: {notice}", days_left(*left))
        }
        FlagText::SourcesDisagree { field, values } => {
            format!("Về “{field}”, các nguồn ghi: {}.", quoted(values))
        }
        FlagText::PeriodEnding { period, left } => format!("Giai đoạn ({period}) sắp hết: {}.", days_left(*left)),
        FlagText::PartExpiring { part, when, left } => format!("“{part}” hết hạn {when}: {}.", days_left(*left)),
        FlagText::SignedNotInForce { dates, wording } => {
            let wording = wording.as_ref().map_or_else(String::new, |wording| format!(" Theo nguồn: “{wording}”."));
            format!("{}.{wording}", capitalised(&ratification(dates)))
        }
        FlagText::PartNotInForce { part, dates } => format!("“{part}”, {}.", ratification(dates)),
        FlagText::Silent { news, months } => format!("Thông tin gần nhất đã hơn {months} tháng: {}.", self::news(news)),
        FlagText::NoOwner { status } => {
            format!("Tình trạng là “{}”, mà chưa ghi ai phụ trách.", status_word(*status))
        }
    }
    .into()
}

/// `“31”, “30”`
fn quoted(values: &[String]) -> String {
    values.iter().map(|value| format!("“{value}”")).collect::<Vec<_>>().join(", ")
}

/// What a date is the date of, as a noun.
const fn noun(role: DateRoleLabel) -> &'static str {
    match role {
        DateRoleLabel::Signed => "mốc ký",
        DateRoleLabel::InForce => "mốc có hiệu lực",
        DateRoleLabel::Start => "mốc bắt đầu",
        DateRoleLabel::PlannedStart => "mốc dự kiến bắt đầu",
        DateRoleLabel::Period => "giai đoạn",
        DateRoleLabel::Event => "mốc diễn ra",
        DateRoleLabel::PlannedEnd => "mốc dự kiến kết thúc",
        DateRoleLabel::End => "mốc kết thúc",
        DateRoleLabel::Expires => "mốc hết hạn",
        DateRoleLabel::Reported => "kỳ báo cáo",
        DateRoleLabel::Issued => "mốc ban hành",
        DateRoleLabel::PlannedEvent => "mốc dự kiến diễn ra",
        DateRoleLabel::Ratified => "mốc phê chuẩn",
        DateRoleLabel::Acceded => "mốc gia nhập",
        DateRoleLabel::Accepted => "mốc chấp thuận",
        DateRoleLabel::Approved => "mốc phê duyệt",
        DateRoleLabel::Withdrawn => "mốc rút khỏi",
        DateRoleLabel::Renewed => "mốc gia hạn",
    }
}

/// What the last news is: `kỳ báo cáo 2020`.
fn news(LastNews { kind, date }: &LastNews) -> String {
    let what = match kind {
        NewsKind::Update => "cập nhật",
        NewsKind::Report => "kỳ báo cáo",
        NewsKind::Publication => "nguồn đăng",
    };
    format!("{what} {date}")
}

/// The sentence that says from when the last news is.
fn last_news(last: Option<&LastNews>) -> String {
    last.map_or_else(String::new, |last| format!(" Thông tin gần nhất: {}.", news(last)))
}

/// How long there is still.
fn days_left(DaysLeft { days, at_most }: DaysLeft) -> String {
    match (days, at_most) {
        (0, true) => "muộn nhất là hôm nay".to_owned(),
        (0, false) => "hôm nay là ngày cuối".to_owned(),
        (days, true) => format!("còn nhiều nhất {days} ngày"),
        (days, false) => format!("còn {days} ngày"),
    }
}

/// `ký năm 2019; chưa ghi nhận ngày có hiệu lực`.
fn ratification(Ratification { signed, consent, in_force }: &Ratification) -> String {
    let signed = signed.as_ref().map_or("đã ký (không ghi ngày)".into(), |when| format!("ký {when}"));
    let consent = consent.as_ref().map_or_else(String::new, |(role, when)| format!(", {} {when}", date_role(*role)));
    let in_force = in_force
        .as_ref()
        .map_or("chưa ghi nhận ngày có hiệu lực".into(), |when| format!("có hiệu lực từ {when}"));
    format!("{signed}{consent}; {in_force}")
}
