"""What the two of a pair see."""

from collections.abc import Iterable

from handlers.chat import Button, Buttons, Card, Note, TalkTogether, Text, mention
from handlers.matching.rules import Reason
from handlers.mentor.cards import end_button, note_button, rhythm_button, why
from handlers.texts import Speech
from storage.mentors import Pair, Side
from storage.refs import Ref


def introduction(pair: Pair, person_id: int, shared: Iterable[Reason], say: Speech) -> Card:
    """For one of the two: who the other one is, what they share, three questions to begin with, and a way
    into a chat."""
    role, other = "mentor" if person_id == pair.mentor_id else "mentee", pair.other(person_id)
    text = say.text("mentor-introduced", role=role, other=mention(other), topic=pair.topic)
    return _introduction(pair, text, shared, say, TalkTogether((other,), say.text("mentor-button-chat")))


def together(pair: Pair, shared: Iterable[Reason], say: Speech) -> Card:
    """The same for both at once, in a chat of theirs."""
    named = {"mentor": mention(pair.mentor_id), "mentee": mention(pair.mentee_id)}
    text = say.text("mentor-introduced-both", **named, topic=pair.topic)
    return _introduction(pair, text, shared, say)


def _introduction(pair: Pair, text: str, shared: Iterable[Reason], say: Speech, *ways: TalkTogether) -> Card:
    words = (text, why(shared, pair.mentor_id, say), say.text("mentor-agenda-first"))
    note = Note(say.text("mentor-introduced-note", weeks=pair.weeks))
    buttons = Buttons((rhythm_button(pair, say), note_button(pair, say)), stays=True)
    return Card((*(Text(one) for one in words if one), *ways, note, buttons))


def of_step(pair: Pair, side: Side, say: Speech) -> Card:
    other = mention(pair.other(side.person_id))
    match side.step:
        case "agenda":
            title = say.text("mentor-agenda-title", other=other, meeting=side.meeting)
            note = Buttons((note_button(pair, say),), stays=True)
            return Card((Text(title), Text(say.text("mentor-agenda")), note))
        case "spoken":
            return _spoken(pair, side, say.text("mentor-spoken", other=other), say)
        case "remind":
            return _spoken(pair, side, say.text("mentor-spoken-again", other=other), say)
        case "reflect":
            write = Button("mentor_reflect", say.text("mentor-button-reflect"), pair.about, "primary")
            asked = Text(say.text("mentor-reflect", other=other, topic=pair.topic))
            return Card((asked, Buttons((write,)), Note(say.text("mentor-only-you"))))
    return Card((Text(say.text("mentor-ended-other", other=other, topic=pair.topic)),))


def _spoken(pair: Pair, side: Side, asked: str, say: Speech) -> Card:
    about = {said: str(Ref("pair", pair.id, f"{side.meeting}:{said}")) for said in ("yes", "no")}
    yes = Button("mentor_met", say.text("mentor-button-met"), about["yes"], "primary")
    no = Button("mentor_met", say.text("mentor-button-not-met"), about["no"])
    return Card((Text(asked), Buttons((yes, no, end_button(pair, say)))))
