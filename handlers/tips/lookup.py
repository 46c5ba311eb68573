"""A question comes in, the best three answers go out. All of this runs on a reading connection."""

from datetime import datetime

from handlers import forms, sources
from handlers.answers import form_id, notice, voice
from handlers.chat import (
    Button,
    Buttons,
    Card,
    Command,
    Effects,
    Event,
    Form,
    Later,
    Note,
    OpenForm,
    Press,
    Reply,
    Shortcut,
    Submit,
    Text,
)
from handlers.parsing import sentences, words
from handlers.texts import Speech, typed
from handlers.tips import cards, feedback, results
from handlers.tips.asking import asker
from handlers.tips.results import Item
from handlers.tips.scopes import Result, of_result
from storage import search
from storage.database import Transaction
from storage.lookups import LEAST_PEOPLE
from storage.refs import number
from storage.search import Hit

ASK = typed("typed-tip-ask")

QUESTION = forms.words(
    "question", "tip-form-question", words.TEXT_MAX, empty="error-empty-question",
    hint="tip-form-question-hint", max_length=cards.QUESTION_MAX,
)  # fmt: skip


def command(tx: Transaction, event: Command) -> Effects:
    """`/tip question`, or `/tip ask question` to ask a colleague at once; "/tip ask for a raise" is a
    question itself. Nothing behind it opens a form."""
    word, rest = words.first_word(event.text)
    is_label = bool(words.labelled(event.text)[0])
    if word in ASK and (is_label or sentences.begins_like_one(rest)):
        return asker.open_form(tx, event, rest)
    if not words.says_something(event.text):
        return [OpenForm(_form(event, voice(tx, event)))]
    return _look_up(tx, event, event.text)


def open_form(tx: Transaction, event: Press) -> Effects:
    return [OpenForm(_form(event, voice(tx, event)))]


def submit(tx: Transaction, event: Submit) -> Effects:
    say = voice(tx, event)
    filled = forms.Filled(event, say)
    question = filled.read(QUESTION)
    if filled.errors:
        return [filled.again(_form(event, say))]
    return _look_up(tx, event, question, asked_in=number(event.about))


def for_message(tx: Transaction, event: Shortcut) -> Effects:
    """Tips for what somebody asks in a message."""
    if not event.text.strip():
        return [notice(voice(tx, event), "til-save-no-words")]
    return _look_up(tx, event, event.text)


def more(tx: Transaction, event: Press) -> Effects:
    """The next three; `value` is how many were shown, mostly ":" and where it was asked, and the question."""
    head, _, question = event.value.partition(" ")
    shown, _, asked_in = head.partition(":")
    return _look_up(tx, event, question, number(shown), number(asked_in))


@of_result
def read(tx: Transaction, event: Press, result: Result, say: Speech) -> Effects:
    """The whole of a result of which only the title or the beginning was shown."""
    way = sources.parts(tx, result.item.place_id, result.item.about, say)
    where = feedback.where_to_share(tx, event, result.click.asked_in, say)
    card = cards.whole(result.item, result.click, way, event.at, say, where)
    return [Reply(card), Later("opened", result.click.question)]


def _look_up(tx: Transaction, event: Event, asked: str, after: int = 0, asked_in: int = 0) -> Effects:
    say, asked_in = voice(tx, event), _channel(event) or asked_in
    question = words.without_mentions(asked)[: cards.QUESTION_MAX]
    answer = search.find(tx, question, event.by.id, most=cards.PAGE + 1, after=after)
    found = _found(tx, event, answer, question, after, asked_in)
    if not after and (not found or answer.verdict == "ask"):
        shown = _no_answer(found, question, say)
    elif not found:
        shown = [notice(say, "tip-more-none")]
    else:
        best = found[0][0]
        way = sources.parts(tx, best.place_id, best.about, say)
        where = feedback.where_to_share(tx, event, asked_in, say)
        shown = [Reply(_card(answer, found, way, question, (after, asked_in, where), event.at, say))]
    return shown if after else [*shown, _looked_up(answer, question)]


def _channel(event: Event) -> int:
    """The channel they are in; 0 outside of any."""
    return event.place.id if event.place is not None and event.place.is_channel else 0


def _looked_up(answer: search.Found, question: str) -> Later:
    """For some minutes: who asks again in other words says that this was not it."""
    best = answer.hits[0].about if answer.hits else ""
    return Later("looked_up", cards.found(best, question, answer.features).encode())


Found = tuple[Item, Hit, cards.Click]


def _found(
    tx: Transaction, event: Event, answer: search.Found, question: str, after: int, asked_in: int
) -> list[Found]:
    """What to show of the hits."""
    features = None if after else answer.features
    hits = answer.near[: cards.PAGE]
    seen = results.all_visible(tx, (hit.about for hit in hits), event.by.id)
    return [
        (item, hit, cards.found(hit.about, question, features, asked_in or None))
        for item, hit in zip(seen, hits, strict=True)
        if item is not None
    ]


def _card(
    answer: search.Found,
    found: list[Found],
    way: cards.Way,
    question: str,
    page: tuple[int, int, str],
    now: datetime,
    say: Speech,
) -> Card:
    """The best in full and the others to open: six buttons at most, so that the answer stands out. `page` is
    how many were shown before, the channel it was asked in (or 0), and the one it can be shared in."""
    parts: cards.Parts = []
    after, asked_in, where = page
    if answer.corrected:
        parts.append(Note(say.text("tip-corrected", words=answer.corrected)))
    (item, hit, click), *rest = found
    parts += cards.best(item, hit, click, way, now, say, where)
    parts += cards.others([(other, one) for other, _, one in rest], say)
    on = cards.ask_button(question, say)
    if len(answer.near) > cards.PAGE and (after or answer.verdict == "answer"):
        on = Button("more_tips", say.text("list-more"), f"{after + cards.PAGE}:{asked_in} {question}")
    title = "tip-found" if answer.verdict == "answer" else "tip-perhaps"
    return Card((*parts, Buttons((on,)), _private(say)), say.text(title))


def _no_answer(found: list[Found], question: str, say: Speech) -> Effects:
    """Sure of nothing: whom to ask, and only the titles of what comes close, if anything does."""
    ask = Buttons((cards.ask_button(question, say, "primary"),))
    closest = cards.others([(item, click) for item, _, click in found], say, "tip-closest")
    card = Card((Text(say.text("tip-none")), ask, *closest, _private(say)), say.text("tip-none-title"))
    return [Reply(card), Later("unanswered", question)]


def _private(say: Speech) -> Note:
    """Who sees what was looked for."""
    return Note(say.text("tip-private", people=LEAST_PEOPLE))


def _form(event: Event, say: Speech) -> Form:
    return Form(
        "find_tip", form_id(event), say.text("tip-form-title"), (QUESTION.shown(say),),
        say.text("tip-form-submit"), say.text("cancel"), _form_about(event),
    )  # fmt: skip


def _form_about(event: Event) -> str:
    """Where it was asked for, also when it is given back: it may be filled in somewhere else."""
    before = event.about if isinstance(event, Submit) else ""
    return str(_channel(event) or before or "")
