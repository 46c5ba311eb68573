"""One's path on one's own page: the next step."""

from collections.abc import Iterator

from handlers.chat import Button, Event
from handlers.own_page import Line, short
from handlers.paths import cards, rules
from handlers.texts import Speech
from storage import paths
from storage.database import Transaction


def learning(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    mine = paths.chosen(tx, event.by.id)
    if mine is None:
        return
    steps, marks = paths.steps(tx, mine.id), paths.marks_of(tx, event.by.id, mine.id)
    following = rules.next_step(steps, marks)
    note = say.text("path-next", title=following.title) if following else say.text("path-all-done")
    done = (Button("path_done", say.text("path-button-done"), following.about),) if following else ()
    level = rules.level_of(steps, marks)
    menu = (*done, cards.check_button(mine, level, say), cards.show_button(mine, say))
    yield Line(short(mine.title), short(note), menu=menu)
