"""How a TIL looks: in a channel for everyone, and in somebody's own list."""

from collections.abc import Mapping

from handlers.answers import NOTE_MAX, channel
from handlers.chat import (
    Button,
    Buttons,
    Card,
    Confirm,
    Divider,
    Link,
    Note,
    Place,
    Reply,
    Source,
    Text,
    Written,
    mention,
)
from handlers.parsing import words
from handlers.parsing.topics import hashtags
from handlers.texts import Speech
from storage.refs import Ref
from storage.tils import Til

PAGE = 5


def shared(til: Til, helped: int, say: Speech, again: int = 0) -> Card:
    """The card that everyone in the channel sees. `helped` is how many people said it helped, `again`
    how many came with the same link."""
    parts: list[Note | Written | Link | Buttons] = [Note(credit(til, say)), Written(til.text)]
    if link := words.beside(til.text, til.link):
        parts.append(Link(link, link))
    if line := _small(til, helped, again, say):
        parts.append(Note(line))
    parts.append(
        Buttons(
            (
                Button("helped", say.text("til-button-helped"), til.about, "primary"),
                Button("ask", say.text("til-button-ask"), til.about),
                Button("keep", say.text("til-button-keep"), til.about),
            ),
            theirs=own(til, say).buttons if til.author_id is not None else (),
            whose=(til.author_id,) if til.author_id is not None else (),
        )
    )
    return Card(tuple(parts), say.text("lesson-title") if til.is_lesson else "")


def _small(til: Til, helped: int, again: int, say: Speech) -> str:
    small = [hashtags(til.topics)]
    if helped:
        small.append(say.text("til-helped-count", count=helped))
    if again:
        small.append(say.text("til-again-count", count=again))
    if til.changed_at != til.made_at:
        small.append(say.text("til-edited"))
    return " · ".join(filter(None, small))


def sure_to_save(author_id: int, text: str, where: str, say: Speech) -> Card:
    """Before somebody's words are posted: what will stand there, and where."""
    sure = Note(say.text("til-save-sure", where=where, author=mention(author_id)))
    post = Buttons((Button("save_til", say.text("til-button-save"), style="primary"),))
    return Card((Written(text), sure, post), say.text("shortcut-save_til"))


def own(til: Til, say: Speech, token: str = "") -> Buttons:
    """What the author may do with it; `token` shows that it is theirs when no name stands with it. What two
    agreed to is not edited by one of them."""
    sure = Confirm(say.text("til-delete-sure"), say.text("til-button-delete"), say.text("cancel"))
    about = str(Ref("til", til.id, token))
    edit = Button("edit_til", say.text("til-button-edit"), about)
    delete = Button("delete_til", say.text("til-button-delete"), about, "danger", sure)
    return Buttons((delete,) if til.with_id is not None else (edit, delete))


def own_menu(til: Til, say: Speech) -> tuple[Button, ...]:
    """The same where things fold out: deleting asks first with a button of its own."""
    edit = Button("edit_til", say.text("til-button-edit"), til.about)
    remove = Button("remove_til", say.text("til-button-delete"), til.about)
    return (remove,) if til.with_id is not None else (edit, remove)


def sure_to_delete(til: Til, say: Speech) -> Card:
    delete = Button("delete_til", say.text("til-button-delete"), til.about, "danger")
    return Card((Note(til.text[:NOTE_MAX]), Text(say.text("til-delete-sure")), Buttons((delete,))))


def question(til: Til, place: Place, say: Speech, token: str = "", *, anew: bool = False) -> Reply:
    """Where may it go? `place` is where everybody could read it; `token` opens one without a name. It is
    asked `anew` when they named another channel before."""
    where = channel(place.name, say) if place.name else say.text("asking-til-channel")
    about = str(Ref("til", til.id, token))
    buttons = (
        Button("post_til", say.text("til-button-post", where=where), f"{about}:{place.id}", "primary"),
        Button("keep_til", say.text("til-button-to-self"), about),
    )
    small = (Note(say.text("lesson-keep-this")),) if token else ()
    card = Card(
        (
            Note(til.text),
            Text(say.text("til-choose-anew" if anew else "til-choose")),
            *small,
            Buttons(buttons),
        )
    )
    return Reply(card, in_confidence=til.is_anonymous)


Ways = Mapping[int, tuple[Source, ...]]
"""The way to where each TIL stands."""


def mine(found: list[Til], helped: dict[int, int], ways: Ways, say: Speech) -> Card:
    """A page of somebody's own TILs, with how many people each helped (none when it is left out); a
    full page ends in a button for the next."""
    if not found:
        return Card((Text(say.text("til-mine-none")), _share_button(say)), say.text("til-mine-title"))
    parts: list[Written | Buttons | Divider | Note | Source] = []
    for til in found:
        parts.append(Written(as_line(til)))
        if til.id in helped:
            parts.append(Note(say.text("til-helped-count", count=helped[til.id])))
        parts += [*ways[til.id], own(til, say), Divider()]
    return Card((*parts, _more(found, "more_mine", say)), say.text("til-mine-title"))


def kept(found: list[Til], ways: Ways, say: Speech) -> Card:
    """A page of the TILs somebody keeps."""
    if not found:
        return Card((Text(say.text("til-kept-none")),), say.text("til-kept-title"))
    parts: list[Written | Buttons | Divider | Note | Source] = []
    for til in found:
        drop = Button("drop", say.text("til-button-drop"), til.about)
        parts += [Note(credit(til, say)), Written(as_line(til)), *ways[til.id], Buttons((drop,)), Divider()]
    return Card((*parts, _more(found, "more_kept", say)), say.text("til-kept-title"))


def as_line(til: Til) -> str:
    """The words, link and topics of a TIL behind each other; under each other when code or a list could
    stand at the end."""
    small = [words.beside(til.text, til.link), *(f"#{topic}" for topic in til.topics)]
    between = "\n\n" if "\n" in til.text else " "
    return between.join(filter(None, [til.text, " ".join(filter(None, small))]))


def credit(til: Til, say: Speech) -> str:
    if til.author_id is None:
        return say.text("lesson-by-nobody")
    author = mention(til.author_id)
    if til.with_id is not None:
        return say.text("til-together", author=author, other=mention(til.with_id))
    if til.saved_by_id is not None:
        return say.text("til-saved-by", author=author, saver=mention(til.saved_by_id))
    return say.text("lesson-by" if til.is_lesson else "til-by", author=author)


def _share_button(say: Speech) -> Buttons:
    return Buttons((Button("share_til", say.text("til-button-share"), style="primary"),))


def _more(found: list[Til], action: str, say: Speech) -> Buttons | Note:
    if len(found) < PAGE:
        return Note(say.text("list-end"))
    return Buttons((Button(action, say.text("list-more"), str(found[-1].id)),))
