"""What a channel learned from each other this week. Only what everybody who reads the channel may see."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

import msgspec

from handlers import modules
from handlers.answers import channel_voice
from handlers.chat import Button, Buttons, Card, Divider, Note, Written
from handlers.digest import cards
from handlers.digest.cards import Piece
from handlers.experiment import cards as experiment_cards
from handlers.priorities import cards as priority_cards
from handlers.texts import Speech
from handlers.tips import anonymised, duplicates
from storage import circles, digests, lunches, questions
from storage.circles import Call
from storage.database import Transaction
from storage.digests import Digest, Window
from storage.search import synonyms

MOST_HERE, MOST_ELSEWHERE, MOST_QUESTIONS, MOST_COMING = 5, 3, 3, 3
MOST_LOOKED_AT = 300
"""How many of the newest open questions are looked at."""


class Section(msgspec.Struct, frozen=True):
    """`is_news` when it is a reason to send the digest."""

    parts: list[Piece]
    is_news: bool = True


def card(tx: Transaction, digest: Digest, now: datetime) -> Card | None:
    """None when there is nothing new."""
    assert digest.place_id is not None
    shown, say = cards.window(digest, now), channel_voice(tx)
    sections = [section(tx, digest.place_id, shown, say) for section in SECTIONS]
    if not any(section.is_news for section in sections if section.parts):
        return None
    parts = [part for section in sections for part in section.parts]
    title, end = say.text("digest-channel-title"), say.text("digest-channel-end")
    return cards.card(title, shown, tx.workspace.zone, parts, end, say)


def _here(tx: Transaction, place_id: int, shown: Window, say: Speech) -> Section:
    if not modules.is_on(tx, "til"):
        return Section([])
    found = cards.shared(tx, digests.here(tx, place_id, shown, MOST_HERE), say)
    if not found:
        return Section([])
    times = digests.helped_here(tx, place_id, cards.long_window(shown.until))
    picture = cards.chart(times, shown.until, tx.workspace.zone, "digest-chart-here", say)
    return Section(cards.section(say.text("digest-here"), [*found, *picture]))


def _elsewhere(tx: Transaction, place_id: int, shown: Window, say: Speech) -> Section:
    if not modules.is_on(tx, "til"):
        return Section([])
    found = cards.shared(tx, digests.elsewhere(tx, place_id, shown, MOST_ELSEWHERE), say)
    return Section(cards.section(say.text("digest-elsewhere"), found))


def _kudos(tx: Transaction, place_id: int, shown: Window, say: Speech) -> Section:
    if not modules.is_on(tx, "kudos"):
        return Section([])
    given = digests.thanked_here(tx, place_id, shown)
    managers = sum(one.by_manager for one in given)
    recognised = (say.text("digest-kudos-managers", count=managers),) if managers else ()
    return Section(cards.section(say.text("digest-kudos"), cards.thanked(given, say, *recognised)))


def _questions(tx: Transaction, place_id: int, shown: Window, say: Speech) -> Section:
    """What nobody answered yet, without names. The old ones alone are no reason to write."""
    if not modules.is_on(tx, "tip"):
        return Section([])
    unanswered = questions.unanswered(tx, MOST_LOOKED_AT)
    groups = duplicates.groups(unanswered, synonyms.usual_words(tx))[:MOST_QUESTIONS]
    parts: list[Piece] = []
    for group in groups:
        one = group.newest
        parts.append(Written(anonymised.without_people(tx, one.text), most=cards.SHOWN))
        if group.times > 1:
            parts.append(Note(say.text("digest-asked", count=group.times)))
        parts.append(Buttons((Button("know_answer", say.text("gaps-button-know"), one.about),)))
    is_news = any(shown.since < question.made_at <= shown.until for question in unanswered)
    return Section(cards.section(say.text("digest-questions"), parts), is_news)


def _coming(tx: Transaction, place_id: int, shown: Window, say: Speech) -> Section:
    """The lunch and learns this channel has announced, and the circles one can still sign up for here. A
    session within the week, or a new call, is a reason to write."""
    sessions = lunches.announced_in(tx, place_id, shown.until) if modules.is_on(tx, "lunch") else []
    every = circles.open_calls(tx) if modules.is_on(tx, "circle") else []
    calls = [one for one in every if one.place_id == place_id and one.is_open]
    coming = [*_sessions(tx, sessions, say), *_calls(calls, say)]
    coming.sort(key=lambda one: one[0])
    texts = cards.uncalled(tx, [text for _, text, _ in coming[:MOST_COMING]], say)
    parts: list[Piece] = []
    for text, (_, _, when) in zip(texts, coming, strict=False):
        parts += [Written(text, most=cards.SHOWN), Note(when)]
    is_news = any(at <= shown.until + digests.WEEK for at, _ in sessions)
    is_news |= any(shown.since < one.made_at <= shown.until for one in calls)
    return Section(cards.section(say.text("digest-coming"), parts), is_news)


Coming = Iterator[tuple[date, str, str]]
"""The day, what it is about, and until when or when, in words."""


def _sessions(tx: Transaction, found: Iterable[tuple[datetime, str]], say: Speech) -> Coming:
    for at, topic in found:
        local = at.astimezone(ZoneInfo(tx.workspace.zone))
        when = say.text("lunch-when", day=say.day(local.date()), time=f"{local:%H:%M}")
        yield local.date(), topic, when


def _calls(found: Iterable[Call], say: Speech) -> Coming:
    for one in found:
        yield one.closes_on, one.task, say.text("digest-sign-up-until", day=say.day(one.closes_on))


def _experiments(tx: Transaction, place_id: int, shown: Window, say: Speech) -> Section:
    """What was tried and what it taught, whether it worked or not."""
    parts: list[Piece] = [*experiment_cards.in_digest(tx, place_id, shown.since, shown.until, say)]
    return Section(cards.section(say.text("digest-experiments"), parts))


def _priorities(tx: Transaction, place_id: int, shown: Window, say: Speech) -> Section:
    """What the channel wants to get better at; by itself no reason to write."""
    parts: list[Piece] = [*priority_cards.shown(tx, place_id, say)]
    return Section([Divider(), *parts] if parts else [], is_news=False)


SECTIONS: tuple[Callable[[Transaction, int, Window, Speech], Section], ...] = (
    _here,
    _elsewhere,
    _experiments,
    _kudos,
    _questions,
    _coming,
    _priorities,
)
"""In the order they are shown. Another one is another function."""
