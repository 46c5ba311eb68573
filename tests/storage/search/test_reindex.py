import pytest

from storage import search
from storage.search import rebuild, words
from tests.storage.search.library import HERE, Library


@pytest.fixture
def older(library: Library, monkeypatch: pytest.MonkeyPatch) -> Library:
    """Documents put in by an analysis that did not fold accents and stemmed nothing."""
    with monkeypatch.context() as patched:
        patched.setattr(words, "ANALYSIS_VERSION", 0)
        patched.setattr(words, "fold", str.lower)
        patched.setattr(words, "stem", lambda word: word)
        for number in range(7):
            library.put(f"tip:{number}", f"Café {number}", "Vergaderingen plannen")
        library.learn("tip:3", "koffiehuizen")
    return library


def test_everything_is_analysed_anew(older: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rebuild, "BATCH", 3)
    heard: list[tuple[int, int]] = []
    assert older.find("cafe").corrected == "café"
    search.reindex(older.database, HERE, lambda done, of: heard.append((done, of)))
    assert heard == [(3, 7), (6, 7), (7, 7)]
    assert older.find("cafe").corrected == ""
    assert older.hits("koffiehuis") == ["tip:3"]
    assert len(older.hits("cafe vergadering")) == 7


def test_afterwards_it_is_as_if_put_in_now(older: Library) -> None:
    search.reindex(older.database, HERE, lambda done, of: None)
    again = older.counts()
    for number in range(7):
        older.put(f"tip:{number}", f"Café {number}", "Vergaderingen plannen")
    assert older.counts() == again


def test_goes_on_where_it_stopped(older: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rebuild, "BATCH", 2)

    def stop(done: int, of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        search.reindex(older.database, HERE, stop)
    assert older.database.read(HERE, search.outdated) == 5
    search.reindex(older.database, HERE, lambda done, of: None)
    assert older.database.read(HERE, search.outdated) == 0


def test_documents_changed_meanwhile_are_not_touched_again(older: Library) -> None:
    older.put("tip:1", "Iets anders")
    search.reindex(older.database, HERE, lambda done, of: None)
    assert older.hits("anders") == ["tip:1"]
