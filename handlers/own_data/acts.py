"""What stands in the audit log, in words: in the chat, and on the page for admins."""

from collections.abc import Iterable, Mapping

from handlers.texts import Speech
from storage import people
from storage.audit import Act
from storage.database import Transaction
from storage.people import Person
from storage.refs import Ref

ACTS: Mapping[str, str] = {
    "setup": "setup", "people": "people", "words": "words", "tuning": "tuning", "paths": "paths",
    "set budget": "budget", "export": "export", "import": "import", "refused": "refused",
    "refused record": "record", "admin page": "page", "erase": "erase", "onboarding": "onboarding",
    "mentor round": "round",
}  # fmt: skip
"""Each as it is stored, with how `audit-act-…` calls it. What is stored stays: only new ones are added."""

ABOUTS: Mapping[str, str] = {
    "own data": "own", "budget ledger": "ledger", "backup": "backup", "audit": "audit", "people": "people",
    "budget": "budget", "words": "words", "tuning": "tuning", "setup": "setup", "admin page": "page",
    "link": "link", "signed in": "in", "on": "on", "off": "off",
}  # fmt: skip
"""What they are about where that is always the same, in `audit-about-…`."""


def people_in(tx: Transaction, acts: Iterable[Act]) -> dict[int, Person]:
    """Who did them, and to whom; not who was erased."""
    found = [(one.actor_id, _person(one.about)) for one in acts]
    known = people.by_ids(tx, {number for both in found for number in both if number})
    return {number: one for number, one in known.items() if not people.is_nameless(one)}


def by_whom(one: Act, names: Mapping[int, str], say: Speech) -> str:
    """Of itself the bot does nothing but erase: nobody else is somebody who was erased since."""
    if one.by_command_line:
        return say.text("audit-command-line")
    if one.actor_id is None and one.act == "erase":
        return say.text("audit-nobody")
    return names.get(one.actor_id or 0) or say.text("erase-somebody")


def told(one: Act, names: Mapping[int, str], say: Speech) -> str:
    """`names` has those of `people_in`. An act of another version is told as it is stored."""
    if one.act not in ACTS:
        return " · ".join(filter(None, (one.act, one.about)))
    return say.text(f"audit-act-{ACTS[one.act]}", about=_about(one.about, names, say))


def _about(about: str, names: Mapping[int, str], say: Speech) -> str:
    if number := _person(about):
        return names.get(number) or say.text("erase-somebody")
    return say.text(f"audit-about-{ABOUTS[about]}") if about in ABOUTS else about


def _person(about: str) -> int:
    return Ref.read(about, "people").id
