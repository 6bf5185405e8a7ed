//! Programs that keyart starts: each ends with it, whichever way it ends.
//!
//! A [`Child`] is ended when it is dropped, with all that it started: it leads a process group of
//! its own, unless it has to share the terminal. What cannot be dropped in time (keyart is killed
//! outright, panics, or leaves while a thread still holds one) a keeper ends: a small shell whose
//! standard input is a pipe from here. It is told the number of each child, and once the pipe
//! breaks, which the system sees to, it kills those that are left. It is given numbers alone.
//!
//! A child is only collected after its group was ended, so that its number cannot have become
//! another's. Read [`Child`] first.

use std::collections::BTreeSet;
use std::io::{self, Read as _, Write as _};
use std::path::Path;
use std::process::{self, ChildStderr, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::sync_channel;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use nix::unistd::{getppid, getsid};
use rustix::process::{
    Pid, Signal, WaitId, WaitIdOptions, kill_process, kill_process_group, waitid,
};

/// The keeper: `+ N` adds a child, `- N` takes it away; a group is a negative number, as for
/// `kill`. Ctrl-C and its kin must not end it before its time.
const KEEPER: &str = r#"trap '' HUP INT QUIT TERM TSTP
cd /
live=' '
while read -r sign child; do
  case $sign in
    +) live="$live$child " ;;
    -) case $live in *" $child "*) live="${live%% $child *} ${live#* $child }" ;; esac ;;
  esac
done
for child in $live; do kill -s KILL -- "$child"; done"#;

/// How often a short answer is waited for.
const STEP: Duration = Duration::from_millis(5);

/// Whom a child is ended with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kin {
    /// All that it starts: it leads a group of its own, and signals of the terminal pass it by.
    Group,
    /// Nobody: it stays in our group, since it needs the terminal.
    Alone,
}

/// A running program. Dropping it ends it, and what it started.
#[derive(Debug)]
pub struct Child {
    process: process::Child,
    /// As `kill` takes it: negative for a group.
    number: i32,
    /// Once it has been collected.
    outcome: Option<bool>,
}

/// The children that run, and who ends them if we cannot.
struct Live {
    numbers: BTreeSet<i32>,
    keeper: Option<ChildStdin>,
}

static LIVE: Mutex<Live> = Mutex::new(Live {
    numbers: BTreeSet::new(),
    keeper: None,
});

/// A program that is to be started: without a shell, and without anything to read.
pub fn command(program: &Path) -> Command {
    #[expect(clippy::disallowed_methods, reason = "this is that adapter")]
    let mut command = Command::new(program);
    command.stdin(Stdio::null());
    command
}

impl Child {
    /// Starts a program.
    ///
    /// # Errors
    /// Where the system cannot start it.
    pub fn start(command: &mut Command, kin: Kin) -> io::Result<Self> {
        use std::os::unix::process::CommandExt as _;
        if kin == Kin::Group {
            command.process_group(0);
        }
        // Held meanwhile, so that nobody who ends all of them misses this one.
        let mut live = LIVE.lock().unwrap_or_else(PoisonError::into_inner);
        live.has_keeper();
        let child = command.spawn()?;
        let id = i32::try_from(child.id()).unwrap_or(0);
        let number = if kin == Kin::Group { -id } else { id };
        live.numbers.insert(number);
        live.say('+', number);
        Ok(Self {
            process: child,
            number,
            outcome: None,
        })
    }

    /// What it writes, if that was piped; once.
    pub const fn take_output(&mut self) -> Option<ChildStdout> {
        self.process.stdout.take()
    }

    /// What it complains of, if that was piped; once.
    pub const fn take_errors(&mut self) -> Option<ChildStderr> {
        self.process.stderr.take()
    }

    /// Whether it has ended, and if so, whether as it should. Does not collect it.
    pub fn ended(&self) -> Option<bool> {
        if self.outcome.is_some() {
            return self.outcome;
        }
        let options = WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
        match waitid(WaitId::Pid(pid(self.number)?), options) {
            Ok(Some(status)) => Some(status.exit_status() == Some(0)),
            Ok(None) => None,
            Err(_) => Some(false),
        }
    }

    /// Ends it, with all that it started, and collects it. Again does nothing.
    pub fn end(&mut self) {
        if self.outcome.is_some() {
            return;
        }
        signal(self.number, Signal::KILL);
        let mut live = LIVE.lock().unwrap_or_else(PoisonError::into_inner);
        live.numbers.remove(&self.number);
        live.say('-', self.number);
        drop(live);
        let status = self.process.wait();
        self.outcome = Some(status.is_ok_and(|status| status.success()));
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        self.end();
    }
}

impl Live {
    /// Starts the keeper, if there is none.
    fn has_keeper(&mut self) {
        use std::os::unix::process::CommandExt as _;
        if self.keeper.is_some() {
            return;
        }
        let keeper = command(Path::new("/bin/sh"))
            .args(["-c", KEEPER, "keyart-keeper"])
            .env_clear()
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        // Without one the children still end with what stands for them.
        self.keeper = keeper.ok().and_then(|mut keeper| keeper.stdin.take());
        for number in self.numbers.clone() {
            self.say('+', number);
        }
    }

    fn say(&mut self, sign: char, number: i32) {
        let said = self
            .keeper
            .as_mut()
            .map(|pipe| pipe.write_all(format!("{sign} {number}\n").as_bytes()));
        // A keeper that is gone is made anew with the next child.
        if matches!(said, Some(Err(_))) {
            self.keeper = None;
        }
    }
}

/// What a program answers, if it ends well within `patience` and says no more than `most_bytes`.
pub fn answer(command: &mut Command, patience: Duration, most_bytes: u64) -> Option<Vec<u8>> {
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = Child::start(command, Kin::Group).ok()?;
    let output = child.take_output()?;
    let (send, receive) = sync_channel(1);
    let reader = thread::Builder::new().name("answer".to_owned());
    reader
        .spawn(move || {
            let mut bytes = Vec::new();
            let read = output.take(most_bytes + 1).read_to_end(&mut bytes);
            // Nobody waits any longer where this fails.
            let _ = send.send(read.map(|_| bytes));
        })
        .ok()?;
    let bytes = receive.recv_timeout(patience).ok()?.ok()?;
    if bytes.len() as u64 > most_bytes {
        return None;
    }
    // It closed its output, so its end is near.
    let n_steps = patience.as_millis() / STEP.as_millis();
    for _ in 0..=n_steps {
        match child.ended() {
            Some(well) => return well.then_some(bytes),
            None => thread::sleep(STEP),
        }
    }
    None
}

/// Stops the children that the terminal's own Ctrl-Z does not reach.
pub fn stop_all() {
    to_groups(Signal::STOP);
}

/// Lets them go on.
pub fn go_on_all() {
    to_groups(Signal::CONT);
}

/// Ends every child: keyart is about to leave.
pub fn end_all() {
    let live = LIVE.lock().unwrap_or_else(PoisonError::into_inner);
    for number in &live.numbers {
        signal(*number, Signal::KILL);
    }
}

/// Whether a shell could let us go on if we stopped: an orphaned group has none.
pub fn can_be_resumed() -> bool {
    // A session whose leader lies outside of our container has the number 0 for all of us.
    getsid(Some(getppid())).is_ok_and(|parents| getsid(None) == Ok(parents))
}

fn to_groups(which: Signal) {
    let live = LIVE.lock().unwrap_or_else(PoisonError::into_inner);
    for number in live.numbers.iter().filter(|number| **number < 0) {
        signal(*number, which);
    }
}

fn signal(number: i32, which: Signal) {
    if let Some(pid) = pid(number) {
        // It may be gone already.
        let _ = if number < 0 {
            kill_process_group(pid, which)
        } else {
            kill_process(pid, which)
        };
    }
}

fn pid(number: i32) -> Option<Pid> {
    Pid::from_raw(number.saturating_abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = command(Path::new("/bin/sh"));
        command.args(["-c", script]);
        command
    }

    #[test]
    fn an_answer_is_whole_in_time_and_well_or_none() {
        let ask = |script: &str| answer(&mut shell(script), Duration::from_secs(20), 100);
        assert_eq!(ask("echo yes"), Some(b"yes\n".to_vec()));
        assert_eq!(ask("echo yes; exit 1"), None);
        assert_eq!(ask("head -c 101 /dev/zero"), None);
        assert_eq!(ask("yes"), None);
        let patience = Duration::from_millis(50);
        assert_eq!(answer(&mut shell("sleep 600"), patience, 100), None);
        assert_eq!(
            answer(&mut command(Path::new("/nowhere")), patience, 1),
            None
        );
    }

    #[test]
    fn an_end_is_seen_before_it_is_collected_and_after() {
        for (script, well) in [("exit 0", true), ("exit 3", false), ("kill -9 $$", false)] {
            let mut child = Child::start(&mut shell(script), Kin::Group).unwrap();
            while child.ended().is_none() {
                thread::sleep(STEP);
            }
            assert_eq!(child.ended(), Some(well), "{script}");
            child.end();
            assert_eq!(child.ended(), Some(well), "{script}");
        }
        let mut child = Child::start(&mut shell("sleep 600"), Kin::Alone).unwrap();
        assert_eq!(child.ended(), None);
        child.end();
        assert_eq!(child.ended(), Some(false));
    }
}
