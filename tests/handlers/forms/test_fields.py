"""What people fill in, field by field: what is read, what is wrong with it, and what stands there again."""

from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from handlers.chat import Form, Submit, mention
from handlers.forms import (
    Field,
    Filled,
    choice,
    clock,
    colleagues,
    day,
    hours,
    names,
    ticked,
    topics,
    whole,
    words,
    yes_or_no,
)
from handlers.texts import speak
from tests.happenings import NOW, REF, person

SAY = speak("nl")
TODAY = date(2026, 11, 28)

TASK = words("task", "circle-form-task", 10, empty="error-empty-task")
LEVEL = choice("level", "form-topics", "setup-error-choice")
DAY = day("day", "settings-pause", "settings-error-date", "settings-error-date-past", timedelta(days=30))
NUMBER = whole("number", "setup-kudos-per-day", "setup-error-number", 1, 100)
PAUSE = hours.day_to_come("pause", "settings-pause")
QUIET = hours.hours("quiet", "settings-quiet", required=False)
CLOSED = hours.free_days("closed", "setup-place-closed")
EMOJI = names.emoji("emoji", "setup-kudos-learning", hint="setup-kudos-emoji-hint", required=False)


def filled_in(**values: str) -> Submit:
    return Submit(
        key="1",
        at=NOW,
        workspace=REF,
        by=person("sarah"),
        place=None,
        name="form",
        form_id="1",
        values=values,
    )


def reads(field: Field[Any], text: str, *more: Any) -> tuple[Any, str]:
    """What comes of it, and what is wrong."""
    filled = Filled(filled_in(**{field.name: text}), SAY)
    return filled.read(field, *more), filled.errors.get(field.name, "")


@pytest.mark.parametrize(
    ("field", "text", "more", "value"),
    [
        (TASK, "  iets  ", (), "iets"),
        (topics(), "#git, sql", (), ("git", "sql")),
        (topics(), "", (), ()),
        (LEVEL, "2", (["1", "2"],), "2"),
        (yes_or_no("listed", "settings-listed"), "yes", (), True),
        (yes_or_no("listed", "settings-listed"), "anything", (), False),
        (ticked("modules", "settings-modules"), "til,made-up,tip", (("tip", "til"),), ("tip", "til")),
        (NUMBER, "100", (), 100),
        (clock("at", "coffee-form-time", "coffee-error-time"), "16u", (), "16:00"),
        (DAY, "morgen", (TODAY,), date(2026, 11, 29)),
        (colleagues("who", "setup-who-admins"), mention(7) + mention(3) + mention(7), (), (7, 3)),
        (QUIET, "22-7.30", (), ("22:00", "07:30")),
        (QUIET, "", (), ("", "")),
        (hours.days("days", "settings-days"), "5,1,9", (), "15"),
        (PAUSE, "", (TODAY,), None),
        (CLOSED, "2026-12-24 Kerstavond\n\n1-1-2027", (),
         {date(2026, 12, 24): "Kerstavond", date(2027, 1, 1): ""}),
        (names.zone("zone", "settings-zone", hint="", required=False), "", (), ""),
        (names.zone("zone", "settings-zone", hint=""), "new york", (), "America/New_York"),
        (names.country("country", "setup-place-country", hint=""), "nederland", (), "NL"),
        (EMOJI, ":bulb: 🎓 bulb", (), ("bulb", "mortar_board")),
    ],
)  # fmt: skip
def test_what_is_filled_in_is_read(field: Field[Any], text: str, more: tuple[Any, ...], value: Any) -> None:
    assert reads(field, text, *more) == (value, "")


@pytest.mark.parametrize(
    ("field", "text", "more", "error"),
    [
        (TASK, "…", (), SAY.text("error-empty-task")),
        (TASK, "elf letters", (), SAY.text("error-too-long", length=11, most=10)),
        (LEVEL, "3", (["1", "2"],), SAY.text("setup-error-choice")),
        (NUMBER, "101", (), SAY.text("setup-error-number", least=1, most=100)),
        (NUMBER, "one", (), SAY.text("setup-error-number", least=1, most=100)),
        (DAY, "vandaag", (TODAY,), SAY.text("settings-error-date-past")),
        (DAY, "2027-02-01", (TODAY,), SAY.text("settings-error-date-past")),
        (DAY, "ooit", (TODAY,), SAY.text("settings-error-date")),
        (QUIET, "9-9", (), SAY.text("settings-error-hours-same")),
        (QUIET, "25-7", (), SAY.text("settings-error-hours")),
        (hours.days("days", "settings-days"), "", (), SAY.text("settings-error-days")),
        (PAUSE, "vandaag", (TODAY,), SAY.text("settings-error-date-past")),
        (CLOSED, "1-1-2027\nooit", (), SAY.text("setup-error-free-days", number=2, line="ooit")),
        (names.zone("zone", "settings-zone", hint=""), "Amsterdm", (),
         SAY.text("settings-error-zone", near="Europe/Amsterdam")),
        (EMOJI, "*", (), SAY.text("setup-error-emoji", word="*")),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(field: Field[Any], text: str, more: tuple[Any, ...], error: str) -> None:
    assert reads(field, text, *more) == (field.otherwise, error)


def test_a_field_shows_what_stands_there_and_names_what_it_is_about() -> None:
    shown = NUMBER.shown(SAY, "5")
    assert (shown.name, shown.value, shown.kind, shown.required) == ("number", "5", "number", True)
    hint = (
        words("q", "circle-form-task", 10, hint="asking-form-question-hint").shown(SAY, where="#leren").hint
    )
    assert "#leren" in hint


def test_the_first_that_is_wrong_with_a_field_counts_and_all_stands_there_again() -> None:
    filled = Filled(filled_in(task="…", number="5"), SAY)
    filled.read(TASK)
    filled.wrong("task", "something else")
    again = filled.again(
        Form("form", "1", "Title", (TASK.shown(SAY), NUMBER.shown(SAY, "1")), "Send", "Cancel")
    )
    assert again.errors == {"task": SAY.text("error-empty-task")}
    assert [one.value for one in again.form.inputs] == ["…", "5"]


@pytest.mark.parametrize(
    ("quiet", "work", "none"),
    [
        (("08:00", "18:00"), ("09:00", "17:00"), True),
        (("18:00", "08:00"), ("09:00", "17:00"), False),
        (("20:00", "10:00"), ("22:00", "06:00"), True),
        (("", ""), ("09:00", "17:00"), False),
        (("08:00", "18:00"), ("", ""), False),
    ],
)
def test_quiet_hours_that_leave_no_work(quiet: hours.Hours, work: hours.Hours, none: bool) -> None:
    assert hours.leaves_none(outer=quiet, inner=work) is none


def test_who_was_chosen_and_cannot_be_found_is_told_of() -> None:
    """Not left out in silence, also where somebody else was chosen as well."""
    who = colleagues("who", "consult-form-people")
    filled = Filled(replace(filled_in(who=mention(1)), unfound=("who",)), SAY)
    assert filled.read(who) == (1,)
    assert filled.errors == {"who": SAY.text("form-unfound")}
