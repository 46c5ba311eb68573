"""Why a pair was proposed: as it is remembered, and in words for who looks at it from outside."""

from collections.abc import Iterable

import msgspec

from handlers.chat import mention
from handlers.matching.rules import Reason
from handlers.mentor.cards import MOST_REASONS
from handlers.texts import Speech
from storage.mentor_rounds import Proposal

_several = msgspec.json.Decoder(tuple[Reason, ...])


def written(reasons: Iterable[Reason]) -> str:
    return msgspec.json.encode(tuple(reasons)).decode()


def of(proposal: Proposal) -> tuple[Reason, ...]:
    return _several.decode(proposal.reasons)


def told(proposal: Proposal, say: Speech) -> str:
    """What counts most first."""
    lines = [line for one in of(proposal) if (line := _line(one, proposal.mentor_id, say))]
    return "\n".join(f"• {line}" for line in lines[:MOST_REASONS])


def _line(reason: Reason, mentor_id: int, say: Speech) -> str:
    match reason.key:
        case "topic":
            topic, _, level = reason.values
            return say.text("mentor-reason-topic", mentor=mention(mentor_id), topic=topic, level=level)
        case "language":
            named = say.text("mentor-language", language=reason.values[0])
            return say.text("round-reason-language", language=named)
        case "hours":
            return say.text("round-reason-hours", hours=int(reason.values[0]) // 2)
        case "department":
            return say.text("round-reason-department", department=reason.values[0])
    return ""
