"""Ranks a list of homes of any size on Spark: homes are scored where they are, and the order is
that of one machine to the last bit.

    spark-submit --master 'local-cluster[2,1,1024]' homes.py --homes homes.parquet --case case.toml --today 2026-11-27

`homes.parquet` has the columns of `facilities.csv`, as text or typed. `--today` must be stated
unless the case has a date, since no part of a list knows the newest date of the others.
"""

import argparse
from collections.abc import Iterator

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

import silverbay

NUMBERS = [
    "key", "low", "likely", "high", "fit",
    "cost_low_hkd", "cost_likely_hkd", "cost_high_hkd",
    "minutes_low", "minutes_likely", "minutes_high",
]  # fmt: skip
SCORES = "id string, " + ", ".join(f"{name} double" for name in NUMBERS)


def scores(homes: DataFrame, context: str, case: str, today: str) -> DataFrame:
    """The eligible homes with their numbers. `context` is the text of `Context.to_json`, `case`
    that of `Case.to_toml`: all that a worker needs, so that none can answer from other tables."""

    def parts(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        tables = silverbay.Context.from_json(context)
        asked = silverbay.Case.from_toml(case, tables)
        for part in batches:
            homes = pa.Table.from_batches([part])
            yield from pa.table(tables.score(asked, homes, today)).to_batches()

    return homes.mapInArrow(parts, SCORES)


def best(homes: DataFrame, context: str, case: str, today: str, k: int = 10) -> DataFrame:
    """The first `k` homes in order: by key, and of equal keys by id."""
    scored = scores(homes, context, case, today)
    return scored.orderBy(F.desc("key"), F.asc("id")).limit(k)


def main() -> None:
    options = argparse.ArgumentParser(description="Ranks a list of homes on Spark.")
    options.add_argument("--homes", required=True, help="a Parquet file of homes")
    options.add_argument("--case", required=True, help="the case file")
    options.add_argument("--today", required=True, help="the day, as 2026-11-27")
    options.add_argument("--data", default=str(silverbay.DATA), help="the folder of the tables")
    options.add_argument("--top", type=int, default=10, help="how many homes")
    stated = options.parse_args()
    context = silverbay.Context.load(stated.data)
    case = silverbay.Case.read(stated.case, context).to_toml()
    spark = SparkSession.builder.appName("silverbay homes").getOrCreate()
    homes = spark.read.parquet(stated.homes)
    best(homes, context.to_json(), case, stated.today, stated.top).show(truncate=False)


if __name__ == "__main__":
    main()
