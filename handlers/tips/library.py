"""What becomes findable for everyone, and learns from being used: the steps every tip takes."""

from datetime import datetime

from storage import places, search, tips
from storage.database import Transaction
from storage.tils import Til
from storage.tips import Tip

TITLE_MAX = 140
"""Slack's headers hold 150 characters. A longer question stands above the answer in full."""


def titled(question: str, answer: str) -> tuple[str, str]:
    """Title and text of the tip that a question and its answer become."""
    title = " ".join(question.split())
    if len(title) <= TITLE_MAX:
        return title, answer
    return f"{title[: TITLE_MAX - 1]}…", f"{title}\n\n{answer}"


def publish(tx: Transaction, tip: Tip) -> None:
    """Put it in the index, in the transaction that made or changed it."""
    search.put(tx, tip.about, tip.title, tip.text, place_id=tip.place_id, topics=tip.topics)


def drop(tx: Transaction, about: str) -> None:
    """Take it out of the index, in the transaction that takes it away."""
    search.remove(tx, about)


def put_til(tx: Transaction, til: Til, is_new: bool = False) -> None:
    """Make a TIL findable as it is now, for whoever may see its channel. One without a channel is found by
    its author alone, and by nobody when nobody knows whose it is. `is_new` when it was just made."""
    place_id = til.place_id
    if place_id is None and til.author_id is not None:
        place_id = places.alone(tx, til.author_id).id
    if place_id is not None:
        search.put(tx, til.about, "", til.text, place_id=place_id, topics=til.topics, is_new=is_new)


def helped(tx: Transaction, tip_id: int, question: str, person_id: int | None, at: datetime) -> None:
    """Somebody was helped by it with this question; None for who asked without a name."""
    tip = tips.find(tx, tip_id)
    if tip is None:
        return
    if person_id is not None:
        tips.mark(tx, tip.id, person_id, tips.HELPED, at)
    search.learn(tx, tip.about, question)
