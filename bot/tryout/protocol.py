"""The line protocol of CONTRIBUTING.md: understanding what comes in, writing what goes out."""

from base64 import b64encode
from datetime import datetime, timedelta
from typing import Any

import msgspec
from msgspec.structs import replace

from bot import sanitize
from bot.tryout.sample_company import AMSTERDAM, Member
from bot.tryout.state import Message, OpenedForm, plain
from handlers.chat import Button, Card, File, Form, Input, clean, replace_mentions
from storage import zones

ACTIONS = (
    "react", "unreact", "press", "shortcut", "submit", "close", "home", "clock", "join", "leave", "edit",
    "delete", "status", "say",
)  # fmt: skip
"""What a line can ask for. "say" comes last: an edit has it too."""

SHOWN_MAX, EMOJI_MAX, FIRST_NAME_MAX, STATUS_MAX = 40, 100, 40, 100
WEEK_OF_MINUTES = 7 * 24 * 60
WITHOUT_A_PERSON = {"clock", "join", "leave", "edit", "delete"}


class Misunderstood(Exception):
    """The line cannot be carried out; says why, in words for whoever wrote it."""


class Line(msgspec.Struct):
    """One line, as JSON. `who` is the person doing it, "" when nobody has to."""

    given: dict[str, Any]
    who: str = ""

    def text(self, field: str) -> str:
        """A field that must be there."""
        value = self.given.get(field)
        if not isinstance(value, str):
            raise Misunderstood(f'"{field}" must be a text')
        return value

    def maybe(self, field: str) -> str | None:
        return self.text(field) if field in self.given else None


def understand(given: Any, members: Any) -> tuple[str, Line]:
    """What the line asks for, and the line. Raises `Misunderstood`."""
    if not isinstance(given, dict):
        raise Misunderstood("a line is a JSON object, such as " + EXAMPLE)
    action = next((name for name in ACTIONS if name in given), None)
    if action is None:
        raise Misunderstood(f"a line has one of: {', '.join(ACTIONS)}")
    line = Line(given)
    if "as" in given:
        line.who = line.text("as").removeprefix("@").lower()
        if line.who not in members:
            raise Misunderstood(f"nobody here is called {line.who[:SHOWN_MAX]}")
    elif action not in WITHOUT_A_PERSON:
        raise Misunderstood('"as" must say who does this')
    return action, line


EXAMPLE = '{"as": "sarah", "in": "#leren", "say": "/til …"}'


def button(card: Card | None, wanted: str, value: str | None) -> Button:
    """The button with this id or label (and value, when there are several)."""
    all_here = card.buttons() if card else ()
    found = [b for b in all_here if wanted in (b.action, b.label) and value in (None, b.value)]
    if not found:
        there = ", ".join(b.action for b in all_here) or "none"
        raise Misunderstood(f"there is no such button; there are: {there}")
    if len({(b.action, b.value) for b in found}) > 1:
        several = ", ".join(b.value for b in found)
        raise Misunderstood(f'there are several; add "value", one of: {several}')
    return found[0]


def values(form: Form, given: Any) -> dict[str, str]:
    """What was filled in for every input, an option by its value or label; what is not given stays as it
    stood."""
    if not isinstance(given, dict) or not all(isinstance(value, str) for value in given.values()):
        raise Misunderstood('"submit" holds a text for each input')
    names = {one.name for one in form.inputs}
    if unknown := set(given) - names:
        raise Misunderstood(
            f"the form has no {', '.join(sorted(unknown))}; it has {', '.join(sorted(names))}"
        )
    return {one.name: _filled_in(one, given.get(one.name, plain(one.value))) for one in form.inputs}


def _filled_in(asked: Input, text: str) -> str:
    return next((option.value for option in asked.options if option.label == text), text)


def moment(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        at = None
    if at is None or not sanitize.holds(at):
        raise Misunderstood(f"{text[:SHOWN_MAX]} is not a time such as 2026-11-27T15:00:00+01:00")
    if at.tzinfo is None:
        raise Misunderstood(f"{text} needs a zone, such as +01:00")
    return at


def emoji(text: str) -> str:
    """The name of an emoji, or a picture, without colons."""
    name = text.strip(":")
    if not 0 < len(name) <= EMOJI_MAX or clean(name).split() != [name]:
        raise Misunderstood(f"{text[:SHOWN_MAX]} is not an emoji such as mortar_board")
    return name


def with_status(member: Member, line: Line, now: datetime) -> Member:
    """ "status" is what they say of themselves, "" for nothing; "emoji" stands before it, "minutes" says how
    long it holds, and "away" that they are not there."""
    text, minutes, away = (
        clean(line.text("status")),
        line.given.get("minutes", 0),
        line.given.get("away", False),
    )
    if len(text) > STATUS_MAX:
        raise Misunderstood(f"a status has {STATUS_MAX} characters at most")
    if not isinstance(minutes, int) or not 0 <= minutes <= WEEK_OF_MINUTES or not isinstance(away, bool):
        raise Misunderstood('"minutes" is a number up to a week of them, "away" true or false')
    shown = line.maybe("emoji") or ""
    return replace(
        member,
        status=text,
        status_emoji=emoji(shown) if shown else "",
        status_until=now + timedelta(minutes=minutes) if minutes else None,
        away=away,
    )


def newcomer(given: Any, taken: set[str]) -> Member:
    if not isinstance(given, dict) or not isinstance(given.get("name"), str):
        raise Misunderstood('"join" holds a "name" and perhaps a "zone"')
    full_name = sanitize.name(given["name"]) or ""
    name = full_name.split(" ")[0].lower()
    zone = given.get("zone", AMSTERDAM)
    if not name.isidentifier() or name in taken or len(name) > FIRST_NAME_MAX:
        raise Misunderstood(
            f"{full_name[:SHOWN_MAX] or 'nobody'} cannot join: the first name must be new, in letters"
        )
    if not zones.known(zone):
        raise Misunderstood(f"{str(zone)[:SHOWN_MAX]} is not a time zone such as Europe/Amsterdam")
    return Member(name, full_name, "", zone, "")


def message_line(message: Message, updates: bool) -> dict[str, Any]:
    """What became visible: a new message, or one that changed or went (then without text and card)."""
    card = message.card
    return {
        "id": message.id,
        "in": message.where,
        "by": message.by,
        "only_for": message.only_for,
        "text": message.text if card is None else as_text(card),
        "card": _json(card),
        "buttons": _buttons(card) if isinstance(card, Card) else [],
        "updates": message.id if updates else None,
        **({"thread": message.thread} if message.thread else {}),
    }


def form_line(opened: OpenedForm, who: str) -> dict[str, Any]:
    line = {"form": _json(opened.form), "for": who}
    return {**line, "errors": opened.errors} if opened.errors else line


def file_line(file: File, who: str) -> dict[str, Any]:
    return {"file": {"name": file.name, **_content(file)}, "for": who}


def _content(file: File) -> dict[str, str]:
    """As text where it is text, such as a page; else in base64."""
    try:
        return {"text": file.content.decode()}
    except UnicodeDecodeError:
        return {"base64": b64encode(file.content).decode()}


def home_line(card: Card, who: str) -> dict[str, Any]:
    return {"home": _json(card), "for": who, "text": as_text(card), "buttons": _buttons(card)}


def as_text(card: Card | Form) -> str:
    return plain(card.as_text() if isinstance(card, Card) else card.title)


def _buttons(card: Card) -> list[dict[str, str]]:
    return [
        {"id": b.action, "label": b.label, **({"value": b.value} if b.value else {})} for b in card.buttons()
    ]


def _json(card: Card | Form | None) -> Any:
    if card is None:
        return None
    text = replace_mentions(msgspec.json.encode(card).decode(), lambda found: f"@{found.id}")
    return msgspec.json.decode(text)
