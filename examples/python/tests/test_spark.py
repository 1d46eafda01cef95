"""Spark with two executors gives what one process gives, to the last bit.

Small lists each time. `SILVERBAY_SPARK=large pytest -s tests/test_spark.py` takes 100,000 cases
and a million homes, and prints how long Spark and one process take.
"""

import json
import os
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet
import pytest
from conftest import NAMES

import silverbay

pytest.importorskip("pyspark", reason="pyspark is not installed")
if not shutil.which("java"):
    pytest.skip("Java is not installed", allow_module_level=True)
SCRIPTS = Path(__file__).parents[1] / "spark"
sys.path.insert(0, str(SCRIPTS))
import cases as many_cases  # noqa: E402
import homes as many_homes  # noqa: E402

LARGE = os.environ.get("SILVERBAY_SPARK") == "large"
CASES, HOMES = (100_000, 1_000_000) if LARGE else (2_000, 20_000)
# So many files make many tasks: an executor that is killed has done some of them.
FILES = 16
FACTS = ["kind", "city", "district", "scheme_member", "scheme_place_types", "min_age"]
FACTS += ["medical", "care_levels", "care_levels_absent", "services", "services_absent"]

Read = Callable[[str], silverbay.Case]
Of = TypeVar("Of")


class Homes(NamedTuple):
    """Made-up homes, in one process and in many files."""

    catalog: silverbay.Catalog
    folder: Path


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .appName("silverbay")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.executorEnv.PYTHONPATH", str(SCRIPTS))
        .config("spark.pyspark.python", sys.executable)
        .config("spark.pyspark.driver.python", sys.executable)
        # A file is a part, however small.
        .config("spark.sql.files.openCostInBytes", str(1 << 30))
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Homes:
    folder = tmp_path_factory.mktemp("homes")
    tables = folder / "tables"
    shutil.copytree(silverbay.DATA, tables)
    made_up = made_up_homes(HOMES)
    pa.csv.write_csv(made_up, tables / "facilities.csv")
    in_files(made_up, folder / "parquet")
    return Homes(silverbay.Catalog.load(tables), folder / "parquet")


def made_up_homes(count: int) -> pa.Table:
    """The facts of the shipped homes over and over, with other fees, stars and dates."""
    text = (silverbay.DATA / "facilities.csv").read_bytes()
    headings = text[: text.index(b"\n")].decode().strip().split(",")
    texts = pa.csv.ConvertOptions(column_types=dict.fromkeys(headings, pa.string()))
    quoted = pa.csv.ParseOptions(newlines_in_values=True)
    shipped = pa.csv.read_csv(pa.BufferReader(text), parse_options=quoted, convert_options=texts)
    numbers = range(count)
    ids = [f"home-{at * 104_729 % 1_000_003:07}" for at in numbers]
    fees = [str(3_000 + at * 7_919 % 30_000) if at % 5 else "" for at in numbers]
    new = {
        "id": ids,
        "name_zh_hant": ids,
        "currency": ["CNY" if fee else "" for fee in fees],
        "all_in_fee": fees,
        "star_rating": [str(at % 6) if at % 6 else "" for at in numbers],
        "as_of": [f"202{at % 7}-{at % 12 + 1:02}" for at in numbers],
    }
    copied = shipped.select(FACTS).take([at % len(shipped) for at in numbers])
    nothing = pa.repeat("", count)
    columns = [
        pa.array(new[name]) if name in new else copied[name] if name in FACTS else nothing
        for name in headings
    ]
    return pa.table(columns, names=headings)


def in_files(table: pa.Table, folder: Path) -> None:
    """Writes a table into a folder of many files of Parquet."""
    folder.mkdir()
    rows = -(-len(table) // FILES)
    for at in range(FILES):
        pa.parquet.write_table(table.slice(at * rows, rows), folder / f"part-{at:02}.parquet")


def timed(what: str, work: Callable[[], Of]) -> Of:
    """Does a work, and prints how long it takes where lists are large."""
    begin = time.perf_counter()
    done = work()
    if LARGE:
        print(f"\n{what}: {time.perf_counter() - begin:.2f} s", end="")
    return done


def bits(table: pa.Table, by: list[str]) -> pa.Table:
    """Rows in order, with the bits of their numbers."""
    table = table.combine_chunks().sort_by([(name, "ascending") for name in by])
    columns = [
        column.combine_chunks().view(pa.int64()) if pa.types.is_float64(column.type) else column
        for column in table.columns
    ]
    return pa.table(columns, names=table.column_names)


def executors(spark: Any) -> list[int]:
    """The processes of the executors of a session, by the port that they report to."""
    port = spark.sparkContext.getConf().get("spark.driver.port")
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes().decode().split("\0")
        except OSError:
            continue
        if "org.apache.spark.executor.CoarseGrainedExecutorBackend" in words and any(
            word.endswith(f":{port}") for word in words
        ):
            found.append(int(process.name))
    return found


def test_many_cases_are_ranked_as_in_one_process(
    spark: Any, catalog: silverbay.Catalog, read: Read, tmp_path: Path
) -> None:
    shipped = [read(name).to_dict() for name in NAMES]
    texts = []
    for at in range(CASES):
        case = shipped[at % len(shipped)]
        money = case["money"] | {"budget_hkd": 4_000 + at * 7_919 % 40_000}
        texts.append(json.dumps(case | {"money": money}))
    names = [f"case-{at:06}" for at in range(CASES)]
    asked = pa.table({"case": [*names, "broken"], "json": [*texts, "{}"]})
    in_files(asked, tmp_path / "cases")

    def alone() -> tuple[pa.Table, int]:
        cases = [silverbay.Case.from_json(text, catalog) for text in texts]
        ranked, refused = catalog.rank_batch(cases, k=10)
        ranked = pa.table(ranked)
        named = pa.array(names).take(ranked["case"].combine_chunks())
        columns = [named, *(ranked[name] for name in ["rank", "id", *many_cases.NUMBERS])]
        whole = pa.table(columns, names=many_cases.ROWS.names[:-1])
        return whole.cast(pa.schema(list(many_cases.ROWS)[:-1])), len(refused)

    def on_spark() -> pa.Table:
        frame = spark.read.parquet(str(tmp_path / "cases"))
        return many_cases.rank(frame, str(silverbay.DATA), k=10).toArrow()

    whole, refused = timed(f"{CASES} cases, one process", alone)
    timed(f"{CASES} cases, two executors, first time", on_spark)
    found = timed(f"{CASES} cases, two executors, again", on_spark)
    told = pa.compute.is_valid(found["problem"])
    assert found.filter(told).num_rows == refused + 1
    found = found.filter(pa.compute.invert(told)).drop_columns("problem")
    assert bits(found, ["case", "rank"]).equals(bits(whole, ["case", "rank"]))


def test_homes_in_files_have_the_order_of_one_process(
    spark: Any, homes: Homes, read: Read
) -> None:
    context = silverbay.Context.load(silverbay.DATA).to_json()
    frame = spark.read.parquet(str(homes.folder))
    assert frame.rdd.getNumPartitions() >= FILES
    columns = ["id", *many_homes.NUMBERS]
    for name in ["sample", "tight_visit_limit", "two_visitors"]:
        case = read(name)
        whole = timed(
            f"{HOMES} homes in one process, index there, {name}",
            lambda case=case: pa.table(homes.catalog.rank(case, k=10)).select(columns),
        )
        best = many_homes.best(frame, context, case.to_toml(), case.date)
        found = timed(f"{HOMES} homes on two executors, {name}", best.toArrow)
        assert found["id"].to_pylist() == whole["id"].to_pylist()
        assert bits(found, ["id"]).equals(bits(whole, ["id"]))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="finds processes under /proc")
def test_no_home_is_lost_or_doubled_when_an_executor_is_killed(
    spark: Any, homes: Homes, read: Read
) -> None:
    tables = silverbay.Context.load(silverbay.DATA)
    case = read("almost_no_limits")
    frame = spark.read.parquet(str(homes.folder))
    scores = many_homes.scores(frame, tables.to_json(), case.to_toml(), case.date)
    table = pa.parquet.read_table(homes.folder)
    whole = timed(
        f"{HOMES} homes scored in one process",
        lambda: pa.table(tables.score(case, table, case.date)),
    )
    assert len(executors(spark)) == 2
    tracker = spark.sparkContext.statusTracker()

    def tasks_done() -> int:
        stages = map(tracker.getStageInfo, tracker.getActiveStageIds())
        return sum(stage.numCompletedTasks for stage in stages if stage)

    with ThreadPoolExecutor(1) as pool:
        begin = time.perf_counter()
        scored = pool.submit(scores.toArrow)
        while tasks_done() < 3:
            assert not scored.done()
            time.sleep(0.005)
        killed = executors(spark)[0]
        os.kill(killed, signal.SIGKILL)
        assert not scored.done()
        found = scored.result(timeout=300)
        if LARGE:
            print(f"\nthe same, an executor killed: {time.perf_counter() - begin:.2f} s", end="")
    assert killed not in executors(spark)
    assert bits(found, ["id"]).equals(bits(whole.select(found.column_names), ["id"]))
