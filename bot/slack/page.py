"""Pages of ours that somebody's browser is sent to, on the way to Slack or back: words and a link, in one
language or in both."""

import html
from collections.abc import Mapping, Sequence

from aiohttp import web

from bot.downloads import SECRET
from handlers.texts import Speech

HEADERS = {
    **SECRET,
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
}
STYLE = (
    "body{font:1.1rem/1.6 system-ui,sans-serif;max-width:36rem;margin:12vh auto;padding:0 1.2rem}"
    "section+section{border-top:1px solid #ccc;margin-top:3rem;padding-top:1rem}"
    "li{margin:.3rem 0}code{font-size:.9em}"
    ".go{display:inline-block;padding:.6rem 1.2rem;border-radius:.5rem;background:#17453c;color:#fff}"
)


def paragraph(words: str) -> str:
    return f"<p>{html.escape(words)}</p>"


def link(address: str, words: str) -> str:
    """One that stands out."""
    return f'<p><a class="go" href="{html.escape(address)}">{html.escape(words)}</a></p>'


def named(items: Sequence[tuple[str, str]]) -> str:
    """A list of names, each with what is said of it."""
    lines = (f"<li><code>{html.escape(name)}</code>: {html.escape(words)}</li>" for name, words in items)
    return f"<ul>{''.join(lines)}</ul>"


def page(title: str, parts: Mapping[Speech, Sequence[str]], status: int = 200) -> web.Response:
    """`title` is the key of its text; the parts are made by the functions above, for each language."""
    sections = "".join(
        f'<section lang="{say.language}"><h1>{html.escape(say.text(title))}</h1>{"".join(shown)}</section>'
        for say, shown in parts.items()
    )
    first = next(iter(parts))
    text = (
        f'<!doctype html><html lang="{first.language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{html.escape(first.text(title))}</title><style>{STYLE}</style></head>"
        f"<body>{sections}</body></html>"
    )
    return web.Response(text=text, status=status, content_type="text/html", headers=HEADERS)
