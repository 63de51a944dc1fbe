//! The command line as clap knows it, with its help in the user's language. English stands beside each option in
//! [`super::args`]; Vietnamese stands here, and a test sees that nothing is missing.

use super::args::{AFTER_HELP, Line};
use crate::dataset::Lang;
use clap::{Command, CommandFactory};

/// The command line, explained in that language.
#[must_use]
pub fn command(lang: Lang) -> Command {
    match lang {
        Lang::En => Line::command(),
        Lang::Vi => in_vietnamese(Line::command()),
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
    let names: Vec<String> = command.get_subcommands().map(|each| each.get_name().to_owned()).collect();
    names.into_iter().fold(command, |command, name| {
        command.mut_subcommand(&name, |each| {
            let about = lookup(COMMANDS, &name);
            explained(each).about(about)
        })
    })
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
        arg.help(help).help_heading(heading)
    })
}

fn lookup(table: &'static [(&'static str, &'static str)], name: &str) -> &'static str {
    table.iter().find(|(each, _)| *each == name).map_or("", |(_, text)| text)
}

const COMMANDS: &[(&str, &str)] = &[
    ("list", "In một danh sách"),
    ("search", "Tìm trong đối tác, khuôn khổ và hồ sơ"),
    ("show", "In đầy đủ một đối tác, khuôn khổ, hồ sơ, lĩnh vực hoặc nguồn"),
    ("brief", "In bản tóm lược một trang cho mỗi đối tác, khuôn khổ, hồ sơ, lĩnh vực, dạng Markdown 80 cột"),
    ("changes", "In những gì khác nhau giữa hai bộ dữ liệu, từng trường một"),
    ("check", "Báo mọi lỗi của bộ dữ liệu, ở đâu và sửa thế nào"),
    ("new", "In một mẫu để dán vào bộ dữ liệu, hoặc một bộ dữ liệu nhỏ để bắt đầu, có giải thích từng trường"),
    ("schema", "In JSON Schema (2020-12) của bộ dữ liệu, cho trình soạn thảo"),
    ("completions", "In phần gợi ý lệnh cho shell"),
    ("man", "In trang man"),
];

/// By the id of the argument: one that several commands have says the same in all of them.
const ARGUMENTS: &[(&str, &str)] = &[
    ("file", "Tệp dữ liệu: một đường dẫn, hoặc - là đầu vào chuẩn"),
    ("version", "In số phiên bản"),
    ("data", "Bộ dữ liệu: một đường dẫn, - là đầu vào chuẩn, hoặc builtin"),
    ("lang", "Ngôn ngữ hiển thị"),
    ("as_of", "Ngày dùng để xét việc trễ hạn: ngày EDTF, tính theo ngày cuối của nó"),
    ("ascii", "Chỉ vẽ và in ký hiệu ASCII"),
    ("color", "Khi nào dùng màu"),
    ("public", "Không hiện ghi chú nội bộ và đường dẫn trên máy"),
    ("config", "Tệp cấu hình, hoặc none"),
    ("max_size", "Đọc nhiều nhất chừng này, thí dụ 512M hoặc 2G"),
    ("help", "In phần trợ giúp này"),
    ("list", "Danh sách nào"),
    ("query", "Tìm gì: các từ, thứ tự nào cũng được"),
    ("json", "Dạng JSON"),
    ("csv", "Dạng CSV"),
    ("markdown", "Dạng Markdown"),
    ("limit", "Nhiều nhất chừng này kết quả"),
    ("id", "Mã của mục"),
    ("ids", "Mã của các mục"),
    ("old", "Trước kia: một tệp, - là đầu vào chuẩn, hoặc builtin"),
    ("new", "Bây giờ; không nêu thì là dữ liệu đang dùng"),
    ("what", "Nhập cái gì"),
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

    #[test]
    fn the_command_line_is_sound() {
        for lang in Lang::ALL {
            command(lang).debug_assert();
        }
    }
}
