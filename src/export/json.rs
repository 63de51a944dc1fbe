//! JSON: UTF-8, one row a line, so that it can be read, searched by line and diffed.

use crate::dataset::Value;
use std::io::{self, Write};

/// Writes rows as an array; `[]` when there are none.
///
/// # Errors
/// Those of `out`.
pub fn array<'a>(out: &mut dyn Write, rows: impl IntoIterator<Item = Value<'a>>) -> io::Result<()> {
    let mut before = "[\n  ";
    for row in rows {
        out.write_all(before.as_bytes())?;
        serde_json::to_writer(&mut *out, &row)?;
        before = ",\n  ";
    }
    out.write_all(if before.starts_with('[') { b"[]\n" } else { b"\n]\n" })
}

/// Writes one value, a field a line.
///
/// # Errors
/// Those of `out`.
pub fn object(out: &mut dyn Write, value: &Value<'_>) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    out.write_all(b"\n")
}
