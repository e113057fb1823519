// SPDX-License-Identifier: GPL-3.0-only

//! Workload points with a vector of structs.

use std::{
    env,
    hint::black_box,
    io::{self, Write},
    process::ExitCode,
    time::Instant,
};

struct Point {
    x: f64,
    y: f64,
    z: f64,
}

fn say(line: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}

/// Whether there was a line.
fn wait() -> io::Result<bool> {
    Ok(io::stdin().read_line(&mut String::new())? > 0)
}

fn make_points(n: usize) -> Vec<Point> {
    (0..n).map(|i| i as f64).map(|i| Point { x: i, y: 2.0 * i, z: 3.0 * i }).collect()
}

fn run(n: usize) -> io::Result<()> {
    say("{\"phase\": \"before\"}")?;
    if !wait()? {
        return Err(io::Error::other("the input ended early"));
    }
    let begin = Instant::now();
    let points = make_points(n);
    let elapsed = begin.elapsed().as_nanos();
    let sum: i64 = points.iter().map(|point| (point.x + point.y + point.z) as i64).sum();
    say(&format!(
        "{{\"phase\": \"after\", \"points\": {}, \"checksum\": {sum}, \"elapsed_ns\": {elapsed}}}",
        points.len()
    ))?;
    // The points stay alive until the reader has measured; the end of the input is an answer too.
    wait()?;
    black_box(&points);
    Ok(())
}

fn main() -> ExitCode {
    let n = env::args().nth(1).and_then(|text| text.parse().ok());
    let (Some(n), 2) = (n, env::args().count()) else {
        eprintln!("usage: program N, with N a whole number, 0 or more");
        return ExitCode::from(2);
    };
    match run(n) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("points: {error}");
            ExitCode::FAILURE
        }
    }
}
