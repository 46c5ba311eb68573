"""A PDF that can be read by eye, by ear and by programs: its words in order, each tagged as the heading or
paragraph it is, in a language it names. Made with fpdf2, in fonts that go along: `fonts/README.md`.

    page = Pdf("Terugblik van Sanne", "nl")
    page.heading("Terugblik van Sanne")
    page.paragraph("…")
    content = page.content()
"""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Literal

from fpdf import FPDF
from fpdf.enums import MethodReturnValue, XPos, YPos

from handlers.chat import Panels
from handlers.chat.panel_layout import BAR, HOLLOW, LINE, Words, laid_out

MEDIA = "application/pdf"

_FONTS = Path(__file__).parent / "fonts"
_OTHERS = {"signs": "NotoSansMath", "emoji": "NotoEmoji"}
"""Looked in for what the letters do not have."""

Level = Literal[1, 2, 3, 4]

_SIZES: dict[Level, float] = {1: 20.0, 2: 14.0, 3: 11.5, 4: 10.5}
_OUTLINED = 3
"""Deeper headings are not in the table of contents of whoever opens it."""
_AFTER = {2: 4, 3: 7, 4: 6}
"""Lines that a heading wants to have under it on its page."""
_INDENT = 5
_TEXT = 10.5
_SMALL = 9.0
_LEADING = 1.45
_INK, _SOFT, _HAIR = (28, 27, 26), (90, 86, 82), (214, 208, 198)
_LOOKS = {"title": 9.5, "number": 8.0, "label": 8.0}
_NO_GLYPH = "\ufffd"
_UNSEEN = dict.fromkeys([0x200D, 0xFE0E, 0xFE0F, *range(0x1F3FB, 0x1F400), *range(0xE0020, 0xE0080)])
"""What joins emoji, or says how one looks: these fonts draw each by itself, in one colour."""

for _noisy in ("fontTools", "fpdf"):
    logging.getLogger(_noisy).setLevel(logging.ERROR)  # they name letters of what people wrote


class Pdf:
    """One document. What no font has becomes "\ufffd"."""

    def __init__(self, title: str, language: str, made_at: datetime | None = None) -> None:
        self._page = _Page(format="A4")
        self._page.set_title(title)
        self._page.set_lang(language)
        self._page.set_creator("Opsteker")
        if made_at is not None:
            self._page.set_creation_date(made_at)
        self._page.set_margins(22, 20, 22)
        self._page.set_auto_page_break(True, 20)
        self.headings: dict[str, int] = {}
        """On which page each of the second level is."""
        self._page.begin()

    def heading(self, text: str, level: Level = 1) -> None:
        """It never stands alone at the foot of a page."""
        page, size = self._page, _SIZES[level]
        page.ln(2 if level == 1 else 4)
        page.room_for((4 * size if level == 1 else size + _AFTER[level] * _TEXT) * _LEADING / page.k)
        if level <= _OUTLINED:
            page.start_section(self._shown(text), level - 1, strict=False)
        if level == 2:
            self.headings[text] = page.page_no()
        self._write(text, size, f"/H{level}", "B")
        page.ln(1.5 if level < 4 else 0.5)

    def contents(self, pages: Mapping[str, int]) -> None:
        """Headings, and the page each is on."""
        for text, number in pages.items():
            self._write(text, _TEXT, "/P", "", str(number))
        self.space()

    def item(self, text: str) -> None:
        """One of a list."""
        self._write(text, _TEXT, "/P", "", mark="•")

    def paragraph(self, text: str, *, small: bool = False, bold: bool = False) -> None:
        size, ink = (_SMALL, _SOFT) if small else (_TEXT, _INK)
        self._page.set_text_color(*ink)
        self._write(text, size, "/P", "B" if bold else "")
        self._page.set_text_color(*_INK)

    def space(self) -> None:
        self._page.ln(3)

    def pair(self, what: str, told: str) -> None:
        """A name and what there is to say of it, in two columns with a line under them."""
        page = self._page
        height = _TEXT * 1.7 / page.k
        page.room_for(height)
        with page.tagged("/P"):
            for text, width, style in ((what, 62, ""), (told, 0, "B")):
                page.set_font("sans", style, _TEXT)
                page.cell(width, height, f"{self._shown(text)} ", new_x=XPos.RIGHT, new_y=YPos.TOP)
        page.ln(height)
        with page.unread():
            page.set_draw_color(*_HAIR)
            page.line(page.l_margin + page.c_margin, page.get_y(), page.w - page.r_margin, page.get_y())

    def picture(self, panels: Panels) -> None:
        """Small pictures, whole on one page; who cannot see them hears what they say."""
        page, found = self._page, laid_out(panels)
        scale = page.epw / found.width
        page.room_for(found.height * scale)
        left, top = page.l_margin, page.get_y()
        with page.tagged("/Figure", panels.says):
            for box in found.boxes:
                page.set_fill_color(BAR)
                page.set_draw_color(HOLLOW)
                at, size = (
                    (left + box.left * scale, top + box.top * scale),
                    (box.width * scale, box.height * scale),
                )
                page.rect(*at, *size, style="D" if box.is_hollow else "F")
            for begin, end, down in found.lines:
                page.set_draw_color(LINE)
                page.line(left + begin * scale, top + down * scale, left + end * scale, top + down * scale)
            for one in found.words:
                self._write_at(one, left, top, scale)
        page.set_text_color(*_INK)
        page.set_y(top + found.height * scale)

    def _write_at(self, one: Words, left: float, top: float, scale: float) -> None:
        page, text = self._page, self._shown(one.text)
        page.set_font("sans", "B" if one.look == "title" else "", _LOOKS[one.look])
        page.set_text_color(*(_SOFT if one.look == "label" else _INK))
        back = {"start": 0.0, "middle": 0.5, "end": 1.0}[one.anchor] * page.get_string_width(text)
        page.text(left + one.left * scale - back, top + one.foot * scale, text)

    def content(self) -> bytes:
        return bytes(self._page.output())

    def _write(self, text: str, size: float, kind: str, style: str, end: str = "", mark: str = "") -> None:
        """Tagged once for each page that it stands on. A `mark` hangs before the first line, the `end` stands
        at the right of it."""
        page, indent = self._page, _INDENT if mark else 0
        page.set_font("sans", style, size)
        height = size * _LEADING / page.k
        shown, width = self._shown(text), page.epw - indent
        lines = page.multi_cell(width, height, shown, dry_run=True, output=MethodReturnValue.LINES)
        assert isinstance(lines, list)
        for together in _by_page(page, lines, height):
            with page.tagged(kind):
                for line in together:
                    if mark:
                        page.cell(indent, height, mark, new_x=XPos.LMARGIN, new_y=YPos.TOP)
                    page.set_x(page.l_margin + indent)
                    page.cell(0, height, line, new_x=XPos.LMARGIN, new_y=YPos.TOP if end else YPos.NEXT)
                    mark = ""
                if end:
                    page.cell(0, height, end, align="R", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def _shown(self, text: str) -> str:
        known = self._page.known
        told = text.translate(_UNSEEN)
        return "".join(one if one == "\n" or ord(one) in known else _NO_GLYPH for one in told)


def _by_page(page: "_Page", lines: list[str], height: float) -> Iterator[list[str]]:
    """The lines that still fit, and then those of each new page; none stands alone, on either."""
    room = int((page.page_break_trigger - page.get_y()) / height)
    most = int((page.page_break_trigger - page.t_margin) / height)
    if room < len(lines) < most:
        room = 0 if room < 2 else min(room, max(0, len(lines) - 2))
        room = room if room > 1 else 0
    numbered = enumerate(lines)
    for turn, some in groupby(numbered, lambda one: 0 if one[0] < room else 1 + (one[0] - room) // most):
        if turn:
            page.add_page()
        yield [line for _, line in some]


class _Page(FPDF):
    """With tags of our own: fpdf2 has them for pictures only."""

    known: set[int]

    def begin(self) -> None:
        for style, name in (("", "NotoSans-Regular"), ("B", "NotoSans-Bold")):
            self.add_font("sans", style, _FONTS / f"{name}.ttf")
        for family, name in _OTHERS.items():
            self.add_font(family, "", _FONTS / f"{name}-Regular.ttf")
        self.set_fallback_fonts([*_OTHERS], exact_match=False)
        self.known = {code for font in self.fonts.values() for code in getattr(font, "cmap", ())}
        self.set_text_color(*_INK)
        self.add_page()

    def room_for(self, height: float) -> None:
        """Begins a new page when there is less left."""
        if self.will_page_break(height):
            self.add_page()

    @contextmanager
    def tagged(self, kind: str, says: str | None = None) -> Iterator[None]:
        """`says` is what a picture shows."""
        number = self.struct_builder.next_mcid_for_page(self.page)
        self._add_marked_content(struct_type=kind, mcid=number, alt_text=says)
        self._out(f"{kind} <</MCID {number}>> BDC")
        yield
        self._out("EMC")

    @contextmanager
    def unread(self) -> Iterator[None]:
        """What no screen reader reads between two lines."""
        self._out("/Artifact BMC")
        yield
        self._out("EMC")

    def footer(self) -> None:
        """The number of the page."""
        with self.unread():
            self.set_y(-14)
            self.set_font("sans", "", _SMALL)
            self.cell(0, 6, str(self.page_no()), align="R")
