"""Who works for whom in the sample company, as an admin would have said it."""

from collections.abc import Callable
from datetime import datetime

from bot.tryout.sample_company import MANAGERS
from handlers.chat import Person
from storage import people, staff
from storage.database import Transaction
from storage.staff import Staff


def register(tx: Transaction, person: Callable[[str], Person], at: datetime) -> None:
    for name, manager in MANAGERS.items():
        chief, one = (people.seen(tx, person(who), at) for who in (manager, name))
        staff.put(tx, {one.id: Staff(manager_id=chief.id)})
