"""An experiment as its owner, its channel and the digest show it: the same whether it worked or not."""

from collections.abc import Sequence
from datetime import datetime

from handlers import modules
from handlers.answers import channel_in
from handlers.chat import Button, Buttons, Card, Note, Row, Text, Written, mention
from handlers.own_page import short
from handlers.parsing import nearest
from handlers.texts import Speech
from storage import experiments
from storage.database import Transaction
from storage.experiments import Experiment

MOST_SHOWN = 10
MOST_IN_DIGEST = 5
SHOWN = 220


# --- one's own -------------------------------------------------------------------------------------


def overview(tx: Transaction, mine: Sequence[Experiment], say: Speech) -> Card:
    rows = [
        Row(one.text, _note(tx, one, say), menu=answers(one, say) if one.state == "open" else ())
        for one in mine[:MOST_SHOWN]
    ]
    none = [] if rows else [Text(say.text("experiment-none"))]
    return Card((*none, *rows, Buttons((new_button(say),))), say.text("experiment-title"))


def _note(tx: Transaction, one: Experiment, say: Speech) -> str:
    if one.state != "open":
        return f"{say.text('experiment-outcome', state=one.state)} · {short(one.learned)}"
    where = channel_in(tx, one.place_id, say) if one.place_id is not None else ""
    return say.text("experiment-until", day=say.date(one.until), where=where or "none")


def kept(tx: Transaction, one: Experiment, say: Speech) -> Card:
    text = say.text("experiment-kept", day=say.day(one.until))
    return Card((Text(text), Written(one.text), Note(_note(tx, one, say)), Buttons((stop_button(one, say),))))


def question(one: Experiment, say: Speech) -> Card:
    """On its day."""
    expected = Note(say.text("experiment-expected", text=one.expectation))
    return Card((Text(say.text("experiment-how")), Written(one.text), expected, Buttons(answers(one, say))))


def answers(one: Experiment, say: Speech) -> tuple[Button, ...]:
    return (
        Button("experiment_worked", say.text("experiment-button-worked"), one.about),
        Button("experiment_failed", say.text("experiment-button-failed"), one.about),
        Button("experiment_later", say.text("experiment-button-later"), one.about),
        stop_button(one, say),
    )


def ended(tx: Transaction, one: Experiment, say: Speech) -> Card:
    """To its owner: with a way to let others learn from it."""
    shared = channel_in(tx, one.place_id, say) if one.place_id is not None else "none"
    said = Text(say.text("experiment-ended", where=shared))
    if not modules.is_on(tx, "til"):
        return Card((said,))
    share = Button("fill_til", say.text("experiment-button-til"), nearest.packed(one.learned))
    return Card((said, Buttons((share,))))


# --- for a channel ---------------------------------------------------------------------------------


def called(one: Experiment, say: Speech) -> Card:
    """Somebody tries something."""
    parts = (
        Text(say.text("experiment-tries", owner=mention(one.person_id))),
        Written(one.text),
        Note(say.text("experiment-expected", text=one.expectation)),
        Note(say.text("experiment-hear", day=say.day(one.until))),
    )
    return Card(parts)


def outcome(tx: Transaction, one: Experiment, say: Speech) -> Card:
    """What it taught: the same card however it went."""
    thank = Button("thank_for_trying", say.text("experiment-button-thank"), one.about)
    parts = (
        Text(say.text("experiment-tried", owner=mention(one.person_id), state=one.state)),
        Written(one.text),
        Note(say.text("experiment-expected", text=one.expectation)),
        Text(say.text("experiment-learned")),
        Written(one.learned),
    )
    return Card((*parts, Buttons((thank,))) if modules.is_on(tx, "kudos") else parts)


def in_digest(
    tx: Transaction, place_id: int, since: datetime, until: datetime, say: Speech
) -> list[Written | Note]:
    """What was tried in a channel, in the order in which it ended."""
    if not modules.is_on(tx, "review"):
        return []
    parts: list[Written | Note] = []
    for one in experiments.ended_in(tx, place_id, since, until, MOST_IN_DIGEST):
        parts.append(Written(one.learned, most=SHOWN))
        by = say.text("experiment-digest", owner=mention(one.person_id), text=short(one.text))
        parts.append(Note(f"{by} · {say.text('experiment-outcome', state=one.state)}"))
    return parts


# --- buttons ---------------------------------------------------------------------------------------


def new_button(say: Speech) -> Button:
    return Button("experiment_new", say.text("experiment-button-new"), style="primary")


def stop_button(one: Experiment, say: Speech) -> Button:
    return Button("experiment_stop", say.text("experiment-button-stop"), one.about)
