"""The work of `firmness/draws` in numpy, for comparison: weights uniform on the
simplex, unknown facts uniform on their intervals, the first ten of each draw.

    python3 benches/firmness_numpy.py
"""

import time

import numpy as np

FACILITIES, CRITERIA, DRAWS, CHUNK = 1037, 6, 10_000, 256


def run(rng, low, width):
    ranks = np.zeros((FACILITIES, 10), dtype=np.int64)
    for start in range(0, DRAWS, CHUNK):
        n = min(CHUNK, DRAWS - start)
        cuts = np.sort(rng.random((n, CRITERIA - 1)), axis=1)
        weights = np.diff(cuts, axis=1, prepend=0.0, append=1.0)
        keys = weights @ low.T
        for c in range(CRITERIA):
            wide = np.flatnonzero(width[:, c])
            drawn = rng.random((n, wide.size), dtype=np.float32)
            keys[:, wide] += weights[:, c : c + 1] * (drawn * width[wide, c])
        top = np.argpartition(-keys, 10, axis=1)[:, :10]
        order = np.argsort(-np.take_along_axis(keys, top, axis=1), axis=1)
        top = np.take_along_axis(top, order, axis=1)
        for rank in range(10):
            np.add.at(ranks[:, rank], top[:, rank], 1)
    return ranks


def main():
    rng = np.random.default_rng(1)
    low = rng.random((FACILITIES, CRITERIA)) * 0.5
    width = np.where(rng.random(low.shape) < 0.5, rng.random(low.shape) * 0.5, 0.0)
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        run(rng, low, width)
        best = min(best, time.perf_counter() - start)
    print(f"{DRAWS} draws over {FACILITIES} facilities x {CRITERIA} criteria: {best * 1000:.0f} ms")


if __name__ == "__main__":
    main()
