"""C14: C++, C#, .NET and R&D are words of their own, in documents and in questions."""

import pytest

from storage.search import words
from storage.search.units import units
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


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("git switch -", ["-"]),
        ("Met `git switch -` ga je terug", ["-"]),
        ("wat doet git switch -?", ["-"]),
        ("this - that, en/of, e-mail, back-up, e.g. 1-2", []),
        ("rm -rf --force", ["-rf", "--force"]),
        ("Python 3.12.", ["3.12"]),
        ("v2.0.1, 3.13rc1 en 10.0.0.1", ["v2.0.1", "3.13rc1", "10.0.0.1"]),
        ("ORA-00942 en CVE-2024-3094: wat nu", ["ora-00942", "cve-2024-3094"]),
        ("node.js, my_file.py, .gitignore", ["node.js", "my-file.py", ".gitignore"]),
        ("cat ~/.ssh/config /etc/hosts src/main.py", ["~/.ssh/config", "/etc/hosts", "src/main.py"]),
        (r"C:\temp\log.txt", [r"c:\temp\log.txt"]),
        ("https://example.net/a/b en jan@example.net", []),
    ],
)
def test_what_is_written_with_signs_is_one_thing(text: str, whole: list[str]) -> None:
    assert units(text) == whole


ALIKE = (
    "`git switch -` brings you back", "`git switch -c` makes a branch", "`git switch` lists nothing",
    "rm -r removes a folder", "rm -rf removes it all", "rm -f asks nothing",
    "Python 3.12 is faster", "Python 3.11 has 12 new errors", "Python 12.3 does not exist",
    "ORA-00942 means no such table", "ORA-01017 means no such user", "TNS-00942 is another thing",
    "Look in /etc/hosts first", "Hosts etc are found elsewhere", "The hosts of ETC/Utrecht",
    "Start with main.py always", "A main rule for py files", "The main.rs is Rust",
)  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("git switch -", 0),
        ("wat doet `git switch -`?", 0),
        ("git switch -c", 1),
        ("rm -r", 3),
        ("what does rm -rf do", 4),
        ("new in python 3.12", 6),
        ("ORA-00942", 9),
        ("waar staat /etc/hosts", 12),
        ("main.py", 15),
    ],
)
def test_signs_tell_two_that_are_alike_apart(library: Library, asked: str, first: int) -> None:
    for number, text in enumerate(reversed(ALIKE)):
        library.put(f"tip:{len(ALIKE) - 1 - number}", "", text)

    assert library.hits(asked)[0] == f"tip:{first}"
    library.remove(f"tip:{first}")
    assert f"tip:{first}" not in library.hits(asked)


@pytest.mark.parametrize(
    "said", ["one-to-one", "One on one", "1:1", "1-op-1", "1on1", "één op één", "een-op-een"]
)
def test_a_talk_of_two_has_many_spellings_and_is_no_number(library: Library, said: str) -> None:
    library.put("tip:1", "Prepare for a one-to-one", "What to talk about with your manager")
    library.put("tip:2", "One thing at a time", "Do one, then one more")
    library.put("tip:3", "Een op de tien", "Op een dag lukt het")

    assert library.hits(said)[0] == "tip:1"
    assert "tip:1" not in library.hits("one")
    assert {words.stem(word) for word in words.tokens(said)} == {words.stem("one-to-one")}


def test_a_work_word_of_stop_words_only_means_no_number(library: Library) -> None:
    library.put("tip:1", "One of many")
    library.put("tip:2", "Gesprek voorbereiden")

    assert library.hits("one on one") == ["tip:2"]
