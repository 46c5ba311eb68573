"""One's own page: whom I helped, what I shared, what I keep, what I may give, and where to begin."""

from collections.abc import Iterable

from msgspec.structs import replace

from handlers import modules
from handlers.answers import voice
from handlers.chat import (
    AnyEffect,
    AskConsent,
    Button,
    Buttons,
    Card,
    Command,
    Divider,
    Event,
    FormErrors,
    HomeOpened,
    Note,
    OpenForm,
    Part,
    Press,
    Reply,
    ShowHome,
    Submit,
    Text,
)
from handlers.kudos import giving
from handlers.people import admission, first_steps, milestones
from handlers.texts import Speech
from handlers.til import cards
from storage import kudos, people, tils
from storage.database import Transaction


def command(tx: Transaction, event: Command) -> list[AnyEffect]:
    """`/learn`: the page as an answer."""
    return [Reply(card(tx, event))]


def opened(tx: Transaction, event: HomeOpened) -> list[AnyEffect]:
    return [ShowHome(card(tx, event))]


def with_answers_on_it(tx: Transaction, event: Event, effects: Iterable[AnyEffect]) -> Iterable[AnyEffect]:
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
    page = card(tx, now)
    on_top = tuple(part for answer in answers if isinstance(answer, Card) for part in _titled(answer))
    return [*others, ShowHome(replace(page, parts=(*on_top, *((Divider(),) if on_top else ()), *page.parts)))]


def _is_open(reply: Reply) -> bool:
    return isinstance(reply.card, Card) and not reply.in_confidence


def _titled(answer: Card) -> Iterable[Part]:
    title = (Text(answer.title, (answer.title,)),) if answer.title else ()
    return (*title, *answer.parts)


def card(tx: Transaction, event: Event) -> Card:
    say = voice(tx, event)
    top = (Text(say.text("home-helped", count=tils.people_helped(tx, event.by.id))),)
    shares = modules.is_on(tx, "til")
    parts = (
        *(top if shares else ()),
        *first_steps.buttons(tx, say, with_lesson=True),
        *_numbers(tx, event, say),
        *((Divider(), *_lists(tx, event, say)) if shares else ()),
    )
    return Card((*parts, Divider(), _choices(tx, event, say)), say.text("home-title"))


def _choices(tx: Transaction, event: Event, say: Speech) -> Buttons:
    own = Button("open_settings", say.text("settings-button"))
    setup = Button("open_setup", say.text("setup-button"))
    return Buttons((own, setup) if admission.is_admin(tx, event.by) else (own,))


def _numbers(tx: Transaction, event: Event, say: Speech) -> list[Note]:
    """Only ever what is to be glad of."""
    numbers = []
    if modules.is_on(tx, "til") and (weeks := milestones.streak(tx, event.by, event.at)):
        numbers.append(Note(say.text("home-streak", weeks=weeks)))
    if modules.is_on(tx, "kudos"):
        received, left = kudos.count_received(tx, event.by.id), giving.left_today(tx, event)
        numbers.append(Note(say.text("home-kudos", received=received, left=left)))
    return numbers


def _lists(tx: Transaction, event: Event, say: Speech) -> tuple[Text | Note | Divider | Buttons, ...]:
    found = tils.by_author(tx, event.by.id, cards.PAGE)
    mine = cards.mine(found, tils.all_times_helped(tx, [til.id for til in found]), say)
    kept = cards.kept(tils.kept_by(tx, event.by.id, cards.PAGE), say)
    return (Text(mine.title), *mine.parts, Divider(), Text(kept.title), *kept.parts)  # type: ignore[arg-type]
