"""The page as HTML: one file that fetches nothing and runs nothing."""

import base64
import hashlib
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bot.admin import audit_log, doctor, health, jobs, obstacles, reports, setup
from bot.admin.tables import Section
from bot.doctor.finding import Finding
from handlers.answers import voice_of
from handlers.people import availability
from handlers.texts import LANGUAGES, Speech, speak
from storage.database import Transaction
from storage.people import Person

if TYPE_CHECKING:
    from jinja2 import Environment

_FOLDER = Path(__file__).parent

_STYLE = (_FOLDER / "style.css").read_text("utf-8")
STYLE_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
"""What a browser may take for our style, and nothing else."""


class Asked(NamedTuple):
    """What stands behind the address, 0 for what does not: the act the audit log goes on after, the month of
    the reports (202610) and how many units there are before the first, and the week of the obstacles
    (20261123)."""

    before: int = 0
    month: int = 0
    units: int = 0
    week: int = 0


def everything(
    tx: Transaction, person: Person, now: datetime, asked: Asked, *, found: list[Finding] | None, csrf: str
) -> str:
    """The page for somebody who is signed in. `found` is what the doctor said if he was asked, `csrf` what
    its forms carry."""
    say, zone = voice_of(tx, person), availability.zone(tx, person)
    sections: list[Section] = [
        health.section(tx, say, zone, now),
        setup.section(tx, person, say, now),
        reports.section(tx, say, asked.month, asked.units, now),
        obstacles.section(tx, say, asked.week),
        jobs.section(tx, say, zone, now),
        audit_log.section(tx, say, zone, asked.before),
        doctor.section(found, say),
    ]
    name, ref = person.name or person.user, tx.workspace.ref
    facts = say.text(
        "admin-facts", name=name, workspace=f"{ref.platform}:{ref.key}", at=say.moment(now, zone)
    )
    return _page("page.html", say, sections=sections, facts=facts, csrf=csrf)


def asks_to_sign_in(say: Speech, name: str) -> str:
    return _page("sign_in.html", say, name=name)


def notice(key: str, to: str = "") -> str:
    """For whoever it is: in every language. `to` is a way on."""
    return _page(
        "notice.html", speak(LANGUAGES[0], ""), said=[speak(one, "") for one in LANGUAGES], key=key, to=to
    )


def _page(template: str, say: Speech, **values: object) -> str:
    page = _templates().get_template(template)
    return page.render(style=_STYLE, language=say.language, t=say.text, **values)


@cache
def _templates() -> "Environment":
    """Loaded for the first page: most bots show none for days."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
