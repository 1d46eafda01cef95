"""Homes are scored without a catalog as they are within one."""

import csv
import pickle
from collections.abc import Callable

import pandas
import polars
import pyarrow
import pytest
from conftest import NAMES

import silverbay

Read = Callable[[str], silverbay.Case]
NUMBERS = ["key", "low", "likely", "high", "fit", "minutes_low", "minutes_high"]
FACILITIES = silverbay.DATA / "facilities.csv"


@pytest.fixture(scope="module")
def context() -> silverbay.Context:
    return silverbay.Context.load(silverbay.DATA)


def frames() -> dict[str, object]:
    """The homes as text, typed, as categories, and in several pieces."""
    text = polars.read_csv(FACILITIES, infer_schema_length=0)
    return {
        "text": text,
        "typed": polars.read_csv(FACILITIES, infer_schema_length=None),
        "categories": text.with_columns(polars.col("city", "kind").cast(polars.Categorical)),
        "pandas": pandas.read_csv(FACILITIES, dtype=str, keep_default_na=False),
        "arrow in pieces": pyarrow.concat_tables([text[:30].to_arrow(), text[30:].to_arrow()]),
    }


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", frames())
def test_a_frame_is_scored_as_the_catalog_ranks(
    catalog: silverbay.Catalog, context: silverbay.Context, read: Read, name: str, kind: str
) -> None:
    case = read(name)
    assert catalog.newest
    scored = context.score(case, frames()[kind], catalog.newest).to_pylist()
    scored.sort(key=lambda row: (-row["key"], row["id"].encode()))
    ranked = catalog.rank(case, k=None).to_pylist()
    assert [row["id"] for row in scored] == [row["id"] for row in ranked]
    for one, other in zip(scored, ranked, strict=True):
        assert [one[name] for name in NUMBERS] == [other[name] for name in NUMBERS]


def test_a_catalog_of_a_frame_ranks_as_that_of_its_file(
    catalog: silverbay.Catalog, context: silverbay.Context, read: Read
) -> None:
    for kind, frame in frames().items():
        own = silverbay.Catalog.from_frame(frame, context)
        assert own.ids == catalog.ids, kind
        for name in NAMES:
            assert own.rank(read(name), k=None).to_pylist() == catalog.rank(
                read(name), k=None
            ).to_pylist()
    with pytest.raises(TypeError, match="frame"):
        pickle.dumps(own)
    homes = frames()["text"]
    assert isinstance(homes, polars.DataFrame)
    with pytest.raises(silverbay.SilverbayError) as error:
        silverbay.Catalog.from_frame(polars.concat([homes, homes[:2]]), context)
    assert {problem["line"] for problem in error.value.problems} == {
        len(catalog) + 1, len(catalog) + 2,
    }


def test_a_context_travels_as_a_text(context: silverbay.Context, read: Read) -> None:
    other = pickle.loads(pickle.dumps(context))
    frame = frames()["text"]
    case = read("sample")
    here = context.score(case, frame, "2026-11-27").to_pylist()
    assert other.score(case, frame, "2026-11-27").to_pylist() == here


def test_a_row_that_cannot_be_used_is_told_with_its_number(
    context: silverbay.Context, read: Read
) -> None:
    with FACILITIES.open() as file:
        rows = list(csv.DictReader(file))[:3]
    rows[1]["id"] = ""
    for column in ("city", "district", "address_zh", "address_en"):
        rows[2][column] = ""
    for column in ("name_en", "name_zh_hant", "name_zh_hans"):
        rows[2][column] = "Alpha"
    with pytest.raises(silverbay.SilverbayError) as error:
        context.score(read("sample"), polars.DataFrame(rows), "2026-11-27")
    assert {problem["line"] for problem in error.value.problems} >= {2, 3}


def test_a_case_is_read_from_toml_json_and_dictionaries_alike(
    catalog: silverbay.Catalog, context: silverbay.Context, read: Read
) -> None:
    for name in NAMES:
        case = read(name)
        assert silverbay.Case.from_toml(case.to_toml(), context) == case
        assert silverbay.Case.from_dict(case.to_dict(), catalog) == case
    with pytest.raises(silverbay.SilverbayError) as error:
        silverbay.Case.from_dict({"name": 7, "elder": {"care_level": "x"}}, catalog)
    assert len(error.value.problems) >= 2
