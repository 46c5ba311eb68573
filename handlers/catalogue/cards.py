"""How the catalogue looks, and what is in it."""

from collections.abc import Collection, Sequence

from handlers.answers import channel
from handlers.chat import (
    Button,
    Buttons,
    Card,
    Confirm,
    Heading,
    Link,
    Note,
    Place,
    Row,
    Text,
    markdown,
    mention,
)
from handlers.parsing.topics import hashtags
from handlers.texts import Speech
from storage.catalogue import Resource

PAGE = 5

Part = Text | Heading | Note | Row | Buttons


def facts(one: Resource, say: Speech) -> str:
    """How long, for whom, at what cost: "⚡ micro-learning · video · 4 min · basis · gratis"."""
    told = (
        say.text("catalogue-micro") if one.is_micro else "",
        say.text("catalogue-kind", kind=one.kind),
        say.text("catalogue-minutes", minutes=one.minutes),
        say.text("catalogue-level", level=one.level),
        one.cost or say.text("catalogue-free"),
    )
    return " · ".join(filter(None, told))


def by(one: Resource, say: Speech) -> str:
    """Who recommends it; "" for nobody (any more)."""
    if one.recommender_id is None:
        return ""
    return say.text("catalogue-by", who=mention(one.recommender_id))


def title(one: Resource) -> str:
    return markdown.title(one.title)


def listing(
    found: Sequence[Resource],
    finished: Collection[int],
    may_keep: Collection[int],
    ways: Sequence[Button],
    shown: str,
    say: Speech,
) -> Card:
    """A page of it; `shown` says which part. Micro-learning stands first. `ways` lead on."""
    parts: list[Part] = [Note(shown)] if shown else []
    parts += [row(one, one.id in finished, one.id in may_keep, say) for one in found]
    if not found:
        parts.append(Text(say.text("catalogue-none-such" if shown else "catalogue-none")))
    return Card((*parts, Buttons(tuple(ways), stays=True)), say.text("catalogue-title"))


def row(one: Resource, is_finished: bool, may_keep: bool, say: Speech) -> Row:
    small = [facts(one, say), hashtags(one.topics), by(one, say)]
    if one.reported_at is not None:
        small.append(say.text("catalogue-reported"))
    if is_finished:
        small.append(say.text("catalogue-is-finished"))
    note = "\n".join(filter(None, (one.reason, " · ".join(filter(None, small)))))
    report = Button("report_resource", say.text("catalogue-button-report"), one.about)
    menu = (*(keep_buttons(one, say) if may_keep else ()), report)
    button = None if is_finished else finish_button(one, say)
    return Row(title(one), note, Link(one.link, say.text("catalogue-open")), button, menu)


def finish_button(one: Resource, say: Speech) -> Button:
    return Button("finish_resource", say.text("catalogue-button-finish"), one.about, "primary")


def keep_buttons(one: Resource, say: Speech) -> tuple[Button, ...]:
    return (
        Button("edit_resource", say.text("catalogue-button-edit"), one.about),
        Button("remove_resource", say.text("catalogue-button-remove"), one.about),
    )


def added(one: Resource, key: str, say: Speech) -> Card:
    return Card((Text(say.text(key)), row(one, False, True, say)))


def sure_to_remove(one: Resource, say: Speech) -> Card:
    delete = Button("delete_resource", say.text("catalogue-button-remove"), one.about, "danger")
    return Card((Text(title(one)), Text(say.text("catalogue-remove-sure")), Buttons((delete,))))


def check(one: Resource, say: Speech) -> Card:
    """Does it still hold? With everything that can be answered."""
    asked = say.text("catalogue-check-dead" if one.reported_at is not None else "catalogue-check")
    link = Link(one.link, one.link)
    return Card((Text(asked), Text(title(one), marked=(title(one),)), link, Buttons(check_buttons(one, say))))


def check_buttons(one: Resource, say: Speech) -> tuple[Button, ...]:
    sure = Confirm(say.text("catalogue-remove-sure"), say.text("catalogue-button-remove"), say.text("cancel"))
    return (
        Button("confirm_resource", say.text("catalogue-button-confirm"), one.about, "primary"),
        Button("edit_resource", say.text("catalogue-button-edit"), one.about),
        Button("delete_resource", say.text("catalogue-button-remove"), one.about, "danger", sure),
    )


def finished(one: Resource, is_aloud: bool, place: Place | None, say: Speech) -> Card:
    """To who finished it: well done, and what comes of it. `place` is the channel in which it can be
    celebrated, if there is one."""
    where = channel(place.name, say) if place is not None else ""
    text = Text(say.text("catalogue-finished", title=title(one)))
    key = "catalogue-heard-aloud" if is_aloud and where else "catalogue-heard-by-nobody"
    buttons = [Button("apply_resource", say.text("catalogue-button-apply"), one.about, "primary")]
    if where and is_aloud:
        buttons.append(Button("celebrate_quietly", say.text("catalogue-button-quietly"), one.about))
    elif place is not None:
        named = f"{one.about}:{place.id}"
        buttons.append(Button("celebrate_aloud", say.text("catalogue-button-aloud", where=where), named))
    buttons.append(Button("unfinish_resource", say.text("catalogue-button-undo"), one.about))
    return Card((text, Note(say.text(key, where=where)), Buttons(tuple(buttons), stays=True)))


def celebrated(one: Resource, person_id: int, say: Speech) -> Card:
    """What everybody in the channel sees of who wants that."""
    told = say.text("catalogue-celebrated", who=mention(person_id), title=title(one))
    small = " · ".join(filter(None, (facts(one, say), hashtags(one.topics))))
    return Card((Text(told), Link(one.link, one.link), Note(small)))


def mine(found: Sequence[Resource], more: Button | None, say: Speech) -> Card:
    """What somebody finished, the last first."""
    parts: list[Part] = [Row(title(one), facts(one, say), menu=finished_menu(one, say)) for one in found]
    if not found:
        parts.append(Text(say.text("catalogue-mine-none")))
    else:
        parts.append(Buttons((more,)) if more else Note(say.text("list-end")))
    return Card(tuple(parts), say.text("catalogue-mine"))


def finished_menu(one: Resource, say: Speech) -> tuple[Button, ...]:
    return (
        Button("apply_resource", say.text("catalogue-button-apply"), one.about),
        Button("unfinish_resource", say.text("catalogue-button-undo"), one.about),
    )
