"""One thing somebody learned from a meeting. It is kept for themselves, and belongs to both: it becomes a TIL
when the other one says yes to these very words, and stays between them otherwise, without a reason."""

from datetime import datetime

from handlers import modules
from handlers.answers import channel, notice, voice_of
from handlers.chat import (
    Button,
    Buttons,
    Card,
    DirectMessage,
    Durable,
    Effects,
    Link,
    Note,
    OpenForm,
    Place,
    Press,
    Reply,
    Submit,
    Text,
    Written,
    mention,
)
from handlers.forms import Filled
from handlers.mentor import forms
from handlers.mentor.ranking import MODULE
from handlers.mentor.scopes import of_harvest, of_meeting
from handlers.parsing import words
from handlers.parsing.topics import hashtags
from handlers.people import admission, availability, milestones, working_days
from handlers.scope import ref
from handlers.texts import Speech
from handlers.til import cards as til_cards
from handlers.til.publishing import create, publish, til_channel
from handlers.tips import library
from storage import mentors, people
from storage.database import Transaction
from storage.mentors import Harvest, Pair
from storage.refs import Ref
from storage.tils import NewTil, Til

DAYS_TO_ANSWER = 5
"""Working days of the other one."""


def buttons(tx: Transaction, pair: Pair, person_id: int, meeting: int, say: Speech) -> tuple[Button, ...]:
    """The way to it, while there are TILs and this meeting has given none."""
    if not modules.is_on(tx, "til") or mentors.has_harvest(tx, pair.id, person_id, meeting):
        return ()
    about = str(Ref("pair", pair.id, str(meeting)))
    return (Button("mentor_harvest", say.text("mentor-button-harvest"), about, "primary"),)


@of_meeting
def open_form(tx: Transaction, event: Press, about: tuple[Pair, int], say: Speech) -> Effects:
    return [OpenForm(forms.harvest(event, *about, say))]


@of_meeting
def submit(tx: Transaction, event: Submit, about: tuple[Pair, int], say: Speech) -> Effects:
    """Theirs at once; the other one is asked before anybody else can read it."""
    (pair, meeting), by = about, event.by.id
    filled = Filled(event, say)
    text, typed = filled.read(forms.LEARNED), filled.read(forms.HARVEST_TOPICS)
    if filled.errors:
        return [filled.again(forms.harvest(event, pair, meeting, say))]
    topics, other = tuple(dict.fromkeys(typed + words.topics_in(text)))[: words.TOPICS_MAX], pair.other(by)
    harvest = mentors.add_harvest(tx, pair.id, by, other, meeting, text, topics, event.at)
    assert harvest is not None  # the pair is held, and it was looked for
    mentors.add_note(tx, pair.id, by, "note", text, event.at)
    harvest, sent = ask(tx, harvest, event.at)
    if harvest.state == "private":  # heard right here
        mentors.change_harvest(tx, harvest, "private", None)
        return [notice(say, "mentor-harvest-private", other=mention(other))]
    return [*sent, notice(say, "mentor-harvest-kept", other=mention(other))]


# --- what the other one says -----------------------------------------------------------------------


@of_harvest
def yes(tx: Transaction, event: Press, harvest: Harvest, say: Speech) -> Effects:
    if not _may_be_shared(tx, harvest):
        harvest = mentors.change_harvest(tx, harvest, "private", event.at)
        return [*notify_writer(tx, harvest, event.at), notice(say, "mentor-harvest-off")]
    if _is_elsewhere(tx, event):
        return [Reply(_question(harvest, til_channel(tx), say))]
    til, sent = _share(tx, harvest, event.at)
    thanks = Text(say.text("mentor-harvest-shared", **_where(til_channel(tx), say)))
    return [*sent, Reply(Card((thanks, til_cards.own(til, say))))]


@of_harvest
def no(tx: Transaction, event: Press, harvest: Harvest, say: Speech) -> Effects:
    harvest = mentors.change_harvest(tx, harvest, "private", event.at)
    return [*notify_writer(tx, harvest, event.at), notice(say, "mentor-harvest-declined")]


def _is_elsewhere(tx: Transaction, event: Press) -> bool:
    """Whether another channel was chosen since they were asked: then they did not say yes to that."""
    named, place = ref(event, "harvest").numbers, til_channel(tx)
    return bool(named) and named[0] != (place.id if place is not None else 0)


def _may_be_shared(tx: Transaction, harvest: Harvest) -> bool:
    """Only while both are here and TILs are switched on."""
    both = people.by_ids(tx, {harvest.writer_id, harvest.other_id}).values()
    return modules.is_on(tx, "til") and all(admission.policy(tx, each) == "full" for each in both)


def _share(tx: Transaction, harvest: Harvest, now: datetime) -> tuple[Til, list[Durable]]:
    """The TIL of the two, where TILs go, findable from now on."""
    place, link = til_channel(tx), words.first_link(harvest.text)
    text = words.without_tail(harvest.text, link, harvest.topics)
    new = NewTil(harvest.writer_id, text, link=link, topics=harvest.topics, with_id=harvest.other_id)
    til, _ = create(tx, new, place, now)
    library.put_til(tx, til)
    shared = mentors.change_harvest(tx, harvest, "shared", now)
    post = [publish(tx, til, place)] if place else []
    return til, [*post, *notify_writer(tx, shared, now)]


# --- over time -------------------------------------------------------------------------------------


def advance(tx: Transaction, harvest: Harvest, now: datetime) -> list[Durable]:
    """All that is due: they are asked, their time to answer is over, or the writer hears how it went."""
    if harvest.state == "waiting":
        harvest, sent = ask(tx, harvest, now)
        return [*sent, *(notify_writer(tx, harvest, now) if harvest.state == "private" else [])]
    if harvest.state == "asked":
        harvest = mentors.change_harvest(tx, harvest, "private", now)
    return notify_writer(tx, harvest, now)


def ask(tx: Transaction, harvest: Harvest, now: datetime) -> tuple[Harvest, list[Durable]]:
    """The other one, now or as soon as they work. Who cannot be asked has not agreed."""
    other = people.get(tx, harvest.other_id)
    opens = availability.open_for_question(tx, other, MODULE, now)
    if opens is None or not _may_be_shared(tx, harvest):
        return mentors.change_harvest(tx, harvest, "private", now), []
    if opens > now:
        return mentors.change_harvest(tx, harvest, "waiting", opens), []
    until = working_days.days_later(now, DAYS_TO_ANSWER, availability.week(tx, other))
    asked = mentors.change_harvest(tx, harvest, "asked", until)
    card = _question(asked, til_channel(tx), voice_of(tx, other))
    return asked, [DirectMessage(other.id, card, f"mentor:{harvest.about}:ask")]


def notify_writer(tx: Transaction, harvest: Harvest, now: datetime) -> list[Durable]:
    """How it went: once, and not in their quiet hours. A no and no answer sound the same."""
    writer = people.get(tx, harvest.writer_id)
    opens = availability.open_for_notice(tx, writer, MODULE, now)
    if opens is None or opens > now:
        mentors.change_harvest(tx, harvest, harvest.state, opens)
        return []
    mentors.change_harvest(tx, harvest, harvest.state, None)
    say, other = voice_of(tx, writer), mention(harvest.other_id)
    if harvest.state == "shared":
        agreed = say.text("mentor-harvest-agreed", other=other, **_where(til_channel(tx), say))
        lines = [agreed, *milestones.celebrated(tx, writer, now, say)]
    else:
        lines = [say.text("mentor-harvest-private", other=other)]
    card = Card(tuple(Text(line) for line in lines))
    return [DirectMessage(writer.id, card, f"mentor:{harvest.about}:told")]


def _where(place: Place | None, say: Speech) -> dict[str, str]:
    """The channel for TILs, as the texts want it; there may be none."""
    return {"named": "yes" if place else "no", "where": channel(place.name, say) if place else ""}


def _question(harvest: Harvest, place: Place | None, say: Speech) -> Card:
    """With exactly what would be read, and where."""
    topics, shared = hashtags(harvest.topics), words.first_link(harvest.text)
    text = words.without_tail(harvest.text, shared, harvest.topics)
    link = words.beside(text, shared)
    parts = (
        Text(say.text("mentor-harvest-learned", writer=mention(harvest.writer_id))),
        Written(text),
        *((Link(link, link),) if link else ()),
        *((Note(topics),) if topics else ()),
        Buttons(answer_buttons(harvest, place, say)),
        Note(say.text("mentor-harvest-note", **_where(place, say))),
    )
    return Card(parts, say.text("mentor-harvest-title"))


def answer_buttons(harvest: Harvest, place: Place | None, say: Speech) -> tuple[Button, ...]:
    """`place` is where everybody could read it, as they are told."""
    named = f"{harvest.about}:{place.id if place is not None else 0}"
    return (
        Button("mentor_harvest_yes", say.text("mentor-button-harvest-yes"), named, "primary"),
        Button("mentor_harvest_no", say.text("mentor-button-harvest-no"), harvest.about),
    )


def what_yes_does(tx: Transaction, say: Speech) -> str:
    return say.text("mentor-harvest-note", **_where(til_channel(tx), say))
