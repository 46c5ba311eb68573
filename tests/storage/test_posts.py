"""Which message shows something."""

from storage import places, posts
from storage.database import Database, Transaction
from storage.places import Place
from storage.workspaces import WorkspaceRef

HERE = WorkspaceRef("test", "company")


def test_one_message_takes_over_from_those_before(database: Database) -> None:
    def happens(tx: Transaction) -> None:
        chat, other = (places.seen(tx, Place(key, "direct")).id for key in ("chat", "other"))
        posts.add(tx, chat, "1", "home")
        posts.add(tx, chat, "2", "home")
        posts.add(tx, chat, "3", "til:1")
        posts.add(tx, other, "1", "home")

        assert posts.take_over(tx, chat, "4", "home") == ["1", "2"]

        assert posts.messages(tx, chat, "home") == ["4"]
        assert posts.about(tx, chat, "1") == ""
        assert posts.messages(tx, chat, "til:1") == ["3"]
        assert posts.messages(tx, other, "home") == ["1"]
        assert posts.take_over(tx, chat, "4", "home") == []
        assert posts.messages(tx, chat, "home") == ["4"]

    database.write(HERE, happens)
