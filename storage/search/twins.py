"""Tips that come along in two languages: of such a pair the one that fits the question better is shown,
and the other is no rival of it."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from sqlalchemy import select

from storage import tips
from storage.database import Transaction
from storage.lists import by_id, within
from storage.prepared import Prepared
from storage.refs import Ref
from storage.search.ranking import Ranked

LISTED = Path(__file__).with_name("twins.txt")

_SOURCES = Prepared(
    select(tips.table.c.id, tips.table.c.source).where(
        by_id(tips.table), within(tips.table.c.id, "ids"), tips.table.c.source.startswith("starter:")
    )
)


def without_twins(tx: Transaction, ranked: Sequence[Ranked]) -> list[Ranked]:
    """The same, but of two that say the same only the better one."""
    numbers = [number for one in ranked if (number := Ref.read(one.about, "tip").id)]
    if len(numbers) < 2:
        return list(ranked)
    rows = tx.rows(_SOURCES, ids=numbers)
    named = {f"tip:{number}": _name(source) for number, source in rows}
    first: dict[str, str] = {}
    for one in ranked:
        if one.about in named:
            first.setdefault(named[one.about], one.about)
    return [one for one in ranked if first.get(named.get(one.about, ""), one.about) == one.about]


def _name(source: str) -> str:
    """One for both: "starter:en/feedback/give-a-compliment" goes by its Dutch name."""
    name = source.partition("/")[2]
    return pairs().get(name, name)


@cache
def pairs() -> Mapping[str, str]:
    """The Dutch name by the English one."""
    lines = LISTED.read_text("utf-8").splitlines()
    listed = (line.split() for line in lines if not line.startswith("#"))
    return {english: dutch for dutch, english in listed}
