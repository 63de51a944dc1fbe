//! The archive that a workbook is: what it would grow to is known, and capped, before anything is built of it.

use flate2::read::DeflateDecoder;
use std::io::{self, Read, Write};

/// No part of a workbook, and not all of them together, may be larger than this.
const MOST_UNPACKED: u64 = 1 << 30;
/// Beyond this size a part that was packed to less than a two-hundredth of itself is no text that anybody wrote.
const MOST_BY_ITSELF: u64 = 64 << 20;
const MOST_PACKED: u64 = 200;
/// A workbook has no more parts than this.
const MOST_PARTS: usize = 20_000;

/// No part is read as a whole that is larger.
const MOST_READ: u64 = 4 << 20;

const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
const LOCAL: u32 = 0x0403_4b50;
const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// One part of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackagePart {
    /// Its name.
    pub name: String,
    method: u16,
    packed: u64,
    unpacked: u64,
    offset: usize,
    /// What it says as a sheet, where it is one.
    pub sheet: SheetScan,
}

/// What is looked for in the XML of a sheet while it is unpacked: what its cells do not say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetScan {
    /// The numbers of the rows that are hidden.
    pub hidden_rows: Vec<u32>,
    /// How many cells hold a formula.
    pub formulas: usize,
    tail: Vec<u8>,
}

/// No tag of a row is longer.
const LONGEST_TAG: usize = 512;

impl Write for SheetScan {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let window = [self.tail.as_slice(), bytes].concat();
        let end = window.len().saturating_sub(LONGEST_TAG);
        self.look(&window, end);
        self.tail = window.get(end..).unwrap_or_default().to_vec();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let window = std::mem::take(&mut self.tail);
        self.look(&window, window.len());
        Ok(())
    }
}

impl SheetScan {
    /// Looks at the tags that begin before `end`.
    fn look(&mut self, window: &[u8], end: usize) {
        let starts = |tag: &'static [u8]| memchr::memmem::find_iter(window, tag).take_while(move |at| *at < end);
        self.formulas += starts(b"<f>").chain(starts(b"<f ")).count();
        if memchr::memmem::find(window, b"hidden=").is_none() {
            return;
        }
        for start in starts(b"<row ") {
            let tag = window.get(start..).unwrap_or_default();
            let tag = tag.get(..tag.iter().position(|byte| *byte == b'>').unwrap_or(0)).unwrap_or_default();
            if matches!(attribute(tag, "hidden").as_deref(), Some("1" | "true")) {
                self.hidden_rows.extend(attribute(tag, "r").and_then(|number| number.parse::<u32>().ok()));
            }
        }
    }
}

/// The value of an attribute of a tag, as it is written.
#[must_use]
pub fn attribute(tag: &[u8], name: &str) -> Option<String> {
    let named = format!(" {name}=\"");
    let start = memchr::memmem::find(tag, named.as_bytes())? + named.len();
    let value = tag.get(start..)?;
    let value = value.get(..value.iter().position(|byte| *byte == b'"')?)?;
    Some(String::from_utf8_lossy(value).into_owned())
}

/// The parts of an archive, as its list of contents has them; `None` where there is no such list, or what it lists grows beyond all
/// measure.
#[must_use]
pub fn parts(bytes: &[u8]) -> Option<Vec<PackagePart>> {
    let (count, start) = list_of_contents(bytes)?;
    if count > MOST_PARTS {
        return None;
    }
    let mut parts: Vec<PackagePart> = Vec::with_capacity(count);
    let mut at = start;
    for _ in 0..count {
        let (part, next) = entry(bytes, at)?;
        parts.push(part);
        at = next;
    }
    let sum = parts.iter().fold(0_u64, |sum, part| sum.saturating_add(part.unpacked));
    let grows = |part: &PackagePart| part.unpacked > MOST_BY_ITSELF && part.unpacked / MOST_PACKED > part.packed;
    let is_sound =
        sum <= MOST_UNPACKED && !parts.iter().any(grows) && parts.iter_mut().all(|part| part.is_as_listed(bytes));
    is_sound.then_some(parts)
}

impl PackagePart {
    /// Whether it is as large as the list of contents says. A sheet is looked at on the way.
    fn is_as_listed(&mut self, bytes: &[u8]) -> bool {
        let Some(packed) = self.packed(bytes) else { return false };
        let mut scan = SheetScan::default();
        let copied = match self.method {
            STORED => io::copy(&mut { packed }, &mut scan),
            DEFLATED => io::copy(&mut DeflateDecoder::new(packed).take(self.unpacked + 1), &mut scan),
            _ => return false,
        };
        let is_sound = copied.is_ok_and(|length| length == self.unpacked) && scan.flush().is_ok();
        self.sheet = scan;
        is_sound
    }

    fn packed<'b>(&self, bytes: &'b [u8]) -> Option<&'b [u8]> {
        if u32_at(bytes, self.offset)? != LOCAL {
            return None;
        }
        let names = usize::from(u16_at(bytes, self.offset + 26)?) + usize::from(u16_at(bytes, self.offset + 28)?);
        let start = self.offset + 30 + names;
        bytes.get(start..start.checked_add(usize::try_from(self.packed).ok()?)?)
    }

    /// What is in it, if that is not much.
    #[must_use]
    pub fn content(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        let packed = self.packed(bytes).filter(|_| self.unpacked <= MOST_READ)?;
        let mut content = Vec::new();
        match self.method {
            STORED => content.extend_from_slice(packed),
            _ => {
                DeflateDecoder::new(packed).take(self.unpacked).read_to_end(&mut content).ok()?;
            }
        }
        Some(content)
    }
}

/// How many parts there are, and where the list of them starts.
fn list_of_contents(bytes: &[u8]) -> Option<(usize, usize)> {
    /// The record at the end, and behind it a comment of any length.
    const NEAR_END: usize = 22 + 0xffff;
    let from = bytes.len().saturating_sub(NEAR_END);
    let tail = bytes.get(from..)?;
    let at = from + memchr::memmem::rfind(tail, &END.to_le_bytes())?;
    Some((usize::from(u16_at(bytes, at + 10)?), u32_at(bytes, at + 16)? as usize))
}

/// One line of the list of contents, and where the next one starts.
fn entry(bytes: &[u8], at: usize) -> Option<(PackagePart, usize)> {
    if u32_at(bytes, at)? != CENTRAL {
        return None;
    }
    let [name, extra, comment] = [28, 30, 32].map(|place| u16_at(bytes, at + place).map(usize::from));
    let (name, extra, comment) = (name?, extra?, comment?);
    let part = PackagePart {
        name: String::from_utf8_lossy(bytes.get(at + 46..at + 46 + name)?).into_owned(),
        method: u16_at(bytes, at + 10)?,
        packed: u64::from(u32_at(bytes, at + 20)?),
        unpacked: u64::from(u32_at(bytes, at + 24)?),
        offset: u32_at(bytes, at + 42)? as usize,
        sheet: SheetScan::default(),
    };
    Some((part, at + 46 + name + extra + comment))
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|pair| u16::from_le_bytes(*pair))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|four| u32::from_le_bytes(*four))
}
