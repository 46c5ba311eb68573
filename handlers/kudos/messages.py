"""🎓 on a message: kudos for who wrote it; on a card of the bot, for who it is about. What was given with a
message goes when it is deleted, or the name taken out."""

from handlers.answers import notice, voice
from handlers.chat import (
    Effects,
    MessageChanged,
    MessageDeleted,
    OpenForm,
    Person,
    Press,
    Reaction,
    Shortcut,
    mention,
)
from handlers.kudos import cards, forms, giving
from handlers.kudos.giving import Thanks
from handlers.parsing import names
from handlers.people import availability
from storage import experiments, kudos, people, places, posts, tils
from storage.database import Transaction
from storage.experiments import Experiment
from storage.kudos import Kudos
from storage.refs import Ref
from storage.tils import Til


def is_kudos(tx: Transaction, emoji: str) -> bool:
    """Whether it thanks whoever wrote the message."""
    return bool(tx.workspace.kind_of_kudos(emoji))


def react(tx: Transaction, event: Reaction) -> Effects:
    assert event.place is not None
    receiver = _of_card(tx, event) or event.author
    if receiver is None or receiver.is_bot or receiver.id == event.by.id:
        return []
    source = giving.source(event, event.place, event.message)
    kind = tx.workspace.kind_of_kudos(event.emoji)
    if not event.added:
        one = Kudos(source, event.by.id, receiver.id, kind, event.emoji)
        today = availability.today(tx, event.by, event.at)
        kudos.take_back(tx, one, today, event.at, "unreacted")
        return [*cards.refreshed(tx, source, event.key)]
    if posts.is_deleted(tx, event.place.id, event.message):
        return []
    thanks = Thanks(source, kind, event.emoji, place=event.place, message=event.message)
    given = giving.give(tx, event, [receiver], thanks)
    return giving.announce(tx, event, given, thanks) if given.came_of_it else []


def for_message(tx: Transaction, event: Shortcut) -> Effects:
    """The form, filled with the author of the message."""
    say, author, place = voice(tx, event), event.author, event.place
    if author is None or author.is_bot or place is None:
        author = _of_card(tx, event)
    if author is None or place is None:
        til = _shown_til(tx, event)
        return [notice(say, "kudos-nobody" if til and til.is_anonymous else "kudos-not-a-person")]
    about = kudos.source_in(place.id, event.message)
    quoted = "" if event.author is None or event.author.is_bot else event.text
    return [OpenForm(forms.give(event, say, receivers=mention(author.id), about=about, quoted=quoted))]


def for_trying(tx: Transaction, event: Press) -> Effects:
    """The same for who tried something, under what it taught: the kind is there already, however it went."""
    say, one = voice(tx, event), experiments.by_message(tx, event.value)
    if one is None or one.place_id is None or not places.may_see_in(tx, one.place_id, event.by.id):
        return [notice(say, "kudos-not-a-person")]
    about = kudos.source_in(one.place_id, event.message)
    to, kind = mention(one.person_id), kudos.EXPERIMENT
    return [OpenForm(forms.give(event, say, kind=kind, receivers=to, about=about, quoted=one.text))]


def message_deleted(tx: Transaction, event: MessageDeleted) -> Effects:
    """What was given with or for this message goes with it, and nothing that comes late counts."""
    if event.place is None:
        return []
    posts.mark_deleted(tx, event.place.id, event.message, event.at)
    source = giving.source(event, event.place, event.message)
    kudos.revoke_source(tx, source, event.at, "message deleted")
    return [*cards.refreshed(tx, source, event.key)]


def message_changed(tx: Transaction, event: MessageChanged) -> Effects:
    """Who was edited out of a message with kudos loses them; nobody is edited in."""
    if event.place is None:
        return []
    source = giving.source(event, event.place, event.message)
    still = {person.id for person in giving.named(tx, event.text)}
    for one in kudos.from_source(tx, source):
        if one.via != kudos.WORDS or one.giver_id != event.by.id or one.receiver_id in still:
            continue
        if not names.is_named_in(people.get(tx, one.receiver_id).name, event.text):
            kudos.revoke(tx, one, availability.today(tx, event.by, event.at), event.at, "edited out")
    return [*cards.refreshed(tx, source, event.key)]


def _of_card(tx: Transaction, event: Reaction | Shortcut) -> Person | None:
    """Whose TIL or experiment this message of the bot shows; None when it shows none, or nobody's name."""
    til, one = _shown_til(tx, event), _shown_experiment(tx, event)
    whose = til.author_id if til else one.person_id if one else None
    return people.get(tx, whose) if whose is not None else None


def _shown_experiment(tx: Transaction, event: Reaction | Shortcut) -> Experiment | None:
    if event.place is None:
        return None
    return experiments.by_message(tx, posts.about(tx, event.place.id, event.message))


def _shown_til(tx: Transaction, event: Reaction | Shortcut) -> Til | None:
    if event.place is None:
        return None
    return tils.find(tx, Ref.read(posts.about(tx, event.place.id, event.message), "til").id)
