"""By which words the people of a workspace go, so that what is shown to others can be shown without them."""

import re

from sqlalchemy import select

from storage import people
from storage.database import Transaction
from storage.search.words import STOP_WORDS, tokens

PARTICLES = frozenset({"al", "bin", "da", "de", "del", "den", "der", "di", "du", "el", "la", "le", "ten"})
PARTICLES |= {"ter", "van", "von"}
"""Between a first name and a family name; nobody goes by these alone."""

_DECORATION = re.compile(r"[(\[{|/]| [-–—] ")
"""Where a display name begins to tell something else: "Joris Bakker | Web", "Anna (extern)"."""

_HANDLE = re.compile(r"[^\W\d_]+(?:[._-][^\W\d_]+)*")
"""What a person could have chosen as a user name; the ids of Slack and Teams are none."""


def known(tx: Transaction) -> frozenset[str]:
    """Of everybody we met, also who left: first names, family names, user names, and these written as one.
    Folded, as `storage.search.words` does it. Not of bots: they are called after what people ask about."""
    found: frozenset[str] | None = tx.recall("names")
    if found is not None:
        return found
    person = people.table.c
    chosen = select(person.name, person.user).where(
        person.workspace_id == tx.workspace.id, person.is_bot.is_not(True)
    )
    every = (of(row.name, row.user) for row in tx.execute(chosen))
    return tx.remember("names", frozenset().union(*every))


def of(name: str | None, user: str) -> frozenset[str]:
    """The words one person goes by."""
    parts = [one for one in tokens(_DECORATION.split(name or "", maxsplit=1)[0]) if len(one) > 1]
    handle = user.partition("@")[0]
    chosen = tokens(handle) if _HANDLE.fullmatch(handle) else []
    single = {one for one in (*parts, *chosen) if one not in PARTICLES and len(one) > 1}
    return frozenset(single.union(*(_as_one(each) for each in (parts, chosen) if len(each) > 1)))


def _as_one(parts: list[str]) -> set[str]:
    """ "jorisbakker" and "jbakker"."""
    return {"".join(parts), f"{parts[0][0]}{''.join(parts[1:])}"}


def is_name(word: str, among: frozenset[str]) -> bool:
    """Whether a folded word is such a name, also with the s of what is theirs behind it."""
    return word not in STOP_WORDS and (word in among or word.removesuffix("s") in among)
