"""What somebody does who is asked to speak: yes, not now, or a swap with a colleague who agrees."""

from handlers.answers import filled, notice, voice_of
from handlers.chat import (
    Card,
    DirectMessage,
    Effects,
    FormErrors,
    OpenForm,
    Person,
    Press,
    Reply,
    Submit,
    Text,
    mention,
)
from handlers.lunch import cards, forms, lifecycle, personal_cards, rules, scopes, speakers
from handlers.parsing import words
from handlers.people import availability
from handlers.texts import Speech
from storage import lunches, people
from storage.database import Transaction
from storage.lunches import Session


def yes(tx: Transaction, event: Press) -> Effects:
    """The first yes is the speaker."""

    def accept(session: Session, say: Speech) -> Effects:
        if session.speaker_id == event.by.id:
            return [Reply(personal_cards.speaks(tx, session, availability.zone(tx, event.by), say))]
        if session.state != "speaker":
            return [notice(say, "lunch-speaker-found")]
        if event.by.id not in lunches.asked(tx, session.id):
            return [notice(say, "lunch-not-asked")]
        return [*lifecycle.accept(tx, session, event.by.id, event.at), thanks(tx, event, session, say)]

    return scopes.with_session(tx, event, accept)


def no(tx: Transaction, event: Press) -> Effects:
    """Not now, or not after all: on to the next."""

    def pass_on(session: Session, say: Speech) -> Effects:
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

    return scopes.with_session(tx, event, pass_on)


def swap(tx: Transaction, event: Press) -> Effects:
    def show(session: Session, say: Speech) -> Effects:
        if not _may_swap(tx, session, event.by.id):
            return [notice(say, "lunch-speaker-found")]
        return [OpenForm(forms.colleague(event, "lunch_swap", session, say))]

    return scopes.with_session(tx, event, show)


def submit_swap(tx: Transaction, event: Submit) -> Effects:
    """The colleague is asked; until they agree nothing changes."""

    def ask(session: Session, say: Speech) -> Effects:
        if not _may_swap(tx, session, event.by.id):
            return [notice(say, "lunch-speaker-found")]
        person, error = colleague(tx, event, session, say)
        if person is None:
            form = filled(forms.colleague(event, "lunch_swap", session, say), event)
            return [FormErrors(form, {"colleague": error})]
        lunches.ask(tx, session.id, person.id, event.at, from_id=event.by.id)
        card = personal_cards.ask_swap(
            tx, session, event.by.id, availability.zone(tx, person), voice_of(tx, person)
        )
        key = rules.key(session, f"swap:{event.key}")
        sent = DirectMessage(person.id, card, key, until=session.starts_at)
        return [sent, notice(say, "lunch-swap-sent", person=mention(person.id))]

    return scopes.with_session(tx, event, ask)


def agree(tx: Transaction, event: Press) -> Effects:
    """The swap is made: this one speaks, who asked is first in turn another time."""

    def take_over(session: Session, say: Speech) -> Effects:
        from_id = words.second_number(event.value)
        if session.speaker_id == event.by.id:
            return [Reply(personal_cards.speaks(tx, session, availability.zone(tx, event.by), say))]
        if not _is_asked_by(tx, session, event.by.id, from_id) or session.speaker_id not in (None, from_id):
            return [notice(say, "lunch-speaker-found")]
        if session.state not in ("speaker", "announced"):
            return [notice(say, "lunch-speaker-found")]
        lunches.set_reply(tx, session.id, from_id, "swapped")
        done = lifecycle.accept(tx, session, event.by.id, event.at)
        told = _notify(tx, session, from_id, event, agreed=True)
        return [*done, told, thanks(tx, event, session, say)]

    return scopes.with_session(tx, event, take_over)


def decline(tx: Transaction, event: Press) -> Effects:
    def leave_it(session: Session, say: Speech) -> Effects:
        from_id, passed = words.second_number(event.value), notice(say, "lunch-passed")
        if not _is_asked_by(tx, session, event.by.id, from_id):
            return [passed]
        lunches.set_reply(tx, session.id, event.by.id, "no")
        return [_notify(tx, session, from_id, event, agreed=False), passed]

    return scopes.with_session(tx, event, leave_it)


def colleague(tx: Transaction, event: Submit, session: Session, say: Speech) -> tuple[Person | None, str]:
    """The one colleague who was chosen and can be asked now; or what is wrong."""
    named = scopes.mentioned(event, "colleague")
    if len(named) != 1 or named[0] == event.by.id:
        return None, say.text("lunch-error-colleague")
    person = people.by_ids(tx, set(named)).get(named[0])
    opens = speakers.opens(tx, session, person, event.at) if person else None
    if person is None or opens is None or person.id == session.speaker_id:
        return None, say.text("lunch-error-cannot")
    if opens > event.at:
        zone = availability.zone(tx, event.by)
        return None, say.text("lunch-error-later", when=cards.date_and_time(opens, zone, say))
    before = lunches.asked(tx, session.id).get(person.id)
    if before is not None and before.reply == "no":
        return None, say.text("lunch-error-said-no")
    return person, ""


def _may_swap(tx: Transaction, session: Session, person_id: int) -> bool:
    if session.speaker_id is not None:
        return session.speaker_id == person_id
    asked = lunches.asked(tx, session.id).get(person_id)
    return session.state == "speaker" and asked is not None and asked.reply == "waiting"


def _is_asked_by(tx: Transaction, session: Session, person_id: int, from_id: int) -> bool:
    asked = lunches.asked(tx, session.id).get(person_id)
    return asked is not None and asked.from_id == from_id and asked.reply == "waiting"


def thanks(tx: Transaction, event: Press | Submit, session: Session, say: Speech) -> Reply:
    now = lunches.session(tx, session.id) or session
    return Reply(personal_cards.speaks(tx, now, availability.zone(tx, event.by), say))


def _notify(tx: Transaction, session: Session, person_id: int, event: Press, agreed: bool) -> DirectMessage:
    """To who wanted to swap."""
    person = people.get(tx, person_id)
    say, by = voice_of(tx, person), mention(event.by.id)
    if agreed:
        card = Card((Text(say.text("lunch-swap-agreed", person=by)),))
    else:
        card = Card(
            (Text(say.text("lunch-swap-declined", person=by)), personal_cards.speaker_buttons(session, say))
        )
    return DirectMessage(person_id, card, rules.key(session, f"swapped:{event.key}"))
