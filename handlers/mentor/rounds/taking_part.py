"""Who looks for a mentor and who wants to be one: they sign up for a round, change that and sign off, and say
yes or no to whom they are proposed. A seat is given inside the transaction: two never get the last."""

from msgspec.structs import replace

from handlers.answers import notice
from handlers.chat import Durable, Effects, Event, FormErrors, OpenForm, Press, Reply, Submit, mention
from handlers.forms import Filled
from handlers.mentor import cards as mentor_cards
from handlers.mentor import forms as mentor_forms
from handlers.mentor import meetings, offering, ranking
from handlers.mentor.rounds import cards, forms, lifecycle, proposals
from handlers.mentor.rounds.scopes import going_on, in_sign_up, of_proposal
from handlers.people import admission
from handlers.scope import ref
from handlers.texts import Speech
from storage import mentor_rounds, mentors, people
from storage.database import Transaction
from storage.mentor_rounds import Proposal, Role, Round


@in_sign_up
def want(tx: Transaction, event: Press, round: Round, say: Speech) -> Effects:
    return [OpenForm(forms.want(tx, event, round, say))]


@in_sign_up
def submit_want(tx: Transaction, event: Submit, round: Round, say: Speech) -> Effects:
    filled = Filled(event, say)
    wants, not_with = forms.wanted(tx, event, filled)
    if filled.errors:
        return [filled.again(forms.want(tx, event, round, say))]
    mentors.set_not_with(tx, event.by.id, not_with)
    mentor_rounds.sign_up(tx, round.id, event.by.id, "mentee", wants)
    return [Reply(cards.signed_up_mentee(round, wants, say))]


@in_sign_up
def mentor(tx: Transaction, event: Press, round: Round, say: Speech) -> Effects:
    """What they offer already counts; who offers nothing yet says so first."""
    if mentors.of(tx, event.by.id) is None:
        return [OpenForm(mentor_forms.offer(tx, event))]
    return _join_as_mentor(tx, event)


def submit_offer(tx: Transaction, event: Submit) -> Effects:
    """What somebody offers, and that they take part when they came from a round."""
    saved = offering.submit(tx, event)
    if not ref(event, "round").id or any(isinstance(effect, FormErrors) for effect in saved):
        return saved
    return [*(effect for effect in saved if not isinstance(effect, Reply)), *_join_as_mentor(tx, event)]


@in_sign_up
def _join_as_mentor(tx: Transaction, event: Event, round: Round, say: Speech) -> Effects:
    offer = mentors.of(tx, event.by.id)
    assert offer is not None
    mentor_rounds.sign_up(tx, round.id, event.by.id, "mentor")
    paused = ranking.is_paused(tx, offer, event.by, event.at)
    return [Reply(cards.signed_up_mentor(round, mentor_cards.offered(tx, offer, say), paused, say))]


@going_on
def off(tx: Transaction, event: Press, round: Round, say: Speech) -> Effects:
    """Always possible; what waits for their answer is no more."""
    role: Role = "mentor" if ref(event, "round").rest == "mentor" else "mentee"
    if not mentor_rounds.sign_off(tx, round.id, event.by.id, role):
        return [notice(say, "round-not-signed")]
    for proposal in mentor_rounds.sent_to(tx, round.id, event.by.id):
        if event.by.id == (proposal.mentor_id if role == "mentor" else proposal.mentee_id):
            proposals.fall_apart(tx, proposal, event.at, by=event.by.id)
    return [*lifecycle.settle(tx, round, event.at), notice(say, "round-off", name=round.name)]


# --- who is proposed -------------------------------------------------------------------------------


@of_proposal
def yes(tx: Transaction, event: Press, about: tuple[Round, Proposal], say: Speech) -> Effects:
    (round, proposal), person_id = about, event.by.id
    answers, other_id = mentor_rounds.answers(tx, proposal.id), proposal.other(person_id)
    mentor_rounds.store_answer(tx, replace(answers[person_id], said="yes", next_at=None))
    if answers[other_id].said != "yes":
        return [notice(say, "round-yes", other=mention(other_id))]
    if not _are_pair(tx, proposal) and not _has_room(tx, proposal):
        proposals.fall_apart(tx, proposal, event.at, by=person_id)
        return [*lifecycle.settle(tx, round, event.at), notice(say, "round-just-taken")]
    introduced = _pair_up(tx, event, proposal)
    both = notice(say, "round-both", other=mention(other_id))
    return [*introduced, *lifecycle.settle(tx, round, event.at), both]


@of_proposal
def no(tx: Transaction, event: Press, about: tuple[Round, Proposal], say: Speech) -> Effects:
    """Without a reason, and nobody is told whose no it was."""
    round, proposal = about
    proposals.fall_apart(tx, proposal, event.at, by=event.by.id)
    return [*lifecycle.settle(tx, round, event.at), notice(say, "round-no")]


def _are_pair(tx: Transaction, proposal: Proposal) -> bool:
    """They found each other in the meantime, without the round."""
    theirs = mentors.pairs_of(tx, proposal.mentee_id)
    return any(pair.mentor_id == proposal.mentor_id for pair in theirs)


def _has_room(tx: Transaction, proposal: Proposal) -> bool:
    """Both are here still, and the mentor has a seat."""
    both = people.by_ids(tx, {proposal.mentee_id, proposal.mentor_id})
    if len(both) < 2 or any(admission.policy(tx, person) != "full" for person in both.values()):
        return False
    offer = mentors.hold_offer(tx, proposal.mentor_id)
    taken = mentors.seats_taken(tx, {proposal.mentor_id}).get(proposal.mentor_id, 0)
    return offer is not None and taken < offer.capacity


def _pair_up(tx: Transaction, event: Press, proposal: Proposal) -> list[Durable]:
    mentor_rounds.set_proposals(tx, [proposal.id], "agreed")
    if _are_pair(tx, proposal):
        return []
    pair = mentors.add_pair(
        tx, proposal.mentor_id, proposal.mentee_id, proposal.topic, proposal.level, meetings.WEEKS, event.at
    )
    return meetings.advance(tx, pair, event.at)
