//! What every tab sees: the data, the look, the desk, the keys. Tabs read it and never write it.

use super::data::Data;
use super::desk::Desk;
use super::judging::Judging;
use super::keymap::{Action, Keymap};
use super::loaded::LoadedData;
use super::look::ScreenLook;
use super::settings::Settings;
use crate::dataset::Dataset;
use crate::lang::Reader;
use crate::text::Audience;
use std::ops::Range;

/// What every tab sees.
#[derive(Debug)]
pub struct World {
    /// The data, and what is found in it.
    pub data: Data,
    /// Language, theme, and who reads the screen.
    pub look: ScreenLook,
    /// What the user adds beside the data.
    pub desk: Desk,
    /// Which key does what.
    pub keymap: Keymap,
}

impl World {
    /// The world of a dataset, nothing searched for.
    #[must_use]
    pub fn new(loaded: LoadedData, settings: &Settings) -> Self {
        let look = ScreenLook {
            lang: settings.lang,
            kept_lang: settings.kept_lang,
            theme: settings.theme,
            session: settings.audience,
            meeting: false,
        };
        let (desk, keymap) = (Desk::new(settings), settings.keymap.clone());
        Self { data: Data::new(loaded, Judging::new(settings)), look, desk, keymap }
    }

    /// How a sentence names the key of an action.
    #[must_use]
    pub fn key_of(&self, action: Action) -> String {
        self.keymap.key_of(action)
    }

    /// Other data takes the place of this.
    pub fn take_data(&mut self, loaded: LoadedData) {
        self.data.replace(loaded);
        self.desk.chosen.keep_known(self.data.dataset());
    }

    /// Searches for something else.
    pub fn search(&mut self, text: &str) {
        self.data.search(text, self.audience());
        self.find_changes();
    }

    /// Who reads the screen now.
    #[must_use]
    pub const fn audience(&self) -> Audience {
        self.look.audience()
    }

    /// Who reads the screen now, and in which language.
    #[must_use]
    pub const fn reader(&self) -> Reader {
        self.look.reader()
    }

    /// The dataset.
    #[must_use]
    pub fn dataset(&self) -> &Dataset {
        self.data.dataset()
    }

    /// Whether something is searched for.
    #[must_use]
    pub fn is_searching(&self) -> bool {
        self.data.is_searching()
    }

    /// What of a text is to be marked as a hit: byte ranges on whole grapheme clusters.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        self.data.marks(text)
    }
}
