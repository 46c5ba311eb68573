"""What the two of a pair do: say that they met, keep private notes, choose a rhythm, close and end."""

from msgspec.structs import replace

from handlers.answers import filled, notice, text_error, voice
from handlers.chat import (
    Buttons,
    Card,
    Command,
    Event,
    FormErrors,
    Note,
    OpenForm,
    Press,
    Reply,
    Submit,
    Text,
    Written,
    mention,
)
from handlers.mentor import cards, forms, harvest, meetings, scopes
from handlers.mentor.scopes import Effects
from handlers.texts import Speech
from storage import mentors
from storage.database import Transaction
from storage.mentors import Pair
from storage.mentors.harvests import LOOKING_BACK

MOST_NOTES = 10


def met(tx: Transaction, event: Press) -> Effects:
    """ "Hebben jullie elkaar gesproken?": counted once a meeting, and no further reminder."""

    def count(pair: Pair, rest: str, say: Speech) -> Effects:
        asked, _, said = rest.partition(":")
        meeting, side = scopes.number(asked), mentors.sides(tx, pair.id).get(event.by.id)
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

    return scopes.with_pair(tx, event, count)


# --- notes -----------------------------------------------------------------------------------------


def note(tx: Transaction, event: Press) -> Effects:
    return scopes.with_pair(
        tx, event, lambda pair, _, say: [OpenForm(forms.words(event, "mentor_note", pair, say))]
    )


def reflect(tx: Transaction, event: Press) -> Effects:
    return scopes.with_pair(
        tx, event, lambda pair, _, say: [OpenForm(forms.words(event, "mentor_reflect", pair, say))]
    )


def submit_note(tx: Transaction, event: Submit) -> Effects:
    return _keep(tx, event, "mentor_note")


def submit_reflect(tx: Transaction, event: Submit) -> Effects:
    return _keep(tx, event, "mentor_reflect")


def _keep(tx: Transaction, event: Submit, name: str) -> Effects:
    def write(pair: Pair, _: str, say: Speech) -> Effects:
        text = event.values.get("text", "").strip()
        is_note = name == "mentor_note"
        empty = say.text("error-empty-note") if is_note else say.text("error-empty-reflection")
        if error := text_error(text, say, empty, forms.NOTE_LENGTH):
            return [FormErrors(filled(forms.words(event, name, pair, say), event), {"text": error})]
        mentors.add_note(tx, pair.id, event.by.id, "note" if is_note else "reflection", text, event.at)
        if is_note:
            return [notice(say, "mentor-note-kept")]
        ways = harvest.buttons(tx, pair, event.by.id, LOOKING_BACK, say)
        thanks = Text(say.text("mentor-reflected"))
        return [Reply(Card((thanks, *((Buttons(ways),) if ways else ()))))]

    return scopes.with_pair(tx, event, write)


def typed_note(tx: Transaction, event: Command, text: str) -> Effects:
    """`/mentor note …`, about the one pair there is; which of several is asked."""
    say, pairs = voice(tx, event), mentors.pairs_of(tx, event.by.id)
    if not pairs:
        return [notice(say, "mentor-no-pair")]
    if len(pairs) > 1 or not text:
        return [_which(pairs, event, say)]
    if error := text_error(text, say, say.text("error-empty-note"), forms.NOTE_LENGTH):
        return [notice(say, "mentor-said", words=error)]
    mentors.add_note(tx, pairs[0].id, event.by.id, "note", text, event.at)
    return [notice(say, "mentor-note-kept")]


def notes(tx: Transaction, event: Command) -> Effects:
    """Somebody's own, and of nobody else."""
    say, kept = voice(tx, event), mentors.notes_by(tx, event.by.id, MOST_NOTES)
    if not kept:
        return [notice(say, "mentor-no-notes")]
    parts: list[Written | Note] = []
    for one in kept:
        parts += [Written(one.text), Note(say.day(one.at.date()))]
    return [Reply(Card((*parts, Note(say.text("mentor-only-you"))), say.text("mentor-notes-title")))]


def _which(pairs: list[Pair], event: Event, say: Speech) -> Reply:
    parts: list[Text | Buttons] = []
    for pair in pairs:
        parts.append(Text(say.text("mentor-with", other=mention(pair.other(event.by.id)), topic=pair.topic)))
        parts.append(Buttons((cards.note_button(pair, say), cards.end_button(pair, say))))
    return Reply(Card(tuple(parts)))


# --- rhythm and end --------------------------------------------------------------------------------


def rhythm(tx: Transaction, event: Press) -> Effects:
    def show(pair: Pair, _: str, say: Speech) -> Effects:
        if pair.state != "active":
            return [notice(say, "mentor-pair-over")]
        return [OpenForm(forms.rhythm(event, pair, say))]

    return scopes.with_pair(tx, event, show)


def submit_rhythm(tx: Transaction, event: Submit) -> Effects:
    def change(pair: Pair, _: str, say: Speech) -> Effects:
        weeks = scopes.number(event.values.get("weeks", ""))
        if not 1 <= weeks <= forms.MOST_WEEKS or pair.state != "active":
            return [notice(say, "mentor-pair-over")]
        mentors.change_pair(tx, pair, weeks=weeks)
        return [notice(say, "mentor-rhythm", weeks=weeks)]

    return scopes.with_pair(tx, event, change)


def close(tx: Transaction, event: Press) -> Effects:
    """Both look back on it."""

    def finish(pair: Pair, _: str, say: Speech) -> Effects:
        if pair.state != "active":
            return [notice(say, "mentor-pair-over")]
        closed = meetings.close(tx, pair, event.at)
        return [*meetings.advance(tx, closed, event.at), notice(say, "mentor-closed")]

    return scopes.with_pair(tx, event, finish)


def end(tx: Transaction, event: Press) -> Effects:
    return scopes.with_pair(tx, event, lambda pair, _, say: _stop(tx, event, pair, say))


def typed_end(tx: Transaction, event: Command) -> Effects:
    """`/mentor end`: at once when there is one pair; which of several is asked."""
    say, pairs = voice(tx, event), mentors.pairs_of(tx, event.by.id)
    if not pairs:
        return [notice(say, "mentor-no-pair")]
    if len(pairs) > 1:
        return [_which(pairs, event, say)]
    held = mentors.hold_pair(tx, pairs[0].id)
    return _stop(tx, event, held, say)


def _stop(tx: Transaction, event: Event, pair: Pair | None, say: Speech) -> Effects:
    if pair is None or pair.state != "active":
        return [notice(say, "mentor-pair-over")]
    ended = meetings.end(tx, pair, event.at, by=event.by.id)
    return [*meetings.advance(tx, ended, event.at), notice(say, "mentor-ended")]
