// SPDX-License-Identifier: GPL-3.0-only

use std::{future::pending, time::Instant};

use tokio_util::{sync::CancellationToken, task::TaskTracker};

use crate::Outcome;

/// Starts n tasks that wait for ever, tells all to end by one token, and waits until the last one has.
pub async fn cancel_all(n: usize) -> Outcome {
    let token = CancellationToken::new();
    let tracker = TaskTracker::new();
    let started = std::sync::Arc::new(tokio::sync::Barrier::new(n + 1));
    let mut handles = Vec::with_capacity(n);
    for _ in 0..n {
        let token = token.clone();
        let started = started.clone();
        handles.push(tracker.spawn(async move {
            started.wait().await;
            token.run_until_cancelled(pending::<()>()).await.is_none()
        }));
    }
    tracker.close();
    started.wait().await;
    let begin = Instant::now();
    token.cancel();
    tracker.wait().await;
    let elapsed = begin.elapsed().as_nanos();
    let mut ended = 0;
    for handle in handles {
        ended += usize::from(handle.await?);
    }
    println!("{{\"ended\": {ended}, \"elapsed_ns\": {elapsed}}}");
    Ok(())
}
