"""`/learn review-work`: look back now, or on the day a project ends."""

from handlers.answers import notice, voice
from handlers.chat import Command, Effects, OpenForm, Place, Reply
from handlers.forms import Wrong, read_day
from handlers.parsing import words
from handlers.people import availability
from handlers.review import actions, cards, forms, rules
from handlers.texts import Speech
from storage import reviews
from storage.database import Transaction
from storage.refs import Ref
from storage.reviews import NAME_MAX


def reads(said: str) -> bool:
    return words.date_typed(words.first_word(said)[0]) is not None


def command(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), event.text.strip()
    if words.alone(said) in words.HELP:
        return [notice(say, "review-help", least=rules.FEWEST_NAMELESS)]
    place = event.place
    if place is None or not place.is_channel:
        if said:
            return [notice(say, "review-only-channels")]
        mine = reviews.going_on(tx, event.by.id)
        return [Reply(cards.overview(tx, mine, availability.zone(tx, event.by), say))]
    first, rest = words.first_word(said)
    if said[:1].isdigit() and rest:
        return _planned(tx, event, place, first, rest, say)
    name = forms.one_line(words.without_mentions(said))[:NAME_MAX]
    return [OpenForm(forms.begin(event, str(Ref("place", place.id)), say, name))]


def _planned(tx: Transaction, event: Command, place: Place, day: str, name: str, say: Speech) -> Effects:
    """ "2027-02-01 new website"."""
    today = availability.today(tx, event.by, event.at)
    try:
        name = forms.NAME.how(forms.one_line(name), say)
        on = read_day(day, say, today, "settings-error-date", "review-error-past", rules.FARTHEST)
    except Wrong as wrong:
        return actions.not_like_this(event, str(wrong))
    wanted = forms.Wanted(name, on, rules.USUAL_DAYS)
    return actions.begin(tx, event, place, wanted, None, say)
