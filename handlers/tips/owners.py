"""Who keeps a tip right: saying that it still is, changing it, dropping it, taking over somebody's; and
which topics only one colleague knows."""

from collections.abc import Callable
from datetime import timedelta

from handlers.answers import about, filled, form_id, notice, text_error, voice
from handlers.chat import (
    AnyEffect,
    Buttons,
    Card,
    Command,
    Event,
    Form,
    FormErrors,
    Input,
    Note,
    OpenForm,
    Press,
    Reply,
    Submit,
    Text,
    Written,
)
from handlers.parsing import words
from handlers.texts import Speech
from handlers.tips import library, owner_cards
from storage import imports, owners, places, tips
from storage import topics as topics_known
from storage.database import Transaction
from storage.tips import Tip

Effects = list[AnyEffect]

TITLE_MAX = 150
"""What Slack shows of a title."""

MOST_TOPICS = 20
MOST_TIPS = 5

READ_FIRST = timedelta(days=7)
"""A new owner is not asked whether it is right before that."""


# --- the owner -------------------------------------------------------------------------------------


def confirm(tx: Transaction, event: Press) -> Effects:
    def still_right(tip: Tip, say: Speech) -> Effects:
        tips.confirm(tx, tip, event.at)
        return [notice(say, "library-confirmed")]

    return _for_owner(tx, event, still_right)


def edit(tx: Transaction, event: Press) -> Effects:
    """A form holds less than a file can: what would be cut off is not opened."""

    def open_form(tip: Tip, say: Speech) -> Effects:
        if len(tip.text) > words.TEXT_MAX or len(tip.title) > TITLE_MAX:
            return [notice(say, "library-too-long", length=len(tip.text), most=words.TEXT_MAX)]
        return [OpenForm(_form(event, tip, say))]

    return _for_owner(tx, event, open_form)


def submit_edit(tx: Transaction, event: Submit) -> Effects:
    def rewrite(tip: Tip, say: Speech) -> Effects:
        title, text = (event.values.get(name, "").strip() for name in ("title", "text"))
        errors = {
            "title": text_error(title, say, say.text("error-empty-title")),
            "text": text_error(text, say, say.text("error-empty-tip")),
        }
        if any(errors.values()):
            wrong = {name: error for name, error in errors.items() if error}
            return [FormErrors(filled(_form(event, tip, say), event), wrong)]
        topics = words.topics_typed(event.values.get("topics", ""))
        library.publish(tx, tips.change(tx, tip, title, text, topics, event.at))
        return [notice(say, "library-changed")]

    return _for_owner(tx, event, rewrite)


def drop(tx: Transaction, event: Press) -> Effects:
    """It goes, and an import of the same file does not bring it back."""

    def take_away(tip: Tip, say: Speech) -> Effects:
        imports.note_dropped(tx, tip)
        library.drop(tx, tip.about)
        tips.remove(tx, tip)
        return [notice(say, "library-dropped")]

    return _for_owner(tx, event, take_away)


# --- the next owner --------------------------------------------------------------------------------


def take(tx: Transaction, event: Press) -> Effects:
    """Whoever may see a tip without an owner can take it; the first one gets it."""
    say, tip = voice(tx, event), _find(tx, event, event.value)
    if tip is None:
        return [notice(say, "library-gone")]
    check_at = max(tip.confirmed_at + tips.CHECK_EVERY, event.at + READ_FIRST)
    if tip.owner_id == event.by.id or (
        owners.lost_its_owner(tx, tip) and owners.give(tx, tip, event.by.id, event.at, check_at)
    ):
        return [notice(say, "library-taken")]
    return [notice(say, "library-taken-before")]


def not_me(tx: Transaction, event: Press) -> Effects:
    """Somebody else is asked."""
    say, tip = voice(tx, event), _find(tx, event, event.value)
    if tip is None:
        return [notice(say, "library-gone")]
    if owners.lost_its_owner(tx, tip) and owners.noted(tx, tip).get(event.by.id) == "offer":
        owners.note(tx, tip, event.by.id, "no", event.at)
        owners.set_ask_at(tx, tip, event.at)
    return [notice(say, "library-not-me")]


# --- what needs somebody ---------------------------------------------------------------------------


def topics(tx: Transaction, event: Command) -> Effects:
    """`/learn topics`: what only one colleague knows, without saying who, and tips without an owner."""
    say = voice(tx, event)
    thin = topics_known.known_by_one(tx, event.by.id)[:MOST_TOPICS]
    free = [tip for tip in owners.without_owner(tx, MOST_TIPS) if _may_see(tx, event, tip)]
    parts: list[Text | Written | Note | Buttons] = []
    if thin:
        parts.append(Note(say.text("library-topics-thin")))
        parts += [Text(say.text("library-topics-line", topic=f"#{one}", count=n)) for one, n in thin]
    if free:
        parts.append(Note(say.text("library-topics-free")))
        parts += [part for tip in free for part in owner_cards.free(tip, say)]
    return [Reply(Card(tuple(parts or [Text(say.text("library-topics-none"))]), say.text("library-topics")))]


# --- small steps -----------------------------------------------------------------------------------


def _for_owner(tx: Transaction, event: Press | Submit, do: Callable[[Tip, Speech], Effects]) -> Effects:
    """`do`, when the tip is still there and this is who keeps it right."""
    say = voice(tx, event)
    tip = _find(tx, event, about(event))
    if tip is None:
        return [notice(say, "library-gone")]
    return do(tip, say) if tip.owner_id == event.by.id else [notice(say, "library-not-yours")]


def _find(tx: Transaction, event: Event, named: str) -> Tip | None:
    """The tip that "tip:12" stands for, if it is there and this person may see it."""
    tip = tips.find(tx, words.number(named.removeprefix("tip:")) or 0)
    return tip if tip and _may_see(tx, event, tip) else None


def _may_see(tx: Transaction, event: Event, tip: Tip) -> bool:
    if tip.place_id is None or tip.owner_id == event.by.id:
        return True
    return places.may_see(tx, places.get(tx, tip.place_id), event.by.id)


def _form(event: Event, tip: Tip, say: Speech) -> Form:
    hint = say.text("form-topics-hint")
    inputs = (
        Input("title", say.text("library-form-title"), value=tip.title, max_length=TITLE_MAX),
        Input("text", say.text("library-form-text"), "lines", tip.text, max_length=words.TEXT_MAX),
        Input("topics", say.text("form-topics"), "line", " ".join(tip.topics), hint, False, 200),
    )
    return Form(
        "edit_tip", form_id(event), say.text("library-form-edit"), inputs,
        say.text("save"), say.text("cancel"), tip.about,
    )  # fmt: skip
