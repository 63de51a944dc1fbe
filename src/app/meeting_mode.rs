//! What the dashboard remembers of a meeting: the look to go back to, and whether the agenda is being stepped through.

use super::theme::ScreenTheme;

/// A meeting at the dashboard.
#[derive(Debug)]
pub struct MeetingMode {
    /// The look outside of the layout for a room.
    usual_theme: ScreenTheme,
    stepped: bool,
}

impl MeetingMode {
    /// No meeting yet.
    pub const fn new(usual_theme: ScreenTheme) -> Self {
        Self { usual_theme, stepped: false }
    }

    /// The look of the layout for a room; the look of now is come back to.
    pub fn enter(&mut self, theme: ScreenTheme) -> ScreenTheme {
        self.usual_theme = theme;
        theme.for_meeting()
    }

    /// The look from before.
    pub const fn leave(&self) -> ScreenTheme {
        self.usual_theme
    }

    /// Whether the agenda has been stepped through.
    pub const fn is_stepping(&self) -> bool {
        self.stepped
    }

    /// The agenda is stepped through.
    pub const fn step(&mut self) {
        self.stepped = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_look_from_before_comes_back() {
        let (start, other) = (ScreenTheme::new(true, false), ScreenTheme::new(true, false).next());
        let mut meeting = MeetingMode::new(start);
        assert_eq!(meeting.enter(other), other.for_meeting());
        assert_eq!(meeting.leave(), other);
    }
}
