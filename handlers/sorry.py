"""What somebody reads when we failed them: honest, with their own words back."""

from handlers.chat import Card, Command, Event, HomeOpened, Note, Press, Reply, Shortcut, Submit, Text, Words
from handlers.texts import speak
from handlers.til.forms import IN_CONFIDENCE


def apology(event: Event, language: str) -> list[Reply]:
    """One apology for something a person did on purpose; nothing for what happens by itself."""
    if not isinstance(event, Command | Words | Press | Submit | Shortcut | HomeOpened):
        return []
    theirs = _words_of(event)
    text = Text(speak(language).text("sorry", words="yes" if theirs else "no"))
    card = Card((text, Note(theirs)) if theirs else (text,))
    return [Reply(card, in_confidence=isinstance(event, Submit) and event.name in IN_CONFIDENCE)]


def _words_of(event: Event) -> str:
    if isinstance(event, Command | Words):
        return event.text
    if isinstance(event, Submit):
        return "\n".join(filter(None, event.values.values()))
    return ""
