"""Who keeps a tip right: whom to ask about it, when, and what they said.

`tips.ask_at` is when somebody is to be asked next. With an owner, they are asked whether it is still
right; without one, the next likely person is asked to take it over. None: nobody is asked.
"""

from collections import Counter
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    String,
    Table,
    bindparam,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)

from storage import experts, people, places, setbacks, tips
from storage.database import Transaction
from storage.fates import fate
from storage.people import Person
from storage.prepared import Prepared
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import change_rows, count, drop, put, same_columns, scoped
from storage.tips import Tip

ANSWER_WITHIN = timedelta(days=7)
"""How long an offered tip waits for one person before it goes to the next."""

MOST_OFFERS = 3
"""After so many people without a yes it stays without an owner."""

Kind = Literal["check", "offer", "no", "left"]
"""Asked whether it is right; asked to take it over; did not want it; was its owner and left."""

asks = Table(
    "tip_asks",
    metadata,
    workspace_id(),
    Column("tip_id", RowId, ForeignKey("tips.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("kind", String(8), nullable=False),
    Column("asked_at", Moment, nullable=False),
)
"""The last thing between a tip and a person."""
Index("ix_tip_asks_kind", asks.c.workspace_id, asks.c.kind, asks.c.tip_id)
Index("ix_tip_asks_person", asks.c.workspace_id, asks.c.person_id, asks.c.asked_at)


# --- when ------------------------------------------------------------------------------------------

_KEEPS_ONE = exists().where(
    tips.table.c.workspace_id == people.table.c.workspace_id, tips.table.c.owner_id == people.table.c.id
)
_OWNERS_LEFT = Prepared(
    select(func.min(people.table.c.seen_at)).where(
        people.table.c.workspace_id == bindparam("workspace_id"), people.table.c.has_left, _KEEPS_ONE
    )
)


def next_due(tx: Transaction) -> datetime | None:
    """When the first tip needs somebody: at its time, or since its owner left."""
    since = tx.rows(_OWNERS_LEFT)[0][0]
    return setbacks.earliest(setbacks.first(tx, tips.table.c.ask_at), since)


def due(tx: Transaction, now: datetime, most: int) -> list[Tip]:
    """Tips about which somebody is to be asked now, those that waited longest first."""
    chosen = (
        select(tips.table.c.id)
        .where(setbacks.due_by(tx, tips.table.c.ask_at, now))
        .order_by(tips.table.c.ask_at, tips.table.c.id)
        .limit(most)
        .with_for_update(skip_locked=True, key_share=True)
    )
    ids = list(tx.execute(chosen).scalars())
    found = tips.by_ids(tx, ids)
    return [found[tip_id] for tip_id in ids]


def set_ask_at(tx: Transaction, tip: Tip, at: datetime | None) -> None:
    """When somebody is asked about this one next; None for never."""
    change_rows(tx, tips.table, {"ask_at": at}, id=tip.id)


def put_off(tx: Transaction, owner_id: int, now: datetime, until: datetime) -> None:
    """Everything this owner is to be asked by now waits until then."""
    change_rows(tx, tips.table, {"ask_at": until}, tips.table.c.ask_at <= now, owner_id=owner_id)


def times_asked_since(tx: Transaction, person_id: int, since: datetime) -> int:
    """About how many tips somebody was asked from then on."""
    lately = (asks.c.asked_at >= since) & (asks.c.kind != "left")
    return count(tx, asks, lately, person_id=person_id)


def note(tx: Transaction, tip: Tip, person_id: int, kind: Kind, at: datetime) -> None:
    """Remember the last thing between them."""
    put(tx, asks, {"tip_id": tip.id, "person_id": person_id}, {"kind": kind, "asked_at": at})


_ASKED_OF = Prepared(
    select(asks.c.tip_id, asks.c.kind, asks.c.asked_at)
    .where(same_columns(asks, {"person_id": True}))
    .where(or_(asks.c.kind == "check", asks.c.kind == "offer"))
    .order_by(asks.c.asked_at)
)


def asked_of(tx: Transaction, person_id: int) -> list[tuple[Tip, Kind]]:
    """Tips about which this person was asked something that nobody answered since."""
    found = tx.rows(_ASKED_OF, person_id=person_id)
    known = tips.by_ids(tx, [tip_id for tip_id, _, _ in found]) if found else {}
    return [
        (known[tip_id], kind)
        for tip_id, kind, at in found
        if tip_id in known and _still_asked(known[tip_id], person_id, kind, at)
    ]


def _still_asked(tip: Tip, person_id: int, kind: Kind, at: datetime) -> bool:
    if kind == "check":
        return tip.owner_id == person_id and tip.confirmed_at < at
    return tip.owner_id is None


def noted(tx: Transaction, tip: Tip) -> dict[int, str]:
    """The last thing between this tip and everybody who had to do with it."""
    chosen = select(asks.c.person_id, asks.c.kind).where(scoped(tx, asks, tip_id=tip.id))
    return {row.person_id: row.kind for row in tx.execute(chosen)}


# --- who -------------------------------------------------------------------------------------------


def let_go_of_leavers(tx: Transaction, at: datetime) -> None:
    """Tips whose owner left have no owner from now on, and are to be offered."""
    tip, person = tips.table.c, people.table.c
    left = select(person.id).where(scoped(tx, people.table, person.has_left))
    theirs = scoped(tx, tips.table, tip.owner_id.in_(left))
    drop(tx, asks, asks.c.tip_id.in_(select(tip.id).where(theirs)))
    noted = select(tip.workspace_id, tip.id, tip.owner_id, literal("left"), literal(at, Moment)).where(theirs)
    tx.execute(insert(asks).from_select(list(asks.c), noted))
    tx.execute(update(tips.table).where(theirs).values(owner_id=None, ask_at=at))


def give(tx: Transaction, tip: Tip, person_id: int, at: datetime, check_at: datetime) -> bool:
    """Make somebody the owner of a tip that has none, to be asked about it at `check_at`. False when
    it has an owner already."""
    tx.lock(tips.table, tip.id)
    now = tips.find(tx, tip.id)
    if now is None or now.owner_id is not None:
        return False
    drop(tx, asks, tip_id=tip.id)
    note(tx, tip, person_id, "offer", at)
    news = {"owner_id": person_id, "ask_at": check_at}
    change_rows(tx, tips.table, news, id=tip.id)
    return True


def likely(tx: Transaction, tip: Tip) -> Person | None:
    """Who is most likely to want to keep this tip right: whom it helped, and who shares its topics.
    Never somebody who was asked about it before, nor who may not see it."""
    before = noted(tx, tip)
    if sum(kind in ("offer", "no") for kind in before.values()) >= MOST_OFFERS:
        return None
    scores = Counter(_helped(tx, tip))
    for trace in experts.traces(tx, tip.topics, viewer_id=0):
        scores[trace.person_id] += trace.count
    able = people.findable(tx, set(scores) - set(before))
    fit = [one for one in able.values() if not one.is_guest and _may_see(tx, tip, one.id)]
    return min(fit, key=lambda one: (-scores[one.id], one.id), default=None)


def without_owner(tx: Transaction, most: int) -> list[Tip]:
    """Tips whose owner left and that nobody has taken over."""
    left = select(asks.c.tip_id).where(scoped(tx, asks, kind="left"))
    return tips.where(tx, tips.table.c.id.in_(left.order_by(asks.c.tip_id).limit(most)))


def lost_its_owner(tx: Transaction, tip: Tip) -> bool:
    return tip.owner_id is None and "left" in noted(tx, tip).values()


def _helped(tx: Transaction, tip: Tip) -> dict[int, int]:
    """Whom this tip helped: that counts for three things on its topics."""
    helped = scoped(tx, tips.marks, tip_id=tip.id, kind=tips.HELPED)
    chosen = select(tips.marks.c.person_id).where(helped)
    return dict.fromkeys(tx.execute(chosen).scalars(), 3)


def _may_see(tx: Transaction, tip: Tip, person_id: int) -> bool:
    return tip.place_id is None or places.may_see_in(tx, tip.place_id, person_id)
