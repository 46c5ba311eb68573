"""`/learn who-knows topic`: to whom you can turn, and whether you want to be named yourself."""

from handlers.answers import notice, voice
from handlers.chat import Button, Buttons, Card, Command, Effects, Reply, Text, mention
from handlers.parsing import words
from handlers.parsing.topics import hashtags
from handlers.texts import Speech, typed
from handlers.tips import experts
from storage import people
from storage.database import Transaction


def command(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), event.text.strip()
    for key, wanted in (("typed-who-knows-on", True), ("typed-who-knows-off", False)):
        if words.alone(said) in typed(key):
            return _set_findable(tx, event, say, wanted)
    topics = _topics(said)
    if not topics or said.lower() in words.HELP:
        return [notice(say, "experts-usage")]
    found = experts.who_knows(tx, words.without_mentions(said), topics, event.by.id, event.at)
    named = hashtags(topics)
    if not found:
        return [Reply(Card((Text(say.text("experts-none", topic=named)), _ask(said, say))))]
    lines = (Text(_line(one, say)) for one in found)
    has_mentor = any(trace.kind == "mentor" and trace.is_free for one in found for trace in one.traces)
    return [Reply(Card((*lines, _ask(said, say, has_mentor)), say.text("experts-title", topic=named)))]


def _topics(said: str) -> tuple[str, ...]:
    """Of "who knows about git and sql" only git and sql."""
    named = words.topics_typed(words.without_mentions(said))
    return tuple(topic for topic in named if topic not in typed("typed-who-knows-between")) or named


def _set_findable(tx: Transaction, event: Command, say: Speech, wanted: bool) -> Effects:
    people.set_findable(tx, event.by.id, wanted)
    return [notice(say, "experts-on" if wanted else "experts-off")]


def _line(knower: experts.Knower, say: Speech) -> str:
    person, reasons = mention(knower.person.id), experts.reasons(knower, say)
    return say.text("experts-line", person=person, reasons=reasons)


def _ask(said: str, say: Speech, has_mentor: bool = False) -> Buttons:
    """The form opens with the topics filled in."""
    topics = hashtags(_topics(said))
    ask = Button("ask_colleague", say.text("asking-button-ask"), topics)
    find = Button("mentor_find", say.text("mentor-button-find"))
    return Buttons((ask, find) if has_mentor else (ask,))
