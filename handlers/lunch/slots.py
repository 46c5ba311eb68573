"""Ten minutes for a TIL that helped many: its author is invited, and says yes or no."""

from datetime import datetime, timedelta

from handlers import isolation, sources
from handlers.answers import channel_in, notice, voice_of
from handlers.chat import (
    Button,
    Buttons,
    Card,
    DirectMessage,
    Durable,
    Effects,
    Note,
    Person,
    Press,
    Reply,
    Text,
)
from handlers.lunch import cards, planning, rules, scopes
from handlers.lunch.planning import MOST_SLOTS
from handlers.people import admission, availability
from handlers.texts import Speech
from storage import lunches, people, places, tils
from storage.database import Transaction
from storage.lunches import Helpful, Invitation, Series, Session
from storage.setbacks import Key

HELPED_MANY = 5
"""People that a TIL helped."""

LATELY = timedelta(days=60)
REMEMBERED = timedelta(days=90)
"""Nobody is invited again so soon, whatever they said."""

MOST_A_DAY = 3
"""Invitations for one channel."""


def invite(tx: Transaction, series: Series, now: datetime) -> list[Durable]:
    """Invite authors of what helped many: once on a working day, and again when the first opens for whom it
    is too early now."""
    sent, later = list[Durable](), list[datetime]()

    def consider(helpful: Helpful) -> list[Durable]:
        author = people.get(tx, helpful.author_id)
        at = _invitable_from(tx, series, author, now)
        if at is None:
            return []
        people.hold(tx, author.id)
        if lunches.was_invited_since(tx, author.id, now - REMEMBERED):
            return []
        if at > now:
            later.append(at)
            return []
        return _invite(tx, series, author, helpful, now)

    for helpful in lunches.helpful(tx, series.place_id, HELPED_MANY, now - LATELY):
        if len(sent) >= MOST_A_DAY:
            break
        sent += isolation.each(tx, "tils", [helpful], consider, now, lambda one: Key(one.til_id))
    morning = rules.next_morning(now, planning.week_of(tx, series))
    lunches.change_series(tx, series, invite_at=min([morning, *later]))
    return sent


def _invitable_from(tx: Transaction, series: Series, author: Person, now: datetime) -> datetime | None:
    """From when this author may be invited here; None for never."""
    if admission.policy(tx, author) != "full" or author.id not in people.findable(tx, {author.id}):
        return None
    if not people.is_listed(tx, author.id):
        return None
    place = places.get(tx, series.place_id)
    if not places.may_see(tx, place, author.id):
        return None
    if not lunches.takes_part(tx, series.id, place.id, author.id):
        return None
    return availability.open_for_question(tx, author, scopes.MODULE, now)


def _invite(
    tx: Transaction, series: Series, author: Person, helpful: Helpful, now: datetime
) -> list[Durable]:
    til = tils.find(tx, helpful.til_id)
    made = lunches.invite(tx, series.id, helpful.til_id, author.id, now) if til else None
    if til is None or made is None:
        return []
    say = voice_of(tx, author)
    text, buttons = Text(invited(tx, series, helpful.people, say)), Buttons(answer_buttons(made, say))
    way = sources.parts(tx, til.place_id, til.about, say)
    card = Card((Note(cards.short(til.text)), *way, text, buttons), say.text("lunch-slot-title"))
    return [DirectMessage(author.id, card, key=f"lunch:slot:{helpful.til_id}:{author.id}")]


def invited(tx: Transaction, series: Series, helped: int, say: Speech) -> str:
    return say.text("lunch-slot-invited", count=helped, where=channel_in(tx, series.place_id, say))


def answer_buttons(invitation: Invitation, say: Speech) -> tuple[Button, ...]:
    return (
        Button("lunch_slot_yes", say.text("lunch-button-slot-yes"), invitation.about, "primary"),
        Button("lunch_slot_no", say.text("lunch-button-no"), invitation.about),
    )


@scopes.invited
def yes(tx: Transaction, event: Press, invitation: Invitation, say: Speech) -> Effects:
    """At the next session with room, or the first one that is planned."""
    if tils.find(tx, invitation.til_id) is None:
        return [notice(say, "lunch-slot-gone")]
    series = lunches.hold_series(tx, invitation.series_id)
    if series is None or series.state == "ended":
        return [notice(say, "lunch-series-gone")]
    session = _session_of(tx, invitation) or _with_room(tx, series)
    lunches.change_invitation(
        tx, invitation, reply="yes", at=event.at, session_id=session.id if session else None
    )
    current = cards.current_date(tx, session, event.key) if session else []
    return [*current, Reply(_thanks(tx, event, invitation, series, session, say))]


@scopes.invited
def no(tx: Transaction, event: Press, invitation: Invitation, say: Speech) -> Effects:
    """Not now, or not after all; remembered for a while."""
    lunches.hold_series(tx, invitation.series_id)
    session = _session_of(tx, invitation)
    lunches.change_invitation(tx, invitation, reply="no", at=event.at, session_id=None)
    current = cards.current_date(tx, session, event.key) if session else []
    return [*current, notice(say, "lunch-slot-no", days=REMEMBERED.days)]


def _thanks(
    tx: Transaction,
    event: Press,
    invitation: Invitation,
    series: Series,
    session: Session | None,
    say: Speech,
) -> Card:
    where = channel_in(tx, series.place_id, say)
    zone = availability.zone(tx, event.by)
    when = cards.date_and_time(session.starts_at, zone, say) if session else say.day(series.next_day)
    undo = Button("lunch_slot_no", say.text("lunch-button-step-down"), invitation.about)
    return Card((Text(say.text("lunch-slot-yes", when=when, where=where)), Buttons((undo,))))


def _session_of(tx: Transaction, invitation: Invitation) -> Session | None:
    session = lunches.session(tx, invitation.session_id) if invitation.session_id is not None else None
    return session if session is not None and not session.is_over else None


def _with_room(tx: Transaction, series: Series) -> Session | None:
    planned = lunches.open_sessions(tx, series.id)
    return next((one for one in planned if len(lunches.slots(tx, one.id)) < MOST_SLOTS), None)
