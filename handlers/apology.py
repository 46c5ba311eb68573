"""What somebody reads when we failed them: honest, with their own words back."""

from handlers.chat import (
    Card,
    Command,
    Event,
    HomeOpened,
    Note,
    Press,
    Reply,
    Search,
    Shortcut,
    Submit,
    Text,
    Words,
)
from handlers.feedback.forms import IN_CONFIDENCE as FEEDBACK
from handlers.pulse.forms import IN_CONFIDENCE as PULSE
from handlers.review.cards import ANSWER
from handlers.texts import speak
from handlers.til.forms import IN_CONFIDENCE as TILS

IN_CONFIDENCE = (*TILS, *FEEDBACK, *PULSE)
"""Forms: what is filled in there is kept with nobody's name, not to try again either."""

ON_PURPOSE = (Command, Words, Press, Submit, Shortcut, Search, HomeOpened)
"""What a person does and expects an answer to; the rest happens by itself."""


def apology(event: Event, language: str, is_tried_again: bool = False) -> list[Reply]:
    """One apology for something a person did on purpose; it says so when we try again by ourselves."""
    if not isinstance(event, ON_PURPOSE):
        return []
    theirs = words_of(event)
    text = Text(
        speak(language, event.workspace.platform).text(
            "sorry-later" if is_tried_again else "sorry", words="yes" if theirs else "no"
        )
    )
    card = Card((text, Note(theirs)) if theirs else (text,))
    in_confidence = isinstance(event, Submit) and event.name in (*IN_CONFIDENCE, ANSWER)
    return [Reply(card, in_confidence, beside=True)]


def words_of(event: Event) -> str:
    """What they typed or filled in, "" for nothing."""
    if isinstance(event, Command | Words):
        return event.text
    if isinstance(event, Submit):
        return "\n".join(filter(None, event.values.values()))
    return ""
