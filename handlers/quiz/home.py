"""A quiz on one's own page: when there is something to recall, for who wants one."""

from collections.abc import Iterator

from handlers.chat import Event
from handlers.own_page import Line
from handlers.quiz import cards, material, rules
from handlers.texts import Speech
from storage import quizzes
from storage.database import Transaction


def waiting(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    quiz = quizzes.of(tx, event.by.id)
    if quiz is None or not quiz.is_on:
        return
    count = len(quizzes.waiting(tx, quiz)) or len(material.choose(tx, event.by, event.at))
    if count >= rules.LEAST or quizzes.waiting(tx, quiz):
        text = say.text("quiz-offer", count=count)
        yield Line(text, buttons=(cards.begin_button(say),), menu=(cards.off_button(say),))
