"""One's badges: those one has, and what one could be given one for; no counts, and nobody else."""

from collections.abc import Sequence

from handlers.badges import address
from handlers.chat import Button, Buttons, Card, Confirm, Link, Note, Row, Text
from handlers.texts import Speech
from storage.badges import KINDS, Badge


def overview(mine: Sequence[Badge], say: Speech) -> Card:
    parts: list[Row | Text | Note] = [row(one, say) for one in mine] or [Text(say.text("badge-none"))]
    have = {one.kind for one in mine}
    if rest := [say.text(f"badge-{kind}-for") for kind in KINDS if kind not in have]:
        parts.append(Note(say.text("badge-others", badges="\n".join(f"· {one}" for one in rest))))
    return Card((*parts, Note(say.text("badge-footer"))), say.text("badge-title"))


def row(one: Badge, say: Speech) -> Row:
    name, day = say.text(f"badge-{one.kind}"), say.text("badge-earned", day=say.date(one.earned_at.date()))
    seen = say.text("badge-is-shown" if address.of(one.token) else "badge-private")
    return Row(f"🏅 {name}", f"{day} · {seen}", None, _way(one, say), _menu(one, say))


def _way(one: Badge, say: Speech) -> Button:
    if not address.base():
        return Button("badge_files", say.text("badge-button-files"), one.about)
    if one.token:
        return Button("badge_hide", say.text("badge-button-hide"), one.about)
    sure = Confirm(say.text("badge-sure"), say.text("badge-button-show"), say.text("cancel"))
    return Button("badge_show", say.text("badge-button-show"), one.about, confirm=sure)


def _menu(one: Badge, say: Speech) -> tuple[Button, ...]:
    shown = bool(address.of(one.token))
    return (Button("badge_files", say.text("badge-button-files"), one.about),) if shown else ()


def shown(one: Badge, say: Speech) -> Card:
    hide = Buttons((Button("badge_hide", say.text("badge-button-hide"), one.about),))
    where = address.of(one.token)
    return Card((Text(say.text("badge-shown")), Link(where, where), hide))
