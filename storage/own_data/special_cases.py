"""What happens at an erasure that no column can say for itself."""

from datetime import datetime
from functools import cache

from sqlalchemy import Column, bindparam, func, or_, select, update

from storage import owners, people, places, posts, questions, search, tables, tils, tips, workspaces
from storage.database import Transaction
from storage.own_data.cascade import delete_tree
from storage.own_data.columns import in_order, of_user, table_of, worded
from storage.people import Person
from storage.prepared import Prepared
from storage.statements import change_rows, drop, same_columns, scoped


def drop_what_nobody_else_sees(tx: Transaction, person_id: int, direct: set[int], at: datetime) -> None:
    """TILs in no place, or in their own talk with the bot, are nobody's knowledge but theirs."""
    til = tils.table.c
    alone = or_(til.place_id.is_(None), til.place_id.in_(sorted(direct)))
    chosen = select(til.id).where(scoped(tx, tils.table, alone, author_id=person_id))
    for number in tx.execute(chosen).scalars().all():
        found = tils.find(tx, number)
        search.remove(tx, f"til:{number}")
        if found is not None:
            tils.remove(tx, found, at)


def pass_on_what_waits(tx: Transaction, person_id: int, nameless_id: int, at: datetime) -> None:
    """A question that waits for them goes on at once; their tips look for another owner."""
    asked, question = questions.asked_table.c, questions.table.c
    theirs = scoped(tx, questions.asked_table, person_id=person_id, reply="waiting")
    waiting = question.id.in_(select(asked.question_id).where(theirs))
    change_rows(tx, questions.table, {"due_at": at}, waiting, state="asked")
    owned = scoped(tx, tips.table, owner_id=person_id)
    left = {"person_id": nameless_id, "kind": "left", "asked_at": at}
    numbers = tx.execute(select(tips.table.c.id).where(owned)).scalars()
    tx.insert_many_once(owners.asks, [{"tip_id": number, **left} for number in numbers])
    tx.execute(update(tips.table).where(owned).values(ask_at=at))


def settle_kudos(tx: Transaction, person: Person, direct: dict[int, str]) -> None:
    """What they were thanked for and thanked others for is between the two; a source made of an id of
    theirs is made of none."""
    ledger = tables.kudos.table
    theirs = scoped(tx, ledger, or_(ledger.c.giver_id == person.id, ledger.c.receiver_id == person.id))
    tx.execute(update(ledger).where(theirs).values(reason=""))
    for their_id in (person.user, *direct.values()):
        named = ledger.c.source.contains(their_id, autoescape=True)
        source = func.replace(ledger.c.source, their_id, "erased")
        tx.execute(update(ledger).where(theirs, named).values(source=source))


def forget_the_platforms_ids(tx: Transaction, person: Person, direct: set[int]) -> None:
    for table in in_order():
        user = of_user(table)
        if user is not None:
            drop(tx, table, user == person.user)
    admins = workspaces.chosen_admins(tx.connection, tx.workspace)
    if person.user in admins:
        left = tuple(one for one in admins if one != person.user)
        workspaces.change(tx.connection, tx.workspace, admins=left)
    delete_tree(tx, posts.table, scoped(tx, posts.table, posts.table.c.place_id.in_(sorted(direct))))
    delete_tree(tx, places.table, scoped(tx, places.table, places.table.c.id.in_(sorted(direct))))
    tx.forget()


def rewrite_mentions(tx: Transaction, person_id: int, nameless_id: int) -> None:
    """Where somebody named them, the one without a name stands from now on."""
    old, new = people.mark(person_id), people.mark(nameless_id)
    for column in worded():
        tx.rows(_renaming(column), old=old, new=new, named=f"%{old}%")
    search.reword(tx, old, new)


@cache
def _renaming(column: Column[str]) -> Prepared:
    """Made once: there are hundreds. A mark has nothing in it that a pattern would read."""
    here = same_columns(table_of(column), {})
    said = {column.name: func.replace(column, bindparam("old"), bindparam("new"))}
    return Prepared(update(table_of(column)).where(here, column.like(bindparam("named"))).values(said))
