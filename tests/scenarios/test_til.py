"""T1 and T3: sharing what you learned, and changing your mind about it."""

from collections.abc import Callable

import pytest

from handlers.parsing.words import TEXT_MAX
from tests.scenarios.looking import button, card, form, privately, publicly
from tests.worlds.world import World

Text = Callable[..., str]

LINK = "https://git-scm.com/docs"


async def test_one_step_shares_it_in_the_channel(world: World, text: Text) -> None:
    shown = await world.say(
        "sarah", "#leren", "/til Met `git switch -` ga je terug #git https://git-scm.com/docs"
    )

    til = card(shown)
    assert til.text.replace("`", "").splitlines()[:3] == [  # code looks like code where it can
        text("til-by", author="@sarah"),
        "Met git switch - ga je terug",
        "https://git-scm.com/docs",
    ]
    assert "#git" in til.text
    assert list(til.buttons) == [text("til-button-helped"), text("til-button-ask"), text("til-button-keep")]
    assert text("til-shared", where="#leren", named="yes") in privately(shown, "sarah")


async def test_in_a_conversation_with_the_bot_it_goes_to_the_til_channel(world: World) -> None:
    shown = await world.say("sarah", "@opsteker", "/til Een draaitabel telt voor je")

    assert "Een draaitabel telt voor je" in card(shown, "#leren").text


async def test_the_same_words_after_a_mention(world: World) -> None:
    shown = await world.say("sarah", "#product", "@opsteker til Mensen lezen de eerste zin")

    assert "Mensen lezen de eerste zin" in card(shown, "#product").text


async def test_in_teams_it_stands_under_what_was_said_and_so_does_what_follows(
    world: World, text: Text
) -> None:
    said, *shown = await world.say("sarah", "#product", f"@opsteker til Mensen lezen de eerste zin {LINK}")
    til = card(shown, "#product")
    assert til.thread == (said.id if world.name == "teams" else "")
    first = til.thread or til.id

    await world.press("joris", "ask", til.id)
    asked = card(await world.submit("joris", question="Ook van mails?"), "#product")
    assert asked.thread == first

    _, *shown = await world.say("joris", "#product", f"@opsteker til Zet het belangrijkste voorop {LINK}")
    assert publicly(shown, "#product")[0].thread == first


async def test_said_in_a_thread_of_teams_it_stays_in_there(world: World) -> None:
    (begun,) = await world.say("joris", "#product", "Wie leest mijn mails?")
    _, *shown = await world.say("sarah", "#product", "@opsteker til De eerste zin wordt gelezen", begun.id)

    assert card(shown, "#product").thread == (begun.id if world.name == "teams" else "")


async def test_nothing_behind_it_opens_a_form_that_says_what_is_wrong(world: World, text: Text) -> None:
    opened = form(await world.say("sarah", "#leren", "/til"))
    assert text("til-form-text") in opened.text

    again = form(await world.submit("sarah", text="   ", link="ftp://x"))
    assert set(again.errors.values()) == {text("error-empty"), text("error-link")}

    shown = await world.submit("sarah", text="Vraag eerst, bouw dan", topics="samenwerken, #vragen", link="")
    til = card(shown)
    assert "Vraag eerst, bouw dan" in til.text
    assert "#samenwerken #vragen" in til.text


async def test_somebodys_words_are_saved_with_credit(world: World, text: Text) -> None:
    (said,) = await world.say("joris", "#product", "Met git bisect vind je de schuldige commit #git")

    shown = await world.shortcut("fatima", "save_til", said.id)

    til = card(shown, "#product")
    assert til.text.startswith(text("til-saved-by", author="@joris", saver="@fatima"))
    assert "Met git bisect vind je de schuldige commit" in til.text
    assert text("til-saved", where="", named="no") in privately(shown, "fatima")

    again = await world.shortcut("sarah", "save_til", said.id)
    assert publicly(again, "#product") == []
    assert text("til-saved-before") in privately(again, "sarah")


async def test_words_longer_than_a_til_may_be_are_not_saved_and_one_letter_fewer_are(
    world: World, text: Text
) -> None:
    words = f"{('Zo doe je dat. ' * TEXT_MAX)[: TEXT_MAX - 1]}."
    (longer,) = await world.say("joris", "#product", f"{words}.")
    (fits,) = await world.say("joris", "#product", words)

    shown = await world.shortcut("fatima", "save_til", longer.id)
    assert publicly(shown, "#product") == []
    assert text("error-too-long", length=TEXT_MAX + 1, most=TEXT_MAX) in privately(shown, "fatima")

    shown = await world.shortcut("fatima", "save_til", fits.id)
    assert text("til-saved-by", author="@joris", saver="@fatima") in card(shown, "#product").text


async def test_books_on_a_til_keep_it(world: World, text: Text) -> None:
    til = card(await world.say("sarah", "#leren", "/til Bewaar mij"))

    shown = await world.react("joris", "books", til.id)
    assert text("til-kept") in privately(shown, "joris")
    assert "Bewaar mij" in privately(await world.say("joris", "#leren", "/til kept"), "joris")

    await world.react("joris", "books", til.id, added=False)
    assert text("til-kept-none") in privately(await world.say("joris", "#leren", "/til kept"), "joris")


async def test_the_author_edits_and_the_card_follows(world: World, text: Text) -> None:
    shared = await world.say("sarah", "#leren", "/til Eerste versie #a")

    opened = form(await world.press("sarah", "edit_til", button(shared, "edit_til").id))
    assert text("til-form-edit") in opened.text
    shown = await world.submit("sarah", text="Tweede versie", topics="b", link="")

    changed = next(one for one in shown if one.updates == card(shared).id)
    assert "Tweede versie" in changed.text
    assert "#b" in changed.text
    assert text("til-edited") in changed.text
    assert "Eerste" not in changed.text


async def test_the_author_deletes_and_the_card_goes_with_its_kudos(world: World, text: Text) -> None:
    shared = await world.say("sarah", "#leren", "/til Toch niet")
    await world.react("joris", "mortar_board", card(shared).id)

    shown = await world.press("sarah", "delete_til", button(shared, "delete_til").id)

    assert [one.updates for one in publicly(shown, "#leren") if one.updates] == [card(shared).id]
    assert text("til-deleted") in privately(shown, "sarah")
    home = privately(await world.say("sarah", "@opsteker", "/learn"), "sarah")
    assert text("home-kudos", received=0, left=5) in home
    assert text("home-quiet", til="yes") in home


async def test_it_helped_is_counted_once_and_not_for_oneself(world: World, text: Text) -> None:
    til = card(await world.say("sarah", "#leren", "/til Dit helpt"))

    shown = await world.press("joris", "helped", til.id)
    changed = next(one for one in shown if one.updates == til.id)
    assert text("til-helped-count", count=1) in changed.text
    assert text("til-helped-thanks", author="@sarah") in privately(shown, "joris")

    assert text("til-helped-before") in privately(await world.press("joris", "helped", til.id), "joris")
    assert text("til-own") in privately(await world.press("sarah", "helped", til.id), "sarah")


async def test_a_question_stands_under_the_til(world: World, text: Text) -> None:
    til = card(await world.say("sarah", "#leren", "/til Iets om te vragen"))

    form(await world.press("joris", "ask", til.id))
    shown = await world.submit("joris", question="Werkt dit ook op een Mac?")

    asked = card(shown)
    assert asked.text.splitlines() == [
        text("til-question", asker="@joris", author="@sarah"),
        "Werkt dit ook op een Mac?",
    ]
    assert asked.thread == (til.thread or til.id)
    assert text("til-asked") in privately(shown, "joris")


async def test_only_the_author_changes_a_til(world: World, text: Text) -> None:
    shared = await world.say("sarah", "@opsteker", "/til Van mij")
    mine = button(shared, "edit_til")

    await world.press("sarah", "delete_til", mine.id)
    late = await world.press("sarah", "edit_til", mine.id)
    assert text("til-gone") in privately(late, "sarah")


@pytest.mark.parametrize("typed", ["", "   ", "\u200f\u202e \x07"])
async def test_nothing_but_blanks_is_the_same_as_nothing(world: World, typed: str) -> None:
    assert form(await world.say("sarah", "#leren", f"/til {typed}")).inputs


async def test_far_too_long_is_refused_and_given_back(world: World, text: Text) -> None:
    shown = await world.say("sarah", "#leren", "/til " + "woord " * 7_000)

    assert publicly(shown, "#leren") == []
    answer = privately(shown, "sarah")
    assert text("error-too-long", length=41_999, most=2_500) in answer
    assert "woord woord woord" in answer


async def test_what_people_write_stays_what_they_wrote(world: World) -> None:
    nasty = "<b>vet</b> <!channel> & \u202etxet \x1b[31m"

    til = card(await world.say("sarah", "#leren", f"/til {nasty}"))

    assert "<b>vet</b> <!channel> & txet [31m" in til.text


async def test_without_a_channel_for_tils_its_author_alone_finds_it(world: World, text: Text) -> None:
    world.database.write(world.ref, lambda tx: tx.choose(til_channel=""))
    kept = await world.say("sarah", "@opsteker", "/til De draaitabel telt voor je #excel")
    assert text("til-shared-nowhere") in privately(kept, "sarah")

    found = await world.say("sarah", "@opsteker", "/tip hoe telt een draaitabel")
    assert "De draaitabel telt voor je" in privately(found, "sarah")
    for who in ("joris", "anna"):
        other = await world.say(who, f"@{who}", "/tip hoe telt een draaitabel")
        assert text("tip-none") in privately(other, who)
        assert "voor je" not in privately(other, who)

    mine = button(await world.say("sarah", "@sarah", "/til mijn"), "delete_til")
    await world.press("sarah", "delete_til", mine.id)
    gone = await world.say("sarah", "@opsteker", "/tip hoe telt een draaitabel")
    assert text("tip-none") in privately(gone, "sarah")
