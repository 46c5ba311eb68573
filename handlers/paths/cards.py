"""How a path looks: one level at a time, with where somebody stands."""

from collections.abc import Iterator, Sequence

from handlers.answers import form_id
from handlers.chat import Button, Buttons, Card, Event, Form, Heading, Input, Link, Note, Row, Text
from handlers.parsing import nearest
from handlers.paths import rules
from handlers.paths.rules import Marks
from handlers.people import admission
from handlers.texts import Speech
from storage import paths
from storage.database import Transaction
from storage.levels import LEVELS, Level
from storage.paths import Path, Step
from storage.refs import Ref

PAGE = 8
MOST = 40
"""Paths that are listed: a message of Slack holds no more."""

Part = Text | Heading | Note | Row | Buttons


def every(tx: Transaction, event: Event, say: Speech) -> Card:
    """All the paths there are."""
    mine = paths.chosen(tx, event.by.id)
    parts: list[Part] = []
    for one in paths.all(tx)[:MOST]:
        name = f"✓ {one.title}" if mine == one else one.title
        parts.append(Row(name, one.summary, button=show_button(one, say)))
    if not parts:
        parts.append(Text(say.text("path-none")))
    if admission.is_admin(tx, event.by):
        parts.append(Buttons((Button("path_new", say.text("path-button-new")),)))
    return Card(tuple(parts), say.text("path-title"))


def show_button(one: Path, say: Speech) -> Button:
    return Button("path_show", say.text("path-button-show"), one.about)


def path(
    tx: Transaction, event: Event, one: Path, say: Speech, told: str = "", level: Level | None = None,
    after: int = 0,
) -> Card:  # fmt: skip
    """One level of it, first the one somebody is at; `told` stands on top."""
    steps, marks = paths.steps(tx, one.id), paths.marks_of(tx, event.by.id, one.id)
    level = level or rules.level_of(steps, marks)
    here = [step for step in steps if step.level == level]
    may_keep, is_mine = admission.is_admin(tx, event.by), paths.chosen(tx, event.by.id) == one
    parts: list[Part] = [Text(told)] if told else []
    parts += [Note(one.summary)] if one.summary else []
    done = sum(rules.is_done(step, marks) for step in here)
    named = say.text("catalogue-level", level=level)
    if here:
        parts.append(Heading(say.text("path-level", level=named, done=done, count=len(here))))
    parts += [_row(step, marks, may_keep, say) for step in here[after : after + PAGE]]
    if not here:
        parts.append(Text(say.text("path-level-empty")))
    if after + PAGE < len(here):
        on = str(Ref("path", one.id, f"{LEVELS.index(level)}:{after + PAGE}"))
        parts.append(Buttons((Button("path_show", say.text("list-more"), on),)))
    parts.append(Note(say.text("path-private")))
    parts.append(Buttons(tuple(_ways(one, level, steps, is_mine, may_keep, say)), stays=True))
    return Card(tuple(parts), one.title)


def _ways(
    one: Path, level: Level, steps: Sequence[Step], is_mine: bool, may_keep: bool, say: Speech
) -> Iterator[Button]:
    if is_mine:
        yield check_button(one, level, say)
        yield Button("path_leave", say.text("path-button-leave"), one.about)
    else:
        yield Button("path_choose", say.text("path-button-choose"), one.about, "primary")
    for number, other in enumerate(LEVELS):
        if other != level and any(step.level == other for step in steps):
            name = say.text("path-button-level", level=say.text("catalogue-level", level=other))
            yield Button("path_show", name, str(Ref("path", one.id, f"{number}:0")))
    yield Button("path_list", say.text("path-button-all"))
    if may_keep:
        yield Button("path_add_step", say.text("path-button-add"), one.about)


def review(one: Path, say: Speech) -> Card:
    """To who keeps it, on the day it says."""
    hold = Button("path_hold", say.text("path-button-hold"), one.about, "primary")
    return Card((Text(say.text("path-review", title=one.title)), Buttons((hold, show_button(one, say)))))


def check_button(one: Path, level: Level, say: Speech) -> Button:
    about = str(Ref("path", one.id, str(LEVELS.index(level))))
    return Button("path_check", say.text("path-button-check"), about, "primary")


def _row(step: Step, marks: Marks, may_keep: bool, say: Speech) -> Row:
    is_done, links = rules.is_done(step, marks), step.links.split()
    small = [say.text("path-proof", proof=step.proof), *links[1:], f"#{step.topic}" if step.topic else ""]
    link = Link(links[0], say.text("catalogue-open")) if links else None
    menu = [Button("path_undo", say.text("path-button-undo"), step.about)] if is_done else []
    menu += asking(step, say)
    if may_keep:
        menu.append(Button("path_edit_step", say.text("path-button-edit"), step.about))
        menu.append(Button("path_remove_step", say.text("path-button-remove"), step.about))
    name = f"✓ {step.title}" if is_done else step.title
    button = None if is_done else Button("path_done", say.text("path-button-done"), step.about)
    return Row(name, "\n".join(filter(None, small)), link, button, tuple(menu))


def asking(step: Step, say: Speech) -> list[Button]:
    """Tips and people to ask: done as if it had been typed."""
    if not step.topic:
        return []
    knows = say.words("learn-word-who-knows")[0]
    made = (
        nearest.button(say.text("path-button-tips"), f"tip {step.topic}"),
        nearest.button(say.text("path-button-people"), f"learn {knows} {step.topic}"),
    )
    return [one for one in made if one]


def form(event: Event, name: str, title: str, fields: tuple[Input, ...], about: str, say: Speech) -> Form:
    return Form(name, form_id(event), say.text(title), fields, say.text("save"), say.text("cancel"), about)
