//! EDTF level 2 is not read, but it is known when it is seen: what says as much in level 0 or 1 is proposed.
//!
//! A portfolio has no use for it, and a date that only some readers understand serves nobody.

use super::day::days_in_month;

/// A date of level 2.
pub(super) struct LevelTwo {
    /// What may be written instead, if that says nothing else.
    pub instead: Option<String>,
}

/// A text that is no date of level 0 or 1 as one of level 2; `None` if it is none either.
pub(super) fn recognised(text: &str) -> Option<LevelTwo> {
    let forms = [set, significant_digits, exponential, inner_qualifier, subdivision, inner_unspecified];
    forms.into_iter().find_map(|form| form(text))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && is_number(text)
}

/// Digits and hyphens, a year first: what a date without marks is made of.
fn is_date(text: &str) -> bool {
    let mut pieces = text.split('-');
    pieces.next().is_some_and(is_year) && pieces.all(|piece| piece.len() == 2 && is_number(piece))
}

/// `{1960,1961}` all of them, `[1667..1672]` one of them. A range of them is an interval; a list is not.
fn set(text: &str) -> Option<LevelTwo> {
    let inner =
        [('{', '}'), ('[', ']')].into_iter().find_map(|(open, close)| text.strip_prefix(open)?.strip_suffix(close))?;
    let mut members = inner.split(',').flat_map(|member| member.split("..")).map(str::trim);
    let is_known = inner.chars().any(|c| c.is_ascii_digit()) && members.all(|end| end.is_empty() || is_date(end));
    let range = inner.split_once("..").filter(|_| !inner.contains(','));
    let open = |end: &str| if end.is_empty() { "..".to_owned() } else { end.to_owned() };
    is_known.then(|| LevelTwo { instead: range.map(|(from, to)| format!("{}/{}", open(from.trim()), open(to.trim()))) })
}

/// `1950S2`: two digits of it are significant.
fn significant_digits(text: &str) -> Option<LevelTwo> {
    let (year, digits) = text.split_once('S')?;
    let number = year.strip_prefix('Y').unwrap_or(year);
    let number = number.strip_prefix('-').unwrap_or(number);
    if !is_number(number.split_once('E').map_or(number, |(base, _)| base)) || !is_number(digits) {
        return None;
    }
    let instead = match (is_year(year), digits, year.split_at_checked(2), year.split_at_checked(3)) {
        (true, "2", Some((century, _)), _) => Some(format!("{century}XX")),
        (true, "3", _, Some((decade, _))) => Some(format!("{decade}X")),
        _ => None,
    };
    Some(LevelTwo { instead })
}

/// `Y-17E7`: a long year with an exponent.
fn exponential(text: &str) -> Option<LevelTwo> {
    let (base, exponent) = text.strip_prefix('Y')?.split_once('E')?;
    let (sign, digits) = base.strip_prefix('-').map_or(("", base), |digits| ("-", digits));
    let zeros = is_number(digits).then(|| exponent.parse::<usize>().ok()).flatten()?;
    // More than fits no year that can be counted.
    Some(LevelTwo { instead: (zeros <= 9).then(|| format!("Y{sign}{digits}{}", "0".repeat(zeros))) })
}

/// `2004?-06`, `2004-?06`, `?2004-06-11`: a mark inside, or in front. The strongest of them behind all doubts the whole date.
fn inner_qualifier(text: &str) -> Option<LevelTwo> {
    let mark = |c: char| matches!(c, '?' | '~' | '%');
    let bare: String = text.chars().filter(|c| !mark(*c)).collect();
    let is_whole = is_date(&bare) && bare.len() > "2024".len();
    let at_pieces = text.split('-').all(|piece| !piece.trim_matches(mark).contains(mark));
    let found = |sign: char| text.contains(sign);
    let strongest = if found('%') || (found('?') && found('~')) {
        '%'
    } else if found('~') {
        '~'
    } else {
        '?'
    };
    (is_whole && at_pieces && text.contains(mark)).then(|| LevelTwo { instead: Some(format!("{bare}{strongest}")) })
}

/// `2024-33`: the seasons of a hemisphere, quarters, thirds and halves of a year, 25 to 41.
fn subdivision(text: &str) -> Option<LevelTwo> {
    let (year, number) = text.split_once('-').filter(|(year, _)| is_year(year))?;
    let number: u8 = number.parse().ok().filter(|_| number.len() == 2)?;
    let months = |first: u8, last: u8| Some(format!("{year}-{first:02}/{year}-{last:02}"));
    let instead = match number {
        // North: spring to winter.
        25..=28 => Some(format!("{year}-{}", number - 4)),
        // South: spring begins in September; its summer runs over the end of the year.
        29 => months(9, 11),
        30 => None,
        31 => months(3, 5),
        32 => months(6, 8),
        33..=36 => months((number - 33) * 3 + 1, (number - 33) * 3 + 3),
        37..=39 => months((number - 37) * 4 + 1, (number - 37) * 4 + 4),
        40 => months(1, 6),
        41 => months(7, 12),
        _ => return None,
    };
    Some(LevelTwo { instead })
}

/// `156X-12-25`, `1XXX`, `2024-1X`: digits that nobody knows, elsewhere than at the right of what level 1 has.
fn inner_unspecified(text: &str) -> Option<LevelTwo> {
    let pieces: Vec<&str> = text.split('-').collect();
    let (year, rest) = pieces.split_first()?;
    let is_piece = |text: &str, len: usize| text.len() == len && text.bytes().all(|b| b.is_ascii_digit() || b == b'X');
    let from_the_right = !year.trim_end_matches('X').contains('X');
    if !is_piece(year, 4) || !from_the_right || rest.len() > 2 || !rest.iter().all(|piece| is_piece(piece, 2)) {
        return None;
    }
    let instead = || match (is_year(year), rest) {
        (true, [month]) => tens(month, 12).map(|(from, to)| format!("{year}-{from}/{year}-{to}")),
        (true, [month, day]) => {
            let last = days_in_month(year.parse().unwrap_or(0), month.parse().unwrap_or(0));
            tens(day, last).map(|(from, to)| format!("{year}-{month}-{from}/{year}-{month}-{to}"))
        }
        // Of `156X-12-25` the decade is left; of a year of which less is known nothing.
        (false, [_, ..]) if year.ends_with('X') && year.matches('X').count() <= 2 => Some((*year).to_owned()),
        _ => None,
    };
    text.contains('X').then(|| LevelTwo { instead: instead() })
}

/// The first and the last number that `1X` may be, where there are no more than `most`.
fn tens(text: &str, most: u8) -> Option<(String, String)> {
    let ten = text.strip_suffix('X')?.parse::<u8>().ok()? * 10;
    (ten <= most).then(|| (format!("{:02}", ten.max(1)), format!("{:02}", (ten + 9).min(most))))
}
