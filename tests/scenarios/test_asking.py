"""S4: a question goes to somebody who probably knows, and the answer comes back."""

from collections.abc import Callable

from tests.scenarios.looking import button, card, form, privately, publicly
from tests.worlds.world import Shown, World

Text = Callable[..., str]
QUESTION = "Hoe draai ik een commit terug?"
ANSWER = "Met git revert maak je een commit die hem ongedaan maakt."


async def _ask(world: World, *, name: str = "named", topics: str = "git", by: str = "sarah") -> list[Shown]:
    """Sarah asks, by way of the offer under `/learn who-knows`."""
    offered = await world.say(by, "@opsteker", "/learn who-knows appeltaart")
    form(await world.press(by, "ask_colleague", button(offered, "ask_colleague").id))
    return await world.submit(by, question=QUESTION, topics=topics, name=name)


async def _answer(world: World, asked: list[Shown], *, consent: str, by: str = "joris") -> list[Shown]:
    form(await world.press(by, "know_answer", button(asked, "know_answer").id))
    return await world.submit(by, answer=ANSWER, consent=consent)


async def test_it_goes_to_who_shared_about_it_with_the_reason(world: World, text: Text) -> None:
    await world.say("joris", "#leren", "/til Met git switch - ga je terug #git")
    await world.say("joris", "#leren", "/til git bisect vindt de schuldige #git")
    await world.say("pieter", "#leren", "/til git blame wijst niemand aan #git")

    shown = await _ask(world)

    to_joris = privately(shown, "joris")
    assert text("asking-title") in to_joris
    assert text("asking-by", asker="@sarah") in to_joris
    assert QUESTION in to_joris
    reasons = text("experts-tils", count=2, topic="#git")
    assert text("asking-because", reasons=reasons) in to_joris
    assert privately(shown, "pieter") == ""
    assert text("asking-sent", anonymous="no") in privately(shown, "sarah")


async def test_the_answer_comes_back_and_becomes_a_tip_with_consent(world: World, text: Text) -> None:
    await world.say("joris", "#leren", "/til git bisect vindt de schuldige #git")

    shown = await _answer(world, await _ask(world), consent="yes")

    assert text("asking-thanks", tip="yes") in privately(shown, "joris")
    to_sarah = privately(shown, "sarah")
    assert text("asking-answer-title") in to_sarah
    assert QUESTION in to_sarah
    assert ANSWER in to_sarah
    assert text("asking-answered-by", answerer="@joris") in to_sarah
    assert text("asking-became-tip") in to_sarah
    known = await world.say("mei", "@opsteker", "/learn who-knows git")
    assert text("experts-tips", count=1, topic="#git") in privately(known, "mei")

    helped = await world.press("sarah", "answer_helped", button(shown, "answer_helped").id)
    assert text("asking-helped-thanks", answerer="@joris") in privately(helped, "sarah")
    assert text("asking-you-helped") in privately(helped, "joris")
    again = await world.press("sarah", "answer_helped", button(shown, "answer_helped").id)
    assert text("til-helped-before") in privately(again, "sarah")
    assert privately(again, "joris") == ""


async def test_without_consent_only_the_asker_reads_it(world: World, text: Text) -> None:
    await world.say("joris", "#leren", "/til git bisect vindt de schuldige #git")

    shown = await _answer(world, await _ask(world), consent="no")

    assert text("asking-thanks", tip="no") in privately(shown, "joris")
    assert ANSWER in privately(shown, "sarah")
    assert text("asking-became-tip") not in privately(shown, "sarah")
    known = await world.say("mei", "@opsteker", "/learn who-knows git")
    assert text("experts-tips", count=1, topic="#git") not in privately(known, "mei")


async def test_without_a_name_nobody_reads_whose_it_is(world: World, text: Text) -> None:
    await world.say("joris", "#leren", "/til git bisect vindt de schuldige #git")

    asked = await _ask(world, name="anonymous")
    assert text("asking-sent", anonymous="yes") in privately(asked, "sarah")
    assert text("asking-by-somebody") in privately(asked, "joris")
    answered = await _answer(world, asked, consent="yes")
    assert ANSWER in privately(answered, "sarah")
    helped = await world.press("sarah", "answer_helped", button(answered, "answer_helped").id)
    assert text("asking-you-helped") in privately(helped, "joris")

    for shown in (*asked, *answered, *helped):
        if "@sarah" not in (shown.where, f"@{shown.only_for}"):
            assert "sarah" not in shown.text.lower(), shown


async def test_who_does_not_know_passes_it_on_at_once(world: World, text: Text) -> None:
    await world.say("joris", "#leren", "/til git bisect vindt de schuldige #git")
    await world.say("joris", "#leren", "/til git switch - gaat terug #git")
    await world.say("pieter", "#leren", "/til git blame wijst niemand aan #git")
    asked = await _ask(world)

    shown = await world.press("joris", "pass_question", button(asked, "pass_question").id)

    assert text("asking-passed") in privately(shown, "joris")
    assert QUESTION in privately(shown, "pieter")
    assert privately(shown, "sarah") == ""
    again = await world.press("joris", "pass_question", button(asked, "pass_question").id)
    assert text("asking-passed") in privately(again, "joris")
    assert privately(again, "pieter") == ""
    assert publicly(again, "#leren") == []


async def test_when_nobody_is_left_it_goes_to_the_channel(world: World, text: Text) -> None:
    await world.say("joris", "#leren", "/til git bisect vindt de schuldige #git")
    asked = await _ask(world, name="anonymous")

    shown = await world.press("joris", "pass_question", button(asked, "pass_question").id)

    posted = card(shown)
    assert text("asking-by-somebody") in posted.text
    assert QUESTION in posted.text
    assert text("asking-posted", where="#leren", new="no", anonymous="yes") in privately(shown, "sarah")

    answered = await _answer(world, [posted], consent="yes", by="mei")
    changed = next(one for one in answered if one.updates == posted.id)
    assert ANSWER in changed.text
    assert "@mei" in changed.text
    assert changed.buttons == {}
    assert ANSWER in privately(answered, "sarah")


async def test_when_nobody_knows_it_goes_to_the_channel(world: World, text: Text) -> None:
    await world.say("mei", "#leren", "/til Iets heel anders")
    shown = await _ask(world, topics="")

    posted = card(shown)
    assert posted.text.splitlines()[:3] == [
        text("asking-channel-title"),
        text("asking-by", asker="@sarah"),
        QUESTION,
    ]
    said = text("asking-posted", where="#leren", new="yes", anonymous="no")
    assert said in privately(shown, "sarah")


async def test_two_who_answer_the_second_hears_it_kindly_and_keeps_the_words(
    world: World, text: Text
) -> None:
    posted = card(await _ask(world))
    form(await world.press("mei", "know_answer", posted.id))
    form(await world.press("pieter", "know_answer", posted.id))
    await world.submit("mei", answer="Dit is het.", consent="no")

    late = await world.submit("pieter", answer="Nee, dit is het.", consent="yes")

    assert text("asking-taken") in privately(late, "pieter")
    assert "Nee, dit is het." in privately(late, "pieter")
    assert privately(late, "sarah") == ""


async def test_not_now_leaves_it_with_them(world: World, text: Text) -> None:
    await world.say("joris", "#leren", "/til git bisect vindt de schuldige #git")
    asked = await _ask(world)

    shown = await world.press("joris", "not_now", button(asked, "not_now").id)

    assert text("asking-later") in privately(shown, "joris")
    assert ANSWER in privately(await _answer(world, asked, consent="no"), "sarah")


async def test_the_asker_takes_it_back(world: World, text: Text) -> None:
    asked = await _ask(world)
    posted, mine = card(asked), button(asked, "withdraw_question")

    shown = await world.press("sarah", "withdraw_question", mine.id)

    assert text("asking-withdrawn") in privately(shown, "sarah")
    assert [one.updates for one in shown if one.updates and one.where == posted.where] == [posted.id]
    again = await world.press("sarah", "withdraw_question", mine.id)
    assert text("asking-gone") in privately(again, "sarah")


async def test_who_was_asked_hears_that_it_was_taken_back(world: World, text: Text) -> None:
    await world.say("joris", "#leren", "/til git bisect vindt de schuldige #git")
    asked = await _ask(world)
    await world.press("sarah", "withdraw_question", button(asked, "withdraw_question").id)

    late = await world.press("joris", "know_answer", button(asked, "know_answer").id)

    assert text("asking-not-needed") in privately(late, "joris")


async def test_an_empty_question_and_an_empty_answer_are_sent_back(world: World, text: Text) -> None:
    offered = await world.say("sarah", "@opsteker", "/learn who-knows git")
    opened = form(await world.press("sarah", "ask_colleague", button(offered, "ask_colleague").id))
    assert opened.inputs[text("asking-form-question")] == "question"
    again = form(await world.submit("sarah", question="  ", topics="", name="named"))
    assert set(again.errors.values()) == {text("error-empty-question")}

    posted = card(await world.submit("sarah", question=QUESTION, topics="", name="named"))
    form(await world.press("joris", "know_answer", posted.id))
    empty = form(await world.submit("joris", answer=" ", consent="no"))
    assert set(empty.errors.values()) == {text("error-empty-answer")}


async def test_who_wrote_something_like_it_is_asked_too(world: World, text: Text) -> None:
    await world.say("pieter", "#leren", "/til Een commit terugdraaien kan ook later nog")
    await world.say("mei", "#leren", "/til De koffie staat op de derde verdieping")

    shown = await _ask(world, topics="")

    to_pieter = privately(shown, "pieter")
    assert text("asking-because", reasons=text("experts-wrote-alike")) in to_pieter
    assert privately(shown, "mei") == ""
