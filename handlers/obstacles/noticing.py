"""What somebody meets while they do something: a form opened, one sent in after all, an error in it, words
that were not understood. Nothing is noticed while this is switched off, and nothing of what may be anonymous:
nobody must be able to tell who began what stands somewhere without a name."""

from collections.abc import Callable, Iterable, Iterator
from typing import Literal

import msgspec

from handlers import modules
from handlers.chat import (
    AnyEffect,
    Card,
    Command,
    Event,
    Form,
    FormErrors,
    Heard,
    Later,
    OpenForm,
    Reply,
    Submit,
    Words,
)
from handlers.obstacles import rules
from handlers.parsing import words
from handlers.parsing.understanding import CALLING_LEARN
from handlers.people.streaks import week_of
from handlers.people.working_days import local_date
from handlers.texts.commands import ours
from storage import names, obstacles
from storage.database import Transaction
from storage.obstacles import Met, Seen
from storage.search.words import tokens

MODULE = "obstacles"
LATER = "obstacles"

IN_CONFIDENCE = ("feedback", "review")
"""Modules whose forms may be answered without a name."""

NAMELESS = frozenset({"nameless", "anonymous"})
"""What can be chosen in a form that may be sent without a name."""

OF_NAMELESS = frozenset({"edit_nameless"})
"""Forms about what was shared without one."""

What = Seen | Literal["sent"]
Noticed = tuple[What, str]
ModuleOf = Callable[[str], str]
"""The module of a form, by its name."""


def noticed(
    tx: Transaction, event: Event, effects: Iterable[AnyEffect], module_of: ModuleOf
) -> list[AnyEffect]:
    """What is to be remembered of it, if anything: it costs ordinary events no statement."""
    if not modules.is_on(tx, MODULE) or event.by.is_bot:
        return []
    found = [one for effect in effects for one in _in(event, effect, module_of)]
    if isinstance(event, Submit) and not any(what == "error" for what, _ in found):
        found.append(("sent", _detail(event.name, module_of)))
    return [Later(LATER, msgspec.json.encode(found).decode())] if found else []


def _in(event: Event, effect: AnyEffect, module_of: ModuleOf) -> Iterator[Noticed]:
    if isinstance(effect, OpenForm | FormErrors):
        detail, form = _detail(effect.form.name, module_of), effect.form
        if not _may_be_nameless(form, module_of):
            yield ("opened" if isinstance(effect, OpenForm) else "error"), detail
    elif isinstance(event, Command | Words) and isinstance(effect, Reply) and _gives_back(effect):
        yield "unknown", _first_word(event)


def _gives_back(reply: Reply) -> bool:
    return isinstance(reply.card, Card) and any(isinstance(part, Heard) for part in reply.card.parts)


def _detail(form: str, module_of: ModuleOf) -> str:
    return f"{module_of(form)}:{form}"


def _may_be_nameless(form: Form, module_of: ModuleOf) -> bool:
    options = {option.value for asked in form.inputs for option in asked.options}
    return bool(NAMELESS & options) or form.name in OF_NAMELESS or module_of(form.name) in IN_CONFIDENCE


def _first_word(event: Command | Words) -> str:
    """Behind `/learn`, the word there; "" for what does not look like a command."""
    named = f"{ours(event.name)} " if isinstance(event, Command) else ""
    word, rest = words.first_word(words.without_calling(named + event.text).lstrip("/"))
    if word in CALLING_LEARN and rest:
        word, _ = words.first_word(rest)
    return word if rules.is_like_a_command(word) else ""


def remember(tx: Transaction, event: Event, about: str) -> None:
    """Who it was, until the week closes. Of a word that is the name of somebody only that there was one."""
    week = week_of(local_date(event.at, tx.workspace.zone))
    for what, detail in msgspec.json.decode(about, type=list[Noticed]):
        if what == "sent":
            obstacles.overcome(tx, event.by.id, "opened", detail)
            continue
        told = "" if what == "unknown" and _is_a_name(tx, detail) else detail
        obstacles.note(tx, Met(week, what, told, event.by.id))


def _is_a_name(tx: Transaction, word: str) -> bool:
    said = tokens(word)
    among = names.known(tx, said)
    return any(names.is_name(one, among) for one in said)
