"""A question, its answer, and the offer of a quiz. Nothing in them is a score."""

from collections.abc import Sequence

from handlers import modules, sources
from handlers.chat import Button, Buttons, Card, Event, Link, Note, Source, Text, Written
from handlers.parsing import words
from handlers.people import availability
from handlers.people.working_days import local_date
from handlers.quiz import material, rules
from handlers.quiz.material import Source as Material
from handlers.texts import Speech
from handlers.tips import results
from storage import learning_time, quizzes
from storage.database import Transaction
from storage.quizzes import Item, Quiz

FULL_MAX = 2_400
"""Characters of an answer: nearly every one, within what a message holds."""

Parts = list[Text | Note | Written | Link | Source | Buttons]


def question(
    tx: Transaction,
    event: Event,
    quiz: Quiz,
    item: Item,
    of: Material,
    said: Sequence[Note],
    say: Speech,
) -> Card:
    asks = Text(material.question(tx, event.by, item, of, say))
    buttons = Buttons((Button("quiz_show", say.text("quiz-button-show"), item.ref, "primary"),))
    return Card((*said, asks, Note(say.text("quiz-recall")), buttons), _title(tx, quiz, item, say))


def answer(tx: Transaction, event: Event, quiz: Quiz, item: Item, of: Material, say: Speech) -> Card:
    """The words as they are now, where they stand, and whether they changed since they were last asked."""
    found = of.found
    parts: Parts = [
        Text(material.question(tx, event.by, item, of, say)), Written(found.text, most=FULL_MAX)
    ]  # fmt: skip
    if link := words.beside(found.text, found.link):
        parts.append(Link(link, link))
    parts.append(Note(results.source(found, event.at, say)))
    if item.reviewed_at is not None and of.changed_at > item.reviewed_at:
        parts.append(Note(say.text("quiz-changed")))
    parts += sources.parts(tx, found.place_id, found.about, say)
    ways = (
        Button("quiz_knew", say.text("quiz-button-knew"), item.ref),
        Button("quiz_almost", say.text("quiz-button-almost"), item.ref),
        Button("quiz_forgot", say.text("quiz-button-forgot"), item.ref),
    )
    return Card((*parts, Buttons(ways)), _title(tx, quiz, item, say))


def _title(tx: Transaction, quiz: Quiz, item: Item, say: Speech) -> str:
    return say.text("quiz-title-of", number=item.place, count=max(quizzes.size(tx, quiz), item.place))


def done(quiz: Quiz, said: Sequence[Note], say: Speech) -> Card:
    buttons = () if quiz.is_on else (Buttons((on_button(say),)),)
    return Card((*said, Text(say.text("quiz-done")), *buttons), say.text("quiz-title"))


def too_little(tx: Transaction, event: Event, quiz: Quiz, count: int, say: Speech) -> Card:
    """Nothing to ask yet; or not before a day, when it is known."""
    today = material.today_ends(tx, event.by, event.at)
    to_come = quizzes.to_come(tx, event.by.id, today, rules.LEAST - count)
    if count + len(to_come) >= rules.LEAST:
        day = say.day(local_date(to_come[-1], availability.zone(tx, event.by)))
        said = say.text("quiz-later", day=day)
    else:
        said = say.text("quiz-nothing", least=rules.LEAST, til="yes" if modules.is_on(tx, "til") else "no")
    switch = off_button(say) if quiz.is_on else on_button(say)
    return Card((Text(said), Buttons((switch,))), say.text("quiz-title"))


def offer(count: int, say: Speech) -> Card:
    ways = Buttons((begin_button(say), off_button(say)))
    return Card((Text(say.text("quiz-offer", count=count)), ways), say.text("quiz-title"))


def switched_on(tx: Transaction, event: Event, say: Speech) -> Card:
    begin = begin_button(say)
    if not modules.is_on(tx, "time"):
        return Card((Text(say.text("quiz-no-time")), Buttons((begin, off_button(say)))))
    keeps = any(not one.is_paused for one in learning_time.of(tx, event.by.id))
    said = Text(say.text("quiz-switched-on", time="yes" if keeps else "no"))
    more = () if keeps else (Button("time_add", say.text("time-button-add"), style="primary"),)
    return Card((said, Note(say.text("quiz-yours")), Buttons((*more, begin, off_button(say)))))


def begin_button(say: Speech) -> Button:
    return Button("quiz_begin", say.text("quiz-button-begin"))


def on_button(say: Speech) -> Button:
    return Button("quiz_on", say.text("quiz-button-on"))


def off_button(say: Speech) -> Button:
    return Button("quiz_off", say.text("quiz-button-off"))
