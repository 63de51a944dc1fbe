//! The user's own editor: which one, how it is told a line, and what is taken over of what it leaves. Argv alone, never a
//! shell.

use super::temp_file;
use crate::app::input::Edited;
use crate::desk::draft::MinuteDraft;
use crate::lang::{Lang, Phrase, Reader, TermLabel, TermText};
use crate::store::drafts::{DraftFile, LIMIT};
use crate::text::Audience;
use rustix::fs::OFlags;
use std::env;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{self, Read};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

/// Those that are tried where the user names none.
const USUAL: [&str; 2] = ["vi", "nano"];

/// How an editor is told where to begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LineArgument {
    /// `+LINE -- FILE`
    Plus,
    /// `+LINE FILE`: it knows no `--`. The path is absolute, so that it is never taken for an option.
    BarePlus,
    /// `FILE:LINE`
    Colon,
    /// `--wait --goto FILE:LINE`
    Goto,
    /// `--wait FILE:LINE`
    WaitColon,
    /// It is not known to understand more than a path.
    Path,
}

/// The editors whose ways are known.
const KNOWN: [(&str, LineArgument); 21] = [
    ("vi", LineArgument::Plus),
    ("vim", LineArgument::Plus),
    ("nvim", LineArgument::Plus),
    ("view", LineArgument::Plus),
    ("nano", LineArgument::Plus),
    ("pico", LineArgument::BarePlus),
    ("rnano", LineArgument::Plus),
    ("emacs", LineArgument::BarePlus),
    ("emacsclient", LineArgument::BarePlus),
    ("micro", LineArgument::BarePlus),
    ("kak", LineArgument::BarePlus),
    ("joe", LineArgument::BarePlus),
    ("jed", LineArgument::Path),
    ("mg", LineArgument::BarePlus),
    ("ne", LineArgument::BarePlus),
    ("hx", LineArgument::Colon),
    ("helix", LineArgument::Colon),
    ("code", LineArgument::Goto),
    ("codium", LineArgument::Goto),
    ("subl", LineArgument::WaitColon),
    ("zed", LineArgument::WaitColon),
];

/// An editor as it is called: the program, and what the user has it called with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editor {
    words: Vec<String>,
}

impl Editor {
    /// The editor that the user names (`VISUAL`, else `EDITOR`), else the first usual one of the path.
    ///
    /// # Errors
    /// Why there is none.
    pub fn find(named: Option<&OsStr>, path: Option<&OsStr>) -> Result<Self, Phrase> {
        let Some(named) = named else { return Self::usual(path) };
        let words = named.to_str().and_then(|named| shell_words::split(named).ok()).filter(|words| !words.is_empty());
        words.map(|words| Self { words }).ok_or_else(|| TermLabel::EditorUnreadable.into())
    }

    fn usual(path: Option<&OsStr>) -> Result<Self, Phrase> {
        let is_there = |name: &&str| {
            path.is_some_and(|path| {
                env::split_paths(path).any(|folder| !folder.as_os_str().is_empty() && folder.join(name).is_file())
            })
        };
        let usual = USUAL.iter().find(|name| is_there(name)).map(|name| Self { words: vec![(*name).to_owned()] });
        usual.ok_or_else(|| TermLabel::NoEditor.into())
    }

    /// What the program is called.
    pub fn name(&self) -> &str {
        self.words.first().map_or("", String::as_str)
    }

    /// Starts it on a file, at a line. It has the terminal, whatever our own input and output are.
    pub fn start(&self, file: &Path, line: Option<usize>) -> io::Result<Child> {
        let terminal = || File::options().read(true).write(true).open("/dev/tty").map(Stdio::from);
        let arguments = self.arguments(&std::path::absolute(file)?, line);
        Command::new(self.name()).args(arguments).stdin(terminal()?).stdout(terminal()?).spawn()
    }

    fn form(&self) -> LineArgument {
        let name = Path::new(self.name()).file_stem().unwrap_or_default();
        KNOWN.iter().find(|(known, _)| name == *known).map_or(LineArgument::Path, |(_, form)| *form)
    }

    fn arguments(&self, file: &Path, line: Option<usize>) -> Vec<OsString> {
        let mut arguments: Vec<OsString> = self.words.iter().skip(1).map(OsString::from).collect();
        let waits = self.words.iter().any(|word| matches!(word.as_str(), "-w" | "--wait"));
        let plus = line.map(|line| OsString::from(format!("+{line}")));
        let at = line.map_or_else(OsString::new, |line| OsString::from(format!(":{line}")));
        let wait = (!waits).then(|| OsString::from("--wait"));
        let place = || [file.as_os_str(), &at].into_iter().collect::<OsString>();
        match self.form() {
            LineArgument::Plus => arguments.extend(plus.into_iter().chain(["--".into(), file.into()])),
            LineArgument::BarePlus => arguments.extend(plus.into_iter().chain([file.into()])),
            LineArgument::Colon => arguments.push(place()),
            LineArgument::Goto => arguments.extend(wait.into_iter().chain(["--goto".into(), place()])),
            LineArgument::WaitColon => arguments.extend(wait.into_iter().chain([place()])),
            LineArgument::Path => arguments.push(file.into()),
        }
        arguments
    }
}

/// A minute on its way through an editor.
#[derive(Debug)]
pub struct Draft {
    before: String,
    file: DraftPlace,
}

/// Where it is.
#[derive(Debug)]
enum DraftPlace {
    /// With the notes: what is saved in it outlives us, and is taken in at the next start.
    Kept(DraftFile),
    /// Where nothing can be kept: for a moment.
    Temporary(PathBuf),
}

impl DraftPlace {
    fn path(&self) -> &Path {
        match self {
            Self::Kept(lent) => lent.path(),
            Self::Temporary(path) => path,
        }
    }
}

impl Draft {
    /// Writes the text of a minute to a file of its own: with the notes, else in the temporary folder.
    ///
    /// # Errors
    /// Why it cannot be written.
    pub fn new(data_dir: Option<&Path>, temporary: &Path, minute: &MinuteDraft) -> Result<Self, Phrase> {
        let text = minute.text();
        let before = if text.is_empty() || text.ends_with('\n') { text } else { format!("{text}\n") };
        if let Some(lent) = data_dir.and_then(|data_dir| DraftFile::lend(data_dir, minute, &before).ok()) {
            return Ok(Self { before, file: DraftPlace::Kept(lent) });
        }
        match temp_file::keep(temporary, "text", &before) {
            Ok(file) => Ok(Self { before, file: DraftPlace::Temporary(file) }),
            Err(error) => Err(TermText::NoDraft { error: error.to_string() }.into()),
        }
    }

    /// Its file.
    pub fn file(&self) -> &Path {
        self.file.path()
    }

    /// We end before its editor was done. What was not changed goes; what was, or is saved later, is taken in at the next start.
    /// Where it cannot be found then: its name, to be said.
    pub fn left(self, to: Audience) -> Option<String> {
        match (self.is_untouched(), self.file) {
            (true, DraftPlace::Kept(lent)) => lent.done(),
            (true, DraftPlace::Temporary(path)) => temp_file::remove(&path),
            (false, DraftPlace::Kept(_)) => {}
            (false, DraftPlace::Temporary(path)) => return Some(Reader { lang: Lang::Vi, audience: to }.path(&path)),
        }
        None
    }

    /// Whether nothing was written in it.
    fn is_untouched(&self) -> bool {
        self.read().is_ok_and(|bytes| bytes == self.before.as_bytes())
    }

    /// The editor has ended: its text, with the draft, which is to be [removed](Self::remove) when the text is kept; or why the old
    /// one holds. Then the file goes, unless it holds what was not taken over.
    pub fn taken(self, ended: &io::Result<ExitStatus>) -> (Edited, Option<Self>) {
        let why = match ended {
            Ok(status) if status.success() => match self.read() {
                Ok(bytes) => match String::from_utf8(bytes) {
                    Ok(text) => {
                        let text = text.strip_suffix('\n').map_or(text.clone(), str::to_owned);
                        return (Edited::Text(text), Some(self));
                    }
                    Err(_) => TermLabel::NotUtf8.into(),
                },
                Err(why) => why,
            },
            Ok(status) => failed(*status),
            Err(error) => not_started(error),
        };
        (Edited::Kept(self.kept(&why)), None)
    }

    /// Its text is kept elsewhere, or nothing was written in it: its files go.
    pub fn remove(self) {
        match self.file {
            DraftPlace::Kept(lent) => lent.done(),
            DraftPlace::Temporary(path) => temp_file::remove(&path),
        }
    }

    /// The old text holds: said with where the other one is, if there is another.
    fn kept(self, why: &Phrase) -> Phrase {
        let there = fs::symlink_metadata(self.file()).map(|about| about.file_type());
        // A link may lead to a text; a pipe or a device holds none.
        let holds_text = there.is_ok_and(|there| there.is_file() || there.is_symlink());
        if !holds_text || self.is_untouched() {
            self.remove();
            return Phrase::new(|reader| TermText::OldText { why: why.read_by(reader).to_owned() });
        }
        let path = match self.file {
            DraftPlace::Kept(lent) => lent.set_aside(),
            DraftPlace::Temporary(path) => path,
        };
        let file = Phrase::path(&path);
        Phrase::new(|reader| TermText::OldTextNewInFile {
            why: why.read_by(reader).to_owned(),
            file: file.read_by(reader).to_owned(),
        })
    }

    /// Reads what the editor left. Never waits, and follows no link: it may have left anything in the place of the file.
    fn read(&self) -> Result<Vec<u8>, Phrase> {
        let unreadable = |error: io::Error| Phrase::from(TermText::DraftUnreadable { error: error.to_string() });
        let flags = OFlags::NONBLOCK | OFlags::NOFOLLOW | OFlags::NOCTTY;
        let file =
            File::options().read(true).custom_flags(flags.bits() as i32).open(self.file()).map_err(unreadable)?;
        if !file.metadata().map_err(unreadable)?.is_file() {
            return Err(TermLabel::NoRegularFile.into());
        }
        let mut bytes = Vec::new();
        file.take(LIMIT + 1).read_to_end(&mut bytes).map_err(unreadable)?;
        if bytes.len() as u64 > LIMIT {
            return Err(TermLabel::TextTooLarge.into());
        }
        Ok(bytes)
    }
}

/// The editor ended otherwise than well.
pub fn failed(status: ExitStatus) -> Phrase {
    let status = status.code().map_or_else(|| status.to_string(), |code| code.to_string());
    TermText::EditorFailed { status }.into()
}

/// The editor could not be started.
pub fn not_started(error: &io::Error) -> Phrase {
    TermText::EditorNotStarted { error: error.to_string() }.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Id, Text};
    use crate::desk::agenda::Handle;
    use crate::desk::notebook::{Edit, Notebook};
    use crate::text::Clean;
    use rustix::fs::{CWD, FileType, Mode, mknodat};
    use std::os::unix::process::ExitStatusExt;

    fn called(named: &str, line: Option<usize>) -> String {
        let editor = Editor::find(Some(named.as_ref()), None).unwrap();
        let words = editor.arguments(Path::new("/d/-x y.json"), line);
        let words: Vec<_> = words.iter().map(|word| word.to_str().unwrap()).collect();
        format!("{} {}", editor.name(), words.join("|"))
    }

    #[test]
    fn each_editor_is_told_the_line_in_its_own_way() {
        assert_eq!(called("vim", Some(7)), "vim +7|--|/d/-x y.json");
        assert_eq!(called("/usr/bin/nano -w", Some(7)), "/usr/bin/nano -w|+7|--|/d/-x y.json");
        assert_eq!(called("emacs -nw", Some(7)), "emacs -nw|+7|/d/-x y.json");
        assert_eq!(called("hx", Some(7)), "hx /d/-x y.json:7");
        assert_eq!(called("code", Some(7)), "code --wait|--goto|/d/-x y.json:7");
        assert_eq!(called("code -w", Some(7)), "code -w|--goto|/d/-x y.json:7");
        assert_eq!(called("my-editor --flag", Some(7)), "my-editor --flag|/d/-x y.json");
        assert_eq!(called("vim", None), "vim --|/d/-x y.json");
    }

    #[test]
    fn a_command_is_split_as_a_shell_splits_it_and_nothing_in_it_is_run() {
        assert_eq!(called("'/my tools/ed' \"$(x)\" '; y'", None), "/my tools/ed $(x)|; y|/d/-x y.json");
        for named in ["'open", "", "  "] {
            assert!(Editor::find(Some(named.as_ref()), None).is_err(), "{named:?}");
        }
    }

    #[test]
    fn where_none_is_named_the_first_usual_one_of_the_path_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        let path = Some(folder.path().as_os_str());
        assert!(
            Editor::find(None, path)
                .unwrap_err()
                .read_by(Reader { lang: Lang::En, audience: Audience::Room })
                .contains("EDITOR")
        );
        fs::write(folder.path().join("nano"), "").unwrap();
        assert_eq!(Editor::find(None, path).unwrap().name(), "nano");
        fs::write(folder.path().join("vi"), "").unwrap();
        assert_eq!(Editor::find(None, path).unwrap().name(), "vi");
    }

    /// A minute that says `cũ`, on its way through an editor.
    fn draft_in(folder: &Path) -> Draft {
        let (agenda, pin) = (Handle("a".into()), Handle("p".into()));
        let mut notebook = Notebook::default();
        notebook.apply(&Edit::Begin { agenda: agenda.clone(), name: Clean::line("Họp"), date: None });
        let item = Id::new("fi").unwrap();
        notebook.apply(&Edit::Pin { agenda: agenda.clone(), pin: pin.clone(), item, name: Text::default() });
        let draft =
            |id: &str, notebook: &Notebook| MinuteDraft::new(Handle(id.into()), notebook, &agenda, &pin).unwrap();
        let edit = draft("a-0", &notebook).write("cũ").unwrap();
        notebook.apply(&edit);
        Draft::new(Some(folder), folder, &draft("a-1", &notebook)).unwrap()
    }

    /// Whether the text is still there, under its name or the one of what was set aside.
    fn is_left(file: &Path) -> bool {
        let aside = file.with_file_name("a-1-kept.md");
        [file, &aside].iter().any(|path| fs::symlink_metadata(path).is_ok())
    }

    fn edited(as_bytes: &[u8], status: i32) -> (Edited, bool) {
        let folder = tempfile::tempdir().unwrap();
        let draft = draft_in(folder.path());
        let file = draft.file().to_owned();
        fs::write(&file, as_bytes).unwrap();
        let (edited, left) = draft.taken(&Ok(ExitStatus::from_raw(status << 8)));
        if let Some(draft) = left {
            assert!(file.exists(), "it stays until its text is kept");
            draft.remove();
        }
        (edited, is_left(&file))
    }

    #[test]
    fn a_text_comes_back_without_the_line_end_that_editors_put_behind_it() {
        assert_eq!(edited("mới\nhai\n".as_bytes(), 0), (Edited::Text("mới\nhai".to_owned()), false));
        assert_eq!(edited(b"", 0), (Edited::Text(String::new()), false));
    }

    #[test]
    fn a_failing_editor_loses_nothing() {
        let (Edited::Kept(why), there) = edited(b"new\n", 1) else { panic!() };
        let why = why.read_by(Reader { lang: Lang::En, audience: Audience::Desk });
        assert!(there && why.contains("failed (1)") && why.contains("a-1-kept.md"), "{why}");
        let (Edited::Kept(why), there) = edited("cũ\n".as_bytes(), 1) else { panic!() };
        let why = why.read_by(Reader { lang: Lang::En, audience: Audience::Desk });
        assert!(!there && why.contains("as it was"), "{why}");
        let (Edited::Kept(why), there) = edited(b"\xff\xfe", 0) else { panic!() };
        let why = why.read_by(Reader { lang: Lang::En, audience: Audience::Desk });
        assert!(there && why.contains("UTF-8"), "{why}");
        let (Edited::Kept(why), there) = edited(&vec![b'x'; 2 << 20], 0) else { panic!() };
        let why = why.read_by(Reader { lang: Lang::En, audience: Audience::Desk });
        assert!(there && why.contains("1 MiB"), "{why}");
    }

    /// What comes back when the editor leaves something else in the place of its file.
    fn replaced(by: impl FnOnce(&Path)) -> (String, bool) {
        let folder = tempfile::tempdir().unwrap();
        let draft = draft_in(folder.path());
        let file = draft.file().to_owned();
        fs::remove_file(&file).unwrap();
        by(&file);
        let (Edited::Kept(why), None) = draft.taken(&Ok(ExitStatus::from_raw(0))) else { panic!() };
        let why = why.read_by(Reader { lang: Lang::En, audience: Audience::Desk });
        (why.to_string(), is_left(&file))
    }

    #[test]
    fn a_pipe_a_device_or_a_folder_in_the_place_of_the_file_is_not_waited_for_and_not_read() {
        let mkfifo = |path: &Path| mknodat(CWD, path, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
        let (why, there) = replaced(mkfifo);
        assert!(!there && why.contains("no regular file") && why.contains("as it was"), "{why}");
        let (why, _) = replaced(|path| fs::create_dir(path).unwrap());
        assert!(why.contains("no regular file") && why.contains("as it was"), "{why}");
    }

    #[test]
    fn a_link_in_the_place_of_the_file_is_not_followed_but_named() {
        let (why, there) = replaced(|path| std::os::unix::fs::symlink("/dev/zero", path).unwrap());
        assert!(there && why.contains("cannot be read again") && why.contains("a-1-kept.md"), "{why}");
    }

    #[test]
    fn a_draft_that_became_a_pipe_does_not_keep_the_end_waiting() {
        let folder = tempfile::tempdir().unwrap();
        let draft = draft_in(folder.path());
        fs::remove_file(draft.file()).unwrap();
        mknodat(CWD, draft.file(), FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
        assert!(!draft.is_untouched());
    }
}
