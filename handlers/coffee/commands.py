"""`/learn coffee`: the coffee of a channel, one's own everywhere else, or what stands behind it."""

from handlers.answers import notice, voice
from handlers.chat import Card, Command, OpenForm, Reply, Text
from handlers.coffee import cards, forms, scopes, taking_part
from handlers.coffee.scopes import Effects
from handlers.parsing import nearest, words
from handlers.texts import Speech
from storage import coffees
from storage.coffees import Coffee
from storage.database import Transaction

PAUSE = {"pause", "pauze", "pauzeer"}
BACK = {"back", "resume", "terug", "verder", "hervat"}
JOIN = {"join", "meedoen"}
LEAVE = {"leave", "weg", "afmelden"}
WORDS = PAUSE | BACK | JOIN | LEAVE | words.HELP

MOST_LISTED = 10


def command(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), event.text.strip()
    word, rest = words.first_word(said)
    if not said:
        return _show(tx, event, say)
    if word in PAUSE:
        return taking_part.typed_pause(tx, event, rest)
    if not rest:
        if word in words.HELP:
            return [notice(say, "coffee-help")]
        if word in BACK:
            return taking_part.typed_back(tx, event)
        if word in JOIN:
            return taking_part.typed_join(tx, event) or _elsewhere(tx, event, say)
        if word in LEAVE:
            return taking_part.typed_leave(tx, event) or _elsewhere(tx, event, say)
    told = Text(say.text("coffee-not-understood", said=words.excerpt(said, 200)))
    return [Reply(Card((told, *nearest.parts(say, event.name, said, WORDS))))]


def _show(tx: Transaction, event: Command, say: Speech) -> Effects:
    """In a channel its coffee, or the form for one; elsewhere one's own, and the others there are."""
    place = event.place
    if place is None or not place.is_channel:
        return _elsewhere(tx, event, say)
    coffee = coffees.in_place(tx, place.id)
    if coffee is None or coffee.state == "ended":
        return [OpenForm(forms.agreement(event, say, tx.workspace.work_days, None, place.id))]
    return [_overview(tx, event, coffee, say)]


def _overview(tx: Transaction, event: Command, coffee: Coffee, say: Speech) -> Reply:
    member = coffees.member(tx, coffee.id, event.by.id)
    return Reply(cards.overview(tx, coffee, member, scopes.may_manage(tx, event.by, coffee), say))


def _elsewhere(tx: Transaction, event: Command, say: Speech) -> Effects:
    """Those one takes part in first."""
    mine = {one.coffee_id: one for one in coffees.taken_part_in(tx, event.by.id)}
    seen = [one for one in coffees.everywhere(tx) if scopes.may_see(tx, one, event.by.id)]
    seen.sort(key=lambda one: one.id not in mine)
    shown = [part for one in seen[:MOST_LISTED] for part in cards.listed(tx, one, mine.get(one.id), say)]
    more = [Text(say.text("coffee-more", count=len(seen) - MOST_LISTED))] if len(seen) > MOST_LISTED else []
    start = Text(say.text("coffee-only-channels"))
    return [Reply(Card((*shown, *more, start), say.text("coffee-title")))]
