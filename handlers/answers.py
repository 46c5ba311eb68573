"""Small things every feature says or does in the same way."""

from handlers.aloud import is_aloud
from handlers.chat import (
    Card,
    Event,
    Mention,
    Note,
    Person,
    Press,
    Reply,
    Submit,
    Text,
    mention,
    pieces,
)
from handlers.parsing import words
from handlers.texts import Speech, speak
from storage import places
from storage.database import Transaction

NOTE_MAX = 1_000
"""Characters of somebody's words in one note: on every platform it also fits with what escaping adds."""


def voice(tx: Transaction, event: Event) -> Speech:
    """Speaks the language of the person who did this, and where others may read it, to them as well."""
    language = event.by.language or tx.workspace.language
    return speak(language, tx.workspace.ref.platform, is_aloud(event))


def voice_of(tx: Transaction, person: Person) -> Speech:
    """Speaks this person's language."""
    return voice_in(tx, person.language or tx.workspace.language)


def voice_in(tx: Transaction, language: str) -> Speech:
    """Speaks this language, to people of the workspace."""
    return speak(language, tx.workspace.ref.platform)


def channel_voice(tx: Transaction) -> Speech:
    """Speaks the language of the workspace, for what everybody sees."""
    return speak(tx.workspace.language, tx.workspace.ref.platform, among_others=True)


def channel(name: str | None, say: Speech) -> str:
    """A channel as people call it: "#leren"; "the channel" when nobody told us its name."""
    return "#" + name.lstrip("#") if name else say.text("the-channel")


def channel_in(tx: Transaction, place_id: int, say: Speech) -> str:
    """The same of a place that is known by its number."""
    return channel(places.get(tx, place_id).name, say)


def mention_of(person_id: int | None, say: Speech) -> str:
    """Somebody, or that it was somebody: who was erased is not named."""
    return mention(person_id) if person_id is not None else say.text("somebody")


def about(event: Event) -> str:
    """What a button or form is about, as it stands there."""
    if isinstance(event, Press):
        return event.value
    return event.about if isinstance(event, Submit) else ""


def notice(say: Speech, key: str, **values: object) -> Reply:
    """One sentence, privately."""
    return Reply(Card((Text(say.text(key, **values)),)))


def too_long(say: Speech, text: str) -> Reply:
    """Gives the words back, so that nobody has to type them again."""
    error = say.text("error-too-long", length=len(text), most=words.TEXT_MAX)
    return Reply(Card((Text(error), *given_back(text))))


def given_back(text: str) -> list[Note]:
    """All of somebody's own words, in as many notes as they need."""
    notes, held = [], ""
    for piece in pieces(text):
        for part in [mention(piece.id)] if isinstance(piece, Mention) else _parts(piece):
            if held and len(held) + len(part) > NOTE_MAX:
                notes.append(held)
                held = ""
            held += part
    return [Note(words) for words in (*notes, held) if words.strip()]


def _parts(text: str) -> list[str]:
    return [text[at : at + NOTE_MAX] for at in range(0, len(text), NOTE_MAX)]


def form_id(event: Event) -> str:
    """One id for each time a form is opened; a form shown again with errors keeps its own."""
    return event.form_id if isinstance(event, Submit) else event.key
