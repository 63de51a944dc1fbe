//! The time of a day, as EDTF level 0 has it behind `T`.

use std::fmt;

/// A time of day, and of which zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TimeOfDay {
    /// 0–23.
    pub hour: u8,
    /// 0–59.
    pub minute: u8,
    /// 0–59.
    pub second: u8,
    /// Of which zone; `None` where it does not say.
    pub zone: Option<Zone>,
}

/// A zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Zone {
    /// `Z`.
    Utc,
    /// `+07`: hours from UTC.
    Hours(i8),
    /// `+07:00`: from UTC.
    HoursAndMinutes {
        /// West of Greenwich.
        is_negative: bool,
        /// 0–23.
        hours: u8,
        /// 0–59.
        minutes: u8,
    },
}

impl TimeOfDay {
    /// Reads `10:00:00`, `10:00:00Z`, `10:00:00+07:00` or `10:00:00+07`; nothing else is a time of EDTF.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (time, zone) = text.split_at_checked("00:00:00".len())?;
        let mut pieces = time.split(':').map(two_digits);
        let (hour, minute, second) = (pieces.next()??, pieces.next()??, pieces.next()??);
        let zone = if zone.is_empty() { None } else { Some(Zone::parse(zone)?) };
        (pieces.next().is_none() && hour < 24 && minute < 60 && second < 60).then_some(Self {
            hour,
            minute,
            second,
            zone,
        })
    }
}

impl Zone {
    fn parse(text: &str) -> Option<Self> {
        if text == "Z" {
            return Some(Self::Utc);
        }
        let is_negative = text.starts_with('-');
        let shift = text.strip_prefix(['+', '-'])?;
        let hours = |text: &str| two_digits(text).filter(|hours| *hours < 24);
        let Some((whole, minutes)) = shift.split_once(':') else {
            let hours = i8::try_from(hours(shift)?).ok()?;
            return (!is_negative || hours > 0).then_some(Self::Hours(if is_negative { -hours } else { hours }));
        };
        let minutes = two_digits(minutes).filter(|minutes| *minutes < 60)?;
        Some(Self::HoursAndMinutes { is_negative, hours: hours(whole)?, minutes })
    }
}

fn two_digits(text: &str) -> Option<u8> {
    let is_number = text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

impl fmt::Display for TimeOfDay {
    /// As it stands in files.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}:{:02}", self.hour, self.minute, self.second)?;
        self.zone.map_or(Ok(()), |zone| zone.fmt(f))
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Utc => f.write_str("Z"),
            Self::Hours(hours) => write!(f, "{hours:+03}"),
            Self::HoursAndMinutes { is_negative, hours, minutes } => {
                write!(f, "{}{hours:02}:{minutes:02}", if is_negative { "-" } else { "+" })
            }
        }
    }
}
