"""A PDF is read by another library than the one that made it."""

import logging
from io import BytesIO

import pytest
from pypdf import PdfReader

from handlers.pdf import Pdf

FIRST = "Één knoop leggen met zeewier 🎓 → ✓"
SECOND = "Терpen ελ naïef €5"


def made() -> PdfReader:
    page = Pdf("Terugblik van Sarah", "nl")
    page.heading("Terugblik van Sarah")
    page.paragraph(FIRST)
    page.heading("Kudos", 2)
    page.paragraph(SECOND, small=True)
    return PdfReader(BytesIO(page.content()))


def test_its_words_come_in_their_order_with_dutch_and_emoji() -> None:
    (page,) = made().pages
    assert page.extract_text().splitlines()[:4] == ["Terugblik van Sarah", FIRST, "Kudos", SECOND]


def test_it_says_its_language_and_title_and_what_each_piece_is() -> None:
    found = made()
    root = found.root_object
    assert root["/Lang"] == "nl"
    assert found.metadata is not None
    assert found.metadata.title == "Terugblik van Sarah"
    assert root["/MarkInfo"]["/Marked"]
    document = root["/StructTreeRoot"]["/K"][0].get_object()
    assert [one.get_object()["/S"] for one in document["/K"]] == ["/H1", "/P", "/H2", "/P"]
    assert [one.title for one in found.outline if not isinstance(one, list)] == ["Terugblik van Sarah"]


def test_what_no_font_has_is_one_sign_and_stands_in_no_log(caplog: pytest.LogCaptureFixture) -> None:
    page = Pdf("Titel", "en")
    page.paragraph("日本 ok 👩🏽‍💻")
    (read,) = PdfReader(BytesIO(page.content())).pages
    assert read.extract_text().splitlines()[0] == "�� ok 👩💻"
    assert [one for one in caplog.records if one.levelno >= logging.WARNING] == []


def test_long_words_and_many_of_them_break_over_pages_with_everything_tagged_there() -> None:
    page = Pdf("Titel", "nl")
    page.paragraph("x" * 4_000)
    page.paragraph("woorden die doorgaan " * 600)
    found = PdfReader(BytesIO(page.content()))
    read = "".join("".join(one.extract_text().split()) for one in found.pages)
    assert len(found.pages) > 3
    assert read.count("x") == 4_000
    assert read.count("doorgaan") == 600


def test_a_list_hangs_and_what_is_long_leaves_no_line_alone() -> None:
    page = Pdf("Titel", "nl")
    page.heading("Deel", 2)
    page.contents({"Deel": 7})
    for _ in range(60):
        page.item("een regel die lang genoeg is om over het einde heen te gaan, want dan komt er een tweede")
    found = PdfReader(BytesIO(page.content()))
    assert page.headings == {"Deel": 1}
    first, *others = [one.extract_text().splitlines()[:-1] for one in found.pages]
    assert first[:2] == ["Deel", "Deel 7"]
    assert all(one[0].startswith("•") for one in others), "nothing of what began on the page before"
