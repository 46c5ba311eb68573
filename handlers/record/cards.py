"""A record as its owner sees it, the question about one of its items, and what somebody is shown of it."""

from collections.abc import Iterator, Sequence
from datetime import date

from handlers.chat import Button, Buttons, Card, Note, Row, Text, Written, mention
from handlers.own_page import short
from handlers.record import gathering, period, scopes
from handlers.record.gathering import Entry
from handlers.texts import Speech
from storage import records
from storage.database import Transaction
from storage.records import Record, Share

PAGE = 8

Parts = list[Text | Note | Row | Buttons | Written]


def overview(
    tx: Transaction,
    record: Record,
    entries: list[Entry],
    days: period.Days,
    today: date,
    said: str,
    say: Speech,
) -> Card:
    """The first of it, and what can be done with all of it; above it what was just `said`."""
    shown = gathering.shown(entries)
    parts = Parts([*([Text(said)] if said else []), Note(gathering.heading(days, say))])
    if not shown:
        parts.append(Text(say.text("record-nothing")))
    parts += _page(record.person_id, shown, 0, say)
    if len(entries) == gathering.MOST:
        parts.append(Note(say.text("record-most", most=gathering.MOST)))
    parts += [_shared(one, say) for one in records.shares(tx, record.person_id, today)]
    if record.review_on is not None and record.review_on >= today:
        parts.append(Note(say.text("record-review-on", day=say.date(record.review_on))))
    parts.append(Buttons(tuple(_ways(entries, say))))
    return Card((*parts, Note(say.text("record-footer"))), say.text("record-title"))


def more(person_id: int, entries: list[Entry], after: int, say: Speech) -> Card:
    return Card(tuple(_page(person_id, gathering.shown(entries), after, say)))


def left_out(person_id: int, entries: list[Entry], say: Speech) -> Card:
    """What can be put back."""
    gone = [one for one in entries if one.is_left_out]
    rows = [
        Row(_title(one, say), _note(one, say), button=_about("record_return", "return", person_id, one, say))
        for one in gone[: 3 * PAGE]
    ]
    return Card(tuple(rows) or (Text(say.text("record-none-left-out")),), say.text("record-left-out"))


def _page(person_id: int, shown: Sequence[Entry], after: int, say: Speech) -> Iterator[Row | Buttons | Text]:
    for one in shown[after : after + PAGE]:
        yield row(person_id, one, say)
    if len(shown) > after + PAGE:
        rest = len(shown) - after - PAGE
        more = Button("record_more", say.text("record-button-more", count=rest), str(after + PAGE))
        yield Buttons((more,), stays=True)


def row(person_id: int, one: Entry, say: Speech) -> Row:
    drop = _about("record_drop", "drop", person_id, one, say)
    return Row(
        _title(one, say), _note(one, say), None, _about("record_write", "write", person_id, one, say), (drop,)
    )


def _ways(entries: list[Entry], say: Speech) -> Iterator[Button]:
    open_ones = [one for one in gathering.shown(entries) if not one.answer]
    if open_ones:
        yield Button("record_next", say.text("record-button-next", count=len(open_ones)), style="primary")
    yield Button("record_add", say.text("record-button-add"))
    yield Button("record_days", say.text("record-button-days"))
    if entries:
        yield Button("record_files", say.text("record-button-files"))
        yield Button("record_share", say.text("record-button-share"))
    if any(one.is_left_out for one in entries):
        yield Button("record_left_out", say.text("record-button-left-out"))


def _shared(one: Share, say: Speech) -> Row:
    """To whom, until when, and the way back."""
    back = Button("record_unshare", say.text("record-button-unshare"), one.about)
    return Row(
        say.text("record-shared-with", reader=mention(one.reader_id), day=say.date(one.until)), button=back
    )


def question(person_id: int, one: Entry, said: str, say: Speech) -> Card:
    """About one item, after what was said of the one before."""
    ways = (
        _about("record_write", "write", person_id, one, say, "primary"),
        _about("record_drop", "drop", person_id, one, say),
        _about("record_next", "skip", person_id, one, say),
    )
    asked = (
        Text(say.text("record-question")),
        Written(_title(one, say)),
        Note(_note(one, say)),
        Buttons(ways),
    )
    return Card(((Note(said),) if said else ()) + asked)


def changed(said: str, person_id: int, one: Entry, say: Speech) -> Card:
    return Card((Text(said), row(person_id, one, say)))


def for_reader(entries: list[Entry], share: Share, after: int, say: Speech) -> Card:
    """What they were shown: to read, and no more than that."""
    parts = Parts([Note(gathering.heading((share.first, share.last), say))])
    parts += [Row(_title(one, say), _note(one, say)) for one in entries[after : after + PAGE]]
    if not entries:
        parts.append(Text(say.text("record-shown-nothing")))
    if len(entries) > after + PAGE:
        rest = say.text("record-button-more", count=len(entries) - after - PAGE)
        parts.append(Buttons((Button("record_look", rest, f"{share.about}:{after + PAGE}"),), stays=True))
    parts.append(Note(say.text("record-shown-until", day=say.date(share.until))))
    return Card(tuple(parts), say.text("record-of", owner=mention(share.person_id)))


def offered(share: Share, say: Speech) -> Card:
    """What a reader gets to hear of it: none of it stands there."""
    said = say.text("record-for-you", owner=mention(share.person_id), day=say.date(share.until))
    return Card((Text(said), Buttons((Button("record_look", say.text("record-button-look"), share.about),))))


def reminder(record: Record, count: int, say: Speech) -> Card:
    assert record.review_on is not None
    said = say.text("record-reminder", day=say.day(record.review_on), count=count)
    ways = (Button("record_next", say.text("record-button-begin"), style="primary"), *_files(count, say))
    return Card((Text(said), Buttons(ways)))


def _files(count: int, say: Speech) -> tuple[Button, ...]:
    return (Button("record_files", say.text("record-button-files")),) if count else ()


def _title(one: Entry, say: Speech) -> str:
    return short(gathering.plain(gathering.told(one, say)))


def _note(one: Entry, say: Speech) -> str:
    when = [say.date(one.on)] if one.on is not None else []
    answer = [say.text("record-answer", answer=short(one.answer))] if one.answer else []
    return " · ".join([gathering.kind_name(one, say), *when, *answer])


def _about(action: str, label: str, person_id: int, one: Entry, say: Speech, style: str = "plain") -> Button:
    key = {"write": "record-button-write", "drop": "record-button-drop", "skip": "record-button-skip",
           "return": "record-button-return"}[label]  # fmt: skip
    value = scopes.value(person_id, one)
    return Button(action, say.text(key), value, style="primary" if style == "primary" else "plain")
