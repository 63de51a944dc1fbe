//! The options of a command that choose the format of its output: one for each format that can write what it prints.

use crate::export::formats::FORMATS;
use crate::export::formats::format::Format;
use clap::{Arg, ArgAction, ArgMatches, Args, Command, Error, FromArgMatches};
use std::marker::PhantomData;

/// What a command prints.
pub trait Printed {
    /// Whether a format can write it.
    fn is_written_by(format: &Format) -> bool;
}

macro_rules! printed {
    ($($(#[$doc:meta])* $name:ident: $part:ident;)+) => {
        $($(#[$doc])*
        #[derive(Debug)]
        pub enum $name {}

        impl Printed for $name {
            fn is_written_by(format: &Format) -> bool {
                format.$part.is_some()
            }
        })+
    };
}

printed! {
    /// The rows of a list.
    PrintedList: list;
    /// One item.
    PrintedItem: item;
    /// What differs between two datasets.
    PrintedChanges: changes;
}

/// The format that was chosen for what a command prints; none for text.
#[derive(Debug)]
pub struct FormatChoice<P> {
    /// The format.
    pub format: Option<&'static Format>,
    of: PhantomData<P>,
}

fn offered<P: Printed>() -> Vec<&'static Format> {
    FORMATS.iter().copied().filter(|format| P::is_written_by(format)).collect()
}

impl<P: Printed> FromArgMatches for FormatChoice<P> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        // A kind of a format stands behind it in the list.
        let format = offered::<P>().into_iter().rfind(|format| matches.get_flag(format.name));
        Ok(Self { format, of: PhantomData })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl<P: Printed> Args for FormatChoice<P> {
    fn augment_args(command: Command) -> Command {
        let formats = offered::<P>();
        formats.iter().enumerate().fold(command, |command, (place, format)| {
            let later = formats.iter().skip(place + 1);
            let others = later.filter(|other| other.refines != Some(format.name)).map(|other| other.name);
            let option = Arg::new(format.name).long(format.name).help(format.help).action(ArgAction::SetTrue);
            command.arg(option.conflicts_with_all(others))
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}
