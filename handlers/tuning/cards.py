"""What search learned from what people pressed, in counts, with the way back."""

import msgspec

from handlers.chat import Button, Buttons, Card, Note, Text
from handlers.texts import Speech
from handlers.tuning import rules
from handlers.tuning.rules import Counts, Outcome
from storage.refits import Refit

FEW = 5
"""A smaller count is not shown."""


def overview(refit: Refit | None, say: Speech) -> Card:
    """How it is now, for `/learn tuning`."""
    about = Note(say.text("tuning-about", least=rules.LEAST))
    if refit is not None and not refit.is_on:
        on = Button("resume_tuning", say.text("tuning-button-resume"), style="primary")
        return Card((Text(say.text("tuning-off")), about, Buttons((on,))), say.text("tuning-title"))
    found = outcome(refit) if refit else None
    changed = _changed(found, say) if found else (Text(say.text("tuning-nothing")),)
    return Card((*changed, about, Buttons((_undo(say),))), say.text("tuning-title"))


def report(found: Outcome, say: Speech) -> Card:
    """For admins, when it changed something."""
    about = Note(say.text("tuning-private"))
    return Card((*_changed(found, say), about, Buttons((_undo(say),))), say.text("tuning-title"))


def outcome(refit: Refit) -> Outcome | None:
    """What it changed last; None when nothing is changed, or it cannot be read."""
    try:
        return msgspec.json.decode(refit.report, type=Outcome) if refit.report else None
    except msgspec.DecodeError:
        return None


def _changed(found: Outcome, say: Speech) -> tuple[Text, ...]:
    first = "tuning-fitted" if found.kind == "fitted" else "tuning-shipped"
    before, after = (_counted(one, found.answers, say) for one in (found.before, found.after))
    return (
        Text(say.text(first, count=found.answers)),
        Text(say.text("tuning-before", counts=before)),
        Text(say.text("tuning-after", counts=after)),
    )


def _counted(one: Counts, answers: int, say: Speech) -> str:
    """What is left over may not tell what was hidden either."""
    if min(one.right, answers - one.right) < FEW:
        return say.text("tuning-counts-nearly", count=answers)
    sure = one.sure_helped + one.sure_not
    if min(one.sure_helped, one.sure_not, answers - sure) < FEW:
        return say.text("tuning-counts-few", right=one.right, count=answers)
    return say.text("tuning-counts", right=one.right, count=answers, sure=sure, helped=one.sure_helped)


def _undo(say: Speech) -> Button:
    return Button("undo_tuning", say.text("tuning-button-undo"))
