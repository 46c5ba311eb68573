"""Rich text as the page shows it: HTML of ours around words that are escaped."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.chat import Written
from tests.bot import rich_texts
from tests.bot.tryout.test_view import view

TAGS = {
    "p", "h4", "ul", "ol", "li", "pre", "code", "blockquote", "strong", "em", "s", "mark", "a", "span",
}  # fmt: skip


def shown(source: str, marked: tuple[str, ...] = ()) -> str:
    return str(view().rich_words(Written(source, marked)))


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("**vet** <b>", "<p><strong>vet</strong> &lt;b&gt;</p>"),
        ("# Kop\n\n`ls`", "<h4>Kop</h4><p><code>ls</code></p>"),
        ("- een\n  1. twee\n- drie", '<ul><li>een<ol start="1"><li>twee</li></ol></li><li>drie</li></ul>'),
        ("3. drie\n\n   meer", '<ol start="3"><li>drie<p>meer</p></li></ol>'),
        ("> citaat\n>\n> - een", "<blockquote><p>citaat</p><ul><li>een</li></ul></blockquote>"),
        ("```\n<i>\n```", "<pre><code>&lt;i&gt;</code></pre>"),
        (
            "[hier](https://a.nl/?a=1&b=2)",
            '<p><a href="https://a.nl/?a=1&amp;b=2" title="https://a.nl/?a=1&amp;b=2" target="_blank"'
            ' rel="noopener noreferrer">hier</a></p>',
        ),
    ],
)
def test_blocks_and_looks(source: str, html: str) -> None:
    assert shown(source) == html


def test_words_that_were_looked_for_stand_out() -> None:
    assert shown("met `git`", ("git",)) == "<p>met <mark><code>git</code></mark></p>"


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        assert {name for name, _ in attributes} <= {"href", "title", "target", "rel", "start", "class"}
        assert (dict(attributes).get("href") or "https://").startswith(("http://", "https://"))
        self.open.append(tag)
        self.words += f" {dict(attributes).get('href', '')} "

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


@settings(max_examples=100, deadline=None)
@given(rich_texts.TEXTS, st.booleans())
def test_any_text_is_shown_with_all_its_words_and_nothing_live(source: str, is_said: bool) -> None:
    reader = Reader()
    reader.feed(str(view().own_words(source)) if is_said else shown(source, ("appel",)))
    reader.close()
    assert reader.open == []
    assert rich_texts.lost(source, reader.words) == set()
