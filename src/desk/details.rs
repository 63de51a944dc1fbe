//! What is known of a meeting besides its name and its day: when it begins and ends, where it is, who chairs it, who takes the minutes,
//! who is there and who is not. Each is a field of its own, and each is for the desk alone.

use crate::lang::MeetingFieldLabel;
use crate::text::{Audience, Clean, Private, fold};
use serde::{Deserialize, Serialize, Serializer};

/// A field of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeetingField {
    /// When it begins: a time of the day.
    Time,
    /// When it ends.
    Ends,
    /// Where it is held.
    Place,
    /// Who chairs it.
    Chair,
    /// Who takes the minutes.
    Secretary,
    /// Who is there, parted by `;`.
    Present,
    /// Who is not, parted by `;`.
    Absent,
}

impl MeetingField {
    /// All of them, in the order of minutes.
    pub const ALL: [Self; 7] =
        [Self::Time, Self::Ends, Self::Place, Self::Chair, Self::Secretary, Self::Present, Self::Absent];

    /// Its name in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Ends => "ends",
            Self::Place => "place",
            Self::Chair => "chair",
            Self::Secretary => "secretary",
            Self::Present => "present",
            Self::Absent => "absent",
        }
    }

    /// What it is called.
    #[must_use]
    pub const fn label(self) -> MeetingFieldLabel {
        match self {
            Self::Time => MeetingFieldLabel::Time,
            Self::Ends => MeetingFieldLabel::Ends,
            Self::Place => MeetingFieldLabel::Place,
            Self::Chair => MeetingFieldLabel::Chair,
            Self::Secretary => MeetingFieldLabel::Secretary,
            Self::Present => MeetingFieldLabel::Present,
            Self::Absent => MeetingFieldLabel::Absent,
        }
    }

    /// Whether it holds several, parted by `;`.
    #[must_use]
    pub const fn is_list(self) -> bool {
        matches!(self, Self::Present | Self::Absent)
    }

    /// What was typed for it as it is kept; nothing where it is none.
    #[must_use]
    pub fn read(self, typed: &str) -> Option<Clean> {
        let typed = Clean::line(typed);
        match self {
            Self::Time | Self::Ends if !typed.is_empty() => time_of_day(&typed).map(|time| Clean::line(&time)),
            Self::Time | Self::Ends | Self::Place | Self::Chair | Self::Secretary | Self::Present | Self::Absent => {
                Some(typed)
            }
        }
    }
}

/// What is known of a meeting besides its name and its day.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MeetingDetails {
    #[serde(default, skip_serializing_if = "is_blank", serialize_with = "kept")]
    time: Private<Clean>,
    #[serde(default, skip_serializing_if = "is_blank", serialize_with = "kept")]
    ends: Private<Clean>,
    #[serde(default, skip_serializing_if = "is_blank", serialize_with = "kept")]
    place: Private<Clean>,
    #[serde(default, skip_serializing_if = "is_blank", serialize_with = "kept")]
    chair: Private<Clean>,
    #[serde(default, skip_serializing_if = "is_blank", serialize_with = "kept")]
    secretary: Private<Clean>,
    #[serde(default, skip_serializing_if = "is_blank", serialize_with = "kept")]
    present: Private<Clean>,
    #[serde(default, skip_serializing_if = "is_blank", serialize_with = "kept")]
    absent: Private<Clean>,
}

/// For serde: what is private is written down in the files of the desk.
pub(super) fn kept<T: Serialize, S: Serializer>(private: &Private<T>, serializer: S) -> Result<S::Ok, S::Error> {
    private.to_keep().serialize(serializer)
}

/// The same where there may be none.
#[expect(clippy::ref_option, reason = "serde asks for this form")]
pub(super) fn kept_if_any<T: Serialize, S: Serializer>(
    private: &Option<Private<T>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    private.as_ref().map(Private::to_keep).serialize(serializer)
}

/// For serde: what says nothing is not written.
fn is_blank(text: &Private<Clean>) -> bool {
    text.to_keep().is_empty()
}

impl MeetingDetails {
    const fn field(&self, field: MeetingField) -> &Private<Clean> {
        match field {
            MeetingField::Time => &self.time,
            MeetingField::Ends => &self.ends,
            MeetingField::Place => &self.place,
            MeetingField::Chair => &self.chair,
            MeetingField::Secretary => &self.secretary,
            MeetingField::Present => &self.present,
            MeetingField::Absent => &self.absent,
        }
    }

    /// What a field says; nothing where it says nothing, or not to them.
    #[must_use]
    pub fn told(&self, field: MeetingField, to: Audience) -> Option<&str> {
        self.field(field).told(to).map(|text| &**text).filter(|text| !text.is_empty())
    }

    /// Those that a field names, one by one.
    #[must_use]
    pub fn listed(&self, field: MeetingField, to: Audience) -> Vec<&str> {
        let said = self.told(field, to).unwrap_or_default();
        said.split([';', '\u{ff1b}']).map(str::trim).filter(|one| !one.is_empty()).collect()
    }

    /// What a field says, to be kept.
    pub(super) const fn kept(&self, field: MeetingField) -> &Clean {
        self.field(field).to_keep()
    }

    /// A field says something else.
    pub fn set(&mut self, field: MeetingField, value: Clean) {
        let value = Private::new(value);
        match field {
            MeetingField::Time => self.time = value,
            MeetingField::Ends => self.ends = value,
            MeetingField::Place => self.place = value,
            MeetingField::Chair => self.chair = value,
            MeetingField::Secretary => self.secretary = value,
            MeetingField::Present => self.present = value,
            MeetingField::Absent => self.absent = value,
        }
    }

    /// What says nothing here is taken from another copy.
    pub(super) fn complete(&mut self, other: &Self) {
        for field in MeetingField::ALL {
            if self.kept(field).is_empty() {
                self.set(field, other.kept(field).clone());
            }
        }
    }
}

/// A time of the day as people write it (`14:30`, `14h30`, `14 giờ`, `8h`, `2:30 pm`), as `14:30`.
#[must_use]
pub fn time_of_day(text: &str) -> Option<String> {
    let folded = fold(text).replace("gio", ":").replace("phut", "").replace(['h', 'g', '.'], ":");
    let (folded, afternoon) = match (folded.strip_suffix("pm"), folded.strip_suffix("am")) {
        (Some(time), _) => (time.to_owned(), Some(true)),
        (None, Some(time)) => (time.to_owned(), Some(false)),
        (None, None) => (folded, None),
    };
    let (hour, minute) = folded.split_once(':').unwrap_or((&folded, ""));
    let number = |text: &str| {
        let text = text.trim();
        let is_number = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| text.parse::<u8>().ok()).flatten()
    };
    // A number alone is no time.
    let is_time = folded.contains(':') || afternoon.is_some();
    let hour = number(hour).filter(|_| is_time)?;
    let minute = if minute.trim().is_empty() { 0 } else { number(minute)? };
    let hour = match afternoon {
        None => hour,
        Some(_) if hour == 0 || hour > 12 => return None,
        Some(true) => hour % 12 + 12,
        Some(false) => hour % 12,
    };
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_as_people_write_it() {
        for (typed, time) in [
            ("14:30", "14:30"),
            ("14h30", "14:30"),
            ("14h", "14:00"),
            ("8 giờ", "08:00"),
            ("8 giờ 30 phút", "08:30"),
            ("14.30", "14:30"),
            ("2:30 pm", "14:30"),
            ("12 am", "00:00"),
            ("9g15", "09:15"),
        ] {
            assert_eq!(time_of_day(typed).as_deref(), Some(time), "{typed}");
        }
        for wrong in ["", "14", "25:00", "14:60", "chiều", "13 pm", "14:30:00", "1430"] {
            assert_eq!(time_of_day(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_fields_of_a_meeting_are_told_at_the_desk_alone() {
        let mut details = MeetingDetails::default();
        details.set(MeetingField::Present, Clean::line("bà Lan, Vụ HTQT; ông Nam ;"));
        assert_eq!(details.listed(MeetingField::Present, Audience::Desk), ["bà Lan, Vụ HTQT", "ông Nam"]);
        assert_eq!(details.told(MeetingField::Present, Audience::Room), None);
        assert_eq!(details.told(MeetingField::Chair, Audience::Desk), None);
        assert_eq!(MeetingField::Time.read("9h").as_deref(), Some("09:00"));
        assert_eq!(MeetingField::Time.read("sáng"), None);
        assert_eq!(MeetingField::Time.read("").as_deref(), Some(""));
    }
}
