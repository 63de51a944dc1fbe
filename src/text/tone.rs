//! stub
/// stub
#[must_use]
pub fn tone_key(t: &str) -> String {
    super::fold_case(t)
}
/// stub
#[must_use]
pub fn iy_key(t: &str) -> String {
    t.to_owned()
}
