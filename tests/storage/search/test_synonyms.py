"""Words that mean the same find the same, in both directions, on both databases."""

import pytest

from storage.database import Transaction
from storage.search import synonyms
from storage.search.synonyms import Meant, Same
from tests.storage.search.library import ELSEWHERE, Library

FULL = "verklaring omtrent gedrag"


@pytest.fixture
def shelf(library: Library) -> Library:
    """Tips in either words, and some about other things."""
    library.put("tip:1", "Een cluster opzetten met kubernetes", "Begin klein en schaal daarna op.")
    library.put("tip:2", "Pods herstarten in k8s", "Gebruik kubectl rollout restart.")
    library.put("tip:3", "Een VOG aanvragen", "Dat doet personeelszaken voor je, online.")
    library.put("tip:4", "De verklaring omtrent gedrag is verlopen", "Na drie jaar is een nieuwe nodig.")
    for number, title in enumerate(("Notulen maken", "Een lamp vervangen", "De agenda delen"), start=5):
        library.put(f"tip:{number}", title, "Kort en duidelijk opschrijven.")
    return library


def mean_the_same(library: Library, word: str, topic: str) -> None:
    assert library.write(lambda tx: synonyms.add(tx, word, topic)) is not None


@pytest.mark.parametrize(
    ("question", "alone", "both"),
    [
        ("k8s", ["tip:2"], {"tip:1", "tip:2"}),
        ("kubernetes", ["tip:1"], {"tip:1", "tip:2"}),
        ("vog", ["tip:3"], {"tip:3", "tip:4"}),
        ("VOG's", ["tip:3"], {"tip:3", "tip:4"}),
        (f"hoe krijg ik een {FULL}?", ["tip:4"], {"tip:3", "tip:4"}),
    ],
)
def test_both_ways(shelf: Library, question: str, alone: list[str], both: set[str]) -> None:
    assert shelf.hits(question)[:1] == alone
    mean_the_same(shelf, "K8s", "Kubernetes")
    mean_the_same(shelf, "VOG", FULL)
    assert set(shelf.hits(question)[:2]) == both


def test_the_other_word_is_worth_as_much_as_the_one_that_was_used(shelf: Library) -> None:
    """How sure an answer is, is as if the question had been asked in the words of the tip."""
    mean_the_same(shelf, "kube", "kubernetes")
    asked, there = shelf.find("cluster opzetten kube"), shelf.find("cluster opzetten kubernetes")
    assert [hit.about for hit in asked.hits][:1] == ["tip:1"]
    assert asked.features.g == there.features.g == 1.0
    assert asked.verdict == there.verdict == "answer"
    assert "kubernetes" in asked.hits[0].words
    assert asked.corrected == ""


def test_who_uses_both_words_says_one_thing(shelf: Library) -> None:
    mean_the_same(shelf, "k8s", "kubernetes")
    assert set(shelf.hits("k8s (kubernetes)")[:2]) == {"tip:1", "tip:2"}


def test_taken_away_it_is_as_it_was(shelf: Library) -> None:
    before = shelf.find("k8s")
    added = shelf.write(lambda tx: synonyms.add(tx, "k8s", "kubernetes"))
    assert added is not None
    assert shelf.find("k8s") != before
    assert shelf.write(lambda tx: synonyms.remove(tx, added.id)) == added
    assert shelf.write(lambda tx: synonyms.remove(tx, added.id)) is None
    assert shelf.find("k8s") == before


def test_a_word_has_one_meaning(shelf: Library) -> None:
    mean_the_same(shelf, "k8s", "kubernetes")
    assert shelf.write(lambda tx: synonyms.add(tx, "K8S", "cluster")) is None


def test_what_is_private_stays_so(library: Library) -> None:
    """Through the other word no more is found than somebody may see, nor can anybody tell it is there."""
    mei = library.person("mei")
    library.put("tip:1", "Kubernetes in het geheim", place_id=library.place("P", "private", mei))
    library.put("tip:2", "Iets anders", "over koffie")
    unknown = library.find("k8s koffie")
    mean_the_same(library, "k8s", "kubernetes")
    assert library.hits("k8s", mei) == ["tip:1"]
    assert library.hits("k8s", library.person("joris")) == []
    assert library.find("k8s koffie").hits == unknown.hits


def test_of_one_workspace(shelf: Library) -> None:
    elsewhere = Library(shelf.database, ELSEWHERE)
    elsewhere.put("tip:1", "Kubernetes", "een cluster")
    mean_the_same(shelf, "k8s", "kubernetes")
    assert elsewhere.hits("k8s") == []


def test_what_a_question_means(library: Library) -> None:
    mean_the_same(library, "VOG", FULL)
    mean_the_same(library, "gedragsverklaring", FULL)

    def widened(question: str) -> Meant:
        return library.database.read(library.workspace, lambda tx: synonyms.widened(tx, question.split()))

    full = tuple(FULL.split())
    assert widened("koffie zetten") == Meant(["koffie", "zetten"])
    assert widened("verklaring gedrag") == Meant(["verklaring", "gedrag"])
    assert widened(f"nieuwe {FULL} nodig") == Meant(
        ["nieuwe", *full, "nodig"], (Same(full, ("vog",)), Same(full, ("gedragsverklaring",)))
    )


def test_topics_that_mean_the_same(library: Library) -> None:
    mean_the_same(library, "K8s", "kubernetes")
    mean_the_same(library, "VOG", FULL)

    def look(tx: Transaction) -> None:
        assert synonyms.usual_topic(tx, "k8s") == "kubernetes"
        assert synonyms.usual_topic(tx, "git") == "git"
        assert synonyms.spellings(tx, ["k8s", "git"]) == {"k8s", "kubernetes", "git"}
        assert synonyms.spellings(tx, ["vog"]) == {"vog", "verklaring-omtrent-gedrag"}
        assert synonyms.topics_in(tx, "wie weet iets van k8s?") == ["kubernetes"]
        assert synonyms.topics_in(tx, f"waar haal ik een {FULL}") == ["verklaring-omtrent-gedrag"]
        assert synonyms.topics_in(tx, "koffie") == []

    library.database.read(library.workspace, look)
