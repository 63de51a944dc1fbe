//! A deterministic generator of datasets in our own format: the partners, frameworks, themes and words of the built-in data, put
//! together anew, with as many records as asked for. The same number gives the same bytes on every machine.

use serde_json::{Map, Value, json};

/// xorshift64*: small, and the same everywhere.
struct Dice(u64);

impl Dice {
    fn throw(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn below(&mut self, most: usize) -> usize {
        ((self.throw() >> 33) as usize) % most.max(1)
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// The pieces that records are put together from.
struct Stock {
    records: Vec<Value>,
    vi: Vec<String>,
    en: Vec<String>,
}

impl Stock {
    fn of(builtin: &Value) -> Self {
        let records = builtin["records"].as_array().cloned().unwrap_or_default();
        let mut stock = Self { records: Vec::new(), vi: Vec::new(), en: Vec::new() };
        for record in &records {
            for text in [&record["title"], &record["summary"]] {
                stock.take(text);
            }
        }
        stock.records = records;
        stock
    }

    fn take(&mut self, text: &Value) {
        self.vi.extend(text["vi"].as_str().map(str::to_owned));
        self.en.extend(text["en"].as_str().map(str::to_owned));
    }
}

/// Some words of one text and some of another: about as long as the built-in ones.
fn splice(dice: &mut Dice, texts: &[String], words: usize) -> String {
    let mut out: Vec<&str> = Vec::new();
    while out.len() < words {
        let text: Vec<&str> = dice.pick(texts).split(' ').collect();
        let from = dice.below(text.len());
        out.extend(text[from..].iter().take(3 + dice.below(5)));
    }
    out.truncate(words);
    out.join(" ")
}

fn record(dice: &mut Dice, stock: &Stock, number: usize) -> Value {
    let model = dice.pick(&stock.records).clone();
    let mut record = Map::new();
    record.insert("id".into(), json!(format!("r-{number}")));
    record.insert("order".into(), json!(number));
    for field in ["kind", "status", "status_basis", "partners", "frameworks", "themes", "source"] {
        if let Some(value) = model.get(field) {
            record.insert(field.into(), value.clone());
        }
    }
    if dice.below(3) > 0 {
        let words = 8 + dice.below(10);
        record.insert(
            "title".into(),
            json!({ "vi": splice(dice, &stock.vi, words), "en": splice(dice, &stock.en, words * 3 / 4) }),
        );
    }
    let words = 10 + dice.below(12);
    record.insert(
        "summary".into(),
        json!({ "vi": splice(dice, &stock.vi, words), "en": splice(dice, &stock.en, words * 3 / 4) }),
    );
    let year = 2005 + dice.below(20);
    record.insert("dates".into(), json!([{ "edtf": format!("{year}-{:02}", 1 + dice.below(12)), "role": "start" }]));
    Value::Object(record)
}

/// A dataset of so many records, as the bytes of its file.
pub fn generate(records: usize) -> Vec<u8> {
    let mut dataset: Value = serde_json::from_slice(bangiao::dataset::BUILTIN).expect("the built-in data is JSON");
    let stock = Stock::of(&dataset);
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    dataset["records"] = (0..records).map(|number| record(&mut dice, &stock, number)).collect();
    serde_json::to_vec(&dataset).expect("a value is always written")
}
