//! The door: arguments in, exit code out.

use std::io::{self, BufWriter, IsTerminal as _};
use std::process::ExitCode;

use keyart::adapters::children;
use keyart::shell::cli::{self, Ends, Streams};

fn main() -> ExitCode {
    let stdout = io::stdout();
    let ends = Ends {
        reads_keys: io::stdin().is_terminal(),
        screen: stdout
            .is_terminal()
            .then(|| crossterm::terminal::size().unwrap_or((80, 24))),
        errs_to_terminal: io::stderr().is_terminal(),
    };
    let mut out = BufWriter::new(stdout);
    let mut streams = Streams {
        out: &mut out,
        err: &mut io::stderr(),
        ends,
    };
    let code = cli::run(std::env::args_os(), &mut streams);
    children::end_all();
    ExitCode::from(code)
}
