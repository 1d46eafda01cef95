"""Ranks many cases on Spark: each worker reads the tables once and ranks its part of the cases.

    spark-submit --master 'local-cluster[2,1,1024]' cases.py --cases cases.parquet --out best.parquet

`cases.parquet` has the columns `case` (any text that tells cases apart) and `json` (a case with
the keys of a case file). Every case gives rows: its first homes, or one row with `problem`,
where it cannot be read or the scheme refuses it. None is lost, and none stops the others.

A case must have a date, or `--today` states one: "the newest fact" is another day on each
machine that has other tables.
"""

import argparse
from collections.abc import Iterator
from functools import cache

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession

import silverbay

PLACES = "case string, rank long, id string, key double, low double, likely double, high double, problem string"
NUMBERS = ["key", "low", "likely", "high"]
ROWS = pa.schema(
    [("case", pa.string()), ("rank", pa.int64()), ("id", pa.string())]
    + [(name, pa.float64()) for name in NUMBERS]
    + [("problem", pa.string())]
)


@cache
def tables(folder: str) -> silverbay.Catalog:
    """The tables, which a worker reads once."""
    return silverbay.Catalog.load(folder)


def problem_rows(problems: list[tuple[str, str]]) -> pa.Table:
    """A row for each case that has no homes."""
    rows = [{"case": case, "problem": problem} for case, problem in problems]
    return pa.Table.from_pylist(rows, schema=ROWS)


def ranked_part(part: pa.RecordBatch, folder: str, k: int, today: str | None) -> pa.Table:
    """The first homes of the cases of a part, and what is wrong with the others."""
    catalog = tables(folder)
    names, cases, problems = [], [], []
    for name, text in zip(part["case"].to_pylist(), part["json"].to_pylist(), strict=True):
        try:
            cases.append(silverbay.Case.from_json(text, catalog))
            names.append(name)
        except silverbay.SilverbayError as error:
            problems.append((name, str(error)))
    places, refused = catalog.rank_batch(cases, k=k, today=today)
    for row in refused:
        problems.append((names[row["case"]], row["conditions"]))
    table = pa.table(places)
    named = pa.array(names, pa.string()).take(table["case"].combine_chunks())
    columns = [named, table["rank"], table["id"], *(table[name] for name in NUMBERS)]
    nothing = pa.nulls(len(table), pa.string())
    best = pa.table([*columns, nothing], names=ROWS.names).cast(ROWS)
    return pa.concat_tables([best, problem_rows(problems)])


def rank(cases: DataFrame, folder: str, k: int = 10, today: str | None = None) -> DataFrame:
    """The first `k` homes of every case."""

    def parts(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for part in batches:
            yield from ranked_part(part, folder, k, today).to_batches()

    return cases.select("case", "json").mapInArrow(parts, PLACES)


def main() -> None:
    options = argparse.ArgumentParser(description="Ranks many cases on Spark.")
    options.add_argument("--cases", required=True, help="a Parquet file of cases")
    options.add_argument("--out", required=True, help="the Parquet file to write")
    options.add_argument("--data", default=str(silverbay.DATA), help="the folder of the tables")
    options.add_argument("--top", type=int, default=10, help="homes of each case")
    options.add_argument("--today", help="the day for cases without a date, as 2026-11-27")
    stated = options.parse_args()
    spark = SparkSession.builder.appName("silverbay cases").getOrCreate()
    cases = spark.read.parquet(stated.cases)
    best = rank(cases, stated.data, stated.top, stated.today)
    best.write.mode("overwrite").parquet(stated.out)


if __name__ == "__main__":
    main()
