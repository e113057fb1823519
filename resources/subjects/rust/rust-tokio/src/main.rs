// SPDX-License-Identifier: GPL-3.0-only

//! Workloads tasks, queue, cancel and fan-out with tokio.

mod cancel;
mod fetch;
mod queue;
mod tasks;

use std::{env, error::Error, process::ExitCode};

pub type Outcome = Result<(), Box<dyn Error + Send + Sync>>;

const USAGE: &str = "usage: program tasks N | queue N | cancel N | fetch URL N LIMIT";

async fn run(words: &[&str]) -> Outcome {
    match words {
        ["tasks", n] => tasks::keep_alive(n.parse()?).await,
        ["queue", n] => queue::pass_through(n.parse()?).await,
        ["cancel", n] => cancel::cancel_all(n.parse()?).await,
        ["fetch", url, n, limit] => fetch::fetch_all(url, n.parse()?, limit.parse()?).await,
        _ => Err(USAGE.into()),
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let given: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = given.iter().map(String::as_str).collect();
    match run(&words).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}
