"""An answer becomes a tip, or joins the one of its thread; who asked hears it."""

from datetime import datetime

from handlers.answers import voice_of
from handlers.chat import DirectMessage, Durable
from handlers.parsing.words import TOPICS_MAX, says_more, topics_in, without_tail
from handlers.tips import library
from handlers.tips.answers import cards
from handlers.tips.asking import answering
from storage import answers, people, places, questions, tips
from storage.answers import Answer
from storage.database import Transaction
from storage.tips import Tip

MODULE = "tip"


def keep(tx: Transaction, answer: Answer, at: datetime) -> tuple[Tip, bool, list[Durable]]:
    """The tip, whether it is new, and what others hear of it. `answer` is held, and allowed."""
    tip, is_new = _tip(tx, answer, at)
    library.publish(tx, tip)
    answers.keep(tx, answer, tip.id)
    return tip, is_new, _tell(tx, answer, tip, at)


def _tip(tx: Transaction, answer: Answer, at: datetime) -> tuple[Tip, bool]:
    said = without_tail(answer.text, link="")
    title, text = library.titled(answer.question, said)
    topics = topics_in(f"{answer.question} {answer.text}")
    made = tips.add(
        tx, title, text, at, source=answer.source, topics=topics, owner_id=answer.author_id,
        place_id=answer.place_id,
    )  # fmt: skip
    if made is not None:
        return made, True
    there = tips.by_source(tx, answer.source)
    held = tips.hold(tx, there.id) if there else None
    assert held is not None
    joined = f"{held.text}\n\n{said}" if says_more(said, held.text) else held.text
    both = tuple(dict.fromkeys((*held.topics, *topics)))[:TOPICS_MAX]
    return tips.change(tx, held, held.title, joined, both, at), False


def _tell(tx: Transaction, answer: Answer, tip: Tip, at: datetime) -> list[Durable]:
    """To who asked. Of a private channel only who is seen there."""
    question = questions.hold(tx, answer.question_id) if answer.question_id else None
    if question is not None:
        if question.is_over:
            return []
        return answering.settle(tx, question, answer.text, answer.author_id, tip, at)
    asker = people.by_ids(tx, {answer.asker_id or 0}).get(answer.asker_id or 0)
    if asker is None or asker.has_left or asker.id == answer.author_id:
        return []
    if not places.may_see_in(tx, answer.place_id, asker.id):
        return []
    card = cards.to_asker(answer, tip, voice_of(tx, asker))
    return [DirectMessage(asker.id, card, key=f"{answer.about}:answer", module=MODULE)]
