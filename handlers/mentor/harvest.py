"""One thing somebody learned from a meeting: kept for themselves, and shared when the other one agrees."""

from collections.abc import Callable

from handlers import modules
from handlers.answers import about, filled, notice, text_error, voice
from handlers.chat import Button, Card, FormErrors, OpenForm, Press, Reply, Submit, Text, mention
from handlers.mentor import consent, forms, scopes
from handlers.mentor.scopes import Effects
from handlers.parsing import words
from handlers.texts import Speech
from handlers.til import cards
from handlers.til.publishing import til_channel
from storage import mentors
from storage.database import Transaction
from storage.mentors import Harvest, Pair
from storage.mentors.harvests import LOOKING_BACK


def buttons(tx: Transaction, pair: Pair, person_id: int, meeting: int, say: Speech) -> tuple[Button, ...]:
    """The way to it, while there are TILs and this meeting has given none."""
    if not modules.is_on(tx, "til") or mentors.has_harvest(tx, pair.id, person_id, meeting):
        return ()
    return (
        Button("mentor_harvest", say.text("mentor-button-harvest"), f"{pair.about}:{meeting}", "primary"),
    )


def open_form(tx: Transaction, event: Press) -> Effects:
    def show(pair: Pair, rest: str, say: Speech) -> Effects:
        refused = _refused(tx, event, pair, scopes.number(rest), say)
        return refused or [OpenForm(forms.harvest(event, pair, scopes.number(rest), say))]

    return scopes.with_pair(tx, event, show)


def submit(tx: Transaction, event: Submit) -> Effects:
    """Theirs at once; the other one is asked before anybody else can read it."""

    def keep(pair: Pair, rest: str, say: Speech) -> Effects:
        meeting, by = scopes.number(rest), event.by.id
        if refused := _refused(tx, event, pair, meeting, say):
            return refused
        if error := text_error(event.values.get("text", ""), say, say.text("error-empty")):
            return [FormErrors(filled(forms.harvest(event, pair, meeting, say), event), {"text": error})]
        text = event.values["text"].strip()
        typed = words.topics_typed(event.values.get("topics", "")) + words.topics_in(text)
        topics = tuple(dict.fromkeys(typed))[: words.TOPICS_MAX]
        made = mentors.add_harvest(tx, pair.id, by, pair.other(by), meeting, text, topics, event.at)
        assert made is not None  # the pair is held, and it was looked for
        mentors.add_note(tx, pair.id, by, "note", text, event.at)
        asked, sent = consent.ask(tx, made, event.at)
        if asked.state == "private":  # told right here
            mentors.change_harvest(tx, asked, "private", None)
            return [notice(say, "mentor-harvest-private", other=mention(asked.other_id))]
        return [*sent, notice(say, "mentor-harvest-kept", other=mention(pair.other(by)))]

    return scopes.with_pair(tx, event, keep)


def _refused(tx: Transaction, event: Press | Submit, pair: Pair, meeting: int, say: Speech) -> Effects:
    """What to say when nothing can be saved of this meeting; [] when it can."""
    side = mentors.sides(tx, pair.id).get(event.by.id)
    if side is None or side.step == "ended":
        return [notice(say, "mentor-pair-over")]
    happened = side.step == "reflect" if meeting == LOOKING_BACK else meeting <= side.answered
    if not happened:
        return [notice(say, "outdated")]
    if not modules.is_on(tx, "til"):
        return [notice(say, "mentor-harvest-off")]
    if mentors.has_harvest(tx, pair.id, event.by.id, meeting):
        return [notice(say, "mentor-harvest-before")]
    return []


# --- what the other one says -----------------------------------------------------------------------


def yes(tx: Transaction, event: Press) -> Effects:
    def share(one: Harvest, say: Speech) -> Effects:
        if not consent.may_be_shared(tx, one):
            one = mentors.change_harvest(tx, one, "private", event.at)
            return [*consent.tell(tx, one, event.at), notice(say, "mentor-harvest-off")]
        til, sent = consent.share(tx, one, event.at)
        told = say.text("mentor-harvest-shared", **consent.where(til_channel(tx), say))
        return [*sent, Reply(Card((Text(told), cards.own(til, say))))]

    return _asked(tx, event, share)


def no(tx: Transaction, event: Press) -> Effects:
    def keep(one: Harvest, say: Speech) -> Effects:
        one = mentors.change_harvest(tx, one, "private", event.at)
        return [*consent.tell(tx, one, event.at), notice(say, "mentor-harvest-declined")]

    return _asked(tx, event, keep)


def _asked(tx: Transaction, event: Press, do: Callable[[Harvest, Speech], Effects]) -> Effects:
    """`do`, held, while this person is asked; late and twice is answered kindly."""
    say = voice(tx, event)
    one = mentors.hold_harvest(tx, scopes.numbered(about(event), "harvest")[0])
    if one is None or one.other_id != event.by.id:
        return [notice(say, "mentor-pair-gone")]
    if one.state != "asked":
        return [notice(say, "mentor-harvest-over", state=one.state)]
    return do(one, say)
