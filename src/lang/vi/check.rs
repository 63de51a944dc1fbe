//! What the checker says of data, in Vietnamese.

use crate::lang::advice::Advice;
use crate::lang::check::{CheckText, OtherData, PlaceText, ShapeLabel, ValueLabel, is_day_or_month};
use crate::lang::language::Lang;
use crate::lang::sentence::Label;
use std::borrow::Cow;

/// What a value is.
pub(in crate::lang) const fn value(label: ValueLabel) -> &'static str {
    match label {
        ValueLabel::Null => "`null`",
        ValueLabel::Bool => "`true` hoặc `false`",
        ValueLabel::Number => "một số",
        ValueLabel::Text => "một đoạn văn bản",
        ValueLabel::List => "một danh sách",
        ValueLabel::Object => "một đối tượng `{ … }`",
        ValueLabel::Broken => "một giá trị không đọc được",
    }
}

/// What a field wants.
pub(in crate::lang) const fn shape(label: ShapeLabel) -> &'static str {
    match label {
        ShapeLabel::Id => "một mã trong `\"…\"`",
        ShapeLabel::Line => "một đoạn văn bản trong `\"…\"`",
        ShapeLabel::Code => "một mã in hoa trong `\"…\"`",
        ShapeLabel::Date => "một ngày EDTF trong `\"…\"`",
        ShapeLabel::Whole => "một số nguyên, không có dấu `\"`",
        ShapeLabel::Amount => "một số, không có dấu `\"`",
        ShapeLabel::Bool => "`true` hoặc `false`",
        ShapeLabel::Text => "`{ \"vi\": \"…\", \"en\": \"…\" }`",
        ShapeLabel::Word => "một từ trong `\"…\"`",
        ShapeLabel::Object => "một đối tượng `{ … }`",
        ShapeLabel::List => "một danh sách `[ … ]`",
    }
}

/// Where something is.
pub(in crate::lang) fn place(text: &PlaceText) -> Cow<'static, str> {
    match text {
        PlaceText::Line { line, column } => format!("Dòng {line}, cột {column}"),
        PlaceText::Cell { sheet, cell } => format!("Trang “{sheet}”, ô {cell}"),
        PlaceText::Path { path } => format!("Tại {path}"),
    }
    .into()
}

const fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "tiếng Việt",
        Lang::En => "tiếng Anh",
    }
}

/// What is wrong, why it probably is, and what to do.
#[allow(clippy::too_many_lines, reason = "a table")]
pub(in crate::lang) fn advice(text: &CheckText) -> Advice {
    match text {
        CheckText::NotADataset { found } => {
            let found = value(*found);
            Advice::new(
                format!("Cả tệp phải là một `{{ … }}`, ở đây là {found}."),
                "Tệp chỉ chứa một phần dữ liệu, hoặc chọn nhầm tệp.",
                "Xem một bộ dữ liệu mẫu: `bangiao new dataset`.",
            )
        }
        CheckText::OtherData(data) => other_data(*data),
        CheckText::Agenda => Advice::new(
            "Đây là một chương trình họp, không phải một bộ dữ liệu.",
            "Đồng nghiệp chuyển giao nó bằng bangiao.",
            "Mở bộ dữ liệu bằng bangiao, bấm A rồi o, và ghi đường dẫn của tệp này.",
        ),
        CheckText::Fragment => Advice::new(
            "Đây là những gì một cuộc họp đã quyết định, chưa phải một bộ dữ liệu.",
            "`bangiao minutes --decided` viết ra các mục để dán vào một bộ dữ liệu.",
            "Dán các mục của `sources` và `records` vào hai danh sách đó của bộ dữ liệu, rồi kiểm tra bộ dữ liệu.",
        ),
        CheckText::LoneItem { item, list } => Advice::new(
            format!("Đây là một {item}, không phải một bộ dữ liệu."),
            "Tệp chỉ chứa một mục, chẳng hạn mẫu của `bangiao new`.",
            format!("Dán nó vào danh sách `{list}` của một bộ dữ liệu; để bắt đầu một bộ mới: `bangiao new dataset`."),
        ),
        CheckText::NewerFormat { found, known } => Advice::new(
            format!("Tệp có khuôn dạng {found}; chương trình này đọc được đến khuôn dạng {known}."),
            "Tệp do phiên bản mới hơn ghi ra.",
            "Cài phiên bản mới của chương trình.",
        ),
        CheckText::WrongType { wanted, found, example } => {
            let wanted = shape(*wanted);
            let found = value(*found);
            Advice::new(
                format!("Ở đây phải là {wanted}, không phải {found}."),
                "Giá trị viết sai kiểu.",
                match example {
                    Some(example) => format!("Viết `{example}`."),
                    None => format!("Viết {wanted}."),
                },
            )
        }
        CheckText::MissingField { field, entity, what } => Advice::new(
            format!("Thiếu trường bắt buộc `{field}` của `{entity}`."),
            "Trường bị bỏ sót hoặc bị xóa.",
            format!("Thêm `\"{field}\"`: {what}."),
        ),
        CheckText::MissingOneOf { entity, fields } => Advice::new(
            format!("Phần `{entity}` này không có trường nào trong số {fields}."),
            "Các trường bị bỏ sót hoặc bị xóa.",
            "Thêm ít nhất một trường.",
        ),
        CheckText::MisspeltField { field, entity, meant } => Advice::new(
            format!("Không có trường `{field}` trong `{entity}`: có phải là `{meant}`?"),
            "Viết sai tên trường; nội dung của nó sẽ không được đọc.",
            format!("Đổi tên thành `{meant}`."),
        ),
        CheckText::UnknownField { field, entity, fields } => Advice::new(
            format!("Không có trường `{field}` trong `{entity}`."),
            "Trường này không thuộc khuôn dạng; nội dung của nó sẽ không được đọc.",
            format!("Xóa trường này, hoặc chuyển nội dung vào một trường của `{entity}`: {fields}."),
        ),
        CheckText::DuplicateField { field, line } => Advice::new(
            format!("Trường `{field}` xuất hiện lần thứ hai; lần đầu ở dòng {line}."),
            "Sao chép nhầm, hoặc thiếu `}, {` giữa hai mục.",
            "Giữ lại một trường.",
        ),
        CheckText::MisspeltWord { word, field, meant } => Advice::new(
            format!("`{word}` không phải là giá trị của `{field}`: có phải là `{meant}`?"),
            "Viết sai chính tả, hoặc viết bằng tiếng Việt.",
            format!("Viết `{meant}`."),
        ),
        CheckText::UnknownWord { word, field, words } => Advice::new(
            format!("`{word}` không phải là giá trị của `{field}`."),
            "Trường này chỉ nhận các từ cho sẵn.",
            format!("Chọn một trong các từ: {words}."),
        ),
        CheckText::MisspeltId { id, meant } => Advice::new(
            format!("Mã `{id}` có ký tự không được dùng."),
            "Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối.",
            format!("Viết `{meant}`."),
        ),
        CheckText::BadId { id } => Advice::new(
            format!("`{id}` không dùng làm mã được."),
            "Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối.",
            "Đặt một mã ngắn, ví dụ `fi-water`.",
        ),
        CheckText::DuplicateId { id, line, item } => Advice::new(
            format!("Mã `{id}` bị trùng; lần đầu ở dòng {line} ({item})."),
            "Một mục được sao chép mà chưa đổi mã.",
            "Đặt mã khác cho mục này, và sửa những chỗ nhắc đến nó.",
        ),
        CheckText::MisspeltReference { id, item, meant } => Advice::new(
            format!("Không có {item} `{id}`: có phải là `{meant}`?"),
            "Gõ nhầm mã, hoặc mục ấy đã đổi mã.",
            format!("Viết `{meant}`, hoặc thêm {item} `{id}`."),
        ),
        CheckText::UnknownReference { id, item, list } => Advice::new(
            format!("Không có {item} `{id}`."),
            "Gõ nhầm mã, hoặc mục ấy đã bị xóa.",
            format!("Sửa mã, hoặc thêm mục `{id}` vào `{list}`."),
        ),
        CheckText::WrongReference { id, wanted, found, field } => Advice::new(
            format!("`{id}` là một {found}, không phải {wanted}."),
            "Mã được ghi vào nhầm trường.",
            format!("Chuyển `{id}` sang `{field}`."),
        ),
        CheckText::OwnParent { id } => Advice::new(
            format!("`{id}` lấy chính nó làm mục cha."),
            "Sao chép nhầm mã.",
            "Ghi mã của mục lớn hơn, hoặc xóa `parent`.",
        ),
        CheckText::LinkToItself { id } => Advice::new(
            format!("`{id}` được liên kết với chính nó."),
            "Sao chép nhầm mã.",
            "Ghi mã của hồ sơ kia, hoặc xóa liên kết.",
        ),
        CheckText::DuplicateAcronym { acronym, line } => Advice::new(
            format!("Chữ viết tắt `{acronym}` đã dùng cho một thuật ngữ khác; lần đầu ở dòng {line}."),
            "Một thuật ngữ được nhập hai lần, hoặc hai thuật ngữ viết tắt giống nhau.",
            "Giữ ở thuật ngữ thường dùng hơn, hoặc gộp hai thuật ngữ làm một.",
        ),
        CheckText::ParentCycle { chain } => Advice::new(
            format!("Các mục cha nối thành vòng: {chain}."),
            "Hai mục được ghi là cha của nhau.",
            "Xóa `parent` của mục lớn nhất.",
        ),
        CheckText::ForeignDate { date, why, meant } => {
            Advice::new(format!("`{date}` không phải ngày EDTF: {why}."), "Ngày viết theo kiểu khác.", probably(meant))
        }
        CheckText::BadDate { date, why } => Advice::new(
            format!("`{date}` không phải ngày EDTF: {why}."),
            "Gõ nhầm, hoặc ngày viết bằng lời.",
            "Viết như `2024`, `2024-11`, `2024-11-27`, `2018/2020`, `2019/..` hoặc `2024~`; không rõ thì bỏ trống.",
        ),
        CheckText::ReversedPeriod { period } => Advice::new(
            format!("Khoảng `{period}` kết thúc trước khi bắt đầu."),
            "Hai đầu bị đổi chỗ.",
            "Đổi chỗ hai ngày.",
        ),
        CheckText::FarDate { date, as_of } => Advice::new(
            format!("Ngày `{date}` cách ngày chốt số liệu ({as_of}) hơn hai trăm năm."),
            "Có lẽ gõ nhầm một chữ số của năm.",
            "Xem lại năm; nếu đúng thì giữ nguyên.",
        ),
        CheckText::EndBeforeStart { end, start, line } => Advice::new(
            format!("Kết thúc ({end}) trước khi bắt đầu ({start}, dòng {line})."),
            "Gõ nhầm năm, hoặc đổi nhầm vai trò của hai ngày.",
            "Sửa một trong hai ngày.",
        ),
        CheckText::StatusNotForKind { status, kind } => Advice::new(
            format!("Tình trạng `{status}` chỉ dành cho thỏa thuận, đàm phán và ý định thư; hồ sơ này là `{kind}`."),
            "Sai loại hồ sơ hoặc sai tình trạng.",
            "Dùng `pipeline`, `implementation`, `finalisation`, `closed`, `cancelled` hoặc `suspended`.",
        ),
        CheckText::PartnerIdNotIso { id, wanted } => Advice::new(
            format!("Mã `{id}` khác mã ISO 3166-1 của đối tác, `{wanted}`."),
            "Gõ nhầm một trong hai mã.",
            format!("Mã của đối tác là mã ISO viết thường: `{wanted}`."),
        ),
        CheckText::MisspeltCountry { code, meant } => Advice::new(
            format!("Không có mã nước ISO 3166-1 `{code}`."),
            "Viết thường, hoặc dùng mã quen gọi.",
            format!("Viết `{meant}`."),
        ),
        CheckText::UnknownCountry { code } => Advice::new(
            format!("Không có mã nước ISO 3166-1 `{code}`."),
            "Gõ nhầm.",
            "Viết mã hai chữ in hoa, ví dụ `VN`.",
        ),
        CheckText::MisspeltCurrency { code, meant } => Advice::new(
            format!("`{code}` không phải mã tiền tệ ISO 4217."),
            "Viết ký hiệu thay cho mã.",
            format!("Viết `{meant}`."),
        ),
        CheckText::BadCurrency { code } => Advice::new(
            format!("`{code}` không phải mã tiền tệ ISO 4217."),
            "Mã tiền tệ gồm ba chữ in hoa.",
            "Viết ví dụ `VND`, `USD`, `EUR`.",
        ),
        CheckText::BadUrl { url } => Advice::new(
            format!("`{url}` không phải địa chỉ web."),
            "Thiếu `https://`, có dấu cách, hoặc là đường dẫn trên máy.",
            "Viết địa chỉ đầy đủ, bắt đầu bằng `https://` hoặc `http://`.",
        ),
        CheckText::NotWhole { number } => Advice::new(
            format!("`{number}` không phải số nguyên."),
            "Có phần thập phân hoặc số mũ.",
            "Viết số nguyên, không có dấu chấm.",
        ),
        CheckText::OutOfRange { number, min, max } => Advice::new(
            format!("Số {number} nằm ngoài giới hạn."),
            "Gõ thừa hoặc thiếu chữ số.",
            format!("Viết số từ {min} đến {max}."),
        ),
        CheckText::NegativeAmount { number } => Advice::new(
            format!("Số tiền {number} là số âm."),
            "Dấu trừ được dùng để chỉ tiền đi ra.",
            "Bỏ dấu trừ; chiều của tiền ghi ở `direction`.",
        ),
        CheckText::HugeAmount { number } => {
            Advice::new(format!("Số tiền {number} lớn bất thường."), "Thừa số 0.", "Kiểm tra lại con số theo nguồn.")
        }
        CheckText::AmountWithoutCurrency => Advice::new(
            "Số tiền không ghi loại tiền.",
            "Quên trường `currency`.",
            "Thêm `\"currency\"`, ví dụ `\"USD\"`.",
        ),
        CheckText::NoRegister { why } => Advice::new(
            format!("Không nhập được: {why}."),
            "Tệp bị hỏng, hoặc không phải bảng hồ sơ.",
            "Mở tệp bằng chương trình đã ghi nó, ghi lại, rồi thử `bangiao import`.",
        ),
        CheckText::CellNotUnderstood { cell, heading, value, why } => Advice::new(
            format!("Ô {cell} ({heading}): “{value}” {}.", why.text(Lang::Vi)),
            "Ghi theo cách chưa biết, hoặc cột không phải trường đó.",
            "Sửa ô, hoặc nói cột là gì: `--map CỘT=TRƯỜNG`.",
        ),
        CheckText::NoText => Advice::new(
            "Không có nội dung ở cả hai thứ tiếng.",
            "Chưa điền `vi` và `en`.",
            "Điền ít nhất một thứ tiếng, hoặc xóa cả trường.",
        ),
        CheckText::EmptyText => Advice::new("Đoạn văn bản trống.", "Chưa điền.", "Điền nội dung, hoặc xóa trường này."),
        CheckText::MissingTranslation { language, code } => {
            let language = self::language(*language);
            Advice::new(format!("Thiếu phần {language}."), "Chưa dịch.", format!("Thêm `\"{code}\"`."))
        }
        CheckText::NotNfc { nth } => Advice::new(
            format!("Từ ký tự thứ {nth}, văn bản không ở dạng chuẩn NFC (Unicode dựng sẵn)."),
            "Văn bản được chép từ PDF hoặc từ máy Mac, dấu bị tách khỏi chữ.",
            "Chuyển đoạn này sang Unicode dựng sẵn.",
        ),
        CheckText::Control { char, nth } => Advice::new(
            format!("Ký tự thứ {nth} là ký tự điều khiển {char}."),
            "Ký tự này lẫn vào khi xuất hoặc dán dữ liệu.",
            "Xóa ký tự này.",
        ),
        CheckText::Bidi { char, nth } => Advice::new(
            format!("Ký tự thứ {nth} đổi chiều chữ ({char}), làm văn bản hiện ra khác với nội dung thật."),
            "Được dán từ văn bản có chữ viết từ phải sang trái, hoặc cố ý đánh lừa.",
            "Xóa ký tự này.",
        ),
        CheckText::Invisible { char, nth } => Advice::new(
            format!("Ký tự thứ {nth} không nhìn thấy được ({char})."),
            "Được dán từ trang web hoặc trình soạn thảo văn bản.",
            "Xóa ký tự này.",
        ),
        CheckText::TooManyMarks { nth } => Advice::new(
            format!("Ký tự thứ {nth} có quá nhiều dấu chồng lên nhau."),
            "Văn bản bị hỏng.",
            "Gõ lại đoạn này.",
        ),
        CheckText::MixedScript { char, nth } => Advice::new(
            format!("Ký tự thứ {nth} ({char}) trông như chữ La-tinh nhưng thuộc bảng chữ khác."),
            "Được chép từ nơi dùng chữ Kirin hoặc Hy Lạp.",
            "Gõ lại chữ này.",
        ),
        CheckText::Replacement { nth } => Advice::new(
            format!("Ký tự thứ {nth} là U+FFFD: một chữ đã bị mất."),
            "Tệp từng được chuyển mã sai.",
            "Xem lại nguồn và gõ lại chữ này.",
        ),
        CheckText::DuplicateEntry { line } => Advice::new(
            format!("Phần tử này đã có trong danh sách, ở dòng {line}."),
            "Sao chép nhầm.",
            "Xóa một trong hai.",
        ),
        CheckText::DuplicateOrder { order, line } => Advice::new(
            format!("Thứ tự {order} bị trùng; lần đầu ở dòng {line}."),
            "Một mục được sao chép mà chưa đổi thứ tự.",
            "Đặt một số khác.",
        ),
    }
}

/// The date that was probably meant; where it is one of digits, in which order they stand.
fn probably(meant: &str) -> String {
    let order = if is_day_or_month(meant) { ": năm trước, rồi tháng, rồi ngày" } else { "" };
    format!("Có lẽ là `{meant}`{order}.")
}

const OTHER: &str = "Một chương trình khác đã ghi ra tệp này; có lẽ chọn nhầm tệp.";
const CHOOSE: &str = "Chọn tệp .json của bộ dữ liệu; để bắt đầu một bộ mới: `bangiao new dataset`.";
pub(super) const STATE_WHY: &str =
    "Tệp nằm trong thư mục dữ liệu của chương trình, hoặc do `bangiao state export` ghi ra.";
pub(super) const STATE: &str =
    "Để nhận các ghi chép trong đó: `bangiao state import FILE`; để xem dữ liệu, chọn tệp .json của bộ dữ liệu.";
const CARRY: &str = "Chọn bộ dữ liệu, hoặc bắt đầu bằng `bangiao new dataset` và chép nội dung vào đó.";

/// Whose data a file is, why it is here, and what to do.
fn other_data(data: OtherData) -> Advice {
    let (message, cause, remedy) = match data {
        OtherData::Rows => (
            "Đây là một danh sách các hàng, không phải một bộ dữ liệu.",
            "Một bảng đã được lưu thành JSON, hoặc đây là kết quả của `bangiao list --json`.",
            "Bắt đầu bằng `bangiao new dataset`, rồi chép mỗi hàng vào một danh sách của nó.",
        ),
        OtherData::Map => ("Đây là bản đồ (GeoJSON), không phải một bộ dữ liệu.", OTHER, CARRY),
        OtherData::Computation => ("Đây là sổ Jupyter, không phải một bộ dữ liệu.", OTHER, CHOOSE),
        OtherData::Description => (
            "Đây là bản mô tả dữ liệu (JSON Schema hoặc dịch vụ web), không phải dữ liệu.",
            "Nó nói một tệp được chứa những gì.",
            CHOOSE,
        ),
        OtherData::Iati => (
            "Đây là IATI dạng JSON, không phải một bộ dữ liệu.",
            "bangiao dùng từ của IATI nhưng chỉ đọc khuôn dạng của mình.",
            "Bắt đầu bằng `bangiao new dataset`, rồi chép mỗi hoạt động thành một mục của `bangiao new record`.",
        ),
        OtherData::LinkedData => ("Đây là dữ liệu liên kết (JSON-LD), không phải một bộ dữ liệu.", OTHER, CARRY),
        OtherData::Software => {
            ("Tệp này thuộc về một gói phần mềm (như package.json), không phải một bộ dữ liệu.", OTHER, CHOOSE)
        }
        OtherData::Refusal => (
            "Đây là lời từ chối của một dịch vụ web, không phải một bộ dữ liệu.",
            "Nó đã được lưu thay cho tệp cần tải.",
            "Tải lại tệp .json.",
        ),
        OtherData::State => (
            "Đây là ghi chép mà chính bangiao cất (cuộc họp, biên bản, bản chụp), không phải một bộ dữ liệu.",
            STATE_WHY,
            STATE,
        ),
        OtherData::Unknown => (
            "Đây là dữ liệu của một chương trình khác: không có trường nào của một bộ dữ liệu.",
            "Có lẽ chọn nhầm tệp.",
            CARRY,
        ),
    };
    Advice::new(message, cause, remedy)
}
