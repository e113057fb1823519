// SPDX-License-Identifier: GPL-3.0-only

use std::{
    sync::{
        atomic::{AtomicUsize, Ordering::Relaxed},
        Arc,
    },
    time::{Duration, Instant},
};

use reqwest::Client;
use serde::Deserialize;
use tokio::task::JoinSet;

use crate::Outcome;

const PATIENCE: Duration = Duration::from_secs(60);

#[derive(Deserialize)]
struct Item {
    id: u64,
}

/// Asks for n items with a pool of workers, each with one request at a time.
pub async fn fetch_all(url: &str, n: usize, limit: usize) -> Outcome {
    let begin = Instant::now();
    let client = Client::builder().http1_only().pool_max_idle_per_host(limit).timeout(PATIENCE).build()?;
    let next = Arc::new(AtomicUsize::new(0));
    let mut pool = JoinSet::new();
    for _ in 0..limit {
        let (client, next, url) = (client.clone(), next.clone(), url.to_owned());
        pool.spawn(async move {
            let (mut completed, mut sum) = (0u64, 0u64);
            loop {
                let item = next.fetch_add(1, Relaxed);
                if item >= n {
                    return Ok::<_, reqwest::Error>((completed, sum));
                }
                let answer = client.get(format!("{url}/item/{item}")).send().await?.error_for_status()?;
                sum += answer.json::<Item>().await?.id;
                completed += 1;
            }
        });
    }
    let (mut completed, mut sum) = (0, 0);
    while let Some(worker) = pool.join_next().await {
        let (own, total) = worker??;
        completed += own;
        sum += total;
    }
    let elapsed = begin.elapsed().as_nanos();
    println!("{{\"completed\": {completed}, \"checksum\": {sum}, \"elapsed_ns\": {elapsed}}}");
    Ok(())
}
