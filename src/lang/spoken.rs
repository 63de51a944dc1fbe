//! Which function of a language's folder says what.

use super::advice::Advice;
use super::app::{AppLabel, AppText, ThemeLabel};
use super::check::{CheckText, PlaceText, ShapeLabel, ValueLabel};
use super::cli::{CliLabel, CliText};
use super::dataset::{LoadText, SchemaLabel, TargetNoun};
use super::dates::{CountedUnit, DateProblem, DateText, MonthLabel, RelativeDate, SeasonLabel};
use super::derived::{DerivedLabel, DerivedText};
use super::desk::{ConfigText, DeskText, SettingShape};
use super::details::{DetailLabel, DetailText};
use super::digest::{DigestLabel, DigestText};
use super::export::{
    BriefLabel, ChangesLabel, ExportText, ItemNoun, ListLabel, MinutesLabel, NumberSign, PageLabel, TruthLabel,
};
use super::flags::{FlagLabel, FlagText};
use super::host::{HostLabel, HostText};
use super::import::{ImportLabel, ImportText, UnreadLabel};
use super::key_hints::KeyHint;
use super::keys::{CommandName, KeyHeading, KeyName};
use super::language::Lang;
use super::meeting::{MeetingFieldLabel, MeetingLabel, MeetingText};
use super::merging::{MergingLabel, MergingText};
use super::output::{OutputLabel, OutputText, SheetSign};
use super::overlays::{OverlayLabel, OverlayText};
use super::reference::ReferenceLabel;
use super::search::{FilterDoc, FilterName, GrammarLabel, Has, HitField, OverdueLabel, SearchText, SpokenWords};
use super::sentence::{Label, Sentence};
use super::state::{StateLabel, StateText};
use super::store::{NoticeText, ReadText, StoreLabel, StoreText};
use super::syntax::SyntaxText;
use super::tabs::{ColumnLabel, NumberedTab, TabLabel, TabText};
use super::term::{TermLabel, TermText};
use super::undo::{UndoLabel, UndoText};
use super::vocabulary::{
    ChangeKindLabel, DateRoleLabel, EventFormatLabel, FrameworkTypeLabel, InstrumentLabel, InverseLabel, KindLabel,
    MoneyDirectionLabel, MoneyFormLabel, MoneyStateLabel, PartnerRoleLabel, RelationLabel, RenewalModeLabel, SideLabel,
    StatusBasisLabel, StatusLabel,
};
use super::{en, vi};
use std::borrow::Cow;

macro_rules! labels {
    ($($label:ty: $part:ident::$say:ident;)+) => {
        $(impl Label for $label {
            fn text(self, lang: Lang) -> &'static str {
                match lang {
                    Lang::Vi => vi::$part::$say(self),
                    Lang::En => en::$part::$say(self),
                }
            }
        })+
    };
}

macro_rules! sentences {
    ($($text:ty: $part:ident::$say:ident;)+) => {
        $(impl Sentence for $text {
            fn say(&self, lang: Lang) -> Cow<'static, str> {
                match lang {
                    Lang::Vi => vi::$part::$say(self),
                    Lang::En => en::$part::$say(self),
                }
            }
        })+
    };
}

labels! {
    AppLabel: app::label;
    CliLabel: cli::label;
    TargetNoun: dataset::target;
    SchemaLabel: dataset::schema;
    SettingShape: desk::setting;
    HostLabel: host::label;
    StateLabel: state::label;
    ImportLabel: import::label;
    UnreadLabel: import::unread;
    StoreLabel: store::label;
    ThemeLabel: app::theme;
    MeetingLabel: meeting::label;
    MergingLabel: merging::label;
    MeetingFieldLabel: meeting::field;
    CommandName: keys::command;
    KeyHeading: keys::heading;
    KeyHint: keys::hint;
    KeyName: keys::name;
    OverlayLabel: overlays::label;
    ReferenceLabel: reference::label;
    HitField: search::hit_field;
    GrammarLabel: search::grammar;
    FilterName: search::filter_name;
    FilterDoc: search::filter_doc;
    Has: search::has;
    OverdueLabel: search::overdue;
    OutputLabel: output::label;
    SheetSign: output::sheet_sign;
    SpokenWords: search::spoken;
    TabLabel: tabs::label;
    ColumnLabel: tabs::column;
    UndoLabel: undo::label;
    NumberedTab: tabs::name;
    TermLabel: term::label;
    KindLabel: vocabulary::kind;
    StatusLabel: vocabulary::status;
    FlagLabel: flags::label;
    StatusBasisLabel: vocabulary::status_basis;
    InstrumentLabel: vocabulary::instrument;
    DateRoleLabel: vocabulary::date_role;
    FrameworkTypeLabel: vocabulary::framework_type;
    MoneyDirectionLabel: vocabulary::money_direction;
    MoneyStateLabel: vocabulary::money_state;
    MoneyFormLabel: vocabulary::money_form;
    EventFormatLabel: vocabulary::event_format;
    SideLabel: vocabulary::side;
    RenewalModeLabel: vocabulary::renewal_mode;
    RelationLabel: vocabulary::relation;
    InverseLabel: vocabulary::inverse;
    PartnerRoleLabel: vocabulary::partner_role;
    ChangeKindLabel: vocabulary::change_kind;
    DetailLabel: details::label;
    DigestLabel: digest::label;
    BriefLabel: export::brief;
    ItemNoun: export::item_noun;
    DerivedLabel: derived::label;
    ChangesLabel: export::changes;
    TruthLabel: export::truth;
    MinutesLabel: export::minutes;
    ListLabel: export::list;
    PageLabel: export::page;
    NumberSign: export::number_sign;
    MonthLabel: dates::month;
    ShapeLabel: check::shape;
    ValueLabel: check::value;
    SeasonLabel: dates::season;
}

sentences! {
    AppText: app::text;
    PlaceText: check::place;
    CliText: cli::text;
    LoadText: dataset::load;
    ConfigText: desk::config;
    DeskText: desk::text;
    HostText: host::text;
    StateText: state::text;
    ImportText: import::text;
    StoreText: store::text;
    ReadText: store::read;
    NoticeText: store::notice;
    OverlayText: overlays::text;
    MeetingText: meeting::text;
    MergingText: merging::text;
    OutputText: output::text;
    TabText: tabs::text;
    UndoText: undo::text;
    TermText: term::text;
    SearchText: search::text;
    DateProblem: dates::problem;
    DateText: dates::text;
    DetailText: details::text;
    DigestText: digest::text;
    DerivedText: derived::text;
    ExportText: export::text;
    FlagText: flags::text;
}

macro_rules! names {
    ($($named:ty: $part:ident::$say:ident;)+) => {
        $(impl $named {
            /// What it is called where it is typed, the usual name first.
            #[must_use]
            pub const fn names(self, lang: Lang) -> &'static [&'static str] {
                match lang {
                    Lang::Vi => vi::$part::$say(self),
                    Lang::En => en::$part::$say(self),
                }
            }
        })+
    };
}

names! {
    RelativeDate: dates::relative;
    CountedUnit: dates::counted;
}

macro_rules! advice {
    ($($text:ty: $part:ident;)+) => {
        $(impl $text {
            /// What is wrong, why it probably is, and what to do.
            #[must_use]
            pub fn advise(&self, lang: Lang) -> Advice {
                match lang {
                    Lang::Vi => vi::$part::advice(self),
                    Lang::En => en::$part::advice(self),
                }
            }
        })+
    };
}

advice! {
    CheckText: check;
    SyntaxText: syntax;
}
