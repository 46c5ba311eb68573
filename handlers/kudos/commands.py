"""`/kudos …`: who, what for, and the words that can stand before; "Thanks @joris for …", said to the bot."""

from datetime import timedelta
from itertools import groupby

from handlers.answers import notice, too_long, voice
from handlers.chat import (
    Button,
    Buttons,
    Card,
    Command,
    Effects,
    Note,
    OpenForm,
    Reply,
    Text,
    group_name,
    mention,
    mentions,
)
from handlers.kudos import cards, forms, giving
from handlers.kudos.giving import Thanks
from handlers.parsing import names, nearest, sentences, words
from handlers.people import admission, availability
from handlers.texts import Speech, typed
from storage import kudos, people, places, posts
from storage.database import Transaction
from storage.kudos import Kudos

UNDO = typed("typed-kudos-undo-of")
ONLY_UNDO = typed("typed-kudos-undo")
"""Those that begin no ordinary sentence."""
TAKING_BACK = UNDO | typed("typed-kudos-taking-back")
"""With people and nothing else it is never what they are thanked for."""
TOP = typed("typed-kudos-top")
TO = typed("typed-kudos-to")
KINDS = (
    dict.fromkeys(typed("typed-kudos-learning"), kudos.LEARNING)
    | dict.fromkeys(typed("typed-kudos-experiment"), kudos.EXPERIMENT)
    | dict.fromkeys(typed("typed-kudos-teaching"), kudos.TEACHING)
)
BEFORE_PEOPLE = UNDO | TO | KINDS.keys()
MOST_NAMED = 5
"""People at the top."""


def command(tx: Transaction, event: Command) -> Effects:
    """`/kudos @anna @bram thanks for … #git`, `/kudos experiment @anna …`, `/kudos undo`, `/kudos top`;
    without anybody, the form. These words count alone, or with people behind them: "/kudos top job @anna"
    are kudos with that reason."""
    text, asked = _with_names(tx, event)
    if not asked and mentions(text) and words.alone(words.reason_in(text).strip(" ,:")) in TAKING_BACK:
        return undo(tx, event, text)
    return asked or _meant(tx, event, text) or _typed(tx, event, text)


def _typed(tx: Transaction, event: Command, text: str) -> Effects:
    word, rest = words.first_word(text)
    to, people = words.first_word(rest)
    if word in UNDO | KINDS.keys() and to in TO and words.begins_with_people(people):
        rest = people
    then_people = words.begins_with_people(rest)
    if word in UNDO and (not rest or then_people):
        return undo(tx, event, rest)
    if word in ONLY_UNDO:
        return [notice(voice(tx, event), "kudos-undo-how")]
    if word in TOP and not rest:
        return top(tx, event)
    if word in KINDS and (then_people or words.labelled(text)[0]):
        return _give(tx, event, KINDS[word], rest)
    return _give(tx, event, kudos.LEARNING, rest if word in TO and then_people else text)


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
    known = BEFORE_PEOPLE - TO if rest else BEFORE_PEOPLE - TO | TOP | words.HELP
    if not word or words.begins_with_people(word) or word in known or (rest and not then_people):
        return []
    say = voice(tx, event)
    near = nearest.offered(say, [(f"kudos {one}", rest) for one in nearest.nearest(word, known)])
    if not near or len(text) > nearest.VALUE_MAX:
        return []
    return [Reply(Card((nearest.heard(say, event.text), *near, Buttons((_button(say, text),)))))]


def _give(tx: Transaction, event: Command, kind: str, text: str) -> Effects:
    say, reason = voice(tx, event), words.reason_in(text)
    if len(reason) > words.TEXT_MAX:
        return [too_long(say, reason)]
    unknown = words.named_but_unknown(text)
    if not mentions(text) and not unknown:
        return [OpenForm(forms.give(event, say, kind=kind, reason=reason))]
    if not mentions(text) and event.place is not None and event.place.kind == "direct":
        return [OpenForm(forms.give(event, say, kind=kind, reason=text[: words.TEXT_MAX], unknown=unknown))]
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
    return giving.announce(tx, event, given, what_for)


def offer(tx: Transaction, event: Command) -> Effects:
    """A button that opens the form; nothing is given yet. Who thanks the bot hears so."""
    say, said = voice(tx, event), event.text
    thanked = sentences.after_thanks(said) or ""
    start = said[: len(said) - len(thanked)]
    found = names.first(tx, thanked)
    if not (found.several or mentions(found.text)):
        found = names.last(tx, thanked)
    if found.several:
        return [names.which(say, f"thanks {start}".strip(), found)]
    text = start + found.text
    people = [one for one in giving.named(tx, text) if one.id != event.by.id and not one.is_bot]
    if not people:
        return [_to_nobody(thanked, said, say)]
    named = say.listed(mention(one.id) for one in people)
    return [_offered(say.text("thanks-offer", names=named), text, say)]


def _button(say: Speech, text: str) -> Button:
    """Opens the form with these words and the people in them."""
    return Button("fill_kudos", say.text("kudos-button-give"), nearest.packed(text), style="primary")


def _offered(question: str, text: str, say: Speech) -> Reply:
    if len(text) > nearest.VALUE_MAX:
        return Reply(Card((Text(say.text("meant-long", command="kudos")),)))
    return Reply(Card((Text(question), Buttons((_button(say, text),)))))


def _to_nobody(thanked: str, said: str, say: Speech) -> Reply:
    bare = words.without_mentions(thanked).strip(" .,!")
    if len(bare.split()) < 2:
        return notice(say, "thanks-welcome")
    return _offered(say.text("thanks-whom"), said, say)


def undo(tx: Transaction, event: Command, text: str = "") -> Effects:
    """Take back what was given last; with people behind it, what they were given last."""
    say = voice(tx, event)
    if not text:
        return _take_back(tx, event, kudos.last_given(tx, event.by.id)) or [notice(say, "kudos-undo-nothing")]
    last = [one for person in giving.named(tx, text) for one in kudos.last_given(tx, event.by.id, person.id)]
    return _take_back(tx, event, last) or [_nothing_from(text, say)]


def _take_back(tx: Transaction, event: Command, last: list[Kudos]) -> Effects:
    """[] when there is nothing."""
    if not last:
        return []
    say = voice(tx, event)
    for one in last:
        kudos.revoke(tx, one, availability.today(tx, event.by, event.at), event.at, "undone")
    names = say.listed(dict.fromkeys(mention(one.receiver_id) for one in last))
    sources = dict.fromkeys(one.source for one in last)
    refreshed = [effect for source in sources for effect in cards.refreshed(tx, source, event.key)]
    return [*refreshed, notice(say, "kudos-undone", names=names)]


def _nothing_from(text: str, say: Speech) -> Reply:
    """Also for who is not known here."""
    named = [mention(one.id) for one in mentions(text) if group_name(one) is None]
    unknown = [f"@{name}" for name in words.named_but_unknown(text)]
    if not (named or unknown):
        return notice(say, "kudos-undo-how")
    return notice(say, "kudos-undo-nothing-from", names=say.listed([*named, *unknown]))


def top(tx: Transaction, event: Command) -> Effects:
    """Who was thanked most in a channel that wants to know. Only the top, never a bottom."""
    say, place = voice(tx, event), event.place
    days = places.top_days(tx, place.id) if place is not None and place.is_channel else 0
    if place is None or not days:
        return [notice(say, "kudos-top-off")]
    counted = kudos.most_thanked(tx, place.id, event.at - timedelta(days=days))
    lines = _lines(_to_be_named(tx, counted), say)
    if not lines:
        return [notice(say, "kudos-top-none", days=days)]
    only_you = Note(say.text("kudos-top-private"))
    return [Reply(Card((*lines, only_you), say.text("kudos-top-title", days=days)))]


def _to_be_named(tx: Transaction, counted: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without who left, is no colleague, or wants to be in no list."""
    listed = people.listed(tx, {person_id for person_id, _ in counted})
    named = {one for one, person in listed.items() if admission.policy(tx, person) == "full"}
    return [(person_id, count) for person_id, count in counted if person_id in named]


def _lines(counted: list[tuple[int, int]], say: Speech) -> list[Text]:
    """A line for each count; who were thanked as often share it. A line that would make it more than
    the top is left out, and so is all below it."""
    lines: list[Text] = []
    named = 0
    for count, group in groupby(counted, key=lambda one: one[1]):
        names = [mention(person_id) for person_id, _ in group]
        if named + len(names) > MOST_NAMED:
            return lines or [Text(say.text("kudos-top-shared", people=len(names), count=count))]
        line = say.text("kudos-top-line", place=named + 1, names=say.listed(names), count=count)
        lines.append(Text(line))
        named += len(names)
    return lines
