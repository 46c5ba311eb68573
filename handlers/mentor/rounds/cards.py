"""How a round looks: for the channel, for who signs up, and for who is asked."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from handlers import sources
from handlers.chat import Button, Buttons, Card, Note, Person, Source, Text, mention
from handlers.matching.rules import Reason
from handlers.mentor import cards
from handlers.mentor.rounds.scopes import may_join
from handlers.people import admission, availability
from handlers.texts import Speech
from storage import mentor_rounds, people
from storage.database import Transaction
from storage.mentor_rounds import Proposal, Role, Round
from storage.refs import Ref

Parts = tuple[Text | Note | Buttons | Source, ...]
ROLES: tuple[Role, ...] = ("mentee", "mentor")

_reasons = msgspec.json.Decoder(tuple[Reason, ...])


def last_day(tx: Transaction, round: Round, say: Speech) -> str:
    """To sign up, where the days of this round are counted."""
    zone = availability.zone(tx, people.get(tx, round.organiser_id))
    return say.day((round.closes_at - timedelta(seconds=1)).astimezone(ZoneInfo(zone)).date())


def announcement(tx: Transaction, round: Round, say: Speech) -> Card:
    """What the channel sees: how to sign up, later what became of it in numbers."""
    title = say.text("round-title", name=round.name)
    if round.state == "sign_up":
        text = say.text("round-announced", day=last_day(tx, round, say), days=round.days)
        return Card(
            (Text(text), Buttons(join_buttons(round, say)), Note(say.text("round-announced-note"))), title
        )
    if round.state == "cancelled":
        return Card((Text(say.text("round-announced-cancelled")),), title)
    if round.state == "ended":
        pairs = mentor_rounds.count_proposals(tx, round.id)["agreed"]
        return Card((Text(say.text("round-announced-ended", pairs=pairs)),), title)
    return Card((Text(say.text("round-announced-closed")),), title)


def join_buttons(round: Round, say: Speech) -> tuple[Button, ...]:
    return (
        Button("round_want", say.text("round-button-want"), round.about, "primary"),
        Button("round_mentor", say.text("round-button-mentor"), round.about),
    )


def off_button(round: Round, role: Role, say: Speech) -> Button:
    label = say.text("round-button-off", role=role)
    return Button("round_off", label, str(Ref("round", round.id, role)))


def signed_up_mentee(round: Round, wants: dict[str, int], say: Speech) -> Card:
    text = say.text("round-signed-mentee", name=round.name, wants=wanted(wants, say))
    change = Button("round_want", say.text("round-button-change"), round.about)
    return Card((Text(text), Buttons((change, off_button(round, "mentee", say)))))


def signed_up_mentor(round: Round, offered: str, paused: bool, say: Speech) -> Card:
    text = say.text("round-signed-mentor", name=round.name, offer=offered, paused="yes" if paused else "no")
    change = Button("mentor_offer", say.text("mentor-button-change"))
    return Card((Text(text), Buttons((change, off_button(round, "mentor", say)))))


def wanted(wants: dict[str, int], say: Speech) -> str:
    """ "sql (basis), git (nieuw)"."""
    return ", ".join(say.text("round-want", topic=topic, level=level) for topic, level in wants.items())


# --- one's own page --------------------------------------------------------------------------------


def on_page(tx: Transaction, person: Person, now: datetime, say: Speech) -> Parts:
    """What there is to do with the round that goes on; nothing when there is none."""
    round = mentor_rounds.open_round(tx)
    if round is None or not may_join(tx, round, person):
        return ()
    roles = mentor_rounds.roles_of(tx, round.id, person.id)
    off = tuple(off_button(round, role, say) for role in ROLES if role in roles)
    if round.state == "sign_up" and now < round.closes_at:
        day = last_day(tx, round, say)
        text = say.text("round-on-page", name=round.name, day=day)
        return Text(text), *way(tx, round, say), Buttons((*join_buttons(round, say), *off))
    return (Text(say.text("round-on-page-busy", name=round.name)), Buttons(off)) if off else ()


def way(tx: Transaction, round: Round, say: Speech) -> tuple[Source, ...]:
    """To where it was announced, if it was."""
    return sources.parts(tx, round.place_id, round.about, say)


def on_page_of_admin(tx: Transaction, person: Person, say: Speech) -> Parts:
    if not admission.is_admin(tx, person):
        return ()
    round = mentor_rounds.open_round(tx)
    if round is None:
        return (Buttons((Button("round_open", say.text("round-button-open")),)),)
    look = Button("round_look", say.text("round-button-manage", name=round.name[:40]), round.about)
    return (Buttons((look,)),)


# --- who is asked ----------------------------------------------------------------------------------


def proposal(round: Round, pair: Proposal, person_id: int, say: Speech) -> Card:
    """Yes or no, and neither needs a reason."""
    text = Text(proposed(round, pair, person_id, say))
    why = cards.why(reasons(pair), pair.mentor_id, say)
    return Card((text, *((Text(why),) if why else ()), yes_or_no(pair, say), _note(round, say)))


def proposed(round: Round, pair: Proposal, person_id: int, say: Speech) -> str:
    role = "mentor" if person_id == pair.mentor_id else "mentee"
    other = mention(pair.other(person_id))
    return say.text("round-proposed", role=role, other=other, topic=pair.topic, name=round.name)


def reminder(round: Round, pair: Proposal, person_id: int, say: Speech) -> Card:
    text = say.text("round-reminded", other=mention(pair.other(person_id)), topic=pair.topic, name=round.name)
    return Card((Text(text), yes_or_no(pair, say)))


def fell_apart(round: Round, pair: Proposal, person_id: int, say: Speech) -> Card:
    """Nobody's no, and no why."""
    text = say.text("round-fell-apart", other=mention(pair.other(person_id)), name=round.name)
    return Card((Text(text),))


def reasons(proposal: Proposal) -> tuple[Reason, ...]:
    """Why it was proposed; none when they cannot be read any more."""
    try:
        return _reasons.decode(proposal.reasons)
    except (msgspec.DecodeError, UnicodeError):
        return ()


def yes_or_no(pair: Proposal, say: Speech) -> Buttons:
    return Buttons(
        (
            Button("round_yes", say.text("round-button-yes"), pair.about, "primary"),
            Button("round_no", say.text("round-button-no"), pair.about),
        )
    )


def _note(round: Round, say: Speech) -> Note:
    return Note(say.text("round-proposed-note", days=round.days))


# --- how it ended ----------------------------------------------------------------------------------


def ended(round: Round, roles: set[Role], say: Speech) -> Card:
    """For who signed up and has nobody."""
    if round.state == "cancelled":
        return Card((Text(say.text("round-cancelled-told", name=round.name)),))
    role = "mentee" if "mentee" in roles else "mentor"
    return Card((Text(say.text("round-nobody-told", name=round.name, role=role)),))
