"""An answer is given: whoever asked hears it, and with consent it becomes a tip."""

from datetime import datetime

from handlers import sources
from handlers.answers import channel_voice, notice, voice, voice_of
from handlers.chat import AnyEffect, DirectMessage, Durable, Effects, Submit, Update
from handlers.tips import anonymised, duplicates, library
from handlers.tips.asking import cards
from storage import people, questions, tils, tips
from storage.database import Transaction
from storage.questions import Question
from storage.search import synonyms
from storage.tips import Tip

MOST_OPEN = 300
"""How many open questions are compared with one that is answered."""


def give(tx: Transaction, event: Submit, question: Question, text: str, may_be_tip: bool) -> Effects:
    """`question` is held. One answer answers all open questions that are alike."""
    tip = _make_tip(tx, event, question, text) if may_be_tip else None
    notices: list[Durable] = []
    for one in [question, *_the_same(tx, question, is_public=tip is not None)]:
        notices += settle(tx, one, text, event.by.id, tip, event.at)
    return [*notices, _thanks(tx, event, question, tip)]


def settle(
    tx: Transaction, question: Question, text: str, by_id: int, tip: Tip | None, at: datetime
) -> list[Durable]:
    """Who asked hears the answer, and it is over. `question` is held."""
    token = tils.new_token() if question.is_anonymous else ""
    notices = _notify(tx, question, text, by_id, tip, token)
    questions.answer(tx, question, by_id, tip.id if tip else None, at, token)
    return notices


def reaches_somebody(tx: Transaction, question: Question) -> bool:
    """Whether there is anybody to tell: not after a lookup, nor when who asked has left."""
    ids = {one.asker_id for one in [question, *_the_same(tx, question)] if one.asker_id is not None}
    return any(not asker.has_left for asker in people.by_ids(tx, ids).values())


def _the_same(tx: Transaction, question: Question, is_public: bool = False) -> list[Question]:
    """The others of its group on the gap list, held, in one order so that nobody waits in a circle. A
    question that was not on that list stands for those only when its answer is there for all."""
    if question.state != "open" and not is_public:
        return []
    open_now = [one for one in questions.unanswered(tx, MOST_OPEN) if one.id != question.id]
    ids = (
        {one.id for one in group.questions}
        for group in duplicates.groups([question, *open_now], synonyms.usual_words(tx))
    )
    others = sorted(next(group for group in ids if question.id in group) - {question.id})
    held = (questions.hold(tx, number) for number in others)
    return [one for one in held if one is not None and one.state == "open"]


def _make_tip(tx: Transaction, event: Submit, question: Question, text: str) -> Tip | None:
    title, text = library.titled(anonymised.without_people(tx, question.text), text)
    tip = tips.add(
        tx,
        title,
        text,
        event.at,
        source=f"answer:{question.id}",
        topics=question.topics,
        owner_id=event.by.id,
    )
    if tip is not None:
        library.publish(tx, tip)
    return tip


def _notify(
    tx: Transaction, question: Question, text: str, by_id: int, tip: Tip | None, token: str
) -> list[Durable]:
    """To who asked, at once; and the post in the channel changes."""
    notices: list[Durable] = []
    if question.asker_id is not None and question.asker_id != by_id:
        asker = people.get(tx, question.asker_id)
        say = voice_of(tx, asker)
        way = sources.parts(tx, question.place_id, question.about, say)
        card = cards.to_asker(question, text, by_id, tip is not None, way, say, token)
        notices.append(DirectMessage(asker.id, card, key=f"{question.about}:answer"))
    if question.place_id is not None:
        others = anonymised.question(tx, question)
        card = cards.answered_in_channel(others, text if tip else "", by_id, channel_voice(tx))
        notices.append(Update(question.place_id, question.about, card, key=f"{question.about}:answered"))
    return notices


def _thanks(tx: Transaction, event: Submit, question: Question, tip: Tip | None) -> AnyEffect:
    say = voice(tx, event)
    if question.asker_id == event.by.id and tip is None:
        return notice(say, "asking-withdrawn")
    if question.asker_id in (None, event.by.id):
        return notice(say, "asking-thanks-tip")
    if people.get(tx, question.asker_id).has_left:
        return notice(say, "asking-thanks-left")
    return notice(say, "asking-thanks", tip="yes" if tip else "no")
