"""The form for two that mean the same."""

from handlers.answers import form_id
from handlers.chat import Event, Form
from handlers.forms import words
from handlers.parsing.words import TEXT_MAX
from handlers.texts import Speech
from storage.search.synonyms import LENGTH_MAX

WORD = words(
    "word", "synonyms-form-word", TEXT_MAX, empty="synonyms-error-empty", hint="synonyms-form-word-hint",
    kind="line", max_length=LENGTH_MAX,
)  # fmt: skip
TOPIC = words(
    "topic", "synonyms-form-topic", TEXT_MAX, empty="synonyms-error-empty", hint="synonyms-form-topic-hint",
    kind="line", max_length=LENGTH_MAX,
)  # fmt: skip


def new(event: Event, say: Speech) -> Form:
    fields = WORD.shown(say), TOPIC.shown(say)
    return Form(
        "synonym", form_id(event), say.text("synonyms-form-title"), fields, say.text("save"),
        say.text("cancel"),
    )  # fmt: skip
