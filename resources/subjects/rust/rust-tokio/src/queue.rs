// SPDX-License-Identifier: GPL-3.0-only

use std::time::Instant;

use async_channel::bounded;

use crate::Outcome;

const PRODUCERS: usize = 4;
const CONSUMERS: usize = 4;
const CAPACITY: usize = 1000;

/// Hands n numbers from four producers to four consumers through one channel. tokio's own channels have one
/// consumer, or hand each number to all of them.
pub async fn pass_through(n: u64) -> Outcome {
    let begin = Instant::now();
    let (sender, receiver) = bounded::<u64>(CAPACITY);
    for first in 0..PRODUCERS {
        let sender = sender.clone();
        tokio::spawn(async move {
            for item in (first as u64..n).step_by(PRODUCERS) {
                if sender.send(item).await.is_err() {
                    return; // every consumer is gone, and the sum will show it
                }
            }
        });
    }
    drop(sender); // the channel ends with its last sender
    let consumers: Vec<_> = (0..CONSUMERS)
        .map(|_| {
            let receiver = receiver.clone();
            tokio::spawn(async move {
                let (mut own, mut total) = (0u64, 0u64);
                while let Ok(item) = receiver.recv().await {
                    own += 1;
                    total += item;
                }
                (own, total)
            })
        })
        .collect();
    let (mut count, mut sum) = (0, 0);
    for consumer in consumers {
        let (own, total) = consumer.await?;
        count += own;
        sum += total;
    }
    let elapsed = begin.elapsed().as_nanos();
    println!("{{\"consumed\": {count}, \"checksum\": {sum}, \"elapsed_ns\": {elapsed}}}");
    Ok(())
}
