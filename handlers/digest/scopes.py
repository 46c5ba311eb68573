"""Which digest something typed or a form is about, and who may switch it on and off."""

import msgspec

from handlers.answers import about, voice
from handlers.chat import Command, Event, Place, mention
from handlers.digest import manager
from handlers.parsing import words
from handlers.people import rights
from handlers.scope import Refused, Scope
from handlers.texts import typed
from storage import digests, places
from storage.database import Transaction
from storage.digests import CHANNEL, MANAGER, PERSONAL, Digest, Kind
from storage.refs import Ref

MODULE = "digest"

ME, TEAM = typed("typed-digest-me"), typed("typed-digest-team")


class Choice(msgspec.Struct, frozen=True):
    """One of the three kinds; `place` when it is of a channel, `digest` what was chosen about it before."""

    kind: Kind
    place: Place | None
    digest: Digest | None

    @property
    def about(self) -> str:
        return str(Ref(self.kind, self.place.id)) if self.place else self.kind

    @property
    def is_on(self) -> bool:
        return self.digest is not None and self.digest.next_at is not None


@Scope
def switchable(tx: Transaction, event: Event) -> Choice:
    """For managers that of their team, for everybody their own, and in a channel for who organises it."""
    kind, place = _meant(tx, event)
    if kind == MANAGER and not manager.is_one(tx, event.by.id):
        raise Refused("digest-no-manager")
    if kind != CHANNEL:
        return Choice(kind, None, digests.of_person(tx, kind, event.by.id))
    if place is None or place.kind == "direct":
        raise Refused("digest-how")
    if not places.may_see(tx, place, event.by.id):
        raise Refused("digest-not-here")
    choice = Choice(kind, place, digests.of_place(tx, place.id))
    _must_manage(tx, event, choice)
    return choice


def kind_typed(text: str) -> tuple[Kind, str]:
    """And what stands behind it; without one it is the digest of the channel."""
    first, rest = words.first_word(text)
    kind = PERSONAL if first in ME else MANAGER if first in TEAM else CHANNEL
    return kind, (text if kind == CHANNEL else rest).strip().lower()


def _meant(tx: Transaction, event: Event) -> tuple[Kind, Place | None]:
    if isinstance(event, Command):
        kind, _ = kind_typed(event.text)
        return kind, event.place
    if number := Ref.read(about(event), CHANNEL).id:
        return CHANNEL, places.find(tx, number)
    for kind in (PERSONAL, MANAGER):
        if about(event) == kind:
            return kind, None
    raise Refused("outdated")


def _must_manage(tx: Transaction, event: Event, choice: Choice) -> None:
    """While it is on; anybody can switch one on again, and then it is theirs."""
    digest = choice.digest
    if digest is None or not choice.is_on or digest.organiser_id is None:
        return
    if not rights.may_manage(tx, event.by, digest.organiser_id):
        on, organiser = voice(tx, event).weekday(digest.weekday), mention(digest.organiser_id)
        raise Refused("digest-not-yours", weekday=on, time=digest.at_time, organiser=organiser)
