//! Folding, loading, indexing and searching at 200, 10,000 and 100,000 records. `cargo bench --bench search`.
//!
//! For the times of each key, worst first: `cargo bench --bench search -- --keys`.
#![allow(clippy::disallowed_methods, reason = "it stands outside the program and drives it")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout,
    reason = "a benchmark that cannot run must stop"
)]

mod support;

use bangiao::dataset::{Dataset, load};
use bangiao::search::{Index, Query, search};
use divan::Bencher;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

const SIZES: [usize; 3] = [200, 10_000, 100_000];

struct World {
    bytes: Vec<u8>,
    dataset: Dataset,
    index: Index,
}

fn world(size: usize) -> &'static World {
    static WORLDS: [OnceLock<World>; 3] = [const { OnceLock::new() }; 3];
    let place = SIZES.iter().position(|each| *each == size).expect("one of the sizes");
    WORLDS[place].get_or_init(|| {
        let bytes = support::generate(size);
        let dataset = load(&bytes).expect("what is generated is a dataset").dataset;
        let index = Index::build(&dataset);
        World { bytes, dataset, index }
    })
}

fn main() {
    let words: Vec<String> = std::env::args().collect();
    if let Some(["--write", size, file]) = words.get(1..4).map(|words| [&*words[0], &*words[1], &*words[2]]) {
        std::fs::write(file, support::generate(size.parse().expect("a number of records")))
            .expect("a file that can be written");
    } else if words.iter().any(|word| word == "--keys") {
        for size in SIZES {
            tell_keys(size);
        }
    } else {
        divan::main();
    }
}

#[divan::bench(args = SIZES)]
fn fold_summaries(bencher: Bencher<'_, '_>, size: usize) {
    let texts: Vec<&str> = world(size).dataset.records.iter().filter_map(|r| r.summary.vi.as_deref()).collect();
    bencher.bench(|| texts.iter().map(|text| bangiao::text::fold::fold(text).len()).sum::<usize>());
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn load_file(bencher: Bencher<'_, '_>, size: usize) {
    let world = world(size);
    bencher.bench(|| load(&world.bytes).map(|loaded| loaded.dataset.records.len()));
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn build_index(bencher: Bencher<'_, '_>, size: usize) {
    let world = world(size);
    bencher.bench(|| Index::build(&world.dataset));
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn whole_query(bencher: Bencher<'_, '_>, size: usize) {
    let world = world(size);
    bencher.bench(|| one(world, "bien doi khi hau"));
}

/// The time that this thread has run: on a machine that does other things as well, that is what a search takes. Wall time where the
/// system does not tell.
enum Clock {
    Run(Duration),
    Wall(Instant),
}

impl Clock {
    fn run() -> Option<Duration> {
        let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
        Some(Duration::from_nanos(told.split(' ').next()?.parse().ok()?))
    }

    fn now() -> Self {
        Self::run().map_or_else(|| Self::Wall(Instant::now()), Self::Run)
    }

    fn elapsed(&self) -> Duration {
        match self {
            Self::Run(start) => Self::run().unwrap_or_default().saturating_sub(*start),
            Self::Wall(start) => start.elapsed(),
        }
    }
}

fn one(world: &World, text: &str) -> usize {
    let query = Query::parse(text, &world.dataset);
    search(&world.index, &world.dataset, &query).list.len()
}

/// How often each key is pressed: the system counts running time in ticks of a few milliseconds.
const RUNS: u32 = 20;

/// The time from a key to its hits, for every key of every text that is typed: the mean of some runs. Then how long it takes to be
/// ready.
fn tell_keys(size: usize) {
    let world = world(size);
    let mut times: Vec<(Duration, usize, String)> = keys()
        .into_iter()
        .map(|text| {
            let start = Clock::now();
            let hits = (0..RUNS).map(|_| one(world, &text)).max().unwrap_or(0);
            (start.elapsed() / RUNS, hits, text)
        })
        .collect();
    times.sort_by(|a, b| b.cmp(a));
    let at = |share: usize| times[times.len() * share / 100].0;
    println!("{size} records, {} keys: p50 {:?}, p90 {:?}, worst {:?}", times.len(), at(50), at(10), times[0].0);
    let ready = (0..3).map(|_| {
        let start = Clock::now();
        let dataset = load(&world.bytes).expect("it was one before").dataset;
        let loaded = start.elapsed();
        let start = Clock::now();
        let index = Index::build(&dataset);
        (loaded, start.elapsed(), index.len())
    });
    let (loaded, indexed, _) = ready.min().expect("three runs");
    println!("  load {loaded:.1?}, index {indexed:.1?}");
    println!("  file {} MB, index {:.1} MB", world.bytes.len() / 1_000_000, world.index.bytes() as f64 / 1e6);
    for (time, hits, text) in times.iter().take(12) {
        println!("  {time:>10.1?} {hits:>7} hits  {text}");
    }
}

/// What is typed in the benchmarks, letter by letter: names, prose, acronyms, both languages, marks, several words.
const TYPED: &[&str] = &[
    "phan lan",
    "thuy dien",
    "thủy điện",
    "wb dat dai",
    "climate change",
    "bien doi khi hau",
    "uhsmc",
    "nhat ban jica",
    "finlnad",
    "phaanf lan",
    "status:signed nuoc",
];

/// Every query on the way to these, one for each key.
fn keys() -> Vec<String> {
    TYPED.iter().flat_map(|text| text.char_indices().map(|(at, c)| text[..at + c.len_utf8()].to_owned())).collect()
}
