"""Back to a message in a channel, where Teams can open it."""

from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from bot.platform import Delivery
from bot.teams import deep_links, render
from handlers.chat import Card, DirectMessage, Link, Post, Source, Text
from tests.bot.teams.conftest import TEAMS, Teams
from tests.worlds.teams_activities import CHANNEL, chat_of, user
from tests.worlds.teams_stand_in import TENANT

LABEL = "Naar het bericht"
MESSAGE = "1763990000000"


@dataclass
class Address:
    channel: str
    message: str
    asked: dict[str, list[str]]


def opened(url: str) -> Address:
    """As Teams reads it."""
    read = urlsplit(url)
    assert (read.scheme, read.netloc) == ("https", "teams.microsoft.com")
    kind, what, channel, message = read.path.lstrip("/").split("/")
    assert (kind, what) == ("l", "message")
    return Address(unquote(channel), message, parse_qs(read.query, strict_parsing=True))


@pytest.mark.parametrize("place", [CHANNEL, "19:3997a8734ee5432bb9cdedb7c432ae7d@thread.skype"])
def test_a_message_in_a_channel(place: str) -> None:
    link = deep_links.to_message(Source(place, MESSAGE, LABEL), TENANT)
    assert link is not None
    assert link.label == LABEL
    asked = {"tenantId": [TENANT], "parentMessageId": [MESSAGE], "createdTime": [MESSAGE]}
    assert opened(link.url) == Address(place, MESSAGE, asked)


def test_a_message_in_a_thread_is_found_by_what_began_it() -> None:
    link = deep_links.to_message(Source(CHANNEL, MESSAGE, LABEL, "1763999999999"), TENANT)
    assert link is not None
    assert opened(link.url).asked["parentMessageId"] == ["1763999999999"]


@pytest.mark.parametrize(
    ("place", "message", "tenant"),
    [
        (chat_of("sarah"), MESSAGE, TENANT),
        ("19:meeting_abc@thread.v2", MESSAGE, TENANT),
        ("19:one_other@unq.gbl.spaces", MESSAGE, TENANT),
        (CHANNEL, "f:1b2c-33", TENANT),
        (CHANNEL, "", TENANT),
        (CHANNEL, MESSAGE, "local"),
        (CHANNEL, MESSAGE, ""),
        (CHANNEL.replace("@", "/../@"), MESSAGE, TENANT),
        (CHANNEL + "\nx", MESSAGE, TENANT),
        (CHANNEL, MESSAGE + "?x=y", TENANT),
    ],
)
def test_where_it_cannot_work_there_is_none(place: str, message: str, tenant: str) -> None:
    source = Source(place, message, LABEL)
    assert deep_links.to_message(source, tenant) is None
    assert deep_links.with_messages(Card((Text("Een les"), source)), tenant) == Card((Text("Een les"),))


def test_the_rest_of_a_card_stays_as_it_was() -> None:
    card = Card((Text("Een les"), Source(CHANNEL, MESSAGE, LABEL), Text("Nog een les")), "Weekoverzicht")
    shown = deep_links.with_messages(card, TENANT)
    assert [type(part) for part in shown.parts] == [Text, Link, Text]
    assert shown.title == "Weekoverzicht"


def test_the_label_is_shown_and_nothing_in_the_address_breaks_it() -> None:
    card = deep_links.with_messages(Card((Source(CHANNEL, MESSAGE, "Naar [het] bericht"),)), TENANT)
    (element,) = render.card(card, {})["body"]
    [action] = element["actions"]
    assert (action["type"], action["title"]) == ("Action.OpenUrl", "Naar [het] bericht")
    assert opened(action["url"]).message == MESSAGE


@pytest.mark.parametrize("personal", [True, False])
async def test_it_goes_over_the_wire(teams: Teams, personal: bool) -> None:
    await teams.event(teams.wire.message("sarah", "hallo", f"{CHANNEL};messageid=3"))
    await teams.event(teams.wire.message("sarah", "hallo"))
    first = await teams.connection.deliver(
        Delivery("k", TEAMS, Post(1, Card((Text("TIL: FTS5 zit in SQLite"),)), "k"), place=CHANNEL)
    )
    card = Card((Text("Een les"), Source(CHANNEL, first, LABEL), Source(chat_of("sarah"), first, LABEL)))
    digest = (
        Delivery("d", TEAMS, DirectMessage(1, card, "d"), user=user("sarah"))
        if personal
        else Delivery("d", TEAMS, Post(1, card, "d"), place=CHANNEL)
    )
    await teams.connection.deliver(digest)

    words, link = teams.stand_in.sent[-1].card["body"]
    assert words["text"] == "Een les"
    [action] = link["actions"]
    assert action["title"] == LABEL
    address = opened(action["url"])
    assert (address.channel, address.message) == (CHANNEL, first)
