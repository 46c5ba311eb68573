"""T4: a mistake becomes a lesson, under one's own name or under none."""

from collections.abc import Callable

import pytest

from tests.scenarios.looking import button, card, form, privately, publicly
from tests.worlds.world import Shown, World

Text = Callable[..., str]

MISTAKE = "Ik mailde de verkeerde lijst; nu stuur ik eerst een proef"


async def shared_nameless(world: World, who: str = "sarah") -> list[Shown]:
    await world.say("joris", "#leren", "/til help")  # from then on the bot knows how the channel is called
    form(await world.say(who, "@opsteker", "/til fout"))
    return await world.submit(who, text=f"{MISTAKE} #mailing", topics="", link="", name="nameless")


@pytest.mark.parametrize("word", ["fout", "les", "mistake", "Lesson"])
async def test_in_words_it_bears_your_name(world: World, text: Text, word: str) -> None:
    shown = await world.say("sarah", "#product", f"/til {word}: {MISTAKE} #mailing")

    lesson = card(shown, "#product")
    assert lesson.text.splitlines()[:3] == [
        text("lesson-title"),
        text("lesson-by", author="@sarah"),
        MISTAKE,
    ]
    assert "#mailing" in lesson.text
    assert text("lesson-shared", where="#product", named="yes") in privately(shown, "sarah")
    assert MISTAKE in privately(await world.say("sarah", "#leren", "/til mine"), "sarah")


async def test_the_form_with_your_name(world: World, text: Text) -> None:
    opened = form(await world.say("sarah", "@opsteker", "/til les"))
    assert text("lesson-form-text") in opened.text

    again = form(await world.submit("sarah", text=" ", link="geen link", name="named"))
    assert set(again.errors.values()) == {text("error-empty"), text("error-link")}

    shown = await world.submit("sarah", text=MISTAKE, topics="", link="", name="named")
    assert text("lesson-by", author="@sarah") in card(shown).text
    assert button(shown, "edit_til")


async def test_the_button_on_ones_own_page(world: World, text: Text) -> None:
    home = (await world.home("sarah"))[-1]

    opened = form(await world.press("sarah", "open_lesson", home.id))

    assert text("lesson-form-text") in opened.text


async def test_without_a_name(world: World, text: Text) -> None:
    shown = await shared_nameless(world)

    lesson = card(shown)
    assert lesson.text.splitlines()[:3] == [text("lesson-title"), text("lesson-by-nobody"), MISTAKE]
    assert "sarah" not in lesson.text.lower()
    answer = privately(shown, "sarah")
    assert text("lesson-shared-nameless", where="#leren") in answer
    assert text("lesson-keep-this") in answer
    assert text("til-mine-none") in privately(await world.say("sarah", "#leren", "/til mine"), "sarah")


async def test_where_others_look_on_it_is_asked_for_in_ones_own_chat(world: World, text: Text) -> None:
    shown = await world.say("sarah", "#product", "/til fout")

    if world.name == "teams":
        assert privately(shown, "sarah") == text("only-between-us", words="til fout")
        return
    form(shown)
    after = await world.submit("sarah", text=MISTAKE, topics="", link="", name="nameless")
    assert MISTAKE in card(after, "#product").text
    assert button(after, "edit_til").where == "@sarah"


async def test_its_author_changes_and_deletes_it(world: World, text: Text) -> None:
    shared = await shared_nameless(world)
    mine = button(shared, "edit_til")

    opened = form(await world.press("sarah", "edit_til", mine.id))
    assert text("til-form-edit") in opened.text
    wrong = form(await world.submit("sarah", text="", topics="", link=""))
    assert list(wrong.errors.values()) == [text("error-empty")]
    shown = await world.submit("sarah", text="Stuur altijd eerst een proef", topics="mail", link="")
    changed = next(one for one in shown if one.updates == card(shared).id)
    assert "Stuur altijd eerst een proef" in changed.text
    assert text("lesson-by-nobody") in changed.text

    gone = await world.press("sarah", "delete_til", mine.id)
    assert card(shared).id in [one.updates for one in gone]
    assert text("til-deleted") in privately(gone, "sarah")
    assert text("til-gone") in privately(await world.press("sarah", "edit_til", mine.id), "sarah")


async def test_it_helps_is_kept_and_asked_about_without_anybody_being_named(world: World, text: Text) -> None:
    lesson = card(await shared_nameless(world))

    helped = await world.press("joris", "helped", lesson.id)
    assert text("lesson-helped-thanks") in privately(helped, "joris")
    await world.press("joris", "keep", lesson.id)
    kept = privately(await world.say("joris", "@opsteker", "/til kept"), "joris")
    assert MISTAKE in kept
    assert text("lesson-by-nobody") in kept

    form(await world.press("joris", "ask", lesson.id))
    asked = card(await world.submit("joris", question="Welk programma was het?"))
    assert asked.text.splitlines() == [text("lesson-question"), "Welk programma was het?"]
    assert asked.thread == lesson.id


async def test_kudos_have_nowhere_to_go(world: World, text: Text) -> None:
    lesson = card(await shared_nameless(world))

    assert [one for one in await world.react("joris", "mortar_board", lesson.id) if one.text] == []
    assert [
        one for one in await world.react("joris", "mortar_board", lesson.id, added=False) if one.text
    ] == []
    shown = await world.shortcut("joris", "give_kudos", lesson.id)
    assert text("kudos-nobody") in privately(shown, "joris")
    assert text("home-kudos", received=0, left=5) in privately(
        await world.say("sarah", "@opsteker", "/learn"), "sarah"
    )


async def test_with_a_name_the_card_is_like_any_other(world: World, text: Text) -> None:
    lesson = card(await world.say("sarah", "#leren", f"/til fout: {MISTAKE}"))

    shown = await world.react("joris", "mortar_board", lesson.id)
    assert text("kudos-received", giver="@joris", kind="learning", manager="no") in privately(shown, "sarah")
    helped = await world.press("joris", "helped", lesson.id)
    assert text("til-helped-thanks", author="@sarah") in privately(helped, "joris")
    assert publicly(helped, "#leren")[0].text.startswith(text("lesson-title"))
