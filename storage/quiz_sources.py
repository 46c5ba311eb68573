"""What somebody could be asked about in a quiz: what they shared, kept, or looked up with success, as far as
they may see it now. Each query stops at as many as are wanted, however much there is."""

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, String, cast, literal, or_, select

from storage import places, tils, tips
from storage.database import Transaction
from storage.lists import plus
from storage.quizzes import Why, items
from storage.statements import scoped


class Unasked(msgspec.Struct, frozen=True):
    """`at` is when they shared, kept or found it."""

    about: str
    why: Why
    at: datetime


def unasked(tx: Transaction, person_id: int, most: int, with_tils: bool, with_tips: bool) -> list[Unasked]:
    """What was in no quiz of theirs yet, the latest first, each once."""
    found = [*(_of_tils(tx, person_id, most) if with_tils else ())]
    found += _of_tips(tx, person_id, most) if with_tips else ()
    latest = sorted(found, key=lambda one: (one.at, one.about), reverse=True)
    return list({one.about: one for one in latest}.values())[:most]


def _of_tils(tx: Transaction, person_id: int, most: int) -> list[Unasked]:
    """Not what was shared without a name: whose that is stands nowhere."""
    til, mark = tils.table.c, tils.marks.c
    there = scoped(tx, tils.table, deleted_at=None) & _is_unasked(tx, "til", til.id, person_id)
    seen = places.visible(til.place_id)
    own = or_(til.place_id.is_(None), seen)
    found: list[Unasked] = []
    for theirs, latest in ((til.author_id, til.made_at), (til.with_id, plus(til.id))):
        chosen = select(til.id, til.made_at).where(there, own, theirs == person_id)
        found += _read(tx, "til", "shared", chosen.order_by(latest.desc()).limit(most), person_id)
    kinds: tuple[tuple[str, Why], ...] = ((tils.KEPT, "kept"), (tils.HELPED, "helped"))
    for kind, why in kinds:
        marked = scoped(tx, tils.marks, person_id=person_id, kind=kind)
        joined = select(til.id, mark.at).join(tils.marks, mark.til_id == til.id).where(there, marked, seen)
        found += _read(tx, "til", why, joined.order_by(mark.at.desc()).limit(most), person_id)
    return found


def _of_tips(tx: Transaction, person_id: int, most: int) -> list[Unasked]:
    """Those that helped when they looked something up."""
    tip, mark = tips.table.c, tips.marks.c
    marked = scoped(tx, tips.marks, person_id=person_id, kind=tips.HELPED)
    seen = or_(tip.place_id.is_(None), places.visible(tip.place_id))
    there = scoped(tx, tips.table) & _is_unasked(tx, "tip", tip.id, person_id)
    joined = select(tip.id, mark.at).join(tips.marks, mark.tip_id == tip.id).where(there, marked, seen)
    return _read(tx, "tip", "helped", joined.order_by(mark.at.desc()).limit(most), person_id)


def _is_unasked(
    tx: Transaction, kind: str, number: ColumnElement[Any], person_id: int
) -> ColumnElement[bool]:
    named = literal(f"{kind}:") + cast(number, String)
    asked = scoped(tx, items, items.c.about == named, person_id=person_id)
    return ~select(items.c.id).where(asked).exists()


def _read(tx: Transaction, kind: str, why: Why, chosen: Any, person_id: int) -> list[Unasked]:
    rows: Any = tx.execute(chosen, {"workspace_id": tx.workspace.id, "person_id": person_id})
    return [Unasked(f"{kind}:{number}", why, at) for number, at in rows]
