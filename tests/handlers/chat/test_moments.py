"""Instants in texts: by the clock of whoever reads them where the platform knows it, in words elsewhere."""

from datetime import UTC, datetime

import pytest

from bot.slack import render as slack
from bot.teams import render as teams
from handlers.chat import Card, Moment, Note, Row, Text, Who, clean, mention, moment, moments, without_moments

AT = datetime(2026, 12, 3, 11, 0, tzinfo=UTC)
WORDS = "donderdag 3 december, 12:00"
SAID = f"Lunch op {moment(AT, WORDS)} in #leren"
LIVE = f"<!date^{int(AT.timestamp())}^{{date_long_pretty}}, {{time}}|{WORDS}>"
WHO = {1: Who("U0SARAH", "Sarah")}


def test_it_is_there_in_order_and_in_words() -> None:
    assert list(moments(SAID)) == ["Lunch op ", Moment(int(AT.timestamp()), WORDS), " in #leren"]
    assert without_moments(SAID) == f"Lunch op {WORDS} in #leren"


@pytest.mark.parametrize("most", range(len(SAID)))
def test_one_that_is_cut_through_leaves_nothing_behind(most: int) -> None:
    for half in (SAID[:most], SAID[most:]):
        shown = without_moments(half)
        assert not any("\ue000" <= character <= "\ue0ff" for character in shown)


def test_nobody_can_write_one() -> None:
    assert list(moments(clean(moment(AT, "x")))) == [f"{int(AT.timestamp())}x"]


def test_slack_shows_it_by_the_clock_of_who_reads() -> None:
    shown = slack.message(Card((Text(SAID), Note(f"{mention(1)}: {SAID}")), "Title"), WHO)
    _, rich, context = shown["blocks"]
    assert rich["elements"][0]["elements"][1] == {
        "type": "date",
        "timestamp": int(AT.timestamp()),
        "format": "{date_long_pretty}, {time}",
        "fallback": WORDS,
    }
    assert context["elements"][0]["text"] == f"<@U0SARAH>: Lunch op {LIVE} in #leren"
    assert LIVE in shown["text"]


def test_where_no_mark_up_is_read_it_is_in_words() -> None:
    row = slack.home(Card((Row(SAID, SAID),), SAID), {})["blocks"]
    assert WORDS in row[0]["text"]["text"]
    assert "\ue002" not in str(row)


def test_small_print_and_rows_are_mark_up_for_it() -> None:
    _, section, context = slack.home(Card((Row(SAID, SAID),), "Title"), {})["blocks"]
    assert LIVE in section["text"]["text"]
    assert LIVE in context["elements"][0]["text"]


def test_teams_shows_the_words() -> None:
    shown = str(teams.card(Card((Text(SAID), Note(SAID), Row(SAID, SAID)), SAID), WHO))
    assert shown.count(WORDS) >= 5
    assert "\ue002" not in shown
