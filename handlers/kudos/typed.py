"""`/kudos …`: who, what for, and the words that can stand before."""

from handlers.answers import notice, too_long, voice
from handlers.chat import Buttons, Card, Command, OpenForm, Reply, mentions
from handlers.kudos import form, giving, revoking, thanks, top
from handlers.kudos.giving import Effects, Thanks
from handlers.parsing import names, nearest, sentences, words
from storage import kudos, posts
from storage.database import Transaction

BEFORE_PEOPLE = words.UNDO | words.TO | words.KUDOS_KINDS.keys()


def command(tx: Transaction, event: Command) -> Effects:
    """`/kudos @anna @bram thanks for … #git`, `/kudos experiment @anna …`, `/kudos undo`, `/kudos top`;
    without anybody, the form. These words count alone, or with people behind them: "/kudos top job @anna"
    are kudos with that reason."""
    text, asked = _with_names(tx, event)
    if not asked and mentions(text) and words.alone(words.reason_in(text).strip(" ,:")) in words.TAKING_BACK:
        return revoking.undo(tx, event, text)
    return asked or _meant(tx, event, text) or _typed(tx, event, text)


def _typed(tx: Transaction, event: Command, text: str) -> Effects:
    word, rest = words.first_word(text)
    to, people = words.first_word(rest)
    if word in words.UNDO | words.KUDOS_KINDS.keys() and to in words.TO and words.begins_with_people(people):
        rest = people
    then_people = words.begins_with_people(rest)
    if word in words.UNDO and (not rest or then_people):
        return revoking.undo(tx, event, rest)
    if word in words.UNDO - words.ALSO_ORDINARY:
        return [notice(voice(tx, event), "kudos-undo-how")]
    if word in words.TOP and not rest:
        return top.command(tx, event)
    if word in words.KUDOS_KINDS and (then_people or words.labelled(text)[0]):
        return _give(tx, event, words.KUDOS_KINDS[word], rest)
    return _give(tx, event, kudos.LEARNING, rest if word in words.TO and then_people else text)


def _with_names(tx: Transaction, event: Command) -> tuple[str, Effects]:
    """The text with who is called by name made a mention; or the question which one is meant."""
    word, rest = words.first_word(event.text)
    before, after = (word, rest) if word in BEFORE_PEOPLE else ("", event.text)
    thanked = sentences.after_thanks(after)
    if thanked:
        before, after = f"{before} {after[: len(after) - len(thanked)].strip()}".strip(), thanked
    found = names.first(tx, after)
    if found.several:
        return "", [names.which(voice(tx, event), f"kudos {before}".strip(), found)]
    return (event.text if found.text == after else f"{before} {found.text}".strip()), []


def _meant(tx: Transaction, event: Command, text: str) -> Effects:
    """A word that is nearly one of ours, alone or before people: asked, with the form for what was typed."""
    word, rest = words.first_word(text)
    then_people = words.begins_with_people(rest)
    known = BEFORE_PEOPLE - words.TO if rest else BEFORE_PEOPLE - words.TO | words.TOP | words.HELP
    if not word or words.begins_with_people(word) or word in known or (rest and not then_people):
        return []
    say = voice(tx, event)
    near = nearest.offered(say, [(f"kudos {one}", rest) for one in nearest.nearest(word, known)])
    if not near or len(text) > nearest.VALUE_MAX:
        return []
    return [Reply(Card((nearest.heard(say, event.text), *near, Buttons((thanks.button(say, text),)))))]


def _give(tx: Transaction, event: Command, kind: str, text: str) -> Effects:
    say, reason = voice(tx, event), words.reason_in(text)
    if len(reason) > words.TEXT_MAX:
        return [too_long(say, reason)]
    if not mentions(text) and not words.named_but_unknown(text):
        return [OpenForm(form.make(event, say, kind=kind, reason=reason))]
    if event.message and event.place is not None and posts.is_deleted(tx, event.place.id, event.message):
        return []
    what_for = Thanks(
        giving.source(event, event.place, event.message),
        kind,
        reason=reason,
        topics=words.topics_in(reason),
        place=event.place,
        message=event.message,
    )
    given = giving.give(tx, event, giving.named(tx, text), what_for)
    giving.refuse_nameless(given, text)
    return giving.told(tx, event, given, what_for)
