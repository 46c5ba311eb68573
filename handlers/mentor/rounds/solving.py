"""What the solver gets of a round, and what its answer does."""

from collections.abc import Sequence
from datetime import datetime

import msgspec

from handlers.chat import AnyEffect
from handlers.matching import rounds as matching
from handlers.matching.rounds import Left, Pair, Refused, Solution
from handlers.mentor.rounds import lifecycle, notices, organiser_cards, participants, rules
from storage import mentor_rounds
from storage.database import Transaction
from storage.mentor_rounds import Proposal, Round


def order(tx: Transaction, number: int, now: datetime) -> matching.Round | None:
    """Who is open, with what the organiser decided and who said no in this round."""
    round = mentor_rounds.round(tx, number)
    if round is None or round.state != "solving":
        return None
    mentees, mentors = participants.people_of(
        tx,
        round,
        mentor_rounds.open_mentees(tx, round.id),
        mentor_rounds.signed_up(tx, round.id, "mentor"),
        now,
    )
    forbidden = frozenset(participants.chosen(tx, round, "forbidden"))
    everybody = matching.Round(mentees=mentees, mentors=mentors, forbidden=forbidden)
    return everybody.reopened(
        kept=participants.chosen(tx, round, "fixed"), declined=participants.declined(tx, round)
    )


def solved(tx: Transaction, number: int, outcome: Solution, now: datetime) -> list[AnyEffect]:
    """The organiser gets the preview. Later in a round one without pairs bothers nobody."""
    round = mentor_rounds.hold_round(tx, number)
    if round is None or round.state != "solving":
        return []
    _keep(tx, round, outcome)
    if not outcome.pairs and round.turn:
        return [*lifecycle.ask_people(tx, round, now)]
    previewed = mentor_rounds.change_round(
        tx,
        round,
        state="preview",
        solved=round.solved + 1,
        most=outcome.most,
        score=outcome.score,
        bound=outcome.bound,
        next_at=lifecycle.preview_until(tx, round, now),
    )
    return [
        *notices.to_organiser(
            tx,
            previewed,
            f"preview:{previewed.solved}",
            lambda round, say: organiser_cards.preview(tx, round, say),
        )
    ]


def unsolved(tx: Transaction, number: int, now: datetime) -> list[AnyEffect]:
    """The organiser can try again."""
    round = mentor_rounds.hold_round(tx, number)
    if round is None or round.state != "solving":
        return []
    stuck = mentor_rounds.change_round(
        tx, round, state="preview", solved=round.solved + 1, is_changed=True, next_at=None
    )
    return [*notices.to_organiser(tx, stuck, f"unsolved:{stuck.solved}", organiser_cards.unsolved)]


def _keep(tx: Transaction, round: Round, outcome: Solution) -> None:
    wants = mentor_rounds.all_wants(tx, round.id, [int(pair.mentee) for pair in outcome.pairs])
    found = [_proposal(round, pair, wants.get(int(pair.mentee), {})) for pair in outcome.pairs]
    mentor_rounds.propose(tx, round.id, found)
    said_no = {mentee_id for mentee_id, _ in mentor_rounds.declined_pairs(tx, round.id)}
    mentor_rounds.set_unmatched(
        tx, round.id, {int(left.mentee): _why(left, said_no) for left in outcome.left}
    )
    mentor_rounds.set_refused(tx, round.id, _refused(outcome.refused))


def _proposal(round: Round, pair: Pair, wants: dict[str, int]) -> Proposal:
    topic, level = next(
        ((str(reason.values[0]), int(reason.values[1])) for reason in pair.reasons if reason.key == "topic"),
        next(iter(sorted(wants.items())), ("", 0)),
    )
    return Proposal(
        id=0,
        round_id=round.id,
        mentee_id=int(pair.mentee),
        mentor_id=int(pair.mentor),
        state="proposed",
        score=pair.score,
        is_fixed=pair.fixed,
        topic=topic,
        level=level,
        reasons=msgspec.json.encode(pair.reasons).decode(),
    )


def _why(left: Left, said_no: set[int]) -> str:
    """What is nobody else's business, such as a no in this round, is not told apart from not fitting well
    enough."""
    if left.why == "manager":
        return "own_manager"
    is_personal = left.why == "personal" or (left.why == "forbidden" and int(left.mentee) in said_no)
    return "floor" if is_personal else left.why


def _refused(found: Sequence[Refused]) -> dict[tuple[int, int], str]:
    return {(int(one.mentee), int(one.mentor)): rules.discreet(one.why) for one in found}
