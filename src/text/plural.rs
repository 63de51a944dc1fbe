//! One of something or several. Uses nothing.
//!
//! English has one form for 1 and another for every other count, 0 among them (CLDR, `en`, whole numbers); Vietnamese has one form.

/// What to say of so many: the form for one, or that for any other count.
#[must_use]
pub const fn plural<T: Copy>(count: usize, one: T, other: T) -> T {
    if count == 1 { one } else { other }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_alone_has_the_form_for_one() {
        assert_eq!([0, 1, 2, 21].map(|count| plural(count, "item", "items")), ["items", "item", "items", "items"]);
    }
}
