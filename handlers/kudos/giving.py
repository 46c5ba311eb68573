"""One act of giving: who gets it, who does not and why, who hears of it and where it shows."""

from collections.abc import Iterable

import msgspec

from handlers.answers import voice
from handlers.chat import (
    Card,
    Command,
    Effects,
    Event,
    OpenForm,
    Person,
    Place,
    Press,
    Reply,
    Submit,
    Text,
    group_name,
    mention,
    mentions,
)
from handlers.forms import Filled
from handlers.kudos import cards, forms, notices
from handlers.parsing import nearest, words
from handlers.people import admission, availability
from handlers.texts import Speech
from storage import inbox, kudos, kudos_notices, people, places
from storage.database import Transaction
from storage.kudos import Kudos


class Thanks(msgspec.Struct, frozen=True):
    """What is given to everyone it is for. `message` is the one it is given with or for, if any; a
    `place` where others are may show it."""

    source: str
    kind: str = kudos.LEARNING
    via: str = kudos.WORDS
    reason: str = ""
    topics: tuple[str, ...] = ()
    place: Place | None = None
    message: str = ""


class Given(msgspec.Struct):
    """What came of it: who got kudos, who did not and why, and how many are left today."""

    to: list[Person] = []
    refused: dict[str, list[str]] = {}
    left: int = 0

    def refuse(self, refusal: str, who: str) -> None:
        self.refused.setdefault(refusal, []).append(who)

    @property
    def came_of_it(self) -> bool:
        return bool(self.to or self.refused)


def open_form(tx: Transaction, event: Press) -> Effects:
    return [OpenForm(forms.give(event, voice(tx, event)))]


def open_with_words(tx: Transaction, event: Press) -> Effects:
    """The form with who is named in the words, and the words."""
    said = nearest.unpacked(event.value)
    receivers = "".join(mention(one.id) for one in named(tx, said))
    reason = words.without_mentions(said)[: words.TEXT_MAX]
    return [OpenForm(forms.give(event, voice(tx, event), receivers=receivers, reason=reason))]


def submit(tx: Transaction, event: Submit) -> Effects:
    say = voice(tx, event)
    filled = Filled(event, say)
    receivers, reason = filled.read(forms.RECEIVERS), filled.read(forms.REASON)
    if filled.errors:
        return [filled.again(forms.give(event, say, about=event.about))]
    topics = filled.read(forms.TOPICS) + words.topics_in(reason)
    place, message = _opened_at(tx, event)
    thanks = Thanks(
        source(event, place, message),
        filled.read(forms.KIND),
        reason=reason if words.says_something(reason) else "",
        topics=tuple(dict.fromkeys(topics))[: words.TOPICS_MAX],
        place=place,
        message=message,
    )
    return announce(tx, event, give(tx, event, named(tx, receivers), thanks), thanks)


def give(tx: Transaction, event: Event, receivers: Iterable[Person], thanks: Thanks) -> Given:
    """Give to everyone who can get it. Holding the giver keeps the allowance exact in parallel."""
    people.hold(tx, event.by.id)
    given, today = Given(), availability.today(tx, event.by, event.at)
    for receiver in receivers:
        if refusal := _refusal(tx, event.by, receiver):
            given.refuse(refusal, mention(receiver.id))
            continue
        one = Kudos(thanks.source, event.by.id, receiver.id, thanks.kind, thanks.via)
        before = kudos.before(tx, one, today)
        given.left = max(0, tx.workspace.kudos_per_day - before.given)
        if not before.history.stands and not given.left:
            given.refuse("allowance", mention(receiver.id))
        elif _add(tx, event, one, thanks, before) and not before.history.stands:
            given.to.append(receiver)
            given.left -= 1
    return given


def announce(tx: Transaction, event: Event, given: Given, thanks: Thanks) -> Effects:
    """A private notice for who may be told now, the card of the channel, and the giver's answer."""
    fresh = {(event.by.id, person.id, thanks.kind) for person in given.to}
    effects: Effects = [*notices.notify(tx, given.to, event.at)]
    if fresh and thanks.place is not None and thanks.place.is_channel:
        said, place_id = isinstance(event, Command), thanks.place.id
        effects += cards.given(tx, thanks.source, place_id, thanks.message, said, fresh, event.key)
    say = voice(tx, event)
    return [*effects, _answer(given, thanks.kind, say)]


def left_today(tx: Transaction, event: Event) -> int:
    """What is left of today's allowance."""
    today = availability.today(tx, event.by, event.at)
    return max(0, tx.workspace.kudos_per_day - kudos.count_given(tx, event.by.id, today))


def named(tx: Transaction, text: str) -> list[Person]:
    """The people named in a text, in order, each once."""
    ids = [int(one.id) for one in mentions(text) if group_name(one) is None]
    known = people.by_ids(tx, set(ids))
    return [known[person_id] for person_id in ids if person_id in known]


def refuse_nameless(given: Given, text: str) -> None:
    """Who stands in a text and is nobody we know: an unknown name, a closed user group."""
    for name in words.named_but_unknown(text):
        given.refuse("unknown", f"@{name}")
    for one in mentions(text):
        if (group := group_name(one)) is not None:
            given.refuse("group", f"@{group}")


def source(event: Event, place: Place | None, message: str) -> str:
    """What it is given with: the message where there is one, else this very act. It begins with the
    place: what was given in private stays there. An act is kept as a hash, for its key tells whose."""
    message = message or inbox.hashed(event.key)
    return message if place is None else kudos.source_in(place.id, message)


def _opened_at(tx: Transaction, event: Submit) -> tuple[Place | None, str]:
    """Where the form was opened, and on which message; nowhere when this person cannot be there."""
    place_id, message = kudos.read_source(event.about)
    place = places.find(tx, place_id)
    if place is None or not places.may_see(tx, place, event.by.id):
        return None, ""
    return place, message


def _add(tx: Transaction, event: Event, one: Kudos, thanks: Thanks, before: kudos.Before) -> bool:
    """Write it down; whether it counts. The receiver hears of it once, however often it is given."""
    today = availability.today(tx, event.by, event.at)
    given = (thanks.reason, thanks.topics)
    row = kudos.give(tx, one, today, event.at, *given, by_manager=before.by_manager)
    if row is None:
        return False
    if not before.history.was_given:
        kudos_notices.add(tx, row, one.receiver_id)
    return before.history.lets_stand(one.via, event.at)


def _refusal(tx: Transaction, giver: Person, receiver: Person) -> str:
    """Why somebody cannot get kudos from this person; "" when they can."""
    if receiver.id == giver.id:
        return "self"
    if admission.policy(tx, receiver) != "off":
        return ""
    if receiver.is_bot:
        return "bot"
    if receiver.has_left:
        return "left"
    return "stranger" if receiver.is_stranger else "guest"


def _answer(given: Given, kind: str, say: Speech) -> Reply:
    """Who got it, how many are left, and a line for everyone who did not with the reason."""
    lines = []
    if given.to:
        names = say.listed([mention(person.id) for person in given.to])
        lines.append(say.text("kudos-given", names=names, left=given.left, kind=kind))
    for refusal, who in given.refused.items():
        lines.append(say.text(f"kudos-refused-{refusal}", names=say.listed(who), count=len(who)))
    return Reply(Card(tuple(Text(line) for line in lines or [say.text("kudos-given-before")])))
