"""`/learn intervisie`: one's own consultations, and what was said in them for who took part."""

from handlers.answers import notice, voice
from handlers.chat import Button, Buttons, Card, Command, Event, Press, Reply, Text
from handlers.consultation import cards, inviting, rules, scopes
from handlers.consultation.scopes import Effects
from handlers.parsing import nearest, words
from handlers.people import availability
from handlers.texts import Speech
from storage import consultations
from storage.consultations import Consultation
from storage.database import Transaction

PAGE = 5
NEW = {"start", "new", "nieuw", "nieuwe"}


def command(tx: Transaction, event: Command) -> Effects:
    """The list; `start` opens the form."""
    say, said = voice(tx, event), event.text.strip().casefold()
    if said in NEW:
        return inviting.open_form(tx, event)
    if said in words.HELP:
        return [Reply(_help(say))]
    own = Reply(_list(tx, event, None, say))
    if not said:
        return [own]
    told = Text(say.text("consult-not-understood", said=words.excerpt(said, 200)))
    return [Reply(Card((told, *nearest.parts(say, event.name, said, NEW | words.HELP)))), own]


def more(tx: Transaction, event: Press) -> Effects:
    say, before = voice(tx, event), words.number(event.value)
    if not consultations.of_person(tx, event.by.id, 1, before):
        return [notice(say, "list-end")]
    return [Reply(_list(tx, event, before, say))]


def look(tx: Transaction, event: Press) -> Effects:
    """In their own chat with the bot, and kept nowhere else."""

    def show(one: Consultation, say: Speech) -> Effects:
        if one.state not in ("running", "ended"):
            return [notice(say, "consult-not-running", state=one.state)]
        zone = availability.zone(tx, event.by)
        return [Reply(cards.whole(tx, one, event.by.id, zone, say), in_confidence=True)]

    return scopes.taking_part(tx, event, show)


def _list(tx: Transaction, event: Event, before: int | None, say: Speech) -> Card:
    found = consultations.of_person(tx, event.by.id, PAGE + 1, before)
    zone = availability.zone(tx, event.by)
    shown = [part for one in found[:PAGE] for part in cards.listed(tx, one, event.by.id, zone, say)]
    ways = [cards.open_button(say)]
    if len(found) > PAGE:
        ways.append(Button("consult_more", say.text("consult-button-more"), str(found[PAGE - 1].id)))
    intro = Text(say.text("consult-intro", minutes=sum(rules.MINUTES)))
    return Card((intro, *shown, Buttons(tuple(ways))), say.text("consult-title"))


def _help(say: Speech) -> Card:
    told = say.text("consult-help", least=rules.FEWEST - 1, most=rules.MOST - 1)
    return Card((Text(told), Buttons((cards.open_button(say),))), say.text("consult-title"))
