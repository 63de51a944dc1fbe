//! A mapping as a small file (TOML): under `[columns]` a line for each column, its heading and the field.

use super::mapping::{ColumnChoice, field_named};
use crate::lang::ImportText;
use toml::Table;

/// The columns that a file maps, and the sheet that it names.
///
/// # Errors
/// When the text is no such file.
pub fn choices_of_file(text: &str, file: &str) -> Result<(Vec<ColumnChoice>, Option<String>), ImportText> {
    let refused = |why: String| ImportText::NoMappingFile { file: file.to_owned(), why };
    let table: Table = text.parse().map_err(|error: toml::de::Error| refused(error.message().to_owned()))?;
    let sheet = table.get("sheet").and_then(toml::Value::as_str).map(str::to_owned);
    let Some(columns) = table.get("columns").and_then(toml::Value::as_table) else {
        return Err(refused("[columns]".to_owned()));
    };
    let mut choices = Vec::new();
    for (column, field) in columns {
        let field = field.as_str().ok_or_else(|| refused(column.clone()))?;
        choices.push(ColumnChoice { column: column.clone(), field: field_named(field)? });
    }
    Ok((choices, sheet))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::target::ImportField;

    #[test]
    fn a_mapping_is_read_from_a_file_and_a_mistake_in_it_is_told() {
        let (choices, sheet) =
            choices_of_file("sheet = \"2024\"\n[columns]\n\"Đối tác\" = \"partners\"\nC = \"\"\n", "m.toml").unwrap();
        assert_eq!(sheet.as_deref(), Some("2024"));
        let fields: Vec<_> = choices.iter().map(|choice| (choice.column.as_str(), choice.field)).collect();
        assert!(fields.contains(&("Đối tác", Some(ImportField::Partners))) && fields.contains(&("C", None)));
        assert!(choices_of_file("[columns]\nA = \"colour\"\n", "m.toml").is_err());
        assert!(choices_of_file("columns", "m.toml").is_err());
    }
}
