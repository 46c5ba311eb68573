"""What an organiser sees before anything is sent: the pairs and why, who is left and why, and how good it
is. Long lists come a page at a time."""

from handlers.chat import Button, Buttons, Card, Confirm, Divider, Note, Text, mention
from handlers.mentor.cards import why
from handlers.mentor.rounds import reasons
from handlers.mentor.rounds.cards import cancel_button
from handlers.texts import Speech
from storage import mentor_rounds
from storage.database import Transaction
from storage.mentor_rounds import Choice, Proposal, Round

PAIRS, PEOPLE, CHOICES = 5, 20, 8
"""On a page."""

Parts = list[Text | Note | Buttons | Divider]


def card(tx: Transaction, one: Round, say: Speech, page: int = 0) -> Card:
    """The whole preview on its first page; on the others only pairs."""
    shown = mentor_rounds.proposals(tx, one.id, "proposed", PAIRS, page * PAIRS)
    count = mentor_rounds.count_proposals(tx, one.id)["proposed"]
    decided = {(c.mentee_id, c.mentor_id): c for c in mentor_rounds.choices(tx, one.id)}
    parts: Parts = [] if page else _head(tx, one, count, list(decided.values()), say)
    for pair in shown:
        parts += _pair(pair, decided.get((pair.mentee_id, pair.mentor_id)), say)
    last = (page + 1) * PAIRS >= count
    if not last:
        more = say.text("round-button-more", shown=(page + 1) * PAIRS, count=count)
        parts.append(Buttons((Button("round_more", more, f"{one.about}:{page + 1}"),)))
    elif count:
        parts.append(Note(say.text("round-all-pairs", count=count)))
    parts += _ways(one, count, bool(decided), say)
    return Card(tuple(parts), say.text("round-preview-title", name=one.name))


def left(tx: Transaction, one: Round, page: int, say: Speech) -> Card:
    """Who has no mentor yet, and what stands in the way."""
    count, shown = mentor_rounds.count_unmatched(tx, one.id), (page + 1) * PEOPLE
    found = mentor_rounds.unmatched(tx, one.id, PEOPLE, page * PEOPLE)
    lines = "\n".join(say.text("round-left", person=mention(who), why=why) for who, why in found)
    parts: Parts = [Text(lines)] if lines else []
    if shown < count:
        more = say.text("round-button-more", shown=shown, count=count)
        parts.append(Buttons((Button("round_left", more, f"{one.about}:{page + 1}"),)))
    else:
        parts.append(Note(say.text("round-all-left", count=count)))
    return Card(tuple(parts), say.text("round-left-title"))


def choices(tx: Transaction, one: Round, page: int, say: Speech) -> Card:
    """What was decided by hand, each to be undone."""
    found = mentor_rounds.choices(tx, one.id)
    parts: Parts = []
    for choice in found[page * CHOICES : (page + 1) * CHOICES]:
        parts += [Text(_choice(choice, say)), Buttons((undo_button(one, choice, say),))]
    if (page + 1) * CHOICES < len(found):
        more = say.text("round-button-more", shown=(page + 1) * CHOICES, count=len(found))
        parts.append(Buttons((Button("round_choices", more, f"{one.about}:{page + 1}"),)))
    else:
        parts.append(Note(say.text("round-all-choices", count=len(found))))
    return Card(tuple(parts), say.text("round-choices-title"))


def decided(one: Round, choice: Choice, say: Speech) -> Card:
    """Right after a decision: it counts when all is worked out again."""
    ways = (_again_button(one, say), undo_button(one, choice, say))
    return Card((Text(_choice(choice, say)), Buttons(ways)))


def undone(one: Round, say: Speech) -> Card:
    return Card((Text(say.text("round-undone")), Buttons((_again_button(one, say),))))


def unsolved(one: Round, say: Speech) -> Card:
    ways = (_again_button(one, say), cancel_button(one, say))
    return Card((Text(say.text("round-unsolved", name=one.name)), Buttons(ways)))


def _again_button(one: Round, say: Speech) -> Button:
    return Button("round_again", say.text("round-button-again"), one.about, "primary")


def undo_button(one: Round, choice: Choice, say: Speech) -> Button:
    value = f"{one.about}:{choice.mentee_id}:{choice.mentor_id}"
    return Button("round_undo", say.text("round-button-undo"), value)


def _head(tx: Transaction, one: Round, count: int, chosen: list[Choice], say: Speech) -> Parts:
    alone = mentor_rounds.count_unmatched(tx, one.id)
    percent = round(100 * count / (count + alone)) if count + alone else 0
    told = say.text("round-preview", pairs=count, all=count + alone, percent=percent, turn=one.turn)
    proven = "yes" if (one.most, one.bound) == (count, one.score) else "no"
    how_good = say.text("round-preview-score", score=one.score, bound=one.bound, proven=proven)
    parts: Parts = [Text(told), *([Text(how_good)] if count else [])]
    refused = [choice for choice in chosen if choice.refused]
    parts += [Text(_choice(choice, say)) for choice in refused[:PAIRS]]
    if one.is_changed:
        parts.append(Text(say.text("round-preview-changed")))
    return [*parts, Note(say.text("round-preview-note"))]


def _pair(pair: Proposal, choice: Choice | None, say: Speech) -> Parts:
    by_hand = "yes" if pair.is_fixed else "no"
    told = say.text(
        "round-pair", mentee=mention(pair.mentee_id), mentor=mention(pair.mentor_id), byhand=by_hand
    )
    reasons_told = why(reasons.of(pair), pair.mentor_id, say, to="others")
    text = Text(f"{told}\n{reasons_told}" if reasons_told else told)
    if choice is not None and choice.kind == "forbidden":
        return [text, Note(say.text("round-pair-forbidden"))]
    return [text, Buttons((Button("round_forbid", say.text("round-button-forbid"), pair.about),))]


def _choice(choice: Choice, say: Speech) -> str:
    names = {"mentee": mention(choice.mentee_id), "mentor": mention(choice.mentor_id)}
    if choice.kind == "forbidden":
        return say.text("round-choice-forbidden", **names)
    why = say.text("round-refused", why=choice.refused) if choice.refused else ""
    return f"{say.text('round-choice-fixed', **names)} {why}".strip()


def _ways(one: Round, count: int, has_choices: bool, say: Speech) -> tuple[Buttons, ...]:
    send = Button("round_send", say.text("round-button-finish"), one.about)
    if count:
        sure = Confirm(
            say.text("round-send-sure", pairs=count), say.text("round-button-send"), say.text("cancel")
        )
        send = Button("round_send", say.text("round-button-send"), one.about, "primary", sure)
    again = Button("round_again", say.text("round-button-again"), one.about)
    ways = [
        again if one.is_changed else send,
        Button("round_pair", say.text("round-button-pair"), one.about),
        Button("round_left", say.text("round-button-left"), f"{one.about}:0"),
    ]
    if has_choices:
        ways.append(Button("round_choices", say.text("round-button-choices"), f"{one.about}:0"))
    return Buttons(tuple(ways)), Buttons((cancel_button(one, say),))
