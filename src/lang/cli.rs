//! What the commands say.

/// Words of the commands without arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CliLabel {
    /// Where to read on.
    SeeHelp,
    /// What stands below the help.
    AfterHelp,
    /// Standard input is to be both sides of a comparison.
    InputTwice,
    /// There is no snapshot since which changes are told.
    NothingToCompare,
    /// How grave a problem is.
    Error,
    /// How grave a problem is.
    Warning,
    /// A dataset has no problem.
    NothingWrong,
    /// What a meeting decided is not for a room.
    DecidedHidden,
    /// Minutes are not for a room.
    MinutesLeftOut,
    /// What is to be done stands in minutes, which are not for a room.
    ActionsHidden,
    /// There is no action item of the kind that was asked for.
    NoActions,
    /// There is no agenda to list.
    NoAgendas,
    /// Stands in a skeleton where a name belongs.
    Placeholder,
    /// How a dataset that was printed is put to use.
    SaveDataset,
    /// Where the fields of an item are explained.
    FieldsOfItems,
    /// How a skeleton that was printed is put to use.
    PasteSkeleton,
    /// Heads the names of fields.
    Field,
    /// Heads how fields are written.
    WrittenAs,
    /// Heads what fields say.
    Meaning,
    /// A field holds a word of a vocabulary.
    OneOfWords,
    /// A query is empty.
    NothingToSearch,
    /// A query finds nothing.
    NothingFound,
    /// A query finds only guesses.
    GuessesOnly,
    /// A query is a pasted sentence.
    Pasted,
    /// Standard output takes no more.
    OutputFailed,
    /// The dataset is named twice.
    DataTwice,
    /// The first snapshot was taken.
    ChangesFromHere,
    /// There is nothing to list.
    NoSnapshots,
    /// A snapshot that the program took of its own accord, in the place of its name.
    KeptByItself,
    /// Heads the names of snapshots, before which there is room for a sign.
    Name,
    /// Heads when snapshots were taken.
    Taken,
    /// Heads the days of the data in snapshots.
    DataOf,
    /// Heads the hashes of snapshots.
    Hash,
}

/// Sentences of the commands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CliText {
    /// Something is wrong in a query.
    InQuery {
        /// The column of the first character that is wrong.
        column: usize,
        /// What is wrong.
        problem: String,
    },
    /// Below the help of a command that takes a query.
    Filters {
        /// An example of filters.
        one: String,
        /// Another one.
        other: String,
        /// All fields that there are.
        names: String,
    },
    /// A word is neither a command nor a file.
    NoCommand {
        /// What was typed.
        word: String,
        /// The command that was probably meant.
        meant: Option<String>,
    },
    /// Something stands behind the file of the dashboard.
    BehindFile {
        /// The file.
        file: String,
    },
    /// There is no such option.
    NoOption {
        /// What was typed.
        option: String,
        /// The option that was probably meant.
        meant: Option<String>,
    },
    /// An option has no value.
    NeedsValue {
        /// It.
        option: String,
        /// The values that it takes.
        choices: Option<String>,
    },
    /// An option has a value that it does not take.
    NoValueOf {
        /// The value.
        value: String,
        /// The option.
        option: String,
        /// The value that was probably meant.
        meant: Option<String>,
        /// The values that it takes.
        choices: Option<String>,
    },
    /// Something must be typed and was not.
    Missing {
        /// What.
        argument: String,
    },
    /// Two options exclude each other.
    DoesNotGo {
        /// One of them.
        option: String,
        /// The other one.
        other: String,
    },
    /// A path in the environment is not used.
    RelativePath {
        /// The name of the variable.
        name: String,
    },
    /// A word names nothing that could be compared.
    NoFileOrSnapshot {
        /// What was typed.
        word: String,
        /// The snapshot that was probably meant.
        meant: Option<String>,
    },
    /// A file is there, and is not to be replaced.
    OutExists {
        /// It.
        file: String,
    },
    /// A file was not written.
    OutNotWritten {
        /// It.
        file: String,
        /// Why.
        why: String,
    },
    /// A file was written.
    OutWritten {
        /// It.
        file: String,
    },
    /// No snapshot has a name.
    NoSnapshotNamed {
        /// What was typed.
        name: String,
        /// The snapshot that was probably meant.
        meant: Option<String>,
    },
    /// A snapshot was not deleted.
    NotForgotten {
        /// Why.
        why: String,
    },
    /// A snapshot cannot be read.
    SnapshotUnreadable {
        /// What it is called.
        snapshot: String,
        /// Why.
        why: String,
    },
    /// How many problems a dataset has.
    Problems {
        /// So many errors.
        errors: usize,
        /// So many warnings.
        warnings: usize,
        /// So many of them are not shown.
        hidden: usize,
    },
    /// There is no agenda.
    NoAgenda {
        /// The key that puts an item on one.
        pin: String,
    },
    /// There is no such agenda.
    NoAgendaNamed {
        /// What was typed.
        name: String,
        /// The agenda that was probably meant.
        meant: Option<String>,
    },
    /// Several agendas may be meant.
    SeveralAgendas {
        /// What was typed.
        name: String,
        /// The agendas.
        agendas: String,
    },
    /// A new agenda was made.
    AgendaMade {
        /// What it is called, quoted.
        agenda: String,
        /// Its day.
        date: Option<String>,
        /// How many items are on it.
        items: usize,
    },
    /// What was to be written into the notebook is not there.
    NotKept {
        /// Why.
        why: String,
    },
    /// What stands for a field of a meeting is none.
    NoMeetingTime {
        /// What was typed.
        text: String,
    },
    /// No action item has an id.
    NoSuchAction {
        /// What was typed.
        id: String,
        /// The id that was probably meant.
        meant: Option<String>,
    },
    /// A line of the minutes is not what it seems to be meant as.
    InMinutes {
        /// The line.
        line: String,
        /// What is wrong with it.
        problem: String,
    },
    /// A field holds an id.
    IdOf {
        /// Of what.
        noun: String,
    },
    /// Words of a query were left out because nothing has all of them.
    LeftOut {
        /// These words.
        words: Vec<String>,
        /// What is left.
        query: String,
        /// None of them is anywhere in the data.
        nowhere: bool,
    },
    /// A word of a query is nowhere in the data.
    Nowhere {
        /// It.
        word: String,
        /// What is like it but for its number.
        like: Vec<String>,
    },
    /// A query was read as another one.
    ReadAs {
        /// That one.
        query: String,
    },
    /// Nothing has an id.
    NoSuchId {
        /// What was typed.
        id: String,
        /// The ids that were probably meant, as code.
        meant: Option<String>,
    },
    /// The as-of day is no date.
    NoDate {
        /// What was typed.
        text: String,
        /// Why not.
        why: String,
        /// The date that was probably meant.
        meant: Option<String>,
    },
    /// The as-of day has no last day.
    NoLastDay {
        /// What was typed.
        text: String,
    },
    /// A size is none.
    NoSize {
        /// What was typed.
        text: String,
    },
    /// A snapshot cannot have a name.
    NoSnapshotName {
        /// The name.
        name: String,
    },
    /// Nothing has changed since the last snapshot.
    Unchanged {
        /// What it is called.
        snapshot: String,
    },
    /// No snapshot was taken.
    NotTaken {
        /// Why.
        why: String,
    },
    /// A snapshot was taken.
    SnapshotTaken {
        /// Its name.
        name: Option<String>,
        /// Of which data.
        place: String,
        /// When.
        when: String,
        /// The day of the data.
        as_of: String,
        /// As much of its hash as people need.
        hash: String,
    },
    /// Where snapshots are kept.
    KeptIn {
        /// The folder.
        folder: String,
    },
}
