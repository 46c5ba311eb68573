"""A record to take along: Markdown, PDF and CSV, with people by their name and nothing anybody could run."""

import csv
from collections.abc import Iterator
from io import StringIO
from itertools import groupby

import msgspec

from handlers.answers import notice
from handlers.chat import Card, Effects, Event, File, GiveFiles, Press, Text
from handlers.parsing import formulas, words
from handlers.record import gathering, period
from handlers.record.gathering import Entry
from handlers.record.scopes import own
from handlers.texts import Speech
from storage import records
from storage.database import Transaction


class Line(msgspec.Struct, frozen=True):
    kind: str
    day: str
    text: str
    answer: str


class Document(msgspec.Struct, frozen=True):
    """`about` is over which days."""

    title: str
    about: str
    lines: tuple[Line, ...]

    def by_kind(self) -> Iterator[tuple[str, list[Line]]]:
        for kind, some in groupby(self.lines, lambda one: one.kind):
            yield kind, list(some)


@own
def press(tx: Transaction, event: Press, _: None, say: Speech) -> Effects:
    return given(tx, event, say)


def given(tx: Transaction, event: Event, say: Speech) -> Effects:
    """All three at once; only what was not left out."""
    days = gathering.days_of(tx, records.of(tx, event.by.id), event.by, event.at)
    entries = gathering.shown(gathering.of(tx, event.by, days))
    if not entries:
        return [notice(say, "record-files-empty")]
    found, name = document(tx, event, entries, days, say), f"{say.text('record-file')}-{days[1]}"
    files = (
        File(f"{name}.pdf", "application/pdf", as_pdf(found, event, say)),
        File(f"{name}.md", "text/markdown", as_markdown(found, say).encode()),
        File(f"{name}.csv", "text/csv", as_csv(found, say).encode("utf-8-sig")),
    )
    return [GiveFiles(files, say.text("record-files"), Card((Text(say.text("record-files-come")),)))]


def document(tx: Transaction, event: Event, entries: list[Entry], days: period.Days, say: Speech) -> Document:
    known, somebody = gathering.names(tx, entries), say.text("somebody")
    known[str(event.by.id)] = event.by.name or event.by.user

    def said(text: str) -> str:
        return words.with_names(gathering.plain(text), known, somebody)

    lines = tuple(
        Line(
            gathering.kind_name(one, say), say.date(one.on) if one.on else "", said(gathering.told(one, say)),
            said(one.answer),
        )
        for one in entries
    )  # fmt: skip
    title = say.text("record-file-title", owner=known[str(event.by.id)])
    return Document(title, gathering.heading(days, say), lines)


def as_markdown(found: Document, say: Speech) -> str:
    parts = [f"# {_literal(found.title)}", found.about]
    for kind, some in found.by_kind():
        parts.append(f"## {kind}")
        parts += [_item(one, say) for one in some]
    return "\n\n".join(parts) + "\n"


def _item(one: Line, say: Speech) -> str:
    when = f" ({one.day})" if one.day else ""
    now = f"\n  {say.text('record-answer', answer=_literal(one.answer))}" if one.answer else ""
    return f"- {_literal(one.text)}{when}{now}"


def _literal(text: str) -> str:
    """Read as it stands there: no signs of Markdown."""
    return "".join(f"\\{one}" if one in r"\`*_[]<>#|~" else one for one in text)


def as_csv(found: Document, say: Speech) -> str:
    sheet = StringIO()
    writer = csv.writer(sheet, lineterminator="\r\n")
    writer.writerow(say.words("record-columns"))
    for one in found.lines:
        writer.writerow(map(formulas.guarded, (one.kind, one.day, one.text, one.answer)))
    return sheet.getvalue()


def as_pdf(found: Document, event: Event, say: Speech) -> bytes:
    from handlers.pdf import Pdf  # half a second, that only who asks for one has to wait

    page = Pdf(found.title, say.language, event.at)
    page.heading(found.title)
    page.paragraph(found.about, small=True)
    for kind, some in found.by_kind():
        page.heading(kind, 2)
        for one in some:
            page.paragraph(one.text)
            if one.answer:
                page.paragraph(say.text("record-answer", answer=one.answer), bold=True)
            if one.day:
                page.paragraph(one.day, small=True)
            page.space()
    return page.content()
