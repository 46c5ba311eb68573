"""Where a request goes: from one mentor to the next best, to the queue, or to its end."""

from datetime import datetime

from handlers.answers import voice_of
from handlers.chat import DirectMessage, Durable, Person
from handlers.mentor import cards, ranking
from handlers.mentor.ranking import MODULE, Wish
from handlers.people import admission, availability, working_days
from storage import mentors, people
from storage.database import Transaction
from storage.mentors import Reply, Request

DAYS_TO_ANSWER = 3
"""Working days of the mentor."""

MOST_ASKED = 6
"""More mentors than this are never asked for one request."""

EVERYBODY = 1_000


def send_on(tx: Transaction, request: Request, now: datetime) -> tuple[Request, list[Durable]]:
    """To the best who was not asked yet; in the queue when all who fit are full; else it ends."""
    wish, asked = wish_of(tx, request), _not_again(tx, request)
    found = ranking.find(tx, wish, now, 1, asked)
    if found.best and len(asked) < MOST_ASKED:
        return approach(tx, request, people.get(tx, int(found.best[0].mentor)), now)
    if found.full and len(asked) < MOST_ASKED:
        again = working_days.next_morning(now, availability.week(tx, wish.mentee))
        return mentors.change_request(tx, request, state="queued", mentor_id=None, next_at=again), []
    return end(tx, request), []


def approach(
    tx: Transaction, request: Request, mentor: Person, now: datetime
) -> tuple[Request, list[Durable]]:
    """Ask this mentor, now or as soon as they work."""
    opens = availability.open_for_question(tx, mentor, MODULE, now)
    if opens is None:
        return send_on(tx, request, now)
    if opens > now:
        waits = {"state": "waiting", "mentor_id": mentor.id, "next_at": opens}
        return mentors.change_request(tx, request, **waits), []
    mentors.ask_mentor(tx, request.id, mentor.id, now)
    until = working_days.days_later(now, DAYS_TO_ANSWER, availability.week(tx, mentor))
    asked = mentors.change_request(tx, request, state="asked", mentor_id=mentor.id, next_at=until)
    reasons = ranking.reasons(tx, wish_of(tx, request), mentor, now)
    card = cards.to_mentor(asked, reasons, mentor.id, voice_of(tx, mentor))
    key = f"mentor:{request.about}:ask:{mentor.id}:{until.isoformat()}"
    return asked, [DirectMessage(mentor.id, card, key)]


def advance(tx: Transaction, request: Request, now: datetime) -> list[Durable]:
    """All that is due for this request."""
    mentee = people.get(tx, request.mentee_id)
    if admission.policy(tx, mentee) != "full":
        end(tx, request)
        return []
    if request.state in ("waiting", "asked") and _has_gone(tx, request):
        return pass_on(tx, request, "gone", now)
    if request.next_at is None or request.next_at > now:
        return notify(tx, request, f"is:{_stage(request)}", now)
    if request.state == "asked":
        return pass_on(tx, request, "silent", now)
    if request.state == "waiting":
        return _now_they_work(tx, request, now)
    moved, sent = send_on(tx, request, now)
    if moved.state == "queued":
        return sent
    return [*sent, *notify(tx, moved, f"after:{_stage(request)}", now)]


def pass_on(tx: Transaction, request: Request, reply: Reply, now: datetime) -> list[Durable]:
    """This mentor will not be it: on to the next best, and the one who asked hears so without a why."""
    if request.mentor_id is not None:
        mentors.ask_mentor(tx, request.id, request.mentor_id, now)
        mentors.set_mentor_reply(tx, request.id, request.mentor_id, reply)
    moved, sent = send_on(tx, request, now)
    return [*sent, *notify(tx, moved, f"after:{_stage(request)}", now)]


def notify(tx: Transaction, request: Request, step: str, now: datetime) -> list[Durable]:
    """How it is, to who asked, once a step. Not in their quiet hours: after them it may be otherwise."""
    mentee = people.get(tx, request.mentee_id)
    opens = availability.open_for_notice(tx, mentee, MODULE, now)
    if opens is None or opens > now:
        mentors.change_request(tx, request, tell_at=opens)
        return []
    mentors.change_request(tx, request, tell_at=None)
    card = cards.news(tx, request, voice_of(tx, mentee))
    return [DirectMessage(mentee.id, card, f"mentor:{request.about}:told:{step}")]


def _stage(request: Request) -> str:
    """With whom it is and until when: it comes there once."""
    until = request.next_at.isoformat() if request.next_at is not None else ""
    return f"{request.state}:{request.mentor_id}:{until}"


def end(tx: Transaction, request: Request) -> Request:
    """Its words go."""
    over = {"state": "ended", "mentor_id": None, "next_at": None, "tell_at": None, "hope": ""}
    return mentors.change_request(tx, request, **over)


def wish_of(tx: Transaction, request: Request) -> Wish:
    return Wish(people.get(tx, request.mentee_id), request.topic, request.level)


def fits(tx: Transaction, wish: Wish, mentor_id: int, now: datetime) -> bool:
    """Whether this mentor is free and fits, right now."""
    best = ranking.find(tx, wish, now, EVERYBODY).best
    return any(one.mentor == str(mentor_id) for one in best)


def _now_they_work(tx: Transaction, request: Request, now: datetime) -> list[Durable]:
    assert request.mentor_id is not None
    if not fits(tx, wish_of(tx, request), request.mentor_id, now):
        return pass_on(tx, request, "gone", now)
    return approach(tx, request, people.get(tx, request.mentor_id), now)[1]


def _has_gone(tx: Transaction, request: Request) -> bool:
    if request.mentor_id is None:
        return True
    return admission.policy(tx, people.get(tx, request.mentor_id)) != "full"


def _not_again(tx: Transaction, request: Request) -> set[int]:
    """Who is not asked again for this; who only had no seat may be."""
    return {one for one, reply in mentors.asked(tx, request.id).items() if reply != "full"}
