"""What admins do with the words that mean the same: look at them, add a pair, take one away."""

from handlers.answers import about, notice
from handlers.chat import Command, Effects, Event, OpenForm, Press, Reply, Submit
from handlers.forms import Filled
from handlers.people.rights import must_be_admin
from handlers.scope import Refused, Scope, ref
from handlers.synonyms import cards, forms, rules, saving, suggestions
from handlers.texts import Speech
from storage import audit
from storage.database import Transaction
from storage.refs import number
from storage.search import synonyms
from storage.search.synonyms import Synonym


def reads(said: str) -> bool:
    return rules.pair(said) is not None


@Scope
def for_admins(tx: Transaction, event: Event) -> list[Synonym]:
    """All that mean the same."""
    must_be_admin(tx, event, "words", "setup-refused")
    return synonyms.all(tx)


@for_admins
def command(tx: Transaction, event: Command, known: list[Synonym], say: Speech) -> Effects:
    """`/learn words`: all of them; `/learn words k8s = kubernetes` adds one at once."""
    if not event.text.strip():
        return [Reply(cards.overview(known, suggestions.possible(tx, known), 0, say))]
    typed = rules.pair(event.text)
    if typed is None:
        raise Refused("synonyms-usage", given_back=event.text)
    if rules.is_known(*typed, known):
        return [notice(say, "synonyms-there")]
    if wrong := rules.fault(*typed, known):
        return [notice(say, wrong.key, **wrong.values)]
    return saving.added(tx, event, *typed, say)


@for_admins
def page(tx: Transaction, event: Press, known: list[Synonym], say: Speech) -> Effects:
    return [Reply(cards.overview(known, suggestions.possible(tx, known), number(about(event)), say))]


@for_admins
def open_form(tx: Transaction, event: Press, known: list[Synonym], say: Speech) -> Effects:
    return [OpenForm(forms.new(event, say))]


@for_admins
def submit(tx: Transaction, event: Submit, known: list[Synonym], say: Speech) -> Effects:
    filled = Filled(event, say)
    word, topic = rules.bare(filled.read(forms.WORD)), rules.bare(filled.read(forms.TOPIC))
    if not filled.errors and rules.is_known(word, topic, known):
        return [notice(say, "synonyms-there")]
    if not filled.errors and (wrong := rules.fault(word, topic, known)):
        filled.wrong(wrong.field, say.text(wrong.key, **wrong.values))
    return (
        [filled.again(forms.new(event, say))] if filled.errors else saving.added(tx, event, word, topic, say)
    )


@for_admins
def remove(tx: Transaction, event: Press, known: list[Synonym], say: Speech) -> Effects:
    gone = synonyms.remove(tx, ref(event, "synonym").id)
    if gone is None:
        raise Refused("synonyms-gone")
    audit.add(tx, event.by.id, "words", f"{gone.about} removed", event.at)
    return [Reply(cards.changed("synonyms-removed", gone, say))]
