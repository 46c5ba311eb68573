"""How a round goes on: handed to the solver, previewed, sent, looked after each working morning, ended or
called off. Whoever calls holds the round, and by that its proposals."""

from datetime import datetime, timedelta

from handlers import isolation
from handlers.chat import Durable
from handlers.mentor.rounds import notices, organiser_cards, proposals
from handlers.mentor.rounds.rules import SUM
from handlers.people import availability, working_days
from storage import mentor_rounds, people, solving
from storage.database import Transaction
from storage.mentor_rounds import Round

MOST_TURNS = 3
"""Proposals go out so many times; who has nobody by then hears so."""

LOOK_AFTER = timedelta(hours=1)
"""Whether a sum is still waited for: it is dropped while the module is off."""

REMIND_DAYS = 3
"""Working days until the organiser is told that the preview still waits."""


# --- as time goes by -------------------------------------------------------------------------------


def advance(tx: Transaction, round: Round, now: datetime) -> list[Durable]:
    """What goes wrong with the round itself does not keep the people in it from hearing what they should."""
    asked = proposals.ask_due(tx, round, now)
    moved = isolation.each(
        tx, "mentor_rounds", [round], lambda round: _go_on(tx, _current(tx, round), now), now
    )
    return [*asked, *moved, *notices.how_it_ended(tx, _current(tx, round), now)]


def _go_on(tx: Transaction, round: Round, now: datetime) -> list[Durable]:
    effects: list[Durable] = []
    if mentor_rounds.has_no_organiser(tx, round):
        effects += _take_over(tx, round, now)
    effects += settle(tx, _current(tx, round), now)
    return [*effects, *_next_step(tx, _current(tx, round), now)]


def _next_step(tx: Transaction, round: Round, now: datetime) -> list[Durable]:
    if round.next_at is None or round.next_at > now:
        return []
    match round.state:
        case "sign_up":
            return _sign_up_is_over(tx, round, now)
        case "solving":
            _still_solving(tx, round, now)
        case "preview":
            return _remind_of_preview(tx, round)
        case "sending":
            return _send_some(tx, round, now)
        case "asking":
            return _morning(tx, round, now)
    return []


def _current(tx: Transaction, round: Round) -> Round:
    """What came before may have changed it."""
    return mentor_rounds.round(tx, round.id) or round


def _take_over(tx: Transaction, round: Round, now: datetime) -> list[Durable]:
    """Who began it is not here any more: another admin goes on with it; without one it is called off."""
    round, person = notices.organiser(tx, round)
    if person is None:
        return cancel(tx, round, now)
    return notices.to_organiser(tx, round, f"yours:{person.id}", organiser_cards.yours)


# --- working it out --------------------------------------------------------------------------------


def _sign_up_is_over(tx: Transaction, round: Round, now: datetime) -> list[Durable]:
    """Because the day has come: the organiser hears so."""
    heard = notices.to_organiser(
        tx, round, "closed", lambda round, say: organiser_cards.closed(tx, round, say)
    )
    return [*heard, *close_sign_up(tx, round, now)]


def close_sign_up(tx: Transaction, round: Round, now: datetime) -> list[Durable]:
    """Nobody can sign up any more."""
    return notices.update_announcement(tx, solve(tx, round, now))


def solve(tx: Transaction, round: Round, now: datetime) -> Round:
    """Have the best pairs worked out for who is open."""
    solving.ask(tx, SUM, round.id, now)
    return mentor_rounds.change_round(tx, round, state="solving", is_changed=False, next_at=now + LOOK_AFTER)


def _still_solving(tx: Transaction, round: Round, now: datetime) -> None:
    if solving.wanted(tx, SUM, round.id) is None:
        solving.ask(tx, SUM, round.id, now)
    mentor_rounds.change_round(tx, round, next_at=now + LOOK_AFTER)


def preview_until(tx: Transaction, round: Round, now: datetime) -> datetime:
    """When the organiser is reminded of it."""
    week = availability.week(tx, people.get(tx, round.organiser_id))
    return working_days.days_later(now, REMIND_DAYS, week)


def _remind_of_preview(tx: Transaction, round: Round) -> list[Durable]:
    """Once for each preview."""
    mentor_rounds.change_round(tx, round, next_at=None)
    return notices.to_organiser(tx, round, f"waits:{round.solved}", organiser_cards.preview_waits)


# --- sending, and while people answer --------------------------------------------------------------


def begin_sending(tx: Transaction, round: Round, now: datetime) -> list[Durable]:
    """The first go at once, the others as the rhythm comes by."""
    mentor_rounds.forget_fixed(tx, round.id)
    sending = mentor_rounds.change_round(tx, round, state="sending", turn=round.turn + 1, dropped=0)
    return _send_some(tx, sending, now)


def _send_some(tx: Transaction, round: Round, now: datetime) -> list[Durable]:
    """When all went, pairs are worked out again for those whose proposal could not go any more."""
    round, are_more = proposals.send_some(tx, round, now)
    if are_more:
        return []
    if not round.dropped:
        return ask_people(tx, round, now)
    solve(tx, round, now)
    return notices.to_organiser(tx, round, f"dropped:{round.solved}", organiser_cards.dropped)


def ask_people(tx: Transaction, round: Round, now: datetime) -> list[Durable]:
    """Proposals are with the two, or there was none: on to the answers."""
    asking = mentor_rounds.change_round(tx, round, state="asking", next_at=_next_morning(tx, round, now))
    return settle(tx, asking, now)


def settle(tx: Transaction, round: Round, now: datetime) -> list[Durable]:
    """It ends as soon as nobody is asked any more and nobody can be proposed to somebody else."""
    if round.state != "asking" or mentor_rounds.count_proposals(tx, round.id)["sent"]:
        return []
    return [] if _goes_on(tx, round) else _end(tx, round, now)


def _morning(tx: Transaction, round: Round, now: datetime) -> list[Durable]:
    """The organiser's working day begins: those who are open again are matched again."""
    for proposal in mentor_rounds.with_leavers(tx, round.id):
        proposals.fall_apart(tx, proposal, now)
    if _goes_on(tx, round):
        solve(tx, round, now)
        return []
    changed = mentor_rounds.change_round(tx, round, next_at=_next_morning(tx, round, now))
    return settle(tx, changed, now)


def _goes_on(tx: Transaction, round: Round) -> bool:
    return round.turn < MOST_TURNS and mentor_rounds.has_newly_unmatched(tx, round.id)


def _next_morning(tx: Transaction, round: Round, now: datetime) -> datetime:
    return working_days.next_morning(now, availability.week(tx, people.get(tx, round.organiser_id)))


# --- the end ---------------------------------------------------------------------------------------


def _end(tx: Transaction, round: Round, now: datetime) -> list[Durable]:
    """The organiser gets numbers; who has nobody hears so, and how to go on."""
    ended = mentor_rounds.change_round(tx, round, state="ended", next_at=None)
    mentor_rounds.announce_to_unmatched(tx, round.id, now)
    heard = notices.to_organiser(
        tx, ended, "ended", lambda round, say: organiser_cards.summary(tx, round, say)
    )
    return [*heard, *notices.update_announcement(tx, ended)]


def cancel(tx: Transaction, round: Round, now: datetime) -> list[Durable]:
    """Everybody who signed up hears it once; who became a pair goes on."""
    solving.drop(tx, SUM, round.id)
    mentor_rounds.stop_asking(tx, round.id)
    mentor_rounds.announce_to_all(tx, round.id, now)
    cancelled = mentor_rounds.change_round(tx, round, state="cancelled", next_at=None)
    return notices.update_announcement(tx, cancelled)
