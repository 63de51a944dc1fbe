//! What is kept, as bytes: the state file, and the lines of the journal that come after it.
//!
//! ```text
//! state.json      {"schema":1,"seq":41, … the notebook … }
//! journal.jsonl   {"schema":1,"seq":42,"edits":[ … ]}       one line for each batch of edits
//! ```
//!
//! A line whose number the state has passed is in the state already. Neither file is ever guessed at: what cannot be read is
//! damaged, or of a later version, and the two are told apart.

use crate::desk::notebook::{Edit, Notebook};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// How what is kept in one schema becomes what is kept in the next.
#[derive(Debug, Clone, Copy)]
pub struct Upgrade {
    /// Of the state file, whole.
    pub state: fn(Value) -> Value,
    /// Of one edit of the journal.
    pub edit: fn(Value) -> Value,
}

/// Every upgrade, the first from schema 1 to 2. The schema that is written is the one after the last.
pub const UPGRADES: &[Upgrade] = &[];

/// Numbers beyond this one are damage: nobody has made so many changes.
const LAST_SEQ: u64 = 1 << 53;

/// What is kept, and the number of the last batch of edits in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct State {
    /// The number.
    pub seq: u64,
    /// What is kept.
    pub notebook: Notebook,
}

/// Why bytes are not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// They are of a later version of the program: of this schema, or with something that this version does not know.
    Newer(Option<u64>),
    /// They are not what was written.
    Damaged,
}

/// What both forms begin with.
#[derive(Deserialize)]
struct Head {
    schema: u64,
    seq: u64,
}

#[derive(Serialize, Deserialize)]
struct StateForm<N> {
    schema: u64,
    seq: u64,
    #[serde(flatten)]
    notebook: N,
}

#[derive(Serialize, Deserialize)]
struct LineForm<E> {
    schema: u64,
    seq: u64,
    edits: E,
}

const fn schema(upgrades: &[Upgrade]) -> u64 {
    upgrades.len() as u64 + 1
}

/// The bytes of the state file.
#[must_use]
pub fn state_bytes(state: &State, upgrades: &[Upgrade]) -> Vec<u8> {
    bytes(&StateForm { schema: schema(upgrades), seq: state.seq, notebook: &state.notebook })
}

/// The bytes of a line of the journal.
#[must_use]
pub fn line_bytes(seq: u64, edits: &[Edit], upgrades: &[Upgrade]) -> Vec<u8> {
    bytes(&LineForm { schema: schema(upgrades), seq, edits })
}

fn bytes(form: &impl Serialize) -> Vec<u8> {
    // Every map has texts for keys: writing to memory never fails.
    let mut bytes = serde_json::to_vec(form).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// Reads a state file; and whether it was of an earlier schema.
///
/// # Errors
/// When it is damaged or newer.
pub fn read_state(bytes: &[u8], upgrades: &[Upgrade]) -> Result<(State, bool), Unread> {
    let age = age(&head(bytes, upgrades)?, upgrades);
    let form: StateForm<Notebook> = if age == 0 {
        parse(bytes)?
    } else {
        let older = upgrades.iter().skip(upgrades.len() - age);
        from_value(older.fold(parse(bytes)?, |value, upgrade| (upgrade.state)(value)))?
    };
    Ok((State { seq: form.seq, notebook: form.notebook }, age > 0))
}

/// Reads a line of the journal: its number and its edits.
fn read_line(bytes: &[u8], upgrades: &[Upgrade]) -> Result<(u64, Vec<Edit>), Unread> {
    let head = head(bytes, upgrades)?;
    let older = upgrades.iter().skip(upgrades.len() - age(&head, upgrades));
    let form: LineForm<Vec<Value>> = parse(bytes)?;
    let edit = |value: Value| {
        let named = value.get("edit").is_some_and(Value::is_string);
        let value = older.clone().fold(value, |value, upgrade| (upgrade.edit)(value));
        // A whole line with an edit that has a name, and still it is not ours: a later version knows more of them.
        from_value(value).map_err(|_| if named { Unread::Newer(None) } else { Unread::Damaged })
    };
    Ok((head.seq, form.edits.into_iter().map(edit).collect::<Result<_, _>>()?))
}

fn head(bytes: &[u8], upgrades: &[Upgrade]) -> Result<Head, Unread> {
    let head: Head = parse(bytes)?;
    if head.schema > schema(upgrades) {
        return Err(Unread::Newer(Some(head.schema)));
    }
    if head.schema == 0 || head.seq > LAST_SEQ { Err(Unread::Damaged) } else { Ok(head) }
}

/// By how many schemas it is older than what is written today.
const fn age(head: &Head, upgrades: &[Upgrade]) -> usize {
    (schema(upgrades) - head.schema) as usize
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Unread> {
    // An array is no form of ours, though it may be read as one.
    if bytes.trim_ascii_start().first() != Some(&b'{') {
        return Err(Unread::Damaged);
    }
    serde_json::from_slice(bytes).map_err(|_| Unread::Damaged)
}

fn from_value<T: DeserializeOwned>(value: Value) -> Result<T, Unread> {
    serde_json::from_value(value).map_err(|_| Unread::Damaged)
}

/// What a journal was like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Replay {
    /// How many lines can be read.
    pub lines: usize,
    /// How many lines are damaged.
    pub damaged: usize,
    /// So many bytes are lines; what comes after them was not written to its end.
    pub end: u64,
    /// The last line is whole, but its end of line is missing.
    pub open: bool,
    /// Something stands after the last line that is none.
    pub torn: bool,
    /// Between two lines, or before the first, some are missing.
    pub gap: bool,
}

/// Applies the lines of a journal that come after number `passed`.
///
/// Two lines of one number are both applied: where a file system has no locks, that can happen.
///
/// # Errors
/// When a line is of a later version: its schema.
pub fn replay(state: &mut State, passed: u64, journal: &[u8], upgrades: &[Upgrade]) -> Result<Replay, Option<u64>> {
    let mut replay = Replay::default();
    for line in journal.split_inclusive(|byte| *byte == b'\n') {
        let whole = line.ends_with(b"\n");
        match read_line(line, upgrades) {
            Ok((seq, edits)) => {
                replay.lines += 1;
                replay.open = !whole;
                if seq > passed {
                    replay.gap |= seq > state.seq + 1;
                    for edit in &edits {
                        state.notebook.apply(edit);
                    }
                    state.seq = state.seq.max(seq);
                }
            }
            Err(Unread::Newer(schema)) => return Err(schema),
            Err(Unread::Damaged) if whole => replay.damaged += 1,
            Err(Unread::Damaged) => {
                replay.torn = true;
                continue;
            }
        }
        replay.end += line.len() as u64;
    }
    Ok(replay)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::agenda::Handle;
    use crate::text::Clean;
    use serde_json::json;

    fn begin(name: &str) -> Edit {
        Edit::Begin { agenda: Handle(name.into()), name: Clean::line(name), date: None }
    }

    fn lines(numbers: &[u64]) -> Vec<u8> {
        numbers.iter().flat_map(|seq| line_bytes(*seq, &[begin(&format!("a{seq}"))], UPGRADES)).collect()
    }

    fn names(state: &State) -> Vec<&str> {
        state.notebook.agendas().map(|agenda| agenda.name.to_keep().as_str()).collect()
    }

    #[test]
    fn a_state_is_read_as_it_was_written_with_the_fields_of_a_later_version() {
        let mut state = State { seq: 7, ..State::default() };
        state.notebook.apply(&begin("a"));
        state.notebook.rest.insert("tags".into(), json!(["x"]));
        assert_eq!(read_state(&state_bytes(&state, UPGRADES), UPGRADES), Ok((state, false)));
    }

    #[test]
    fn lines_that_the_state_has_passed_are_not_applied_again() {
        let mut state = State { seq: 2, ..State::default() };
        let replayed = replay(&mut state, 2, &lines(&[1, 2, 3, 4]), UPGRADES).unwrap();
        assert_eq!((names(&state), state.seq), (vec!["a3", "a4"], 4));
        assert_eq!((replayed.lines, replayed.gap, replayed.torn), (4, false, false));
    }

    #[test]
    fn a_torn_line_is_told_from_a_damaged_one_and_a_missing_one() {
        let whole = lines(&[1, 2]);
        for cut in lines(&[1]).len() + 1..whole.len() - 1 {
            let mut state = State::default();
            let replayed = replay(&mut state, 0, &whole[..cut], UPGRADES).unwrap();
            assert_eq!((names(&state), replayed.torn, replayed.damaged), (vec!["a1"], true, 0), "{cut}");
            assert_eq!(replayed.end, lines(&[1]).len() as u64);
        }
        let mut state = State::default();
        let replayed = replay(&mut state, 0, &whole[..whole.len() - 1], UPGRADES).unwrap();
        assert_eq!((names(&state), replayed.open, replayed.torn), (vec!["a1", "a2"], true, false));
        let damaged = [lines(&[1]), b"{\"schema\":1,\"se\n".to_vec(), lines(&[3])].concat();
        let mut state = State::default();
        let replayed = replay(&mut state, 0, &damaged, UPGRADES).unwrap();
        assert_eq!((names(&state), replayed.damaged, replayed.gap), (vec!["a1", "a3"], 1, true));
    }

    #[test]
    fn what_is_newer_is_told_from_what_is_damaged() {
        let newer =
            [r#"{"schema":2,"seq":1,"what":"else"}"#, r#"{"schema":1,"seq":1,"edits":[{"edit":"fly","to":"moon"}]}"#];
        assert_eq!(read_state(newer[0].as_bytes(), UPGRADES), Err(Unread::Newer(Some(2))));
        for line in newer {
            assert!(matches!(read_line(line.as_bytes(), UPGRADES), Err(Unread::Newer(_))), "{line}");
        }
        for bad in ["", "{}", "[1,2]", "null", r#"{"schema":0,"seq":1}"#, r#"{"schema":1,"seq":-1}"#, "{\"schema\":1"] {
            assert_eq!(read_state(bad.as_bytes(), UPGRADES), Err(Unread::Damaged), "{bad}");
            assert_eq!(read_line(bad.as_bytes(), UPGRADES), Err(Unread::Damaged), "{bad}");
        }
        let vast = format!(r#"{{"schema":1,"seq":{},"edits":[]}}"#, u64::MAX);
        assert_eq!(read_line(vast.as_bytes(), UPGRADES), Err(Unread::Damaged));
    }

    fn meetings_become_agendas(mut state: Value) -> Value {
        if let Some(meetings) = state.as_object_mut().and_then(|state| state.remove("meetings")) {
            state["agendas"] = meetings;
        }
        state
    }

    fn start_becomes_begin(mut edit: Value) -> Value {
        if edit["edit"] == "start" {
            edit["edit"] = json!("begin");
        }
        edit
    }

    #[test]
    fn what_is_older_goes_through_every_upgrade_in_turn() {
        let upgrades = [
            Upgrade { state: meetings_become_agendas, edit: start_becomes_begin },
            Upgrade { state: |state| state, edit: |edit| edit },
        ];
        let old = r#"{"schema":1,"seq":5,"meetings":[{"id":"a","name":"Cũ","date":null,"pins":[]}]}"#;
        let (mut state, older) = read_state(old.as_bytes(), &upgrades).unwrap();
        assert!(older);
        let line = "{\"schema\":1,\"seq\":6,\"edits\":[{\"edit\":\"start\",\"agenda\":\"b\",\"name\":\"Mới\",\"date\":null}]}\n";
        replay(&mut state, 5, line.as_bytes(), &upgrades).unwrap();
        assert_eq!((names(&state), state.seq), (vec!["Cũ", "Mới"], 6));
        let written = state_bytes(&state, &upgrades);
        assert!(written.starts_with(b"{\"schema\":3,"));
        assert_eq!(read_state(&written, &upgrades), Ok((state, false)));
        assert_eq!(read_state(&written, &upgrades[..1]), Err(Unread::Newer(Some(3))));
    }
}
