"""What the table of TILs guards: one item per link and visibility, and nothing of who stays unnamed."""

from datetime import UTC, datetime

from sqlalchemy import select

from storage import people, places, tils
from storage.database import Database, Transaction
from storage.people import Person
from storage.places import Place
from storage.tils import Til
from storage.workspaces import WorkspaceRef

OURS, THEIRS = WorkspaceRef("slack", "T-ours"), WorkspaceRef("slack", "T-theirs")
NOW = datetime(2026, 11, 27, 10, 12, 13, 456_000, tzinfo=UTC)
DAY = datetime(2026, 11, 27, tzinfo=UTC)
LINK = "https://example.org/a"
PUBLIC, OTHER_PUBLIC = Place("C1", "public", id=1), Place("C2", "public", id=2)
CLOSED, OTHER_CLOSED = Place("G3", "private", id=3), Place("G4", "private", id=4)


def key(place: Place) -> str:
    return tils.link_key(place, LINK)


def shared(tx: Transaction, *, by: str = "sarah", at: str = "C1", link_key: str = "") -> Til | None:
    author, place = people.seen(tx, Person(by), NOW), places.seen(tx, Place(at, "public"))
    return tils.add(tx, tils.NewTil(author.id, "Iets", link=LINK, link_key=link_key, place_id=place.id), NOW)


def nameless(tx: Transaction, token: str = "cafe") -> Til:
    place = places.seen(tx, Place("C1", "public"))
    til = tils.add(tx, tils.NewTil(None, "Iets", place_id=place.id, kind=tils.LESSON, token=token), NOW)
    assert til is not None
    return til


def test_public_channels_share_their_links_and_others_keep_them() -> None:
    assert key(PUBLIC) == key(OTHER_PUBLIC)
    assert len({key(PUBLIC), key(CLOSED), key(OTHER_CLOSED)}) == 3
    assert key(Place("C9", None, id=3)) == key(CLOSED), "what is not known to be public is private"


def test_a_link_is_there_once(database: Database) -> None:
    first = database.write(OURS, lambda tx: shared(tx, link_key=key(PUBLIC)))
    assert first is not None
    assert database.write(OURS, lambda tx: shared(tx, by="joris", at="C2", link_key=key(PUBLIC))) is None
    assert database.read(OURS, lambda tx: tils.by_link(tx, key(PUBLIC))) == first
    assert database.write(OURS, lambda tx: shared(tx, link_key=key(CLOSED))) is not None
    assert database.write(OURS, lambda tx: shared(tx)) is not None
    assert database.write(OURS, lambda tx: shared(tx)) is not None, "without a key nothing is in the way"
    assert database.read(OURS, lambda tx: tils.by_link(tx, "")) is None


def test_every_workspace_has_its_own(database: Database) -> None:
    database.write(OURS, lambda tx: shared(tx, link_key=key(PUBLIC)))
    assert database.read(THEIRS, lambda tx: tils.by_link(tx, key(PUBLIC))) is None
    assert database.write(THEIRS, lambda tx: shared(tx, link_key=key(PUBLIC))) is not None


def test_what_is_deleted_frees_its_link(database: Database) -> None:
    def share_and_delete(tx: Transaction) -> Til | None:
        til = shared(tx, link_key=key(PUBLIC))
        assert til is not None
        tils.remove(tx, til, NOW)
        return shared(tx, by="joris", link_key=key(PUBLIC))

    assert database.write(OURS, share_and_delete) is not None


def test_editing_takes_a_link_that_is_free_and_leaves_one_that_is_not(database: Database) -> None:
    def edit(tx: Transaction) -> tuple[Til | None, Til]:
        first, second = shared(tx, link_key=key(PUBLIC)), shared(tx, by="joris")
        assert first is not None
        assert second is not None
        tils.change(tx, second, "Ook", LINK, (), NOW, key(PUBLIC))
        tils.change(tx, first, "Zelfde link", LINK, (), NOW, key(PUBLIC))
        tils.change(tx, first, "Andere link", "https://example.org/b", (), NOW, "b")
        changed = tils.change(tx, second, "Nu wel", LINK, (), NOW, key(PUBLIC))
        return tils.by_link(tx, key(PUBLIC)), changed

    found, changed = database.write(OURS, edit)
    assert found == changed


def test_without_a_name_only_the_day_and_a_hash_are_kept(database: Database) -> None:
    def rows(tx: Transaction) -> tuple[object, ...]:
        columns = [tils.table.c[name] for name in ("author_id", "saved_by_id", "made_at", "changed_at")]
        mine = tils.table.c.workspace_id == tx.workspace.id
        return tuple(tx.execute(select(*columns, tils.table.c.token_hash).where(mine)).one())

    til = database.write(OURS, nameless)
    *known, token_hash = database.read(OURS, rows)
    assert known == [None, None, DAY, DAY]
    assert "cafe" not in str(token_hash)
    assert len(str(token_hash)) == 64

    later = NOW.replace(day=28)
    changed = database.write(OURS, lambda tx: tils.change(tx, til, "Beter", "", (), later))
    assert changed.changed_at == DAY.replace(day=28)
    database.write(OURS, lambda tx: tils.remove(tx, changed, later))
    assert database.read(OURS, rows) == (None, None, DAY, DAY.replace(day=28), None)


def test_a_token_opens_one_til_in_one_workspace(database: Database) -> None:
    til, other = database.write(OURS, nameless), database.write(OURS, lambda tx: nameless(tx, "beef"))

    def opens(number: int, token: str, ref: WorkspaceRef = OURS) -> bool:
        return database.read(ref, lambda tx: tils.opens(tx, number, token))

    assert opens(til.id, "cafe")
    assert opens(other.id, "beef")
    assert not opens(til.id, "beef")
    assert not opens(til.id, "")
    assert not opens(til.id, "cafe", THEIRS)
    named = database.write(OURS, shared)
    assert named is not None
    assert not opens(named.id, "")
    database.write(OURS, lambda tx: tils.remove(tx, til, NOW))
    assert not opens(til.id, "cafe")


def test_tokens_are_long_and_never_the_same() -> None:
    tokens = {tils.new_token() for _ in range(100)}
    assert len(tokens) == 100
    assert {len(token) for token in tokens} == {32}


def test_people_helped_are_counted_once_each(database: Database) -> None:
    def help_out(tx: Transaction) -> int:
        author = people.seen(tx, Person("sarah"), NOW).id
        joris, mei = (people.seen(tx, Person(name), NOW).id for name in ("joris", "mei"))
        first, second = shared(tx), shared(tx)
        assert first is not None
        assert second is not None
        for til, person in ((first, joris), (second, joris), (second, mei)):
            tils.mark(tx, til.id, person, tils.HELPED, NOW)
        tils.mark(tx, first.id, mei, tils.KEPT, NOW)
        assert tils.all_times_helped(tx, [first.id, second.id]) == {first.id: 1, second.id: 2}
        assert tils.all_times_helped(tx, []) == {}
        assert tils.times_helped(tx, second.id) == 2
        assert tils.times(tx, first.id) == {tils.HELPED: 1, tils.KEPT: 1}
        assert tils.times(tx, second.id)[tils.SHARED] == 0
        assert tils.people_helped(tx, joris) == 0
        return tils.people_helped(tx, author)

    assert database.write(OURS, help_out) == 2
