//! The desk in Vietnamese.

use super::guess::did_you_mean;
use crate::lang::desk::{ConfigText, DeskText, SettingShape};
use std::borrow::Cow;

/// What a setting must be.
pub(in crate::lang) const fn setting(label: SettingShape) -> &'static str {
    match label {
        SettingShape::Table => "một bảng `[keys]`",
        SettingShape::Text => "một chuỗi, thí dụ \"x\"",
        SettingShape::YesOrNo => "true hoặc false",
        SettingShape::Count => "một số nguyên từ 0 đến 65535",
    }
}

/// What is wrong in a configuration.
pub(in crate::lang) fn config(text: &ConfigText) -> Cow<'static, str> {
    match text {
        ConfigText::NotToml { why } => format!("TOML sai cú pháp: {why}"),
        ConfigText::NoSetting { name, meant } => {
            format!("không có thiết lập `{name}`{}", did_you_mean(meant.as_deref()))
        }
        ConfigText::NoChoice { word, choices } => format!("`{word}` không dùng được ở đây; được dùng: {choices}"),
        ConfigText::NoDay { text, why, meant } => {
            format!("`{text}` không phải một ngày ({why}){}", did_you_mean(meant.as_deref()))
        }
        ConfigText::MustBe { wanted } => format!("ở đây phải là {}", setting(*wanted)),
    }
    .into()
}

/// What is called in a sentence by its name, and in a room otherwise.
pub(in crate::lang) fn text(text: &DeskText) -> Cow<'static, str> {
    match text {
        DeskText::Meeting => "Cuộc họp".to_owned(),
        DeskText::MeetingOn { date } => format!("Cuộc họp {date}"),
        DeskText::Snapshot { name } => format!("bản chụp “{name}”"),
        DeskText::SnapshotOf { when } => format!("bản chụp lúc {when}"),
        DeskText::LastSeen { when } => format!("lần xem lúc {when}"),
    }
    .into()
}
