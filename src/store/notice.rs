//! What was found wrong with what is kept, and what was done about it: nothing of that happens without a word.

use super::trouble::Trouble;
use std::path::{Path, PathBuf};

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
    Untidy(Trouble),
}

impl Notice {
    /// What happened, `(vi, en)`; in public without folders.
    #[must_use]
    pub fn reason(&self, public: bool) -> (String, String) {
        let pair = |vi: &str, en: &str| (vi.to_owned(), en.to_owned());
        let shown = |path: &Path| shown(path, public);
        match self {
            Self::DamagedState { aside, used: Some(used) } => (
                format!("tệp ghi chép bị hỏng, đã để riêng thành {}; dùng bản {}", shown(aside), shown(used)),
                format!("the notes' file was damaged and set aside as {}; {} is used", shown(aside), shown(used)),
            ),
            Self::DamagedState { aside, used: None } => (
                format!("tệp ghi chép bị hỏng, đã để riêng thành {}; không có bản cũ nào để dùng", shown(aside)),
                format!("the notes' file was damaged and set aside as {}; there is no older one", shown(aside)),
            ),
            Self::MissingState { used } => (
                format!("không thấy tệp ghi chép; dùng bản {}", shown(used)),
                format!("the notes' file was gone; {} is used", shown(used)),
            ),
            Self::DamagedJournal { aside, lines } => (
                format!("{lines} dòng nhật ký bị hỏng; đã sao nhật ký thành {}, phần còn lại được dùng", shown(aside)),
                format!("{lines} damaged journal lines; the journal is copied to {}, its rest is used", shown(aside)),
            ),
            Self::Gap => pair(
                "thiếu một số thay đổi trong ghi chép; hãy xem lại, bản sao lưu ở thư mục backups",
                "some changes of the notes are missing; look them over, backups are in the folder backups",
            ),
            Self::Torn => pair(
                "thay đổi cuối cùng chưa ghi trọn nên đã mất",
                "the last change had not been written to its end and is lost",
            ),
            Self::Restored => pair(
                "ghi chép trên đĩa bị lấy đi hoặc cũ hơn phiên này; đã ghi lại từ bộ nhớ",
                "the notes on the disk were gone or older than this session; written again from memory",
            ),
            Self::Replaced(count) => (
                format!("trong ghi chép có {count} mã trùng hay hỏng, đã đánh lại"),
                format!("ids in the notes that were repeated or bad, and are replaced: {count}"),
            ),
            Self::OpenFolder(folder) => (
                format!("người khác ghi được vào {0}; để đóng lại: chmod go-w {0}", shown(folder)),
                format!("others may write in {0}; to close it: chmod go-w {0}", shown(folder)),
            ),
            Self::NoLocks(folder) => (
                format!("không khóa được tệp ở {}: chỉ nên mở một phiên", shown(folder)),
                format!("files cannot be locked in {}: run one instance only", shown(folder)),
            ),
            Self::Untidy(trouble) => {
                let (vi, en) = if public { trouble.in_public() } else { trouble.clone() }.reason();
                (
                    format!("ghi chép đã lưu đủ, nhưng chưa sao lưu hay thu gọn được: {vi}"),
                    format!("the notes are saved, but could not be backed up or put in order: {en}"),
                )
            }
        }
    }
}

/// A path as it may be shown.
fn shown(path: &Path, public: bool) -> String {
    let shown = if public { path.file_name().unwrap_or_default() } else { path.as_os_str() };
    shown.to_string_lossy().into_owned()
}
