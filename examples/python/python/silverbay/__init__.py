"""Compares elderly care homes and integrated medical-nursing facilities across the
Hong Kong – Guangdong boundary.

>>> import silverbay
>>> catalog = silverbay.Catalog.bundled()
>>> case = silverbay.Case.read(silverbay.DATA / "cases" / "sample.toml", catalog)
>>> for home in catalog.rank(case, k=3):
...     print(home["rank"], home["id"])
"""

from pathlib import Path

from ._silverbay import (
    Batch,
    Case,
    Catalog,
    Context,
    Ranking,
    RefusedError,
    SilverbayError,
    check,
)

DATA: Path = Path(__file__).parent / "data"
"""The tables and cases that come with the package."""

__all__ = [
    "DATA",
    "Batch",
    "Case",
    "Catalog",
    "Context",
    "Ranking",
    "RefusedError",
    "SilverbayError",
    "check",
]
