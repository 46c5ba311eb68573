"""Putting in, replacing and taking out leave exactly what a fresh index would hold."""

import itertools
from pathlib import Path

import hypothesis
import pytest
from hypothesis import strategies as st

from storage import search
from storage.database import Transaction, open_database
from storage.search import index, stored
from tests.conftest import DEFAULTS
from tests.storage.search.library import Library

TEXTS = st.lists(
    st.sampled_from(["lamp", "lampen", "git", "github", "branch", "vergadering", "een", "the", "één", "x"])
).map(" ".join)
PLACES = st.sampled_from([None, "public", "private"])
PUT = st.tuples(st.just("put"), st.integers(1, 4), TEXTS, TEXTS, PLACES)
REMOVE = st.tuples(st.just("remove"), st.integers(1, 4), st.just(""), st.just(""), st.none())
LEARN = st.tuples(st.just("learn"), st.integers(1, 4), TEXTS, st.just(""), st.none())
Step = tuple[str, int, str, str, str | None]


def test_replacing_leaves_nothing_of_what_was_there(library: Library) -> None:
    library.put("tip:1", "Lampen", "vervangen")
    library.put("tip:1", "Kaarsen", "aansteken")
    assert library.hits("lampen") == []
    assert library.hits("kaarsen") == ["tip:1"]


def test_removing_leaves_nothing(library: Library) -> None:
    library.put("tip:1", "Lampen", "vervangen")
    library.remove("tip:1")
    library.remove("tip:2")
    assert library.hits("lampen") == []
    counts = library.counts()
    assert counts.pop("totals") == [(0,) * 6]
    assert counts.pop("sizes") == [(0,) * 3]
    assert set(map(tuple, counts.values())) == {()}


def test_what_is_rolled_back_was_never_there(library: Library) -> None:
    def fail(tx: Transaction) -> None:
        search.put(tx, "tip:1", "Lampen", "", place_id=None)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        library.write(fail)
    assert library.hits("lampen") == []


@pytest.fixture(scope="module")
def fresh(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Library:
    copied = tmp_path_factory.mktemp("property") / "property.db"
    copied.write_bytes(migrated_sqlite.read_bytes())
    return Library(open_database(f"sqlite:///{copied}", DEFAULTS))


_workspaces = itertools.count()


@hypothesis.given(st.lists(st.one_of(PUT, PUT, REMOVE, LEARN), max_size=12))
@hypothesis.settings(max_examples=60, deadline=None)
def test_step_by_step_equals_all_at_once(fresh: Library, steps: list[Step]) -> None:
    """Any history ends in the same index as putting in only what is left of it."""
    walked = _library(fresh)
    last: dict[int, Step] = {}
    questions: dict[int, list[str]] = {}
    for step in steps:
        kind, number, title, _, _ = step
        _do(walked, step)
        if kind == "put":
            last[number] = step
        elif kind == "remove":
            last.pop(number, None)
            questions.pop(number, None)
        elif number in last:
            questions.setdefault(number, []).append(title)
    rebuilt = _library(fresh)
    for number, step in last.items():
        _do(rebuilt, step)
        for question in questions.get(number, []):
            rebuilt.learn(f"tip:{number}", question)
    assert _comparable(walked) == _comparable(rebuilt)


def _library(fresh: Library) -> Library:
    """An empty workspace."""
    workspace = type(fresh.workspace)("property", str(next(_workspaces)))
    return Library(fresh.database, workspace)


def _do(library: Library, step: Step) -> None:
    kind, number, title, text, place = step
    if kind == "put":
        place_id = library.place(place, place) if place else None  # type: ignore[arg-type]
        library.put(f"tip:{number}", title, text, place_id)
    elif kind == "remove":
        library.remove(f"tip:{number}")
    else:
        library.learn(f"tip:{number}", title)


def _comparable(library: Library) -> dict[str, list[tuple[object, ...]]]:
    """Numbers of places differ between workspaces; whether there is one does not."""
    counts = library.counts()
    counts["postings"] = [(*row[:3], bool(row[3])) for row in counts["postings"]]
    counts["totals"] = counts["totals"] or [(0,) * 6]
    return counts


def test_helped_questions_become_text(library: Library) -> None:
    library.put("tip:1", "Een dag vrij vragen", "Doe het ruim op tijd.")
    assert library.hits("snipperdag opnemen") == []
    library.learn("tip:1", "Hoe kan ik een snipperdag opnemen?")
    assert library.hits("snipperdag opnemen") == ["tip:1"]


def test_helped_questions_survive_an_edit_but_not_a_removal(library: Library) -> None:
    library.put("tip:1", "Een dag vrij vragen")
    library.learn("tip:1", "vakantie")
    library.put("tip:1", "Een vrije dag vragen")
    assert library.hits("vakantie") == ["tip:1"]
    library.remove("tip:1")
    library.put("tip:1", "Een vrije dag vragen")
    assert library.hits("vakantie") == []


def test_only_the_words_of_a_question_are_kept_and_the_newest_twenty(library: Library) -> None:
    library.put("tip:1", "Een dag vrij vragen")
    for number in range(25):
        library.learn("tip:1", f"Mag ik wel vrij op dag{number}?")
        library.learn("tip:1", f"vrij op DAG{number}")
    there = library.write(lambda tx: stored.by_about(tx, "tip:1"))
    assert there is not None
    kept = [words for n in range(15, 25) for words in (f"dag{n} mag vrij wel", f"dag{n} vrij")]
    assert list(there.document.questions) == kept
    assert len(kept) == index.MOST_QUESTIONS


def test_learning_for_what_is_gone_does_nothing(library: Library) -> None:
    library.learn("tip:1", "vakantie")
    assert library.hits("vakantie") == []


def test_a_boost_moves_at_most_a_tenth(library: Library) -> None:
    library.put("tip:1", "Notulen", "maken")
    plain = library.find("notulen").hits[0].score
    for permille, expected in ((50, 1.05), (5_000, 1.1), (-5_000, 0.9)):
        library.write(lambda tx, permille=permille: search.set_boost(tx, "tip:1", permille))  # type: ignore[misc]
        assert library.find("notulen").hits[0].score == int(plain * round(expected * 1000)) // 1000
    library.put("tip:1", "Notulen", "maken", boost=900)
    assert library.find("notulen").hits[0].score == plain * 1100 // 1000


def test_a_very_long_document_is_cut(library: Library) -> None:
    library.put("tip:1", "Lang", " ".join(f"woord{number}q" for number in range(3_010)))
    assert ("woord2999q", 1) in {(word, times) for word, _, times in library.counts()["words"]}
    assert "woord3000q" not in {word for word, _, _ in library.counts()["words"]}
