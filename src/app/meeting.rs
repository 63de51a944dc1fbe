//! A meeting at the dashboard: putting items on an agenda, stepping through it, marking and minuting, what goes over to the next one, and the
//! layout for a room.

use super::App;
use super::detail::PagePlace;
use super::keymap::Action;
use super::overlay::Order;
use super::overlay::brief::Brief;
use super::overlay::meeting::MeetingForm;
use super::overlay::minute::Minute;
use super::overlay::prompt::{Answered, Prompt};
use super::overlay::todo::ToDo;
use super::panes::Focus;
use super::tabs::agenda;
use crate::app::input::Effect;
use crate::dataset::{Edtf, Id, Item};
use crate::desk::agenda::{Agenda, Handle, Pin, PinPlace, Standing};
use crate::desk::details::MeetingField;
use crate::desk::draft::MinuteDraft;
use crate::desk::notebook::Edit;
use crate::lang::{AppText, Label, MeetingLabel, MeetingText, OverlayLabel, Phrase};
use crate::text::Clean;

impl App {
    /// Begins an agenda and uses it.
    pub(super) fn begin_agenda(
        &mut self,
        name: Clean,
        date: Option<Edtf>,
        details: Vec<(MeetingField, Clean)>,
    ) -> Vec<Effect> {
        let agenda = self.ledger.mint();
        let mut edits = self.beginning(&agenda, name, date);
        let told = details.into_iter().filter(|(_, value)| !value.is_empty());
        edits.extend(told.map(|(field, value)| Edit::Describe { agenda: agenda.clone(), field, value }));
        self.edit(edits)
    }

    /// The edits that begin an agenda of this data, and use it.
    fn beginning(&self, agenda: &Handle, name: Clean, date: Option<Edtf>) -> Vec<Edit> {
        let desk = &self.world.desk;
        let begin = Edit::Begin { agenda: agenda.clone(), name, date };
        vec![begin, desk.to_belong(agenda.clone()), desk.to_use(agenda.clone())]
    }

    /// Puts what is chosen on the agenda in use; where there is none, one for today is begun.
    pub(super) fn pin(&mut self) -> Vec<Effect> {
        let chosen = self.chosen();
        if chosen.is_empty() {
            self.say(MeetingLabel::NothingToPin);
            return Vec::new();
        }
        let mut edits = Vec::new();
        let agenda = match self.world.desk.notebook.current() {
            Some(agenda) => agenda.id.clone(),
            None => self.begin_for_today(&mut edits),
        };
        let pinned =
            |id: &Id| self.world.desk.notebook.current().is_some_and(|agenda| agenda.pin_on(id.as_str()).is_some());
        let (there, new): (Vec<Id>, Vec<Id>) = chosen.into_iter().partition(pinned);
        for item in &new {
            let name = self.world.dataset().item(item.as_str()).map(Item::name).cloned().unwrap_or_default();
            edits.push(Edit::Pin { agenda: agenda.clone(), pin: self.ledger.mint(), item: item.clone(), name });
        }
        let effects = if new.is_empty() { Vec::new() } else { self.edit(edits) };
        self.say_pinned(new.len(), &there);
        effects
    }

    fn begin_for_today(&mut self, edits: &mut Vec<Edit>) -> Handle {
        let agenda = self.ledger.mint();
        let name = Clean::line(MeetingLabel::Meeting.text(self.world.look.lang));
        edits.extend(self.beginning(&agenda, name, Some(Edtf::from(self.world.desk.today))));
        agenda
    }

    /// Opens what is known of the meeting in use; where there is none, that of a new one.
    pub(super) fn edit_meeting(&mut self) {
        let form = match self.world.desk.notebook.current() {
            Some(_) if self.world.audience().is_room() => return self.say(OverlayLabel::NamesHidden),
            Some(agenda) => MeetingForm::edit(&self.world, agenda),
            None => MeetingForm::begin(&self.world),
        };
        self.lay_over(form);
    }

    /// Asks for a topic that is no item of the dataset.
    pub(super) fn ask_for_topic(&mut self) {
        let answer = |answer: &str| -> Answered {
            let name = Clean::line(answer);
            if name.is_empty() { Err(OverlayLabel::NoName.into()) } else { Ok(vec![Order::AddTopic(name)]) }
        };
        let proposal = MeetingLabel::OtherBusiness.text(self.world.look.lang);
        self.lay_over(Prompt::new(MeetingLabel::NewTopic, proposal, answer));
    }

    /// Puts a topic on the agenda in use; where there is none, one for today is begun.
    pub(super) fn add_topic(&mut self, name: Clean) -> Vec<Effect> {
        let mut edits = Vec::new();
        let agenda = match self.world.desk.notebook.current() {
            Some(agenda) => agenda.id.clone(),
            None => self.begin_for_today(&mut edits),
        };
        let pin = self.ledger.mint();
        edits.push(Edit::AddTopic { agenda, pin: pin.clone(), name });
        let effects = self.edit(edits);
        self.show_pin(&pin);
        let place = self.world.desk.notebook.current().map_or(0, |agenda| agenda.pins().count());
        self.say(MeetingText::TopicAdded { place, undo: self.world.key_of(Action::Undo) });
        effects
    }

    /// Carries over what is left of the agenda in use.
    pub(super) fn carry_over_current(&mut self) -> Vec<Effect> {
        let Some(agenda) = self.world.desk.notebook.current().map(|agenda| agenda.id.clone()) else {
            self.say(MeetingLabel::NoAgenda);
            return Vec::new();
        };
        self.carry_over(&agenda)
    }

    /// What was not discussed of an agenda, and what is still to be done, goes over to the next one, which is used from then on.
    /// Where there is none, one is begun: its day is asked for.
    pub(super) fn carry_over(&mut self, agenda: &Handle) -> Vec<Effect> {
        let notebook = &self.world.desk.notebook;
        let Some(from) = notebook.agenda(agenda) else { return Vec::new() };
        if notebook.left_of(from).is_empty() {
            self.say(MeetingLabel::NothingLeft);
            return Vec::new();
        }
        let portfolio = self.world.desk.portfolio.clone();
        let there = notebook.next_after(from, &portfolio).map(|next| next.id.clone());
        let (next, mut edits) = if let Some(next) = &there {
            (next.clone(), Vec::new())
        } else {
            let next = self.ledger.mint();
            let edits = notebook.begin_next(from, &portfolio, &next);
            (next, edits)
        };
        let (carried, items) = notebook.carry_over(from, &next, self.ledger.minter());
        edits.extend(carried);
        edits.push(self.world.desk.to_use(next));
        let effects = self.edit(edits);
        self.go_to_agenda();
        let undo = self.world.key_of(Action::Undo);
        let Some(next) = self.world.desk.notebook.current() else { return effects };
        let said = Phrase::new(|reader| MeetingText::CarriedOver {
            items,
            agenda: next.quoted(reader.audience, reader.lang),
            undo: undo.clone(),
        });
        let form = (there.is_none() && !self.world.audience().is_room())
            .then(|| MeetingForm::edit(&self.world, next).at_date());
        self.say(said);
        if let Some(form) = form {
            self.lay_over(form);
        }
        effects
    }

    /// Opens the action items of all meetings; the cursor on the first one of the item that is meant.
    pub(super) fn show_action_items(&mut self) {
        let meant = self.meant().map(|(agenda, pin)| PinPlace { agenda: agenda.id.clone(), pin: pin.id.clone() });
        let list = ToDo::new(&self.world, meant.as_ref());
        self.lay_over(list);
    }

    /// Goes to an item of an agenda, which is used from then on.
    pub(super) fn show_pin_of(&mut self, place: &PinPlace) -> Vec<Effect> {
        let effects = self.edit(vec![self.world.desk.to_use(place.agenda.clone())]);
        self.show_pin(&place.pin);
        effects
    }

    fn say_pinned(&mut self, new: usize, there: &[Id]) {
        let Some(agenda) = self.world.desk.notebook.current() else { return };
        let all = agenda.pins().count();
        let place = there.first().and_then(|id| agenda.pins().position(|pin| pin.item == *id)).map(|place| place + 1);
        let undo = self.world.key_of(Action::Undo);
        let said = Phrase::new(|reader| {
            let (agenda, undo) = (agenda.quoted(reader.audience, reader.lang), undo.clone());
            match (new, place) {
                (0, Some(place)) => MeetingText::PinnedBefore { place },
                (1, _) => MeetingText::Pinned { agenda, place: all, undo },
                (items, _) => MeetingText::PinnedSeveral { items, agenda, undo },
            }
        });
        self.say(said);
    }

    /// The pin that is meant: the one under the cursor of the Agenda tab, else the one on the item that is shown.
    pub(super) fn meant(&self) -> Option<(&Agenda, &Pin)> {
        let agenda = self.world.desk.notebook.current()?;
        let pin = match self.tab().pinned().filter(|_| self.panes.opened().is_none()) {
            Some(handle) => agenda.pin(handle),
            None => agenda.pin_on(&self.shown()?),
        };
        Some((agenda, pin?))
    }

    fn handles(&mut self) -> Option<(Handle, Handle)> {
        let found = self.meant().map(|(agenda, pin)| (agenda.id.clone(), pin.id.clone()));
        if found.is_none() {
            self.say(AppText::NotPinned { pin: self.world.key_of(Action::Pin) });
        }
        found
    }

    /// Marks as discussed, with how things stand; or as not yet discussed.
    pub(super) fn discuss(&mut self) -> Vec<Effect> {
        let Some((agenda, pin)) = self.handles() else { return Vec::new() };
        let Some((_, meant)) = self.meant() else { return Vec::new() };
        let was = meant.discussed.is_some();
        let standing = Standing::of(self.world.dataset(), meant.item.as_str(), self.world.data.as_of);
        let effects = self.edit(vec![Edit::Discuss { agenda, pin, discussed: (!was).then_some(standing) }]);
        let undo = self.world.key_of(Action::Undo);
        self.say(if was { AppText::NotDiscussed { undo } } else { AppText::Discussed { undo } });
        effects
    }

    pub(super) fn unpin(&mut self) -> Vec<Effect> {
        let Some((agenda, pin)) = self.handles() else { return Vec::new() };
        let effects = self.edit(vec![Edit::RemovePin { agenda, pin, removed: true }]);
        self.say(AppText::Unpinned { undo: self.world.key_of(Action::Undo) });
        effects
    }

    /// Moves the pin that is meant so many places on.
    pub(super) fn move_pin(&mut self, places: isize) -> Vec<Effect> {
        let Some((agenda, pin)) = self.handles() else { return Vec::new() };
        let Some(current) = self.world.desk.notebook.current() else { return Vec::new() };
        let others: Vec<&Handle> = current.pins().map(|each| &each.id).filter(|each| **each != pin).collect();
        let at = current.pins().position(|each| each.id == pin).unwrap_or(0);
        let Some(to) = at.checked_add_signed(places).filter(|to| *to <= others.len()) else { return Vec::new() };
        let after = to.checked_sub(1).and_then(|before| others.get(before)).map(|before| (*before).clone());
        self.edit(vec![Edit::Move { agenda, pin, after }])
    }

    /// Goes to the item of the agenda so many places on.
    pub(super) fn step_agenda(&mut self, places: isize) {
        let Some(agenda) = self.world.desk.notebook.current() else {
            self.say(MeetingLabel::NoAgenda);
            return;
        };
        let pins: Vec<&Handle> = agenda.pins().map(|pin| &pin.id).collect();
        let at = self.agenda_at().and_then(|at| pins.iter().position(|pin| **pin == at));
        let to = at.map_or(Some(0), |at| at.checked_add_signed(places)).filter(|to| *to < pins.len());
        match to.and_then(|to| pins.get(to)).map(|pin| (*pin).clone()) {
            Some(pin) => self.show_pin(&pin),
            None if pins.is_empty() => self.say(MeetingLabel::EmptyAgenda),
            None => self.say(if places > 0 { MeetingLabel::AtLastItem } else { MeetingLabel::AtFirstItem }),
        }
    }

    /// The pin under the cursor of the Agenda tab, whichever tab is in front, once one has been there.
    fn agenda_at(&self) -> Option<Handle> {
        if !self.tabs.is_at(agenda::TAB.id) && !self.meeting.is_stepping() {
            return None;
        }
        self.tabs.tab(agenda::TAB.id).pinned().cloned()
    }

    /// Puts the agenda in front.
    pub(super) fn go_to_agenda(&mut self) {
        self.go_to_tab(self.tabs.number_of(agenda::TAB.id));
    }

    fn show_pin(&mut self, pin: &Handle) {
        self.meeting.step();
        if !self.search.text().is_empty() {
            self.search_for("");
        }
        self.go_to_agenda();
        self.tabs.current_mut().select_pin(&self.world, pin);
        if self.world.look.meeting {
            self.panes.go_to(Focus::Detail);
        }
        self.panes.detail_mut().put(PagePlace::TOP);
    }

    /// Opens the minute of the item that is meant, if it can be written.
    pub(super) fn write_minute(&mut self) -> Option<MinuteDraft> {
        if self.world.look.session.is_room() {
            self.say(MeetingLabel::MinutesHidden);
            return None;
        }
        self.handles()?;
        let (agenda, pin) = self.meant()?;
        let name = agenda::name(&self.world, pin).text.to_owned();
        let today = self.world.desk.today;
        let (agenda, pin) = (agenda.id.clone(), pin.id.clone());
        let draft = MinuteDraft::new(self.ledger.mint(), &self.world.desk.notebook, &agenda, &pin)?;
        let draft = draft.read_by(self.world.audience());
        self.lay_over(Minute::new(draft.clone(), name, today));
        Some(draft)
    }

    /// Opens the minute of the item that is meant in the user's own editor.
    pub(super) fn write_minute_outside(&mut self) -> Vec<Effect> {
        let edit = |draft| Effect::EditMinute(Box::new(draft));
        self.write_minute().map(edit).into_iter().collect()
    }

    /// Opens the minutes of the agenda in use.
    pub(super) fn minutes(&mut self) {
        match self.world.desk.notebook.current() {
            Some(agenda) => {
                let minutes = Brief::minutes(&self.world, agenda);
                self.lay_over(minutes);
            }
            None => self.say(MeetingLabel::NoAgenda),
        }
    }

    /// An agenda came from a colleague: it is used from now on.
    pub(super) fn take_over(&mut self, agenda: Box<Agenda>) -> Vec<Effect> {
        let (id, taken) = (agenda.id.clone(), agenda.clone());
        let handed: Vec<Handle> = agenda.pins().map(|pin| pin.id.clone()).collect();
        let before = self.world.desk.notebook.agenda(&id).cloned();
        // One that is here already stays with its data.
        let belong = before.is_none().then(|| self.world.desk.to_belong(id.clone()));
        let edits = [Edit::TakeOver { agenda }].into_iter().chain(belong).chain([self.world.desk.to_use(id.clone())]);
        let effects = self.edit(edits.collect());
        self.go_to_agenda();
        let ours = self.world.desk.notebook.agenda(&id);
        let left_off = handed.iter().filter(|pin| ours.and_then(|ours| ours.pin(pin)).is_none()).count();
        let was = |pin: &Pin| before.as_ref().and_then(|before| before.pin(&pin.id)).map(|pin| pin.minute.text());
        let is_joined = |pin: &&Pin| was(pin).is_some_and(|was| !was.is_empty() && was != pin.minute.text());
        let joined = ours.map_or(0, |ours| ours.pins().filter(is_joined).count());
        let undo = self.world.key_of(Action::Undo);
        let said = Phrase::new(|reader| AppText::TakenOver {
            name: taken.quoted(reader.audience, reader.lang),
            left_off,
            joined,
            undo: undo.clone(),
        });
        self.say(said);
        effects
    }

    /// The query in the box is asked anew for those who read the screen now. Where they would find something else, or nothing,
    /// it may be made of private words: then it goes.
    fn search_again(&mut self) {
        if self.search.text().is_empty() {
            return;
        }
        let found = |app: &Self| app.world.data.hits.list.iter().map(|hit| hit.item).collect::<Vec<_>>();
        let before = found(self);
        self.searched();
        let now = found(self);
        if self.world.audience().is_room() && (now.is_empty() || now != before) {
            self.search_for("");
        }
    }

    /// The layout for a room: no chrome, high contrast, nothing private; and back.
    pub(super) fn switch_layout(&mut self) {
        self.world.look.meeting = !self.world.look.meeting;
        self.search_again();
        self.panes.zoom(self.world.look.meeting);
        if self.world.look.meeting {
            self.world.look.theme = self.meeting.enter(self.world.look.theme);
        } else {
            self.world.look.theme = self.meeting.leave();
        }
        if self.tab().pinned().is_some() {
            self.panes.go_to(if self.world.look.meeting { Focus::Detail } else { Focus::List });
        }
        self.panes.detail_mut().on_data_changed();
        self.refresh();
        if self.world.look.meeting {
            let [next, previous, meeting] =
                [Action::NextItem, Action::PreviousItem, Action::Meeting].map(|action| self.world.key_of(action));
            self.say(AppText::InMeeting { next, previous, meeting });
        } else {
            self.say(MeetingLabel::LayoutOff);
        }
    }
}
