"""S10: "Did you mean …?" does it, with what was typed unchanged; offers open forms that are filled in."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from handlers import modules
from handlers.texts import speak
from storage import people
from storage.database import Transaction
from tests.happenings import NOW
from tests.scenarios.looking import button, card, form, privately
from tests.worlds.world import World

Text = Callable[..., str]


def _ready(world: World) -> None:
    world.database.write(world.ref, lambda tx: tx.choose(modules=modules.ALL))


async def _called(world: World, name: str, who: str) -> None:
    """Gives them this name, as their platform would tell."""
    await world.say(who, "@opsteker", "help")

    def rename(tx: Transaction) -> None:
        (known,) = (one for one, now in people.names(tx) if now.lower().startswith(who))
        people.seen(tx, replace(people.get(tx, known), name=name), NOW)

    world.database.write(world.ref, rename)


def named(world: World, command: str) -> str:
    """The label of its button."""
    return speak("en", world.ref.platform).command(command)


async def test_a_button_does_what_was_meant_with_the_rest_unchanged(world: World, text: Text) -> None:
    _ready(world)
    await world.say("joris", "@opsteker", "help")
    shown = await world.say("sarah", "#leren", "/kudos experimnt @joris durfde het  aan\n\nzelfs #git")
    assert "@joris" not in [one.where for one in shown]

    done = await world.press("sarah", named(world, "kudos experiment …"), button(shown, "meant").id)

    (told,) = [one.text for one in done if one.where == "@joris"]
    assert told.startswith(text("kudos-received", manager="no", giver="@sarah", kind="experiment"))
    assert "zelfs #git" in told.splitlines()


async def test_a_command_with_a_slip_is_done_by_its_button(world: World, text: Text) -> None:
    _ready(world)
    shown = await world.say("sarah", "@opsteker", "tipp hoe draai ik een commit terug")

    done = await world.press("sarah", named(world, "tip …"), button(shown, "meant").id)

    assert any(
        text(key) in privately(done, "sarah") for key in ("tip-found", "tip-perhaps", "tip-none-title")
    )


async def test_a_form_opens_from_the_button(world: World, text: Text) -> None:
    shown = await world.say("sarah", "#leren", "/learn setings")
    opened = form(await world.press("sarah", named(world, "learn settings"), button(shown, "meant").id))
    assert opened.text.startswith(text("settings-title"))


async def test_thanks_open_the_form_with_person_and_reason(world: World, text: Text) -> None:
    await world.say("joris", "@opsteker", "help")
    shown = await world.say("sarah", "#leren", "@opsteker thanks @joris for explaining rebase #git")
    assert "@joris" not in [one.where for one in shown if one.by == "opsteker"]

    form(await world.press("sarah", "fill_kudos", button(shown, "fill_kudos").id))
    done = await world.submit("sarah")

    (told,) = [one.text for one in done if one.where == "@joris"]
    assert "thanks for explaining rebase #git" in told.splitlines()


async def test_thanks_by_name_alone_do_the_same(world: World, text: Text) -> None:
    await world.say("joris", "@opsteker", "help")
    shown = await world.say("sarah", "@opsteker", "Bedankt Joris, voor de uitleg")
    form(await world.press("sarah", "fill_kudos", button(shown, "fill_kudos").id))

    done = await world.submit("sarah")

    (told,) = [one.text for one in done if one.where == "@joris"]
    assert "Bedankt voor de uitleg" in told.splitlines()


async def test_what_was_learned_opens_the_form_filled_in(world: World, text: Text) -> None:
    shown = await world.say("sarah", "@opsteker", "Vandaag leerde ik: met git switch - ga je terug #git")
    form(await world.press("sarah", "fill_til", button(shown, "fill_til").id))

    shared = card(await world.submit("sarah"))

    assert shared.text.splitlines()[1] == "met git switch - ga je terug"
    assert "#git" in shared.text


async def test_a_word_by_itself_is_not_shared_but_can_be(world: World, text: Text) -> None:
    shown = await world.say("sarah", "#leren", "/til mien")
    form(await world.press("sarah", "fill_til", button(shown, "fill_til").id))
    assert card(await world.submit("sarah")).text.splitlines()[1] == "mien"


async def test_when_several_bear_a_name_it_is_asked_which_one(world: World, text: Text) -> None:
    await _called(world, "Kim Bakker", "joris")
    await _called(world, "Kim Jansen", "pieter")

    shown = await world.say("sarah", "#leren", "/kudos kim bedankt voor de uitleg")

    asked = button(shown, "meant")
    assert text("called-which", name="kim") in asked.text
    assert sorted(asked.buttons) == ["Kim Bakker", "Kim Jansen"]
    assert not [one for one in shown if one.where in ("@joris", "@pieter")]

    done = await world.press("sarah", "Kim Jansen", asked.id)
    (told,) = [one.text for one in done if one.where == "@pieter"]
    assert "bedankt voor de uitleg" in told.splitlines()


async def test_a_full_name_tells_who_is_meant(world: World, text: Text) -> None:
    await _called(world, "Kim Bakker", "joris")
    await _called(world, "Kim Jansen", "pieter")

    done = await world.say("sarah", "#leren", "/kudos kim jansen bedankt")

    assert [one.where for one in done if one.where.startswith("@") and one.where != "@sarah"] == ["@pieter"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("/kudos", "Joris Jansen"),
        ("/kudos", "Joris van den Berg"),
        ("/kudos undo", "Joris Jansen"),
        ("@opsteker bedankt", "Joris van den Berg"),
        ("@opsteker thanks for it,", "Joris Jansen"),
    ],
)
async def test_a_surname_nobody_has_is_asked_about(world: World, text: Text, said: str, name: str) -> None:
    _ready(world)
    await _called(world, "Joris Bakker", "joris")

    shown = await world.say("sarah", "#leren", f"{said} {name}")

    asked = button(shown, "meant")
    assert text("called-nobody", name=name) in asked.text
    assert list(asked.buttons) == ["Joris Bakker"]
    assert not [one for one in shown if one.where == "@joris"]


async def test_who_was_meant_all_the_same_is_thanked_with_all_that_was_typed(
    world: World, text: Text
) -> None:
    await _called(world, "Joris Bakker", "joris")
    shown = await world.say("sarah", "#leren", "/kudos Joris Git is nu duidelijk")

    done = await world.press("sarah", "Joris Bakker", button(shown, "meant").id)

    (told,) = [one.text for one in done if one.where == "@joris"]
    assert "Git is nu duidelijk" in told.splitlines()


@pytest.mark.parametrize(
    "typed", ["Joris Bakker", "Joris bedankt", "Joris Bedankt", "Joris, Heel fijn", "Joris\nFijn", "Joris D"]
)
async def test_ordinary_words_behind_a_name_are_no_surname(world: World, text: Text, typed: str) -> None:
    await _called(world, "Joris Bakker", "joris")
    done = await world.say("sarah", "#leren", f"/kudos {typed}")
    assert [one.text for one in done if one.where == "@joris"]


async def test_a_mentor_and_a_colleague_with_another_surname_are_asked_about(
    world: World, text: Text
) -> None:
    _ready(world)
    await _called(world, "Joris Bakker", "joris")
    for who, said in (("sarah", "/mentor Joris Jansen"), ("anna", "/learn people Joris Jansen")):
        shown = await world.say(who, "@opsteker", said)
        assert text("called-nobody", name="Joris Jansen") in privately(shown, who)
    opened = form(await world.press("anna", "Joris Bakker", button(shown, "meant").id))
    assert opened.text.startswith(text("people-form-title"))


async def test_an_admin_names_a_colleague_without_a_sign(world: World, text: Text) -> None:
    await world.say("joris", "@opsteker", "help")
    opened = form(await world.say("anna", "@opsteker", "/learn people joris"))
    assert opened.text.startswith(text("people-form-title"))
    unknown = await world.say("anna", "@opsteker", "/learn people willemijn")
    assert text("people-unknown", name="willemijn") in privately(unknown, "anna")


async def test_a_mentor_is_asked_by_name(world: World, text: Text) -> None:
    _ready(world)
    form(await world.say("pieter", "@opsteker", "/mentor offer"))
    await world.submit("pieter", topics="sql")

    shown = await world.say("sarah", "@opsteker", "/mentor pieter")

    assert text("mentor-named", mentor="@pieter") in privately(shown, "sarah")
    opened = form(await world.press("sarah", "sql", button(shown, "mentor_ask").id))
    assert "sql" in opened.text


async def test_long_words_are_given_back_whole_without_a_button(world: World, text: Text) -> None:
    shown = await world.say("sarah", "@opsteker", "today I learned " + "a word " * 300)
    assert text("meant-long", command="til") in privately(shown, "sarah")


async def test_kudos_by_name_stay_while_the_name_stands_in_the_message(world: World, text: Text) -> None:
    await world.say("joris", "@opsteker", "help")
    said = (await world.say("sarah", "#leren", "@opsteker kudos joris bedankt"))[0]

    await world.edit("sarah", said.id, "@opsteker kudos joris bedankt voor alles")
    undone = await world.say("sarah", "#leren", "/kudos undo joris")
    assert text("kudos-undone", names="@joris") in privately(undone, "sarah")


async def test_who_is_edited_out_by_name_loses_them(world: World, text: Text) -> None:
    await world.say("joris", "@opsteker", "help")
    said = (await world.say("sarah", "#leren", "@opsteker kudos joris bedankt"))[0]

    await world.edit("sarah", said.id, "@opsteker kudos pieter bedankt")
    undone = await world.say("sarah", "#leren", "/kudos undo joris")
    assert text("kudos-undo-nothing-from", names="@joris") in privately(undone, "sarah")
