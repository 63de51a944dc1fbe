//! A page as Markdown, with everything in the data escaped that would be markup in `CommonMark`, or in the dialect of pandoc.

use super::block::{Block, Run};
use super::table::{Align, Cell, Head, Look};
use crate::text::capitalised;
use std::io::{self, Write};

/// Writes the page.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, blocks: &[Block], look: &Look) -> io::Result<()> {
    let mut before = None;
    for block in blocks {
        let list = ListKind::of(block);
        match (before, list) {
            // Two lists with nothing between them would be one.
            (Some(ListKind::Entries), Some(ListKind::Facts)) => writeln!(out, "\n---\n")?,
            (Some(_), None) => writeln!(out)?,
            (Some(_) | None, _) => {}
        }
        before = list;
        match block {
            Block::Title(title) => writeln!(out, "# {}\n", run(title, look))?,
            Block::Lead(lead) => writeln!(out, "{}\n", escape(lead))?,
            Block::Paragraph(paragraph) => writeln!(out, "{}\n", run(paragraph, look))?,
            Block::Fact { label, values } => fact(out, label, values, look)?,
            Block::Section { text, count, .. } => writeln!(out, "## {} ({count})\n", escape(text))?,
            Block::Entry { run: entry, tail } => {
                let joint = if tail.is_empty() { "" } else { " · " };
                writeln!(out, "- {}{joint}{}", run(entry, look), escape(tail))?;
            }
        }
    }
    Ok(())
}

/// Writes a table.
///
/// # Errors
/// Those of `out`.
pub fn table(out: &mut dyn Write, heads: &[Head], rows: &[Vec<Cell>], look: &Look) -> io::Result<()> {
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let sides = heads.iter().map(|head| match head.align {
        Align::Left | Align::Whole => "---".to_owned(),
        Align::Right => "---:".to_owned(),
    });
    writeln!(out, "{}", line(heads.iter().map(|head| escape(&capitalised(head.text))).collect()))?;
    writeln!(out, "{}", line(sides.collect()))?;
    let cells =
        |row: &Vec<Cell>| line(row.iter().map(|cell| escape(&look.plain(&cell.text)).replace('\n', " ")).collect());
    rows.iter().try_for_each(|row| writeln!(out, "{}", cells(row)))
}

/// The list that a block is an item of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ListKind {
    Facts,
    Entries,
}

impl ListKind {
    const fn of(block: &Block) -> Option<Self> {
        match block {
            Block::Fact { .. } => Some(Self::Facts),
            Block::Entry { .. } => Some(Self::Entries),
            Block::Title(_) | Block::Lead(_) | Block::Paragraph(_) | Block::Section { .. } => None,
        }
    }
}

fn fact(out: &mut dyn Write, label: &str, values: &[Run], look: &Look) -> io::Result<()> {
    if let [only] = values {
        return writeln!(out, "- **{}:** {}", escape(label), run(only, look));
    }
    writeln!(out, "- **{}:**", escape(label))?;
    values.iter().try_for_each(|value| writeln!(out, "  - {}", run(value, look)))
}

fn run(run: &Run, look: &Look) -> String {
    let foreign = if run.foreign { escape(look.foreign_mark()) } else { String::new() };
    let link = run.link.as_ref().map(|id| format!(" (`{id}`)")).unwrap_or_default();
    format!("{}{foreign}{link}", escape(&run.text))
}

/// Text that Markdown shows as it is written. Besides what is markup anywhere in a line, what is markup only at its start
/// (`1.`, `-`, `+`, `=`) is escaped there; and of `&`, `_` and `#` only those that would be markup (`CommonMark` 0.31.2, 2.5, 4.2, 6.2).
#[must_use]
pub fn escape(text: &str) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let mut out = String::with_capacity(text.len());
    let mut before = None;
    for (at, letter) in text.char_indices() {
        let after = text.get(at + letter.len_utf8()..).unwrap_or_default();
        let is_markup = match letter {
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '|' | '~' | '$' | '^' => true,
            // A citation of pandoc; not the sign in an address of mail.
            '@' => !before.is_some_and(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric),
            '(' => at == 0 && begins_pandoc_list(after),
            '&' => begins_entity(after),
            '_' => !(before.is_some_and(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)),
            // At the start of a line, wherever it is wrapped, and at the end of a heading.
            '#' => before.is_none_or(|before| before.is_whitespace() || before == '#'),
            '-' | '+' | '=' => at == 0,
            '.' | ')' => at == digits && digits > 0 || letter_of_list(text) == Some(at),
            _ => false,
        };
        if is_markup {
            out.push('\\');
        }
        out.push(letter);
        before = Some(letter);
    }
    out
}

/// Where the sign stands behind a letter or a Roman number that pandoc takes for the number of a list: `a)`, `iv.`
fn letter_of_list(text: &str) -> Option<usize> {
    let name = text.find(|letter: char| !letter.is_ascii_alphabetic())?;
    let behind = text.get(name + 1..).unwrap_or_default();
    (is_list_name(text.get(..name)?) && (behind.is_empty() || behind.starts_with(' '))).then_some(name)
}

/// Whether what stands behind `(` is a number of a list of pandoc's: `(i) `, `(2) `, `(@) `.
fn begins_pandoc_list(after: &str) -> bool {
    let name = after.split(')').next().unwrap_or_default();
    let is_number = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit());
    name.len() < after.len() && (is_number || is_list_name(name) || name.starts_with('@'))
}

fn is_list_name(name: &str) -> bool {
    let is_roman = |name: &str| name.bytes().all(|byte| b"ivxlcdmIVXLCDM".contains(&byte));
    name.len() == 1 || !name.is_empty() && is_roman(name)
}

/// Whether what stands behind `&` makes it a character reference: `amp;`, `#38;`, `#x26;`.
fn begins_entity(after: &str) -> bool {
    let name = after.strip_prefix('#').unwrap_or(after);
    let end = name.find(|letter: char| !letter.is_ascii_alphanumeric());
    end.is_some_and(|end| end > 0 && name.get(end..).is_some_and(|rest| rest.starts_with(';')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_no_markup_is_left_as_it_is() {
        for text in ["Bộ TN&MT", "R & D; x", "AT&T;", "in_force", "C#", "Q&A"] {
            let escaped = escape(text);
            assert_eq!(escaped == text, text != "AT&T;", "{escaped}");
        }
    }

    #[test]
    fn what_is_markup_for_pandoc_alone_is_escaped_too() {
        for (text, escaped) in [
            ("$x$ and US$5", "\\$x\\$ and US\\$5"),
            ("x^2^", "x\\^2\\^"),
            ("@doe says; a@b.vn", "\\@doe says; a@b.vn"),
            ("(i) first", "\\(i) first"),
            ("(2) second", "\\(2) second"),
            ("a) first", "a\\) first"),
            ("iv. fourth", "iv\\. fourth"),
            ("(MoU) signed (2024)", "(MoU) signed (2024)"),
            ("Hà Nội (i)", "Hà Nội (i)"),
            ("Art. 5", "Art. 5"),
        ] {
            assert_eq!(escape(text), escaped);
        }
    }

    #[test]
    fn what_would_be_markup_is_escaped() {
        assert_eq!(escape("*a* [b](c) <d> `e` _f_g_"), "\\*a\\* \\[b\\](c) \\<d\\> \\`e\\` \\_f_g\\_");
        assert_eq!(escape("2020. x"), "2020\\. x");
        assert_eq!(escape("- x"), "\\- x");
        assert_eq!(escape("&amp; &#38; &#x26;"), "\\&amp; \\&#38; \\&#x26;");
        assert_eq!(escape("# x #"), "\\# x \\#");
        assert_eq!(escape("Phần Lan (iv) - 1. x"), "Phần Lan (iv) - 1. x");
    }
}
