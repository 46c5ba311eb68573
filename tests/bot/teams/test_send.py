"""What the outbox holds arrives in Teams, once, and trouble is told for what it is."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA256

from bot.platform import Delivery, Refused, TryLater, Unclear
from handlers.chat import Card, DirectMessage, Form, Input, Post, Remove, TalkTogether, Text, Update, Who
from storage import conversations
from storage.conversations import Conversation
from tests.bot.teams.conftest import TEAMS, Teams, teams_connection
from tests.worlds import teams_cards
from tests.worlds.teams_activities import AT, CHANNEL, chat_of, user
from tests.worlds.teams_stand_in import PASSWORD, certificate

CARD = Card((Text("TIL: FTS5 zit in SQLite"),))


def _post(**more: Any) -> Delivery:
    return Delivery("k", TEAMS, Post(1, CARD, "k", **more), place=CHANNEL)


def _direct(who: str) -> Delivery:
    return Delivery("k", TEAMS, DirectMessage(1, CARD, "k"), user=user(who))


def _update(*messages: str) -> Delivery:
    return Delivery("k", TEAMS, Update(1, "til:1", CARD, "k"), place=CHANNEL, messages=messages)


def _remove(*messages: str) -> Delivery:
    return Delivery("k", TEAMS, Remove(1, "til:1", "k"), place=CHANNEL, messages=messages)


def _conversation(teams: Teams, key: str) -> Conversation | None:
    return teams.database.read(TEAMS, lambda tx: conversations.by_key(tx, key))


@pytest.fixture
async def known(teams: Teams) -> Teams:
    """Somebody spoke in the channel."""
    await teams.event(teams.wire.message("sarah", "hallo", f"{CHANNEL};messageid=3"))
    return teams


async def test_a_post(known: Teams) -> None:
    message = await known.connection.deliver(_post())
    [sent] = known.stand_in.sent
    assert (sent.kind, sent.conversation, sent.message) == ("post", CHANNEL, message)
    assert sent.card["body"][0]["text"] == "TIL: FTS5 zit in SQLite"


async def test_a_post_in_a_thread(known: Teams) -> None:
    await known.connection.deliver(_post(thread="1763990000000"))
    assert known.stand_in.sent[0].conversation == f"{CHANNEL};messageid=1763990000000"


async def test_a_channel_we_never_heard_of_is_reached_by_the_newest_service_url(teams: Teams) -> None:
    with pytest.raises(Refused):
        await teams.connection.deliver(_post())
    await teams.event(teams.wire.message("sarah", "hallo"))
    await teams.connection.deliver(_post())
    assert teams.stand_in.sent[0].conversation == CHANNEL


async def test_a_message_to_somebody_who_spoke_with_us(known: Teams) -> None:
    await known.event(known.wire.message("mei", "hallo"))
    await known.connection.deliver(_direct("mei"))
    assert known.stand_in.sent[0].conversation == chat_of("mei")
    assert known.stand_in.chats == {}


async def test_a_message_to_somebody_who_never_did(known: Teams) -> None:
    for _ in range(2):
        await known.connection.deliver(_direct("pieter"))
    chat = f"a:chat-{user('pieter')}"
    assert [sent.conversation for sent in known.stand_in.sent] == [chat, chat]
    assert _conversation(known, chat) == Conversation(
        chat, known.stand_in.service_url, user("pieter"), is_active=True
    )


async def test_a_form_to_somebody(known: Teams) -> None:
    form = Form("f", "1", "Titel", (Input("text", "Wat?"),), "Deel", "Annuleer")
    await known.connection.deliver(Delivery("k", TEAMS, DirectMessage(1, form, "k"), user=user("sarah")))
    assert [action["title"] for action in known.stand_in.sent[0].card["actions"]] == ["Deel", "Annuleer"]


# --- a way into a chat with others ---


def _together(*others: str) -> Delivery:
    """To sarah, with a chat of her and the others."""
    who = {number: Who(user(name) if name else "", name) for number, name in enumerate(("sarah", *others))}
    card = Card((Text("Leer elkaar kennen"), TalkTogether(tuple(who), "Begin een gesprek")))
    return Delivery("k", TEAMS, DirectMessage(0, card, "k"), user=user("sarah"), who=who)


async def _shown(teams: Teams, delivery: Delivery) -> list[str]:
    await teams.connection.deliver(delivery)
    return teams_cards.words(teams.stand_in.sent[-1].card).splitlines()


async def test_a_link_opens_a_chat_with_the_others(known: Teams) -> None:
    known.stand_in.names = {
        user("joris"): "joris@company.example",
        user("mei"): "mei_other.example#EXT#@company.example",
    }
    assert await _shown(known, _together("joris", "mei")) == [
        "Leer elkaar kennen",
        "Begin een gesprek: https://teams.microsoft.com/l/chat/0/0?users="
        "joris@company.example,mei_other.example%23EXT%23@company.example",
    ]
    assert len(known.stand_in.sent) == 1, "looking up shows nothing to anybody"


@pytest.mark.parametrize("others", [("joris", "pieter"), ("joris", ""), ()])
async def test_without_everybodys_name_the_card_goes_without_the_link(
    known: Teams, others: tuple[str, ...]
) -> None:
    known.stand_in.names = {user("joris"): "joris@company.example"}
    assert await _shown(known, _together(*others)) == ["Leer elkaar kennen"]


@pytest.mark.parametrize("status", [429, 502])
async def test_while_names_are_not_told_the_card_waits(known: Teams, status: int) -> None:
    known.stand_in.names = {user("joris"): "joris@company.example"}
    await known.event(known.wire.message("joris", "hallo"))
    known.stand_in.trouble.append((status, {}))
    with pytest.raises(TryLater):
        await known.connection.deliver(_together("joris"))
    assert known.stand_in.sent == []
    assert len(await _shown(known, _together("joris"))) == 2


async def test_updates_and_removals(known: Teams) -> None:
    assert await known.connection.deliver(_update("1", "2")) == ""
    assert await known.connection.deliver(_remove("1", "2")) == ""
    assert [(sent.kind, sent.message) for sent in known.stand_in.sent] == [
        ("update", "1"), ("update", "2"), ("delete", "1"), ("delete", "2"),
    ]  # fmt: skip


async def test_what_is_gone_already_needs_no_update_or_removal(known: Teams) -> None:
    known.stand_in.trouble.extend([(404, {}), (404, {})])
    await known.connection.deliver(_update("1"))
    await known.connection.deliver(_remove("1"))
    found = _conversation(known, CHANNEL)
    assert found is not None
    assert found.is_active


@pytest.mark.parametrize(("status", "headers", "error", "seconds"), [
    (429, {"Retry-After": "7"}, TryLater, 7),
    (429, {"Retry-After": "Fri, 27 Nov 2026 15:00:00 GMT"}, TryLater, None),
    (429, {}, TryLater, None),
    (412, {}, TryLater, None),
    (503, {"Retry-After": "2"}, TryLater, 2),
    (401, {}, TryLater, None),
    (408, {}, Unclear, None),
    (500, {}, Unclear, None),
    (502, {}, Unclear, None),
    (504, {}, Unclear, None),
    (0, {}, Unclear, None),
    (400, {}, Refused, None),
    (413, {}, Refused, None),
    (307, {"Location": "http://127.0.0.1:9/"}, Refused, None),
])  # fmt: skip
async def test_what_went_wrong(
    known: Teams, status: int, headers: dict[str, str], error: type[Exception], seconds: float | None
) -> None:
    known.stand_in.trouble.append((status, headers))
    with pytest.raises(error) as raised:
        await known.connection.deliver(_post())
    assert getattr(raised.value, "seconds", None) == seconds
    assert known.stand_in.sent == [], "nothing is tried again behind the outbox's back"
    assert known.stand_in.trouble == type(known.stand_in.trouble)()
    found = _conversation(known, CHANNEL)
    assert found is not None
    assert found.is_active


async def test_delivered_but_cut_off_is_unclear(known: Teams) -> None:
    known.stand_in.trouble.append((-1, {}))
    with pytest.raises(Unclear):
        await known.connection.deliver(_post())
    assert len(known.stand_in.sent) == 1


@pytest.mark.parametrize("status", [403, 404])
async def test_where_we_are_not_welcome_we_stay_away_until_we_are_spoken_to(
    known: Teams, status: int
) -> None:
    known.stand_in.trouble.append((status, {}))
    for _ in range(2):
        with pytest.raises(Refused):
            await known.connection.deliver(_post())
    assert known.stand_in.sent == []
    await known.event(known.wire.message("mei", "ben je er weer?", CHANNEL))
    await known.connection.deliver(_post())
    assert len(known.stand_in.sent) == 1


@pytest.mark.parametrize("trouble", [(502, {}), (0, {})])
async def test_changing_twice_does_no_harm(known: Teams, trouble: tuple[int, dict[str, str]]) -> None:
    for delivery in (_update("1"), _remove("1"), _direct("pieter")):
        known.stand_in.trouble.extend([trouble] * 2)  # aiohttp repeats a PUT that was hung up on
        with pytest.raises(TryLater):
            await known.connection.deliver(delivery)
        known.stand_in.trouble.clear()


async def test_the_connector_is_not_there(known: Teams) -> None:
    nowhere = {**known.wire.message("sarah", "x", CHANNEL), "serviceUrl": "http://127.0.0.1:9/"}
    await known.post(nowhere, known.stand_in.token(serviceurl="http://127.0.0.1:9/"))
    with pytest.raises(TryLater):
        await known.connection.deliver(_post())


# --- the token ---


async def test_one_token_for_many_sends(known: Teams) -> None:
    await asyncio.gather(*(known.connection.deliver(_post()) for _ in range(5)))
    assert known.stand_in.tokens_given == 1


async def test_a_token_that_is_not_taken_is_replaced(known: Teams) -> None:
    await known.connection.deliver(_post())
    known.stand_in.tokens_given += 1  # the one we have is no good any more
    with pytest.raises(TryLater):
        await known.connection.deliver(_post())
    await known.connection.deliver(_post())


async def test_no_token_now(known: Teams) -> None:
    known.stand_in.login_is_down = True
    with pytest.raises(TryLater):
        await known.connection.deliver(_post())
    known.stand_in.login_is_down = False
    await known.connection.deliver(_post())


async def test_a_wrong_password_is_no_reason_to_lose_messages(sqlite_url: str) -> None:
    async with teams_connection(sqlite_url, app_password="wrong") as teams:
        await teams.event(teams.wire.message("sarah", "hallo", CHANNEL))
        with pytest.raises(TryLater):
            await teams.connection.deliver(_post())
        assert teams.stand_in.faults == ["login with something else"]
        teams.stand_in.faults.clear()


@pytest.mark.parametrize("header", [PASSWORD, ""], ids=["app service", "virtual machine"])
async def test_a_managed_identity_needs_no_password(
    sqlite_url: str, header: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    identity = {"app_type": "UserAssignedMSI", "app_password": "", "identity_header": header}
    async with teams_connection(sqlite_url, **identity) as teams:
        address = f"{teams.stand_in.url}/identity"
        monkeypatch.setattr("bot.teams.proof.IMDS", address)
        if header:
            settings = replace(teams.connection._settings, identity_endpoint=address)
            teams.connection._tokens._settings = settings
        await teams.event(teams.wire.message("sarah", "hallo", CHANNEL))
        for _ in range(2):
            await teams.connection.deliver(_post())
        assert len(teams.stand_in.sent) == 2
        assert teams.stand_in.tokens_given == 1, "kept until it ends"


async def test_a_machine_without_that_identity_gives_no_token(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with teams_connection(sqlite_url, app_type="UserAssignedMSI", app_id="another") as teams:
        monkeypatch.setattr("bot.teams.proof.IMDS", f"{teams.stand_in.url}/identity")
        assert "invalid_request" in await teams.connection.disconnected()
        assert PASSWORD not in caplog.text
        assert teams.stand_in.faults == ["identity with something else"]
        teams.stand_in.faults.clear()


async def test_a_certificate_stands_for_the_password(sqlite_url: str) -> None:
    ours = certificate(AT)
    async with teams_connection(sqlite_url, app_password="", app_certificate=ours) as teams:
        known = x509.load_pem_x509_certificate(ours.encode()).fingerprint(SHA256())
        teams.stand_in.fingerprints.add(known)
        await teams.event(teams.wire.message("sarah", "hallo", CHANNEL))
        await teams.connection.deliver(_post())
        assert len(teams.stand_in.sent) == 1
