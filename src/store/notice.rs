//! What was found wrong with what is kept, and what was done about it: nothing of that happens without a word.

use super::error::StoreError;
use crate::lang::Phrase;
use std::path::PathBuf;

/// Something that the user is to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The state file was damaged and is set aside.
    DamagedState {
        /// Where it is now.
        aside: PathBuf,
        /// The older file that is used in its place, if there is one.
        used: Option<PathBuf>,
    },
    /// The state file was gone, and an older one is used in its place.
    MissingState {
        /// It.
        used: PathBuf,
    },
    /// Lines of the journal were damaged; a copy of it is set aside, the rest is used.
    DamagedJournal {
        /// Where the copy is.
        aside: PathBuf,
        /// How many lines.
        lines: usize,
    },
    /// Some changes are missing between those that are there.
    Gap,
    /// The last change was not written to its end: it is lost.
    Torn,
    /// What was kept was taken away meanwhile: it is written again from memory.
    Restored,
    /// So many ids of agendas and their items were repeated or none at all, and have been replaced by others.
    Replaced(usize),
    /// Others may write in the folder.
    OpenFolder(PathBuf),
    /// Files cannot be locked here.
    NoLocks(PathBuf),
    /// Everything is kept, but backing it up or putting it in order failed.
    Untidy(StoreError),
}

impl Notice {
    /// What happened.
    #[must_use]
    pub fn reason(&self) -> Phrase {
        let path = |path: &PathBuf| Phrase::path(path);
        match self {
            Self::DamagedState { aside, used: Some(used) } => Phrase::of(
                (
                    "tệp ghi chép bị hỏng, đã để riêng thành {0}; dùng bản {1}",
                    "the notes' file was damaged and set aside as {0}; {1} is used",
                ),
                &[path(aside), path(used)],
            ),
            Self::DamagedState { aside, used: None } => Phrase::of(
                (
                    "tệp ghi chép bị hỏng, đã để riêng thành {0}; không có bản cũ nào để dùng",
                    "the notes' file was damaged and set aside as {0}; there is no older one",
                ),
                &[path(aside)],
            ),
            Self::MissingState { used } => Phrase::of(
                ("không thấy tệp ghi chép; dùng bản {0}", "the notes' file was gone; {0} is used"),
                &[path(used)],
            ),
            Self::DamagedJournal { aside, lines } => Phrase::of(
                (
                    "{0} dòng nhật ký bị hỏng; đã sao nhật ký thành {1}, phần còn lại được dùng",
                    "{0} damaged journal lines; the journal is copied to {1}, its rest is used",
                ),
                &[Phrase::word(&lines.to_string()), path(aside)],
            ),
            Self::Gap => Phrase::plain((
                "thiếu một số thay đổi trong ghi chép; hãy xem lại, bản sao lưu ở thư mục backups",
                "some changes of the notes are missing; look them over, backups are in the folder backups",
            )),
            Self::Torn => Phrase::plain((
                "thay đổi cuối cùng chưa ghi trọn nên đã mất",
                "the last change had not been written to its end and is lost",
            )),
            Self::Restored => Phrase::plain((
                "ghi chép trên đĩa bị lấy đi hoặc cũ hơn phiên này; đã ghi lại từ bộ nhớ",
                "the notes on the disk were gone or older than this session; written again from memory",
            )),
            Self::Replaced(count) => Phrase::of(
                (
                    "trong ghi chép có {0} mã trùng hay hỏng, đã đánh lại",
                    "ids in the notes that were repeated or bad, and are replaced: {0}",
                ),
                &[Phrase::word(&count.to_string())],
            ),
            Self::OpenFolder(folder) => Phrase::of(
                (
                    "người khác ghi được vào {0}; để đóng lại: chmod go-w {0}",
                    "others may write in {0}; to close it: chmod go-w {0}",
                ),
                &[path(folder)],
            ),
            Self::NoLocks(folder) => Phrase::of(
                (
                    "không khóa được tệp ở {0}: chỉ nên mở một phiên",
                    "files cannot be locked in {0}: run one instance only",
                ),
                &[path(folder)],
            ),
            Self::Untidy(trouble) => Phrase::of(
                (
                    "ghi chép đã lưu đủ, nhưng chưa sao lưu hay thu gọn được: {0}",
                    "the notes are saved, but could not be backed up or put in order: {0}",
                ),
                &[trouble.reason()],
            ),
        }
    }
}
