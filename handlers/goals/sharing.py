"""Who else may read a goal: nobody, until its owner says so; and nobody again, when they say that."""

from collections.abc import Iterable

from handlers.answers import channel_voice, notice, voice_of
from handlers.chat import (
    DirectMessage,
    Durable,
    Effects,
    OpenForm,
    Person,
    Place,
    Post,
    Press,
    Remove,
    Reply,
    Submit,
    Update,
)
from handlers.forms import Filled
from handlers.goals import cards, forms
from handlers.goals.scopes import MODULE, open_one, own
from handlers.people import admission
from handlers.texts import Speech
from storage import goals, people, places
from storage.database import Transaction
from storage.goals import Goal


@open_one
def open_form(tx: Transaction, event: Press, goal: Goal, say: Speech) -> Effects:
    return [OpenForm(forms.share(tx, event, goal, say))]


@open_one
def submit(tx: Transaction, event: Submit, goal: Goal, say: Speech) -> Effects:
    """Those chosen may read it from now on, and nobody else; who is new hears of it."""
    filled = Filled(event, say)
    chosen = _colleagues(tx, event, filled, say)
    place = _place(tx, event, filled, goal)
    if filled.errors:
        return [filled.again(forms.share(tx, event, goal, say))]
    before = set(goals.shared_with(tx, goal.id))
    goals.share_with(tx, goal.id, {one.id for one in chosen})
    now = goals.change(tx, goal, place_id=place.id if place is not None else None)
    told = [_told(tx, now, one, event.key) for one in chosen if one.id not in before]
    return [Reply(cards.shared(tx, now, say)), *moved(tx, goal, now, event.key), *told]


def _colleagues(tx: Transaction, event: Submit, filled: Filled, say: Speech) -> list[Person]:
    ids = filled.read(forms.PEOPLE)
    known = people.by_ids(tx, set(ids))
    found = [known[one] for one in ids if one in known and one != event.by.id]
    unfit = [one for one in found if admission.policy(tx, one) != "full"]
    if unfit:
        names = say.listed(one.name or one.user for one in unfit)
        filled.wrong(forms.PEOPLE.name, say.text("goals-error-not-here", names=names, count=len(unfit)))
    return found


def _place(tx: Transaction, event: Submit, filled: Filled, goal: Goal) -> Place | None:
    """A channel where this person may be. The one it stands in already may stay."""
    now = places.find(tx, goal.place_id) if goal.place_id is not None else None
    if now is not None and filled.text(forms.CHANNEL.name) == now.key:
        return now
    return filled.read(forms.CHANNEL, tx, filled.without_us)


def _told(tx: Transaction, goal: Goal, person: Person, key: str) -> DirectMessage:
    card = cards.for_colleague(goal, voice_of(tx, person))
    return DirectMessage(person.id, card, f"{goal.about}:shared:{person.id}:{key}", module=MODULE)


def moved(tx: Transaction, before: Goal, now: Goal, key: str) -> Iterable[Durable]:
    """From one channel to another, or to none."""
    if before.place_id == now.place_id:
        return
    if before.place_id is not None:
        yield Remove(before.place_id, now.about, f"{now.about}:{key}")
    if now.place_id is not None:
        card = cards.in_channel(now, channel_voice(tx))
        yield Post(now.place_id, card, f"{now.about}:shared:{key}", now.about)


@own
def unshare(tx: Transaction, event: Press, goal: Goal, say: Speech) -> Effects:
    """With one press it is theirs alone again."""
    goals.share_with(tx, goal.id, set())
    now = goals.change(tx, goal, place_id=None)
    return [notice(say, "goals-private-again"), *moved(tx, goal, now, event.key)]


# --- what others see of what happens to it ---------------------------------------------------------


def shown_anew(tx: Transaction, goal: Goal, key: str) -> list[Durable]:
    if goal.place_id is None:
        return []
    card = cards.in_channel(goal, channel_voice(tx))
    return [Update(goal.place_id, goal.about, card, f"{goal.about}:changed:{key}")]


def told_reached(tx: Transaction, goal: Goal, key: str) -> list[Durable]:
    """Whoever they shared it with is glad with them, once."""
    known = people.by_ids(tx, set(goals.shared_with(tx, goal.id)))
    there = [one for one in known.values() if admission.policy(tx, one) == "full"]
    told = [
        DirectMessage(
            one.id,
            cards.reached_for_colleague(goal, voice_of(tx, one)),
            f"{goal.about}:reached:{one.id}",
            module=MODULE,
        )
        for one in there
    ]
    return [*shown_anew(tx, goal, key), *told]
