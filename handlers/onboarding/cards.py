"""An onboarding as the newcomer sees it, as whoever started it sees it, and as a buddy does; and how a team
learns together."""

from datetime import date

from handlers.answers import channel_in, mention_of
from handlers.chat import Button, Buttons, Card, Event, Note, Row, Text, Written, mention
from handlers.onboarding import rules
from handlers.people import availability, working_days
from handlers.people.working_days import begin_of, local_date
from handlers.texts import Speech
from storage import agreements, onboardings, people
from storage.database import Transaction
from storage.onboardings import Onboarding
from storage.refs import Ref

MOST_LISTED = 20

Parts = list[Text | Note | Row | Buttons | Written]


# --- the newcomer's own ----------------------------------------------------------------------------


def overview(tx: Transaction, event: Event, say: Speech) -> Card:
    """One's own, and that those one started for others run."""
    one = onboardings.of(tx, event.by.id)
    others = onboardings.started_by(tx, event.by.id, MOST_LISTED)
    runs = [Text(_runs(other, say)) for other in others]
    if one is not None:
        return Card((*_own(tx, one, say), *runs), say.text("onboarding-title"))
    start = Button("onboarding_start", say.text("onboarding-button-start"), style="primary")
    new = () if runs else (Text(say.text("onboarding-none")), Buttons((start,)))
    return Card((*runs, *new, Note(say.text("onboarding-how"))), say.text("module-onboarding"))


def _own(tx: Transaction, one: Onboarding, say: Speech) -> Parts:
    """What has been, what comes next, and what they said of it."""
    answers = onboardings.answers_of(tx, one.person_id)
    parts = Parts([Text(coming(one, say))])
    parts += [_day(one, day, answers.get(day, ""), say) for day in rules.DAYS[1 : one.passed]]
    if buddy := buddy_line(tx, one, say):
        parts.append(Text(buddy))
    return [*parts, Buttons(_ways(tx, one, say)), Note(say.text("onboarding-only-you"))]


def _day(one: Onboarding, day: int, answer: str, say: Speech) -> Row:
    name = say.text("onboarding-day-was", day=day, date=say.date(rules.day_of(one.first_day, day)))
    return Row(name, answer, button=day_button(one, day, say))


def _ways(tx: Transaction, one: Onboarding, say: Speech) -> tuple[Button, ...]:
    if one.state == "stopped":
        return (Button("onboarding_resume", say.text("onboarding-button-resume"), one.about, "primary"),)
    if one.state == "done":
        return tuple(answer_button(one, day, say) for day in rules.QUESTIONS)
    return *buddy_buttons(tx, one, say), stop_button(one, say)


def coming(one: Onboarding, say: Speech) -> str:
    """How it stands."""
    if one.state != "running":
        return say.text("onboarding-done" if one.state == "done" else "onboarding-is-stopped")
    step = max(one.passed, 1)
    on = rules.day_of(one.first_day, rules.DAYS[step])
    return say.text("onboarding-coming", day=rules.DAYS[step], date=say.date(on))


def started_for_you(tx: Transaction, one: Onboarding, say: Speech) -> Card:
    """Who started it, what it is, and the way out."""
    parts = (Text(by_whom(one, say)), Text(coming(one, say)), Note(say.text("onboarding-what")))
    return Card((*parts, Buttons(_ways(tx, one, say))), say.text("onboarding-title"))


def by_whom(one: Onboarding, say: Speech) -> str:
    return say.text("onboarding-by", by=mention_of(one.starter_id, say))


def stopped(one: Onboarding, say: Speech) -> Card:
    if one.state == "done":
        return Card((Text(say.text("onboarding-done")),))
    resume = Button("onboarding_resume", say.text("onboarding-button-resume"), one.about)
    return Card((Text(say.text("onboarding-stopped")), Buttons((resume,))))


# --- for whoever started it ------------------------------------------------------------------------


def of_person(tx: Transaction, one: Onboarding, event: Event, say: Speech, told: str = "") -> Card:
    """To others only that it runs."""
    first = [Text(told)] if told else []
    if event.by.id == one.person_id:
        page = overview(tx, event, say)
        return Card((*first, *page.parts), page.title)
    if one.state != "running":
        return Card((Text(_runs(one, say)),))
    buddy = buddy_line(tx, one, say)
    lines = [Text(told or _runs(one, say)), *([Text(buddy)] if buddy else [])]
    ways = buddy_buttons(tx, one, say)
    private = Note(say.text("onboarding-private", name=mention(one.person_id)))
    return Card((*lines, *((Buttons(ways),) if ways else ()), private))


def _runs(one: Onboarding, say: Speech) -> str:
    name, first = mention(one.person_id), say.date(one.first_day)
    return say.text("onboarding-runs", name=name, date=first, runs="yes" if one.state == "running" else "no")


def started(tx: Transaction, one: Onboarding, event: Event, say: Speech) -> Card:
    """When the first message comes; that it is not on a free day, or that what is past is not sent."""
    return of_person(tx, one, event, say, _beginning(tx, one, event, say))


def _beginning(tx: Transaction, one: Onboarding, event: Event, say: Speech) -> str:
    own, name = "yes" if event.by.id == one.person_id else "no", mention(one.person_id)
    said = say.text("onboarding-started", date=say.date(one.first_day), own=own, name=name)
    zone = availability.zone(tx, people.get(tx, one.person_id))
    if one.first_day < local_date(event.at, zone):
        day = rules.DAYS[rules.come(one, zone, event.at) - 1]
        return f"{said} {say.text('onboarding-from-day', day=day)}"
    if (worked := _first_worked(tx, one)) != one.first_day:
        return f"{said} {say.text('onboarding-moves', date=say.date(worked))}"
    return said


def _first_worked(tx: Transaction, one: Onboarding) -> date:
    """The first day from theirs on that is worked here; of their own leave nobody hears."""
    here = availability.week_here(tx)
    return local_date(working_days.open_from(begin_of(one.first_day, here.zone), here), here.zone)


def nobody(tx: Transaction, one: Onboarding, say: Speech) -> Card:
    """To who proposed them, when all said no."""
    said = Text(say.text("onboarding-buddy-nobody", name=mention(one.person_id)))
    return Card((said, Buttons(buddy_buttons(tx, one, say))))


# --- buddies ---------------------------------------------------------------------------------------


def asked(tx: Transaction, one: Onboarding, say: Speech) -> Card:
    name, first = mention(one.person_id), say.date(one.first_day)
    said = Text(say.text("onboarding-buddy-asked", name=name, date=first))
    return Card((said, Note(say.text("onboarding-buddy-what")), Buttons(answers(one, say))))


def answers(one: Onboarding, say: Speech) -> tuple[Button, ...]:
    yes = Button("onboarding_accept", say.text("onboarding-button-accept"), one.about, "primary")
    return yes, Button("onboarding_decline", say.text("onboarding-button-decline"), one.about)


def accepted(tx: Transaction, one: Onboarding, say: Speech) -> Card:
    first, name = say.date(_first_worked(tx, one)), mention(one.person_id)
    said = say.text("onboarding-buddy-thanks", name=name, date=first)
    back = Button("onboarding_decline", say.text("onboarding-button-withdraw"), one.about)
    return Card((Text(said), Buttons((back,))))


def buddy_news(tx: Transaction, one: Onboarding, say: Speech) -> Card:
    """To the newcomer: who it is, or that another can be asked."""
    if one.news == "accepted" and (line := buddy_line(tx, one, say)):
        return Card((Text(line),))
    said = Text(say.text("onboarding-buddy-none"))
    return Card((said, Buttons(buddy_buttons(tx, one, say))))


def buddy_line(tx: Transaction, one: Onboarding, say: Speech) -> str:
    """ "Buddy: Joris", or that somebody is being asked, and not who; "" without."""
    buddy = onboardings.buddy_of(tx, one.id)
    if buddy is None:
        return ""
    return say.text("onboarding-buddy-is", name=mention(buddy.person_id), reply=buddy.reply)


def buddy_buttons(tx: Transaction, one: Onboarding, say: Speech) -> tuple[Button, ...]:
    """To choose one, while there is none."""
    if onboardings.buddy_of(tx, one.id) is not None:
        return ()
    return (Button("onboarding_buddies", say.text("onboarding-button-buddy"), one.about),)


# --- buttons ---------------------------------------------------------------------------------------


def stop_button(one: Onboarding, say: Speech) -> Button:
    return Button("onboarding_stop", say.text("onboarding-button-stop"), one.about)


def day_button(one: Onboarding, day: int, say: Speech) -> Button:
    return Button("onboarding_day", say.text("onboarding-button-day", day=day), _about(one, day))


def answer_button(one: Onboarding, day: int, say: Speech) -> Button:
    return Button("onboarding_answer", say.text("onboarding-button-answer", day=day), _about(one, day))


def _about(one: Onboarding, day: int) -> str:
    return str(Ref("onboarding", one.id, f"{day}"))


# --- how a team learns together --------------------------------------------------------------------


def agreement(tx: Transaction, place_id: int, say: Speech) -> Card:
    """With who changed it last, and when."""
    found = agreements.of_place(tx, place_id)
    title = say.text("agreement-title", where=channel_in(tx, place_id, say))
    change = Button("agreement_change", say.text("agreement-button-change"), str(Ref("place", place_id)))
    if found is None:
        return Card((Text(say.text("agreement-none")), Buttons((change,))), title)
    by = mention_of(found.changer_id, say)
    day = say.date(local_date(found.changed_at, tx.workspace.zone))
    changed = Note(say.text("agreement-changed", by=by, day=day))
    return Card((Written(found.text), changed, Buttons((change,))), title)


def new_agreement(text: str, say: Speech) -> Card:
    """For everybody in the channel."""
    return Card((Written(text), Note(say.text("agreement-change-how"))), say.text("agreement-new"))
