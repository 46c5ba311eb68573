"""`/learn onboarding`: one's own first ninety days, or those of `@somebody`, from a day on."""

from handlers.answers import notice, voice
from handlers.chat import Card, Command, Effects, Person, Reply, group_name, mentions
from handlers.onboarding import actions, cards
from handlers.parsing import names, nearest, words
from handlers.people import availability
from handlers.scope import Refused
from handlers.texts import Speech, typed
from storage import onboardings, people
from storage.database import Transaction

START, STOP = typed("typed-onboarding-start"), typed("typed-onboarding-stop")


def reads(said: str) -> bool:
    return words.begins_with_people(said) or words.alone(said) in START | STOP


def command(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), event.text.strip()
    word, rest = words.first_word(said)
    if not said:
        return [Reply(cards.overview(tx, event, say))]
    if words.alone(said) in words.HELP:
        return [notice(say, "onboarding-help")]
    if words.alone(said) in STOP:
        mine = onboardings.of(tx, event.by.id)
        return actions.end(tx, mine, say) if mine is not None else [Reply(cards.overview(tx, event, say))]
    if word in START or words.date_typed(word) is not None:
        return _begin(tx, event, event.by, rest if word in START else said, say)
    return _for_somebody(tx, event, said, say)


def _for_somebody(tx: Transaction, event: Command, said: str, say: Speech) -> Effects:
    called = names.first(tx, said)
    if called.several:
        return [names.which(say, event.name, called)]
    if unknown := words.named_but_unknown(called.text):
        return [notice(say, "people-unknown", name=f"@{unknown[0]}")]
    ids = [int(one.id) for one in mentions(called.text) if group_name(one) is None]
    known = people.by_ids(tx, set(ids))
    if not known:
        near = nearest.parts(say, event.name, said, START | STOP | words.HELP)
        page = cards.overview(tx, event, say)
        return [Reply(Card((nearest.heard(say, said), *near, *page.parts), page.title))]
    if len(known) > 1:
        return [notice(say, "people-one-at-a-time")]
    return _begin(tx, event, known[ids[0]], words.without_mentions(called.text), say)


def _begin(tx: Transaction, event: Command, newcomer: Person, said: str, say: Speech) -> Effects:
    """What stands behind the name is their first day, also with "from" before it."""
    today = availability.today(tx, newcomer, event.at)
    day = words.date_typed(said.split()[-1], today) if said else None
    if said and day is None:
        return [notice(say, "settings-error-date")]
    try:
        return actions.begin(tx, event, newcomer, day, say)
    except Refused as refused:
        return [refused.reply(say)]
