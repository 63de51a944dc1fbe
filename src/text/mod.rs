//! What a person's text needs. Uses std and Unicode crates only.
