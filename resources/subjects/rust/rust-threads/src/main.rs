// SPDX-License-Identifier: GPL-3.0-only

//! Workloads queue and cpu-parallel with threads of the system.

mod primes;
mod queue;

use std::{env, process::ExitCode};

fn main() -> ExitCode {
    let given: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = given.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["queue", n] => {
            if let Ok(n) = n.parse() {
                queue::pass_through(n);
                return ExitCode::SUCCESS;
            }
        }
        ["primes", n, workers] => {
            if let (Ok(n), Ok(workers)) = (n.parse(), workers.parse()) {
                if workers > 0 {
                    primes::count_on_cores(n, workers);
                    return ExitCode::SUCCESS;
                }
            }
        }
        _ => {}
    }
    eprintln!("usage: program queue N | primes N WORKERS");
    ExitCode::from(2)
}
