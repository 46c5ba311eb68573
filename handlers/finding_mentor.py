"""The way to a mentor from something that somebody wants to learn, such as a goal or a step of a path. Nobody
is asked anything before they press it, and choose whom."""

from handlers import modules
from handlers.chat import Button
from handlers.matching.people import plain
from handlers.parsing import nearest
from handlers.parsing.words import topics_in
from handlers.texts import Speech
from storage import mentors
from storage.database import Transaction


def buttons(tx: Transaction, said: str, say: Speech, topic: str = "") -> tuple[Button, ...]:
    """The mentors for its `topic`; without one, for what mentors offer of the words that were `said`, or else
    a form in which they say what it is about. None while there are no mentors."""
    if not modules.is_on(tx, "mentor"):
        return ()
    label, topic = say.text("mentor-button-for"), topic or _named(tx, said)
    found = nearest.button(label, f"mentor {say.words('typed-mentor-find')[0]} {topic}") if topic else None
    return (found or Button("mentor_find", label),)


def _named(tx: Transaction, said: str) -> str:
    """A topic with its #, or the longest that a mentor offers."""
    offered = [one for one in mentors.offered_topics(tx) if f" {one} " in f" {plain(said)} "]
    return next(iter(topics_in(said)), "") or max(offered, key=len, default="")
