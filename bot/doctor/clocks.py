"""Whether our clock and that of a platform agree: what is signed is good for five minutes."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from bot.doctor.finding import Finding
from handlers.texts import Speech

MAY_DIFFER = timedelta(minutes=1)


def clock(what: str, date_header: str, now: datetime, say: Speech) -> Finding:
    """`date_header` is that of an answer which came just now."""
    try:
        theirs = parsedate_to_datetime(date_header)
    except ValueError:
        return Finding(what, say.text("doctor-clock-silent"), is_off=True)
    ahead = now - (theirs if theirs.tzinfo else theirs.replace(tzinfo=UTC))
    seconds = round(abs(ahead).total_seconds())
    if abs(ahead) <= MAY_DIFFER:
        return Finding(what, say.text("doctor-clock-good", seconds=seconds))
    off = "doctor-clock-ahead" if ahead > timedelta() else "doctor-clock-behind"
    return Finding(what, say.text(off, seconds=seconds), say.text("doctor-do-clock"))
