"""Where Teams lets us speak, and who is who."""

from datetime import UTC, datetime, timedelta

from storage import conversations
from storage.conversations import Conversation, Identity
from storage.database import Database
from storage.workspaces import WorkspaceRef

ONE, OTHER = WorkspaceRef("teams", "one"), WorkspaceRef("teams", "other")
NOW = datetime(2026, 11, 27, 14, tzinfo=UTC)
LATER, EARLIER = NOW + timedelta(hours=1), NOW - timedelta(hours=1)
CHAT = Conversation("a:1", "https://eu/", "29:sarah")
CHANNEL = Conversation("19:1", "https://eu/")


def _seen(database: Database, conversation: Conversation, at: datetime = NOW) -> None:
    database.write(ONE, lambda tx: conversations.seen(tx, conversation, at))


def test_the_newest_service_url_wins_also_when_told_late(database: Database) -> None:
    _seen(database, CHAT)
    _seen(database, Conversation("a:1", "https://newer/", "29:sarah"), LATER)
    _seen(database, Conversation("a:1", "https://older/", "29:sarah"), EARLIER)
    found = database.read(ONE, lambda tx: conversations.by_key(tx, "a:1"))
    assert found == Conversation("a:1", "https://newer/", "29:sarah")
    assert database.read(ONE, conversations.newest_service_url) == "https://newer/"


def test_what_was_left_is_inactive_until_it_is_seen_again(database: Database) -> None:
    _seen(database, CHANNEL)
    database.write(ONE, lambda tx: conversations.leave(tx, "19:1"))
    assert database.read(ONE, lambda tx: conversations.shared(tx, 5)) == []
    _seen(database, CHANNEL, EARLIER)
    assert database.read(ONE, lambda tx: conversations.shared(tx, 5)) == []
    _seen(database, CHANNEL, LATER)
    assert database.read(ONE, lambda tx: conversations.shared(tx, 5)) == [CHANNEL]


def test_the_chat_with_somebody_is_the_one_used_last(database: Database) -> None:
    _seen(database, CHAT)
    _seen(database, Conversation("a:2", "https://eu/", "29:sarah"), LATER)
    found = database.read(ONE, lambda tx: conversations.with_person(tx, "29:sarah"))
    assert found is not None
    assert found.key == "a:2"
    assert database.read(ONE, lambda tx: conversations.with_person(tx, "29:joris")) is None


def test_every_workspace_has_its_own(database: Database) -> None:
    _seen(database, CHAT)
    database.write(ONE, lambda tx: conversations.identify(tx, [Identity("aad", "29:sarah")]))
    assert database.read(OTHER, lambda tx: conversations.by_key(tx, "a:1")) is None
    assert database.read(OTHER, conversations.newest_service_url) == ""
    assert database.read(OTHER, lambda tx: conversations.identified(tx, {"aad"})) == {}


def test_people_by_their_aad_id(database: Database) -> None:
    sarah, joris = Identity("a", "29:sarah", "Sarah"), Identity("b", "29:joris")
    database.write(ONE, lambda tx: conversations.identify(tx, [sarah, joris]))
    database.write(ONE, lambda tx: conversations.identify(tx, [sarah]))
    found = database.read(ONE, lambda tx: conversations.identified(tx, {"a", "b", "c"}))
    assert found == {"a": sarah, "b": joris}
    assert database.read(ONE, lambda tx: conversations.identified(tx, set())) == {}
