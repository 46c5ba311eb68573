"""What an organiser decides about a preview: not this pair, this pair by hand, again, and send."""

from datetime import datetime

from handlers.answers import about, filled, notice, voice
from handlers.chat import FormErrors, OpenForm, Press, Reply, Submit
from handlers.matching import rules
from handlers.matching.rounds import OVERRULED
from handlers.mentor.rounds import forms, lifecycle, participants, preview, proposals, scopes
from handlers.mentor.rounds.solving import discreet
from handlers.mentor.scopes import Effects, mentioned, number, numbered
from handlers.texts import Speech
from storage import mentor_rounds
from storage.database import Transaction
from storage.mentor_rounds import Choice, Round


def more(tx: Transaction, event: Press) -> Effects:
    return scopes.deciding(
        tx, event, lambda one, rest, say: [Reply(preview.card(tx, one, say, number(rest)))]
    )


def left(tx: Transaction, event: Press) -> Effects:
    return scopes.deciding(
        tx, event, lambda one, rest, say: [Reply(preview.left(tx, one, number(rest), say))]
    )


def choices(tx: Transaction, event: Press) -> Effects:
    return scopes.deciding(
        tx, event, lambda one, rest, say: [Reply(preview.choices(tx, one, number(rest), say))]
    )


def forbid(tx: Transaction, event: Press) -> Effects:
    """The button stands at a pair."""
    say = voice(tx, event)
    found = mentor_rounds.proposal(tx, numbered(about(event), "proposal")[0])
    if found is None or found.state != "proposed":
        return [notice(say, "round-pair-gone")]

    def choose(one: Round, _: str, say: Speech) -> Effects:
        return _choose(tx, one, Choice(found.mentee_id, found.mentor_id, "forbidden"), say)

    return scopes.deciding_on(tx, event, found.round_id, choose)


def undo(tx: Transaction, event: Press) -> Effects:
    def take_back(one: Round, rest: str, say: Speech) -> Effects:
        if not mentor_rounds.undo_choice(tx, one.id, *scopes.two(rest)):
            return [notice(say, "round-choice-gone")]
        changed = mentor_rounds.change_round(tx, one, is_changed=True)
        return [Reply(preview.undone(changed, say))]

    return scopes.deciding(tx, event, take_back)


def pair(tx: Transaction, event: Press) -> Effects:
    return scopes.deciding(tx, event, lambda one, _, say: [OpenForm(forms.pair(event, one, say))])


def submit_pair(tx: Transaction, event: Submit) -> Effects:
    """What people chose about each other is no reason that is told."""

    def put(one: Round, _: str, say: Speech) -> Effects:
        chosen = {name: mentioned(event, name) for name in ("mentee", "mentor")}
        errors = {name: say.text("round-error-one") for name, ids in chosen.items() if len(ids) != 1}
        if not errors:
            two = chosen["mentee"][0], chosen["mentor"][0]
            if why := refusal(tx, one, *two, event.at):
                errors["mentor"] = say.text("round-refused", why=why)
            else:
                return _choose(tx, one, Choice(*two, "fixed"), say)
        return [FormErrors(filled(forms.pair(event, one, say), event), errors)]

    return scopes.deciding(tx, event, put)


def refusal(tx: Transaction, one: Round, mentee_id: int, mentor_id: int, now: datetime) -> str:
    """Why these two cannot be made a pair by hand; "" when they can."""
    mentees, mentors = participants.people_of(
        tx,
        one,
        [number for number in mentor_rounds.open_mentees(tx, one.id) if number == mentee_id],
        mentor_rounds.signed_up(tx, one.id, "mentor", [mentor_id]),
        now,
    )
    if not mentees or not mentors:
        return "unknown"
    (mentee,), (mentor,) = mentees, mentors
    fixed = [choice for choice in mentor_rounds.choices(tx, one.id) if choice.kind == "fixed"]
    others = [choice for choice in fixed if choice.mentee_id != mentee_id]
    if any(choice.mentee_id == mentee_id and choice.mentor_id != mentor_id for choice in fixed):
        return "twice"
    if mentee.paused or mentor.paused:
        return "paused"
    broken = rules.personal(mentee, mentor)
    if broken not in OVERRULED:
        return discreet(broken)
    if (mentee_id, mentor_id) in mentor_rounds.declined_pairs(tx, one.id):
        return discreet("declined")
    return "full" if sum(choice.mentor_id == mentor_id for choice in others) >= mentor.seats else ""


def again(tx: Transaction, event: Press) -> Effects:
    def solve(one: Round, _: str, say: Speech) -> Effects:
        lifecycle.solve(tx, one, event.at)
        return [notice(say, "round-again")]

    return scopes.deciding(tx, event, solve)


def send(tx: Transaction, event: Press) -> Effects:
    """Not before what was decided has been worked out."""

    def go(one: Round, _: str, say: Speech) -> Effects:
        if one.is_changed:
            return [notice(say, "round-first-again")]
        pairs = mentor_rounds.count_proposals(tx, one.id)["proposed"]
        return [*proposals.begin(tx, one, event.at), notice(say, "round-sending", pairs=pairs)]

    return scopes.deciding(tx, event, go)


def _choose(tx: Transaction, one: Round, choice: Choice, say: Speech) -> Effects:
    mentor_rounds.choose(tx, one.id, choice.mentee_id, choice.mentor_id, choice.kind)
    changed = mentor_rounds.change_round(tx, one, is_changed=True)
    return [Reply(preview.decided(changed, choice, say))]
