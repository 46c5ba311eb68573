"""What a circle learned, for everybody: shown to the circle first, and out of it only when nobody minds."""

from datetime import datetime, timedelta

from handlers.answers import channel_voice, voice_of
from handlers.chat import DirectMessage, Durable, Person, Post
from handlers.circle import cards, notices, planning, rules, scopes
from handlers.parsing import words
from handlers.people import availability
from storage import circles, people
from storage.circles import Call, Circle, Share
from storage.database import Transaction

MOST_WAITING = timedelta(days=14)
"""Who is away for longer was there when the circle was, and is not waited for."""


def show(tx: Transaction, circle: Circle, call: Call, share: Share, now: datetime) -> list[Durable]:
    """To the circle, with two working days of each of them to say no."""
    there = scopes.there(tx, circle)
    ends = [_has_had_time(tx, one, now) for one in there if one.id != share.writer_id]
    until = min(max(ends, default=now), now + MOST_WAITING)
    circles.change_circle(tx, circle, step="shown", next_at=until)
    step = f"share{share.id}"
    return notices.tell(
        tx, circle, there, step, lambda say, reader: cards.preview(call, share, reader, say), now
    )


def _has_had_time(tx: Transaction, person: Person, now: datetime) -> datetime:
    hears = availability.open_for_notice(tx, person, scopes.MODULE, now)
    return rules.later(hears or now, rules.OBJECT, availability.week(tx, person))


def settle(
    tx: Transaction, circle: Circle, call: Call, now: datetime, is_time_up: bool = False
) -> list[Durable]:
    """Shared when nobody minded in time, or at once when all of them agreed: then with their names."""
    share = circles.share_of(tx, circle.id)
    if share is None:  # whoever wrote it was forgotten
        planning.go_on(tx, circle, call, now)
        return []
    there = scopes.there(tx, circle)
    others = {one.id for one in there} - {share.writer_id}
    all_agreed = others <= circles.agreed(tx, share)
    if not all_agreed and not is_time_up:
        return []
    circles.change_circle(tx, circle, step="over", next_at=None)
    names = there if all_agreed else []
    card = cards.shared(call, share, names, channel_voice(tx))
    return [Post(call.place_id, card, f"{circle.about}:shared", circle.about)]


def stop(tx: Transaction, circle: Circle, call: Call, share: Share, now: datetime) -> list[Durable]:
    """Somebody minds: the words are gone, and there is time for other ones."""
    circles.drop_share(tx, share)
    planning.go_on(tx, circle, call, now)
    writer = people.get(tx, share.writer_id)
    if availability.open_for_notice(tx, writer, scopes.MODULE, now) is None:
        return []
    card = cards.objected(circle, call, voice_of(tx, writer))
    return [DirectMessage(writer.id, card, f"{circle.about}:objected:{share.id}")]


def circle_of(about: str) -> int:
    """3 for "circle_share:12:3"; 0 for anything else."""
    kind, _, rest = about.partition(":")
    return (words.number(rest.rpartition(":")[2]) or 0) if kind == "circle_share" else 0
