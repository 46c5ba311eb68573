"""What is said in a private place is found by who is there, and changes nothing for anybody else."""

import pytest

from storage import search
from storage.places import EVERYBODY
from tests.storage.search.library import ELSEWHERE, HERE, Library


@pytest.fixture
def sarah(library: Library) -> int:
    return library.person("sarah")


@pytest.fixture
def mei(library: Library) -> int:
    return library.person("mei")


@pytest.fixture
def retro(library: Library, sarah: int) -> int:
    """A private channel with Sarah in it, without Mei."""
    return library.place("retro", "private", sarah)


def test_is_found_by_members_only(library: Library, sarah: int, mei: int, retro: int) -> None:
    library.put("til:1", "", "Het releaseproces liep vast", place_id=retro)
    assert library.hits("releaseproces", sarah) == ["til:1"]
    assert library.hits("releaseproces", mei) == []


@pytest.mark.parametrize("kind", ["group", "direct", None])
def test_other_places_that_are_not_public_are_private(library: Library, mei: int, kind: None) -> None:
    library.put("til:1", "", "Het releaseproces liep vast", place_id=library.place("p", kind))  # type: ignore[arg-type]
    assert library.hits("releaseproces", mei) == []


def test_public_places_are_for_all(library: Library, mei: int) -> None:
    library.put("til:1", "", "Het releaseproces liep vast", place_id=library.place("general", "public"))
    assert library.hits("releaseproces", mei) == ["til:1"]


def test_hidden_documents_displace_nothing(library: Library, mei: int, retro: int) -> None:
    """More of them than there are candidates, all better, and none takes a visible one's place."""
    for number in range(150):
        library.put(f"til:{number}", "Notulen", "notulen notulen", place_id=retro)
    library.put("til:999", "", "Ergens ver weg in een lange tekst over van alles staan ook notulen")
    assert library.hits("notulen", mei) == ["til:999"]


def test_hidden_documents_change_nothing_at_all(library: Library, mei: int, retro: int) -> None:
    """Scores, confidence and spelling are those of a workspace without them."""
    library.put("tip:1", "Project Phoenix", "Waar het plan staat")
    library.put("tip:2", "Planning maken", "Begin bij het einde van het project")
    asked = ["plan voor project", "pheonix", "planing projekt", "reorganisatei", "xylofoonconcert"]
    before = [library.find(question, mei) for question in asked]
    for number in range(30):
        text = "Reorganisatie: project xylofoon stopt, planning volgt"
        library.put(f"til:{number}", "Plan", text, place_id=retro)
    assert [library.find(question, mei) for question in asked] == before


def test_members_are_not_corrected_away_from_their_own_words(
    library: Library, sarah: int, mei: int, retro: int
) -> None:
    library.put("tip:1", "Fenix", "over vogels")
    library.put("til:1", "", "De planning van Penix", place_id=retro)
    assert library.find("penix", sarah).corrected == ""
    assert library.hits("penix", sarah)[0] == "til:1"
    assert library.find("penix", mei).corrected == "fenix"


def test_a_place_that_closes_takes_its_documents_along(library: Library, mei: int) -> None:
    place = library.place("project", "public")
    library.put("til:1", "", "Het releaseproces liep vast", place_id=place)
    library.place("project", "private")
    assert library.hits("releaseproces", mei) == []


def test_a_document_that_moves_is_seen_by_who_may_see_it_now(library: Library, mei: int, retro: int) -> None:
    library.put("til:1", "", "Het releaseproces liep vast", place_id=retro)
    library.put("til:1", "", "Het releaseproces liep vast", place_id=None)
    assert library.hits("releaseproces", mei) == ["til:1"]
    library.put("til:1", "", "Het releaseproces liep vast", place_id=retro)
    assert library.hits("releaseproces", mei) == []
    assert library.counts()["words"] == []


def test_hidden_documents_do_not_make_an_answer_less_certain(library: Library, mei: int, retro: int) -> None:
    library.put("tip:1", "Notulen maken", "van het overleg")
    alone = library.find("notulen maken", mei)
    library.put("til:1", "Notulen maken", "van het overleg", place_id=retro)
    assert library.find("notulen maken", mei).features == alone.features
    assert isinstance(alone.features, search.Features)


def test_the_newest_are_those_one_may_see(library: Library, sarah: int, mei: int, retro: int) -> None:
    library.put("tip:1", "Voor iedereen")
    library.put("til:2", "", "In het openbaar", place_id=library.place("general", "public"))
    library.put("til:3", "", "Onder ons", place_id=retro)
    Library(library.database, ELSEWHERE).put("tip:4", "Van een ander bedrijf")

    def newest(person_id: int, after: int = 0) -> list[str]:
        return library.database.read(HERE, lambda tx: search.newest(tx, person_id, most=2, after=after))

    assert newest(sarah) == ["til:3", "til:2"]
    assert newest(sarah, after=2) == ["tip:1"]
    assert newest(mei) == newest(EVERYBODY) == ["til:2", "tip:1"]
