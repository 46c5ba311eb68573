"""How a round looks: for the channel, for who signs up, and for who is asked."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from handlers.chat import Button, Buttons, Card, Confirm, Note, Text, mention
from handlers.mentor import cards
from handlers.mentor.rounds import reasons
from handlers.texts import Speech
from storage import mentor_rounds
from storage.database import Transaction
from storage.mentor_rounds import Proposal, Role, Round


def last_day(one: Round, zone: str, say: Speech) -> str:
    """The last day to sign up."""
    return say.day((one.closes_at - timedelta(seconds=1)).astimezone(ZoneInfo(zone)).date())


def announcement(tx: Transaction, one: Round, zone: str, say: Speech) -> Card:
    """What the channel sees: how to sign up, later what became of it in numbers."""
    title = say.text("round-title", name=one.name)
    if one.state == "sign_up":
        told = say.text("round-announced", day=last_day(one, zone, say), days=one.days)
        return Card(
            (Text(told), Buttons(join_buttons(one, say)), Note(say.text("round-announced-note"))), title
        )
    if one.state == "cancelled":
        return Card((Text(say.text("round-announced-cancelled")),), title)
    if one.state == "ended":
        pairs = mentor_rounds.count_proposals(tx, one.id)["agreed"]
        return Card((Text(say.text("round-announced-ended", pairs=pairs)),), title)
    return Card((Text(say.text("round-announced-closed")),), title)


def join_buttons(one: Round, say: Speech) -> tuple[Button, ...]:
    return (
        Button("round_want", say.text("round-button-want"), one.about, "primary"),
        Button("round_mentor", say.text("round-button-mentor"), one.about),
    )


def off_button(one: Round, role: Role, say: Speech) -> Button:
    label = say.text("round-button-off", role=role)
    return Button("round_off", label, f"{one.about}:{role}")


def signed_up_mentee(one: Round, wants: dict[str, int], say: Speech) -> Card:
    told = say.text("round-signed-mentee", name=one.name, wants=wanted(wants, say))
    change = Button("round_want", say.text("round-button-change"), one.about)
    return Card((Text(told), Buttons((change, off_button(one, "mentee", say)))))


def signed_up_mentor(one: Round, offered: str, paused: bool, say: Speech) -> Card:
    told = say.text("round-signed-mentor", name=one.name, offer=offered, paused="yes" if paused else "no")
    change = Button("mentor_offer", say.text("mentor-button-change"))
    return Card((Text(told), Buttons((change, off_button(one, "mentor", say)))))


def wanted(wants: dict[str, int], say: Speech) -> str:
    """ "sql (basis), git (nieuw)"."""
    return ", ".join(say.text("round-want", topic=topic, level=level) for topic, level in wants.items())


def cancel_button(one: Round, say: Speech) -> Button:
    sure = Confirm(say.text("round-cancel-sure"), say.text("round-button-cancel"), say.text("round-keep"))
    return Button("round_cancel", say.text("round-button-cancel"), one.about, "danger", sure)


def look_button(one: Round, say: Speech) -> Button:
    return Button("round_look", say.text("round-button-look"), one.about)


# --- who is asked ----------------------------------------------------------------------------------


def proposal(one: Round, pair: Proposal, person_id: int, say: Speech) -> Card:
    """Yes or no, and neither needs a reason."""
    role = "mentor" if person_id == pair.mentor_id else "mentee"
    other = mention(pair.other(person_id))
    told = say.text("round-proposed", role=role, other=other, topic=pair.topic, name=one.name)
    why = cards.why(reasons.of(pair), pair.mentor_id, say)
    return Card((Text(told), *((Text(why),) if why else ()), _yes_or_no(pair, say), _note(one, say)))


def reminder(one: Round, pair: Proposal, person_id: int, say: Speech) -> Card:
    told = say.text("round-reminded", other=mention(pair.other(person_id)), topic=pair.topic, name=one.name)
    return Card((Text(told), _yes_or_no(pair, say)))


def fell_apart(one: Round, pair: Proposal, person_id: int, say: Speech) -> Card:
    """Nobody's no, and no why."""
    told = say.text("round-fell-apart", other=mention(pair.other(person_id)), name=one.name)
    return Card((Text(told),))


def _yes_or_no(pair: Proposal, say: Speech) -> Buttons:
    return Buttons(
        (
            Button("round_yes", say.text("round-button-yes"), pair.about, "primary"),
            Button("round_no", say.text("round-button-no"), pair.about),
        )
    )


def _note(one: Round, say: Speech) -> Note:
    return Note(say.text("round-proposed-note", days=one.days))
