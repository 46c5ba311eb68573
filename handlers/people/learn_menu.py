"""What can stand behind `/learn`, in the groups in which help shows it: to each what they may do here."""

from collections.abc import Iterator

import msgspec

from handlers import modules
from handlers.chat import Buttons, Note, Person, Text
from handlers.parsing import nearest
from handlers.people import admission
from handlers.texts import Speech
from storage.database import Transaction


class Word(msgspec.Struct, frozen=True):
    """`learn-word-NAME` is how it is typed, `learn-about-NAME` what it does. With `needs_words` it does
    nothing alone."""

    name: str
    module: str = ""
    needs_words: bool = False
    for_admins: bool = False


GROUPS: dict[str, tuple[Word, ...]] = {
    "find": (
        Word("who-knows", "tip", needs_words=True),
        Word("gaps", "tip"),
        Word("topics", "tip"),
        Word("digest", "digest"),
    ),
    "together": (
        Word("lunch", "lunch"),
        Word("coffee", "coffee"),
        Word("circle", "circle"),
        Word("consult", "circle"),
    ),
    "own": (Word("time", "time"), Word("settings"), Word("export"), Word("erase")),
    "admins": (
        Word("setup", for_admins=True),
        Word("people", needs_words=True, for_admins=True),
        Word("audit", for_admins=True),
    ),
}
"""Each has `learn-group-GROUP` above it."""


def groups(tx: Transaction, person: Person) -> dict[str, list[Word]]:
    """Those that are switched on and that this person may use; no empty groups."""
    is_admin = admission.is_admin(tx, person)
    found = {
        group: [one for one in every if modules.is_on(tx, one.module) and (is_admin or not one.for_admins)]
        for group, every in GROUPS.items()
    }
    return {group: every for group, every in found.items() if every}


def typed(name: str, say: Speech) -> str:
    """As it is typed in this language."""
    return say.text(f"learn-word-{name}")


def about(name: str, say: Speech) -> str:
    return say.text(f"learn-about-{name}")


def parts(tx: Transaction, person: Person, say: Speech) -> Iterator[Text | Note | Buttons]:
    """Each group: what each word does, and a button for every one that needs no more."""
    for group, every in groups(tx, person).items():
        title = say.text(f"learn-group-{group}")
        yield Text(title, (title,))
        yield Note("\n".join(f"/learn {typed(one.name, say)}: {about(one.name, say)}" for one in every))
        named = [f"learn {typed(one.name, say)}" for one in every if not one.needs_words]
        if buttons := tuple(one for command in named if (one := nearest.button(f"/{command}", command))):
            yield Buttons(buttons)
