"""Keeping the catalogue right: does it still hold, changing it, taking it out, a link that is dead."""

from handlers.answers import notice
from handlers.catalogue import adding, cards, forms
from handlers.catalogue.scopes import kept, may_keep, of_resource
from handlers.chat import Buttons, Card, Effects, OpenForm, Press, Reply, Submit, Text
from handlers.forms import Filled
from handlers.parsing import links
from handlers.texts import Speech
from storage import catalogue, search
from storage.catalogue import Resource
from storage.database import Transaction


@kept
def confirm(tx: Transaction, event: Press, one: Resource, say: Speech) -> Effects:
    catalogue.confirm(tx, one, event.at)
    return [notice(say, "catalogue-confirmed")]


@kept
def edit(tx: Transaction, event: Press, one: Resource, say: Speech) -> Effects:
    return [OpenForm(forms.resource(event, one, "", say))]


@kept
def submit(tx: Transaction, event: Submit, one: Resource, say: Speech) -> Effects:
    """Who changes what nobody recommends any more recommends it from now on."""
    filled = Filled(event, say)
    values = forms.read(filled)
    if one.recommender_id is None:
        values["recommender_id"] = event.by.id
    if filled.errors:
        return [filled.again(forms.resource(event, one, "", say))]
    changed = catalogue.change(tx, one, links.plainest(values["link"]), event.at, **values)
    if changed is None:
        filled.wrong("link", say.text("catalogue-error-there"))
        return [filled.again(forms.resource(event, one, "", say))]
    adding.publish(tx, changed)
    return [Reply(cards.added(changed, "catalogue-changed", say))]


@kept
def remove(tx: Transaction, event: Press, one: Resource, say: Speech) -> Effects:
    return [Reply(cards.sure_to_remove(one, say))]


@kept
def delete(tx: Transaction, event: Press, one: Resource, say: Speech) -> Effects:
    catalogue.remove(tx, one, event.at)
    search.remove(tx, one.about)
    return [notice(say, "catalogue-removed")]


@of_resource
def report(tx: Transaction, event: Press, one: Resource, say: Speech) -> Effects:
    """Who recommended it is asked; who said so is named to nobody. Who may, mends it at once."""
    if may_keep(tx, event.by, one):
        buttons = Buttons(cards.keep_buttons(one, say))
        return [Reply(Card((Text(say.text("catalogue-report-yours")), buttons)))]
    is_new = catalogue.report(tx, one, event.at)
    return [notice(say, "catalogue-report-thanks" if is_new else "catalogue-report-before")]
