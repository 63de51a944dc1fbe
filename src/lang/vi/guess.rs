//! What was probably meant, in Vietnamese: to stand behind a sentence that says what is wrong.

pub(super) fn did_you_mean(meant: Option<&str>) -> String {
    meant.map(|meant| format!(": có phải `{meant}`?")).unwrap_or_default()
}
