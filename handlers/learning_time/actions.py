"""One's own blocks: `/learn time`, and the buttons and form to add, change, pause and remove them."""

from collections.abc import Callable

from msgspec.structs import replace

from handlers.answers import about, filled, notice, voice
from handlers.chat import (
    AnyEffect,
    Button,
    Buttons,
    Card,
    Command,
    Durable,
    Event,
    FormErrors,
    OpenForm,
    Press,
    Reply,
    Submit,
    Text,
)
from handlers.learning_time import cards, forms, parsing, rules
from handlers.learning_time.parsing import Timing
from handlers.learning_time.scopes import held
from handlers.parsing import nearest, words
from handlers.people import availability, focus
from handlers.texts import Speech
from storage import learning_time
from storage.database import Transaction
from storage.learning_time import Block

Effects = list[AnyEffect]

MOST_BLOCKS = 10
TARGET_WORDS = {"target", "doel", "goal"}


def command(tx: Transaction, event: Command) -> Effects:
    """`/learn time`: one's own overview; with a day, a time and how long: a new block; `target 90`."""
    say, said = voice(tx, event), event.text.strip()
    word, rest = words.first_word(said)
    if not said:
        return [Reply(cards.overview(tx, event))]
    if said.lower() in words.HELP:
        return [notice(say, "time-help")]
    if word in TARGET_WORDS:
        return _target(tx, event, rest, say)
    wanted = parsing.block(said)
    if wanted is None:
        add = Button("time_add", say.text("time-button-add"), style="primary")
        near = nearest.parts(say, event.name, said, TARGET_WORDS | words.HELP)
        usage = Text(say.text("time-usage"))
        return [Reply(Card((usage, nearest.heard(say, said), *near, Buttons((add,)))))]
    if not parsing.LEAST <= wanted.minutes <= parsing.MOST:
        return [notice(say, "time-error-length", least=parsing.LEAST, most=parsing.MOST)]
    if not rules.fits_in_a_day(wanted.start, wanted.minutes):
        return [notice(say, "time-error-midnight")]
    return _add(tx, event, wanted, say)


def _target(tx: Transaction, event: Command, said: str, say: Speech) -> Effects:
    minutes = parsing.minutes(said)
    if minutes is None or not parsing.LEAST <= minutes <= parsing.MOST_A_WEEK:
        return [notice(say, "time-target-usage", least=parsing.LEAST, most=parsing.MOST_A_WEEK)]
    learning_time.set_target(tx, event.by.id, minutes)
    return [notice(say, "time-target", target=minutes)]


# --- adding and changing ---------------------------------------------------------------------------


def add(tx: Transaction, event: Press) -> Effects:
    return [OpenForm(forms.block(event, voice(tx, event)))]


def change(tx: Transaction, event: Press) -> Effects:
    return _with_block(tx, event, lambda block, say: [OpenForm(forms.block(event, say, block))])


def submit(tx: Transaction, event: Submit) -> Effects:
    """A new block, or the one the form was opened for as it is to be from now on."""
    if not event.about:
        say = voice(tx, event)
        wanted, errors = forms.filled_in(event, say)
        if wanted is None:
            return [FormErrors(filled(forms.block(event, say), event), errors)]
        return _add(tx, event, wanted, say)

    def rewrite(block: Block, say: Speech) -> Effects:
        wanted, errors = forms.filled_in(event, say)
        if wanted is None:
            return [FormErrors(filled(forms.block(event, say, block), event), errors)]
        return _change(tx, event, block, wanted, say)

    return _with_block(tx, event, rewrite)


def _add(tx: Transaction, event: Event, wanted: Timing, say: Speech) -> Effects:
    zone, there = availability.zone(tx, event.by), learning_time.of(tx, event.by.id)
    block = _as_block(event, wanted, zone)
    known = any((one.weekday, one.start) == (block.weekday, block.start) for one in there)
    if not known and len(there) >= MOST_BLOCKS:
        return [notice(say, "time-many", most=MOST_BLOCKS)]
    made = None if known else learning_time.add(tx, block, event.at)
    if made is None:
        return [notice(say, "time-exists", block=cards.line(block, say))]
    first = cards.next_time(tx, event, made, say)
    said = notice(say, "time-added", block=cards.line(made, say), when=first)
    return [said, cards.files(made, zone, event.at, say)]


def _as_block(event: Event, wanted: Timing, zone: str) -> Block:
    block = Block(
        id=0,
        person_id=event.by.id,
        weekday=wanted.weekday,
        start=wanted.start,
        minutes=wanted.minutes,
        week=rules.week_at(event.at, zone),
        uid="",
        zone=zone,
    )
    return _planned(block, event, zone)


def _planned(block: Block, event: Event, zone: str) -> Block:
    week, begin = rules.first(block, zone, event.at)
    return replace(block, week=week, next_at=begin, zone=zone)


def _change(tx: Transaction, event: Submit, block: Block, wanted: Timing, say: Speech) -> Effects:
    """In a week that had its nudge there is no second one."""
    zone, there = availability.zone(tx, event.by), learning_time.of(tx, event.by.id)
    if any(
        one.id != block.id and (one.weekday, one.start) == (wanted.weekday, wanted.start) for one in there
    ):
        return [notice(say, "time-exists", block=cards.line(_as_block(event, wanted, zone), say))]
    new = replace(
        block, weekday=wanted.weekday, start=wanted.start, minutes=wanted.minutes,
        moved_weekday=None, moved_start=None, sequence=block.sequence + 1,
    )  # fmt: skip
    new = new if block.is_paused else _planned(new, event, zone)
    learning_time.store(tx, new)
    line = cards.line(new, say)
    said = _with_resume(new, say.text("time-changed-paused", block=line), say)
    if not new.is_paused:
        said = notice(say, "time-changed", block=line, when=cards.next_time(tx, event, new, say))
    return [said, cards.files(new, zone, event.at, say), *_sound_again(tx, event, block)]


# --- resting and going -----------------------------------------------------------------------------


def pause(tx: Transaction, event: Press) -> Effects:
    def rest(block: Block, say: Speech) -> Effects:
        still = replace(block, is_paused=True, next_at=None, moved_weekday=None, moved_start=None)
        learning_time.store(tx, still)
        said = _with_resume(block, say.text("time-paused", block=cards.line(block, say)), say)
        return [said, *_sound_again(tx, event, block)]

    return _with_block(tx, event, rest)


def _with_resume(block: Block, said: str, say: Speech) -> Reply:
    again = Button("time_resume", say.text("time-button-resume"), str(block.id))
    return Reply(Card((Text(said), Buttons((again,)))))


def resume(tx: Transaction, event: Press) -> Effects:
    def go_on(block: Block, say: Speech) -> Effects:
        zone = availability.zone(tx, event.by)
        again = _planned(replace(block, is_paused=False), event, zone) if block.is_paused else block
        learning_time.store(tx, again)
        at = cards.next_time(tx, event, again, say)
        return [notice(say, "time-resumed", block=cards.line(block, say), when=at)]

    return _with_block(tx, event, go_on)


def remove(tx: Transaction, event: Press) -> Effects:
    def take_away(block: Block, say: Speech) -> Effects:
        gone, zone = learning_time.remove(tx, block, event.at), availability.zone(tx, event.by)
        said = notice(say, "time-removed", block=cards.line(gone, say))
        file = cards.files(gone, zone, event.at, say, is_cancelled=True)
        return [said, file, *_sound_again(tx, event, block)]

    return _with_block(tx, event, take_away)


def file(tx: Transaction, event: Press) -> Effects:
    def give(block: Block, say: Speech) -> Effects:
        zone = availability.zone(tx, event.by)
        return [notice(say, "time-file"), cards.files(block, zone, event.at, say)]

    return _with_block(tx, event, give)


def _sound_again(tx: Transaction, event: Event, block: Block) -> list[Durable]:
    """Whoever changes a block while it lasts is not in it any more."""
    return focus.end(tx, event.by, block.id, event.at, event.key)


def _with_block(tx: Transaction, event: Press | Submit, do: Callable[[Block, Speech], Effects]) -> Effects:
    """`do`, when the block is there and of this person; nobody else changes it meanwhile."""
    say = voice(tx, event)
    block = held(tx, event, about(event))
    return [notice(say, "time-gone")] if block is None else do(block, say)
