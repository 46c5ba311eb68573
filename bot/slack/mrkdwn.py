"""What Slack's mark-up says, in Markdown: the form in which words are remembered.

Italic words, code and quotes are written alike, so a few patterns are all it takes; no library reads
mrkdwn. https://docs.slack.dev/messaging/formatting-message-text
"""

import re

from bot.slack.text import Members, typed

_MARKED = re.compile(
    r"```(?P<lines>.*?)```"
    r"|`[^`\n]+`"
    r"|https?://\S+"
    r"|(?<![\w*\\])\*(?![\s*])(?P<bold>[^*\n]+)(?<!\s)\*(?![\w*])"
    r"|(?<![\w~\\])~(?![\s~])(?P<struck>[^~\n]+)(?<!\s)~(?![\w~])"
    r"|^(?P<before>[ \t]*)[•◦▪][ \t]+",
    re.DOTALL | re.MULTILINE,
)


def said(raw: str, members: Members) -> str:
    """What a person typed, in Markdown, with mentions of platform ids."""
    return as_markdown(typed(raw, members))


def as_markdown(text: str) -> str:
    """Text without tags of Slack's. Nothing in code or an address is mark-up."""
    return _MARKED.sub(_markdown, text).strip()


def _markdown(found: re.Match[str]) -> str:
    if found["bold"]:
        return f"**{found['bold']}**"
    if found["struck"]:
        return f"~~{found['struck']}~~"
    if found["before"] is not None:
        return f"{found['before']}- "
    if "\n" in (found["lines"] or ""):
        return _fence(found)
    return found[0]


def _fence(found: re.Match[str]) -> str:
    """On lines of their own, which Slack does not need."""
    text, start, end = found.string, found.start(), found.end()
    before, behind = text[max(start - 1, 0) : start], text[end : end + 1]
    begins, ends = ("" if beside in ("", "\n") else "\n" for beside in (before, behind))
    inside = found["lines"].strip("\n")
    return f"{begins}```\n{inside}\n```{ends}"
