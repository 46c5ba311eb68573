"""What a button or form of a round is about, and who may do something with it."""

from handlers.chat import Event, Person
from handlers.people import admission
from handlers.scope import Refused, Scope, ref
from storage import mentor_rounds, places
from storage.database import Transaction
from storage.mentor_rounds import Proposal, Round


@Scope
def for_admins(tx: Transaction, event: Event) -> Round | None:
    """The round that goes on, if any."""
    if not admission.is_admin(tx, event.by):
        raise Refused("round-admins-only")
    return mentor_rounds.open_round(tx)


@Scope
def managed(tx: Transaction, event: Event) -> Round:
    """By any admin, while it goes on."""
    return _managed(tx, event, ref(event, "round").id)


@Scope
def in_preview(tx: Transaction, event: Event) -> Round:
    """By any admin, while there is a preview to decide about."""
    return _in_preview(managed.find(tx, event))


@Scope
def of_previewed(tx: Transaction, event: Event) -> tuple[Round, Proposal]:
    """The same for a button at a pair of the preview."""
    proposal = mentor_rounds.proposal(tx, ref(event, "proposal").id)
    if proposal is None or proposal.state != "proposed":
        raise Refused("round-pair-gone")
    return _in_preview(_managed(tx, event, proposal.round_id)), proposal


def _managed(tx: Transaction, event: Event, round_id: int) -> Round:
    round = mentor_rounds.hold_round(tx, round_id)
    if not admission.is_admin(tx, event.by):
        raise Refused("round-admins-only")
    if round is None or round.is_over:
        raise Refused("round-gone")
    return round


def _in_preview(round: Round) -> Round:
    if round.state != "preview":
        raise Refused("round-not-now")
    return round


# --- taking part -----------------------------------------------------------------------------------


@Scope
def in_sign_up(tx: Transaction, event: Event) -> Round:
    """While one can sign up."""
    round = mentor_rounds.round(tx, ref(event, "round").id)
    if round is None or not may_join(tx, round, event.by):
        raise Refused("round-gone")
    if round.state != "sign_up" or event.at >= round.closes_at:
        raise Refused("round-too-late", name=round.name)
    return round


@Scope
def going_on(tx: Transaction, event: Event) -> Round:
    round = mentor_rounds.hold_round(tx, ref(event, "round").id)
    if round is None or round.is_over:
        raise Refused("round-gone")
    return round


@Scope
def of_proposal(tx: Transaction, event: Event) -> tuple[Round, Proposal]:
    """While it waits for what this person says. Who holds the round holds its proposals."""
    proposal_id = ref(event, "proposal").id
    before = mentor_rounds.proposal(tx, proposal_id)
    round = mentor_rounds.hold_round(tx, before.round_id) if before is not None else None
    proposal = mentor_rounds.proposal(tx, proposal_id)
    is_theirs = proposal is not None and event.by.id in (proposal.mentee_id, proposal.mentor_id)
    if proposal is None or not is_theirs or round is None or round.is_over or proposal.state != "sent":
        is_agreed = is_theirs and proposal is not None and proposal.state == "agreed"
        raise Refused("round-not-needed", agreed="yes" if is_agreed else "no")
    return round, proposal


def may_join(tx: Transaction, round: Round, person: Person) -> bool:
    """Whether the round is open to them: one that is announced in a private channel is for who is there."""
    return round.place_id is None or places.may_see_in(tx, round.place_id, person.id)
