//! The finder on the real data: queries and who answers them. `cargo test --test search`.

use bangiao::dataset::{BUILTIN, Dataset, Target, load};
use bangiao::search::{Index, Query, marks, search};

fn builtin() -> Dataset {
    load(BUILTIN).unwrap().dataset
}

fn id_of(dataset: &Dataset, item: bangiao::dataset::ItemRef) -> String {
    match item.target {
        Target::Partner => dataset.partners[item.place].id.to_string(),
        Target::Framework => dataset.frameworks[item.place].id.to_string(),
        Target::Record => dataset.records[item.place].id.to_string(),
        Target::Source | Target::Theme => unreachable!("only partners, frameworks and records are hits"),
    }
}

#[test]
#[ignore = "a look at the order: `Q='phan lan;ha lan' cargo test --test search look -- --ignored --nocapture`"]
fn look() {
    let dataset = builtin();
    let index = Index::build(&dataset);
    for text in std::env::var("Q").unwrap_or_default().split(';') {
        let query = Query::parse(text, &dataset);
        let hits = search(&index, &dataset, &query);
        println!(
            "\n== {text} == {} hits {:?} {:?}",
            hits.list.len(),
            query.problems(),
            hits.reading.as_ref().map(|r| &r.text)
        );
        for hit in hits.list.iter().take(8) {
            let id = id_of(&dataset, hit.item);
            let name = dataset.name_of(&id, bangiao::dataset::Lang::Vi).text;
            let name: String = name.chars().take(90).collect();
            println!(
                "{:6} {:12} {} {id:38} {name} {:?}",
                hit.score,
                hit.field.word(),
                if hit.guess { "?" } else { " " },
                marks(&query, &name)
            );
        }
    }
}

fn ids(dataset: &Dataset, index: &Index, text: &str) -> Vec<String> {
    let query = Query::parse(text, dataset);
    search(index, dataset, &query).list.iter().map(|hit| id_of(dataset, hit.item)).collect()
}

#[test]
fn an_empty_query_gives_everything_in_the_order_of_the_dataset() {
    let dataset = builtin();
    let index = Index::build(&dataset);
    let all = ids(&dataset, &index, "  ");
    assert_eq!(all.len(), dataset.partners.len() + dataset.frameworks.len() + dataset.records.len());
    assert_eq!(all[0], dataset.partners[0].id.as_str());
    assert_eq!(all.last().map(String::as_str), dataset.records.last().map(|record| record.id.as_str()));
}

#[test]
fn a_name_without_marks_finds_its_bearer_and_then_its_records() {
    let dataset = builtin();
    let index = Index::build(&dataset);
    let found = ids(&dataset, &index, "phan lan");
    assert_eq!(found[0], "fi");
    assert!(found.iter().filter(|id| id.starts_with("fi-")).count() >= 5, "{found:?}");
}

#[test]
fn typed_marks_put_the_very_words_first_and_lose_nothing() {
    let dataset = builtin();
    let index = Index::build(&dataset);
    let plain = ids(&dataset, &index, "thuy dien");
    let marked = ids(&dataset, &index, "thủy điện");
    assert_eq!(plain[0], "se");
    assert_ne!(marked[0], "se");
    assert!(marked.contains(&"se".to_owned()));
    assert_eq!(plain.len(), marked.len());
}

#[test]
fn marks_stand_where_the_words_are_as_written() {
    let dataset = builtin();
    let marked = |query: &str, text: &str| {
        marks(&Query::parse(query, &dataset), text).into_iter().map(|range| text[range].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(marked("phan lan", "Viện Môi trường Phần Lan và Lan Thương"), ["Phần Lan"]);
    assert_eq!(marked("lan phan", "Phần Lan"), ["Phần", "Lan"]);
    assert_eq!(marked("phan la", "Phần Lan"), ["Phần La"]);
    assert_eq!(marked("dien", "Thụy Điển"), ["Điển"]);
    assert_eq!(marked("biển", "biến đổi khí hậu và biển"), ["biển"]);
    assert_eq!(marked("mi", "Mỹ"), ["Mỹ"]);
    assert_eq!(marked("power", "Hydropower"), ["power"]);
    assert_eq!(marked("thu", "Thu\u{309}y"), ["Thu\u{309}"]);
    assert!(marked("xyz", "Phần Lan").is_empty());
    assert!(marked("", "Phần Lan").is_empty());
}
