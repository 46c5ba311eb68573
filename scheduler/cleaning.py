"""Forgetting what is no longer needed."""

from datetime import datetime, timedelta

from storage import inbox, outbox
from storage.database import Database

INBOX_KEPT = timedelta(days=7)
"""Platforms redeliver within the hour; a form may stay open for days before it is sent in."""

OUTBOX_KEPT = timedelta(days=30)
"""Long enough to see what was delivered and what not."""


def clean(database: Database, now: datetime) -> None:
    """Drop old inbox keys and deliveries that ended, in every workspace."""
    database.submit_across(lambda c: inbox.forget_before(c, now - INBOX_KEPT)).result()
    database.submit_across(lambda c: outbox.forget_before(c, now - OUTBOX_KEPT)).result()
