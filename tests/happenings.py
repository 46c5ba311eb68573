"""What people do, as a platform would hand it to dispatch; short to write in a test."""

from datetime import UTC, datetime, timedelta

from handlers.chat import (
    Capabilities,
    Card,
    Command,
    Form,
    FormErrors,
    MessageDeleted,
    OpenForm,
    Person,
    Place,
    Press,
    Reaction,
    Submit,
    Words,
    mention,
)
from handlers.chat import Immediate as Immediate
from storage.workspaces import WorkspaceRef

REF = WorkspaceRef("slack", "T1")
NOW = datetime(2026, 11, 27, 10, 0, tzinfo=UTC)
EVERYTHING = Capabilities(
    private_replies=True, forms_from_commands=True, threads=True, home=True, group_chats=True
)
LEREN = Place("C-leren", "public", "leren")
DIRECT = Place("D-sarah", "direct")


def later(**delta: float) -> datetime:
    return NOW + timedelta(**delta)


def person(user: str, language: str | None = "nl") -> Person:
    return Person(user, user.title(), language, "Europe/Amsterdam", is_bot=False)


def command(
    by: str, name: str, text: str = "", *, key: str, at: datetime = NOW, place: Place = LEREN
) -> Command:
    return Command(key=key, at=at, workspace=REF, by=person(by), place=place, name=name, text=text)


def til(by: str, text: str, *, key: str, at: datetime = NOW) -> Command:
    return command(by, "til", text, key=key, at=at)


def kudos(by: str, *receivers: str, why: str = "bedankt", key: str, at: datetime = NOW) -> Command:
    """`/kudos @joris @mei bedankt`."""
    named = " ".join(mention(one) for one in receivers)
    return Command(
        key=key,
        at=at,
        workspace=REF,
        by=person(by),
        place=LEREN,
        others=tuple(person(one) for one in receivers),
        name="kudos",
        text=f"{named} {why}",
    )


def words(by: str, text: str, *, key: str, at: datetime = NOW) -> Words:
    return Words(key=key, at=at, workspace=REF, by=person(by), place=LEREN, text=text, message=key)


def reaction(
    by: str,
    message: str,
    author: str = "joris",
    *,
    key: str = "",
    added: bool = True,
    emoji: str = "mortar_board",
    at: datetime = NOW,
    place: Place = LEREN,
) -> Reaction:
    return Reaction(
        key=key or f"reaction:{place.key}:{message}:{by}:{emoji}:{added}:{at.timestamp()}",
        at=at,
        workspace=REF,
        by=person(by),
        place=place,
        emoji=emoji,
        message=message,
        author=person(author),
        added=added,
    )


def deleted(by: str, message: str, *, at: datetime = NOW) -> MessageDeleted:
    key = f"deleted:{message}"
    return MessageDeleted(key=key, at=at, workspace=REF, by=person(by), place=LEREN, message=message)


def press(by: str, action: str, value: str = "", *, key: str, at: datetime = NOW, message: str = "") -> Press:
    return Press(
        key=key,
        at=at,
        workspace=REF,
        by=person(by),
        place=LEREN,
        action=action,
        value=value,
        message=message,
    )


def submit(by: str, form: Form, at: datetime = NOW, **values: str) -> Submit:
    """The form as it was shown, filled in with these values."""
    filled = {one.name: values.get(one.name, one.value) for one in form.inputs}
    return Submit(
        key=f"form:{form.id}:{by}",
        at=at,
        workspace=REF,
        by=person(by),
        place=LEREN,
        name=form.name,
        form_id=form.id,
        about=form.about,
        values=filled,
    )


def said(effects: tuple[Immediate, ...]) -> str:
    """All the words of what a person is shown at once."""
    return "\n".join(_said(effect) for effect in effects)


def _said(effect: Immediate) -> str:
    if isinstance(effect, FormErrors):
        return "\n".join(effect.errors.values())
    shown: Card | Form = effect.form if isinstance(effect, OpenForm) else effect.card
    return shown.as_text() if isinstance(shown, Card) else shown.title


def the_form(effects: tuple[Immediate, ...]) -> Form:
    """The form that was opened, or shown again with what is wrong in it."""
    (form,) = (effect.form for effect in effects if isinstance(effect, OpenForm | FormErrors))
    return form
