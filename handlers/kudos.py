"""Kudos for learning: given in words, by a form or by a reaction; taken back the same ways."""

from collections.abc import Iterable

import msgspec

from handlers import allowance, words
from handlers.answers import filled, form_id, notice, text_error, too_long, voice
from handlers.chat import (
    AnyEffect,
    Card,
    Command,
    DirectMessage,
    Event,
    Form,
    FormErrors,
    Input,
    MessageChanged,
    MessageDeleted,
    Note,
    OpenForm,
    Person,
    Press,
    Reaction,
    Reply,
    Shortcut,
    Submit,
    Text,
    group_name,
    mention,
    mentions,
)
from handlers.texts import Speech, speak
from storage import kudos, people, posts, tils
from storage.database import Transaction
from storage.kudos import Kudos
from storage.tils import Til

Effects = list[AnyEffect]


class Thanks(msgspec.Struct, frozen=True):
    """One act of giving, to everyone it is for."""

    source: str
    via: str = kudos.WORDS
    reason: str = ""
    topics: tuple[str, ...] = ()


class Given(msgspec.Struct):
    """What came of it: who got kudos, who did not and why, and how many are left today."""

    to: list[Person] = []
    again: list[Person] = []
    refused: dict[str, list[str]] = {}
    left: int = 0


def command(tx: Transaction, event: Command) -> Effects:
    """`/kudos @anna @bram thanks for … #git`, `/kudos undo`; without anybody, the form."""
    say = voice(tx, event)
    word, rest = words.first_word(event.text)
    if word in words.UNDO and not rest:
        return _undo(tx, event, say)
    reason = words.without_mentions(event.text)
    if len(reason) > words.TEXT_MAX:
        return [too_long(say, reason)]
    named = mentions(event.text)
    unknown = words.named_but_unknown(event.text)
    if not named and not unknown:
        return [OpenForm(_form(event, say, reason=reason))]
    thanks = Thanks(_said_in(event), reason=reason, topics=words.topics_in(reason))
    given = _give(tx, event, _people(tx, event.text), thanks)
    for name in unknown:
        given.refused.setdefault("unknown", []).append(f"@{name}")
    for one in named:
        if (group := group_name(one)) is not None:
            given.refused.setdefault("group", []).append(f"@{group}")
    return [*_told(tx, event, given, thanks), _answer(given, say)]


def open_form(tx: Transaction, event: Press) -> Effects:
    return [OpenForm(_form(event, voice(tx, event)))]


def for_message(tx: Transaction, event: Shortcut) -> Effects:
    """The form, filled with the author of the message."""
    say = voice(tx, event)
    if event.author is None or event.author.is_bot or event.place is None:
        author = _author_of_post(tx, event)
    else:
        author = event.author
    if author is None or event.place is None:
        return [notice(say, "kudos-nobody" if _is_nameless(tx, event) else "kudos-not-a-person")]
    about = f"{event.place.id}:{event.message}"
    return [OpenForm(_form(event, say, receivers=mention(author.id), about=about))]


def submit(tx: Transaction, event: Submit) -> Effects:
    say = voice(tx, event)
    receivers, reason = event.values.get("receivers", ""), event.values.get("reason", "").strip()
    errors = {} if mentions(receivers) else {"receivers": say.text("kudos-form-nobody")}
    if reason and (error := text_error(reason, say)):
        errors["reason"] = error
    if errors:
        form = _form(event, say, about=event.about)
        return [FormErrors(filled(form, event), errors)]
    topics = words.topics_typed(event.values.get("topics", "")) + words.topics_in(reason)
    source = f"{event.about}{event.key}" if event.about.endswith(":") else event.about or event.key
    thanks = Thanks(source, reason=reason, topics=tuple(dict.fromkeys(topics))[: words.TOPICS_MAX])
    given = _give(tx, event, _people(tx, receivers), thanks)
    return [*_told(tx, event, given, thanks), _answer(given, say)]


def react(tx: Transaction, event: Reaction) -> Effects:
    """🎓 on a message: kudos for who wrote it; on a card of the bot, for who it is about."""
    assert event.place is not None
    receiver = _author_of_post(tx, event) or event.author
    if receiver is None or receiver.is_bot or receiver.id == event.by.id:
        return []
    source = f"{event.place.id}:{event.message}"
    if not event.added:
        one = Kudos(source, event.by.id, receiver.id, via=event.emoji)
        kudos.take_back(tx, one, allowance.today(tx, event), event.at, "unreacted")
        return []
    if posts.is_deleted(tx, event.place.id, event.message):
        return []
    thanks = Thanks(source, via=event.emoji)
    given = _give(tx, event, [receiver], thanks)
    if not given.to and not given.refused:
        return []
    return [*_told(tx, event, given, thanks), _answer(given, voice(tx, event))]


def message_deleted(tx: Transaction, event: MessageDeleted) -> Effects:
    """What was given with or for this message goes with it, and nothing that comes late counts."""
    if event.place is not None:
        posts.mark_deleted(tx, event.place.id, event.message, event.at)
        kudos.revoke_source(tx, f"{event.place.id}:{event.message}", event.at, "message deleted")
    return []


def message_changed(tx: Transaction, event: MessageChanged) -> Effects:
    """Who was edited out of a message with kudos loses them; nobody is edited in."""
    if event.place is None:
        return []
    still = {person.id for person in _people(tx, event.text)}
    for one in kudos.from_source(tx, f"{event.place.id}:{event.message}"):
        if one.via == kudos.WORDS and one.giver_id == event.by.id and one.receiver_id not in still:
            kudos.revoke(tx, one, allowance.today(tx, event), event.at, "edited out")
    return []


# --- giving ----------------------------------------------------------------------------------------


def _give(tx: Transaction, event: Event, receivers: Iterable[Person], thanks: Thanks) -> Given:
    """Give to everyone who can get it. Holding the giver keeps the allowance exact in parallel."""
    people.hold(tx, event.by.id)
    day = allowance.today(tx, event)
    given = Given(left=allowance.left(tx, event))
    for receiver in receivers:
        refusal = _refusal(event.by, receiver)
        one = Kudos(thanks.source, event.by.id, receiver.id, via=thanks.via)
        known = not refusal and kudos.stands(tx, one)
        if not refusal and not known and not given.left:
            refusal = "allowance"
        if refusal:
            given.refused.setdefault(refusal, []).append(mention(receiver.id))
            continue
        new = kudos.give(tx, one, day, event.at, thanks.reason, thanks.topics)
        if new and not known and kudos.stands(tx, one):
            given.to.append(receiver)
            given.left -= 1
    return given


def _refusal(giver: Person, receiver: Person) -> str:
    """Why somebody cannot get kudos from this person; "" when they can."""
    if receiver.id == giver.id:
        return "self"
    if receiver.is_bot:
        return "bot"
    if receiver.has_left:
        return "left"
    return "stranger" if receiver.is_stranger else ""


def _undo(tx: Transaction, event: Command, say: Speech) -> Effects:
    """Take back what was given last."""
    last = kudos.last_given(tx, event.by.id)
    if not last:
        return [notice(say, "kudos-undo-nothing")]
    for one in last:
        kudos.revoke(tx, one, allowance.today(tx, event), event.at, "undone")
    names = _and(dict.fromkeys(mention(one.receiver_id) for one in last), say)
    return [notice(say, "kudos-undone", names=names)]


def _people(tx: Transaction, text: str) -> list[Person]:
    """The people named in a text, in order, each once."""
    ids = [int(one.id) for one in mentions(text) if group_name(one) is None]
    known = people.by_ids(tx, set(ids))
    return [known[person_id] for person_id in ids if person_id in known]


def _author_of_post(tx: Transaction, event: Reaction | Shortcut) -> Person | None:
    """Whose TIL this message of the bot shows; None when it shows none, or nobody's name."""
    til = _shown_til(tx, event)
    return people.get(tx, til.author_id) if til and til.author_id is not None else None


def _is_nameless(tx: Transaction, event: Shortcut) -> bool:
    til = _shown_til(tx, event)
    return til is not None and til.is_anonymous


def _shown_til(tx: Transaction, event: Reaction | Shortcut) -> Til | None:
    if event.place is None:
        return None
    number = posts.about(tx, event.place.id, event.message).removeprefix("til:")
    return tils.find(tx, int(number)) if number.isdigit() else None


def _said_in(event: Command) -> str:
    """The natural key of what was said: the message where there is one, else this very command."""
    return f"{_place(event)}{event.message or event.key}"


def _place(event: Event) -> str:
    """How a source tells where it was given: what was given in private stays there."""
    return f"{event.place.id}:" if event.place is not None else ""


# --- what people read ------------------------------------------------------------------------------


def _told(tx: Transaction, event: Event, given: Given, thanks: Thanks) -> list[DirectMessage]:
    """A private notice for each receiver, in their own language."""
    return [
        DirectMessage(
            person.id,
            _received(event.by, thanks, speak(person.language or tx.workspace.language)),
            key=f"kudos:{thanks.source}:{event.by.id}:{person.id}",
        )
        for person in given.to
    ]


def _received(giver: Person, thanks: Thanks, say: Speech) -> Card:
    line = Text(say.text("kudos-received", giver=mention(giver.id)))
    if thanks.reason:
        return Card((line, Text(thanks.reason)))
    return Card((line, Note(say.text("kudos-received-reaction"))) if thanks.via != kudos.WORDS else (line,))


def _answer(given: Given, say: Speech) -> Reply:
    """Who got it, how many are left, and a line for everyone who did not with the reason."""
    lines = []
    if given.to:
        names = _and((mention(person.id) for person in given.to), say)
        lines.append(say.text("kudos-given", names=names, left=given.left))
    for refusal, who in given.refused.items():
        lines.append(say.text(f"kudos-refused-{refusal}", names=_and(who, say), count=len(who)))
    return Reply(Card(tuple(Text(line) for line in lines or [say.text("kudos-given-before")])))


def _and(names: Iterable[str], say: Speech) -> str:
    """ "Anna", "Anna en Bram", "Anna, Bram en Mei"."""
    *first, last = names
    return f"{', '.join(first)} {say.text('and')} {last}" if first else last


def _form(event: Event, say: Speech, *, receivers: str = "", reason: str = "", about: str = "") -> Form:
    people_hint, reason_hint, topics_hint = (
        say.text(key) for key in ("kudos-form-receivers-hint", "kudos-form-reason-hint", "form-topics-hint")
    )
    inputs = (
        Input("receivers", say.text("kudos-form-receivers"), "people", receivers, people_hint),
        Input("reason", say.text("kudos-form-reason"), "lines", reason, reason_hint, False, words.TEXT_MAX),
        Input("topics", say.text("form-topics"), "line", "", topics_hint, False, 200),
    )
    return Form(
        "give_kudos", form_id(event), say.text("kudos-form-title"), inputs,
        say.text("kudos-form-submit"), say.text("cancel"), about or _place(event),
    )  # fmt: skip
