"""What the two of a pair see."""

from collections.abc import Iterable

from handlers.chat import Button, Buttons, Card, Note, Text, mention
from handlers.matching.rules import Reason
from handlers.mentor.cards import end_button, note_button, rhythm_button, why
from handlers.texts import Speech
from storage.mentors import Pair, Side


def introduction(pair: Pair, person_id: int, shared: Iterable[Reason], say: Speech) -> Card:
    """Who the other one is, what they share, three questions to begin with."""
    role = "mentor" if person_id == pair.mentor_id else "mentee"
    told = say.text("mentor-introduced", role=role, other=mention(pair.other(person_id)), topic=pair.topic)
    parts = (
        Text(told),
        Text(why(shared, pair.mentor_id, say)),
        Text(say.text("mentor-agenda-first")),
        Note(say.text("mentor-introduced-note", weeks=pair.weeks)),
        Buttons((rhythm_button(pair, say), note_button(pair, say))),
    )
    return Card(tuple(part for part in parts if part.as_text() or isinstance(part, Buttons)), "")


def of_step(pair: Pair, side: Side, say: Speech) -> Card:
    other = mention(pair.other(side.person_id))
    match side.step:
        case "agenda":
            title = say.text("mentor-agenda-title", other=other, meeting=side.meeting)
            parts = (Text(title), Text(say.text("mentor-agenda")), Buttons((note_button(pair, say),)))
            return Card(parts)
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
    value = f"{pair.about}:{side.meeting}"
    yes = Button("mentor_met", say.text("mentor-button-met"), f"{value}:yes", "primary")
    no = Button("mentor_met", say.text("mentor-button-not-met"), f"{value}:no")
    return Card((Text(asked), Buttons((yes, no, end_button(pair, say)))))
