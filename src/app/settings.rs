//! How the dashboard begins.

use super::input::Hindrance;
use super::keymap::Keymap;
use super::theme::ScreenTheme;
use crate::dataset::{Day, Edtf, Lang, Limits};
use crate::desk::agenda::Minter;
use crate::desk::notebook::Notebook;
use crate::desk::remote::RemoteMachine;
use crate::lang::Phrase;
use crate::text::Audience;

/// How the dashboard begins.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The language of data and interface.
    pub lang: Lang,
    /// How things look.
    pub theme: ScreenTheme,
    /// The day against which everything is judged; else the dataset's own.
    pub as_of: Option<Edtf>,
    /// When a flag is raised.
    pub limits: Limits,
    /// Who reads the screen: `--public` is for a room.
    pub audience: Audience,
    /// Which key does what.
    pub keymap: Keymap,
    /// The day on the calendar, as the dashboard begins: what is made is dated by it, and relative dates are told from it.
    pub today: Day,
    /// What is kept beside the dataset.
    pub notebook: Notebook,
    /// The notebook is still to be read: [`super::input::Task::Open`] is asked for, and what needs it waits for the answer.
    pub notes_to_come: bool,
    /// This machine as it is called from where the user sits, where that is another one.
    pub remote: Option<RemoteMachine>,
    /// Of which portfolio the data is: the place that it comes from.
    pub portfolio: String,
    /// Makes the handles of what is begun.
    pub minter: Minter,
    /// Why nothing that is kept can be written down, if that is known already.
    pub not_kept: Option<Hindrance>,
    /// Whether the mouse is on.
    pub mouse: bool,
    /// The language that was switched to before and is to be kept, whatever is shown now.
    pub kept_lang: Option<Lang>,
    /// What was found wrong with what is kept.
    pub notices: Vec<Phrase>,
}

impl Settings {
    /// The usual settings, in a language and a look.
    #[must_use]
    pub fn usual(lang: Lang, theme: ScreenTheme) -> Self {
        Self {
            lang,
            theme,
            as_of: None,
            limits: Limits::default(),
            audience: Audience::Desk,
            keymap: Keymap::default(),
            today: Day(0),
            notebook: Notebook::default(),
            notes_to_come: false,
            remote: None,
            portfolio: "builtin".to_owned(),
            minter: Minter::new("x"),
            not_kept: None,
            mouse: false,
            kept_lang: None,
            notices: Vec::new(),
        }
    }
}
