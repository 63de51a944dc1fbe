//! ratatui's way to the terminal: crossterm's sequences, gathered per frame and written at once.
//!
//! What it does otherwise than `CrosstermBackend` on standard output:
//! - one `write(2)` per frame, none when nothing changed; crossterm flushes at each cursor command;
//! - the size is told by the loop (at start, after a resize, after a stop), not asked from the system for each frame,
//!   and never by running `tput`;
//! - the cursor's place is remembered, not asked: the answer would come as keys, or never;
//! - no cursor command that changes nothing, and one short reset at the end of a frame instead of four;
//! - nothing fails but the write of the frame, so dropping a `Terminal` has no error to print.
//!
//! Frames are not wrapped in synchronised-update marks (`CSI ? 2026 h`/`l`): one write per frame arrives whole in
//! practice, and 16 bytes would be a fifteenth of a cursor move.

use super::session::Tty;
use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Size};
use ratatui::style::Color;
use std::io;

/// What crossterm ends a frame with; the last of the four alone does the same.
const RESETS: &[u8] = b"\x1b[39m\x1b[49m\x1b[59m\x1b[0m";
const RESET: &[u8] = b"\x1b[m";

/// The terminal as ratatui sees it.
#[derive(Debug)]
pub struct Screen {
    tty: &'static Tty,
    pen: Pen,
}

/// The sequences of the frame in the making, and what they leave behind.
#[derive(Debug)]
struct Pen {
    bytes: Vec<u8>,
    size: Size,
    cursor: Position,
    cursor_shown: bool,
}

impl Screen {
    /// A screen of this size on a terminal that was just entered.
    pub fn new(tty: &'static Tty, size: Size) -> Self {
        Self { tty, pen: Pen::new(size) }
    }

    /// The terminal's size, from now on.
    pub fn set_size(&mut self, size: Size) {
        self.pen.size = size;
    }

    /// The terminal was entered again: the cursor is hidden, whatever it was before.
    pub fn entered_again(&mut self) {
        self.pen.bytes.clear();
        self.pen.cursor_shown = false;
    }
}

impl Pen {
    fn new(size: Size) -> Self {
        // Under NO_COLOR crossterm sends empty colour commands that cancel bold and reverse (`ESC[;m`). Colours are
        // taken out of the frame instead, see `take_colours_out`.
        crossterm::style::force_color_output(true);
        Self { bytes: Vec::new(), size, cursor: Position::ORIGIN, cursor_shown: false }
    }

    /// Crossterm writing into our bytes: nothing it does here can fail.
    fn crossterm(&mut self) -> CrosstermBackend<&mut Vec<u8>> {
        CrosstermBackend::new(&mut self.bytes)
    }

    fn draw<'a>(&mut self, content: impl Iterator<Item = (u16, u16, &'a Cell)>) -> io::Result<()> {
        let mut content = content.peekable();
        if content.peek().is_none() {
            return Ok(());
        }
        self.crossterm().draw(content)?;
        if self.bytes.ends_with(RESETS) {
            self.bytes.truncate(self.bytes.len().saturating_sub(RESETS.len()));
            self.bytes.extend_from_slice(RESET);
        }
        Ok(())
    }

    fn show_cursor(&mut self, shown: bool) -> io::Result<()> {
        match (shown, self.cursor_shown) {
            (true, false) => self.crossterm().show_cursor()?,
            (false, true) => self.crossterm().hide_cursor()?,
            (true, true) | (false, false) => {}
        }
        self.cursor_shown = shown;
        Ok(())
    }
}

/// Takes the colours out of a frame; bold, underline and reverse stay. A style of default colours makes no colour
/// sequence at all.
pub fn take_colours_out(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        cell.fg = Color::Reset;
        cell.bg = Color::Reset;
        cell.underline_color = Color::Reset;
    }
}

impl Backend for Screen {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        self.pen.draw(content)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.pen.show_cursor(false)
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.pen.show_cursor(true)
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.pen.cursor)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.pen.cursor = position.into();
        let cursor = self.pen.cursor;
        self.pen.crossterm().set_cursor_position(cursor)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.pen.crossterm().clear()
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.pen.crossterm().clear_region(clear_type)
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.pen.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.pen.size, pixels: Size::ZERO })
    }

    fn flush(&mut self) -> io::Result<()> {
        let result = self.tty.write(&self.pen.bytes);
        self.pen.bytes.clear();
        result
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;
    use ratatui::style::{Style, Stylize};
    use ratatui::text::{Line, Span};
    use ratatui::widgets::Widget;

    fn drawn(pen: &mut Pen, buffer: &Buffer) -> String {
        pen.bytes.clear();
        let empty = Buffer::empty(buffer.area);
        pen.draw(empty.diff(buffer).into_iter()).unwrap();
        String::from_utf8(pen.bytes.clone()).unwrap()
    }

    #[test]
    fn without_colour_bold_and_reverse_survive_and_no_colour_is_sent() {
        // What crossterm makes of NO_COLOR in the environment.
        crossterm::style::force_color_output(false);
        let mut pen = Pen::new(Size::new(9, 1));
        let mut buffer = Buffer::empty(Rect::new(0, 0, 9, 1));
        let chosen = Style::new().bold().reversed();
        Line::from(vec![Span::styled("a", chosen), Span::styled("b", chosen.red().on_blue()), "c".green()])
            .render(buffer.area, &mut buffer);
        let coloured = drawn(&mut pen, &buffer);
        assert_eq!(coloured, "\x1b[1;1H\x1b[7m\x1b[1ma\x1b[38;5;1;48;5;4mb\x1b[27m\x1b[22m\x1b[38;5;2;49mc\x1b[m");
        take_colours_out(&mut buffer);
        assert_eq!(drawn(&mut pen, &buffer), "\x1b[1;1H\x1b[7m\x1b[1mab\x1b[27m\x1b[22mc\x1b[m");
    }

    #[test]
    fn a_frame_that_changes_nothing_has_no_bytes() {
        let mut pen = Pen::new(Size::new(9, 1));
        let buffer = Buffer::empty(Rect::new(0, 0, 9, 1));
        pen.show_cursor(false).unwrap();
        assert_eq!(drawn(&mut pen, &buffer), "");
        pen.show_cursor(true).unwrap();
        assert_eq!(pen.bytes, b"\x1b[?25h");
        pen.show_cursor(true).unwrap();
        assert_eq!(pen.bytes, b"\x1b[?25h");
    }

    #[test]
    fn moving_a_reversed_row_of_eighty_columns_costs_at_most_265_bytes() {
        let mut pen = Pen::new(Size::new(80, 24));
        let list = |chosen: u16| {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 24));
            for row in 0..24 {
                let style = if row == chosen { Style::new().reversed() } else { Style::new() };
                buffer.set_style(Rect::new(0, row, 80, 1), style);
                buffer.set_string(0, row, "Cong hoa xa hoi chu nghia Viet Nam ".repeat(2), style);
            }
            buffer
        };
        pen.draw(list(11).diff(&list(12)).into_iter()).unwrap();
        assert!(pen.bytes.len() <= 265, "{} bytes", pen.bytes.len());
    }
}
