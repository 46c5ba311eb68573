"""The form to give kudos with."""

from collections.abc import Sequence

from msgspec.structs import replace

from handlers.answers import form_id
from handlers.chat import Event, Form, Input, Option, mentions
from handlers.forms import Field, Wrong, topics, words
from handlers.parsing.words import TEXT_MAX, excerpt, without_mentions
from handlers.texts import Speech
from storage import kudos

QUOTED_MAX = 150
"""Characters of the message they are given for."""


def _somebody(text: str, say: Speech) -> str:
    if not mentions(text):
        raise Wrong(say.text("kudos-form-nobody"))
    return text


def _kind(text: str, say: Speech) -> str:
    return text if text in kudos.KINDS else kudos.LEARNING


RECEIVERS = Field("receivers", "kudos-form-receivers", _somebody, "", "people", "kudos-form-receivers-hint")
REASON = words("reason", "kudos-form-reason", TEXT_MAX, hint="kudos-form-reason-hint")
KIND = Field("kind", "kudos-form-kind", _kind, kudos.LEARNING, "choice")
TOPICS = topics()


def give(
    event: Event,
    say: Speech,
    *,
    kind: str = kudos.LEARNING,
    receivers: str = "",
    reason: str = "",
    about: str = "",
    quoted: str = "",
    unknown: Sequence[str] = (),
) -> Form:
    """`about` is the message they are given for, and `quoted` its words; without it, it remembers where the
    form was opened. `unknown` are names that were typed and that nobody here has."""
    kinds = [Option(one, say.text(f"kudos-kind-{one}")) for one in kudos.KINDS]
    inputs = (
        _receivers(say, receivers, unknown), _reason(say, reason, quoted),
        KIND.shown(say, kind, kinds), TOPICS.shown(say),
    )  # fmt: skip
    here = kudos.source_in(event.place.id, "") if event.place is not None else ""
    return Form(
        "give_kudos", form_id(event), say.text("kudos-form-title"), inputs,
        say.text("kudos-form-submit"), say.text("cancel"), about or here,
    )  # fmt: skip


def _receivers(say: Speech, receivers: str, unknown: Sequence[str]) -> Input:
    shown, names = RECEIVERS.shown(say, receivers), say.listed(f"@{name}" for name in unknown)
    return replace(shown, hint=say.text("kudos-form-unknown", names=names)) if unknown else shown


def _reason(say: Speech, reason: str, quoted: str) -> Input:
    shown, said = REASON.shown(say, reason), " ".join(without_mentions(quoted).split())
    return replace(shown, hint=say.text("kudos-form-for", words=excerpt(said, QUOTED_MAX))) if said else shown
