"""What the digests have in common: TILs by re-use, kudos by kind, and the weeks as a picture."""

from collections.abc import Sequence
from datetime import datetime

from handlers.chat import (
    Buttons,
    Card,
    Chart,
    Divider,
    Link,
    Note,
    Source,
    Text,
    Written,
    group_name,
    mention,
    mentions,
)
from handlers.parsing import words
from handlers.parsing.topics import hashtags
from handlers.people.working_days import local_date
from handlers.texts import Speech
from storage import digests, kudos, people
from storage.database import Transaction
from storage.digests import Digest, Shared, Thanked, Window

Piece = Text | Written | Note | Link | Divider | Buttons | Source | Chart

SHOWN = 220
"""Characters of a TIL in a digest."""

CHART_WEEKS = 8
LEAST_WEEKS = 2
"""With fewer weeks in which something happened, a picture tells no more than the lines."""

FURTHEST_BACK = 2 * digests.WEEK
"""What was missed longer ago than this is no news any more."""


def window(digest: Digest, now: datetime) -> Window:
    """From where the last one ended."""
    since = digest.shown_until or now - digests.WEEK
    return Window(max(since, now - FURTHEST_BACK), now)


def long_window(now: datetime) -> Window:
    """All the weeks of the picture."""
    return Window(now - CHART_WEEKS * digests.WEEK, now)


def within(times: Sequence[datetime], shown: Window) -> int:
    return sum(shown.since < at <= shown.until for at in times)


def section(title: str, parts: Sequence[Piece]) -> list[Piece]:
    """The parts under their own heading; nothing when there are none."""
    return [Divider(), Text(title, marked=(title,)), *parts] if parts else []


def shared(tx: Transaction, found: Sequence[Shared], say: Speech, *, own: bool = False) -> list[Piece]:
    """A few lines for each TIL. Who opted out is not named."""
    whose = {each for one in found for each in (one.til.author_id, one.til.with_id) if each is not None}
    named = people.listed(tx, whose)
    at = digests.messages(tx, found)
    parts: list[Piece] = []
    for one, text in zip(found, uncalled(tx, [one.til.text for one in found], say), strict=True):
        parts.append(Written(text, most=SHOWN))
        if small := _small(one, set(named), say, own):
            parts.append(Note(small))
        if one.til.id in at:
            parts.append(Source(*at[one.til.id], say.text("see-message")))
    return parts


def uncalled(tx: Transaction, texts: Sequence[str], say: Speech) -> list[str]:
    """Texts in which nobody is called: people stand there by their name, who opted out as "somebody"."""
    called = {one.id for text in texts for one in mentions(text) if group_name(one) is None}
    listed = people.listed(tx, set(map(int, called))) if called else {}
    names = {str(one.id): one.name for one in listed.values() if one.name}
    return [words.with_names(text, names, say.text("somebody")) for text in texts]


def thanked(given: Sequence[Thanked], say: Speech, *more: str) -> list[Piece]:
    """A line for each kind of which there were any, in one piece: Slack takes fifty of those in a message."""
    counts = {kind: sum(one.kind == kind for one in given) for kind in kudos.KINDS}
    said = [say.text(f"digest-kudos-{kind}", count=count) for kind, count in counts.items() if count]
    return [Text("\n".join((*said, *more)))] if said else []


def chart(times: Sequence[datetime], until: datetime, zone: str, key: str, say: Speech) -> list[Piece]:
    """How often in each of the last weeks; nothing when a picture tells no more than the lines."""
    ends = [until - number * digests.WEEK for number in reversed(range(CHART_WEEKS))]
    values = tuple(within(times, Window(end - digests.WEEK, end)) for end in ends)
    if sum(map(bool, values)) < LEAST_WEEKS:
        return []
    labels = tuple(say.short_day(local_date(end - digests.WEEK, zone)) for end in ends)
    numbers = ", ".join(map(str, values))
    return [Chart(say.text(key, numbers=numbers, weeks=CHART_WEEKS), values, labels)]


def card(title: str, shown: Window, zone: str, parts: Sequence[Piece], end: str, say: Speech) -> Card:
    """`end` says how to change it."""
    first, last = (say.short_day(local_date(at, zone)) for at in (shown.since, shown.until))
    return Card((Note(say.text("digest-period", first=first, last=last)), *parts, Note(end)), title)


def _small(one: Shared, named: set[int], say: Speech, own: bool) -> str:
    author = one.til.author_id
    small = [hashtags(one.til.topics)]
    if author is None:
        small.insert(0, say.text("lesson-by-nobody"))
    elif not own:
        both = [mention(each) for each in (author, one.til.with_id) if each in named]
        small.insert(0, say.listed(both))
    if one.helped:
        small.append(say.text("til-helped-count", count=one.helped))
    return " · ".join(filter(None, small))
