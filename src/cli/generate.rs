//! What is generated from the description of the command line and of the format: completions, man page, JSON Schema.

use super::help::command;
use super::outcome::{CommandAnswer, CommandResult};
use super::reference;
use crate::dataset::Lang;
use crate::dataset::schema::schema;
use crate::host::streams::Streams;
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::Roff;
use std::io::{self, Write};

/// `bangiao schema`.
///
/// # Errors
/// When the output cannot be written.
pub fn json_schema(lang: Lang, streams: &mut Streams<'_>) -> CommandResult {
    streams.out.write_all(schema(lang).as_bytes())?;
    Ok(CommandAnswer::Yes)
}

/// `bangiao completions SHELL`. Made in memory first: the generator takes a failed write for a defect.
///
/// # Errors
/// When the output cannot be written.
pub fn completions(shell: Shell, lang: Lang, streams: &mut Streams<'_>) -> CommandResult {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut command(lang), "bangiao", &mut text);
    streams.out.write_all(&text)?;
    Ok(CommandAnswer::Yes)
}

/// `bangiao man`: one page, with a section for each command.
///
/// # Errors
/// When the output cannot be written.
pub fn man(lang: Lang, streams: &mut Streams<'_>) -> CommandResult {
    let whole = command(lang);
    let page = Man::new(whole.clone());
    let mut text = Vec::new();
    page.render_title(&mut text)?;
    page.render_name_section(&mut text)?;
    page.render_synopsis_section(&mut text)?;
    page.render_options_section(&mut text)?;
    for each in whole.get_subcommands() {
        command_section(each, &mut text)?;
    }
    page.render_extra_section(&mut text)?;
    let mut roff = Roff::new();
    for section in reference::sections(lang) {
        section.render(&mut roff);
    }
    reference::render_configuration(lang, &mut roff);
    roff.to_writer(&mut text)?;
    streams.out.write_all(&text)?;
    Ok(CommandAnswer::Yes)
}

/// What a command does, how it is typed, and its own options.
fn command_section(command: &clap::Command, text: &mut Vec<u8>) -> io::Result<()> {
    let name = format!("bangiao {}", command.get_name());
    let page = Man::new(command.clone().bin_name(name.clone()).disable_help_flag(true));
    let mut section = Vec::new();
    page.render_description_section(&mut section)?;
    page.render_synopsis_section(&mut section)?;
    page.render_options_section(&mut section)?;
    // Sections of a page of its own become parts of this one's section.
    let section = String::from_utf8_lossy(&section).replace(".SH ", ".SS ");
    writeln!(text, ".SH \"{}\"", name.to_uppercase())?;
    text.extend_from_slice(section.as_bytes());
    Ok(())
}
