//! `bangiao agenda`: a draft agenda out of a query, the agendas of the data, and one of them.

use super::actions::day;
use super::args::{AgendaTask, NewMeeting};
use super::notebook::{keep, listed, named, open_for, portfolio};
use super::outcome::{CommandAnswer, CommandResult};
use super::search::parse;
use crate::dataset::{Dataset, Item, Value};
use crate::desk::agenda::{Agenda, Minter, portfolio_name};
use crate::desk::details::MeetingField;
use crate::desk::notebook::{Edit, Notebook};
use crate::export::minutes::Meeting;
use crate::export::{json, minutes_rows};
use crate::host::failure::Failure;
use crate::host::setup::Setup;
use crate::host::streams::Streams;
use crate::lang::{CliLabel, CliText, Label, MeetingLabel, MeetingText, Sentence};
use crate::search::{Index, search};
use crate::text::{Clean, pad, pad_start};

/// Makes an agenda, lists those there are, or prints one.
///
/// # Errors
/// When the data cannot be used, nothing is found or can be kept, or the output not written.
pub fn run(
    task: AgendaTask,
    name: Option<&str>,
    (meeting, as_json): (&NewMeeting, bool),
    setup: &Setup,
    streams: &mut Streams<'_>,
) -> CommandResult {
    match task {
        AgendaTask::New => make(name, meeting, setup, streams),
        AgendaTask::List => {
            let portfolio = portfolio(setup, streams)?;
            let (_, notebook) = open_for(&portfolio, setup, streams);
            if as_json {
                return rows(&notebook, &portfolio, setup, streams);
            }
            list(&notebook, &portfolio, setup, streams)
        }
        AgendaTask::Show => show(name, as_json, setup, streams),
    }
}

/// Makes a draft agenda of what a query finds; it is in use from then on.
fn make(name: Option<&str>, wish: &NewMeeting, setup: &Setup, streams: &mut Streams<'_>) -> CommandResult {
    let dataset = setup.load(streams)?;
    let items = wish.from.as_deref().map_or_else(|| Ok(Vec::new()), |query| found(query, &dataset, setup, streams))?;
    // A meeting of which nothing is late is a meeting all the same.
    if wish.from.is_some() && items.is_empty() {
        streams.tell(setup.lang, &CliLabel::NothingFound);
    }
    let portfolio = Setup::portfolio(&setup.place, &dataset);
    let mut minter = Minter::new(&setup.run_name());
    let agenda = minter.mint();
    let title = wish.title.as_deref().or(name).unwrap_or_else(|| MeetingLabel::Meeting.text(setup.lang));
    let date = wish.held_on.as_deref().map(|date| day(date, setup)).transpose()?;
    let mut edits = vec![
        Edit::Begin { agenda: agenda.clone(), name: Clean::line(title), date },
        Edit::Belong { agenda: agenda.clone(), portfolio: Some(portfolio.clone()) },
    ];
    for field in MeetingField::ALL {
        let Some(typed) = typed(wish, field) else { continue };
        let refused = || Failure::refused(setup.lang, &CliText::NoMeetingTime { text: typed.to_owned() });
        let value = field.read(typed).ok_or_else(refused)?;
        edits.push(Edit::Describe { agenda: agenda.clone(), field, value });
    }
    for item in &items {
        let (pin, name) = (minter.mint(), item.name().clone());
        edits.push(Edit::Pin { agenda: agenda.clone(), pin, item: item.id().clone(), name });
    }
    edits.push(Edit::Use { portfolio: portfolio.clone(), agenda: Some(agenda.clone()) });
    let (mut keeper, _) = open_for(&portfolio, setup, streams);
    let notebook = keep(&mut keeper, &edits, setup)?;
    if let Some(made) = notebook.agenda(&agenda) {
        let date = made.day_beside(setup.audience, setup.lang);
        let said = CliText::AgendaMade { agenda: made.quoted(setup.audience, setup.lang), date, items: items.len() };
        writeln!(streams.out, "{}", said.say(setup.lang))?;
    }
    Ok(CommandAnswer::Yes)
}

fn typed(wish: &NewMeeting, field: MeetingField) -> Option<&str> {
    match field {
        MeetingField::Time => wish.time.as_deref(),
        MeetingField::Ends => wish.ends.as_deref(),
        MeetingField::Place => wish.place.as_deref(),
        MeetingField::Chair => wish.chair.as_deref(),
        MeetingField::Secretary => wish.secretary.as_deref(),
        MeetingField::Present => wish.present.as_deref(),
        MeetingField::Absent => wish.absent.as_deref(),
    }
}

/// What a query finds without guessing, the best first.
fn found<'d>(
    query: &str,
    dataset: &'d Dataset,
    setup: &Setup,
    streams: &mut Streams<'_>,
) -> Result<Vec<Item<'d>>, Failure> {
    let query = parse(query, dataset, setup.lang, streams)?;
    let hits = search(&Index::for_audience(dataset, setup.audience), dataset, &query);
    let honest = hits.list.iter().filter(|hit| !hit.guess);
    Ok(honest.filter_map(|hit| dataset.at(hit.item)).collect())
}

/// The agendas, the newest first, a line each: which is in use, its day, how far it has come, its name. Below them those of other
/// data, with its name.
pub fn list(notebook: &Notebook, portfolio: &str, setup: &Setup, streams: &mut Streams<'_>) -> CommandResult {
    let agendas = listed(notebook, portfolio);
    for agenda in &agendas {
        let in_use = if notebook.current.as_ref() == Some(&agenda.id) { "*" } else { " " };
        let date = agenda.day_beside(setup.audience, setup.lang).unwrap_or_default();
        let come = format!("{}/{}", discussed(agenda), agenda.pins().count());
        let other = agenda.portfolio.as_deref().filter(|_| !agenda.is_of(portfolio));
        let other = other.map(|other| MeetingText::OfData { name: portfolio_name(other, setup.reader()) });
        let other = other.map(|other| format!("  ({})", other.say(setup.lang))).unwrap_or_default();
        writeln!(
            streams.out,
            "{in_use} {}  {}  {}{other}",
            pad(&date, DATE),
            pad_start(&come, COME),
            agenda.called(setup.audience, setup.lang)
        )?;
    }
    if agendas.is_empty() {
        streams.tell(setup.lang, &CliLabel::NoAgendas);
    }
    Ok(CommandAnswer::of(!agendas.is_empty()))
}

/// The cells of a day, and of how far one has come.
const DATE: usize = 11;
const COME: usize = 5;

fn discussed(agenda: &Agenda) -> usize {
    agenda.pins().filter(|pin| pin.discussed.is_some()).count()
}

/// The agendas for programs: `name, date, items, discussed, in_use, own`.
fn rows(notebook: &Notebook, portfolio: &str, setup: &Setup, streams: &mut Streams<'_>) -> CommandResult {
    let agendas = listed(notebook, portfolio);
    let row = |agenda: &&Agenda| {
        Value::Object(vec![
            ("name", Value::line(agenda.name.told(setup.audience)).owned()),
            ("date", Value::shown(agenda.date)),
            ("items", Value::count(agenda.pins().count())),
            ("discussed", Value::count(discussed(agenda))),
            ("in_use", Value::Bool(notebook.current.as_ref() == Some(&agenda.id))),
            ("own", Value::Bool(agenda.is_of(portfolio))),
        ])
    };
    json::array(streams.out, agendas.iter().map(row))?;
    Ok(CommandAnswer::Yes)
}

/// Prints an agenda: what is known of the meeting, and its items in their order.
fn show(name: Option<&str>, as_json: bool, setup: &Setup, streams: &mut Streams<'_>) -> CommandResult {
    let dataset = setup.load(streams)?;
    let portfolio = Setup::portfolio(&setup.place, &dataset);
    let (_, notebook) = open_for(&portfolio, setup, streams);
    let agenda = named(name, &notebook, &portfolio, setup)?;
    let (lang, to) = (setup.lang, setup.audience);
    if as_json {
        let as_of = setup.as_of.unwrap_or(dataset.as_of);
        let meeting = Meeting { agenda: &agenda, notebook: &notebook, dataset: &dataset, as_of, audience: to };
        json::object(streams.out, &minutes_rows::value(&meeting, lang))?;
        return Ok(CommandAnswer::Yes);
    }
    let day = agenda.day_beside(to, lang).map(|day| format!(", {day}")).unwrap_or_default();
    writeln!(streams.out, "{}{day}", agenda.called(to, lang))?;
    for field in MeetingField::ALL {
        if let Some(said) = agenda.detail(field, to) {
            writeln!(streams.out, "{}: {said}", field.label().text(lang))?;
        }
    }
    for (place, pin) in agenda.pins().enumerate() {
        let id = if pin.topic.is_some() { MeetingLabel::Topic.text(lang) } else { pin.item.as_str() };
        let name = setup.look().marked(pin.called(&dataset, to, lang));
        writeln!(streams.out, "{}. {name} ({id})", place + 1)?;
    }
    Ok(CommandAnswer::Yes)
}
