//! Files in English.

use crate::lang::store::{NoticeText, ReadText, StoreLabel, StoreText};
use crate::text::plural;
use std::borrow::Cow;

/// What stands in the way, in a few words.
pub(in crate::lang) const fn label(label: StoreLabel) -> &'static str {
    match label {
        StoreLabel::NoHome => "no home folder",
        StoreLabel::Forbidden => "no permission",
        StoreLabel::Full => "disk full",
        StoreLabel::ReadOnly => "read-only disk",
        StoreLabel::Locked => "locked elsewhere",
        StoreLabel::Newer => "newer version's file",
        StoreLabel::Foreign => "another user's file",
        StoreLabel::NoFile => "not a regular file",
        StoreLabel::Link => "it is a link",
        StoreLabel::Missing => "no such file",
        StoreLabel::TooLarge => "file too large",
        StoreLabel::Damaged => "damaged file",
        StoreLabel::Other => "I/O error",
    }
}

/// What stands in the way, and what helps.
pub(in crate::lang) fn text(text: &StoreText) -> Cow<'static, str> {
    match text {
        StoreText::NoHome => {
            "there is no home folder to keep anything in: set HOME or XDG_DATA_HOME to a path from / on".to_owned()
        }
        StoreText::Forbidden { place } => {
            format!("no permission for {place}: get it, or choose another place{ELSEWHERE}")
        }
        StoreText::Full { place } => {
            format!("the disk of {place} is full: make room, or choose another place{ELSEWHERE}")
        }
        StoreText::ReadOnly { place } => format!("the disk of {place} is read-only: choose another place{ELSEWHERE}"),
        StoreText::Locked { place } => {
            format!("another instance has held {place} for two seconds: the next change tries again")
        }
        StoreText::Newer { place, schema } => {
            let schema = schema.map(|schema| format!(" (schema {schema})")).unwrap_or_default();
            format!("{place} was written by a newer version{schema}: upgrade; this one reads and writes nothing")
        }
        StoreText::Foreign { place } => {
            format!("{place} belongs to another user: run as that user, or choose another place{ELSEWHERE}")
        }
        StoreText::Link { place } => {
            format!("{place} is a link, and nothing is opened through it: put the file itself there")
        }
        StoreText::NoFile { place } => format!("{place} is not a regular file: move it away"),
        StoreText::Missing { place } => format!("there is no {place}"),
        StoreText::TooLarge { place } => format!("{place} is larger than such a file can be: move it away"),
        StoreText::Damaged { place } => format!("the content of {place} is damaged: bring it back from a backup"),
        StoreText::Refused { place, why } => format!("the system refused {place} ({why})"),
        StoreText::Exists => "a file of that name is there".to_owned(),
    }
    .into()
}

/// Why an input cannot be read, to stand after its name.
pub(in crate::lang) fn read(text: &ReadText) -> Cow<'static, str> {
    match text {
        ReadText::Missing => "there is no such file".to_owned(),
        ReadText::Forbidden => "it may not be read (permission denied)".to_owned(),
        ReadText::Folder => "it is a folder, not a file".to_owned(),
        ReadText::NoFile => "it is neither a regular file nor a pipe".to_owned(),
        ReadText::Terminal => "standard input is a terminal: lead a file into it".to_owned(),
        ReadText::TooLarge { cap } => format!("it is larger than {cap}: allow more with --max-size"),
        ReadText::Refused { why } => format!("the system refused ({why})"),
        ReadText::Gone => "it is gone".to_owned(),
        ReadText::TooLargeForAgenda => "it is larger than an agenda can be".to_owned(),
        ReadText::NoAgenda => "it is not an agenda that bangiao wrote".to_owned(),
        ReadText::NewerAgenda { form } => format!("it was written by a newer version (form {form}): upgrade bangiao"),
    }
    .into()
}

/// What was found wrong with what is kept, and what was done about it.
pub(in crate::lang) fn notice(text: &NoticeText) -> Cow<'static, str> {
    match text {
        NoticeText::DamagedState { aside, used } => match used {
            Some(used) => format!("the notes' file was damaged and set aside as {aside}; {used} is used"),
            None => format!("the notes' file was damaged and set aside as {aside}; there is no older one"),
        },
        NoticeText::MissingState { used } => format!("the notes' file was gone; {used} is used"),
        NoticeText::DamagedJournal { aside, lines } => {
            format!("{lines} damaged journal lines; the journal is copied to {aside}, its rest is used")
        }
        NoticeText::Gap => {
            "some changes of the notes are missing; look them over, backups are in the folder backups".to_owned()
        }
        NoticeText::Torn => "the last change had not been written to its end and is lost".to_owned(),
        NoticeText::Restored => {
            "the notes on the disk were gone or older than this session; written again from memory".to_owned()
        }
        NoticeText::Replaced { count } => {
            format!("ids in the notes that were repeated or bad, and are replaced: {count}")
        }
        NoticeText::ReplacedIn { file, count } => {
            let ids = plural(
                *count,
                "id was repeated or bad and has a new one",
                "ids were repeated or bad and have new ones",
            );
            format!("{file}: {count} {ids}")
        }
        NoticeText::OpenFolder { folder } => format!("others may write in {folder}; to close it: chmod go-w {folder}"),
        NoticeText::NoLocks { folder } => format!("files cannot be locked in {folder}: run one instance only"),
        NoticeText::Untidy { why } => format!("the notes are saved, but could not be backed up or put in order: {why}"),
    }
    .into()
}

/// How what the program keeps is put elsewhere.
const ELSEWHERE: &str = " (what the program keeps: XDG_DATA_HOME)";
