"""An admin opens a round, closes the signing up, decides about the preview, sends it, or calls it off."""

from handlers.answers import notice, voice
from handlers.chat import Card, Command, Effects, OpenForm, Press, Reply, Submit
from handlers.forms import Filled
from handlers.mentor.rounds import cards, forms, lifecycle, notices, organiser_cards, participants
from handlers.mentor.rounds.scopes import for_admins, in_preview, managed, of_previewed
from handlers.people import admission, availability, working_days
from handlers.scope import ref
from handlers.texts import Speech
from storage import audit, mentor_rounds
from storage.database import Transaction
from storage.mentor_rounds import Choice, Proposal, Round
from storage.refs import number


def command(tx: Transaction, event: Command) -> Effects:
    """`/mentor round`: for an admin the round as it is, or the form for a new one; for others what they can
    do."""
    if admission.is_admin(tx, event.by):
        return open_form(tx, event)
    say = voice(tx, event)
    parts = cards.on_page(tx, event.by, event.at, say)
    return [Reply(Card(parts))] if parts else [notice(say, "round-none")]


@for_admins
def open_form(tx: Transaction, event: Press | Command, round: Round | None, say: Speech) -> Effects:
    if round is None:
        return [OpenForm(forms.opening(tx, event))]
    return [Reply(organiser_cards.status(tx, round, say))]


@for_admins
def submit(tx: Transaction, event: Submit, _: Round | None, say: Speech) -> Effects:
    """One at a time: a round that is there already is shown."""
    filled = Filled(event, say)
    opened = forms.opened(tx, event, filled)
    if opened is None:
        return [filled.again(forms.opening(tx, event))]
    round = mentor_rounds.add_round(
        tx,
        Round(
            id=0,
            name=opened.name,
            organiser_id=event.by.id,
            place_id=opened.place_id,
            state="sign_up",
            closes_at=opened.closes_at,
            days=opened.days,
            made_at=event.at,
            next_at=working_days.open_from(opened.closes_at, availability.week(tx, event.by)),
        ),
    )
    if round is None:
        before = mentor_rounds.open_round(tx)
        current = [Reply(organiser_cards.status(tx, before, say))] if before is not None else []
        return [notice(say, "round-one-at-a-time"), *current]
    audit.add(tx, event.by.id, "mentor round", f"{round.about} opened", event.at)
    return [*notices.announce(tx, round), Reply(organiser_cards.status(tx, round, say))]


@managed
def look(tx: Transaction, event: Press, round: Round, say: Speech) -> Effects:
    return [Reply(organiser_cards.status(tx, round, say))]


@managed
def close(tx: Transaction, event: Press, round: Round, say: Speech) -> Effects:
    if round.state != "sign_up":
        return [notice(say, "round-not-now")]
    return [*lifecycle.close_sign_up(tx, round, event.at), notice(say, "round-closing")]


@managed
def cancel(tx: Transaction, event: Press, round: Round, say: Speech) -> Effects:
    audit.add(tx, event.by.id, "mentor round", f"{round.about} cancelled", event.at)
    return [*lifecycle.cancel(tx, round, event.at), notice(say, "round-cancelled", name=round.name)]


# --- the preview, a page at a time -----------------------------------------------------------------


@in_preview
def more(tx: Transaction, event: Press, round: Round, say: Speech) -> Effects:
    return [Reply(organiser_cards.preview(tx, round, say, _page(event)))]


@in_preview
def left(tx: Transaction, event: Press, round: Round, say: Speech) -> Effects:
    return [Reply(organiser_cards.left(tx, round, _page(event), say))]


@in_preview
def choices(tx: Transaction, event: Press, round: Round, say: Speech) -> Effects:
    return [Reply(organiser_cards.choices(tx, round, _page(event), say))]


def _page(event: Press) -> int:
    return number(ref(event, "round").rest)


# --- what is decided about it ----------------------------------------------------------------------


@of_previewed
def forbid(tx: Transaction, event: Press, about: tuple[Round, Proposal], say: Speech) -> Effects:
    """Not this pair."""
    round, proposal = about
    return _choose(tx, round, Choice(proposal.mentee_id, proposal.mentor_id, "forbidden"), say)


@in_preview
def open_pair(tx: Transaction, event: Press, round: Round, say: Speech) -> Effects:
    return [OpenForm(forms.pair(event, round, say))]


@in_preview
def submit_pair(tx: Transaction, event: Submit, round: Round, say: Speech) -> Effects:
    """A pair by hand. What people chose about each other is no reason that is told."""
    filled = Filled(event, say)
    mentee_id, mentor_id = filled.read(forms.MENTEE), filled.read(forms.MENTOR)
    if not filled.errors and (why := participants.refusal(tx, round, mentee_id, mentor_id, event.at)):
        filled.wrong("mentor", say.text("round-refused", why=why))
    if filled.errors:
        return [filled.again(forms.pair(event, round, say))]
    return _choose(tx, round, Choice(mentee_id, mentor_id, "fixed"), say)


def _choose(tx: Transaction, round: Round, choice: Choice, say: Speech) -> Effects:
    mentor_rounds.choose(tx, round.id, choice.mentee_id, choice.mentor_id, choice.kind)
    changed = mentor_rounds.change_round(tx, round, is_changed=True)
    return [Reply(organiser_cards.decided(changed, choice, say))]


@in_preview
def undo(tx: Transaction, event: Press, round: Round, say: Speech) -> Effects:
    mentee_id, mentor_id = (*ref(event, "round").numbers, 0, 0)[:2]
    if not mentor_rounds.undo_choice(tx, round.id, mentee_id, mentor_id):
        return [notice(say, "round-choice-gone")]
    changed = mentor_rounds.change_round(tx, round, is_changed=True)
    return [Reply(organiser_cards.undone(changed, say))]


@in_preview
def again(tx: Transaction, event: Press, round: Round, say: Speech) -> Effects:
    lifecycle.solve(tx, round, event.at)
    return [notice(say, "round-again")]


@in_preview
def send(tx: Transaction, event: Press, round: Round, say: Speech) -> Effects:
    """Not before what was decided has been worked out."""
    if round.is_changed:
        return [notice(say, "round-first-again")]
    pairs = mentor_rounds.count_proposals(tx, round.id)["proposed"]
    audit.add(tx, event.by.id, "mentor round", f"{round.about} sent", event.at)
    return [*lifecycle.begin_sending(tx, round, event.at), notice(say, "round-sending", pairs=pairs)]
