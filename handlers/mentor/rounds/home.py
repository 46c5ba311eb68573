"""A matching round on one's own page: the pair that waits for an answer, and that one can sign up."""

from collections.abc import Iterator

from handlers.chat import Event
from handlers.mentor.rounds import cards, scopes
from handlers.own_page import Line
from handlers.texts import Speech
from storage import mentor_rounds
from storage.database import Transaction


def waiting(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    round = mentor_rounds.open_round(tx)
    if round is None or not scopes.may_join(tx, round, event.by):
        return
    for pair in mentor_rounds.sent_to(tx, round.id, event.by.id):
        answer = mentor_rounds.answers(tx, pair.id).get(event.by.id)
        if answer is not None and not answer.said:
            text = cards.proposed(round, pair, event.by.id, say)
            yield Line(text, buttons=cards.yes_or_no(pair, say).buttons)
    is_open = round.state == "sign_up" and event.at < round.closes_at
    if is_open and not mentor_rounds.roles_of(tx, round.id, event.by.id):
        text = say.text("round-on-page", name=round.name, day=cards.last_day(tx, round, say))
        link = next(iter(cards.way(tx, round, say)), None)
        yield Line(text, at=round.closes_at, link=link, buttons=cards.join_buttons(round, say))
