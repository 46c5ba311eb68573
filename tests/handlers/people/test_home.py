"""One's own page, whatever features put on it."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.slack import render as slack
from bot.teams import render as teams
from handlers.chat import Button, Card, Event, Heading, Link, Reply, Row
from handlers.own_page import TEXT_MAX, Line
from handlers.people import home
from handlers.texts import LANGUAGES, Speech, speak
from storage.database import Database, Transaction
from tests import happenings as they
from tests.happenings import REF
from tests.worlds import slack_blocks

MANY = 30
LONG = "één zin van een collega " * 6


def every(lines: int) -> home.Contributions:
    """Under each heading so many lines, as long as they come, with all that can be done."""

    def make(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
        for number in range(lines):
            about = f"til:{number}"
            two = (Button("edit_til", "Ja, graag", about), Button("drop", "Nu even niet", about))
            link = Link("https://example.slack.com/archives/C0LEREN/p1764849600000100", "Naar het bericht")
            at = event.at + timedelta(hours=number % 7)
            yield Line(LONG[:TEXT_MAX], LONG, at, link, *((two, ()) if number % 2 else ((), two)))

    return [(under, make, "") for under in home.HEADINGS]


def shown(database: Database, lines: int, event: Event) -> Card:
    def work(tx: Transaction) -> Card:
        return home.card(tx, event, every(lines))

    return database.read(REF, work)


@pytest.mark.parametrize("language", LANGUAGES)
def test_however_much_there_is_it_fits_and_the_settings_are_there(database: Database, language: str) -> None:
    event = they.press("sarah", "home_more", "waiting:6", key="p1")
    card = shown(database, MANY, replace(event, by=they.person("sarah", language)))
    page = slack.home(card, {})
    slack_blocks.view(page)
    assert len(page["blocks"]) <= 100
    assert any("open_settings" in str(one) for one in page["blocks"][-1:])
    in_chat = teams.card(card, {})
    assert teams.size(in_chat) <= teams.CARD_BYTES
    assert "open_settings" in str(in_chat["body"][-1])
    titles = [part.text for part in card.parts if isinstance(part, Heading)]
    assert titles == [speak(language).text(f"home-heading-{under}") for under in home.HEADINGS]


def test_the_rest_comes_a_page_at_a_time(database: Database) -> None:
    seen, value = home.MOST["waiting"], f"waiting:{home.MOST['waiting']}"
    while value:
        press = they.press("sarah", "home_more", value, key=value)
        [reply] = database.read(REF, lambda tx, press=press: home.more(tx, press, every(MANY)))
        assert isinstance(reply, Reply)
        assert isinstance(reply.card, Card)
        seen += sum(isinstance(part, Row) for part in reply.card.parts)
        value = next((one.value for one in reply.card.buttons() if one.action == "home_more"), "")
    assert seen == MANY


def test_under_a_heading_the_earliest_come_first_and_the_latest_are_left_for_later(
    database: Database,
) -> None:
    def make(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
        for hours in (9, 2, 7, 4, 8, 3, 6, 5, 1):
            yield Line(f"over {hours} uur", at=event.at + timedelta(hours=hours))
        yield Line("nu")

    event = they.press("sarah", "home_more", "waiting:0", key="p1")
    card = database.read(REF, lambda tx: home.card(tx, event, [("waiting", make, "")]))
    rows = [part.text for part in card.parts if isinstance(part, Row)]
    assert rows == ["nu", *(f"over {hours} uur" for hours in range(1, home.MOST["waiting"]))]


@pytest.mark.parametrize("value", ["", "waiting", "nonsense:4", "waiting:-1", "waiting:9999"])
def test_what_is_no_place_on_the_page_gives_nothing_or_the_end(database: Database, value: str) -> None:
    press = they.press("sarah", "home_more", value, key="p1")
    assert len(database.read(REF, lambda tx: home.more(tx, press, every(3)))) <= 1
