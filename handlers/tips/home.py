"""Questions and tips on one's own page: what is asked, what one could answer, what to look at again."""

from collections.abc import Iterator

from handlers import sources
from handlers.chat import Button, Event, markdown, mention
from handlers.own_page import Line, short
from handlers.parsing.topics import hashtags
from handlers.texts import Speech
from handlers.tips import anonymised, owner_cards
from handlers.tips.asking import cards
from handlers.tips.scopes import may_see
from storage import mentors, owners, places, questions
from storage.database import Transaction
from storage.questions import Question

MOST_TOPICS = 20
MOST_COULD = 3
"""Questions of others that somebody might answer."""


def begin(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    yield Line(buttons=(Button("ask_colleague", say.text("asking-button-ask")),))


def waiting(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    for question in questions.waiting_for(tx, event.by.id):
        by = say.text("asking-by-somebody")
        if question.asker_id is not None and not question.is_anonymous:
            by = say.text("asking-by", asker=mention(question.asker_id))
        know, pass_on = cards.know_button(question, say), cards.pass_button(question, say)
        yield Line(short(markdown.words(question.text)), by, buttons=(know, pass_on))
    for question in _could_answer(tx, event):
        yield _for_whoever_knows(tx, event, question, say)
    for tip, kind in owners.asked_of(tx, event.by.id):
        if not may_see(tx, event.by, tip):
            continue
        is_check = kind == "check"
        note = say.text("library-check" if is_check else "library-offer")
        buttons = owner_cards.check_buttons(tip, say)[:2] if is_check else owner_cards.offer_buttons(tip, say)
        yield Line(short(markdown.title(tip.title)), note, buttons=buttons)


def _could_answer(tx: Transaction, event: Event) -> list[Question]:
    """Open to everybody who may see them, about what this person shared or was thanked for."""
    topics = mentors.topics_to_suggest(tx, event.by.id, MOST_TOPICS)
    found = questions.open_about(tx, topics, event.by.id, MOST_COULD) if topics else []
    return [one for one in found if one.place_id is None or places.may_see_in(tx, one.place_id, event.by.id)]


def _for_whoever_knows(tx: Transaction, event: Event, question: Question, say: Speech) -> Line:
    text = short(anonymised.without_people(tx, markdown.words(question.text)))
    note = say.text("home-could-answer", topics=hashtags(question.topics))
    link = sources.of_post(tx, question.place_id, question.about, say)
    return Line(text, note, link=link, buttons=(cards.know_button(question, say),))
