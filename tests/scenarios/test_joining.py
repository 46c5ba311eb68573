"""T2: what is there already is joined, never shared a second time."""

from collections.abc import Callable

from tests.scenarios.looking import button, card, form, privately, publicly
from tests.worlds.world import World

Text = Callable[..., str]

LINK = "https://git-scm.com/docs/git-bisect"
DIRTY = "http://GIT-scm.com:80/docs/git-bisect/?utm_source=nieuwsbrief&fbclid=1#_examples"


async def test_the_same_message_twice_lands_on_the_list_of_the_second(world: World, text: Text) -> None:
    (said,) = await world.say("joris", "#product", "Met git bisect vind je de schuldige commit #git")
    await world.shortcut("fatima", "save_til", said.id)

    again = await world.shortcut("sarah", "save_til", said.id)

    assert publicly(again, "#product") == []
    assert text("til-saved-before-kept") in privately(again, "sarah")
    assert "schuldige commit" in privately(await world.say("sarah", "#leren", "/til kept"), "sarah")
    third = await world.shortcut("sarah", "save_til", said.id)
    assert text("til-kept-before") in privately(third, "sarah")
    once_more = await world.shortcut("fatima", "save_til", said.id)
    assert text("til-saved-before") in privately(once_more, "fatima")


async def test_the_same_link_goes_under_the_card_that_is_there(world: World, text: Text) -> None:
    til = card(await world.say("joris", "#leren", f"/til Zo vind je de schuldige commit {LINK} #git"))

    shown = await world.say("sarah", "#product", f"/til Hier staat ook hoe je het automatisch doet {DIRTY}")

    note, changed = publicly(shown, "#leren")
    assert note.thread == (til.thread or til.id)
    assert note.text.splitlines() == [
        text("til-adds", person="@sarah"),
        "Hier staat ook hoe je het automatisch doet",
    ]
    assert changed.updates == til.id
    assert text("til-again-count", count=1) in changed.text
    assert publicly(shown, "#product") == []
    answer = privately(shown, "sarah")
    assert text("til-there", author="@joris", where="#leren") in answer
    assert text("til-there-added") in answer


async def test_nothing_new_to_say_still_counts(world: World, text: Text) -> None:
    til = card(await world.say("joris", "#leren", f"/til Zo vind je de commit {LINK}"))

    shown = await world.say("sarah", "#leren", f"/til {LINK}")
    (changed,) = publicly(shown, "#leren")
    assert changed.updates == til.id
    assert text("til-again-count", count=1) in changed.text
    assert text("til-there-counts") in privately(shown, "sarah")

    again = await world.say("sarah", "#leren", f"/til zo vind je de COMMIT! {LINK}")
    assert publicly(again, "#leren") == []
    own = await world.say("joris", "#leren", f"/til {LINK}")
    assert publicly(own, "#leren") == []
    assert privately(own, "joris").splitlines()[0] == text("til-there-own", where="#leren")


async def test_a_private_channel_has_nothing_to_do_with_elsewhere(world: World) -> None:
    closed = card(await world.say("sarah", "#retro", f"/til Dit blijft onder ons {LINK}"), "#retro")
    shown = await world.say("joris", "#leren", f"/til Dit mag iedereen weten {LINK}")

    assert "Dit mag iedereen weten" in card(shown, "#leren").text
    assert publicly(shown, "#retro") == []
    assert "onder ons" not in privately(shown, "joris")

    inside = await world.say("fatima", "#retro", f"/til Ook handig {LINK}")
    note, changed = publicly(inside, "#retro")
    assert (note.thread, changed.updates) == (closed.thread or closed.id, closed.id)
    assert publicly(inside, "#leren") == []


async def test_what_was_deleted_is_shared_anew(world: World) -> None:
    shared = await world.say("sarah", "#leren", f"/til Eerst zo {LINK}")
    await world.press("sarah", "delete_til", button(shared, "delete_til").id)

    assert "Toch nog" in card(await world.say("joris", "#leren", f"/til Toch nog {LINK}")).text


async def test_a_link_that_comes_in_by_editing_is_joined_from_then_on(world: World, text: Text) -> None:
    shared = await world.say("sarah", "#leren", "/til Zonder link")
    form(await world.press("sarah", "edit_til", button(shared, "edit_til").id))
    await world.submit("sarah", text="Met link", topics="", link=LINK)

    shown = await world.say("joris", "#leren", f"/til {DIRTY}")

    assert text("til-there", author="@sarah", where="#leren") in privately(shown, "joris")


async def test_a_link_that_another_has_may_come_in_by_editing(world: World, text: Text) -> None:
    await world.say("joris", "#leren", f"/til De eerste {LINK}")
    shared = await world.say("sarah", "#leren", "/til Zonder link")
    form(await world.press("sarah", "edit_til", button(shared, "edit_til").id))

    shown = await world.submit("sarah", text="Ook met link", topics="", link=LINK)

    assert text("til-changed") in privately(shown, "sarah")


async def test_saved_words_with_a_known_link_join_as_well(world: World, text: Text) -> None:
    til = card(await world.say("joris", "#leren", f"/til Zo vind je de commit {LINK}"))
    (said,) = await world.say("pieter", "#product", f"Hiermee gaat het vanzelf: {LINK}")

    shown = await world.shortcut("sarah", "save_til", said.id)

    note = publicly(shown, "#leren")[0]
    assert note.thread == (til.thread or til.id)
    assert text("til-adds", person="@pieter") in note.text
    assert publicly(shown, "#product") == []
    assert "Zo vind je de commit" in privately(await world.say("sarah", "#leren", "/til kept"), "sarah")


async def test_a_lesson_is_about_what_happened_not_about_its_link(world: World) -> None:
    await world.say("joris", "#leren", f"/til Zo vind je de commit {LINK}")

    shown = await world.say("sarah", "#leren", f"/til fout: Ik zocht een dag met de hand {LINK}")

    assert "Ik zocht een dag met de hand" in card(shown).text
