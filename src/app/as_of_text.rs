//! What is said of the as-of day: the day, and how many records would be late on the calendar day and are not on this one;
//! where none would be, how many would be flagged for time.

use super::paint::{self, Piece};
use super::theme::Role;
use super::world::World;
use crate::dataset::{Edtf, Flag, MoreToday};
use crate::lang::export::ExportText;
use crate::lang::{AppText, Sentence};

/// How the day itself is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AsOfForm {
    /// `as of 31 Dec 2024`.
    Said,
    /// `31 Dec 2024`.
    Bare,
}

/// What the calendar adds to the as-of day, in words; with the calendar day, where that is to be said.
#[must_use]
pub fn more_today(world: &World, today: Option<String>) -> Option<AppText> {
    let MoreToday { late, flagged } = world.dataset().flags().more_today();
    match (late, flagged) {
        (0, 0) => None,
        (0, more) => Some(AppText::FlaggedToday { more, today }),
        (more, _) => Some(AppText::LateToday { more, today }),
    }
}

/// The day, and what the calendar adds to it, in the longest words that fit into so many cells; the bare day in any case.
#[must_use]
pub fn pieces(world: &World, form: AsOfForm, room: usize) -> Vec<Piece> {
    let (lang, theme) = (world.look.lang, world.look.theme);
    let date = world.data.as_of.display(lang);
    let bare = Piece::new(&date, Role::Label);
    let usual = match form {
        AsOfForm::Said => Piece::new(ExportText::AsOf { date }.say(lang), Role::Label),
        AsOfForm::Bare => bare.clone(),
    };
    let mut forms = Vec::new();
    let MoreToday { late, flagged } = world.dataset().flags().more_today();
    let today = Edtf::from(world.desk.today).display(lang);
    if let (Some(in_full), Some(short)) = (more_today(world, Some(today)), more_today(world, None)) {
        let joint = || Piece::new(theme.glyph(" · ", " - "), Role::Label);
        let (more, sign) = if late > 0 { (late, theme.flag(Flag::Late)) } else { (flagged, theme.glyph("⚑", "!")) };
        let piece = |text: AppText| Piece::new(text.say(lang), Role::Warning);
        forms.push(vec![usual.clone(), joint(), piece(in_full)]);
        forms.push(vec![usual.clone(), joint(), piece(short)]);
        forms.push(vec![bare.clone(), joint(), piece(AppText::MoreTodayInSigns { more, sign })]);
    }
    forms.push(vec![usual]);
    forms.into_iter().find(|form| paint::width(form) <= room).unwrap_or_else(|| vec![bare])
}
