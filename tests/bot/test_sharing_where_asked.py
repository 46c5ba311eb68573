"""An answer that stands in one's own chat is shared in the channel it was asked in, as long as they may look
there."""

import pytest
from msgspec.structs import replace

from bot.dispatch import Dispatch
from handlers.texts import speak
from handlers.tips.cards import Click
from storage import places
from storage.database import Database
from storage.places import Place
from tests import happenings as they
from tests.happenings import DIRECT, EVERYTHING, REF, said

RETRO = Place("C-retro", "private", "retro")
SAY = speak("nl")


async def shared(database: Database, user: str, value: str) -> str:
    """What they are told who press "share here" in their own chat, under what was found in #retro."""
    dispatch = Dispatch(database, lambda: None)
    await dispatch.handle(they.til("sarah", "Met git bisect vind je de fout", key="til"), EVERYTHING)
    await dispatch.handle(they.command("joris", "tip", "git", key="tip", place=RETRO), EVERYTHING)
    place = database.read(REF, lambda tx: places.by_key(tx, RETRO.key))
    assert place is not None
    value = value.replace("RETRO", str(place.id))
    press = replace(they.press(user, "share_tip", value, key="press"), place=DIRECT)
    outcome = await dispatch.handle(press, EVERYTHING)
    await dispatch.settled()
    return said(outcome.effects)


def value(asked_in: str) -> str:
    return Click("til:1", "").encode().replace(",null,1,null]", f",null,1,{asked_in}]")


async def test_who_asked_there_shares_there(database: Database) -> None:
    assert await shared(database, "joris", value("RETRO")) == SAY.text("tip-shared")


async def test_who_may_not_look_there_does_not_share_there(database: Database) -> None:
    assert await shared(database, "mei", value("RETRO")) == SAY.text("tip-share-nowhere")


@pytest.mark.parametrize("old", ["til:1", '["til:1","",null,1]', value("null"), value("77777777")])
async def test_an_old_button_says_where_it_can_be_done(database: Database, old: str) -> None:
    assert await shared(database, "joris", old) == SAY.text("tip-share-nowhere")


@pytest.mark.parametrize("odd", ["-1", "9" * 30, '"x"'])
async def test_an_odd_button_is_answered(database: Database, odd: str) -> None:
    assert await shared(database, "joris", value(odd)) == SAY.text("tip-gone")
