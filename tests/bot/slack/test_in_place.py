"""An answer stands where the question stood, in what one person alone sees; what all see stays as it is."""

import json
from typing import Any

import pytest

from bot.slack.render import message
from handlers.chat import Button, Buttons, Card, Form, Immediate, Input, Note, OpenForm, Reply, Text
from storage.workspaces import WorkspaceRef
from tests.bot.slack.conftest import Wire
from tests.worlds import slack_blocks
from tests.worlds.slack_requests import command, form, interaction, urlencode
from tests.worlds.slack_stand_in import TEAM, Seen

Json = dict[str, Any]
DONE = Reply(Card((Text("Klaar."),)))
CHOICE = Buttons((Button("yes", "Ja", "1"), Button("no", "Nee", "1")))
QUESTION = Card((Text("Zeker?"), CHOICE, Text("Denk erover na."), Buttons((Button("more", "Meer"),))))
STAYS = Card((Text("Zeker?"), Buttons(CHOICE.buttons, stays=True), Note("Klein.")))
SCREEN = Reply(Card((Text("Iets anders"), Buttons((Button("back", "Terug"),)))))
SHARE = Form("share", "f1", "Wat leerde je?", (Input("text", "Wat?"),), "Deel", "Nee")


def lines(blocks: list[Json]) -> list[str]:
    """What stands there, a row of buttons as their labels."""
    found = []
    for block in blocks:
        labels = [button["text"]["text"] for button in slack_blocks.buttons([block])]
        found.append(" ".join(labels) or slack_blocks.words([block], str))
    return found


async def asked(wire: Wire, card: Card = QUESTION) -> Seen:
    """What a command in a channel showed to Sarah alone."""
    wire.dispatch.effects = (Reply(card),)
    body = urlencode(command("U0SARAH", "C0LEREN", "leren", wire.slack.trigger(), "/tip", "x"))
    answer = json.loads((await wire.post(body))[1])
    wire.slack.show_ephemeral("C0LEREN", "U0SARAH", answer)
    return wire.slack.seen[-1]


async def direct(wire: Wire, card: Card = QUESTION) -> Seen:
    """The same in her own chat with the bot."""
    channel = wire.slack.direct("U0SARAH")
    ts = wire.slack.timestamp()
    channel.messages[ts] = {"ts": ts, "user": "U0BOT", "bot_id": "B0BOT", **message(card, {})}
    return Seen("message", channel.id, body=channel.messages[ts])


def pressed(wire: Wire, on: Seen | None, channel: str, action: str) -> str:
    wire.slack.asking = "U0SARAH"
    blocks = [{"block_id": f"b{n}", **one} for n, one in enumerate(on.body["blocks"])] if on else []
    row, button = next(
        (
            (block["block_id"], button)
            for block in blocks
            for button in slack_blocks.buttons([block])
            if button["action_id"] == action
        ),
        ("", {"action_id": action}),
    )
    ts = on.body["ts"] if on else ""
    is_for_one = on is not None and on.what == "ephemeral"
    container = {"type": "message", "message_ts": ts or None, "is_ephemeral": is_for_one}
    more: Json = {"message": {"text": "x", "blocks": blocks}} if on and not is_for_one else {}
    return form(
        interaction(
            "block_actions",
            "U0SARAH",
            actions=[{**button, "block_id": row, "action_ts": wire.slack.timestamp()}],
            trigger_id=wire.slack.trigger(),
            channel={"id": channel, "name": "directmessage" if channel.startswith("D") else "leren"},
            container=container,
            response_url=wire.slack.response_url(channel, "U0SARAH", ts),
            **more,
        )
    )


async def press(wire: Wire, on: Seen, action: str, *effects: Immediate) -> list[Seen]:
    wire.dispatch.effects, before = effects, len(wire.slack.seen)
    assert (await wire.post(pressed(wire, on, on.channel, action)))[0] == 200
    return wire.slack.seen[before:]


async def test_a_notice_comes_in_the_place_of_its_row(wire: Wire) -> None:
    shown = await asked(wire)
    (now,) = await press(wire, shown, "yes", DONE)
    assert (now.what, now.user, now.body["ts"]) == ("ephemeral", "U0SARAH", shown.body["ts"])
    assert lines(now.body["blocks"]) == ["Zeker?", "Klaar.", "Denk erover na.", "Meer"]
    (after,) = await press(wire, now, "more", Reply(Card((Text("Dit was alles."),))))
    assert lines(after.body["blocks"]) == ["Zeker?", "Klaar.", "Denk erover na.", "Dit was alles."]


async def test_in_ones_own_chat_too(wire: Wire) -> None:
    shown = await direct(wire)
    (now,) = await press(wire, shown, "no", DONE)
    assert (now.what, now.channel, now.body["ts"]) == ("update", "D0SARAH", shown.body["ts"])
    assert lines(now.body["blocks"]) == ["Zeker?", "Klaar.", "Denk erover na.", "Meer"]


async def test_what_has_buttons_itself_takes_the_place_of_all_of_it(wire: Wire) -> None:
    (now,) = await press(wire, await asked(wire), "yes", DONE, SCREEN)
    assert lines(now.body["blocks"]) == ["Klaar.", "Iets anders", "Terug"]
    (back,) = await press(wire, now, "back", DONE)
    assert lines(back.body["blocks"]) == ["Klaar.", "Iets anders", "Klaar."]
    (now,) = await press(wire, await direct(wire), "yes", SCREEN)
    assert (now.what, lines(now.body["blocks"])) == ("update", ["Iets anders", "Terug"])


async def test_a_row_that_stays_has_the_last_answer_under_it(wire: Wire) -> None:
    for shown in (await asked(wire, STAYS), await direct(wire, STAYS)):
        (now,) = await press(wire, shown, "yes", DONE)
        assert lines(now.body["blocks"]) == ["Zeker?", "Ja Nee", "Klaar.", "Klein."]
        (now,) = await press(wire, now, "no", Reply(Card((Text("Dan niet."),))))
        assert lines(now.body["blocks"]) == ["Zeker?", "Ja Nee", "Dan niet.", "Klein."]


async def test_what_was_sent_in_comes_back_to_where_its_form_was_opened(wire: Wire) -> None:
    for shown in (await asked(wire), await direct(wire)):
        (view,) = await press(wire, shown, "yes", OpenForm(SHARE))
        wire.dispatch.effects, before = (DONE,), len(wire.slack.seen)
        sent = {**view.body, "state": {"values": {}}}
        await wire.post(form(interaction("view_submission", "U0SARAH", view=sent)))
        (now,) = wire.slack.seen[before:]
        assert now.body["ts"] == shown.body["ts"]
        assert lines(now.body["blocks"])[:2] == ["Zeker?", "Klaar."]


async def test_what_is_not_remembered_gets_its_answer_beside_it(wire: Wire) -> None:
    """After a restart, or in another process; what takes the place of all of it needs no memory."""
    shown = await asked(wire)
    team = await wire.connection._teams.find([WorkspaceRef("slack", TEAM)])
    assert team is not None
    team.answers._in_place._rows.clear()
    (now,) = await press(wire, shown, "yes", DONE)
    assert (now.what, now.body["ts"] == shown.body["ts"], now.body["text"]) == ("ephemeral", False, "Klaar.")
    (now,) = await press(wire, shown, "yes", SCREEN)
    assert now.body["ts"] == shown.body["ts"]


@pytest.mark.parametrize("trouble", ["message_not_found", "edit_window_closed", 500, 429])
async def test_what_cannot_be_changed_gets_its_answer_beside_it(wire: Wire, trouble: int | str) -> None:
    wire.slack.trouble["chat.update"] = [trouble]
    (now,) = await press(wire, await direct(wire), "yes", DONE)
    assert (now.what, now.channel, now.body["text"]) == ("message", "D0SARAH", "Klaar.")


async def test_an_address_that_is_used_up_is_done_without(wire: Wire) -> None:
    shown = await asked(wire)
    body = pressed(wire, shown, "C0LEREN", "yes")
    wire.slack.hooks.use_up()
    wire.dispatch.effects, before = (DONE,), len(wire.slack.seen)
    await wire.post(body)
    (now,) = wire.slack.seen[before:]
    assert (now.what, now.body["text"]) == ("ephemeral", "Klaar.")
    assert now.body["ts"] != shown.body["ts"]


async def test_what_went_wrong_can_be_tried_again(wire: Wire) -> None:
    shown = await direct(wire)
    (now,) = await press(wire, shown, "yes", Reply(Card((Text("Sorry."),)), beside=True))
    assert (now.what, now.body["text"]) == ("message", "Sorry.")


async def test_a_message_for_everyone_stays(wire: Wire) -> None:
    """Two people press one button: each hears it privately, and the card is for the next."""
    channel = wire.slack.channels["C0LEREN"]
    shown = await direct(wire)
    channel.messages[shown.body["ts"]] = shown.body
    for _ in range(2):
        (now,) = await press(wire, Seen("message", "C0LEREN", body=shown.body), "yes", DONE)
        assert (now.what, now.user, now.body["text"]) == ("ephemeral", "U0SARAH", "Klaar.")
    assert lines(channel.messages[shown.body["ts"]]["blocks"])[1] == "Ja Nee"


async def test_too_much_for_one_message_is_a_message_of_its_own(wire: Wire) -> None:
    long = Card((*(Text(f"regel {n}") for n in range(45)), CHOICE))
    many = Reply(Card(tuple(Text(f"antwoord {n}") for n in range(10))))
    (now,) = await press(wire, await direct(wire, long), "yes", many)
    assert now.what == "message"
