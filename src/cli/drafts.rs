//! Minutes that were in the user's editor when the program ended: what was saved there is taken in at the next start. Where that
//! cannot be, it stays in a file whose name is said.

use crate::desk::draft::MinuteDraft;
use crate::desk::notebook::Edit;
use crate::store::drafts::{DraftFile, left};
use crate::store::keeper::Keeper;
use crate::text::Phrase;
use std::path::Path;

/// Takes in every draft that was left behind; what is to be told of them.
pub fn take_in(keeper: &mut Keeper, data_dir: &Path) -> Vec<Phrase> {
    match left(data_dir) {
        Ok(drafts) => drafts.into_iter().filter_map(|draft| take_in_one(keeper, draft)).collect(),
        Err(trouble) => vec![trouble.reason()],
    }
}

fn take_in_one(keeper: &mut Keeper, left: DraftFile) -> Option<Phrase> {
    let text = left.read().ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let draft = left.draft.clone().filter(|draft| draft.pin_of(&keeper.notebook()).is_some());
    let (Some(text), Some(mut draft)) = (text, draft) else { return Some(set_aside(left)) };
    let Some(edit) = draft.write(&text) else {
        left.done();
        return None;
    };
    let told = taken_in(&draft, keeper);
    keep(keeper, edit, left).then_some(told)
}

/// What the disk refuses stays where it is: it is tried again at the next start.
fn keep(keeper: &mut Keeper, edit: Edit, left: DraftFile) -> bool {
    let kept = keeper.keep(&[edit]).is_ok();
    if kept {
        left.done();
    }
    kept
}

fn taken_in(draft: &MinuteDraft, keeper: &Keeper) -> Phrase {
    let notebook = keeper.notebook();
    let name = draft.pin_of(&notebook).map(|pin| pin.name.clone()).unwrap_or_default();
    let name = |lang| name.pick(lang).text.to_owned();
    let (vi, en) = (name(crate::dataset::Lang::Vi), name(crate::dataset::Lang::En));
    Phrase::private(
        (
            format!("Biên bản của “{vi}” đang mở trong trình soạn thảo lúc bị ngắt: đã lấy lại những gì đã lưu ở đó."),
            format!("The minute of “{en}” was in the editor when it was cut off: what was saved there is taken in."),
        ),
        (
            "Một biên bản đang mở trong trình soạn thảo lúc bị ngắt: đã lấy lại những gì đã lưu ở đó.".to_owned(),
            "A minute was in the editor when it was cut off: what was saved there is taken in.".to_owned(),
        ),
    )
}

fn set_aside(left: DraftFile) -> Phrase {
    let said = (
        "Có bản ghi chưa nhận được từ trình soạn thảo, nằm ở {0}",
        "A text from the editor that could not be taken in is in {0}",
    );
    Phrase::of(said, &[Phrase::path(&left.set_aside())])
}
