"""What an organiser sees of a round: how far it is, what asks for them, and before anything is sent the pairs
and why, who is left and why, and how good it is. Long lists come a page at a time."""

from handlers.chat import Button, Buttons, Card, Confirm, Divider, Note, Text, mention
from handlers.mentor.cards import why
from handlers.mentor.rounds import cards
from handlers.mentor.rounds.rules import SUM
from handlers.texts import Speech
from storage import mentor_rounds, solving
from storage.database import Transaction
from storage.mentor_rounds import Choice, Proposal, Round
from storage.refs import Ref

PAIRS, PEOPLE, CHOICES = 5, 20, 8
"""On a page."""

BLOCKS = 10

Parts = list[Text | Note | Buttons | Divider]


# --- how far it is ---------------------------------------------------------------------------------


def status(tx: Transaction, round: Round, say: Speech) -> Card:
    if round.state == "preview":
        return preview(tx, round, say)
    title = say.text("round-title", name=round.name)
    if round.state == "sign_up":
        return _signing_up(tx, round, title, say)
    text = _being_solved(tx, round, say) if round.state == "solving" else _being_asked(tx, round, say)
    return Card((Text(text), Buttons((_look_button(round, say), _cancel_button(round, say)))), title)


def _signing_up(tx: Transaction, round: Round, title: str, say: Speech) -> Card:
    signed, day = mentor_rounds.counts(tx, round.id), cards.last_day(tx, round, say)
    text = say.text("round-signing-up", day=day, mentees=signed["mentee"], mentors=signed["mentor"])
    sure = Confirm(say.text("round-close-sure"), say.text("round-button-close"), say.text("cancel"))
    close = Button("round_close", say.text("round-button-close"), round.about, "primary", sure)
    ways = (close, _look_button(round, say), _cancel_button(round, say))
    return Card((Text(text), Note(say.text("round-signing-up-note")), Buttons(ways, stays=True)), title)


def _being_solved(tx: Transaction, round: Round, say: Speech) -> str:
    """A bar in words and blocks."""
    wanted = solving.wanted(tx, SUM, round.id)
    if wanted is None or not wanted.of:
        return say.text("round-solving-soon")
    percent = 100 * wanted.done // wanted.of
    full = BLOCKS * wanted.done // wanted.of
    bar = "▰" * full + "▱" * (BLOCKS - full)
    return say.text("round-solving", step=wanted.step, percent=percent, bar=bar)


def _being_asked(tx: Transaction, round: Round, say: Speech) -> str:
    counted = mentor_rounds.count_proposals(tx, round.id)
    return say.text(
        "round-asking", agreed=counted["agreed"], sent=counted["sent"], waiting=counted["proposed"]
    )


def _look_button(round: Round, say: Speech) -> Button:
    return Button("round_look", say.text("round-button-look"), round.about)


def _cancel_button(round: Round, say: Speech) -> Button:
    sure = Confirm(say.text("round-cancel-sure"), say.text("round-button-cancel"), say.text("round-keep"))
    return Button("round_cancel", say.text("round-button-cancel"), round.about, "danger", sure)


# --- what asks for them ----------------------------------------------------------------------------


def closed(tx: Transaction, round: Round, say: Speech) -> Card:
    """Signing up ended by itself."""
    signed = mentor_rounds.counts(tx, round.id)
    text = say.text("round-closed", name=round.name, mentees=signed["mentee"], mentors=signed["mentor"])
    return Card((Text(text), Buttons((_look_button(round, say),))))


def preview_waits(round: Round, say: Speech) -> Card:
    look = Button("round_look", say.text("round-button-preview"), round.about, "primary")
    return Card((Text(say.text("round-preview-waits", name=round.name)), Buttons((look,))))


def yours(round: Round, say: Speech) -> Card:
    """Who began it is not here any more."""
    text = Text(say.text("round-yours-now", name=round.name))
    return Card((text, Buttons((_look_button(round, say),))))


def dropped(round: Round, say: Speech) -> Card:
    """Some proposals could not go out any more."""
    return Card((Text(say.text("round-dropped", name=round.name, count=round.dropped)),))


def unsolved(round: Round, say: Speech) -> Card:
    ways = (_again_button(round, say), _cancel_button(round, say))
    return Card((Text(say.text("round-unsolved", name=round.name)), Buttons(ways)))


def summary(tx: Transaction, round: Round, say: Speech) -> Card:
    """It ended."""
    pairs = mentor_rounds.count_proposals(tx, round.id)["agreed"]
    signed = mentor_rounds.counts(tx, round.id)
    text = say.text(
        "round-summary", name=round.name, pairs=pairs, mentees=signed["mentee"], mentors=signed["mentor"],
        turns=round.turn,
    )  # fmt: skip
    return Card((Text(text),))


# --- the preview -----------------------------------------------------------------------------------


def preview(tx: Transaction, round: Round, say: Speech, page: int = 0) -> Card:
    """The whole preview on its first page; on the others only pairs."""
    proposals = mentor_rounds.proposals(tx, round.id, "proposed", PAIRS, page * PAIRS)
    count = mentor_rounds.count_proposals(tx, round.id)["proposed"]
    decided = {(c.mentee_id, c.mentor_id): c for c in mentor_rounds.choices(tx, round.id)}
    parts: Parts = [] if page else _head(tx, round, count, list(decided.values()), say)
    for pair in proposals:
        parts += _pair(pair, decided.get((pair.mentee_id, pair.mentor_id)), say)
    if count:
        parts.append(_more("round_more", round, page, PAIRS, count, "round-all-pairs", say))
    parts += _ways(round, count, bool(decided), say)
    return Card(tuple(parts), say.text("round-preview-title", name=round.name))


def left(tx: Transaction, round: Round, page: int, say: Speech) -> Card:
    """Who has no mentor yet, and what stands in the way."""
    count = mentor_rounds.count_unmatched(tx, round.id)
    found = mentor_rounds.unmatched(tx, round.id, PEOPLE, page * PEOPLE)
    lines = "\n".join(say.text("round-left", person=mention(who), why=why) for who, why in found)
    parts: Parts = [Text(lines)] if lines else []
    parts.append(_more("round_left", round, page, PEOPLE, count, "round-all-left", say))
    return Card(tuple(parts), say.text("round-left-title"))


def choices(tx: Transaction, round: Round, page: int, say: Speech) -> Card:
    """What was decided by hand, each to be undone."""
    found = mentor_rounds.choices(tx, round.id)
    parts: Parts = []
    for choice in found[page * CHOICES : (page + 1) * CHOICES]:
        parts += [Text(_in_words(choice, say)), Buttons((_undo_button(round, choice, say),))]
    parts.append(_more("round_choices", round, page, CHOICES, len(found), "round-all-choices", say))
    return Card(tuple(parts), say.text("round-choices-title"))


def decided(round: Round, choice: Choice, say: Speech) -> Card:
    """Right after a decision: it counts when all is worked out again."""
    ways = (_again_button(round, say), _undo_button(round, choice, say))
    return Card((Text(_in_words(choice, say)), Buttons(ways)))


def undone(round: Round, say: Speech) -> Card:
    return Card((Text(say.text("round-undone")), Buttons((_again_button(round, say),))))


def _more(
    action: str, round: Round, page: int, most: int, count: int, all_of_them: str, say: Speech
) -> Buttons | Note:
    """The way to the next page, or that there is none."""
    shown = (page + 1) * most
    if shown >= count:
        return Note(say.text(all_of_them, count=count))
    label = say.text("round-button-more", shown=shown, count=count)
    return Buttons((Button(action, label, _at(round, page + 1)),))


def _at(round: Round, page: int) -> str:
    return str(Ref("round", round.id, str(page)))


def _again_button(round: Round, say: Speech) -> Button:
    return Button("round_again", say.text("round-button-again"), round.about, "primary")


def _undo_button(round: Round, choice: Choice, say: Speech) -> Button:
    about = Ref("round", round.id, f"{choice.mentee_id}:{choice.mentor_id}")
    return Button("round_undo", say.text("round-button-undo"), str(about))


def _head(tx: Transaction, round: Round, count: int, chosen: list[Choice], say: Speech) -> Parts:
    alone = mentor_rounds.count_unmatched(tx, round.id)
    percent = int(f"{100 * count / (count + alone):.0f}") if count + alone else 0
    text = say.text("round-preview", pairs=count, all=count + alone, percent=percent, turn=round.turn)
    proven = "yes" if (round.most, round.bound) == (count, round.score) else "no"
    how_good = say.text("round-preview-score", score=round.score, bound=round.bound, proven=proven)
    parts: Parts = [Text(text), *([Text(how_good)] if count else [])]
    refused = [choice for choice in chosen if choice.refused]
    parts += [Text(_in_words(choice, say)) for choice in refused[:PAIRS]]
    if round.is_changed:
        parts.append(Text(say.text("round-preview-changed")))
    return [*parts, Note(say.text("round-preview-note"))]


def _pair(pair: Proposal, choice: Choice | None, say: Speech) -> Parts:
    by_hand = "yes" if pair.is_fixed else "no"
    names = say.text(
        "round-pair", mentee=mention(pair.mentee_id), mentor=mention(pair.mentor_id), byhand=by_hand
    )
    reasons = why(cards.reasons(pair), pair.mentor_id, say, to="others")
    text = Text(f"{names}\n{reasons}" if reasons else names)
    if choice is not None and choice.kind == "forbidden":
        return [text, Note(say.text("round-pair-forbidden"))]
    return [text, Buttons((Button("round_forbid", say.text("round-button-forbid"), pair.about),))]


def _in_words(choice: Choice, say: Speech) -> str:
    names = {"mentee": mention(choice.mentee_id), "mentor": mention(choice.mentor_id)}
    if choice.kind == "forbidden":
        return say.text("round-choice-forbidden", **names)
    why = say.text("round-refused", why=choice.refused) if choice.refused else ""
    return f"{say.text('round-choice-fixed', **names)} {why}".strip()


def _ways(round: Round, count: int, has_choices: bool, say: Speech) -> tuple[Buttons, ...]:
    send = Button("round_send", say.text("round-button-finish"), round.about)
    if count:
        sure = Confirm(
            say.text("round-send-sure", pairs=count), say.text("round-button-send"), say.text("cancel")
        )
        send = Button("round_send", say.text("round-button-send"), round.about, "primary", sure)
    again = Button("round_again", say.text("round-button-again"), round.about)
    ways = [
        again if round.is_changed else send,
        Button("round_pair", say.text("round-button-pair"), round.about),
        Button("round_left", say.text("round-button-left"), _at(round, 0)),
    ]
    if has_choices:
        ways.append(Button("round_choices", say.text("round-button-choices"), _at(round, 0)))
    return Buttons(tuple(ways), stays=True), Buttons((_cancel_button(round, say),))
