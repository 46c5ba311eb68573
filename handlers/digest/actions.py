"""What people do with a weekly digest: choose when it comes, and switch it on and off."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.answers import channel, notice
from handlers.chat import Effects, Event, OpenForm, Submit
from handlers.digest import forms, lifecycle
from handlers.digest.scopes import MODULE, Choice, switchable
from handlers.forms import Filled
from handlers.forms.hours import ALL_DAYS
from handlers.people import availability
from handlers.people.working_days import local_date
from handlers.texts import Speech
from storage import digests
from storage.database import Transaction
from storage.digests import CHANNEL
from storage.refs import number


@switchable
def choose(tx: Transaction, event: Event, chosen: Choice, say: Speech) -> Effects:
    return [OpenForm(forms.schedule(event, chosen, say))]


@switchable
def submit(tx: Transaction, event: Submit, chosen: Choice, say: Speech) -> Effects:
    filled = Filled(event, say)
    if not filled.read(forms.STATE):
        return _end(tx, event, chosen, say)
    at, weekday = filled.read(forms.AT), filled.read(forms.WEEKDAY, list(ALL_DAYS))
    if filled.errors:
        return [filled.again(forms.schedule(event, chosen, say))]
    return _begin(tx, event, chosen, number(weekday), at, say)


def _begin(tx: Transaction, event: Event, chosen: Choice, weekday: int, at: str, say: Speech) -> Effects:
    kind, place = chosen.kind, chosen.place
    zone = tx.workspace.zone if kind == CHANNEL else availability.zone(tx, event.by)
    turn = lifecycle.first(event.at, weekday, at, zone)
    digests.choose(tx, kind, event.by.id, place.id if place else None, weekday, at, turn.due_on, turn.at)
    every = {"weekday": say.weekday(weekday), "time": at}
    if place is not None:
        first = _day_and_time(turn.at, zone, say)
        return [notice(say, "digest-on-channel", **every, where=channel(place.name, say), **first)]
    opens = availability.open_for_question(tx, event.by, MODULE, turn.at)
    if opens is None:
        return [notice(say, "digest-on-muted")]
    return [notice(say, "digest-on-own", **every, kind=kind, **_day_and_time(opens, zone, say))]


def _end(tx: Transaction, event: Event, chosen: Choice, say: Speech) -> Effects:
    if chosen.digest is None or not chosen.is_on:
        return [notice(say, "digest-off-already")]
    digests.end(tx, chosen.digest)
    return [notice(say, "digest-off")]


switch_off = switchable(_end)


def _day_and_time(at: datetime, zone: str, say: Speech) -> dict[str, str]:
    return {"first": say.day(local_date(at, zone)), "at": f"{at.astimezone(ZoneInfo(zone)):%H:%M}"}
