"""`/kudos …`: who, what for, and the words that can stand before."""

from handlers import words
from handlers.answers import notice, too_long, voice
from handlers.chat import Command, OpenForm, mentions
from handlers.kudos import form, giving, revoking, top
from handlers.kudos.giving import Effects, Thanks
from storage import kudos, posts
from storage.database import Transaction


def command(tx: Transaction, event: Command) -> Effects:
    """`/kudos @anna @bram thanks for … #git`, `/kudos experiment @anna …`, `/kudos undo`, `/kudos top`;
    without anybody, the form. These words count alone, or with people behind them: "/kudos top job @anna"
    are kudos with that reason."""
    word, rest = words.first_word(event.text)
    then_people = words.begins_with_people(rest)
    if word in words.UNDO and (not rest or then_people):
        return revoking.undo(tx, event, rest)
    if word in words.UNDO - words.ALSO_ORDINARY:
        return [notice(voice(tx, event), "kudos-undo-how")]
    if word in words.TOP and not rest:
        return top.command(tx, event)
    if word in words.KUDOS_KINDS and (then_people or words.labelled(event.text)[0]):
        return _give(tx, event, words.KUDOS_KINDS[word], rest)
    return _give(tx, event, kudos.LEARNING, rest if word in words.TO and then_people else event.text)


def _give(tx: Transaction, event: Command, kind: str, text: str) -> Effects:
    say, reason = voice(tx, event), words.without_mentions(text)
    if len(reason) > words.TEXT_MAX:
        return [too_long(say, reason)]
    if not mentions(text) and not words.named_but_unknown(text):
        return [OpenForm(form.make(event, say, kind=kind, reason=reason))]
    if event.message and event.place is not None and posts.is_deleted(tx, event.place.id, event.message):
        return []
    thanks = Thanks(
        giving.source(event, event.place, event.message),
        kind,
        reason=reason,
        topics=words.topics_in(reason),
        place=event.place,
        message=event.message,
    )
    given = giving.give(tx, event, giving.named(tx, text), thanks)
    giving.refuse_nameless(given, text)
    return giving.told(tx, event, given, thanks)
