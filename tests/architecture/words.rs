//! Where words of a language stand: in `src/lang` alone, and never side by side as a pair.

use super::source::is_test;
use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use unicode_normalization::UnicodeNormalization;

/// Files outside `lang` with Vietnamese letters in their texts, and what for.
const LETTERS: [(&str, &str); 8] = [
    ("dataset/check/value.rs", "signs and names that people write for a currency"),
    ("import/old_texts.rs", "letters and their codes before Unicode"),
    ("search/function_words.rs", "words that people ask with, and names of their country"),
    ("search/numbers.rs", "small numbers in words, as people type them"),
    ("search/people.rs", "titles that people type before a name"),
    ("search/grammar.rs", "examples of what is typed"),
    ("search/lens.rs", "a name that begins another one"),
    ("text/syllable.rs", "how syllables of the language begin and rhyme"),
];

/// Files outside `lang` with pairs of texts that are no pairs of languages, and what they are.
const PAIRS: [(&str, &str); 17] = [
    ("app/input_box.rs", "what stands before the cursor and behind it"),
    ("app/output_actions.rs", "a path as it was typed, and whole"),
    ("dataset/check/value.rs", "a sign and its currency"),
    ("dataset/check/walk.rs", "a list and an order in it"),
    ("dataset/date/level_two.rs", "the two ends of what is proposed"),
    ("dataset/date/in_words.rs", "half a year and its months"),
    ("dataset/words.rs", "a sign and its form in ASCII"),
    ("export/changes.rs", "what was and what is"),
    ("export/text.rs", "a sign and its form in ASCII"),
    ("import/json_rows.rs", "a name and its value"),
    ("import/sections.rs", "a number and what it numbers"),
    ("search/meanings.rs", "the two parts of a line of the table"),
    ("search/plural.rs", "a singular and its plural"),
    ("search/sound.rs", "two finals that are heard alike"),
    ("store/write.rs", "how a name begins and ends"),
    ("text/syllable.rs", "a nucleus and its finals"),
    ("text/wrap.rs", "what fits and the rest"),
];

/// The one file that takes sides: a text of the data has a field for each language.
const TEXT_OF_DATA: &str = "dataset/basic.rs";

/// What stands in a file that belongs into `lang`.
struct Words {
    found: Vec<String>,
    letters_may_stand: bool,
    pairs_may_stand: bool,
    sides_may_be_taken: bool,
}

/// The words of languages that stand outside their room.
pub fn astray(sources: &[(String, String)]) -> Vec<String> {
    let outside = sources.iter().filter(|(name, _)| !name.starts_with("lang/"));
    outside.flat_map(|(name, text)| astray_in(name, text)).collect()
}

fn astray_in(name: &str, text: &str) -> Vec<String> {
    let is_listed = |list: &[(&str, &str)]| list.iter().any(|(file, _)| *file == name);
    let mut words = Words {
        found: Vec::new(),
        letters_may_stand: is_listed(&LETTERS),
        pairs_may_stand: is_listed(&PAIRS),
        sides_may_be_taken: name == TEXT_OF_DATA,
    };
    words.visit_file(&syn::parse_file(text).unwrap());
    words.found.into_iter().map(|what| format!("{name}: {what}")).collect()
}

/// What is listed though nothing of it stands in its file any more.
pub fn listed_in_vain(sources: &[(String, String)]) -> Vec<String> {
    let stands = |file: &str, wanted: fn(&str) -> bool| {
        let text = sources.iter().find(|(name, _)| name == file).map_or("", |(_, text)| text);
        let mut words =
            Words { found: Vec::new(), letters_may_stand: false, pairs_may_stand: false, sides_may_be_taken: true };
        words.visit_file(&syn::parse_file(text).unwrap());
        words.found.iter().any(|what| wanted(what))
    };
    let letters = LETTERS.iter().filter(|(file, _)| !stands(file, |what| what.starts_with('"')));
    let pairs = PAIRS.iter().filter(|(file, _)| !stands(file, |what| what == PAIR));
    letters.chain(pairs).map(|(file, _)| (*file).to_owned()).collect()
}

const PAIR: &str = "a pair of texts";

fn is_vietnamese(text: &str) -> bool {
    let marks = ['\u{300}', '\u{301}', '\u{302}', '\u{303}', '\u{306}', '\u{309}', '\u{31b}', '\u{323}'];
    text.nfd().any(|sign| marks.contains(&sign) || matches!(sign, 'đ' | 'Đ'))
}

/// `String`, or `str` behind a reference.
fn text_type(of: &syn::Type) -> Option<&'static str> {
    match of {
        syn::Type::Reference(of) => text_type(&of.elem).map(|_| "&str"),
        syn::Type::Path(of) if of.path.is_ident("String") => Some("String"),
        syn::Type::Path(of) if of.path.is_ident("str") => Some("str"),
        _ => None,
    }
}

/// Whether a path ends with `Lang` and this variant.
fn is_side(path: &syn::Path, side: &str) -> bool {
    let names: Vec<String> = path.segments.iter().rev().take(2).map(|segment| segment.ident.to_string()).collect();
    names == [side, "Lang"]
}

/// Whether an expression names a side.
fn names_side(expr: &syn::Expr, side: &'static str) -> bool {
    struct Finder(&'static str, bool);
    impl<'ast> Visit<'ast> for Finder {
        fn visit_path(&mut self, path: &'ast syn::Path) {
            self.1 |= is_side(path, self.0);
            visit::visit_path(self, path);
        }
    }
    let mut finder = Finder(side, false);
    finder.visit_expr(expr);
    finder.1
}

impl Words {
    fn literal(&mut self, text: &str) {
        if !self.letters_may_stand && is_vietnamese(text) {
            self.found.push(format!("{text:?}"));
        }
    }

    fn pair(&mut self, what: &str) {
        if !self.pairs_may_stand {
            self.found.push(what.to_owned());
        }
    }

    /// The texts in the tokens of a macro, and the sides that are matched there.
    fn tokens(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Literal(literal) => {
                    if let syn::Lit::Str(text) = syn::Lit::new(literal) {
                        self.literal(&text.value());
                    }
                }
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Ident(_) | TokenTree::Punct(_) => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Words {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        if !is_test(super::source::attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_lit_str(&mut self, text: &'ast syn::LitStr) {
        self.literal(&text.value());
    }

    fn visit_macro(&mut self, called: &'ast syn::Macro) {
        self.tokens(called.tokens.clone());
    }

    fn visit_type_tuple(&mut self, tuple: &'ast syn::TypeTuple) {
        let texts: Vec<Option<&str>> = tuple.elems.iter().map(text_type).collect();
        if let [Some(one), Some(other)] = texts.as_slice()
            && one == other
        {
            self.pair(PAIR);
        }
        visit::visit_type_tuple(self, tuple);
    }

    fn visit_expr_tuple(&mut self, tuple: &'ast syn::ExprTuple) {
        let mut sides = tuple.elems.iter();
        if let (Some(one), Some(other), None) = (sides.next(), sides.next(), sides.next())
            && names_side(one, "Vi")
            && names_side(other, "En")
            && !self.sides_may_be_taken
        {
            self.found.push("both languages side by side".to_owned());
        }
        visit::visit_expr_tuple(self, tuple);
    }

    fn visit_pat_tuple(&mut self, tuple: &'ast syn::PatTuple) {
        let names = tuple.elems.iter().filter_map(|pattern| match pattern {
            syn::Pat::Ident(name) => Some(name.ident.to_string()),
            _ => None,
        });
        if names.collect::<Vec<_>>() == ["vi", "en"] {
            self.found.push("a pair of languages taken apart".to_owned());
        }
        visit::visit_pat_tuple(self, tuple);
    }

    fn visit_pat(&mut self, pattern: &'ast syn::Pat) {
        if let syn::Pat::Path(of) = pattern
            && (is_side(&of.path, "Vi") || is_side(&of.path, "En"))
            && !self.sides_may_be_taken
        {
            self.found.push("a match over the languages".to_owned());
        }
        visit::visit_pat(self, pattern);
    }

    // What documents a thing says nothing to a user.
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}
}
