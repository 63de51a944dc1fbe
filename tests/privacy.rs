//! What is private is said nowhere with `--public`: words that nobody would write by accident are planted in everything private,
//! and every command is walked in every form and both languages, on a sound file and on broken ones. A command, an option or a
//! value that is not walked fails the test.

#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
// Helpers of tests may panic as tests may: the lints' own exception stops at `#[test]`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod canary;
mod support;

use assert_cmd::Command;
use assert_cmd::cargo::cargo_bin;
use bangiao::cli::args::Arguments;
use bangiao::dataset::{Id, Text};
use bangiao::desk::agenda::Handle;
use bangiao::desk::details::MeetingField;
use bangiao::desk::draft::MinuteDraft;
use bangiao::desk::notebook::Edit;
use bangiao::store::notebook_store::NotebookStore;
use bangiao::text::Clean;
use canary::{BROKEN, SECRET, assert_silent, sound};
use clap::CommandFactory;
use std::fs;
use std::path::PathBuf;

/// How each command is walked: a line for each of its forms. `{data}` is the file, `{old}` one from before.
const WALKS: [(&str, &[&str]); 20] = [
    (
        "list",
        &[
            "partners",
            "partners --json",
            "partners --csv",
            "frameworks",
            "frameworks --json",
            "frameworks --csv",
            "records",
            "records --json",
            "records --csv",
            "timeline",
            "timeline --json",
            "timeline --csv",
            "agencies",
            "agencies --json",
            "agencies --csv",
            "people",
            "people --json",
            "people --csv",
            "places",
            "places --json",
            "places --csv",
            "themes",
            "themes --json",
            "themes --csv",
            "sources",
            "sources --json",
            "sources --csv",
            "claims",
            "claims --json",
            "claims --csv",
            "flags",
            "flags --json",
            "flags --csv",
            "priorities",
            "priorities --json",
            "priorities --csv",
            "priorities --excel",
            "glossary",
            "glossary --json",
            "glossary --csv",
            "records has:owner --json",
            "records chữ --csv",
            "records partner:nobody",
        ],
    ),
    ("search", &["chữ", "chữ --json", "chữ --limit 1", "kanar", "phụ kanarowner", "kanarnote --json"]),
    (
        "show",
        &[
            "a-record",
            "a-record --json",
            "a-record --markdown",
            "fi --json",
            "fi",
            "a-framework --json",
            "a-theme",
            "a-theme --json",
            "a-source --json",
            "the-other-records --markdown",
            "kanarowner",
            "kanarnot",
        ],
    ),
    ("brief", &["fi", "a-record the-other-records", "a-framework", "a-theme", "kanarowner"]),
    (
        "snapshot",
        &["", "--list", "--list --json", "kanarsnapshot two", "-", "--remove kanarsnap", "--remove kanarsnapshot two"],
    ),
    (
        "changes",
        &[
            "",
            "--json",
            "--markdown",
            "{old}",
            "{old} --json",
            "{old} --markdown",
            "{old} {data}",
            "kanarsnapshot",
            "kanarsnapsho",
            "kanarsnapshot --json",
            "builtin",
        ],
    ),
    (
        "minutes",
        &[
            "",
            "--decided",
            "--json",
            "--list",
            "kanaragenda",
            "kanaragend",
            "kanarag",
            "--file {agenda}",
            "--file {old}",
        ],
    ),
    (
        "agenda",
        &[
            "list",
            "list --json",
            "show",
            "show --json",
            "show kanaragend",
            "show kanaragenda",
            "new --from chữ --title Kanaragenda --date +30d --time 9h --ends 10h --place kanarplace --chair kanarchair \
             --secretary kanarwho --present kanarwho --absent kanarwho",
            "new --from kanarnote --title Kanaragenda",
            "new kanaragenda --time kanartime",
            "show",
            "list",
        ],
    ),
    (
        "actions",
        &[
            "",
            "--json",
            "--csv",
            "--excel",
            "--markdown",
            "--state open",
            "done action-0 --date 1/12/2026",
            "dropped action-0",
            "open action-0",
        ],
    ),
    (
        "digest",
        &[
            "--since last",
            "--since kanarsnapshot",
            "--since kanarsnapsho",
            "--since today --due +1y",
            "--since 1999",
            "--since kanarsnapshot --out {folder}/digest.md --force",
            "--since kanarsnapshot --out {folder}/digest.md",
            "--since kanarsnapshot --due kanar",
        ],
    ),
    ("state", &["export kanarfile", "import {agenda}", "export {data} --force"]),
    ("check", &["", "--json", "{data}", "{data} --json", "{old}"]),
    ("apply", &["{old} {data}", "{old} {data} --write", "{data} {old}"]),
    (
        "merge",
        &["{old} {data} {old} -o {data} --force", "{old} {data} {old} --output -", "{data} {old} {old} -o {data}"],
    ),
    ("diff", &["{data}", "{old}"]),
    (
        "import",
        &[
            "{register}",
            "{register} --dry-run",
            "{register} --dry-run --json",
            "{register} --map country=- --sheet one --dry-run",
            "{register} --mapping {folder}/kanarfolder/none.toml",
            "{register} --output {folder}/kanarfolder/out.json --force",
            "{data}",
        ],
    ),
    ("new", &["record", "partner", "framework Quỹ", "term", "dataset"]),
    ("schema", &[""]),
    ("completions", &["bash", "elvish", "fish", "powershell", "zsh"]),
    ("man", &[""]),
];

/// What is refused before any command runs; the paths in it have folders that are nobody's business.
const REFUSED: [&str; 8] = [
    "{data} list records",
    "list records --lang {data}",
    "list {data}",
    "list records --data {folder}/kanarfolder/none.json",
    "check {folder}/kanarfolder/inner",
    "minutes --file {folder}/kanarfolder/none.json",
    "list records --config {folder}/kanarfolder/none.toml",
    "--json {folder}/kanarfolder/none.json",
];

/// A desk whose every folder, file, setting and variable holds a secret.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        for folder in ["kanarcwd", "kanartmp", "kanarconfig/bangiao", "kanardata/bangiao", "kanarfolder/inner"] {
            fs::create_dir_all(desk.at(folder)).unwrap();
        }
        fs::write(desk.at("kanarfolder/old.json"), sound("kanarold")).unwrap();
        fs::write(desk.at("kanarfolder/desk.json"), sound(SECRET)).unwrap();
        let register = "title,country,owner,notes,link\nWater,Finland,Kanarowner,kanarnote,/home/kanarpath/a.pdf\nLand,Laos,Kanarowner,,\n";
        fs::write(desk.at("kanarfolder/register.csv"), register).unwrap();
        let config = "data = '../../kanarfolder/desk.json'\ntheme = 'kanartheme'\nkanarsetting = 1\nlang = 'kanarlang'\n\
                      expiring_days = 'kanardays'\n[keys]\nkanaraction = 'x'\nquit = 'kanarkey'\nkanardouble = 'kanar\n";
        fs::write(desk.at("kanarconfig/bangiao/config.toml"), config).unwrap();
        desk.keep_notes();
        desk
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// An agenda with a minute, and a snapshot: both with names of their own.
    fn keep_notes(&self) {
        let mut keeper = NotebookStore::open(Some(&self.at("kanardata/bangiao")), chrono::NaiveDateTime::default());
        let (agenda, pin) = (Handle("k-1".into()), Handle("k-2".into()));
        let other = Edit::Begin { agenda: Handle("k-3".into()), name: Clean::line("Kanaragenda hai"), date: None };
        let name = Text { vi: Some(Clean::line("Phần Lan")), en: None };
        let edits = [
            other,
            Edit::Begin { agenda: agenda.clone(), name: Clean::line("Kanaragenda"), date: None },
            Edit::Describe { agenda: agenda.clone(), field: MeetingField::Chair, value: Clean::line("Kanarchair") },
            Edit::Describe { agenda: agenda.clone(), field: MeetingField::Place, value: Clean::line("Kanarplace") },
            Edit::Belong { agenda: Handle("k-3".into()), portfolio: Some("/kanarfolder/khac.json".into()) },
            Edit::Choose { agenda: Some(agenda.clone()) },
            Edit::Pin { agenda: agenda.clone(), pin: pin.clone(), item: Id::new("fi").unwrap(), name },
        ];
        let topic =
            Edit::AddTopic { agenda: agenda.clone(), pin: Handle("k-5".into()), name: Clean::line("Kanartopic") };
        let notebook = keeper.keep(&[&edits[..], &[topic]].concat()).unwrap();
        let mut draft = MinuteDraft::new(Handle("k-4".into()), &notebook, &agenda, &pin).unwrap();
        let minute = draft.write("Kanarminute: đồng ý.\n> kanartask; kanarwho; 15/12/2026").unwrap();
        let notebook = keeper.keep(&[minute]).unwrap();
        let bytes = bangiao::store::agenda_file::bytes(notebook.agenda(&agenda).unwrap());
        fs::write(self.at("kanarfolder/agenda.json"), bytes).unwrap();
        let data = self.at("kanarfolder/desk.json");
        // Taken of what was before, so that there is something to tell.
        let now = fs::read(&data).unwrap();
        fs::write(&data, sound("kanarold")).unwrap();
        let taken = self.command("snapshot Kanarsnapshot", "en").output().unwrap();
        assert!(taken.status.success(), "{taken:?}");
        fs::write(&data, now).unwrap();
    }

    /// A command line, on the data that the configuration names.
    fn command(&self, line: &str, lang: &str) -> Command {
        let mut command = Command::new(cargo_bin("bangiao"));
        command.env_clear().current_dir(self.at("kanarcwd")).timeout(std::time::Duration::from_secs(60));
        command.env("HOME", self.at("kanarhome")).env("TMPDIR", self.at("kanartmp"));
        command.env("XDG_DATA_HOME", self.at("kanardata")).env("XDG_CONFIG_HOME", self.at("kanarconfig"));
        command.env("LANG", if lang == "vi" { "vi_VN.UTF-8" } else { "en_US.UTF-8" });
        command.env("EDITOR", "/kanareditor/vi 'kanar").env("VISUAL", "/kanarvisual/vi").env("TERM", "kanarterm");
        let path = |name: &str| self.at(name).to_str().unwrap().to_owned();
        let filled = |word: &str| {
            word.replace("{data}", &path("kanarfolder/desk.json"))
                .replace("{old}", &path("kanarfolder/old.json"))
                .replace("{register}", &path("kanarfolder/register.csv"))
                .replace("{agenda}", &path("kanarfolder/agenda.json"))
                .replace("{folder}", self.folder.path().to_str().unwrap())
        };
        command.args(line.split_whitespace().map(filled));
        command
    }

    /// Runs a line in public, in both languages, and sees that nothing private is said.
    fn silent(&self, line: &str) {
        for lang in ["vi", "en"] {
            let output = self.command(&format!("{line} --public"), lang).output().unwrap();
            assert!(output.status.code().is_some_and(|code| code <= 2), "{line}: {output:?}");
            let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
            // A word that was typed may be quoted: whoever reads the answer has seen it.
            let typed = line.split_whitespace().skip(1);
            let said = typed.fold(said.concat(), |said, word| {
                [format!("`{word}`"), format!("“{word}”")].iter().fold(said, |said, quoted| said.replace(quoted, ""))
            });
            assert_silent(&said, line);
        }
    }

    /// No file that is not the desk's own was written with a secret in it.
    fn assert_nothing_left(&self) {
        for folder in ["kanarcwd", "kanartmp"] {
            for file in fs::read_dir(self.at(folder)).unwrap().flatten() {
                assert_silent(&fs::read_to_string(file.path()).unwrap(), &file.file_name().display().to_string());
            }
        }
    }
}

fn walk(desk: &Desk, (command, forms): (&str, &[&str])) {
    for form in forms {
        desk.silent(&format!("{command} {form}"));
    }
}

#[test]
fn every_command_option_and_value_is_walked() {
    let all = Arguments::command();
    let walked: Vec<&str> = WALKS.iter().map(|(name, _)| *name).collect();
    let names: Vec<&str> = all.get_subcommands().map(clap::Command::get_name).collect();
    assert_eq!(walked, names, "each command, in the order of its help");
    for command in all.get_subcommands() {
        let forms = WALKS.iter().find(|(name, _)| *name == command.get_name()).unwrap().1;
        let words: Vec<&str> = forms.iter().flat_map(|form| form.split_whitespace()).collect();
        for arg in command.get_arguments().filter(|arg| !arg.is_global_set()) {
            if let Some(long) = arg.get_long() {
                assert!(words.contains(&format!("--{long}").as_str()), "{} --{long}", command.get_name());
            }
            for value in arg.get_possible_values().iter().filter(|_| arg.is_positional()) {
                assert!(words.contains(&value.get_name()), "{} {}", command.get_name(), value.get_name());
            }
        }
    }
}

#[test]
fn with_public_no_command_says_what_is_private() {
    let desk = Desk::new();
    // The secrets are there to be said: at the desk they are.
    for line in ["list records --json", "show a-record", "minutes", "snapshot --list", "changes --json"] {
        let out = desk.command(line, "en").output().unwrap();
        let said = String::from_utf8([out.stdout, out.stderr].concat()).unwrap();
        assert!(said.to_lowercase().contains("kanar"), "{line}: {said}");
    }
    for walked in WALKS {
        walk(&desk, walked);
    }
    for line in REFUSED {
        desk.silent(line);
    }
    // Without a terminal the dashboard refuses: after it has said what there is to say of the configuration.
    desk.silent("");
    desk.assert_nothing_left();
}

#[test]
fn with_public_no_command_says_what_a_broken_file_holds() {
    let desk = Desk::new();
    for (what, broken) in BROKEN {
        let broken = broken(&sound(SECRET));
        assert_ne!(broken, sound(SECRET).into_bytes(), "{what}");
        fs::write(desk.at("kanarfolder/desk.json"), &broken).unwrap();
        let report = bangiao::dataset::check::check(&broken);
        assert!(!report.problems.is_empty(), "{what}");
        for line in [
            "check",
            "check --json",
            "list records",
            "list partners --json",
            "list flags --csv",
            "show a-record",
            "search chữ --json",
            "brief fi",
            "changes {old} --json",
            "changes",
            "minutes",
            "snapshot",
            "new record",
            "",
        ] {
            desk.silent(line);
        }
    }
    desk.assert_nothing_left();
}

#[test]
fn with_public_a_damaged_notebook_names_no_folder() {
    let desk = Desk::new();
    let kept = desk.at("kanardata/bangiao");
    for file in fs::read_dir(&kept).unwrap().flatten().filter(|file| file.path().is_file()) {
        fs::write(file.path(), "kanarbytes {").unwrap();
    }
    desk.silent("minutes --list");
    fs::remove_dir_all(&kept).unwrap();
    fs::write(&kept, "a file in the way").unwrap();
    for line in ["minutes --list", "snapshot kanarsnapshot", "changes", "snapshot --list"] {
        desk.silent(line);
    }
}

#[test]
fn with_public_nothing_private_can_be_found() {
    let desk = Desk::new();
    for query in ["kanarnote", "kanarowner", "kanarowne", "kanarstep", "kanarurl"] {
        let status = |line: &str| desk.command(line, "en").output().unwrap().status.code();
        assert_eq!(status(&format!("search {query} --public")), Some(1), "{query}");
        let at_the_desk = i32::from(query == "kanarnote");
        assert_eq!(status(&format!("search {query}")), Some(at_the_desk), "{query}");
    }
    let found = |line: &str| desk.command(line, "en").output().unwrap().status.code();
    assert_eq!(
        (found("list records owner:kanarowner"), found("list records owner:kanarowner --public")),
        (Some(0), Some(1))
    );
}

#[test]
fn in_public_owners_are_null_and_flags_are_those_of_the_desk() {
    let desk = Desk::new();
    let json = |line: &str| -> serde_json::Value {
        serde_json::from_slice(&desk.command(line, "en").output().unwrap().stdout).unwrap()
    };
    let (whole, public) = (json("list records --json"), json("list records --json --public"));
    assert_eq!(public[0]["owner"], serde_json::Value::Null);
    assert_eq!(public[0]["next_step"]["owner"], serde_json::Value::Null);
    assert_eq!(public[0]["documents"][0]["url"], serde_json::Value::Null);
    assert_ne!(whole[0]["owner"], serde_json::Value::Null);
    assert_eq!(public[0]["flags"], whole[0]["flags"]);
}

#[test]
fn in_public_a_problem_keeps_its_shape_and_tells_its_kind_and_place() {
    let desk = Desk::new();
    let text = sound(SECRET).replacen("\"kind\":", "\"kanarfield\":1,\"kind\":", 1);
    fs::write(desk.at("kanarfolder/desk.json"), text).unwrap();
    let rows = |line: &str| -> serde_json::Value {
        serde_json::from_slice(&desk.command(line, "en").output().unwrap().stdout).unwrap()
    };
    let find = |rows: &serde_json::Value| {
        rows.as_array().unwrap().iter().find(|row| row["code"] == "unknown-field").unwrap().clone()
    };
    let (whole, public) = (find(&rows("check --json")), find(&rows("check --json --public")));
    for same in ["severity", "code", "line", "column"] {
        assert_eq!(whole[same], public[same]);
    }
    assert_eq!((&whole["field"], &public["field"]), (&"kanarfield".into(), &serde_json::Value::Null));
    assert_eq!(public["path"], serde_json::Value::Null);
    assert!(public["message"].as_str().unwrap().contains("has no field `…`"), "{public}");
}
