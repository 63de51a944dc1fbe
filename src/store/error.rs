//! Why something could not be read or written, in sentences that a person can act on.

use crate::lang::Phrase;
use std::io;
use std::path::{Path, PathBuf};

/// Why something could not be read or written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoreError {
    /// Where.
    pub place: PathBuf,
    /// Why.
    pub cause: Cause,
}

/// What stands in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// The system knows no home for the user.
    NoHome,
    /// No permission.
    Forbidden,
    /// The disk is full, or the user's share of it.
    Full,
    /// The file system takes no changes.
    ReadOnly,
    /// Another instance has held the lock all the time.
    Locked,
    /// It was written by a later version of the program, in this schema; or holds what this one does not know.
    Newer(Option<u64>),
    /// It belongs to another user.
    Foreign,
    /// It is a folder, a device, a pipe.
    NoFile,
    /// It is a link where none is followed.
    Link,
    /// It is not there.
    Missing,
    /// It is larger than anything that is kept.
    TooLarge,
    /// Its content is not what it should be.
    Damaged,
    /// The system refused for another reason, in its words.
    Other(String),
}

impl StoreError {
    /// What stands in the way at a place.
    #[must_use]
    pub fn new(place: &Path, cause: Cause) -> Self {
        Self { place: place.to_owned(), cause }
    }

    /// What the system says of a place.
    #[must_use]
    pub fn at(place: &Path, error: &io::Error) -> Self {
        let cause = match error.kind() {
            _ if rustix::io::Errno::from_io_error(error) == Some(rustix::io::Errno::LOOP) => Cause::Link,
            io::ErrorKind::PermissionDenied => Cause::Forbidden,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => Cause::Full,
            io::ErrorKind::ReadOnlyFilesystem => Cause::ReadOnly,
            io::ErrorKind::NotFound => Cause::Missing,
            io::ErrorKind::IsADirectory | io::ErrorKind::NotADirectory => Cause::NoFile,
            _ => Cause::Other(error.to_string()),
        };
        Self::new(place, cause)
    }

    /// In a few words, without the place: `(vi, en)`.
    #[must_use]
    pub const fn short(&self) -> (&'static str, &'static str) {
        match self.cause {
            Cause::NoHome => ("không có thư mục nhà", "no home folder"),
            Cause::Forbidden => ("không có quyền", "no permission"),
            Cause::Full => ("đĩa đầy", "disk full"),
            Cause::ReadOnly => ("ổ đĩa chỉ đọc", "read-only disk"),
            Cause::Locked => ("phiên khác đang giữ khóa", "locked elsewhere"),
            Cause::Newer(_) => ("tệp của phiên bản mới hơn", "newer version's file"),
            Cause::Foreign => ("tệp của người khác", "another user's file"),
            Cause::NoFile => ("không phải tệp thường", "not a regular file"),
            Cause::Link => ("là liên kết", "it is a link"),
            Cause::Missing => ("không có tệp", "no such file"),
            Cause::TooLarge => ("tệp quá lớn", "file too large"),
            Cause::Damaged => ("tệp hỏng", "damaged file"),
            Cause::Other(_) => ("lỗi đọc ghi", "I/O error"),
        }
    }

    /// Why, where, and what helps.
    #[must_use]
    pub fn reason(&self) -> Phrase {
        let place = Phrase::path(&self.place);
        let at_place = |said: (&str, &str)| Phrase::of(said, std::slice::from_ref(&place));
        let elsewhere = |said: (&str, &str)| Phrase::of(said, &[place.clone(), Phrase::plain(ELSEWHERE)]);
        match &self.cause {
            Cause::NoHome => Phrase::plain((
                "không có thư mục nhà để cất ghi chép: hãy đặt HOME hoặc XDG_DATA_HOME là đường dẫn bắt đầu bằng /",
                "there is no home folder to keep anything in: set HOME or XDG_DATA_HOME to a path from / on",
            )),
            Cause::Forbidden => elsewhere((
                "không có quyền dùng {0}: hãy xin cấp quyền hoặc chọn nơi khác{1}",
                "no permission for {0}: get it, or choose another place{1}",
            )),
            Cause::Full => elsewhere((
                "đĩa chứa {0} đã đầy: hãy giải phóng chỗ hoặc chọn nơi khác{1}",
                "the disk of {0} is full: make room, or choose another place{1}",
            )),
            Cause::ReadOnly => elsewhere((
                "ổ đĩa chứa {0} chỉ cho đọc: hãy chọn nơi khác{1}",
                "the disk of {0} is read-only: choose another place{1}",
            )),
            Cause::Locked => at_place((
                "một phiên khác giữ khóa {0} quá hai giây: sẽ thử lại ở thay đổi sau",
                "another instance has held {0} for two seconds: the next change tries again",
            )),
            Cause::Newer(schema) => {
                let schema = schema.map(|schema| format!(" (schema {schema})")).unwrap_or_default();
                Phrase::of(
                    (
                        "{0} do phiên bản mới hơn ghi{1}: hãy nâng cấp; bản này chỉ đọc, không ghi đè",
                        "{0} was written by a newer version{1}: upgrade; this one reads and writes nothing",
                    ),
                    &[place, Phrase::word(&schema)],
                )
            }
            Cause::Foreign => elsewhere((
                "{0} thuộc về người dùng khác: hãy chạy bằng tài khoản đó hoặc chọn nơi khác{1}",
                "{0} belongs to another user: run as that user, or choose another place{1}",
            )),
            Cause::Link => at_place((
                "{0} là liên kết, không được mở qua đó: hãy thay bằng chính tệp ấy",
                "{0} is a link, and nothing is opened through it: put the file itself there",
            )),
            Cause::NoFile => {
                at_place(("{0} không phải tệp thường: hãy dời nó đi", "{0} is not a regular file: move it away"))
            }
            Cause::Missing => at_place(("không có {0}", "there is no {0}")),
            Cause::TooLarge => at_place((
                "{0} lớn hơn mức một tệp như vậy có thể có: hãy dời nó đi",
                "{0} is larger than such a file can be: move it away",
            )),
            Cause::Damaged => at_place((
                "nội dung của {0} đã hỏng: hãy lấy lại từ bản sao lưu",
                "the content of {0} is damaged: bring it back from a backup",
            )),
            Cause::Other(error) => Phrase::of(
                ("hệ thống từ chối {0} ({1})", "the system refused {0} ({1})"),
                // The words of the system may name the path.
                &[place, Phrase::quote(error)],
            ),
        }
    }
}

/// How what the program keeps is put elsewhere.
const ELSEWHERE: (&str, &str) =
    (" (dữ liệu của chương trình: XDG_DATA_HOME)", " (what the program keeps: XDG_DATA_HOME)");

/// Says where something failed.
pub(super) trait At<T> {
    /// The same, with its place.
    fn at(self, place: &Path) -> Result<T, StoreError>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, place: &Path) -> Result<T, StoreError> {
        self.map_err(|error| StoreError::at(place, &error))
    }
}
