"""What the person who did something sees at once."""

from typing import Any

import pytest

from bot.dispatch import Outcome
from handlers.chat import Button, Buttons, Card, Form, FormErrors, Input, OpenForm, Reply, Text, Who, mention
from handlers.texts import speak
from tests.bot.teams.conftest import Teams
from tests.worlds.teams_activities import CHANNEL, chat_of, payload, user

CARD = Card(
    (Text(f"Dank je, {mention(7)}"), Buttons((Button("edit", "Wijzigen", "til:1"),))), title="Gedeeld"
)
FORM = Form(
    "share_til", "f-1", "Deel een TIL", (Input("text", "Wat?", "lines", "al *dit*"),), "Deel", "Annuleer"
)
WHO = {7: Who(user("sarah"), "Sarah")}
DATA = {"opsteker": {"form": "share_til", "id": "f-1", "inputs": ["text"]}, "text": "x"}
PRESS = {"opsteker": {"action": "share_til"}}
IN_THREAD = f"{CHANNEL};messageid=1763990000000"
TOAST = "application/vnd.microsoft.activity.message"
ADAPTIVE = "application/vnd.microsoft.card.adaptive"


def _will(teams: Teams, *effects: Any) -> None:
    teams.script.outcomes.append(Outcome(effects, WHO))


async def test_a_reply_comes_in_the_chat(teams: Teams) -> None:
    _will(teams, Reply(CARD))
    assert (await teams.post(teams.wire.message("sarah", "til x"))).status == 200
    [sent] = teams.stand_in.sent
    assert (sent.kind, sent.conversation) == ("post", chat_of("sarah"))
    assert sent.card["body"][0]["text"] == "Gedeeld"
    assert sent.card["msteams"]["entities"][0]["mentioned"] == {"id": user("sarah"), "name": "Sarah"}
    assert sent.activity["summary"] == "Gedeeld\nDank je, @Sarah"


async def test_a_form_that_was_asked_for_in_words_comes_in_the_chat(teams: Teams) -> None:
    _will(teams, Reply(FORM))
    await teams.post(teams.wire.message("sarah", "til"))
    [sent] = teams.stand_in.sent
    assert [element["type"] for element in sent.card["body"]] == ["TextBlock", "Input.Text"]


@pytest.mark.parametrize("trouble", [[(429, {"Retry-After": "0"})], [(412, {})], [(502, {})], [(0, {})]])
async def test_a_reply_is_tried_again_while_the_person_waits(teams: Teams, trouble: list[Any]) -> None:
    teams.stand_in.trouble.extend(trouble)
    _will(teams, Reply(CARD))
    assert (await teams.post(teams.wire.message("sarah", "til x"))).status == 200
    assert len(teams.stand_in.sent) == 1


async def test_a_reply_that_cannot_arrive_is_no_server_error(teams: Teams) -> None:
    teams.stand_in.trouble.extend([(500, {}), (500, {}), (403, {})])
    for _ in range(2):
        _will(teams, Reply(CARD))
        assert (await teams.post(teams.wire.message("sarah", "til x"))).status == 200
    assert teams.stand_in.sent == []


async def test_an_apology_in_a_channel_is_told_in_private(teams: Teams) -> None:
    """It does not pass the fallbacks, so it comes here as a reply."""
    _will(teams, Reply(CARD))
    await teams.post(teams.wire.message("sarah", "til x", CHANNEL))
    [sent] = teams.stand_in.sent
    assert sent.conversation == f"a:chat-{user('sarah')}"


async def test_somebodys_chat_is_asked_for_once_until_it_is_another(teams: Teams) -> None:
    """The app is installed again: the old chat takes nothing any more."""

    async def chat() -> str:
        _will(teams, Reply(CARD))
        await teams.post(teams.wire.message("sarah", "til x", CHANNEL))
        return teams.stand_in.sent[-1].conversation

    first = await chat()
    teams.stand_in.chats[user("sarah")] = "a:another"
    assert await chat() == first
    teams.stand_in.trouble.append((404, {}))
    assert await chat() == "a:another"
    assert await chat() == "a:another"
    assert len(teams.stand_in.sent) == 4


async def test_a_form_that_was_sent_in_becomes_the_answer(teams: Teams) -> None:
    _will(teams, Reply(CARD))
    answer = await teams.answer(teams.wire.execute("sarah", DATA, "17"))
    [sent] = teams.stand_in.sent
    assert (sent.kind, sent.conversation, sent.message) == ("update", chat_of("sarah"), "17")
    assert (answer["statusCode"], answer["type"]) == (200, ADAPTIVE)
    assert answer["value"] == sent.card


async def test_errors_stand_under_the_inputs_and_what_was_filled_in_stays(teams: Teams) -> None:
    _will(teams, FormErrors(FORM, {"text": "Te kort"}))
    answer = await teams.answer(teams.wire.execute("sarah", DATA, "17"))
    assert [e.get("text") or e.get("value") for e in answer["value"]["body"][1:]] == ["al *dit*", "Te kort"]
    assert teams.stand_in.sent[0].message == "17"


async def test_an_older_client_sends_the_form_as_a_message(teams: Teams) -> None:
    _will(teams, Reply(CARD))
    await teams.post(teams.wire.base("sarah", type="message", value=DATA, replyToId="17"))
    assert [(sent.kind, sent.message) for sent in teams.stand_in.sent] == [("update", "17")]


async def test_a_button_in_the_chat_is_answered_below(teams: Teams) -> None:
    _will(teams, Reply(CARD))
    answer = await teams.answer(teams.wire.execute("sarah", PRESS, "17"))
    assert answer == {"statusCode": 200, "type": TOAST, "value": ""}
    assert [sent.kind for sent in teams.stand_in.sent] == ["post"]


async def test_a_button_without_an_answer(teams: Teams) -> None:
    answer = await teams.answer(teams.wire.execute("sarah", PRESS, "17", CHANNEL))
    assert answer == {"statusCode": 200, "type": TOAST, "value": ""}


async def test_a_button_in_a_channel_opens_its_form_in_the_1_1_chat(teams: Teams) -> None:
    _will(teams, OpenForm(FORM))
    execute = teams.wire.execute("sarah", PRESS, "17", CHANNEL) | {"locale": "nl-NL"}
    answer = await teams.answer(execute)
    [sent] = teams.stand_in.sent
    assert sent.conversation == f"a:chat-{user('sarah')}"
    assert sent.card["body"][1]["type"] == "Input.Text"
    assert answer["type"] == TOAST
    assert answer["value"] == speak("nl").text("form-in-direct")


async def test_a_form_that_cannot_be_shown_is_apologised_for(teams: Teams) -> None:
    teams.stand_in.trouble.append((403, {}))
    _will(teams, OpenForm(FORM))
    answer = await teams.answer(teams.wire.execute("sarah", PRESS, "17", CHANNEL))
    assert answer["type"] == TOAST
    assert answer["value"] == speak("nl").text("sorry", words="no")


async def test_an_apology_over_a_button_in_a_channel(teams: Teams) -> None:
    _will(teams, Reply(CARD))
    answer = await teams.answer(teams.wire.execute("sarah", PRESS, "17", CHANNEL))
    assert (answer["type"], answer["value"]) == (TOAST, "Gedeeld\nDank je, @Sarah")
    assert teams.stand_in.sent == []


@pytest.mark.parametrize("way", ["execute", "message"])
async def test_cancelling_takes_the_form_away(teams: Teams, way: str) -> None:
    cancel = {"opsteker": {"form": "share_til", "cancel": True}}
    if way == "execute":
        assert (await teams.answer(teams.wire.execute("sarah", cancel, "17")))["value"] == ""
    else:
        await teams.post(teams.wire.base("sarah", type="message", value=cancel, replyToId="17"))
    assert [(sent.kind, sent.message) for sent in teams.stand_in.sent] == [("delete", "17")]
    assert teams.script.events == []


async def test_cancelling_never_fails(teams: Teams) -> None:
    cancel = {"opsteker": {"form": "share_til", "cancel": True}}
    teams.stand_in.trouble.append((404, {}))
    assert (await teams.answer(teams.wire.execute("sarah", cancel, "17")))["value"] == ""


# --- dialogs ---


async def test_a_message_menu_opens_a_dialog(teams: Teams) -> None:
    _will(teams, OpenForm(FORM))
    answer = await teams.answer(teams.wire.menu("sarah", "save_til", payload("joris", "x"), CHANNEL))
    task = answer["task"]
    assert (task["type"], task["value"]["title"]) == ("continue", "Deel een TIL")
    assert task["value"]["card"]["contentType"] == ADAPTIVE
    [submit] = task["value"]["card"]["content"]["actions"]
    assert submit["type"] == "Action.Submit", "a dialog does not know Action.Execute"


async def test_errors_in_a_dialog(teams: Teams) -> None:
    _will(teams, FormErrors(FORM, {"text": "Te kort"}))
    value = {"commandId": "save_til", "data": DATA, "messagePayload": payload("joris", "x")}
    answer = await teams.answer(teams.wire.invoke("sarah", "composeExtension/submitAction", value))
    body = answer["task"]["value"]["card"]["content"]["body"]
    assert [element.get("text") for element in body] == [None, "Te kort"]
    assert body[0]["value"] == "al *dit*"


async def test_a_dialog_ends_with_the_answer(teams: Teams) -> None:
    """A card: not every client takes words alone. It has a button, if need be only one to close it."""
    _will(teams, Reply(Card((Text(f"Dank je, {mention(7)}"),))))
    task = (await teams.answer(teams.wire.invoke("sarah", "task/submit", {"data": DATA}, CHANNEL)))["task"]
    assert (task["type"], task["value"]["title"]) == ("continue", "Opsteker")
    [words], [close] = (task["value"]["card"]["content"][name] for name in ("body", "actions"))
    assert (words["text"], close["type"]) == ("Dank je, <at>Sarah</at>", "Action.Submit")
    assert await teams.answer(teams.wire.invoke("sarah", "task/submit", {"data": close["data"]})) is None
    assert len(teams.script.events) == 1, "closing it is no event"
    _will(teams, Reply(CARD))
    task = (await teams.answer(teams.wire.invoke("sarah", "task/submit", {"data": DATA}, CHANNEL)))["task"]
    assert (task["type"], task["value"]["title"]) == ("continue", "Gedeeld")
    [words, row] = task["value"]["card"]["content"]["body"]
    assert words["text"] == "Dank je, <at>Sarah</at>"
    assert [one["type"] for one in row["actions"]] == ["Action.Submit"]
    assert await teams.answer(teams.wire.invoke("sarah", "task/submit", {"data": DATA})) is None
    assert teams.stand_in.sent == []


async def test_a_dialog_with_nothing_left_to_say(teams: Teams) -> None:
    """What a button opened is closed; an empty answer to a menu would leave its dialog standing empty."""
    value = {"commandId": "save_til", "data": DATA, "messagePayload": payload("joris", "x")}
    for name in ("composeExtension/fetchTask", "composeExtension/submitAction", "task/fetch", "task/submit"):
        _will(teams)
        answer = await teams.answer(teams.wire.invoke("sarah", name, value, CHANNEL))
        if name == "task/submit":
            assert answer is None
            continue
        [done] = answer["task"]["value"]["card"]["content"]["body"]
        assert done["text"] == speak("nl").text("dialog-done")


async def test_an_invoke_without_a_mark_of_ours(teams: Teams) -> None:
    answer = await teams.answer(teams.wire.execute("sarah", {"x": 1}, "17"))
    assert answer == {"statusCode": 200, "type": TOAST, "value": ""}, "a card is answered in any case"
    assert await teams.answer(teams.wire.invoke("sarah", "task/fetch", {"data": {}})) is None
    assert teams.script.events == []


# --- among others ---


async def test_who_asks_in_a_channel_hears_there_that_the_answer_is_in_their_own_chat(teams: Teams) -> None:
    teams.script.outcomes.append(Outcome(goes_apart=True))
    await teams.post(teams.wire.message("sarah", "learn settings", IN_THREAD))
    [sent] = teams.stand_in.sent
    assert sent.conversation == IN_THREAD
    assert sent.card["body"][0]["text"] == speak("nl").text("answer-in-direct")


@pytest.mark.parametrize("where", ["alone", "card", "reaction"])
async def test_nowhere_else_does_it_have_to_be_said_where_the_answer_is(teams: Teams, where: str) -> None:
    teams.script.outcomes.append(Outcome(goes_apart=True))
    if where == "alone":
        await teams.post(teams.wire.message("sarah", "learn settings"))
    elif where == "reaction":
        await teams.post(teams.wire.reaction("sarah", "17", ["1f393_graduationcap"], [], CHANNEL))
    else:
        await teams.answer(teams.wire.execute("sarah", PRESS, "17", CHANNEL))
    assert len(teams.script.events) == 1
    assert teams.stand_in.sent == []


async def test_what_is_for_everybody_stands_under_what_was_asked(teams: Teams) -> None:
    _will(teams, Reply(CARD, for_everybody=True))
    await teams.post(teams.wire.message("sarah", "til help", IN_THREAD))
    [sent] = teams.stand_in.sent
    assert sent.conversation == IN_THREAD
    assert sent.card["body"][0]["text"] == "Gedeeld"
