//! Several processes at one database: the test binary runs itself.

#![expect(
    clippy::disallowed_methods,
    reason = "the tests start processes and read a clock"
)]

use std::env;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use super::{catalog, play};
use crate::adapters::store::{Store, ViewerId};
use crate::domain::history::Moment;

/// Names the data folder for a child; a run without it is a plain test run.
const FOLDER: &str = "STORE_TEST_FOLDER";
/// How many acts a child appends.
const COUNT: &str = "STORE_TEST_COUNT";

/// What a child does: appends, and says so after each act is acknowledged.
#[test]
#[expect(
    clippy::print_stdout,
    reason = "the parent counts what was acknowledged"
)]
fn child() {
    let Some(folder) = env::var_os(FOLDER) else {
        return;
    };
    let n: usize = env::var(COUNT).unwrap().parse().unwrap();
    let catalog = catalog(1);
    let mut store = Store::create(Path::new(&folder)).unwrap();
    let viewer = match store.add_viewer("Ada", Moment(0)) {
        Ok(viewer) => viewer.id,
        Err(_) => store.viewer_named("ada").unwrap().unwrap().id,
    };
    for n in 0..n {
        store
            .append_act(viewer, &play(&catalog, "title-0", None, 0))
            .unwrap();
        println!("\nacknowledged {n}");
        std::io::stdout().flush().unwrap();
    }
}

fn spawn(folder: &Path, n: usize, umask: &str) -> Child {
    let command = format!("umask {umask}; exec \"$0\" \"$@\"");
    Command::new("sh")
        .args(["-c", &command])
        .arg(env::current_exe().unwrap())
        .args([
            "--exact",
            "adapters::store::tests::processes::child",
            "--nocapture",
        ])
        .env(FOLDER, folder)
        .env(COUNT, n.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn n_acts(folder: &Path) -> usize {
    let store = Store::find(folder).unwrap().unwrap();
    let viewers = store.viewers().unwrap();
    let of = |viewer: ViewerId| store.load(viewer, &catalog(1)).unwrap().n_acts();
    viewers.iter().map(|viewer| of(viewer.id)).sum()
}

#[test]
fn forty_processes_at_once_leave_forty_acts_of_one_viewer() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("a/b/c");
    let children: Vec<_> = (0..40).map(|_| spawn(&data, 1, "022")).collect();
    for child in children {
        let output = child.wait_with_output().unwrap();
        let words = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(
            output.status.success(),
            "{words}{}",
            String::from_utf8_lossy(&output.stdout)
        );
    }
    assert_eq!(n_acts(&data), 40);
    assert_eq!(
        Store::find(&data)
            .unwrap()
            .unwrap()
            .viewers()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn every_acknowledged_act_outlives_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let mut n_acknowledged = 0;
    for round in 0..100_u64 {
        let mut child = spawn(folder.path(), 1000, "022");
        let out = BufReader::new(child.stdout.take().unwrap());
        // Some are killed while they open the database, others somewhere in an append.
        thread::sleep(Duration::from_micros(round * 7919 % 60_000));
        child.kill().unwrap();
        child.wait().unwrap();
        let lines = out.lines().map_while(Result::ok);
        n_acknowledged += lines
            .filter(|line| line.starts_with("acknowledged"))
            .count();
        if round % 10 == 9 {
            let n = Store::find(folder.path())
                .unwrap()
                .map_or(0, |_| n_acts(folder.path()));
            // An act may be on disk whose word did not get out: at most one a kill.
            let most = n_acknowledged + 100;
            assert!(
                (n_acknowledged..=most).contains(&n),
                "{n} for {n_acknowledged}"
            );
        }
    }
    assert!(n_acknowledged > 100, "{n_acknowledged}");
}

#[cfg(unix)]
#[test]
fn no_umask_opens_or_shuts_the_data_folder() {
    use std::os::unix::fs::PermissionsExt;
    for umask in ["000", "077", "777"] {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let output = spawn(&data, 1, umask).wait_with_output().unwrap();
        assert!(
            output.status.success(),
            "{umask}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(
            (mode(&data), mode(&data.join("keyart.db"))),
            (0o700, 0o600),
            "{umask}"
        );
    }
}
