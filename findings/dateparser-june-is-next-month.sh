#!/usr/bin/env bash
# dateparser 1.5.0 (Python, 2026), language "vi": June written as a word is the month after today, whatever year stands beside it.
#
# "ngày 4 tháng Sáu năm 2024" (4 June 2024) becomes 4 January 2025 when the base is December 2024; every other month of the year, from
# "tháng Một" to "tháng Mười Hai", is read rightly in the same sentence, and so is June as a number. The marks of the text are taken off
# before words are looked up, and "sáu" (six) without its mark is "sau" (next, after): "tháng sau" is "next month". The year that was
# written is dropped without a word.
#
# Whom it bites: whoever reads dates of Vietnamese official texts, where months are often written out. One date in twelve is wrong, looks
# like a date, and is another one each month that the program runs.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" --quiet --disable-pip-version-check install dateparser==1.5.0
"$folder/env/bin/python" - > "$folder/seen" <<'PYTHON'
import datetime
import dateparser

base = datetime.datetime(2024, 12, 15)
for month in ["Một", "Năm", "Sáu", "Bảy", "Mười Hai", "6"]:
    text = f"ngày 4 tháng {month} năm 2024"
    read = dateparser.parse(text, languages=["vi"], settings={"RELATIVE_BASE": base})
    print(f"{text}: {read:%Y-%m-%d}")
PYTHON
cat "$folder/seen"
diff "$folder/seen" - <<'SEEN'
ngày 4 tháng Một năm 2024: 2024-01-04
ngày 4 tháng Năm năm 2024: 2024-05-04
ngày 4 tháng Sáu năm 2024: 2025-01-04
ngày 4 tháng Bảy năm 2024: 2024-07-04
ngày 4 tháng Mười Hai năm 2024: 2024-12-04
ngày 4 tháng 6 năm 2024: 2024-06-04
SEEN
