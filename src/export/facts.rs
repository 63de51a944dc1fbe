//! The facts of an item, each in a line: an agency, a person, a date, money, an event, a renewal, a conflict of sources, a part.

use super::block::Run;
use crate::dataset::model::{Conflict, Document, Event, Person, Quantity, Renewal, StatedRole};
use crate::dataset::words::{Instrument, MoneyDirection, Side};
use crate::dataset::{
    Counterpart, Dataset, Dated, Id, Lang, Money, Part, SourcePlace, Status, StatusBasis, Text, Words,
};
use crate::lang::export::{ExportText, NumberSign, PageLabel};
use crate::lang::{DetailLabel, DetailText, Label, Sentence};
use crate::text::{Audience, Clean};
use std::fmt::Display;

/// A date with what it is the date of: `ký 2019`, `signed 2019 (inferred)`.
#[must_use]
pub fn dated_text(dated: &Dated, lang: Lang) -> String {
    based(format!("{} {}", dated.role.label(lang), dated.edtf.display(lang)), dated.basis, lang)
}

/// What is said, and in brackets that it is inferred where it is.
#[must_use]
pub fn based(said: String, basis: Option<StatusBasis>, lang: Lang) -> String {
    match basis {
        Some(StatusBasis::Inferred) => format!("{said} ({})", DetailLabel::Inferred.text(lang)),
        Some(StatusBasis::Stated) | None => said,
    }
}

fn based_run(run: Run, basis: Option<StatusBasis>, lang: Lang) -> Run {
    Run { text: based(run.text, basis, lang), ..run }
}

/// The kind of an agreement, where it is known.
pub(super) fn instrument(instrument: Option<Instrument>, basis: Option<StatusBasis>, lang: Lang) -> Option<String> {
    let known = instrument.filter(|instrument| *instrument != Instrument::Unknown)?;
    Some(based(known.label(lang).to_owned(), basis, lang))
}

/// Money: how much, whose, through whom, in which form, how far, which way.
pub(super) fn money(money: &Money, lang: Lang) -> Run {
    let amount = money.amount.as_ref().map(|amount| {
        let number = grouped(amount, lang);
        Run::plain(money.currency.as_deref().map_or_else(|| number.clone(), |currency| format!("{number} {currency}")))
    });
    let channel = filled(money.channel.as_ref(), lang)
        .map(|run| Run { text: ExportText::Through { name: run.text }.say(lang).into_owned(), ..run });
    let direction = money.direction.map(|direction| match direction {
        MoneyDirection::Incoming => PageLabel::Incoming.text(lang),
        MoneyDirection::Outgoing => PageLabel::Outgoing.text(lang),
    });
    let words = [money.form.map(|form| form.label(lang)), money.state.map(|state| state.label(lang)), direction];
    let said = amount.into_iter().chain(filled(money.funder.as_ref(), lang)).chain(channel);
    let run = in_a_row(said.chain(words.into_iter().flatten().map(Run::plain)));
    based_run(run.unwrap_or_else(|| Run::plain(PageLabel::NotStated.text(lang))), money.basis, lang)
}

/// An event: which session, how, where, hosted by whom.
pub(super) fn event(event: &Event, lang: Lang) -> Option<Run> {
    let session = event.ordinal.map(|number| Run::plain(ExportText::Session { number }.say(lang)));
    let format = event.format.map(|format| Run::plain(format.label(lang)));
    let host = filled(event.host.as_ref(), lang)
        .map(|run| Run { text: ExportText::HostedBy { name: run.text }.say(lang).into_owned(), ..run });
    let said = session.into_iter().chain(format).chain(filled(event.place.as_ref(), lang)).chain(host);
    in_a_row(said).map(|run| based_run(run, event.basis, lang))
}

/// How an agreement is renewed.
pub(super) fn renewal(renewal: &Renewal, lang: Lang) -> Run {
    let mode = Run::plain(renewal.mode.label(lang));
    let period = filled(renewal.period.as_ref(), lang)
        .map(|run| Run { text: DetailText::RenewedFor { period: run.text }.say(lang).into_owned(), ..run });
    let notice = filled(renewal.notice.as_ref(), lang)
        .map(|run| Run { text: DetailText::Notice { notice: run.text }.say(lang).into_owned(), ..run });
    in_a_row(std::iter::once(mode).chain(period).chain(notice)).unwrap_or_else(|| Run::plain(""))
}

/// So many of something.
pub(super) fn quantity(quantity: &Quantity, lang: Lang) -> Run {
    let unit = Run::of(quantity.unit.pick(lang));
    let run = Run { text: format!("{} {}", grouped(&quantity.value, lang), unit.text), ..unit };
    based_run(run, quantity.basis, lang)
}

/// A document, and where it is, if that may be told.
pub(super) fn document(document: &Document, lang: Lang, audience: Audience) -> Run {
    let run = Run::of(document.title.pick(lang));
    match document.url.as_ref().and_then(|url| url.told(audience)) {
        Some(url) => Run { text: format!("{} <{}>", run.text, &**url), ..run },
        None => run,
    }
}

/// Something in which sources disagree: each value with its place.
pub(super) fn conflict(dataset: &Dataset, conflict: &Conflict, lang: Lang) -> Run {
    let place = |at: usize| conflict.places.get(at).map(|place| format!(" ({})", place_text(dataset, place, lang)));
    let values = conflict.values.iter().enumerate();
    let values = values.map(|(at, value)| format!("“{}”{}", &**value, place(at).unwrap_or_default()));
    let more = conflict.places.iter().skip(conflict.values.len()).map(|place| place_text(dataset, place, lang));
    Run::plain(format!("{}: {}", &*conflict.field, values.chain(more).collect::<Vec<_>>().join("; ")))
}

/// A place in a source.
pub(super) fn place_text(dataset: &Dataset, place: &SourcePlace, lang: Lang) -> String {
    let source = dataset.name_of(place.id.as_str(), lang).text;
    place.place.as_ref().map_or_else(|| source.to_owned(), |at| format!("{source}: {}", &**at))
}

/// What a source calls a partner or framework, and where.
pub(super) fn stated_role(dataset: &Dataset, stated: &StatedRole, lang: Lang) -> Run {
    let period = stated.period.map(|period| format!(", {}", period.display(lang))).unwrap_or_default();
    let place = place_text(dataset, &stated.source, lang);
    let link = dataset.find(stated.source.id.as_str()).map(|_| stated.source.id.clone());
    Run { link, ..Run::plain(format!("{}{period} ({place})", stated.role.label(lang))) }
}

/// What stands behind a part: all that is known of it but its title and summary.
pub(super) fn part_tail(dataset: &Dataset, part: &Part, lang: Lang, audience: Audience) -> String {
    let mut said: Vec<String> = part.kind.map(|kind| kind.label(lang).to_owned()).into_iter().collect();
    said.extend(instrument(part.instrument, part.instrument_basis, lang));
    let is_official = part.title.is_some() && part.official_title;
    said.extend(is_official.then(|| PageLabel::OfficialTitle.text(lang).to_owned()));
    said.extend(part.status.map(|status: Status| based(status.label(lang).to_owned(), part.status_basis, lang)));
    said.extend(filled(part.status_wording.as_deref(), lang).map(|wording| format!("“{}”", wording.text)));
    said.extend(part.dates.iter().map(|dated| dated_text(dated, lang)));
    let name = |id: &Id| dataset.name_of(id.as_str(), lang).text.to_owned();
    said.extend(part.partners.iter().chain(&part.frameworks).map(name));
    said.extend(part.counterparts.iter().map(|agency| counterpart(agency, lang).text));
    said.extend(part.home_units.iter().map(|unit| unit.pick(lang).text.to_owned()));
    said.extend(part.people.iter().filter_map(|each| Some(person(each, lang)?.text)));
    said.extend(part.money.iter().map(|each| money(each, lang).text));
    said.extend(part.event.iter().filter_map(|each| Some(event(each, lang)?.text)));
    said.extend(part.places.iter().map(|place| place.pick(lang).text.to_owned()));
    said.extend(part.quantities.iter().map(|each| quantity(each, lang).text));
    said.extend(part.renewal.iter().map(|each| renewal(each, lang).text));
    said.extend(part.themes.iter().map(name));
    said.extend(part.documents.iter().map(|each| document(each, lang, audience).text));
    said.extend(part.source.iter().map(|place| place_text(dataset, place, lang)));
    said.retain(|piece| !piece.is_empty());
    said.join(" · ")
}

/// A number with its thousands grouped as the language does: `1.234.567,5`, `1,234,567.5`. No digit is lost.
#[must_use]
pub fn grouped(number: &impl Display, lang: Lang) -> String {
    let [thousands, decimal] = [NumberSign::Thousands, NumberSign::Decimal].map(|sign| sign.text(lang));
    let plain = number.to_string();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut out = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.chars().count() - place) % 3 == 0 && !out.ends_with('-') {
            out.push_str(thousands);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push_str(decimal);
        out.push_str(fraction);
    }
    out
}

/// An agency: its name, and in brackets its acronym and what else it is called.
pub(super) fn counterpart(agency: &Counterpart, lang: Lang) -> Run {
    let run = Run::of(agency.name.pick(lang));
    let acronym = agency.acronym.as_deref().filter(|acronym| *acronym != run.text);
    let behind: Vec<String> = acronym.map(str::to_owned).into_iter().chain(also(&agency.aliases, lang)).collect();
    in_brackets(run, &behind)
}

/// A person: the name, the office, the organisation, and of the other side that it is so.
pub(super) fn person(person: &Person, lang: Lang) -> Option<Run> {
    let named = person.name.as_deref().map(|name| {
        let also: Vec<String> = also(&person.aliases, lang).into_iter().collect();
        in_brackets(Run::plain(name), &also)
    });
    let texts = [&person.role, &person.organisation].into_iter().filter_map(|text| filled(text.as_ref(), lang));
    let side = person.side.filter(|side| *side == Side::Counterpart).map(|side| Run::plain(side.label(lang)));
    in_a_row(named.into_iter().chain(texts).chain(side))
}

/// Other names, where there are any.
fn also(aliases: &[Clean], lang: Lang) -> Option<String> {
    let names: Vec<&str> = aliases.iter().map(|alias| &**alias).collect();
    (!names.is_empty()).then(|| DetailText::Also { names: names.join(", ") }.say(lang).into_owned())
}

fn in_brackets(run: Run, behind: &[String]) -> Run {
    if behind.is_empty() { run } else { Run { text: format!("{} ({})", run.text, behind.join("; ")), ..run } }
}

fn filled(text: Option<&Text>, lang: Lang) -> Option<Run> {
    text.map(|text| Run::of(text.pick(lang))).filter(|run| !run.text.is_empty())
}

/// Several things said in a row, with commas between them; where one is not translated, the whole is marked so.
fn in_a_row(runs: impl Iterator<Item = Run>) -> Option<Run> {
    runs.reduce(|one, next| Run {
        text: format!("{}, {}", one.text, next.text),
        foreign: one.foreign || next.foreign,
        ..one
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Amount;

    #[test]
    fn numbers_are_grouped_as_the_language_groups_them() {
        assert_eq!(grouped(&1_234_567.5, Lang::Vi), "1.234.567,5");
        assert_eq!(grouped(&1_234_567.5, Lang::En), "1,234,567.5");
        assert_eq!(grouped(&999.0, Lang::En), "999");
        assert_eq!(grouped(&-1000.0, Lang::Vi), "-1.000");
        let large = Amount::new("8143661439548533232").unwrap();
        assert_eq!(grouped(&large, Lang::Vi), "8.143.661.439.548.533.232");
    }
}
