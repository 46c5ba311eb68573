"""In somebody's own chat the answer to a button stands where the button was, and nothing that was settled can
be pressed once more. A form opens over the card it belongs to."""

import json
from typing import Any

import pytest

from bot.dispatch import Outcome
from bot.platform import Delivery
from bot.teams import render
from bot.teams.in_place import FIELD, InPlace
from bot.teams.messages import message
from bot.teams.payloads import Mark
from handlers.chat import (
    Button,
    Buttons,
    Card,
    Confirm,
    DirectMessage,
    Form,
    FormErrors,
    Input,
    Note,
    OpenForm,
    Reply,
    Row,
    Text,
    Update,
    Who,
    mention,
)
from handlers.texts import speak
from tests.bot.teams.conftest import TEAMS, Teams
from tests.worlds import teams_card_rules
from tests.worlds import teams_cards as cards
from tests.worlds.teams_activities import CHANNEL, chat_of, user

TOAST = "application/vnd.microsoft.activity.message"
ADAPTIVE = "application/vnd.microsoft.card.adaptive"
WHO = {1: Who("29:jan", "Jan"), 2: Who("29:other", "Jan")}
SURE = Confirm("Echt?", "Ja, weg", "Nee")
ASKED = Card(
    (
        Text(f"Wil je mentor zijn van {mention(1)}?"),
        Buttons((Button("mentor_accept", "Ja", "1"), Button("mentor_decline", "Nee", "1"))),
        Note("Alleen jij ziet dit."),
    ),
    "Mentor",
)
YES, NO = Mark("mentor_accept", "1"), Mark("mentor_decline", "1")
SAID = Card((Text(f"Mooi! {mention(2)} hoort het."),))
PLACE = InPlace("a secret")


def _shown(card: Card) -> dict[str, Any]:
    return PLACE.keeping(render.card(card, WHO))


def _answered(shown: dict[str, Any], mark: Mark, *said: Card) -> dict[str, Any] | None:
    answered = PLACE.answered(cards.hidden(shown)[FIELD], mark, said, WHO)
    assert answered is None or teams_card_rules.faults(answered) == []
    return answered


def _labels(shown: dict[str, Any] | None) -> list[str]:
    assert shown is not None
    return [action["title"] for action in cards.actions(shown)]


def test_a_notice_comes_in_the_place_of_the_buttons() -> None:
    answered = _answered(_shown(ASKED), YES, SAID)
    assert answered is not None
    assert [element["text"] for element in answered["body"]] == [
        "Mentor", "Wil je mentor zijn van <at>Jan</at>?", "Mooi! <at>Jan (2)</at> hoort het.",
        "Alleen jij ziet dit.",
    ]  # fmt: skip
    assert [one["mentioned"]["id"] for one in answered["msteams"]["entities"]] == ["29:jan", "29:other"]


def test_a_card_with_buttons_of_its_own_takes_the_place_of_all_of_it() -> None:
    more = Card((Text("Volgende"), Buttons((Button("more_mine", "Meer", "7"),))))
    answered = _answered(_shown(ASKED), NO, SAID, more)
    assert answered is not None
    assert [element.get("text") for element in answered["body"][:2]] == [
        "Mooi! <at>Jan</at> hoort het.",
        "Volgende",
    ]
    assert _labels(answered) == ["Meer"]
    assert _answered(answered, Mark("more_mine", "7"), SAID), "and it can be answered on as well"


def test_a_line_of_a_list_goes_and_the_others_stay() -> None:
    rows = tuple(Row(f"Ding {n}", menu=(Button("drop", "Weg", f"til:{n}"),)) for n in range(3))
    answered = _answered(_shown(Card(rows, "Bewaard")), Mark("drop", "til:1"), SAID)
    assert answered is not None
    words = cards.words(answered)
    assert "Ding 0" in words
    assert "Ding 1" not in words
    assert [one["data"]["opsteker"]["value"] for one in cards.actions(answered)] == ["til:0", "til:2"]


def test_more_buttons_than_fit_in_a_set_go_together() -> None:
    many = tuple(Button("x", str(n), str(n)) for n in range(9))
    shown = _shown(Card((Buttons(many), Buttons((Button("y", "Blijft"),)))))
    assert _labels(_answered(shown, Mark("x", "8"), SAID)) == ["Blijft"]


def test_under_buttons_that_can_be_pressed_again_stands_what_was_said_last() -> None:
    shown = _shown(
        Card((Text("Koffie"), Buttons((Button("coffee_rest", "Rust", "1"),), stays=True), Note("Eind")))
    )
    rest = Mark("coffee_rest", "1")
    once = _answered(shown, rest, Card((Text("Een"), Text("Twee"))))
    assert once is not None
    twice = _answered(once, rest, Card((Text("Drie"),)))
    assert twice is not None
    assert _labels(twice) == ["Rust"]
    assert cards.words(twice) == "Koffie\nDrie\nEind"


def test_behind_a_question_too() -> None:
    shown = _shown(Card((Text("Les"), Buttons((Button("delete_til", "Weg", "til:1", "danger", SURE),)))))
    answered = _answered(shown, Mark("delete_til", "til:1"), Card((Text("Verwijderd."),)))
    assert answered is not None
    assert cards.words(answered) == "Les\nVerwijderd."
    assert FIELD not in cards.hidden(answered), "there is nothing left to press"


@pytest.mark.parametrize("spoil", [
    lambda packed: "", lambda packed: packed[:-8], lambda packed: "é", lambda packed: packed + "AAAA",
    lambda packed: "A" + packed[1:], lambda packed: "x" * 100_000,
])  # fmt: skip
def test_what_we_did_not_seal_is_not_shown(spoil: Any) -> None:
    packed = cards.hidden(_shown(ASKED))[FIELD]
    assert PLACE.answered(spoil(packed), YES, (SAID,), WHO) is None
    assert InPlace("another").answered(packed, YES, (SAID,), WHO) is None


def test_a_button_that_is_not_on_it_changes_nothing() -> None:
    assert _answered(_shown(ASKED), Mark("mentor_accept", "2"), SAID) is None


def test_a_card_that_fills_all_there_is_room_for_does_not_carry_itself() -> None:
    words = "".join(chr(0x4E00 + n * 7 % 20_000) for n in range(3_300))
    shown = _shown(Card((Text(words), Buttons((Button("a", "b"),)))))
    assert FIELD not in cards.hidden(shown)
    assert render.size(shown) <= render.CARD_BYTES


# --- over the wire ---------------------------------------------------------------------------------


async def _received(teams: Teams, card: Card) -> dict[str, Any]:
    """As it came in her own chat, unasked."""
    effect = DirectMessage(1, card, "k")
    await teams.post(teams.wire.message("sarah", "hoi"))
    teams.stand_in.chats[user("sarah")] = chat_of("sarah")
    await teams.connection.deliver(Delivery("k", TEAMS, effect, user=user("sarah"), who=WHO))
    return teams.stand_in.sent.pop().card


def _data(shown: dict[str, Any], label: str) -> dict[str, Any]:
    action = next(one for one in cards.actions(shown) if one["title"] == label)
    return cards.hidden(shown) | action["data"]


def _will(teams: Teams, *effects: Any) -> None:
    teams.script.outcomes.append(Outcome(effects, WHO))


async def test_a_press_changes_the_message_and_is_answered_with_it(teams: Teams) -> None:
    shown = await _received(teams, ASKED)
    _will(teams, Reply(SAID))
    answer = await teams.answer(teams.wire.execute("sarah", _data(shown, "Ja"), "17"))
    [sent] = teams.stand_in.sent
    assert (sent.kind, sent.conversation, sent.message) == ("update", chat_of("sarah"), "17")
    assert (answer["type"], answer["value"]) == (ADAPTIVE, sent.card)
    assert _labels(sent.card) == []


async def test_an_older_client_presses_by_a_message(teams: Teams) -> None:
    shown = await _received(teams, ASKED)
    _will(teams, Reply(SAID))
    pressed = teams.wire.base("sarah", type="message", value=_data(shown, "Ja"), replyToId="17")
    assert (await teams.post(pressed)).status == 200
    assert [(sent.kind, sent.message) for sent in teams.stand_in.sent] == [("update", "17")]


async def test_two_presses_at_once_leave_one_answer(teams: Teams) -> None:
    shown = await _received(teams, ASKED)
    for said in (SAID, Card((Text("Dat had je al gezegd."),))):
        _will(teams, Reply(said))
        await teams.answer(teams.wire.execute("sarah", _data(shown, "Ja"), "17"))
    assert {sent.message for sent in teams.stand_in.sent} == {"17"}
    assert _labels(teams.stand_in.sent[-1].card) == []


async def test_where_the_message_is_gone_the_answer_comes_below(teams: Teams) -> None:
    shown = await _received(teams, ASKED)
    _will(teams, Reply(SAID))
    teams.stand_in.trouble.append((404, {}))
    answer = await teams.answer(teams.wire.execute("sarah", _data(shown, "Ja"), "17"))
    assert (answer["type"], answer["value"]) == (TOAST, "")
    assert [sent.kind for sent in teams.stand_in.sent] == ["post"]


@pytest.mark.parametrize("reply", [Reply(SAID, beside=True), Reply(Form("f", "1", "T", (), "s", "c"))])
async def test_what_comes_beside_leaves_the_buttons(teams: Teams, reply: Reply) -> None:
    shown = await _received(teams, ASKED)
    _will(teams, reply)
    await teams.answer(teams.wire.execute("sarah", _data(shown, "Ja"), "17"))
    assert [sent.kind for sent in teams.stand_in.sent] == ["post"]


async def test_a_card_of_last_month_is_answered_below(teams: Teams) -> None:
    """It did not carry itself then."""
    _will(teams, Reply(SAID))
    old = {"opsteker": {"action": "mentor_accept", "value": "1"}}
    await teams.answer(teams.wire.execute("sarah", old, "17"))
    assert [sent.kind for sent in teams.stand_in.sent] == ["post"]


async def test_a_card_for_everyone_carries_nothing_and_is_changed_by_nobodys_press(teams: Teams) -> None:
    shown = message(ASKED, WHO).card
    assert cards.hidden(shown) == {}
    forged = _data(_shown(ASKED), "Ja")
    _will(teams, Reply(SAID))
    answer = await teams.answer(teams.wire.execute("sarah", forged, "17", CHANNEL))
    assert (answer["type"], answer["value"]) == (TOAST, "Mooi! @Jan hoort het.")
    assert teams.stand_in.sent == []


async def test_a_card_that_changes_for_everyone_survives_a_reaction(teams: Teams) -> None:
    """It is the message that changes, not only what who pressed sees."""
    await teams.post(teams.wire.message("sarah", "hoi", CHANNEL))
    update = Update(1, "til:1", SAID, "u")
    for _ in range(2):
        delivery = Delivery("u", TEAMS, update, place=CHANNEL, messages=("17",), who=WHO)
        await teams.connection.deliver(delivery)
        reaction = teams.wire.reaction("joris", "17", ["like"], [], CHANNEL)
        assert (await teams.post(reaction)).status == 200
    assert [(sent.kind, sent.message) for sent in teams.stand_in.sent] == [("update", "17")] * 2


async def test_an_answer_elsewhere_is_said_over_the_button(teams: Teams) -> None:
    teams.script.outcomes.append(Outcome(goes_apart=True))
    press = {"opsteker": {"action": "keep", "value": "til:1"}}
    answer = await teams.answer(teams.wire.execute("sarah", press, "17", CHANNEL) | {"locale": "nl-NL"})
    assert (answer["type"], answer["value"]) == (TOAST, speak("nl").text("answer-in-direct"))


# --- forms from a button ---------------------------------------------------------------------------

FORM = Form(
    "edit_til", "f-1", "Wijzig", (Input("text", "Wat?", "lines", "oud"),), "Bewaar", "Annuleer", "til:1"
)
OWN = Card(
    (Text("Gedeeld."), Buttons((Button("edit_til", "Wijzig", "til:1"), Button("keep", "Bewaar", "til:1"))))
)


async def _opened(teams: Teams, form: Form = FORM) -> dict[str, Any]:
    shown = await _received(teams, OWN)
    _will(teams, OpenForm(form))
    fetch = teams.wire.invoke("sarah", "task/fetch", {"data": _data(shown, "Wijzig")}, reply_to="17")
    task = (await teams.answer(fetch))["task"]
    assert (task["type"], task["value"]["title"]) == ("continue", "Wijzig")
    opened: dict[str, Any] = task["value"]["card"]["content"]
    return opened


def test_a_button_opens_its_form_over_the_card() -> None:
    edit, keep = cards.actions(_shown(OWN))
    assert (edit["type"], edit["data"]["msteams"]) == ("Action.Submit", {"type": "task/fetch"})
    assert keep["type"] == "Action.Execute"


async def test_the_answer_to_a_form_comes_where_its_button_was(teams: Teams) -> None:
    opened = await _opened(teams)
    _will(teams, FormErrors(FORM, {"text": "Te kort"}))
    submit = teams.wire.invoke("sarah", "task/submit", {"data": cards.submit_data(opened)})
    again = (await teams.answer(submit))["task"]["value"]["card"]["content"]
    assert cards.errors(again) == {"text": "Te kort"}
    assert teams.stand_in.sent == []

    _will(teams, Reply(Card((Text("Gewijzigd."),))))
    submit = teams.wire.invoke("sarah", "task/submit", {"data": cards.submit_data(again)})
    assert await teams.answer(submit) is None, "the dialog closes"
    [sent] = teams.stand_in.sent
    assert (sent.kind, sent.message, cards.words(sent.card)) == ("update", "17", "Gedeeld.\nGewijzigd.")


async def test_where_that_cannot_be_the_dialog_says_it(teams: Teams) -> None:
    opened = await _opened(teams)
    _will(teams, Reply(Card((Text("Gewijzigd."),))))
    teams.stand_in.trouble.append((403, {}))
    submit = teams.wire.invoke("sarah", "task/submit", {"data": cards.submit_data(opened)})
    shown = (await teams.answer(submit))["task"]["value"]["card"]["content"]
    assert cards.words(shown) == "Gewijzigd."


async def test_a_form_in_confidence_carries_nothing(teams: Teams) -> None:
    form = Form("edit_nameless", "f-1", "Wijzig", FORM.inputs, "b", "a", "til:1:abc", in_confidence=True)
    opened = await _opened(teams, form)
    assert FIELD not in json.dumps(opened)
    assert "on" not in cards.submit_data(opened)["opsteker"]
