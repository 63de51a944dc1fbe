//! The dataset in Vietnamese.

use crate::lang::dataset::{LoadText, SchemaLabel, TargetNoun};
use std::borrow::Cow;

/// What an item is.
pub(in crate::lang) const fn target(label: TargetNoun) -> &'static str {
    match label {
        TargetNoun::Source => "nguồn",
        TargetNoun::Theme => "lĩnh vực",
        TargetNoun::Partner => "đối tác",
        TargetNoun::Framework => "khuôn khổ",
        TargetNoun::Record => "hồ sơ",
        TargetNoun::Claim => "số liệu nêu",
        TargetNoun::Term => "thuật ngữ",
        TargetNoun::Agency => "cơ quan",
        TargetNoun::Person => "người",
        TargetNoun::Place => "địa điểm",
    }
}

/// What the JSON Schema says besides the fields.
pub(in crate::lang) const fn schema(label: SchemaLabel) -> &'static str {
    match label {
        SchemaLabel::Title => "Bộ dữ liệu bangiao",
        SchemaLabel::Text => "Tiếng Việt và tiếng Anh, ít nhất một",
    }
}

/// Why a file is no dataset, to stand after its name.
pub(in crate::lang) fn load(text: &LoadText) -> Cow<'static, str> {
    match text {
        LoadText::NotJson => "không phải JSON mã UTF-8".to_owned(),
        LoadText::NotADataset => "không phải một bộ dữ liệu".to_owned(),
        LoadText::NewerFormat { format } => format!("viết theo khuôn dạng {format}, mới hơn chương trình này"),
    }
    .into()
}
