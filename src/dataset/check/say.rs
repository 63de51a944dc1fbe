//! What is said of each fault, in both languages: its code, its severity, and three sentences. Uses [`crate::text`].
//!
//! `{0}`, `{1}` and so on stand for what the fault carries; all of it has been cleaned before ([`Quote`]).

use super::{
    Said, Severity,
    fault::{Fault, Quote, Spot},
    slips,
};
use crate::dataset::{
    Lang, Target, Words,
    fields::{FORMAT, Shape},
    json::{Kind, Slip},
};
use crate::lang::Phrase;
use crate::lang::phrase::fill;
use crate::text::Audience;

/// A fault in words: message, cause, remedy.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    pub(super) severity: Severity,
    pub(super) code: &'static str,
    vi: [&'static str; 3],
    en: [&'static str; 3],
}

pub(super) const fn error(code: &'static str, vi: [&'static str; 3], en: [&'static str; 3]) -> Row {
    Row { severity: Severity::Error, code, vi, en }
}

pub(super) const fn warning(code: &'static str, vi: [&'static str; 3], en: [&'static str; 3]) -> Row {
    Row { severity: Severity::Warning, code, vi, en }
}

impl Fault {
    /// The three sentences, for an audience: in a room nothing is quoted, nor guessed at.
    pub(super) fn say(&self, lang: Lang, to: Audience) -> Said {
        let general = to.is_room().then(|| self.without_guesses());
        let fault = general.as_ref().unwrap_or(self);
        let row = fault.row();
        let arguments = fault.arguments(lang);
        let told: Vec<&str> = arguments.iter().map(|argument| argument.told(to).0.as_str()).collect();
        let [message, cause, remedy] = lang.of((&row.vi, &row.en)).map(|template| fill(template, &told));
        Said { message, cause, remedy }
    }

    /// The code and the sentences.
    #[allow(clippy::too_many_lines, reason = "a table")]
    pub(super) const fn row(&self) -> Row {
        match self {
            Self::Syntax { slip, .. } => slips::row(*slip),
            Self::NotADataset { .. } => error(
                "not-a-dataset",
                [
                    "Cả tệp phải là một `{ … }`, ở đây là {0}.",
                    "Tệp chỉ chứa một phần dữ liệu, hoặc chọn nhầm tệp.",
                    "Xem một bộ dữ liệu mẫu: `bangiao new dataset`.",
                ],
                [
                    "The file as a whole must be one `{ … }`; this is {0}.",
                    "It holds only a part of the data, or it is the wrong file.",
                    "See what a dataset looks like: `bangiao new dataset`.",
                ],
            ),
            Self::Agenda => error(
                "not-a-dataset",
                [
                    "Đây là một chương trình họp, không phải một bộ dữ liệu.",
                    "Đồng nghiệp chuyển giao nó bằng bangiao.",
                    "Mở bộ dữ liệu bằng bangiao, bấm A rồi o, và ghi đường dẫn của tệp này.",
                ],
                [
                    "This is an agenda, not a dataset.",
                    "A colleague handed it over with bangiao.",
                    "Open the dataset with bangiao, press A, then o, and type the path of this file.",
                ],
            ),
            Self::Fragment => error(
                "not-a-dataset",
                [
                    "Đây là những gì một cuộc họp đã quyết định, chưa phải một bộ dữ liệu.",
                    "`bangiao minutes --decided` viết ra các mục để dán vào một bộ dữ liệu.",
                    "Dán các mục của `sources` và `records` vào hai danh sách đó của bộ dữ liệu, rồi kiểm tra bộ dữ liệu.",
                ],
                [
                    "This is what a meeting decided, and no dataset yet.",
                    "`bangiao minutes --decided` writes items to be pasted into a dataset.",
                    "Paste the items of `sources` and `records` into these two lists of the dataset, then check the dataset.",
                ],
            ),
            Self::LoneItem { .. } => error(
                "not-a-dataset",
                [
                    "Đây là một {0}, không phải một bộ dữ liệu.",
                    "Tệp chỉ chứa một mục, chẳng hạn mẫu của `bangiao new`.",
                    "Dán nó vào danh sách `{1}` của một bộ dữ liệu; để bắt đầu một bộ mới: `bangiao new dataset`.",
                ],
                [
                    "This is a {0}, not a dataset.",
                    "The file holds one item alone, such as the skeleton that `bangiao new` prints.",
                    "Paste it into the list `{1}` of a dataset; to begin a new one: `bangiao new dataset`.",
                ],
            ),
            Self::NewerFormat { .. } => error(
                "newer-format",
                [
                    "Tệp có khuôn dạng {0}; chương trình này đọc được đến khuôn dạng {1}.",
                    "Tệp do phiên bản mới hơn ghi ra.",
                    "Cài phiên bản mới của chương trình.",
                ],
                [
                    "The file is in format {0}; this program reads up to format {1}.",
                    "A newer version of the program wrote it.",
                    "Install the newer version.",
                ],
            ),
            Self::WrongType { .. } => error(
                "wrong-type",
                ["Ở đây phải là {0}, không phải {1}.", "Giá trị viết sai kiểu.", "Viết {0}."],
                ["This should be {0}, not {1}.", "The value is written as another kind.", "Write {0}."],
            ),
            Self::MissingField { .. } => error(
                "missing-field",
                ["Thiếu trường bắt buộc `{0}` của `{1}`.", "Trường bị bỏ sót hoặc bị xóa.", "Thêm `\"{0}\"`: {2}."],
                [
                    "The required field `{0}` of this {1} is missing.",
                    "It was left out or removed.",
                    "Add `\"{0}\"`: {2}.",
                ],
            ),
            Self::UnknownField { meant: Some(_), .. } => error(
                "unknown-field",
                [
                    "Không có trường `{0}` trong `{1}`: có phải là `{2}`?",
                    "Viết sai tên trường; nội dung của nó sẽ không được đọc.",
                    "Đổi tên thành `{2}`.",
                ],
                [
                    "This {1} has no field `{0}`: did you mean `{2}`?",
                    "The name is misspelt; what it holds will not be read.",
                    "Rename it to `{2}`.",
                ],
            ),
            Self::UnknownField { meant: None, .. } => error(
                "unknown-field",
                [
                    "Không có trường `{0}` trong `{1}`.",
                    "Trường này không thuộc khuôn dạng; nội dung của nó sẽ không được đọc.",
                    "Xóa trường này, hoặc chuyển nội dung vào một trường của `{1}`: {2}.",
                ],
                [
                    "This {1} has no field `{0}`.",
                    "The format does not know it; what it holds will not be read.",
                    "Remove it, or move what it holds to a field of {1}: {2}.",
                ],
            ),
            Self::DuplicateKey { .. } => error(
                "duplicate-key",
                [
                    "Trường `{0}` xuất hiện lần thứ hai; lần đầu ở dòng {1}.",
                    "Sao chép nhầm, hoặc thiếu `}, {` giữa hai mục.",
                    "Giữ lại một trường.",
                ],
                [
                    "The field `{0}` is here a second time; the first is on line {1}.",
                    "It was copied by mistake, or `}, {` is missing between two items.",
                    "Keep one of the two.",
                ],
            ),
            Self::UnknownWord { meant: Some(_), .. } => error(
                "unknown-word",
                [
                    "`{0}` không phải là giá trị của `{1}`: có phải là `{2}`?",
                    "Viết sai chính tả, hoặc viết bằng tiếng Việt.",
                    "Viết `{2}`.",
                ],
                [
                    "`{0}` is no word of `{1}`: did you mean `{2}`?",
                    "It is misspelt, or in another language.",
                    "Write `{2}`.",
                ],
            ),
            Self::UnknownWord { meant: None, .. } => error(
                "unknown-word",
                [
                    "`{0}` không phải là giá trị của `{1}`.",
                    "Trường này chỉ nhận các từ cho sẵn.",
                    "Chọn một trong các từ: {2}.",
                ],
                ["`{0}` is no word of `{1}`.", "Only the words of a fixed list stand here.", "Choose one of: {2}."],
            ),
            Self::BadId { meant: Some(_), .. } => error(
                "bad-id",
                [
                    "Mã `{0}` có ký tự không được dùng.",
                    "Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối.",
                    "Viết `{1}`.",
                ],
                [
                    "The id `{0}` has characters that no id has.",
                    "An id is made of small letters a–z, digits and hyphens.",
                    "Write `{1}`.",
                ],
            ),
            Self::BadId { meant: None, .. } => error(
                "bad-id",
                [
                    "`{0}` không dùng làm mã được.",
                    "Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối.",
                    "Đặt một mã ngắn, ví dụ `fi-water`.",
                ],
                [
                    "`{0}` cannot be an id.",
                    "An id is made of small letters a–z, digits and hyphens.",
                    "Choose a short one, such as `fi-water`.",
                ],
            ),
            Self::DuplicateId { .. } => error(
                "duplicate-id",
                [
                    "Mã `{0}` bị trùng; lần đầu ở dòng {1} ({2}).",
                    "Một mục được sao chép mà chưa đổi mã.",
                    "Đặt mã khác cho mục này, và sửa những chỗ nhắc đến nó.",
                ],
                [
                    "The id `{0}` is taken: first on line {1} (a {2}).",
                    "An item was copied and its id was not changed.",
                    "Give this item another id, and correct what refers to it.",
                ],
            ),
            Self::UnknownReference { target, meant, .. } => unknown_reference(*target, meant.is_some()),
            Self::WrongReference { .. } => error(
                "wrong-reference",
                ["`{0}` là một {2}, không phải {1}.", "Mã được ghi vào nhầm trường.", "Chuyển `{0}` sang `{3}`."],
                ["`{0}` is a {2}, not a {1}.", "The id was written in the wrong field.", "Put it in `{3}`."],
            ),
            Self::OwnParent { .. } => error(
                "own-parent",
                ["`{0}` lấy chính nó làm mục cha.", "Sao chép nhầm mã.", "Ghi mã của mục lớn hơn, hoặc xóa `parent`."],
                [
                    "`{0}` is its own parent.",
                    "The wrong id was copied.",
                    "Write the id of the larger one, or remove `parent`.",
                ],
            ),
            Self::ParentCycle { .. } => error(
                "parent-cycle",
                [
                    "Các mục cha nối thành vòng: {0}.",
                    "Hai mục được ghi là cha của nhau.",
                    "Xóa `parent` của mục lớn nhất.",
                ],
                [
                    "The parents go round in a circle: {0}.",
                    "Two items were written as each other's parent.",
                    "Remove `parent` from the largest.",
                ],
            ),
            Self::BadDate { meant: Some(_), .. } => error(
                "bad-date",
                [
                    "`{0}` không phải ngày EDTF: {1}.",
                    "Ngày viết theo kiểu khác.",
                    "Có lẽ là `{2}`: năm trước, rồi tháng, rồi ngày.",
                ],
                [
                    "`{0}` is not an EDTF date: {1}.",
                    "The date is written in another way.",
                    "Probably `{2}`: first the year, then the month, then the day.",
                ],
            ),
            Self::BadDate { meant: None, .. } => error(
                "bad-date",
                [
                    "`{0}` không phải ngày EDTF: {1}.",
                    "Gõ nhầm, hoặc ngày viết bằng lời.",
                    "Viết như `2024`, `2024-11`, `2024-11-27`, `2018/2020`, `2019/..` hoặc `2024~`.",
                ],
                [
                    "`{0}` is not an EDTF date: {1}.",
                    "It is misspelt, or written in words.",
                    "Write it like `2024`, `2024-11`, `2024-11-27`, `2018/2020`, `2019/..` or `2024~`.",
                ],
            ),
            Self::ReversedPeriod { .. } => error(
                "reversed-period",
                ["Khoảng `{0}` kết thúc trước khi bắt đầu.", "Hai đầu bị đổi chỗ.", "Đổi chỗ hai ngày."],
                ["The period `{0}` ends before it starts.", "Its ends were swapped.", "Swap them back."],
            ),
            Self::FarDate { .. } => warning(
                "far-date",
                [
                    "Ngày `{0}` cách ngày chốt số liệu ({1}) hơn hai trăm năm.",
                    "Có lẽ gõ nhầm một chữ số của năm.",
                    "Xem lại năm; nếu đúng thì giữ nguyên.",
                ],
                [
                    "The date `{0}` is more than two hundred years from the day of the data ({1}).",
                    "A digit of its year is probably mistyped.",
                    "Look at the year again; if it is right, leave it.",
                ],
            ),
            Self::EndBeforeStart { .. } => error(
                "end-before-start",
                [
                    "Kết thúc ({0}) trước khi bắt đầu ({1}, dòng {2}).",
                    "Gõ nhầm năm, hoặc đổi nhầm vai trò của hai ngày.",
                    "Sửa một trong hai ngày.",
                ],
                [
                    "The end ({0}) is before the start ({1}, line {2}).",
                    "A year is mistyped, or the roles of the dates were swapped.",
                    "Correct one of the two.",
                ],
            ),
            Self::StatusNotForKind { .. } => error(
                "status-not-for-kind",
                [
                    "Tình trạng `{0}` chỉ dành cho thỏa thuận, đàm phán và ý định thư; hồ sơ này là `{1}`.",
                    "Sai loại hồ sơ hoặc sai tình trạng.",
                    "Dùng `pipeline`, `implementation`, `finalisation`, `closed`, `cancelled` hoặc `suspended`.",
                ],
                [
                    "The status `{0}` is for agreements, negotiations and letters of intent; this is a `{1}`.",
                    "The kind or the status is wrong.",
                    "Use `pipeline`, `implementation`, `finalisation`, `closed`, `cancelled` or `suspended`.",
                ],
            ),
            Self::PartnerIdNotIso { .. } => error(
                "partner-id-not-iso",
                [
                    "Mã `{0}` khác mã ISO 3166-1 của đối tác, `{1}`.",
                    "Gõ nhầm một trong hai mã.",
                    "Mã của đối tác là mã ISO viết thường: `{1}`.",
                ],
                [
                    "The id `{0}` differs from the partner's ISO 3166-1 code, `{1}`.",
                    "One of the two is mistyped.",
                    "A partner's id is its ISO code in lower case: `{1}`.",
                ],
            ),
            Self::UnknownCountry { meant: Some(_), .. } => error(
                "unknown-country",
                ["Không có mã nước ISO 3166-1 `{0}`.", "Viết thường, hoặc dùng mã quen gọi.", "Viết `{1}`."],
                ["ISO 3166-1 has no country `{0}`.", "It is in lower case, or not the official code.", "Write `{1}`."],
            ),
            Self::UnknownCountry { meant: None, .. } => error(
                "unknown-country",
                ["Không có mã nước ISO 3166-1 `{0}`.", "Gõ nhầm.", "Viết mã hai chữ in hoa, ví dụ `VN`."],
                ["ISO 3166-1 has no country `{0}`.", "It is mistyped.", "Write the two capital letters, such as `VN`."],
            ),
            Self::BadCurrency { meant: Some(_), .. } => error(
                "bad-currency",
                ["`{0}` không phải mã tiền tệ ISO 4217.", "Viết ký hiệu thay cho mã.", "Viết `{1}`."],
                ["`{0}` is no ISO 4217 currency code.", "A sign was written for the code.", "Write `{1}`."],
            ),
            Self::BadCurrency { meant: None, .. } => error(
                "bad-currency",
                [
                    "`{0}` không phải mã tiền tệ ISO 4217.",
                    "Mã tiền tệ gồm ba chữ in hoa.",
                    "Viết ví dụ `VND`, `USD`, `EUR`.",
                ],
                [
                    "`{0}` is no ISO 4217 currency code.",
                    "A code is three capital letters.",
                    "Write `VND`, `USD`, `EUR` or another.",
                ],
            ),
            Self::BadUrl { .. } => error(
                "bad-url",
                [
                    "`{0}` không phải địa chỉ web.",
                    "Thiếu `https://`, có dấu cách, hoặc là đường dẫn trên máy.",
                    "Viết địa chỉ đầy đủ, bắt đầu bằng `https://` hoặc `http://`.",
                ],
                [
                    "`{0}` is no web address.",
                    "`https://` is missing, it has a blank, or it is a path on a computer.",
                    "Write the whole address, from `https://` or `http://` on.",
                ],
            ),
            Self::NotWhole { .. } => error(
                "not-whole",
                ["`{0}` không phải số nguyên.", "Có phần thập phân hoặc số mũ.", "Viết số nguyên, không có dấu chấm."],
                [
                    "`{0}` is no whole number.",
                    "It has a fraction or an exponent.",
                    "Write it without a point, in digits only.",
                ],
            ),
            Self::OutOfRange { .. } => error(
                "out-of-range",
                ["Số {0} nằm ngoài giới hạn.", "Gõ thừa hoặc thiếu chữ số.", "Viết số từ {1} đến {2}."],
                ["{0} is out of range.", "There is a digit too many or too few.", "Write a number from {1} to {2}."],
            ),
            Self::NegativeAmount { .. } => error(
                "negative-amount",
                [
                    "Số tiền {0} là số âm.",
                    "Dấu trừ được dùng để chỉ tiền đi ra.",
                    "Bỏ dấu trừ; chiều của tiền ghi ở `direction`.",
                ],
                [
                    "The amount {0} is negative.",
                    "The minus was meant to say that money goes out.",
                    "Remove the minus; `direction` says which way it goes.",
                ],
            ),
            Self::HugeAmount { .. } => warning(
                "huge-amount",
                ["Số tiền {0} lớn bất thường.", "Thừa số 0.", "Kiểm tra lại con số theo nguồn."],
                ["The amount {0} is unusually large.", "There are zeros too many.", "Compare it with the source."],
            ),
            Self::AmountWithoutCurrency => warning(
                "amount-without-currency",
                ["Số tiền không ghi loại tiền.", "Quên trường `currency`.", "Thêm `\"currency\"`, ví dụ `\"USD\"`."],
                ["The amount has no currency.", "`currency` was forgotten.", "Add `\"currency\"`, such as `\"USD\"`."],
            ),
            Self::NoText => error(
                "no-text",
                [
                    "Không có nội dung ở cả hai thứ tiếng.",
                    "Chưa điền `vi` và `en`.",
                    "Điền ít nhất một thứ tiếng, hoặc xóa cả trường.",
                ],
                [
                    "There is no text in either language.",
                    "`vi` and `en` were not filled in.",
                    "Write one of them at least, or remove the field.",
                ],
            ),
            Self::EmptyText => warning(
                "empty-text",
                ["Đoạn văn bản trống.", "Chưa điền.", "Điền nội dung, hoặc xóa trường này."],
                ["The text is empty.", "It was not filled in.", "Write something, or remove the field."],
            ),
            Self::MissingTranslation { .. } => warning(
                "missing-translation",
                ["Thiếu phần {0}.", "Chưa dịch.", "Thêm `\"{1}\"`."],
                ["The {0} text is missing.", "It was not translated yet.", "Add `\"{1}\"`."],
            ),
            Self::NotNfc { .. } => warning(
                "not-nfc",
                [
                    "Từ ký tự thứ {0}, văn bản không ở dạng chuẩn NFC (Unicode dựng sẵn).",
                    "Văn bản được chép từ PDF hoặc từ máy Mac, dấu bị tách khỏi chữ.",
                    "Chuyển đoạn này sang Unicode dựng sẵn.",
                ],
                [
                    "From its character {0} on, the text is not in NFC.",
                    "It was copied from a PDF or a Mac: marks stand apart from their letters.",
                    "Convert it to composed Unicode (NFC).",
                ],
            ),
            Self::Control { .. } => error(
                "control-character",
                [
                    "Ký tự thứ {1} là ký tự điều khiển {0}.",
                    "Ký tự này lẫn vào khi xuất hoặc dán dữ liệu.",
                    "Xóa ký tự này.",
                ],
                [
                    "Character {1} of the text is a control character, {0}.",
                    "It came in with an export or by pasting.",
                    "Remove it.",
                ],
            ),
            Self::Bidi { .. } => error(
                "bidi-character",
                [
                    "Ký tự thứ {1} đổi chiều chữ ({0}), làm văn bản hiện ra khác với nội dung thật.",
                    "Được dán từ văn bản có chữ viết từ phải sang trái, hoặc cố ý đánh lừa.",
                    "Xóa ký tự này.",
                ],
                [
                    "Character {1} of the text turns the direction of writing ({0}): it is read otherwise than it is.",
                    "It was pasted from a right-to-left text, or is meant to deceive.",
                    "Remove it.",
                ],
            ),
            Self::Invisible { .. } => warning(
                "invisible-character",
                [
                    "Ký tự thứ {1} không nhìn thấy được ({0}).",
                    "Được dán từ trang web hoặc trình soạn thảo văn bản.",
                    "Xóa ký tự này.",
                ],
                [
                    "Character {1} of the text is invisible ({0}).",
                    "It was pasted from a web page or a word processor.",
                    "Remove it.",
                ],
            ),
            Self::TooManyMarks { .. } => warning(
                "too-many-marks",
                ["Ký tự thứ {0} có quá nhiều dấu chồng lên nhau.", "Văn bản bị hỏng.", "Gõ lại đoạn này."],
                [
                    "Character {0} of the text is one mark too many on a letter.",
                    "The text is damaged.",
                    "Type this passage again.",
                ],
            ),
            Self::MixedScript { .. } => warning(
                "mixed-script",
                [
                    "Ký tự thứ {1} ({0}) trông như chữ La-tinh nhưng thuộc bảng chữ khác.",
                    "Được chép từ nơi dùng chữ Kirin hoặc Hy Lạp.",
                    "Gõ lại chữ này.",
                ],
                [
                    "Character {1} ({0}) looks Latin but is of another alphabet.",
                    "It was copied from a place that writes Cyrillic or Greek.",
                    "Type the letter again.",
                ],
            ),
            Self::Replacement { .. } => warning(
                "replacement-character",
                [
                    "Ký tự thứ {0} là U+FFFD: một chữ đã bị mất.",
                    "Tệp từng được chuyển mã sai.",
                    "Xem lại nguồn và gõ lại chữ này.",
                ],
                [
                    "Character {0} of the text is U+FFFD: a letter was lost.",
                    "The file was once converted from a wrong encoding.",
                    "Look it up in the source and type it again.",
                ],
            ),
            Self::DuplicateEntry { .. } => warning(
                "duplicate-entry",
                ["Phần tử này đã có trong danh sách, ở dòng {0}.", "Sao chép nhầm.", "Xóa một trong hai."],
                ["This entry is in the list already, on line {0}.", "It was copied by mistake.", "Remove one."],
            ),
            Self::DuplicateOrder { .. } => warning(
                "duplicate-order",
                [
                    "Thứ tự {0} bị trùng; lần đầu ở dòng {1}.",
                    "Một mục được sao chép mà chưa đổi thứ tự.",
                    "Đặt một số khác.",
                ],
                [
                    "The order {0} is taken: first on line {1}.",
                    "An item was copied and its order was not changed.",
                    "Write another number.",
                ],
            ),
        }
    }

    /// What stands for `{0}`, `{1}`, `{2}`: words of ours, and quotations of the file.
    fn arguments(&self, lang: Lang) -> Vec<Phrase> {
        let quote = |quote: &Quote| Phrase::quote(quote.shown());
        let ours = |text: &str| Phrase::word(text);
        let number = |number: usize| Phrase::word(&number.to_string());
        let theirs = |text: &Option<String>| Phrase::quote(text.as_deref().unwrap_or_default());
        match self {
            Self::Syntax { slip, shown, opened } => {
                let line = opened.map(|line| line.to_string()).unwrap_or_default();
                let [second, third] = slip_details(*slip, shown.as_str(), line);
                vec![syntax_word(*slip, shown), ours(&second), ours(&third)]
            }
            Self::NotADataset { found } => vec![ours(lang.of(kind_noun(*found)))],
            Self::LoneItem { target } => vec![ours(lang.of(target.noun())), ours(target.list())],
            Self::NewerFormat { found } => vec![quote(found), ours(&FORMAT.to_string())],
            Self::WrongType { wanted, found } => {
                vec![ours(lang.of(shape_noun(wanted))), ours(lang.of(kind_noun(*found)))]
            }
            Self::MissingField { field, entity } => {
                vec![ours(field.name), ours(entity.name), ours(&uncapitalised(field.doc(lang)))]
            }
            Self::UnknownField { key, entity, meant } => {
                let all = || quoted(entity.fields.iter().map(|field| field.name));
                vec![quote(key), ours(entity.name), ours(&meant.map_or_else(all, str::to_owned))]
            }
            Self::DuplicateKey { key, first } => vec![quote(key), number(*first)],
            Self::UnknownWord { word, field, vocabulary, meant } => {
                let all = || quoted(vocabulary.rows.iter().map(|row| row.word));
                vec![quote(word), ours(field), ours(&meant.map_or_else(all, str::to_owned))]
            }
            Self::BadId { id, meant } => vec![quote(id), theirs(meant)],
            Self::DuplicateId { id, first, noun } => vec![quote(id), number(*first), ours(lang.of(noun.noun()))],
            Self::UnknownReference { id, target, meant } => {
                let meant = meant.as_ref().map_or_else(|| ours(target.list()), quote);
                vec![quote(id), ours(lang.of(target.noun())), meant]
            }
            Self::WrongReference { id, target, found } => {
                let nouns = [target, found].map(|target| ours(lang.of(target.noun())));
                [quote(id)].into_iter().chain(nouns).chain([ours(field_for(*found))]).collect()
            }
            Self::BadDate { text, why, meant } => vec![quote(text), quote(lang.of((&why.0, &why.1))), theirs(meant)],
            Self::EndBeforeStart { start, end, line } => {
                vec![Phrase::quote(end), Phrase::quote(start), number(*line)]
            }
            Self::FarDate { text, as_of } => vec![quote(text), Phrase::quote(as_of)],
            Self::StatusNotForKind { status, kind } => vec![ours(status.word()), ours(kind.word())],
            Self::PartnerIdNotIso { id, wanted } => vec![quote(id), Phrase::quote(wanted)],
            Self::UnknownCountry { code, meant } => vec![quote(code), theirs(meant)],
            Self::BadCurrency { code, meant } => vec![quote(code), ours(meant.unwrap_or_default())],
            Self::OwnParent { id: text }
            | Self::ParentCycle { chain: text }
            | Self::ReversedPeriod { text }
            | Self::BadUrl { url: text }
            | Self::NotWhole { number: text }
            | Self::NegativeAmount { number: text }
            | Self::HugeAmount { number: text } => vec![quote(text)],
            Self::OutOfRange { number, min, max } => {
                vec![quote(number), ours(&min.to_string()), ours(&max.to_string())]
            }
            Self::Agenda | Self::Fragment | Self::AmountWithoutCurrency | Self::NoText | Self::EmptyText => Vec::new(),
            Self::MissingTranslation { lang: missing } => {
                vec![ours(lang.of(language_noun(*missing))), ours(missing.code())]
            }
            Self::NotNfc { nth } | Self::TooManyMarks { nth } | Self::Replacement { nth } => vec![number(*nth)],
            Self::Control { spot } | Self::Bidi { spot } | Self::Invisible { spot } | Self::MixedScript { spot } => {
                let Spot { char, nth } = spot;
                vec![ours(&code_point(*char)), number(*nth)]
            }
            Self::DuplicateEntry { first } => vec![number(*first)],
            Self::DuplicateOrder { order, first } => vec![quote(order), number(*first)],
        }
    }
}

/// What stands at the place of a slip: a lone sign, or the number of a character, quotes nothing of the file.
fn syntax_word(slip: Slip, shown: &Quote) -> Phrase {
    let is_sign = shown.as_str().len() == 1 && shown.as_str().bytes().all(|byte| byte.is_ascii_punctuation());
    if is_sign || matches!(slip, Slip::OddBlank | Slip::RawControl(_)) {
        Phrase::word(shown.shown())
    } else {
        Phrase::quote(shown.shown())
    }
}

/// All words of a list, to choose from.
fn quoted<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

/// A line of description inside a sentence: a small letter first, but for an acronym.
fn uncapitalised(line: &str) -> String {
    let mut chars = line.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() || second.is_whitespace() => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => line.to_owned(),
    }
}

/// The field of a record in which an id of that kind belongs.
const fn field_for(target: Target) -> &'static str {
    match target {
        Target::Source => "source",
        Target::Theme => "themes",
        Target::Partner => "partners",
        Target::Framework => "frameworks",
        Target::Record => "parent",
    }
}

/// The row of an id that leads nowhere.
const fn unknown_reference(target: Target, guessed: bool) -> Row {
    let code = match target {
        Target::Source => "unknown-source",
        Target::Theme => "unknown-theme",
        Target::Partner => "unknown-partner",
        Target::Framework => "unknown-framework",
        Target::Record => "unknown-record",
    };
    if guessed {
        error(
            code,
            [
                "Không có {1} `{0}`: có phải là `{2}`?",
                "Gõ nhầm mã, hoặc mục ấy đã đổi mã.",
                "Viết `{2}`, hoặc thêm {1} `{0}`.",
            ],
            [
                "Unknown {1} `{0}`: did you mean `{2}`?",
                "The id is mistyped, or was changed where it is defined.",
                "Write `{2}`, or add the {1} `{0}`.",
            ],
        )
    } else {
        error(
            code,
            ["Không có {1} `{0}`.", "Gõ nhầm mã, hoặc mục ấy đã bị xóa.", "Sửa mã, hoặc thêm mục `{0}` vào `{2}`."],
            [
                "Unknown {1} `{0}`.",
                "The id is mistyped, or what it stood for was removed.",
                "Correct the id, or add `{0}` to `{2}`.",
            ],
        )
    }
}

/// What a slip carries beside what stands there: `{1}` and `{2}`.
fn slip_details(slip: Slip, bracket: &str, line: String) -> [String; 2] {
    if let Slip::Truncated { depth, .. } = slip {
        [line, depth.to_string()]
    } else if let Slip::WrongLiteral(literal) = slip {
        [literal.word().to_owned(), String::new()]
    } else {
        [line, if bracket == "{" { "}" } else { "]" }.to_owned()]
    }
}

/// `U+200B`
pub(super) fn code_point(char: char) -> String {
    format!("U+{:04X}", u32::from(char))
}

/// What a value is, with its article: `(vi, en)`.
const fn kind_noun(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Null => ("`null`", "`null`"),
        Kind::Bool => ("`true` hoặc `false`", "`true` or `false`"),
        Kind::Number => ("một số", "a number"),
        Kind::Text => ("một đoạn văn bản", "a text"),
        Kind::List => ("một danh sách", "a list"),
        Kind::Object => ("một đối tượng `{ … }`", "an object `{ … }`"),
        Kind::Broken => ("một giá trị không đọc được", "something unreadable"),
    }
}

/// What a field wants, with its article: `(vi, en)`.
const fn shape_noun(shape: &Shape) -> (&'static str, &'static str) {
    match shape {
        Shape::Id | Shape::Ref(_) => ("một mã trong `\"…\"`", "an id in `\"…\"`"),
        Shape::Line | Shape::Url => ("một đoạn văn bản trong `\"…\"`", "a text in `\"…\"`"),
        Shape::Country | Shape::Currency => ("một mã in hoa trong `\"…\"`", "a code in `\"…\"`"),
        Shape::Date => ("một ngày EDTF trong `\"…\"`", "an EDTF date in `\"…\"`"),
        Shape::Whole(..) => ("một số nguyên, không có dấu `\"`", "a whole number, without `\"`"),
        Shape::Amount => ("một số, không có dấu `\"`", "a number, without `\"`"),
        Shape::Bool => ("`true` hoặc `false`", "`true` or `false`"),
        Shape::Text => ("`{ \"vi\": \"…\", \"en\": \"…\" }`", "`{ \"vi\": \"…\", \"en\": \"…\" }`"),
        Shape::Word(_) => ("một từ trong `\"…\"`", "a word in `\"…\"`"),
        Shape::One(_) => ("một đối tượng `{ … }`", "an object `{ … }`"),
        Shape::List(_) => ("một danh sách `[ … ]`", "a list `[ … ]`"),
    }
}

const fn language_noun(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::Vi => ("tiếng Việt", "Vietnamese"),
        Lang::En => ("tiếng Anh", "English"),
    }
}
