"""The ten best homes in numpy, Polars and DuckDB beside Silverbay, in one run.

    python3 -m venv target/rivals && target/rivals/bin/pip install -r benches/rivals/requirements.txt
    target/rivals/bin/python benches/rivals/run.py --threads 1

Every program has to find the ten homes that Silverbay finds, in their order, for six
weightings of one case. In doubt the others are favoured: eligibility, the chance to fit
and the utilities of cost, care, medical access, quality and daily life are columns of
their table, worked out before the clock starts, and so are the riding minutes from each
crossing and from each family. What they compute is the least journey over the crossings,
its utility, the weighted sum and the first ten. Silverbay begins with the case.
"""

import argparse
import json
import os
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

options = argparse.ArgumentParser()
options.add_argument("--threads", type=int, default=os.cpu_count())
options.add_argument("--program", default="target/release/examples/scale")
options.add_argument("--sizes", type=int, nargs="*", default=[0, 10_000, 100_000, 1_000_000])
options = options.parse_args()
for name in ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "POLARS_MAX_THREADS"]:
    os.environ[name] = str(options.threads)

import duckdb  # noqa: E402  the number of threads is read while importing
import numpy as np  # noqa: E402
import polars as pl  # noqa: E402

RADIUS, DETOUR, NEAR_KM = 6371.0088, 1.3, 10.0
CRITERIA = ["visit", "cost", "care", "medical", "quality", "life"]
ODDS = [1.0, 3.0, 5.0, 7.0, 9.0]
CHUNK = 8192


def unit(lat, lon):
    lat, lon = np.radians(lat), np.radians(lon)
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], -1)


def km(a, b):
    half = np.sqrt(((a - b) ** 2).sum(-1)) / 2
    return 2 * RADIUS * np.arcsin(np.minimum(half, 1))


def ride(pace, km):
    road = DETOUR * km
    return pace[0] * np.minimum(road, NEAR_KM) + pace[1] * np.maximum(road - NEAR_KM, 0)


class Table:
    """The rows of one side: columns that the case does not change, and ways to them."""

    def __init__(self, side, rows, case):
        rows = rows.filter(pl.col("side") == side)
        self.columns = {name: rows[name].to_numpy() for name in CRITERIA[1:] + ["fit"]}
        self.ids = rows["id"].to_list()
        self.shares = []
        at = unit(rows["lat"].to_numpy(), rows["lon"].to_numpy())
        radius = rows["radius"].to_numpy()
        low, high = case["paces"]
        visits = sum(home["visits"] for home in case["homes"])
        for number, home in enumerate(case["homes"]):
            here = unit(*home["at"])
            near = []
            if home["side"] == side:
                way = km(here, at)
                near.append((ride(low, np.maximum(way - radius, 0)), ride(high, way + radius)))
            for crossing in case["crossings"]:
                ends = dict(zip(crossing["sides"], crossing["ends"]))
                if home["side"] == side or not {side, home["side"]} <= ends.keys():
                    continue
                to = km(here, unit(*ends[home["side"]]))
                far = km(unit(*ends[side]), at)
                minutes = crossing["minutes"]
                near.append((
                    ride(low, to) + minutes[0] + ride(low, np.maximum(far - radius, 0)),
                    ride(high, to) + minutes[1] + ride(high, far + radius),
                ))
            if not near:
                raise SystemExit(f"no way to {side}")
            # A crossing that is the least for no home is left out.
            self.shares.append(home["visits"] / visits)
            for end, name in enumerate(["low", "high"]):
                ways = np.stack([way[end] for way in near])
                used = np.unique(ways.argmin(0)) if ways.shape[1] else [0]
                for place, way in enumerate(used):
                    self.columns[f"{name}_{number}_{place}"] = ways[way]
        self.ways = {
            (number, name): [c for c in self.columns if c.startswith(f"{name}_{number}_")]
            for number in range(len(self.shares))
            for name in ["low", "high"]
        }


def in_numpy(tables, weights):
    found = []
    for table in tables:
        columns = table.columns
        count = len(table.ids)
        keys = np.empty(count)
        for start in range(0, count, CHUNK):
            part = slice(start, start + CHUNK)
            ends = []
            for name in ["low", "high"]:
                total = 0
                for number, share in enumerate(table.shares):
                    first, *others = table.ways[number, name]
                    least = columns[first][part]
                    for way in others:
                        least = np.minimum(least, columns[way][part])
                    total = total + share * least
                ends.append(total)
            low, high = ends
            step = (high - low) / 10
            visit = sum(np.clip(1 - (low + step * odd) / 240, 0, 1) for odd in ODDS) / 5
            score = weights[0] * visit
            for weight, name in zip(weights[1:], CRITERIA[1:]):
                score += weight * columns[name][part]
            keys[part] = columns["fit"][part] * score
        first = np.argpartition(keys, -20)[-20:] if count > 20 else np.arange(count)
        found += [(-keys[at], table.ids[at]) for at in first]
    return [id for _, id in sorted(found)[:10]]


def sum_of(table, name, column, least):
    return " + ".join(
        f"{share!r} * {least([column(way) for way in table.ways[number, name]])}"
        for number, share in enumerate(table.shares)
    )


def polars_plan(frame, table):
    def total(name):
        parts = [
            share * pl.min_horizontal(table.ways[number, name])
            for number, share in enumerate(table.shares)
        ]
        return sum(parts[1:], parts[0])

    low, high = pl.col("low"), pl.col("high")
    points = [(1 - (low + (high - low) / 10 * odd) / 240).clip(0, 1) for odd in ODDS]

    def plan(weights):
        score = weights[0] * sum(points[1:], points[0]) / 5
        for weight, name in zip(weights[1:], CRITERIA[1:]):
            score = score + weight * pl.col(name)
        return (
            frame.lazy()
            .with_columns(total("low").alias("low"), total("high").alias("high"))
            .select("id", (pl.col("fit") * score).alias("key"))
            .top_k(20, by="key")
        )

    return plan


def in_polars(plans):
    rows = pl.concat(pl.collect_all(plans))
    return rows.sort(["key", "id"], descending=[True, False])["id"].to_list()[:10]


def duckdb_query(tables):
    sides = []
    for number, table in enumerate(tables):
        least = lambda ways: ways[0] if len(ways) == 1 else f"least({', '.join(ways)})"
        low, high = (sum_of(table, name, str, least) for name in ["low", "high"])
        points = " + ".join(
            f"greatest(0, least(1, 1 - (low + (high - low) / 10 * {odd}) / 240))" for odd in ODDS
        )
        others = " + ".join(f"${at + 2} * {name}" for at, name in enumerate(CRITERIA[1:]))
        sides.append(
            f"select id, fit * ($1 * ({points}) / 5 + {others}) as key"
            f" from (select *, {low} as low, {high} as high from side_{number})"
        )
    return f"select id from ({' union all '.join(sides)}) order by key desc, id limit 10"


def timed(work, count):
    times = []
    for _ in range(count):
        start = time.perf_counter()
        found = work()
        times.append(time.perf_counter() - start)
    return found, statistics.median(times)


def milliseconds(seconds):
    return f"{seconds * 1000:.3g}"


print(f"{options.threads} threads; DuckDB {duckdb.__version__}, Polars {pl.__version__}, numpy {np.__version__}")
print("milliseconds, medians over six weightings")
print("| homes | index | columnar scan | plain scan | numpy | Polars | DuckDB | best of these / index |")
print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
for size in options.sizes:
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        subprocess.run(
            [options.program, "--facilities", str(size), "--rivals", str(folder)], check=True
        )
        numbers = ["lat", "lon", "radius", *CRITERIA[1:], "fit"]
        types = {"id": pl.String, **{name: pl.Float64 for name in numbers}}
        rows = pl.read_csv(folder / "rows.csv", schema_overrides=types)
        case = json.loads((folder / "case.json").read_text())
    tables = [Table(side, rows, case) for side in sorted(set(rows["side"]))]
    frames = [pl.DataFrame({"id": table.ids, **table.columns}) for table in tables]
    database = duckdb.connect()
    database.execute(f"set threads = {options.threads}")
    for number, frame in enumerate(frames):
        database.register("frame", frame.to_arrow())
        database.execute(f"create table side_{number} as select * from frame")
        database.unregister("frame")
    database.execute(f"prepare ten as {duckdb_query(tables)}")
    plans = [polars_plan(frame, table) for frame, table in zip(frames, tables)]
    count = 30 if len(rows) < 50_000 else 5
    times = {name: [] for name in ["index", "columnar", "plain", "numpy", "polars", "duckdb"]}
    for weighting in case["weightings"]:
        weights = [weight / sum(weighting["weights"]) for weight in weighting["weights"]]
        for name in ["index", "columnar", "plain"]:
            times[name].append(weighting[name])
        ready = [plan(weights) for plan in plans]
        arguments = ", ".join(map(repr, weights))
        execute = f"execute ten({arguments})"
        for name, work in [
            ("numpy", lambda: in_numpy(tables, weights)),
            ("polars", lambda: in_polars(ready)),
            ("duckdb", lambda: [id for (id,) in database.execute(execute).fetchall()]),
        ]:
            found, median = timed(work, count)
            assert found == weighting["ids"], (name, weighting["name"], found, weighting["ids"])
            times[name].append(median)
    medians = {name: statistics.median(all) for name, all in times.items()}
    best = min(medians[name] for name in ["numpy", "polars", "duckdb"])
    cells = [milliseconds(medians[name]) for name in times]
    print(f"| {size or 'shipped'} | {' | '.join(cells)} | {best / medians['index']:.0f} |", flush=True)
