// SPDX-License-Identifier: GPL-3.0-only

use std::{thread, time::Instant};

use crossbeam_channel::bounded;

const PRODUCERS: usize = 4;
const CONSUMERS: usize = 4;
const CAPACITY: usize = 1000;

/// Hands n numbers from four producers to four consumers through one channel.
pub fn pass_through(n: u64) {
    let begin = Instant::now();
    let (sender, receiver) = bounded::<u64>(CAPACITY);
    let (count, sum) = thread::scope(|scope| {
        for first in 0..PRODUCERS {
            let sender = sender.clone();
            scope.spawn(move || {
                for item in (first as u64..n).step_by(PRODUCERS) {
                    sender.send(item).expect("consumers outlive the producers");
                }
            });
        }
        drop(sender); // the channel ends with its last sender
        let consumers: Vec<_> = (0..CONSUMERS)
            .map(|_| {
                let receiver = receiver.clone();
                scope.spawn(move || receiver.iter().fold((0u64, 0u64), |(own, total), item| (own + 1, total + item)))
            })
            .collect();
        consumers.into_iter().map(|one| one.join().expect("no consumer panics")).fold((0, 0), |all, own| {
            (all.0 + own.0, all.1 + own.1)
        })
    });
    let elapsed = begin.elapsed().as_nanos();
    println!("{{\"consumed\": {count}, \"checksum\": {sum}, \"elapsed_ns\": {elapsed}}}");
}
