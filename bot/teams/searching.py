"""Finding something while writing a message: what was asked, and the answer as Teams wants it.

https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from msgspec.structs import replace

from bot.teams import render
from bot.teams.invokes import QueryInvoke
from bot.teams.markdown import WORD_JOINER, Speaker
from handlers.chat import Card, Immediate, Reply, SearchResult, SearchResults, Who, clean

Json = dict[str, Any]

QUERY = "composeExtension/query"
ASKED_FOR = 25
"""When Teams does not say how many it wants."""

INITIAL = "initialRun"
"""The parameter of the first look, before anything is typed: its value is no question."""

LIST_CARD = "application/vnd.microsoft.card.thumbnail"
"""Nothing else can stand in the list; what goes in the message is an Adaptive Card."""

_TAGS = re.compile(r"[<&](?=[\w/!?#])")


def question(invoke: QueryInvoke) -> str:
    asked = (one.value for one in invoke.parameters or () if one.name != INITIAL)
    return clean(next((value for value in asked if isinstance(value, str)), ""))


def answer(effects: Iterable[Immediate], who: Mapping[int, Who]) -> Json:
    """The list, or a sentence in its place. Without either Teams says itself that there is nothing."""
    for effect in effects:
        if isinstance(effect, SearchResults):
            return _found(effect.found, who)
        if isinstance(effect, Reply) and isinstance(effect.card, Card):
            return _extension(type="message", text=render.plain(effect.card, who))
    return _found((), who)


def _found(results: Iterable[SearchResult], who: Mapping[int, Who]) -> Json:
    shown = [_attachment(one, who) for one in results]
    return _extension(type="result", attachmentLayout="list", attachments=shown)


def _extension(**more: Any) -> Json:
    return {"composeExtension": more}


def _attachment(result: SearchResult, who: Mapping[int, Who]) -> Json:
    """People are named and not mentioned: somebody else's message about a tip is no news to them."""
    named = {number: replace(one, user="") for number, one in who.items()}
    line = {"title": _plain(result.title, who), "text": _plain(result.line, who)}
    return {
        "contentType": render.CONTENT_TYPE,
        "content": render.card(result.card, named),
        "preview": {"contentType": LIST_CARD, "content": line},
    }


def _plain(text: str, who: Mapping[int, Who]) -> str:
    """The list reads HTML: an invisible joiner breaks up what people wrote that looks like it."""
    return _TAGS.sub(rf"\g<0>{WORD_JOINER}", Speaker(who).plain(text))
