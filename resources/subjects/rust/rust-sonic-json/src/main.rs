// SPDX-License-Identifier: GPL-3.0-only

//! Workload json-parse with sonic-rs (SIMD), into structs.

use std::{env, fs, process::ExitCode, time::Instant};

use serde::Deserialize;

/// All members are parsed and kept, as a program that needs them would.
#[derive(Deserialize)]
#[allow(dead_code)]
struct Record {
    id: i64,
    name: String,
    email: String,
    score: f64,
    active: bool,
    tags: Vec<String>,
}

fn run(path: &str) -> Result<(), Box<dyn std::error::Error>> {
    let begin = Instant::now();
    let text = fs::read(path)?;
    let read = begin.elapsed().as_nanos();
    let begin = Instant::now();
    let records: Vec<Record> = sonic_rs::from_slice(&text)?;
    let elapsed = begin.elapsed().as_nanos();
    let checksum: i64 = records.iter().filter(|record| record.active).map(|record| record.id).sum();
    println!(
        "{{\"records\": {}, \"checksum\": {checksum}, \"elapsed_ns\": {elapsed}, \"read_ns\": {read}}}",
        records.len()
    );
    Ok(())
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().collect();
    if arguments.len() != 2 {
        eprintln!("usage: program FILE, with FILE a JSON array of records");
        return ExitCode::from(2);
    }
    match run(&arguments[1]) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("parse: {error}");
            ExitCode::FAILURE
        }
    }
}
