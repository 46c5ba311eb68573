"""What happens in Teams, as neutral events."""

from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.teams import emoji, payloads, receive
from bot.teams.reactions import PICTURES
from handlers.chat import (
    Arrived,
    MessageChanged,
    MessageDeleted,
    Place,
    Press,
    Reaction,
    Shortcut,
    Submit,
    Words,
    mention,
)
from storage import conversations
from storage import emoji as chosen
from tests.bot.teams.conftest import TEAMS, Teams
from tests.worlds.teams_activities import AT, CHANNEL, Wire, aad, chat_of, payload, user
from tests.worlds.teams_stand_in import BOT

IN_THREAD = f"{CHANNEL};messageid=1763990000000"
A = Wire("http://127.0.0.1/")


async def test_a_message_in_a_chat(teams: Teams) -> None:
    event = await teams.event(teams.wire.message("sarah", "til FTS5 zit in SQLite"))
    assert isinstance(event, Words)
    assert event.text == "til FTS5 zit in SQLite"
    assert event.message
    assert event.workspace == TEAMS
    assert event.place == Place(chat_of("sarah"), "direct")
    assert (event.by.user, event.by.name, event.by.is_bot) == (user("sarah"), "Sarah", False)
    assert (event.by.language, event.by.zone) == ("nl", "Europe/Amsterdam")
    assert event.at.replace(microsecond=0) == AT


async def test_a_message_in_a_thread_of_a_channel(teams: Teams) -> None:
    text = "<at>Opsteker</at>&nbsp;kudos <at>Joris</at> en <at>Mei</at> voor de hulp &amp; meer\r\n"
    event = await teams.event(teams.wire.message("sarah", text, IN_THREAD, mentions=("bot", "joris", "mei")))
    assert isinstance(event, Words)
    joris, mei = mention(user("joris")), mention(user("mei"))
    assert event.text == f"kudos {joris} en {mei} voor de hulp & meer"
    assert [person.user for person in event.others] == [user("joris"), user("mei")]
    assert event.others[0].name == "Joris"
    assert event.place == Place(CHANNEL)


async def test_the_bots_own_mention_goes_also_when_its_entity_has_no_text() -> None:
    """`TurnContext.remove_recipient_mention` leaves it standing then."""
    activity = A.message("sarah", "<at>Opsteker</at> help", CHANNEL, mentions=("bot",))
    del activity["entities"][0]["text"]
    assert _text(activity) == "help"


def _text(activity: dict[str, Any]) -> str:
    [event] = _events(activity)
    assert isinstance(event, Words | MessageChanged)
    return event.text


def _events(activity: dict[str, Any]) -> list[Any]:
    received = receive.read(payloads.read(msgspec.json.encode(activity)), TEAMS, AT)
    assert received is not None
    return received.events


@pytest.mark.parametrize(("typed", "read"), [
    ("", ""),
    ("   \n\t ", ""),
    ("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c"),
    ("<b>vet</b>", "<b>vet</b>"),
    ("&lt;at&gt;Joris&lt;/at&gt;", "<at>Joris</at>"),
    ("<at>Iemand</at> x", "Iemand x"),
    ("<at></at>x", "x"),
    ("<at>a", "<at>a"),
    ("a\u202eb\x00c\ue0007\ue001", "abc7"),
    ("a\u00a0b", "a b"),
    ("x" * 40_000, "x" * 40_000),
])  # fmt: skip
def test_text_is_plain_and_harmless(typed: str, read: str) -> None:
    assert _text(A.message("sarah", typed)) == read


def test_mentions_of_namesakes_tags_channels_and_bots() -> None:
    activity = A.message("sarah", "<at>Jan</at> <at>Jan</at> <at>Team A</at> <at>Alg</at> <at>Robot</at>")
    activity["entities"] = [
        _entity("Jan", "29:1"),
        _entity("Jan", "29:2"),
        _entity("Team A", "tag-1", type="tag"),
        _entity("Alg", CHANNEL, type="channel"),
        _entity("Robot", "28:other"),
    ]
    [event] = _events(activity)
    tag, robot = mention("group:Team A"), mention("28:other")
    assert event.text == f"{mention('29:1')} {mention('29:2')} {tag} Alg {robot}"
    assert [person.is_bot for person in event.others] == [None, None, True]


def _entity(name: str, user_id: str, **more: str) -> dict[str, Any]:
    return {
        "type": "mention",
        "text": f"<at>{name}</at>",
        "mentioned": {"id": user_id, "name": name, **more},
    }


@settings(deadline=None)
@given(st.text(), st.text(), st.text())
def test_nobody_forges_a_mention(before: str, name: str, after: str) -> None:
    text = f"{before}<at>{name}</at>{after}".encode("utf-8", "replace").decode()
    activity = A.message("sarah", text)
    [event] = _events(activity)
    assert "\ue000" not in event.text


def test_languages_and_zones_we_do_not_know_stay_unknown() -> None:
    activity = A.message("sarah", "x") | {"locale": "fr-FR", "localTimezone": "../../etc/passwd"}
    [event] = _events(activity)
    assert (event.by.language, event.by.zone) == (None, None)
    activity |= {"locale": None, "localTimezone": None}
    [event] = _events(activity)
    assert (event.by.language, event.by.zone) == ("nl", "Europe/Amsterdam"), "from clientInfo"


def test_what_the_bot_itself_does_is_no_event() -> None:
    assert _events(A.message("sarah", "x") | {"from": {"id": BOT}}) == []


@pytest.mark.parametrize(("channel", "kind"), [
    ({"id": CHANNEL, "name": "leren"}, None),
    ({"id": CHANNEL, "name": "leren", "type": "standard"}, "public"),
    ({"id": CHANNEL, "name": "leren", "type": "private"}, "private"),
    ({"id": CHANNEL, "name": "leren", "membershipType": "shared"}, "private"),
])  # fmt: skip
def test_channels(channel: dict[str, str], kind: str | None) -> None:
    activity = A.message("sarah", "x", CHANNEL)
    activity["channelData"]["channel"] = channel
    [event] = _events(activity)
    assert (event.place.kind, event.place.name) == (kind, "leren")


def test_the_first_channel_of_a_team_is_open_and_called_as_the_team() -> None:
    """Teams gives it no name of its own, and other channels none with a message."""
    activity = A.message("sarah", "x", CHANNEL)
    activity["channelData"]["team"] = {"id": CHANNEL, "name": "Productteam"}
    assert _events(activity)[0].place == Place(CHANNEL, "public", "Productteam")
    activity["channelData"]["team"] = {"id": "19:first@thread.tacv2", "name": "Productteam"}
    assert _events(activity)[0].place == Place(CHANNEL)


def test_groups_and_chats_of_two_people() -> None:
    [event] = _events(A.message("sarah", "x", "19:abc@thread.v2"))
    assert event.place.kind == "group"
    menu = A.menu("sarah", "save_til", payload("joris", "x"), "19:a_b@unq.gbl.spaces")
    menu["conversation"]["conversationType"] = "personal"
    [event] = _events(menu)
    assert event.place.kind == "group", "it is not the chat with the bot"


# --- reactions ---


async def test_reactions(teams: Teams) -> None:
    event = await teams.event(
        teams.wire.reaction("joris", "17", ["1f393_graduationcap-tone3"], [], IN_THREAD)
    )
    assert isinstance(event, Reaction)
    assert (event.emoji, event.message, event.added) == ("mortar_board", "17", True)
    assert (event.by.user, event.author) == (user("joris"), None)
    assert event.place == Place(CHANNEL)


def test_changing_a_reaction_is_two_events_with_keys_of_their_own() -> None:
    removed, added = _events(A.reaction("joris", "17", ["like"], ["heart"], CHANNEL))
    assert (removed.emoji, removed.added) == ("heart", False)
    assert (added.emoji, added.added) == ("+1", True)
    assert removed.key != added.key


def test_the_same_reaction_has_the_same_key_whatever_its_activity_id() -> None:
    once, again = A.reaction("joris", "17", ["like"], []), A.reaction("joris", "17", ["like"], [])
    once["id"], again["id"] = "1", "2"
    assert _events(once)[0].key == _events(again)[0].key
    again["timestamp"] = "2026-11-27T14:00:01Z"
    assert _events(once)[0].key != _events(again)[0].key


@pytest.mark.parametrize(("theirs", "ours"), [
    ("like", "+1"), ("heart", "heart"), ("laugh", "laughing"), ("surprised", "open_mouth"),
    ("sad", "slightly_frowning_face"), ("angry", "angry"), ("1f393_graduationcap", "mortar_board"),
    ("1f4a1_electriclightbulb", "bulb"), ("idea", "bulb"), ("handsinair", "raised_hands"),
    ("handsinair-tone5", "raised_hands"), ("1f9ea_testtube", "test_tube"), ("1f4da_books", "books"),
    ("think", "thinking"), ("yes-tone2", "+1"), ("clappinghands-tone1", "clap"), ("launch", "rocket"),
    ("cake", "birthday"), ("cakeslice", "cake"), ("hearthands-tone2", "🫶"), ("", ""),
    ("personteacher", "teacher"), ("womanteacher-tone3", "teacher"), ("manteacher", "teacher"),
    ("womandeveloper-tone1", "technologist"), ("man_singer", "singer"), ("man", "man"),
    ("1f468_200d_1f9b0_maleredhaired-tone1", "🧑\u200d🦰"),
    ("1f44d_thumbsup-tone1", "+1"), ("1f9d1-200d-1f3eb_teacher-tone3", "teacher"),
    ("1f469-200d-1f3eb_womanteacher", "teacher"), ("1f468-1f3fd-200d-1f3eb_manteacher-tone3", "teacher"),
    ("2764-fe0f_heart", "heart"), ("zz_anders", "zz_anders"), ("ffffff_te-ver", "te-ver"),
])  # fmt: skip
def test_names_of_emoji(theirs: str, ours: str) -> None:
    assert emoji.neutral(theirs) == ours


def test_each_named_reaction_is_the_picture_that_a_workspace_chooses() -> None:
    assert {name for name, one in PICTURES.items() if emoji.neutral(name) != chosen.neutral(one)} == set()
    assert chosen.neutral("🫶🏽") == chosen.neutral("🫶")


# --- messages that change, comings and goings ---


async def test_changed_and_deleted_messages(teams: Teams) -> None:
    edited = teams.wire.message("sarah", "nieuw", CHANNEL) | {"type": "messageUpdate", "id": "55"}
    event = await teams.event(edited)
    assert isinstance(event, MessageChanged)
    assert (event.message, event.text) == ("55", "nieuw")
    gone = teams.wire.base("sarah", CHANNEL, type="messageDelete") | {"id": "55"}
    gone["channelData"]["eventType"] = "softDeleteMessage"
    event = await teams.event(gone)
    assert isinstance(event, MessageDeleted)
    assert event.message == "55"


async def test_arriving_is_told_twice_and_counts_once(teams: Teams) -> None:
    update = teams.wire.base("sarah", type="conversationUpdate", membersAdded=[{"id": BOT}])
    installed = teams.wire.base("sarah", type="installationUpdate", action="add")
    first, second = await teams.event(update), await teams.event(installed)
    assert isinstance(first, Arrived)
    assert isinstance(second, Arrived)
    assert first.key == second.key
    assert first.place == Place(chat_of("sarah"), "direct")
    stored = teams.database.read(TEAMS, lambda tx: conversations.with_person(tx, user("sarah")))
    assert stored == conversations.Conversation(
        chat_of("sarah"), teams.stand_in.service_url, user("sarah"), is_active=True
    )


async def test_other_members_and_upgrades_are_no_arrival(teams: Teams) -> None:
    for activity in (
        teams.wire.base("sarah", CHANNEL, type="conversationUpdate", membersAdded=[{"id": user("mei")}]),
        teams.wire.base("sarah", type="installationUpdate", action="add-upgrade"),
    ):
        assert (await teams.post(activity)).status == 200
    assert teams.script.events == []


@pytest.mark.parametrize("gone", [
    {"type": "conversationUpdate", "membersRemoved": [{"id": BOT}]},
    {"type": "installationUpdate", "action": "remove"},
])  # fmt: skip
async def test_leaving_makes_the_conversation_inactive_until_we_are_back(
    teams: Teams, gone: dict[str, Any]
) -> None:
    def active() -> bool:
        found = teams.database.read(TEAMS, lambda tx: conversations.by_key(tx, chat_of("sarah")))
        assert found is not None
        return found.is_active

    await teams.event(teams.wire.message("sarah", "x"))
    assert active()
    await teams.post(teams.wire.base("sarah", **gone))
    assert not active()
    await teams.event(teams.wire.message("sarah", "y"))
    assert active()


async def test_a_message_menu_says_nothing_about_where_the_bot_is(teams: Teams) -> None:
    await teams.event(teams.wire.menu("sarah", "save_til", payload("joris", "x"), "19:abc@thread.v2"))
    assert teams.database.read(TEAMS, lambda tx: conversations.by_key(tx, "19:abc@thread.v2")) is None


# --- buttons, forms, menus ---

PRESS = {"opsteker": {"action": "helped", "value": "til:1"}}
FORM = {"opsteker": {
    "form": "share_til", "id": "f-1", "about": "til:2",
    "inputs": ["text", "topics", "people"], "people": ["people"],
}}  # fmt: skip


@pytest.mark.parametrize("way", ["execute", "submit", "fetch"])
async def test_a_button(teams: Teams, way: str) -> None:
    activity = {
        "execute": teams.wire.execute("joris", PRESS, "17", CHANNEL),
        "submit": teams.wire.base("joris", CHANNEL, type="message", value=PRESS, replyToId="17"),
        "fetch": teams.wire.invoke("joris", "task/fetch", {"data": PRESS}, CHANNEL, "17"),
    }[way]
    event = await teams.event(activity)
    assert isinstance(event, Press)
    assert (event.action, event.value, event.message) == ("helped", "til:1", "17")
    assert teams.script.capabilities[0].private_replies is (way == "fetch")


@pytest.mark.parametrize("way", ["execute", "message", "task", "menu"])
async def test_a_form(teams: Teams, way: str) -> None:
    data = FORM | {"text": " Met <b>git</b>\u202e ", "people": f"{user('mei')},,;DROP"}
    activity = {
        "execute": teams.wire.execute("joris", data, "17"),
        "message": teams.wire.base("joris", type="message", value=data, replyToId="17"),
        "task": teams.wire.invoke("joris", "task/submit", {"data": data}),
        "menu": teams.wire.invoke(
            "joris",
            "composeExtension/submitAction",
            {"commandId": "save_til", "data": data, "messagePayload": payload("sarah", "x")},
        ),
    }[way]
    event = await teams.event(activity)
    assert isinstance(event, Submit)
    assert (event.name, event.form_id, event.about) == ("share_til", "f-1", "til:2")
    assert event.values == {"text": "Met <b>git</b>", "topics": "", "people": mention(user("mei"))}


def test_a_form_sent_in_twice_has_one_key() -> None:
    [once] = _events(A.execute("joris", FORM, "17"))
    [again] = _events(A.invoke("joris", "task/submit", {"data": FORM}))
    [other] = _events(A.execute("mei", FORM, "17"))
    assert once.key == again.key != other.key


async def test_people_from_the_picker_are_found_on_the_rosters(teams: Teams) -> None:
    """It gives AAD ids; `pieter` never spoke, `mei` did, and the stranger is nowhere."""
    teams.stand_in.rosters[CHANNEL] = [
        {"id": user(name), "name": name, "objectId": aad(name), "aadObjectId": aad(name)}
        for name in ("sarah", "joris", "fatima", "pieter")
    ]
    await teams.event(teams.wire.message("mei", "hallo", CHANNEL))
    chosen = ", ".join([aad("mei"), aad("pieter").upper(), aad("stranger")])
    event = await teams.event(teams.wire.execute("joris", FORM | {"people": chosen}, "17"))
    assert isinstance(event, Submit)
    assert event.values["people"] == mention(user("mei")) + mention(user("pieter"))
    assert event.unfound == ("people",), "the stranger is not left out in silence"
    assert [person.name for person in event.others] == ["Mei", "pieter"]
    known = teams.database.read(TEAMS, lambda tx: conversations.identified(tx, {aad("fatima")}))
    assert known[aad("fatima")].user == user("fatima"), "kept for the next time"


async def test_a_message_menu(teams: Teams) -> None:
    await teams.event(teams.wire.message("joris", "hallo"))
    html = (
        '<p>Met &lt;b&gt; <at id="0">Mei Chen</at>!</p><p>En<br>meer van <at id="1">Nobody</at></p>'
        '<attachment id="1"></attachment>'
    )
    used = payload("joris", html)
    used["mentions"] = [
        {"id": 0, "mentioned": {"user": {"id": aad("mei"), "displayName": "Mei Chen"}}},
        {"id": 1, "mentioned": {"user": {"id": aad("nobody"), "displayName": "Nobody"}}},
    ]
    await teams.event(teams.wire.message("mei", "hallo"))
    event = await teams.event(teams.wire.menu("sarah", "save_til", used, CHANNEL))
    assert isinstance(event, Shortcut)
    assert (event.name, event.message) == ("save_til", "1763990000000")
    assert event.author is not None
    assert (event.author.user, event.author.name) == (user("joris"), "Joris")
    assert event.text == f"Met <b> {mention(user('mei'))}!\nEn\nmeer van Nobody"
    assert [(person.user, person.name) for person in event.others] == [(user("mei"), "Mei Chen")]
    assert teams.script.capabilities[-1].private_replies


async def test_a_message_of_somebody_nobody_knows(teams: Teams) -> None:
    event = await teams.event(teams.wire.menu("sarah", "save_til", payload("stranger", "x"), CHANNEL))
    assert isinstance(event, Shortcut)
    assert event.author is None


def test_a_message_of_whoever_uses_its_menu_where_a_test_client_names_them_by_their_user() -> None:
    [event] = _events(
        A.menu("sarah", "save_til", payload("sarah", "x") | {"from": {"user": {"id": user("sarah")}}})
    )
    assert event.author == event.by


@pytest.mark.parametrize(("above", "where", "first"), [
    (None, f"{CHANNEL};messageid=17", "17"),
    ("17", f"{CHANNEL};messageid=17", "17"),
    ("18", f"{CHANNEL};messageid=17", "17"),
    ("17", CHANNEL, "17"),
    ("18", CHANNEL, ""),
])  # fmt: skip
def test_the_thread_of_a_message_whose_menu_is_used(above: str | None, where: str, first: str) -> None:
    """A test client says of each message that it stands under itself, and says no thread."""
    [event] = _events(
        A.menu("sarah", "save_answer", payload("joris", "x", "18") | {"replyToId": above}, where)
    )
    assert event.first == first


def test_a_message_of_the_bot_itself() -> None:
    used = payload("x", "") | {"from": {"application": {"id": BOT.removeprefix("28:")}}}
    [event] = _events(A.menu("sarah", "save_til", used))
    assert (event.author.user, event.author.is_bot, event.text) == (BOT, True, "")


# --- whatever comes ---

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
FIELDS = ["type", "id", "name", "text", "value", "entities", "replyToId", "from", "conversation",
          "channelData", "reactionsAdded", "membersAdded", "locale", "localTimezone"]  # fmt: skip
KINDS = st.sampled_from(["message", "invoke", "messageReaction", "messageUpdate", "conversationUpdate"])
NAMES = st.sampled_from(["adaptiveCard/action", "task/submit", "composeExtension/fetchTask"])


@settings(deadline=None)
@given(KINDS, NAMES, st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=3))
def test_any_shape_is_read_or_refused(kind: str, name: str, odd: dict[str, Any]) -> None:
    activity = {**A.message("sarah", "x"), "type": kind, "name": name, **odd}
    try:
        read = payloads.read(msgspec.json.encode(activity))
        receive.read(read, TEAMS, AT)
        receive.wants_to_cancel(read)
    except payloads.NotAnActivity:
        pass
