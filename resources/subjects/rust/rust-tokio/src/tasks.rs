// SPDX-License-Identifier: GPL-3.0-only

use std::{
    io::{self, Write},
    sync::{
        atomic::{AtomicUsize, Ordering::Relaxed},
        Arc,
    },
    time::{Duration, Instant},
};

use tokio::{
    sync::Notify,
    task::JoinSet,
    time::{sleep_until, Instant as Moment},
};
use tokio_util::sync::CancellationToken;

use crate::Outcome;

const PROBES: usize = 1000;
const PROBE_SPAN: Duration = Duration::from_secs(1);

fn say(line: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}

/// Whether there was a line. It blocks this thread alone, as the phases are to.
fn wait() -> io::Result<bool> {
    Ok(io::stdin().read_line(&mut String::new())? > 0)
}

/// Starts n tasks that wait for one token, and waits twice itself so that its memory can be read.
pub async fn keep_alive(n: usize) -> Outcome {
    say("{\"phase\": \"before\"}")?;
    if !wait()? {
        return Err("tasks: the input ended early".into());
    }
    let stop = CancellationToken::new();
    let alive = Arc::new(AtomicUsize::new(0));
    let all = Arc::new(Notify::new());
    let begin = Instant::now();
    for _ in 0..n {
        let (stop, alive, all) = (stop.clone(), alive.clone(), all.clone());
        tokio::spawn(async move {
            if alive.fetch_add(1, Relaxed) + 1 == n {
                all.notify_one();
            }
            drop(all);
            stop.cancelled().await;
            alive.fetch_sub(1, Relaxed);
        });
    }
    if n > 0 {
        all.notified().await;
    }
    let elapsed = begin.elapsed().as_nanos();
    let count = alive.load(Relaxed);
    say(&format!("{{\"phase\": \"after\", \"alive\": {count}, \"elapsed_ns\": {elapsed}}}"))?;
    if !wait()? {
        return Err("tasks: the input ended early".into());
    }
    let late = measure_lateness(n.min(PROBES)).await?;
    let last = late.len() - 1;
    say(&format!(
        "{{\"phase\": \"done\", \"late_p50_ns\": {}, \"late_p99_ns\": {}, \"late_max_ns\": {}}}",
        late[last / 2],
        late[(late.len() * 99).div_ceil(100) - 1],
        late[last]
    ))?;
    wait()?; // the end of the input will do
    stop.cancel();
    while alive.load(Relaxed) > 0 {
        tokio::task::yield_now().await;
    }
    Ok(())
}

/// Lets n tasks sleep until moments spread over a second: how late each woke, in nanoseconds, sorted; one zero
/// when there is none.
async fn measure_lateness(n: usize) -> Result<Vec<u128>, tokio::task::JoinError> {
    let first = Moment::now() + Duration::from_millis(10);
    let mut probes = JoinSet::new();
    for i in 0..n {
        let due = first + PROBE_SPAN * i as u32 / n as u32;
        probes.spawn(async move {
            sleep_until(due).await;
            Moment::now().saturating_duration_since(due).as_nanos()
        });
    }
    let mut late = Vec::with_capacity(n);
    while let Some(probe) = probes.join_next().await {
        late.push(probe?);
    }
    if late.is_empty() {
        late.push(0);
    }
    late.sort_unstable();
    Ok(late)
}
