"""What a file, or a row of one, has to hold to become a tip, and what is wrong with it when it cannot."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

import msgspec

from bot.import_export import timestamps
from handlers.chat import clean
from handlers.parsing.topics import closed, topics_named

TEXT_MAX = 10_000
"""Characters in an imported tip: about four pages."""

TITLE_MAX = 300
SOURCE_MAX = 512
TOPIC_MAX = 64


class Refusal(msgspec.Struct, frozen=True):
    """`where` is the file (and line), `reason` says in plain words what is wrong with it."""

    where: str
    reason: str


class Fields(msgspec.Struct, frozen=True, kw_only=True):
    """What is written down about one tip, as it is written.

    `topics` is a list, or words with blanks or commas between them. `owner` and `place` are the
    platform's ids. `source`, `made` and `confirmed` stand in what `opsteker export` wrote, where
    `source` is one of ours: others use the same names for what they like. `key` (or `id`) tells the rows
    of a table apart.
    """

    title: str = ""
    text: str = ""
    topics: list[str] | str = ""
    owner: str = ""
    place: str = ""
    source: str = ""
    made: str = ""
    confirmed: str = ""
    key: str = ""
    id: str = ""

    @property
    def is_export(self) -> bool:
        return bool(_OURS.match(self.source))

    def but(self, **changed: str) -> "Fields":
        return msgspec.structs.replace(self, **changed)


_OURS = re.compile(r"(file|starter|answer):\S")
"""How the sources of tips begin."""

_WORDS = ("owner", "place", "source", "made", "confirmed", "key", "id")


def fields_of(said: Mapping[str, Any], where: str, what: str) -> Fields | Refusal:
    """What other tools wrote down may have any shape: of that only a title, a text and topics that are none
    are in the way. `what` begins the reason."""
    for name in ("title", "text"):
        if not isinstance(said.get(name) or "", str):
            return Refusal(where, f"{what}: the {name} is no text; put it between quotes")
    ours = said.get("topics")
    topics = said.get("tags", "") if ours is None else ours
    if isinstance(ours, list) and any(isinstance(one, list) for one in ours):
        return Refusal(where, f"{what}: the topics are lists in a list; write them as [git, sql]")
    words = {name: _first(said.get(name)) for name in _WORDS}
    return Fields(title=said.get("title") or "", text=said.get("text") or "", topics=_topics(topics), **words)


def _first(said: Any) -> str:
    """Of several, the first; nothing of what is neither text nor number."""
    one = said[0] if isinstance(said, list) and said else said
    return str(one) if isinstance(one, str | int | float | date) and not isinstance(one, bool) else ""


def _topics(said: Any) -> list[str] | str:
    if isinstance(said, str):
        return said
    return [_first(one) for one in said] if isinstance(said, Iterable) else _first(said)


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A tip to be. `is_export` when it says itself where it came from."""

    where: str
    source: str
    content_hash: str
    title: str
    text: str
    topics: tuple[str, ...]
    owner: str
    place: str
    made_at: datetime | None
    confirmed_at: datetime | None
    is_export: bool


class Candidate(msgspec.Struct, frozen=True):
    """Something that was found, not looked into yet: when a tip with this hash came from this source
    before, it need not be."""

    where: str
    source: str
    content_hash: str
    parse: Callable[[], Draft | Refusal]


def draft(
    fields: Fields, where: str, source: str, content_hash: str, folders: Sequence[str] = ()
) -> Draft | Refusal:
    """The tip that these fields make. The `folders` it lies in are topics too."""
    title, text = clean(fields.title), clean(fields.text)
    source = fields.source if fields.is_export else source
    made_at, confirmed_at = timestamps.read(fields.made), timestamps.read(fields.confirmed)
    reason = _wrong_with(title, text, source)
    if fields.is_export and ((fields.made and not made_at) or (fields.confirmed and not confirmed_at)):
        reason = "made and confirmed must be times with a zone, such as 2026-11-23T09:00:00+01:00"
    if reason:
        return Refusal(where, reason)
    return Draft(
        where=where,
        source=source,
        content_hash=content_hash,
        title=title,
        text=text,
        topics=_as_they_are(fields.topics)
        if fields.is_export
        else topics([*_names(fields.topics), *folders]),
        owner=named(clean(fields.owner)),
        place=clean(fields.place),
        made_at=made_at,
        confirmed_at=confirmed_at,
        is_export=fields.is_export,
    )


def _wrong_with(title: str, text: str, source: str) -> str:
    """Why this is no tip; "" when it is."""
    if not title and not text:
        return "is empty"
    if not title:
        return "has no title; give it one"
    if not text:
        return "has a title but no text; write the text below the title, or leave it out"
    if len(title) > TITLE_MAX:
        return f"the title is {len(title):,} characters; at most {TITLE_MAX} fit, so make it shorter"
    if len(text) > TEXT_MAX:
        return f"the text is {len(text):,} characters; at most {TEXT_MAX:,} fit, so make several tips of it"
    if len(source) > SOURCE_MAX or source != clean(source):
        return f"its name or source is no plain text of at most {SOURCE_MAX} characters"
    return ""


def _names(written: list[str] | str) -> list[str]:
    """ "git, working from home" is two topics and so is "git sql"; an item of a list is always one."""
    if isinstance(written, list):
        return written
    parted = re.split(r"[,;]", written)
    return parted if len(parted) > 1 else closed(written).split()


def _as_they_are(written: list[str] | str) -> tuple[str, ...]:
    """Those of an export were topics here before."""
    names = (clean(name).lower()[:TOPIC_MAX] for name in _names(written))
    return tuple(dict.fromkeys(filter(None, names)))


def topics(names: Sequence[str]) -> tuple[str, ...]:
    """As topics are written in chat: "Working from home" becomes working-from-home."""
    return topics_named(clean(name) for name in names)


def named(cell: str) -> str:
    """Somebody's id or name as it is written elsewhere: "@joris", "<@U1>" and "<@U1|joris>"."""
    mention = re.fullmatch(r"<@([^|>\s]+)(\|[^>]*)?>", cell)
    return mention[1] if mention else cell.removeprefix("@").strip()
