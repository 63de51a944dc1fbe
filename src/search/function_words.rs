//! Words that ask and say nothing: `dự án nào với Hàn Quốc`, `what do we have with Norway`. They may miss, and are never why an item is
//! found; the same goes for the names of the home country beside another word, which every second record has.
//!
//! A word without marks that is also a syllable of other words (`co` in `cơ chế`) is content, unless nothing is found with it.

use super::index::Index;
use super::pieces::{Term, Word};
use super::query::Alternative;
use super::spelling::{Typed, folded, is_syllable};
use super::vocabulary::WordId;
use crate::dataset::Dataset;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Words of both languages whose letters are no other word of the field.
const SURE: &str = "nào với về của những cũng hoặc trong tôi nhiêu giữa vào được gồm sẽ \
    who whom whose what when where which why how are was were does did have had we our you your i is do the of in on at by for with \
    from to into about regarding concerning between among and or there that this these those been being can could should would will \
    please show list find give tell any some mr mrs ms dr anything something nothing everything anyone someone many much done doing \
    me they them their currently already yet ever happen happened happens happening";

/// Words of Vietnamese whose letters, without marks, are syllables of others too.
const SYLLABLES: &str = "có không ai gì ở các và trên tại cho từ đến theo là đã đang do bởi này đó thì mà bao hay cùng như để ra còn rồi \
    chưa mấy khi hỏi ông bà năm tháng ngày xem tìm cần muốn biết gần mới chúng mình giờ làm giúp đâu sao vậy ạ nhé bên phía bị sắp sang ta phải nên";

/// Words of English that are syllables of Vietnamese, and those that say something beside others.
const SHORT_WORDS: &str = "a all an has it its be new recent latest paid pay pays made make help going go get got \
    ourselves themselves other another else give gives";

/// What is said around a question, its words one after the other; its single words are words of the field.
const PHRASES: [&[&str]; 16] = [
    &["theo", "dõi"],
    &["ra", "sao"],
    &["như", "thế", "nào"],
    &["thế", "nào"],
    &["nước", "nào"],
    &["tình", "hình"],
    &["tiến", "độ"],
    &["cho", "biết"],
    &["đề", "nghị"],
    &["chúng", "ta"],
    &["hiện", "nay"],
    &["hiện", "tại"],
    &["vừa", "qua"],
    &["so", "far"],
    &["right", "now"],
    &["at", "the", "moment"],
];

/// Words of the field with a syllable that asks in other places.
const COMPOUNDS: [&[&str]; 17] = [
    &["không", "khí"],
    &["không", "gian"],
    &["không", "phát"],
    &["không", "hoàn"],
    &["hàng", "không"],
    &["đổi", "mới"],
    &["từ", "điển"],
    &["tự", "do"],
    &["các", "bên"],
    &["trên", "cao"],
    &["cho", "vay"],
    &["thiết", "bị"],
    &["chuẩn", "bị"],
    &["trang", "bị"],
    &["phía", "bắc"],
    &["phía", "nam"],
    &["law", "of", "the"],
];

/// What is said with a name that is asked for: left out where nothing else is left.
const AROUND_A_NAME: [&[&str]; 12] = [
    &["hợp", "tác"],
    &["quan", "hệ"],
    &["liên", "quan"],
    &["nước"],
    &["tỉnh"],
    &["phía"],
    &["cooperation"],
    &["relations"],
    &["ties"],
    &["work"],
    &["working"],
    &["news"],
];

/// What nearly every record is: left out only where nothing is found with it.
const SUBJECT: [&[&str]; 8] = [
    &["hợp", "tác"],
    &["liên", "quan"],
    &["cooperation"],
    &["related"],
    &["dự", "án"],
    &["project"],
    &["projects"],
    &["status"],
];

/// Kinds of papers, which many records are about.
const PAPERS: [&[&str]; 12] = [
    &["mou"],
    &["memorandum"],
    &["bản", "ghi", "nhớ"],
    &["nghị", "định", "thư"],
    &["protocol"],
    &["hiệp", "định"],
    &["thỏa", "thuận"],
    &["agreements"],
    &["treaty"],
    &["công", "ước"],
    &["convention"],
    &["meetings"],
];

/// What countries call themselves: the home country of a dataset is one of these, by ISO 3166.
const COUNTRIES: [(&str, &[&[&str]]); 11] = [
    ("VN", &[&["việt", "nam"], &["viet", "nam"], &["vietnam"], &["vietnamese"], &["việt"], &["viet"], &["vn"]]),
    ("LA", &[&["lào"], &["laos"], &["lao", "pdr"], &["lao"]]),
    ("KH", &[&["campuchia"], &["cambodia"], &["cambodian"], &["kampuchea"]]),
    ("TH", &[&["thái", "lan"], &["thailand"], &["thai"]]),
    ("MM", &[&["myanmar"], &["miến", "điện"]]),
    ("MY", &[&["malaysia"], &["malaysian"]]),
    ("SG", &[&["singapore"]]),
    ("ID", &[&["indonesia"], &["indonesian"]]),
    ("PH", &[&["philippines"], &["philippine"]]),
    ("BN", &[&["brunei", "darussalam"], &["brunei"]]),
    ("TL", &[&["timor", "leste"], &["đông", "timor"]]),
];

/// How much is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leave {
    /// What can be nothing else.
    Sure,
    /// Whatever is a function word in some reading, and what nearly every record is.
    All,
}

/// An alternative without its function words and the home country; `None` where there are none, or where nothing else is left.
pub(super) fn without(
    index: &Index,
    dataset: &Dataset,
    alternative: &Alternative,
    leave: Leave,
) -> Option<Alternative> {
    let words: Vec<&Word> =
        alternative.terms.iter().filter(|term| is_free(term)).flat_map(|term| &term.words).collect();
    let kept = kept(index, &words);
    let asks = |(word, kept): (&&Word, &bool)| !kept && is_function_word(&word.typed, leave);
    let mut dropped: Vec<bool> = words.iter().zip(&kept).map(asks).collect();
    let subjects = if leave == Leave::All { SUBJECT.as_slice() } else { &[] };
    for name in home(dataset).iter().chain(&PHRASES).chain(subjects) {
        drop_run(&words, name, &mut dropped);
    }
    let mut alone = dropped.clone();
    for name in AROUND_A_NAME {
        drop_run(&words, name, &mut alone);
    }
    let named: Vec<&Word> = words.iter().zip(&alone).filter(|(_, is)| !**is).map(|(word, _)| *word).collect();
    if is_name(index, &named) {
        dropped = alone;
    }
    let left: Vec<&Word> = words.iter().zip(&dropped).filter(|(_, is)| !**is).map(|(word, _)| *word).collect();
    let free = left.len();
    if leave == Leave::All && !left.is_empty() && !says_something(index, &left) {
        return None;
    }
    let others = alternative.terms.iter().any(|term| !is_free(term));
    // What was asked of a date alone is what lies at it.
    if !dropped.contains(&true) || (free == 0 && !others && alternative.read.is_empty()) {
        return None;
    }
    let mut dropped = dropped.into_iter();
    let keep = |term: &Term| {
        let mut term = term.clone();
        if is_free(&term) {
            term.words.retain(|_| !dropped.next().unwrap_or(false));
        }
        (!term.words.is_empty()).then_some(term)
    };
    let terms = alternative.terms.iter().filter_map(keep).collect();
    Some(Alternative { terms, ..alternative.clone() })
}

/// The words that are part of a word of the field or of a name of several words: `không khí`, `Ba Lan`.
fn kept(index: &Index, words: &[&Word]) -> Vec<bool> {
    let mut kept = vec![false; words.len()];
    for word in COMPOUNDS {
        drop_run(words, word, &mut kept);
    }
    let names = index.linkable().flat_map(|(item, _)| index.fields(item));
    for (_, name) in names.filter(|(field, name)| Index::is_naming(*field) && name.len() > 1) {
        if let Some(start) = words.windows(name.len()).position(|run| is_run(index, name, run)) {
            kept.iter_mut().skip(start).take(name.len()).for_each(|slot| *slot = true);
        }
    }
    kept
}

/// Whether what is left is more than a syllable or a number: two words, a longer one, one that is no syllable at all, or a whole name.
fn says_something(index: &Index, left: &[&Word]) -> bool {
    let [word] = left else { return true };
    if word.typed.folded.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    word.typed.folded.len() >= 5 || !is_syllable(&word.typed.folded) || is_name(index, left)
}

/// Marks the words that many records are about.
pub(super) fn mark_subjects(words: &[&Word], is_subject: &mut [bool]) {
    for name in SUBJECT.iter().chain(&AROUND_A_NAME).chain(&PAPERS) {
        drop_run(words, name, is_subject);
    }
}

/// Whether a query asks for projects.
pub(super) fn asks_for_projects(alternative: &Alternative) -> bool {
    let words: Vec<&Word> = alternative.terms.iter().flat_map(|term| &term.words).collect();
    let mut asked = vec![false; words.len()];
    for name in [&["dự", "án"][..], &["project"], &["projects"]] {
        drop_run(&words, name, &mut asked);
    }
    asked.contains(&true)
}

/// Whether what is left of a query says something by itself: several words, one that is no syllable, or a whole name.
pub(super) fn is_telling(index: &Index, alternative: &Alternative) -> bool {
    let words: Vec<&Word> = alternative.terms.iter().flat_map(|term| &term.words).collect();
    match words.as_slice() {
        [] => false,
        [word] => !is_syllable(&word.typed.folded) || is_name(index, &words),
        [_, _, ..] => true,
    }
}

/// The home country alone, by a name that the data does not have, as the data writes it: `Vietnam`.
pub(super) fn home_as_written(index: &Index, dataset: &Dataset, alternative: &Alternative) -> Option<Alternative> {
    let words: Vec<&Word> = alternative.terms.iter().flat_map(|term| &term.words).collect();
    let is_known = words.iter().all(|word| !index.vocabulary.exactly(&word.typed.folded).is_empty());
    let is_typed = |name: &&&[&str]| {
        name.len() == words.len() && words.iter().zip(**name).all(|(word, name)| is_word(&word.typed, name))
    };
    home(dataset).iter().find(is_typed).filter(|_| !is_known)?;
    let is_written = |name: &&&[&str]| name.iter().all(|word| !index.vocabulary.exactly(&folded(word)).is_empty());
    let name = home(dataset).iter().find(is_written)?;
    let like = alternative.terms.first().filter(|term| is_free(term))?;
    let term = Term { words: name.iter().map(|word| Word::new(word)).collect(), open: false, ..like.clone() };
    Some(Alternative { terms: vec![term], ..alternative.clone() })
}

/// Whether words are the whole name of something that records are found by.
fn is_name(index: &Index, words: &[&Word]) -> bool {
    let names = index.linkable().flat_map(|(item, _)| index.fields(item));
    let mut names = names.filter(|(field, name)| Index::is_naming(*field) && name.len() == words.len());
    !words.is_empty() && names.any(|(_, name)| is_run(index, name, words))
}

/// Whether typed words are these of the data.
fn is_run(index: &Index, name: &[WordId], words: &[&Word]) -> bool {
    let is = |(id, word): (&WordId, &&Word)| {
        index.vocabulary.folded(*id) == word.typed.folded
            && word.typed.compare(index.vocabulary.marked(*id)).same_word()
    };
    name.iter().zip(words).all(is)
}

/// Whether a term was typed without a sign.
pub(super) const fn is_free(term: &Term) -> bool {
    term.open && !term.exact && !term.at_start && !term.at_end
}

/// Whether a word asks and says nothing.
pub(super) fn is_function_word(typed: &Typed, leave: Leave) -> bool {
    /// Each list by the letters of its words.
    type WordLists = [HashMap<String, Vec<&'static str>>; 3];
    static LISTS: LazyLock<WordLists> = LazyLock::new(|| {
        [SURE, SYLLABLES, SHORT_WORDS].map(|list| {
            let mut words: HashMap<String, Vec<&'static str>> = HashMap::new();
            list.split_whitespace().for_each(|word| words.entry(folded(word)).or_default().push(word));
            words
        })
    });
    let [sure, syllables, short] = &*LISTS;
    let in_list = |list: &HashMap<String, Vec<&'static str>>| {
        list.get(&typed.folded).is_some_and(|words| words.iter().any(|word| is_word(typed, word)))
    };
    // Beside words with marks, one without them is meant to have none.
    let is_all = leave == Leave::All;
    in_list(sure) || ((typed.has_marks() || is_all) && in_list(syllables)) || (is_all && in_list(short))
}

/// Whether a word was typed that is this one: with its marks where marks were typed.
fn is_word(typed: &Typed, word: &str) -> bool {
    typed.folded == folded(word) && (!typed.has_marks() || typed.compare(word).same_word())
}

fn home(dataset: &Dataset) -> &'static [&'static [&'static str]] {
    let code = dataset.home.country.as_deref().unwrap_or("");
    COUNTRIES.iter().find(|(iso, _)| *iso == code).map_or(&[], |(_, names)| names)
}

/// Marks the words that are a name, one after the other. What stands beside another word may be dropped; alone it is what was asked for.
fn drop_run(words: &[&Word], name: &[&str], dropped: &mut [bool]) {
    for start in 0..words.len() {
        let run = words.get(start..start + name.len()).unwrap_or_default();
        let is_name = run.len() == name.len() && run.iter().zip(name).all(|(word, name)| is_word(&word.typed, name));
        if is_name {
            dropped.iter_mut().skip(start).take(name.len()).for_each(|slot| *slot = true);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{BUILTIN, load};
    use crate::search::Query;

    fn left(text: &str, leave: Leave) -> Option<String> {
        let dataset = load(BUILTIN).expect("the built-in data is sound").dataset;
        let query = Query::parse(text, &dataset);
        let words = |each: Alternative| {
            let words = each.terms.iter().flat_map(|term| &term.words);
            words.map(|word| word.raw.clone()).collect::<Vec<_>>().join(" ")
        };
        without(&Index::build(&dataset), &dataset, query.alternatives.first()?, leave).map(words)
    }

    #[test]
    fn what_asks_is_left_out_in_both_languages() {
        assert_eq!(left("dự án nào với Hàn Quốc về nước", Leave::Sure).as_deref(), Some("dự án Hàn Quốc nước"));
        assert_eq!(left("what do we have with Norway", Leave::Sure).as_deref(), Some("Norway"));
        assert_eq!(left("Việt-Lào", Leave::Sure).as_deref(), Some("Lào"));
        assert_eq!(left("viet nam", Leave::Sure), None);
        assert_eq!(left("with", Leave::Sure), None);
    }

    #[test]
    fn a_syllable_of_other_words_stays_while_something_is_found_with_it() {
        assert_eq!(left("co che tin chi chung", Leave::Sure), None);
        assert_eq!(left("cơ chế", Leave::All), None);
        assert_eq!(left("co mou nao", Leave::All).as_deref(), Some("mou"));
        assert_eq!(left("\"có gì\" biển", Leave::All), None);
    }
}
