"""What the people of one group see: with whom, where from, ways to begin, and when they all work."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.answers import channel, voice_of
from handlers.chat import Card, GroupChat, Note, Person, TalkTogether, Text, mention
from handlers.coffee import rules
from handlers.coffee.rules import Span
from handlers.coffee.scopes import MODULE
from handlers.people import availability, profiles
from handlers.texts import Speech
from storage import staff
from storage.coffees import Turn
from storage.database import Transaction

WAYS = 24
"""So many ways to begin there are in the texts."""

AT_ONCE = 3

Part = Text | Note | TalkTogether


def together(
    tx: Transaction, turn: Turn, number: int, group: Sequence[Person], name: str | None, now: datetime
) -> GroupChat:
    """One chat for all of them or, where there is none, a card for each with a way into it. `number` tells
    the groups of a turn apart."""
    span = rules.shared_hours([availability.week(tx, one) for one in group], now)
    ids = tuple(one.id for one in group)
    apart = {
        one.id: _card(tx, turn, [other for other in group if other is not one], one, span, name)
        for one in group
    }
    say = profiles.shared_voice(tx, group)
    for_all = _of_all(tx, turn, group, span, name, say)
    at_work = availability.open_for_group(tx, group, MODULE, now)
    return GroupChat(ids, for_all, apart, f"coffee:turn:{turn.id}:{number}", at_work)


def _of_all(
    tx: Transaction, turn: Turn, group: Sequence[Person], span: Span | None, name: str | None, say: Speech
) -> Card:
    named = _named(group, say)
    invitation = Text(say.text("coffee-together", people=named, where=channel(name, say)))
    parts = [invitation, *_from(tx, group, say), *_ways(turn, say), _hours(tx, group, span, say)]
    return Card((*parts, Note(say.text("coffee-group-note"))), say.text("coffee-group-title"))


def _card(
    tx: Transaction, turn: Turn, others: Sequence[Person], person: Person, span: Span | None, name: str | None
) -> Card:
    say = voice_of(tx, person)
    invitation = Text(say.text("coffee-with", people=_named(others, say), where=channel(name, say)))
    talk = TalkTogether(tuple(one.id for one in others), say.text("coffee-talk"))
    hours = _hours(tx, [person, *others], span, say)
    parts = [invitation, *_from(tx, others, say), *_ways(turn, say), hours, talk]
    return Card((*parts, Note(say.text("coffee-group-note"))), say.text("coffee-group-title"))


def _from(tx: Transaction, group: Iterable[Person], say: Speech) -> list[Part]:
    """Where everybody works, as far as that is known."""
    positions = staff.of(tx, [one.id for one in group])
    known = ((one, positions.get(one.id, staff.NOBODY_SAID).department) for one in group)
    return [
        Note(say.text("coffee-from", person=mention(one.id), department=department))
        for one, department in known
        if department
    ]


def _ways(turn: Turn, say: Speech) -> list[Part]:
    """Every turn has its own, until all were used."""
    first = (turn.number - 1) * AT_ONCE
    numbers = [(first + number) % WAYS + 1 for number in range(AT_ONCE)]
    lines = "\n".join(f"• {say.text('coffee-way', number=number)}" for number in numbers)
    return [Text(f"{say.text('coffee-ways')}\n{lines}")]


def _hours(tx: Transaction, group: Sequence[Person], span: Span | None, say: Speech) -> Text:
    """When all of them work."""
    if span is None:
        return Text(say.text("coffee-moment-none"))
    zones = [availability.zone(tx, one) for one in group]
    if len({(_at(span[0], zone), _at(span[1], zone)) for zone in zones}) == 1:
        return Text(say.text("coffee-moment", count=len(group), **_span(span, zones[0], say)))
    lines = [
        say.text("coffee-moment-zone", person=mention(one.id), **_span(span, zone, say))
        for one, zone in zip(group, zones, strict=True)
    ]
    return Text("\n".join([say.text("coffee-moment-zones"), *(f"• {line}" for line in lines)]))


def _span(span: Span, zone: str, say: Speech) -> dict[str, str]:
    begins, ends = (at.astimezone(ZoneInfo(zone)) for at in span)
    return {"day": say.day(begins.date()), "begin": f"{begins:%H:%M}", "end": f"{ends:%H:%M}"}


def _at(at: datetime, zone: str) -> datetime:
    """What the clock on the wall says there."""
    return at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def _named(group: Iterable[Person], say: Speech) -> str:
    """ "@a, @b en @c"."""
    return say.listed(mention(one.id) for one in group)
