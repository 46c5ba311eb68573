"""The log: lines for people, or JSON for machines. Ids only: an error is told by its kind and place, for its
message may hold what somebody said."""

import asyncio
import json
import logging
from datetime import UTC, datetime
from typing import Any, Literal

from bot.metrics import Counted
from bot.tracebacks import where

log = logging.getLogger(__name__)

Form = Literal["text", "json"]

TICKS = "apscheduler"
"""Says at the start which beats there will be, and at each that it began and went well: only what goes wrong
is worth it."""

PLUGINS = "alembic.runtime.plugins"
"""Says of each part of itself that it is there, when it is loaded: only where something must be migrated."""

MIGRATIONS = "alembic.runtime.migration"
"""Says a line for each of them, and a new database needs them all: only for who asks to migrate."""


class Lines(logging.Formatter):
    """A line each, for people."""

    def format(self, record: logging.LogRecord) -> str:
        line = f"{self.formatTime(record)} {record.levelname} {record.name}: {record.getMessage()}"
        error = _error(record)
        return f"{line}: {error}" if error else line


class Json(logging.Formatter):
    """An object each. `template` is the message before its ids were filled in: the same for all of a kind."""

    def format(self, record: logging.LogRecord) -> str:
        told = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            "template": str(record.msg),
        }
        error = _error(record)
        return json.dumps({**told, "error": error} if error else told, ensure_ascii=False)


def _error(record: logging.LogRecord) -> str:
    return where(record.exc_info[1]) if record.exc_info and record.exc_info[1] else ""


def begin(level: str, form: Form, *, each_migration: bool = False) -> None:
    """From now on this process logs so; only the first time counts."""
    lines = logging.StreamHandler()
    lines.setFormatter(Json() if form == "json" else Lines())
    logging.basicConfig(level=level, handlers=[lines, Counted()])
    for talkative in (TICKS, PLUGINS) if each_migration else (TICKS, PLUGINS, MIGRATIONS):
        logging.getLogger(talkative).setLevel(max(logging.WARNING, logging.getLevelName(level)))


def report_what_nobody_caught() -> None:
    """In the loop this is called in. What asyncio itself writes quotes the error, words and all."""

    def report(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        log.error("nobody caught %s", where(error) if error else context.get("message"))

    asyncio.get_running_loop().set_exception_handler(report)
