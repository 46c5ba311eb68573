"""Payloads in the shapes that Slack documents, and what they say."""

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from bot.slack.forms import modal
from bot.slack.incoming import Incoming, Reading, key
from bot.slack.payloads import Malformed
from bot.slack.receive import groups_named, receive
from handlers.chat import (
    Arrived,
    Asked,
    Command,
    Event,
    Form,
    HomeOpened,
    Input,
    MessageChanged,
    MessageDeleted,
    Person,
    Place,
    Press,
    ProfileChanged,
    Reaction,
    Shortcut,
    Submit,
    Words,
    WorkspaceRef,
    mention,
)
from tests.worlds.slack_requests import command, event, interaction
from tests.worlds.slack_stand_in import BOT, TEAM

Json = dict[str, Any]
NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
READING = Reading(NOW, BOT)
TS = "1795420800.000100"
AT = datetime(2026, 11, 23, 8, 0, 0, 100, tzinfo=UTC)
COMPANY = WorkspaceRef("slack", TEAM)


def read(payload: Json, reading: Reading = READING) -> Incoming | None:
    return receive(payload, reading)


def told(inner: Json, reading: Reading = READING) -> Event | None:
    incoming = read(event(inner, NOW.timestamp()), reading)
    return incoming.event if incoming else None


# --- commands and interactions ---


def test_a_command() -> None:
    incoming = read(command("U0SARAH", "C1", "leren", "1.2.a", "/til", "a &amp; b <@U0JORIS|joris>"))
    assert incoming == Incoming(
        Command(
            key="command:1.2.a",
            at=NOW,
            workspace=COMPANY,
            by=Person("U0SARAH"),
            place=Place("C1", "public", "leren"),
            name="til",
            text=f"a & b {mention('U0JORIS')}",
        ),
        trigger="1.2.a",
    )


@pytest.mark.parametrize(
    ("channel", "name", "place"),
    [
        ("D1", "directmessage", Place("D1", "direct")),
        ("C1", "privategroup", Place("C1", "private")),
        ("C1", "mpdm-sarah--joris-1", Place("C1", "group")),
        ("C1", "leren", Place("C1", "public", "leren")),
        ("C1", "", Place("C1")),
    ],
)
def test_the_kind_of_place_of_a_command(channel: str, name: str, place: Place) -> None:
    incoming = read(command("U1", channel, name, "t", "/til", ""))
    assert incoming is not None
    assert incoming.event.place == place


def test_an_organisation_without_team() -> None:
    sent = {**command("U1", "C1", "x", "t", "/til", ""), "enterprise_id": "E1"}
    del sent["team_id"]
    incoming = read(sent)
    assert incoming is not None
    assert incoming.event.workspace == WorkspaceRef("slack", "E1")


def test_a_message_shortcut() -> None:
    payload = interaction(
        "message_action",
        "U0JORIS",
        callback_id="save_til",
        trigger_id="9.8.b",
        action_ts=TS,
        message_ts="1.5",
        response_url="https://hooks.slack.com/app/T/1/x",
        channel={"id": "C1", "name": "leren"},
        message={"type": "message", "user": "U0SARAH", "ts": "1.5", "text": "hoi", "thread_ts": "1.1"},
    )
    assert read(payload) == Incoming(
        Shortcut(
            key="shortcut:9.8.b",
            at=AT,
            workspace=COMPANY,
            by=Person("U0JORIS"),
            place=Place("C1", "public", "leren"),
            name="save_til",
            message="1.5",
            text="hoi",
            author=Person("U0SARAH"),
            first="1.1",
        ),
        "9.8.b",
        "1.1",
        "https://hooks.slack.com/app/T/1/x",
    )


def test_slacks_own_menu_presses_the_button_of_that_name() -> None:
    """It is nowhere: no channel, no message, no address to answer to."""
    payload = interaction("shortcut", "U0JORIS", callback_id="share_til", trigger_id="9.8.b", action_ts=TS)
    press = Press(key="start:9.8.b", at=AT, workspace=COMPANY, by=Person("U0JORIS"), action="share_til")
    assert read(payload) == Incoming(press, "9.8.b")


def test_a_shortcut_on_the_message_of_an_app_has_no_author() -> None:
    payload = interaction(
        "message_action",
        "U1",
        callback_id="save_til",
        trigger_id="t",
        channel={"id": "C1", "name": "x"},
        message={"type": "message", "subtype": "bot_message", "bot_id": "B1", "ts": "1.5", "text": None},
    )
    incoming = read(payload)
    assert incoming is not None
    assert isinstance(incoming.event, Shortcut)
    assert (incoming.event.author, incoming.event.text) == (None, "")


def press(**more: Any) -> Json:
    action = {"type": "button", "block_id": "b", "action_id": "helped", "value": "7", "action_ts": TS}
    return interaction("block_actions", "U0JORIS", **{"actions": [action], "trigger_id": "t.1", **more})


def test_a_button_on_a_message() -> None:
    container = {
        "type": "message",
        "message_ts": "1.5",
        "channel_id": "C1",
        "is_ephemeral": False,
        "thread_ts": "1.1",
    }
    assert read(press(container=container, channel={"id": "C1", "name": "leren"})) == Incoming(
        Press(
            key="press:t.1",
            at=AT,
            workspace=COMPANY,
            by=Person("U0JORIS"),
            place=Place("C1", "public", "leren"),
            action="helped",
            value="7",
            message="1.5",
        ),
        "t.1",
        "1.1",
    )


def test_a_button_on_the_home() -> None:
    incoming = read(press(container={"type": "view", "view_id": "V1"}, view={"type": "home"}))
    assert incoming is not None
    assert isinstance(incoming.event, Press)
    assert (incoming.event.place, incoming.event.message) == (None, "")


def test_the_second_button_of_one_action_is_that_action() -> None:
    incoming = read(
        press(actions=[{"action_id": "helped#1", "value": "8", "action_ts": TS}], trigger_id=None)
    )
    assert incoming is not None
    assert isinstance(incoming.event, Press)
    assert incoming.event.action == "helped"
    assert incoming.event.key == f"press:U0JORIS:helped#1:{TS}"


FORM = Form("share_til", "f1", "Deel", (Input("text", "Wat?"),), "Deel", "Nee", about="til:3")


def test_a_form_sent_in() -> None:
    """What kind of place it was opened in is asked again: a channel may have been closed since."""
    view = {
        **modal(FORM, {}, Place("C1", "public")),
        "id": "V1",
        "app_installed_team_id": TEAM,
        "state": {
            "values": {
                "text": {"text": {"type": "plain_text_input", "value": "a\x00 & <b>"}},
                "empty": {"empty": {"type": "plain_text_input", "value": None}},
                "who": {"who": {"type": "multi_users_select", "selected_users": ["U1", "U2"]}},
                "how": {"how": {"type": "static_select", "selected_option": {"value": "x", "text": {}}}},
                "not": {"not": {"type": "static_select", "selected_option": None}},
            }
        },
    }
    assert read(interaction("view_submission", "U0SARAH", view=view, trigger_id="t")) == Incoming(
        Submit(
            key="form:f1:U0SARAH",
            at=NOW,
            workspace=COMPANY,
            by=Person("U0SARAH"),
            place=Place("C1"),
            name="share_til",
            form_id="f1",
            values={
                "text": "a & <b>",
                "empty": "",
                "who": f"{mention('U1')} {mention('U2')}",
                "how": "x",
                "not": "",
            },
            about="til:3",
        )
    )


# --- events ---


def message(**more: Any) -> Json:
    return {"type": "message", "channel": "C1", "ts": TS, "event_ts": TS, **more}


def test_one_message_has_one_key_however_it_is_told() -> None:
    said = {"user": "U0SARAH", "text": f"<@{BOT}> til hoi", "channel": "D1", "ts": TS, "event_ts": TS}
    mentioned = told({**said, "type": "app_mention"})
    direct = told({**said, "type": "message", "channel_type": "im"})
    assert mentioned == direct
    assert direct == Words(
        key=f"message:D1:{TS}",
        at=AT,
        workspace=COMPANY,
        by=Person("U0SARAH"),
        place=Place("D1", "direct"),
        text="til hoi",
        message=TS,
    )


@pytest.mark.parametrize(
    "more",
    [
        {"user": "U1", "text": "hoi", "channel_type": "channel"},
        {"user": "U1", "text": "hoi", "channel_type": "im", "bot_id": "B1"},
        {"user": "U1", "text": "hoi", "channel_type": "im", "subtype": "channel_join"},
        {"text": "hoi", "channel_type": "im", "subtype": "bot_message", "bot_id": "B1"},
        {"user": BOT, "text": "hoi", "channel_type": "im"},
    ],
)
def test_messages_that_are_not_for_us(more: Json) -> None:
    assert told(message(**more)) is None


def test_a_question_in_a_channel() -> None:
    words = "Hoe krijg ik <@U0SARAH> de molen aan de praat?"
    assert told(message(user="U0JORIS", text=words, channel_type="channel")) == Asked(
        key=f"asked:C1:{TS}",
        at=AT,
        workspace=COMPANY,
        by=Person("U0JORIS"),
        place=Place("C1", "public"),
        text=f"Hoe krijg ik {mention('U0SARAH')} de molen aan de praat?",
        message=TS,
    )


@pytest.mark.parametrize(
    "more",
    [
        {"text": "De molen doet het weer."},
        {"thread_ts": "1.1"},
        {"bot_id": "B1"},
        {"user": BOT},
        {"subtype": "channel_join"},
        {"text": f"<@{BOT}> hoe krijg ik de molen aan de praat?"},
        {"channel_type": "mpim"},
    ],
)
def test_anything_else_in_a_channel_is_not_for_us(more: Json) -> None:
    question = {"user": "U1", "text": "Hoe krijg ik de molen aan de praat?", "channel_type": "channel"}
    assert told(message(**{**question, **more})) is None


def changed(now: Json, before: Json | None = None) -> Event | None:
    inner = {"ts": "1.5", "user": "U0SARAH", "type": "message"}
    previous = {**inner, **before} if before is not None else {**inner, "text": "oud"}
    return told(
        message(
            subtype="message_changed",
            channel_type="channel",
            message={**inner, **now},
            previous_message=previous,
        )
    )


def test_an_edited_message() -> None:
    assert changed({"text": "nieuw", "edited": {"user": "U0SARAH", "ts": TS}}) == MessageChanged(
        key=f"changed:C1:1.5:{TS}",
        at=AT,
        workspace=COMPANY,
        by=Person("U0SARAH"),
        place=Place("C1", "public"),
        message="1.5",
        text="nieuw",
    )


def test_a_preview_is_no_edit_and_our_own_updates_are_not_news() -> None:
    assert changed({"text": "oud"}) is None
    assert changed({"text": "nieuw", "bot_id": "B1"}) is None
    assert changed({"text": "nieuw", "user": BOT}) is None


@pytest.mark.parametrize(
    "more",
    [
        {"subtype": "message_deleted", "deleted_ts": "1.5"},
        {"subtype": "message_changed", "message": {"ts": "1.5", "subtype": "tombstone", "user": "USLACKBOT"}},
    ],
)
def test_a_deleted_message_with_and_without_replies(more: Json) -> None:
    before = {"ts": "1.5", "user": "U0SARAH", "text": "weg"}
    assert told(message(channel_type="group", previous_message=before, **more)) == MessageDeleted(
        key="deleted:C1:1.5",
        at=AT,
        workspace=COMPANY,
        by=Person("U0SARAH"),
        place=Place("C1", "private"),
        message="1.5",
    )


def reaction(**more: Any) -> Json:
    item = {"type": "message", "channel": "C1", "ts": "1.5"}
    return {
        "type": "reaction_added",
        "user": "U0JORIS",
        "reaction": "raised_hands::skin-tone-2",
        "item": item,
        "item_user": "U0SARAH",
        "event_ts": TS,
        **more,
    }


def test_a_reaction_given_and_taken_back() -> None:
    given = told(reaction())
    assert given == Reaction(
        key=f"reaction:C1:1.5:U0JORIS:raised_hands:+:{TS}",
        at=AT,
        workspace=COMPANY,
        by=Person("U0JORIS"),
        place=Place("C1"),
        emoji="raised_hands",
        message="1.5",
        author=Person("U0SARAH"),
    )
    taken = told(reaction(type="reaction_removed"))
    assert isinstance(taken, Reaction)
    assert (taken.key, taken.added) == (f"reaction:C1:1.5:U0JORIS:raised_hands:-:{TS}", False)


def test_reactions_without_author_on_files_and_of_ourselves() -> None:
    anonymous = reaction()
    del anonymous["item_user"]
    found = told(anonymous)
    assert isinstance(found, Reaction)
    assert found.author is None
    assert told(reaction(item={"type": "file", "file": "F1"})) is None
    assert told(reaction(user=BOT)) is None


def test_the_home_and_the_first_meeting() -> None:
    opened = {"type": "app_home_opened", "user": "U1", "channel": "D1", "event_ts": TS}
    assert told({**opened, "tab": "home"}) == HomeOpened(
        key=f"home:U1:{TS}", at=AT, workspace=COMPANY, by=Person("U1")
    )
    assert told({**opened, "tab": "messages"}) == Arrived(
        key="arrived:D1:U1", at=AT, workspace=COMPANY, by=Person("U1"), place=Place("D1", "direct")
    )
    assert told({**opened, "tab": "about"}) is None


def test_the_bot_arrives_in_a_channel() -> None:
    joined = {
        "type": "member_joined_channel",
        "channel": "C1",
        "channel_type": "G",
        "team": TEAM,
        "event_ts": TS,
    }
    assert told({**joined, "user": BOT, "inviter": "U0ANNA"}) == Arrived(
        key=f"arrived:C1:{TS}", at=AT, workspace=COMPANY, by=Person("U0ANNA"), place=Place("C1", "private")
    )
    assert told({**joined, "user": "U0SARAH"}) is None


USER = {
    "id": "U0MEI",
    "team_id": TEAM,
    "name": "mei.lin",
    "profile": {"display_name": "Mei", "real_name": "Mei Lin"},
    "tz": "America/New_York",
    "locale": "en-US",
    "updated": 1502138999,
    "deleted": False,
    "is_bot": False,
}


@pytest.mark.parametrize("kind", ["team_join", "user_change"])
def test_a_whole_user(kind: str) -> None:
    assert told({"type": kind, "user": USER, "event_ts": TS}) == ProfileChanged(
        key="profile:U0MEI:1502138999",
        at=AT,
        workspace=COMPANY,
        by=Person("U0MEI", "Mei", "en", "America/New_York", False, False, False, False, False),
    )


@pytest.mark.parametrize(
    ("more", "fact"),
    [
        ({"is_bot": True}, {"is_bot": True}),
        ({"id": "USLACKBOT"}, {"user": "USLACKBOT", "is_bot": True}),
        ({"is_restricted": True}, {"is_guest": True}),
        ({"is_ultra_restricted": True}, {"is_guest": True}),
        ({"is_stranger": True}, {"is_stranger": True}),
        ({"team_id": "T0OTHER"}, {"is_stranger": True}),
        ({"team_id": "T0OTHER", "enterprise_user": {"id": "W1"}}, {"is_stranger": False}),
        ({"deleted": True}, {"has_left": True}),
        ({"profile": {"display_name": "", "real_name": "Mei\u202e Lin"}}, {"name": "Mei Lin"}),
        ({"tz": None, "locale": None}, {"zone": None, "language": None}),
    ],
)
def test_facts_about_people(more: Json, fact: Json) -> None:
    found = told({"type": "user_change", "user": {**USER, **more}, "event_ts": TS})
    assert found is not None
    assert {name: getattr(found.by, name) for name in fact} == fact


def test_events_name_us_when_we_do_not_know_our_own_id() -> None:
    assert told(message(user=BOT, text="hoi", channel_type="im"), Reading(NOW)) is None


def test_what_does_not_concern_us() -> None:
    assert told({"type": "emoji_changed"}) is None
    assert read({"type": "view_closed"}) is None


def test_groups_are_found_wherever_something_was_typed() -> None:
    text = "<!subteam^S1|@a>"
    for payload in ({"text": text}, {"message": {"text": text}}, {"event": {"text": text}}):
        assert groups_named(payload) == ["S1"]
    assert groups_named({"event": {"message": {"text": text}}}) == ["S1"]
    assert groups_named({"text": 5, "message": [], "event": None}) == []


def test_long_keys_stay_apart_and_fit() -> None:
    long, other = key("form", "x" * 300), key("form", "x" * 299 + "y")
    assert len(long) <= 255
    assert long != other


MALFORMED: list[Json] = [
    {},
    {"type": 5},
    {"type": "event_callback"},
    {"type": "event_callback", "event": {}},
    {"command": "/til"},
    {**command("U1", "C1", "x", "t", "/til", ""), "team_id": None},
    {**command("U" * 300, "C1", "x", "t", "/til", "")},
    event(reaction(event_ts="soon"), 1),
    event(reaction(event_ts="1e999"), 1),
    event(reaction(item=None), 1),
    event(message(subtype="message_changed"), 1),
    event(message(subtype="message_deleted"), 1),
    interaction("block_actions", "U1"),
    interaction("block_actions", "U1", actions=[]),
    press(actions=[{"action_id": "x"}], trigger_id=None),
    interaction("message_action", "U1", callback_id="x"),
    interaction(
        "view_submission", "U1", view={"callback_id": "x", "private_metadata": "{", "state": {"values": {}}}
    ),
]


@pytest.mark.parametrize("payload", MALFORMED, ids=range(len(MALFORMED)))
def test_malformed(payload: Json) -> None:
    with pytest.raises(Malformed):
        read(payload)


def test_a_malformed_payload_is_not_quoted() -> None:
    with pytest.raises(Malformed) as error:
        read({"command": "/til", "text": "geheim"})
    assert "geheim" not in str(error.value)


def test_what_travels_in_a_form_is_small() -> None:
    view = modal(FORM, {}, None)
    assert msgspec.json.decode(view["private_metadata"]) == {
        "id": "f1",
        "name": "share_til",
        "about": "til:3",
    }
