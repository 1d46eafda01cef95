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
