//! How long functions are. Tables are left out: see [`is_table`].

/// The functions of a formatted file that are no tables, each with its lines, from its name to its closing bracket. Tests at the end
/// of the file are no part of it.
pub fn functions(text: &str) -> Vec<(String, usize)> {
    let program = text.split("\n#[cfg(test)]\nmod ").next().unwrap();
    let lines: Vec<&str> = program.lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(indent) = start_of_function(line) else { continue };
        let end = format!("{}}}", " ".repeat(indent));
        let Some(length) = lines[at..].iter().position(|line| *line == end) else { continue };
        let whole = lines[at..=at + length].join("\n");
        // What begins like a function and is none, such as a line of a text, cannot be read as one.
        if let Ok(function) = syn::parse_str::<syn::ImplItemFn>(&whole)
            && !is_table(&function.block)
        {
            found.push((function.sig.ident.to_string(), length + 1));
        }
    }
    found
}

/// How far a line is indented that a function begins with.
fn start_of_function(line: &str) -> Option<usize> {
    let start = line.trim_start();
    let mut words = start.split(' ').skip_while(|word| {
        word.starts_with("pub")
            || ["const", "unsafe", "async", "in"].contains(word)
            || word.ends_with(')') && !word.contains("fn")
    });
    (words.next() == Some("fn")).then_some(line.len() - start.len())
}

/// A table is one list of rows, an array or a match, behind names for what its rows say and before a plain answer. A match is one
/// when each of its arms is a value, perhaps behind names for its parts: an arm that works is a function of its own.
fn is_table(body: &syn::Block) -> bool {
    let lists = body.stmts.iter().filter(|statement| is_list_of(statement)).count();
    lists == 1 && body.stmts.iter().all(|statement| is_list_of(statement) || is_plain(statement))
}

fn is_list_of(statement: &syn::Stmt) -> bool {
    match statement {
        syn::Stmt::Expr(expr, _) => is_list_within(expr),
        syn::Stmt::Local(local) => local.init.as_ref().is_some_and(|init| is_list_within(&init.expr)),
        syn::Stmt::Item(_) | syn::Stmt::Macro(_) => false,
    }
}

fn is_list_within(expr: &syn::Expr) -> bool {
    match expr {
        syn::Expr::MethodCall(call) => is_list(&call.receiver),
        syn::Expr::Reference(of) => is_list(&of.expr),
        other => is_list(other),
    }
}

fn is_list(expr: &syn::Expr) -> bool {
    let is_row = |arm: &syn::Arm| match &*arm.body {
        syn::Expr::Block(block) => {
            block.block.stmts.iter().rev().skip(1).all(|statement| matches!(statement, syn::Stmt::Local(_)))
        }
        _ => true,
    };
    match expr {
        syn::Expr::Match(of) => of.arms.iter().all(is_row),
        syn::Expr::Array(_) | syn::Expr::Struct(_) => true,
        syn::Expr::Macro(called) => called.mac.path.is_ident("vec"),
        _ => false,
    }
}

/// A name, or an answer that is made of names.
fn is_plain(statement: &syn::Stmt) -> bool {
    let is_name = |expr: &syn::Expr| matches!(expr, syn::Expr::Path(_));
    match statement {
        syn::Stmt::Item(_) | syn::Stmt::Local(_) => true,
        syn::Stmt::Expr(syn::Expr::MethodCall(call), None) => is_name(&call.receiver) && call.args.iter().all(is_name),
        syn::Stmt::Expr(expr, _) => matches!(expr, syn::Expr::Call(_) | syn::Expr::Path(_) | syn::Expr::Tuple(_)),
        syn::Stmt::Macro(_) => false,
    }
}
