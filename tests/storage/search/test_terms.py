"""C14: C++, C#, .NET and R&D are words of their own, in documents and in questions."""

import pytest

from storage.search import words
from tests.storage.search.library import Library

TERMS = (
    "C", "C++", "C#", "F#", ".NET", "R", "Go", "node.js", "CI/CD", "R&D", "TCP/IP", "OAuth2", "i18n", "A/B",
    "I/O",
)  # fmt: skip
ASKED = (
    "{}",
    "#{}",
    "hoe begin ik met {}?",
    "Wat is {}, precies",
    "how do I start with {}",
    "is ({}) any good",
)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("C++, c# en (F#).", ["c++", "c#", "en", "f#"]),
        ("#C++ #.NET #c#", ["c++", ".net", "c#"]),
        ("C++17 en C#9", ["c++", "17", "en", "c#", "9"]),
        ("Ｃ＋＋", ["c++"]),
        ("R&D, AT&T; I/O", ["r&d", "at&t", "i/o"]),
        ("a/b-test", ["a/b", "test"]),
        ("ASP.NET op example.net, page#part, x=1&y=2, C++++", [
            "asp", "net", "op", "example", "net", "page", "part", "x", "1", "y", "2", "c",
        ]),
        ("en/of km/h tcp/ip node.js", ["en", "of", "km", "h", "tcp", "ip", "node", "js"]),
    ],
)  # fmt: skip
def test_signs_that_make_another_word_stay(text: str, tokens: list[str]) -> None:
    assert words.tokens(text) == tokens
    assert [words.fold(word) for word in words.spelled(text)] == tokens or text == "Ｃ＋＋"


@pytest.mark.parametrize("word", ["c++", "c#", "f#", ".net", "r&d", "i/o", "a/b", "notepad++"])
def test_such_a_word_has_no_other_stem(word: str) -> None:
    assert words.stem(word) == word


@pytest.fixture
def terms(library: Library) -> Library:
    for number, term in enumerate(TERMS):
        library.put(f"tip:{number}", f"Beginnen met {term}", f"Zo leer je {term} in een week, of in twee.")
    return library


@pytest.mark.parametrize("term", TERMS)
def test_each_is_found_first_however_it_is_asked(terms: Library, term: str) -> None:
    for asked in ASKED:
        assert terms.hits(asked.format(term))[0] == f"tip:{TERMS.index(term)}", asked


@pytest.mark.parametrize("term", ["C++", "C#", "F#", ".NET", "R&D", "A/B", "I/O"])
def test_what_nobody_wrote_about_finds_nothing_that_only_looks_like_it(library: Library, term: str) -> None:
    for number, other in enumerate(one for one in TERMS if one != term):
        library.put(f"tip:{number}", other, f"Alles over {other}")

    assert library.hits(term) == []


def test_a_term_that_matches_is_marked_as_it_is_spelled(terms: Library) -> None:
    hit = terms.find("c++").hits[0]
    assert hit.words == ("C++",)


@pytest.mark.parametrize(
    "asked", ["hoe werkt C#?", "how do I start with C#", "who knows how to start with C#"]
)
def test_a_sentence_is_about_the_term_in_it(library: Library, asked: str) -> None:
    library.put("tip:1", "Where to start", "It helps to know a colleague who has done it before.")
    library.put("tip:2", "", "Met C# los je dit snel op, zie de uitleg van het team en vraag erom")
    library.put("tip:3", "Start", "Start op tijd met werken")
    library.put("tip:4", "Werken", "Zo werkt een vergadering beter")
    for number in range(5, 45):
        library.put(f"tip:{number}", f"Meeting {number}", f"Planning part{number} takes {number} minutes")

    assert library.hits(asked)[0] == "tip:2"
