"""The first stage: the documents worth a closer look, among those the person may see."""

from typing import Any

from sqlalchemy import BigInteger, ColumnElement, bindparam, cast, func, or_, select, union_all

from storage.database import Transaction
from storage.lists import MINE, InThisOrder, pairs
from storage.places import visible
from storage.prepared import Prepared
from storage.search.question import Lead, Question
from storage.search.tables import postings

CANDIDATES = 40
"""How many get a closer look. From 30 on, more gain nothing (nDCG@10 of the even questions)."""

MOST_POSTINGS = 10_000
"""Stems are read from the rarest on, until this many documents; then only the best of each."""

BEST_OF, LEAST_OF_BEST = 4, 1_000
"""So many more frequent stems are read, and at least so many documents of each."""

_SHOWN = or_(postings.c.place_id == 0, visible(postings.c.place_id))


def _number(name: str) -> ColumnElement[Any]:
    return bindparam(name, type_=BigInteger())


def _all() -> Any:
    leads = pairs("leads")
    stem_id, worth = cast(leads.c.key, BigInteger()), cast(leads.c.value, BigInteger())
    return (
        select(postings.c.document_id, (postings.c.impact * worth).label("points"))
        .select_from(InThisOrder(leads, postings, postings.c.stem_id == stem_id))
        .where(postings.c.workspace_id == MINE, _SHOWN)
    )


def _best(at: int) -> Any:
    best = (
        select(postings.c.document_id, (postings.c.impact * _number(f"worth{at}")).label("points"))
        .where(postings.c.workspace_id == MINE, postings.c.stem_id == _number(f"stem{at}"), _SHOWN)
        .order_by(postings.c.impact.desc(), postings.c.document_id.desc())
        .limit(_number(f"most{at}"))
        .subquery()
    )
    return select(best.c.document_id, best.c.points)


_found = union_all(_all(), *map(_best, range(BEST_OF))).subquery()
_CANDIDATES = Prepared(
    select(_found.c.document_id)
    .group_by(_found.c.document_id)
    .order_by(func.sum(_found.c.points).desc(), _found.c.document_id)
    .limit(CANDIDATES)
)


def candidates(tx: Transaction, question: Question, person_id: int) -> list[int]:
    """Ids of the most promising documents, best first."""
    if not question.leads:
        return []
    whole, parts = _plan(question.leads)
    chosen: dict[str, int] = {}
    for at in range(BEST_OF):
        lead, most = parts[at] if at < len(parts) else (_NONE, 0)
        chosen |= {f"stem{at}": lead.id, f"worth{at}": lead.worth, f"most{at}": most}
    leads = {lead.id: lead.worth for lead in whole}
    return [row[0] for row in tx.rows(_CANDIDATES, leads=leads, person_id=person_id, **chosen)]


_NONE = Lead(id=0, documents=0, worth=0)


def _plan(leads: list[Lead]) -> tuple[list[Lead], list[tuple[Lead, int]]]:
    """Which stems are read whole, and which in part with how many documents of each."""
    left = MOST_POSTINGS
    whole: list[Lead] = []
    parts: list[tuple[Lead, int]] = []
    for lead in sorted(leads, key=lambda lead: (lead.documents, lead.id)):
        if lead.documents <= left:
            whole.append(lead)
        else:
            parts.append((lead, max(left, LEAST_OF_BEST)))
        left = max(0, left - lead.documents)
    return whole, parts
