"""One's goals on one's own page: the question that waits, and each goal with what can be done with it."""

from collections.abc import Iterator

from msgspec.structs import replace

from handlers.chat import Event
from handlers.goals import cards
from handlers.own_page import Line, short
from handlers.texts import Speech
from storage import goals
from storage.database import Transaction


def begin(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    if not goals.of(tx, event.by.id):
        yield Line(buttons=(replace(cards.new_button(say), style="plain"),))


def waiting(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    for goal in goals.of(tx, event.by.id):
        if goal.unanswered:
            yield Line(say.text("goals-check"), short(goal.text), buttons=cards.answers(goal, say))


def mine(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    for goal in goals.of(tx, event.by.id):
        note = " · ".join([*cards.looking_back(tx, goal, say), cards.notes(tx, goal, say)])
        first = cards.reached_button(goal, say), cards.stuck_button(goal, say)
        yield Line(short(goal.text), note, menu=(*first, *cards.ways(goal, say)))
