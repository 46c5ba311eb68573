"""`/learn record`: one's own, over the last year or the days that were typed; kindly, not that of others."""

from handlers.answers import notice, voice
from handlers.chat import Card, Command, Effects, Person, Reply, group_name, mentions
from handlers.forms import Wrong
from handlers.parsing import names, nearest, words
from handlers.people import availability
from handlers.record import actions, files, period, sharing
from handlers.texts import Speech, typed
from storage import people
from storage.database import Transaction

FILES = typed("typed-record-files")


def reads(said: str) -> bool:
    return words.alone(said) in FILES


def command(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), event.text.strip()
    today = availability.today(tx, event.by, event.at)
    if not said:
        return [Reply(actions.overview(tx, event, say))]
    if words.alone(said) in words.HELP:
        return [notice(say, "record-help", most=period.MOST_YEARS)]
    if words.alone(said) in FILES:
        return files.given(tx, event, say)
    if (found := period.read(said, today)) is not None:
        return _over(tx, event, found, say)
    return _of(tx, event, said, say)


def _over(tx: Transaction, event: Command, found: period.Days, say: Speech) -> Effects:
    """From now on it is about these days."""
    today = availability.today(tx, event.by, event.at)
    try:
        first, last = period.checked(found, today, say)
    except Wrong as wrong:
        return [notice(say, "record-wrong-days", why=str(wrong))]
    actions.choose(tx, event.by.id, (first, last), today)
    return [Reply(actions.overview(tx, event, say))]


def _of(tx: Transaction, event: Command, said: str, say: Speech) -> Effects:
    """Somebody else's, by their name; or what was probably meant."""
    called = names.first(tx, said)
    if called.several:
        return [names.which(say, event.name, called)]
    person = _named(tx, called.text)
    if person is not None and person.id == event.by.id:
        return [Reply(actions.overview(tx, event, say))]
    if person is not None:
        return sharing.asked(tx, event, person, say)
    near = nearest.parts(say, event.name, said, FILES | words.HELP)
    return [Reply(Card((nearest.heard(say, said), *near)))] if near else [notice(say, "record-unknown")]


def _named(tx: Transaction, text: str) -> Person | None:
    ids = [int(one.id) for one in mentions(text) if group_name(one) is None and one.id.isdecimal()]
    return people.by_ids(tx, set(ids[:1])).get(ids[0]) if ids else None
