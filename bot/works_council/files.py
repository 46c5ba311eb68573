"""The same paper twice: as Markdown, to fill in, and as a PDF, to read and sign."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.works_council.paper import Line

if TYPE_CHECKING:
    from handlers.pdf import Level, Pdf

MARKS = {
    "title": "# {}", "contents": "## {}", "heading": "## {}", "part": "### {}", "name": "**{}**",
    "text": "{}", "item": "- {}",
}  # fmt: skip
LEVELS: Mapping[str, "Level"] = {"title": 1, "heading": 2, "part": 3, "name": 4}


def write(path: Path, paper: list[Line], language: str, at: datetime) -> tuple[Path, Path]:
    markdown, pdf = path.with_suffix(".md"), path.with_suffix(".pdf")
    markdown.write_text(_markdown(paper), encoding="utf-8")
    pdf.write_bytes(_pdf(paper, language, at))
    return markdown, pdf


def _headings(paper: list[Line]) -> list[str]:
    return [line.text for line in paper if line.kind == "heading"]


def _markdown(paper: list[Line]) -> str:
    """A list has no empty lines in it."""
    lines: list[str] = []
    before = ""
    for kind, text in paper:
        if lines and not (kind == before == "item"):
            lines.append("")
        lines.append(MARKS[kind].format(text))
        if kind == "contents":
            lines += ["", *(f"- {one}" for one in _headings(paper))]
        before = kind
    return "\n".join(lines) + "\n"


def _pdf(paper: list[Line], language: str, at: datetime) -> bytes:
    """Drawn twice: the contents say on which page each heading came the first time."""
    first = _drawn(paper, language, at, dict.fromkeys(_headings(paper), 1))
    first.content()  # lets go of its fonts
    return _drawn(paper, language, at, first.headings).content()


def _drawn(paper: list[Line], language: str, at: datetime, pages: Mapping[str, int]) -> "Pdf":
    from handlers.pdf import Pdf  # half a second, that only this command has to wait

    page = Pdf(paper[0].text, language, at)
    before = ""
    for kind, marked in paper:
        if before == "item" and kind == "text":
            page.space()
        before = kind
        text = marked.replace("`", "")
        if kind in LEVELS:
            page.heading(text, LEVELS[kind])
            continue
        match kind:
            case "contents":
                page.paragraph(text, bold=True)
                page.contents({one: pages[one] for one in _headings(paper)})
            case "item":
                page.item(text)
            case _:
                page.paragraph(text)
                page.space()
    return page
