"""A coach card, and what a manager can choose about them. Nothing in it counts anybody."""

from collections.abc import Sequence
from datetime import datetime

from handlers import modules
from handlers.answers import form_id
from handlers.chat import (
    Button,
    Buttons,
    Card,
    Divider,
    Event,
    Form,
    Note,
    Row,
    Source,
    Text,
    Written,
    mention,
)
from handlers.coach import rules
from handlers.forms import words
from handlers.people import rights
from handlers.texts import Speech
from storage import coaching, people, places, posts
from storage.coaching import Coach, Question
from storage.database import Transaction

QUESTION_MAX = 300
SHOWN = 220

QUESTION = words(
    "question", "coach-form-question", QUESTION_MAX, empty="coach-error-question",
    hint="coach-form-question-hint", kind="line",
)  # fmt: skip


def card(tx: Transaction, coach: Coach, question: str, now: datetime, say: Speech) -> Card:
    """The question, what the team shared openly to begin with, and once a month one to themselves."""
    parts: list[Text | Written | Note | Source | Divider | Buttons] = [
        Text(say.text("coach-ask")), Written(question), *_shared(tx, coach.person_id, now, say)
    ]  # fmt: skip
    if coach.cards % rules.MONTH == 0:
        parts += [Divider(), Text(say.text("coach-yourself"))]
        if modules.is_on(tx, "til"):
            parts.append(Buttons((Button("share_til", say.text("coach-button-til")),)))
    ways = another_button(say), add_button(say), off_button(say)
    return Card((*parts, Buttons(ways)), say.text("coach-title"))


def _shared(
    tx: Transaction, person_id: int, now: datetime, say: Speech
) -> list[Text | Written | Note | Source]:
    """What they shared where everybody can read it; of who is in no lists, nothing."""
    if not modules.is_on(tx, "til"):
        return []
    team = people.listed(tx, {one.id for one in rights.team(tx, person_id)})
    found = coaching.shared_openly(tx, team, now - rules.LATELY, rules.MOST_SHARED)
    parts: list[Text | Written | Note | Source] = [Text(say.text("coach-shared"))] if found else []
    for one in found:
        assert one.author_id is not None
        assert one.place_id is not None
        parts += [Written(one.text, most=SHOWN), Note(mention(one.author_id))]
        for message in posts.messages(tx, one.place_id, one.about)[-1:]:
            parts.append(Source(places.get(tx, one.place_id).key, message, say.text("see-message")))
    return parts


def overview(own: Sequence[Question], coach: Coach | None, say: Speech) -> Card:
    is_on = coach is not None and coach.is_on
    switch = off_button(say) if is_on else on_button(say)
    rows = [Row(one.text, button=_remove(one, say)) for one in own]
    parts: list[Text | Row | Buttons] = [Text(say.text("coach-state", on="yes" if is_on else "no"))]
    parts += [Text(say.text("coach-own")), *rows] if rows else []
    return Card((*parts, Buttons((switch, add_button(say)))), say.text("coach-title"))


def _remove(one: Question, say: Speech) -> Button:
    return Button("coach_remove", say.text("coach-button-remove"), one.about)


def on_button(say: Speech) -> Button:
    return Button("coach_on", say.text("coach-button-on"), style="primary")


def off_button(say: Speech) -> Button:
    return Button("coach_off", say.text("coach-button-off"))


def another_button(say: Speech) -> Button:
    return Button("coach_another", say.text("coach-button-another"))


def add_button(say: Speech) -> Button:
    return Button("coach_add", say.text("coach-button-add"))


def form(event: Event, say: Speech) -> Form:
    return Form(
        "coach_add", form_id(event), say.text("coach-button-add"), (QUESTION.shown(say),), say.text("save"),
        say.text("cancel"),
    )  # fmt: skip
