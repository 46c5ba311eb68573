"""A goal as its owner sees it, as others see it when it is shared, and the question about it."""

from collections.abc import Sequence

from handlers import finding_mentor, modules
from handlers.answers import channel_in
from handlers.chat import Button, Buttons, Card, Note, Row, Text, Written, mention
from handlers.goals import rules
from handlers.own_page import short
from handlers.parsing import nearest
from handlers.people import availability
from handlers.people.working_days import local_date
from handlers.texts import Speech
from storage import goals, people
from storage.database import Transaction
from storage.goals import Goal

MOST_REACHED = 5
MOST_OF_OTHERS = 10

Parts = list[Text | Note | Row | Buttons | Written]


# --- one's own -------------------------------------------------------------------------------------


def overview(tx: Transaction, person_id: int, say: Speech) -> Card:
    """All that is open, what was reached, and what colleagues share with them."""
    mine, parts = goals.of(tx, person_id), Parts()
    parts += [row(tx, goal, say) for goal in mine] or [Text(say.text("goals-none"))]
    if len(mine) < rules.MOST:
        parts.append(Buttons((new_button(say),)))
    if reached := goals.of(tx, person_id, "reached", MOST_REACHED):
        lines = "\n".join(f"🎉 {short(goal.text)}" for goal in reached)
        parts.append(Note(say.text("goals-reached-list", goals=lines)))
    for goal in goals.shared_by_others(tx, person_id, MOST_OF_OTHERS):
        theirs = say.text("goals-of-colleague", owner=mention(goal.person_id))
        parts.append(Row(short(goal.text), " · ".join([theirs, *by_when(goal, say)])))
    return Card((*parts, Note(say.text("goals-footer"))), say.text("goals-title"))


def row(tx: Transaction, goal: Goal, say: Speech) -> Row:
    return Row(goal.text, notes(tx, goal, say), None, reached_button(goal, say), menu(tx, goal, say))


def menu(tx: Transaction, goal: Goal, say: Speech) -> tuple[Button, ...]:
    return (*finding_mentor.buttons(tx, goal.text, say), *ways(goal, say))


def ways(goal: Goal, say: Speech) -> tuple[Button, ...]:
    return change_button(goal, say), share_button(goal, say), stop_button(goal, say)


def notes(tx: Transaction, goal: Goal, say: Speech) -> str:
    """Why, until when, and who else can read it."""
    why = [say.text("goals-why", why=short(goal.motivation))] if goal.motivation else []
    return " · ".join([*why, *by_when(goal, say), with_whom(tx, goal, say)])


def looking_back(tx: Transaction, goal: Goal, say: Speech) -> list[str]:
    """When they are asked how it goes, unless that is the day they want to have it by."""
    if goal.next_at is None:
        return []
    day = local_date(goal.next_at, availability.zone(tx, people.get(tx, goal.person_id)))
    return [say.text("goals-next", day=say.day(day))] if day != goal.until else []


def by_when(goal: Goal, say: Speech) -> list[str]:
    return [say.text("goals-until", day=say.date(goal.until))] if goal.until else []


def with_whom(tx: Transaction, goal: Goal, say: Speech) -> str:
    """ "Only you can see this", or the names of who else can."""
    names = [mention(one) for one in goals.shared_with(tx, goal.id)]
    if goal.place_id is not None:
        names.append(channel_in(tx, goal.place_id, say))
    return say.text("goals-shared-with", names=say.listed(names)) if names else say.text("goals-private")


def saved(tx: Transaction, goal: Goal, text: str, say: Speech) -> Card:
    """What was just set or changed, and what can be done with it."""
    mentor = finding_mentor.buttons(tx, goal.text, say)
    ways = Buttons((change_button(goal, say), share_button(goal, say), *mentor))
    return Card((Text(text), Written(goal.text), Note(notes(tx, goal, say)), ways))


def shared(tx: Transaction, goal: Goal, say: Speech) -> Card:
    """Who can read it now, and the way back."""
    said = Text(with_whom(tx, goal, say))
    if goal.place_id is None and not goals.shared_with(tx, goal.id):
        return Card((said,))
    return Card((said, Note(say.text("goals-shared-note")), Buttons((unshare_button(goal, say),))))


def reached(tx: Transaction, goal: Goal, say: Speech) -> Card:
    """The one time it is celebrated, and a way to let others learn from it."""
    learned = say.text("goals-til-text", goal=goal.text)
    share = Button("fill_til", say.text("goals-button-til"), nearest.packed(learned), "primary")
    ways = (Text(say.text("goals-til")), Buttons((share,))) if modules.is_on(tx, "til") else ()
    return Card((Text(say.text("goals-reached")), Written(goal.text), *ways))


def stopped(goal: Goal, say: Speech) -> Card:
    return Card((Text(say.text("goals-stopped")), Buttons((resume_button(goal, say),))))


def full(tx: Transaction, mine: Sequence[Goal], say: Speech) -> Parts:
    """Why not a fourth, and what can make room for it."""
    return [Text(say.text("goals-full", most=rules.MOST)), *(row(tx, goal, say) for goal in mine)]


# --- the question ----------------------------------------------------------------------------------


def question(goal: Goal, is_over: bool, say: Speech) -> Card:
    """One question, answered with one press. `is_over`: the day they wanted to have reached it has come."""
    asked = say.text("goals-check-over" if is_over else "goals-check")
    is_last = goal.unanswered >= rules.MOST_UNANSWERED
    last = (Note(say.text("goals-check-last")),) if is_last else ()
    return Card((Text(asked), Written(goal.text), *last, Buttons(answers(goal, say))))


def answers(goal: Goal, say: Speech) -> tuple[Button, ...]:
    going = Button("goal_going", say.text("goals-button-going"), goal.about)
    stuck = stuck_button(goal, say)
    return going, stuck, reached_button(goal, say), change_button(goal, say)


# --- for others ------------------------------------------------------------------------------------


def in_channel(goal: Goal, say: Speech) -> Card:
    """What a channel sees: the sentence and the day, not why."""
    owner = mention(goal.person_id)
    if goal.state == "reached":
        return Card((Text(say.text("goals-channel-reached", owner=owner)), Written(goal.text)))
    said = Text(say.text("goals-channel", owner=owner))
    return Card((said, Written(goal.text), *map(Note, by_when(goal, say))))


def for_colleague(goal: Goal, say: Speech) -> Card:
    said = Text(say.text("goals-for-you", owner=mention(goal.person_id)))
    return Card((said, Written(goal.text), *map(Note, by_when(goal, say))))


def reached_for_colleague(goal: Goal, say: Speech) -> Card:
    said = Text(say.text("goals-colleague-reached", owner=mention(goal.person_id)))
    return Card((said, Written(goal.text)))


# --- buttons ---------------------------------------------------------------------------------------


def look_button(tx: Transaction, goal: Goal, say: Speech) -> tuple[Button, ...]:
    """What others know of it."""
    look = nearest.button(say.text("goals-button-tip"), f"tip {goal.text}")
    return (look,) if look is not None and modules.is_on(tx, "tip") else ()


def new_button(say: Speech) -> Button:
    return Button("goal_new", say.text("goals-button-new"), style="primary")


def reached_button(goal: Goal, say: Speech) -> Button:
    return Button("goal_reached", say.text("goals-button-reached"), goal.about)


def stuck_button(goal: Goal, say: Speech) -> Button:
    return Button("goal_stuck", say.text("goals-button-stuck"), goal.about)


def change_button(goal: Goal, say: Speech) -> Button:
    return Button("goal_change", say.text("goals-button-change"), goal.about)


def share_button(goal: Goal, say: Speech) -> Button:
    return Button("goal_share", say.text("goals-button-share"), goal.about)


def unshare_button(goal: Goal, say: Speech) -> Button:
    return Button("goal_unshare", say.text("goals-button-unshare"), goal.about)


def stop_button(goal: Goal, say: Speech) -> Button:
    return Button("goal_stop", say.text("goals-button-stop"), goal.about)


def resume_button(goal: Goal, say: Speech) -> Button:
    return Button("goal_resume", say.text("goals-button-resume"), goal.about)
