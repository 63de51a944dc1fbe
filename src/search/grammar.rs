//! What may be typed into the search box: the tables from which help, `docs/search.md` and completion are made.

use crate::dataset::fields::{Field, RECORD};
use crate::lang::Lang;
use std::sync::LazyLock;

/// A line of the grammar.
#[derive(Debug, Clone, Copy)]
pub struct GrammarRow {
    /// What is typed.
    pub typed: &'static str,
    /// What it finds: Vietnamese, English.
    pub means: (&'static str, &'static str),
}

const fn row(typed: &'static str, vi: &'static str, en: &'static str) -> GrammarRow {
    GrammarRow { typed, means: (vi, en) }
}

/// The grammar, in the order in which it is told.
pub static GRAMMAR: &[GrammarRow] = &[
    row("phan lan", "mọi từ, thứ tự nào cũng được; không cần dấu", "all words, in any order; marks not needed"),
    row(
        "thủy điện",
        "có dấu: đúng dấu xếp trước, không dấu vẫn thấy",
        "with marks: the same marks first, the others after",
    ),
    row("\"khí nhà kính\"", "cả cụm, liền nhau", "the phrase, word after word"),
    row("'biển", "đúng nguyên từ, đúng dấu đã gõ", "that word only, with the marks typed"),
    row("^ngan hang", "tên, tiêu đề… bắt đầu bằng", "a name, title… that begins with it"),
    row("2020$", "tên, tiêu đề… kết thúc bằng", "a name, title… that ends with it"),
    row("!lao", "không có từ này", "without this word"),
    row(
        "phan lan | na uy",
        "bên này hoặc bên kia; bộ lọc gõ trước từ đầu tiên áp dụng cho cả hai",
        "one side or the other; a filter typed before the first word holds for both",
    ),
    row("status:signed,proposed", "lọc: một trong các giá trị", "filter: one of the values"),
    row("!theme:water", "lọc: không phải giá trị này", "filter: not this value"),
    row(
        "year:2020..2024",
        "khoảng: từ đến; cũng `>2020`, `<=2024`, `2020..`",
        "range: from to; also `>2020`, `<=2024`, `2020..`",
    ),
    row("partner:\"phan lan\"", "giá trị có dấu cách đặt trong ngoặc kép", "a value with spaces goes in quotes"),
    row("\\!x  \"status:x\"", "dấu \\ hoặc ngoặc kép: hiểu là chữ", "a backslash or quotes: taken as text"),
];

/// A field of the search box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum SearchField {
    Status,
    Flag,
    Kind,
    Theme,
    Partner,
    Framework,
    Funder,
    Source,
    Year,
    Date,
    Due,
    Id,
    Has,
    /// A text of records that the [table of fields](RECORD) offers as a filter, by its name in the file.
    Text(&'static str),
}

/// A row of the table of fields.
#[derive(Debug, Clone, Copy)]
pub struct FieldDoc {
    /// The field.
    pub field: SearchField,
    /// Its names: Vietnamese, English. Typed with or without marks, and with `_`, `-` or nothing between the words.
    pub name: (&'static str, &'static str),
    /// What it filters by: Vietnamese, English.
    pub doc: (&'static str, &'static str),
}

const fn field(field: SearchField, vi: &'static str, en: &'static str, doc: (&'static str, &'static str)) -> FieldDoc {
    FieldDoc { field, name: (vi, en), doc }
}

/// The fields of the search box: these, and the texts of records that the table of fields offers.
pub static FIELDS: LazyLock<Vec<FieldDoc>> = LazyLock::new(|| {
    let offered = RECORD.fields.iter().filter(|field| field.is_filter).map(text_field);
    OWN_FIELDS.iter().copied().chain(offered).collect()
});

/// A text of records: typed by its name in the file, or by its label.
fn text_field(field: &Field) -> FieldDoc {
    // Made once, when the table is.
    let vi: &'static str = field.label(Lang::Vi).replace(' ', "_").leak();
    let doc = (field.doc(Lang::Vi), field.doc(Lang::En));
    FieldDoc { field: SearchField::Text(field.name), name: (vi, field.name), doc }
}

static OWN_FIELDS: &[FieldDoc] = &[
    field(SearchField::Status, "tình_trạng", "status", ("tình trạng của hồ sơ", "where a record stands")),
    field(
        SearchField::Flag,
        "cảnh_báo",
        "flag",
        ("điều cần xem lại, tính đến ngày chốt", "what a desk should look at, on the as-of day"),
    ),
    field(SearchField::Kind, "loại", "kind", ("loại hồ sơ hoặc khuôn khổ", "what a record or framework is")),
    field(SearchField::Theme, "lĩnh_vực", "theme", ("lĩnh vực của hồ sơ", "a theme of a record")),
    field(
        SearchField::Partner,
        "đối_tác",
        "partner",
        ("đối tác, và hồ sơ với đối tác đó", "a partner and its records"),
    ),
    field(
        SearchField::Framework,
        "khuôn_khổ",
        "framework",
        ("khuôn khổ, và hồ sơ thuộc khuôn khổ đó", "a framework and its records"),
    ),
    field(
        SearchField::Funder,
        "tài_trợ",
        "funder",
        ("bên cấp hoặc chuyển tiền", "whose money it is, or through whom it comes"),
    ),
    field(SearchField::Source, "nguồn", "source", ("tài liệu nguồn", "the document that tells of it")),
    field(
        SearchField::Year,
        "năm",
        "year",
        ("năm diễn ra, kể cả năm báo cáo", "when it was, is or will be, or the year reported on"),
    ),
    field(
        SearchField::Date,
        "ngày",
        "date",
        ("ngày của chính hồ sơ, không tính kỳ báo cáo", "its own dates, without the period of the report"),
    ),
    field(
        SearchField::Due,
        "hạn",
        "due",
        ("hạn: dự kiến kết thúc, hết hạn, việc tiếp theo", "planned end, expiry, next step"),
    ),
    field(SearchField::Id, "mã", "id", ("mã bắt đầu bằng", "the id begins with it")),
    field(
        SearchField::Has,
        "có",
        "has",
        ("có ghi: ngày, tiền, người, mâu thuẫn…", "says something of: date, money, people, conflict…"),
    ),
];
