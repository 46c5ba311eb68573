"""`/learn who-knows topic`: to whom you can turn, and whether you want to be named yourself."""

from handlers.answers import notice, voice
from handlers.chat import AnyEffect, Button, Buttons, Card, Command, Reply, Text, mention
from handlers.parsing import words
from handlers.texts import Speech
from handlers.tips import experts
from storage import people
from storage.database import Transaction

Effects = list[AnyEffect]

ON = {"on", "aan"}
OFF = {"off", "uit"}
BETWEEN = {"and", "or", "about", "something", "anything", "en", "of", "iets", "meer", "van", "over"}
"""No topics when they stand among others: "who knows about git and sql"."""


def command(tx: Transaction, event: Command) -> Effects:
    say, typed = voice(tx, event), event.text.strip()
    if words.alone(typed) in ON | OFF:
        return _set_findable(tx, event, say, words.alone(typed) in ON)
    topics = _topics(typed)
    if not topics or typed.lower() in words.HELP:
        return [notice(say, "experts-usage")]
    found = experts.who_knows(tx, words.without_mentions(typed), topics, event.by.id, event.at)
    named = " ".join(f"#{topic}" for topic in topics)
    if not found:
        return [Reply(Card((Text(say.text("experts-none", topic=named)), _ask(typed, say))))]
    lines = (Text(_line(one, say)) for one in found)
    has_mentor = any(trace.kind == "mentor" and trace.is_free for one in found for trace in one.traces)
    return [Reply(Card((*lines, _ask(typed, say, has_mentor)), say.text("experts-title", topic=named)))]


def _topics(typed: str) -> tuple[str, ...]:
    named = words.topics_typed(words.without_mentions(typed))
    return tuple(topic for topic in named if topic not in BETWEEN) or named


def _set_findable(tx: Transaction, event: Command, say: Speech, wanted: bool) -> Effects:
    people.set_findable(tx, event.by.id, wanted)
    return [notice(say, "experts-on" if wanted else "experts-off")]


def _line(knower: experts.Knower, say: Speech) -> str:
    person, reasons = mention(knower.person.id), experts.reasons(knower, say)
    return say.text("experts-line", person=person, reasons=reasons)


def _ask(typed: str, say: Speech, has_mentor: bool = False) -> Buttons:
    """The form opens with the topics filled in."""
    topics = " ".join(f"#{topic}" for topic in _topics(typed))
    ask = Button("ask_colleague", say.text("asking-button-ask"), topics)
    find = Button("mentor_find", say.text("mentor-button-find"))
    return Buttons((ask, find) if has_mentor else (ask,))
