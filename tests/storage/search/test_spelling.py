import pytest

from storage.search import spelling
from tests.storage.search.library import Library


@pytest.fixture
def vocabulary(library: Library) -> Library:
    library.put("tip:1", "huis muis vergadering presentatie spreadsheet notulen")
    library.put("tip:2", "muis agenda presenteren")
    library.put("tip:3", "verzekering polis")
    return library


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("muisx", ("muis",)),
        ("nuis", ("muis",)),  # also one letter from "huis", which fewer documents have
        ("mius", ("muis",)),
        ("agnda", ("agenda",)),
        ("agxnda", ("agenda",)),
        ("vergaderring", ("vergadering",)),
        ("vrgaderin", ("vergadering",)),
        ("agendavergadering", ("agenda", "vergadering")),
        ("verzekeringspolis", ("verzekering", "polis")),
        ("denotulen", ("notulen",)),
        ("xyzxyzxyz", ()),
        ("hui", ()),
        ("ag3nda", ()),
    ],
)
def test_repairs(vocabulary: Library, typed: str, meant: tuple[str, ...]) -> None:
    assert vocabulary.write(lambda tx: spelling.repaired(tx, typed)) == meant


@pytest.mark.parametrize("word", ["lamp", "muizen", "agenda"])
def test_a_short_word_is_found_again_after_any_one_error(word: str) -> None:
    kept = set(spelling.keys(word))
    for at in range(len(word)):
        assert kept & set(spelling.keys(word[:at] + word[at + 1 :])), "a letter less"
        assert kept & set(spelling.keys(word[:at] + "q" + word[at + 1 :])), "another letter"
        assert kept & set(spelling.keys(word[:at] + "q" + word[at:])), "a letter more"
