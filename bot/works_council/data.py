"""What is stored, in words: by purpose, and every table and column in the appendix."""

from collections.abc import Iterable, Iterator
from typing import Any

from bot.works_council.paper import Line, heading, item, part, text
from bot.works_council.statements import told
from handlers.texts import Speech
from storage import data_map, fates
from storage.retention import Period
from storage.tables import metadata


def by_purpose(say: Speech) -> Iterator[Line]:
    yield heading(say.text("council-purposes"))
    yield text(say.text("council-operator"))
    yield text(told(say, "kept-how"))
    for purpose, names in data_map.purposes().items():
        yield part(say.text(f"council-purpose-{purpose}"))
        yield text(say.text(f"council-purpose-{purpose}-why"))
        yield text(say.text("council-seen-by"))
        yield from (item(one) for one in (*_seen(names, say), *_kept(names, say)))
        yield item(say.text("council-ground"))


def appendix(say: Speech) -> Iterator[Line]:
    yield heading(say.text("council-appendix"))
    yield text(say.text("council-appendix-how"))
    yield part(say.text("council-appendix-from"))
    for source in data_map.SOURCES:
        yield item(f"{_source(source, say)}: {say.text(f'council-from-{source}-how')}.")
    for purpose, names in data_map.purposes().items():
        yield part(say.text(f"council-purpose-{purpose}"))
        for name in names:
            yield from _of_table(name, say)


def _of_table(name: str, say: Speech) -> Iterator[Line]:
    known, columns = data_map.tables()[name], metadata.tables[name].c
    yield Line("name", say.text("council-appendix-column", label=table(name, say), name=name))
    period = data_map.period_of(name)
    kept = _span(period, say) if period else say.text("council-for-good")
    yield text(say.text("council-appendix-table", who=audience(known.seen, say), kept=kept))
    for source in data_map.SOURCES:
        if some := [_told(columns[one], say) for one, its in known.columns.items() if its == source]:
            yield item(f"{_source(source, say)}: {'; '.join(some)}.")


def _told(one: Any, say: Speech) -> str:
    """A column, by its name in words and ours, with what becomes of it."""
    said = say.text("council-appendix-column", label=column(one, say), name=one.name)
    chosen = fates.of(one)
    if chosen.erase:
        said = say.text("council-appendix-fate", column=said, fate=say.text(f"council-fate-{chosen.erase}"))
    if chosen.export == "secret":
        said = say.text("council-appendix-fate", column=said, fate=say.text("council-secret"))
    return said


def _source(source: str, say: Speech) -> str:
    return say.text(f"council-from-{source}")


def _seen(names: Iterable[str], say: Speech) -> Iterator[str]:
    """The tables of a purpose by who sees them."""
    by: dict[str, list[str]] = {}
    for name in names:
        by.setdefault(data_map.tables()[name].seen, []).append(table(name, say))
    for seen, what in by.items():
        who = audience(seen, say)
        yield say.text("council-seen", who=who[0].upper() + who[1:], what="; ".join(what))


def _kept(names: Iterable[str], say: Speech) -> Iterator[str]:
    periods = {table(name, say): data_map.period_of(name) for name in names}
    some = {what: _span(period, say) for what, period in periods.items() if period}
    if some:
        each = [say.text("council-kept-one", what=what, kept=kept) for what, kept in some.items()]
        yield say.text("council-kept-some", what="; ".join(each))
    if len(some) < len(periods):
        yield say.text("council-kept-rest") if some else say.text("council-kept-all")


def _span(period: Period, say: Speech) -> str:
    if period.kept.days:
        return say.text("council-days", days=period.kept.days)
    return say.text("council-minutes", minutes=int(period.kept.total_seconds() // 60))


def audience(seen: str, say: Speech) -> str:
    return told(say, f"seen-{seen}")


def table(name: str, say: Speech) -> str:
    """What it is called in the papers."""
    return say.text(f"council-table-{name}")


def column(one: Any, say: Speech) -> str:
    """What stands in it: told for it alone, or by a name it shares. Raises `MissingText` for one that nobody
    has told of."""
    key = label(one, say)
    return say.text(key) if key else say.text(f"council-column-{one.table.name}-{one.name}")


def label(one: Any, say: Speech) -> str:
    """Its key in the texts; "" for none."""
    alone, name = f"{one.table.name}-{one.name}", one.name
    keys = (f"council-column-{alone}", f"own-column-{alone}", f"own-column-{name}", f"council-column-{name}")
    return next((key for key in keys if say.knows(key)), "")
