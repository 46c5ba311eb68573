"""What is known of a channel, and what it chose for its kudos."""

from storage import places
from storage.database import Database, Transaction
from storage.places import Place
from storage.workspaces import WorkspaceRef

OURS, THEIRS = WorkspaceRef("slack", "T1"), WorkspaceRef("slack", "T2")


def test_a_channel_is_silent_and_without_a_top_list_until_somebody_chooses(database: Database) -> None:
    def work(tx: Transaction) -> list[object]:
        place = places.seen(tx, Place("C1", "public"))
        before = [places.kudos_mode(tx, place.id), places.top_days(tx, place.id)]
        places.set_kudos_mode(tx, place.id, "thread")
        places.set_top_days(tx, place.id, 30)
        return [*before, places.kudos_mode(tx, place.id), places.top_days(tx, place.id)]

    assert database.write(OURS, work) == ["silent", 0, "thread", 30]


def test_no_workspace_chooses_for_another(database: Database) -> None:
    place = database.write(OURS, lambda tx: places.seen(tx, Place("C1", "public")))
    database.write(THEIRS, lambda tx: places.set_kudos_mode(tx, place.id, "post"))
    assert database.read(OURS, lambda tx: places.kudos_mode(tx, place.id)) == "silent"
    assert database.read(THEIRS, lambda tx: places.kudos_mode(tx, place.id)) == "silent"
