//! How roles look. A theme is a scheme, one constant: sixteen ANSI colours at most, on the terminal's own background.
//!
//! What no scheme does: tell a status by its colour alone (sign and word stand beside it), or paint a background where text would
//! be readable without (see [`CONTRAST`]). A new theme: a constant, and its line in [`SCHEMES`].

use crate::dataset::{Flag, Status};
use crate::desk::agenda::ActionState;
use crate::lang::ThemeLabel;
use ratatui::style::{Color, Modifier, Style};

/// What a stretch of text is, not how it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Role {
    Text,
    Dim,
    Strong,
    Label,
    Link,
    Hit,
    Rule,
    Warning,
    Status(Status),
    Bar,
}

/// The style of every role.
#[derive(Debug, PartialEq, Eq)]
pub struct Scheme {
    /// What it is called in the configuration and after `--theme`.
    pub name: &'static str,
    /// What it is called on the screen.
    pub label: ThemeLabel,
    text: Style,
    /// What may be missed.
    dim: Style,
    strong: Style,
    label_of_fact: Style,
    link: Style,
    hit: Style,
    rule: Style,
    warning: Style,
    bar: Style,
    statuses: Statuses,
    /// The row or link under the cursor, in the pane that has the keys.
    cursor: Style,
    /// The row under the cursor of a pane that has not the keys.
    cursor_elsewhere: Style,
}

/// The styles of statuses, by what they have in common.
#[derive(Debug, PartialEq, Eq)]
struct Statuses {
    /// It runs or holds.
    running: Style,
    /// It is agreed, or all but done.
    agreed: Style,
    /// It is on its way.
    coming: Style,
    /// It is broken off.
    broken: Style,
    /// It is over, or nobody knows.
    over: Style,
}

const PLAIN: Style = Style::new();
const DIM: Style = PLAIN.add_modifier(Modifier::DIM);
const BOLD: Style = PLAIN.add_modifier(Modifier::BOLD);
const UNDERLINED: Style = PLAIN.add_modifier(Modifier::UNDERLINED);
const REVERSED: Style = PLAIN.add_modifier(Modifier::REVERSED);
const MARKED: Style = BOLD.add_modifier(Modifier::UNDERLINED);

/// Whatever the terminal has: its own colours, told apart in any usual setting of them.
pub const TERMINAL: Scheme = Scheme {
    name: "terminal",
    label: ThemeLabel::Terminal,
    text: PLAIN,
    dim: DIM,
    strong: BOLD,
    label_of_fact: DIM,
    link: UNDERLINED,
    hit: MARKED.fg(Color::Magenta),
    rule: DIM,
    warning: BOLD.fg(Color::Red),
    bar: PLAIN.fg(Color::Cyan),
    statuses: Statuses {
        running: PLAIN.fg(Color::Green),
        agreed: PLAIN.fg(Color::Cyan),
        coming: PLAIN.fg(Color::Yellow),
        broken: PLAIN.fg(Color::Red),
        over: PLAIN,
    },
    cursor: REVERSED,
    cursor_elsewhere: BOLD,
};

/// For a dark background: the bright half of the colours, and grey that can be read there.
pub const DARK: Scheme = Scheme {
    name: "dark",
    label: ThemeLabel::Dark,
    dim: PLAIN.fg(Color::Gray),
    label_of_fact: PLAIN.fg(Color::Gray),
    hit: MARKED.fg(Color::LightMagenta),
    rule: PLAIN.fg(Color::Gray),
    warning: BOLD.fg(Color::LightRed),
    bar: PLAIN.fg(Color::LightCyan),
    statuses: Statuses {
        running: PLAIN.fg(Color::LightGreen),
        agreed: PLAIN.fg(Color::LightCyan),
        coming: PLAIN.fg(Color::LightYellow),
        broken: PLAIN.fg(Color::LightRed),
        over: PLAIN,
    },
    ..TERMINAL
};

/// For a light background: the dark half of the colours without yellow and cyan, which vanish on white.
pub const LIGHT: Scheme = Scheme {
    name: "light",
    label: ThemeLabel::Light,
    dim: PLAIN.fg(Color::DarkGray),
    label_of_fact: PLAIN.fg(Color::DarkGray),
    rule: PLAIN.fg(Color::DarkGray),
    bar: PLAIN.fg(Color::Blue),
    statuses: Statuses {
        running: PLAIN.fg(Color::Green),
        agreed: PLAIN.fg(Color::Blue),
        coming: PLAIN.fg(Color::Magenta),
        broken: PLAIN.fg(Color::Red),
        over: PLAIN,
    },
    ..TERMINAL
};

/// No colour and nothing dim: bold, underlined and reversed alone.
pub const MONO: Scheme = Scheme {
    name: "mono",
    label: ThemeLabel::Mono,
    dim: PLAIN,
    label_of_fact: PLAIN,
    hit: MARKED,
    rule: PLAIN,
    warning: BOLD,
    bar: PLAIN,
    statuses: Statuses { running: PLAIN, agreed: PLAIN, coming: PLAIN, broken: PLAIN, over: PLAIN },
    ..TERMINAL
};

/// For a projector with the lights on: bold, nothing dim. Colours stand behind black letters, since no coloured letter can be read on
/// every wall.
pub const CONTRAST: Scheme = Scheme {
    name: "contrast",
    label: ThemeLabel::Contrast,
    text: BOLD,
    link: MARKED,
    hit: MARKED.fg(Color::Black).bg(Color::Yellow),
    warning: BOLD.fg(Color::White).bg(Color::Red),
    bar: BOLD,
    statuses: Statuses {
        running: BOLD.fg(Color::Black).bg(Color::Green),
        agreed: BOLD.fg(Color::Black).bg(Color::Cyan),
        coming: BOLD.fg(Color::Black).bg(Color::Yellow),
        broken: BOLD.fg(Color::White).bg(Color::Red),
        over: BOLD,
    },
    cursor: BOLD.add_modifier(Modifier::REVERSED),
    cursor_elsewhere: MARKED,
    ..MONO
};

/// Every theme, in the order in which one key goes through them.
pub static SCHEMES: [&Scheme; 5] = [&TERMINAL, &DARK, &LIGHT, &MONO, &CONTRAST];

/// Their names as usage writes them.
pub const NAMES: &str = "terminal|dark|light|mono|contrast";

/// The scheme of that name.
#[must_use]
pub fn named(name: &str) -> Option<&'static Scheme> {
    SCHEMES.into_iter().find(|scheme| scheme.name == name)
}

impl Scheme {
    const fn status(&self, status: Status) -> Style {
        match status {
            Status::Implementation | Status::InForce => self.statuses.running,
            Status::Finalisation | Status::Signed | Status::Initialled => self.statuses.agreed,
            Status::Negotiating | Status::Proposed | Status::Pipeline => self.statuses.coming,
            Status::Cancelled | Status::Terminated | Status::Suspended | Status::Expired => self.statuses.broken,
            Status::Closed | Status::Unknown => self.statuses.over,
        }
    }
}

/// A look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScreenTheme {
    /// The style of every role.
    pub scheme: &'static Scheme,
    /// Colours may be used.
    pub color: bool,
    /// Signs and rules are drawn with ASCII alone.
    pub ascii: bool,
}

impl ScreenTheme {
    /// The terminal's own look.
    #[must_use]
    pub const fn new(color: bool, ascii: bool) -> Self {
        Self { scheme: &TERMINAL, color, ascii }
    }

    /// In another scheme.
    #[must_use]
    pub const fn with(self, scheme: &'static Scheme) -> Self {
        Self { scheme, ..self }
    }

    /// In the scheme after this one, round and round.
    #[must_use]
    pub fn next(self) -> Self {
        let after = SCHEMES.into_iter().skip_while(|scheme| *scheme != self.scheme).nth(1);
        self.with(after.unwrap_or(&TERMINAL))
    }

    /// For a room: high contrast; without colours where the reader wants none.
    #[must_use]
    pub fn for_meeting(self) -> Self {
        Self { color: self.color && *self.scheme != MONO, ..self.with(&CONTRAST) }
    }

    /// The style of a role.
    #[must_use]
    pub const fn style(self, role: Role) -> Style {
        let scheme = self.scheme;
        self.without_colours(match role {
            Role::Text => scheme.text,
            Role::Dim => scheme.dim,
            Role::Strong => scheme.strong,
            Role::Label => scheme.label_of_fact,
            Role::Link => scheme.link,
            Role::Hit => scheme.hit,
            Role::Rule => scheme.rule,
            Role::Warning => scheme.warning,
            Role::Bar => scheme.bar,
            Role::Status(status) => scheme.status(status),
        })
    }

    /// The row or link under the cursor, in the pane that has the keys.
    #[must_use]
    pub const fn cursor(self) -> Style {
        self.without_colours(self.scheme.cursor)
    }

    /// The row under the cursor of a pane that has not the keys.
    #[must_use]
    pub const fn cursor_elsewhere(self) -> Style {
        self.without_colours(self.scheme.cursor_elsewhere)
    }

    /// What is left of a style where no colours may be used.
    const fn without_colours(self, style: Style) -> Style {
        if self.color { style } else { Style { fg: None, bg: None, ..style } }
    }

    /// The sign of a status.
    #[must_use]
    pub const fn sign(self, status: Status) -> &'static str {
        let (drawn, ascii) = status.sign();
        self.glyph(drawn, ascii)
    }

    /// The sign of a flag.
    #[must_use]
    pub const fn flag(self, flag: Flag) -> &'static str {
        let (drawn, ascii) = flag.sign();
        self.glyph(drawn, ascii)
    }

    /// The sign of what a reload changed.
    #[must_use]
    pub const fn fresh(self) -> &'static str {
        self.glyph("✱", "**")
    }

    /// The sign of what is on the agenda in use.
    #[must_use]
    pub const fn pinned(self) -> &'static str {
        self.glyph("❖", "[")
    }

    /// The box of an action item.
    #[must_use]
    pub const fn action(self, state: ActionState) -> &'static str {
        match state {
            ActionState::Open => self.glyph("☐", "[ ]"),
            ActionState::Done => self.glyph("☑", "[x]"),
            ActionState::Dropped => self.glyph("☒", "[-]"),
        }
    }

    /// The sign of the row under the cursor.
    #[must_use]
    pub const fn marker(self) -> &'static str {
        self.glyph("›", ">")
    }

    /// The line between two panes.
    #[must_use]
    pub const fn rule(self) -> &'static str {
        self.glyph("│", "|")
    }

    /// The line of the as-of day.
    #[must_use]
    pub const fn today(self) -> &'static str {
        self.glyph("│", "'")
    }

    /// There is more below.
    #[must_use]
    pub const fn more_below(self) -> &'static str {
        self.glyph("↓", "v")
    }

    /// There is more above.
    #[must_use]
    pub const fn more_above(self) -> &'static str {
        self.glyph("↑", "^")
    }

    /// Picks a glyph: the drawn one, or its ASCII form.
    #[must_use]
    pub const fn glyph(self, drawn: &'static str, ascii: &'static str) -> &'static str {
        if self.ascii { ascii } else { drawn }
    }

    /// What stands for text that was cut off.
    #[must_use]
    pub const fn ellipsis(self) -> &'static str {
        self.glyph("…", "~")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Words;

    const ROLES: [Role; 9] =
        [Role::Text, Role::Dim, Role::Strong, Role::Label, Role::Link, Role::Hit, Role::Rule, Role::Warning, Role::Bar];

    /// The style of every role, and of the cursor.
    fn styles(theme: ScreenTheme) -> Vec<Style> {
        let roles = ROLES.into_iter().chain(Status::ALL.iter().map(|status| Role::Status(*status)));
        roles.map(|role| theme.style(role)).chain([theme.cursor(), theme.cursor_elsewhere()]).collect()
    }

    #[test]
    fn no_two_signs_of_a_row_are_the_same_in_ascii() {
        let theme = ScreenTheme::new(true, true);
        let statuses = Status::ALL.iter().map(|status| theme.sign(*status));
        let flags = Flag::ALL.iter().map(|flag| theme.flag(*flag));
        let others = [
            theme.marker(),
            crate::app::marks::sign(theme),
            theme.fresh(),
            theme.pinned(),
            theme.ellipsis(),
            theme.rule(),
            theme.today(),
            theme.more_below(),
            theme.more_above(),
        ];
        let signs: Vec<&str> = statuses.chain(flags).chain(others).collect();
        for (n, sign) in signs.iter().enumerate() {
            assert!(sign.is_ascii() && !signs[n + 1..].contains(sign), "{sign}");
        }
    }

    #[test]
    fn a_theme_is_found_by_its_name_and_usage_names_them_all() {
        assert!(SCHEMES.into_iter().all(|scheme| named(scheme.name) == Some(scheme)));
        assert_eq!(SCHEMES.map(|scheme| scheme.name).join("|"), NAMES);
        assert_eq!(named("pink"), None);
    }

    #[test]
    fn one_key_goes_through_every_theme_and_round_again() {
        let mut theme = ScreenTheme::new(true, false);
        for scheme in SCHEMES {
            assert_eq!(theme.scheme, scheme);
            theme = theme.next();
        }
        assert_eq!(theme, ScreenTheme::new(true, false));
    }

    #[test]
    fn only_the_sixteen_colours_are_used_and_none_where_none_may_be() {
        for scheme in SCHEMES {
            let theme = ScreenTheme::new(true, false).with(scheme);
            for style in styles(theme) {
                for color in [style.fg, style.bg].into_iter().flatten() {
                    assert!(!matches!(color, Color::Indexed(_) | Color::Rgb(..)), "{} {color:?}", scheme.name);
                }
            }
            for style in styles(ScreenTheme { color: false, ..theme }) {
                assert_eq!((style.fg, style.bg), (None, None), "{}", scheme.name);
            }
        }
    }

    #[test]
    fn no_background_is_painted_but_behind_the_badges_of_high_contrast() {
        for scheme in SCHEMES {
            let painted = styles(ScreenTheme::new(true, false).with(scheme)).iter().any(|style| style.bg.is_some());
            assert_eq!(painted, *scheme == CONTRAST, "{}", scheme.name);
        }
        // And letters on a badge have their own colour: the terminal's may be the one behind them.
        for style in styles(ScreenTheme::new(true, false).with(&CONTRAST)) {
            assert_eq!(style.bg.is_some(), style.fg.is_some(), "{style:?}");
        }
    }

    #[test]
    fn what_vanishes_on_its_background_is_not_used() {
        let colours =
            |scheme| styles(ScreenTheme::new(true, false).with(scheme)).into_iter().filter_map(|style| style.fg);
        let pale = [
            Color::White,
            Color::Gray,
            Color::Yellow,
            Color::Cyan,
            Color::LightYellow,
            Color::LightGreen,
            Color::LightCyan,
        ];
        assert!(colours(&LIGHT).all(|color| !pale.contains(&color)));
        let dark = [Color::Black, Color::Blue, Color::DarkGray, Color::Red, Color::Magenta];
        assert!(colours(&DARK).all(|color| !dark.contains(&color)));
        assert_eq!(colours(&MONO).next(), None);
    }

    #[test]
    fn nothing_is_dim_in_mono_and_in_a_meeting_and_the_cursor_is_reversed_everywhere() {
        for theme in [ScreenTheme::new(true, false).with(&MONO), ScreenTheme::new(true, false).for_meeting()] {
            assert!(styles(theme).iter().all(|style| !style.add_modifier.contains(Modifier::DIM)));
        }
        for scheme in SCHEMES {
            let cursor = ScreenTheme::new(false, false).with(scheme).cursor();
            assert!(cursor.add_modifier.contains(Modifier::REVERSED), "{}", scheme.name);
        }
    }

    #[test]
    fn a_meeting_is_without_colours_for_whoever_wants_none() {
        let theme = ScreenTheme::new(true, true).with(&MONO).for_meeting();
        assert_eq!((theme.scheme.name, theme.color, theme.ascii), ("contrast", false, true));
        assert!(ScreenTheme::new(true, false).with(&LIGHT).for_meeting().color);
    }

    #[test]
    fn statuses_that_look_alike_in_mono_have_signs_and_words_of_their_own() {
        for ascii in [false, true] {
            let theme = ScreenTheme::new(false, ascii);
            let mut signs: Vec<_> = Status::ALL.iter().map(|status| theme.sign(*status)).collect();
            signs.sort_unstable();
            signs.dedup();
            assert_eq!(signs.len(), Status::ALL.len());
        }
    }
}
