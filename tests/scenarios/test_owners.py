"""S7: who keeps a tip right is asked now and then, and when they leave somebody else is."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import select

from handlers.parsing.words import TEXT_MAX
from handlers.tips import library
from storage import people, places, search, tips
from storage.database import Transaction
from storage.people import Person
from storage.places import Place
from storage.tips import Tip
from tests.scenarios.looking import button, form, privately
from tests.worlds.world import Shown, World

Text = Callable[..., str]
BEFORE = datetime.fromisoformat("2026-11-20T12:00:00+01:00")


async def meet(world: World, *names: str) -> dict[str, Person]:
    """The bot knows whoever said something to it."""
    for name in names:
        await world.say(name, "@opsteker", "/learn")

    def look(tx: Transaction) -> dict[str, Person]:
        users = tx.execute(
            select(people.table.c.user).where(people.table.c.workspace_id == tx.workspace.id)
        ).scalars()
        known = [people.by_user(tx, user) for user in list(users)]
        return {
            name: one for name in names for one in known if one and (one.name or "").lower().startswith(name)
        }

    return world.database.read(world.ref, look)


def put(
    world: World, owner: Person | None, text: str = "Met revert.", topic: str = "git", **more: int
) -> Tip:
    def add(tx: Transaction) -> Tip:
        owner_id = owner.id if owner else None
        made = {"source": f"x:{topic}{len(text)}", "topics": (topic,), "owner_id": owner_id, **more}
        tip = tips.add(tx, "Een commit terugdraaien", text, BEFORE, **made)  # type: ignore[arg-type]
        assert tip is not None
        library.publish(tx, tip)
        return tip

    return world.database.write(world.ref, add)


def stored(world: World, tip: Tip) -> Tip | None:
    return world.database.read(world.ref, lambda tx: tips.find(tx, tip.id))


def found(world: World, question: str) -> list[str]:
    answer = world.database.read(world.ref, lambda tx: search.find(tx, question, 0))
    return [hit.about for hit in answer.hits]


def leaves(world: World, person: Person) -> None:
    gone = Person(person.user, has_left=True)
    world.database.write(world.ref, lambda tx: people.seen(tx, gone, BEFORE))


def asked(shown: list[Shown], text: Text, who: str) -> Shown:
    (question,) = [one for one in shown if one.where == f"@{who}" and text("library-check") in one.text]
    return question


async def test_the_owner_says_it_is_still_right(world: World, text: Text) -> None:
    joris = (await meet(world, "joris"))["joris"]
    tip = put(world, joris)

    question = asked(await world.wait(days=190), text, "joris")
    assert "Een commit terugdraaien" in question.text
    assert "Met revert." in question.text
    assert list(question.buttons) == [
        text("library-button-confirm"), text("library-button-edit"), text("library-button-drop"),
    ]  # fmt: skip

    shown = await world.press("joris", "confirm_tip", question.id)
    assert text("library-confirmed") in privately(shown, "joris")
    now = stored(world, tip)
    assert now is not None
    assert now.confirmed_at > tip.confirmed_at
    assert await world.wait(days=170) == []


async def test_the_owner_changes_it_and_search_follows(world: World, text: Text) -> None:
    joris = (await meet(world, "joris"))["joris"]
    tip = put(world, joris)
    question = asked(await world.wait(days=190), text, "joris")

    opened = form(await world.press("joris", "edit_tip", question.id))
    assert text("library-form-edit") in opened.text
    again = form(await world.submit("joris", title=" ", text=" ", topics=""))
    assert set(again.errors.values()) == {text("error-empty-title"), text("error-empty-tip")}
    shown = await world.submit(
        "joris", title="Een tak verplaatsen", text="Neem rebase en bewaar alles", topics="git, #stap"
    )

    assert text("library-changed") in privately(shown, "joris")
    now = stored(world, tip)
    assert now is not None
    assert (now.title, now.text, set(now.topics)) == (
        "Een tak verplaatsen",
        "Neem rebase en bewaar alles",
        {"git", "stap"},
    )
    assert found(world, "rebase") == [tip.about]
    assert found(world, "revert") == []


async def test_what_does_not_fit_in_a_form_is_not_cut_off(world: World, text: Text) -> None:
    joris = (await meet(world, "joris"))["joris"]
    tip = put(world, joris, "lang " * 1_000)
    question = asked(await world.wait(days=190), text, "joris")
    assert len(question.text) < 1_200

    shown = await world.press("joris", "edit_tip", question.id)

    assert text("library-too-long", length=5_000, most=TEXT_MAX) in privately(shown, "joris")
    assert stored(world, tip) == tip


async def test_the_owner_drops_it_and_every_button_knows(world: World, text: Text) -> None:
    joris = (await meet(world, "joris"))["joris"]
    tip = put(world, joris)
    question = asked(await world.wait(days=190), text, "joris")

    shown = await world.press("joris", "drop_tip", question.id)
    assert text("library-dropped") in privately(shown, "joris")
    assert stored(world, tip) is None
    assert found(world, "revert") == []

    for action in ("confirm_tip", "edit_tip", "drop_tip"):
        late = await world.press("joris", action, question.id)
        assert text("library-gone") in privately(late, "joris")
    assert await world.wait(days=400) == []


async def test_a_form_left_open_while_the_tip_went(world: World, text: Text) -> None:
    joris = (await meet(world, "joris"))["joris"]
    tip = put(world, joris)
    question = asked(await world.wait(days=190), text, "joris")
    await world.press("joris", "edit_tip", question.id)
    world.database.write(world.ref, lambda tx: tips.remove(tx, tip))

    shown = await world.submit("joris", title="T", text="x", topics="")
    assert text("library-gone") in privately(shown, "joris")


async def test_whose_it_is_not_any_more_cannot_change_it(world: World, text: Text) -> None:
    known = await meet(world, "joris", "sarah")
    tip = put(world, known["joris"])
    question = asked(await world.wait(days=190), text, "joris")

    def hand_over(tx: Transaction) -> None:
        update = tips.table.update().where(tips.table.c.workspace_id == tx.workspace.id)
        tx.execute(update.where(tips.table.c.id == tip.id).values(owner_id=known["sarah"].id))

    world.database.write(world.ref, hand_over)
    for action in ("confirm_tip", "edit_tip", "drop_tip"):
        shown = await world.press("joris", action, question.id)
        assert text("library-not-yours") in privately(shown, "joris")
    assert stored(world, tip) is not None


async def test_when_the_owner_leaves_whom_it_helped_takes_it_over(world: World, text: Text) -> None:
    known = await meet(world, "joris", "sarah", "pieter")
    tip = put(world, known["joris"])
    first, second = sorted(("sarah", "pieter"), key=lambda name: known[name].id)
    for name in (first, second):
        helped = known[name].id
        world.database.write(
            world.ref, lambda tx, who=helped: tips.mark(tx, tip.id, who, tips.HELPED, BEFORE)
        )
    leaves(world, known["joris"])

    to_first = await world.wait(minutes=1)
    assert text("library-offer") in privately(to_first, first)
    assert privately(to_first, second) == ""
    assert privately(to_first, "joris") == ""

    passed = await world.press(first, "not_me", button(to_first, "not_me").id)
    assert text("library-not-me") in privately(passed, first)
    to_second = [*passed, *await world.wait(minutes=1)]
    assert text("library-offer") in privately(to_second, second)

    shown = await world.press(second, "take_tip", button(to_second, "take_tip").id)
    assert text("library-taken") in privately(shown, second)
    now = stored(world, tip)
    assert now is not None
    assert now.owner_id == known[second].id
    late = await world.press(first, "take_tip", button(to_first, "take_tip").id)
    assert text("library-taken-before") in privately(late, first)


async def test_what_nobody_wants_is_listed_and_can_still_be_taken(world: World, text: Text) -> None:
    known = await meet(world, "joris", "mei")
    tip = put(world, known["joris"], topic="kantklossen")
    leaves(world, known["joris"])
    assert await world.wait(days=1) == []

    listed = await world.say("mei", "@opsteker", "/learn topics")
    assert text("library-topics-free") in privately(listed, "mei")
    assert "Een commit terugdraaien" in privately(listed, "mei")
    shown = await world.press("mei", "take_tip", button(listed, "take_tip").id)
    assert text("library-taken") in privately(shown, "mei")
    now = stored(world, tip)
    assert now is not None
    assert now.owner_id == known["mei"].id
    again = privately(await world.say("mei", "@opsteker", "/learn onderwerpen"), "mei")
    assert text("library-topics-free") not in again


async def test_topics_with_one_knower_are_topics_and_no_persons(world: World, text: Text) -> None:
    await world.say("joris", "#leren", "/til git bisect vindt de schuldige #git")
    await world.say("joris", "#leren", "/til git blame wijst niemand aan #git")
    await world.say("sarah", "#leren", "/til Een draaitabel telt voor je #rekenblad")
    await world.say("pieter", "#leren", "/til Een filter ook #rekenblad")

    listed = privately(await world.say("mei", "@opsteker", "/learn onderwerpen"), "mei")

    assert text("library-topics-line", topic="#git", count=2) in listed
    assert "#rekenblad" not in listed
    assert "joris" not in listed.lower()


async def test_what_is_private_is_not_in_the_list(world: World, text: Text) -> None:
    await world.say("joris", "#retro", "/til Iets van ons #geheim")
    joris = (await meet(world, "joris"))["joris"]

    def in_private(tx: Transaction) -> int:
        return places.seen(tx, Place("C-elsewhere", "private")).id

    place_id = world.database.write(world.ref, in_private)
    put(world, joris, topic="verborgen", place_id=place_id)
    leaves(world, joris)
    await world.wait(minutes=1)

    listed = privately(await world.say("mei", "@opsteker", "/learn topics"), "mei")
    assert listed.strip().endswith(text("library-topics-none"))


async def test_nothing_to_list(world: World, text: Text) -> None:
    assert text("library-topics-none") in privately(
        await world.say("mei", "@opsteker", "/learn topics"), "mei"
    )
