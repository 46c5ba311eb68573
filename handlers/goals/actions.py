"""Setting a goal, changing it, putting it aside and picking it up again: without having to say why."""

from msgspec.structs import replace

from handlers.answers import given_back, notice, voice
from handlers.chat import Card, Effects, Event, OpenForm, Press, Reply, Submit
from handlers.forms import Filled
from handlers.goals import cards, forms, rules, sharing
from handlers.goals.scopes import open_one, own
from handlers.people import availability
from handlers.texts import Speech
from storage import goals, people
from storage.database import Transaction
from storage.goals import Goal


def new(tx: Transaction, event: Press) -> Effects:
    """The form; whoever has three hears so before they fill it in."""
    say, mine = voice(tx, event), goals.of(tx, event.by.id)
    if len(mine) >= rules.MOST:
        return [Reply(Card(tuple(cards.full(tx, mine, say))))]
    return [OpenForm(forms.goal(event, say))]


def submit(tx: Transaction, event: Submit) -> Effects:
    """A new goal, or the one the form was opened for as it is to be from now on."""
    return submit_change(tx, event) if event.about else _submit_new(tx, event)


def _submit_new(tx: Transaction, event: Submit) -> Effects:
    say = voice(tx, event)
    filled = Filled(event, say)
    found = forms.wanted(tx, event, filled)
    return [filled.again(forms.goal(event, say))] if filled.errors else keep(tx, event, found, say)


def keep(tx: Transaction, event: Event, found: forms.Wanted, say: Speech) -> Effects:
    """For who set it alone. There are three at most, also of two that come at once."""
    people.hold(tx, event.by.id)
    mine = goals.of(tx, event.by.id)
    if same := next((one for one in mine if one.text.casefold() == found.text.casefold()), None):
        return [Reply(cards.saved(tx, same, say.text("goals-exists"), say))]
    if len(mine) >= rules.MOST:
        return [Reply(Card((*cards.full(tx, mine, say), *given_back(found.text))))]
    goal = goals.add(tx, planned(tx, event, forms.as_goal(event.by.id, found, event.at)))
    return [Reply(cards.saved(tx, goal, say.text("goals-saved", weeks=goal.weeks), say))]


@open_one
def change(tx: Transaction, event: Press, goal: Goal, say: Speech) -> Effects:
    return [OpenForm(forms.goal(event, say, goal))]


@open_one
def submit_change(tx: Transaction, event: Submit, goal: Goal, say: Speech) -> Effects:
    """Whoever changed it has said something of it: the questions begin anew."""
    filled = Filled(event, say)
    found = forms.wanted(tx, event, filled, goal)
    if filled.errors:
        return [filled.again(forms.goal(event, say, goal))]
    as_filled_in = forms.as_goal(event.by.id, found, event.at)
    new = replace(as_filled_in, id=goal.id, made_at=goal.made_at, place_id=goal.place_id)
    new = replace(new, asked=goal.asked, asked_at=goal.asked_at)
    new = planned(tx, event, new)
    goals.store(tx, new)
    said = Reply(cards.saved(tx, new, say.text("goals-changed", weeks=new.weeks), say))
    return [said, *sharing.shown_anew(tx, new, event.key)]


@own
def stop(tx: Transaction, event: Press, goal: Goal, say: Speech) -> Effects:
    """It goes from where it was shared too, without a word."""
    if goal.state == "reached":
        return [notice(say, "goals-reached-before")]
    goals.share_with(tx, goal.id, set())
    put_aside = goals.change(tx, goal, state="stopped", next_at=None, place_id=None, ended_at=event.at)
    return [Reply(cards.stopped(put_aside, say)), *sharing.moved(tx, goal, put_aside, event.key)]


@own
def resume(tx: Transaction, event: Press, goal: Goal, say: Speech) -> Effects:
    """One that was put aside, when there is room for it."""
    people.hold(tx, event.by.id)
    mine = goals.of(tx, event.by.id)
    if goal.state != "stopped":
        return [Reply(cards.saved(tx, goal, say.text("goals-exists"), say))]
    if len(mine) >= rules.MOST:
        return [Reply(Card(tuple(cards.full(tx, mine, say))))]
    again = planned(tx, event, replace(goal, state="open", ended_at=None, unanswered=0))
    goals.store(tx, again)
    return [Reply(cards.saved(tx, again, say.text("goals-resumed", weeks=again.weeks), say))]


def planned(tx: Transaction, event: Event, goal: Goal) -> Goal:
    """With when they are asked of it next."""
    zone = availability.zone(tx, event.by)
    return replace(goal, next_at=rules.next_moment(goal, zone, event.at))
