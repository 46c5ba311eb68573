"""`/learn catalogue`: what there is, or a part of it, or what one finished."""

from handlers.answers import about, notice, voice
from handlers.catalogue import adding, cards, filters, forms
from handlers.catalogue.scopes import may_keep
from handlers.chat import Button, Command, Effects, Event, OpenForm, Press, Reply, Submit
from handlers.forms import Filled
from handlers.parsing import words
from handlers.texts import Speech, typed
from storage import catalogue
from storage.catalogue import Filter
from storage.database import Transaction
from storage.refs import number

ADD = typed("typed-catalogue-add")
MINE = typed("typed-catalogue-mine")


def reads(said: str) -> bool:
    """Also without `/learn`: a link to recommend, or nothing but words of ours."""
    wanted = filters.read(said)
    is_part = wanted != Filter() and not wanted.topics
    return is_part or words.alone(said) in ADD | MINE or bool(words.first_link(said))


def command(tx: Transaction, event: Command) -> Effects:
    """A link behind it is recommended; other words say what to show."""
    say = voice(tx, event)
    word, rest = words.first_word(event.text)
    if word in words.HELP and not rest:
        return [notice(say, "catalogue-help")]
    if word in MINE and not rest:
        return _finished(tx, event, 0, say)
    link = words.first_link(event.text)
    if word in ADD or link:
        return adding.open_form(tx, event, link)
    return _listed(tx, event, filters.read(event.text), 0, say)


def more(tx: Transaction, event: Press) -> Effects:
    return _listed(tx, event, *filters.unpacked(about(event)), voice(tx, event))


def more_finished(tx: Transaction, event: Press) -> Effects:
    return _finished(tx, event, number(about(event)), voice(tx, event))


def open_filter(tx: Transaction, event: Press) -> Effects:
    wanted, _ = filters.unpacked(about(event))
    return [OpenForm(forms.wanted(event, wanted, voice(tx, event)))]


def submit_filter(tx: Transaction, event: Submit) -> Effects:
    say = voice(tx, event)
    filled = Filled(event, say)
    wanted = forms.read_wanted(filled)
    if filled.errors:
        return [filled.again(forms.wanted(event, wanted, say))]
    return _listed(tx, event, wanted, 0, say)


def _listed(tx: Transaction, event: Event, wanted: Filter, after: int, say: Speech) -> Effects:
    found = catalogue.listed(tx, wanted, cards.PAGE + 1, after)
    here = found[: cards.PAGE]
    finished = catalogue.finished_of(tx, event.by.id, (one.id for one in here))
    keeps = {one.id for one in here if may_keep(tx, event.by, one)}
    ways = [
        Button("add_resource", say.text("catalogue-button-add")),
        Button("filter_resources", say.text("catalogue-button-filter"), filters.packed(wanted, 0)),
    ]
    if wanted != Filter():
        ways.append(Button("more_resources", say.text("catalogue-button-all"), filters.packed(Filter(), 0)))
    if len(found) > cards.PAGE:
        on = filters.packed(wanted, after + cards.PAGE)
        ways.append(Button("more_resources", say.text("list-more"), on))
    return [Reply(cards.listing(here, finished, keeps, ways, filters.named(wanted, say), say))]


def _finished(tx: Transaction, event: Event, after: int, say: Speech) -> Effects:
    """For their own eyes."""
    found = catalogue.by_person(tx, event.by.id, cards.PAGE + 1, after)
    more = Button("more_finished", say.text("list-more"), str(after + cards.PAGE))
    return [Reply(cards.mine(found[: cards.PAGE], more if len(found) > cards.PAGE else None, say))]
