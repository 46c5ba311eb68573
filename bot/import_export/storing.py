"""Drafts become tips, in one transaction, findable at its end."""

import re
from collections.abc import Sequence
from datetime import datetime

import msgspec

from bot.import_export.draft import Draft, Refusal
from handlers.chat import Place
from handlers.tips import library
from storage import imports, owners, people, places, tips
from storage.database import Transaction
from storage.people import Person
from storage.tips import Tip

_PLACE = re.compile(r"[CDG][A-Z0-9]{7,}|19:\S+")
"""The ids of channels and chats of Slack and Teams."""


class Report(msgspec.Struct):
    """What became of everything that was found. `gone` are sources of which there is a tip here and
    nothing any more there; `notes` are about what was imported all the same."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: list[Refusal] = []
    notes: list[Refusal] = []
    gone: list[str] = []

    def add(self, other: "Report") -> None:
        self.new += other.new
        self.changed += other.changed
        self.unchanged += other.unchanged
        self.refused += other.refused
        self.notes += other.notes


def store(tx: Transaction, drafts: Sequence[Draft], at: datetime, *, dry_run: bool = False) -> Report:
    """Add what is new and rewrite what changed; a dry run only says what it would do."""
    report = Report()
    sources = [draft.source for draft in drafts]
    there = imports.by_sources(tx, sources)
    if not dry_run:
        imports.forget_dropped(tx, sources)  # what comes again has other content than what was dropped
    for draft in drafts:
        tip, place = there.get(draft.source), _place(tx, draft)
        owner_id = _owner(tx, draft, report)
        if isinstance(place, Refusal):
            report.refused.append(place)
        elif tip is not None and place is not None and place.id != tip.place_id:
            report.refused.append(Refusal(draft.where, "is for another place than the tip that is here"))
        else:
            _count(report, draft, tip, owner_id)
            if not dry_run:
                _write(tx, draft, tip, owner_id, place, at)
    return report


def _count(report: Report, draft: Draft, tip: Tip | None, owner_id: int | None) -> None:
    if tip is None:
        report.new += 1
    elif _differs(draft, tip) or _gives(owner_id, tip):
        report.changed += 1
        if draft.is_export and _differs(draft, tip):
            report.notes.append(Refusal(draft.where, f"takes the place of what is here from {tip.source}"))
    else:
        report.unchanged += 1


def _write(
    tx: Transaction, draft: Draft, tip: Tip | None, owner_id: int | None, place: Place | None, at: datetime
) -> None:
    if tip is None:
        _add(tx, draft, owner_id, place, at)
    else:
        _change(tx, draft, tip, owner_id, at)


def _add(tx: Transaction, draft: Draft, owner_id: int | None, place: Place | None, at: datetime) -> None:
    made_at = min(draft.made_at or at, at)
    tip = tips.add(
        tx,
        draft.title,
        draft.text,
        made_at,
        source=draft.source,
        topics=draft.topics,
        owner_id=owner_id,
        place_id=place.id if place else None,
        confirmed_at=min(draft.confirmed_at or made_at, at),
        content_hash=_hash(draft, owner_id),
    )
    if tip is not None:
        library.publish(tx, tip)


def _change(tx: Transaction, draft: Draft, tip: Tip, owner_id: int | None, at: datetime) -> None:
    """A tip that somebody keeps stays theirs; one that nobody keeps gets the owner it says."""
    if _differs(draft, tip):
        tip = tips.change(tx, tip, draft.title, draft.text, draft.topics, at)
        library.publish(tx, tip)
    if owner_id is not None and _gives(owner_id, tip):
        owners.give(tx, tip, owner_id, at, tip.confirmed_at + tips.CHECK_EVERY)
    _note_hash(tx, draft, tip, owner_id)


def _differs(draft: Draft, tip: Tip) -> bool:
    return (draft.title, draft.text, set(draft.topics)) != (tip.title, tip.text, set(tip.topics))


def _gives(owner_id: int | None, tip: Tip) -> bool:
    return owner_id is not None and tip.owner_id is None


def _note_hash(tx: Transaction, draft: Draft, tip: Tip, owner_id: int | None) -> None:
    """An export says nothing about the file a tip once came from."""
    if not draft.is_export:
        imports.set_hash(tx, tip, _hash(draft, owner_id))


def _hash(draft: Draft, owner_id: int | None) -> str:
    """None while its owner is not known here: then it is looked into again the next time."""
    return "" if draft.is_export or (draft.owner and owner_id is None) else draft.content_hash


def _owner(tx: Transaction, draft: Draft, report: Report) -> int | None:
    owner = _somebody(tx, draft.owner) if draft.owner else None
    if owner is not None and not owner.has_left and not owner.is_bot:
        return owner.id
    if draft.owner:
        why = "does not work here any more" if owner else "has not met the bot yet"
        report.notes.append(Refusal(draft.where, f"has no owner now: {draft.owner} {why}"))
    return None


def _somebody(tx: Transaction, written: str) -> Person | None:
    """By the platform's id, or by the name of one person."""
    found = people.by_user(tx, written)
    named = [] if found else people.by_name(tx, written)
    return named[0] if len(named) == 1 else found


def _place(tx: Transaction, draft: Draft) -> Place | Refusal | None:
    """Where it belongs, None for everywhere. What was private never becomes public; but elsewhere a place is
    a town or a shelf, and only an export of ours, or what looks like the id of one, means a channel."""
    place = places.by_key(tx, draft.place) if draft.place else None
    if place or not (draft.is_export or _PLACE.fullmatch(draft.place)):
        return place
    add = "let the bot meet it first, or leave the place out"
    known = f"belongs to {draft.place}, a place that is not known here; {add}"
    return Refusal(draft.where, known) if draft.place else None
