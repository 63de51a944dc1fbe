//! The desk in English.

use super::guess::did_you_mean;
use crate::lang::desk::{ConfigText, DeskText, SettingShape};
use std::borrow::Cow;

/// What a setting must be.
pub(in crate::lang) const fn setting(label: SettingShape) -> &'static str {
    match label {
        SettingShape::Table => "a table `[keys]`",
        SettingShape::Text => "a text, for example \"x\"",
        SettingShape::YesOrNo => "true or false",
        SettingShape::Count => "a whole number from 0 to 65535",
    }
}

/// What is wrong in a configuration.
pub(in crate::lang) fn config(text: &ConfigText) -> Cow<'static, str> {
    match text {
        ConfigText::NotToml { why } => format!("not TOML: {why}"),
        ConfigText::NoSetting { name, meant } => {
            format!("there is no setting `{name}`{}", did_you_mean(meant.as_deref()))
        }
        ConfigText::NoChoice { word, choices } => format!("`{word}` is no choice here; the choices are {choices}"),
        ConfigText::NoDay { text, why, meant } => {
            format!("`{text}` is no day here ({why}){}", did_you_mean(meant.as_deref()))
        }
        ConfigText::MustBe { wanted } => format!("this must be {}", setting(*wanted)),
    }
    .into()
}

/// What is called in a sentence by its name, and in a room otherwise.
pub(in crate::lang) fn text(text: &DeskText) -> Cow<'static, str> {
    match text {
        DeskText::Meeting => "Meeting".to_owned(),
        DeskText::MeetingOn { date } => format!("Meeting, {date}"),
        DeskText::Snapshot { name } => format!("snapshot “{name}”"),
        DeskText::SnapshotOf { when } => format!("snapshot of {when}"),
        DeskText::LastSeen { when } => format!("what was seen on {when}"),
    }
    .into()
}
