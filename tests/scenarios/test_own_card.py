"""One's own page in Teams is one card in one's own chat, as fresh as a page that is opened."""

from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from typing import Any

import pytest
import pytest_asyncio

from handlers.texts import speak
from storage import people, places, posts
from tests.scenarios import mentoring
from tests.worlds import teams_cards as cards
from tests.worlds.teams_activities import chat_of, user
from tests.worlds.teams_stand_in import Sent
from tests.worlds.teams_world import TeamsWorld, channel_id, teams_world

Say = Callable[..., str]
Json = dict[str, Any]
TIL = "/til Met git switch - ga je terug #git"


@pytest_asyncio.fixture
async def teams(sqlite_url: str, language: str) -> AsyncIterator[TeamsWorld]:
    async with teams_world(sqlite_url, language) as made:
        yield made


@pytest.fixture
def text(language: str) -> Say:
    return speak(language, "teams").text


def _there(teams: TeamsWorld, who: str) -> list[Sent]:
    """The pages that stand in somebody's chat, as they are now."""
    gone = {sent.message for sent in teams.teams.sent if sent.kind == "delete"}
    now = {sent.message: sent for sent in teams.teams.sent if sent.conversation == chat_of(who)}
    return [sent for one, sent in now.items() if one not in gone and "refresh" in sent.card]


async def _comes_into_view(teams: TeamsWorld, who: str, card: Json, where: str = "") -> Json:
    """Teams does by itself what the card says."""
    asks = card["refresh"]["action"]
    assert asks["type"] == "Action.Execute"
    before = len(teams.teams.sent)
    invoke = teams._wire.execute(who, asks["data"], "17", where)
    answer = await teams._send(who, invoke)
    assert await teams._what_follows(who, before) == [], "who only looks hears nothing, and changes nothing"
    return answer


@pytest.mark.parametrize("said", ["learn", "leer", "home", "start"])
async def test_it_is_asked_for_in_a_word(teams: TeamsWorld, text: Say, said: str) -> None:
    (shown,) = await teams.say("sarah", "@opsteker", f"/{said}")
    assert text("home-title") in shown.text
    (page,) = _there(teams, "sarah")
    assert page.card["refresh"]["userIds"] == [user("sarah")]


async def test_asked_for_again_it_stands_at_the_end_and_the_one_before_goes(teams: TeamsWorld) -> None:
    for _ in range(3):
        (last,) = await teams.home("sarah")
    assert [sent.message for sent in _there(teams, "sarah")] == [last.id]

    def kept(tx: Any) -> list[str]:
        place = places.by_key(tx, chat_of("sarah"))
        assert place is not None
        return posts.messages(tx, place.id, "home")

    assert teams.database.read(teams.ref, kept) == [last.id]


async def test_asked_for_in_a_channel_it_comes_in_ones_own_chat(teams: TeamsWorld, text: Say) -> None:
    await teams.home("sarah")
    shown = await teams.say("sarah", "#product", "/learn")
    assert {one.where for one in shown} == {"@sarah"}
    assert len(_there(teams, "sarah")) == 1
    said = [sent for sent in teams.teams.sent if sent.conversation.startswith(channel_id("product"))]
    assert text("answer-in-direct") in cards.words(said[-1].card)


async def test_it_is_as_it_is_now_whenever_it_comes_into_view(teams: TeamsWorld, text: Say) -> None:
    mentoring.switch_on(teams)  # type: ignore[arg-type]
    await mentoring.offer(teams, "joris")  # type: ignore[arg-type]
    await teams.home("joris")
    (page,) = _there(teams, "joris")
    assert text("home-heading-waiting") not in cards.words(page.card)
    await mentoring.ask(teams, "sarah", "joris")  # type: ignore[arg-type]

    answer = await _comes_into_view(teams, "joris", page.card)

    assert (answer["statusCode"], answer["type"]) == (200, "application/vnd.microsoft.card.adaptive")
    assert text("home-heading-waiting") in cards.words(answer["value"])
    assert "refresh" in answer["value"], "and it will be asked for again"


async def test_what_is_done_on_it_changes_it(teams: TeamsWorld, text: Say) -> None:
    shared = await teams.say("joris", "#leren", TIL)
    await teams.press("sarah", "keep", next(one.id for one in shared if one.where == "#leren"))
    (home,) = await teams.home("sarah")

    shown = await teams.press("sarah", "drop", home.id)

    assert [(one.updates, text("til-dropped") in one.text) for one in shown] == [(home.id, True)]
    (page,) = _there(teams, "sarah")
    assert "git switch" not in cards.words(page.card)


async def test_an_answer_on_it_is_not_taken_away_while_it_is_read(teams: TeamsWorld, text: Say) -> None:
    """Teams asks for a card that has just been changed at once."""
    shared = await teams.say("joris", "#leren", TIL)
    await teams.press("sarah", "keep", next(one.id for one in shared if one.where == "#leren"))
    (home,) = await teams.home("sarah")
    await teams.press("sarah", "drop", home.id)
    (page,) = _there(teams, "sarah")
    assert (await _comes_into_view(teams, "sarah", page.card))["value"] == ""
    teams.now += timedelta(minutes=3)
    fresh = await _comes_into_view(teams, "sarah", page.card)
    assert text("til-dropped") not in cards.words(fresh["value"])


async def test_a_form_over_it_ends_on_it(teams: TeamsWorld, text: Say) -> None:
    (home,) = await teams.home("sarah")
    await teams.press("sarah", "share_til", home.id)
    (wrong,) = await teams.submit("sarah", text=" ")
    assert wrong.errors
    shown = await teams.submit("sarah", text="Rebase eerst", topics="git")
    (page,) = [one for one in shown if one.where == "@sarah"]
    assert page.updates == home.id
    assert "Rebase eerst" in page.text


async def test_a_page_that_was_thrown_away_comes_back_with_the_answer(teams: TeamsWorld, text: Say) -> None:
    shared = await teams.say("joris", "#leren", TIL)
    await teams.press("sarah", "keep", next(one.id for one in shared if one.where == "#leren"))
    (home,) = await teams.home("sarah")
    teams.teams.trouble.append((404, {}))
    shown = await teams.press("sarah", "drop", home.id)
    assert text("til-dropped") in shown[0].text
    assert shown[0].updates == ""


async def test_a_page_is_never_shown_among_others(teams: TeamsWorld) -> None:
    """Somebody may send anything."""
    await teams.say("sarah", "#leren", TIL)
    for where in (channel_id("leren"), "19:joris.sarah@thread.v2"):
        for mark in ({"home": True}, {"home": True, "action": "more_mine", "value": "x"}):
            before = len(teams.teams.sent)
            forged = teams._wire.execute("sarah", {"opsteker": mark}, "17", where)
            answer = await teams._send("sarah", forged)
            assert "refresh" not in repr(answer)
            await teams._what_follows("sarah", before)
            assert not [s for s in teams.teams.sent[before:] if s.kind != "delete" and "refresh" in s.card]


async def test_odd_marks_of_a_page_do_no_harm(teams: TeamsWorld) -> None:
    for value in ("x", "-1", "9" * 400, "١٢٣", ""):
        odd = {
            "refresh": {
                "action": {"type": "Action.Execute", "data": {"opsteker": {"home": True, "value": value}}}
            }
        }
        assert (await _comes_into_view(teams, "sarah", odd))["statusCode"] == 200


# --- kept fresh when something changes elsewhere -----------------------------------------------------


def _changed(teams: TeamsWorld, message: str, since: int) -> list[str]:
    sent = teams.teams.sent[since:]
    return [cards.words(one.card) for one in sent if (one.kind, one.message) == ("update", message)]


async def test_what_somebody_does_elsewhere_shows_on_it(teams: TeamsWorld) -> None:
    (home,) = await teams.home("sarah")
    since = len(teams.teams.sent)
    await teams.say("sarah", "#leren", TIL)
    assert "git switch" in _changed(teams, home.id, since)[-1]


async def test_what_others_ask_of_somebody_shows_on_it(teams: TeamsWorld, text: Say) -> None:
    mentoring.switch_on(teams)  # type: ignore[arg-type]
    await mentoring.offer(teams, "joris")  # type: ignore[arg-type]
    (home,) = await teams.home("joris")
    since = len(teams.teams.sent)
    await mentoring.ask(teams, "sarah", "joris")  # type: ignore[arg-type]
    assert text("home-heading-waiting") in _changed(teams, home.id, since)[-1]


async def test_what_changes_nothing_on_it_leaves_it_alone(teams: TeamsWorld) -> None:
    (home,) = await teams.home("sarah")
    since = len(teams.teams.sent)
    await teams.say("sarah", "@opsteker", "/help")
    await teams.say("joris", "#leren", TIL)
    await _comes_into_view(teams, "sarah", _there(teams, "sarah")[0].card)
    assert _changed(teams, home.id, since) == []


async def test_who_has_no_page_in_the_chat_gets_none(teams: TeamsWorld) -> None:
    await teams.say("sarah", "#leren", TIL)
    assert _there(teams, "sarah") == []


async def test_an_answer_that_is_being_read_stays_also_then(teams: TeamsWorld, text: Say) -> None:
    shared = await teams.say("joris", "#leren", TIL)
    await teams.press("sarah", "keep", next(one.id for one in shared if one.where == "#leren"))
    (home,) = await teams.home("sarah")
    await teams.press("sarah", "drop", home.id)
    await teams.say("sarah", "#leren", "/til Rebase eerst")
    (page,) = _there(teams, "sarah")
    assert text("til-dropped") in cards.words(page.card)
    teams.now += timedelta(minutes=3)
    await teams.say("sarah", "#leren", "/til En push daarna")
    (page,) = _there(teams, "sarah")
    assert text("til-dropped") not in cards.words(page.card)
    assert "push" in cards.words(page.card)


async def test_a_page_that_cannot_be_changed_stays_and_nothing_fails(teams: TeamsWorld) -> None:
    """As after a restart, when nobody knows how it reads."""
    await teams.home("sarah")
    platform = teams.app.platforms["teams"]
    platform._fresh._known.clear()  # type: ignore[attr-defined]
    teams.teams.trouble.append((404, {}))
    platform._fresh.went_stale(teams.ref, user("sarah"))  # type: ignore[attr-defined]
    await teams._what_follows("sarah", 0)
    assert not teams.teams.trouble
    assert any(one.where == "#leren" for one in await teams.say("sarah", "#leren", TIL))


async def test_who_was_erased_is_not_met_again_by_a_card_that_still_stands_there(
    teams: TeamsWorld, text: Say
) -> None:
    await teams.say("sarah", "#leren", TIL)
    await teams.home("sarah")
    (page,) = _there(teams, "sarah")
    asked = await teams.say("sarah", "@opsteker", "/learn erase")
    await teams.press("sarah", "open_erase", next(o.id for o in asked if "open_erase" in o.buttons.values()))
    await teams.submit("sarah", word=text("erase-word"))

    answer = await _comes_into_view(teams, "sarah", page.card)

    assert answer["value"] == ""

    assert teams.database.read(teams.ref, lambda tx: people.by_user(tx, user("sarah"))) is None
