"""The same paper twice: as Markdown, to fill in, and as a PDF, to read and sign."""

from datetime import datetime
from pathlib import Path

from bot.works_council.document import Line

MARKS = {"title": "# {}", "heading": "## {}", "name": "**{}**", "text": "{}", "item": "- {}"}


def write(path: Path, paper: list[Line], language: str, at: datetime) -> tuple[Path, Path]:
    markdown, pdf = path.with_suffix(".md"), path.with_suffix(".pdf")
    markdown.write_text(_markdown(paper), encoding="utf-8")
    pdf.write_bytes(_pdf(paper, language, at))
    return markdown, pdf


def _markdown(paper: list[Line]) -> str:
    """A list has no empty lines in it."""
    lines: list[str] = []
    before = ""
    for kind, text in paper:
        if lines and not (kind == before == "item"):
            lines.append("")
        lines.append(MARKS[kind].format(text))
        before = kind
    return "\n".join(lines) + "\n"


def _pdf(paper: list[Line], language: str, at: datetime) -> bytes:
    from handlers.pdf import Pdf  # half a second, that only this command has to wait

    page = Pdf(paper[0].text, language, at)
    before = ""
    for kind, marked in paper:
        if before == "item" and kind == "text":
            page.space()
        before = kind
        text = marked.replace("`", "")
        match kind:
            case "title" | "heading":
                page.heading(text, 1 if kind == "title" else 2)
            case "item":
                page.paragraph(f"• {text}")
            case "name":
                page.space()
                page.paragraph(text, bold=True)
            case _:
                page.paragraph(text)
                page.space()
    return page.content()
