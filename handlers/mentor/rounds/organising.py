"""`/mentor round`: an admin opens a round, sees how far it is, closes the signing up and calls it off."""

from handlers.answers import filled, notice, voice
from handlers.chat import (
    Button,
    Buttons,
    Card,
    Command,
    Confirm,
    FormErrors,
    Note,
    OpenForm,
    Press,
    Reply,
    Submit,
    Text,
)
from handlers.mentor.rounds import cards, forms, lifecycle, notices, page, preview, scopes
from handlers.mentor.scopes import Effects
from handlers.people import admission, availability, working_days
from handlers.texts import Speech
from storage import mentor_rounds, solving
from storage.database import Transaction
from storage.mentor_rounds import Round

BLOCKS = 10


def command(tx: Transaction, event: Command) -> Effects:
    """For an admin the round as it is, or the form for a new one; for others what they can do."""
    say, one = voice(tx, event), mentor_rounds.open_round(tx)
    if not admission.is_admin(tx, event.by):
        parts = page.parts(tx, event.by, event.at, say)
        return [Reply(Card(parts))] if parts else [notice(say, "round-none")]
    return [OpenForm(forms.opening(tx, event))] if one is None else [Reply(status(tx, one, say))]


def open_form(tx: Transaction, event: Press) -> Effects:
    say, one = voice(tx, event), mentor_rounds.open_round(tx)
    if not admission.is_admin(tx, event.by):
        return [notice(say, "round-admins-only")]
    return [OpenForm(forms.opening(tx, event))] if one is None else [Reply(status(tx, one, say))]


def submit(tx: Transaction, event: Submit) -> Effects:
    """One at a time: a round that is there already is shown."""
    say = voice(tx, event)
    if not admission.is_admin(tx, event.by):
        return [notice(say, "round-admins-only")]
    filled_in, errors = forms.opened(tx, event)
    if filled_in is None:
        return [FormErrors(filled(forms.opening(tx, event), event), errors)]
    solves_at = working_days.open_from(filled_in.closes_at, availability.week(tx, event.by))
    made = mentor_rounds.add_round(
        tx,
        Round(
            id=0,
            name=filled_in.name,
            organiser_id=event.by.id,
            place_id=filled_in.place_id,
            state="sign_up",
            closes_at=filled_in.closes_at,
            days=filled_in.days,
            made_at=event.at,
            next_at=solves_at,
        ),
    )
    if made is None:
        there = mentor_rounds.open_round(tx)
        shown = [Reply(status(tx, there, say))] if there is not None else []
        return [notice(say, "round-one-at-a-time"), *shown]
    return [*notices.announcement(tx, made), Reply(status(tx, made, say))]


def look(tx: Transaction, event: Press) -> Effects:
    return scopes.managing(tx, event, lambda one, _, say: [Reply(status(tx, one, say))])


def close(tx: Transaction, event: Press) -> Effects:
    def shut(one: Round, _: str, say: Speech) -> Effects:
        if one.state != "sign_up":
            return [notice(say, "round-not-now")]
        return [*lifecycle.close_sign_up(tx, one, event.at), notice(say, "round-closing")]

    return scopes.managing(tx, event, shut)


def cancel(tx: Transaction, event: Press) -> Effects:
    def call_off(one: Round, _: str, say: Speech) -> Effects:
        return [*lifecycle.cancel(tx, one, event.at), notice(say, "round-cancelled", name=one.name)]

    return scopes.managing(tx, event, call_off)


def status(tx: Transaction, one: Round, say: Speech) -> Card:
    """How far it is, for an admin."""
    if one.state == "preview":
        return preview.card(tx, one, say)
    title = say.text("round-title", name=one.name)
    if one.state == "sign_up":
        return _signing_up(tx, one, title, say)
    told = _being_solved(tx, one, say) if one.state == "solving" else _asked(tx, one, say)
    ways = (cards.look_button(one, say), cards.cancel_button(one, say))
    return Card((Text(told), Buttons(ways)), title)


def _signing_up(tx: Transaction, one: Round, title: str, say: Speech) -> Card:
    signed, day = mentor_rounds.counts(tx, one.id), cards.last_day(one, notices.zone(tx, one), say)
    told = say.text("round-signing-up", day=day, mentees=signed["mentee"], mentors=signed["mentor"])
    sure = Confirm(say.text("round-close-sure"), say.text("round-button-close"), say.text("cancel"))
    close = Button("round_close", say.text("round-button-close"), one.about, "primary", sure)
    ways = (close, cards.look_button(one, say), cards.cancel_button(one, say))
    return Card((Text(told), Note(say.text("round-signing-up-note")), Buttons(ways)), title)


def _being_solved(tx: Transaction, one: Round, say: Speech) -> str:
    """A bar in words and blocks."""
    found = solving.wanted(tx, lifecycle.KIND, one.id)
    if found is None or not found.of:
        return say.text("round-solving-soon")
    percent = 100 * found.done // found.of
    full = BLOCKS * found.done // found.of
    bar = "▰" * full + "▱" * (BLOCKS - full)
    return say.text("round-solving", step=found.step, percent=percent, bar=bar)


def _asked(tx: Transaction, one: Round, say: Speech) -> str:
    counted = mentor_rounds.count_proposals(tx, one.id)
    return say.text(
        "round-asking", agreed=counted["agreed"], sent=counted["sent"], waiting=counted["proposed"]
    )
