"""Some people of a list become people here, in one transaction."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec

from bot.import_export.people.reading import Entry
from storage import people, roster, staff
from storage.database import Transaction
from storage.people import Person
from storage.roster import Member
from storage.staff import NOBODY_SAID, Staff

WORDS = ("role", "team", "department")


def merged(entry: Entry, member: Member) -> Member:
    """What is known once this is written. A name that the platform has for somebody is not ours to change."""
    said: dict[str, Any] = _said(entry, (*WORDS, "manager"))
    if entry.left is not None and bool(member.has_left) != entry.left:
        said["has_left"] = entry.left
    if entry.name and not member.name:
        said["name"] = entry.name
    return msgspec.structs.replace(member, **said)


def store(tx: Transaction, batch: list[Entry], at: datetime) -> tuple[int, list[Entry]]:
    """Write these; gives how many people are new, and those whose manager cannot be any more because of
    what changed since everything was looked into."""
    before = roster.ids(tx, {one.user for one in batch})
    managers = roster.ids(tx, {one.manager for one in batch if one.manager}) | before
    refused = _turning(tx, batch, managers)
    kept = [one for one in batch if one.user not in refused]
    new = [one for one in kept if one.user not in before]
    roster.add(tx, [Member(0, one.user, one.name, one.left) for one in new], at)
    ids = roster.ids(tx, {one.user for one in kept} | {one.manager for one in kept if one.manager})
    _change_people(tx, [one for one in kept if one.user in before], ids, at)
    _change_staff(tx, kept, ids)
    return len(new), [one for one in batch if one.user in refused]


def _turning(tx: Transaction, batch: list[Entry], ids: Mapping[str, int]) -> set[str]:
    """Whose new manager would make a circle. Who is new here is nobody's manager yet."""
    users = {ids[one.user]: one.user for one in batch if one.user in ids}
    wanted = {
        ids[one.user]: ids.get(one.manager) for one in batch if one.user in ids and one.manager is not None
    }
    refused: set[str] = set()
    while found := staff.cycles(tx, wanted):
        refused |= {users[one] for one in found}
        wanted = {one: manager for one, manager in wanted.items() if one not in found}
    return refused


def _change_people(tx: Transaction, kept: list[Entry], ids: Mapping[str, int], at: datetime) -> None:
    there = people.by_ids(tx, {ids[one.user] for one in kept})
    for one in kept:
        person = there[ids[one.user]]
        now = merged(one, Member(person.id, person.user, person.name, person.has_left))
        people.seen(tx, Person(person.user, now.name, has_left=now.has_left), at)


def _change_staff(tx: Transaction, kept: list[Entry], ids: Mapping[str, int]) -> None:
    there = staff.of(tx, {ids[one.user] for one in kept})
    news: dict[int, Staff] = {}
    for one in kept:
        said: dict[str, Any] = _said(one, WORDS)
        if one.manager is not None:
            said["manager_id"] = ids[one.manager] if one.manager else None
        before = there.get(ids[one.user], NOBODY_SAID)
        now = msgspec.structs.replace(before, **said)
        if now != before:
            news[ids[one.user]] = now
    staff.put(tx, news)


def _said(entry: Entry, names: tuple[str, ...]) -> dict[str, str]:
    return {name: value for name in names if (value := getattr(entry, name)) is not None}
