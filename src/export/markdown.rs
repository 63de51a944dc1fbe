//! A page as Markdown (`CommonMark`), with everything in the data that would be markup escaped.

use super::page::{Block, Run};
use super::table::Look;
use std::io::{self, Write};

/// Writes the page.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, blocks: &[Block], look: &Look) -> io::Result<()> {
    let mut before = None;
    for block in blocks {
        let list = List::of(block);
        match (before, list) {
            // Two lists with nothing between them would be one.
            (Some(List::Entries), Some(List::Facts)) => writeln!(out, "\n---\n")?,
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

/// The list that a block is an item of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum List {
    Facts,
    Entries,
}

impl List {
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
/// (`1.`, `-`, `+`, `#`) is escaped there.
#[must_use]
pub fn escape(text: &str) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let mut out = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let anywhere = matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '#');
        let at_start = (at == 0 && matches!(letter, '-' | '+' | '='))
            || (at == digits && digits > 0 && matches!(letter, '.' | ')'));
        if anywhere || at_start {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_markup_is_escaped() {
        assert_eq!(escape("*a* [b](c) <d> `e` f_g"), "\\*a\\* \\[b\\](c) \\<d\\> \\`e\\` f\\_g");
        assert_eq!(escape("2020. x"), "2020\\. x");
        assert_eq!(escape("- x"), "\\- x");
        assert_eq!(escape("Phần Lan (iv) - 1. x"), "Phần Lan (iv) - 1. x");
    }
}
