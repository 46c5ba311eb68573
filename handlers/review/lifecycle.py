"""A review over time: on its day it is asked for, on another it closes and everybody can read it."""

from datetime import datetime, timedelta

from handlers import modules
from handlers.answers import channel_in, channel_voice, voice_of
from handlers.chat import Card, DirectMessage, Durable, Post, Text, Update
from handlers.people import admission
from handlers.review import cards, rules
from handlers.review.scopes import MODULE
from handlers.til import publishing
from handlers.tips import library
from storage import people, places, posts, reviews
from storage.database import Transaction
from storage.refs import Ref
from storage.reviews import Answer, Review

LONG_PAST = timedelta(days=14)
"""What could not be asked for so long, as the bot was away or this was off, is not asked any more."""


def advance(tx: Transaction, review: Review, now: datetime) -> list[Durable]:
    if review.state == "open":
        return close(tx, review, now)
    if review.closes_at <= now:
        review = _later(tx, review, now)
    return open_up(tx, review) if review.closes_at > now else _given_up(tx, review)


def _later(tx: Transaction, review: Review, now: datetime) -> Review:
    """People get as long as they were to get, also when it begins late."""
    if review.opens_at < now - LONG_PAST:
        return review
    return reviews.change(tx, review, closes_at=now + (review.closes_at - review.opens_at))


def _given_up(tx: Transaction, review: Review) -> list[Durable]:
    reviews.remove(tx, review)
    return []


def open_up(tx: Transaction, review: Review) -> list[Durable]:
    """Its channel is asked, in the thread of the message it is about."""
    now = reviews.change(tx, review, state="open", next_at=review.closes_at)
    card = cards.called(tx, now, channel_voice(tx))
    return [Post(now.place_id, card, f"{now.about}:called", now.about, now.thread)]


def close(tx: Transaction, review: Review, now: datetime) -> list[Durable]:
    """Everything at once, in one message under it. From then on nobody can tell who wrote what stands there
    without a name."""
    written = _of_who_is_here(tx, reviews.written(tx, review.id))
    lessons = _lessons(tx, review, written, now)
    over = reviews.change(tx, review, state="closed", next_at=None, closes_at=min(now, review.closes_at))
    shown = rules.shown(written)
    reviews.let_go_of_names(tx, [one for one in shown if not one.is_named])
    say = channel_voice(tx)
    under = over.thread or next(iter(posts.messages(tx, over.place_id, over.about)), "")
    card = cards.result(tx, over, say)
    return [
        Update(over.place_id, over.about, cards.closed(over, say), f"{over.about}:closed"),
        Post(over.place_id, card, f"{over.about}:shown", over.shown, under),
        *lessons,
        *_withheld(tx, over, [one for one in written if one not in shown]),
    ]


def _of_who_is_here(tx: Transaction, written: list[Answer]) -> list[Answer]:
    """Who left meanwhile said it, but not under a name any more."""
    known = people.by_ids(tx, {one.person_id for one in written if one.person_id is not None})
    gone = {number for number, one in known.items() if one.has_left}
    return [
        reviews.change_answer(tx, one, is_named=False) if one.is_named and one.person_id in gone else one
        for one in written
    ]


def _lessons(tx: Transaction, review: Review, written: list[Answer], now: datetime) -> list[Durable]:
    """What somebody said they will do next time, as a TIL of theirs in this channel: only where they said
    that it may be one."""
    place, sent = places.get(tx, review.place_id), list[Durable]()
    wanted = [one for one in written if one.as_til and one.person_id is not None]
    for one in wanted if modules.is_on(tx, "til") else []:
        author = people.get(tx, one.person_id or 0)
        if admission.policy(tx, author) != "full" or not places.may_see(tx, place, author.id):
            continue
        til, is_new = publishing.create(tx, publishing.from_words(author.id, one.next_time), place, now)
        if is_new:
            library.put_til(tx, til)
            sent.append(publishing.publish(tx, til, place))
    return sent


def _withheld(tx: Transaction, review: Review, written: list[Answer]) -> list[Durable]:
    """Too few wrote something without a name: it is not shown, and who wrote it hears how it can be."""
    known = people.by_ids(tx, {one.person_id for one in written if one.person_id is not None})
    return [
        DirectMessage(
            number, cards.withheld(review, voice_of(tx, one)), f"{review.about}:withheld:{number}",
            module=MODULE,
        )
        for number, one in known.items()
        if not one.has_left
    ]  # fmt: skip


def undelivered(tx: Transaction, effect: Post, is_gone: bool) -> list[DirectMessage]:
    """Who began it hears that its channel was not asked; nobody can answer then."""
    review = reviews.hold(tx, Ref.read(effect.about, "review").id)
    if review is None or review.starter_id is None:
        return []
    say = voice_of(tx, people.get(tx, review.starter_id))
    where = channel_in(tx, review.place_id, say)
    said = say.text("review-not-posted", where=where, name=review.name)
    starter = review.starter_id
    if review.state == "open" and not reviews.how_many(tx, review.id):
        reviews.remove(tx, review)
    return [DirectMessage(starter, Card((Text(said),)), f"undelivered:{effect.key}", module=MODULE)]
