//! What a description of the format is made of: entities, their fields, and what a field can hold.

use super::derived::DerivedKind;
use super::json::JsonKind;
use super::words::Vocabulary;
use crate::lang::fields::words_in;
use crate::lang::{FieldWords, HitField, Lang, TargetNoun};

/// A kind of object in the file.
#[derive(Debug)]
pub struct Entity {
    /// Its English name, as the schema and the messages use it.
    pub name: &'static str,
    /// Its fields, in the order in which files are written.
    pub fields: &'static [Field],
    /// Of these fields one at least must be there; none where there is no such rule.
    pub one_of: &'static [&'static str],
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
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// As it stands in the file: `snake_case`.
    pub name: &'static str,
    /// What it holds.
    pub shape: Shape,
    /// Whether it must be there.
    pub required: bool,
    /// It is for the desk alone: hidden in public.
    pub private: bool,
    /// Who writes it on the page of its item.
    pub line: PageLine,
    /// Where the search says that the words of its text were found; `None` where they are not searched, or by rules of their own.
    pub found: Option<HitField>,
    /// The search box filters by it.
    pub is_filter: bool,
    /// Its words in every language.
    words: [FieldWords; Lang::ALL.len()],
}

impl Field {
    /// A field that may be left out. Without words in every language it does not compile.
    pub(super) const fn may(entity: &str, name: &'static str, shape: Shape) -> Self {
        let words = crate::lang::field_words(entity, name);
        Self {
            name,
            shape,
            required: false,
            private: false,
            line: PageLine::OfRow,
            found: None,
            is_filter: false,
            words,
        }
    }

    /// A field that must be there.
    pub(super) const fn must(entity: &str, name: &'static str, shape: Shape) -> Self {
        Self { required: true, ..Self::may(entity, name, shape) }
    }

    /// A field for the desk alone.
    pub(super) const fn private(entity: &str, name: &'static str, shape: Shape) -> Self {
        Self { private: true, ..Self::may(entity, name, shape) }
    }

    pub(super) const fn own_on_page(self) -> Self {
        Self { line: PageLine::OfPage, ..self }
    }

    pub(super) const fn found(self, field: HitField) -> Self {
        Self { found: Some(field), ..self }
    }

    /// Offers the field as a filter of the search box: for texts of records.
    #[must_use]
    pub const fn filter(self) -> Self {
        Self { is_filter: true, ..self }
    }

    /// What it is called where its value stands beside it: a word or two.
    #[must_use]
    pub const fn label(&self, lang: Lang) -> &'static str {
        self.words(lang).label
    }

    /// What it says: one line.
    #[must_use]
    pub const fn doc(&self, lang: Lang) -> &'static str {
        self.words(lang).doc
    }

    /// What stands before its line on a page.
    #[must_use]
    pub fn heading(&self, lang: Lang) -> String {
        let words = self.words(lang);
        words.heading.map_or_else(|| crate::text::capitalised(words.label), str::to_owned)
    }

    const fn words(&self, lang: Lang) -> FieldWords {
        words_in(&self.words, lang)
    }
}

/// Who writes a field on the page of its item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageLine {
    /// It has a line by itself: its label, and what it says.
    OfRow,
    /// The page writes it in a way of its own, or not at all.
    OfPage,
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

impl Shape {
    /// Whether a value of that kind can be what a field of this shape holds.
    #[must_use]
    pub const fn holds(&self, kind: JsonKind) -> bool {
        match self {
            Self::One(_) | Self::Text => matches!(kind, JsonKind::Object),
            Self::List(_) => matches!(kind, JsonKind::List),
            Self::Bool => matches!(kind, JsonKind::Bool),
            Self::Whole(..) | Self::Amount => matches!(kind, JsonKind::Number),
            Self::Id
            | Self::Line
            | Self::Url
            | Self::Country
            | Self::Currency
            | Self::Date
            | Self::Word(_)
            | Self::Ref(_) => matches!(kind, JsonKind::Text),
        }
    }
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
    /// A figure that a source claims: it has no id in the file.
    Claim,
    /// A term of the glossary.
    Term,
    /// What is derived from the others: it stands in no list of the file.
    Derived(DerivedKind),
}

impl Target {
    /// Every kind that has ids in the file.
    pub const ALL: [Self; 6] = [Self::Source, Self::Theme, Self::Partner, Self::Framework, Self::Record, Self::Term];

    /// Every kind that a search finds, in the order in which hits of the same worth stand: who, before what; what a record only
    /// names, last.
    pub const FOUND: [Self; 6] = [
        Self::Partner,
        Self::Framework,
        Self::Record,
        Self::Derived(DerivedKind::Agency),
        Self::Derived(DerivedKind::Person),
        Self::Derived(DerivedKind::Place),
    ];

    /// Its place among [`Target::FOUND`]; behind all of them for what no search finds.
    #[must_use]
    pub fn rank(self) -> usize {
        Self::FOUND.iter().position(|target| *target == self).unwrap_or(Self::FOUND.len())
    }

    /// The list in which such items stand.
    #[must_use]
    pub const fn list(self) -> &'static str {
        match self {
            Self::Source => "sources",
            Self::Theme => "themes",
            Self::Partner => "partners",
            Self::Framework => "frameworks",
            Self::Record => "records",
            Self::Claim => "claims",
            Self::Term => "glossary",
            Self::Derived(kind) => kind.list(),
        }
    }

    /// What one such item is in rows for programs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Theme => "theme",
            Self::Partner => "partner",
            Self::Framework => "framework",
            Self::Record => "record",
            Self::Claim => "claim",
            Self::Term => "term",
            Self::Derived(kind) => kind.word(),
        }
    }

    /// What one such item is called.
    #[must_use]
    pub const fn noun(self) -> TargetNoun {
        match self {
            Self::Source => TargetNoun::Source,
            Self::Theme => TargetNoun::Theme,
            Self::Partner => TargetNoun::Partner,
            Self::Framework => TargetNoun::Framework,
            Self::Record => TargetNoun::Record,
            Self::Claim => TargetNoun::Claim,
            Self::Term => TargetNoun::Term,
            Self::Derived(kind) => kind.noun(),
        }
    }
}
