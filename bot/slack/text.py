"""Slack's way of writing text: `&lt;`, `<@U1>`, `<https://…|label>`, `<!channel>`.

https://docs.slack.dev/messaging/formatting-message-text
"""

import re
from collections.abc import Mapping, Sequence

from bot.sanitize import ID_MAX
from bot.slack.payloads import USER
from handlers.chat import (
    Mention,
    Moment,
    Who,
    channel_mention,
    clean,
    group_mention,
    group_name,
    mention,
    moments,
    pieces,
    without_moments,
)
from handlers.chat.markdown import link

BY_THEIR_CLOCK = "{date_long_pretty}, {time}"
"""How Slack shows an instant to each of its readers: https://docs.slack.dev/messaging/formatting-message-text
under "Date formatting"."""

MOST_GROUPS = 20
"""Of the groups in one text, so many are looked into."""

MOST_MEMBERS = 1_000
"""So many people one text can name by their groups: more than that would be a text of nothing but names."""

_SLACK_ID = re.compile(USER)
_TAG = re.compile(r"<([^<>]*)>")
_GROUP = re.compile(r"<!subteam\^([A-Za-z0-9]+)[|>]")
_NAMELESS_CHANNEL = re.compile(r"<#([A-Z0-9]{2,})\|?>")

People = Mapping[int, Who]
"""How to show whoever is mentioned, by our person id."""

Members = Mapping[str, Sequence[str]]
"""The user ids in each user group that we were allowed to look into."""


def groups_in(raw: str) -> list[str]:
    """The user groups mentioned in what Slack sent, each once."""
    found = dict.fromkeys(_GROUP.findall(raw)) if "<!subteam" in raw else ()
    return list(found)[:MOST_GROUPS]


def nameless_channels(raw: str) -> list[str]:
    """The channels that Slack named by nothing but their ids, each once."""
    return list(dict.fromkeys(_NAMELESS_CHANNEL.findall(raw))) if "<#" in raw else []


def with_channels(raw: str, names: Mapping[str, str]) -> str:
    """What Slack sent, with the names of these channels in it."""
    return _NAMELESS_CHANNEL.sub(
        lambda found: f"<#{found[1]}|{escape(names[found[1]])}>" if found[1] in names else found[0], raw
    )


def typed(raw: str, members: Members) -> str:
    """What a person typed, with mentions of platform ids. Cleaned first: no mention can be forged."""
    text = clean(raw)
    if "<" not in text and "&" not in text:
        return text
    parts, groups = _TAG.split(text), _Groups(members)
    return "".join(
        _tag(part, groups) if index % 2 else _unescape(part) for index, part in enumerate(parts)
    ).strip()


def without_leading_mention(text: str, user: str) -> str:
    """What is said to the bot, without calling it by name first."""
    return text.removeprefix(mention(user)).lstrip(" ,:\n\t") if user else text


def outgoing(text: str, who: People, most: int) -> str:
    """For a field where Slack reads mark-up: mentions live, the rest escaped, at most so long.

    Escaping makes text longer, so what does not fit is cut before it, never inside `&amp;`.
    """
    text, kept = shorten(text, most), most
    while len(shown := _marked_up(shorten(text, kept), who)) > most:
        kept = kept * 3 // 4
    return shown


def _marked_up(text: str, who: People) -> str:
    return "".join(
        _live(piece, who) if isinstance(piece, Mention) else _dated(piece) for piece in pieces(text)
    )


def _dated(text: str) -> str:
    """Escaped, with instants by the clock of whoever reads it."""
    return "".join(
        f"<!date^{piece.at}^{BY_THEIR_CLOCK}|{escape(piece.words.replace('|', ' '))}>"
        if isinstance(piece, Moment)
        else escape(piece)
        for piece in moments(text)
    )


def in_words(text: str, who: People) -> str:
    """For a field that shows characters as they are: people by their name."""
    text = without_moments(text)
    return "".join(name_of(piece, who) if isinstance(piece, Mention) else piece for piece in pieces(text))


def name_of(mentioned: Mention, who: People) -> str:
    shown = who_is(mentioned, who)
    if shown and not shown.user:
        return shown.name
    return f"@{group_name(mentioned) or (shown.name if shown else '') or '…'}"


def who_is(mentioned: Mention, who: People) -> Who | None:
    """An apology shows what somebody typed before we knew who is who: Slack's ids stand in it then."""
    if is_user(mentioned.id):
        return Who(mentioned.id, "")
    return who.get(int(mentioned.id)) if mentioned.id.isdecimal() else None


def escape(text: str) -> str:
    """The three characters that Slack's mark-up is made with; nothing becomes live after this."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def linked(url: str, label: str) -> str:
    """A link in mark-up: what would end it or its address is written otherwise."""
    address = url.replace("<", "%3C").replace(">", "%3E").replace("|", "%7C")
    return f"<{escape(address)}|{escape(label)}>"


def shorten(text: str, most: int) -> str:
    """At most `most` characters, cut with an ellipsis and never inside a mention."""
    if len(text) <= most:
        return text
    kept, left = [], most - 1
    for piece in pieces(text):
        token = mention(piece.id) if isinstance(piece, Mention) else piece[: max(left, 0)]
        if len(token) > left:
            break
        kept.append(token)
        left -= len(token)
    return "".join(kept).rstrip() + "…"


def _live(mentioned: Mention, who: People) -> str:
    shown = who_is(mentioned, who)
    if shown and not shown.user:
        return escape(shown.name)
    return f"<@{shown.user}>" if shown else escape(name_of(mentioned, who))


def _unescape(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _tag(inside: str, groups: "_Groups") -> str:
    target, _, label = inside.partition("|")
    if target.startswith("@") and len(target) > 1:
        user = target[1:]
        return mention(user) if is_user(user) else f"@{_unescape(label or user)}"
    if target.startswith("#"):
        return channel_mention(_unescape(label) or "…")
    if target.startswith("!subteam^"):
        return groups.shown(target.removeprefix("!subteam^"), _unescape(label))
    if target.startswith("!"):
        return _unescape(label) or "@" + _unescape(target[1:].partition("^")[0])
    if target.startswith(("mailto:", "tel:")) and label:
        return _unescape(label)
    return link(_unescape(target), _unescape(label))


def is_user(said: str) -> bool:
    """Whether this can be Slack's id of a person."""
    return len(said) <= ID_MAX and _SLACK_ID.fullmatch(said) is not None


class _Groups:
    """The groups named in one text. Who is in them is named as long as that is not too much; a large group
    named again and again would make a short text endless."""

    def __init__(self, members: Members) -> None:
        self._members = members
        self._room = MOST_MEMBERS

    def shown(self, group: str, label: str) -> str:
        there = self._members.get(group)
        if there is None or len(there) > self._room:
            return group_mention(label.removeprefix("@") or group)
        self._room -= len(there)
        return " ".join(mention(user) for user in there)
