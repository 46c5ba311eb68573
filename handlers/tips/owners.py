"""Who keeps a tip right: saying that it still is, changing it, dropping it, taking over somebody's; and
which topics only one colleague knows."""

from datetime import timedelta

from handlers.answers import form_id, notice, voice
from handlers.chat import (
    Buttons,
    Card,
    Command,
    Effects,
    Form,
    Note,
    OpenForm,
    Press,
    Reply,
    Submit,
    Text,
    Written,
)
from handlers.forms import Filled, topics, words
from handlers.parsing.words import TEXT_MAX
from handlers.texts import Speech
from handlers.tips import library, owner_cards
from handlers.tips.scopes import may_see, of_own_tip, of_tip
from storage import imports, owners, tips
from storage import topics as topics_known
from storage.database import Transaction
from storage.tips import Tip

TITLE_MAX = 150
"""What Slack shows of a title."""

MOST_TOPICS = 20
MOST_TIPS = 5

TITLE = words(
    "title", "library-form-title", TEXT_MAX, empty="error-empty-title", kind="line", max_length=TITLE_MAX
)
TEXT = words("text", "library-form-text", TEXT_MAX, empty="error-empty-tip")
TOPICS = topics()

READ_FIRST = timedelta(days=7)
"""A new owner is not asked whether it is right before that."""


# --- the owner -------------------------------------------------------------------------------------


@of_own_tip
def confirm(tx: Transaction, event: Press, tip: Tip, say: Speech) -> Effects:
    tips.confirm(tx, tip, event.at)
    return [notice(say, "library-confirmed")]


@of_own_tip
def edit(tx: Transaction, event: Press, tip: Tip, say: Speech) -> Effects:
    """A form holds less than a file can: what would be cut off is not opened."""
    if len(tip.text) > TEXT_MAX or len(tip.title) > TITLE_MAX:
        return [notice(say, "library-too-long", length=len(tip.text), most=TEXT_MAX)]
    return [OpenForm(_form(event, tip, say))]


@of_own_tip
def submit_edit(tx: Transaction, event: Submit, tip: Tip, say: Speech) -> Effects:
    filled = Filled(event, say)
    title, text, topics = filled.read(TITLE), filled.read(TEXT), filled.read(TOPICS)
    if filled.errors:
        return [filled.again(_form(event, tip, say))]
    library.publish(tx, tips.change(tx, tip, title, text, topics, event.at))
    return [notice(say, "library-changed")]


@of_own_tip
def drop(tx: Transaction, event: Press, tip: Tip, say: Speech) -> Effects:
    """It goes, and an import of the same file does not bring it back."""
    imports.note_dropped(tx, tip)
    library.drop(tx, tip.about)
    tips.remove(tx, tip)
    return [notice(say, "library-dropped")]


# --- the next owner --------------------------------------------------------------------------------


@of_tip
def take(tx: Transaction, event: Press, tip: Tip, say: Speech) -> Effects:
    """Whoever may see a tip without an owner can take it; the first one gets it."""
    check_at = max(tip.confirmed_at + tips.CHECK_EVERY, event.at + READ_FIRST)
    if tip.owner_id == event.by.id or (
        owners.lost_its_owner(tx, tip) and owners.give(tx, tip, event.by.id, event.at, check_at)
    ):
        return [notice(say, "library-taken")]
    return [notice(say, "library-taken-before")]


@of_tip
def not_me(tx: Transaction, event: Press, tip: Tip, say: Speech) -> Effects:
    """Somebody else is asked."""
    if owners.lost_its_owner(tx, tip) and owners.noted(tx, tip).get(event.by.id) == "offer":
        owners.note(tx, tip, event.by.id, "no", event.at)
        owners.set_ask_at(tx, tip, event.at)
    return [notice(say, "library-not-me")]


# --- what needs somebody ---------------------------------------------------------------------------


def topics_at_risk(tx: Transaction, event: Command) -> Effects:
    """`/learn topics`: what only one colleague knows, without saying who, and tips without an owner."""
    say = voice(tx, event)
    thin = topics_known.known_by_one(tx, event.by.id)[:MOST_TOPICS]
    free = [tip for tip in owners.without_owner(tx, MOST_TIPS) if may_see(tx, event.by, tip)]
    parts: list[Text | Written | Note | Buttons] = []
    if thin:
        parts.append(Note(say.text("library-topics-thin")))
        parts += [Text(say.text("library-topics-line", topic=f"#{one}", count=n)) for one, n in thin]
    if free:
        parts.append(Note(say.text("library-topics-free")))
        parts += [part for tip in free for part in owner_cards.free(tip, say)]
    return [Reply(Card(tuple(parts or [Text(say.text("library-topics-none"))]), say.text("library-topics")))]


def _form(event: Press | Submit, tip: Tip, say: Speech) -> Form:
    fields = TITLE.shown(say, tip.title), TEXT.shown(say, tip.text), TOPICS.shown(say, " ".join(tip.topics))
    return Form(
        "edit_tip", form_id(event), say.text("library-form-edit"), fields,
        say.text("save"), say.text("cancel"), tip.about,
    )  # fmt: skip
