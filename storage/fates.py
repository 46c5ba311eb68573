"""What happens to a row when somebody whom one of its columns names is erased or asks for all that is stored
about them. It is said on the column: `Column(…, info=fate(erase="blank"))`."""

from typing import Any, Literal

import msgspec
from sqlalchemy import Column

Erase = Literal["keep", "blank", "delete"]
"""The row stays and names somebody without a name; it stays and this column is empty; all of it goes."""

Export = Literal["shown", "withheld", "secret"]
"""Whom the column names gets the row; gets to see nothing of it by this column; nobody gets what the column
holds, which is a key or a file."""


class Fate(msgspec.Struct, frozen=True):
    """`erase` is None for a column that names nobody."""

    erase: Erase | None = None
    export: Export = "shown"


def fate(erase: Erase | None = None, export: Export = "shown") -> dict[str, Fate]:
    """For the `info` of a column."""
    return {"fate": Fate(erase, export)}


def of(column: Column[Any]) -> Fate:
    chosen: Fate = column.info.get("fate", Fate())
    return chosen
