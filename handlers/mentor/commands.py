"""`/mentor`: one's own page, or what stands behind it."""

from collections.abc import Callable

from handlers.answers import notice, voice
from handlers.chat import (
    Button,
    Buttons,
    Card,
    Command,
    Effects,
    Note,
    Reply,
    Text,
    Written,
    mention,
    mentions,
)
from handlers.forms import Wrong
from handlers.mentor import cards, finding, forms, offering, pairs, ranking, topics
from handlers.mentor.ranking import Wish
from handlers.mentor.rounds import cards as round_cards
from handlers.mentor.rounds import organising
from handlers.parsing import names, nearest, words
from handlers.texts import Speech, typed
from storage import mentors, people
from storage.database import Transaction
from storage.mentors import Pair
from storage.refs import number

MOST_SHOWN = 200
MOST_TOPICS = 5
MOST_NOTES = 10


def command(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), event.text.strip()
    if not said:
        return [Reply(_page(tx, event, say))]
    word, rest = words.first_word(said)
    if word in WITH_WORDS:
        return WITH_WORDS[word](tx, event, rest, say)
    if word in ALONE and not rest:
        return ALONE[word](tx, event)
    return ask_by_name(tx, event, said, say) or _not_understood(tx, event, say)


def _page(tx: Transaction, event: Command, say: Speech) -> Card:
    """With the matching round that goes on, if any."""
    page = cards.page(tx, event.by, say)
    rounds = round_cards.on_page(tx, event.by, event.at, say)
    managing = round_cards.on_page_of_admin(tx, event.by, say)
    return Card((*page.parts, *rounds, *managing), page.title)


def _not_understood(tx: Transaction, event: Command, say: Speech) -> Effects:
    """What is nearest; else it may be a topic."""
    said = event.text.strip()
    known = WITH_WORDS.keys() | ALONE.keys() | words.HELP
    find_it = f"mentor {say.words('typed-mentor-find')[0]}"
    near = nearest.parts(say, "mentor", said, known) or nearest.offered(say, [(find_it, said)])
    unclear = Text(say.text("mentor-not-understood", said=words.excerpt(said, MOST_SHOWN)))
    page = _page(tx, event, say)
    return [Reply(Card((unclear, *near, *page.parts), page.title))]


def find(tx: Transaction, event: Command, said: str, say: Speech) -> Effects:
    """`/mentor find sql`, with one's own level behind it or not."""
    topic, level = topics.wanted(said)
    if not topic:
        return finding.open_form(tx, event)
    try:
        topic = forms.topic(topic, say)
    except Wrong as wrong:
        return [notice(say, "mentor-said", words=str(wrong))]
    if level == topics.EXPERT:
        return [notice(say, "mentor-own-expert", topic=topic)]
    return finding.list_mentors(tx, event, topic, level, say)


def ask_by_name(tx: Transaction, event: Command, said: str, say: Speech) -> Effects:
    """`/mentor @name`: what they offer to help with. [] when nobody is named. Who takes nobody now is told
    like who offers nothing."""
    found = names.first(tx, said)
    if found.several:
        return [names.which(say, "mentor", found)]
    named = [person_id for one in mentions(found.text) if (person_id := number(one.id))]
    person = people.by_ids(tx, set(named[:1])).get(named[0]) if named else None
    if person is None:
        return []
    offer = mentors.of(tx, person.id)
    if offer is None or person.id == event.by.id or not ranking.can_be_asked(tx, offer, person, event.at):
        return [notice(say, "mentor-named-none", mentor=mention(person.id))]
    wishes = [Wish(event.by, topic, topics.NOTHING_YET) for topic in list(offer.topics)[:MOST_TOPICS]]
    buttons = [Button("mentor_ask", wish.topic, cards.asked_value(person.id, wish)) for wish in wishes]
    question = Text(say.text("mentor-named", mentor=mention(person.id)))
    return [Reply(Card((question, Buttons(tuple(buttons)))))]


def note(tx: Transaction, event: Command, text: str, say: Speech) -> Effects:
    """`/mentor note …`, about the one pair there is; which of several is asked."""
    theirs = mentors.pairs_of(tx, event.by.id)
    if not theirs:
        return [notice(say, "mentor-no-pair")]
    if len(theirs) > 1 or not text:
        return [_ask_which(theirs, event, say)]
    try:
        text = forms.NOTE.how(text, say)
    except Wrong as wrong:
        return [notice(say, "mentor-said", words=str(wrong))]
    mentors.add_note(tx, theirs[0].id, event.by.id, "note", text, event.at)
    return [notice(say, "mentor-note-kept")]


def notes(tx: Transaction, event: Command) -> Effects:
    """Somebody's own, and of nobody else."""
    say, kept = voice(tx, event), mentors.notes_by(tx, event.by.id, MOST_NOTES)
    if not kept:
        return [notice(say, "mentor-no-notes")]
    parts = [part for entry in kept for part in (Written(entry.text), Note(say.day(entry.at.date())))]
    return [Reply(Card((*parts, Note(say.text("mentor-only-you"))), say.text("mentor-notes-title")))]


def end(tx: Transaction, event: Command) -> Effects:
    """`/mentor end`: at once when there is one pair; which of several is asked."""
    say, theirs = voice(tx, event), mentors.pairs_of(tx, event.by.id)
    if not theirs:
        return [notice(say, "mentor-no-pair")]
    if len(theirs) > 1:
        return [_ask_which(theirs, event, say)]
    pair = mentors.hold_pair(tx, theirs[0].id)
    if pair is None or pair.state != "active":
        return [notice(say, "mentor-pair-over")]
    return pairs.end_now(tx, event, pair, say)


def _ask_which(theirs: list[Pair], event: Command, say: Speech) -> Reply:
    parts: list[Text | Buttons] = []
    for pair in theirs:
        parts.append(Text(say.text("mentor-with", other=mention(pair.other(event.by.id)), topic=pair.topic)))
        parts.append(Buttons((cards.note_button(pair, say), cards.end_button(pair, say)), stays=True))
    return Reply(Card(tuple(parts)))


WITH_WORDS: dict[str, Callable[[Transaction, Command, str, Speech], Effects]] = {
    **dict.fromkeys(typed("typed-mentor-find"), find),
    **dict.fromkeys(typed("typed-mentor-note"), note),
    **dict.fromkeys(typed("typed-mentor-offer"), offering.typed),
}
ALONE: dict[str, Callable[[Transaction, Command], Effects]] = {
    **dict.fromkeys(typed("typed-mentor-stop"), offering.stop),
    **dict.fromkeys(typed("typed-mentor-notes"), notes),
    **dict.fromkeys(typed("typed-mentor-round"), organising.command),
    **dict.fromkeys(typed("typed-mentor-end"), end),
}
"""What is typed behind `/mentor`, and what it does."""
