"""`/learn report`: of the last month and one's own team, or of what was typed behind it; as a card, a table
or a page to print."""

from handlers.answers import notice, voice
from handlers.chat import Card, Command, DirectMessage, Effects, Event, Press, Reply, Text
from handlers.parsing import nearest, words
from handlers.reports import cards, files, periods, reading, scopes, units
from handlers.reports.periods import DAY, Month, Period, TooShort
from handlers.reports.scopes import MODULE, Asked, asked
from handlers.reports.suppression import ALL, Unit
from handlers.reports.units import Visible
from handlers.scope import Refused
from handlers.texts import Speech, typed
from storage.database import Transaction
from storage.disclosure import LEAST

FILES = {"csv": "typed-report-csv", "print": "typed-report-print"}
NAMES_SHOWN = 12


def reads(said: str) -> bool:
    """Also without `/learn`."""
    rest = [one for one in words.alone(said).split() if not any(one in typed(key) for key in _KNOWN)]
    return not rest


_KNOWN = (
    *FILES.values(), *(f"typed-report-{kind}" for kind in periods.KINDS), "typed-report-last",
    "typed-report-short", "typed-report-organisation", "typed-report-team", "typed-report-department",
    "typed-report-mine",
)  # fmt: skip


def command(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), event.text.strip()
    if words.alone(said) in words.HELP:
        return [notice(say, "report-help", least=LEAST)]
    try:
        return _typed(tx, event, said, say)
    except TooShort:
        return [notice(say, "report-too-short")]
    except Refused as refused:
        return [refused.reply(say)]


def _typed(tx: Transaction, event: Command, said: str, say: Speech) -> Effects:
    months = reading.known(tx)
    if not months:
        first = periods.of(event.at.date())
        raise Refused("report-none-yet", day=say.date(first.last + DAY))
    way, said = _way(said)
    period, said = periods.read(said, months[-1], months)
    chosen = period or periods.around(months[-1], "month")
    visible = units.visible(tx, event.by)
    found = _units(said, visible)
    if not found:
        return [_unknown(said, visible, event, say)]
    if len(found) > 1:
        return [_which(found, chosen, visible, say)]
    scopes.must_be_over(tx, chosen, months, say)
    one = Asked(found[0], chosen, visible)
    return files.given(tx, event, one, way, say) if way else shown(tx, event, one, months, say)


def _way(said: str) -> tuple[str, str]:
    """Which file is asked for, "" for none."""
    bare = words.alone(said).split()
    for way, key in FILES.items():
        if any(one in typed(key) for one in bare):
            return way, " ".join(one for one in bare if one not in typed(key))
    return "", said


def _units(said: str, visible: Visible) -> list[Unit]:
    """Whose report is asked for; without words of one's own team, where that is known."""
    bare = " ".join(one for one in words.alone(said).split() if one not in typed("typed-report-mine"))
    if bare in typed("typed-report-organisation"):
        return [ALL]
    if not bare or bare in typed("typed-report-team"):
        return [visible.mine(2) or visible.mine(1) or ALL]
    if bare in typed("typed-report-department"):
        return [visible.mine(1) or ALL]
    for key in ("typed-report-team", "typed-report-department"):
        first, rest = words.first_word(bare)
        if not visible.named(bare) and first in typed(key):
            bare = rest
    return visible.named(bare)


def _unknown(said: str, visible: Visible, event: Command, say: Speech) -> Reply:
    near = nearest.parts(say, event.name, said, typed("typed-report-organisation") | words.HELP)
    if near:
        return Reply(Card((nearest.heard(say, said), *near)))
    called = sorted(set(visible.called.values()))[:NAMES_SHOWN]
    names = say.listed([say.text("report-organisation"), *called])
    return Reply(Card((nearest.heard(say, said), Text(say.text("report-unknown", names=names)))))


def _which(found: list[Unit], period: Period, visible: Visible, say: Speech) -> Reply:
    return Reply(cards.which(found, period, visible, say))


def shown(tx: Transaction, event: Event, one: Asked, months: list[Month], say: Speech) -> Effects:
    """In their own chat: what one person alone is shown in a channel has no pictures everywhere."""
    report = reading.of(tx, one.unit, one.period)
    card = cards.card(report, one, months, say)
    told = DirectMessage(event.by.id, card, f"report:{event.key}", is_answer=True, module=MODULE)
    elsewhere = event.place is not None and event.place.kind != "direct"
    return [*([notice(say, "answer-in-direct")] if elsewhere else []), told]


@asked
def show(tx: Transaction, event: Press, one: Asked, say: Speech) -> Effects:
    return shown(tx, event, one, reading.known(tx), say)


@asked
def as_csv(tx: Transaction, event: Press, one: Asked, say: Speech) -> Effects:
    return files.given(tx, event, one, "csv", say)


@asked
def to_print(tx: Transaction, event: Press, one: Asked, say: Speech) -> Effects:
    return files.given(tx, event, one, "print", say)
