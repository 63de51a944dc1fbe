//! Keys as the configuration may change them: whatever a sentence, a hint or help names is the key that does it now.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
// Helpers of tests fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod common;

use bangiao::app::input::{Input, Key};
use bangiao::app::keymap::{Action, Context, Keymap, Remap, TABLE};
use bangiao::dataset::Lang;
use common::Desk;
use std::collections::BTreeMap;

/// A key for every row that has keys of its own: letters that no sentence of ours has, and named keys where letters are typed.
fn everything() -> BTreeMap<&'static str, String> {
    let mut letters = ('\u{1200}'..='\u{1357}').filter(|letter| letter.is_alphabetic());
    let mut functions = ('\u{13a0}'..='\u{13ef}').filter(|letter| letter.is_alphabetic());
    let own = TABLE.iter().filter(|row| row.has_own_keys());
    own.map(|row| {
        let is_typed = matches!(row.context, Context::Typing | Context::Search);
        let key =
            if is_typed { format!("alt-{}", functions.next().unwrap()) } else { letters.next().unwrap().to_string() };
        (row.id(), key)
    })
    .collect()
}

fn remaps() -> Vec<Remap> {
    let remap = |(id, key): (&str, String)| Remap { action: id.to_owned(), keys: vec![key] };
    everything().into_iter().map(remap).collect()
}

fn remapped(lang: Lang) -> Remapped {
    let (keymap, problems) = Keymap::new(&remaps());
    assert_eq!(problems, []);
    let mut desk = Desk::new_with(|settings| (settings.lang, settings.keymap) = (lang, keymap.clone()));
    // So wide that every sentence is said whole.
    desk.resize(110, 30);
    Remapped { desk, keymap, seen: String::new() }
}

struct Remapped {
    desk: Desk,
    keymap: Keymap,
    seen: String,
}

impl Remapped {
    /// Presses the keys that these actions have now, and reads the screen after each.
    fn acts(&mut self, context: Context, actions: &[Action]) -> &mut Self {
        for action in actions {
            let key = self.keymap.keys_in(context, *action).first().copied();
            self.press(key.unwrap_or_else(|| panic!("{action:?} has no key in {context:?}")));
        }
        self
    }

    fn does(&mut self, actions: &[Action]) -> &mut Self {
        self.acts(Context::Panes, actions)
    }

    fn press(&mut self, key: Key) {
        let effects = self.desk.app.update(Input::Key(key));
        self.desk.effects.extend(effects);
        let screen = self.desk.screen();
        self.reads(&screen);
    }

    fn types(&mut self, text: &str) -> &mut Self {
        self.desk.type_text(text);
        let screen = self.desk.screen();
        self.reads(&screen);
        self
    }

    fn reads(&mut self, screen: &str) {
        self.seen.push_str(screen);
        self.seen.push('\n');
    }

    /// Somewhere on the tour this was said.
    fn says(&self, sentence: &str) -> &Self {
        assert!(self.seen.contains(sentence), "{sentence:?} was not said:\n{}", self.desk_screen());
        self
    }

    fn desk_screen(&self) -> &str {
        let start = self.seen.rmatch_indices("\n 1 ").nth(1).map_or(0, |(at, _)| at);
        &self.seen[start..]
    }

    fn key(&self, action: Action) -> String {
        self.keymap.key_of(action)
    }
}

/// Names of keys that the full remap gives away.
const NAMED: [&str; 12] =
    ["Esc", "Enter", "Tab", "Shift-Tab", "PgDn", "PgUp", "Home", "End", "F1", "Ctrl-O", "Ctrl-D", "Ctrl-R"];

/// The words of a screen that a key could be before the remap: a letter that stands alone, or a key with a name.
fn old_keys(screen: &str, lang: Lang) -> Vec<String> {
    let mut found = Vec::new();
    for line in screen.lines() {
        let words: Vec<&str> = line.split(|c: char| c.is_whitespace() || "(),.;:?!“”|│".contains(c)).collect();
        for word in words {
            let is_letter = word.chars().count() == 1 && word.chars().all(|c| c.is_ascii_alphabetic());
            let is_article = lang == Lang::En && matches!(word, "a" | "A" | "I");
            if (is_letter && !is_article) || NAMED.contains(&word) {
                found.push(format!("{word:?} in {line:?}"));
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

/// Everything that says what a key does is brought onto the screen.
fn tour(desk: &mut Remapped) {
    use Action::{
        Agendas, Baseline, Columns, Discuss, Facets, Meeting, Minute, Minutes, NextItem, Out, Pin, Quit, Redo, Search,
        Snapshot, Tab, Undo, Unpin, Why,
    };
    use Action::{Compare, InvertMarks, MarkAll, More, Mouse, NarrowList, OpenFile};
    // The empty tabs, and lists in which nothing is found.
    desk.does(&[Tab(5), NextItem, Tab(6), Baseline, Out, Tab(1), Columns, Out, Tab(4), Columns, Out, Tab(2)]);
    desk.does(&[Search]).types("zzzz").acts(Context::Search, &[Action::Accept]).does(&[Out]);
    // A hit of another tab alone.
    desk.does(&[Tab(3), Search]).types("oda").acts(Context::Search, &[Action::Complete, Action::Accept]).does(&[Out]);
    // Things are put on an agenda.
    desk.does(&[Tab(2), Discuss, Pin, Pin, Tab(5), Discuss, Discuss, Unpin, Undo, Redo, Undo]);
    desk.does(&[Tab(2), Action::Down, Action::Mark, Action::Mark, Pin, Action::ClearMarks]);
    // The agendas, and what lies behind them.
    desk.does(&[Agendas]).acts(Context::Agendas, &[Action::ArchiveAgenda, Action::ArchiveAgenda, Action::RenameAgenda]);
    desk.acts(Context::Prompt, &[Action::Cancel]).does(&[Agendas]).acts(Context::Agendas, &[Action::HandOver]);
    desk.acts(Context::Write, &[Action::Cancel]).does(&[Agendas]);
    desk.acts(Context::Agendas, &[Action::DeleteAgenda, Undo, Out]);
    // A meeting.
    desk.does(&[Tab(5), Minute]).types("> lập dự thảo; Lan; 1/12/2026").acts(Context::Minute, &[Action::Cancel]);
    desk.does(&[Meeting, Minutes]).acts(Context::Brief, &[Out]).does(&[Agendas]);
    desk.acts(Context::Agendas, &[Action::HandOver, Out]).does(&[Quit, Meeting]);
    // What lies over a list of items.
    desk.does(&[Tab(2), Why]).acts(Context::Why, &[Why, Why]).does(&[Facets]);
    desk.acts(Context::Facets, &[Action::Right, Action::Pick, Action::ClearPicks, Action::Cancel]);
    desk.does(&[Columns]).acts(Context::Columns, &[Action::ToggleColumn, Action::UsualColumns, Out]);
    desk.does(&[Action::Brief]).acts(Context::Brief, &[Action::Write]).acts(Context::Write, &[Action::Cancel]);
    desk.does(&[Action::CopyField]).acts(Context::Fields, &[Out]).does(&[Action::Recent]);
    desk.acts(Context::Recent, &[Out]).does(&[Action::Problems]).acts(Context::Problems, &[Out]).does(&[More]);
    desk.acts(Context::More, &[Snapshot]);
    desk.acts(Context::Prompt, &[Action::Cancel]).does(&[Action::Palette]).acts(Context::Help, &[Action::Cancel]);
    // From hit to hit, from link to link; what lies behind the key of more.
    desk.does(&[Tab(2), Search]).types("phan lan").acts(Context::Search, &[Action::Accept]).does(&[NextItem, NextItem]);
    desk.does(&[Action::Open, NextItem, NextItem, NextItem, Action::PageDown, Action::Open, Action::NextLink]);
    desk.does(&[Out, Out, Out, More]).acts(Context::More, &[MarkAll]).does(&[Action::ClearMarks, More]);
    desk.acts(Context::More, &[Compare]).does(&[Action::ClearMarks, More]);
    desk.acts(Context::More, &[Compare]).acts(Context::Compare, &[Action::Right, Out]);
    desk.does(&[More]).acts(Context::More, &[InvertMarks]).does(&[More]).acts(Context::More, &[Mouse]);
    desk.does(&[More])
        .acts(Context::More, &[NarrowList, Out])
        .does(&[Action::Help])
        .acts(Context::Help, &[Action::Cancel]);
    desk.does(&[More]).acts(Context::More, &[OpenFile]).acts(Context::Help, &[Action::Cancel]);
    for typed in ["quit", "edit /srv", "write out", "42", "mark all"] {
        desk.does(&[Action::Palette]).types(typed).acts(Context::Help, &[Action::Cancel]);
    }
}

#[test]
fn under_a_full_remap_no_sentence_names_an_old_key() {
    for lang in Lang::ALL {
        let mut desk = remapped(lang);
        tour(&mut desk);
        // The columns are sorted from A to Z, and data is counted in Roman numbers: these are no keys.
        let no_keys = ["A đến Z", "Z đến A", "A to Z", "Z to A", "(i)"];
        let seen = no_keys.iter().fold(desk.seen.clone(), |seen, no_key| seen.replace(no_key, ""));
        let found = old_keys(&seen, lang);
        assert!(found.is_empty(), "{lang:?}:\n{}", found.join("\n"));
    }
}

#[test]
fn sentences_name_the_keys_that_do_it_now() {
    let mut desk = remapped(Lang::En);
    tour(&mut desk);
    let key = |action| desk.key(action);
    let (undo, pin, agendas, meeting) =
        (key(Action::Undo), key(Action::Pin), key(Action::Agendas), key(Action::Meeting));
    for said in [
        format!("as item 1. {undo} takes it back."),
        format!("Marked as discussed. {undo} takes it back."),
        format!("Marked as not discussed. {undo} takes it back."),
        format!("Taken off the agenda. {undo} takes it back."),
        format!("The agenda is deleted. {undo} brings it back."),
        format!("In another tab, {pin} puts the item"),
        format!("{agendas} opens the list"),
        format!("This item is not on the agenda: {pin} puts it there."),
        format!("{} {} step, {meeting} goes back", key(Action::NextItem), key(Action::PreviousItem)),
        format!("{} again quits the program, {meeting} leaves the layout.", key(Action::Quit)),
        format!("leave it with {meeting}, then {}.", key(Action::Minutes)),
        format!("an agenda holds minutes. {meeting} leaves the layout."),
        format!("{} takes a snapshot of the data", key(Action::Snapshot)),
        format!("No link under the cursor: {} goes to the next one.", key(Action::NextLink)),
        format!("marked. {} unmarks all.", key(Action::ClearMarks)),
        format!("to compare them: {} marks.", key(Action::Mark)),
        format!("{} clears the search, {} edits it.", key(Action::Out), key(Action::Search)),
        format!("A search (key {}) gives a list", key(Action::Search)),
        format!("order here; {} goes to the as-of day.", key(Action::Today)),
    ] {
        desk.says(&said);
    }
}

#[test]
fn what_has_no_key_is_named_as_the_commands_find_it() {
    let (keymap, problems) = Keymap::new(&[Remap { action: "redo".into(), keys: vec!["u".into()] }]);
    assert_eq!(problems.len(), 1, "{problems:?}");
    let mut desk = Desk::new_with(|settings| (settings.lang, settings.keymap) = (Lang::En, keymap));
    desk.press("2 a").sees("“undo” takes it back.");
}

#[test]
fn help_begins_with_what_the_keys_do_here_and_comes_back() {
    let first = |desk: &mut Desk| desk.screen().lines().find(|line| line.starts_with(" In ")).map(str::to_owned);
    for (keys, heading) in [
        ("2 A ?", " In the list of agendas"),
        ("2 F ?", " In the list of flags"),
        ("2 c ?", " In the list of columns"),
        ("2 f f1", " In the filters"),
        ("2 w f1", "When a file is written"),
        ("/ f1", " In the search box"),
        ("2 a i f1", " In a minute"),
    ] {
        let mut desk = Desk::new_with(|settings| settings.lang = Lang::En);
        desk.press(keys);
        let screen = desk.screen();
        assert!(screen.lines().take(4).any(|line| line.contains(heading.trim())), "{keys}: {:?}", first(&mut desk));
        let before =
            Desk::new_with(|settings| settings.lang = Lang::En).press(&keys[..keys.rfind(' ').unwrap()]).screen();
        assert_eq!(desk.press("esc").screen(), before, "{keys}");
    }
}

#[test]
fn help_runs_an_action_of_the_list_below_it() {
    let mut desk = Desk::new_with(|settings| settings.lang = Lang::En);
    desk.press("2 a A ?").type_text("delete the agenda").press("enter").sees("The agenda is deleted.");
    // What is done in another list does nothing here.
    let mut desk = Desk::new_with(|settings| settings.lang = Lang::En);
    desk.press("2 ?").type_text("delete-agenda").press("enter").sees("Help > delete-agenda");
}

#[test]
fn a_minute_is_kept_when_help_over_it_runs_something() {
    let mut desk = Desk::new_with(|settings| settings.lang = Lang::En);
    desk.press("2 a 5 i").type_text("agreed").press("f1").type_text("overview").press("enter");
    desk.press("5 M").sees("agreed");
}

#[test]
fn the_keys_of_a_list_can_be_given_others() {
    let remap = |id: &str, key: &str| Remap { action: id.to_owned(), keys: vec![key.to_owned()] };
    let (keymap, problems) = Keymap::new(&[remap("delete-agenda", "X"), remap("accept", "ctrl-y")]);
    assert_eq!(problems, []);
    let mut desk = Desk::new_with(|settings| (settings.lang, settings.keymap) = (Lang::En, keymap));
    desk.press("2 a A").sees("X delete").press("D").sees("Meeting").press("X").sees("The agenda is deleted.");
    desk.press("n").sees("Ctrl-Y keeps").press("enter").sees("New meeting").press("ctrl-y").sees_no("New meeting");
}
