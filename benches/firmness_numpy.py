"""The work of `firmness/draws` in numpy, for comparison: weights uniform on the
simplex, unknown facts from five points each, whether a home fits, and the first
ten of each draw. (The bench also has facts of up to 25 points and counts pairs.)

    python3 benches/firmness_numpy.py
"""

import time

import numpy as np

FACILITIES, CRITERIA, DRAWS, CHUNK = 1053, 6, 10_000, 256


def run(rng, low, points, fit):
    ranks = np.zeros((FACILITIES, 10), dtype=np.int64)
    for start in range(0, DRAWS, CHUNK):
        n = min(CHUNK, DRAWS - start)
        cuts = np.sort(rng.random((n, CRITERIA - 1)), axis=1)
        weights = np.diff(cuts, axis=1, prepend=0.0, append=1.0)
        keys = weights @ low.T
        for c in range(CRITERIA):
            wide, values = points[c]
            drawn = rng.integers(0, 5, (n, wide.size), dtype=np.uint8)
            keys[:, wide] += weights[:, c : c + 1] * values[np.arange(wide.size), drawn]
        keys[rng.random((n, FACILITIES), dtype=np.float32) >= fit] = -np.inf
        top = np.argpartition(-keys, 10, axis=1)[:, :10]
        order = np.argsort(-np.take_along_axis(keys, top, axis=1), axis=1)
        top = np.take_along_axis(top, order, axis=1)
        for rank in range(10):
            np.add.at(ranks[:, rank], top[:, rank], 1)
    return ranks


def main():
    rng = np.random.default_rng(1)
    low = rng.random((FACILITIES, CRITERIA)) * 0.5
    points = []
    for c in range(CRITERIA):
        # Four facts in five are wide, as in the bench; what is drawn is added to the low end.
        wide = np.flatnonzero(rng.random(FACILITIES) < 0.8)
        points.append((wide, rng.random((wide.size, 1)) * 0.5 * (np.arange(5) * 2 + 1) / 10))
    fit = np.where(rng.random(FACILITIES) < 0.75, 0.9, 1.0).astype(np.float32)
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        run(rng, low, points, fit)
        best = min(best, time.perf_counter() - start)
    print(f"{DRAWS} draws over {FACILITIES} facilities x {CRITERIA} criteria: {best * 1000:.0f} ms")


if __name__ == "__main__":
    main()
