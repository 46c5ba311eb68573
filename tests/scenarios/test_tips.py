"""S1, S3 and T6: a question gets the best three answers, or an honest "I do not know"."""

from collections.abc import Callable

from tests.scenarios.looking import button, card, form, privately, publicly
from tests.worlds.world import World

Text = Callable[..., str]


async def test_what_somebody_learned_is_found_by_the_next(world: World, text: Text) -> None:
    await world.say("sarah", "#leren", "/til Met git bisect vind je de commit die iets stukmaakte #git")

    shown = await world.say("joris", "#product", "/tip welke commit maakte het stuk")

    answer = privately(shown, "joris")
    assert "Met git bisect vind je de commit die iets stukmaakte" in answer
    assert "@sarah" in answer
    assert "#git" in answer
    assert publicly(shown, "#product") == []


async def test_a_question_mark_is_enough(world: World) -> None:
    await world.say("sarah", "#leren", "/til Met git bisect vind je de commit die iets stukmaakte #git")

    shown = await world.say("joris", "@opsteker", "welke commit maakte het stuk?")

    assert "Met git bisect vind je" in privately(shown, "joris")


async def test_from_the_menu_of_a_message(world: World) -> None:
    await world.say("sarah", "#leren", "/til Met git bisect vind je de commit die iets stukmaakte #git")
    (asked,) = await world.say("pieter", "#product", "Hoe vind ik de commit die iets stukmaakte?")

    assert "Met git bisect vind je" in privately(await world.shortcut("joris", "find_tip", asked.id), "joris")


async def test_by_a_form(world: World, text: Text) -> None:
    await world.say("sarah", "#leren", "/til Met git bisect vind je de commit die iets stukmaakte #git")

    assert text("tip-form-question") in form(await world.say("joris", "#product", "/tip")).text
    again = form(await world.submit("joris", question=" "))
    assert list(again.errors.values()) == [text("error-empty-question")]
    shown = await world.submit("joris", question="commit die iets stukmaakte")
    assert "Met git bisect vind je" in privately(shown, "joris")


async def test_helped_counts_once_and_for_the_one_who_shared(world: World, text: Text) -> None:
    await world.say("sarah", "#leren", "/til Met git bisect vind je de commit die iets stukmaakte #git")
    shown = await world.say("joris", "@opsteker", "/tip welke commit maakte het stuk")
    found = button(shown, "tip_helped")

    thanks = await world.press("joris", "tip_helped", found.id)
    assert text("tip-thanks") in privately(thanks, "joris")
    assert text("til-helped-count", count=1) in next(
        one.text for one in publicly(thanks, "#leren") if one.updates
    )
    assert text("tip-thanks-before") in privately(await world.press("joris", "tip_helped", found.id), "joris")


async def test_what_is_found_can_be_shared_in_the_channel(world: World, text: Text) -> None:
    await world.say("sarah", "#leren", "/til Met git bisect vind je de commit die iets stukmaakte #git")
    shown = await world.say("joris", "#product", "/tip welke commit maakte het stuk")
    found = button(shown, "share_tip")
    assert text("tip-button-share", where="#product") in found.buttons

    # also where the answer stands in one's own chat: it remembers where it was asked
    shared = card(await world.press("joris", "share_tip", found.id), "#product")
    assert shared.text.startswith(text("tip-shared-by", person="@joris"))


async def test_where_there_is_nowhere_to_share_it_there_is_no_button(world: World) -> None:
    await world.say("sarah", "#leren", "/til Met git bisect vind je de commit die iets stukmaakte #git")
    shown = await world.say("joris", "@opsteker", "/tip welke commit maakte het stuk")
    assert "share_tip" not in button(shown, "tip_helped").buttons.values()


async def test_what_nobody_can_answer_is_offered_to_a_colleague(world: World, text: Text) -> None:
    shown = await world.say("joris", "#product", "/tip hoe heet de kat van de buren")

    answer = privately(shown, "joris")
    assert text("tip-none-title") in answer
    assert "ask_colleague" in button(shown, "ask_colleague").buttons.values()


async def test_a_private_channel_keeps_what_was_said_there(world: World, text: Text) -> None:
    await world.say("sarah", "#retro", "/til Onze zebra-migratie mislukte door een verkeerde index")

    inside = await world.say("joris", "#retro", "/tip waarom mislukte de zebra-migratie")
    assert "verkeerde index" in privately(inside, "joris")

    outside = await world.say("mei", "#data", "/tip waarom mislukte de zebra-migratie")
    assert "verkeerde index" not in privately(outside, "mei")


async def test_any_question_is_answered_kindly(world: World) -> None:
    for odd in ("a", "de het een", "🎉🎉", "как вернуть коммит", "%_* OR 1=1; --", "<script>", "x" * 3_000):
        assert privately(await world.say("joris", "@opsteker", f"/tip {odd}"), "joris")


async def test_a_long_tip_is_read_on_request(world: World, text: Text) -> None:
    long = (
        "Zo schrijf je een kwartaalrapport. "
        + "Begin met wat de lezer moet weten. " * 68
        + "Tot slot: laat het lezen."
    )
    await world.say("sarah", "#leren", f"/til {long}")
    shown = await world.say("joris", "@opsteker", "/tip hoe schrijf ik een kwartaalrapport")
    assert "Tot slot: laat het lezen." not in privately(shown, "joris")

    whole = await world.press("joris", "read_tip", button(shown, "read_tip").id)
    assert "Tot slot: laat het lezen." in privately(whole, "joris")
