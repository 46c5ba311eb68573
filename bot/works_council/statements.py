"""What the papers say of who sees what and what is done about it, each made from the rule or setting that
makes it so. `tests/guards/works_council_claims.py` names the tests that show each."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from bot.settings import Settings
from handlers import modules
from handlers.feedback import rules as feedback
from handlers.lunch import personal_cards as lunch
from handlers.obstacles import rules as obstacles
from handlers.review import rules as review
from handlers.texts import Speech
from scheduler import clock
from storage import downloads, lookups
from storage.disclosure import LEAST
from storage.engines import sqlite_path
from storage.retention import PERIODS
from storage.workspaces import Workspace


def _minutes(span: timedelta) -> int:
    return int(span.total_seconds() // 60)


NUMBERS: Mapping[str, Mapping[str, int]] = {
    "can-digest": {"people": LEAST},
    "can-pulse": {"people": LEAST},
    "can-reports": {"people": LEAST},
    "cannot-feedback": {"people": feedback.LEAST_NAMELESS},
    "cannot-lookups": {"people": lookups.LEAST_PEOPLE},
    "cannot-review": {"people": review.FEWEST_NAMELESS},
    "kept-how": {"days": PERIODS["leavers"].kept.days},
    "measure-kept": {"minutes": clock.CLEAN_SECONDS // 60, "days": PERIODS["audit"].kept.days},
    "measure-links": {"minutes": _minutes(downloads.KEPT), "times": downloads.TIMES},
    "measure-nameless": {"days": PERIODS["review_withheld"].kept.days},
    "notice-kept": {
        "lookups": PERIODS["lookups"].kept.days,
        "feedback": PERIODS["feedbacks"].kept.days,
        "consultation": PERIODS["consultations"].kept.days,
    },
    "notice-left": {"days": PERIODS["leavers"].kept.days},
    "notice-no-lookups": {"people": lookups.LEAST_PEOPLE},
    "purpose-feedback-short": {"people": LEAST},
    "admins-page": {"people": LEAST},
    "admins-obstacles": {"people": LEAST, "words": obstacles.MOST_WORDS},
    "purpose-running-short": {"people": LEAST},
    "purpose-meeting-short": {"people": lunch.ENOUGH},
    "purpose-reports-short": {"people": LEAST},
    "seen-asker": {"people": feedback.LEAST_NAMELESS},
    "seen-counted": {"people": LEAST},
    "seen-reported": {"people": LEAST},
    "seen-looking_back": {"people": review.FEWEST_NAMELESS},
    "seen-speaker": {"people": lunch.ENOUGH},
    "seen-three": {"people": lookups.LEAST_PEOPLE},
}
"""Every number in a sentence, from where it is decided."""

CAN: Mapping[str, str] = {
    "channel": "", "shared": "goals", "record": "record", "digest": "digest", "kudos": "kudos",
    "top": "kudos", "who": "tip", "coach": "coach", "pulse": "feedback", "reports": "reports",
    "onboarding": "onboarding", "budget": "budget",
}  # fmt: skip
"""What managers see, and the module it comes with."""

CANNOT: Mapping[str, str] = {
    "lookups": "tip", "goals": "goals", "record": "record", "path": "paths", "time": "time",
    "suggestions": "suggestions", "quiz": "quiz", "pulse": "feedback", "feedback": "feedback",
    "nameless": "til", "review": "review", "circle": "circle", "mentor": "mentor", "private": "",
}  # fmt: skip

ADMINS: Mapping[str, str] = {
    "staff": "", "audit": "", "round": "mentor", "ledger": "budget", "page": "",
    "obstacles": "obstacles", "cannot": "",
}  # fmt: skip
"""What admins see, beside what everybody does."""

Holds = Callable[[Settings], bool | None]
"""Whether a measure is on; None where it has nothing to do here."""

MEASURES: Mapping[str, Holds | None] = {
    "separate": None,
    "private": None,
    "nameless": None,
    "kept": None,
    "hashed": None,
    "links": None,
    "logs": None,
    "metrics": lambda settings: bool(settings.metrics_token),
    "consents": lambda settings: bool(settings.slack.consent) if settings.slack else None,
    "signed-slack": lambda settings: True if settings.slack else None,
    "reading": lambda settings: settings.slack.read_messages if settings.slack else None,
    "signed-teams": lambda settings: not settings.teams.anonymous if settings.teams else None,
    "anonymous": lambda settings: (settings.teams is not None and settings.teams.anonymous) or None,
    "debug": lambda settings: settings.log_level == "DEBUG" or None,
    "file": lambda settings: sqlite_path(settings.database_url) is not None or None,
    "postgres": lambda settings: sqlite_path(settings.database_url) is None or None,
    "breach": None,
}
"""What is always so, and what depends on a setting."""


def told(say: Speech, name: str, **more: str) -> str:
    return say.text(f"council-{name}", **NUMBERS.get(name, {}), **more)


def switched(is_on: bool, say: Speech) -> str:
    return say.text("council-on") if is_on else say.text("council-off")


def claims(kind: str, every: Mapping[str, str], workspace: Workspace | None, say: Speech) -> list[str]:
    """What somebody can or cannot see, with whether that part is on where it is known."""
    return [_with_module(told(say, f"{kind}-{one}"), module, workspace, say) for one, module in every.items()]


def _with_module(claim: str, module: str, workspace: Workspace | None, say: Speech) -> str:
    if not module or workspace is None:
        return claim
    assert module in modules.ALL
    state = switched(module in workspace.modules, say)
    return say.text("council-if", claim=claim[:-1], module=say.text(f"module-{module}"), state=state) + "."


def measures(settings: Settings, say: Speech) -> list[str]:
    found = []
    for one, holds in MEASURES.items():
        is_on = None if holds is None else holds(settings)
        if holds is None or is_on is not None:
            found.append(told(say, f"measure-{one}", on=switched(bool(is_on), say)))
    return found
