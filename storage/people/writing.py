"""Meeting people, keeping what they chose with us, and forgetting them."""

from datetime import datetime
from typing import Any

import msgspec

from storage import learning_time, names, scattered, zones
from storage.database import Transaction
from storage.people.reading import by_user, forget, remember
from storage.people.tables import FACTS, KEEPS, Person, table
from storage.schema import day
from storage.statements import change_rows, drop


def seen(tx: Transaction, person: Person, at: datetime) -> Person:
    """The stored person, made or brought up to date with what the platform says now. A zone that is none
    says nothing."""
    person = msgspec.structs.replace(person, zone=zones.known(person.zone))
    stored = by_user(tx, person.user) or _make(tx, person, at)
    news = {
        name: value
        for name in FACTS
        if (value := getattr(person, name)) is not None
        and value != getattr(stored, name)
        and not (f"keeps_{name}" in KEEPS and getattr(stored, f"keeps_{name}"))
    }
    if not news:
        return stored
    change_rows(tx, table, {**news, "seen_at": day(at)}, id=stored.id)
    if {"zone", "has_left"} & set(news):
        learning_time.recompute_nudges(tx, stored.id, at)
    now = msgspec.structs.replace(stored, **news)
    if {"name", "is_bot"} & set(news):
        names.forget(tx, stored.id)
        _note_name(tx, now)
    return remember(tx, now)


def _note_name(tx: Transaction, person: Person) -> None:
    if not person.is_bot:
        names.note(tx, [(person.id, person.name, person.user)])


def new_id(tx: Transaction, user: str, at: datetime) -> int:
    """For somebody who is met."""
    return scattered.number(*_about(tx, user, at), 0)


def _about(tx: Transaction, user: str, at: datetime) -> tuple[object, ...]:
    """With the day: who was erased and comes back is somebody else."""
    return "person", tx.workspace.id, user, day(at)


def _make(tx: Transaction, person: Person, at: datetime) -> Person:
    row = {"user": person.user, "seen_at": day(at), **{name: getattr(person, name) for name in FACTS}}
    made = scattered.add(tx, table, row, _about(tx, person.user, at), lambda: by_user(tx, person.user))
    _note_name(tx, made)
    return made


def hold(tx: Transaction, person_id: int) -> None:
    """Make others who hold the same person wait until this transaction ends."""
    tx.lock(table, person_id)


def remove(tx: Transaction, person: Person) -> None:
    """Their row goes; nothing may refer to it any more."""
    names.forget(tx, person.id)
    drop(tx, table, id=person.id)
    forget(tx, person)


def keep_language(tx: Transaction, person: Person, language: str | None) -> Person:
    """Speak this language with somebody, whatever the platform says; None: as the platform has it."""
    if language is None and not person.keeps_language:
        return person  # what the platform said before still holds
    return _keep(tx, person, language=language, keeps_language=language is not None)


def keep_zone(tx: Transaction, person: Person, zone: str | None) -> Person:
    """Somebody is in this time zone, whatever the platform says; None: as the platform has it."""
    if zone is None and not person.keeps_zone:
        return person
    return _keep(tx, person, zone=zone, keeps_zone=zone is not None)


def _keep(tx: Transaction, person: Person, **choices: Any) -> Person:
    change_rows(tx, table, choices, id=person.id)
    return remember(tx, msgspec.structs.replace(person, **choices))
