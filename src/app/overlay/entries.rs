//! The lines of help and palette: keys, typed commands, places to go, what the search box takes, what the signs mean.

use crate::app::keymap::{Action, Context, EDITING, Key, KeyRow};
use crate::app::marks;
use crate::app::typed_command::{COMMANDS, TypedCommand};
use crate::app::world::World;
use crate::dataset::derived::DerivedKind;
use crate::dataset::words::Flag;
use crate::dataset::{Id, Item, Lang, Status, Target, Words};
use crate::lang::{CommandName, KeyHeading, Label, OverlayLabel, Translated};
use crate::search::{FIELDS, GRAMMAR};
use crate::text;

/// A line that can be found in help.
#[derive(Debug, Clone)]
pub struct HelpEntry {
    /// The heading over it.
    pub group: Translated,
    /// What stands at the left: keys, what is typed, a sign.
    pub left: String,
    /// What it does or means.
    pub name: Translated,
    /// By what else it is found: what hints say of it, and its name in the configuration file.
    pub also: (Translated, &'static str),
    /// What Enter does on it.
    pub does: Option<EntryDeed>,
}

/// What Enter does on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryDeed {
    /// What a key does in a context.
    Key(Context, Action),
    /// What was typed.
    Command(TypedCommand),
    /// Goes to an item.
    Go(Id),
}

/// How well a line is what was typed: the first are the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryMatch {
    /// It is a command, typed out.
    Command,
    /// It is the very key.
    Key,
    /// It is the whole name.
    Name,
    /// The name begins so.
    Beginning,
    /// The words are in it.
    Words,
}

impl EntryMatch {
    /// Whether it stands over everything else, under no heading.
    #[must_use]
    pub fn is_exact(self) -> bool {
        self <= Self::Name
    }
}

/// A label in every language: a line of help is found in any of them.
pub fn sides(label: impl Label) -> Translated {
    Translated::new(|_| label)
}

impl HelpEntry {
    /// What is found by its name and its group alone, and does nothing.
    fn plain(group: Translated, left: String, name: Translated) -> Self {
        Self { group, left, name, also: (Translated::default(), ""), does: None }
    }

    /// A typed command.
    #[must_use]
    pub fn command(typed: String, command: &TypedCommand) -> Self {
        let does = Some(EntryDeed::Command(command.clone()));
        Self { does, ..Self::plain(sides(OverlayLabel::TypedCommands), typed, sides(command.name())) }
    }

    /// A file that a typed command may be about.
    #[must_use]
    pub fn file(label: OverlayLabel, path: &str, command: TypedCommand) -> Self {
        let does = Some(EntryDeed::Command(command.with_path(path.to_owned())));
        Self { does, ..Self::plain(sides(label), String::new(), Translated::from_texts(|_| path.to_owned())) }
    }

    /// How well it is what was typed, as it is and folded; none where a word is missing.
    #[must_use]
    pub fn found_by(&self, typed: &str, folded: &str) -> Option<EntryMatch> {
        let (hint, id) = &self.also;
        let of = |said: &Translated| Lang::ALL.map(|lang| text::fold(said.text(lang)));
        let (names, hints) = (of(&self.name), of(hint));
        let all = [names.join(" "), of(&self.group).join(" "), hints.join(" "), (*id).to_owned()].join(" ");
        let all = format!("{all} {}", text::fold(&self.left));
        if folded.is_empty() {
            return Some(EntryMatch::Words);
        }
        let is_key = matches!(self.does, Some(EntryDeed::Key(..)));
        if is_key && self.left.split("  ").any(|key| key == typed) {
            return Some(EntryMatch::Key);
        }
        let is_whole = *id == folded || names.iter().chain(&hints).any(|name| name == folded);
        match (is_whole, names.iter().any(|name| name.starts_with(folded))) {
            (true, _) => Some(EntryMatch::Name),
            (false, true) => Some(EntryMatch::Beginning),
            (false, false) => folded.split_whitespace().all(|word| all.contains(word)).then_some(EntryMatch::Words),
        }
    }
}

/// The keys of these rows.
pub fn key_entries<'k>(
    world: &'k World,
    rows: impl Iterator<Item = &'static KeyRow> + 'k,
) -> impl Iterator<Item = HelpEntry> + 'k {
    rows.map(|row| key_entry(world, row))
}

/// The keys of a row.
pub fn key_entry(world: &World, row: &'static KeyRow) -> HelpEntry {
    HelpEntry {
        group: sides(row.heading),
        left: world.keymap.written(row.context, row.action).join("  "),
        name: sides(row.name),
        also: (row.hint.map(sides).unwrap_or_default(), row.id()),
        does: Some(EntryDeed::Key(row.context, row.action)),
    }
}

/// The keys with which text is edited.
pub fn editing_entries() -> impl Iterator<Item = HelpEntry> {
    let key = |name: &&str| Key::parse(name).map_or_else(|| text::capitalised(name), |key| key.to_string());
    EDITING.iter().map(move |row| {
        let keys = row.keys.iter().map(key).collect::<Vec<_>>().join("  ");
        HelpEntry::plain(sides(KeyHeading::Editing), keys, sides(row.name))
    })
}

/// The commands that may be typed out, behind the key of the palette.
pub fn command_entries(world: &World) -> impl Iterator<Item = HelpEntry> {
    let before = world.keymap.keys(Action::Palette).first().map(ToString::to_string).unwrap_or_default();
    COMMANDS.iter().map(move |(typed, name)| {
        let typed: Vec<String> = typed.split("  ").map(|typed| format!("{before}{typed}")).collect();
        let runs = match name {
            CommandName::Row => None,
            CommandName::Quit => Some(TypedCommand::Quit),
            CommandName::WriteAndQuit => Some(TypedCommand::WriteAndQuit),
            CommandName::Write => Some(TypedCommand::Write { path: None, replace: false }),
            CommandName::Open => Some(TypedCommand::Open { path: None }),
            CommandName::Reload => Some(TypedCommand::Reload),
            CommandName::Help => Some(TypedCommand::Help),
            CommandName::Mouse => Some(TypedCommand::Mouse),
            CommandName::LastRow => Some(TypedCommand::LastRow),
            CommandName::EndSearch => Some(TypedCommand::EndSearch),
        };
        let plain = HelpEntry::plain(sides(OverlayLabel::TypedCommands), typed.join("  "), sides(*name));
        HelpEntry { does: runs.map(EntryDeed::Command), ..plain }
    })
}

/// The places that one may go to by name.
#[must_use]
pub fn place_entries(world: &World) -> Vec<HelpEntry> {
    let dataset = world.dataset();
    let targets = [Target::Partner, Target::Framework, Target::Theme, Target::Derived(DerivedKind::Agency)];
    let of = |target: Target| {
        dataset.items(target).into_iter().filter_map(move |item| {
            let (id, acronym) = match item {
                Item::Partner(partner) => (&partner.id, None),
                Item::Framework(framework) => (&framework.id, framework.acronym.as_deref()),
                Item::Theme(theme) => (&theme.id, None),
                Item::Derived(derived) => (&derived.id, derived.acronym.as_deref()),
                Item::Source(_) | Item::Record(_) | Item::Claim(..) | Item::Term(_) => return None,
            };
            let name = Translated::from_texts(|lang| dataset.name_of(id.as_str(), lang).text.to_owned());
            let acronym = acronym.map(|acronym| Translated::from_texts(|_| acronym.to_owned()));
            Some(HelpEntry {
                group: sides(OverlayLabel::PlacesToGo),
                left: text::truncate(target.noun().text(world.look.lang), 22, world.look.theme.ellipsis()).into_owned(),
                name,
                also: (acronym.unwrap_or_default(), ""),
                does: Some(EntryDeed::Go(id.clone())),
            })
        })
    };
    targets.into_iter().flat_map(of).collect()
}

/// What may be typed into the search box.
pub fn search_entries(before: String) -> impl Iterator<Item = HelpEntry> {
    let entry = |left: String, name: Translated| HelpEntry::plain(sides(OverlayLabel::InTheBox), left, name);
    let grammar = GRAMMAR.iter().map(move |row| entry(row.typed.to_owned(), sides(row.means)));
    let before = entry(before, sides(OverlayLabel::QueriesOfBefore));
    std::iter::once(before).chain(grammar).chain(FIELDS.iter().map(move |field| {
        entry(format!("{}:", field.name.text(Lang::En)), Translated::from_texts(|lang| field.doc.text(lang).to_owned()))
    }))
}

/// A word of the format in every language.
fn worded(word: impl Words) -> Translated {
    Translated::from_texts(|lang| word.label(lang).to_owned())
}

/// What the signs mean.
#[must_use]
pub fn sign_entries(world: &World) -> Vec<HelpEntry> {
    let theme = world.look.theme;
    let entry = |left: &str, name: Translated| HelpEntry::plain(sides(OverlayLabel::Signs), left.to_owned(), name);
    let statuses = Status::ALL.iter().map(|status| entry(theme.sign(*status), worded(*status)));
    let flags = Flag::ALL.iter().map(|flag| entry(theme.flag(*flag), worded(*flag)));
    let drawn = [
        (marks::sign(theme), sides(OverlayLabel::AMark)),
        (theme.glyph("▪", "*"), sides(OverlayLabel::AMoment)),
        (theme.glyph("━━", "=="), sides(OverlayLabel::APeriod)),
        (theme.glyph("▫ ╌╌", "o --"), sides(OverlayLabel::ADoubt)),
        (theme.today(), sides(OverlayLabel::TheAsOfDay)),
        ("(2020)", sides(OverlayLabel::AReportedDate)),
        (theme.fresh(), sides(OverlayLabel::ChangedByReload)),
        (theme.pinned(), sides(OverlayLabel::APin)),
    ];
    statuses.chain(flags).chain(drawn.map(|(sign, name)| entry(sign, name))).collect()
}
