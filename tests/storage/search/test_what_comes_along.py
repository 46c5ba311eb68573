"""The lists that come along: words of the language, words of the work, and tips in two languages."""

import pytest

from bot.import_export import starter
from storage.search import background, spelling, twins, words, work_words
from tests.happenings import REF
from tests.storage.search.library import NOW, Library


def test_every_tip_that_comes_along_is_one_of_a_pair() -> None:
    sources = {draft.source.removeprefix("starter:") for draft in starter.drafts()}
    paired = {f"nl/{dutch}" for dutch in twins.pairs().values()} | {f"en/{one}" for one in twins.pairs()}
    assert paired == sources
    assert len(set(twins.pairs().values())) == len(twins.pairs())


def test_of_a_pair_one_is_found_and_the_other_is_no_rival(library: Library) -> None:
    starter.put_in(library.database, REF, NOW)
    there = Library(library.database, REF)
    asked = [hit.words for hit in there.find("undo a commit in git").hits]
    alone = Library(library.database)
    starter.put_in(library.database, alone.workspace, NOW, ["en"])
    assert "undo" in asked[0]
    assert not any("terug" in found for found in asked if "commit" in found)
    assert there.find("undo a commit in git").verdict == "answer"
    assert alone.find("undo a commit in git").hits[0].words == asked[0]


@pytest.mark.parametrize("word", ["vergadering", "kaart", "meeting", "book", "reset"])
def test_a_word_of_the_language_is_known(word: str) -> None:
    assert background.is_known(word)


@pytest.mark.parametrize("word", ["vergadreing", "fietsenhok", "xyzxyz", "", "c++"])
def test_what_hardly_anybody_says_is_not(word: str) -> None:
    assert background.frequency(word) == 0


def test_inflections_are_as_frequent_as_each_other() -> None:
    assert background.frequency("meeting") == background.frequency("meetings") > background.frequency("pivot")


@pytest.mark.parametrize(("asked", "there"), [("kaart", "maart"), ("paid", "said"), ("book", "look")])
def test_a_word_of_the_language_is_never_repaired(library: Library, asked: str, there: str) -> None:
    library.put("tip:1", there)
    assert library.write(lambda tx: spelling.repaired(tx, asked)) == (there,)
    assert library.find(asked).corrected == ""


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("vergaderzaal boeken", "Book a meeting room"),
        ("how do I ask for a pay rise", "Over salaris beginnen"),
        ("foutmelding", "What an error message means"),
    ],
)
def test_a_question_finds_a_tip_in_the_other_language(library: Library, asked: str, title: str) -> None:
    library.put("tip:1", "Koffie zetten")
    library.put("tip:2", title)
    library.put("tip:3", "Water the plants")
    assert library.hits(asked)[:1] == ["tip:2"]


def test_the_word_that_was_used_counts_for_more(library: Library) -> None:
    library.put("tip:1", "Salary")
    library.put("tip:2", "Salaris")
    assert library.hits("salaris") == ["tip:2", "tip:1"]


def test_a_phrase_of_the_work_is_short_enough_to_be_looked_for() -> None:
    lines = [line for line in work_words.LISTED.read_text("utf-8").splitlines() if not line.startswith("#")]
    for line in lines:
        groups = [words.tokens(said) for said in line.split(",")]
        assert all(0 < len(said) <= work_words.LONGEST for said in groups), line


def test_a_few_words_that_are_all_there_are_not_for_a_colleague_only(library: Library) -> None:
    for number in range(12):
        library.put(f"tip:{number}", f"Notulen {number}", "van het overleg over de planning en het project")
    assert library.find("notulen").verdict != "ask"


def test_a_phrase_is_meant_with_all_its_words_and_found_by_more_than_one(library: Library) -> None:
    library.put("tip:1", "Turn the printer on")
    library.put("tip:2", "Een uitnodiging afslaan")
    library.put("tip:3", "Overleg afzeggen")

    assert "tip:3" in library.hits("can I turn down an invitation")
    assert "tip:1" not in library.hits("afzeggen")
    assert "tip:3" not in library.hits("turn")


def test_a_compound_means_what_its_last_part_means(library: Library) -> None:
    library.put("tip:1", "Write a manual")
    library.put("tip:2", "Koffie zetten")

    assert library.hits("werkinstructie") == ["tip:1"]
    assert library.hits("machine-instructie")[:1] == ["tip:1"]
    assert library.hits("koffieinstructie")[0] == "tip:1"
    assert library.hits("vegetable") == []


def test_what_explains_little_of_a_question_is_not_shown(library: Library) -> None:
    starter.put_in(library.database, library.workspace, NOW)
    far = [
        library.find(asked)
        for asked in ("password of the coffee machine", "wachtwoord van de koffieautomaat")
    ]
    close = [
        library.find(asked)
        for asked in ("getting ready for my one-to-one", "ik krijg nooit reactie op mijn mailtjes")
    ]

    assert {found.verdict for found in far} == {"ask"}
    assert not any(found.near for found in far)
    assert all(found.near == found.hits[: len(found.near)] for found in close)
    assert all(found.near for found in close)
