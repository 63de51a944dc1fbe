//! Which function of a language's folder says what.

use super::app::{AppLabel, AppText};
use super::keys::{KeyHeading, KeyHint, KeyName};
use super::language::Lang;
use super::meeting::MeetingText;
use super::output::OutputText;
use super::overlays::{OverlayLabel, OverlayText};
use super::reference::ReferenceLabel;
use super::search::{HitField, SearchText};
use super::sentence::{Label, Sentence};
use super::tabs::{TabLabel, TabText};
use super::term::{TermLabel, TermText};
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
    KeyHeading: keys::heading;
    KeyHint: keys::hint;
    KeyName: keys::name;
    OverlayLabel: overlays::label;
    ReferenceLabel: reference::label;
    HitField: search::hit_field;
    TabLabel: tabs::label;
    TermLabel: term::label;
}

sentences! {
    AppText: app::text;
    OverlayText: overlays::text;
    MeetingText: meeting::text;
    OutputText: output::text;
    TabText: tabs::text;
    TermText: term::text;
    SearchText: search::text;
}
