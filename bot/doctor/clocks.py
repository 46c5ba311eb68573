"""Whether our clock and that of a platform agree: what is signed is good for five minutes."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from bot.doctor.finding import Finding

MAY_DIFFER = timedelta(minutes=1)

REMEDY = (
    "Let the machine keep its time (chrony, systemd-timesyncd): off by five minutes, nothing is believed."
)


def clock(what: str, date_header: str, now: datetime) -> Finding:
    """`date_header` is that of an answer which came just now."""
    try:
        theirs = parsedate_to_datetime(date_header)
    except ValueError:
        return Finding(what, "it does not tell the time", is_off=True)
    ahead = now - (theirs if theirs.tzinfo else theirs.replace(tzinfo=UTC))
    seconds = round(abs(ahead).total_seconds())
    which = "ahead" if ahead > timedelta() else "behind"
    if abs(ahead) > MAY_DIFFER:
        return Finding(what, f"ours is {seconds:,} seconds {which}", REMEDY)
    return Finding(what, f"agrees within {seconds} seconds")
