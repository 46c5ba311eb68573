"""`/learn budget`: what is left, what was asked and what waits for one's answer; or a request in one line."""

import re

from handlers.answers import notice, voice
from handlers.budget import asking, cards, scopes, setting
from handlers.chat import Card, Command, Effects, Reply
from handlers.parsing import words
from handlers.people import admission
from handlers.texts import Speech, typed
from storage.database import Transaction

SHEET = typed("typed-budget-csv")
_AMOUNT = re.compile(r"((?:[€$£]|[A-Za-z]{3}\b)?\s?[+-]?\d[\d.,']*(?:,-)?)\s*(.*)", re.DOTALL)


def reads(said: str) -> bool:
    return words.alone(said) in SHEET


def command(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), event.text.strip()
    if words.alone(said) in words.HELP:
        return [notice(say, "budget-help")]
    if words.alone(said) in SHEET:
        return setting.as_csv(tx, event)
    if said:
        found = _AMOUNT.fullmatch(said)
        amount, purpose = (found[1], found[2]) if found else ("", said)
        return asking.opened(tx, event, amount.strip(), purpose, say)
    return [Reply(_page(tx, event, say))]


def _page(tx: Transaction, event: Command, say: Speech) -> Card:
    mine, year = scopes.mine(tx, event.by, event.at), scopes.year_here(tx, event.at)
    parts = cards.overview(tx, mine, event.by.id, year, say)
    waiting = scopes.to_be_decided_by(tx, event.by, event.at)
    parts += cards.to_decide(tx, waiting, say)
    if admission.is_admin(tx, event.by):
        parts.append(cards.for_admins(say))
    return Card(tuple(parts), say.text("budget-title"))
