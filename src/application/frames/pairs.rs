//! Two pieces of work at a time.

use std::thread;

/// What `work` makes of each item, in their order, two at a time: `ffmpeg` takes two cores by
/// itself, but not while it starts.
pub(in crate::application) fn in_pairs<T: Sync, U: Send>(
    items: &[T],
    work: impl Fn(&T) -> U + Sync,
) -> Vec<U> {
    let work = &work;
    let pair = |pair: &[T]| {
        thread::scope(|scope| {
            let others: Vec<_> = pair
                .iter()
                .skip(1)
                .map(|item| {
                    let thread = thread::Builder::new().spawn_scoped(scope, move || work(item));
                    (item, thread)
                })
                .collect();
            let mut made: Vec<_> = pair.first().map(work).into_iter().collect();
            made.extend(others.into_iter().map(|(item, thread)| {
                // Where there is no thread to be had, one after the other.
                let joined = thread.ok().map(thread::ScopedJoinHandle::join);
                match joined {
                    Some(Ok(made)) => made,
                    Some(Err(panic)) => std::panic::resume_unwind(panic),
                    None => work(item),
                }
            }));
            made
        })
    };
    items.chunks(2).flat_map(pair).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Barrier;

    use super::in_pairs;

    #[test]
    fn everything_is_done_in_order_and_two_at_a_time() {
        // Nobody passes alone.
        let barrier = Barrier::new(2);
        let made = in_pairs(&[1, 2, 3, 4], |n| {
            barrier.wait();
            n * 10
        });
        assert_eq!(made, [10, 20, 30, 40]);
        assert_eq!(in_pairs(&[1, 2, 3], |n| n + 1), [2, 3, 4]);
        assert_eq!(in_pairs(&[0; 0], |n: &i32| *n), [0; 0]);
    }
}
