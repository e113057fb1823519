// SPDX-License-Identifier: GPL-3.0-only

//! Workload fib: the nth Fibonacci number by naive recursion.

use std::{env, process::ExitCode, time::Instant};

fn fib(n: u32) -> u64 {
    if n < 2 {
        u64::from(n)
    } else {
        fib(n - 1) + fib(n - 2)
    }
}

fn main() -> ExitCode {
    let n = env::args().nth(1).and_then(|text| text.parse::<u32>().ok()).filter(|n| *n <= 90);
    let (Some(n), 2) = (n, env::args().count()) else {
        eprintln!("usage: program N, with N from 0 to 90");
        return ExitCode::from(2);
    };
    let begin = Instant::now();
    let result = fib(n);
    let elapsed = begin.elapsed().as_nanos();
    println!("{{\"result\": {result}, \"elapsed_ns\": {elapsed}}}");
    ExitCode::SUCCESS
}
