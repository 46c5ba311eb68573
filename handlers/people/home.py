"""One's own page: where to begin, what waits, what is to come, what one wants to learn, what is one's own,
and with whom one learns. What stands under each heading comes from the features (`handlers.own_page`)."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from handlers import modules
from handlers.answers import about, voice
from handlers.chat import (
    AnyEffect,
    AskConsent,
    Button,
    Buttons,
    Card,
    Divider,
    Event,
    FormErrors,
    Heading,
    Note,
    OpenForm,
    Part,
    Press,
    Reply,
    Row,
    ShowHome,
    Submit,
    Text,
)
from handlers.own_page import Contribution, Line
from handlers.own_page import Heading as Under
from handlers.parsing import nearest
from handlers.people import admission, first_steps
from handlers.texts import Speech
from storage import people
from storage.database import Transaction
from storage.refs import number

Contributions = Sequence[tuple[Under, Contribution, str]]
"""Under which heading, what, and with which module it goes off."""

HEADINGS: tuple[Under, ...] = ("waiting", "coming", "goals", "learning", "mine", "kept", "together")
MOST: dict[Under, int] = {
    "waiting": 6,
    "coming": 5,
    "goals": 3,
    "learning": 3,
    "mine": 4,
    "kept": 3,
    "together": 5,
}
"""Lines under each: with an answer on top of it, all of it fits the hundred blocks of a Slack page."""

PAGE = 10
"""Lines of what is shown when somebody asks for the rest."""


def opened(tx: Transaction, event: Event, every: Contributions) -> list[AnyEffect]:
    return [ShowHome(card(tx, event, every))]


def asked(tx: Transaction, event: Event, every: Contributions) -> list[AnyEffect]:
    """`/learn`: the page as an answer."""
    return [ShowHome(card(tx, event, every), asked=True)]


def more(tx: Transaction, event: Press, every: Contributions) -> list[AnyEffect]:
    """The rest of what stands under a heading, a page at a time."""
    name, _, since = about(event).partition(":")
    under = next((one for one in HEADINGS if one == name), None)
    if under is None:
        return []
    say, start = voice(tx, event), number(since)
    found = [line for line in _lines(tx, event, under, every, say) if line.text]
    parts = tuple(part for line in found[start : start + PAGE] for part in _parts(line))
    left = _more(under, start + PAGE, len(found), say)
    end = left or (Note(say.text("list-end")),)
    return [Reply(Card((*parts, *end), say.text(f"home-heading-{under}")))]


def with_answers_on_it(
    tx: Transaction, event: Event, effects: Iterable[AnyEffect], every: Contributions
) -> Iterable[AnyEffect]:
    """What was done on one's page is answered on it: the page as it is now, with the answer on top. A form
    opens over it, and what is in confidence stays in one's own chat."""
    if not isinstance(event, Press | Submit) or not event.on_home:
        return effects
    made = list(effects)
    if any(isinstance(one, OpenForm | FormErrors | AskConsent) for one in made):
        return made
    answers = [one.card for one in made if isinstance(one, Reply) and _is_open(one)]
    others = [one for one in made if not (isinstance(one, Reply) and _is_open(one))]
    now = replace(event, by=people.get(tx, event.by.id))
    page = card(tx, now, every)
    on_top = tuple(part for answer in answers if isinstance(answer, Card) for part in _titled(answer))
    return [*others, ShowHome(replace(page, parts=(*on_top, *((Divider(),) if on_top else ()), *page.parts)))]


def _is_open(reply: Reply) -> bool:
    return isinstance(reply.card, Card) and not reply.in_confidence


def _titled(answer: Card) -> Iterable[Part]:
    return (*((Heading(answer.title),) if answer.title else ()), *answer.parts)


# --- the page --------------------------------------------------------------------------------------


def card(tx: Transaction, event: Event, every: Contributions) -> Card:
    """Where there is nothing yet, one sentence about how to begin, and no empty headings."""
    say = voice(tx, event)
    begin, *listed = (_lines(tx, event, under, every, say) for under in ("begin", *HEADINGS))
    sections = [
        part for under, lines in zip(HEADINGS, listed, strict=True) for part in _section(under, lines, say)
    ]
    quiet = () if sections else (Line(say.text("home-quiet", til=_yes_or_no(tx, "til"))),)
    parts = (*_begin(tx, begin, quiet, say), *sections, Divider())
    return Card((*parts, _choices(tx, event, say)), say.text("home-title"))


def _lines(tx: Transaction, event: Event, under: Under, every: Contributions, say: Speech) -> list[Line]:
    """The earliest first; what has no moment of its own is there now."""
    found = [
        line
        for heading, make, module in every
        if heading == under and modules.is_on(tx, module)
        for line in make(tx, event, say)
    ]
    return sorted(found, key=lambda line: line.at.timestamp() if line.at else 0.0)


def _begin(
    tx: Transaction, lines: Sequence[Line], quiet: Sequence[Line], say: Speech
) -> Iterator[Text | Note | Buttons]:
    """What to be glad of, or the `quiet` one step where there is nothing yet; and a button for everything one
    can begin with."""
    yield from (Text(line.text) for line in quiet or lines if line.text)
    yield from (Note(line.note) for line in lines if line.note)
    first = (button for part in first_steps.buttons(tx, say) for button in part.buttons)
    yield Buttons((*first, *(button for line in lines for button in line.buttons)))


def _section(under: Under, lines: Sequence[Line], say: Speech) -> Iterator[Divider | Heading | Row | Buttons]:
    if not lines:
        return
    shown, ways = [line for line in lines if line.text], [line for line in lines if not line.text]
    yield Divider()
    yield Heading(say.text(f"home-heading-{under}"))
    for line in (*shown[: MOST[under]], *ways):
        yield from _parts(line)
    yield from _more(under, MOST[under], len(shown), say)


def _parts(line: Line) -> Iterator[Row | Buttons]:
    """One answer stands beside the words, several under them."""
    beside = line.buttons[0] if line.text and len(line.buttons) == 1 and not line.menu else None
    if line.text:
        yield Row(line.text, line.note, line.link, beside, line.menu)
    if line.buttons and beside is None:
        yield Buttons(line.buttons)


def _more(under: Under, shown: int, there: int, say: Speech) -> tuple[Buttons, ...]:
    if there <= shown:
        return ()
    label = say.text("home-more", count=there - shown)
    return (Buttons((Button("home_more", label, f"{under}:{shown}"),)),)


def _choices(tx: Transaction, event: Event, say: Speech) -> Buttons:
    own = Button("open_settings", say.text("settings-button"))
    every = nearest.button(say.text("home-every"), f"learn {say.words('typed-help')[0]}")
    setup = Button("setup_overview", say.text("setup-button")) if admission.is_admin(tx, event.by) else None
    return Buttons(tuple(one for one in (own, every, setup) if one), stays=True)


def _yes_or_no(tx: Transaction, module: str) -> str:
    return "yes" if modules.is_on(tx, module) else "no"
