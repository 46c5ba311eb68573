"""Who looks for a mentor: the best who are free, a request, and taking it back."""

from handlers.answers import about, filled, notice, text_error, voice
from handlers.chat import Command, Event, FormErrors, OpenForm, Press, Reply, Submit
from handlers.matching.people import plain
from handlers.mentor import cards, forms, ranking, requests, scopes, topics
from handlers.mentor.ranking import Wish
from handlers.mentor.scopes import Effects
from handlers.parsing import words
from handlers.texts import Speech
from storage import mentors, people
from storage.database import Transaction

MOST_REQUESTS = 3


def open_form(tx: Transaction, event: Press | Command) -> Effects:
    return [OpenForm(forms.find(event, voice(tx, event)))]


def submit(tx: Transaction, event: Submit) -> Effects:
    say, topic = voice(tx, event), plain(event.values.get("topic", ""))
    level = scopes.number(event.values.get("level", ""))
    if error := _topic_error(topic, say):
        return [FormErrors(filled(forms.find(event, say), event), {"topic": error})]
    if level not in topics.OWN_LEVELS:
        level = topics.NOTHING_YET
    return _show(tx, event, topic, level, say)


def typed(tx: Transaction, event: Command, said: str) -> Effects:
    """`/mentor find sql`, with one's own level behind it or not."""
    say = voice(tx, event)
    topic, level = topics.wanted(said)
    if error := _topic_error(topic, say):
        return open_form(tx, event) if not topic else [notice(say, "mentor-said", words=error)]
    if level == topics.EXPERT:
        return [notice(say, "mentor-own-expert", topic=topic)]
    return _show(tx, event, topic, level, say)


def ask(tx: Transaction, event: Press) -> Effects:
    """ "Vraag …": the form for the one sentence."""
    say, (_, wish) = voice(tx, event), _asked_for(event)
    if wish is None:
        return [notice(say, "outdated")]
    if refusal := _refusal(tx, wish):
        return [notice(say, refusal, topic=wish.topic)]
    return [OpenForm(forms.hope(event, wish.topic, say))]


def submit_ask(tx: Transaction, event: Submit) -> Effects:
    """The mentor gets it, as soon as they work. When that one is not free any more, who is."""
    say, (mentor_id, wish) = voice(tx, event), _asked_for(event)
    if wish is None:
        return [notice(say, "outdated")]
    hope = event.values.get("hope", "").strip()
    if error := text_error(hope, say, say.text("error-empty-hope"), forms.HOPE_LENGTH):
        return [FormErrors(filled(forms.hope(event, wish.topic, say), event), {"hope": error})]
    people.hold(tx, event.by.id)
    if refusal := _refusal(tx, wish):
        return [notice(say, refusal, topic=wish.topic)]
    if mentor_id and not requests.fits(tx, wish, mentor_id, event.at):
        found = ranking.find(tx, wish, event.at)
        return [notice(say, "mentor-just-taken"), Reply(cards.found(tx, wish, found, say))]
    request = mentors.add_request(tx, event.by.id, wish.topic, wish.level, hope, event.at)
    if mentor_id:
        moved, sent = requests.approach(tx, request, people.get(tx, mentor_id), event.at)
    else:
        moved, sent = requests.send_on(tx, request, event.at)
    return [*sent, Reply(cards.news(tx, moved, say))]


def withdraw(tx: Transaction, event: Press) -> Effects:
    """No reason needed; its words go."""
    say, (request_id, _) = voice(tx, event), scopes.numbered(event.value, "request")
    request = mentors.hold_request(tx, request_id)
    if request is None or request.mentee_id != event.by.id:
        return [notice(say, "mentor-request-gone")]
    if request.is_over:
        return [notice(say, "mentor-request-over", state=request.state)]
    requests.end(tx, request)
    mentors.change_request(tx, request, state="withdrawn")
    return [notice(say, "mentor-withdrawn", topic=request.topic)]


def _show(tx: Transaction, event: Event, topic: str, level: int, say: Speech) -> Effects:
    wish = Wish(event.by, topic, level)
    return [Reply(cards.found(tx, wish, ranking.find(tx, wish, event.at), say))]


def _topic_error(topic: str, say: Speech) -> str:
    if not words.says_something(topic):
        return say.text("error-empty-topic")
    if topics.is_too_long(topic):
        return say.text("mentor-error-topic-long", topic=topic[:20], most=topics.LENGTH_MAX)
    return ""


def _asked_for(event: Press | Submit) -> tuple[int, Wish | None]:
    """The mentor, 0 for anybody, and what for; None for an unknown button."""
    kind, _, rest = about(event).partition(":")
    mentor, _, rest = rest.partition(":")
    level, _, topic = rest.partition(":")
    known = kind == "mentor" and level in map(str, topics.OWN_LEVELS) and plain(topic) == topic != ""
    if not known or topics.is_too_long(topic):
        return 0, None
    return scopes.number(mentor), Wish(event.by, topic, int(level))


def _refusal(tx: Transaction, wish: Wish) -> str:
    """Why there is no other request now; "" when there can be."""
    there = mentors.open_requests(tx, wish.mentee.id)
    if any(one.topic == wish.topic for one in there):
        return "mentor-asked-before"
    return "mentor-asked-many" if len(there) >= MOST_REQUESTS else ""
