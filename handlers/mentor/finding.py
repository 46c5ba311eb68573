"""Who looks for a mentor: the best who are free, a request, and taking it back."""

from handlers.answers import notice, voice
from handlers.chat import Command, Effects, Event, OpenForm, Press, Reply, Submit
from handlers.forms import Filled
from handlers.mentor import cards, forms, ranking, requests
from handlers.mentor.ranking import Wish
from handlers.mentor.scopes import of_request_made, of_wish
from handlers.texts import Speech
from storage import mentors, people
from storage.database import Transaction
from storage.mentors import Request

MOST_REQUESTS = 3


def open_form(tx: Transaction, event: Press | Command) -> Effects:
    return [OpenForm(forms.find(event, voice(tx, event)))]


def submit(tx: Transaction, event: Submit) -> Effects:
    say = voice(tx, event)
    filled = Filled(event, say)
    topic, level = filled.read(forms.TOPIC), filled.read(forms.OWN_LEVEL)
    if filled.errors:
        return [filled.again(forms.find(event, say))]
    return list_mentors(tx, event, topic, level, say)


def list_mentors(tx: Transaction, event: Event, topic: str, level: int, say: Speech) -> Effects:
    """The best three, or why there is nobody."""
    wish = Wish(event.by, topic, level)
    return [Reply(cards.mentors_found(tx, wish, ranking.find(tx, wish, event.at), say))]


@of_wish
def ask(tx: Transaction, event: Press, asked: tuple[int, Wish], say: Speech) -> Effects:
    """ "Vraag …": the form for the one sentence."""
    _, wish = asked
    if refusal := _refusal(tx, wish):
        return [notice(say, refusal, topic=wish.topic)]
    return [OpenForm(forms.hope(event, wish.topic, say))]


@of_wish
def submit_ask(tx: Transaction, event: Submit, asked: tuple[int, Wish], say: Speech) -> Effects:
    """The mentor gets it, as soon as they work. When that one is not free any more, who is."""
    mentor_id, wish = asked
    filled = Filled(event, say)
    hope = filled.read(forms.HOPE)
    if filled.errors:
        return [filled.again(forms.hope(event, wish.topic, say))]
    people.hold(tx, event.by.id)
    if refusal := _refusal(tx, wish):
        return [notice(say, refusal, topic=wish.topic)]
    if mentor_id and not requests.fits(tx, wish, mentor_id, event.at):
        return [notice(say, "mentor-just-taken"), *list_mentors(tx, event, wish.topic, wish.level, say)]
    request = mentors.add_request(tx, event.by.id, wish.topic, wish.level, hope, event.at)
    if mentor_id:
        moved, sent = requests.approach(tx, request, people.get(tx, mentor_id), event.at)
    else:
        moved, sent = requests.send_on(tx, request, event.at)
    return [*sent, Reply(cards.news(tx, moved, say))]


def _refusal(tx: Transaction, wish: Wish) -> str:
    """Why there is no other request now; "" when there can be."""
    there = mentors.open_requests(tx, wish.mentee.id)
    if any(request.topic == wish.topic for request in there):
        return "mentor-asked-before"
    return "mentor-asked-many" if len(there) >= MOST_REQUESTS else ""


@of_request_made
def withdraw(tx: Transaction, event: Press, request: Request, say: Speech) -> Effects:
    """No reason needed; its words go."""
    requests.end(tx, request)
    mentors.change_request(tx, request, state="withdrawn")
    return [notice(say, "mentor-withdrawn", topic=request.topic)]
