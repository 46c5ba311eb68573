"""Status and silence on the platform while somebody learns: set in their own name, so only with their
consent, and only what we set ourselves is taken away again.
"""

import hashlib
from datetime import datetime

from handlers.answers import voice_of
from handlers.chat import Durable, EndConsent, Focus, Person
from storage import consents
from storage.consents import Consent
from storage.database import Transaction

EMOJI = "books"


def begin(
    tx: Transaction, person: Person, block_id: int, until: datetime, now: datetime, key: str
) -> list[Durable]:
    """For this block; nothing without consent."""
    consent = consents.of(tx, person.id)
    if consent is None:
        return []
    consents.set_focus(tx, person.id, block_id, until)
    return [Focus(person.id, _status(tx, person), EMOJI, until, _ours(consent, now), f"{key}:focus")]


def end(tx: Transaction, person: Person, block_id: int, now: datetime, key: str) -> list[Durable]:
    """What is set for this block goes; nothing when nothing is."""
    consent = consents.of(tx, person.id)
    if consent is None or consent.block_id != block_id or _ours(consent, now) is None:
        return []
    consents.set_focus(tx, person.id, None, None)
    return [Focus(person.id, _status(tx, person), EMOJI, None, _ours(consent, now), f"{key}:focus")]


def withdraw(tx: Transaction, person: Person, now: datetime) -> list[Durable]:
    """At once nothing can be done with the consent any more; what is set goes, and then the platform's token.
    Nothing without consent."""
    consent = consents.remove(tx, person.id)
    if consent is None:
        return []
    key = f"consent:{hashlib.blake2b(consent.sealed.encode(), digest_size=16).hexdigest()}"
    return [EndConsent(consent.sealed, _status(tx, person), EMOJI, _ours(consent, now), key)]


def _ours(consent: Consent, now: datetime) -> datetime | None:
    """Until when what we set lasts; None when nothing is set."""
    until = consent.focus_until
    return until if until is not None and until > now else None


def _status(tx: Transaction, person: Person) -> str:
    return voice_of(tx, person).text("focus-status")
