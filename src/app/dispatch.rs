//! What each action does: one match, and the small things that are done right here.

use super::input::{DataPlace, Effect};
use super::keymap::{Action, NotesLook};
use super::layout::Split;
use super::overlay::actions::Actions;
use super::overlay::agendas::Agendas;
use super::overlay::columns::Columns;
use super::overlay::facets::Facets;
use super::overlay::more::More;
use super::overlay::problems::Problems;
use super::overlay::recent::Recent;
use super::overlay::snapshots::Snapshots;
use super::overlay::why::Why;
use super::tabs::tab::TabAction;
use super::theme::ScreenTheme;
use super::{App, overlay};
use crate::dataset::Id;
use crate::lang::{AppLabel, AppText};

/// So many thousandths of the body the list gains with a key.
const WIDENED_BY: i16 = 50;

impl App {
    pub(super) fn act(&mut self, action: Action) -> Vec<Effect> {
        if self.action_waits(action) {
            return Vec::new();
        }
        if action.conduct().is_some_and(|conduct| conduct.look == NotesLook::Again) {
            self.ledger.look_again();
        }
        if let Some(step) = overlay::step(action) {
            self.step(step);
            return Vec::new();
        }
        self.dispatch(action)
    }

    /// What each action does that moves no cursor.
    #[allow(clippy::too_many_lines, reason = "a table")]
    fn dispatch(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Quit => return self.leave(),
            Action::Redraw => return vec![Effect::Redraw],
            Action::Suspend => return vec![Effect::Suspend],
            Action::Undo => return self.take_back(),
            Action::Redo => return self.do_again(),
            Action::Mark => self.mark(),
            Action::ClearMarks => self.clear_marks(),
            Action::Brief => self.brief(),
            Action::Copy => return self.copy(),
            Action::CopyField => self.copy_field(),
            Action::Print => return self.print(),
            Action::Write => self.write_view(),
            Action::Confirm => return self.confirm(),
            Action::Snapshot => return self.name_snapshot(),
            Action::Baseline => self.lay_over(Snapshots::default()),
            Action::Recent => self.show_recent(),
            Action::MarkAll => self.mark_all(),
            Action::InvertMarks => self.invert_marks(),
            Action::Compare => self.compare_marked(),
            Action::Pin => return self.pin_chosen(),
            Action::Agendas => self.lay_over(Agendas::new(self.world.desk.notebook.current.clone())),
            Action::NextItem => self.go_on(true),
            Action::PreviousItem => self.go_on(false),
            Action::NextLink => self.walk_links(true),
            Action::PreviousLink => self.walk_links(false),
            Action::Discuss => return self.discuss(),
            Action::Minute => drop(self.write_minute()),
            Action::MinuteOutside => return self.write_minute_outside(),
            Action::Minutes => self.minutes(),
            Action::Unpin => return self.unpin(),
            Action::MoveDown => return self.move_pin(1),
            Action::MoveUp => return self.move_pin(-1),
            Action::Meeting => self.switch_layout(),
            Action::MeetingDetails => self.edit_meeting(),
            Action::AddTopic => self.ask_for_topic(),
            Action::CarryOver => return self.carry_over_current(),
            Action::ActionItems => self.show_action_items(),
            Action::Reload => return vec![Effect::Reload],
            Action::EditData => return self.edit_data(),
            Action::Search => self.begin_search(),
            Action::Open => self.open(),
            Action::Out => self.out(),
            Action::Back => self.back(),
            Action::Left => self.go_left(),
            Action::Right => self.go_right(),
            Action::NextTab => self.go_to_tab(self.tabs.beside(true)),
            Action::PreviousTab => self.go_to_tab(self.tabs.beside(false)),
            Action::Tab(number) => self.go_to_tab(usize::from(number)),
            Action::Hits => self.go_to_hits(),
            Action::Zoom => self.zoom(),
            Action::AsOf => self.ask_as_of(),
            Action::Language => self.switch_language(),
            Action::Facets => self.lay_over(Facets::default()),
            Action::Columns => self.lay_over(Columns::default()),
            Action::Why => self.show_why(),
            Action::NextTheme => self.next_theme(),
            Action::Problems => self.lay_over(Problems::default()),
            Action::Palette => self.lay_over(Actions::palette(self.recent_files())),
            Action::Help => self.help(),
            Action::More => self.lay_over(More),
            Action::OpenFile => self.ask_for_file(),
            Action::NarrowList => self.widen_list(-WIDENED_BY),
            Action::WidenList => self.widen_list(WIDENED_BY),
            Action::Mouse => return self.switch_mouse(),
            Action::Sort => _ = self.tab_acts(TabAction::Sort),
            Action::Reverse => _ = self.tab_acts(TabAction::Reverse),
            Action::Today => _ = self.tab_acts(TabAction::Today),
            Action::PreviousYear => _ = self.tab_acts(TabAction::PreviousYear),
            Action::NextYear => _ = self.tab_acts(TabAction::NextYear),
            Action::Down
            | Action::Up
            | Action::HalfDown
            | Action::HalfUp
            | Action::PageDown
            | Action::PageUp
            | Action::Top
            | Action::Bottom
            | Action::Accept
            | Action::Cancel
            | Action::Complete
            | Action::Pick
            | Action::ClearPicks
            | Action::FilterProblems
            | Action::NewAgenda
            | Action::RenameAgenda
            | Action::ArchiveAgenda
            | Action::DeleteAgenda
            | Action::HandOver
            | Action::TakeOver
            | Action::AllAgendas
            | Action::AdoptAgenda
            | Action::TickAction
            | Action::DropAction
            | Action::FilterActions
            | Action::DeleteSnapshot
            | Action::ToggleColumn
            | Action::UsualColumns
            | Action::Overwrite
            | Action::KeepFile
            | Action::Agree
            | Action::Disagree => {}
        }
        Vec::new()
    }

    /// Gives the pane with the keys the whole body; a tab that has it already has nothing to zoom.
    fn zoom(&mut self) {
        if self.tab().split(&self.world) != Split::Whole {
            self.panes.zoom(!self.panes.is_zoomed());
        }
    }

    fn show_recent(&mut self) {
        let known = |id: &&Id| self.world.dataset().find(id.as_str()).is_some();
        let items = self.history.recent().iter().filter(known).cloned().collect();
        self.lay_over(Recent::new(items));
    }

    fn show_why(&mut self) {
        let shown = self.shown().as_deref().and_then(Id::new);
        self.lay_over(Why::new(&self.world, shown));
    }

    fn edit_data(&mut self) -> Vec<Effect> {
        if self.world.audience().is_room() {
            self.say(AppLabel::DataFileIsPrivate);
            return Vec::new();
        }
        let Some(id) = self.shown() else {
            self.say(AppLabel::NothingToEdit);
            return Vec::new();
        };
        vec![Effect::EditData(DataPlace::Item(id))]
    }

    fn switch_language(&mut self) {
        self.world.look.lang = self.world.look.lang.other();
        self.world.look.kept_lang = Some(self.world.look.lang);
        self.refresh();
    }

    fn next_theme(&mut self) {
        self.world.look.theme = self.world.look.theme.next();
        let ScreenTheme { scheme, color, .. } = self.world.look.theme;
        self.say(AppText::Theme { name: scheme.label, is_colorless: !color });
    }
}
