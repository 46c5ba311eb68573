"""What the two of a pair do: say that they met, keep private notes, choose a rhythm, close and end."""

from msgspec.structs import replace

from handlers.answers import notice
from handlers.chat import Buttons, Card, Effects, Event, OpenForm, Press, Reply, Submit, Text, mention
from handlers.forms import Filled
from handlers.mentor import cards, forms, harvest, meetings
from handlers.mentor.scopes import of_active_pair, of_pair
from handlers.scope import ref
from handlers.texts import Speech
from storage import mentors
from storage.database import Transaction
from storage.mentors import Pair
from storage.mentors.harvests import LOOKING_BACK
from storage.refs import number


@of_pair
def met(tx: Transaction, event: Press, pair: Pair, say: Speech) -> Effects:
    """ "Hebben jullie elkaar gesproken?": counted once a meeting, and no further reminder."""
    asked, _, said = ref(event, "pair").rest.partition(":")
    meeting, side = number(asked), mentors.sides(tx, pair.id).get(event.by.id)
    if side is None or said not in ("yes", "no") or not 0 < meeting <= side.asked:
        return [notice(say, "outdated")]
    if meeting <= side.answered:
        return [notice(say, "mentor-met-before")]
    side = replace(side, answered=meeting, met=side.met + (said == "yes"))
    mentors.store_side(tx, side)
    if pair.state == "active" and side.step == "remind" and side.meeting == meeting:
        meetings.next_meeting(tx, pair, side, event.at)
    ways = harvest.buttons(tx, pair, event.by.id, meeting, say) if said == "yes" else ()
    thanks = Text(say.text("mentor-met", said=said, other=mention(pair.other(event.by.id))))
    return [Reply(Card((thanks, Buttons((*ways, cards.note_button(pair, say))))))]


# --- notes -----------------------------------------------------------------------------------------


@of_pair
def open_note(tx: Transaction, event: Press, pair: Pair, say: Speech) -> Effects:
    return [OpenForm(forms.note(event, pair, say))]


@of_pair
def submit_note(tx: Transaction, event: Submit, pair: Pair, say: Speech) -> Effects:
    filled = Filled(event, say)
    text = filled.read(forms.NOTE)
    if filled.errors:
        return [filled.again(forms.note(event, pair, say))]
    mentors.add_note(tx, pair.id, event.by.id, "note", text, event.at)
    return [notice(say, "mentor-note-kept")]


@of_pair
def open_reflection(tx: Transaction, event: Press, pair: Pair, say: Speech) -> Effects:
    return [OpenForm(forms.reflection(event, pair, say))]


@of_pair
def submit_reflection(tx: Transaction, event: Submit, pair: Pair, say: Speech) -> Effects:
    filled = Filled(event, say)
    text = filled.read(forms.REFLECTION)
    if filled.errors:
        return [filled.again(forms.reflection(event, pair, say))]
    mentors.add_note(tx, pair.id, event.by.id, "reflection", text, event.at)
    ways = harvest.buttons(tx, pair, event.by.id, LOOKING_BACK, say)
    return [Reply(Card((Text(say.text("mentor-reflected")), *((Buttons(ways),) if ways else ()))))]


# --- rhythm and end --------------------------------------------------------------------------------


@of_active_pair
def open_rhythm(tx: Transaction, event: Press, pair: Pair, say: Speech) -> Effects:
    return [OpenForm(forms.rhythm(event, pair, say))]


@of_active_pair
def submit_rhythm(tx: Transaction, event: Submit, pair: Pair, say: Speech) -> Effects:
    filled = Filled(event, say)
    weeks = filled.read(forms.WEEKS, forms.EVERY)
    if filled.errors:
        return [notice(say, "mentor-pair-over")]
    mentors.change_pair(tx, pair, weeks=int(weeks))
    return [notice(say, "mentor-rhythm", weeks=int(weeks))]


@of_active_pair
def close(tx: Transaction, event: Press, pair: Pair, say: Speech) -> Effects:
    """Both look back on it."""
    closed = meetings.close(tx, pair, event.at)
    return [*meetings.advance(tx, closed, event.at), notice(say, "mentor-closed")]


@of_active_pair
def end(tx: Transaction, event: Event, pair: Pair, say: Speech) -> Effects:
    return end_now(tx, event, pair, say)


def end_now(tx: Transaction, event: Event, pair: Pair, say: Speech) -> Effects:
    """At once, without questions; the other one hears so."""
    ended = meetings.end(tx, pair, event.at, by=event.by.id)
    return [*meetings.advance(tx, ended, event.at), notice(say, "mentor-ended")]
