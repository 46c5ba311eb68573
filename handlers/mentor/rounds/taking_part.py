"""Who looks for a mentor and who wants to be one sign up for a round, change that, and sign off."""

from collections.abc import Callable

from handlers.answers import about, filled, notice, voice
from handlers.chat import Event, FormErrors, OpenForm, Press, Reply, Submit
from handlers.mentor import cards as mentor_cards
from handlers.mentor import forms as mentor_forms
from handlers.mentor import offering, ranking
from handlers.mentor.rounds import cards, forms, lifecycle, scopes
from handlers.mentor.scopes import Effects, numbered
from handlers.texts import Speech
from storage import mentor_rounds, mentors
from storage.database import Transaction
from storage.mentor_rounds import Role, Round


def want(tx: Transaction, event: Press) -> Effects:
    return _joining(tx, event, lambda one, _: [OpenForm(forms.want(tx, event, one))])


def submit_want(tx: Transaction, event: Submit) -> Effects:
    def join(one: Round, say: Speech) -> Effects:
        wants, not_with, errors = forms.wanted(tx, event)
        if errors:
            return [FormErrors(filled(forms.want(tx, event, one), event), errors)]
        mentors.set_not_with(tx, event.by.id, not_with)
        mentor_rounds.sign_up(tx, one.id, event.by.id, "mentee", wants)
        return [Reply(cards.signed_up_mentee(one, wants, say))]

    return _joining(tx, event, join)


def mentor(tx: Transaction, event: Press) -> Effects:
    """What they offer already counts; who offers nothing yet says so first."""

    def join(one: Round, say: Speech) -> Effects:
        if mentors.of(tx, event.by.id) is None:
            return [OpenForm(mentor_forms.offer(tx, event))]
        return _join_as_mentor(tx, event, one, say)

    return _joining(tx, event, join)


def submit_offer(tx: Transaction, event: Submit) -> Effects:
    """What somebody offers, and that they take part when they came from a round."""
    saved = offering.submit(tx, event)
    round_id, _ = numbered(event.about, "round")
    if not round_id or any(isinstance(one, FormErrors) for one in saved):
        return saved
    kept = [one for one in saved if not isinstance(one, Reply)]
    return [*kept, *_joining(tx, event, lambda one, say: _join_as_mentor(tx, event, one, say))]


def off(tx: Transaction, event: Press) -> Effects:
    """Always possible; what waits for their answer is no more."""
    say = voice(tx, event)
    round_id, named = numbered(about(event), "round")
    one = mentor_rounds.hold_round(tx, round_id)
    if one is None or one.is_over:
        return [notice(say, "round-gone")]
    role: Role = "mentor" if named == "mentor" else "mentee"
    if not mentor_rounds.sign_off(tx, one.id, event.by.id, role):
        return [notice(say, "round-not-signed")]
    for pair in mentor_rounds.sent_to(tx, one.id, event.by.id):
        if event.by.id == (pair.mentor_id if role == "mentor" else pair.mentee_id):
            lifecycle.fall_apart(tx, pair, event.at, by=event.by.id)
    return [*lifecycle.settle(tx, one, event.at), notice(say, "round-off", name=one.name)]


def _join_as_mentor(tx: Transaction, event: Event, one: Round, say: Speech) -> Effects:
    offer = mentors.of(tx, event.by.id)
    assert offer is not None
    mentor_rounds.sign_up(tx, one.id, event.by.id, "mentor")
    paused = ranking.is_paused(tx, offer, event.by, event.at)
    return [Reply(cards.signed_up_mentor(one, mentor_cards.offered(tx, offer, say), paused, say))]


def _joining(tx: Transaction, event: Event, do: Callable[[Round, Speech], Effects]) -> Effects:
    """`do` while one can sign up."""
    say = voice(tx, event)
    one = mentor_rounds.round(tx, numbered(about(event), "round")[0])
    if one is None or not scopes.may_join(tx, one, event.by):
        return [notice(say, "round-gone")]
    if one.state != "sign_up" or event.at >= one.closes_at:
        return [notice(say, "round-too-late", name=one.name)]
    return do(one, say)
