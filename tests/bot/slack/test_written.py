"""What somebody wrote in Slack's own editor is saved with its looks: lists, code, quotes, bold and links."""

from typing import Any

import pytest

from bot.slack.payloads import Message, read
from bot.slack.text import escape
from bot.slack.written import keep_looks, words
from handlers.chat import mention
from tests.scenarios.looking import card
from tests.worlds.slack_world import slack_world

Json = dict[str, Any]
TS = "1764849600.000100"


def text(said: str, **style: bool) -> Json:
    return {"type": "text", "text": said, **({"style": style} if style else {})}


def section(*elements: Json) -> Json:
    return {"type": "rich_text_section", "elements": list(elements)}


def items(style: str, *lines: str, indent: int = 0, offset: int = 0) -> Json:
    found = [section(text(line)) for line in lines]
    return {"type": "rich_text_list", "style": style, "indent": indent, "offset": offset, "elements": found}


def written(*elements: Json) -> str:
    message = {
        "ts": TS,
        "text": "as it is told",
        "blocks": [{"type": "rich_text", "elements": list(elements)}],
    }
    keep_looks(message)
    return words(read(message, Message), {"S1": ["U0MEI"]})


def test_looks_within_a_line() -> None:
    shown = written(
        section(
            text("Let op: ", bold=True),
            text("gebruik "),
            text("git switch -", code=True),
            text(", niet "),
            text("checkout", strike=True, italic=True),
            {"type": "link", "url": "https://git-scm.com/docs", "text": "de uitleg"},
        )
    )
    assert shown == (
        "**Let op:** gebruik `git switch -`, niet ~~_checkout_~~[de uitleg](https://git-scm.com/docs)"
    )


def test_lists_in_lists_quotes_and_lines_of_code() -> None:
    code = {"type": "rich_text_preformatted", "elements": [text("if a < b:\n    print('`')")]}
    quote = {"type": "rich_text_quote", "elements": [text("één\ntwee")]}
    shown = written(items("bullet", "a"), items("ordered", "b", "c", indent=1, offset=2), code, quote)
    assert shown == ("- a\n\n   3. b\n   4. c\n\n```\nif a < b:\n    print('`')\n```\n\n> één\n> twee")


def test_people_groups_channels_and_signs() -> None:
    shown = written(
        section(
            {"type": "user", "user_id": "U0SARAH"},
            {"type": "usergroup", "usergroup_id": "S1"},
            {"type": "broadcast", "range": "channel"},
            {"type": "emoji", "name": "tada", "unicode": "1f389"},
            {"type": "emoji", "name": "ours"},
            text(" a < b & <@U0JORIS>"),
        )
    )
    assert shown == f"{mention('U0SARAH')}{mention('U0MEI')}@channel🎉:ours: a < b & <@U0JORIS>"


@pytest.mark.parametrize(
    "blocks",
    [
        None,
        "x",
        [],
        [7],
        [{"type": "section"}],
        [{"type": "rich_text", "elements": "x"}],
        [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [{"type": 7}]}]}],
        [{"type": "rich_text", "elements": [{"type": "rich_text_list", "indent": "x", "elements": [None]}]}],
    ],
)
def test_what_cannot_be_read_stays_as_it_was_told(blocks: Any) -> None:
    message = {"ts": TS, "text": escape("*zo* <dan>"), "blocks": blocks}
    keep_looks(message)
    assert words(read(message, Message), {}) == "**zo** <dan>"


async def test_a_saved_message_keeps_its_list_and_its_code(database_url: str) -> None:
    async with slack_world(database_url, "nl") as world:
        said = (await world.say("joris", "#leren", "Zo: • eerst • dan `git push`"))[0]
        channel, message = world.slack.find(said.id)
        rich = [
            items("bullet", "eerst", "dan"),
            {"type": "rich_text_preformatted", "elements": [text("git push")]},
        ]
        channel.messages[said.id] = {**message, "blocks": [{"type": "rich_text", "elements": rich}]}
        saved = card(await world.shortcut("sarah", "save_til", said.id))
        kinds = [
            one["type"]
            for block in world.slack.find(saved.id)[1]["blocks"]
            if block["type"] == "rich_text"
            for one in block["elements"]
        ]
        assert kinds == ["rich_text_list", "rich_text_preformatted"]
