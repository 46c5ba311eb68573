"""A self-check: can you do it? For one's own eyes. What is left becomes a goal, or a topic for a mentor."""

from collections.abc import Sequence

from handlers import finding_mentor, modules
from handlers.answers import notice
from handlers.chat import (
    Button,
    Buttons,
    Card,
    Effects,
    Event,
    Form,
    Heading,
    OpenForm,
    Option,
    Press,
    Reply,
    Submit,
    Text,
)
from handlers.forms import Field, Filled, choice
from handlers.parsing import nearest
from handlers.paths import cards, rules
from handlers.paths.scopes import of_path
from handlers.scope import ref
from handlers.texts import Speech
from storage import paths
from storage.database import Transaction
from storage.levels import LEVELS, Level
from storage.paths import ANSWERS, Path, Step
from storage.refs import Ref

MOST = 12
"""Questions at a time: those somebody cannot answer with yes yet come first."""


@of_path
def open_form(tx: Transaction, event: Press, path: Path, say: Speech) -> Effects:
    return opened(tx, event, path, _level(event), say)


def opened(tx: Transaction, event: Event, path: Path, level: Level | None, say: Speech) -> Effects:
    asked = _asked(tx, event, path, level)
    if not asked:
        return [notice(say, "path-level-empty")]
    return [OpenForm(_form(tx, event, path, asked, say))]


@of_path
def submit(tx: Transaction, event: Submit, path: Path, say: Speech) -> Effects:
    level, filled = _level(event), Filled(event, say)
    asked = [one for one in _asked(tx, event, path, level) if _question(one).name in event.values]
    answers = {one.id: filled.read(_question(one), ANSWERS) for one in asked}
    if filled.errors:
        return [filled.again(_form(tx, event, path, asked, say))]
    for step_id, answer in answers.items():
        paths.mark(tx, step_id, event.by.id, answer=answer)
    return [Reply(_outcome(tx, event, path, level, say))]


def _level(event: Event) -> Level | None:
    asked = ref(event, "path")
    return LEVELS[asked.second] if asked.rest and asked.second < len(LEVELS) else None


def _asked(tx: Transaction, event: Event, path: Path, level: Level | None) -> list[Step]:
    steps, marks = paths.steps(tx, path.id), paths.marks_of(tx, event.by.id, path.id)
    level = level or rules.level_of(steps, marks)
    here = [one for one in steps if one.level == level]
    here.sort(key=lambda one: one.id in marks and marks[one.id].answer == "yes")
    return here[:MOST]


def _question(step: Step) -> Field[str]:
    return choice(f"step{step.id}", "path-check-question", "path-error-answer")


def _form(tx: Transaction, event: Event, path: Path, asked: Sequence[Step], say: Speech) -> Form:
    marks = paths.marks_of(tx, event.by.id, path.id)
    options = [Option(one, say.text("path-answer", answer=one)) for one in ANSWERS]
    now = {one.id: marks[one.id].answer if one.id in marks else None for one in asked}
    fields = tuple(_question(one).shown(say, now[one.id] or "", options, proof=one.proof) for one in asked)
    about = str(Ref("path", path.id, str(LEVELS.index(asked[0].level))))
    return cards.form(event, "path_check", "path-button-check", fields, about, say)


def _outcome(tx: Transaction, event: Event, path: Path, level: Level | None, say: Speech) -> Card:
    """How far it is to the next level, and what can be done about it."""
    steps, marks = paths.steps(tx, path.id), paths.marks_of(tx, event.by.id, path.id)
    level = level or rules.level_of(steps, marks)
    left, following = rules.gap(steps, marks, level), rules.next_level(level)
    named = say.text("catalogue-level", level=level)
    if not left:
        key = "path-check-ready" if following else "path-check-all"
        on = say.text("catalogue-level", level=following or level)
        parts: list[Text | Heading | Buttons] = [Text(say.text(key, level=named, next=on))]
    else:
        parts = [Text(say.text("path-check-gap", level=named, count=len(left)))]
    for one in left[:MOST]:
        parts += [Heading(one.title), Text(one.proof), Buttons(tuple(_turned(tx, one, say)))]
    back = Buttons((Button("path_show", say.text("path-button-back"), path.about),))
    return Card((*parts, Text(say.text("path-private")), back), say.text("path-check-title"))


def _turned(tx: Transaction, step: Step, say: Speech) -> list[Button]:
    """Into a goal or a topic for a mentor, as if it had been typed; and tips and people to ask."""
    made = []
    if modules.is_on(tx, "goals"):
        goal = f"learn {say.words('learn-word-goal')[0]} {say.text('path-goal', title=step.title)}"
        made.append(nearest.button(say.text("path-button-goal"), goal))
    mentor = finding_mentor.buttons(tx, step.title, say, step.topic)
    return [one for one in made if one] + [*mentor, *cards.asking(step, say)]
