"""Proposing topics and voting for them."""

from handlers.answers import filled, notice, voice
from handlers.chat import FormErrors, OpenForm, Press, Submit
from handlers.lunch import access, forms, telling
from handlers.lunch.access import Effects
from handlers.lunch.planning import MOST_TOPICS
from handlers.parsing import words
from handlers.texts import Speech
from storage import lunches, places
from storage.database import Transaction
from storage.lunches import Series


def open_form(tx: Transaction, event: Press) -> Effects:
    def show(series: Series, say: Speech) -> Effects:
        return [OpenForm(forms.topic(event, series.id, say))]

    return access.with_series(tx, event, show)


def propose(tx: Transaction, event: Submit) -> Effects:
    """Who proposes something votes for it. What is there already gets a vote, and nobody proposes so
    much that the rest is not read any more."""

    def put(series: Series, say: Speech) -> Effects:
        if errors := forms.topic_errors(event, say):
            return [FormErrors(filled(forms.topic(event, series.id, say), event), errors)]
        if len(lunches.open_topics(tx, series.id)) >= MOST_TOPICS:
            return [notice(say, "lunch-topics-full", most=MOST_TOPICS)]
        text = " ".join(event.values["topic"].split())
        will_speak = event.values["speak"] == forms.YES
        topic, is_new = lunches.propose(tx, series.id, text, event.by.id, will_speak)
        if is_new or not lunches.has_voted(tx, topic.id, event.by.id):
            lunches.vote(tx, topic.id, event.by.id, event.at)
        told = notice(say, "lunch-proposed" if is_new else "lunch-proposed-before")
        return [*telling.show_topics(tx, series.id, event.key), told]

    return access.with_series(tx, event, put)


def vote(tx: Transaction, event: Press) -> Effects:
    """One vote for each topic; again takes it back."""
    say = voice(tx, event)
    topic = lunches.hold_topic(tx, words.number_of(event.value, "topic"))
    series = lunches.series(tx, topic.series_id) if topic else None
    if (
        topic is None
        or series is None
        or not places.may_see(tx, places.get(tx, series.place_id), event.by.id)
    ):
        return [notice(say, "lunch-topic-gone")]
    if topic.state != "open" or series.state == "ended":
        return [notice(say, "lunch-topic-gone")]
    voted = lunches.vote(tx, topic.id, event.by.id, event.at)
    told = notice(say, "lunch-voted" if voted else "lunch-vote-back", topic=topic.text)
    return [*telling.show_topics(tx, series.id, event.key), told]
