"""What one shared and keeps, on one's own page."""

from collections.abc import Iterator, Sequence

from handlers import sources
from handlers.chat import Button, Event, Written
from handlers.own_page import Line, short
from handlers.parsing import words
from handlers.parsing.topics import hashtags
from handlers.people import milestones
from handlers.texts import Speech
from handlers.til import cards
from storage import tils
from storage.database import Transaction
from storage.tils import Til


def begin(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    """Only ever what is to be glad of."""
    lesson = Button("open_lesson", say.text("lesson-button"))
    helped = say.text("home-helped", count=tils.people_helped(tx, event.by.id))
    weeks = milestones.streak(tx, event.by, event.at)
    yield Line(helped, say.text("home-streak", weeks=weeks) if weeks else "", buttons=(lesson,))


def mine(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    found = tils.by_author(tx, event.by.id, cards.PAGE)
    helped = tils.all_times_helped(tx, [til.id for til in found])
    for til in found:
        small = [say.text("til-helped-count", count=helped[til.id])] if til.id in helped else []
        yield _line(tx, til, small, cards.own_menu(til, say), say)
    yield from _more(found, "more_mine", say)


def kept(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    found = tils.kept_by(tx, event.by.id, cards.PAGE)
    for til in found:
        drop = Button("drop", say.text("til-button-drop"), til.about)
        yield _line(tx, til, [cards.credit(til, say)], (drop,), say)
    yield from _more(found, "more_kept", say)


def _line(tx: Transaction, til: Til, small: list[str], menu: tuple[Button, ...], say: Speech) -> Line:
    said = " ".join(filter(None, (til.text, words.beside(til.text, til.link))))
    note = " · ".join([hashtags(til.topics), *small]).removeprefix(" · ")
    link = sources.of_post(tx, til.place_id, til.about, say)
    return Line(short(Written(said).as_notification()), note, link=link, menu=menu)


def _more(found: Sequence[Til], action: str, say: Speech) -> Iterator[Line]:
    if len(found) == cards.PAGE:
        yield Line(buttons=(Button(action, say.text("list-more"), str(found[-1].id)),))
