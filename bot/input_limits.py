"""The gate that every event of every platform goes through: how much a person can reasonably type comes in,
what is more is refused kindly, with their words back. Pure.

Whatever comes after it reads a bounded text, whoever sent it. What somebody else wrote (the message of a
menu or reaction) is not theirs to make shorter: only its beginning is looked at.
"""

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from handlers import apology, routes
from handlers.answers import given_back
from handlers.chat import (
    AnyEffect,
    Asked,
    Card,
    Command,
    Event,
    FieldSearch,
    FormErrors,
    Immediate,
    Mention,
    MessageChanged,
    Press,
    Reaction,
    Reply,
    Search,
    Shortcut,
    Submit,
    Text,
    Words,
    mention,
    pieces,
)
from handlers.parsing import words
from handlers.texts import Speech
from handlers.texts.commands import slash

TYPED_MAX = 4_000
"""Characters in a message or command, a mention as one: longer ones are pasted. What is made of them holds
fewer (`words.TEXT_MAX`), and that is what people are told."""

FIELD_MAX = 3_000
"""In a field of a form: as many as a Slack input holds."""

NAMED_MAX = 500
"""People in one text; a group counts as all who are in it."""

MESSAGE_MAX = 40_000
"""Characters in a message of somebody else: as many as the longest on any platform has."""

BACK_MAX = 10_000
"""Of what was refused so much is given back: a message holds no more."""

OURS_MAX = 3_000
"""In what our own buttons and forms send back about themselves."""

FIELDS_MAX = 100
EMOJI_MAX = 100


class Excess(Struct, frozen=True):
    """What is too much: so many characters, or people, where so many fit."""

    count: int
    most: int
    is_people: bool = False

    def said(self, say: Speech) -> str:
        if self.is_people:
            return say.text("error-too-many-people", count=self.count, most=self.most)
        return say.text("error-too-long", length=self.count, most=self.most)


TYPED = ""
"""The field of what was no form."""

Refused = Mapping[str, Excess]
"""Per field what is too much."""


class Unfit(Exception):
    """A form took what is too long for it: nothing of that may stay."""


def fitting(event: Event) -> tuple[Event, Refused]:
    """The event with no more in it than is read, and what of it must be refused, if anything."""
    match event:
        case Command() | Words():
            return _typed(event)
        case Submit():
            return _filled_in(event)
        case Press() if len(event.action) + len(event.value) > OURS_MAX:
            return replace(event, action="", value=""), {}
        case Shortcut():
            return _from_a_menu(event), {}
        case Search():
            return replace(event, name=event.name[:OURS_MAX], text=_beginning(event.text, TYPED_MAX)), {}
        case FieldSearch():
            about = event.about[:OURS_MAX]
            return replace(event, about=about, text=_beginning(event.text, FIELD_MAX)), {}
        case Reaction():
            known = len(event.emoji) <= EMOJI_MAX
            text = None if event.text is None else _beginning(event.text, MESSAGE_MAX)
            return replace(event, emoji=event.emoji if known else "", text=text), {}
        case MessageChanged() | Asked():
            return replace(event, text=_beginning(event.text, MESSAGE_MAX)), {}
    return event, {}


def _typed(event: Command | Words) -> tuple[Event, Refused]:
    found = _excess(routes.behind_command(event), TYPED_MAX, words.TEXT_MAX)
    if found is None:
        return event, {}
    return _shortened(replace(event, text=_beginning(_whole(event), BACK_MAX))), {TYPED: found}


def _from_a_menu(event: Shortcut) -> Shortcut:
    question = None if event.question is None else _beginning(event.question, MESSAGE_MAX)
    text = _beginning(event.text, MESSAGE_MAX)
    return replace(event, name=event.name[:OURS_MAX], text=text, question=question)


def _whole(event: Command | Words) -> str:
    return f"{slash(event.name)} {event.text}" if isinstance(event, Command) else event.text


def _filled_in(event: Submit) -> tuple[Event, Refused]:
    if max(map(len, (event.name, event.form_id, event.about))) > OURS_MAX or len(event.values) > FIELDS_MAX:
        return replace(event, name="", about="", values={}), {}
    every = {name: _excess(value, FIELD_MAX, FIELD_MAX) for name, value in event.values.items()}
    found = {name: excess for name, excess in every.items() if excess}
    if not found:
        return event, {}
    values = {name: _beginning(value, BACK_MAX) for name, value in event.values.items()}
    return _shortened(replace(event, values=values)), found


def _excess(text: str, most: int, told: int) -> Excess | None:
    shown, named = 0, set()
    for piece in pieces(text):
        if isinstance(piece, Mention):
            shown += 1
            named.add(piece.id)
        else:
            shown += len(piece)
    if shown > most:
        return Excess(shown, told)
    return Excess(len(named), NAMED_MAX, is_people=True) if len(named) > NAMED_MAX else None


def _beginning(text: str, most: int) -> str:
    """At most so many characters, a mention as one, and at most so many people."""
    kept: list[str] = []
    left, people = most, NAMED_MAX
    for piece in pieces(text):
        if isinstance(piece, Mention):
            shown, left, people = mention(piece.id), left - 1, people - 1
        else:
            shown, left = piece[: max(left, 0)], left - len(piece)
        if left < 0 or people < 0:
            return "".join(kept) + (shown if isinstance(piece, str) else "") + "…"
        kept.append(shown)
    return "".join(kept)


def _shortened(event: Event) -> Event:
    return replace(event, others=event.others[:NAMED_MAX])


# --- refusing --------------------------------------------------------------------------------------


def refusal(event: Event, refused: Refused, say: Speech) -> list[Immediate]:
    """Why, and everything back, for who has no form before them that says it."""
    errors = dict.fromkeys(excess.said(say) for excess in refused.values())
    theirs = "\n\n".join(filter(None, event.values.values())) if isinstance(event, Submit) else _text(event)
    card = Card((*(Text(error) for error in errors), *given_back(_beginning(theirs, BACK_MAX))))
    return [Reply(card, in_confidence=isinstance(event, Submit) and event.name in apology.IN_CONFIDENCE)]


def errors_under(
    event: Submit, refused: Refused, say: Speech, answered: Iterable[AnyEffect]
) -> list[AnyEffect]:
    """The form again as whoever made it shows it, with what is too much under its field. Raises `Unfit`
    when that form took it."""
    shown = next((effect for effect in answered if isinstance(effect, FormErrors)), None)
    if shown is None:
        raise Unfit
    errors = {name: excess.said(say) for name, excess in refused.items()}
    return [replace(shown, errors={**errors, **shown.errors})]


def _text(event: Event) -> str:
    return event.text if isinstance(event, Command | Words) else ""
