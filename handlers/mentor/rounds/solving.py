"""What the solver gets of a round, and what its answer does."""

from collections.abc import Sequence
from datetime import datetime

from handlers.chat import AnyEffect
from handlers.matching import rounds as matching
from handlers.matching.rounds import Left, Pair, Refused, Solution
from handlers.mentor.rounds import lifecycle, notices, participants, preview, reasons
from storage import mentor_rounds
from storage.database import Transaction
from storage.mentor_rounds import Proposal, Round

DISCREET = {"forbidden", "not_with", "declined"}
"""Somebody's own choice, also in this round: to an organiser it is not said to be one."""

OTHER = "other"


def order(tx: Transaction, number: int, now: datetime) -> matching.Round | None:
    """Who is open, with what the organiser decided and who said no in this round."""
    one = mentor_rounds.round(tx, number)
    if one is None or one.state != "solving":
        return None
    mentees, mentors = participants.people_of(
        tx,
        one,
        mentor_rounds.open_mentees(tx, one.id),
        mentor_rounds.signed_up(tx, one.id, "mentor"),
        now,
    )
    chosen = mentor_rounds.choices(tx, one.id)
    by_hand = [_ids(c.mentee_id, c.mentor_id) for c in chosen if c.kind == "fixed"]
    forbidden = frozenset(_ids(c.mentee_id, c.mentor_id) for c in chosen if c.kind == "forbidden")
    said_no = [_ids(*two) for two in mentor_rounds.declined_pairs(tx, one.id)]
    asked = matching.Round(mentees=mentees, mentors=mentors, forbidden=forbidden)
    return asked.reopened(kept=by_hand, declined=said_no)


def solved(tx: Transaction, number: int, outcome: Solution, now: datetime) -> list[AnyEffect]:
    """The organiser gets the preview. Later in a round one without pairs bothers nobody."""
    one = mentor_rounds.hold_round(tx, number)
    if one is None or one.state != "solving":
        return []
    _keep(tx, one, outcome)
    if not outcome.pairs and one.turn:
        return [*lifecycle.ask_people(tx, one, now)]
    shown = mentor_rounds.change_round(
        tx,
        one,
        state="preview",
        solved=one.solved + 1,
        most=outcome.most,
        score=outcome.score,
        bound=outcome.bound,
        next_at=lifecycle.preview_until(tx, one, now),
    )
    return [*_tell(tx, shown)]


def unsolved(tx: Transaction, number: int, now: datetime) -> list[AnyEffect]:
    """The organiser can try again."""
    one = mentor_rounds.hold_round(tx, number)
    if one is None or one.state != "solving":
        return []
    stuck = mentor_rounds.change_round(
        tx, one, state="preview", solved=one.solved + 1, is_changed=True, next_at=None
    )
    return [*notices.to_organiser(tx, stuck, f"unsolved:{stuck.solved}", preview.unsolved)]


def _tell(tx: Transaction, one: Round) -> list[AnyEffect]:
    told = notices.to_organiser(
        tx, one, f"preview:{one.solved}", lambda round, say: preview.card(tx, round, say)
    )
    return [*told]


def _keep(tx: Transaction, one: Round, outcome: Solution) -> None:
    wants = mentor_rounds.all_wants(tx, one.id, [int(pair.mentee) for pair in outcome.pairs])
    found = [_proposal(one, pair, wants.get(int(pair.mentee), {})) for pair in outcome.pairs]
    mentor_rounds.propose(tx, one.id, found)
    said_no = {mentee_id for mentee_id, _ in mentor_rounds.declined_pairs(tx, one.id)}
    mentor_rounds.set_unmatched(tx, one.id, {int(left.mentee): _why(left, said_no) for left in outcome.left})
    mentor_rounds.set_refused(tx, one.id, _refused(outcome.refused))


def _proposal(one: Round, pair: Pair, wants: dict[str, int]) -> Proposal:
    topic, level = next(
        ((str(reason.values[0]), int(reason.values[1])) for reason in pair.reasons if reason.key == "topic"),
        next(iter(sorted(wants.items())), ("", 0)),
    )
    return Proposal(
        id=0,
        round_id=one.id,
        mentee_id=int(pair.mentee),
        mentor_id=int(pair.mentor),
        state="proposed",
        score=pair.score,
        is_fixed=pair.fixed,
        topic=topic,
        level=level,
        reasons=reasons.written(pair.reasons),
    )


def _why(left: Left, said_no: set[int]) -> str:
    """What is nobody else's business, such as a no in this round, is not told apart from not fitting well
    enough."""
    if left.why == "manager":
        return "own_manager"
    is_personal = left.why == "personal" or (left.why == "forbidden" and int(left.mentee) in said_no)
    return "floor" if is_personal else left.why


def _refused(found: Sequence[Refused]) -> dict[tuple[int, int], str]:
    return {(int(one.mentee), int(one.mentor)): discreet(one.why) for one in found}


def discreet(why: str) -> str:
    return OTHER if why in DISCREET else why


def _ids(mentee_id: int, mentor_id: int) -> matching.Ids:
    return str(mentee_id), str(mentor_id)
