"""Whatever is typed and filled in, as long as may be: Slack refuses no card or form that follows."""

from collections.abc import AsyncIterator, Iterator

import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import select

from bot.dispatch import Dispatch, Outcome
from bot.slack import render
from bot.slack.forms import field_errors, in_place_of, modal
from bot.slack.limits import Json
from handlers.chat import (
    AskConsent,
    Card,
    Durable,
    Event,
    Form,
    FormErrors,
    GiveFiles,
    GroupChat,
    OpenForm,
    Press,
    Submit,
    Who,
)
from handlers.parsing.words import TEXT_MAX
from handlers.tips.cards import QUESTION_MAX
from storage import outbox
from storage.database import Database
from tests import happenings as they
from tests.bot import everything
from tests.chosen import Sampling
from tests.happenings import EVERYTHING, LEREN, REF
from tests.worlds import slack_blocks

pytestmark = [pytest.mark.either, pytest.mark.usefixtures("undrawn")]

SENTENCE = (
    "Onbekende verzamelnaamtabel & <wat> daarin *staat*, `git rebase --onto` en https://example.org/pad "
)
LONG = (SENTENCE * 40)[: TEXT_MAX - 20].strip()
WHO = {
    number: Who(f"U{number:08}", "Iemand met een erg lange naam van Voorbeeld tot Achternaam")
    for number in range(9)
}


@pytest.mark.parametrize("language", ["nl", pytest.param("en", marks=pytest.mark.slow)])
async def test_nothing_that_long_texts_lead_to_is_refused(
    database: Database, language: str, a_share: Sampling
) -> None:
    shown = 0
    async for effect in happened(database, language, a_share):
        for body in rendered(effect):
            checked(body)
            shown += 1
    assert shown > 500, "the walk comes by what there is"


async def happened(database: Database, language: str, a_share: Sampling) -> AsyncIterator[object]:
    """Every effect of everything that can be asked, about what was said at length."""
    dispatch = Dispatch(database, lambda: None)
    person = they.person(f"sarah-{language}", language)
    for number, event in enumerate(
        (
            they.til(person.user, f"{LONG} #git", key=f"til-{language}"),
            they.kudos(person.user, "joris", "mei", why=f"{LONG} #sql", key=f"kudos-{language}"),
            *a_share(filter(_is_typed, everything.asked_by(person, LONG)), everything.kind),
            *a_share(filter(_is_pressed, everything.asked_by(person, LONG[:QUESTION_MAX])), everything.kind),
        )
    ):
        event = replace(event, by=person, key=f"{language}:{number}")
        event = replace(event, form_id=event.key) if isinstance(event, Submit) else event
        outcome: Outcome = await dispatch.handle(event, EVERYTHING)
        for effect in outcome.effects:
            yield effect
    await dispatch.settled()
    table = outbox.table
    chosen = select(table.c.body).where(
        table.c.workspace_id == database.read(REF, lambda tx: tx.workspace.id)
    )
    for body in database.read(REF, lambda tx: tx.execute(chosen).scalars().all()):
        yield msgspec.json.decode(body, type=Durable)


def _is_pressed(event: Event) -> bool:
    return isinstance(event, Press)


def _is_typed(event: Event) -> bool:
    return not isinstance(event, Press)


def rendered(effect: object) -> Iterator[Json]:
    """As Slack gets it."""
    match effect:
        case GiveFiles() | AskConsent():
            return
        case FormErrors(form, errors):
            yield modal(form, WHO, LEREN)
            assert set(field_errors(form, errors, WHO)) <= {one.name for one in form.inputs}
        case OpenForm(Form() as form):
            yield modal(form, WHO, LEREN)
            yield render.message(in_place_of(form), WHO)
        case GroupChat():
            for card in (effect.card, *effect.apart.values()):
                yield render.message(card, WHO)
        case _:
            card = getattr(effect, "card", None)
            if isinstance(card, Form):
                yield modal(card, WHO, LEREN)
            elif isinstance(card, Card):
                yield render.message(card, WHO)
                yield render.home(card, WHO)


def checked(body: Json) -> None:
    if "type" in body:
        slack_blocks.view(body)
        return
    assert 0 < len(body["text"]) <= 4_000
    slack_blocks.message(body["blocks"])
