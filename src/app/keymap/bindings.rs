//! Which key does what in which context, and how it is told.

use super::context::Context;
use super::hints::HintPiece;
use super::key::{Key, KeyCode};
use super::table::{Action, row_in};
use crate::lang::{KeyHint, Label, Lang};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// Which key does what.
#[derive(Debug, Clone)]
pub struct Keymap {
    actions: HashMap<(Context, Key), Action>,
    keys: HashMap<(Context, Action), Vec<Key>>,
}

impl Keymap {
    /// Without any key.
    pub(super) fn empty() -> Self {
        Self { actions: HashMap::new(), keys: HashMap::new() }
    }

    /// Gives a key to an action, unless it is given away.
    pub(super) fn bind(&mut self, context: Context, key: Key, action: Action) {
        if let Entry::Vacant(entry) = self.actions.entry((context, key)) {
            entry.insert(action);
            self.keys.entry((context, action)).or_default().push(key);
        }
    }

    /// What a key does in the panes.
    #[must_use]
    pub fn action(&self, key: Key) -> Option<Action> {
        self.action_in(Context::Panes, key)
    }

    /// What a key does in a context.
    #[must_use]
    pub fn action_in(&self, context: Context, key: Key) -> Option<Action> {
        self.actions.get(&(context, key)).copied()
    }

    /// The keys of an action in the panes, the one for hints first.
    #[must_use]
    pub fn keys(&self, action: Action) -> &[Key] {
        self.keys_in(Context::Panes, action)
    }

    /// The keys of an action in a context, the one for hints first.
    #[must_use]
    pub fn keys_in(&self, context: Context, action: Action) -> &[Key] {
        self.keys.get(&(context, action)).map_or(&[], Vec::as_slice)
    }

    /// How a sentence names the key of an action in the panes; one that has none is named as the commands find it.
    #[must_use]
    pub fn key_of(&self, action: Action) -> String {
        self.behind_more(action).unwrap_or_else(|| self.key_in(Context::Panes, action))
    }

    /// The keys of an action as help writes them: what lies behind the key of more has that before it.
    #[must_use]
    pub fn written(&self, context: Context, action: Action) -> Vec<String> {
        let keys = self.keys_in(context, action).iter();
        match self.keys(Action::More).first().filter(|_| context == Context::More) {
            Some(more) => keys.map(|key| format!("{more} {key}")).collect(),
            None => keys.map(ToString::to_string).collect(),
        }
    }

    /// The two keys of an action that lies behind the key of more, and has none of its own in the panes.
    fn behind_more(&self, action: Action) -> Option<String> {
        let is_behind = self.keys(action).is_empty() && row_in(Context::Panes, action).is_none();
        self.written(Context::More, action).into_iter().next().filter(|_| is_behind)
    }

    /// How a sentence names the key of an action in a context.
    #[must_use]
    pub fn key_in(&self, context: Context, action: Action) -> String {
        let command = || row_in(context, action).map(|row| format!("“{}”", row.id()));
        let key = self.keys_in(context, action).first().map(ToString::to_string);
        key.or_else(command).unwrap_or_default()
    }

    /// The same for an action that goes somewhere: an arrow, where it has one.
    #[must_use]
    pub fn arrow_in(&self, context: Context, action: Action) -> Option<Key> {
        let is_arrow = |key: &&Key| matches!(key.code, KeyCode::Up | KeyCode::Down | KeyCode::Left | KeyCode::Right);
        let keys = self.keys_in(context, action);
        keys.iter().find(is_arrow).or_else(|| keys.first()).copied()
    }

    /// The hints of a context: keys, and what they do. What has no key is left out; what no key does has none.
    #[must_use]
    pub fn hints(&self, context: Context, lang: Lang) -> Vec<(String, &'static str)> {
        let said = |piece: &HintPiece| {
            let (keys, hint): (Vec<Key>, KeyHint) = match *piece {
                HintPiece::Key(action) => {
                    let keys = self.keys_in(context, action).first().copied();
                    (keys.into_iter().collect(), hint_of(context, action)?)
                }
                HintPiece::Keys(one, other, hint) => {
                    (([one, other].into_iter()).filter_map(|action| self.arrow_in(context, action)).collect(), hint)
                }
                HintPiece::Words(hint) => return Some((String::new(), hint.text(lang))),
            };
            (!keys.is_empty()).then(|| (keys.iter().map(ToString::to_string).collect(), hint.text(lang)))
        };
        context.hints().iter().filter_map(said).collect()
    }

    /// The hints of a context in a line.
    #[must_use]
    pub fn hint_line(&self, context: Context, lang: Lang) -> String {
        let said =
            |(keys, hint): (String, &str)| if keys.is_empty() { hint.to_owned() } else { format!("{keys} {hint}") };
        self.hints(context, lang).into_iter().map(said).collect::<Vec<_>>().join(", ")
    }
}

/// What hints say of an action: in its context, or in the one whose rows hold there too.
fn hint_of(context: Context, action: Action) -> Option<KeyHint> {
    let row = row_in(context, action).or_else(|| row_in(context.base()?, action))?;
    row.hint
}
