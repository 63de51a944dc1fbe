//! What is kept, as bytes: the state file, and the lines of the journal that come after it.
//!
//! ```text
//! state.json      {"schema":2,"seq":41,"writers":{…}, … the notebook … }
//! journal.jsonl   {"schema":2,"seq":42,"by":"9f…","batch":3,"edits":[ … ]}       one line for each batch of edits
//! ```
//!
//! A line whose number the state has passed is in the state already. So is a batch that its writer has numbered no higher than the
//! last one of that writer in the state: applying a journal twice changes nothing. Neither file is ever guessed at: what cannot
//! be read is damaged, or of a later version, and the two are told apart.

use crate::desk::ids;
use crate::desk::notebook::{Edit, Notebook};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// How what is kept in one schema becomes what is kept in the next.
#[derive(Debug, Clone, Copy)]
pub struct Upgrade {
    /// Of the state file, whole.
    pub state: fn(Value) -> Value,
    /// Of one edit of the journal.
    pub edit: fn(Value) -> Value,
}

/// Every upgrade, the first from schema 1 to 2. The schema that is written is the one after the last.
pub const UPGRADES: &[Upgrade] = &[Upgrade { state: |state| state, edit: minutes_written_whole }];

/// In schema 1 a minute was written as a whole text.
fn minutes_written_whole(mut edit: Value) -> Value {
    if edit.get("edit").and_then(Value::as_str) == Some("minute")
        && let Some(edit) = edit.as_object_mut()
    {
        edit.insert("edit".to_owned(), "rewrite".into());
    }
    edit
}

/// So many writers are remembered: those that wrote last.
const MOST_WRITERS: usize = 256;

/// Numbers beyond this one are damage: nobody has made so many changes.
const LAST_SEQ: u64 = 1 << 53;

/// What is kept, and the number of the last batch of edits in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SavedState {
    /// The number.
    pub seq: u64,
    /// What is kept.
    pub notebook: Notebook,
    /// For each writer its last batch of edits that is in it.
    pub writers: BTreeMap<Box<str>, LastBatch>,
    /// How many ids of what was read were repeated or none at all, and have been replaced by others.
    pub replaced: usize,
}

/// The last batch of a writer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastBatch {
    /// Its number, counted by the writer from 1.
    pub batch: u64,
    /// The number under which it stands in the journal.
    pub seq: u64,
}

/// Who writes a batch of edits, and its number among the batches of that writer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BatchId<'a> {
    /// Tells the writer from every other, `[0-9a-f]+`.
    pub by: &'a str,
    /// From 1.
    pub batch: u64,
}

impl SavedState {
    /// Whether a batch is in it.
    #[must_use]
    pub fn has(&self, id: BatchId<'_>) -> bool {
        self.writers.get(id.by).is_some_and(|written| written.batch >= id.batch)
    }

    /// Takes in a batch of edits that stands in the journal under number `seq`.
    pub fn take(&mut self, seq: u64, id: BatchId<'_>, edits: &[Edit]) {
        for edit in edits {
            self.notebook.apply(edit);
        }
        self.seq = self.seq.max(seq);
        self.writers.insert(id.by.into(), LastBatch { batch: id.batch, seq });
        if self.writers.len() > MOST_WRITERS {
            let earliest = self.writers.iter().min_by_key(|(_, written)| written.seq).map(|(by, _)| by.clone());
            earliest.and_then(|by| self.writers.remove(&by));
        }
    }
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
struct StateHead {
    schema: u64,
    seq: u64,
}

#[derive(Serialize, Deserialize)]
pub(super) struct StateForm<N, W> {
    schema: u64,
    seq: u64,
    #[serde(default)]
    writers: W,
    #[serde(flatten)]
    notebook: N,
}

impl<'n> StateForm<&'n Notebook, BTreeMap<Box<str>, LastBatch>> {
    /// A notebook as it is carried elsewhere: whoever wrote in it here writes nothing there.
    pub(super) fn carried(notebook: &'n Notebook) -> Self {
        Self { schema: schema(UPGRADES), seq: 0, writers: BTreeMap::new(), notebook }
    }
}

#[derive(Serialize, Deserialize)]
struct LineForm<B, E> {
    schema: u64,
    seq: u64,
    #[serde(default)]
    by: B,
    #[serde(default)]
    batch: u64,
    edits: E,
}

/// A line of the journal.
#[derive(Debug, PartialEq)]
struct JournalLine {
    seq: u64,
    by: Box<str>,
    batch: u64,
    edits: Vec<Edit>,
}

impl JournalLine {
    /// Who wrote it; in schema 1 that was not said.
    fn id(&self) -> Option<BatchId<'_>> {
        (!self.by.is_empty()).then_some(BatchId { by: &self.by, batch: self.batch })
    }
}

const fn schema(upgrades: &[Upgrade]) -> u64 {
    upgrades.len() as u64 + 1
}

/// The bytes of the state file.
#[must_use]
pub fn state_bytes(state: &SavedState, upgrades: &[Upgrade]) -> Vec<u8> {
    let SavedState { seq, notebook, writers, .. } = state;
    bytes(&StateForm { schema: schema(upgrades), seq: *seq, writers, notebook })
}

/// The bytes of a line of the journal.
#[must_use]
pub fn line_bytes(seq: u64, id: BatchId<'_>, edits: &[Edit], upgrades: &[Upgrade]) -> Vec<u8> {
    bytes(&LineForm { schema: schema(upgrades), seq, by: id.by, batch: id.batch, edits })
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
pub fn read_state(bytes: &[u8], upgrades: &[Upgrade]) -> Result<(SavedState, bool), Unread> {
    let age = age(&head(bytes, upgrades)?, upgrades);
    let mut form: StateForm<Notebook, BTreeMap<Box<str>, LastBatch>> = if age == 0 {
        parse(bytes)?
    } else {
        let older = upgrades.iter().skip(upgrades.len() - age);
        from_value(older.fold(parse(bytes)?, |value, upgrade| (upgrade.state)(value)))?
    };
    let replaced = ids::make_distinct(&mut form.notebook.agendas);
    Ok((SavedState { seq: form.seq, notebook: form.notebook, writers: form.writers, replaced }, age > 0))
}

fn read_line(bytes: &[u8], upgrades: &[Upgrade]) -> Result<JournalLine, Unread> {
    let head = head(bytes, upgrades)?;
    let older = upgrades.iter().skip(upgrades.len() - age(&head, upgrades));
    let form: LineForm<Box<str>, Vec<Value>> = parse(bytes)?;
    let edit = |value: Value| {
        let named = value.get("edit").is_some_and(Value::is_string);
        let value = older.clone().fold(value, |value, upgrade| (upgrade.edit)(value));
        // A whole line with an edit that has a name, and still it is not ours: a later version knows more of them.
        from_value(value).map_err(|_| if named { Unread::Newer(None) } else { Unread::Damaged })
    };
    let edits = form.edits.into_iter().map(edit).collect::<Result<_, _>>()?;
    Ok(JournalLine { seq: head.seq, by: form.by, batch: form.batch, edits })
}

fn head(bytes: &[u8], upgrades: &[Upgrade]) -> Result<StateHead, Unread> {
    let head: StateHead = parse(bytes)?;
    if head.schema > schema(upgrades) {
        return Err(Unread::Newer(Some(head.schema)));
    }
    if head.schema == 0 || head.seq > LAST_SEQ { Err(Unread::Damaged) } else { Ok(head) }
}

/// By how many schemas it is older than what is written today.
const fn age(head: &StateHead, upgrades: &[Upgrade]) -> usize {
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

/// Takes in a line, unless it is in the state already.
fn take_in(state: &mut SavedState, line: &JournalLine) {
    match line.id() {
        Some(id) if state.has(id) => state.seq = state.seq.max(line.seq),
        Some(id) => state.take(line.seq, id, &line.edits),
        None => {
            for edit in &line.edits {
                state.notebook.apply(edit);
            }
            state.seq = state.seq.max(line.seq);
        }
    }
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
pub fn replay(
    state: &mut SavedState,
    passed: u64,
    journal: &[u8],
    upgrades: &[Upgrade],
) -> Result<Replay, Option<u64>> {
    let mut replay = Replay::default();
    for line in journal.split_inclusive(|byte| *byte == b'\n') {
        let whole = line.ends_with(b"\n");
        match read_line(line, upgrades) {
            Ok(line) => {
                replay.lines += 1;
                replay.open = !whole;
                if line.seq > passed {
                    replay.gap |= line.seq > state.seq + 1;
                    take_in(state, &line);
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

    fn id(batch: u64) -> BatchId<'static> {
        BatchId { by: "9f", batch }
    }

    fn lines(numbers: &[u64]) -> Vec<u8> {
        let line = |seq: &u64| line_bytes(*seq, id(*seq), &[begin(&format!("a{seq}"))], UPGRADES);
        numbers.iter().flat_map(line).collect()
    }

    fn names(state: &SavedState) -> Vec<&str> {
        state.notebook.agendas().map(|agenda| agenda.name.to_keep().as_str()).collect()
    }

    #[test]
    fn a_state_is_read_as_it_was_written_with_the_fields_of_a_later_version() {
        let mut state = SavedState { seq: 7, ..SavedState::default() };
        state.notebook.apply(&begin("a"));
        state.notebook.rest.insert("tags".into(), json!(["x"]));
        assert_eq!(read_state(&state_bytes(&state, UPGRADES), UPGRADES), Ok((state, false)));
    }

    #[test]
    fn lines_that_the_state_has_passed_are_not_applied_again() {
        let mut state = SavedState { seq: 2, ..SavedState::default() };
        let replayed = replay(&mut state, 2, &lines(&[1, 2, 3, 4]), UPGRADES).unwrap();
        assert_eq!((names(&state), state.seq), (vec!["a3", "a4"], 4));
        assert_eq!((replayed.lines, replayed.gap, replayed.torn), (4, false, false));
    }

    #[test]
    fn a_batch_that_stands_in_the_journal_twice_is_applied_once() {
        let minute = crate::desk::lines::MinuteText::default();
        let pen = |name: &str| crate::desk::lines::MinutePen::new(Handle(name.into()), &minute);
        let agenda = || Handle("a1".into());
        let pin = || Handle("p".into());
        let item = crate::dataset::Id::new("fi").unwrap();
        let edits = [
            begin("a1"),
            Edit::Pin { agenda: agenda(), pin: pin(), item, name: crate::dataset::Text::default() },
            Edit::Minute { agenda: agenda(), pin: pin(), change: pen("x").write("một").unwrap() },
        ];
        let remove = [Edit::RemovePin { agenda: agenda(), pin: pin(), removed: true }];
        let once = [line_bytes(1, id(1), &edits, UPGRADES), line_bytes(2, id(2), &remove, UPGRADES)].concat();
        let mut state = SavedState::default();
        replay(&mut state, 0, &once, UPGRADES).unwrap();
        let twice = [once.clone(), line_bytes(3, id(1), &edits, UPGRADES), line_bytes(4, id(2), &remove, UPGRADES)];
        let mut again = SavedState::default();
        replay(&mut again, 0, &twice.concat(), UPGRADES).unwrap();
        assert_eq!(again.notebook, state.notebook);
        // Neither is it after the state was written and read.
        let (mut read, _) = read_state(&state_bytes(&state, UPGRADES), UPGRADES).unwrap();
        replay(&mut read, 0, &once, UPGRADES).unwrap();
        assert_eq!(read.notebook, state.notebook);
    }

    #[test]
    fn minutes_of_the_first_schema_are_read_line_by_line() {
        let state = r#"{"schema":1,"seq":1,"agendas":[{"id":"a","name":"Họp","date":null,"pins":[{"id":"p","item":"fi","name":{},"minute":"một\nhai"}]}]}"#;
        let (mut state, older) = read_state(state.as_bytes(), UPGRADES).unwrap();
        assert!(older);
        let line = r#"{"schema":1,"seq":2,"edits":[{"edit":"minute","agenda":"a","pin":"p","was":"một\nhai","text":"một\nhai\nba"}]}"#;
        let replayed = replay(&mut state, 1, format!("{line}\n").as_bytes(), UPGRADES).unwrap();
        assert_eq!((replayed.lines, replayed.damaged), (1, 0));
        assert_eq!(state.notebook.pin(&Handle("a".into()), &Handle("p".into())).unwrap().minute.text(), "một\nhai\nba");
    }

    #[test]
    fn a_torn_line_is_told_from_a_damaged_one_and_a_missing_one() {
        let whole = lines(&[1, 2]);
        for cut in lines(&[1]).len() + 1..whole.len() - 1 {
            let mut state = SavedState::default();
            let replayed = replay(&mut state, 0, &whole[..cut], UPGRADES).unwrap();
            assert_eq!((names(&state), replayed.torn, replayed.damaged), (vec!["a1"], true, 0), "{cut}");
            assert_eq!(replayed.end, lines(&[1]).len() as u64);
        }
        let mut state = SavedState::default();
        let replayed = replay(&mut state, 0, &whole[..whole.len() - 1], UPGRADES).unwrap();
        assert_eq!((names(&state), replayed.open, replayed.torn), (vec!["a1", "a2"], true, false));
        let damaged = [lines(&[1]), b"{\"schema\":1,\"se\n".to_vec(), lines(&[3])].concat();
        let mut state = SavedState::default();
        let replayed = replay(&mut state, 0, &damaged, UPGRADES).unwrap();
        assert_eq!((names(&state), replayed.damaged, replayed.gap), (vec!["a1", "a3"], 1, true));
    }

    #[test]
    fn what_is_newer_is_told_from_what_is_damaged() {
        let newer =
            [r#"{"schema":3,"seq":1,"what":"else"}"#, r#"{"schema":1,"seq":1,"edits":[{"edit":"fly","to":"moon"}]}"#];
        assert_eq!(read_state(newer[0].as_bytes(), UPGRADES), Err(Unread::Newer(Some(3))));
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
