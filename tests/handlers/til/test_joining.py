"""T2 when it is close: at the same moment, or in a channel that is not what it was."""

import asyncio

import pytest
from sqlalchemy import func, select

from bot.dispatch import Dispatch
from handlers.chat import Event, Immediate, Place
from handlers.texts import speak
from storage import places, tils
from storage.database import Database, Transaction
from tests import happenings as they
from tests.happenings import EVERYTHING, LEREN, REF, command, said

SAY = speak("nl")
LINK = "https://example.org/a"


class Bot:
    def __init__(self, database: Database) -> None:
        self.database = database
        self._dispatch = Dispatch(database, lambda: None)

    def gets(self, *events: Event) -> list[tuple[Immediate, ...]]:
        """All at once."""

        async def handle() -> list[tuple[Immediate, ...]]:
            outcomes = await asyncio.gather(*(self._dispatch.handle(one, EVERYTHING) for one in events))
            return [outcome.effects for outcome in outcomes]

        return asyncio.run(handle())

    def count(self) -> int:
        def rows(tx: Transaction) -> int:
            mine = tils.table.c.workspace_id == tx.workspace.id
            return int(tx.execute(select(func.count()).select_from(tils.table).where(mine)).scalar_one())

        return self.database.read(REF, rows)


@pytest.fixture
def bot(database: Database) -> Bot:
    return Bot(database)


def test_the_same_link_from_ten_people_at_once_is_one_til(bot: Bot) -> None:
    told = bot.gets(*(they.til(f"p{n}", f"Woorden {n} {LINK}?utm_id={n}", key=f"k{n}") for n in range(10)))

    assert bot.count() == 1
    joined = SAY.text("til-there-added")
    assert sum(joined in said(one) for one in told) == 9
    assert not any(SAY.text("sorry", words="yes") in said(one) for one in told)


def test_a_channel_that_was_closed_since_is_not_spoken_of(bot: Bot) -> None:
    bot.gets(they.til("sarah", f"Eerst openbaar {LINK}", key="k1"))
    bot.database.write(REF, lambda tx: places.seen(tx, Place(LEREN.key, "private")))
    other = Place("C-product", "public", "product")

    (told,) = bot.gets(command("mei", "til", f"Voor iedereen {LINK}", key="k2", place=other))

    assert SAY.text("til-shared", where="#product", named="yes") in said(told)
    assert "sarah" not in said(told).lower()
    assert bot.count() == 2


def test_what_was_taken_back_does_not_return_under_another_card(bot: Bot) -> None:
    def saved(key: str) -> they.Reaction:
        books = they.reaction("fatima", "m1", "joris", emoji="books", key=key)
        return they.Reaction(
            **{
                **{name: getattr(books, name) for name in books.__struct_fields__},
                "text": f"Mijn woorden {LINK}",
            }
        )

    bot.gets(saved("r1"))
    bot.gets(they.press("joris", "delete_til", "til:1", key="p1"))
    bot.gets(they.til("sarah", f"Een ander over {LINK}", key="k1"))

    (told,) = bot.gets(saved("r2"))
    assert said(told) == SAY.text("til-taken-back")
