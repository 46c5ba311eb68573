"""What means the same here, each with a button to take it away."""

from collections.abc import Iterator, Sequence

from handlers.chat import Button, Buttons, Card, Divider, Note, Text
from handlers.texts import Speech
from storage.lookups import LEAST_PEOPLE
from storage.search.synonyms import Synonym

PAGE = 10


def overview(known: Sequence[Synonym], suggested: Sequence[tuple[str, str]], after: int, say: Speech) -> Card:
    """The next of them, by the alphabet of what they mean, and what may mean the same as well."""
    ordered = sorted(known, key=lambda one: (one.topic.lower(), one.word.lower(), one.id))
    here = ordered[after : after + PAGE]
    parts: list[Text | Note | Divider | Buttons] = [Note(say.text("synonyms-about"))]
    for one in here:
        remove = Button("remove_synonym", say.text("synonyms-button-remove", word=one.word), one.about)
        parts += [Text(line(one, say)), Buttons((remove,))]
    if not here:
        parts.append(Text(say.text("synonyms-none")))
    parts += _suggestions(suggested, say)
    buttons = [Button("add_synonym", say.text("synonyms-button-add"), style="primary")]
    if after + PAGE < len(ordered):
        buttons.append(Button("more_synonyms", say.text("list-more"), str(after + PAGE)))
    return Card((*parts, Buttons(tuple(buttons))), say.text("synonyms-title"))


def _suggestions(
    suggested: Sequence[tuple[str, str]], say: Speech
) -> Iterator[Text | Note | Divider | Buttons]:
    if suggested:
        yield Divider()
        yield Note(say.text("synonyms-suggested", people=LEAST_PEOPLE))
    for word, topic in suggested:
        value = f"{word} = {topic}"
        yield Text(say.text("synonyms-line", word=word, topic=topic))
        yield Buttons(
            (
                Button("add_reworded", say.text("synonyms-button-same", word=word), value),
                Button("drop_reworded", say.text("synonyms-button-not-same", word=word), value),
            )
        )


def line(one: Synonym, say: Speech) -> str:
    return say.text("synonyms-line", word=one.word, topic=one.topic)


def changed(key: str, one: Synonym, say: Speech) -> Card:
    """What was added or taken away, and the way back to all of them."""
    back = Button("more_synonyms", say.text("synonyms-button-all"), "0")
    return Card((Text(say.text(key, word=one.word, topic=one.topic)), Buttons((back,))))
