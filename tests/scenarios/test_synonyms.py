"""S: words that mean the same here, kept by admins, in questions and as topics."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from storage import audit, people
from storage.database import Transaction
from storage.search import synonyms
from tests.open_questions import asked_aloud
from tests.scenarios.looking import button, form, privately
from tests.worlds.world import Shown, World

Text = Callable[..., str]
K8S = "k8s = kubernetes"
WORD = {"nl": "woorden", "en": "words"}


def known(world: World) -> list[tuple[str, str]]:
    return [(one.word, one.topic) for one in world.database.read(world.ref, synonyms.all)]


async def words(world: World, said: str = "", who: str = "anna") -> list[Shown]:
    return await world.say(who, "@opsteker", f"/learn words {said}")


async def test_an_admin_adds_one_and_everybody_finds_both(world: World, text: Text, language: str) -> None:
    await world.say("joris", "#leren", "/til Met kubectl rollout herstart je pods in kubernetes #kubernetes")
    empty = await world.say("anna", "@opsteker", f"/learn {WORD[language]}")
    assert text("synonyms-none") in privately(empty, "anna")

    added = await words(world, K8S)

    assert text("synonyms-added", word="k8s", topic="kubernetes") in privately(added, "anna")
    assert text("synonyms-line", word="k8s", topic="kubernetes") in privately(await words(world), "anna")
    found = privately(await world.say("mei", "@opsteker", "/tip pods herstarten k8s"), "mei")
    assert text("tip-found") in found
    assert "kubectl" in found


async def test_the_form(world: World, text: Text) -> None:
    shown = await words(world)
    opened = form(await world.press("anna", "add_synonym", button(shown, "add_synonym").id))
    assert list(opened.inputs.values()) == ["word", "topic"]

    wrong = form(await world.submit("anna", word="VOG", topic="<b>vog</b>"))
    assert text("synonyms-error-markup") in wrong.text or wrong.errors
    assert known(world) == []
    added = await world.submit("anna", word="#VOG", topic="verklaring  omtrent gedrag")

    assert known(world) == [("VOG", "verklaring omtrent gedrag")]
    assert text("synonyms-added", word="VOG", topic="verklaring omtrent gedrag") in privately(added, "anna")


async def test_taken_away_by_a_button(world: World, text: Text) -> None:
    await words(world, K8S)
    shown = await words(world)
    card = button(shown, "remove_synonym")

    gone = await world.press("anna", "remove_synonym", card.id)

    assert text("synonyms-removed", word="k8s", topic="kubernetes") in privately(gone, "anna")
    assert known(world) == []
    again = await world.press("anna", "remove_synonym", card.id)
    assert text("synonyms-gone") in privately(again, "anna")
    back = await world.press("anna", "more_synonyms", button(gone, "more_synonyms").id)
    assert text("synonyms-none") in privately(back, "anna")


async def test_only_admins(world: World, text: Text) -> None:
    await words(world, K8S)
    for typed in ("", "vog = verklaring omtrent gedrag"):
        assert "OPSTEKER_ADMINS" in privately(await words(world, typed, "sarah"), "sarah")
    assert known(world) == [("k8s", "kubernetes")]

    def acts(tx: Transaction) -> list[str]:
        chosen = select(audit.table.c.about).where(audit.table.c.workspace_id == tx.workspace.id)
        return list(tx.execute(chosen.order_by(audit.table.c.id)).scalars())

    written = world.database.read(world.ref, acts)
    assert written[-3:] == ["synonym:1 added", "words", "words"]
    assert "k8s" not in " ".join(written)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("k8s kubernetes", "usage"),
        ("k8s = ", "error-empty"),
        ("K8S = k8s", "error-same"),
        ("kube = k8s", "error-is-word"),
        ("kubernetes = cluster", "error-is-topic"),
        ("k8s = cluster", "error-taken"),
        (f"kube = {'woord ' * 40}", "error-long"),
        ("`kube` = cluster", "error-markup"),
        ("kubernetes = K8S", "there"),
    ],
)
async def test_what_cannot_be_says_what_to_do(world: World, text: Text, typed: str, key: str) -> None:
    await words(world, K8S)
    values = {"word": "k8s", "topic": "kubernetes", "most": 6, "length": 80}
    values |= {"new": "cluster"} if key == "error-is-topic" else {"new": "kube"}
    values |= {"word": "K8S"} if key == "error-same" else {}

    said = privately(await words(world, typed), "anna")

    assert text(f"synonyms-{key}", **values) in said
    assert known(world) == [("k8s", "kubernetes")]


async def test_topics_that_mean_the_same_are_one(
    world: World, text: Text, listed: Callable[..., str]
) -> None:
    await words(world, K8S)
    await world.say("joris", "#leren", "/til Een pod is geen container #k8s")
    await world.say("joris", "#leren", "/til Een service houdt het adres vast #kubernetes")

    for topic in ("k8s", "kubernetes"):
        shown = privately(await world.say("mei", "@opsteker", f"/learn who-knows {topic}"), "mei")
        assert text("experts-tils", count=2, topic="#kubernetes") in shown
    thin = privately(await world.say("mei", "@opsteker", "/learn topics"), "mei")
    assert text("library-topics-line", topic="#kubernetes", count=2) in thin
    assert "#k8s" not in thin


async def test_questions_in_either_word_are_one_on_the_gap_list(world: World) -> None:
    def ask(tx: Transaction) -> None:
        for number, said in enumerate(("Hoe herstart ik k8s?", "Hoe herstart ik kubernetes?")):
            asked_aloud(tx, said, world.time(), by=f"asker{number}")

    world.database.write(world.ref, ask)

    async def listed() -> int:
        shown = await world.say("mei", "@opsteker", "/learn gaps")
        return privately(shown, "mei").count("Hoe herstart ik")

    assert await listed() == 2
    await words(world, K8S)
    assert await listed() == 1


async def test_who_is_no_admin_any_more_presses_and_sends_in_vain(world: World) -> None:
    await words(world, K8S)
    await world.say("sarah", "@opsteker", "/learn")

    def only(*users: str) -> None:
        world.database.write(world.ref, lambda tx: tx.choose(admins=users))

    only(user_of(world, "sarah"))
    shown = await words(world, who="sarah")
    only()
    pressed = await world.press("sarah", "remove_synonym", button(shown, "remove_synonym").id)
    assert "OPSTEKER_ADMINS" in privately(pressed, "sarah")

    only(user_of(world, "sarah"))
    shown = await words(world, who="sarah")
    await world.press("sarah", "add_synonym", button(shown, "add_synonym").id)
    only()
    sent = await world.submit("sarah", word="VOG", topic="verklaring omtrent gedrag")
    assert "OPSTEKER_ADMINS" in privately(sent, "sarah")
    assert known(world) == [("k8s", "kubernetes")]


def user_of(world: World, name: str) -> str:
    """As the platform calls them."""

    def look(tx: Transaction) -> str:
        chosen = select(people.table.c.user, people.table.c.name)
        rows = tx.execute(chosen.where(people.table.c.workspace_id == tx.workspace.id))
        return next(row.user for row in rows if name in f"{row.user} {row.name}".lower())

    return world.database.read(world.ref, look)


async def test_a_long_list_goes_on(world: World, text: Text) -> None:
    for number in range(12):
        await words(world, f"woord{number} = onderwerp{number:02}")
    shown = await words(world)
    assert "onderwerp09" in privately(shown, "anna")
    assert "onderwerp10" not in privately(shown, "anna")

    more = await world.press("anna", "more_synonyms", button(shown, "more_synonyms").id)

    assert "onderwerp11" in privately(more, "anna")
    assert "onderwerp09" not in privately(more, "anna")


IN_VAIN, FOUND = "k8s pods herstarten", "kubernetes pods herstarten"


async def reworded(world: World, *who: str, before: str = IN_VAIN, after: str = FOUND) -> None:
    """They ask, open nothing, ask again in other words, and that helps."""
    for one in who:
        await world.say(one, "@opsteker", f"/tip {before}")
        shown = await world.say(one, "@opsteker", f"/tip {after}")
        await world.press(one, "tip_helped", button(shown, "tip_helped").id)


async def shared(world: World) -> None:
    await world.say("pieter", "#leren", "/til Met kubectl rollout kun je in kubernetes pods herstarten")


async def test_words_of_three_people_are_suggested_without_telling_whose(world: World, text: Text) -> None:
    await shared(world)
    line = text("synonyms-line", word="k8s", topic="kubernetes")
    await reworded(world, "sarah", "joris", "joris")
    assert line not in privately(await words(world), "anna")
    await reworded(world, "mei")

    shown = await words(world)
    said = privately(shown, "anna")
    assert text("synonyms-suggested", people=3) in said
    assert line in said
    assert "pods" not in said
    assert not any(f"@{who}" in said.replace("@anna", "") for who in ("sarah", "joris", "mei"))
    taken = await world.press("anna", "add_reworded", button(shown, "add_reworded").id)

    assert text("synonyms-added", word="k8s", topic="kubernetes") in privately(taken, "anna")
    assert known(world) == [("k8s", "kubernetes")]
    assert text("synonyms-suggested", people=3) not in privately(await words(world), "anna")
    again = await world.press("anna", "add_reworded", button(shown, "add_reworded").id)
    assert text("synonyms-suggestion-gone") in privately(again, "anna")


async def test_a_suggestion_can_be_wrong(world: World, text: Text) -> None:
    await shared(world)
    await reworded(world, "sarah", "joris", "mei")
    shown = await words(world)
    no = await world.press("anna", "drop_reworded", button(shown, "drop_reworded").id)

    assert text("synonyms-suggestion-dropped") in privately(no, "anna")
    assert text("synonyms-suggested", people=3) not in privately(await words(world), "anna")
    assert known(world) == []


async def test_what_was_opened_or_asked_about_something_else_is_no_rewording(
    world: World, text: Text
) -> None:
    await shared(world)
    await world.say("pieter", "#leren", "/til Koffie zetten doe je met vers water")
    for who in ("sarah", "joris", "mei"):
        await reworded(world, who, before="pods koffie vers water zetten lang", after=FOUND)
    assert text("synonyms-suggested", people=3) not in privately(await words(world), "anna")
