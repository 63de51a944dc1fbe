//! How the screen is read: its language, its theme, and who reads it.

use super::theme::ScreenTheme;
use crate::dataset::Lang;
use crate::lang::Reader;
use crate::text::Audience;

/// How the screen is read.
#[derive(Debug, Clone, Copy)]
pub struct ScreenLook {
    /// The language of data and interface.
    pub lang: Lang,
    /// The language that is to be kept for the next session: the one that was switched to last.
    pub kept_lang: Option<Lang>,
    /// How things look.
    pub theme: ScreenTheme,
    /// Who reads the screen whatever the layout.
    pub session: Audience,
    /// The layout for a room.
    pub meeting: bool,
}

impl ScreenLook {
    /// Who reads the screen now: in the layout for a room, everybody there.
    #[must_use]
    pub const fn audience(&self) -> Audience {
        if self.meeting { Audience::Room } else { self.session }
    }

    /// Who reads the screen now, and in which language.
    #[must_use]
    pub const fn reader(&self) -> Reader {
        Reader { lang: self.lang, audience: self.audience() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_layout_for_a_room_is_read_by_a_room() {
        let mut look = ScreenLook {
            lang: Lang::En,
            kept_lang: None,
            theme: ScreenTheme::new(true, false),
            session: Audience::Desk,
            meeting: false,
        };
        assert_eq!(look.audience(), Audience::Desk);
        look.meeting = true;
        assert_eq!(look.reader().audience, Audience::Room);
    }
}
