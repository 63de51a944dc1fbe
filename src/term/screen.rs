//! ratatui's way to the terminal: crossterm's sequences, gathered per frame and written at once.
//!
//! ratatui's own `CrosstermBackend` comes with crossterm's event reader, which this program does not use ([`super::keys`]), and writes
//! otherwise than a slow link wants it. Here:
//! - there is one `write(2)` per frame, none when nothing changed;
//! - the size is told by the loop (at start, after a resize, after a stop), not asked from the system for each frame,
//!   and never by running `tput`;
//! - the cursor's place is remembered, not asked: the answer would come as keys, or never;
//! - no cursor command changes nothing, and one short reset ends a frame;
//! - nothing fails but the write of the frame, so dropping a `Terminal` has no error to print.
//!
//! Frames are not wrapped in synchronised-update marks (`CSI ? 2026 h`/`l`): one write per frame arrives whole in
//! practice, and 16 bytes would be a fifteenth of a cursor move.

use super::session::Tty;
use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::queue;
use crossterm::style::{self, Attribute, Colors, Print, SetAttribute, SetColors};
use crossterm::terminal::{self, Clear};
use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::{Buffer, Cell, CellDiffOption};
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier};
use std::io;

/// Ends a frame: every attribute and colour is as the terminal has it.
const RESET: &[u8] = b"\x1b[m";

/// What turns each modifier on and off. Bold and dim are turned off together.
const ATTRIBUTES: [(Modifier, Attribute, Attribute); 5] = [
    (Modifier::REVERSED, Attribute::Reverse, Attribute::NoReverse),
    (Modifier::BOLD, Attribute::Bold, Attribute::NormalIntensity),
    (Modifier::DIM, Attribute::Dim, Attribute::NormalIntensity),
    (Modifier::ITALIC, Attribute::Italic, Attribute::NoItalic),
    (Modifier::UNDERLINED, Attribute::Underlined, Attribute::NoUnderline),
];
const INTENSITY: Modifier = Modifier::BOLD.union(Modifier::DIM);

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
        style::force_color_output(true);
        Self { bytes: Vec::new(), size, cursor: Position::ORIGIN, cursor_shown: false }
    }

    fn draw<'a>(&mut self, content: impl Iterator<Item = (u16, u16, &'a Cell)>) -> io::Result<()> {
        let start = self.bytes.len();
        let (mut modifier, mut colours) = (Modifier::empty(), (Color::Reset, Color::Reset));
        let mut next = None;
        for (x, y, cell) in content {
            if next != Some((x, y)) {
                queue!(self.bytes, MoveTo(x, y))?;
            }
            next = Some((x + 1, y));
            self.modify(modifier, cell.modifier)?;
            modifier = cell.modifier;
            if colours != (cell.fg, cell.bg) {
                queue!(self.bytes, SetColors(Colors::new(colour(cell.fg), colour(cell.bg))))?;
                colours = (cell.fg, cell.bg);
            }
            let CellDiffOption::ForcedWidth(cells) = cell.diff_option else {
                queue!(self.bytes, Print(cell.symbol()))?;
                continue;
            };
            // Terminals give it other numbers of cells: all that it may take are blanked, and what follows is placed anew.
            queue!(self.bytes, Print(" ".repeat(usize::from(cells.get()))), MoveTo(x, y), Print(cell.symbol()))?;
            next = None;
        }
        if self.bytes.len() > start {
            self.bytes.extend_from_slice(RESET);
        }
        Ok(())
    }

    /// Turns off and on what differs.
    fn modify(&mut self, mut from: Modifier, to: Modifier) -> io::Result<()> {
        for (modifier, _, off) in ATTRIBUTES {
            if (from - to).contains(modifier) {
                queue!(self.bytes, SetAttribute(off))?;
                from -= if INTENSITY.contains(modifier) { INTENSITY } else { modifier };
            }
        }
        for (modifier, on, _) in ATTRIBUTES {
            if (to - from).contains(modifier) {
                queue!(self.bytes, SetAttribute(on))?;
            }
        }
        Ok(())
    }

    fn show_cursor(&mut self, shown: bool) -> io::Result<()> {
        match (shown, self.cursor_shown) {
            (true, false) => queue!(self.bytes, Show)?,
            (false, true) => queue!(self.bytes, Hide)?,
            (true, true) | (false, false) => {}
        }
        self.cursor_shown = shown;
        Ok(())
    }
}

/// A colour in crossterm's terms, whose bright colours are the plain ones.
const fn colour(color: Color) -> style::Color {
    match color {
        Color::Reset => style::Color::Reset,
        Color::Black => style::Color::Black,
        Color::Red => style::Color::DarkRed,
        Color::Green => style::Color::DarkGreen,
        Color::Yellow => style::Color::DarkYellow,
        Color::Blue => style::Color::DarkBlue,
        Color::Magenta => style::Color::DarkMagenta,
        Color::Cyan => style::Color::DarkCyan,
        Color::Gray => style::Color::Grey,
        Color::DarkGray => style::Color::DarkGrey,
        Color::LightRed => style::Color::Red,
        Color::LightGreen => style::Color::Green,
        Color::LightYellow => style::Color::Yellow,
        Color::LightBlue => style::Color::Blue,
        Color::LightMagenta => style::Color::Magenta,
        Color::LightCyan => style::Color::Cyan,
        Color::White => style::Color::White,
        Color::Indexed(index) => style::Color::AnsiValue(index),
        Color::Rgb(r, g, b) => style::Color::Rgb { r, g, b },
    }
}

/// Takes the colours out of a frame; bold, underline and reverse stay. A style of default colours makes no colour
/// sequence at all.
pub fn take_colours_out(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        cell.fg = Color::Reset;
        cell.bg = Color::Reset;
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
        let Position { x, y } = self.pen.cursor;
        queue!(self.pen.bytes, MoveTo(x, y))
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        let region = match clear_type {
            ClearType::All => terminal::ClearType::All,
            ClearType::AfterCursor => terminal::ClearType::FromCursorDown,
            ClearType::BeforeCursor => terminal::ClearType::FromCursorUp,
            ClearType::CurrentLine => terminal::ClearType::CurrentLine,
            ClearType::UntilNewLine => terminal::ClearType::UntilNewLine,
        };
        queue!(self.pen.bytes, Clear(region))
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
    use crate::app::paint::{self, Piece};
    use crate::app::theme::{Role, ScreenTheme};
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
        style::force_color_output(false);
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
    fn bold_and_dim_go_together_and_what_is_left_of_them_comes_back() {
        let mut pen = Pen::new(Size::new(9, 1));
        let mut buffer = Buffer::empty(Rect::new(0, 0, 9, 1));
        Line::from(vec!["a".bold().dim(), "b".dim(), "c".italic().underlined(), "d".into()])
            .render(buffer.area, &mut buffer);
        assert_eq!(
            drawn(&mut pen, &buffer),
            "\x1b[1;1H\x1b[1m\x1b[2ma\x1b[22m\x1b[2mb\x1b[22m\x1b[3m\x1b[4mc\x1b[23m\x1b[24md\x1b[m"
        );
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

    /// Names in the scripts of the members of ASEAN, and in others of their family.
    const NAMES: [&str; 9] =
        ["ទន្លេមេគង្គ", "កម្ពុជា", "ແມ່ນໍ້າຂອງ", "ແຂວງຫຼວງພະບາງ", "แม่น้ำโขง", "မြန်မာနိုင်ငံ", "ꦗꦮ", "ᜉᜒᜎᜒᜉᜒᜈᜐ᜔", "हिन्दी"];

    fn rows(texts: &[&str], area: Rect) -> Buffer {
        let theme = ScreenTheme::new(true, false);
        let mut buffer = Buffer::empty(area);
        for (n, text) in texts.iter().enumerate() {
            let line = paint::line(area, n);
            paint::row(&mut buffer, line, &[Piece::new(*text, Role::Text)], theme, None);
            paint::row(&mut buffer, Rect { x: 20, width: 1, ..line }, &[Piece::new("|", Role::Text)], theme, None);
        }
        buffer
    }

    #[test]
    fn every_letter_of_a_name_stays_whatever_the_terminal_counts() {
        let area = Rect::new(0, 0, 24, 9);
        let mut pen = Pen::new(Size::new(24, 9));
        // This emulator counts characters one by one, as most terminals do.
        let cells = |count| std::num::NonZeroU16::new(count).unwrap();
        let mut terminal = vt100::Parser::new(cells(9), cells(24), 0);
        let plain = NAMES.map(|_| "A plain line of text");
        let turned: Vec<&str> = NAMES.into_iter().rev().collect();
        let mut before = Buffer::empty(area);
        for texts in [&NAMES[..], &plain, &turned, &["កម្ពុជា"], &NAMES] {
            let next = rows(texts, area);
            pen.bytes.clear();
            pen.draw(before.diff(&next).into_iter()).unwrap();
            terminal.process(&pen.bytes);
            for (n, text) in texts.iter().enumerate() {
                let row = terminal.screen().rows(0, 24).nth(n).unwrap();
                let solid = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
                assert_eq!(solid(&row), solid(&format!("{text}|")), "{row}");
                assert_eq!(terminal.screen().cell(n as u16, 20).unwrap().contents(), "|", "{row}");
            }
            before = next;
        }
    }

    #[test]
    fn what_follows_a_name_is_placed_anew() {
        let area = Rect::new(0, 0, 24, 1);
        let mut pen = Pen::new(Size::new(24, 1));
        let drawn = drawn(&mut pen, &rows(&["ន្លេ!"], area));
        // All its cells are blanked, the cluster is written, and what follows has its own place: a terminal that gives the cluster one
        // cell shows the same.
        assert!(drawn.contains("\x1b[1;1H   \x1b[1;1Hន្លេ\x1b[1;4H!"), "{drawn:?}");
    }
}
