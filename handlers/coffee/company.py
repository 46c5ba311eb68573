"""Who is there for a turn, and whom we may tell something."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from handlers.chat import Person
from handlers.coffee.scopes import MODULE, may_see
from handlers.people import admission, availability
from handlers.people.working_days import DAY
from storage import coffees, leave, people, preferences
from storage.coffees import Coffee
from storage.database import Transaction

FEWEST = 2


def there(tx: Transaction, coffee: Coffee, now: datetime) -> list[Person]:
    """Who takes part now: not paused, not away, and still one of us."""
    members = coffees.members(tx, coffee.id)
    known = people.by_ids(tx, {one.person_id for one in members})
    preferences.read_ahead(tx, set(known))
    leave.read_ahead(tx, set(known))
    found = []
    for member in members:
        person = known.get(member.person_id)
        if person is None:
            continue
        today = now.astimezone(ZoneInfo(availability.zone(tx, person))).date()
        paused = member.paused_until is not None and member.paused_until > today
        if not paused and _is_open(tx, person, today) and may_see(tx, coffee, person.id):
            found.append(person)
    return found


def hears(tx: Transaction, person: Person) -> bool:
    """Whether this module may tell them something; when is up to whoever delivers it."""
    return admission.policy(tx, person) != "off" and MODULE not in preferences.of(tx, person.id).muted


def _is_open(tx: Transaction, person: Person, today: date) -> bool:
    if admission.policy(tx, person) != "full":
        return False
    chosen = preferences.of(tx, person.id)
    paused = chosen.paused_until is not None and chosen.paused_until > today
    return MODULE not in chosen.muted and not paused and not _is_on_leave(tx, person, today)


def _is_on_leave(tx: Transaction, person: Person, today: date) -> bool:
    """For half or more of the days that they would work in the coming week."""
    away = leave.of(tx, person.id)
    if not away:
        return False
    usual = availability.week(tx, person).days
    coming = [today + number * DAY for number in range(7)]
    works = [day for day in coming if str(day.isoweekday()) in usual and not availability.is_closed(tx, day)]
    missed = sum(any(first <= day <= last for first, last in away) for day in works)
    return bool(missed) and 2 * missed >= len(works)
