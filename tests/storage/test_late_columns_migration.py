"""Where a celebration stands, and when a path is looked at again, is known of what was there before too."""

from storage import catalogue, paths
from storage.database import Database, Transaction
from storage.migrate import downgrade, upgrade
from tests.happenings import REF
from tests.storage.test_mending_migration import PERSON, run

PLACE = "INSERT INTO places (id, workspace_id, key, kind) VALUES ({}, {}, 'C{}', 'public')"
RESOURCE = (
    "INSERT INTO resources (id, workspace_id, title, link, reason, kind, minutes, level, cost, made_at,"
    " confirmed_at) VALUES (1, {}, 'T', 'https://t.example', 'R', 'video', 4, 'core', '', '{}', '{}')"
)
COMPLETION = (
    "INSERT INTO completions (id, workspace_id, resource_id, person_id, at, source)"
    " VALUES (7, {}, 1, 1, '{}', 'hand')"
)
POST = (
    "INSERT INTO posts (id, workspace_id, place_id, message, about) VALUES (1, {}, 5, 'm1', 'completion:7')"
)
PATH = (
    "INSERT INTO paths (id, workspace_id, slug, title, summary, review_on)"
    " VALUES (1, {}, 'a', 'A', '', '2027-01-04')"
)
NOW = "2026-11-27 10:12:13+00:00"


def test_what_was_known_before_is_kept(database: Database) -> None:
    ours = database.write(REF, lambda tx: tx.workspace.id)
    downgrade(database, "0039")
    run(
        database,
        PERSON.format(1, ours, 1, "'UTC'", "'nl'"),
        PLACE.format(5, ours, 5),
        RESOURCE.format(ours, NOW, NOW),
        COMPLETION.format(ours, NOW),
        POST.format(ours),
        PATH.format(ours),
    )
    upgrade(database)

    def look(tx: Transaction) -> tuple[object, ...]:
        return catalogue.shown(tx, 1), f"{paths.next_review(tx):%Y-%m-%d}"

    assert database.read(REF, look) == (((5, "completion:7"),), "2027-01-04")
