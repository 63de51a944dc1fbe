//! Where in a file an item stands. Uses [`super::json`], so that a file that is broken elsewhere is read as well.

use super::Target;
use super::json::{self, LineIndex};

/// The line of the item of that id, from 1: that of its opening bracket.
#[must_use]
pub fn line_of(bytes: &[u8], id: &str) -> Option<usize> {
    let unmerged = json::unmerged(bytes);
    let scan = json::scan(&unmerged.ours);
    let root = scan.tree.root()?;
    let lists = Target::ALL.iter().filter_map(|target| root.get(target.list()));
    let has_id =
        |item: &json::JsonValue<'_>| item.get("id").and_then(json::JsonValue::text).is_some_and(|text| text == id);
    let item = lists.flat_map(json::JsonValue::items).find(has_id)?;
    Some(LineIndex::new(bytes).line(item.span().start))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\u{feff}{\n \"partners\": [\n  {\"id\": \"fi\"}, {\"id\": \"se\",\n  \"x\": nope },\n  {\n   \"note\": \"fr\",\n   \"id\": \"fr\"}],\n \"records\": [\n  { \"id\": \"a-1\" } ]";

    #[test]
    fn an_item_is_found_by_its_id_even_in_a_broken_file() {
        for (id, line) in [("fi", 3), ("se", 3), ("fr", 5), ("a-1", 9)] {
            assert_eq!(line_of(FILE.as_bytes(), id), Some(line), "{id}");
        }
        assert_eq!(line_of(FILE.as_bytes(), "nowhere"), None);
        assert_eq!(line_of(b"", "fi"), None);
    }
}
