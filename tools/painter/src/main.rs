//! The painter's command line.

use std::path::Path;

/// Runs `keyart-painter people OUTDIR [PART OF A SHEET'S NAME]`.
fn main() -> anyhow::Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        ["people", folder] => keyart_painter::people::sheets::write_all(Path::new(folder), ""),
        ["people", folder, only] => {
            keyart_painter::people::sheets::write_all(Path::new(folder), only)
        }
        _ => Ok(()),
    }
}
