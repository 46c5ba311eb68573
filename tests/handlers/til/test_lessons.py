"""A lesson without a name: its author holds the only key, and keeps it over a restart."""

import asyncio
from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from bot.dispatch import Dispatch
from bot.fallbacks import NotInConfidence, fit
from handlers import undelivered
from handlers.chat import (
    Button,
    Capabilities,
    Card,
    DirectMessage,
    Form,
    Immediate,
    OpenForm,
    Post,
    Reply,
    Text,
)
from handlers.texts import speak
from storage import outbox, tils
from storage.database import Transaction, open_database
from storage.tils import Til
from tests import happenings as they
from tests.conftest import DEFAULTS
from tests.happenings import DIRECT, EVERYTHING, REF, command, press, said, submit, the_form

SAY = speak("nl")
LIKE_TEAMS = Capabilities(
    private_replies=False, forms_from_commands=False, threads=True, home=False, group_chats=False
)
LESSON = "Ik draaide het script op productie; nu staat de omgeving in mijn prompt"


class Bot:
    """A dispatch on a database that can be stopped and started again."""

    def __init__(self, url: str) -> None:
        self._url = url
        self.start()

    def start(self) -> None:
        self.database = open_database(self._url, DEFAULTS)
        self._dispatch = Dispatch(self.database, lambda: None)

    def stop(self) -> None:
        self.database.close()

    def gets(self, event: they.Command | they.Press | they.Submit) -> tuple[Immediate, ...]:
        return asyncio.run(self._dispatch.handle(event, EVERYTHING)).effects

    def til(self, number: int = 1) -> Til | None:
        return self.database.read(REF, lambda tx: tils.find(tx, number))


@pytest.fixture
def bot(database_url: str) -> Iterator[Bot]:
    made = Bot(database_url)
    yield made
    made.stop()


def share(bot: Bot) -> Button:
    """Shared without a name; gives the button only its author has."""
    form = the_form(bot.gets(command("sarah", "til", "fout", key="c1", place=DIRECT)))
    bot.gets(command("joris", "til", "help", key="c2"))
    shown = bot.gets(submit("sarah", form, text=LESSON, name="nameless"))
    (answer,) = shown
    assert isinstance(answer, Reply)
    assert answer.in_confidence
    assert isinstance(answer.card, Card)
    return next(one for one in answer.card.buttons() if one.action == "edit_til")


def test_the_key_still_fits_after_a_restart(bot: Bot) -> None:
    mine = share(bot)
    bot.stop()
    bot.start()

    form = the_form(bot.gets(press("sarah", "edit_til", mine.value, key="p1")))
    assert form.in_confidence
    assert said(bot.gets(submit("sarah", form, text="Zet je omgeving in je prompt"))) == SAY.text(
        "til-changed"
    )
    changed = bot.til()
    assert changed is not None
    assert changed.text == "Zet je omgeving in je prompt"

    bot.stop()
    bot.start()
    assert said(bot.gets(press("sarah", "delete_til", mine.value, key="p2"))) == SAY.text("til-deleted")
    assert bot.til() is None


@pytest.mark.parametrize("action", ["edit_til", "delete_til", "post_til_again"])
@pytest.mark.parametrize("value", ["til:1", "til:1:", "til:1:cafe", "til:1:" + "0" * 32, "til:1:None"])
def test_no_other_key_fits_also_not_for_the_author(bot: Bot, action: str, value: str) -> None:
    share(bot)
    for who in ("sarah", "joris"):
        shown = bot.gets(press(who, action, value, key=f"p-{who}"))
        assert said(shown) == SAY.text("til-not-yours")
    assert bot.til() is not None


def test_the_key_of_one_does_not_open_another(bot: Bot) -> None:
    mine = share(bot)
    bot.gets(they.til("joris", "Met een naam", key="t1"))

    stolen = mine.value.replace("til:1:", "til:2:")
    assert said(bot.gets(press("sarah", "delete_til", stolen, key="p1"))) == SAY.text("til-not-yours")
    assert bot.til(2) is not None


def test_a_form_can_be_sent_in_once(bot: Bot) -> None:
    form = the_form(bot.gets(command("sarah", "til", "fout", key="c1", place=DIRECT)))
    bot.gets(submit("sarah", form, text=LESSON, name="nameless"))

    assert bot.gets(submit("sarah", form, text=LESSON, name="nameless")) == ()
    assert bot.til(2) is None


def test_the_id_of_the_form_cannot_be_guessed_from_what_opened_it(bot: Bot) -> None:
    keys = ("the first command", "the second command")
    first, second = (
        the_form(bot.gets(command("sarah", "til", "fout", key=key, place=DIRECT))) for key in keys
    )
    assert len({first.id, second.id, *keys}) == 4
    assert not any(key in form.id for key in keys for form in (first, second))


@pytest.mark.parametrize("chosen", ["", "nameless", "iets anders"])
def test_only_who_says_so_puts_their_name_with_it(bot: Bot, chosen: str) -> None:
    form = the_form(bot.gets(command("sarah", "til", "fout", key="c1")))
    bot.gets(submit("sarah", form, text=LESSON, name=chosen))

    til = bot.til()
    assert til is not None
    assert til.is_anonymous


def test_without_a_channel_there_is_nobody_to_share_it_with(bot: Bot) -> None:
    form = the_form(bot.gets(command("sarah", "til", "fout", key="c1", place=DIRECT)))
    shown = bot.gets(replace(submit("sarah", form, text=LESSON, name="nameless"), place=DIRECT))

    assert said(shown) == SAY.text("lesson-nowhere")
    assert the_form(shown).inputs[0].value == LESSON
    assert bot.til() is None


def test_milestones_do_not_count_it(bot: Bot) -> None:
    share(bot)

    assert SAY.text("milestone-first") in said(bot.gets(they.til("sarah", "Mijn eerste", key="t1")))


def test_nobody_is_told_when_it_could_not_be_posted(bot: Bot) -> None:
    share(bot)
    lost = Post(1, Card((Text("x"),)), key="til:1:post", about="til:1")

    assert bot.database.write(REF, lambda tx: undelivered.notify(tx, lost, "channel_not_found")) == []


# --- where the platform shows nothing to one person only ---------------------------------------------


def _form(in_confidence: bool) -> Form:
    return Form("share_lesson", "f1", "Titel", (), "Deel", "Nee", in_confidence=in_confidence)


def test_a_form_in_confidence_is_never_stored_to_come_later() -> None:
    event = command("sarah", "til", "fout", key="c1")
    (told,) = fit([OpenForm(_form(True))], event, LIKE_TEAMS, "nl")

    assert isinstance(told, DirectMessage)
    assert isinstance(told.card, Card)
    assert told.card.as_text() == SAY.text("only-between-us", words="til fout")
    (sent,) = fit([OpenForm(_form(False))], event, LIKE_TEAMS, "nl")
    assert isinstance(sent, DirectMessage)
    assert isinstance(sent.card, Form)


def test_in_ones_own_chat_it_is_shown_at_once() -> None:
    event = command("sarah", "til", "fout", key="c1", place=DIRECT)
    assert fit([OpenForm(_form(True))], event, LIKE_TEAMS, "nl") == [Reply(_form(True))]
    answer = Reply(Card((Text("sleutel"),)), in_confidence=True)
    assert fit([answer], event, LIKE_TEAMS, "nl") == [answer]


def test_an_answer_in_confidence_that_others_would_see_undoes_everything() -> None:
    answer = Reply(Card((Text("sleutel"),)), in_confidence=True)
    with pytest.raises(NotInConfidence):
        fit([answer], command("sarah", "til", "fout", key="c1"), LIKE_TEAMS, "nl")


def test_what_waits_to_be_delivered_says_nothing_of_the_author(bot: Bot) -> None:
    mine = share(bot)
    form = the_form(bot.gets(press("sarah", "edit_til", mine.value, key="p:sarah:1")))
    bot.gets(submit("sarah", form, text="Beter gezegd"))

    def waiting(tx: Transaction) -> list[tuple[str, str, str]]:
        here = outbox.table.c
        found = outbox.table.select().where(here.workspace_id == tx.workspace.id, here.key.like("til:%"))
        return [(row.key, row.target, row.body) for row in tx.execute(found)]

    rows = bot.database.read(REF, waiting)
    assert len(rows) == 2
    assert not [row for row in rows if "sarah" in "".join(row) or "person" in "".join(row)]
