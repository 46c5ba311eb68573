"""What people press and fill in: their own blocks, and what they answer to a nudge."""

from datetime import date, datetime

from msgspec.structs import replace

from handlers.answers import notice, voice
from handlers.calendar.cadence import DAY
from handlers.chat import (
    Button,
    Buttons,
    Card,
    Durable,
    Effects,
    Event,
    GiveFiles,
    Note,
    OpenForm,
    Option,
    Press,
    Reply,
    Submit,
    Text,
)
from handlers.forms import Filled
from handlers.learning_time import cards, consent, files, forms, rules
from handlers.learning_time.parsing import Timing
from handlers.learning_time.scopes import Nudged, nudged, own, week_of
from handlers.people import availability, focus
from handlers.scope import Refused
from handlers.texts import Speech
from storage import learning_time
from storage.database import Transaction
from storage.learning_time import Block

MOST_BLOCKS = 10


# --- adding and changing ---------------------------------------------------------------------------


def add(tx: Transaction, event: Press) -> Effects:
    return [OpenForm(forms.block(event, voice(tx, event)))]


def submit(tx: Transaction, event: Submit) -> Effects:
    """A new block, or the one the form was opened for as it is to be from now on."""
    return submit_change(tx, event) if event.about else _submit_new(tx, event)


def _submit_new(tx: Transaction, event: Submit) -> Effects:
    say = voice(tx, event)
    filled = Filled(event, say)
    wanted = forms.timing(filled, say)
    if filled.errors:
        return [filled.again(forms.block(event, say))]
    return add_block(tx, event, wanted, say)


def add_block(tx: Transaction, event: Event, wanted: Timing, say: Speech) -> Effects:
    zone, there = availability.zone(tx, event.by), learning_time.of(tx, event.by.id)
    block = _as_block(event, wanted, zone)
    known = any((one.weekday, one.start) == (block.weekday, block.start) for one in there)
    if not known and len(there) >= MOST_BLOCKS:
        return [notice(say, "time-many", most=MOST_BLOCKS)]
    made = None if known else learning_time.add(tx, block, event.at)
    if made is None:
        return [notice(say, "time-exists", block=cards.line(block, say))]
    first = cards.next_time(tx, event, made, say)
    file = files.weekly(made, zone, event.at, say)
    return [_with_file(file, say, "time-added", block=cards.line(made, say), when=first)]


def _with_file(file: GiveFiles, say: Speech, key: str, *more: Buttons, **values: object) -> GiveFiles:
    """Said with the file, or where there can be none, without it."""
    comes, otherwise = (Card((Text(say.text(key, file=one, **values)), *more)) for one in ("yes", "no"))
    return replace(file, comes=comes, otherwise=otherwise)


@own
def change(tx: Transaction, event: Press, block: Block, say: Speech) -> Effects:
    return [OpenForm(forms.block(event, say, block))]


@own
def submit_change(tx: Transaction, event: Submit, block: Block, say: Speech) -> Effects:
    """In a week that had its nudge there is no second one."""
    filled = Filled(event, say)
    wanted = forms.timing(filled, say)
    if filled.errors:
        return [filled.again(forms.block(event, say, block))]
    zone, there = availability.zone(tx, event.by), learning_time.of(tx, event.by.id)
    at = (wanted.weekday, wanted.start)
    if any(one.id != block.id and (one.weekday, one.start) == at for one in there):
        return [notice(say, "time-exists", block=cards.line(_as_block(event, wanted, zone), say))]
    new = replace(
        block, weekday=wanted.weekday, start=wanted.start, minutes=wanted.minutes,
        moved_weekday=None, moved_start=None, sequence=block.sequence + 1,
    )  # fmt: skip
    new = new if block.is_paused else _planned(new, event, zone)
    learning_time.store(tx, new)
    said = _changed(tx, event, new, files.weekly(new, zone, event.at, say), say)
    return [said, *_end_focus(tx, event, block)]


def _changed(tx: Transaction, event: Event, block: Block, file: GiveFiles, say: Speech) -> GiveFiles:
    line = cards.line(block, say)
    if not block.is_paused:
        return _with_file(file, say, "time-changed", block=line, when=cards.next_time(tx, event, block, say))
    return _with_file(file, say, "time-changed-paused", _again(block, say), block=line)


def _as_block(event: Event, wanted: Timing, zone: str) -> Block:
    block = Block(
        id=0, person_id=event.by.id, weekday=wanted.weekday, start=wanted.start, minutes=wanted.minutes,
        week=rules.week_at(event.at, zone), uid="", zone=zone,
    )  # fmt: skip
    return _planned(block, event, zone)


def _planned(block: Block, event: Event, zone: str) -> Block:
    week, begin = rules.first(block, zone, event.at)
    return replace(block, week=week, next_at=begin, zone=zone)


# --- pausing and removing --------------------------------------------------------------------------


@own
def pause(tx: Transaction, event: Press, block: Block, say: Speech) -> Effects:
    paused = replace(block, is_paused=True, next_at=None, moved_weekday=None, moved_start=None)
    learning_time.store(tx, paused)
    said = Text(say.text("time-paused", block=cards.line(block, say)))
    return [Reply(Card((said, _again(block, say)))), *_end_focus(tx, event, block)]


def _again(block: Block, say: Speech) -> Buttons:
    return Buttons((Button("time_resume", say.text("time-button-resume"), str(block.id)),))


@own
def resume(tx: Transaction, event: Press, block: Block, say: Speech) -> Effects:
    zone = availability.zone(tx, event.by)
    again = _planned(replace(block, is_paused=False), event, zone) if block.is_paused else block
    learning_time.store(tx, again)
    at = cards.next_time(tx, event, again, say)
    return [notice(say, "time-resumed", block=cards.line(block, say), when=at)]


@own
def remove(tx: Transaction, event: Press, block: Block, say: Speech) -> Effects:
    gone, zone = learning_time.remove(tx, block, event.at), availability.zone(tx, event.by)
    file = files.weekly(gone, zone, event.at, say, is_cancelled=True)
    said = _with_file(file, say, "time-removed", block=cards.line(gone, say))
    return [said, *_end_focus(tx, event, block)]


@own
def give_file(tx: Transaction, event: Press, block: Block, say: Speech) -> Effects:
    zone = availability.zone(tx, event.by)
    comes = Card((Text(say.text("time-file")),))
    return [replace(files.weekly(block, zone, event.at, say), comes=comes)]


def _end_focus(tx: Transaction, event: Event, block: Block) -> list[Durable]:
    """Whoever changes a block while it lasts is not in it any more."""
    return focus.end(tx, event.by, block.id, event.at, event.key)


# --- answering a nudge: begun, another moment this week, or not this week --------------------------


@nudged
def begun(tx: Transaction, event: Press, nudge: Nudged, say: Speech) -> Effects:
    """Its minutes count for the week of the nudge. Until it ends, who wants that has their status and silence
    set."""
    block, until = nudge.block, nudge.until
    is_new = learning_time.answer(tx, block, nudge.week, "begun")
    progress = cards.progress(tx, event, say)
    said = Text(say.text("time-begun" if is_new else "time-begun-before", progress=progress))
    quiet = focus.begin(tx, event.by, block.id, until, event.at, event.key) if until else []
    if until is None or not quiet:
        return [Reply(Card((said,)))]
    return [Reply(Card((said, Note(consent.until(tx, event.by, until, say))))), *quiet]


@nudged
def skip(tx: Transaction, event: Press, nudge: Nudged, say: Speech) -> Effects:
    learning_time.answer(tx, nudge.block, nudge.week, "skipped")
    return [notice(say, "time-skipped"), *_end_focus(tx, event, nudge.block)]


@own
def move(tx: Transaction, event: Press, block: Block, say: Speech) -> Effects:
    """A form with what is left of this week."""
    options = _left_this_week(tx, event, block, week_of(event), say)
    return [OpenForm(forms.move(event, block, options, say))]


@own
def submit_move(tx: Transaction, event: Submit, block: Block, say: Speech) -> Effects:
    """This week's block goes there; when it is nudged, and every other week, stay as they were."""
    options = _left_this_week(tx, event, block, None, say)
    filled = Filled(event, say)
    chosen = filled.read(forms.MOMENT, [option.value for option in options])
    if filled.errors:
        return [filled.again(forms.move(event, block, options, say))]
    zone, (weekday, start) = availability.zone(tx, event.by), chosen.split()
    week = rules.week_at(event.at, zone)
    begin = rules.in_week(week, int(weekday), start, zone)
    moved = replace(
        block, week=week, moved_weekday=int(weekday), moved_start=start, next_at=begin, zone=zone,
        sequence=block.sequence + 1,
    )  # fmt: skip
    learning_time.store(tx, moved)
    said = notice(say, "time-moved", when=cards.moment(begin, zone, say))
    return [said, files.weekly(moved, zone, event.at, say)]


def _left_this_week(
    tx: Transaction, event: Event, block: Block, week: date | None, say: Speech
) -> tuple[Option, ...]:
    """To where it can be moved: no moment at which nobody could tell them. `week` is the one it was asked
    for. Raises `Refused`."""
    zone = availability.zone(tx, event.by)
    now = rules.week_at(event.at, zone)
    if block.is_paused:
        raise Refused("time-move-paused", block=cards.line(block, say))
    if week is not None and week != now:
        raise Refused("time-move-over")
    if learning_time.answered(tx, block, now) == "begun":
        raise Refused("time-move-begun")
    options = tuple(
        Option(f"{weekday} {start}", cards.moment(at, zone, say))
        for weekday, start, at in rules.left_this_week(block, zone, event.at)
        if _is_open(tx, event, now + (weekday - 1) * DAY, at)
    )
    if not options:
        raise Refused("time-move-none")
    return options


def _is_open(tx: Transaction, event: Event, day: date, at: datetime) -> bool:
    if availability.is_away(tx, event.by, day):
        return False
    return availability.open_for_delivery(tx, event.by, "time", at) == at
