"""What its owner does with a record: look, answer, tell otherwise, leave out, add, and choose its days."""

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from handlers.answers import about
from handlers.chat import Card, Effects, Event, OpenForm, Press, Reply, Submit, Text
from handlers.forms import YES, Filled
from handlers.people import availability
from handlers.people.working_days import begin_of
from handlers.record import cards, forms, gathering, lifecycle, period
from handlers.record.gathering import Entry
from handlers.record.scopes import entry, own
from handlers.scope import ref
from handlers.texts import Speech
from storage import people, records
from storage.database import Transaction
from storage.records import Note
from storage.refs import number

MOST_OWN = 200
"""Somebody's own additions."""


def overview(tx: Transaction, event: Event, say: Speech, said: str = "") -> Card:
    record = records.of(tx, event.by.id)
    days = gathering.days_of(tx, record, event.by, event.at)
    today = availability.today(tx, event.by, event.at)
    return cards.overview(tx, record, gathering.of(tx, event.by, days), days, today, said, say)


@own
def more(tx: Transaction, event: Press, _: None, say: Speech) -> Effects:
    return [Reply(cards.more(event.by.id, gathering.mine(tx, event), number(about(event)), say))]


@own
def left_out(tx: Transaction, event: Press, _: None, say: Speech) -> Effects:
    return [Reply(cards.left_out(event.by.id, gathering.mine(tx, event), say))]


# --- one item --------------------------------------------------------------------------------------


@entry
def write(tx: Transaction, event: Press, one: Entry, say: Speech) -> Effects:
    return [OpenForm(forms.item(event, one, say))]


@entry
def submit_item(tx: Transaction, event: Submit, one: Entry, say: Speech) -> Effects:
    """Kept, and the next question comes. Words that are as they were stay those of where it came from."""
    filled = Filled(event, say)
    field = forms.OWN_TEXT if one.kind == "own" else forms.TEXT
    text, answer = filled.read(field), filled.read(forms.ANSWER)
    keep = filled.read(forms.KEEP, ["yes", "no"])
    if filled.errors:
        return [filled.again(forms.item(event, one, say))]
    shown = gathering.editable(one, say)
    is_told = bool(text) and (one.is_told or text != shown)
    news = replace(one, answer=answer, is_left_out=keep != YES, is_told=is_told)
    if is_told:
        news = replace(news, text=text)
    _kept(tx, event, news)
    return [Reply(_next_after(tx, event, one, say.text("record-saved"), say))]


@entry
def leave_out(tx: Transaction, event: Press, one: Entry, say: Speech) -> Effects:
    """It stays where it is; only the record goes without."""
    _kept(tx, event, replace(one, is_left_out=True))
    return [Reply(_next_after(tx, event, one, say.text("record-dropped"), say))]


@entry
def put_back(tx: Transaction, event: Press, one: Entry, say: Speech) -> Effects:
    back = replace(one, is_left_out=False)
    _kept(tx, event, back)
    return [Reply(cards.changed(say.text("record-returned"), event.by.id, back, say))]


@own
def following(tx: Transaction, event: Press, _: None, say: Speech) -> Effects:
    """The first question without an answer, or the one after what this button is about."""
    entries, here = gathering.mine(tx, event), ref(event, "entry").rest
    return [Reply(_first(event, _after(entries, here), "", say))]


def _next_after(tx: Transaction, event: Event, one: Entry, said: str, say: Speech) -> Card:
    return _first(event, _after(gathering.mine(tx, event), one.about), said, say)


def _after(entries: Sequence[Entry], about: str) -> Sequence[Entry]:
    at = next((n for n, one in enumerate(entries) if one.about == about), -1)
    return entries[at + 1 :]


def _first(event: Event, entries: Sequence[Entry], said: str, say: Speech) -> Card:
    for one in entries:
        if not one.answer and not one.is_left_out:
            return cards.question(event.by.id, one, said, say)
    return Card((Text(" ".join([*([said] if said else []), say.text("record-all-answered")])),))


def _kept(tx: Transaction, event: Event, one: Entry) -> None:
    item = None if one.kind == "own" else one.about
    note_id = number(one.about.partition(":")[2]) if item is None else 0
    text, day = (one.text if one.is_told else ""), (one.on if item is None else None)
    records.write(tx, Note(note_id, event.by.id, item, text, one.answer, one.is_left_out, day))


# --- what is missing -------------------------------------------------------------------------------


@own
def add(tx: Transaction, event: Press, _: None, say: Speech) -> Effects:
    return [OpenForm(forms.own(event, availability.today(tx, event.by, event.at), say))]


@own
def submit_own(tx: Transaction, event: Submit, _: None, say: Speech) -> Effects:
    filled, today = Filled(event, say), availability.today(tx, event.by, event.at)
    text, on, answer = filled.read(forms.OWN_TEXT), filled.read(forms.ON, today), filled.read(forms.ANSWER)
    people.hold(tx, event.by.id)
    if sum(one.item is None for one in records.notes(tx, event.by.id).values()) >= MOST_OWN:
        filled.wrong(forms.OWN_TEXT.name, say.text("record-error-many", most=MOST_OWN))
    if filled.errors:
        return [filled.again(forms.own(event, today, say))]
    made = records.add_note(tx, Note(0, event.by.id, None, text, answer, day=on))
    shown = Entry(made.about, "own", on, text, answer, is_told=True)
    return [Reply(cards.changed(say.text("record-added"), event.by.id, shown, say))]


# --- over which days -------------------------------------------------------------------------------


def choose(tx: Transaction, person_id: int, found: period.Days, today: date) -> None:
    """Days that end today go on with it."""
    is_usual = found == period.usual(today)
    records.keep(tx, person_id, None if is_usual else found[0], None if found[1] == today else found[1])


@own
def days(tx: Transaction, event: Press, _: None, say: Speech) -> Effects:
    record = records.of(tx, event.by.id)
    return [OpenForm(forms.days(event, record, gathering.days_of(tx, record, event.by, event.at), say))]


@own
def submit_days(tx: Transaction, event: Submit, _: None, say: Speech) -> Effects:
    """Its period, and the day for which it is. A week before, they hear of it."""
    filled, today = Filled(event, say), availability.today(tx, event.by, event.at)
    record = records.of(tx, event.by.id)
    first, last = forms.read_days(filled, today, say)
    is_same = record.review_on is not None and filled.text("review") == f"{record.review_on}"
    review_on = record.review_on if is_same else filled.read(forms.REVIEW, today)
    if filled.errors:
        now = gathering.days_of(tx, record, event.by, event.at)
        return [filled.again(forms.days(event, record, now, say))]
    choose(tx, event.by.id, (first, last), today)
    if review_on is None or is_same:
        records.remind(tx, event.by.id, review_on, record.next_at if review_on else None)
        return [Reply(overview(tx, event, say))]
    zone = availability.zone(tx, event.by)
    at = max(event.at, begin_of(review_on - lifecycle.BEFORE, zone))
    records.remind(tx, event.by.id, review_on, at)
    said = say.text("record-review-kept", day=say.date(review_on))
    return [Reply(overview(tx, event, say, said))]
