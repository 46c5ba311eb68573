"""Showing a record to one person, until a day: an act of its owner, who can take it back. Everybody else who
asks is refused kindly, and that they asked is in the audit log."""

from datetime import date

from handlers.answers import notice, voice_of
from handlers.chat import DirectMessage, Effects, Event, OpenForm, Person, Press, Reply, Submit, mention
from handlers.forms import Filled
from handlers.people import admission, availability
from handlers.record import cards, forms, gathering
from handlers.record.gathering import Entry
from handlers.record.scopes import MODULE, own, own_share
from handlers.scope import Refused, Scope, ref
from handlers.texts import Speech
from storage import audit, people, places, records
from storage.database import Transaction
from storage.records import Share
from storage.refs import Ref

MOST = 5
"""At a time; each of them was chosen by hand."""


@own
def open_form(tx: Transaction, event: Press, _: None, say: Speech) -> Effects:
    return [OpenForm(forms.share(event, availability.today(tx, event.by, event.at), say))]


@own
def submit(tx: Transaction, event: Submit, _: None, say: Speech) -> Effects:
    """They hear that they may look, and see nothing yet."""
    filled, today = Filled(event, say), availability.today(tx, event.by, event.at)
    reader, until = _reader(tx, event, filled, today, say), filled.read(forms.UNTIL, today)
    if filled.errors or reader is None:
        return [filled.again(forms.share(event, today, say))]
    first, last = gathering.days_of(tx, records.of(tx, event.by.id), event.by, event.at)
    share = records.show(tx, Share(0, event.by.id, reader.id, first, last, until))
    told = DirectMessage(
        reader.id, cards.offered(share, voice_of(tx, reader)), f"{share.about}:offered", module=MODULE
    )
    return [notice(say, "record-shared", reader=mention(reader.id), day=say.date(until)), told]


def _reader(tx: Transaction, event: Submit, filled: Filled, today: date, say: Speech) -> Person | None:
    chosen = filled.read(forms.READER)
    known = people.by_ids(tx, set(chosen))
    found = [known[one] for one in chosen if one in known]
    if len(found) != 1 or found[0].id == event.by.id:
        filled.wrong(forms.READER.name, say.text("record-error-one-reader"))
        return None
    if admission.policy(tx, found[0]) != "full":
        name = found[0].name or found[0].user
        filled.wrong(forms.READER.name, say.text("record-error-reader", name=name))
    shown = [one for one in records.shares(tx, event.by.id, today) if one.reader_id != found[0].id]
    if len(shown) >= MOST:
        filled.wrong(forms.READER.name, say.text("record-error-shown", most=MOST))
    return found[0]


@own_share
def unshare(tx: Transaction, event: Press, share: Share, say: Speech) -> Effects:
    records.take_back(tx, share)
    return [notice(say, "record-unshared", reader=mention(share.reader_id))]


# --- who asks for the record of another ------------------------------------------------------------


@Scope
def shown_to_me(tx: Transaction, event: Event) -> Share:
    share = records.share(tx, ref(event, "record_share").id)
    if share is None or share.reader_id != event.by.id or not _lasts(tx, event, share):
        raise Refused("record-share-over")
    return share


@shown_to_me
def look(tx: Transaction, event: Press, share: Share, say: Speech) -> Effects:
    return [Reply(cards.for_reader(_readable(tx, share), share, ref(event, "record_share").second, say))]


def asked(tx: Transaction, event: Event, person: Person, say: Speech) -> Effects:
    """Whether there is anything in it, or ever was, is the same answer for everybody."""
    share = records.shown_to(tx, person.id, event.by.id)
    if share is not None and _lasts(tx, event, share):
        return [Reply(cards.for_reader(_readable(tx, share), share, 0, say))]
    audit.add(tx, event.by.id, "refused record", str(Ref("people", person.id)), event.at)
    return [notice(say, "record-refused", owner=mention(person.id))]


def _lasts(tx: Transaction, event: Event, share: Share) -> bool:
    """As long as its owner is here, by their own calendar."""
    owner = people.by_ids(tx, {share.person_id}).get(share.person_id)
    if owner is None or admission.policy(tx, owner) != "full":
        return False
    return availability.today(tx, owner, event.at) <= share.until


def _readable(tx: Transaction, share: Share) -> list[Entry]:
    """Without what stands where its reader may not look, unless its owner put it in other words."""
    entries = gathering.shown(gathering.of(tx, people.get(tx, share.person_id), (share.first, share.last)))
    return [one for one in entries if one.is_told or _may_see(tx, one, share.reader_id)]


def _may_see(tx: Transaction, one: Entry, reader_id: int) -> bool:
    place = places.find(tx, one.place_id) if one.place_id is not None else None
    return one.place_id is None or (place is not None and places.may_see(tx, place, reader_id))
