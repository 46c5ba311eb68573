"""Files that calendars understand (iCalendar, RFC 5545 and 5546). Pure.

A calendar knows an event by its `uid`. The same one with a higher `sequence` replaces what was there,
and a cancelled one takes it away. Nobody's mail address is known here, so an event is published, not
sent to attendees: METHOD:PUBLISH has none, and its organiser has an address that cannot exist.

Calendars differ in what they take for one event. Some keep a single object per `uid` and replace all of it
by what a file holds, others keep each occurrence by itself. So a series and what differs from it always
travel together, when they change and when they are cancelled.
"""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec

from handlers.calendar import zones

if TYPE_CHECKING:
    from icalendar import Event

MEDIA = "text/calendar"
_NOBODY = "mailto:noreply@opsteker.invalid"
_PRODUCT = "-//Opsteker//Opsteker//NL"


class Entry(msgspec.Struct, frozen=True):
    """One event. With a `zone` it stays at its local time when the clocks change, which only matters
    when it comes back: `every_weeks` on the same weekday. Without one it is an instant."""

    uid: str
    sequence: int
    starts_at: datetime
    minutes: int
    title: str
    described: str = ""
    venue: str = ""
    organiser: str = "Opsteker"
    zone: str = ""
    every_weeks: int = 0
    instead_of: datetime | None = None
    """The one of the series that this time is at another moment; by the clocks of the zone, as the series has
    it, also in an hour they skip."""
    is_cancelled: bool = False


def written(entry: Entry, now: datetime, *occurrences: Entry) -> bytes:
    """The file. `now` is when it was made; `occurrences` are those of the same series that are at another
    moment. Time zones stand before what uses them: some calendars read from top to bottom, once."""
    from icalendar import Calendar

    entries = (entry, *occurrences)
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if entry.is_cancelled else "PUBLISH")
    if entry.zone:
        first = min(one.starts_at for one in entries)
        calendar.add_component(zones.described(entry.zone, first.year))
    for one in entries:
        calendar.add_component(_event(one, now))
    return bytes(calendar.to_ical())


def _event(entry: Entry, now: datetime) -> "Event":
    from icalendar import Event, vCalAddress, vRecur

    starts = entry.starts_at.astimezone(ZoneInfo(entry.zone) if entry.zone else UTC)
    organiser = vCalAddress(_NOBODY)
    organiser.params["CN"] = entry.organiser
    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", starts)
    event.add("dtend", starts + timedelta(minutes=entry.minutes))
    event.add("summary", entry.title)
    event.add("organizer", organiser)
    event.add("status", "CANCELLED" if entry.is_cancelled else "CONFIRMED")
    if entry.described:
        event.add("description", entry.described)
    if entry.venue:
        event.add("location", entry.venue)
    if entry.instead_of:
        event.add("recurrence-id", entry.instead_of.astimezone(starts.tzinfo))
    if entry.every_weeks:
        event.add("rrule", vRecur({"FREQ": "WEEKLY", "INTERVAL": entry.every_weeks}))
    return event
