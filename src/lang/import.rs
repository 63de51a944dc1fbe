//! What is said of registers that are read as a dataset.

use super::phrase::Reader;

/// Words without arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportLabel {
    /// What a register is called that has no name.
    Register,
    /// Whose a register is that does not say so.
    Keeper,
    /// Heads the section in which a record stands.
    Section,
    /// Heads the headings of a register.
    Column,
    /// Heads what columns were taken for.
    TakenFor,
    /// Heads how sure that is.
    Confidence,
    /// Heads how many cells have something in them.
    Filled,
    /// Heads how many were not understood.
    NotUnderstood,
    /// Heads some values.
    Samples,
    /// Stands where a column was kept aside.
    KeptAside,
    /// The file is a dataset of ours already.
    DatasetAlready,
}

/// What a value was not understood as, or why it was kept aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnreadLabel {
    /// It is no date.
    NoDate,
    /// It is no amount of money.
    NoMoney,
    /// It is no currency.
    NoCurrency,
    /// It is no form of money.
    NoForm,
    /// It states no status.
    NoStatus,
    /// It states no kind.
    NoKind,
    /// It names no known partner.
    NoPartner,
    /// It says nothing of a renewal.
    NoRenewal,
    /// It ends before it starts.
    BeforeStart,
}

/// Sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportText {
    /// The file is no table.
    NoTable,
    /// The workbook cannot be read.
    NoWorkbook,
    /// A packed file is damaged.
    Damaged,
    /// A packed file grows beyond all measure.
    TooLarge,
    /// JSON is broken.
    BrokenJson {
        /// Its line.
        line: usize,
    },
    /// There is no such sheet.
    NoSuchSheet {
        /// What was typed.
        sheet: String,
        /// Those that there are.
        sheets: Vec<String>,
    },
    /// No row is a record.
    NoRows,
    /// A mapping is not written as one.
    NoMapping {
        /// What was typed.
        typed: String,
    },
    /// There is no such field.
    NoSuchField {
        /// What was typed.
        field: String,
        /// The field that was probably meant.
        meant: Option<String>,
    },
    /// There is no such column.
    NoSuchColumn {
        /// What was typed.
        column: String,
        /// Those that there are.
        columns: Vec<String>,
    },
    /// A file of mappings is none.
    NoMappingFile {
        /// Its name.
        file: String,
        /// Why.
        why: String,
    },
    /// What was taken for what.
    Taken {
        /// So many records.
        records: usize,
        /// Each column with what it was taken for.
        columns: Vec<String>,
        /// The columns that were kept aside.
        kept: Vec<String>,
        /// How many values were not understood.
        not_understood: usize,
    },
    /// How many rows and records there are.
    Counts {
        /// So many rows.
        rows: usize,
        /// So many records.
        records: usize,
        /// So many values that were not understood.
        not_understood: usize,
    },
    /// A value that was not understood.
    Unread {
        /// Its cell.
        cell: String,
        /// Its heading.
        heading: String,
        /// What it says.
        value: String,
        /// What it was not understood as.
        why: UnreadLabel,
    },
    /// More such values than are told.
    MoreUnread {
        /// So many.
        count: usize,
    },
    /// The columns that were kept aside.
    Kept {
        /// They.
        columns: Vec<String>,
    },
    /// Dates were read with the day first, and nothing proves that.
    DayFirst {
        /// The columns.
        columns: Vec<String>,
    },
    /// Dates were read with the month first.
    MonthFirst {
        /// The columns.
        columns: Vec<String>,
    },
    /// Rows that head others or sum them up.
    OtherRows {
        /// Their numbers.
        rows: Vec<u32>,
    },
    /// Rows that are longer than the headings.
    RaggedRows {
        /// Their numbers.
        rows: Vec<u32>,
    },
    /// Rows that are hidden were read.
    HiddenRows {
        /// Their numbers.
        rows: Vec<u32>,
    },
    /// Text that is struck out was read.
    Struck {
        /// The cells.
        cells: Vec<String>,
    },
    /// Of formulas the stored value was read.
    Formulas {
        /// So many.
        count: usize,
    },
    /// Texts in an old encoding were converted.
    Decoded {
        /// Its name.
        encoding: String,
        /// So many texts.
        count: usize,
    },
    /// Other sheets were not read.
    OtherSheets {
        /// They.
        sheets: Vec<String>,
    },
    /// The sheet was not read to its end.
    Cut,
}

impl UnreadLabel {
    /// As it stands in a report for programs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoDate => "no-date",
            Self::NoMoney => "no-money",
            Self::NoCurrency => "no-currency",
            Self::NoForm => "no-form",
            Self::NoStatus => "no-status",
            Self::NoKind => "no-kind",
            Self::NoPartner => "no-partner",
            Self::NoRenewal => "no-renewal",
            Self::BeforeStart => "before-start",
        }
    }
}

impl ImportText {
    /// The same as a reader may read it: what it quotes of a file is for the desk alone.
    #[must_use]
    pub fn for_reader(&self, reader: Reader) -> Self {
        let all = |names: &[String]| names.iter().map(|name| reader.quote(name)).collect();
        match self {
            Self::NoSuchSheet { sheet, sheets } => Self::NoSuchSheet { sheet: sheet.clone(), sheets: all(sheets) },
            Self::NoSuchColumn { column, columns } => {
                Self::NoSuchColumn { column: column.clone(), columns: all(columns) }
            }
            Self::NoTable
            | Self::NoWorkbook
            | Self::Damaged
            | Self::TooLarge
            | Self::BrokenJson { .. }
            | Self::NoRows
            | Self::NoMapping { .. }
            | Self::NoSuchField { .. }
            | Self::NoMappingFile { .. }
            | Self::Taken { .. }
            | Self::Counts { .. }
            | Self::Unread { .. }
            | Self::MoreUnread { .. }
            | Self::Kept { .. }
            | Self::DayFirst { .. }
            | Self::MonthFirst { .. }
            | Self::OtherRows { .. }
            | Self::RaggedRows { .. }
            | Self::HiddenRows { .. }
            | Self::Struck { .. }
            | Self::Formulas { .. }
            | Self::Decoded { .. }
            | Self::OtherSheets { .. }
            | Self::Cut => self.clone(),
        }
    }

    /// The line of the file that it is about.
    #[must_use]
    pub const fn line(&self) -> Option<usize> {
        if let Self::BrokenJson { line } = self { Some(*line) } else { None }
    }
}
