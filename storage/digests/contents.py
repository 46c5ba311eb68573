"""What was shared and helped in a week, for those who may see it. Re-use decides the order, never volume.

What was shared without a name is stored with its day only: it is new on the day after, so that no
digest misses it and its hour stays unknown.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Select, func, select, union

from storage import places, posts, tils
from storage.database import Transaction
from storage.search import synonyms
from storage.statements import scoped
from storage.tils import HELPED, KEPT, Til, marks, table

WEEK = timedelta(weeks=1)
DAY = timedelta(days=1)
MANY_HELPED = 20_000
"""More moments than these no picture needs."""


LATEST = 100
"""How many of somebody's TILs, and of those they used, tell what their topics are."""


NEWEST = 2_000
"""How many TILs of everybody are looked through for what helped most and is shared about most."""


BEST_OF_WEEK = 200
"""How many of the most helpful TILs of a week are looked through for somebody's topics."""


class Window(msgspec.Struct, frozen=True):
    """From just after `since` up to and including `until`."""

    since: datetime
    until: datetime


class Shared(msgspec.Struct, frozen=True):
    """A TIL, and how many people it helped in the window."""

    til: Til
    helped: int


def here(tx: Transaction, place_id: int, window: Window, most: int) -> list[Shared]:
    """What was shared or helped in this very place."""
    return _by_reuse(tx, table.c.place_id == place_id, window, most)


def elsewhere(tx: Transaction, place_id: int, window: Window, most: int) -> list[Shared]:
    """What was shared or helped in other channels that everybody may see."""
    return _by_reuse(tx, places.is_public(table.c.place_id) & (table.c.place_id != place_id), window, most)


def on_topics(tx: Transaction, person_id: int, topics: set[str], window: Window, most: int) -> list[Shared]:
    """What colleagues shared on these topics, as far as this person may see it and has no use of it yet.

    Chosen here from the best of the week: without statistics SQLite looks each topic up for each TIL.
    """
    used = select(marks.c.til_id).where(scoped(tx, marks, person_id=person_id))
    known = set(tx.execute(used).scalars())
    theirs = table.c.author_id.is_distinct_from(person_id) & places.visible(table.c.place_id)
    best = _by_reuse(tx, theirs, window, BEST_OF_WEEK, person_id=person_id)
    return [one for one in best if one.til.id not in known and topics & set(one.til.topics)][:most]


def helped_by_author(tx: Transaction, person_id: int, window: Window, most: int) -> list[Shared]:
    """Somebody's own TILs that helped others."""
    found = _by_reuse(tx, table.c.author_id == person_id, window, most)
    return [one for one in found if one.helped]


def topics_of(tx: Transaction, person_id: int) -> set[str]:
    """What somebody shares about, keeps, or was helped by: of late, that is. With every way to write it."""
    wrote = select(table.c.id).where(scoped(tx, table, author_id=person_id, deleted_at=None))
    kept = scoped(tx, marks, marks.c.kind.in_([KEPT, HELPED]), person_id=person_id)
    used = select(marks.c.til_id).where(kept)
    latest = (
        *tx.execute(wrote.order_by(table.c.id.desc()).limit(LATEST)).scalars(),
        *tx.execute(used.order_by(marks.c.at.desc()).limit(LATEST)).scalars(),
    )
    topics = {topic for til in tils.by_ids(tx, set(latest)).values() for topic in til.topics}
    return synonyms.spellings(tx, topics)


def messages(tx: Transaction, shown: Iterable[Shared]) -> dict[int, tuple[str, str]]:
    """Where the card of each TIL stands: the platform's ids of the place and the message."""
    about = {one.til.about: one.til for one in shown}
    post, place = posts.table.c, places.table.c
    chosen = (
        select(post.about, post.message, place.id, place.key)
        .join(places.table, place.id == post.place_id)
        .where(
            scoped(tx, posts.table, post.about.in_(list(about)), deleted_at=None), scoped(tx, places.table)
        )
        .order_by(post.id.desc())
    )
    rows = tx.execute(chosen).all() if about else []
    return {
        about[row.about].id: (row.key, row.message) for row in rows if row.id == about[row.about].place_id
    }


def _by_reuse(
    tx: Transaction, which: ColumnElement[bool], window: Window, most: int, **parameters: Any
) -> list[Shared]:
    """New or helped in the window, what helped most first, then the newest."""
    helped = (
        select(marks.c.til_id, func.count().label("people"))
        .where(scoped(tx, marks, kind=HELPED))
        .where(marks.c.at > window.since, marks.c.at <= window.until)
        .group_by(marks.c.til_id)
        .subquery()
    )
    made, author = table.c.made_at, table.c.author_id
    named = (made > window.since, made <= window.until, author.is_not(None))
    nameless = (made > window.since - DAY, made <= window.until - DAY, author.is_(None))
    in_window = union(
        select(helped.c.til_id),
        select(table.c.id).where(scoped(tx, table), *named),
        select(table.c.id).where(scoped(tx, table), *nameless),
    )
    people = func.coalesce(helped.c.people, 0)
    chosen = (
        select(table.c.id, people.label("people"))
        .outerjoin(helped, helped.c.til_id == table.c.id)
        .where(scoped(tx, table, deleted_at=None), table.c.id.in_(in_window), which)
        .order_by(people.desc(), table.c.made_at.desc(), table.c.id.desc())
        .limit(most)
    )
    rows = tx.execute(chosen, {"workspace_id": tx.workspace.id, **parameters}).all()
    known = tils.by_ids(tx, [row.id for row in rows])
    return [Shared(known[row.id], row.people) for row in rows if row.id in known]


def most_helpful(tx: Transaction, person_id: int, place_id: int | None, most: int) -> list[Shared]:
    """Of what colleagues shared, in this place where one is named, what helped most people: as far as this
    person may see it."""
    newest = _newest(tx, place_id, table.c.author_id.is_distinct_from(person_id))
    chosen = (
        select(marks.c.til_id, func.count().label("people"))
        .where(scoped(tx, marks, kind=HELPED), marks.c.til_id.in_(newest))
        .group_by(marks.c.til_id)
        .order_by(func.count().desc(), marks.c.til_id.desc())
        .limit(most)
    )
    rows = tx.execute(chosen, {"workspace_id": tx.workspace.id, "person_id": person_id}).all()
    known = tils.by_ids(tx, [row.til_id for row in rows])
    return [Shared(known[row.til_id], row.people) for row in rows if row.til_id in known]


def common_topics(tx: Transaction, person_id: int, place_id: int | None, most: int) -> list[str]:
    """What is shared about most, under a name, where this person may see it."""
    topics, newest = tils.topics_table, _newest(tx, place_id, table.c.author_id.is_not(None))
    chosen = (
        select(topics.c.topic)
        .where(scoped(tx, topics), topics.c.til_id.in_(newest))
        .group_by(topics.c.topic)
        .order_by(func.count().desc(), topics.c.topic)
        .limit(most)
    )
    parameters = {"workspace_id": tx.workspace.id, "person_id": person_id}
    return list(tx.execute(chosen, parameters).scalars())


def _newest(tx: Transaction, place_id: int | None, which: ColumnElement[bool]) -> Select[tuple[int]]:
    """Of these, what somebody may see, and no more than can be counted while they wait."""
    here = which if place_id is None else which & (table.c.place_id == place_id)
    seen = scoped(tx, table, here, places.visible(table.c.place_id), deleted_at=None)
    return select(table.c.id).where(seen).order_by(table.c.made_at.desc()).limit(NEWEST)
