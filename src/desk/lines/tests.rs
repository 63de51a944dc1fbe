//! Several people write in one minute, and nothing of it is lost.

use super::*;
use proptest::prelude::*;

fn pen(name: &str, minute: &MinuteText) -> MinutePen {
    MinutePen::new(Handle(name.into()), minute)
}

/// What several people make of a minute, each of whom saw it as it was before: one text after the other.
fn written(minute: &MinuteText, people: &[(&str, &[&str])]) -> Vec<MinuteChange> {
    let mut changes = Vec::new();
    for (name, texts) in people {
        let mut pen = pen(name, minute);
        changes.extend(texts.iter().filter_map(|text| pen.write(text)));
    }
    changes
}

fn all(minute: &MinuteText, changes: &[MinuteChange]) -> MinuteText {
    let mut minute = minute.clone();
    for change in changes {
        minute.apply(change);
    }
    minute
}

fn minute(text: &str) -> MinuteText {
    MinuteText::from_text(&Handle("p".into()), &Prose::new(text))
}

#[test]
fn a_text_that_contains_the_other_takes_nothing_from_it() {
    for (one, other) in [("they will not give 1 million", "1 million"), ("not agreed", "agreed"), ("a\nb", "b")] {
        for people in [[("x", &[one]), ("y", &[other])], [("x", &[other]), ("y", &[one])]] {
            let people = people.map(|(name, texts)| (name, texts.as_slice()));
            let text = all(&minute(""), &written(&minute(""), &people)).text();
            let lines: Vec<&str> = text.lines().collect();
            assert!(one.lines().chain(other.lines()).all(|line| lines.contains(&line)), "{text}");
        }
    }
}

#[test]
fn what_each_writes_at_once_stays_together() {
    let texts: (&[&str], &[&str]) = (&["a1", "a1\na2", "a1\na2\na3"], &["b1", "b1\nb2"]);
    let changes = written(&minute(""), &[("x", texts.0), ("y", texts.1)]);
    let mixed = [0, 3, 1, 4, 2].map(|n| changes[n].clone());
    assert_eq!(all(&minute(""), &mixed).text(), "a1\na2\na3\nb1\nb2");
}

#[test]
fn a_line_that_is_being_typed_is_one_line_however_often_it_is_saved() {
    let minute = minute("trên\ndưới");
    let typed = ["trên\nĐ\ndưới", "trên\nĐồng\ndưới", "trên\nĐồng ý\ndưới"];
    let result = all(&minute, &written(&minute, &[("x", &typed)]));
    assert_eq!((result.text().as_str(), result.lines.len()), ("trên\nĐồng ý\ndưới", 3));
}

#[test]
fn a_line_that_two_change_is_there_in_both_forms_and_one_that_is_taken_away_goes() {
    let before = minute("một\nhai\nba");
    let changes = written(&before, &[("x", &["một\nhai A\nba"]), ("y", &["một\nhai B"])]);
    assert_eq!(all(&before, &changes).text(), "một\nhai A\nhai B");
}

#[test]
fn who_takes_a_line_away_takes_away_what_was_seen_and_not_what_was_written_since() {
    let empty = minute("");
    let mut one = pen("x", &empty);
    let first = one.write("đồng").unwrap();
    let seen = all(&empty, std::slice::from_ref(&first));
    let removed = pen("y", &seen).write("").unwrap();
    assert_eq!(all(&seen, std::slice::from_ref(&removed)).text(), "");
    let more = one.write("đồng ý").unwrap();
    for order in [[&removed, &more], [&more, &removed]] {
        assert_eq!(all(&seen, &order.map(Clone::clone)).text(), "đồng ý");
    }
}

#[test]
fn what_is_taken_back_takes_no_line_of_others_along_and_comes_again() {
    let before = minute("a");
    let mine = written(&before, &[("x", &["a\nmine"])]);
    let after = all(&before, &mine);
    let reverse = before.reverse(&after);
    let theirs = all(&after, &written(&after, &[("y", &["a\nmine\ntheirs"])]));
    let back = all(&theirs, &[theirs.take_back(&reverse).unwrap()]);
    assert_eq!(back.text(), "a\ntheirs");
    let again = theirs.reverse(&back);
    assert_eq!(all(&back, &[back.take_back(&again).unwrap()]).text(), "a\nmine\ntheirs");
    assert_eq!(back.take_back(&reverse), None);
}

#[test]
fn what_was_written_and_taken_away_in_one_piece_of_work_does_not_come_back_with_it() {
    let before = minute("a\nb");
    let changes = written(&before, &[("x", &["a\nslip\nb", "a", "a\nc", "a\nb\nc"])]);
    let (mut now, mut reverse) = (before.clone(), Reverse::default());
    for change in &changes {
        let was = now.clone();
        now.apply(change);
        reverse.join(&was.reverse(&now));
    }
    assert_eq!(now.text(), "a\nb\nc");
    assert_eq!(all(&now, &[now.take_back(&reverse).unwrap()]).text(), "a\nb");
}

#[test]
fn texts_without_ids_are_merged_by_their_lines() {
    let now = minute("một\nhai của bạn\nba");
    let pin = Handle("p".into());
    let change = now.rewrite(&pin, &Prose::new("một\nhai\nba"), &Prose::new("một\nhai của ta\nba\nbốn"));
    assert_eq!(all(&now, &[change.unwrap()]).text(), "một\nhai của ta\nhai của bạn\nba\nbốn");
    let whole = minute("của ta");
    let change = whole.rewrite(&pin, &Prose::default(), &Prose::new("của bạn"));
    let merged = all(&whole, &[change.clone().unwrap(), change.unwrap()]);
    assert_eq!(merged.lines().collect::<std::collections::BTreeSet<_>>(), ["của bạn", "của ta"].into());
    assert_eq!(merged.lines.len(), 2);
    // Written, taken back, and written again.
    let mut minute = minute("");
    for (was, text) in [("", "a"), ("a", ""), ("", "a")] {
        let change = minute.rewrite(&pin, &Prose::new(was), &Prose::new(text)).unwrap();
        minute.apply(&change);
        assert_eq!(minute.text(), text);
    }
}

#[test]
fn two_texts_under_one_id_are_two_lines_and_the_same_again_is_none() {
    let base = minute("A");
    let [first, second] = ["A\nfoo", "A\nfoo bar"].map(|text| pen("x", &base).write(text).unwrap());
    let both = all(&base, &[first.clone(), second.clone()]);
    assert_eq!(both.text(), "A\nfoo\nfoo bar");
    assert_eq!(all(&both, &[second, first]), both);
}

#[test]
fn what_goes_on_with_a_line_whose_beginning_is_lost_is_there() {
    let base = minute("");
    let mut pen = pen("x", &base);
    pen.write("g").unwrap();
    let change = pen.write("gia hạn").unwrap();
    assert_eq!(all(&base, &[change]).text(), "gia hạn");
}

#[test]
fn what_was_taken_away_is_not_handed_over_and_comes_to_no_harm_at_home() {
    let base = minute("a");
    let ours = all(&base, &written(&base, &[("x", &["a\nbí mật", "a\ncông khai"])]));
    let removed = all(&ours, &written(&ours, &[("y", &["công khai"])]));
    let handed = removed.to_hand_over();
    assert_eq!(handed.text(), "công khai");
    assert!(handed.lines.iter().all(|line| line.is_shown() || line.text.0.is_empty()));
    let mut home = removed.clone();
    home.merge(&handed);
    assert_eq!(home, removed);
    let mut theirs = handed.clone();
    theirs.merge(&all(&removed, &[removed.take_back(&ours.reverse(&removed)).unwrap()]));
    assert_eq!(theirs.text(), "a\ncông khai");
}

#[test]
fn a_long_text_in_the_place_of_another_is_there_in_bounded_time() {
    let text = |word: &str| (0..4_000).map(|number| format!("{word}{number}")).collect::<Vec<_>>().join("\n");
    let base = minute(&text("a"));
    let change = pen("x", &base).write(&text("b")).unwrap();
    assert_eq!(all(&base, &[change]).text(), text("b"));
}

#[test]
fn lines_of_a_file_with_one_id_twice_are_both_read() {
    let line = |text: &str| MinuteLine::new(Handle("x.1".into()), None, 1, text);
    assert_eq!(MinuteText::from_lines(vec![line("một"), line("hai"), line("ba")]).text(), "một\nhai\nba");
}

/// Texts of short lines that often contain each other.
fn text() -> impl Strategy<Value = String> {
    prop::collection::vec("(not )?(agreed|1 million|x)( soon)?", 0..5).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #[test]
    fn every_line_that_anybody_typed_is_there_whatever_the_order_and_however_often(
        start in text(),
        people in prop::collection::vec(prop::collection::vec(text(), 1..4), 1..4),
        order in any::<prop::sample::Index>(), twice in any::<prop::sample::Index>(),
    ) {
        let start = minute(&start);
        let mut changes: Vec<Vec<MinuteChange>> = Vec::new();
        for (n, texts) in people.iter().enumerate() {
            let mut pen = pen(&format!("w{n}"), &start);
            changes.push(texts.iter().filter_map(|text| pen.write(text)).collect());
        }
        // Everybody's changes in their own order, with those of the others in between.
        let one_by_one = all(&start, &changes.concat());
        let mut mixed = Vec::new();
        let mut left = changes.clone();
        let mut turn = order.index(7);
        while left.iter().any(|changes| !changes.is_empty()) {
            turn += 1;
            let at = turn % left.len();
            if !left[at].is_empty() {
                mixed.push(left[at].remove(0));
            }
        }
        if !mixed.is_empty() {
            let again = mixed[twice.index(mixed.len())].clone();
            mixed.push(again);
        }
        let result = all(&start, &mixed);
        prop_assert_eq!(&result, &one_by_one);
        for texts in &people {
            let last = Prose::new(texts.last().unwrap());
            for line in lines_of(last.as_str()) {
                // Somebody else may have taken away what all had seen; nobody can take away what only its author saw.
                let was_seen = start.lines().any(|seen| seen == line);
                prop_assert!(was_seen || result.lines().any(|there| there == line), "{line}: {}", result.text());
            }
        }
    }

    #[test]
    fn two_copies_become_one_whichever_takes_in_the_other(start in text(), one in text(), other in text()) {
        let start = minute(&start);
        let one = all(&start, &written(&start, &[("x", &[&one])]));
        let other = all(&start, &written(&start, &[("y", &[&other])]));
        let (mut left, mut right) = (one.clone(), other.clone());
        left.merge(&other);
        right.merge(&one);
        prop_assert_eq!(left.text(), right.text());
        let once = left.clone();
        left.merge(&other);
        prop_assert_eq!(left, once);
    }

    #[test]
    fn a_pen_writes_what_it_is_given(start in text(), texts in prop::collection::vec(text(), 1..5)) {
        let mut minute = minute(&start);
        let mut pen = pen("x", &minute);
        for text in texts {
            if let Some(change) = pen.write(&text) {
                minute.apply(&change);
            }
            prop_assert_eq!(minute.text(), Prose::new(&text).as_str().to_owned());
            prop_assert_eq!(pen.text(), minute.text());
        }
    }
}
