"""The first stage: the documents worth a closer look, among those the person may see."""

from sqlalchemy import BigInteger, bindparam, or_, select

from storage.database import Transaction
from storage.places import visible
from storage.prepared import Prepared
from storage.search.lists import MINE, within
from storage.search.question import Question
from storage.search.tables import postings

CANDIDATES = 60
"""How many get a closer look. From 30 on, more gain nothing (nDCG@10 on both sets)."""

MOST_POSTINGS = 10_000
"""Read the stems from the rarest on, until this many; of a more frequent one the best documents."""

_OPEN = postings.c.place_id == 0
_MINE = (postings.c.workspace_id == MINE, or_(_OPEN, visible(postings.c.place_id)))

_ALL = Prepared(
    select(postings.c.stem_id, postings.c.document_id, postings.c.impact).where(
        *_MINE, within(postings.c.stem_id, "stem_ids")
    )
)
_BEST = Prepared(
    select(postings.c.stem_id, postings.c.document_id, postings.c.impact)
    .where(*_MINE, postings.c.stem_id == bindparam("stem_id", type_=BigInteger()))
    .order_by(postings.c.stem_id.desc(), postings.c.impact.desc(), postings.c.document_id.desc())
    .limit(bindparam("most", type_=BigInteger()))
)


def candidates(tx: Transaction, question: Question, person_id: int) -> list[int]:
    """Ids of the most promising documents, best first."""
    worth = {lead.id: lead.worth for lead in question.leads}
    whole, parts = _plan(question)
    rows = tx.rows(_ALL, stem_ids=whole, person_id=person_id) if whole else []
    for stem_id, most in parts:
        rows += tx.rows(_BEST, stem_id=stem_id, most=most, person_id=person_id)
    scores: dict[int, int] = {}
    for stem_id, document_id, impact in rows:
        scores[document_id] = scores.get(document_id, 0) + worth[stem_id] * impact
    return _top(scores)


def _plan(question: Question) -> tuple[list[int], list[tuple[int, int]]]:
    """Which stems are read whole, and which in part with how many documents of each."""
    left = MOST_POSTINGS
    whole: list[int] = []
    parts: list[tuple[int, int]] = []
    for lead in sorted(question.leads, key=lambda lead: (lead.documents, lead.id)):
        if lead.documents <= left:
            whole.append(lead.id)
        else:
            parts.append((lead.id, max(left, 10 * CANDIDATES)))
        left = max(0, left - lead.documents)
    return whole, parts


def _top(scores: dict[int, int]) -> list[int]:
    if len(scores) > CANDIDATES:
        least = sorted(scores.values(), reverse=True)[CANDIDATES - 1]
        scores = {document_id: score for document_id, score in scores.items() if score >= least}
    return sorted(scores, key=lambda document_id: (-scores[document_id], document_id))[:CANDIDATES]
