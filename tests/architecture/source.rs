//! Reads the sources as the compiler does: which module names which, whatever form the name is written in.
//!
//! Tests (`#[cfg(test)]`) are no part of it. Macros are read as the paths that stand in them.

use proc_macro2::{TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, UseTree, Visibility};

/// A path from the crate's root, or from another crate's.
pub type Names = Vec<String>;

/// One name that a file uses.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reference {
    /// `crate::store::write`, `std::fs`.
    pub path: Names,
    /// All that is behind the path: `use std::*`.
    pub glob: bool,
    /// It is handed on: `pub use`.
    pub handed_on: bool,
}

/// A source file.
#[derive(Debug, Default)]
pub struct File {
    /// Below `src`: `app/tabs/mod.rs`.
    pub name: String,
    /// Its module, from the crate's root.
    pub module: Names,
    /// What it uses, every path as it is resolved.
    pub uses: BTreeSet<Reference>,
    /// The types that it declares.
    pub types: Vec<String>,
    /// The methods and functions that it declares or calls as methods, by their bare names.
    pub methods: BTreeSet<String>,
}

impl File {
    /// The room that it is in; none for the two files at the root.
    pub fn room(&self) -> Option<&str> {
        self.module.first().map(String::as_str)
    }
}

/// A path as it stands in a module.
struct Raw {
    module: Names,
    path: Names,
    glob: bool,
    handed_on: bool,
    /// What it is called there.
    alias: Option<String>,
}

/// Reads files given by name and text.
pub fn read(sources: &[(String, String)]) -> Vec<File> {
    let mut modules: BTreeSet<Names> = BTreeSet::new();
    let mut collected = Vec::new();
    for (name, text) in sources {
        let module = module_of(name);
        let parsed = syn::parse_file(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let mut reader = Reader {
            module: module.clone(),
            modules: &mut modules,
            raw: Vec::new(),
            types: Vec::new(),
            methods: BTreeSet::new(),
        };
        reader.modules.insert(module.clone());
        reader.visit_file(&parsed);
        let Reader { raw, types, methods, .. } = reader;
        collected.push((File { name: name.clone(), module, types, methods, ..File::default() }, raw));
    }
    let resolver = Resolver::new(&modules, collected.iter().flat_map(|(_, raw)| raw));
    let uses = collected.iter().map(|(_, raw)| raw.iter().map(|raw| resolver.reference(raw)).collect());
    let uses: Vec<BTreeSet<Reference>> = uses.collect();
    collected.into_iter().zip(uses).map(|((file, _), uses)| File { uses, ..file }).collect()
}

fn module_of(name: &str) -> Names {
    let parts: Names = name.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    match parts.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["lib" | "main"] => Names::new(),
        [folders @ .., "mod"] => folders.iter().map(|folder| (*folder).to_owned()).collect(),
        _ => parts,
    }
}

struct Reader<'m> {
    module: Names,
    modules: &'m mut BTreeSet<Names>,
    raw: Vec<Raw>,
    types: Vec<String>,
    methods: BTreeSet<String>,
}

impl Reader<'_> {
    fn add(&mut self, path: Names, glob: bool, handed_on: bool, alias: Option<String>) {
        self.raw.push(Raw { module: self.module.clone(), path, glob, handed_on, alias });
    }

    fn leaves(&mut self, tree: &UseTree, before: &Names, handed_on: bool) {
        let with = |name: String| before.iter().cloned().chain([name]).collect::<Names>();
        match tree {
            UseTree::Path(path) => self.leaves(&path.tree, &with(path.ident.to_string()), handed_on),
            UseTree::Name(name) if name.ident == "self" => {
                self.add(before.clone(), false, handed_on, before.last().cloned());
            }
            UseTree::Name(name) => {
                let name = name.ident.to_string();
                self.add(with(name.clone()), false, handed_on, Some(name));
            }
            UseTree::Rename(rename) => {
                let path = if rename.ident == "self" { before.clone() } else { with(rename.ident.to_string()) };
                self.add(path, false, handed_on, Some(rename.rename.to_string()));
            }
            UseTree::Glob(_) => self.add(before.clone(), true, handed_on, None),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.leaves(tree, before, handed_on)),
        }
    }

    /// The paths in the tokens of a macro.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path = Names::new();
        let (mut colons, mut behind_dot) = (0, false);
        for token in tokens {
            if let TokenTree::Ident(name) = &token
                && behind_dot
            {
                self.methods.insert(name.to_string());
            }
            behind_dot = matches!(&token, TokenTree::Punct(sign) if sign.as_char() == '.');
            match token {
                TokenTree::Ident(name) if !path.is_empty() && colons == 2 => path.push(name.to_string()),
                TokenTree::Punct(sign) if sign.as_char() == ':' && !path.is_empty() && colons < 2 => {
                    colons += 1;
                    continue;
                }
                other => {
                    self.path(std::mem::take(&mut path));
                    match other {
                        TokenTree::Ident(name) => path.push(name.to_string()),
                        TokenTree::Group(group) => self.tokens(group.stream()),
                        TokenTree::Punct(_) | TokenTree::Literal(_) => {}
                    }
                }
            }
            colons = 0;
        }
        self.path(path);
    }

    fn path(&mut self, path: Names) {
        if path.len() > 1 {
            self.add(path, false, false, None);
        }
    }
}

/// Whether an item is there for tests alone.
pub fn is_test(attributes: &[Attribute]) -> bool {
    let is_test = |attribute: &Attribute| {
        attribute.path().is_ident("cfg")
            && attribute.meta.require_list().is_ok_and(|list| list.tokens.to_string() == "test")
    };
    attributes.iter().any(is_test)
}

/// The attributes of an item.
pub fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        if is_test(attributes(item)) {
            return;
        }
        let declared = match item {
            Item::Struct(item) => Some(&item.ident),
            Item::Enum(item) => Some(&item.ident),
            Item::Trait(item) => Some(&item.ident),
            Item::Type(item) => Some(&item.ident),
            Item::Union(item) => Some(&item.ident),
            _ => None,
        };
        self.types.extend(declared.map(ToString::to_string));
        visit::visit_item(self, item);
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        self.module.push(item.ident.to_string());
        self.modules.insert(self.module.clone());
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let handed_on = !matches!(item.vis, Visibility::Inherited);
        self.leaves(&item.tree, &Names::new(), handed_on);
    }

    fn visit_signature(&mut self, signature: &'ast syn::Signature) {
        self.methods.insert(signature.ident.to_string());
        visit::visit_signature(self, signature);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        self.methods.insert(call.method.to_string());
        visit::visit_expr_method_call(self, call);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.path(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &'ast syn::Macro) {
        self.visit_path(&called.path);
        self.tokens(called.tokens.clone());
    }

    // What documents a thing uses nothing.
    fn visit_attribute(&mut self, _: &'ast Attribute) {}
}

/// Knows what names mean where.
struct Resolver<'m> {
    modules: &'m BTreeSet<Names>,
    /// What a name stands for in a module that imports it.
    imported: BTreeMap<(Names, String), Names>,
    /// What a name stands for to those who get it out of a module that hands it on.
    handed_on: BTreeMap<(Names, String), Names>,
}

/// Longer chains of re-exports are nobody's.
const MOST_STEPS: usize = 16;

impl<'m> Resolver<'m> {
    fn new<'r>(modules: &'m BTreeSet<Names>, raw: impl Iterator<Item = &'r Raw>) -> Self {
        let mut resolver = Self { modules, imported: BTreeMap::new(), handed_on: BTreeMap::new() };
        let named: Vec<&Raw> = raw.filter(|raw| raw.alias.is_some()).collect();
        for raw in named {
            let key = (raw.module.clone(), raw.alias.clone().unwrap());
            let path = resolver.rooted(&raw.module, &raw.path);
            if raw.handed_on {
                resolver.handed_on.insert(key.clone(), path.clone());
            }
            resolver.imported.insert(key, path);
        }
        resolver
    }

    /// A path with `self`, `super` and names of modules beside it read.
    fn rooted(&self, module: &Names, path: &Names) -> Names {
        let mut base = module.clone();
        let mut rest = path.iter().peekable();
        let first = rest.peek().map(|first| first.as_str());
        match first {
            Some("crate" | "bangiao") => {
                rest.next();
                base.clear();
            }
            Some("self" | "super") => {
                while let Some(name) = rest.next_if(|name| matches!(name.as_str(), "self" | "super")) {
                    if name == "super" {
                        base.pop();
                    }
                }
            }
            Some(name) if self.modules.contains(&[module.as_slice(), &[name.to_owned()]].concat()) => {}
            Some(_) | None => return path.clone(),
        }
        ["crate".to_owned()].into_iter().chain(base).chain(rest.cloned()).collect()
    }

    fn reference(&self, raw: &Raw) -> Reference {
        let mut path = self.rooted(&raw.module, &raw.path);
        for _ in 0..MOST_STEPS {
            let Some(next) = self.step(&raw.module, &path, raw.alias.is_some()) else { break };
            path = next;
        }
        Reference { path, glob: raw.glob, handed_on: raw.handed_on }
    }

    /// One import or re-export taken away.
    fn step(&self, module: &Names, path: &Names, is_import: bool) -> Option<Names> {
        let (first, rest) = path.split_first()?;
        if first != "crate" {
            // An import does not explain itself.
            let imported = self.imported.get(&(module.clone(), first.clone()));
            let imported = imported.filter(|meant| !(is_import && meant.as_slice() == path.as_slice()))?;
            let next: Names = imported.iter().chain(rest).cloned().collect();
            return (imported.first() != Some(first)).then_some(next);
        }
        (0..rest.len()).find_map(|at| {
            let behind = rest.get(at + 1..)?;
            // A function may have the name of its module: what stands behind the name is in the module.
            if !behind.is_empty() && self.modules.contains(rest.get(..=at)?) {
                return None;
            }
            let meant = self.handed_on.get(&(rest.get(..at)?.to_vec(), rest.get(at)?.clone()))?;
            let next: Names = meant.iter().chain(behind).cloned().collect();
            (next != *path).then_some(next)
        })
    }
}

/// Which file a path from the root leads into.
pub fn file_of<'f>(files: &'f [File], path: &[String]) -> Option<&'f File> {
    let (_, names) = path.split_first().filter(|(first, _)| *first == "crate")?;
    let within = files.iter().filter(|file| names.starts_with(&file.module));
    within.max_by_key(|file| file.module.len())
}

/// The circles of files of one room that use each other, each sorted by name.
pub fn circles(files: &[File]) -> Vec<Vec<String>> {
    let reach: BTreeMap<&str, BTreeSet<&str>> =
        files.iter().map(|file| (file.name.as_str(), reached(files, file))).collect();
    let mut found: BTreeSet<Vec<String>> = BTreeSet::new();
    for (name, far) in reach.iter().filter(|(name, far)| far.contains(*name)) {
        let circle = far.iter().filter(|other| reach.get(*other).is_some_and(|back| back.contains(name)));
        found.insert(circle.map(|name| (*name).to_owned()).collect());
    }
    found.into_iter().collect()
}

/// Every file of the same room that a file uses, by itself or through others.
fn reached<'f>(files: &'f [File], from: &'f File) -> BTreeSet<&'f str> {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(file) = open.pop() {
        let next = neighbours(files, file).into_iter().filter(|next| seen.insert(next.name.as_str()));
        open.extend(next);
    }
    seen
}

/// The files of the same room that a file uses. What a module hands on of the files below it is no use of its own.
fn neighbours<'f>(files: &'f [File], file: &'f File) -> Vec<&'f File> {
    let leads = |used: &Reference| {
        let other = file_of(files, &used.path)?;
        let hands_on = used.handed_on && other.module.starts_with(&file.module);
        (other.room() == file.room() && other.name != file.name && !hands_on).then_some(other)
    };
    file.uses.iter().filter_map(leads).collect()
}
