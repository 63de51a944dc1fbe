//! The minutes of a meeting as Markdown: when, where and with whom it was held, what is to be done, then every item in the order of the
//! agenda, with how it stood, what was flagged, what was said and decided, and what became of action items from earlier meetings. No line is longer than 80 columns, but one that is a single word.
//!
//! What was written is given as it was written, paragraph by paragraph; only what would turn into a heading or a tag is escaped.

use super::brief::wrapped;
use super::markdown::escape;
use super::page::record_tail;
use super::table::Look;
use crate::dataset::{Dataset, Edtf, Flag, Item, Lang, Record, Words};
use crate::desk::agenda::{Agenda, Pin, Standing};
use crate::desk::details::MeetingField;
use crate::desk::lines::MinuteText;
use crate::desk::minute::{Decision, decisions, prose};
use crate::desk::notebook::{ActionEntry, Notebook, of_pin};
use crate::lang::export::{ExportText, ItemNoun, MinutesLabel};
use crate::lang::{Label, MeetingLabel, MeetingText, Sentence, TargetNoun};
use crate::text::{Audience, truncate};
use std::fmt::Write;

/// The cells of a heading.
const HEADING: usize = 72;

/// A meeting, to be told.
#[derive(Debug, Clone, Copy)]
pub struct Meeting<'a> {
    /// Its agenda.
    pub agenda: &'a Agenda,
    /// The notebook, in which earlier meetings stand.
    pub notebook: &'a Notebook,
    /// The dataset that it spoke of.
    pub dataset: &'a Dataset,
    /// The day for which that was judged.
    pub as_of: Edtf,
    /// Who reads it: in a room minutes, action items and the name are left out.
    pub audience: Audience,
}

/// The minutes of a meeting.
#[must_use]
pub fn markdown(meeting: &Meeting<'_>, look: &Look) -> String {
    let teller = MinutesTeller { meeting, look, lang: look.lang };
    let mut out = String::new();
    teller.head(&mut out);
    teller.to_do(&mut out);
    for (n, pin) in meeting.agenda.pins().enumerate() {
        teller.item(n + 1, pin, &mut out);
    }
    out
}

struct MinutesTeller<'a> {
    meeting: &'a Meeting<'a>,
    look: &'a Look,
    lang: Lang,
}

impl MinutesTeller<'_> {
    fn say(&self, text: &ExportText) -> String {
        text.say(self.lang).into_owned()
    }

    fn joint(&self) -> &'static str {
        if self.look.ascii { " - " } else { " · " }
    }

    fn head(&self, out: &mut String) {
        let agenda = self.meeting.agenda;
        let name = escape(&agenda.called(self.meeting.audience, self.lang));
        out.push_str(&wrapped(&self.say(&ExportText::MinutesTitle { name }), "# ", ""));
        let (discussed, all) = (agenda.pins().filter(|pin| pin.discussed.is_some()).count(), agenda.pins().count());
        let as_of = self.meeting.as_of.display(self.lang);
        let facts = [
            agenda.day_beside(self.meeting.audience, self.lang),
            Some(self.say(&ExportText::ItemsDiscussed { discussed, all })),
            Some(self.say(&ExportText::DataAsOf { date: as_of })),
        ];
        let facts: Vec<String> = facts.into_iter().flatten().collect();
        out.push('\n');
        out.push_str(&wrapped(&escape(&facts.join(self.joint())), "", ""));
        self.details(out);
        if self.meeting.audience.is_room() && agenda.pins().any(|pin| !pin.minute.is_empty()) {
            let _ = write!(out, "\n*{}*\n", MinutesLabel::LeftOut.text(self.lang));
        }
    }

    /// When it was held, where and with whom, as far as that is known and may be told.
    fn details(&self, out: &mut String) {
        let (agenda, to) = (self.meeting.agenda, self.meeting.audience);
        let mut before = "\n";
        for field in MeetingField::ALL {
            let listed = agenda.details.listed(field, to);
            let said = match agenda.detail(field, to) {
                None => continue,
                Some(_) if field.is_list() => format!("({}) {}", listed.len(), escape(&listed.join("; "))),
                Some(said) => escape(said),
            };
            let label = field.label().text(self.lang);
            out.push_str(before);
            out.push_str(&wrapped(&format!("**{label}:** {said}"), "- ", "  "));
            before = "";
        }
    }

    /// The lines that may be read of a minute.
    fn written<'p>(&self, pin: &'p Pin) -> impl Iterator<Item = &'p str> + use<'p> {
        pin.written(self.meeting.audience).into_iter().flat_map(MinuteText::lines)
    }

    /// Every action item of the meeting, with the number of the item that it is from.
    fn to_do(&self, out: &mut String) {
        let (agenda, to) = (self.meeting.agenda, self.meeting.audience);
        let pins = agenda.pins().enumerate();
        let all: Vec<(usize, ActionEntry<'_>)> =
            pins.flat_map(|(n, pin)| of_pin(agenda, pin, to).into_iter().map(move |entry| (n + 1, entry))).collect();
        if all.is_empty() {
            return;
        }
        let _ = writeln!(out, "\n## {} ({})\n", MinutesLabel::ToBeDone.text(self.lang), all.len());
        for (n, entry) in all {
            let from = format!(" ({})", self.say(&ExportText::FromItem { number: n }));
            out.push_str(&self.action(&entry, &from));
        }
    }

    /// An action item behind a box that is ticked when nothing of it is left to do.
    fn action(&self, entry: &ActionEntry<'_>, from: &str) -> String {
        let action = &entry.item;
        let no_day = || action.no_day.as_ref().map(|text| ExportText::DueUnclear { text: text.clone() });
        let due = action.due.map(|due| ExportText::DueBy { date: due.display(self.lang) }).or_else(no_day);
        let due = due.map(|due| self.say(&due));
        let closed = entry.closed().map(|date| {
            let closed = MeetingText::ClosedOn { state: entry.state().label(), date: date.display(self.lang) };
            closed.say(self.lang).into_owned()
        });
        let said: Vec<String> = [Some(action.what.clone()), action.who.clone(), due, closed]
            .into_iter()
            .flatten()
            .map(|part| escape(&part))
            .collect();
        let tick = if entry.state().is_open() { "- [ ] " } else { "- [x] " };
        wrapped(&format!("{}{from}", said.join(self.joint())), tick, "      ")
    }

    /// What was to be done of earlier meetings, and what became of it.
    fn brought(&self, pin: &Pin, out: &mut String) {
        let (agenda, to) = (self.meeting.agenda, self.meeting.audience);
        let brought = self.meeting.notebook.brought_by(agenda, pin, to);
        if brought.is_empty() {
            return;
        }
        let _ = writeln!(out, "\n{}:\n", MeetingLabel::FromBefore.text(self.lang));
        for entry in brought {
            let day = entry.agenda.day_beside(to, self.lang).map(|day| format!(", {day}")).unwrap_or_default();
            let meeting = format!("{}{day}", entry.agenda.quoted(to, self.lang));
            let from = MeetingText::FromMeeting { meeting }.say(self.lang).into_owned();
            out.push_str(&self.action(&entry, &format!(" ({})", escape(&from))));
        }
    }

    fn decision(&self, decision: &Decision) -> String {
        let no_day = || decision.no_day.as_ref().map(|text| format!("\u{201c}{text}\u{201d}?"));
        let day = decision.day.map(|day| day.display(self.lang)).or_else(no_day);
        let what = decision.status.map_or_else(|| decision.what.clone(), |status| status.label(self.lang).to_owned());
        let said: Vec<String> = [Some(what), day].into_iter().flatten().map(|part| escape(&part)).collect();
        let label = MeetingLabel::Decided.text(self.lang);
        wrapped(&format!("**{label}:** {}", said.join(self.joint())), "- ", "  ")
    }

    fn item(&self, n: usize, pin: &Pin, out: &mut String) {
        let item = self.meeting.dataset.item(pin.item.as_str());
        let name = self.look.marked(pin.called(self.meeting.dataset, self.meeting.audience, self.lang));
        out.push_str(&heading(n, &name, self.look));
        let standing = pin
            .discussed
            .clone()
            .unwrap_or_else(|| Standing::of(self.meeting.dataset, pin.item.as_str(), self.meeting.as_of));
        out.push_str(&wrapped(&escape(&self.stands(pin, item, &standing)), "", ""));
        self.flags(pin, &standing, out);
        self.brought(pin, out);
        self.minute(pin, out);
    }

    /// What it is, where it stood, and whether it was discussed.
    fn stands(&self, pin: &Pin, item: Option<Item<'_>>, standing: &Standing) -> String {
        let lang = self.lang;
        let what = match item {
            Some(Item::Record(record)) => record_tail(record, lang),
            Some(Item::Partner(_)) => ItemNoun::Partner.text(lang).to_owned(),
            Some(Item::Framework(framework)) => framework.kind.label(lang).to_owned(),
            Some(Item::Theme(_)) => ItemNoun::Theme.text(lang).to_owned(),
            Some(Item::Source(_)) => ItemNoun::Source.text(lang).to_owned(),
            Some(Item::Claim(..)) => TargetNoun::Claim.text(lang).to_owned(),
            Some(Item::Term(_)) => TargetNoun::Term.text(lang).to_owned(),
            Some(Item::Derived(item)) => item.kind.noun().text(lang).to_owned(),
            None if pin.topic.is_some() => MeetingLabel::Topic.text(lang).to_owned(),
            None => ItemNoun::Missing.text(lang).to_owned(),
        };
        let talk = match &pin.discussed {
            Some(standing) => self.say(&ExportText::DiscussedWith { date: standing.as_of.display(lang) }),
            None => MinutesLabel::NotDiscussed.text(lang).to_owned(),
        };
        let status = standing.status.map(|status| self.look.status(status));
        let said: Vec<String> = status.into_iter().chain([what, talk]).collect();
        said.join(self.joint())
    }

    /// What it was flagged for: with the sentence where the flag is still raised.
    fn flags(&self, pin: &Pin, standing: &Standing, out: &mut String) {
        if standing.flags.is_empty() {
            return;
        }
        out.push('\n');
        for flag in &standing.flags {
            let why = self.why(pin, *flag).map(|why| format!(": {why}")).unwrap_or_default();
            out.push_str(&wrapped(&escape(&format!("{}{why}", self.look.flag(*flag))), "- ", "  "));
        }
    }

    /// The sentence behind a flag of a record; of anything else, the records that have it.
    fn why(&self, pin: &Pin, flag: Flag) -> Option<String> {
        let dataset = self.meeting.dataset;
        let raised = |record: &Record| dataset.flags_of(record).iter().find(|raised| raised.flag == flag);
        if let Some(record) = dataset.record(pin.item.as_str()) {
            return raised(record).map(|raised| raised.why.text(self.lang).to_owned());
        }
        let flagged = dataset.records_of(pin.item.as_str()).filter(|record| raised(record).is_some());
        let names: Vec<String> = flagged.map(|record| self.look.marked(record.heading(self.lang))).collect();
        (!names.is_empty()).then(|| names.join("; "))
    }

    fn minute(&self, pin: &Pin, out: &mut String) {
        let mut in_list = false;
        for line in prose(self.written(pin)).filter(|line| !line.trim().is_empty()) {
            let is_list = is_list_item(line);
            if !(in_list && is_list) {
                out.push('\n');
            }
            in_list = is_list;
            out.push_str(&wrapped(&as_written(line.trim()), "", if is_list { "  " } else { "" }));
        }
        let decided = decisions(self.written(pin));
        if !decided.is_empty() {
            out.push('\n');
        }
        for decision in decided {
            out.push_str(&self.decision(&decision));
        }
        let actions = of_pin(self.meeting.agenda, pin, self.meeting.audience);
        if !actions.is_empty() {
            out.push('\n');
        }
        for entry in actions {
            out.push_str(&self.action(&entry, ""));
        }
    }
}

/// A numbered heading of one line; where its name had to be cut, the whole name below it.
fn heading(n: usize, name: &str, look: &Look) -> String {
    let cut = truncate(name, HEADING, look.ellipsis());
    let head = format!("\n## {n}. {}\n\n", escape(&cut));
    if cut == name {
        return head;
    }
    let whole = wrapped(&escape(name), "**", "");
    format!("{head}{}**\n\n", whole.trim_end())
}

/// A line of a list, as people write one.
fn is_list_item(line: &str) -> bool {
    let line = line.trim_start();
    ["- ", "* ", "+ "].iter().any(|mark| line.starts_with(mark))
}

/// A line of a minute: a heading or a tag would break the document that it stands in.
fn as_written(line: &str) -> String {
    let line = line.replace('<', "\\<");
    if line.starts_with('#') || line.starts_with("===") || line.starts_with("---") { format!("\\{line}") } else { line }
}
