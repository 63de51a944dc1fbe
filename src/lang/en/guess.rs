//! What was probably meant, in English: to stand behind a sentence that says what is wrong.

pub(super) fn did_you_mean(meant: Option<&str>) -> String {
    meant.map(|meant| format!(": did you mean `{meant}`?")).unwrap_or_default()
}
