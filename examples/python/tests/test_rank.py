"""What the package ranks is what the program ranks."""

import json
import pickle
import subprocess
import sys
import threading
import time
from collections.abc import Callable

import duckdb
import pandas
import polars
import pyarrow
import pytest
from conftest import NAMES

import silverbay

Read = Callable[[str], silverbay.Case]


def program(*args: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "silverbay", *args]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", NAMES)
def test_every_case_ranks_as_the_program_does_to_the_last_bit(
    catalog: silverbay.Catalog, read: Read, name: str
) -> None:
    case = str(silverbay.DATA / "cases" / f"{name}.toml")
    said = json.loads(program("rank", "--case", case, "--format", "json").stdout)
    ranking = catalog.rank(read(name), k=None)
    assert ranking.report() == said
    rows = ranking.to_pylist()
    assert [row["id"] for row in rows] == [place["id"] for place in said["ranking"]]
    for row, place in zip(rows, said["ranking"], strict=True):
        assert (row["key"], row["low"], row["high"]) == (
            place["key"], place["low"], place["high"],
        )
    assert ranking.eligible == said["eligible"] == len(rows)


def test_frames_of_all_kinds_take_a_ranking(catalog: silverbay.Catalog, read: Read) -> None:
    ranking = catalog.rank(read("sample"))
    rows = ranking.to_pylist()
    assert pyarrow.table(ranking).to_pylist() == rows
    assert polars.DataFrame(ranking).to_dicts() == rows
    ids = [row["id"] for row in rows]
    assert list(pandas.DataFrame.from_arrow(ranking)["id"]) == ids
    homes = pyarrow.table(ranking)
    assert duckdb.sql("select id from homes order by rank").fetchall() == [(i,) for i in ids]
    assert len(homes) == len(ranking) == 10


def test_a_batch_gives_what_single_cases_give(catalog: silverbay.Catalog, read: Read) -> None:
    cases = [read(name) for name in NAMES] * 200
    one, none = catalog.rank_batch(cases, k=3)
    two, _ = catalog.rank_batch(cases, k=3, threads=2)
    assert one.to_pylist() == two.to_pylist()
    assert len(none) == 0
    expected = []
    for number, name in enumerate(NAMES):
        for row in catalog.rank(read(name), k=3):
            expected.append({"case": number, **row})
    assert one.to_pylist()[: len(expected)] == expected
    assert pyarrow.table(one).num_rows == len(one)


def test_a_refused_case_is_a_row_and_loses_no_other(
    catalog: silverbay.Catalog, read: Read
) -> None:
    text = (silverbay.DATA / "cases" / "sample.toml").read_text()
    young = silverbay.Case.from_toml(text.replace("age = ", "age = 40 # "), catalog)
    with pytest.raises(silverbay.RefusedError) as refused:
        catalog.rank(young)
    assert refused.value.conditions
    ranked, out = catalog.rank_batch([read("sample"), young, read("sample")], k=1)
    assert [row["case"] for row in ranked] == [0, 2]
    assert [row["case"] for row in out] == [1]
    assert out.to_pylist()[0]["conditions"]


FLAT = {
    "name": ["Mrs Chan", "nobody", "Mr Ho"],
    "date": ["2026-11-27", "2026-11-27", None],
    "elder.age": [82, 40, None],
    "elder.care_level": ["moderate", "unheard of", "mild"],
    "homes.1.district": ["Tai Po", "Tai Po", "Sha Tin"],
    "homes.1.visits_per_month": [4, 4, 2],
    "homes.2.district": ["Nanshan", "", None],
    "money.budget_hkd": [9000, 9000, 12000.0],
    "priorities.visit": [30.5, None, None],
}


def test_a_frame_of_cases_is_ranked_as_its_cases_are(catalog: silverbay.Catalog) -> None:
    frames = [polars.DataFrame(FLAT, strict=False), pandas.DataFrame(FLAT), pyarrow.table(FLAT)]
    chan = {
        "name": "Mrs Chan", "date": "2026-11-27",
        "elder": {"age": 82, "care_level": "moderate"},
        "homes": [{"district": "Tai Po", "visits_per_month": 4}, {"district": "Nanshan"}],
        "money": {"budget_hkd": 9000}, "priorities": {"visit": 30.5},
    }
    ho = {
        "name": "Mr Ho", "date": "2026-11-26", "elder": {"care_level": "mild"},
        "homes": [{"district": "Sha Tin", "visits_per_month": 2}], "money": {"budget_hkd": 12000},
    }
    nested = polars.DataFrame([chan, {**chan, "elder": {"care_level": "unheard of"}}, ho])
    cases = [silverbay.Case.from_dict(of, catalog) for of in (chan, ho)]
    expected, _ = catalog.rank_batch(cases, k=3)
    for frame in [*frames, nested]:
        ranked, out = catalog.rank_batch(frame, k=3, today="2026-11-26")
        rows = [{**row, "case": row["case"] // 2} for row in ranked]
        assert rows == expected.to_pylist()
        assert [row["case"] for row in out] == [1]
        row = out.to_pylist()[0]
        assert "unheard of" in row["problems"] and row["conditions"] is None


def test_a_column_that_is_no_key_of_a_case_is_named(catalog: silverbay.Catalog) -> None:
    frame = polars.DataFrame({**FLAT, "elder.shoe_size": [38, 39, 40]}, strict=False)
    ranked, out = catalog.rank_batch(frame)
    assert len(ranked) == 0 and len(out) == 3
    assert all("shoe_size" in row["problems"] for row in out)
    endless = polars.DataFrame({**FLAT, "money.budget_hkd": [float("inf"), 9000, 9000]}, strict=False)
    ranked, out = catalog.rank_batch(endless, k=1, today="2026-11-26")
    assert [row["case"] for row in out] == [0, 1] and "inf" in out.to_pylist()[0]["problems"]
    twice = pyarrow.Table.from_arrays(
        [pyarrow.array(["mild"]), pyarrow.array(["severe"])], names=["elder.care_level"] * 2
    )
    [row] = catalog.rank_batch(twice)[1].to_pylist()
    assert "care_level (again)" in row["problems"]
    clash = polars.DataFrame({"elder": ["old"], "elder.age": [80]})
    [row] = catalog.rank_batch(clash)[1].to_pylist()
    assert "elder.age" in row["problems"]


def test_an_error_lists_every_problem(catalog: silverbay.Catalog) -> None:
    with pytest.raises(silverbay.SilverbayError) as error:
        silverbay.Case.from_toml('name = 1\n[elder]\ncare_level = "x"', catalog)
    codes = [problem["code"] for problem in error.value.problems]
    assert len(codes) >= 2
    with pytest.raises(silverbay.SilverbayError):
        silverbay.Catalog.load("no such folder")
    with pytest.raises(silverbay.SilverbayError):
        catalog.rank(silverbay.Case.read(silverbay.DATA / "cases/sample.toml", catalog), lang="xx")


def test_other_threads_go_on_during_a_batch(catalog: silverbay.Catalog, read: Read) -> None:
    cases = [read("two_visitors")] * 20_000
    counted = 0
    done = False

    def count() -> None:
        nonlocal counted
        while not done:
            counted += 1
            time.sleep(0)

    thread = threading.Thread(target=count)
    thread.start()
    catalog.rank_batch(cases, k=10)
    done = True
    thread.join()
    assert counted > 100


def test_the_questions_of_an_adviser_have_answers(
    catalog: silverbay.Catalog, read: Read
) -> None:
    ranking = catalog.rank(read("sample"), lang="zh-hant")
    first, second = (row["id"] for row in ranking.to_pylist()[:2])
    assert first in json.dumps(ranking.explanation(first, against=second))
    assert ranking.explain(first, against=second)
    out = ranking.report()["excluded"][0]["id"]
    assert ranking.explain(out)
    assert ranking.compare([first, second])
    assert ranking.calls() and ranking.call_plan()["next"]
    assert ranking.firmness(draws=100)
    assert ranking.firmness_report(draws=100)["draws"]
    assert ranking.page(top=3).startswith("<!doctype html>")
    with pytest.raises(silverbay.SilverbayError):
        ranking.explain("no such home")


def test_a_catalog_can_be_pickled(catalog: silverbay.Catalog) -> None:
    assert pickle.loads(pickle.dumps(catalog)).ids == catalog.ids


def test_a_frame_is_checked_as_its_file_is(catalog: silverbay.Catalog) -> None:
    path = silverbay.DATA / "facilities.csv"
    frame = polars.read_csv(path, infer_schema_length=0)
    of_frame = silverbay.check(frame, catalog)
    of_file = silverbay.check(path, catalog)
    of_bytes = silverbay.check(path.read_bytes(), catalog)
    for found in (of_frame, of_bytes):
        assert found["source"]["kept"] == of_file["source"]["kept"] == len(catalog)
    broken = frame.with_columns(care_levels=polars.lit("unheard of"))
    assert silverbay.check(broken, catalog)["problems"]
    with pytest.raises(TypeError):
        silverbay.check(7, catalog)


def test_the_command_has_every_program_and_its_exit_codes() -> None:
    assert "silverbay rank" in program("rank", "--help").stdout
    assert program("--version").stdout.startswith("silverbay ")
    assert program("rank").returncode == 0
    assert program("rank", "--case", "no-such-file").returncode == 1
    assert program("rank", "--no-such-option").returncode == 2
    assert program("no-such-command").returncode == 2
    assert program("check", str(silverbay.DATA / "facilities.csv")).returncode == 0
