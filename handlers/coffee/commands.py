"""`/learn coffee`: the coffee of a channel, one's own everywhere else, or what stands behind it."""

from handlers.answers import notice, voice
from handlers.chat import Card, Command, Effects, OpenForm, Reply, Text
from handlers.coffee import actions, cards, forms
from handlers.coffee.scopes import may_see, typed_here
from handlers.forms import Wrong
from handlers.parsing import nearest, words
from handlers.people import availability
from handlers.texts import Speech, typed
from storage import coffees
from storage.coffees import Coffee
from storage.database import Transaction

PAUSE = typed("typed-coffee-pause")
BACK = typed("typed-coffee-back")
JOIN = typed("typed-coffee-join")
LEAVE = typed("typed-coffee-leave")
WORDS = PAUSE | BACK | JOIN | LEAVE | words.HELP

MOST_LISTED = 10


def reads(said: str) -> bool:
    return words.first_word(said)[0] in WORDS


_join_here = typed_here(actions.start_taking_part)
_leave_here = typed_here(actions.stop_taking_part)


def command(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), event.text.strip()
    word, rest = words.first_word(said)
    if not said:
        return _coffee(tx, event, say)
    if word in PAUSE:
        return _pause(tx, event, rest, say)
    if not rest:
        if word in words.HELP:
            return [notice(say, "coffee-help")]
        if word in BACK:
            return _back(tx, event, say)
        if word in JOIN:
            return _join_here(tx, event) if _is_in_channel(event) else _everywhere(tx, event, say)
        if word in LEAVE:
            return _leave(tx, event, say)
    sentence = Text(say.text("coffee-not-understood", said=words.excerpt(said, 200)))
    return [Reply(Card((sentence, *nearest.parts(say, event.name, said, WORDS))))]


def _coffee(tx: Transaction, event: Command, say: Speech) -> Effects:
    """In a channel its coffee, or the form for one; elsewhere one's own, and the others there are."""
    place = event.place
    if place is None or not place.is_channel:
        return _everywhere(tx, event, say)
    coffee = coffees.in_place(tx, place.id)
    if coffee is None or coffee.state == "ended":
        return [OpenForm(forms.agreement(event, say, tx.workspace.work_days, None, place.id))]
    return [Reply(cards.for_person(tx, coffee, event.by, say))]


def _everywhere(tx: Transaction, event: Command, say: Speech) -> Effects:
    """Those one takes part in first."""
    mine = {one.coffee_id: one for one in coffees.taken_part_in(tx, event.by.id)}
    seen = [one for one in coffees.everywhere(tx) if may_see(tx, one, event.by.id)]
    seen.sort(key=lambda one: one.id not in mine)
    listed = [part for one in seen[:MOST_LISTED] for part in cards.listed(tx, one, mine.get(one.id), say)]
    more = [Text(say.text("coffee-more", count=len(seen) - MOST_LISTED))] if len(seen) > MOST_LISTED else []
    start = Text(say.text("coffee-only-channels"))
    return [Reply(Card((*listed, *more, start), say.text("coffee-title")))]


def _leave(tx: Transaction, event: Command, say: Speech) -> Effects:
    """In a channel, or when there is but one."""
    if _is_in_channel(event):
        return _leave_here(tx, event)
    mine = actions.taken_part_in(tx, event)
    coffee = coffees.hold(tx, mine[0].id) if len(mine) == 1 else None
    return _everywhere(tx, event, say) if coffee is None else actions.stop_taking_part(tx, event, coffee, say)


def _pause(tx: Transaction, event: Command, said: str, say: Speech) -> Effects:
    """`/learn coffee pause 2027-01-31`, or a form: in a channel there, elsewhere everywhere."""
    mine = _taken_part_in_here(tx, event)
    if not mine:
        return [notice(say, "coffee-not-in")]
    if not said:
        about = mine[0].about if len(mine) == 1 else actions.ALL
        return [OpenForm(forms.until(event, "coffee_pause", about, say))]
    try:
        until = forms.until_typed(said, availability.today(tx, event.by, event.at), say)
    except Wrong as wrong:
        return [notice(say, "coffee-pause-how", wrong=str(wrong))]
    return actions.begin_pause(tx, event, mine, until, say)


def _back(tx: Transaction, event: Command, say: Speech) -> Effects:
    mine = _taken_part_in_here(tx, event)
    return actions.end_pause(tx, event, mine, say) if mine else [notice(say, "coffee-not-in")]


def _taken_part_in_here(tx: Transaction, event: Command) -> list[Coffee]:
    """In a channel the one there."""
    mine = actions.taken_part_in(tx, event)
    if event.place is None or not event.place.is_channel:
        return mine
    return [one for one in mine if one.place_id == event.place.id]


def _is_in_channel(event: Command) -> bool:
    return event.place is not None and event.place.is_channel
