//! What a format of output is: its name, how its files end, and what it can write. A command offers the formats that can write what
//! it prints.

use crate::dataset::Item;
use crate::export::block::Block;
use crate::export::changes::Comparison;
use crate::export::output_rows::OutputRows;
use crate::export::page::{PageOptions, page};
use crate::export::rows::View;
use crate::export::table::Look;
use std::io::{self, Write};

/// A format of output.
#[derive(Debug)]
pub struct Format {
    /// Its name: the option that asks for it.
    pub name: &'static str,
    /// How the names of its files end.
    pub ending: &'static str,
    /// What help says of it in English.
    pub help: &'static str,
    /// The format of which it is a kind: its option may stand beside that one's.
    pub refines: Option<&'static str>,
    /// Writes what `list` prints.
    pub list: Option<WriteRows>,
    /// Writes what a view of the dashboard shows into a file.
    pub file: Option<WriteRows>,
    /// Writes what `show` prints; where there is no such item, what stands for nothing.
    pub item: Option<WriteItem>,
    /// Writes what `changes` prints.
    pub changes: Option<WriteChanges>,
}

/// Writes rows.
pub type WriteRows = fn(&mut dyn Write, &dyn OutputRows<'_>, &Look) -> io::Result<()>;

/// Writes one item.
pub type WriteItem = fn(&mut dyn Write, Option<&WholeItem<'_>>, &Look) -> io::Result<()>;

/// Writes what differs between two datasets.
pub type WriteChanges = fn(&mut dyn Write, &Comparison<'_>, &Look) -> io::Result<()>;

/// One item in full.
#[derive(Debug)]
pub struct WholeItem<'a> {
    /// The item.
    pub item: Item<'a>,
    /// Among what it stands.
    pub view: View<'a>,
    /// How its page is written.
    pub options: PageOptions,
}

impl WholeItem<'_> {
    /// Its page.
    #[must_use]
    pub fn page(&self) -> Vec<Block> {
        page(self.view.dataset, self.item.id().as_str(), self.options)
    }
}
