"""Markdown becomes rich text: what is mark-up is, what people meant as words stays, nothing gets lost."""

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.chat import Written, mention, rich
from handlers.chat.markdown import read, title, words
from handlers.chat.rich import Block, Span
from tests.bot import rich_texts


def looks(source: str) -> list[tuple[str, ...]]:
    """The pieces of the first paragraph, each with its looks."""
    names = ("bold", "italic", "struck", "code")
    return [
        (span.text, *(name for name in names if getattr(span, name)), *filter(None, [span.link]))
        for span in read(source)[0].spans
    ]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("**vet** en *schuin*", [("vet", "bold"), (" en ",), ("schuin", "italic")]),
        ("__vet _en schuin___", [("vet ", "bold"), ("en schuin", "bold", "italic")]),
        ("~~weg~~ `git switch -`", [("weg", "struck"), (" ",), ("git switch -", "code")]),
        ("[hier](https://a.nl/b)", [("hier", "https://a.nl/b")]),
        ("zie https://a.nl/b_c_d.", [("zie ",), ("https://a.nl/b_c_d", "https://a.nl/b_c_d"), (".",)]),
        ("(https://a.nl)", [("(",), ("https://a.nl", "https://a.nl"), (")",)]),
        ("**https://a.nl**", [("https://a.nl", "bold", "https://a.nl")]),
        ("[google.com](https://kwaad.nl/x)", [("google.com", "https://kwaad.nl/x"), (" (kwaad.nl)",)]),
        ("[www.a.nl](https://a.nl)", [("www.a.nl", "https://a.nl")]),
        ("[ ](https://a.nl)", [("https://a.nl", "https://a.nl")]),
        ("![kaart](https://a.nl/k.png)", [("kaart", "https://a.nl/k.png")]),
        ("[mail](mailto:a@b.nl) <https://a.nl>", [("mail (a@b.nl) ",), ("https://a.nl", "https://a.nl")]),
        ("[gids](../gids.md)", [("gids (../gids.md)",)]),
        ("[bron][1]\n\n[1]: https://a.nl", [("bron", "https://a.nl")]),
        ('[a](https://a.nl "Wie")', [("a", "https://a.nl"), (' ("Wie")',)]),
        ("een\ntwee", [("een\ntwee",)]),
        ("\\*geen\\* \\# kop", [("*geen* # kop",)]),
    ],
)
def test_mark_up_is_read(source: str, shown: list[tuple[str, ...]]) -> None:
    assert looks(source) == shown


@pytest.mark.parametrize(
    "words_of_people",
    [
        "2*3*4 en 2**3**4",
        "src/**/*.py en tests/**/*.py",
        "(*.py,*.js)",
        "a_b_c en __init__",
        "\\\\server\\map en C:\\dir\\",
        "<b>vet</b> <!channel> <@U0SARAH> &amp; &nbsp; <script>x</script>",
        "f[i](x) en [klik](javascript:alert(1))",
        ">50% van ons",
        "[Let op]: neem taart mee",
        "[^1]: bron",
        "#git #c++",
        "```git status``` [ ] *",
        "**half en `half",
    ],
)
def test_what_people_meant_as_words_stays(words_of_people: str) -> None:
    assert words(words_of_people).replace("git status", "```git status```") == words_of_people


def test_blocks() -> None:
    source = (
        "# Kop\n\n- een\n  - twee\n    ```sh\n    ls\n    ```\n- [x] klaar\n\n"
        "3. drie\n4. vier\n\n> citaat\n\n---"
    )
    assert [(b.kind, b.text, b.level, b.number, b.quoted) for b in read(source)] == [
        ("heading", "Kop", 0, 0, False),
        ("bullet", "een", 1, 0, False),
        ("bullet", "twee", 2, 0, False),
        ("code", "ls", 2, 0, False),
        ("bullet", "☑ klaar", 1, 0, False),
        ("number", "drie", 1, 3, False),
        ("number", "vier", 1, 4, False),
        ("words", "citaat", 0, 0, True),
        ("words", "———", 0, 0, False),
    ]


def test_a_table_keeps_all_its_cells_in_columns() -> None:
    (table,) = read("| naam | **wat** |\n|---|:-:|\n| git | `bisect` | erbij |\n| a\\|b |")
    assert table == Block("code", (Span("naam | wat\ngit  | bisect | erbij\na|b"),))


def test_code_may_be_closed_behind_its_last_word() -> None:
    assert [(b.kind, b.text) for b in read("```\nls\npwd```\ndaarna")] == [
        ("code", "ls\npwd"),
        ("words", "daarna"),
    ]


def test_a_definition_that_no_link_uses_is_shown() -> None:
    assert words("tekst\n\n[bron]: https://a.nl/b") == "tekst\nbron: https://a.nl/b"


def test_a_mention_is_one_whatever_the_name_of_a_group_holds() -> None:
    odd = mention("group:a_b_ **c** `d`")
    assert read(f"**dank {odd}** {mention(7)}")[0].spans == (
        Span(f"dank {odd}", bold=True),
        Span(f" {mention(7)}"),
    )


def test_what_is_nested_too_deep_is_shown_as_typed() -> None:
    assert "appel" in words("> " * 60 + "appel")
    assert "peer" in words("- " * 60 + "peer")


@pytest.mark.parametrize(
    ("written", "shown"),
    [("**Terug** met `git switch`", "Terug met git switch"), ("1. Begin > 50%", "1. Begin > 50%"), ("", "")],
)
def test_a_title_has_no_signs(written: str, shown: str) -> None:
    assert title(written) == shown


@pytest.mark.parametrize("most", range(1, 60))
def test_cutting_leaves_nothing_open(most: int) -> None:
    blocks = read(
        f"**vet {mention(1)} en** meer\n\n```\ncode hier\n```\n\n- [een](https://a.nl) ding\n- twee"
    )
    shown = rich.cut(blocks, most)
    assert sum(len(block.text) for block in shown) <= most
    assert shown == blocks or shown[-1].spans[-1] == Span("…")
    assert all(block.text.count("\ue000") == block.text.count("\ue001") for block in shown)


def test_marked_words_stand_out_within_other_looks_and_not_in_lines_of_code() -> None:
    blocks = rich.mark(read("**git bisect** en `git`\n\n```\ngit\n```"), ("git",))
    assert [(s.text, s.marked) for s in blocks[0].spans] == [
        ("git", True),
        (" bisect", False),
        (" en ", False),
        ("git", True),
    ]
    assert not blocks[1].spans[0].marked
    (block,) = rich.mark(read("Met `git commit --amend` en `ls`"), ("commit",))
    code = [(s.text, s.marked) for s in block.spans if s.code]
    assert code == [("git commit --amend", True), ("ls", False)]


def test_a_notification_has_no_signs_and_the_rest_has_what_was_written() -> None:
    written = Written("**Let op**: `ls`\n\n- een\n- [twee](https://a.nl)")
    assert written.as_text() == written.text
    assert written.as_notification() == "Let op: ls\n• een\n• twee (https://a.nl)"


def test_what_is_cut_does_not_end_in_the_sign_of_an_item() -> None:
    assert Written("- een twee\n- drie vier", most=15).as_text() == "- een twee…"


@settings(max_examples=150, deadline=None)
@given(rich_texts.TEXTS)
def test_no_word_gets_lost(source: str) -> None:
    assert rich_texts.lost(source, rich.plain(read(source))) == set()


@settings(max_examples=50, deadline=None)
@given(rich_texts.TEXTS, st.integers(1, 300))
def test_any_text_can_be_cut_anywhere(source: str, most: int) -> None:
    assert sum(len(block.text) for block in Written(source, most=most).blocks()) <= most


NASTY = [
    "[", "[]", "[a](", "![", "[a](<b", "*", "*a ", "*a_ ", "**a _b ", "`", "`a``b", "``` ", "~~a", "<a",
    "<http:",     "> ", ">", "- ", "1. ", "- a\n", "> a\n", "|", "|a|\n|-|\n", "[a]: http://b\n", "http://", "http://a.b/)",
    "https://a)))", "\\", "__a__", "_a", "a\n-\n", "```\n", "~~~\na```\n", "\n", '[a](b "', "- > ", "- a\n  ",
    "\ue0001\ue001", "*[", "__a_a", "[a.b.c.](http://q.r) ", "- [ ] ",
]  # fmt: skip


@pytest.mark.parametrize("shape", NASTY)
def test_twice_as_much_is_twice_the_work(shape: str) -> None:
    few, many = (_calls(shape, length) for length in (1_500, 3_000))
    assert many < 2.3 * few + 1_000


def _calls(shape: str, length: int) -> int:
    """How often any function is called while it is read: the same on every machine."""
    counted = 0

    def count(*_: object) -> None:
        nonlocal counted
        counted += 1

    source = (shape * (length // len(shape) + 1))[:length]
    read.cache_clear()
    sys.setprofile(count)
    try:
        read(source)
    finally:
        sys.setprofile(None)
    return counted
