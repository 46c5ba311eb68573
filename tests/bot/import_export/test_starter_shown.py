"""The tips that come along, as each platform shows them: every word, and lists that are lists."""

import pytest

from bot.import_export import starter
from bot.import_export.draft import Draft
from bot.slack import render as slack
from bot.teams import render as teams
from handlers.chat import Card, Written
from tests.bot import rich_texts
from tests.bot.tryout.test_view import view
from tests.worlds import slack_blocks, teams_cards

TIPS = list(starter.drafts())


@pytest.mark.parametrize("tip", TIPS, ids=lambda tip: tip.source.removeprefix("starter:"))
def test_a_tip_is_shown_whole_on_every_platform(tip: Draft) -> None:
    card = Card((Written(tip.text),))
    items = sum(line.startswith("- ") for line in tip.text.splitlines())

    blocks = slack.message(card, {})["blocks"]
    slack_blocks.message(blocks)
    in_teams = teams.card(card, {})
    for said in (slack_blocks.words(blocks, str), teams_cards.words(in_teams)):
        assert rich_texts.lost(tip.text, said) == set()
        assert sum(line.startswith("• ") for line in said.splitlines()) == items
    assert str(view().rich_words(Written(tip.text))).count("<li>") == items
