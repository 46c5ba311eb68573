"""What comes on each day: the first has the most to say; the last two ask one question."""

from collections.abc import Iterator
from datetime import datetime

from handlers import modules
from handlers.answers import channel_in
from handlers.chat import Button, Buttons, Card, Note, Text, Written, mention
from handlers.digest import cards as digest_cards
from handlers.digest.cards import Piece
from handlers.onboarding import cards, rules
from handlers.parsing import nearest
from handlers.people import first_steps
from handlers.texts import Speech
from handlers.tips import experts
from storage import agreements, digests, onboardings, places, staff
from storage.agreements import Agreement
from storage.database import Transaction
from storage.onboardings import Onboarding

MOST_TILS = 5
MOST_TOPICS = 5


def card(tx: Transaction, one: Onboarding, day: int, now: datetime, say: Speech) -> Card:
    """In what comes first stands who started it; in all of it is the way out."""
    is_first = one.passed == 0
    by = [Text(cards.by_whom(one, say))] if is_first and one.starter_id != one.person_id else []
    parts = _first_day(tx, one, now, say) if day == 1 else _later(tx, one, day, say)
    return Card((*by, *parts), say.text("onboarding-day", day=day))


# --- day 1 -----------------------------------------------------------------------------------------


def _first_day(tx: Transaction, one: Onboarding, now: datetime, say: Speech) -> list[Piece]:
    place_id = _team(tx, one)
    line = cards.buddy_line(tx, one, say)
    return [
        Text(say.text("onboarding-welcome")),
        *([Text(line)] if line else []),
        *_agreement(tx, one, say),
        *_helped(tx, one, place_id, say),
        *_whom_to_ask(tx, one, place_id, now, say),
        Buttons((*cards.buddy_buttons(tx, one, say), cards.stop_button(one, say))),
    ]


def _team(tx: Transaction, one: Onboarding) -> int | None:
    """The channel of their team, where they may look there."""
    if one.place_id is None or not places.may_see_in(tx, one.place_id, one.person_id):
        return None
    return one.place_id


def _agreement(tx: Transaction, one: Onboarding, say: Speech) -> list[Piece]:
    found = _agreed(tx, one)
    if found is None:
        return []
    title = say.text("agreement-title", where=channel_in(tx, found.place_id, say))
    return digest_cards.section(title, [Written(found.text)])


def _agreed(tx: Transaction, one: Onboarding) -> Agreement | None:
    """Of the channel it was started in; else what who manages them, or started it, wrote last."""
    place_id = _team(tx, one)
    if place_id is not None and (here := agreements.of_place(tx, place_id)):
        return here
    writers = (staff.manager_of(tx, one.person_id), one.starter_id)
    found = (agreements.written_by(tx, by, one.person_id) for by in writers if by is not None)
    return next((each for each in found if each is not None), None)


def _helped(tx: Transaction, one: Onboarding, place_id: int | None, say: Speech) -> list[Piece]:
    """In their team, or where nothing helped there yet, anywhere they may look."""
    if not modules.is_on(tx, "til"):
        return []
    here = digests.most_helpful(tx, one.person_id, place_id, MOST_TILS)
    found = here or digests.most_helpful(tx, one.person_id, None, MOST_TILS)
    return digest_cards.section(say.text("onboarding-helped"), digest_cards.shared(tx, found, say))


def _whom_to_ask(
    tx: Transaction, one: Onboarding, place_id: int | None, now: datetime, say: Speech
) -> list[Piece]:
    """For what is talked about most, who can be asked; nobody who would rather not be named."""
    if not modules.is_on(tx, "tip"):
        return []
    here = digests.common_topics(tx, one.person_id, place_id, MOST_TOPICS)
    topics = here or digests.common_topics(tx, one.person_id, None, MOST_TOPICS)
    lines = []
    for topic in topics:
        found = experts.who_knows(tx, topic, (topic,), one.person_id, now, most=1)
        if found and found[0].traces:
            name = mention(found[0].person.id)
            lines.append(say.text("onboarding-ask-line", topic=f"#{topic}", name=name))
    return digest_cards.section(say.text("onboarding-ask"), [Text("\n".join(lines))] if lines else [])


# --- the other days --------------------------------------------------------------------------------


def _later(tx: Transaction, one: Onboarding, day: int, say: Speech) -> list[Piece]:
    return _asked(tx, one, day, say) if day in rules.QUESTIONS else _first_week(tx, one, say)


def _first_week(tx: Transaction, one: Onboarding, say: Speech) -> list[Piece]:
    line = cards.buddy_line(tx, one, say)
    ways = (cards.day_button(one, 1, say), *cards.buddy_buttons(tx, one, say), cards.stop_button(one, say))
    said: list[Piece] = [Text(say.text("onboarding-first-week")), *([Text(line)] if line else [])]
    return [*said, *first_steps.buttons(tx, say), Buttons(ways)]


def _asked(tx: Transaction, one: Onboarding, day: int, say: Speech) -> list[Piece]:
    """One question; after the last there is nothing left to stop."""
    answer = onboardings.answers_of(tx, one.person_id).get(day)
    stop = () if day == rules.LAST else (cards.stop_button(one, say),)
    ways = Buttons((cards.answer_button(one, day, say), *stop))
    said: list[Piece] = [Text(say.text("onboarding-question-asked", day=day))]
    said += [Written(answer)] if answer else []
    return [*said, Note(say.text("onboarding-only-you")), ways]


def answered(tx: Transaction, one: Onboarding, day: int, said: str, say: Speech) -> Card:
    """It is kept for them; and what they could make of it."""
    ways = tuple(_made_of(tx, day, said, say))
    more = (Text(say.text("onboarding-made-of")), Buttons(ways)) if ways else ()
    return Card((Text(say.text("onboarding-answered")), Written(said), *more))


def _made_of(tx: Transaction, day: int, said: str, say: Speech) -> Iterator[Button]:
    """A goal, of what was missing, as if it had been typed; or a TIL."""
    if day == rules.LAST and modules.is_on(tx, "goals"):
        goal = f"learn {say.words('learn-word-goal')[0]} {' '.join(said.split())}"
        if button := nearest.button(say.text("path-button-goal"), goal):
            yield button
    if modules.is_on(tx, "til"):
        yield Button("fill_til", say.text("onboarding-button-til"), nearest.packed(said))
