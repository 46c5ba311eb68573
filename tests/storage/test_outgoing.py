"""Whoever is erased is in no message to a few people together any more, and the others still get theirs."""

from typing import Any

import msgspec
from sqlalchemy import select

from bot.outbox import keep
from handlers.chat import Card, DirectMessage, Durable, GroupChat, TalkTogether, Text, mention
from storage import outbox, own_data, people
from storage.database import Database, Transaction
from tests.happenings import NOW, REF, person


def everybody(tx: Transaction) -> tuple[int, ...]:
    return tuple(people.seen(tx, person(user), NOW).id for user in ("sarah", "joris", "mei"))


def together(key: str, *who: int) -> GroupChat:
    words = Text(" ".join(map(mention, who)))
    own = {one: Card((words, TalkTogether(who, "talk"))) for one in who}
    return GroupChat(who, Card((words,)), own, key)


def rows(database: Database) -> dict[str, Any]:
    def look(tx: Transaction) -> dict[str, Any]:
        found = tx.execute(select(outbox.table).where(outbox.table.c.workspace_id == tx.workspace.id))
        return {row.key: row for row in found}

    return database.read(REF, look)


def lanes(database: Database) -> set[str]:
    def look(tx: Transaction) -> set[str]:
        mine = outbox.lanes.c.workspace_id == tx.workspace.id
        return set(tx.execute(select(outbox.lanes.c.target).where(mine)).scalars())

    return database.read(REF, look)


def set_state(database: Database, key: str, state: str) -> None:
    def change(tx: Transaction) -> None:
        row = outbox.table.c
        this = (row.workspace_id == tx.workspace.id) & (row.key == key)
        tx.execute(outbox.table.update().where(this).values(state=state))

    database.write(REF, change)


def test_the_others_meet_without_who_was_erased(database: Database) -> None:
    def fill(tx: Transaction) -> tuple[int, ...]:
        sarah, joris, mei = everybody(tx)
        effects: list[Durable] = [
            together("three", sarah, joris, mei),
            together("two", joris, sarah),
            together("others", joris, mei),
            together("gone out", sarah, mei),
            together("on its way", sarah, joris, mei),
            DirectMessage(mei, Card((TalkTogether((sarah,), "talk"),)), "a link"),
            DirectMessage(mei, Card((Text("1"),)), "a message"),
        ]
        keep(tx, effects, NOW)
        return sarah, joris, mei

    sarah, joris, mei = database.write(REF, fill)
    set_state(database, "gone out", "sent")
    set_state(database, "on its way", "sending")
    database.write(REF, lambda tx: own_data.erase(tx, sarah, NOW))

    left = rows(database)
    assert set(left) == {"three", "others", "gone out", "a message"}
    assert (left["gone out"].body, left["gone out"].target) == ("", outbox.of_group([0]))
    three = msgspec.json.decode(left["three"].body, type=Durable)
    assert isinstance(three, GroupChat)
    assert (three.person_ids, set(three.apart)) == ((joris, mei), {joris, mei})
    assert three.apart[mei].parts[1] == TalkTogether((joris, mei), "talk")
    assert (left["three"].target, left["three"].state) == (outbox.of_group([joris, mei]), "waiting")
    assert left["others"].body == msgspec.json.encode(together("others", joris, mei)).decode()
    assert mention(sarah) not in left["three"].body
    assert lanes(database) == {outbox.of_group([joris, mei]), outbox.of_person(mei)}


def test_a_number_within_another_is_somebody_else(database: Database) -> None:
    def fill(tx: Transaction) -> list[int]:
        met = {"workspace_id": tx.workspace.id, "seen_at": NOW}
        rows = [{**met, "id": number, "user": f"somebody{number}"} for number in range(1, 13)]
        tx.insert_many_once(people.table, rows)
        return [row["id"] for row in rows]

    ids, erased = database.write(REF, fill), 1
    rest = [one for one in ids if one != erased]
    database.write(REF, lambda tx: keep(tx, [together("rest", *rest)], NOW))
    before = rows(database)["rest"]
    database.write(REF, lambda tx: own_data.erase(tx, erased, NOW))
    assert rows(database)["rest"] == before
