"""What people find."""

import pytest

from storage import search
from tests.storage.search.library import ELSEWHERE, Library


@pytest.fixture
def tips(library: Library) -> Library:
    library.put("tip:1", "Een vergadering afzeggen", "Zeg op tijd af en stel een ander moment voor.")
    library.put("tip:2", "Restore a deleted git branch", "Look in the reflog for the commit, then branch.")
    library.put("tip:3", "Feedback geven", "Beschrijf gedrag, geen karakter. Vraag of het gelegen komt.")
    library.put("tip:4", "Crème brûlée voor de afdelingsborrel", "Rooster de suiker met een brander.")
    library.put("tip:5", "Notulen van het projectoverleg", "De sjabloon staat in de map van het team.")
    library.put("tip:6", "Strikethrough in GitHub Markdown", "Put two tildes around the words.")
    return library


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("vergaderingen afgezegd", "tip:1"),
        ("restoring branches", "tip:2"),
        ("creme brulee", "tip:4"),
        ("ROOSTEREN", "tip:4"),
        ("feedbakc", "tip:3"),
        ("vergadreing verzetten", "tip:1"),
        ("overleg project", "tip:5"),
        ("projectoverlegnotulen", "tip:5"),
        ("githubmarkdown", "tip:6"),
        ("strike through on git hub", "tip:6"),
        ("hoe herstel ik een gedelete branch?", "tip:2"),
    ],
)
def test_finds_in_spite_of(tips: Library, question: str, answer: str) -> None:
    """Inflection, accents, typing errors, compounds, joined and split words, the other language."""
    assert tips.hits(question)[0] == answer


def test_says_how_a_question_was_understood(tips: Library) -> None:
    assert tips.find("Een feedbakc gesprek").corrected == "Een feedback gesprek"
    assert tips.find("githubmarkdown?").corrected == "github markdown?"
    assert tips.find("feedback").corrected == ""


def test_a_known_word_is_left_as_it_is(tips: Library) -> None:
    tips.put("tip:7", "Branden blussen", "Met een branddeken.")
    assert tips.find("brand").corrected == ""


def test_gives_the_matching_words_as_spelled_there(tips: Library) -> None:
    (hit,) = tips.find("brulees suikers").hits
    assert hit.words == ("brûlée", "suiker")


def test_marks_the_compound_a_word_is_part_of(tips: Library) -> None:
    assert "projectoverleg" in tips.find("overleg").hits[0].words


def test_pages_continue_where_the_last_ended(library: Library) -> None:
    for number in range(25):
        library.put(f"tip:{number}", "Notulen", "van week " + "x" * number)
    every = [hit.about for hit in library.find("notulen", most=25).hits]
    paged = [hit.about for start in (0, 10, 20) for hit in library.find("notulen", after=start).hits]
    assert paged == every
    assert len(set(every)) == 25


def test_scores_are_whole_numbers_and_equal_ones_keep_their_order(library: Library) -> None:
    for number in (3, 1, 2):
        library.put(f"tip:{number}", "Notulen", "maken")
    found = library.find("notulen").hits
    assert [hit.about for hit in found] == ["tip:3", "tip:1", "tip:2"]
    assert {type(hit.score) for hit in found} == {int}


def test_topics_are_looked_in(library: Library) -> None:
    library.put("til:1", "", "Met switch - ga je terug", topics=("git", "terminal"))
    assert library.hits("git") == ["til:1"]


def test_a_text_without_a_title_stands_its_ground(library: Library) -> None:
    library.put("tip:1", "Zoeken in bestanden", "Gebruik grep om woorden in veel bestanden te vinden.")
    library.put("til:2", "", "Met ripgrep zoek je sneller in bestanden")
    assert library.hits("sneller zoeken in bestanden")[0] == "til:2"


def test_workspaces_know_nothing_of_each_other(tips: Library) -> None:
    other = Library(tips.database, ELSEWHERE)
    assert other.find("feedback").hits == []
    other.put("tip:1", "Feedback", "")
    assert other.hits("feedback") == ["tip:1"]
    assert tips.hits("feedback") == ["tip:3"]


WEIRD = [
    "",
    " ",
    "\n\t",
    "a",
    "?",
    "'",
    '"',
    "de het een",
    "the of and",
    "😀🎉",
    "日本語のテキスト",
    "Привет мир",
    "مرحبا",
    "'; DROP TABLE search_documents; --",
    "%_%",
    "NEAR/2 OR * ^ NOT",
    '"unbalanced',
    "title:(x AND",
    "\\",
    "\0",
    "null\0byte notulen",
    "\ud800 surrogate",
    "<script>alert(1)</script>",
    "x" * 10_000,
    "notulen " * 1_250,
    " ".join(f"w{number}" for number in range(2_000)),
    "ﬁ ² ① Ǆ İ",
    "a\u0301" * 3_000,
    "{}[]$[0]",
    "１２３",
]


@pytest.mark.parametrize("question", WEIRD, ids=lambda text: ascii(text)[:20])
def test_any_question_is_fine(tips: Library, question: str) -> None:
    found = tips.find(question)
    assert found.verdict in ("answer", "candidates", "ask")
    assert found.hits or (found.p, found.verdict) == (0.0, "ask")


@pytest.mark.parametrize("text", WEIRD, ids=lambda text: ascii(text)[:20])
def test_any_document_is_fine(library: Library, text: str) -> None:
    library.put("tip:1", text, text, topics=(text,))
    library.learn("tip:1", text)
    library.find(text)
    library.remove("tip:1")
    assert not any(rows for name, rows in library.counts().items() if name not in ("totals", "sizes"))


def test_only_reads(tips: Library) -> None:
    """A lookup works while somebody else is writing."""

    def write_and_look(tx: object) -> search.Found:
        return tips.find("feedback")

    assert tips.write(write_and_look).hits


def test_nothing_known_at_all(library: Library) -> None:
    found = library.find("wat dan ook")
    assert (found.hits, found.p, found.verdict) == ([], 0.0, "ask")


def test_what_it_was_found_by_are_words_and_no_pieces_of_addresses(library: Library) -> None:
    library.put("tip:1", "Handleiding", "Zie https://docs.example.com/handleiding, of mail docs@example.com.")
    library.put("tip:2", "Docs", "De docs staan op docs.example.com/start en www.docs.nl")

    assert library.find("handleiding example docs").hits[0].words == ("Handleiding",)
    assert library.find("start docs").hits[0].words == ("Docs", "docs")
