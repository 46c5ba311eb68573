"""Where a question goes: from one who may know to the next, to the channel, to the gap list."""

from datetime import datetime

from handlers import sources
from handlers.answers import channel_voice, voice_of
from handlers.chat import Card, DirectMessage, Durable, Person, Post
from handlers.people import availability, working_days
from handlers.texts import Speech
from handlers.til.publishing import til_channel
from handlers.tips import anonymised, experts
from handlers.tips.asking import cards
from handlers.tips.experts import Knower
from storage import people, places, questions
from storage.database import Transaction
from storage.questions import Question

MODULE = "tip"

MOST_ASKED = 10
"""More people than this are never asked one question: then it goes to the gap list."""


def send_on(
    tx: Transaction, question: Question, at: datetime, *, as_reminder: bool = False
) -> tuple[Question, list[Durable]]:
    """To the next who may know, or when they do not work now, as soon as they do; when nobody is left,
    once to the channel, else to the gap list."""
    before = questions.asked(tx, question.id)
    found = _next(tx, question, set(before), at)
    if found is not None and found[1] > at:
        return questions.wait(tx, question, found[1]), []
    if as_reminder:
        question = questions.note_reminder(tx, question)
    if found is not None:
        return _ask(tx, question, found[0], len(before) + 1, at)
    place = None if question.place_id else til_channel(tx)
    if place is not None:
        due = working_days.one_later(at, availability.week_here(tx))
        posted = questions.post(tx, question, place.id, due)
        card = cards.to_channel(anonymised.question(tx, posted), channel_voice(tx))
        return posted, [Post(place.id, card, key=f"{question.about}:post", about=question.about)]
    return questions.leave_open(tx, question), []


def overdue(tx: Transaction, question: Question, now: datetime) -> list[Durable]:
    """A working day went by without an answer: one reminder, to the next person; after that the gap
    list. The asker hears where it is when no colleague has it. A question that waited for somebody to
    be at work goes to them."""
    is_asked = question.state == "posted" or _somebody_has_it(tx, question)
    if is_asked and question.was_reminded:
        return notify_asker(tx, questions.leave_open(tx, question))
    moved, effects = send_on(tx, question, now, as_reminder=is_asked)
    return [*effects, *notify_asker(tx, moved)]


def _somebody_has_it(tx: Transaction, question: Question) -> bool:
    return any(reply in ("waiting", "later") for reply in questions.asked(tx, question.id).values())


def notify_asker(tx: Transaction, question: Question) -> list[Durable]:
    """To the asker: it is in the channel, or on the gap list. With a colleague: nothing to tell."""
    asker = _asker(tx, question)
    if asker is None or question.state not in ("posted", "open"):
        return []
    say = voice_of(tx, asker)
    way = sources.parts(tx, question.place_id, question.about, say)
    card = cards.under_way(question, where_it_is(tx, question, say), way, say)
    return [DirectMessage(asker.id, card, key=f"{question.about}:{question.state}")]


def under_way(tx: Transaction, question: Question, say: Speech) -> Card:
    """The answer to who just asked."""
    way = sources.parts(tx, question.place_id, question.about, say)
    return cards.under_way(question, where_it_is(tx, question, say, is_new=True), way, say)


def where_it_is(tx: Transaction, question: Question, say: Speech, is_new: bool = False) -> str:
    new, anonymous = ("yes" if yes else "no" for yes in (is_new, question.is_anonymous))
    if question.state == "posted" and question.place_id is not None:
        name = places.get(tx, question.place_id).name
        where = "#" + name.lstrip("#") if name else say.text("asking-til-channel")
        return say.text("asking-posted", where=where, new=new, anonymous=anonymous)
    if question.state == "open":
        return say.text("asking-open", new=new)
    return say.text("asking-sent", anonymous=anonymous)


def _next(
    tx: Transaction, question: Question, before: set[int], at: datetime
) -> tuple[Knower, datetime] | None:
    """The likeliest who was not asked before and did not silence questions, and when they may be asked."""
    if question.asker_id is None or len(before) >= MOST_ASKED:
        return None
    known = experts.who_may_know(tx, question.text, question.topics, question.asker_id, 2 * MOST_ASKED)
    for one in known:
        if one.person.id not in before:
            opens = availability.open_for_question(tx, one.person, MODULE, at)
            if opens is not None:
                return one, opens
    return None


def _ask(
    tx: Transaction, question: Question, knower: Knower, number: int, at: datetime
) -> tuple[Question, list[Durable]]:
    person = knower.person
    due = working_days.one_later(at, availability.week(tx, person))
    sent = questions.ask(tx, question, person.id, at, due)
    card = cards.to_colleague(anonymised.question(tx, sent), knower, voice_of(tx, person))
    what = "remind" if question.was_reminded else "ask"
    return sent, [DirectMessage(person.id, card, key=f"{what}:{question.id}:{number}")]


def _asker(tx: Transaction, question: Question) -> Person | None:
    return people.get(tx, question.asker_id) if question.asker_id is not None else None
