"""`/learn digest`: when the digest of a channel, or one's own, comes; and whether."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.answers import channel, filled, form_id, notice, voice
from handlers.chat import (
    AnyEffect,
    Card,
    Command,
    Event,
    Form,
    FormErrors,
    Input,
    OpenForm,
    Option,
    Place,
    Reply,
    Submit,
    Text,
    mention,
)
from handlers.digest import lifecycle, manager
from handlers.forms.hours import weekdays
from handlers.parsing import nearest, words
from handlers.parsing.times import clock
from handlers.people import admission, availability
from handlers.people.working_days import local_date
from handlers.texts import Speech
from storage import digests, places
from storage.database import Transaction
from storage.digests import CHANNEL, MANAGER, PERSONAL, Digest, Kind

Effects = list[AnyEffect]

ME = {"me", "mij", "mine", "mijn", "ik"}
TEAM = {"team", "manager", "leidinggevende"}
OFF = {"off", "uit", "stop"}
ON = {"", "on", "aan"}
FIRST_CHOICE: dict[Kind, tuple[int, str]] = {
    CHANNEL: (5, "16:00"),
    PERSONAL: (1, "09:30"),
    MANAGER: (1, "09:00"),
}
"""What the form suggests: an ISO weekday and a time."""


def command(tx: Transaction, event: Command) -> Effects:
    """`/learn digest` in a channel, `/learn digest me`, `/learn digest team`; each with `off` behind it."""
    first, rest = words.first_word(event.text)
    kind = PERSONAL if first in ME else MANAGER if first in TEAM else CHANNEL
    asked = (event.text if kind == CHANNEL else rest).strip().lower()
    say = voice(tx, event)
    if asked not in OFF | ON:
        near = nearest.parts(say, event.name, event.text, ME | TEAM | OFF | ON - {""})
        return [Reply(Card((Text(say.text("digest-how")), *near)))]
    place = event.place if kind == CHANNEL else None
    if refusal := _refusal(tx, event, kind, place, say):
        return refusal
    known = _known(tx, event, kind, place)
    if asked in OFF:
        return _off(tx, event, known, say)
    return [OpenForm(_form(event, kind, place, known, say))]


def submit(tx: Transaction, event: Submit) -> Effects:
    say = voice(tx, event)
    kind, place = _about(tx, event)
    if kind is None:
        return [notice(say, "outdated")]
    if refusal := _refusal(tx, event, kind, place, say):
        return refusal
    known = _known(tx, event, kind, place)
    if event.values.get("state") == "off":
        return _off(tx, event, known, say)
    at_time, weekday = clock(event.values.get("time", "")), event.values.get("weekday", "")
    errors = {} if at_time else {"time": say.text("digest-error-time")}
    if weekday not in set("1234567"):
        errors["weekday"] = say.text("digest-error-weekday")
    if errors:
        return [FormErrors(filled(_form(event, kind, place, known, say), event), errors)]
    return _on(tx, event, kind, place, int(weekday), at_time, say)


# --- who may ---------------------------------------------------------------------------------------


def _refusal(tx: Transaction, event: Event, kind: Kind, place: Place | None, say: Speech) -> Effects:
    """Why this person cannot switch this one on or off; [] when they can."""
    if kind == MANAGER and not manager.is_one(tx, event.by.id):
        return [notice(say, "digest-no-manager")]
    if kind != CHANNEL:
        return []
    if place is None or place.kind == "direct":
        return [notice(say, "digest-how")]
    if not places.may_see(tx, place, event.by.id):
        return [notice(say, "digest-not-here")]
    known = digests.of_place(tx, place.id)
    if known is None or known.next_at is None or _may_change(tx, event, known):
        return []
    on = say.weekday(known.weekday)
    organiser = mention(known.organiser_id or 0)
    return [notice(say, "digest-not-yours", weekday=on, time=known.at_time, organiser=organiser)]


def _may_change(tx: Transaction, event: Event, known: Digest) -> bool:
    """The organiser, admins, and anybody when there is no organiser any more."""
    organiser = lifecycle.whose(tx, known)
    return (
        organiser is None
        or bool(organiser.has_left)
        or organiser.id == event.by.id
        or admission.is_admin(tx, event.by)
    )


# --- on and off ------------------------------------------------------------------------------------


def _on(
    tx: Transaction, event: Event, kind: Kind, place: Place | None, weekday: int, at_time: str, say: Speech
) -> Effects:
    zone = tx.workspace.zone if kind == CHANNEL else availability.zone(tx, event.by)
    turn = lifecycle.first(event.at, weekday, at_time, zone)
    place_id = place.id if place else None
    digests.choose(tx, kind, event.by.id, place_id, weekday, at_time, turn.due_on, turn.at)
    chosen = {"weekday": say.weekday(weekday), "time": at_time}
    if place is not None:
        first, at = _day_and_time(turn.at, zone, say)
        where = channel(place.name, say)
        return [notice(say, "digest-on-channel", **chosen, where=where, first=first, at=at)]
    opens = availability.open_for_question(tx, event.by, lifecycle.MODULE, turn.at)
    if opens is None:
        return [notice(say, "digest-on-muted")]
    first, at = _day_and_time(opens, zone, say)
    return [notice(say, "digest-on-own", **chosen, kind=kind, first=first, at=at)]


def _off(tx: Transaction, event: Event, known: Digest | None, say: Speech) -> Effects:
    if known is None or known.next_at is None:
        return [notice(say, "digest-off-already")]
    digests.end(tx, known)
    return [notice(say, "digest-off")]


def _day_and_time(at: datetime, zone: str, say: Speech) -> tuple[str, str]:
    return say.day(local_date(at, zone)), f"{at.astimezone(ZoneInfo(zone)):%H:%M}"


# --- the form --------------------------------------------------------------------------------------


def _known(tx: Transaction, event: Event, kind: Kind, place: Place | None) -> Digest | None:
    return digests.of_place(tx, place.id) if place else digests.of_person(tx, kind, event.by.id)


def _about(tx: Transaction, event: Submit) -> tuple[Kind | None, Place | None]:
    """What the form was about: "channel:12", "personal" or "manager"."""
    kind, _, number = event.about.partition(":")
    if kind == CHANNEL and (place_id := words.number(number)) is not None:
        return CHANNEL, places.find(tx, place_id)
    return (PERSONAL if kind == PERSONAL else MANAGER if kind == MANAGER else None), None


def _form(event: Event, kind: Kind, place: Place | None, known: Digest | None, say: Speech) -> Form:
    weekday, at_time = (known.weekday, known.at_time) if known else FIRST_CHOICE[kind]
    days = weekdays(say)
    inputs = [
        Input("weekday", say.text("digest-form-weekday"), "choice", str(weekday), options=days),
        Input("time", say.text("digest-form-time"), "time", at_time),
    ]
    is_on = known is not None and known.next_at is not None
    if is_on:
        states = Option("on", say.text("digest-form-on")), Option("off", say.text("digest-form-off"))
        inputs.insert(0, Input("state", say.text("digest-form-state"), "choice", "on", options=states))
    about = f"{kind}:{place.id}" if place else kind
    submit = say.text("save") if is_on else say.text("digest-form-submit")
    return Form(
        "weekly_digest", form_id(event), say.text("digest-form", kind=kind), tuple(inputs),
        submit, say.text("cancel"), about,
    )  # fmt: skip
