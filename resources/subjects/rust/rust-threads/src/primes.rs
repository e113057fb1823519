// SPDX-License-Identifier: GPL-3.0-only

use std::{
    sync::atomic::{AtomicU64, Ordering::Relaxed},
    thread,
    time::Instant,
};

const CHUNKS: u64 = 64;

/// Counts the primes below n with 1, 2, ... workers, each time from the start.
pub fn count_on_cores(n: u64, most: usize) {
    let (mut primes, mut last, mut curve) = (0, 0, Vec::new());
    for workers in 1..=most {
        let begin = Instant::now();
        primes = count_with(workers, n);
        last = begin.elapsed().as_nanos();
        curve.push(format!("{{\"workers\": {workers}, \"elapsed_ns\": {last}}}"));
    }
    println!("{{\"primes\": {primes}, \"elapsed_ns\": {last}, \"curve\": [{}]}}", curve.join(", "));
}

fn count_with(workers: usize, n: u64) -> u64 {
    let next = AtomicU64::new(0);
    let sum = AtomicU64::new(0);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| loop {
                let first = next.fetch_add(1, Relaxed);
                if first >= CHUNKS {
                    return;
                }
                sum.fetch_add(count_primes(first, n), Relaxed);
            });
        }
    });
    sum.into_inner()
}

/// Looks at every 64th number from `first` on.
fn count_primes(first: u64, n: u64) -> u64 {
    (first..n).step_by(CHUNKS as usize).filter(|number| is_prime(*number)).count() as u64
}

fn is_prime(number: u64) -> bool {
    if number < 4 {
        return number >= 2;
    }
    if number % 2 == 0 {
        return false;
    }
    let mut divisor = 3;
    while divisor * divisor <= number {
        if number % divisor == 0 {
            return false;
        }
        divisor += 2;
    }
    true
}
