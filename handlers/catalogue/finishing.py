"""Having finished something: celebrated the way the person chose, with what they will do differently."""

from handlers.answers import channel, channel_voice, notice
from handlers.catalogue import cards, forms
from handlers.catalogue.scopes import finished, of_resource
from handlers.chat import Card, Effects, Event, Form, OpenForm, Post, Press, Remove, Reply, Submit, Text
from handlers.forms import Filled
from handlers.parsing import words
from handlers.people import milestones
from handlers.scope import ref
from handlers.texts import Speech
from handlers.til import cards as til_cards
from handlers.til.publishing import create, publish, til_channel
from handlers.tips import library
from storage import catalogue
from storage.catalogue import Completion, Resource
from storage.database import Transaction
from storage.tils import NewTil

Finished = tuple[Resource, Completion]


@of_resource
def finish(tx: Transaction, event: Press, one: Resource, say: Speech) -> Effects:
    """By themselves, with a tap. Only they hear so, unless they chose otherwise."""
    completion = catalogue.complete(tx, one.id, event.by.id, event.at)
    if completion is None:
        return [notice(say, "catalogue-finished-before")]
    is_aloud = catalogue.is_aloud(tx, event.by.id)
    posted = celebrated(tx, one, completion, f"{completion.about}:post") if is_aloud else []
    return [*posted, Reply(_finished(tx, event, one, say))]


@finished
def undo(tx: Transaction, event: Press, both: Finished, say: Speech) -> Effects:
    withdrawn = _withdrawn(tx, event, both[1])
    catalogue.undo(tx, both[1])
    return [*withdrawn, notice(say, "catalogue-undone")]


@finished
def aloud(tx: Transaction, event: Press, both: Finished, say: Speech) -> Effects:
    """From now on, and this one too."""
    if _is_elsewhere(tx, event):
        return [Reply(_finished(tx, event, both[0], say))]
    before = catalogue.is_aloud(tx, event.by.id)
    catalogue.celebrate(tx, event.by.id, aloud=True)
    key = f"{both[1].about}:post:{event.key}"
    posted = [] if before else celebrated(tx, *both, key)
    return [*posted, notice(say, "catalogue-aloud", where=where(tx, say))]


@finished
def quietly(tx: Transaction, event: Press, both: Finished, say: Speech) -> Effects:
    """From now on, and this one too."""
    catalogue.celebrate(tx, event.by.id, aloud=False)
    return [*_withdrawn(tx, event, both[1]), notice(say, "catalogue-quietly")]


def celebrated(tx: Transaction, one: Resource, completion: Completion, key: str) -> list[Post]:
    """Where TILs go, when there is such a channel."""
    place = til_channel(tx)
    if place is None:
        return []
    catalogue.show(tx, completion, place.id)
    card = cards.celebrated(one, completion.person_id, channel_voice(tx))
    return [Post(place.id, card, key, completion.about)]


def where(tx: Transaction, say: Speech) -> str:
    """The channel in which it can be celebrated; "" for none."""
    place = til_channel(tx)
    return channel(place.name, say) if place is not None else ""


def _finished(tx: Transaction, event: Event, one: Resource, say: Speech) -> Card:
    return cards.finished(one, catalogue.is_aloud(tx, event.by.id), til_channel(tx), say)


def _is_elsewhere(tx: Transaction, event: Event) -> bool:
    """Whether another channel was chosen since one was named to them: they did not say yes to that."""
    named, place = ref(event, "resource").numbers, til_channel(tx)
    return bool(named) and named[0] != (place.id if place is not None else 0)


def _withdrawn(tx: Transaction, event: Event, completion: Completion) -> list[Remove]:
    """From where it stands, whichever channel is chosen by now."""
    if completion.place_id is None:
        return []
    catalogue.show(tx, completion, None)
    return [Remove(completion.place_id, completion.about, f"{completion.about}:withdrawn:{event.key}")]


# --- what will you do differently? -----------------------------------------------------------------


@finished
def open_form(tx: Transaction, event: Press, both: Finished, say: Speech) -> Effects:
    return [OpenForm(_form(tx, event, both[0], say))]


@finished
def submit(tx: Transaction, event: Submit, both: Finished, say: Speech) -> Effects:
    """A TIL, in the channel that was named or for themselves alone, as they say. Has the workspace chosen
    another channel since, they are asked anew."""
    one, filled = both[0], Filled(event, say)
    answer, is_for_all = forms.applied(filled, where(tx, say))
    if filled.errors:
        return [filled.again(_form(tx, event, one, say))]
    place, is_asked = til_channel(tx) if is_for_all else None, is_for_all and _is_elsewhere(tx, event)
    til, _ = create(tx, _applied(event, one, answer), None if is_asked else place, event.at)
    library.put_til(tx, til)
    if place is not None and is_asked:
        return [til_cards.question(til, place, say, anew=True)]
    key = "catalogue-applied-aloud" if place is not None else "catalogue-applied"
    lines = [say.text(key, where=where(tx, say)), *milestones.celebrated(tx, event.by, event.at, say)]
    told = Card((*(Text(line) for line in lines), til_cards.own(til, say)))
    return [*([publish(tx, til, place)] if place is not None else []), Reply(told)]


def _applied(event: Submit, one: Resource, answer: str) -> NewTil:
    topics = tuple(dict.fromkeys((*words.topics_in(answer), *one.topics)))[: words.TOPICS_MAX]
    text = f"{words.without_tail(answer, '', topics)}\n\n{one.title}: {one.link}"
    return NewTil(event.by.id, text, topics=topics)


def _form(tx: Transaction, event: Press | Submit, one: Resource, say: Speech) -> Form:
    return forms.apply(event, one, catalogue.is_aloud(tx, event.by.id), til_channel(tx), say)
