"""What mentors, and who looks for one, see of it."""

from collections.abc import Iterable, Iterator
from typing import Literal

from handlers import modules
from handlers.chat import Button, Buttons, Card, Confirm, Note, Person, Text, mention
from handlers.matching.requests import Suggestion
from handlers.matching.rules import Reason
from handlers.mentor.ranking import Ranked, Wish
from handlers.texts import Speech
from storage import mentors, people
from storage.database import Transaction
from storage.mentors import Offer, Pair, Request
from storage.refs import Ref

Parts = tuple[Text | Note | Buttons, ...]
Audience = Literal["them", "others"]

MOST_REASONS = 4
NAME_LENGTH = 40
"""On a button."""


# --- reasons ---------------------------------------------------------------------------------------


def why(reasons: Iterable[Reason], mentor_id: int | str, say: Speech, to: Audience = "them") -> str:
    """In plain words, what counts most first: to the pair itself, or to others about them."""
    lines = [line for reason in reasons if (line := _reason(reason, mentor_id, say, to))]
    return "\n".join(f"• {line}" for line in lines[:MOST_REASONS])


def _reason(reason: Reason, mentor_id: int | str, say: Speech, to: Audience) -> str:
    match reason.key:
        case "topic":
            topic, _, level = reason.values
            return say.text("mentor-reason-topic", mentor=mention(mentor_id), topic=topic, level=level)
        case "language":
            named = say.text("mentor-language", language=reason.values[0])
            return say.text("mentor-reason-language", language=named, to=to)
        case "hours":
            return say.text("mentor-reason-hours", hours=int(reason.values[0]) // 2, to=to)
        case "department":
            return say.text("mentor-reason-department", department=reason.values[0], to=to)
    return ""


# --- one's own page --------------------------------------------------------------------------------


def page(tx: Transaction, person: Person, say: Speech) -> Card:
    """What somebody offers, looks for, and whom they meet."""
    offer = mentors.of(tx, person.id)
    requests, pairs = mentors.open_requests(tx, person.id), mentors.pairs_of(tx, person.id)
    parts: list[Text | Note | Buttons] = [Text(say.text("mentor-intro"))]
    if offer is not None:
        parts.append(Text(offered(tx, offer, say)))
    for request in requests:
        parts += [Text(status(tx, request, say)), Buttons((withdraw_button(request, say),))]
    for pair in pairs:
        parts += [Text(pair_line(pair, person.id, say)), Buttons(_pair_buttons(pair, say), stays=True)]
    return Card((*parts, Buttons(_home_buttons(offer, say), stays=True)), say.text("mentor-title"))


def offered(tx: Transaction, offer: Offer, say: Speech) -> str:
    topics = ", ".join(
        say.text("mentor-topic-level", topic=topic, level=level) for topic, level in offer.topics.items()
    )
    languages = ", ".join(say.text("mentor-language", language=one) for one in offer.languages)
    taken = mentors.seats_taken(tx, {offer.person_id}).get(offer.person_id, 0)
    line = say.text(
        "mentor-offered", topics=topics, languages=languages, capacity=offer.capacity, taken=taken
    )
    if offer.paused_until is None:
        return line
    return f"{line}\n{say.text('mentor-paused-until', day=say.day(offer.paused_until))}"


def _home_buttons(offer: Offer | None, say: Speech) -> tuple[Button, ...]:
    find = Button("mentor_find", say.text("mentor-button-find"), style="primary")
    if offer is None:
        return find, Button("mentor_offer", say.text("mentor-button-offer"))
    sure = Confirm(say.text("mentor-stop-sure"), say.text("mentor-button-stop"), say.text("cancel"))
    stop = Button("mentor_stop", say.text("mentor-button-stop"), style="danger", confirm=sure)
    return find, Button("mentor_offer", say.text("mentor-button-change")), stop


def pair_line(pair: Pair, person_id: int, say: Speech) -> str:
    role = "mentor" if person_id == pair.mentor_id else "mentee"
    other = mention(pair.other(person_id))
    return say.text("mentor-pair", role=role, other=other, topic=pair.topic, weeks=pair.weeks)


def _pair_buttons(pair: Pair, say: Speech) -> tuple[Button, ...]:
    sure = Confirm(say.text("mentor-close-sure"), say.text("mentor-button-close"), say.text("cancel"))
    close = Button("mentor_close", say.text("mentor-button-close"), pair.about, confirm=sure)
    return note_button(pair, say), rhythm_button(pair, say), close, end_button(pair, say)


def note_button(pair: Pair, say: Speech) -> Button:
    return Button("mentor_note", say.text("mentor-button-note"), pair.about)


def rhythm_button(pair: Pair, say: Speech) -> Button:
    return Button("mentor_rhythm", say.text("mentor-button-rhythm"), pair.about)


def end_button(pair: Pair, say: Speech) -> Button:
    sure = Confirm(say.text("mentor-end-sure"), say.text("mentor-button-end"), say.text("cancel"))
    return Button("mentor_end", say.text("mentor-button-end"), pair.about, "danger", sure)


# --- finding ---------------------------------------------------------------------------------------


def mentors_found(tx: Transaction, wish: Wish, results: Ranked, say: Speech) -> Card:
    """The best who are free; or those who fit but are full; or why there is nobody."""
    title = say.text("mentor-found-title", topic=wish.topic)
    if results.best:
        parts = [part for mentor in results.best for part in _suggestion(tx, wish, mentor, say)]
        return Card(tuple(parts), title)
    if results.full:
        queue = Button("mentor_ask", say.text("mentor-button-queue"), asked_value(0, wish), "primary")
        full = Text(say.text("mentor-all-full", count=len(results.full), topic=wish.topic))
        return Card((full, Buttons((queue, *colleague_buttons(tx, wish.topic, say)))), title)
    nobody = Text(say.text("mentor-nobody", why=results.why, topic=wish.topic))
    ways = colleague_buttons(tx, wish.topic, say)
    return Card((nobody, *((Buttons(ways),) if ways else ())), title)


def _suggestion(tx: Transaction, wish: Wish, suggestion: Suggestion, say: Speech) -> Iterator[Text | Buttons]:
    mentor = people.get(tx, int(suggestion.mentor))
    yield Text(f"{mention(suggestion.mentor)}\n{why(suggestion.reasons, suggestion.mentor, say)}")
    ask = say.text("mentor-button-ask", name=(mentor.name or mentor.user)[:NAME_LENGTH])
    yield Buttons((Button("mentor_ask", ask, asked_value(int(suggestion.mentor), wish)),))


def asked_value(mentor_id: int, wish: Wish) -> str:
    """What a button to ask carries; 0 for whoever has a seat first."""
    return str(Ref("mentor", mentor_id, f"{wish.level}:{wish.topic}"))


def colleague_buttons(tx: Transaction, topic: str, say: Speech) -> tuple[Button, ...]:
    """ "Vraag het een collega", where that is on."""
    if not modules.is_on(tx, "tip"):
        return ()
    return (Button("ask_colleague", say.text("mentor-button-colleague"), f"#{topic.replace(' ', '-')}"),)


# --- a request -------------------------------------------------------------------------------------


def to_mentor(request: Request, reasons: Iterable[Reason], mentor_id: int, say: Speech) -> Card:
    """Accept or decline, and neither needs a reason."""
    asked = say.text("mentor-asks-you", mentee=mention(request.mentee_id), topic=request.topic)
    parts: Parts = (
        Text(asked),
        Text(say.text("mentor-hope", hope=request.hope)),
        Text(why(reasons, mentor_id, say)),
        Buttons(answer_buttons(request, say)),
        Note(say.text("mentor-asks-note")),
    )
    return Card(parts, say.text("mentor-asks-title"))


def answer_buttons(request: Request, say: Speech) -> tuple[Button, ...]:
    return (
        Button("mentor_accept", say.text("mentor-button-accept"), request.about, "primary"),
        Button("mentor_decline", say.text("mentor-button-decline"), request.about),
    )


def status(tx: Transaction, request: Request, say: Speech) -> str:
    """How it is, for who asked; never why somebody could not."""
    named = mention(request.mentor_id) if request.mentor_id is not None else ""
    again = "yes" if len(mentors.asked(tx, request.id)) > (request.state == "asked") else "no"
    keys = {"asked": "mentor-status-asked", "waiting": "mentor-status-waiting"}
    if request.state in keys and named:
        return say.text(keys[request.state], mentor=named, topic=request.topic, again=again)
    if request.state == "queued":
        return say.text("mentor-status-queued", topic=request.topic, again=again)
    return say.text("mentor-status-ended", topic=request.topic, again=again)


def news(tx: Transaction, request: Request, say: Speech) -> Card:
    """The same as a message, with what can be done."""
    if request.is_over:
        buttons = colleague_buttons(tx, request.topic, say)
    else:
        buttons = (withdraw_button(request, say),)
    return Card((Text(status(tx, request, say)), *((Buttons(buttons),) if buttons else ())))


def withdraw_button(request: Request, say: Speech) -> Button:
    return Button("mentor_withdraw", say.text("mentor-button-withdraw"), request.about)
