//! Minutes that were in the user's editor when the program ended: what was saved there is taken in at the next start. Where that
//! cannot be, it stays in a file whose name is said.

use crate::desk::draft::MinuteDraft;
use crate::desk::notebook::{Edit, Notebook};
use crate::desk::prose::Prose;
use crate::lang::{HostText, Phrase};
use crate::store::drafts::{DraftFile, left};
use crate::store::notebook_store::NotebookStore;
use std::path::Path;

/// Takes in every draft that was left behind; what is to be told of them.
///
/// Nobody knows whether the editor had saved to its end: so lines are added, and none is taken away.
pub fn take_in(keeper: &mut NotebookStore, data_dir: &Path) -> Vec<Phrase> {
    let drafts = match left(data_dir) {
        Ok(drafts) => drafts,
        Err(trouble) => return vec![trouble.reason()],
    };
    let (mut said, mut edits, mut taken) = (Vec::new(), Vec::new(), Vec::new());
    let mut notebook = keeper.notebook();
    for left in drafts {
        match edit_of(&left, &notebook) {
            TakenDraft::Nothing => left.done(),
            TakenDraft::Edit(edit, phrase) => {
                let before = notebook.clone();
                notebook.apply(&edit);
                // What was taken in before the end is not told again.
                if notebook != before {
                    said.push(phrase);
                    edits.push(edit);
                }
                taken.push(left);
            }
            TakenDraft::Not => said.push(set_aside(left)),
        }
    }
    // What the disk refuses stays where it is: it is tried again at the next start.
    if edits.is_empty() || keeper.keep(&edits).is_ok() {
        taken.into_iter().for_each(DraftFile::done);
    }
    said
}

/// What becomes of a draft.
enum TakenDraft {
    /// Nothing was written in it.
    Nothing,
    /// It is taken in.
    Edit(Edit, Phrase),
    /// It cannot be.
    Not,
}

fn edit_of(left: &DraftFile, notebook: &Notebook) -> TakenDraft {
    let text = left.read().ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let draft = left.draft.clone().filter(|draft| draft.pin_of(notebook).is_some());
    let (Some(text), Some(mut draft)) = (text, draft) else { return TakenDraft::Not };
    if Prose::new(&text).as_str() == draft.text() {
        return TakenDraft::Nothing;
    }
    match draft.write_additions(&text) {
        Some(edit) => TakenDraft::Edit(edit, taken_in(&draft, notebook)),
        // Lines are missing, and nothing is new: perhaps they were cut off.
        None => TakenDraft::Not,
    }
}

fn taken_in(draft: &MinuteDraft, notebook: &Notebook) -> Phrase {
    let name = draft.pin_of(notebook).map(|pin| pin.name.clone()).unwrap_or_default();
    Phrase::new(|reader| HostText::DraftTakenIn { item: reader.privately(name.pick(reader.lang).text.to_owned()) })
}

fn set_aside(left: DraftFile) -> Phrase {
    let path = left.set_aside();
    Phrase::new(|reader| HostText::DraftAside { file: reader.path(&path) })
}
