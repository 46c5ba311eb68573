"""Whatever reads a text that people can send takes twice as long over twice the text, and no longer."""

import re
from collections.abc import Callable
from datetime import UTC

import pytest

from bot.import_export import markdown, timestamps
from bot.slack import text as slack
from bot.teams import invokes, payloads
from bot.teams import markdown as teams_markdown
from bot.teams import message_text as teams
from bot.tryout import rich as page_rich
from bot.tryout import state
from handlers.chat import clean, mentions, stretches
from handlers.consultation import forms as consultation
from handlers.forms import Wrong, hours
from handlers.forms import names as field_names
from handlers.learning_time import parsing
from handlers.matching.people import plain
from handlers.mentor import topics
from handlers.parsing import links, sentences, times, words
from handlers.parsing import topics as named
from handlers.texts import speak
from storage.search import words as search
from tests import nasty

SAY = speak("en")
LENGTH = 5_000


def html(content: str) -> object:
    return teams.from_payload(invokes.MessagePayload("1", invokes.PayloadBody(content, "html")))


def mentioned(text: str) -> object:
    """Every `<at>` may be of any of these."""
    entity = payloads.Entity("mention", "<at>a</at>", payloads.Mentioned("29:1", "a"))
    return teams.said(text + "<at>a</at>" * (len(text) // 50), [entity] * (len(text) // 50), "28:1")


def field(how: Callable[..., object], *more: object) -> Callable[[str], object]:
    def read(text: str) -> object:
        try:
            return how(text, SAY, *more)
        except Wrong as wrong:
            return wrong

    return read


READERS: dict[str, Callable[[str], object]] = {
    "clean": clean,
    "mentions": mentions,
    "stretches": lambda text: list(stretches(text, ("a", "at", "https", "7"))),
    "words of slack": lambda text: slack.typed(text, {"S1": ["U1"] * 50}),
    "groups of slack": slack.groups_in,
    "shown on slack": lambda text: slack.outgoing(text, {}, 3_000),
    "words of teams": lambda text: teams.said(text, [], "28:1"),
    "mentions of teams": mentioned,
    "html of teams": html,
    "shown on teams": teams_markdown.escape,
    "names of the try-out": lambda text: state.with_mentions(text, {"a"}),
    "addresses on the page": lambda text: page_rich._ADDRESS.sub("", text),
    "topics in": named.topics_in,
    "topics typed": named.topics_typed,
    "first link": words.first_link,
    "without tail": words.without_tail,
    "only topics": words.only_topics,
    "says more": lambda text: words.says_more(text, text),
    "without mentions": words.without_mentions,
    "named but unknown": words.named_but_unknown,
    "excerpt": lambda text: words.excerpt(text, 2_000),
    "date": words.date_typed,
    "first word": words.first_word,
    "one word alone": words.alone,
    "label": words.labelled,
    "without calling": words.without_calling,
    "without links": words.without_links,
    "beside a link": lambda text: words.beside(text, "https://a"),
    "names of topics": named.names_in,
    "a closed name": named.closed,
    "question": sentences.is_question,
    "beginning of a question": sentences.begins_like_one,
    "plainest link": links.plainest,
    "levels offered": topics.offered,
    "level wanted": topics.wanted,
    "levels wished": topics.wishes,
    "plain": plain,
    "block": parsing.block,
    "clock": times.clock,
    "minutes": parsing.minutes,
    "hour of a consultation": field(consultation._time),
    "span": field(hours.read_hours),
    "zone": field(field_names.zone("", "", hint="").how),
    "country": field(field_names.country("", "", hint="").how),
    "emoji": field(field_names.emoji("", "", hint="", required=False).how),
    "days": field(hours.days("", "").how),
    "free days": field(hours.free_days("", "").how),
    "a tip of a file": markdown._is_comments,
    "a time of a file": timestamps.read,
    "fold": search.fold,
    "search words": search.words,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", READERS)
def test_twice_the_text_is_twice_the_work(name: str) -> None:
    slow = [
        (shape, end)
        for shape in nasty.SHAPES
        for end in nasty.ENDS
        if not nasty.is_linear(READERS[name], shape, LENGTH, end)
    ]
    assert slow == []


def test_what_is_not_linear_is_noticed() -> None:
    assert not nasty.is_linear(lambda text: re.search("a+a+!", text), "letters", LENGTH // 12)


@pytest.mark.parametrize(
    ("content", "are"), [("<!-- a -->\n<!---->", True), ("<!-- a --> b", False), ("", False)]
)
def test_comments_alone_are_no_words(content: str, are: bool) -> None:
    assert markdown._is_comments(content) is are
    assert markdown._is_comments("<!---->" * 5_000)
    assert not markdown._is_comments("<!---->" * 5_000 + "x")


@pytest.mark.parametrize("said", ["9999-12-31", "0001-01-01T00:00:00+14:00", f"2026-11-23{' ' * 9_000}UTC"])
def test_a_time_in_a_file_at_which_nothing_happens_is_none(said: str) -> None:
    assert timestamps.read(said, UTC) is None
