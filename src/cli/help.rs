//! The command line as clap knows it, with its help in the user's language. English stands beside each option in
//! [`super::args`]; Vietnamese stands here, and a test sees that nothing is missing.

use super::args::{AFTER_HELP, Arguments};
use crate::dataset::Lang;
use crate::search::FIELDS;
use clap::builder::PossibleValue;
use clap::{Command, CommandFactory};

/// The command line, explained in that language.
#[must_use]
pub fn command(lang: Lang) -> Command {
    let command = match lang {
        Lang::En => Arguments::command(),
        Lang::Vi => in_vietnamese(Arguments::command()),
    };
    FILTERED.iter().fold(command, |command, (name, examples)| {
        command.mut_subcommand(name, |each| each.after_help(filters(*examples, lang)))
    })
}

/// The commands that take a query, each with two examples of filters in it.
pub(super) const FILTERED: [(&str, [&str; 2]); 2] = [
    ("list", ["bangiao list records partner:fi status:pipeline", "bangiao list timeline theme:water year:2020..2024"]),
    ("search", ["bangiao search khi tuong partner:fi", "bangiao search status:signed,in_force year:2020..2024"]),
];

fn filters(examples: [&str; 2], lang: Lang) -> String {
    let names = FIELDS.iter().map(|row| row.name.text(lang)).collect::<Vec<_>>().join(", ");
    let [one, other] = examples;
    match lang {
        Lang::Vi => {
            format!("Câu tìm có thể có bộ lọc, trường:giá_trị, thí dụ:\n  {one}\n  {other}\nCác trường: {names}.")
        }
        Lang::En => format!("A query may have filters, field:value, as in:\n  {one}\n  {other}\nFields: {names}."),
    }
}

const TEMPLATE: &str = "{about}\n\nCách dùng: {usage}\n\n{all-args}{after-help}";
const EVERY_COMMAND: &str = "Tùy chọn cho mọi lệnh";

fn in_vietnamese(command: Command) -> Command {
    let command = explained(command)
        .about("Bảng điều khiển hợp tác quốc tế, và công cụ tìm kiếm hiểu tiếng Việt")
        .after_help(AFTER_HELP.0)
        .override_usage("bangiao [TÙY CHỌN] [FILE]\n           bangiao [TÙY CHỌN] LỆNH …")
        .subcommand_help_heading("Lệnh");
    let mut built = command.clone();
    built.build();
    let usages: Vec<(String, String)> =
        built.get_subcommands_mut().map(|each| (each.get_name().to_owned(), usage(each))).collect();
    usages.into_iter().fold(command, |command, (name, usage)| {
        command.mut_subcommand(&name, |each| {
            let about = lookup(COMMANDS, &name);
            explained(each).about(about).override_usage(usage)
        })
    })
}

/// How a command is typed. Clap has no translation of its own words.
fn usage(command: &mut Command) -> String {
    let usage = command.render_usage().to_string();
    usage.trim_start_matches("Usage: ").replace("[OPTIONS]", "[TÙY CHỌN]")
}

/// The arguments of one command.
fn explained(command: Command) -> Command {
    let command = command.help_template(TEMPLATE);
    command.mut_args(|arg| {
        let heading = match arg.get_help_heading() {
            Some(_) => EVERY_COMMAND,
            None if arg.is_positional() => "Tham số",
            None => "Tùy chọn",
        };
        let help = lookup(ARGUMENTS, arg.get_id().as_str());
        let values = arg.get_possible_values();
        let values: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
        // Those of options stand in their value names.
        if values.is_empty() || !arg.is_positional() {
            return arg.help(help).help_heading(heading);
        }
        let help = format!("{help}: {}", values.join(", "));
        arg.help(help).help_heading(heading).hide_possible_values(true)
    })
}

fn lookup(table: &'static [(&'static str, &'static str)], name: &str) -> &'static str {
    table.iter().find(|(each, _)| *each == name).map_or("", |(_, text)| text)
}

const COMMANDS: &[(&str, &str)] = &[
    ("list", "Xuất danh sách"),
    ("search", "Tìm trong đối tác, khuôn khổ và hồ sơ"),
    ("show", "Xem đầy đủ một đối tác, khuôn khổ, hồ sơ, lĩnh vực hoặc nguồn"),
    ("brief", "Xuất bản tóm lược một trang cho từng đối tác, khuôn khổ, hồ sơ, lĩnh vực, dạng Markdown 80 cột"),
    ("snapshot", "Chụp lại dữ liệu hiện tại, để sau này biết điều gì đã thay đổi"),
    ("changes", "So sánh hai bộ dữ liệu, từng trường một"),
    ("minutes", "Xuất biên bản cuộc họp dạng Markdown, có việc cần làm"),
    ("check", "Báo mọi lỗi của bộ dữ liệu, ở đâu và sửa thế nào"),
    ("new", "Xuất mẫu để dán vào bộ dữ liệu, hoặc một bộ dữ liệu nhỏ để bắt đầu, có giải thích từng trường"),
    ("schema", "Xuất JSON Schema (2020-12) của bộ dữ liệu, cho trình soạn thảo"),
    ("completions", "Xuất phần gợi ý lệnh cho shell"),
    ("man", "Xuất trang man"),
];

/// By the id of the argument: one that several commands have says the same in all of them.
const ARGUMENTS: &[(&str, &str)] = &[
    ("file", "Tệp dữ liệu: một đường dẫn, hoặc - là đầu vào chuẩn"),
    ("fresh", "Bắt đầu mới, không trở lại chỗ đã rời"),
    ("theme", "Giao diện của bảng điều khiển"),
    ("version", "Hiện số phiên bản"),
    ("data", "Bộ dữ liệu: một đường dẫn, - là đầu vào chuẩn, hoặc builtin"),
    ("lang", "Ngôn ngữ hiển thị"),
    ("as_of", "Ngày dùng để xét việc trễ hạn: ngày EDTF, tính theo ngày cuối của nó"),
    ("ascii", "Chỉ dùng ký hiệu ASCII"),
    ("color", "Khi nào dùng màu"),
    (
        "public",
        "Không hiện điều nội bộ: ghi chú, người phụ trách, biên bản, tên cuộc họp và bản chụp, đường dẫn trên máy",
    ),
    ("config", "Tệp cấu hình, hoặc none"),
    ("max_size", "Đọc nhiều nhất chừng này, thí dụ 512M hoặc 2G"),
    ("help", "Hiện phần trợ giúp này"),
    ("list", "Danh sách nào"),
    ("query", "Tìm gì: các từ, thứ tự nào cũng được"),
    ("json", "Dạng JSON"),
    ("csv", "Dạng CSV"),
    ("markdown", "Dạng Markdown"),
    ("limit", "Nhiều nhất chừng này kết quả"),
    ("id", "Mã của mục"),
    ("ids", "Mã của các mục"),
    ("agenda", "Tên cuộc họp; không nêu thì là cuộc họp đang dùng"),
    ("agenda_file", "Chương trình họp nhận từ tệp"),
    ("agendas", "Có những cuộc họp nào"),
    ("decided", "Những gì đã quyết, dạng JSON để dán vào bộ dữ liệu"),
    ("called", "Tên của bản chụp; không nêu thì là ngày chụp"),
    ("all", "Liệt kê các bản chụp của dữ liệu này"),
    (
        "old",
        "Trước kia: một tệp, tên một bản chụp, - là đầu vào chuẩn, hoặc builtin; không nêu thì là bản chụp đã chọn",
    ),
    ("new", "Bây giờ; không nêu thì là dữ liệu đang dùng"),
    ("what", "Mẫu nào"),
    ("name", "Tên gọi: mã của mục được đặt theo tên"),
    ("shell", "Shell nào"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_can_be_typed_is_explained_in_vietnamese() {
        for command in std::iter::once(&command(Lang::Vi)).chain(command(Lang::Vi).get_subcommands()) {
            assert!(command.get_about().is_some_and(|about| !about.to_string().is_empty()), "{}", command.get_name());
            for arg in command.get_arguments() {
                let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
                assert!(!help.is_empty(), "{} of {}", arg.get_id(), command.get_name());
            }
        }
    }

    fn help_of(name: &str, lang: Lang) -> String {
        let mut command = command(lang);
        command.build();
        command.find_subcommand_mut(name).unwrap().render_help().to_string()
    }

    #[test]
    fn help_in_vietnamese_has_none_of_claps_english() {
        let whole = command(Lang::Vi);
        for name in whole.get_subcommands().map(Command::get_name) {
            let help = help_of(name, Lang::Vi);
            for english in ["[OPTIONS]", "OPTIONS", "possible values", "Usage", "Options", "Arguments", "Print"] {
                assert!(!help.contains(english), "{help}");
            }
            assert!(help.contains(&format!("Cách dùng: bangiao {name} [TÙY CHỌN]")), "{help}");
        }
        assert!(help_of("new", Lang::Vi).contains("partner, framework, record, dataset"));
        assert!(!command(Lang::Vi).render_help().to_string().contains("  In "));
    }

    #[test]
    fn help_on_queries_shows_filters() {
        for lang in Lang::ALL {
            for (name, examples) in FILTERED {
                let help = help_of(name, lang);
                assert!(examples.iter().all(|example| help.contains(example)), "{help}");
                assert!(FIELDS.iter().all(|row| help.contains(row.name.text(lang))), "{help}");
            }
        }
    }

    #[test]
    fn the_command_line_is_sound() {
        for lang in Lang::ALL {
            command(lang).debug_assert();
        }
    }
}
