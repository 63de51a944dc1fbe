//! The as-of day is chosen: everything is judged anew, and stays where it is.

use super::App;
use super::keymap::{Action, Context};
use super::overlay::Order;
use super::overlay::prompt::{Answered, Prompt};
use crate::dataset::date::NotEdtf;
use crate::dataset::{Day, Edtf, Flag};
use crate::desk::minute::asked_day;
use crate::lang::{AppText, DateProblem, OverlayLabel, OverlayText, Phrase, Sentence};

impl App {
    /// Asks for which day everything is to be judged.
    pub(super) fn ask_as_of(&mut self) {
        let today = self.world.desk.today;
        let answer = move |answer: &str| chosen(answer, today);
        self.lay_over(Prompt::new(OverlayLabel::AsOfTitle, "", answer).with_help(OverlayLabel::AsOfHelp));
    }

    /// Hears which day it is on the calendar. Overnight it becomes another one, from which everything is told from then on.
    pub fn take_today(&mut self, today: Day) {
        if today == self.world.desk.today {
            return;
        }
        let places = self.tabs.places(&self.world);
        self.world.desk.today = today;
        self.world.data.take_today(today);
        self.data_changed(&places);
    }

    /// Judges everything for a day, or for the data's own. The search goes on, and everything stays where it is.
    pub(super) fn judge_for(&mut self, as_of: Option<Edtf>) {
        let places = self.tabs.places(&self.world);
        self.world.data.judge_for(as_of);
        self.data_changed(&places);
        let dataset = self.world.dataset();
        let (own, now, flags) = (dataset.as_of, self.world.data.as_of, dataset.flags());
        let (flagged, late) = (flags.records(), flags.count(Flag::Late));
        let keys = || {
            let accept = self.world.keymap.key_in(Context::Prompt, Action::Accept);
            format!("{} {accept}", self.world.key_of(Action::AsOf))
        };
        let back = (own != now).then(keys);
        self.say(Phrase::new(|reader| AppText::JudgedFor {
            date: now.display(reader.lang),
            flagged,
            late,
            back: back.as_ref().map(|keys| (keys.clone(), own.display(reader.lang))),
        }));
    }
}

/// The day that an answer names; none where it is empty.
fn chosen(answer: &str, today: Day) -> Answered {
    if answer.trim().is_empty() {
        return Ok(vec![Order::Judge(None)]);
    }
    let read = asked_day(answer, today).and_then(|date| {
        if date.upper().is_some() { Ok(date) } else { Err(NotEdtf { why: DateProblem::NoLastDay, meant: None }) }
    });
    match read {
        Ok(date) => Ok(vec![Order::Judge(Some(date))]),
        Err(NotEdtf { why, meant }) => Err(Phrase::new(|reader| OverlayText::NoSuchDay {
            why: why.say(reader.lang).into_owned(),
            meant: meant.clone(),
        })),
    }
}
