"""The tables and cases that come with the package."""

from collections.abc import Callable

import pytest

import silverbay

NAMES = sorted(path.stem for path in (silverbay.DATA / "cases").glob("*.toml"))


@pytest.fixture(scope="session")
def catalog() -> silverbay.Catalog:
    return silverbay.Catalog.bundled()


@pytest.fixture(scope="session")
def read(catalog: silverbay.Catalog) -> Callable[[str], silverbay.Case]:
    return lambda name: silverbay.Case.read(silverbay.DATA / "cases" / f"{name}.toml", catalog)
