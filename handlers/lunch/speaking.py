"""What somebody does who is asked to speak: yes, not now, or a swap with a colleague who agrees."""

from handlers.answers import notice, voice_of
from handlers.chat import Card, DirectMessage, Effects, OpenForm, Person, Press, Reply, Submit, Text, mention
from handlers.forms import Filled
from handlers.lunch import cards, forms, lifecycle, personal_cards, rules, speakers
from handlers.lunch.scopes import of_session
from handlers.people import availability
from handlers.scope import ref
from handlers.texts import Speech
from storage import lunches, people
from storage.database import Transaction
from storage.lunches import Session


@of_session
def yes(tx: Transaction, event: Press, session: Session, say: Speech) -> Effects:
    """The first yes is the speaker."""
    if session.speaker_id == event.by.id:
        return [_speaks(tx, event, session, say)]
    if session.state != "speaker":
        return [notice(say, "lunch-speaker-found")]
    if event.by.id not in lunches.asked(tx, session.id):
        return [notice(say, "lunch-not-asked")]
    return accept(tx, event, session, say)


@of_session
def no(tx: Transaction, event: Press, session: Session, say: Speech) -> Effects:
    """Not now, or not after all: on to the next."""
    passed = notice(say, "lunch-passed")
    asked = lunches.asked(tx, session.id)
    if session.speaker_id == event.by.id:
        lunches.set_reply(tx, session.id, event.by.id, "no")
        return [*lifecycle.step_down(tx, session, event.at), passed]
    if event.by.id not in asked or asked[event.by.id].reply != "waiting":
        return [passed]
    lunches.set_reply(tx, session.id, event.by.id, "no")
    was_last = next(reversed(asked)) == event.by.id
    return [*(lifecycle.declined(tx, session, event.at) if was_last else []), passed]


@of_session
def swap(tx: Transaction, event: Press, session: Session, say: Speech) -> Effects:
    if not _may_swap(tx, session, event.by.id):
        return [notice(say, "lunch-speaker-found")]
    return [OpenForm(forms.colleague(event, "lunch_swap", session, say))]


@of_session
def submit_swap(tx: Transaction, event: Submit, session: Session, say: Speech) -> Effects:
    """The colleague is asked; until they agree nothing changes."""
    if not _may_swap(tx, session, event.by.id):
        return [notice(say, "lunch-speaker-found")]
    filled = Filled(event, say)
    person = colleague(tx, event, session, filled, say)
    if person is None:
        return [filled.again(forms.colleague(event, event.name, session, say))]
    lunches.ask(tx, session.id, person.id, event.at, from_id=event.by.id)
    zone = availability.zone(tx, person)
    card = personal_cards.ask_swap(tx, session, event.by.id, zone, voice_of(tx, person))
    key = rules.key(session, f"swap:{event.key}")
    asked = DirectMessage(person.id, card, key, until=session.starts_at)
    return [asked, notice(say, "lunch-swap-sent", person=mention(person.id))]


@of_session
def agree(tx: Transaction, event: Press, session: Session, say: Speech) -> Effects:
    """The swap is made: this one speaks, who asked is first in turn another time."""
    from_id = ref(event, "lunch").second
    if session.speaker_id == event.by.id:
        return [_speaks(tx, event, session, say)]
    if not _is_asked_by(tx, session, event.by.id, from_id) or session.speaker_id not in (None, from_id):
        return [notice(say, "lunch-speaker-found")]
    if session.state not in ("speaker", "announced"):
        return [notice(say, "lunch-speaker-found")]
    lunches.set_reply(tx, session.id, from_id, "swapped")
    *announced, speaks = accept(tx, event, session, say)
    return [*announced, _notify(tx, session, from_id, event, agreed=True), speaks]


@of_session
def decline(tx: Transaction, event: Press, session: Session, say: Speech) -> Effects:
    from_id, passed = ref(event, "lunch").second, notice(say, "lunch-passed")
    if not _is_asked_by(tx, session, event.by.id, from_id):
        return [passed]
    lunches.set_reply(tx, session.id, event.by.id, "no")
    return [_notify(tx, session, from_id, event, agreed=False), passed]


def accept(tx: Transaction, event: Press | Submit, session: Session, say: Speech) -> Effects:
    """They speak, and see at last what that means for them."""
    announced = lifecycle.accept(tx, session, event.by.id, event.at)
    return [*announced, _speaks(tx, event, lunches.session(tx, session.id) or session, say)]


def colleague(tx: Transaction, event: Submit, session: Session, filled: Filled, say: Speech) -> Person | None:
    """The one colleague who was chosen and can be asked now; else what is wrong stands in `filled`."""
    chosen = filled.read(forms.COLLEAGUE)
    if len(chosen) != 1 or chosen[0] == event.by.id:
        filled.wrong(forms.COLLEAGUE.name, say.text("lunch-error-colleague"))
        return None
    person = people.by_ids(tx, set(chosen)).get(chosen[0])
    if error := _why_not(tx, event, session, person, say):
        filled.wrong(forms.COLLEAGUE.name, error)
        return None
    return person


def _why_not(tx: Transaction, event: Submit, session: Session, person: Person | None, say: Speech) -> str:
    """Why this person cannot be asked now."""
    opens = speakers.opens(tx, session, person, event.at) if person else None
    if person is None or opens is None or person.id == session.speaker_id:
        return say.text("lunch-error-cannot")
    if opens > event.at:
        zone = availability.zone(tx, event.by)
        return say.text("lunch-error-later", when=cards.date_and_time(opens, zone, say))
    before = lunches.asked(tx, session.id).get(person.id)
    return say.text("lunch-error-said-no") if before is not None and before.reply == "no" else ""


def _may_swap(tx: Transaction, session: Session, person_id: int) -> bool:
    if session.speaker_id is not None:
        return session.speaker_id == person_id
    asked = lunches.asked(tx, session.id).get(person_id)
    return session.state == "speaker" and asked is not None and asked.reply == "waiting"


def _is_asked_by(tx: Transaction, session: Session, person_id: int, from_id: int) -> bool:
    asked = lunches.asked(tx, session.id).get(person_id)
    return asked is not None and asked.from_id == from_id and asked.reply == "waiting"


def _speaks(tx: Transaction, event: Press | Submit, session: Session, say: Speech) -> Reply:
    return Reply(personal_cards.speaks(tx, session, availability.zone(tx, event.by), say))


def _notify(tx: Transaction, session: Session, person_id: int, event: Press, agreed: bool) -> DirectMessage:
    """To who wanted to swap."""
    person = people.get(tx, person_id)
    say, by = voice_of(tx, person), mention(event.by.id)
    if agreed:
        card = Card((Text(say.text("lunch-swap-agreed", person=by)),))
    else:
        declined = Text(say.text("lunch-swap-declined", person=by))
        card = Card((declined, personal_cards.speaker_buttons(session, say)))
    return DirectMessage(person_id, card, rules.key(session, f"swapped:{event.key}"))
