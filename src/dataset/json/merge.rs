//! Merges that were left unresolved: the marks that git puts into a file where two people changed the same lines.

use super::ByteSpan;
use std::borrow::Cow;

/// The marks; each is followed by a blank or the end of its line.
const OURS: &[u8] = b"<<<<<<<";
const BASE: &[u8] = b"|||||||";
const THEIRS: &[u8] = b"=======";
const END: &[u8] = b">>>>>>>";

/// A file as one of the two had it, and where the two differ.
#[derive(Debug)]
pub struct Unmerged<'a> {
    /// The bytes with blanks for all marks, and for what the other one wrote: every place is as it was.
    pub ours: Cow<'a, [u8]>,
    /// From the first mark of each conflict through its last.
    pub conflicts: Vec<ByteSpan>,
}

/// Which part of a conflict a line is in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum MergeSide {
    Outside,
    Ours,
    Other,
}

/// The file without its conflicts. Marks that stand alone, because the others were removed by hand, are conflicts of one line.
#[must_use]
pub fn unmerged(bytes: &[u8]) -> Unmerged<'_> {
    if !has_marks(bytes) {
        return Unmerged { ours: Cow::Borrowed(bytes), conflicts: Vec::new() };
    }
    let mut ours = bytes.to_vec();
    let mut conflicts: Vec<ByteSpan> = Vec::new();
    let (mut side, mut at) = (MergeSide::Outside, 0);
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let span = ByteSpan { start: at, end: at + line.trim_ascii_end().len() };
        at += line.len();
        let (is_mark, next) = match side {
            _ if is(line, OURS) => (true, MergeSide::Ours),
            MergeSide::Ours | MergeSide::Other if is(line, END) => (true, MergeSide::Outside),
            MergeSide::Ours if is(line, BASE) || is(line, THEIRS) => (true, MergeSide::Other),
            MergeSide::Outside if is(line, END) || is(line, THEIRS) => (true, MergeSide::Outside),
            MergeSide::Outside | MergeSide::Ours | MergeSide::Other => (false, side),
        };
        if let Some(line) = ours.get_mut(span.start..span.end).filter(|_| is_mark || side == MergeSide::Other) {
            line.fill(b' ');
        }
        match conflicts.last_mut() {
            Some(conflict) if is_mark && side != MergeSide::Outside && next != MergeSide::Ours => {
                conflict.end = span.end;
            }
            Some(_) | None if is_mark => conflicts.push(span),
            Some(_) | None => {}
        }
        side = next;
    }
    if side == MergeSide::Other {
        // The last mark is missing: nobody knows how far the other side goes.
        return Unmerged { ours: Cow::Borrowed(bytes), conflicts: Vec::new() };
    }
    Unmerged { ours: Cow::Owned(ours), conflicts }
}

fn has_marks(bytes: &[u8]) -> bool {
    let starts_line = |at: usize| at == 0 || bytes.get(at - 1) == Some(&b'\n');
    [OURS, THEIRS, END].into_iter().any(|mark| {
        memchr::memmem::find_iter(bytes, mark)
            .any(|at| starts_line(at) && bytes.get(at..).is_some_and(|line| is(line, mark)))
    })
}

/// Whether a line is this mark.
fn is(line: &[u8], mark: &[u8]) -> bool {
    line.strip_prefix(mark).is_some_and(|rest| rest.first().is_none_or(|byte| matches!(byte, b' ' | b'\r' | b'\n')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, Vec<&str>) {
        let Unmerged { ours, conflicts } = unmerged(text.as_bytes());
        let told = conflicts.iter().map(|span| text.get(span.start..span.end).unwrap()).collect();
        (String::from_utf8(ours.into_owned()).unwrap().split_whitespace().collect(), told)
    }

    #[test]
    fn one_side_is_read_and_every_conflict_is_told() {
        let text = "{\n<<<<<<< HEAD\n1,\n=======\n2,\n>>>>>>> x\n3,\r\n<<<<<<< a\r\n4\r\n||||||| b\r\n5\r\n=======\r\n6\r\n>>>>>>> c\r\n}";
        let (ours, conflicts) = read(text);
        assert_eq!(ours, "{1,3,4}");
        assert_eq!(conflicts.len(), 2);
        assert!(conflicts[0].starts_with("<<<<<<< HEAD") && conflicts[0].ends_with(">>>>>>> x"), "{conflicts:?}");
        assert_eq!(unmerged(text.as_bytes()).ours.len(), text.len());
    }

    #[test]
    fn a_mark_that_was_left_behind_is_a_conflict_of_one_line() {
        assert_eq!(read("{\n1\n>>>>>>> x\n}"), ("{1}".to_owned(), vec![">>>>>>> x"]));
        assert_eq!(read("<<<<<<< a\n{1}"), ("{1}".to_owned(), vec!["<<<<<<< a"]));
        assert_eq!(read("{\n=======\n1}"), ("{1}".to_owned(), vec!["======="]));
    }

    #[test]
    fn a_file_without_marks_is_as_it_is() {
        for text in ["", "{\"a\": \"<<<<<<< x\"}", "{\n ======= \n}", "<<<<<<<<"] {
            let Unmerged { ours, conflicts } = unmerged(text.as_bytes());
            assert_eq!((ours.as_ref(), conflicts.len()), (text.as_bytes(), 0), "{text}");
        }
    }
}
