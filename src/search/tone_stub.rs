//! Until `text::tone` lands.
pub(super) fn tone_key(word: &str) -> String {
    const PAIRS: [(&str, &str); 15] = [
        ("òa", "oà"),
        ("óa", "oá"),
        ("ỏa", "oả"),
        ("õa", "oã"),
        ("ọa", "oạ"),
        ("òe", "oè"),
        ("óe", "oé"),
        ("ỏe", "oẻ"),
        ("õe", "oẽ"),
        ("ọe", "oẹ"),
        ("ùy", "uỳ"),
        ("úy", "uý"),
        ("ủy", "uỷ"),
        ("ũy", "uỹ"),
        ("ụy", "uỵ"),
    ];
    PAIRS.iter().fold(word.to_owned(), |word, (a, b)| word.replace(a, b))
}
pub(super) fn iy_key(word: &str) -> String {
    ["yi", "ỳì", "ýí", "ỷỉ", "ỹĩ", "ỵị"].iter().fold(word.to_owned(), |word, pair| {
        let (y, i) = pair.split_at(pair.chars().next().map_or(0, char::len_utf8));
        word.replace(y, i)
    })
}

pub(super) fn decode(_word: &str) -> Vec<String> {
    Vec::new()
}
