//! A list or object of a file being put together anew out of pieces: those that it has, others, and those that two people changed.
//!
//! Whatever stays keeps its bytes, and so does what stands between two pieces that stay neighbours.

use super::super::{ByteSpan, JsonKind, JsonValue};
use super::layout::FileLayout;
use super::values::{children, indent_at};

/// What a container is made of.
#[derive(Debug)]
pub(super) enum MergedPiece {
    /// The child of that place, with these bytes.
    Own(usize, Vec<u8>),
    /// Another one.
    New(Vec<u8>),
    /// Two people changed it, each to something else; one of them may have taken it away.
    Conflict(Sides),
}

/// What each of the two made of a piece; `None` where it was taken away.
#[derive(Debug)]
pub(super) struct Sides {
    pub ours: Option<Vec<u8>>,
    pub theirs: Option<Vec<u8>>,
}

impl MergedPiece {
    /// Whether it is there, whichever side is taken.
    const fn is_there(&self) -> bool {
        match self {
            Self::Own(..) | Self::New(_) => true,
            Self::Conflict(sides) => sides.ours.is_some() && sides.theirs.is_some(),
        }
    }

    const fn is_conflict(&self) -> bool {
        matches!(self, Self::Conflict(_))
    }
}

/// What became of a value.
#[derive(Debug)]
pub(super) enum MergedValue {
    /// It stays as it is.
    Same,
    /// It has these bytes.
    Text(Vec<u8>),
    /// Two people changed it, and there is no line of its own in it to say so.
    Conflict { ours: Vec<u8>, theirs: Vec<u8> },
}

/// A container of a file, and where it stands.
pub(super) struct Container<'a> {
    bytes: &'a [u8],
    span: ByteSpan,
    children: Vec<ByteSpan>,
    layout: &'a FileLayout,
    /// The indent of its last line.
    indent: String,
    /// The indent of its children; `None` where they do not stand on lines of their own.
    pub inner: Option<String>,
}

impl<'a> Container<'a> {
    /// `on_lines` says whether the children of one that is empty would stand on lines of their own.
    pub fn new(bytes: &'a [u8], value: JsonValue<'_>, layout: &'a FileLayout, on_lines: bool) -> Self {
        let span = value.span();
        let children: Vec<ByteSpan> = children(value).collect();
        let indent = indent_at(bytes, span.end.saturating_sub(1));
        let gaps = std::iter::once(span.start + 1).chain(children.iter().map(|child| child.end));
        let ends = children.iter().map(|child| child.start).chain([span.end.saturating_sub(1)]);
        let has_line = |(start, end): (usize, usize)| bytes.get(start..end).unwrap_or_default().contains(&b'\n');
        let inner = match children.first() {
            Some(first) => gaps.zip(ends).all(has_line).then(|| indent_at(bytes, first.start)),
            None => (on_lines && !layout.newline.is_empty()).then(|| format!("{indent}{}", layout.unit)),
        };
        debug_assert!(matches!(value.kind(), JsonKind::List | JsonKind::Object));
        Self { bytes, span, children, layout, indent, inner }
    }

    /// The indent of the line on which a child begins.
    pub fn child_indent(&self) -> &str {
        self.inner.as_deref().unwrap_or(&self.indent)
    }

    /// The bytes of a child.
    pub fn child(&self, place: usize) -> &'a [u8] {
        self.children.get(place).map(|span| self.get(span.start, span.end)).unwrap_or_default()
    }

    fn get(&self, start: usize, end: usize) -> &'a [u8] {
        self.bytes.get(start..end).unwrap_or_default()
    }

    /// The container made of these pieces.
    pub fn made_of(&self, pieces: &[MergedPiece]) -> MergedValue {
        let is_same = pieces.len() == self.children.len()
            && pieces.iter().enumerate().all(
                |(place, piece)| matches!(piece, MergedPiece::Own(own, bytes) if *own == place && bytes == self.child(place)),
            );
        if is_same {
            return MergedValue::Same;
        }
        if !pieces.iter().any(MergedPiece::is_conflict) {
            return MergedValue::Text(self.joined(&pieces.iter().collect::<Vec<_>>()));
        }
        // Marks stand on lines of their own, and of a comma somebody must know on which side it is.
        if self.inner.is_some() && pieces.iter().any(MergedPiece::is_there) {
            return MergedValue::Text(self.marked(pieces));
        }
        let side = |side: fn(&Sides) -> Option<&Vec<u8>>| {
            let taken: Vec<MergedPiece> = pieces.iter().filter_map(|piece| piece.taken(side)).collect();
            self.joined(&taken.iter().collect::<Vec<_>>())
        };
        MergedValue::Conflict { ours: side(|sides| sides.ours.as_ref()), theirs: side(|sides| sides.theirs.as_ref()) }
    }

    /// What stands between two pieces.
    fn gap(&self, before: Option<&MergedPiece>, after: Option<&MergedPiece>) -> Vec<u8> {
        let place = |piece: Option<&MergedPiece>| match piece {
            Some(MergedPiece::Own(place, _)) => Some(*place),
            Some(MergedPiece::New(_) | MergedPiece::Conflict(_)) | None => None,
        };
        let span = |place: Option<usize>| place.and_then(|place| self.children.get(place));
        let last = self.children.len().checked_sub(1);
        let (one, other) = (place(before), place(after));
        match (before, after) {
            (None, None) => Vec::new(),
            (None, Some(_)) => match span(other).filter(|_| other == Some(0)) {
                Some(first) => self.get(self.span.start + 1, first.start).to_vec(),
                None => self.lead(),
            },
            (Some(_), None) => match span(one).filter(|_| one == last) {
                Some(child) => self.get(child.end, self.span.end - 1).to_vec(),
                None => self.tail(),
            },
            (Some(_), Some(_)) => match (span(one), span(other)) {
                (Some(here), Some(next)) if one.map(|place| place + 1) == other => {
                    self.get(here.end, next.start).to_vec()
                }
                _ => self.between(),
            },
        }
    }

    /// What stands between two children that were not neighbours.
    pub fn between(&self) -> Vec<u8> {
        match self.inner {
            Some(_) => [b",".to_vec(), self.lead()].concat(),
            None => self.layout.comma().into(),
        }
    }

    /// What stands before a child that is not behind a comma.
    fn lead(&self) -> Vec<u8> {
        match &self.inner {
            Some(inner) => format!("{}{inner}", self.layout.newline).into_bytes(),
            None => self.pad(),
        }
    }

    /// What stands behind the last child.
    fn tail(&self) -> Vec<u8> {
        match &self.inner {
            Some(_) => format!("{}{}", self.layout.newline, self.indent).into_bytes(),
            None => self.pad(),
        }
    }

    /// The blanks inside the brackets of a container on one line.
    fn pad(&self) -> Vec<u8> {
        match self.children.first() {
            Some(first) => self.get(self.span.start + 1, first.start).to_vec(),
            None if self.bytes.get(self.span.start) == Some(&b'{') => self.layout.pad().into(),
            None => Vec::new(),
        }
    }

    fn joined(&self, pieces: &[&MergedPiece]) -> Vec<u8> {
        let mut out = self.get(self.span.start, self.span.start + 1).to_vec();
        let mut before = None;
        for piece in pieces {
            out.extend(self.gap(before, Some(piece)));
            out.extend_from_slice(piece.bytes());
            before = Some(*piece);
        }
        out.extend(self.gap(before, None));
        out.extend_from_slice(self.get(self.span.end - 1, self.span.end));
        out
    }

    /// The container on lines, with marks around what two people changed.
    fn marked(&self, pieces: &[MergedPiece]) -> Vec<u8> {
        let newline = self.layout.newline.as_bytes();
        let mut out = self.get(self.span.start, self.span.start + 1).to_vec();
        let mut at_line_start = false;
        for (place, piece) in pieces.iter().enumerate() {
            let more = pieces.iter().skip(place + 1).any(MergedPiece::is_there);
            let before = place.checked_sub(1).and_then(|place| pieces.get(place)).filter(|piece| !piece.is_conflict());
            let MergedPiece::Conflict(sides) = piece else {
                if at_line_start {
                    out.extend_from_slice(self.child_indent().as_bytes());
                } else if place == 0 {
                    out.extend(self.gap(None, Some(piece)));
                } else {
                    out.extend(self.gap(before, Some(piece)));
                }
                out.extend_from_slice(piece.bytes());
                let next = pieces.get(place + 1);
                if next.is_some_and(MergedPiece::is_conflict) {
                    out.extend_from_slice(if more { b"," } else { b"" });
                    out.extend_from_slice(newline);
                }
                at_line_start = next.is_some_and(MergedPiece::is_conflict);
                continue;
            };
            if !at_line_start {
                out.extend_from_slice(newline);
            }
            self.mark(sides, more, &mut out);
            at_line_start = true;
        }
        if at_line_start {
            out.extend_from_slice(self.indent.as_bytes());
        } else {
            out.extend(self.gap(pieces.last(), None));
        }
        out.extend_from_slice(self.get(self.span.end - 1, self.span.end));
        out
    }

    /// The two sides between marks, each with its comma: behind it where something follows, else before it.
    fn mark(&self, sides: &Sides, more: bool, out: &mut Vec<u8>) {
        let newline = self.layout.newline.as_bytes();
        let comma_before = !more && (sides.ours.is_none() || sides.theirs.is_none());
        let side = |side: &Option<Vec<u8>>, out: &mut Vec<u8>| {
            let Some(text) = side else { return };
            out.extend_from_slice(self.child_indent().as_bytes());
            out.extend_from_slice(if comma_before { b", " } else { b"" });
            out.extend_from_slice(text);
            out.extend_from_slice(if more { b"," } else { b"" });
            out.extend_from_slice(newline);
        };
        out.extend_from_slice(b"<<<<<<< ours");
        out.extend_from_slice(newline);
        side(&sides.ours, out);
        out.extend_from_slice(b"=======");
        out.extend_from_slice(newline);
        side(&sides.theirs, out);
        out.extend_from_slice(b">>>>>>> theirs");
        out.extend_from_slice(newline);
    }
}

impl MergedPiece {
    fn bytes(&self) -> &[u8] {
        match self {
            Self::Own(_, bytes) | Self::New(bytes) => bytes,
            Self::Conflict(_) => &[],
        }
    }

    /// The piece as one side has it.
    fn taken(&self, side: fn(&Sides) -> Option<&Vec<u8>>) -> Option<Self> {
        match self {
            Self::Own(place, bytes) => Some(Self::Own(*place, bytes.clone())),
            Self::New(bytes) => Some(Self::New(bytes.clone())),
            Self::Conflict(sides) => side(sides).cloned().map(Self::New),
        }
    }
}
