//! The one description of the format: every entity, every field, what it holds and why.
//!
//! The checker walks it, the JSON Schema and the README's tables are written from it, `bangiao new` fills it in, and a test
//! holds the types of [`super::model`] to it. A new field is one row here and one line there.

use super::words::{
    DateRole, EventFormat, FrameworkType, Instrument, Kind, MoneyDirection, MoneyForm, MoneyState, Side, Status,
    StatusBasis, Vocabulary, Words,
};

/// A kind of object in the file.
#[derive(Debug)]
pub struct Entity {
    /// Its English name, as the schema and the messages use it.
    pub name: &'static str,
    /// Its fields, in the order in which files are written.
    pub fields: &'static [Field],
}

impl Entity {
    /// Whether it is that row of the table.
    #[must_use]
    pub fn is(&self, other: &'static Self) -> bool {
        std::ptr::eq(self, other)
    }

    /// The field of that name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// One field of an [`Entity`].
#[derive(Debug)]
pub struct Field {
    /// As it stands in the file: `snake_case`.
    pub name: &'static str,
    /// What it holds.
    pub shape: Shape,
    /// Whether it must be there.
    pub required: bool,
    /// What it says, `(vi, en)`: one line.
    pub doc: (&'static str, &'static str),
    /// It is for the desk alone: hidden in public.
    pub private: bool,
}

/// What a field holds.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// The item's own id: `[a-z0-9-]+`, unique over all kinds.
    Id,
    /// One line of text in one language, or in none: a name, an acronym, a place in a document.
    Line,
    /// A web address, `http` or `https`.
    Url,
    /// An ISO 3166-1 alpha-2 code in upper case.
    Country,
    /// An ISO 4217 code in upper case.
    Currency,
    /// An EDTF date, levels 0 and 1.
    Date,
    /// A whole number in this range.
    Whole(i64, i64),
    /// A number that is not negative.
    Amount,
    /// `true` or `false`.
    Bool,
    /// `{ "vi": …, "en": … }`: one of both at least.
    Text,
    /// A word of a vocabulary.
    Word(&'static Vocabulary),
    /// The id of another item.
    Ref(Target),
    /// An object.
    One(&'static Entity),
    /// A list.
    List(&'static Shape),
}

/// What an id leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Target {
    Source,
    Theme,
    Partner,
    Framework,
    Record,
}

impl Target {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Source, Self::Theme, Self::Partner, Self::Framework, Self::Record];

    /// The list of the file in which such items stand.
    #[must_use]
    pub const fn list(self) -> &'static str {
        match self {
            Self::Source => "sources",
            Self::Theme => "themes",
            Self::Partner => "partners",
            Self::Framework => "frameworks",
            Self::Record => "records",
        }
    }

    /// What one such item is called, `(vi, en)`.
    #[must_use]
    pub const fn noun(self) -> (&'static str, &'static str) {
        match self {
            Self::Source => ("nguồn", "source"),
            Self::Theme => ("lĩnh vực", "theme"),
            Self::Partner => ("đối tác", "partner"),
            Self::Framework => ("khuôn khổ", "framework"),
            Self::Record => ("hồ sơ", "record"),
        }
    }
}

/// The format number that this program writes and reads.
pub const FORMAT: u32 = 1;

const fn must(name: &'static str, shape: Shape, doc: (&'static str, &'static str)) -> Field {
    Field { name, shape, required: true, doc, private: false }
}

const fn may(name: &'static str, shape: Shape, doc: (&'static str, &'static str)) -> Field {
    Field { name, shape, required: false, doc, private: false }
}

/// A field for the desk alone.
const fn private(name: &'static str, shape: Shape, doc: (&'static str, &'static str)) -> Field {
    Field { private: true, ..may(name, shape, doc) }
}

const LINES: Shape = Shape::List(&Shape::Line);
const TEXTS: Shape = Shape::List(&Shape::Text);

/// The whole file.
pub static DATASET: Entity = Entity {
    name: "dataset",
    fields: &[
        must("format", Shape::Whole(1, FORMAT as i64), ("Số hiệu khuôn dạng: 1", "The number of this format: 1")),
        must("title", Shape::Text, ("Tên bộ dữ liệu", "What the dataset is called")),
        must("home", Shape::One(&HOME), ("Cơ quan chủ quản của danh mục", "Whose portfolio it is")),
        must(
            "as_of",
            Shape::Date,
            (
                "Ngày chốt số liệu; mọi cảnh báo tính theo ngày này",
                "The day up to which it is true; flags are computed against it",
            ),
        ),
        may(
            "sources",
            Shape::List(&Shape::One(&SOURCE)),
            ("Tài liệu nguồn", "The documents that the data is made from"),
        ),
        may("themes", Shape::List(&Shape::One(&THEME)), ("Danh mục lĩnh vực", "The controlled list of themes")),
        may(
            "partners",
            Shape::List(&Shape::One(&PARTNER)),
            ("Đối tác song phương", "Partner countries and territories"),
        ),
        may(
            "frameworks",
            Shape::List(&Shape::One(&FRAMEWORK)),
            ("Khuôn khổ đa phương", "Conventions, banks, agencies, forums"),
        ),
        may("records", Shape::List(&Shape::One(&RECORD)), ("Hồ sơ: những gì đã làm với họ", "What is done with them")),
        may(
            "claims",
            Shape::List(&Shape::One(&CLAIM)),
            ("Số liệu mà nguồn nêu", "The headline figures that the sources state"),
        ),
        may(
            "priorities",
            Shape::List(&Shape::One(&PRIORITY)),
            ("Định hướng, ưu tiên", "The directions set for the next period"),
        ),
    ],
};

/// Whose portfolio it is.
pub static HOME: Entity = Entity {
    name: "home",
    fields: &[
        must("name", Shape::Text, ("Tên cơ quan", "The name of the institution")),
        may("country", Shape::Country, ("Mã nước ISO 3166-1", "ISO 3166-1 code of its country")),
        may("note", Shape::Text, ("Ghi chú", "A note")),
    ],
};

/// A document that the data is made from.
pub static SOURCE: Entity = Entity {
    name: "source",
    fields: &[
        must("id", Shape::Id, ("Mã riêng", "Its id")),
        must("title", Shape::Text, ("Tên tài liệu", "The title of the document")),
        may("publisher", Shape::Text, ("Nơi công bố", "Who published it")),
        may("published", Shape::Date, ("Ngày công bố", "When it was published")),
        may("covers", Shape::Date, ("Thời kỳ được nói tới", "The period that it covers")),
        may("note", Shape::Text, ("Ghi chú", "A note")),
    ],
};

/// A field of work.
pub static THEME: Entity = Entity {
    name: "theme",
    fields: &[must("id", Shape::Id, ("Mã riêng", "Its id")), must("name", Shape::Text, ("Tên lĩnh vực", "Its name"))],
};

/// An agency on the other side.
pub static COUNTERPART: Entity = Entity {
    name: "counterpart",
    fields: &[
        must("name", Shape::Text, ("Tên cơ quan đối tác", "The name of the agency")),
        may("acronym", Shape::Line, ("Tên viết tắt", "Its acronym")),
    ],
};

/// A country or territory.
pub static PARTNER: Entity = Entity {
    name: "partner",
    fields: &[
        must(
            "id",
            Shape::Id,
            ("Mã ISO 3166-1 viết thường, nếu có", "The ISO 3166-1 code in lower case where it has one"),
        ),
        may("iso3166", Shape::Country, ("Mã ISO 3166-1 hai chữ", "ISO 3166-1 alpha-2 code")),
        must("name", Shape::Text, ("Tên", "Its name")),
        may("aliases", LINES, ("Tên gọi khác, ở cả hai thứ tiếng", "Other names, in any language")),
        may("written_as", LINES, ("Nguồn viết thế nào, khi khác tên", "How the sources write it, where that differs")),
        may("counterparts", Shape::List(&Shape::One(&COUNTERPART)), ("Cơ quan đối tác", "The agencies on its side")),
        may("note", Shape::Text, ("Ghi chú", "A note")),
        may("sources", Shape::List(&Shape::Ref(Target::Source)), ("Nguồn có nêu tên", "The sources that name it")),
    ],
};

/// A convention, bank, agency, commission, forum.
pub static FRAMEWORK: Entity = Entity {
    name: "framework",
    fields: &[
        must("id", Shape::Id, ("Tên viết tắt viết thường, nếu có", "The acronym in lower case where it has one")),
        may("acronym", Shape::Line, ("Tên viết tắt", "Its acronym")),
        must("type", Shape::Word(&FrameworkType::VOCABULARY), ("Loại khuôn khổ", "What it is")),
        must("name", Shape::Text, ("Tên", "Its name")),
        may("aliases", LINES, ("Tên gọi khác, ở cả hai thứ tiếng", "Other names, in any language")),
        may("role", Shape::Text, ("Vai trò của phía nhà", "The home side's role in it")),
        may("parent", Shape::Ref(Target::Framework), ("Khuôn khổ mà nó thuộc về", "The framework that it belongs to")),
        may("counterparts", Shape::List(&Shape::One(&COUNTERPART)), ("Cơ quan đối tác", "Its agencies and offices")),
        may("note", Shape::Text, ("Ghi chú", "A note")),
        may("sources", Shape::List(&Shape::Ref(Target::Source)), ("Nguồn có nêu tên", "The sources that name it")),
    ],
};

/// A date with its role.
pub static DATE: Entity = Entity {
    name: "date",
    fields: &[
        must("edtf", Shape::Date, ("Ngày theo EDTF", "The date, EDTF")),
        must("role", Shape::Word(&DateRole::VOCABULARY), ("Là ngày gì", "What it is the date of")),
    ],
};

/// Money.
pub static MONEY: Entity = Entity {
    name: "money",
    fields: &[
        may("funder", Shape::Text, ("Bên tài trợ", "Whose money it is")),
        may("channel", Shape::Text, ("Kênh chuyển vốn", "Through whom it comes")),
        may("direction", Shape::Word(&MoneyDirection::VOCABULARY), ("Chiều: vào hay ra", "Which way it flows")),
        may("state", Shape::Word(&MoneyState::VOCABULARY), ("Đang vận động hay đã thống nhất", "How far it has come")),
        may("form", Shape::Word(&MoneyForm::VOCABULARY), ("Hình thức", "In which form")),
        may("amount", Shape::Amount, ("Số tiền", "How much")),
        may("currency", Shape::Currency, ("Mã tiền tệ ISO 4217", "ISO 4217 code")),
    ],
};

/// What is known of an event.
pub static EVENT: Entity = Entity {
    name: "event",
    fields: &[
        may("ordinal", Shape::Whole(1, 9999), ("Lần thứ", "Which session it is")),
        may("format", Shape::Word(&EventFormat::VOCABULARY), ("Hình thức", "How it was held")),
        may("place", Shape::Text, ("Nơi họp", "Where")),
        may("host", Shape::Text, ("Bên đăng cai", "Who hosted it")),
    ],
};

/// A person.
pub static PERSON: Entity = Entity {
    name: "person",
    fields: &[
        must("name", Shape::Line, ("Họ tên", "The name")),
        may("role", Shape::Text, ("Chức vụ", "The office held")),
        may("side", Shape::Word(&Side::VOCABULARY), ("Người của phía nào", "Whose person it is")),
    ],
};

/// What a record lists inside itself.
pub static PART: Entity = Entity {
    name: "part",
    fields: &[
        may("title", Shape::Text, ("Tên, nếu có", "The title, where there is one")),
        may("summary", Shape::Text, ("Tóm tắt", "What it is, in our words")),
        may("dates", Shape::List(&Shape::One(&DATE)), ("Các mốc thời gian", "Its dates")),
        may("status", Shape::Word(&Status::VOCABULARY), ("Tình trạng", "Where it stands")),
    ],
};

/// What is to be done next.
pub static NEXT_STEP: Entity = Entity {
    name: "next_step",
    fields: &[
        must("text", Shape::Text, ("Việc cần làm", "What is to be done")),
        private("owner", Shape::Text, ("Ai làm; không hiện khi dùng --public", "By whom; hidden by --public")),
        may("due", Shape::Date, ("Hạn", "By when")),
    ],
};

/// A document.
pub static DOCUMENT: Entity = Entity {
    name: "document",
    fields: &[
        must("title", Shape::Text, ("Tên văn bản", "Its title")),
        may("url", Shape::Url, ("Địa chỉ trên mạng", "Its web address")),
    ],
};

/// Where a statement stands.
pub static SOURCE_PLACE: Entity = Entity {
    name: "source_place",
    fields: &[
        must("id", Shape::Ref(Target::Source), ("Tài liệu nguồn", "The source")),
        may("where", Shape::Line, ("Chỗ trong tài liệu", "The place in it")),
    ],
};

/// What is done with partners and frameworks.
pub static RECORD: Entity = Entity {
    name: "record",
    fields: &[
        must("id", Shape::Id, ("Mã riêng, ngắn và dễ đọc", "Its id, short and readable")),
        must("order", Shape::Whole(0, 4_294_967_295), ("Thứ tự trong danh mục", "Its place in the portfolio")),
        must("kind", Shape::Word(&Kind::VOCABULARY), ("Loại hồ sơ", "What it is")),
        may(
            "instrument",
            Shape::Word(&Instrument::VOCABULARY),
            ("Loại văn kiện, nếu là thỏa thuận", "Which kind of document an agreement is"),
        ),
        may("title", Shape::Text, ("Tên riêng, nếu có", "The title, where there is one")),
        may("official_title", Shape::Bool, ("Tên ấy là tên chính thức", "Whether that title is the official one")),
        must("summary", Shape::Text, ("Tóm tắt bằng lời của mình", "What it is, in our own words")),
        may("partners", Shape::List(&Shape::Ref(Target::Partner)), ("Đối tác song phương", "Its partners")),
        may("frameworks", Shape::List(&Shape::Ref(Target::Framework)), ("Khuôn khổ đa phương", "Its frameworks")),
        may(
            "counterparts",
            Shape::List(&Shape::One(&COUNTERPART)),
            ("Cơ quan đối tác", "The agencies on the other side"),
        ),
        may("home_units", TEXTS, ("Đơn vị phía nhà", "The units on the home side")),
        may("themes", Shape::List(&Shape::Ref(Target::Theme)), ("Lĩnh vực", "Its themes")),
        may("places", TEXTS, ("Địa điểm", "Where it is done")),
        must("status", Shape::Word(&Status::VOCABULARY), ("Tình trạng", "Where it stands")),
        must(
            "status_basis",
            Shape::Word(&StatusBasis::VOCABULARY),
            ("Căn cứ của tình trạng", "What the status rests on"),
        ),
        may(
            "status_wording",
            Shape::Text,
            ("Ý của câu chữ nói lên tình trạng", "The gist of the wording that carries the status"),
        ),
        may("dates", Shape::List(&Shape::One(&DATE)), ("Các mốc thời gian", "Its dates")),
        may("money", Shape::List(&Shape::One(&MONEY)), ("Nguồn tiền", "Its money")),
        may("event", Shape::One(&EVENT), ("Thông tin sự kiện", "What is known of the event")),
        may("people", Shape::List(&Shape::One(&PERSON)), ("Người được nêu tên", "The people named")),
        may("documents", Shape::List(&Shape::One(&DOCUMENT)), ("Văn bản", "Its documents")),
        may("parts", Shape::List(&Shape::One(&PART)), ("Các nội dung nằm bên trong", "What it lists inside itself")),
        may("parent", Shape::Ref(Target::Record), ("Hồ sơ lớn hơn chứa nó", "The larger record that it belongs to")),
        may("next_step", Shape::One(&NEXT_STEP), ("Bước tiếp theo", "What is to be done next")),
        private(
            "owner",
            Shape::Text,
            ("Người, đơn vị phụ trách; không hiện khi dùng --public", "Who holds it; hidden by --public"),
        ),
        may("updated", Shape::Date, ("Lần cập nhật gần nhất", "When something was last heard of it")),
        may("conflict", Shape::Text, ("Chỗ các nguồn mâu thuẫn", "Where the sources disagree")),
        private(
            "private_note",
            Shape::Text,
            ("Ghi chú nội bộ; không hiện khi dùng --public", "A note for the desk alone; hidden by --public"),
        ),
        must("source", Shape::One(&SOURCE_PLACE), ("Nguồn và chỗ trong nguồn", "The source, and the place in it")),
    ],
};

/// A headline figure that a source states.
pub static CLAIM: Entity = Entity {
    name: "claim",
    fields: &[
        must(
            "measure",
            Shape::Line,
            ("Đếm cái gì: partners, frameworks…", "What is counted: partners, frameworks, or another measure"),
        ),
        must("value", Shape::Whole(0, 1_000_000_000), ("Con số nguồn nêu", "The figure")),
        must("text", Shape::Text, ("Nguồn nói gì", "What the source says")),
        must("source", Shape::One(&SOURCE_PLACE), ("Nguồn và chỗ trong nguồn", "The source, and the place in it")),
    ],
};

/// A direction for the next period.
pub static PRIORITY: Entity = Entity {
    name: "priority",
    fields: &[
        must("order", Shape::Whole(0, 4_294_967_295), ("Thứ tự", "Its place in the list")),
        must("text", Shape::Text, ("Nội dung", "What is to be done")),
        must("source", Shape::One(&SOURCE_PLACE), ("Nguồn và chỗ trong nguồn", "The source, and the place in it")),
    ],
};

/// Every entity, in the order in which the README describes them.
pub static ENTITIES: [&Entity; 18] = [
    &DATASET,
    &HOME,
    &SOURCE,
    &THEME,
    &PARTNER,
    &FRAMEWORK,
    &COUNTERPART,
    &RECORD,
    &DATE,
    &MONEY,
    &EVENT,
    &PERSON,
    &PART,
    &NEXT_STEP,
    &DOCUMENT,
    &SOURCE_PLACE,
    &CLAIM,
    &PRIORITY,
];
