"""What somebody answers to a nudge: begun, another moment this week, or not this week."""

from datetime import date, datetime

from msgspec.structs import replace

from handlers.answers import filled, notice, voice
from handlers.calendar.cadence import DAY
from handlers.chat import AnyEffect, Card, FormErrors, Note, OpenForm, Option, Press, Reply, Submit, Text
from handlers.learning_time import cards, consent, forms, rules
from handlers.learning_time.scopes import end_of, held, week_of
from handlers.people import availability, focus
from handlers.texts import Speech
from storage import learning_time
from storage.database import Transaction
from storage.learning_time import Block

Effects = list[AnyEffect]


def begun(tx: Transaction, event: Press) -> Effects:
    """Its minutes count for the week of the nudge. Until it ends, who wants that has their status and silence
    set."""
    say, block, week = voice(tx, event), held(tx, event, event.value), week_of(event.value)
    if block is None or week is None:
        return [notice(say, "time-gone")]
    is_new = learning_time.answer(tx, block, week, "begun")
    progress = cards.progress(tx, event, say)
    said = say.text("time-begun" if is_new else "time-begun-before", progress=progress)
    until = end_of(event.value, event.at)
    quiet = focus.begin(tx, event.by, block.id, until, event.at, event.key) if until else []
    if until is None or not quiet:
        return [Reply(Card((Text(said),)))]
    return [Reply(Card((Text(said), Note(consent.told(tx, event.by, until, say))))), *quiet]


def skip(tx: Transaction, event: Press) -> Effects:
    say, block, week = voice(tx, event), held(tx, event, event.value), week_of(event.value)
    if block is None or week is None:
        return [notice(say, "time-gone")]
    learning_time.answer(tx, block, week, "skipped")
    return [notice(say, "time-skipped"), *focus.end(tx, event.by, block.id, event.at, event.key)]


def move(tx: Transaction, event: Press) -> Effects:
    """A form with what is left of this week."""
    say, block = voice(tx, event), held(tx, event, event.value)
    if block is None:
        return [notice(say, "time-gone")]
    refusal, options = _possible(tx, event, block, week_of(event.value), say)
    return refusal or [OpenForm(forms.move(event, block, options, say))]


def submit_move(tx: Transaction, event: Submit) -> Effects:
    """This week's block goes there; when it is nudged, and every other week, stay as they were."""
    say, block = voice(tx, event), held(tx, event, event.about)
    if block is None:
        return [notice(say, "time-gone")]
    refusal, options = _possible(tx, event, block, None, say)
    if refusal:
        return refusal
    zone, chosen = availability.zone(tx, event.by), event.values.get("moment", "")
    if chosen not in {option.value for option in options}:
        form = filled(forms.move(event, block, options, say), event)
        return [FormErrors(form, {"moment": say.text("time-error-moment")})]
    weekday, start = _read(chosen)
    week = rules.week_at(event.at, zone)
    begin = rules.in_week(week, weekday, start, zone)
    moved = replace(
        block, week=week, moved_weekday=weekday, moved_start=start, next_at=begin, zone=zone,
        sequence=block.sequence + 1,
    )  # fmt: skip
    learning_time.store(tx, moved)
    return [
        notice(say, "time-moved", when=cards.moment(begin, zone, say)),
        cards.files(moved, zone, event.at, say),
    ]


def _possible(
    tx: Transaction, event: Press | Submit, block: Block, week: date | None, say: Speech
) -> tuple[Effects, tuple[Option, ...]]:
    """Why it cannot be moved, or to where it can: no moment at which nobody could tell them."""
    zone = availability.zone(tx, event.by)
    now = rules.week_at(event.at, zone)
    if block.is_paused:
        return [notice(say, "time-move-paused", block=cards.line(block, say))], ()
    if week is not None and week != now:
        return [notice(say, "time-move-over")], ()
    if learning_time.answered(tx, block, now) == "begun":
        return [notice(say, "time-move-begun")], ()
    options = tuple(
        Option(f"{weekday} {start}", cards.moment(at, zone, say))
        for weekday, start, at in rules.left_this_week(block, zone, event.at)
        if _is_open(tx, event, now + (weekday - 1) * DAY, at)
    )
    return ([], options) if options else ([notice(say, "time-move-none")], ())


def _is_open(tx: Transaction, event: Press | Submit, day: date, at: datetime) -> bool:
    if availability.is_away(tx, event.by, day):
        return False
    return availability.open_for_notice(tx, event.by, "time", at) == at


def _read(chosen: str) -> tuple[int, str]:
    weekday, _, start = chosen.partition(" ")
    return int(weekday), start
