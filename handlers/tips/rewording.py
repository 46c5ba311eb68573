"""Who asks in vain, asks again in other words and then is helped tells us which words mean the same, and that
what was shown before was not it."""

from collections.abc import Sequence
from datetime import datetime

from handlers.chat import Event
from handlers.tips.cards import Click, clicked
from storage import clicks, lookups, rewordings, search
from storage.database import Transaction
from storage.rewordings import Recent
from storage.search.words import stem

MOST_CHANGED = 3
"""Words that a single one can stand for."""


def remember(tx: Transaction, event: Event, shown: str) -> None:
    """Somebody looked for this: for some minutes it is known what they asked."""
    click = clicked(shown)
    if click and (words := _words(tx, click.question)):
        rewordings.note(tx, event.by.id, words, click.about, click.features, event.at)


def opened(tx: Transaction, event: Event, question: str) -> None:
    """Somebody reads on in what was found."""
    rewordings.mark(tx, event.by.id, _words(tx, question), is_opened=True)


def not_helped(tx: Transaction, person_id: int, question: str) -> None:
    """What they opened was not it after all; that is counted by itself."""
    rewordings.mark(tx, person_id, _words(tx, question), is_opened=False, is_judged=True)


def helped(tx: Transaction, person_id: int, click: Click, at: datetime) -> None:
    """They found it. What they asked just before, and opened nothing of, was the same in other words."""
    words = _words(tx, click.question).split()
    for one in rewordings.of(tx, person_id, at):
        before = one.words.split()
        if one.is_opened or before == words or not words:
            continue
        is_same = _is_alike(before, words)
        if changed := swapped(before, words):
            rewordings.add(tx, person_id, *changed, at.date())
        if is_same:
            search.learn(tx, click.about, one.words)
            _judge(tx, one, one.about == click.about, at)
    rewordings.forget(tx, person_id)


def asked_colleague(tx: Transaction, person_id: int, question: str, at: datetime) -> None:
    """What was shown, or not shown, was no answer. Nothing is left of who looked for what."""
    words = _words(tx, question)
    for one in rewordings.of(tx, person_id, at):
        if one.words == words:
            _judge(tx, one, False, at)
    rewordings.forget(tx, person_id)


def swapped(before: Sequence[str], after: Sequence[str]) -> tuple[str, str] | None:
    """What took the place of what: one word that of a few, or a few that of one. Without words in common
    they must be all there is of both."""
    left, come = _without(before, after), _without(after, before)
    if not (left and come and min(len(left), len(come)) == 1 and max(len(left), len(come)) <= MOST_CHANGED):
        return None
    return " ".join(left), " ".join(come)


def _judge(tx: Transaction, one: Recent, helped: bool, at: datetime) -> None:
    features = one.features()
    if features is not None and not one.is_judged:
        clicks.add(tx, features, helped, at.date())


def _is_alike(before: Sequence[str], after: Sequence[str]) -> bool:
    return len(_without(before, after)) < len(before)


def _without(some: Sequence[str], others: Sequence[str]) -> list[str]:
    stems = {stem(word) for word in others}
    return [word for word in some if stem(word) not in stems]


def _words(tx: Transaction, question: str) -> str:
    return " ".join(lookups.telling(tx, question))
