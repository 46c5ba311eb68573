"""Once a quarter who leads a channel is asked whether its priorities still hold."""

from datetime import datetime, timedelta

from handlers.answers import voice_of
from handlers.chat import DirectMessage, Durable, Person
from handlers.people import admission, availability, rights
from handlers.priorities import cards, scopes
from storage import people, priorities
from storage.database import Transaction
from storage.priorities import Review

QUARTER = timedelta(weeks=13)


def plan(
    tx: Transaction, place_id: int, leader: Person, now: datetime, confirmed_at: datetime | None = None
) -> None:
    """Whoever said something of them last is asked, a quarter later."""
    before = priorities.review(tx, place_id)
    held = confirmed_at or (before.confirmed_at if before is not None else None)
    priorities.ask_at(tx, place_id, leader.id, held, now + QUARTER)


def advance(tx: Transaction, review: Review, now: datetime) -> list[Durable]:
    """Ask, or wait until it suits them. Of who may set them no more, an admin is asked."""
    leader = _leader(tx, review)
    opens = availability.open_for_question(tx, leader, scopes.MODULE, now) if leader is not None else None
    if leader is not None and opens is not None and opens > now:
        priorities.change_review(tx, review, next_at=opens)
        return []
    priorities.change_review(tx, review, next_at=now + QUARTER)
    found = priorities.in_place(tx, review.place_id)
    if leader is None or opens is None or not found:
        return []
    card = cards.review(tx, review.place_id, found, voice_of(tx, leader))
    key = f"priorities:{review.place_id}:{now.date()}"
    return [DirectMessage(leader.id, card, key, module=scopes.MODULE)]


def _leader(tx: Transaction, review: Review) -> Person | None:
    known = people.by_ids(tx, {review.leader_id}) if review.leader_id is not None else {}
    candidates = [*known.values(), *admission.admins(tx)]
    return next((one for one in candidates if rights.leads_or_is_admin(tx, one)), None)
