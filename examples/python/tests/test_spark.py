"""Spark with two executors gives what one process gives, to the last bit."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import polars
import pytest
from conftest import NAMES

import silverbay

pyspark = pytest.importorskip("pyspark", reason="pyspark is not installed")
sys.path.insert(0, str(Path(__file__).parents[1] / "spark"))
import cases as many_cases  # noqa: E402
import homes as many_homes  # noqa: E402

Read = Callable[[str], silverbay.Case]
COPIES = 2_000 // len(NAMES) + 1


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    folder = str(Path(__file__).parents[1] / "spark")
    session = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .appName("silverbay")
        .config("spark.ui.enabled", "false")
        .config("spark.executorEnv.PYTHONPATH", folder)
        .config("spark.pyspark.python", sys.executable)
        .config("spark.pyspark.driver.python", sys.executable)
        .config("spark.sql.shuffle.partitions", "4")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def test_many_cases_are_ranked_as_in_one_process(
    spark: Any, catalog: silverbay.Catalog, read: Read, tmp_path: Path
) -> None:
    texts = [read(name) for name in NAMES]
    import json

    rows = [
        {"case": f"{name}-{copy}", "json": json.dumps(case.to_dict())}
        for copy in range(COPIES)
        for name, case in zip(NAMES, texts, strict=True)
    ]
    rows.append({"case": "broken", "json": "{}"})
    frame = spark.createDataFrame(rows).repartition(7)
    best = many_cases.rank(frame, str(silverbay.DATA), k=3).collect()
    found: dict[str, list[tuple[Any, ...]]] = {}
    for row in best:
        found.setdefault(row["case"], []).append((row["rank"], row["id"], row["key"]))
    assert len(found) == len(rows)
    assert found.pop("broken") == [(None, None, None)]
    for name, case in zip(NAMES, texts, strict=True):
        alone = [(of["rank"], of["id"], of["key"]) for of in catalog.rank(case, k=3)]
        for copy in range(COPIES):
            assert sorted(found[f"{name}-{copy}"]) == alone


def test_homes_in_partitions_have_the_order_of_one_machine(
    spark: Any, catalog: silverbay.Catalog, read: Read
) -> None:
    homes = polars.read_csv(silverbay.DATA / "facilities.csv", infer_schema_length=0)
    frame = spark.createDataFrame(homes.fill_null("").to_dicts()).repartition(5)
    context = silverbay.Context.load(silverbay.DATA).to_json()
    assert catalog.newest
    for name in NAMES[:4]:
        case = read(name)
        best = many_homes.best(frame, context, case.to_toml(), catalog.newest).collect()
        alone = [(of["id"], of["key"]) for of in catalog.rank(case, k=10)]
        assert [(row["id"], row["key"]) for row in best] == alone
