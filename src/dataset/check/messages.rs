//! What is said of each fault: its code, how bad it is, and its sentences. In a room nothing is quoted, nor guessed at.

use super::fault::{CharPlace, Fault, Quote, code_point};
use super::severity::{ProblemClass, error, warning};
use super::syntax_messages::{class_of, syntax_text};
use crate::dataset::fields::{FORMAT, Shape};
use crate::dataset::json::JsonKind;
use crate::dataset::{Target, Words};
use crate::lang::check::{CheckText, ShapeLabel, ValueLabel};
use crate::lang::{Advice, DetailLabel, Label, Phrase, Reader, Sentence};

impl Fault {
    /// The three sentences, for a reader.
    pub(super) fn advise(&self, reader: Reader) -> Advice {
        let general = reader.audience.is_room().then(|| self.without_guesses());
        general.as_ref().unwrap_or(self).said_to(reader)
    }

    /// Its code, and how bad it is.
    pub(super) const fn class(&self) -> ProblemClass {
        match self {
            Self::Syntax { kind, .. } => class_of(*kind),
            Self::UnknownReference { target, .. } => error(match target {
                Target::Source => "unknown-source",
                Target::Theme => "unknown-theme",
                Target::Partner => "unknown-partner",
                Target::Framework => "unknown-framework",
                Target::Record => "unknown-record",
                Target::Claim | Target::Term | Target::Derived(_) => "unknown-item",
            }),
            Self::NotADataset { .. }
            | Self::OtherData { .. }
            | Self::Agenda
            | Self::Fragment
            | Self::LoneItem { .. } => error("not-a-dataset"),
            Self::NewerFormat { .. } => error("newer-format"),
            Self::WrongType { .. } => error("wrong-type"),
            Self::MissingField { .. } | Self::MissingOneOf { .. } => error("missing-field"),
            Self::UnknownField { .. } => error("unknown-field"),
            Self::DuplicateKey { .. } => error("duplicate-key"),
            Self::UnknownWord { .. } => error("unknown-word"),
            Self::BadId { .. } => error("bad-id"),
            Self::DuplicateId { .. } => error("duplicate-id"),
            Self::WrongReference { .. } => error("wrong-reference"),
            Self::OwnParent { .. } => error("own-parent"),
            Self::LinkToItself { .. } => error("own-link"),
            Self::DuplicateAcronym { .. } => warning("duplicate-acronym"),
            Self::ParentCycle { .. } => error("parent-cycle"),
            Self::BadDate { .. } => error("bad-date"),
            Self::ReversedPeriod { .. } => error("reversed-period"),
            Self::FarDate { .. } => warning("far-date"),
            Self::EndBeforeStart { .. } => error("end-before-start"),
            Self::StatusNotForKind { .. } => warning("status-not-for-kind"),
            Self::PartnerIdNotIso { .. } => error("partner-id-not-iso"),
            Self::UnknownCountry { .. } => error("unknown-country"),
            Self::BadCurrency { .. } => error("bad-currency"),
            Self::BadUrl { .. } => error("bad-url"),
            Self::NotWhole { .. } => error("not-whole"),
            Self::OutOfRange { .. } => error("out-of-range"),
            Self::NegativeAmount { .. } => error("negative-amount"),
            Self::HugeAmount { .. } => warning("huge-amount"),
            Self::AmountWithoutCurrency => warning("amount-without-currency"),
            Self::NoText => error("no-text"),
            Self::EmptyText => warning("empty-text"),
            Self::MissingTranslation { .. } => warning("missing-translation"),
            Self::NotNfc { .. } => warning("not-nfc"),
            Self::Control { .. } => error("control-character"),
            Self::Bidi { .. } => error("bidi-character"),
            Self::Invisible { .. } => warning("invisible-character"),
            Self::TooManyMarks { .. } => warning("too-many-marks"),
            Self::MixedScript { .. } => warning("mixed-script"),
            Self::Replacement { .. } => warning("replacement-character"),
            Self::DuplicateEntry { .. } => warning("duplicate-entry"),
            Self::DuplicateOrder { .. } => warning("duplicate-order"),
        }
    }

    #[allow(clippy::too_many_lines, reason = "a table")]
    fn said_to(&self, reader: Reader) -> Advice {
        let lang = reader.lang;
        let quoted = |text: &str| Phrase::quote(text).read_by(reader).to_owned();
        let quote = |quote: &Quote| quoted(quote.shown());
        let noun = |target: &Target| target.noun().text(lang).to_owned();
        let own = str::to_owned;
        let text = match self {
            Self::Syntax { kind, shown, opened } => return syntax_text(*kind, shown, *opened, reader).advise(lang),
            Self::NotADataset { found } => CheckText::NotADataset { found: value_label(*found) },
            Self::OtherData { data } => CheckText::OtherData(*data),
            Self::Agenda => CheckText::Agenda,
            Self::Fragment => CheckText::Fragment,
            Self::LoneItem { target } => CheckText::LoneItem { item: noun(target), list: own(target.list()) },
            Self::NewerFormat { found } => CheckText::NewerFormat { found: quote(found), known: FORMAT },
            Self::WrongType { wanted, found, example } => CheckText::WrongType {
                wanted: shape_label(wanted),
                found: value_label(*found),
                example: example.as_deref().map(quoted),
            },
            Self::MissingField { field, entity } => CheckText::MissingField {
                field: own(field.name),
                entity: own(entity.name),
                what: uncapitalised(field.doc(lang)),
            },
            Self::MissingOneOf { entity } => {
                CheckText::MissingOneOf { entity: own(entity.name), fields: listed(entity.one_of.iter().copied()) }
            }
            Self::UnknownField { key, entity, meant: Some(meant) } => {
                CheckText::MisspeltField { field: quote(key), entity: own(entity.name), meant: own(meant) }
            }
            Self::UnknownField { key, entity, meant: None } => CheckText::UnknownField {
                field: quote(key),
                entity: own(entity.name),
                fields: listed(entity.fields.iter().map(|field| field.name)),
            },
            Self::DuplicateKey { key, first } => CheckText::DuplicateField { field: quote(key), line: *first },
            Self::UnknownWord { word, field, meant: Some(meant), .. } => {
                CheckText::MisspeltWord { word: quote(word), field: own(field), meant: own(meant) }
            }
            Self::UnknownWord { word, field, vocabulary, meant: None } => CheckText::UnknownWord {
                word: quote(word),
                field: own(field),
                words: listed(vocabulary.rows.iter().map(|row| row.word)),
            },
            Self::BadId { id, meant: Some(meant) } => CheckText::MisspeltId { id: quote(id), meant: quoted(meant) },
            Self::BadId { id, meant: None } => CheckText::BadId { id: quote(id) },
            Self::DuplicateId { id, first, noun: target } => {
                let item = target.as_ref().map_or_else(|| DetailLabel::Term.text(lang).to_owned(), noun);
                CheckText::DuplicateId { id: quote(id), line: *first, item }
            }
            Self::UnknownReference { id, target, meant: Some(meant) } => {
                CheckText::MisspeltReference { id: quote(id), item: noun(target), meant: quote(meant) }
            }
            Self::UnknownReference { id, target, meant: None } => {
                CheckText::UnknownReference { id: quote(id), item: noun(target), list: own(target.list()) }
            }
            Self::WrongReference { id, target, found } => CheckText::WrongReference {
                id: quote(id),
                wanted: noun(target),
                found: noun(found),
                field: own(field_for(*found)),
            },
            Self::OwnParent { id } => CheckText::OwnParent { id: quote(id) },
            Self::LinkToItself { id } => CheckText::LinkToItself { id: quote(id) },
            Self::DuplicateAcronym { acronym, first } => {
                CheckText::DuplicateAcronym { acronym: quote(acronym), line: *first }
            }
            Self::ParentCycle { chain } => CheckText::ParentCycle { chain: quote(chain) },
            Self::BadDate { text, why, meant: Some(meant) } => {
                CheckText::ForeignDate { date: quote(text), why: quoted(&why.say(lang)), meant: quoted(meant) }
            }
            Self::BadDate { text, why, meant: None } => {
                CheckText::BadDate { date: quote(text), why: quoted(&why.say(lang)) }
            }
            Self::ReversedPeriod { text } => CheckText::ReversedPeriod { period: quote(text) },
            Self::FarDate { text, as_of } => CheckText::FarDate { date: quote(text), as_of: quoted(as_of) },
            Self::EndBeforeStart { start, end, line } => {
                CheckText::EndBeforeStart { end: quoted(end), start: quoted(start), line: *line }
            }
            Self::StatusNotForKind { status, kind } => {
                CheckText::StatusNotForKind { status: own(status.word()), kind: own(kind.word()) }
            }
            Self::PartnerIdNotIso { id, wanted } => {
                CheckText::PartnerIdNotIso { id: quote(id), wanted: quoted(wanted) }
            }
            Self::UnknownCountry { code, meant: Some(meant) } => {
                CheckText::MisspeltCountry { code: quote(code), meant: quoted(meant) }
            }
            Self::UnknownCountry { code, meant: None } => CheckText::UnknownCountry { code: quote(code) },
            Self::BadCurrency { code, meant: Some(meant) } => {
                CheckText::MisspeltCurrency { code: quote(code), meant: own(meant) }
            }
            Self::BadCurrency { code, meant: None } => CheckText::BadCurrency { code: quote(code) },
            Self::BadUrl { url } => CheckText::BadUrl { url: quote(url) },
            Self::NotWhole { number } => CheckText::NotWhole { number: quote(number) },
            Self::OutOfRange { number, min, max } => {
                CheckText::OutOfRange { number: quote(number), min: *min, max: *max }
            }
            Self::NegativeAmount { number } => CheckText::NegativeAmount { number: quote(number) },
            Self::HugeAmount { number } => CheckText::HugeAmount { number: quote(number) },
            Self::AmountWithoutCurrency => CheckText::AmountWithoutCurrency,
            Self::NoText => CheckText::NoText,
            Self::EmptyText => CheckText::EmptyText,
            Self::MissingTranslation { lang: missing } => {
                CheckText::MissingTranslation { language: *missing, code: own(missing.code()) }
            }
            Self::NotNfc { nth } => CheckText::NotNfc { nth: *nth },
            Self::Control { spot: CharPlace { char, nth } } => {
                CheckText::Control { char: code_point(*char), nth: *nth }
            }
            Self::Bidi { spot: CharPlace { char, nth } } => CheckText::Bidi { char: code_point(*char), nth: *nth },
            Self::Invisible { spot: CharPlace { char, nth } } => {
                CheckText::Invisible { char: code_point(*char), nth: *nth }
            }
            Self::TooManyMarks { nth } => CheckText::TooManyMarks { nth: *nth },
            Self::MixedScript { spot: CharPlace { char, nth } } => {
                CheckText::MixedScript { char: code_point(*char), nth: *nth }
            }
            Self::Replacement { nth } => CheckText::Replacement { nth: *nth },
            Self::DuplicateEntry { first } => CheckText::DuplicateEntry { line: *first },
            Self::DuplicateOrder { order, first } => CheckText::DuplicateOrder { order: quote(order), line: *first },
        };
        text.advise(lang)
    }
}

/// All words of a list, to choose from.
fn listed<'a>(words: impl Iterator<Item = &'a str>) -> String {
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
        Target::Claim | Target::Term | Target::Derived(_) => "",
    }
}

/// What a value is.
const fn value_label(kind: JsonKind) -> ValueLabel {
    match kind {
        JsonKind::Null => ValueLabel::Null,
        JsonKind::Bool => ValueLabel::Bool,
        JsonKind::Number => ValueLabel::Number,
        JsonKind::Text => ValueLabel::Text,
        JsonKind::List => ValueLabel::List,
        JsonKind::Object => ValueLabel::Object,
        JsonKind::Broken => ValueLabel::Broken,
    }
}

/// What a field wants.
const fn shape_label(shape: &Shape) -> ShapeLabel {
    match shape {
        Shape::Id | Shape::Ref(_) => ShapeLabel::Id,
        Shape::Line | Shape::Url => ShapeLabel::Line,
        Shape::Country | Shape::Currency => ShapeLabel::Code,
        Shape::Date => ShapeLabel::Date,
        Shape::Whole(..) => ShapeLabel::Whole,
        Shape::Amount => ShapeLabel::Amount,
        Shape::Bool => ShapeLabel::Bool,
        Shape::Text => ShapeLabel::Text,
        Shape::Word(_) => ShapeLabel::Word,
        Shape::One(_) => ShapeLabel::Object,
        Shape::List(_) => ShapeLabel::List,
    }
}
