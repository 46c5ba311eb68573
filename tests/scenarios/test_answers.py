"""S9: an answer that somebody gave in a conversation becomes a tip, when who wrote it agrees."""

from collections.abc import Callable

import pytest
from sqlalchemy import func, select

from storage import answers, own_data, people, preferences
from storage.database import Transaction
from storage.preferences import Preferences
from storage.statements import scoped
from tests.scenarios.looking import button, card, form, privately, publicly
from tests.worlds.slack_seen import user_id
from tests.worlds.slack_world import SlackWorld
from tests.worlds.world import Shown, World

Text = Callable[..., str]
Listed = Callable[[list[str]], str]

QUESTION = "Hoe krijg ik de koffiemolen in het magazijn weer aan de praat?"
ANSWER = "Houd de rode knop tien seconden ingedrukt en draai de bonenbak een kwartslag."
SECOND = "Lukt dat niet, haal dan eerst het bezinksel uit de trechter."


async def asked(world: World, where: str = "#product", by: str = "sarah") -> str:
    (said,) = await world.say(by, where, QUESTION)
    return said.id


async def answered(world: World, question: str, answer: str = ANSWER, by: str = "joris") -> str:
    where = "#product"
    (said,) = await world.say(by, where, answer, under=question)
    return said.id


def filled(world: World, **values: str) -> dict[str, str]:
    """What the person saving has to fill in: on Teams the bot may not read the thread."""
    return {**({"question": QUESTION, "asker": "@sarah"} if world.name == "teams" else {}), **values}


async def saved(world: World, who: str, message: str) -> list[Shown]:
    form(await world.shortcut(who, "save_answer", message))
    return await world.submit(who, **filled(world))


def message_to(shown: list[Shown], who: str) -> Shown:
    """What the bot said in its own chat with somebody."""
    (said,) = (one for one in shown if one.where == f"@{who}" and one.by == "opsteker" and one.id)
    return said


def without_time(source: str) -> str:
    return source.rpartition(" · ")[0]


async def test_question_and_answer_become_a_tip_with_credit_to_both(
    world: World, text: Text, listed: Listed
) -> None:
    answer = await answered(world, await asked(world))

    opened = form(await world.shortcut("fatima", "save_answer", answer))
    assert text("answers-form-question") in opened.inputs
    shown = await world.submit("fatima", **filled(world))

    assert text("answers-asked", author="@joris") in privately(shown, "fatima")
    ask = message_to(shown, "joris")
    assert text("answers-ask", saver="@fatima", public="yes") in ask.text
    assert QUESTION in ask.text
    assert ANSWER in ask.text
    assert publicly(shown, "#product") == []

    agreed = await world.press("joris", "allow_answer", ask.id)

    assert text("answers-kept", own="no", new="yes") in privately(agreed, "joris")
    assert text("answers-allowed", author="@joris") in privately(agreed, "fatima")
    told = message_to(agreed, "sarah")
    assert ANSWER in told.text
    assert text("asking-became-tip") in told.text
    helped = await world.press("sarah", "tip_helped", told.id)
    assert text("tip-thanks") in privately(helped, "sarah")
    found = privately(await world.say("mei", "#leren", f"/tip {QUESTION}"), "mei")
    assert ANSWER in found
    credit = text("tip-by-answers", asked="other", asker="@sarah", answerers="@joris", ago="x")
    assert without_time(credit) in found


async def kept(world: World, answer: str, who: str = "joris") -> list[Shown]:
    """Saved by Fatima, with the yes of who wrote it."""
    ask = message_to(await saved(world, "fatima", answer), who)
    return await world.press(who, "allow_answer", ask.id)


async def looked_up(world: World, who: str = "mei", where: str = "#leren") -> str:
    return privately(await world.say(who, where, f"/tip {QUESTION}"), who)


async def test_what_the_bot_may_read_stands_in_the_form_already(world: World, text: Text) -> None:
    answer = await answered(world, await asked(world))

    opened = form(await world.shortcut("fatima", "save_answer", answer))

    assert (text("answers-form-asker") in opened.inputs) == (world.name == "teams")
    if world.name == "teams":
        errors = await world.submit("fatima", question=" ", answer=" ", asker="@sarah @mei")
        assert set(form(errors).errors.values()) == {
            text("error-empty-question"), text("error-empty-answer"), text("answers-form-one-asker"),
        }  # fmt: skip
    else:
        errors = await world.submit("fatima", question=" ", answer=" ")
        assert list(form(errors).errors.values()) == [
            text("error-empty-question"),
            text("error-empty-answer"),
        ]


async def test_a_no_keeps_nothing_and_reaches_only_who_saved_it(world: World, text: Text) -> None:
    answer = await answered(world, await asked(world))
    shown = await saved(world, "fatima", answer)
    ask = message_to(shown, "joris")

    refused = await world.press("joris", "refuse_answer", ask.id)

    assert text("answers-refused-thanks") in privately(refused, "joris")
    assert text("answers-refused", author="@joris") in privately(refused, "fatima")
    assert privately(refused, "sarah") == ""
    assert ANSWER not in await looked_up(world)
    pressed = await world.press("joris", "allow_answer", ask.id)
    assert text("answers-gone") in privately(pressed, "joris")
    for who in ("fatima", "pieter"):
        again = await world.shortcut(who, "save_answer", answer)
        assert text("answers-not-this-one") in privately(again, who)
    form(await world.shortcut("joris", "save_answer", answer))  # one's own words, on second thoughts
    own = await world.submit("joris", **filled(world))
    assert text("answers-kept", own="no", new="yes") in privately(own, "joris")


async def test_ones_own_answer_needs_nobodys_yes(world: World, text: Text) -> None:
    answer = await answered(world, await asked(world))

    shown = await saved(world, "joris", answer)

    assert text("answers-kept", own="no", new="yes") in privately(shown, "joris")
    assert ANSWER in privately(shown, "sarah")
    assert ANSWER in await looked_up(world)
    if world.name == "teams":
        return  # what a dialog is answered with has no buttons there
    edit = next(one for one in shown if "edit_tip" in one.buttons.values())
    form(await world.press("joris", "edit_tip", edit.id))


async def test_an_answer_to_ones_own_question(world: World, text: Text) -> None:
    answer = await answered(world, await asked(world, by="joris"))

    form(await world.shortcut("joris", "save_answer", answer))
    shown = await world.submit(
        "joris", **filled(world, **({"asker": "@joris"} if world.name == "teams" else {}))
    )

    assert text("answers-kept", own="yes", new="yes") in privately(shown, "joris")
    assert len([one for one in shown if one.where == "@joris"]) <= 1
    credit = text("tip-by-answers", asked="same", asker="", answerers="@joris", ago="x")
    assert without_time(credit) in await looked_up(world)


async def test_several_answers_join_one_tip(world: World, text: Text, listed: Listed) -> None:
    question = await asked(world)
    first = await answered(world, question)
    second = await answered(world, question, SECOND, by="pieter")
    await kept(world, first)

    shown = await kept(world, second, "pieter")

    assert text("answers-kept", own="no", new="no") in privately(shown, "pieter")
    assert "edit_tip" not in [action for one in shown for action in one.buttons.values()]
    assert SECOND in privately(shown, "sarah")
    found = await looked_up(world)
    assert found.index(ANSWER) < found.index(SECOND)
    answerers = listed(["@joris", "@pieter"])
    credit = text("tip-by-answers", asked="other", asker="@sarah", answerers=answerers, ago="x")
    assert without_time(credit) in found
    for message in (first, second):
        again = await world.shortcut("sarah", "save_answer", message)
        assert text("answers-kept-before") in privately(again, "sarah")
    assert (await looked_up(world)).count(SECOND) == 1


async def test_pressing_twice_asks_once(world: World, text: Text) -> None:
    answer = await answered(world, await asked(world))
    for who in ("fatima", "pieter"):
        form(await world.shortcut(who, "save_answer", answer))
    ask = message_to(await world.submit("fatima", **filled(world)), "joris")

    late = await world.submit("pieter", **filled(world))

    assert text("answers-asked-before") in privately(late, "pieter")
    assert privately(late, "joris") == ""
    again = await world.shortcut("fatima", "save_answer", answer)
    assert text("answers-asked-before") in privately(again, "fatima")
    own = await world.shortcut("joris", "save_answer", answer)
    assert text("answers-asked-you") in privately(own, "joris")
    await world.press("joris", "allow_answer", ask.id)
    twice = await world.press("joris", "allow_answer", ask.id)
    assert text("answers-kept-before") in privately(twice, "joris")
    assert privately(twice, "sarah") == ""
    refused = await world.press("joris", "refuse_answer", ask.id)
    assert text("answers-kept-before") in privately(refused, "joris")


async def test_a_form_of_yesterday_gives_the_words_back(world: World, text: Text) -> None:
    answer = await answered(world, await asked(world))
    form(await world.shortcut("fatima", "save_answer", answer))
    await world.wait(days=1, hours=2)

    shown = await world.submit("fatima", **filled(world))

    assert text("answers-too-late") in privately(shown, "fatima")
    assert ANSWER in privately(shown, "fatima")
    form(await world.shortcut("fatima", "save_answer", answer))
    assert ANSWER in privately(await world.submit("fatima", **filled(world)), "joris")


async def test_what_cannot_be_an_answer_is_refused_kindly(world: World, text: Text) -> None:
    async def hears(message: str, who: str = "fatima") -> str:
        return privately(await world.shortcut(who, "save_answer", message), who)

    question = await asked(world)
    await answered(world, question)
    assert text("answers-is-the-question") in await hears(question)
    (empty,) = await world.say("joris", "#product", " \u200b ", under=question)
    assert text("answers-no-words") in await hears(empty.id)
    (long,) = await world.say("joris", "#product", "woord " * 500, under=question)
    assert text("error-too-long", length=2_999, most=2_500) in await hears(long.id)
    bot = card(await world.say("joris", "#leren", "/til Iets #git"))
    assert text("answers-not-a-person") in await hears(bot.id)
    where = await world.together("joris", "fatima")
    (between,) = await world.say("joris", where, ANSWER)
    assert text("answers-private") in await hears(between.id)


async def test_what_is_deleted_stays_deleted(world: World, text: Text) -> None:
    """As far as the platform tells."""
    if world.name == "teams":
        return
    question = await asked(world)
    first = await answered(world, question)
    ask = message_to(await saved(world, "fatima", first), "joris")
    second = await answered(world, question, SECOND)
    form(await world.shortcut("fatima", "save_answer", second))
    for message in (first, second):
        await world.delete("joris", message)

    late = await world.press("joris", "allow_answer", ask.id)
    assert text("answers-deleted") in privately(late, "joris")
    sent = await world.submit("fatima", **filled(world))
    assert text("answers-deleted") in privately(sent, "fatima")
    assert ANSWER not in await looked_up(world)


async def test_an_answer_that_stands_by_itself(world: World, text: Text) -> None:
    """In no thread, or in one that the bot cannot read: whoever saves it says what was asked."""
    if world.name == "teams":
        return  # there a message in a channel always begins a thread
    (said,) = await world.say("joris", "#product", ANSWER)
    opened = form(await world.shortcut("fatima", "save_answer", said.id))
    assert text("answers-form-asker") in opened.inputs
    shown = await world.submit("fatima", question=QUESTION, asker="")

    await world.press("joris", "allow_answer", message_to(shown, "joris").id)

    credit = text("tip-by-answers", asked="unknown", asker="", answerers="@joris", ago="x")
    assert without_time(credit) in await looked_up(world)


async def test_a_private_channel_keeps_it(world: World, text: Text) -> None:
    """Only who is in it finds the tip, hears of it, or can be named in it."""
    for who in ("sarah", "fatima"):
        await world.say(who, "#retro", "/learn")
    (question,) = await world.say("sarah", "#retro", QUESTION)
    (answer,) = await world.say("joris", "#retro", ANSWER, under=question.id)
    form(await world.shortcut("fatima", "save_answer", answer.id))
    by_hand = {"question": QUESTION, "asker": "@sarah"}
    if world.name != "tryout":  # private channels the bot can read nowhere else
        wrong = await world.submit("fatima", **{**by_hand, "asker": "@mei"})
        assert text("answers-form-asker-elsewhere") in form(wrong).errors.values()
    ask = message_to(await world.submit("fatima", **({} if world.name == "tryout" else by_hand)), "joris")
    assert text("answers-ask", saver="@fatima", public="no") in ask.text

    shown = await world.press("joris", "allow_answer", ask.id)

    assert ANSWER in privately(shown, "sarah")
    assert {one.where for one in shown} <= {"@joris", "@fatima", "@sarah"}
    for where in ("#leren", "@opsteker"):
        assert ANSWER not in await looked_up(world, "mei", where)
    assert ANSWER in await looked_up(world, "sarah", "#retro")


async def test_a_question_asked_without_a_name_stays_without(world: World, text: Text) -> None:
    """It stood in the channel; the answer under it reaches who asked, and nobody learns who that was."""
    offered = await world.say("sarah", "@opsteker", "/learn who-knows appeltaart")
    form(await world.press("sarah", "ask_colleague", button(offered, "ask_colleague").id))
    asked = card(await world.submit("sarah", question=QUESTION, topics="", name="anonymous"))
    (answer,) = await world.say("joris", "#leren", ANSWER, under=asked.id)
    opened = form(await world.shortcut("fatima", "save_answer", answer.id))
    assert text("answers-form-asker") not in opened.inputs
    ask = message_to(await world.submit("fatima"), "joris")
    assert "@sarah" not in ask.text

    shown = await world.press("joris", "allow_answer", ask.id)

    assert ANSWER in privately(shown, "sarah")
    (changed,) = publicly(shown, "#leren")
    assert ANSWER in changed.text
    told = button(shown, "answer_helped")
    assert told.where == "@sarah"
    helped = await world.press("sarah", "answer_helped", told.id)
    assert text("asking-helped-thanks", answerer="@joris") in privately(helped, "sarah")
    found = await looked_up(world)
    assert ANSWER in found
    assert "@sarah" not in found


async def test_who_is_forgotten_is_credited_no_more(world: World, text: Text) -> None:
    question = await asked(world)
    await kept(world, await answered(world, question))
    await kept(world, await answered(world, question, SECOND, by="pieter"), "pieter")
    waiting = await answered(world, question, "Nog een derde manier.", by="pieter")
    await saved(world, "fatima", waiting)

    for who in ("sarah", "pieter"):
        forget(world, who)

    found = await looked_up(world)
    credit = text("tip-by-answers", asked="unknown", asker="", answerers="@joris", ago="x")
    assert without_time(credit) in found
    assert SECOND in found
    assert set(world.database.read(world.ref, words_that_wait)) == {""}


def words_that_wait(tx: Transaction) -> list[str]:
    return list(tx.execute(select(answers.table.c.text).where(scoped(tx, answers.table))).scalars())


def forget(world: World, who: str) -> None:
    world.database.write(world.ref, lambda tx: own_data.erase(tx, known(tx, who), world.time()))


def known(tx: Transaction, who: str) -> int:
    named = func.lower(people.table.c.name).startswith(who)
    chosen = select(people.table.c.id).where(scoped(tx, people.table, named))
    return int(tx.execute(chosen).scalar_one())


async def test_who_silenced_tips_is_left_alone(world: World, text: Text) -> None:
    answer = await answered(world, await asked(world))
    await world.say("joris", "#product", "/learn")

    def silence(tx: Transaction) -> None:
        preferences.choose(tx, known(tx, "joris"), Preferences(muted=("tip",)))

    world.database.write(world.ref, silence)

    shown = await world.shortcut("fatima", "save_answer", answer)

    assert text("answers-cannot-ask") in privately(shown, "fatima")
    assert privately(shown, "joris") == ""
    form(await world.shortcut("joris", "save_answer", answer))


only_slack = pytest.mark.parametrize("world", ["slack"], indirect=True)


@only_slack
async def test_who_cannot_agree_is_not_asked(world: SlackWorld, text: Text) -> None:
    """Somebody of another company, somebody who left, and a message that people cannot be asked about."""
    question = await asked(world)
    for user, more, refusal in (
        ("mei", {"team_id": "T0OTHERS"}, "answers-outsider"),
        ("pieter", {"deleted": True}, "answers-author-left"),
    ):
        world.slack.users[user_id(user)].update(more)
        answer = await answered(world, question, by=user)
        shown = await world.shortcut("fatima", "save_answer", answer)
        assert text(refusal) in privately(shown, "fatima")


@only_slack
async def test_a_question_that_is_gone_or_unreadable_is_asked_in_the_form(
    world: SlackWorld, text: Text
) -> None:
    question = await asked(world)
    answer = await answered(world, question)
    _, message = world.slack.find(question)
    before = dict(message)
    message |= {"subtype": "tombstone", "user": "USLACKBOT", "text": "This message was deleted."}
    opened = form(await world.shortcut("fatima", "save_answer", answer))
    assert text("answers-form-asker") in opened.inputs
    assert "deleted" not in repr(world.slack.views)
    message |= {**before, "subtype": None}
    world.slack.scopes -= {"channels:history"}
    opened = form(await world.shortcut("fatima", "save_answer", answer))
    assert text("answers-form-asker") in opened.inputs
