//! The same work for many items, with the feature `parallel` on all cores. What comes out
//! does not depend on their number.

/// What the work makes of each item, in order.
pub(crate) fn map<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    #[cfg(feature = "parallel")]
    {
        use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
        items.par_iter().map(&work).collect()
    }
    #[cfg(not(feature = "parallel"))]
    items.iter().map(work).collect()
}

/// What the work makes of each of several items in a row, in order.
pub(crate) fn map_rows<T: Sync, R: Send>(
    items: &[T],
    together: usize,
    work: impl Fn(&[T]) -> R + Sync,
) -> Vec<R> {
    #[cfg(feature = "parallel")]
    {
        use rayon::iter::ParallelIterator;
        use rayon::slice::ParallelSlice;
        items.par_chunks(together).map(&work).collect()
    }
    #[cfg(not(feature = "parallel"))]
    {
        // One after the other nothing is gained by parts, which are put together again.
        let _ = together;
        if items.is_empty() {
            Vec::new()
        } else {
            vec![work(items)]
        }
    }
}

/// Whether several cores can work at once.
pub(crate) fn is_possible() -> bool {
    #[cfg(feature = "parallel")]
    {
        rayon::current_num_threads() > 1
    }
    #[cfg(not(feature = "parallel"))]
    false
}

/// Takes items one after the other, works on several at once and puts down what comes out in
/// their order. Items are taken and put down on this thread.
pub(crate) fn in_turn<T: Send, R: Send>(
    mut take: impl FnMut() -> Option<T>,
    work: impl Fn(T) -> R + Sync,
    mut put: impl FnMut(R),
) {
    #[cfg(feature = "parallel")]
    {
        use std::collections::VecDeque;
        use std::sync::mpsc::sync_channel;

        let Some(first) = take() else { return };
        let Some(second) = take() else {
            put(work(first));
            return;
        };
        let most = rayon::current_num_threads() + 2;
        rayon::in_place_scope(|scope| {
            let work = &work;
            let mut waiting = VecDeque::new();
            let given = [first, second].into_iter();
            for item in given.chain(std::iter::from_fn(take)) {
                let (send, receive) = sync_channel(1);
                // Nobody waits for it only where another item has panicked.
                scope.spawn(move |_| drop(send.send(work(item))));
                waiting.push_back(receive);
                if waiting.len() > most {
                    waiting
                        .pop_front()
                        .and_then(|done| wait(&done))
                        .map(&mut put);
                }
            }
            for done in waiting {
                wait(&done).map(&mut put);
            }
        });
    }
    #[cfg(not(feature = "parallel"))]
    while let Some(item) = take() {
        put(work(item));
    }
}

/// What is sent; on a thread of the pool other work is done until then, which may be the
/// very work that is waited for. `None` where it has panicked.
#[cfg(feature = "parallel")]
fn wait<R>(done: &std::sync::mpsc::Receiver<R>) -> Option<R> {
    use std::sync::mpsc::TryRecvError;
    loop {
        match done.try_recv() {
            Ok(result) => return Some(result),
            Err(TryRecvError::Disconnected) => return None,
            Err(TryRecvError::Empty) => match rayon::yield_now() {
                None => return done.recv().ok(),
                Some(rayon::Yield::Executed) => {}
                Some(rayon::Yield::Idle) => std::thread::yield_now(),
            },
        }
    }
}

/// Fills the rows of a table of `width` numbers a row from one item each.
pub(crate) fn fill<T: Sync>(
    items: &[T],
    table: &mut [f64],
    width: usize,
    work: impl Fn(&T, &mut [f64]) + Sync,
) {
    if width == 0 {
        return;
    }
    #[cfg(feature = "parallel")]
    {
        use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};
        use rayon::slice::ParallelSliceMut;
        let rows = table.par_chunks_exact_mut(width);
        items
            .par_iter()
            .zip(rows)
            .for_each(|(item, row)| work(item, row));
    }
    #[cfg(not(feature = "parallel"))]
    for (item, row) in items.iter().zip(table.chunks_exact_mut(width)) {
        work(item, row);
    }
}
