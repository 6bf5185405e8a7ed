//! Signals while something runs that takes long: the first asks it to end, the second ends it.
//!
//! Children are in groups of their own, which the terminal's Ctrl-C and Ctrl-Z do not reach: they
//! end with what they work for, and stop and go on with keyart.

use std::thread;

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use crate::adapters::children;
use crate::adapters::media::StopFlag;

/// From now on signals set `stop`, and Ctrl-Z stops the children, too.
pub(super) fn follow(stop: &StopFlag) {
    // Without it a signal ends keyart at once, and its keeper the children.
    let Ok(mut signals) = Signals::new([SIGINT, SIGTERM, SIGHUP, SIGTSTP]) else {
        return;
    };
    let stop = stop.clone();
    let listener = thread::Builder::new().name("signals".to_owned());
    let _ = listener.spawn(move || {
        for signal in signals.forever() {
            if signal == SIGTSTP {
                pause();
            } else if stop.is_set() {
                // Whoever asks twice is not kept waiting by a disk that hangs.
                children::end_all();
                let _ = emulate_default_handler(signal);
            } else {
                stop.set();
            }
        }
    });
}

/// Stops all of it until somebody lets it go on.
fn pause() {
    if !children::can_be_resumed() {
        return;
    }
    children::stop_all();
    // Returns once we go on.
    let _ = emulate_default_handler(SIGTSTP);
    children::go_on_all();
}
