"""`/kudos top`: who was thanked most in a channel that wants to know. Only the top, never a bottom."""

from datetime import timedelta
from itertools import groupby

from handlers.answers import notice, voice
from handlers.chat import Card, Command, Note, Reply, Text, mention
from handlers.kudos.giving import Effects
from handlers.people import admission
from handlers.texts import Speech
from storage import kudos, people, places
from storage.database import Transaction

MOST = 5


def command(tx: Transaction, event: Command) -> Effects:
    say, place = voice(tx, event), event.place
    days = places.top_days(tx, place.id) if place is not None and place.is_channel else 0
    if place is None or not days:
        return [notice(say, "kudos-top-off")]
    counted = kudos.most_thanked(tx, place.id, event.at - timedelta(days=days))
    lines = _lines(_to_be_named(tx, counted), say)
    if not lines:
        return [notice(say, "kudos-top-none", days=days)]
    only_you = Note(say.text("kudos-top-private"))
    return [Reply(Card((*lines, only_you), say.text("kudos-top-title", days=days)))]


def _to_be_named(tx: Transaction, counted: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without who left, is no colleague, or wants to be in no list."""
    listed = people.listed(tx, {person_id for person_id, _ in counted})
    named = {one for one, person in listed.items() if admission.policy(tx, person) == "full"}
    return [(person_id, count) for person_id, count in counted if person_id in named]


def _lines(counted: list[tuple[int, int]], say: Speech) -> list[Text]:
    """A line for each count; who were thanked as often share it. A line that would make it more than
    the top is left out, and so is all below it."""
    lines: list[Text] = []
    named = 0
    for count, group in groupby(counted, key=lambda one: one[1]):
        names = [mention(person_id) for person_id, _ in group]
        if named + len(names) > MOST:
            return lines or [Text(say.text("kudos-top-shared", people=len(names), count=count))]
        line = say.text("kudos-top-line", place=named + 1, names=say.listed(names), count=count)
        lines.append(Text(line))
        named += len(names)
    return lines
