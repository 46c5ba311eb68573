"""The form of a team's goal: how many of what, and by when."""

from datetime import date, timedelta

from handlers.answers import form_id
from handlers.chat import Event, Form, Option
from handlers.forms import choice, day, whole
from handlers.texts import Speech
from storage.refs import Ref

WHAT = ("til", "lesson")
LEAST, MOST = 2, 1_000
FARTHEST = timedelta(days=366)

OF = choice("what", "team-goal-form-what", "setup-error-choice")
TARGET = whole("target", "team-goal-form-target", "team-goal-error-target", LEAST, MOST)
LAST = day("last", "team-goal-form-last", "settings-error-date", "team-goal-error-last", FARTHEST)


def quarter_end(today: date) -> date:
    """The last day of the quarter, or of the next when this one is almost over."""
    month = (today.month - 1) // 3 * 3 + 4
    end = date(today.year + month // 13, (month - 1) % 12 + 1, 1) - timedelta(days=1)
    return end if end > today + timedelta(days=14) else quarter_end(end + timedelta(days=1))


def new(event: Event, place_id: int, today: date, say: Speech) -> Form:
    options = [Option(one, say.text(f"team-goal-of-{one}")) for one in WHAT]
    inputs = (
        OF.shown(say, WHAT[0], options),
        TARGET.shown(say, "20"),
        LAST.shown(say, f"{quarter_end(today)}"),
    )
    about = str(Ref("place", place_id))
    return Form(
        "team_goal", form_id(event), say.text("team-goal-form"), inputs, say.text("save"), say.text("cancel"),
        about,
    )  # fmt: skip
