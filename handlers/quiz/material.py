"""What can be asked: only what somebody may see now, in their own words or a colleague's; nothing made up.

What they may not see any more, or is gone, is left out without a word; it is looked at again each time
something of it is shown."""

from datetime import datetime
from typing import Literal

import msgspec

from handlers import modules
from handlers.calendar.cadence import DAY
from handlers.chat import Person, markdown
from handlers.parsing import words
from handlers.people import availability
from handlers.people.working_days import begin_of, local_date
from handlers.quiz import rules
from handlers.texts import Speech
from handlers.tips import results
from handlers.tips.results import Item as Found
from storage import quiz_sources, quizzes, tils, tips
from storage.database import Transaction
from storage.quizzes import Item

Cue = Literal["topics", "words", "day"]

MOST_TOPICS = 3
MOST_WORDS = 5
MOST_LETTERS = 60
FEWEST_WORDS = 4
"""Of fewer words, the beginning would give away all of it."""

AT_ONCE = 20


class Source(msgspec.Struct, frozen=True):
    """What an item is about, as it is now. `changed_at` is when its words last changed."""

    found: Found
    made_at: datetime
    changed_at: datetime


def source(tx: Transaction, item: Item) -> Source | None:
    """None when they may not see it, or its module is off."""
    found = results.visible(tx, item.about, item.person_id)
    if found is None or not modules.is_on(tx, "tip" if found.is_tip else "til"):
        return None
    one = tips.find(tx, found.ref.id) if found.is_tip else tils.find(tx, found.ref.id)
    return Source(found, one.made_at, one.changed_at) if one is not None and found.text.strip() else None


def choose(tx: Transaction, person: Person, now: datetime) -> list[Item]:
    """For one quiz: what is due, the longest first, then what was never asked, the latest first. What is due
    and not there for them any more is forgotten."""
    due = _due(tx, person, now)
    if len(due) == rules.MOST:
        return due
    most = min(rules.MOST_NEW, rules.MOST - len(due))
    on = {one: modules.is_on(tx, one) for one in ("til", "tip")}
    new = quiz_sources.unasked(tx, person.id, AT_ONCE, on["til"], on["tip"])
    made = (Item(0, person.id, one.about, one.why, now) for one in new)
    return [*due, *[one for one in made if source(tx, one) is not None][:most]]


def _due(tx: Transaction, person: Person, now: datetime) -> list[Item]:
    until = today_ends(tx, person, now)
    while True:
        found = quizzes.ready(tx, person.id, until, rules.MOST)
        gone = [one for one in found if source(tx, one) is None]
        if not gone:
            return found
        for one in gone:
            quizzes.forget(tx, one)


def today_ends(tx: Transaction, person: Person, now: datetime) -> datetime:
    """What is due later on a day is asked that day: a week after a quiz comes the same hour."""
    zone = availability.zone(tx, person)
    return begin_of(local_date(now, zone) + DAY, zone)


def question(tx: Transaction, person: Person, item: Item, of: Source, say: Speech) -> str:
    """By its topics and day, or else by how it begins, when that leaves enough to recall."""
    if of.found.is_tip:
        return say.text("quiz-ask-tip", title=of.found.title)
    cue, about = _cue(of.found, say)
    day = say.date(local_date(of.made_at, availability.zone(tx, person)))
    return say.text(f"quiz-ask-{item.why}", cue=cue, about=about, day=day)


def _cue(found: Found, say: Speech) -> tuple[Cue, str]:
    if found.topics:
        return "topics", say.listed(f"#{one}" for one in found.topics[:MOST_TOPICS])
    said = markdown.words(words.with_names(found.text, {}, "…")).split()
    if len(said) < FEWEST_WORDS:
        return "day", ""
    begin = " ".join(said[: min(MOST_WORDS, len(said) // 2)])
    return ("words", begin) if len(begin) <= MOST_LETTERS else ("day", "")
