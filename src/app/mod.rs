//! The dashboard: state, update, drawing. Uses ratatui, but no terminal, clock, disk or threads.

pub mod input;

use input::{Effect, Input, Key, KeyCode};
use ratatui::Frame;

/// Everything that is on the screen and behind it.
#[derive(Debug, Default)]
pub struct App {}

impl App {
    /// Takes in what happened; says what is asked of the terminal. The caller draws once when its queue is empty.
    #[allow(clippy::needless_pass_by_value)]
    pub fn update(&mut self, input: Input) -> Vec<Effect> {
        match input {
            Input::Key(Key { code: KeyCode::Char('q'), ctrl: false, alt: false }) => vec![Effect::Quit(0)],
            Input::Key(Key { code: KeyCode::Char('z'), ctrl: true, alt: false }) => vec![Effect::Suspend],
            Input::Key(_) | Input::Paste(_) | Input::Resize { .. } => Vec::new(),
        }
    }

    /// Draws the whole screen from the state; writes nothing back.
    pub fn draw(&self, frame: &mut Frame) {
        frame.render_widget("bangiao", frame.area());
    }
}
