//! What is said in the line of hints until the next key, and whether it asks to leave.

use crate::lang::Phrase;

/// The message in the line of hints.
#[derive(Debug, Default)]
pub struct MessageLine {
    said: Option<Phrase>,
    leaving: Leaving,
}

/// Whether the user was just told what leaving would cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Leaving {
    /// No: leaving is asked about where it costs something.
    #[default]
    NotAsked,
    /// Yes: asked once more, the dashboard leaves.
    Asked,
}

impl MessageLine {
    /// What is said.
    pub const fn said(&self) -> Option<&Phrase> {
        self.said.as_ref()
    }

    /// Says something.
    pub fn say(&mut self, said: impl Into<Phrase>) {
        self.said = Some(said.into());
    }

    /// Says nothing any more; what was said.
    pub fn take(&mut self) -> Option<Phrase> {
        self.said.take()
    }

    /// Whether the user was just told what leaving would cost.
    pub const fn leaving(&self) -> Leaving {
        self.leaving
    }

    /// Says what leaving would cost: the next key is the answer.
    pub fn ask_to_leave(&mut self, said: impl Into<Phrase>) {
        self.say(said);
        self.leaving = Leaving::Asked;
    }

    /// The user has answered with a key that was pressed when things were so.
    pub fn answered(&mut self, before: Leaving) {
        if before == Leaving::Asked {
            self.leaving = Leaving::NotAsked;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_question_holds_for_one_key() {
        let mut message = MessageLine::default();
        let before = message.leaving();
        message.ask_to_leave(crate::lang::AppLabel::NoMarks);
        message.answered(before);
        assert_eq!(message.leaving(), Leaving::Asked);
        message.answered(Leaving::Asked);
        assert_eq!(message.leaving(), Leaving::NotAsked);
        assert!(message.take().is_some());
        assert!(message.said().is_none());
    }
}
