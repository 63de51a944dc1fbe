//! From the typed dataset to [values](Value): how what a field holds is read, and how the rows of an entity are read together.

use super::amount::Amount;
use super::date::Edtf;
use super::model::{Address, Id, Text};
use super::shape::{Entity, Field};
use super::value::Value;
use super::words::{
    DateRole, EventFormat, FrameworkType, Instrument, Kind, MoneyDirection, MoneyForm, MoneyState, PartnerRole,
    Relation, RenewalMode, Side, Status, StatusBasis,
};
use crate::text::{Clean, Private};
use std::borrow::Cow;

/// A field of an entity, and how it is read.
#[derive(Debug)]
pub struct FieldRow<T: 'static> {
    /// The field.
    pub field: Field,
    /// What it says.
    pub get: for<'a> fn(&'a T) -> Value<'a>,
}

/// What the table of fields describes.
pub trait Described: Sized + 'static {
    /// Its description.
    const ENTITY: &'static Entity;
    /// Its fields, in the order of the entity.
    fn rows() -> &'static [FieldRow<Self>];

    /// The row of the field of that name.
    #[must_use]
    fn row(name: &str) -> Option<&'static FieldRow<Self>> {
        Self::rows().iter().find(|row| row.field.name == name)
    }

    /// All that it says, field by field.
    #[must_use]
    fn object(&self) -> Value<'_> {
        Value::One(Self::ENTITY, Self::rows().iter().map(|row| (&row.field, (row.get)(self))).collect())
    }
}

/// What a field can hold.
pub(super) trait ToValue {
    /// What it says.
    fn value(&self) -> Value<'_>;
}

impl ToValue for Clean {
    fn value(&self) -> Value<'_> {
        Value::line(Some(self))
    }
}

impl ToValue for Text {
    fn value(&self) -> Value<'_> {
        Value::text(Some(self))
    }
}

/// Another item. The id of the item itself is a line: [`own_id`].
impl ToValue for Id {
    fn value(&self) -> Value<'_> {
        Value::Ref(Cow::Borrowed(self), None)
    }
}

/// The id of the item itself.
pub(super) fn own_id(id: &Id) -> Value<'_> {
    Value::id(id)
}

impl ToValue for Address {
    fn value(&self) -> Value<'_> {
        match self {
            Self::Web(address) => address.value(),
            Self::Local(path) => path.value(),
        }
    }
}

impl ToValue for Edtf {
    fn value(&self) -> Value<'_> {
        Value::Date(*self)
    }
}

impl ToValue for bool {
    fn value(&self) -> Value<'_> {
        Value::Bool(*self)
    }
}

impl ToValue for u16 {
    fn value(&self) -> Value<'_> {
        Value::Whole(i64::from(*self))
    }
}

impl ToValue for u32 {
    fn value(&self) -> Value<'_> {
        Value::Whole(i64::from(*self))
    }
}

impl ToValue for Amount {
    fn value(&self) -> Value<'_> {
        Value::Number(Cow::Borrowed(self))
    }
}

impl<T: ToValue> ToValue for Private<T> {
    fn value(&self) -> Value<'_> {
        Value::private(self, T::value)
    }
}

impl<T: ToValue> ToValue for Option<T> {
    fn value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Null, T::value)
    }
}

impl<T: ToValue> ToValue for Box<T> {
    fn value(&self) -> Value<'_> {
        (**self).value()
    }
}

impl<T: ToValue> ToValue for Box<[T]> {
    fn value(&self) -> Value<'_> {
        Value::list(self, T::value)
    }
}

macro_rules! words_are_held {
    ($($words:ty),+) => {
        $(impl ToValue for $words {
            fn value(&self) -> Value<'_> {
                Value::word(Some(*self))
            }
        })+
    };
}

words_are_held! {
    DateRole, EventFormat, FrameworkType, Instrument, Kind, MoneyDirection, MoneyForm, MoneyState, PartnerRole, Relation,
    RenewalMode, Side, Status, StatusBasis
}
