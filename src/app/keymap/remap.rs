//! What the configuration changes of the key table, and what is wrong with that.

use super::bindings::Keymap;
use super::context::Context;
use super::key::Key;
use super::table::{KeyRow, TABLE};
use crate::text::nearest;
use std::collections::HashMap;

/// What a configuration file binds, and where it says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remap {
    /// The `id` of the action.
    pub action: String,
    /// Its keys from now on.
    pub keys: Vec<String>,
}

/// What is wrong with a [`Remap`]: the first `usize` is its index, the second that of the key in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RemapProblem {
    /// There is no such action; the one that was probably meant.
    UnknownAction(usize, Option<&'static str>),
    /// There is no such key.
    UnknownKey(usize, usize),
    /// The key is given to two actions of the file.
    Taken(usize, usize),
    /// The key is given to the same action twice.
    Repeated(usize, usize),
    /// The key is a letter, and the action is done where letters are typed.
    Typed(usize, usize),
    /// The key was the last one of this row, which has none now.
    Orphaned(usize, usize, &'static KeyRow),
}

/// The keys of rows in the place of the usual ones. Which row it is, its id says.
type Replaced = HashMap<&'static str, Vec<Key>>;

impl Default for Keymap {
    fn default() -> Self {
        Self::new(&[]).0
    }
}

impl Keymap {
    /// The table, with the keys of some actions replaced. What is wrong with a replacement is told; the rest holds.
    #[must_use]
    pub fn new(remaps: &[Remap]) -> (Self, Vec<RemapProblem>) {
        let mut problems = Vec::new();
        let mut replaced = Replaced::new();
        for (index, remap) in remaps.iter().enumerate() {
            match TABLE.iter().find(|row| row.has_own_keys() && row.id() == remap.action) {
                None => {
                    let meant = nearest(&remap.action, TABLE.iter().map(KeyRow::id));
                    problems.push(RemapProblem::UnknownAction(index, meant));
                }
                Some(row) => {
                    let keys = usable(row, (index, &remap.keys), &replaced, &mut problems);
                    if !keys.is_empty() {
                        replaced.insert(row.id(), keys);
                    }
                }
            }
        }
        let mut map = Self::empty();
        for context in Context::ALL {
            map.fill(context, &replaced);
        }
        map.find_orphans(remaps, &replaced, &mut problems);
        (map, problems)
    }

    /// Binds the keys of a context. What the file says goes before what is usual; of both, the context's own keys go first.
    fn fill(&mut self, context: Context, replaced: &Replaced) {
        let mut rows = rows_in(context);
        rows.sort_by_key(|row| (!replaced.contains_key(row.id()), !row.has_own_keys() || row.context != context));
        for row in rows {
            for key in wanted(context, row, replaced) {
                self.bind(context, key, row.action);
            }
        }
    }

    /// Tells of what has no key any more because the file gave it to something else.
    fn find_orphans(&self, remaps: &[Remap], replaced: &Replaced, problems: &mut Vec<RemapProblem>) {
        let mut told: Vec<&str> = Vec::new();
        for context in Context::ALL {
            let rows = rows_in(context);
            for row in rows.iter().filter(|row| self.keys_in(context, row.action).is_empty()) {
                let keys = wanted(context, row, replaced);
                let takes =
                    |remap: &Remap| remap.action != row.id() && rows.iter().any(|other| other.id() == remap.action);
                if let Some((index, n)) = binding_of(remaps, takes, &keys)
                    && !told.contains(&row.id())
                {
                    told.push(row.id());
                    problems.push(RemapProblem::Orphaned(index, n, row));
                }
            }
        }
    }
}

/// The keys of a remap that can be given to its row. What cannot is told.
fn usable(
    row: &KeyRow,
    (index, names): (usize, &[String]),
    replaced: &Replaced,
    problems: &mut Vec<RemapProblem>,
) -> Vec<Key> {
    let others = TABLE.iter().filter(|other| other.has_own_keys() && other.context == row.context);
    let taken: Vec<Key> = others.filter_map(|other| replaced.get(other.id())).flatten().copied().collect();
    let mut keys = Vec::new();
    for (n, name) in names.iter().enumerate() {
        match Key::parse(name) {
            None => problems.push(RemapProblem::UnknownKey(index, n)),
            Some(key) if key.is_letter() && matches!(row.context, Context::Typing | Context::Search) => {
                problems.push(RemapProblem::Typed(index, n));
            }
            Some(key) if keys.contains(&key) => problems.push(RemapProblem::Repeated(index, n)),
            Some(key) if taken.contains(&key) => problems.push(RemapProblem::Taken(index, n)),
            Some(key) => keys.push(key),
        }
    }
    keys
}

/// The rows that hold in a context: its own, and those around it that it has none of its own for.
fn rows_in(context: Context) -> Vec<&'static KeyRow> {
    let own = || TABLE.iter().filter(move |row| row.context == context);
    let base = TABLE.iter().filter(|row| Some(row.context) == context.base());
    own().chain(base.filter(|row| own().all(|each| each.action != row.action))).collect()
}

/// The keys that a row would have in a context. Where text is typed, letters from around it are text.
fn wanted(context: Context, row: &KeyRow, replaced: &Replaced) -> Vec<Key> {
    let usual = || row.keys().iter().filter_map(|name| Key::parse(name)).collect();
    let mut keys = replaced.get(row.id()).cloned().unwrap_or_else(usual);
    if row.context == Context::Typing || (context == Context::Minute) {
        keys.retain(|key| !key.is_letter());
    }
    keys
}

/// Where the file first gives away one of these keys: which remap, and which key of it.
fn binding_of(remaps: &[Remap], takes: impl Fn(&Remap) -> bool, keys: &[Key]) -> Option<(usize, usize)> {
    let takers = remaps.iter().enumerate().filter(|(_, remap)| takes(remap));
    let mut given = takers
        .flat_map(|(index, remap)| remap.keys.iter().enumerate().map(move |(n, name)| (index, n, Key::parse(name))));
    given.find(|(_, _, key)| key.is_some_and(|key| keys.contains(&key))).map(|(index, n, _)| (index, n))
}

#[cfg(test)]
mod tests {
    use super::super::table::{Action, row_in};
    use super::*;

    fn key(name: &str) -> Key {
        Key::parse(name).unwrap_or_else(|| panic!("{name} is no key"))
    }

    fn remap(action: &str, keys: &[&str]) -> Remap {
        Remap { action: action.into(), keys: keys.iter().map(|key| (*key).to_owned()).collect() }
    }

    fn orphan(problem: RemapProblem) -> Option<(Context, Action)> {
        let RemapProblem::Orphaned(_, _, row) = problem else { return None };
        Some((row.context, row.action))
    }

    /// An action of the panes without a key: it is done by its name among the commands.
    fn is_command(row: &KeyRow) -> bool {
        row.context == Context::Panes && row.keys().is_empty()
    }

    #[test]
    fn every_key_of_a_context_is_a_key_and_does_one_thing_unless_its_own_goes_before_another() {
        for context in Context::ALL {
            let mut seen = HashMap::new();
            for row in rows_in(context) {
                assert!(!row.keys().is_empty() || is_command(row), "{context:?} {} has no key", row.id());
                for name in row.keys() {
                    let before: Option<&KeyRow> = seen.insert(key(name), row);
                    // A space is a page down in a list, and shows a column among columns.
                    let wins = before.is_none_or(|before| before.context == context && row.context != context);
                    assert!(wins, "{context:?}: {name} is given twice");
                }
            }
        }
    }

    #[test]
    fn every_row_has_a_key_in_its_context_and_no_id_stands_twice() {
        let map = Keymap::default();
        let mut ids: Vec<&str> = Vec::new();
        for row in TABLE.iter() {
            let has_key = !map.keys_in(row.context, row.action).is_empty();
            assert!(has_key || is_command(row), "{:?} {:?}", row.context, row.action);
            assert!(!row.id().is_empty(), "{:?} {:?}", row.context, row.action);
            assert!(!row.has_own_keys() || !ids.contains(&row.id()), "{}", row.id());
            ids.extend(row.has_own_keys().then(|| row.id()));
        }
    }

    #[test]
    fn every_action_has_a_key_that_needs_neither_ctrl_nor_alt_or_has_a_plain_equal() {
        // All is drawn again by the list of actions, too.
        let equals = [Action::HalfDown, Action::HalfUp, Action::Suspend, Action::Redraw];
        for row in TABLE.iter().filter(|row| !equals.contains(&row.action) && !is_command(row)) {
            let plain = row.keys().iter().map(|name| key(name)).any(|key| !key.ctrl && !key.alt);
            assert!(plain, "{}", row.id());
        }
    }

    #[test]
    fn a_remap_replaces_the_keys_of_an_action_and_tells_what_is_wrong() {
        let (map, problems) = Keymap::new(&[
            remap("down", &["E"]),
            remap("serch", &["x"]),
            remap("up", &["hyper-u"]),
            remap("quit", &["E"]),
        ]);
        assert_eq!(map.action(key("E")), Some(Action::Down));
        assert_eq!(map.action(key("j")), None);
        assert_eq!(
            problems,
            [RemapProblem::UnknownAction(1, Some("search")), RemapProblem::UnknownKey(2, 0), RemapProblem::Taken(3, 0)]
        );
    }

    #[test]
    fn a_remap_that_takes_the_last_key_of_another_action_is_told() {
        let (map, problems) = Keymap::new(&[remap("down", &["j", "n"])]);
        let next = row_in(Context::Panes, Action::NextItem).unwrap();
        assert_eq!(problems[0], RemapProblem::Orphaned(0, 1, next));
        assert_eq!(map.action(key("n")), Some(Action::Down));
        // Down is done in the list of agendas with the same keys.
        let orphans: Vec<_> = problems.into_iter().filter_map(orphan).collect();
        assert_eq!(orphans, [(Context::Panes, Action::NextItem), (Context::Agendas, Action::NewAgenda)]);
        assert_eq!(map.action_in(Context::Agendas, key("n")), Some(Action::Down));
        // What has another key, or gets one, is no orphan.
        assert_eq!(Keymap::new(&[remap("down", &["j", "right"])]).1, []);
        let others = [remap("down", &["j", "n"]), remap("next-item", &["x"]), remap("new-agenda", &["z"])];
        let orphans: Vec<_> = Keymap::new(&others).1.into_iter().filter_map(orphan).collect();
        assert_eq!(orphans, []);
        // An action whose new keys are all refused falls back on keys that are gone.
        let (_, problems) = Keymap::new(&[remap("down", &["n"]), remap("next-item", &["hyper-n"])]);
        assert!(problems.contains(&RemapProblem::Orphaned(0, 0, next)), "{problems:?}");
    }

    #[test]
    fn a_key_of_a_list_is_remapped_there_alone() {
        let (map, problems) = Keymap::new(&[remap("delete-agenda", &["X"])]);
        assert_eq!(problems, []);
        assert_eq!(map.action_in(Context::Agendas, key("X")), Some(Action::DeleteAgenda));
        assert_eq!(map.action_in(Context::Agendas, key("D")), None);
        assert_eq!(map.action_in(Context::Snapshots, key("D")), Some(Action::DeleteSnapshot));
        assert_eq!(map.action(key("D")), Some(Action::Unpin));
        // One that takes the key with which a list is left leaves that without.
        let (_, problems) = Keymap::new(&[remap("delete-agenda", &["esc"])]);
        assert_eq!(problems.into_iter().find_map(orphan), Some((Context::Agendas, Action::Out)));
    }

    #[test]
    fn a_remap_of_the_panes_holds_in_lists_and_types_in_texts() {
        let (map, problems) = Keymap::new(&[remap("out", &["Q"]), remap("help", &["H", "f2"])]);
        assert_eq!(problems, []);
        assert_eq!(map.action_in(Context::Recent, key("Q")), Some(Action::Out));
        assert_eq!(map.action_in(Context::Prompt, key("Q")), None);
        assert_eq!(map.action_in(Context::Prompt, key("esc")), Some(Action::Cancel));
        assert_eq!(map.action_in(Context::Facets, key("H")), None);
        assert_eq!(map.action_in(Context::Facets, key("f2")), Some(Action::Help));
        assert_eq!(map.action_in(Context::Help, key("H")), Some(Action::Help));
        let (map, problems) = Keymap::new(&[remap("accept", &["x"])]);
        assert_eq!(problems, [RemapProblem::Typed(0, 0)]);
        assert_eq!(map.action_in(Context::Prompt, key("enter")), Some(Action::Accept));
    }

    #[test]
    fn a_key_given_to_the_same_action_twice_is_told_as_that() {
        let (map, problems) = Keymap::new(&[remap("up", &["k", "k"])]);
        assert_eq!(problems, [RemapProblem::Repeated(0, 1)]);
        assert_eq!(map.keys(Action::Up), [key("k")]);
    }

    #[test]
    fn a_key_is_read_as_it_is_written() {
        for name in TABLE.iter().flat_map(KeyRow::keys) {
            let key = key(name);
            assert_eq!(Key::parse(&key.to_string()), Some(key), "{name} is written {key}");
        }
    }

    #[test]
    fn an_action_whose_new_keys_are_none_keeps_its_usual_ones() {
        let (map, _) = Keymap::new(&[remap("up", &["hyper-u"])]);
        assert_eq!(map.action(key("k")), Some(Action::Up));
    }
}
